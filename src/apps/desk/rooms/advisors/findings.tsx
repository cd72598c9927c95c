/** Marks in a list: the check, how it went, why, and the words it rests on. */
import type { Finding, Verdict } from '../../../../rooms/advisors/contract.ts'
import { Chip, type ChipTone } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'
import { useCheckWord, useReason } from './words.ts'

export const TONES: Readonly<Record<Verdict, ChipTone>> = {
  met: 'ok',
  partly: 'warn',
  missed: 'bad',
  none: 'line',
}

export function Findings({ of }: { of: readonly Finding[] }) {
  const { say } = useWords()
  const reason = useReason()
  const check = useCheckWord()
  return (
    <ul className="finding-list">
      {of.map((one) => (
        <li key={one.check}>
          <b>{check(one.check)}</b>
          <Chip tone={TONES[one.verdict]}>{say(`verdict.${one.verdict}`)}</Chip>
          <div className="grow">
            <span>{reason(one)}</span>
            {one.cites.map((cite) => (
              <a key={cite.seq} className="finding-cite" href={`#said-${cite.seq}`}>
                {say('training.cite', { quote: cite.quote })}
              </a>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Which findings rest on a message. */
export const findingsAt = (findings: readonly Finding[], seq: number): readonly Finding[] =>
  findings.filter((one) => one.verdict !== 'none' && one.cites.some((cite) => cite.seq === seq))
