/** What may be done with a payment now: approve it, reject it, cancel it, or book money back that came back. */
import { useState } from 'react'
import {
  approveObligation,
  cancelObligation,
  type ObligationShape,
  rejectObligation,
  reverseObligation,
} from '../../../../rooms/payouts/contract.ts'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

type Deed = ObligationShape['deeds'][number]

export function ObligationActs({ of }: { of: ObligationShape }) {
  const { say } = useWords()
  const [asked, setAsked] = useState<Deed | null>(null)
  const order: readonly Deed[] = ['approve', 'reject', 'cancel', 'reverse']
  return (
    <>
      {order
        .filter((deed) => of.deeds.includes(deed))
        .map((deed) => (
          <button
            type="button"
            key={deed}
            className={deed === 'approve' ? 'btn p' : 'btn'}
            onClick={() => setAsked(deed)}
          >
            {say(`payouts.deed.${deed}`)}
          </button>
        ))}
      {asked ? <Ask of={of} deed={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function Ask({ of, deed, onClose }: { of: ObligationShape; deed: Deed; onClose: () => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { fail, tell } = useNotices()
  const [reason, setReason] = useState('')
  const [leg, setLeg] = useState(of.legs[0]?.id ?? '')
  const approve = useAct(approveObligation, ['aftersales'])
  const reject = useAct(rejectObligation, ['aftersales'])
  const cancel = useAct(cancelObligation, ['aftersales'])
  const reverse = useAct(reverseObligation, ['aftersales'])
  const params = { id: of.id }
  const then = {
    onError: fail,
    onSuccess: () => {
      onClose()
      tell(say(`payouts.done.${deed}`))
    },
  }
  const run = () => {
    if (deed === 'approve') approve.start({ params, body: { version: of.version } }, then)
    else if (deed === 'reject') reject.start({ params, body: { reason, version: of.version } }, then)
    else if (deed === 'cancel') cancel.start({ params, body: { reason } }, then)
    else reverse.start({ params, body: { legId: leg, reason } }, then)
  }
  const busy = approve.busy || reject.busy || cancel.busy || reverse.busy
  const needsReason = deed !== 'approve'
  return (
    <Question
      title={say(`payouts.ask.${deed}`, { sum: formats.money(of.fen) })}
      onClose={onClose}
      acts={
        <button
          type="button"
          className="btn p"
          disabled={busy || (needsReason && reason.trim() === '')}
          onClick={run}
        >
          {say(`payouts.deed.${deed}`)}
        </button>
      }
    >
      <p className="ink2">
        {say('payouts.four-eyes.asked', { name: of.madeBy.name })}: {of.reason}
      </p>
      {deed === 'reverse' && of.legs.length > 1 ? (
        <label className="field">
          <span>{say('payouts.leg')}</span>
          <select className="in" value={leg} onChange={(event) => setLeg(event.target.value)}>
            {of.legs.map((one) => (
              <option key={one.id} value={one.id}>
                {say(`tender.${one.tender}`)} · {one.number}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {needsReason ? (
        <label className="field">
          <span>{say('payouts.why')}</span>
          <textarea
            className="in"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      ) : null}
    </Question>
  )
}
