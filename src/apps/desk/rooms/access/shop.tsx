/** Settings of the shop: its name and zone, who needs a second factor, how soon customers hear from us. */
import type { FormEvent } from 'react'
import { changeShop, readShopSettings, SecondFactorRule } from '../../../../rooms/access/contract.ts'
import { changeStandard, readStandard } from '../../../../rooms/conversations/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function ShopSettings() {
  const { may } = useSession()
  return (
    <div className="cols">
      {may('access.manage') ? (
        <div>
          <Shop />
        </div>
      ) : null}
      <div>{may('conversations.read') ? <Standard /> : null}</div>
    </div>
  )
}

function Shop() {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const found = useRead(readShopSettings, {})
  const change = useAct(changeShop)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const rule = SecondFactorRule.options.find((one) => one === form.get('secondFactor'))
    change.start(
      {
        body: {
          name: String(form.get('name')),
          zone: String(form.get('zone')),
          language: form.get('language') === 'en' ? 'en' : 'zh-CN',
          ...(rule ? { secondFactor: rule } : {}),
        },
      },
      { onError: fail, onSuccess: () => tell(say('done.saved')) },
    )
  }
  return (
    <Section title={say('people.shop')}>
      <Reading of={found} lines={3}>
        {(shop) => (
          <form onSubmit={submit}>
            <fieldset className="form" style={{ border: 0, padding: 0, margin: 0 }}>
              <label className="field">
                <span>{say('shop.name')}</span>
                <input className="in" name="name" required maxLength={60} defaultValue={shop.name} />
              </label>
              <label className="field">
                <span>{say('shop.zone')}</span>
                <input className="in" name="zone" required defaultValue={shop.zone} list="zones" />
                <datalist id="zones">
                  {Intl.supportedValuesOf('timeZone').map((zone) => (
                    <option key={zone} value={zone} />
                  ))}
                </datalist>
              </label>
              <label className="field">
                <span>{say('profile.language')}</span>
                <select className="in" name="language" defaultValue={shop.language}>
                  <option value="zh-CN">中文</option>
                  <option value="en">English</option>
                </select>
              </label>
              <label className="field">
                <span>{say('shop.factor')}</span>
                <select className="in" name="secondFactor" defaultValue={shop.secondFactor}>
                  {SecondFactorRule.options.map((one) => (
                    <option key={one} value={one}>
                      {say(`factor.${one}`)}
                    </option>
                  ))}
                </select>
              </label>
              <button
                type="submit"
                className="btn"
                style={{ alignSelf: 'flex-start' }}
                disabled={change.busy}
              >
                {say('act.save')}
              </button>
            </fieldset>
          </form>
        )}
      </Reading>
    </Section>
  )
}

const MINUTES = ['firstAnswerMinutes', 'nextAnswerMinutes', 'personMinutes'] as const

function Standard() {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const found = useRead(readStandard, {})
  const change = useAct(changeStandard)
  return (
    <Section title={say('standard.title')} side={say('standard.text')}>
      <Reading of={found} lines={3}>
        {(standard) => (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              const form = new FormData(event.currentTarget)
              const [firstAnswerMinutes = 1, nextAnswerMinutes = 1, personMinutes = 1] = MINUTES.map((name) =>
                Number(form.get(name)),
              )
              change.start(
                { body: { firstAnswerMinutes, nextAnswerMinutes, personMinutes } },
                { onError: fail, onSuccess: () => tell(say('done.saved')) },
              )
            }}
          >
            <fieldset
              disabled={!may('conversations.assign')}
              className="form"
              style={{ border: 0, padding: 0, margin: 0 }}
            >
              <div className="form-grid">
                {MINUTES.map((name) => (
                  <label className="field" key={name}>
                    <span>{say(`standard.${name}`)}</span>
                    <input
                      className="in num"
                      type="number"
                      min={1}
                      max={10_080}
                      name={name}
                      required
                      defaultValue={standard[name]}
                    />
                  </label>
                ))}
              </div>
              {may('conversations.assign') ? (
                <button
                  type="submit"
                  className="btn"
                  style={{ alignSelf: 'flex-start' }}
                  disabled={change.busy}
                >
                  {say('act.save')}
                </button>
              ) : null}
            </fieldset>
          </form>
        )}
      </Reading>
    </Section>
  )
}
