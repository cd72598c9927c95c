/** How a case stands: its time with what is left, paused or late, and the tone of its state. */
import type { CaseRowShape } from '../../../../rooms/aftersales/contract.ts'
import { Chip, type ChipTone, Daylight } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

type Timed = Pick<CaseRowShape, 'due' | 'late' | 'pause' | 'final' | 'closedAt'>

const HOUR = 3_600_000
const SOON = 4 * HOUR

export const leftOf = (one: Pick<CaseRowShape, 'due'>): number =>
  one.due ? Date.parse(one.due.at) - Date.now() : Number.POSITIVE_INFINITY

/** Whether its time has passed, is near, stands still, or has nothing to press. */
export function paceOf(one: Timed): 'late' | 'soon' | 'paused' | 'calm' | 'ended' {
  if (one.final) return 'ended'
  if (one.pause) return 'paused'
  const left = leftOf(one)
  return left <= 0 ? 'late' : left < SOON ? 'soon' : 'calm'
}

export function useDueText() {
  const { say } = useWords()
  const { formats } = useSession()
  return (one: Timed): string => {
    const pace = paceOf(one)
    if (pace === 'ended') return one.closedAt ? formats.day(one.closedAt) : ''
    if (one.pause) return say('cases.paused-until', { time: formats.full(one.pause.until) })
    if (!one.due) return say('cases.no-due')
    const left = leftOf(one)
    if (left <= 0) return say('row.late', { span: formats.span(left) })
    return left < 24 * HOUR ? say('row.left', { span: formats.span(left) }) : formats.full(one.due.at)
  }
}

export function Due({ one }: { one: Timed }) {
  const { formats } = useSession()
  const text = useDueText()
  const pace = paceOf(one)
  const tone = pace === 'late' ? 'bad-text' : pace === 'soon' ? 'soon-text' : pace === 'calm' ? '' : 'ink3'
  return (
    <span className={`nowrap ${tone}`} title={one.due ? formats.header(one.due.at) : undefined}>
      {text(one)}
    </span>
  )
}

/** Light that is left of the time that this clock was given; a note or a reminder gives none of it back. */
export function Light({ one }: { one: Timed }) {
  const pace = paceOf(one)
  if (!one.due || pace === 'ended') return null
  const all = Date.parse(one.due.at) - Date.parse(one.due.since)
  const left = all > 0 ? leftOf(one) / all : 0
  return pace === 'paused' ? <Daylight left={1} state="pause" /> : <Daylight left={left} />
}

const BAD = /^(refused|expired|written-off|carrier-refused|rejected)/
const GOOD = /^(refunded|closed|paid|settled|delivered|fitted|resolved|fixed|customer-confirmed)/

export const stateTone = (one: Pick<CaseRowShape, 'state' | 'queue' | 'final'>): ChipTone =>
  BAD.test(one.state)
    ? 'warn'
    : GOOD.test(one.state)
      ? 'ok'
      : one.final
        ? 'line'
        : one.queue
          ? 'act'
          : 'plain'

/** Its state, and what makes it special beside it. */
export function StateChips({ one }: { one: CaseRowShape }) {
  const { say } = useWords()
  return (
    <>
      <Chip tone={stateTone(one)}>{one.stateText}</Chip>
      {one.flash ? <Chip tone="ok">{say('cases.flash')}</Chip> : null}
      {one.pause ? <Chip tone="line">{say(`cases.pause.${one.pause.cause}`)}</Chip> : null}
      {one.late && !one.final ? (
        <Chip tone="bad">{say(paceOf(one) === 'late' ? 'cases.overdue' : 'cases.was-late')}</Chip>
      ) : null}
    </>
  )
}
