/** What was said, each message of ours with the marks that rest on it, each of the customer's with how his mood moved. */
import type { Finding, Rehearsal } from '../../../../rooms/advisors/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'
import { findingsAt, TONES } from './findings.tsx'
import { useCheckWord } from './words.ts'

interface Line {
  readonly seq: number
  readonly at: string
  readonly by: 'customer' | 'agent' | 'other'
  readonly name: string
  readonly text: string
}

export function Transcript(props: {
  of: readonly Line[]
  findings: readonly Finding[]
  moods?: Rehearsal['moods']
}) {
  const { formats } = useSession()
  const check = useCheckWord()
  return (
    <ol className="said-list">
      {props.of.map((line) => (
        <li key={line.seq} id={`said-${line.seq}`} className={line.by}>
          <div className="tl">
            {line.name} · {formats.time(line.at)}
            <MoodMove seq={line.seq} moods={props.moods ?? []} />
          </div>
          <p>{line.text}</p>
          <div className="row wrap">
            {findingsAt(props.findings, line.seq).map((one) => (
              <Chip key={one.check} tone={TONES[one.verdict]}>
                {check(one.check)}
              </Chip>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** How his mood moved with what had just been said, and why. */
function MoodMove({ seq, moods }: { seq: number; moods: Rehearsal['moods'] }) {
  const { say } = useWords()
  const at = moods.findIndex((point) => point.seq === seq)
  const point = moods[at]
  const before = moods[at - 1]
  if (!point || !before || point.mood === before.mood) return null
  const up = point.mood > before.mood
  return (
    <span className={up ? 'pressing' : 'calmer'}>
      {` · ${say(up ? 'mood-move.up' : 'mood-move.down')} · ${say(`mood-move.${point.because}` as WordKey)}`}
    </span>
  )
}
