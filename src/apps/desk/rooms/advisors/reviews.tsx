/** Reviews: conversations drawn by lot, those to do first, and how far machine and reviewers say the same. */
import { Link } from 'wouter'
import {
  type Agreement,
  listReviews,
  type ReviewRow,
  sampleReviews,
} from '../../../../rooms/advisors/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'

export function Reviews() {
  const { say } = useWords()
  const found = useRead(listReviews, { query: {} }, { keep: true })
  return (
    <Reading of={found} lines={10}>
      {({ items, agreement }) => (
        <>
          <div className="row wrap">
            <Draw n={items.length} />
            <AgreementLine of={agreement} />
          </div>
          {items.length === 0 ? (
            <Empty title={say('review.none')}>{say('review.none.text')}</Empty>
          ) : (
            <Section title={say('review.list')} side={say('review.list.text')}>
              <ul className="lines">
                {items.map((row) => (
                  <Line key={row.id} row={row} />
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Reading>
  )
}

/** Each drawing has the next seed, so that it can be told how it came about. */
function Draw({ n }: { n: number }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const draw = useAct(sampleReviews)
  return (
    <button
      type="button"
      className="btn p"
      disabled={draw.busy}
      onClick={() =>
        draw.start(
          { body: { perAgent: 2, days: 30, seed: n + 1 } },
          { onError: fail, onSuccess: ({ drawn }) => tell(say('review.drawn', { n: drawn })) },
        )
      }
    >
      {say('review.draw')}
    </button>
  )
}

function AgreementLine({ of }: { of: Agreement }) {
  const { say } = useWords()
  if (of.pairs === 0) return <span className="small ink2">{say('review.agreement.none')}</span>
  return (
    <span className="small ink2">
      {of.kappa === null
        ? say('review.agreement.few', { same: of.same, pairs: of.pairs, least: of.least })
        : say('review.agreement', { kappa: of.kappa.toFixed(2), same: of.same, pairs: of.pairs })}
    </span>
  )
}

function Line({ row }: { row: ReviewRow }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [mood = 'calm', channel = 'web'] = row.stratum.split(' ')
  return (
    <li>
      <span className="grow">
        <Link href={`/training/reviews/${row.id}`} className="b">
          {row.title}
        </Link>
        <span className="tl block">
          {`${row.staff.name} · ${say(`mood.${mood}` as WordKey)} · ${say(`channel.${channel}` as WordKey)} · ${formats.full(row.sampledAt)}`}
        </span>
      </span>
      {row.reviewedAt ? (
        <Chip tone="ok">{say('review.by', { name: row.reviewer ?? '' })}</Chip>
      ) : (
        <Chip tone="line">{say('review.to-do')}</Chip>
      )}
      <b className="num">{row.score}</b>
    </li>
  )
}
