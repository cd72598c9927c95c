/** How it was looked at: the three stages with what each found, why the fast lane or not, and what is missing. */
import type { CaseShape } from '../../../../rooms/aftersales/contract.ts'
import { readReview } from '../../../../rooms/aftersales/review/contract.ts'
import { ClientRefusal } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const TONES = { approved: 'ok', waits: 'act', 'refusal-proposed': 'warn' } as const
/** Claims and what grew out of other cases are not reviewed by policy. */
const UNREVIEWED = new Set(['transit-claim', 'recourse'])

export function ReviewOf({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const when = one.decision !== null && !UNREVIEWED.has(one.kind)
  const found = useRead(readReview, { params: { id: one.id } }, { when })
  if (!when || (found.error instanceof ClientRefusal && found.error.kind === 'missing')) return null
  return (
    <Section
      title={say('cases.review')}
      side={found.data ? <Chip tone={TONES[found.data.outcome]}>{found.data.outcomeText}</Chip> : null}
    >
      <Reading of={found} lines={3}>
        {(review) => (
          <>
            <ul className="lines">
              {review.stages.map((stage) => (
                <li key={stage.stage}>
                  <Icon
                    name={stage.passed ? 'check' : 'clock'}
                    size="s"
                    label={say(stage.passed ? 'cases.review.passed' : 'cases.review.waits')}
                  />
                  <b className="nowrap">{say(`cases.queue.${stage.stage}`)}</b>
                  <span className="grow ink2">{stage.text}</span>
                </li>
              ))}
            </ul>
            {review.flashText ? <p className="small ink2">{review.flashText}</p> : null}
            {review.missing.map((each) => (
              <p key={each.text} className="small soon-text">
                {say(`cases.review.from.${each.from}`)} {each.text}
                {each.by ? ` · ${say('cases.proofs.last', { time: formats.full(each.by) })}` : ''}
              </p>
            ))}
            {review.outcome === 'refusal-proposed' ? (
              <p className="small ink2 case-route">{review.route}</p>
            ) : null}
            {review.needsCounsel ? <Chip tone="warn">{say('cases.law.counsel')}</Chip> : null}
          </>
        )}
      </Reading>
    </Section>
  )
}
