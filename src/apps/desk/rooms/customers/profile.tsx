/** What a person is called, where they live, which language and whether news may be sent. */
import type { FormEvent } from 'react'
import { type CustomerShape, changeCustomer } from '../../../../rooms/customers/contract.ts'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const MARKETING = ['yes', 'no', 'not-asked'] as const

export function ProfileForm({ person }: { person: CustomerShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const change = useAct(changeCustomer, ['conversations', 'orders'])
  const writes = may('customers.write')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    change.start(
      {
        params: { id: person.id },
        body: {
          name: said('name'),
          fullName: said('fullName'),
          tier: said('tier') || null,
          area: said('area') || null,
          note: said('note'),
          preferences: {
            language: said('language') === 'en' ? 'en' : 'zh-CN',
            marketing: MARKETING.find((one) => one === said('marketing')) ?? 'not-asked',
          },
          version: person.version,
        },
      },
      { onError: fail, onSuccess: () => tell(say('done.saved')) },
    )
  }
  const fields = [
    ['name', person.name, 60],
    ['fullName', person.fullName, 60],
    ['tier', person.tier ?? '', 40],
    ['area', person.area ?? '', 60],
  ] as const
  return (
    <form className="form" onSubmit={submit} key={person.version}>
      <fieldset disabled={!writes} className="form" style={{ border: 0, padding: 0, margin: 0 }}>
        <div className="form-grid">
          {fields.map(([name, value, max]) => (
            <label className="field" key={name}>
              <span>{say(`profile.${name}`)}</span>
              <input
                className="in"
                name={name}
                defaultValue={value}
                maxLength={max}
                required={name === 'name'}
              />
            </label>
          ))}
          <label className="field">
            <span>{say('profile.language')}</span>
            <select className="in" name="language" defaultValue={person.preferences.language}>
              <option value="zh-CN">中文</option>
              <option value="en">English</option>
            </select>
          </label>
          <label className="field">
            <span>{say('profile.marketing')}</span>
            <select className="in" name="marketing" defaultValue={person.preferences.marketing}>
              {MARKETING.map((one) => (
                <option key={one} value={one}>
                  {say(`marketing.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label className="field">
          <span>{say('customers.note')}</span>
          <textarea className="in" name="note" defaultValue={person.note} maxLength={2000} />
        </label>
        {writes ? (
          <button type="submit" className="btn" style={{ alignSelf: 'flex-start' }} disabled={change.busy}>
            {say('act.save')}
          </button>
        ) : null}
      </fieldset>
    </form>
  )
}
