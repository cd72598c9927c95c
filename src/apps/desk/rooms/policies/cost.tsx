/** What these promises would have cost: the shop's own past cases judged once more, with how many they were. */
import { useState } from 'react'
import { type ShopTerms, type WhatIfShape, whatIf } from '../../../../rooms/policies/contract.ts'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const DAYS = 365

export function Cost({ terms }: { terms: ShopTerms }) {
  const { say } = useWords()
  const [asked, setAsked] = useState<string | null>(null)
  const now = JSON.stringify(terms)
  return (
    <Section title={say('policies.cost')} side={say('policies.cost.text')}>
      {asked === null ? null : <Found terms={asked} />}
      {asked === now ? null : (
        <button type="button" className="btn" onClick={() => setAsked(now)}>
          {say(asked === null ? 'policies.cost.ask' : 'policies.cost.again')}
        </button>
      )}
    </Section>
  )
}

function Found({ terms }: { terms: string }) {
  const found = useRead(whatIf, { body: { terms: JSON.parse(terms), days: DAYS } }, { keep: true })
  return (
    <Reading of={found} lines={3}>
      {(told) => <Told told={told} />}
    </Reading>
  )
}

function Told({ told }: { told: WhatIfShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (told.n === 0) return <p className="ink2">{say('policies.cost.none')}</p>
  const more = (fen: number) => (fen > 0 ? `+${formats.money(fen)}` : formats.money(fen))
  const lines = [
    ...told.newlyAllowed.map(({ remedy, n, fen }) =>
      say('policies.cost.opened', { remedy: say(`policy-remedy.${remedy}`), n, sum: formats.money(fen) }),
    ),
    ...told.noLonger.map(({ remedy, n }) =>
      say('policies.cost.closed', { remedy: say(`policy-remedy.${remedy}`), n }),
    ),
    ...(told.freightToShop > 0 ? [say('policies.cost.freight', { n: told.freightToShop })] : []),
    ...(told.freightToCustomer > 0 ? [say('policies.cost.freight-back', { n: told.freightToCustomer })] : []),
    ...(told.amendsFen !== 0 ? [say('policies.cost.amends', { sum: more(told.amendsFen) })] : []),
    ...(told.couponFen !== 0 ? [say('policies.cost.coupons', { sum: more(told.couponFen) })] : []),
    ...(told.priceFen !== 0 ? [say('policies.cost.price', { sum: more(told.priceFen) })] : []),
  ]
  return (
    <>
      <p>
        {say('policies.cost.n', { n: told.n, changed: told.changed })}
        {told.since ? (
          <span className="tl"> {say('policies.since', { day: formats.day(told.since) })}</span>
        ) : null}
      </p>
      <ul className="checks">
        {(lines.length > 0 ? lines : [say('policies.cost.same')]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="tl">{say('policies.cost.unseen')}</p>
    </>
  )
}
