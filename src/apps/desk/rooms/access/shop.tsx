/** Settings of the shop: its name and zone, and who needs a second factor. */
import type { FormEvent } from 'react'
import { changeShop, readShopSettings, SecondFactorRule } from '../../../../rooms/access/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Guarded } from '../../guarded.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'

export function ShopSettings() {
  return (
    <Guarded need="access.manage">
      <Shop />
    </Guarded>
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
