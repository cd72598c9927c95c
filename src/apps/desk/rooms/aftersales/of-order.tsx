/** After the sale on the page of an order: what can be had for each line, cases there are, and opening one for the customer. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import {
  casesOfOrder,
  type PossibleLineShape,
  possibleForOrder,
} from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import './aftersales.css'
import { Cartons } from './cartons.tsx'
import { CaseBrief } from './of-customer.tsx'
import { OpenCase } from './open-case.tsx'

export function AfterSale({ orderId }: { orderId: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const [, go] = useLocation()
  const [opening, setOpening] = useState<PossibleLineShape | null>(null)
  const sees = may('aftersales.read')
  const cases = useRead(casesOfOrder, { params: { id: orderId } }, { when: sees }).data?.items ?? []
  const possible = useRead(possibleForOrder, { params: { id: orderId } }, { when: sees }).data
  if (!sees) return null
  const lines = possible?.lines ?? []
  return (
    <Section title={say('cases.title')} side={cases.length > 0 ? say('cases.n', { n: cases.length }) : null}>
      {cases.map((one) => (
        <CaseBrief key={one.id} one={one} />
      ))}
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.lineId}>
            <span className="grow">
              {line.productName} {line.bespoke ? <Chip tone="line">{say('cases.bespoke')}</Chip> : null}
              {line.summary.map((each) => (
                <span key={each.text} className={`tl block${each.tone === 'ok' ? ' ok-text' : ''}`}>
                  {each.text}
                </span>
              ))}
            </span>
            {may('aftersales.write') && line.reasons.length > 0 ? (
              <button type="button" className="btn sm" onClick={() => setOpening(line)}>
                {say('cases.open')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Cartons orderId={orderId} />
      {cases.length + lines.length === 0 ? <p className="ink3">{say('cases.of-order.none')}</p> : null}
      {opening ? (
        <OpenCase
          orderId={orderId}
          line={opening}
          onClose={() => setOpening(null)}
          onOpened={(id) => go(`/cases/${id}`)}
        />
      ) : null}
    </Section>
  )
}
