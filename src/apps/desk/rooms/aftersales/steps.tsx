/** The plank across the page: what was, what is now with its time, what most likely comes. */
import { type CaseShape, type CaseStepShape, readCaseTables } from '../../../../rooms/aftersales/contract.ts'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { aheadOf } from './ahead.ts'
import { paceOf, useDueText } from './standing.tsx'

const CLASS: Readonly<Record<CaseStepShape['state'], string>> = {
  past: 'd',
  good: 'd good',
  bad: 'd bad',
  now: 'n',
  next: 'f',
}
const TONE = { late: 'bad-text', soon: 'soon-text', calm: 'oak-text', paused: '', ended: '' } as const
const MOST = 7

interface Peg {
  readonly id: string
  readonly state: CaseStepShape['state']
  readonly text: string
  readonly at: string | null
}

/** What was as the house tells it, then the states that most likely come, by the table. */
function usePegs(one: CaseShape): Peg[] {
  const wording = useWording()
  const table = useRead(readCaseTables, {}).data?.tables.find((each) => each.kind === one.kind)
  const told = one.steps.filter((step) => step.state !== 'next')
  const names = one.final || !table ? [] : aheadOf(one, table).slice(0, MOST - Math.min(told.length, 4))
  const next = names.map((name): Peg => {
    const say = table?.states.find((each) => each.name === name)?.say
    return { id: `next ${name}`, state: 'next', text: wording(say), at: null }
  })
  const room = MOST - next.length
  const past = told.length <= room ? told : [...told.slice(0, 1), ...told.slice(1 - room)]
  return [...past, ...next]
}

export function Steps({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const dueText = useDueText()
  const steps = usePegs(one)
  if (steps.length === 0) return null
  return (
    <ol
      className="card case-steps"
      aria-label={say('cases.steps')}
      style={{ gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` }}
    >
      {steps.map((step) => (
        <li
          key={step.id}
          className={CLASS[step.state]}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <b className="cut block">{step.text}</b>
          {step.state === 'now' ? (
            <span className={`tl ${TONE[paceOf(one)]}`}>{dueText(one)}</span>
          ) : (
            <span className="tl">{step.at ? formats.full(step.at) : ''}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
