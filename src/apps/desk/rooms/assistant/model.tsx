/** The language model of the shop's own: where it is, how it speaks, what a day may cost, and what it showed that it can. */
import type { FormEvent } from 'react'
import {
  changeModel,
  probeModel,
  readModel,
  readModelCalls,
  type ModelSettings as Settings,
} from '../../../../rooms/assistant/model/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function ModelSettings() {
  const { say } = useWords()
  const found = useRead(readModel, {})
  return (
    <Section title={say('model.title')} side={say('model.text')}>
      <Reading of={found} lines={4}>
        {(settings) => (
          <>
            <ModelForm of={settings} />
            <Powers of={settings} />
            <Calls />
          </>
        )}
      </Reading>
    </Section>
  )
}

const NUMBERS = ['deadlineMs', 'dailyTokens', 'dailyFen'] as const

function ModelForm({ of }: { of: Settings }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const change = useAct(changeModel)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const key = text('key')
    change.start(
      {
        body: {
          enabled: form.has('enabled'),
          ...{ baseUrl: text('baseUrl'), model: text('model'), manner: text('manner') },
          ...(key !== '' && { key }),
          ...{ deadlineMs: Number(text('deadlineMs')), dailyTokens: Number(text('dailyTokens')) },
          dailyFen: Math.round(Number(text('dailyFen')) * 100),
        },
      },
      { onError: fail, onSuccess: () => tell(say('done.saved')) },
    )
  }
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!may('assistant.manage')} className="form bare">
        <label className="check">
          <input type="checkbox" name="enabled" defaultChecked={of.enabled} /> {say('model.enabled')}
        </label>
        <div className="form-grid">
          <label className="field">
            <span>{say('model.baseUrl')}</span>
            <input
              className="in"
              name="baseUrl"
              type="url"
              placeholder="https://models.example/v1"
              defaultValue={of.baseUrl}
            />
          </label>
          <label className="field">
            <span>{say('model.model')}</span>
            <input className="in" name="model" defaultValue={of.model} />
          </label>
          <label className="field">
            <span>{say(of.hasKey ? 'model.key.kept' : 'model.key')}</span>
            <input className="in" name="key" type="password" autoComplete="off" />
          </label>
          {NUMBERS.map((name) => (
            <label className="field" key={name}>
              <span>{say(`model.${name}`)}</span>
              <input
                className="in num"
                type="number"
                min={0}
                name={name}
                defaultValue={name === 'dailyFen' ? of.dailyFen / 100 : of[name]}
              />
            </label>
          ))}
        </div>
        <label className="field">
          <span>{say('model.manner')}</span>
          <input
            className="in"
            name="manner"
            maxLength={300}
            placeholder={say('model.manner.place')}
            defaultValue={of.manner}
          />
        </label>
        {may('assistant.manage') ? (
          <button type="submit" className="btn start" disabled={change.busy}>
            {say('act.save')}
          </button>
        ) : null}
      </fieldset>
    </form>
  )
}

function Powers({ of }: { of: Settings }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { fail } = useNotices()
  const probe = useAct(probeModel)
  const set = of.baseUrl !== '' && of.model !== ''
  return (
    <div className="model-powers">
      <div className="row wrap">
        <span className="tl grow">
          {set
            ? say('model.today', {
                calls: formats.count(of.today.calls),
                tokens: formats.count(of.today.tokens),
              })
            : say('model.unset')}
        </span>
        {of.restsUntil ? (
          <Chip tone="warn">{say('model.rests', { at: formats.time(of.restsUntil) })}</Chip>
        ) : null}
        {set && may('assistant.manage') ? (
          <button
            type="button"
            className="btn sm"
            disabled={probe.busy}
            onClick={() => probe.start({}, { onError: fail })}
          >
            {say(probe.busy ? 'model.probing' : 'model.probe')}
          </button>
        ) : null}
      </div>
      {of.powers ? (
        <ul className="checks">
          {of.powers.map((one) => (
            <li key={one.power}>
              <Chip tone={one.has ? 'ok' : 'line'}>{say(one.has ? 'model.has' : 'model.has-not')}</Chip>{' '}
              {say(`model.power.${one.power}`)}
              <span className="tl">
                {one.has ? '' : ` · ${say(`model.outcome.${one.outcome}`)}`}
                {one.figure === null ? '' : ` · ${formats.count(one.figure)}`} ·{' '}
                {say('model.ms', { n: one.ms })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Calls() {
  const { say } = useWords()
  const { formats } = useSession()
  const found = useRead(readModelCalls, { query: { limit: 20 } })
  const items = found.data?.items ?? []
  if (items.length === 0) return null
  return (
    <details>
      <summary>{say('model.calls', { n: items.length })}</summary>
      <div className="lines small">
        {items.map((one) => (
          <div key={one.id}>
            <span className="nowrap">{formats.short(one.at)}</span>
            <Chip tone={one.outcome === 'answered' ? 'ok' : 'warn'}>
              {say(`model.outcome.${one.outcome}`)}
            </Chip>
            <span className="grow broken-words">{one.sent.slice(0, 160)}</span>
            <span className="tl nowrap">{say('model.ms', { n: one.ms })}</span>
          </div>
        ))}
      </div>
    </details>
  )
}
