/** Money that waits for a second pair of eyes: what for, why it waits, approve or reject with the reason. */
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import {
  approveObligation,
  countObligations,
  listObligations,
  type ObligationRowShape,
  rejectObligation,
} from '../../../../rooms/payouts/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Approvals() {
  const { say } = useWords()
  const { may } = useSession()
  const sees = may('payouts.read')
  const found = useRead(listObligations, { query: { view: 'to-approve', limit: 20 } }, { when: sees })
  const counts = useRead(countObligations, {}, { when: sees }).data
  if (!sees) return null
  return (
    <Section
      title={say('cases.approvals')}
      side={
        <>
          {counts
            ? say('cases.approvals.side', {
                hand: counts.byHand,
                failed: counts.failed,
                differences: counts.differences,
              })
            : null}{' '}
          <Link href="/payouts">{say('cases.approvals.all')}</Link>
        </>
      }
    >
      <Reading of={found} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="ink3">{say('cases.approvals.none')}</p>
          ) : (
            <ul className="lines">
              {items.map((one) => (
                <Line key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Reading>
    </Section>
  )
}

function Line({ one }: { one: ObligationRowShape }) {
  const { say } = useWords()
  const { formats, may, me } = useSession()
  const { fail, tell } = useNotices()
  const [rejecting, setRejecting] = useState(false)
  const approve = useAct(approveObligation, ['aftersales'])
  const own = one.madeBy.id === me.id
  return (
    <li>
      <span className="grow">
        <Link href={`/payouts/${one.id}`}>{one.kindText}</Link>{' '}
        {one.caseId ? <Link href={`/cases/${one.caseId}`}>{say('cases.approvals.case')}</Link> : null}
        <span className="tl block">
          {[
            one.order?.number,
            one.customer?.name,
            one.reasonText,
            say('cases.approvals.by', { name: one.madeBy.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {one.earlier.map((each) => (
          <span className="small block" key={each.id}>
            <Link href={`/payouts/${each.id}`}>
              {say('cases.approvals.earlier', {
                kind: each.kindText,
                sum: formats.money(each.fen),
                reason: each.reasonText,
                state: each.stateText,
              })}
            </Link>
          </span>
        ))}
        {one.holds.map((hold) => (
          <Chip key={hold} tone="warn">
            {say(`cases.hold.${hold}`)}
          </Chip>
        ))}
      </span>
      <b className="num">{formats.money(one.fen)}</b>
      {may('payouts.approve') ? (
        own ? (
          <span className="tl">{say('cases.approvals.own')}</span>
        ) : (
          <>
            <button type="button" className="btn q sm" onClick={() => setRejecting(true)}>
              {say('cases.approvals.reject')}
            </button>
            <button
              type="button"
              className="btn sm"
              disabled={approve.busy}
              onClick={() =>
                approve.start(
                  { params: { id: one.id }, body: { version: one.version } },
                  {
                    onError: fail,
                    onSuccess: () => tell(say('cases.approvals.done', { sum: formats.money(one.fen) })),
                  },
                )
              }
            >
              {say('cases.approvals.do', { sum: formats.money(one.fen) })}
            </button>
          </>
        )
      ) : null}
      {rejecting ? <Reject one={one} onClose={() => setRejecting(false)} /> : null}
    </li>
  )
}

function Reject({ one, onClose }: { one: ObligationRowShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const reject = useAct(rejectObligation, ['aftersales'])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    reject.start(
      { params: { id: one.id }, body: { reason, version: one.version } },
      { onError: fail, onSuccess: onClose },
    )
  }
  return (
    <Question
      title={say('cases.approvals.reject')}
      onClose={onClose}
      acts={
        <button type="submit" form="case-reject" className="btn danger" disabled={reject.busy}>
          {say('cases.approvals.reject')}
        </button>
      }
    >
      <form id="case-reject" className="form" onSubmit={submit}>
        <p className="small ink2">{say('cases.approvals.reject.text')}</p>
        <label className="field">
          <span>{say('promise.reason')}</span>
          <input className="in" name="reason" required maxLength={300} />
        </label>
      </form>
    </Question>
  )
}
