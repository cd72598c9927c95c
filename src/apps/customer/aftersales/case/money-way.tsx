// Where the money is: each sum with its sentence, and how it goes back by the way it was paid.

import type { Answer } from '../../../../kernel/contract.ts'
import type { myRefunds } from '../../../../rooms/payouts/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Chip, type ChipTone } from '../../../../ui/marks.tsx'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { useWords } from '../../words.ts'
import { useFresh } from './fresh.ts'

type Money = Answer<typeof myRefunds>
const TONES: Readonly<Record<Money['refunds'][number]['state'], ChipTone>> = {
  preparing: 'line',
  'on-its-way': 'act',
  arrived: 'ok',
  'held-up': 'warn',
  'not-paid': 'line',
}

export function MoneyWay({ caseId, format }: { caseId: string; format: Formats }) {
  const { say } = useWords()
  const [asked, again] = useAsked(`/api/visitor/refunds ${caseId}`, (language, signal) =>
    ask<typeof myRefunds>('/api/visitor/refunds', { language, signal, own: true, query: { case: caseId } }),
  )
  useFresh(again)
  if (asked.is !== 'there') return null
  const { refunds, asked: bills } = asked.value
  if (refunds.length + bills.length === 0) return null
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('moneyTitle')}</h2>
      </header>
      <ul className="ways">
        {refunds.map((refund) => (
          <li key={refund.id}>
            <p className="l1">
              <b>{refund.title}</b>
              <Chip tone={TONES[refund.state]}>{format.money(refund.fen)}</Chip>
            </p>
            <p className="small ink2">{refund.text}</p>
            {refund.parts.length > 1
              ? refund.parts.map((part) => (
                  <p className="small ink3 l1" key={part.text}>
                    <span>
                      {part.text} · {part.state}
                    </span>
                    <span className="num nowrap">{part.amount}</span>
                  </p>
                ))
              : null}
          </li>
        ))}
        {bills.map((bill) => (
          <li key={bill.id}>
            <p className="l1">
              <b>{bill.text}</b>
              <span className="num">{format.money(bill.fen)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
