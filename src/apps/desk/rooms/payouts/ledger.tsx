/** The ledger: entries by party, tender, order, case and days, with the balances of all that match; every column sums to zero. */
import { Link } from 'wouter'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import {
  type BalanceShape,
  type EntryShape,
  OBLIGATION_KINDS,
  PARTIES,
  Party,
  readLedger,
  TENDERS,
  Tender,
} from '../../../../rooms/payouts/contract.ts'
import { Empty, Failed, Loading } from '../../../../ui/states.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Section, useStateWords } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useAmount } from './amount.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function Ledger() {
  const { say } = useWords()
  const words = useStateWords()
  const { get, set } = useFilters()
  const order = useRested(get('order'))
  const caseId = useRested(get('case'))
  const party = Party.safeParse(get('party')).data
  const tender = Tender.safeParse(get('tender')).data
  const day = (name: 'from' | 'to') => (DAY.test(get(name)) ? { [name]: get(name) } : {})
  const pages = usePages(
    readLedger,
    (cursor) => ({
      query: {
        ...(party ? { party } : {}),
        ...(tender ? { tender } : {}),
        ...(order ? { order } : {}),
        ...(caseId ? { case: caseId } : {}),
        ...day('from'),
        ...day('to'),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const choice = (name: 'party' | 'tender', of: readonly string[]) => (
    <select
      className="in"
      style={{ width: 'auto' }}
      aria-label={say(`ledger.${name}`)}
      value={get(name)}
      onChange={(event) => set({ [name]: event.target.value })}
    >
      <option value="">{say(`ledger.every-${name}`)}</option>
      {of.map((one) => (
        <option key={one} value={one}>
          {say(`${name}.${one}` as 'party.customer')}
        </option>
      ))}
    </select>
  )
  const text = (name: 'order' | 'case') => (
    <input
      className="in"
      style={{ width: 220 }}
      aria-label={say(`ledger.${name}`)}
      placeholder={say(`ledger.${name}`)}
      value={get(name)}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
  const dayField = (name: 'from' | 'to') => (
    <label className="row small">
      {say(`ledger.${name}`)}
      <input
        className="in"
        style={{ width: 'auto' }}
        type="date"
        value={get(name)}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  )
  return (
    <>
      <div className="tools">
        {choice('party', PARTIES)}
        {choice('tender', TENDERS)}
        {text('order')}
        {text('case')}
        {dayField('from')}
        {dayField('to')}
        <Link href="/imports" className="btn sm">
          {say('ledger.sheets')}
        </Link>
      </div>
      {pages.first === undefined && pages.error ? (
        <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
      ) : pages.first === undefined ? (
        <Loading label={say('state.loading')} lines={8} />
      ) : (
        <>
          <Section title={say('ledger.balances')} side={say('ledger.balances.text')}>
            <Balances of={pages.first.balances} />
          </Section>
          <Section title={say('ledger.entries')}>
            {pages.items.length === 0 ? (
              <Empty plain title={say('ledger.none')}>
                {say('ledger.none.text')}
              </Empty>
            ) : (
              <ul className="ledger">
                {pages.items.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ul>
            )}
            {pages.hasNextPage ? (
              <div className="more">
                <button
                  type="button"
                  className="btn sm"
                  disabled={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {say('act.more')}
                </button>
              </div>
            ) : null}
          </Section>
        </>
      )}
    </>
  )
}

function Balances({ of }: { of: readonly BalanceShape[] }) {
  const { say } = useWords()
  const amount = useAmount()
  if (of.length === 0) return <p className="ink3">{say('ledger.none')}</p>
  const columns = [...new Map(of.map((one) => [`${one.account} ${one.unit}`, one])).entries()]
  const sum = (party: string, column: string) =>
    of
      .filter((one) => one.party === party && `${one.account} ${one.unit}` === column)
      .reduce((all, one) => all + one.amount, 0)
  const parties = PARTIES.filter((party) => of.some((one) => one.party === party))
  return (
    <div className="scroll-x">
      <table className="grid">
        <thead>
          <tr>
            <th>{say('ledger.party')}</th>
            {columns.map(([column, one]) => (
              <th className="right" key={column}>
                {say(`ledger.account.${one.account}`)} · {say(`ledger.unit.${one.unit}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party}>
              <td>{say(`party.${party}`)}</td>
              {columns.map(([column, one]) => (
                <td className="right num" key={column}>
                  {amount(sum(party, column), one.unit)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td className="ink3">{say('ledger.sum')}</td>
            {columns.map(([column, one]) => (
              <td className="right num ink3" key={column}>
                {amount(
                  parties.reduce((all, party) => all + sum(party, column), 0),
                  one.unit,
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Entry({ entry }: { entry: EntryShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const amount = useAmount()
  const kind = OBLIGATION_KINDS.find((one) => one === entry.reason)
  const name = useRead(listColleagues, {}).data?.items.find((one) => one.id === entry.by)?.name
  return (
    <li>
      <div className="row wrap">
        <b>{entry.kindText}</b>
        <span className="grow small ink2">{kind ? say(`payout-kind.${kind}`) : entry.reason}</span>
        {entry.obligationId ? (
          <Link href={`/payouts/${entry.obligationId}`}>{say('ledger.payment')}</Link>
        ) : null}
        {entry.orderId ? <Link href={`/orders/${entry.orderId}`}>{say('payouts.order')}</Link> : null}
        <span className="tl">
          {formats.full(entry.at)} · {entry.by === 'system' ? say('payouts.by-house') : (name ?? entry.by)}
        </span>
      </div>
      <p className="tl">
        {entry.number ? <code>{entry.number}</code> : null} {entry.reverses ? say('ledger.reverses') : null}
      </p>
      <ul className="postings">
        {entry.postings.map((one) => (
          <li key={`${one.party} ${one.account} ${one.tender} ${one.unit} ${one.amount}`}>
            <span>{say(`party.${one.party}`)}</span>
            <span className="ink3">
              {say(`ledger.account.${one.account}`)}
              {one.tender ? ` · ${say(`tender.${one.tender}`)}` : null}
            </span>
            <span className="num right">{amount(one.amount, one.unit)}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}
