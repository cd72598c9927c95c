/** The plank across the page: what was, what is now with its time, what comes; the same steps that the customer sees. */
import type { CaseShape, CaseStepShape } from '../../../../rooms/aftersales/contract.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
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

/** The beginning, the newest past, now and what comes; a long middle is left out. */
function shownOf(steps: readonly CaseStepShape[]): CaseStepShape[] {
  const now = steps.findIndex((step) => step.state === 'now' || step.state === 'next')
  const past = now < 0 ? [...steps] : steps.slice(0, now)
  const rest = now < 0 ? [] : steps.slice(now, now + 5)
  const room = Math.max(2, MOST - rest.length)
  return past.length <= room ? [...past, ...rest] : [...past.slice(0, 1), ...past.slice(1 - room), ...rest]
}

export function Steps({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const dueText = useDueText()
  const steps = shownOf(one.steps)
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
