/** One review: the conversation, the machine's marks, and the reviewer's own beside them. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import {
  CHECKS,
  type Check,
  type Marks,
  type Review,
  readReview,
  Verdict,
  writeReview,
} from '../../../../rooms/advisors/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { TONES } from './findings.tsx'
import { Transcript } from './transcript.tsx'
import { useCheckWord, useReason } from './words.ts'
import './training.css'

const VERDICTS = Verdict.options

export function ReviewPage() {
  const { id = '' } = useParams<{ id: string }>()
  const { say } = useWords()
  const found = useRead(readReview, { params: { id } })
  const review = found.data
  return (
    <Page
      above={<Link href="/training?tab=reviews">{say('training.tab.reviews')}</Link>}
      title={review?.title ?? say('training.tab.reviews')}
      below={review ? <Below of={review} /> : null}
      acts={
        review ? (
          <Link href={`/inbox/${review.conversationId}`} className="btn">
            {say('review.open')}
          </Link>
        ) : null
      }
    >
      <Reading of={found} lines={12}>
        {(one) => (
          <div className="cols">
            <Section title={say('training.said')}>
              <Transcript of={one.transcript} findings={one.result.findings} />
            </Section>
            <MarksForm key={`${one.id}-${one.reviewedAt ?? ''}`} review={one} />
          </div>
        )}
      </Reading>
    </Page>
  )
}

function Below({ of }: { of: Review }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <span>
      {`${of.staff.name} · ${formats.full(of.sampledAt)}`}
      {of.reviewedAt ? ` · ${say('review.by', { name: of.reviewer ?? '' })}` : ''}
    </span>
  )
}

function MarksForm({ review }: { review: Review }) {
  const { say } = useWords()
  const { me } = useSession()
  const { fail, tell } = useNotices()
  const [marks, mark] = useState<Marks>(review.marks)
  const [note, write] = useState(review.note)
  const save = useAct(writeReview, ['wall'])
  const own = review.staff.id === me.id
  return (
    <Section title={say('review.marks')} side={say('review.machine-score', { score: review.result.score })}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          save.start(
            { params: { id: review.id }, body: { marks, note } },
            { onError: fail, onSuccess: () => tell(say('review.saved')) },
          )
        }}
      >
        <ul className="mark-list">
          {CHECKS.map((check) => (
            <MarkLine
              key={check}
              check={check}
              review={review}
              mine={marks[check]}
              onMark={(verdict) => mark((now) => ({ ...now, [check]: verdict }))}
            />
          ))}
        </ul>
        <label className="field">
          <span>{say('review.note', { name: review.staff.name })}</span>
          <textarea
            className="in area"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => write(event.target.value)}
          />
        </label>
        {own ? <p className="ink2">{say('review.own')}</p> : null}
        <button
          type="submit"
          className="btn p"
          disabled={own || save.busy || Object.keys(marks).length === 0}
        >
          {say('review.save')}
        </button>
      </form>
    </Section>
  )
}

function MarkLine(props: {
  check: Check
  review: Review
  mine: Verdict | undefined
  onMark: (verdict: Verdict) => void
}) {
  const { say } = useWords()
  const word = useCheckWord()
  const reason = useReason()
  const { check, review, mine } = props
  const machine = review.result.findings.find((one) => one.check === check)
  return (
    <li>
      <div className="row wrap">
        <b className="grow">{word(check)}</b>
        {machine ? (
          <Chip tone={TONES[machine.verdict]}>
            {say('review.machine', { verdict: say(`verdict.${machine.verdict}`) })}
          </Chip>
        ) : null}
        <select
          className="in mark-choice"
          aria-label={say('review.mine', { check: word(check) })}
          value={mine ?? ''}
          onChange={(event) => {
            const verdict = VERDICTS.find((one) => one === event.target.value)
            if (verdict) props.onMark(verdict)
          }}
        >
          <option value="" disabled>
            {say('review.choose')}
          </option>
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {say(`verdict.${verdict}`)}
            </option>
          ))}
        </select>
      </div>
      {machine ? <p className="small ink2 stitch">{reason(machine)}</p> : null}
    </li>
  )
}
