/** The tables as a document for people, made from the very data that the engine runs: docs/cases.md. */
import { TABLES } from './all.ts'
import { EFFECTS } from './effects.ts'
import { GUARDS } from './guards.ts'
import { CAPS, type Row, type State, type Table } from './table.ts'

const WAITS: Readonly<Record<string, string>> = {
  us: 'us (silence goes to the customer)',
  customer: 'the customer',
  carrier: 'the carrier',
  gateway: 'the gateway',
  business: 'the other business',
  nobody: 'nobody',
}

const span = (hours: number): string => (hours % 24 === 0 ? `${hours / 24} d` : `${hours} h`)

function clockOf({ final, timer }: State): string {
  if (final || !timer) return 'end'
  const reminders = timer.remind ? `, reminders after ${timer.remind.map(span).join(' and ')}` : ''
  return `${span(timer.after)}, then \`${timer.event}\`; waits for ${WAITS[timer.waitsFor]}${reminders}`
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const stateLine = ([name, state]: [string, State]): string =>
  line([
    `\`${name}\``,
    `${state.say.zh} / ${state.say.en}`,
    state.queue ?? '',
    clockOf(state),
    (state.pauses ?? []).join(', '),
  ])

const rowLine = ({ from, event, by, guard, to, effects = [], needs = [], say }: Row): string =>
  line([
    `\`${from}\``,
    `\`${event}\` ${say.zh} / ${say.en}`,
    by.join(', '),
    guard ? GUARDS[guard].en : '',
    `\`${to}\``,
    effects.map((name) => EFFECTS[name].en).join('; '),
    needs.join(', '),
  ])

const tableText = (table: Table): string =>
  [
    `## ${table.say.zh} / ${table.say.en} (\`${table.kind}\`)`,
    '',
    `Opens in \`${table.opens}\`.`,
    '',
    line(['state', '中文 / English', 'queue', 'clock', 'may pause for']),
    line(['---', '---', '---', '---', '---']),
    ...Object.entries(table.states).map(stateLine),
    '',
    line(['from', 'move', 'by', 'if', 'to', 'then', 'with']),
    line(['---', '---', '---', '---', '---', '---', '---']),
    ...table.rows.map(rowLine),
    '',
  ].join('\n')

export const casesDocument = (): string =>
  [
    '# Cases: states, clocks and moves',
    '',
    'Made from `src/rooms/aftersales/tables/`, the data that the engine, the desk and the model checker read.',
    'Print it anew with `npx node src/rooms/aftersales/tables/print.ts > docs/cases.md`; a test holds it current.',
    '',
    `A clock stands still only for these causes, each at most so long in the life of one case: ${Object.entries(
      CAPS,
    )
      .map(([cause, hours]) => `${cause} (${span(hours)})`)
      .join(', ')}.`,
    '',
    ...Object.values(TABLES).map(tableText),
  ].join('\n')
