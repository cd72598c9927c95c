/** Days compared with gateway statements: what agrees, what does not, and each difference settled with its reason. */
import type { TableColumnsType } from 'antd'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import {
  type DifferenceShape,
  listDays,
  listDifferences,
  listGateways,
  reconcileDay,
  resolveDifference,
} from '../../../../rooms/payouts/contract.ts'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, usePages, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'

export function Days() {
  const { say } = useWords()
  const { formats, may } = useSession()
  const found = useRead(listDays, {})
  return (
    <>
      <Differences />
      <Section title={say('days.title')} side={say('days.text')}>
        {may('payouts.manage') ? <Compare /> : null}
        <Reading of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty plain title={say('days.none')}>
                {say('days.none.text')}
              </Empty>
            ) : (
              <div className="scroll-x">
                <table className="grid">
                  <thead>
                    <tr>
                      <th>{say('days.day')}</th>
                      <th>{say('days.gateway')}</th>
                      <th className="right">{say('days.matched')}</th>
                      <th className="right">{say('days.theirs')}</th>
                      <th className="right">{say('days.ours')}</th>
                      <th>{say('days.result')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((day) => (
                      <tr key={`${day.gateway} ${day.day}`}>
                        <td>{formats.calendarDay(day.day)}</td>
                        <td>{say(`tender.${day.gateway as 'wechat'}`)}</td>
                        <td className="right num">
                          {day.matched} / {day.lines}
                        </td>
                        <td className="right num">{formats.money(day.theirsFen)}</td>
                        <td className="right num">{formats.money(day.oursFen)}</td>
                        <td>
                          {day.note ? (
                            <span className="ink2">{day.note}</span>
                          ) : day.open > 0 ? (
                            <Chip tone="bad">{say('days.open', { n: day.open })}</Chip>
                          ) : (
                            <>
                              <Seal title={say('days.agrees')} /> {say('days.agrees')}
                            </>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Reading>
      </Section>
    </>
  )
}

const DAY_MS = 86_400_000

/** Fetches a statement now; where a gateway gives none, its file is put in as a spreadsheet. */
function Compare() {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail, tell } = useNotices()
  const gateways = useRead(listGateways, {}).data?.items.filter(({ on }) => on) ?? []
  const [chosen, setGateway] = useState('')
  const [day, setDay] = useState(() => formats.dayKey(new Date(Date.now() - DAY_MS)))
  const compare = useAct(reconcileDay)
  const gateway = chosen || (gateways[0]?.name ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    compare.start(
      { body: { gateway, day } },
      {
        onError: fail,
        onSuccess: ({ open, matched, lines }) =>
          tell(open > 0 ? say('days.compared.open', { n: open }) : say('days.compared', { matched, lines })),
      },
    )
  }
  return (
    <form className="tools" style={{ marginBottom: 12 }} onSubmit={submit}>
      <select
        className="in"
        style={{ width: 'auto' }}
        aria-label={say('days.gateway')}
        value={gateway}
        onChange={(event) => setGateway(event.target.value)}
      >
        {gateways.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title}
          </option>
        ))}
      </select>
      <input
        className="in"
        style={{ width: 'auto' }}
        type="date"
        required
        aria-label={say('days.day')}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <button type="submit" className="btn" disabled={compare.busy || gateway === '' || day === ''}>
        {say('days.compare')}
      </button>
      {may('imports.run') ? (
        <Link href="/imports?kind=statements" className="btn">
          {say('days.upload')}
        </Link>
      ) : null}
    </form>
  )
}

const STATES = ['open', 'resolved', 'all'] as const

function Differences() {
  const { say } = useWords()
  const { formats, may } = useSession()
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const [settling, setSettling] = useState<DifferenceShape | null>(null)
  const pages = usePages(
    listDifferences,
    (cursor) => ({ query: { state, ...(cursor ? { cursor } : {}) } }),
    (answer) => answer,
  )
  const sum = (fen: number | null) => (fen === null ? '—' : formats.money(fen))
  const columns: TableColumnsType<DifferenceShape> = [
    { title: say('differences.what'), key: 'what', render: (_, one) => one.kindText },
    {
      title: say('payouts.number'),
      key: 'number',
      render: (_, one) =>
        one.obligationId ? <Link href={`/payouts/${one.obligationId}`}>{one.number}</Link> : one.number,
    },
    { title: say('days.day'), key: 'day', render: (_, one) => formats.calendarDay(one.day) },
    { title: say('days.ours'), key: 'ours', align: 'right', render: (_, one) => sum(one.oursFen) },
    { title: say('days.theirs'), key: 'theirs', align: 'right', render: (_, one) => sum(one.theirsFen) },
    {
      title: say('orders.state'),
      key: 'state',
      render: (_, one) =>
        one.state === 'resolved' ? (
          <span title={one.reason}>
            {say('differences.resolved', { name: one.resolvedBy ?? '' })} · {one.reason}
          </span>
        ) : may('payouts.manage') ? (
          <button type="button" className="btn sm" onClick={() => setSettling(one)}>
            {say('differences.resolve')}
          </button>
        ) : (
          <Chip tone="bad">{say('differences.open')}</Chip>
        ),
    },
  ]
  return (
    <Section title={say('differences.title')} side={say('differences.text')}>
      <Views
        label={say('differences.title')}
        now={state}
        onChoose={(key) => setState(STATES.find((one) => one === key) ?? 'open')}
        of={STATES.map((key) => ({ key, label: say(`differences.view.${key}`) }))}
      />
      <Rows<DifferenceShape>
        label={say('differences.title')}
        pages={pages}
        columns={columns}
        empty={say('differences.none')}
        emptyText={say('differences.none.text')}
      />
      {settling ? <Resolve difference={settling} onClose={() => setSettling(null)} /> : null}
    </Section>
  )
}

function Resolve({ difference, onClose }: { difference: DifferenceShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [reason, setReason] = useState('')
  const resolve = useAct(resolveDifference)
  return (
    <Question
      title={say('differences.resolve.title', { number: difference.number })}
      onClose={onClose}
      acts={
        <button
          type="button"
          className="btn p"
          disabled={resolve.busy || reason.trim() === ''}
          onClick={() =>
            resolve.start(
              { params: { id: difference.id }, body: { reason } },
              { onError: fail, onSuccess: onClose },
            )
          }
        >
          {say('differences.resolve')}
        </button>
      }
    >
      <p className="ink2">{difference.kindText}</p>
      <label className="field">
        <span>{say('payouts.why')}</span>
        <textarea
          className="in"
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </Question>
  )
}
