/** How cases move: drawn from the very tables that the engine runs, state by state, with clocks, pauses and who may do what. */
import { Link } from 'wouter'
import {
  CASE_KINDS,
  CaseKind,
  type CaseTableShape,
  readCaseTables,
} from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Views } from '../../page.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import './aftersales.css'
import { Drawing } from './drawing.tsx'
import { inOrder } from './drawn.ts'

type Both = { zh: string; en: string }
type State = CaseTableShape['states'][number]

export function CaseTables() {
  const { say } = useWords()
  const { get, set } = useFilters()
  const kind = CaseKind.safeParse(get('kind')).data ?? 'return'
  const found = useRead(readCaseTables, {})
  return (
    <Page
      above={<Link href="/cases">{say('cases.title')}</Link>}
      title={say('cases.tables')}
      below={say('cases.tables.text')}
    >
      <Views
        label={say('cases.kind')}
        now={kind}
        onChoose={(key) => set({ kind: key === 'return' ? undefined : key })}
        of={CASE_KINDS.map((key) => ({ key, label: say(`cases.kind.${key}`) }))}
      />
      <Reading of={found} lines={10}>
        {({ tables, guards, effects }) => {
          const table = tables.find((one) => one.kind === kind)
          return table ? (
            <Drawn table={table} guards={guards} effects={effects} key={kind} />
          ) : (
            <p className="ink3">{say('cases.tables.none')}</p>
          )
        }}
      </Reading>
    </Page>
  )
}

function Drawn(props: {
  table: CaseTableShape
  guards: Readonly<Record<string, Both>>
  effects: Readonly<Record<string, Both>>
}) {
  const { say } = useWords()
  const { table } = props
  const order = inOrder(table)
  return (
    <>
      <p className="small ink2">
        {say('cases.tables.counts', {
          states: table.states.length,
          moves: table.rows.length,
          clocks: table.states.filter((state) => state.timer).length,
        })}
      </p>
      <Drawing table={table} />
      <div className="case-states">
        {order.map((state) => (
          <StateCard key={state.name} state={state} {...props} />
        ))}
      </div>
    </>
  )
}

function StateCard(props: {
  state: State
  table: CaseTableShape
  guards: Readonly<Record<string, Both>>
  effects: Readonly<Record<string, Both>>
}) {
  const { say } = useWords()
  const wording = useWording()
  const { state, table } = props
  const rows = table.rows.filter((row) => row.from === state.name)
  const name = (key: string) => wording(table.states.find((one) => one.name === key)?.say) || key
  const hours = (n: number) =>
    n % 24 === 0 ? say('cases.tables.days', { n: n / 24 }) : say('cases.tables.hours', { n })
  return (
    <section className="card section" id={`state-${state.name}`}>
      <h2>
        <span className="grow">
          {wording(state.say)} <code className="tl">{state.name}</code>
        </span>
        {state.final ? <Chip tone="line">{say('cases.tables.final')}</Chip> : null}
        {state.queue ? <Chip tone="act">{say(`cases.queue.${state.queue}`)}</Chip> : null}
      </h2>
      {state.timer ? (
        <p className="small">
          <b className="oak-text">{say('cases.tables.after', { time: hours(state.timer.hours) })}</b>{' '}
          {say('cases.tables.by-itself', { what: eventText(table, state, wording) })}
          {state.timer.remind.length > 0
            ? ` · ${say('cases.tables.remind', { times: state.timer.remind.map(hours).join(say('cases.comma')) })}`
            : ''}
        </p>
      ) : null}
      {state.pauses.length > 0 ? (
        <p className="tl">
          {say('cases.tables.pauses', {
            causes: state.pauses
              .map((pause) => `${say(`cases.pause.${pause.cause}`)} ≤ ${hours(pause.capHours)}`)
              .join(' · '),
          })}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <ul className="lines">
          {rows.map((row) => (
            <li key={`${row.event} ${row.to} ${row.guard} ${row.by.join()}`}>
              <span className="grow">
                {wording(row.say)} → <a href={`#state-${row.to}`}>{name(row.to)}</a>
                <span className="tl block">
                  {row.by.map((who) => say(`cases.role.${who}`)).join(' · ')}
                  {row.guard
                    ? ` · ${say('cases.tables.if', { guard: wording(props.guards[row.guard]) || row.guard })}`
                    : ''}
                  {row.effects.length > 0
                    ? ` · ${say('cases.tables.then', { effects: row.effects.map((effect) => wording(props.effects[effect]) || effect).join(say('cases.comma')) })}`
                    : ''}
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function eventText(table: CaseTableShape, state: State, wording: (both: Both | undefined) => string): string {
  const row = table.rows.find((one) => one.from === state.name && one.event === state.timer?.event)
  return wording(row?.say) || (state.timer?.event ?? '')
}
