/** The table as a picture: states as boards from left to right, moves as lines, the clock's own moves dashed in oak. */
import type { CaseTableShape } from '../../../../rooms/aftersales/contract.ts'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { drawnStates } from './drawn.ts'

const WIDE = 150
const HIGH = 44
const GAP_X = 56
const GAP_Y = 16

export function Drawing({ table }: { table: CaseTableShape }) {
  const { say } = useWords()
  const wording = useWording()
  const states = drawnStates(table)
  const at = new Map(states.map((one) => [one.name, one]))
  const x = (column: number) => 4 + column * (WIDE + GAP_X)
  const y = (row: number) => 4 + row * (HIGH + GAP_Y)
  const width = x(Math.max(...states.map((one) => one.column))) + WIDE + 40
  const height = y(Math.max(...states.map((one) => one.row))) + HIGH + 8
  const lines = linesOf(table)
  return (
    <div className="card case-drawing">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={say('cases.tables.drawing')}
      >
        <defs>
          <marker
            id="case-arrow"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M1 1l6 3-6 3" />
          </marker>
        </defs>
        {lines.map(({ from, to, clock }) => {
          const [a, b] = [at.get(from), at.get(to)]
          if (!a || !b) return null
          const ends = {
            x1: x(a.column) + WIDE,
            y1: y(a.row) + HIGH / 2,
            x2: x(b.column),
            y2: y(b.row) + HIGH / 2,
          }
          return (
            <path
              key={`${from} ${to}`}
              d={curve(ends, b.column > a.column)}
              className={`${clock ? 'clock' : ''}${Math.abs(b.column - a.column) > 1 ? ' far' : ''}`}
            />
          )
        })}
        {states.map((one) => {
          const state = table.states.find((each) => each.name === one.name)
          return (
            <g key={one.name} transform={`translate(${x(one.column)} ${y(one.row)})`}>
              <a href={`#state-${one.name}`}>
                <rect width={WIDE} height={HIGH} rx={6} className={state?.final ? 'final' : ''} />
                <text x={10} y={19}>
                  {short(wording(state?.say) || one.name)}
                </text>
                <text x={10} y={35} className="sub">
                  {state?.timer
                    ? say('cases.tables.hours', { n: state.timer.hours })
                    : say('cases.tables.final')}
                </text>
              </a>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

const short = (text: string) => (text.length > 18 ? `${text.slice(0, 17)}…` : text)

/** One line between two states, dashed where only the clock goes. */
function linesOf(table: CaseTableShape): { from: string; to: string; clock: boolean }[] {
  const lines = new Map<string, { from: string; to: string; clock: boolean }>()
  for (const row of table.rows) {
    if (row.from === row.to) continue
    const key = `${row.from} ${row.to}`
    const clock = row.by.every((who) => who === 'timer') && (lines.get(key)?.clock ?? true)
    lines.set(key, { from: row.from, to: row.to, clock })
  }
  return [...lines.values()]
}

interface Ends {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Forward from the right edge to the left one; back or aside around the right. */
function curve({ x1, y1, x2, y2 }: Ends, forward: boolean): string {
  if (forward) return `M${x1} ${y1}C${x1 + GAP_X / 2} ${y1} ${x2 - GAP_X / 2} ${y2} ${x2} ${y2}`
  const out = x1 + 24
  return `M${x1} ${y1}C${out} ${y1} ${x2 + WIDE + 24} ${y2} ${x2 + WIDE} ${y2}`
}
