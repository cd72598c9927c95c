/** The policy of promises: how long each kind may take, when to remind, and what a broken one costs us. */
import { type FormEvent, useState } from 'react'
import {
  changePolicy,
  type PolicyShape,
  PROMISE_KINDS,
  readPolicy,
} from '../../../../rooms/promises/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'

type Kinds = PolicyShape['kinds']
type Field = Exclude<keyof Kinds[keyof Kinds], 'automatic'>

export function PolicyForm() {
  const found = useRead(readPolicy, {})
  return <Reading of={found}>{(policy) => <Form key={policy.version} policy={policy} />}</Reading>
}

function Form({ policy }: { policy: PolicyShape }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const [draft, setDraft] = useState(policy)
  const change = useAct(changePolicy)
  const set = (kind: keyof Kinds, part: Partial<Kinds[keyof Kinds]>) =>
    setDraft((now) => ({ ...now, kinds: { ...now.kinds, [kind]: { ...now.kinds[kind], ...part } } }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.start({ body: draft }, { onError: fail, onSuccess: () => tell(say('promises.policy.saved')) })
  }
  const figure = (kind: keyof Kinds, name: Field, unit: number, label: string) => (
    <input
      className="in figure"
      type="number"
      min={unit === 100 ? 0 : 1}
      step="any"
      required
      aria-label={label}
      value={draft.kinds[kind][name] / unit}
      onChange={(event) => set(kind, { [name]: Math.round(Number(event.target.value) * unit) })}
    />
  )
  const money = (name: 'customerCapFen' | 'dayCapFen') => (
    <input
      className="in figure"
      type="number"
      min={0}
      value={draft[name] / 100}
      aria-label={say(`policy.${name}`)}
      onChange={(event) =>
        setDraft((now) => ({ ...now, [name]: Math.round(Number(event.target.value) * 100) }))
      }
    />
  )
  return (
    <form onSubmit={submit}>
      <Section title={say('promises.policy')} side={say('promises.policy.text')}>
        <table className="grid">
          <thead>
            <tr>
              <th>{say('promise.kind')}</th>
              <th>{say('policy.defaultMinutes')}</th>
              <th>{say('policy.warnMinutes')}</th>
              <th>{say('policy.cash')}</th>
              <th>{say('policy.coupon')}</th>
              <th>{say('policy.automatic')}</th>
            </tr>
          </thead>
          <tbody>
            {PROMISE_KINDS.map((kind) => (
              <tr key={kind}>
                <td>{say(`promise.kind.${kind}`)}</td>
                <td>{figure(kind, 'defaultMinutes', 60, say('policy.defaultMinutes'))}</td>
                <td>{figure(kind, 'warnMinutes', 60, say('policy.warnMinutes'))}</td>
                <td>{figure(kind, 'cashFen', 100, say('policy.cash'))}</td>
                <td>{figure(kind, 'couponFen', 100, say('policy.coupon'))}</td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={say('policy.automatic')}
                    checked={draft.kinds[kind].automatic}
                    onChange={(event) => set(kind, { automatic: event.target.checked })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="form-grid" style={{ marginTop: 16 }}>
          <div className="field">
            <span>{say('policy.customerCapFen')}</span>
            {money('customerCapFen')}
          </div>
          <div className="field">
            <span>{say('policy.dayCapFen')}</span>
            {money('dayCapFen')}
          </div>
          <div className="field">
            <span>{say('policy.target')}</span>
            <input
              className="in figure"
              type="number"
              min={0}
              max={100}
              aria-label={say('policy.target')}
              value={Math.round(draft.target * 100)}
              onChange={(event) => setDraft((now) => ({ ...now, target: Number(event.target.value) / 100 }))}
            />
          </div>
        </div>
        <div className="row" style={{ marginTop: 16 }}>
          <button type="submit" className="btn p" disabled={change.busy || draft === policy}>
            {say('promises.policy.save')}
          </button>
        </div>
      </Section>
    </form>
  )
}
