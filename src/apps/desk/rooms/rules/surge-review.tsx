/** How a peak day went against as many days before: each figure with its sample, none where there are too few. */
import { type Review, reviewSurge, type Stretch, type Surge } from '../../../../rooms/rules/contract.ts'
import { useRead } from '../../ask.ts'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function SurgeReview({ surge }: { surge: Surge }) {
  const found = useRead(reviewSurge, { params: { id: surge.id } })
  return (
    <Reading of={found} lines={4}>
      {(review) => <Table of={review} />}
    </Reading>
  )
}

type Line = readonly [label: string, read: (of: Stretch) => string]
const CASES = ['opened', 'closed', 'automatic', 'flash', 'late'] as const

function Table({ of: { during, before } }: { of: Review }) {
  const { say } = useWords()
  const { formats } = useSession()
  const wait = (seconds: number | null) =>
    seconds === null
      ? say('review.no-case')
      : seconds < 90
        ? say('review.seconds', { n: seconds })
        : say('review.minutes', { n: Math.round(seconds / 60) })
  const percent = (value: number | null) => (value === null ? say('review.too-few') : `${value} %`)
  const rows: readonly Line[] = [
    [say('review.begun'), (one) => formats.count(one.begun)],
    [say('review.messages'), (one) => formats.count(one.messages)],
    [say('review.median'), (one) => `${wait(one.medianWait)}${sample(one.waits)}`],
    [say('review.p90'), (one) => `${wait(one.p90Wait)}${sample(one.waits)}`],
    [say('review.assistant'), (one) => `${percent(one.assistantShare)}${sample(one.solved)}`],
    [say('review.broken'), (one) => formats.count(one.brokenStandards)],
    [
      say('review.satisfaction'),
      (one) => `${percent(one.satisfaction.score)}${sample(one.satisfaction.answers)}`,
    ],
    [say('review.rules'), (one) => formats.count(one.rulesRan)],
    ...(during.cases
      ? CASES.map(
          (name): Line => [
            say(`review.cases.${name}`),
            (one) => (one.cases ? formats.count(one.cases[name]) : say('review.no-case')),
          ],
        )
      : []),
  ]
  const sample = (n: number) => (n === 0 ? '' : ` · n=${formats.count(n)}`)
  return (
    <table className="grid review">
      <caption className="sr">{say('review.title')}</caption>
      <thead>
        <tr>
          <th>{finding(during, before, say)}</th>
          <th className="right">{say('review.during')}</th>
          <th className="right">{say('review.before')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, read]) => (
          <tr key={label}>
            <td>{label}</td>
            <td className="right num">{read(during)}</td>
            <td className="right num ink2">{read(before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The finding in one line: how much more there was, and whether people waited longer. */
function finding(during: Stretch, before: Stretch, say: ReturnType<typeof useWords>['say']): string {
  if (before.begun === 0 || during.begun === 0) return say('review.title')
  const times = (during.begun / before.begun).toFixed(1)
  const [now, then] = [during.p90Wait, before.p90Wait]
  if (now === null || then === null) return say('review.times', { times })
  return say(now > then ? 'review.times-slower' : 'review.times-held', { times })
}
