/** By what we know a person: phones, mails, accounts and browsers; what is proven and how. */
import { type FormEvent, useState } from 'react'
import {
  addIdentity,
  type CustomerShape,
  type IdentityShape,
  issueCode,
  removeIdentity,
  verifyIdentity,
} from '../../../../rooms/customers/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { Confirm } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const KINDS = ['phone', 'email', 'wechat', 'external'] as const

export function IdentityList({ person }: { person: CustomerShape }) {
  const { may } = useSession()
  return (
    <>
      <div className="lines small">
        {person.identities.map((one) => (
          <Line key={one.id} one={one} customerId={person.id} />
        ))}
      </div>
      {may('customers.write') ? <Add customerId={person.id} /> : null}
    </>
  )
}

function Line(props: { one: IdentityShape; customerId: string }) {
  const { say, has } = useWords()
  const proofWord = (how: string) => {
    const key = `proof.${how}`
    return has(key) ? say(key) : how
  }
  const { formats, may } = useSession()
  const { tell, fail } = useNotices()
  const [asking, setAsking] = useState(false)
  const { one } = props
  const params = { id: props.customerId, identityId: one.id }
  const verify = useAct(verifyIdentity)
  const remove = useAct(removeIdentity)
  return (
    <div>
      <span className="ink3 nowrap">{say(`identity.${one.kind}`)}</span>
      <span className="grow">
        {one.value} {one.verified ? <Seal title={say('identity.verified')} glyph={say('seal')} /> : null}
        <span className="tl">
          {' '}
          {one.verifiedAt && one.verifiedBy
            ? say('identity.proof', { how: proofWord(one.verifiedBy), day: formats.day(one.verifiedAt) })
            : say('identity.unverified')}
        </span>
      </span>
      {may('customers.write') && one.kind !== 'visitor' ? (
        <>
          {one.verified ? null : (
            <button
              type="button"
              className="btn q sm"
              onClick={() => verify.start({ params }, { onError: fail })}
            >
              {say('identity.verify')}
            </button>
          )}
          <button
            type="button"
            className="ic"
            aria-label={say('identity.remove', { value: one.value })}
            onClick={() => setAsking(true)}
          >
            <Icon name="close" size="s" />
          </button>
        </>
      ) : null}
      {asking ? (
        <Confirm
          title={say('identity.remove', { value: one.value })}
          act={say('identity.take')}
          danger
          busy={remove.busy}
          onClose={() => setAsking(false)}
          onDo={() =>
            remove.start(
              { params },
              {
                onError: fail,
                onSuccess: () => {
                  setAsking(false)
                  tell(say('identity.removed'))
                },
              },
            )
          }
        >
          {say('identity.remove.text')}
        </Confirm>
      ) : null}
    </div>
  )
}

function Add(props: { customerId: string }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { fail } = useNotices()
  const add = useAct(addIdentity)
  const issue = useAct(issueCode)
  const [code, setCode] = useState<{ code: string; expiresAt: string } | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const said = new FormData(form)
    const kind = KINDS.find((one) => one === said.get('kind')) ?? 'phone'
    add.start(
      { params: { id: props.customerId }, body: { kind, value: String(said.get('value')) } },
      { onError: fail, onSuccess: () => form.reset() },
    )
  }
  return (
    <>
      <form className="tools" style={{ marginTop: 8 }} onSubmit={submit}>
        <select className="in" style={{ width: 'auto' }} name="kind" aria-label={say('identity.kind')}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`identity.${one}`)}
            </option>
          ))}
        </select>
        <input
          className="in"
          style={{ width: 160 }}
          name="value"
          required
          minLength={3}
          maxLength={160}
          aria-label={say('identity.value')}
        />
        <button type="submit" className="btn sm" disabled={add.busy}>
          {say('identity.add')}
        </button>
      </form>
      <div className="row small" style={{ marginTop: 8 }}>
        {code ? (
          <Chip tone="act">
            {say('identity.code', { code: code.code, time: formats.time(code.expiresAt) })}
          </Chip>
        ) : (
          <button
            type="button"
            className="btn sm"
            disabled={issue.busy}
            onClick={() =>
              issue.start({ params: { id: props.customerId } }, { onError: fail, onSuccess: setCode })
            }
          >
            {say('identity.issue')}
          </button>
        )}
        <span className="tl">{say('identity.issue.text')}</span>
      </div>
    </>
  )
}
