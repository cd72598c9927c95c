/** The rules the shop has given itself: values that articles and the assistant rest on. */
import { type FormEvent, useState } from 'react'
import { changePolicy, listPolicies, type Policy } from '../../../../rooms/knowledge/contract.ts'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { PolicyReader } from './policy.tsx'

export function Policies() {
  const { say } = useWords()
  const { may } = useSession()
  const wording = useWording()
  const found = useRead(listPolicies, {})
  const [open, setOpen] = useState<{ policy: Policy; edit: boolean } | null>(null)
  return (
    <Reading of={found}>
      {(answer) =>
        answer.items.length === 0 ? (
          <Empty title={say('policies.none')}>{say('policies.none.text')}</Empty>
        ) : (
          <Section title={say('knowledge.policies')} side={say('policies.text')}>
            <div className="lines">
              {answer.items.map((one) => (
                <div key={one.id}>
                  <span className="grow">
                    <button
                      type="button"
                      className="btn q sm"
                      onClick={() => setOpen({ policy: one, edit: false })}
                    >
                      {wording(one.title)}
                    </button>
                    <span className="small ink2">{wording(one.text)}</span>
                  </span>
                  <span className="tl nowrap">
                    {say('article.version', { n: one.version })} · {say('policy.rests', { n: one.articles })}
                  </span>
                  {may('knowledge.publish') ? (
                    <button
                      type="button"
                      className="btn sm"
                      onClick={() => setOpen({ policy: one, edit: true })}
                    >
                      {say('policy.change')}
                    </button>
                  ) : null}
                </div>
              ))}
            </div>
            {open ? (
              <Sheet title={wording(open.policy.title)} onClose={() => setOpen(null)}>
                {open.edit ? (
                  <PolicyForm policy={open.policy} onDone={() => setOpen(null)} />
                ) : (
                  <PolicyReader policyKey={open.policy.key} />
                )}
              </Sheet>
            ) : null}
          </Section>
        )
      }
    </Reading>
  )
}

function PolicyForm(props: { policy: Policy; onDone: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const wording = useWording()
  const change = useAct(changePolicy)
  const { policy } = props
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '')
    const values = policy.values.map((value) => ({
      ...value,
      value: typeof value.value === 'number' ? Number(said(value.key)) : said(value.key),
    }))
    change.start(
      {
        params: { key: policy.key },
        body: {
          version: policy.version,
          policy: {
            title: policy.title,
            text: { zh: said('zh'), en: said('en') },
            values,
            ...(policy.law ? { law: policy.law } : {}),
          },
        },
      },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('policy.changed', { n: policy.articles }))
          props.onDone()
        },
      },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <p className="small ink2">{say('policy.warn', { n: policy.articles })}</p>
      {policy.values.map((value) => (
        <label className="field" key={value.key}>
          <span>
            {wording(value.label)} {value.unit === 'text' ? '' : say(`unit.${value.unit}`, { n: '' })}
          </span>
          <input
            className="in"
            name={value.key}
            type={typeof value.value === 'number' ? 'number' : 'text'}
            step="any"
            required
            defaultValue={value.value}
          />
        </label>
      ))}
      <label className="field">
        <span>{say('article.zh')}</span>
        <textarea className="in" name="zh" defaultValue={policy.text.zh} required />
      </label>
      <label className="field">
        <span>{say('article.en')}</span>
        <textarea className="in" name="en" defaultValue={policy.text.en} />
      </label>
      <button type="submit" className="btn p" disabled={change.busy}>
        {say('policy.save')}
      </button>
    </form>
  )
}
