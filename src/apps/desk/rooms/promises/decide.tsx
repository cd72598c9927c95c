/** Amends that the policy leaves to a person: pay a sum, or not, with the reason. */
import type { FormEvent } from 'react'
import { decideAmends, type PromisedShape, readPolicy } from '../../../../rooms/promises/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Decide({ promise }: { promise: PromisedShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const open = promise.state === 'broken' && (promise.amends === null || promise.amends.state === 'to-decide')
  const policy = useRead(readPolicy, {}, { when: open })
  const decide = useAct(decideAmends, ['work', 'customers'])
  if (!open || !may('promises.manage')) return null
  const usual = policy.data?.kinds[promise.kind]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const decision = pressed?.getAttribute('value') === 'decline' ? 'decline' : 'pay'
    const form = new FormData(event.currentTarget)
    const fen = (name: string) => Math.round(Number(form.get(name)) * 100)
    decide.start(
      {
        params: { id: promise.id },
        body: {
          decision,
          reason: String(form.get('reason')),
          version: promise.version,
          ...(decision === 'pay' ? { cashFen: fen('cash'), couponFen: fen('coupon') } : {}),
        },
      },
      { onError: fail },
    )
  }
  if (!usual) return null
  return (
    <form className="form" style={{ marginTop: 12 }} onSubmit={submit}>
      <div className="form-grid">
        <label className="field">
          <span>{say('amends.cash-yuan')}</span>
          <input
            className="in"
            name="cash"
            type="number"
            min={0}
            step={1}
            defaultValue={usual.cashFen / 100}
          />
        </label>
        <label className="field">
          <span>{say('amends.coupon-yuan')}</span>
          <input
            className="in"
            name="coupon"
            type="number"
            min={0}
            step={1}
            defaultValue={usual.couponFen / 100}
          />
        </label>
      </div>
      <label className="field">
        <span>{say('promise.reason')}</span>
        <input className="in" name="reason" required maxLength={300} />
      </label>
      <div className="row">
        <button type="submit" className="btn vow" value="pay" disabled={decide.busy}>
          {say('amends.pay')}
        </button>
        <button type="submit" className="btn" value="decline" disabled={decide.busy}>
          {say('amends.decline')}
        </button>
      </div>
    </form>
  )
}
