/** What it costs: each sum once, from whom to whom and how far it is, what comes back from others, and what stays with us. */
import { Link } from 'wouter'
import type { CaseShape, CaseStandingShape } from '../../../../rooms/aftersales/contract.ts'
import { listObligations, type ObligationRowShape, readLedger } from '../../../../rooms/payouts/contract.ts'
import { Chip, type ChipTone, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { balanced } from './books.ts'

const TONES: Readonly<Record<ObligationRowShape['state'], ChipTone>> = {
  made: 'plain',
  'awaiting-approval': 'warn',
  due: 'act',
  sending: 'act',
  sent: 'act',
  confirmed: 'ok',
  reconciled: 'ok',
  failed: 'bad',
  cancelled: 'line',
}
const COUNTS = (one: ObligationRowShape) => one.state !== 'cancelled'

export function Money(props: { one: CaseShape; standing: CaseStandingShape | undefined }) {
  const { say } = useWords()
  const { may } = useSession()
  const { one } = props
  const sees = may('payouts.read')
  const found = useRead(listObligations, { query: { case: one.id, view: 'all' } }, { when: sees })
  const ledger = useRead(readLedger, { query: { case: one.id, limit: 1 } }, { when: sees })
  if (!sees)
    return (
      <Section title={say('cases.money')}>
        <p className="ink3">{say('cases.money.hidden')}</p>
      </Section>
    )
  return (
    <Section
      title={say('cases.money')}
      side={
        ledger.data ? (
          <>
            {balanced(ledger.data.balances) ? (
              <>
                {say('cases.money.balanced')} <Seal title={say('cases.money.balanced')} />
              </>
            ) : (
              <span className="bad-text">{say('cases.money.unbalanced')}</span>
            )}{' '}
            <Link href={`/payouts/ledger?case=${one.id}`}>{say('cases.money.ledger')}</Link>
          </>
        ) : null
      }
    >
      <Reading of={found} lines={3}>
        {({ items }) => <Sums one={one} items={items} standing={props.standing} />}
      </Reading>
    </Section>
  )
}

function Sums(props: {
  one: CaseShape
  items: readonly ObligationRowShape[]
  standing: CaseStandingShape | undefined
}) {
  const { say } = useWords()
  const { formats } = useSession()
  const { one, items } = props
  // What will be owed by the decision, as long as nothing was: else the claims alone would look like a gain.
  const coming = items.some(COUNTS) || one.final ? 0 : (one.amountFen ?? 0)
  const spent = items.filter(COUNTS).reduce((sum, each) => sum + each.fen, 0) + coming
  const claimed = one.claims.reduce((sum, each) => sum + (each.amountFen ?? 0), 0)
  if (items.length + one.claims.length === 0 && coming === 0)
    return <p className="ink3">{say('cases.money.none')}</p>
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{say('cases.money.what')}</th>
          <th>{say('cases.money.way')}</th>
          <th>{say('cases.state')}</th>
          <th className="right">{say('cases.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((each) => (
          <tr key={each.id}>
            <td>
              <Link href={`/payouts/${each.id}`}>{each.kindText}</Link>
              <span className="tl block">{each.reason}</span>
            </td>
            <td>
              {say('cases.money.from-to', { from: say('cases.party.merchant'), to: partyName(say, each.to) })}
            </td>
            <td>
              <Chip tone={TONES[each.state]}>{each.stateText}</Chip>
              {each.endedAt ? <span className="tl"> {formats.day(each.endedAt)}</span> : null}
            </td>
            <td className={`right num${COUNTS(each) ? '' : ' ink3'}`}>{formats.money(each.fen)}</td>
          </tr>
        ))}
        {coming > 0 ? (
          <tr>
            <td>{one.kindText}</td>
            <td>
              {say('cases.money.from-to', {
                from: say('cases.party.merchant'),
                to: say('cases.party.customer'),
              })}
            </td>
            <td>
              <Chip tone="line">{say('cases.money.coming')}</Chip>
            </td>
            <td className="right num ink3">{formats.money(coming)}</td>
          </tr>
        ) : null}
        {one.claims.map((each) => (
          <tr key={each.id}>
            <td>
              <Link href={`/cases/claims/${each.id}`}>{each.kindText}</Link>
            </td>
            <td>{say('cases.money.back')}</td>
            <td>
              <Chip tone={each.final ? 'line' : 'warn'}>{each.stateText}</Chip>
            </td>
            <td className="right num">{formats.money(-(each.amountFen ?? 0))}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={3} className="b">
            {say(one.claims.length > 0 ? 'cases.money.net' : 'cases.money.all')}
          </td>
          <td className="right b num">{formats.money(spent - claimed)}</td>
        </tr>
      </tbody>
    </table>
  )
}

type Say = ReturnType<typeof useWords>['say']
export const partyName = (say: Say, party: CaseStandingShape['bears'][number]['party']): string =>
  say(`cases.party.${party}`)
