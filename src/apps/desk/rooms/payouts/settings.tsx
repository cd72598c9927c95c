/** The rules of paying: when a second person looks, what compensation is, usual tenders, marketplaces' caps, and the gateways. */
import { type FormEvent, useState } from 'react'
import {
  changePolicy,
  type GatewaySettingShape,
  listGateways,
  type PolicyShape,
  readPolicy,
  setGateway,
} from '../../../../rooms/payouts/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'

export function MoneySettings() {
  const policy = useRead(readPolicy, {})
  const gateways = useRead(listGateways, {})
  return (
    <>
      <Reading of={policy}>{(found) => <PolicyForm key={found.version} policy={found} />}</Reading>
      <Reading of={gateways}>
        {({ items }) => items.map((one) => <Gateway key={one.name} gateway={one} />)}
      </Reading>
    </>
  )
}

const LIMITS = ['approveAboveFen', 'dayLimitFen', 'agentDayLimitFen'] as const
const AMENDS = ['cashFen', 'couponFen', 'dayCapFen', 'agentDayCapFen'] as const
const USUAL = ['wechat', 'alipay', 'bank', 'cash', 'platform', 'demo'] as const
const OUT = ['wechat', 'alipay', 'bank', 'demo'] as const

function PolicyForm({ policy }: { policy: PolicyShape }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const [draft, setDraft] = useState(policy)
  const change = useAct(changePolicy)
  const put = (some: Partial<PolicyShape>) => setDraft((now) => ({ ...now, ...some }))
  const amends = (some: Partial<PolicyShape['compensation']>) =>
    put({ compensation: { ...draft.compensation, ...some } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.start({ body: draft }, { onError: fail, onSuccess: () => tell(say('money-policy.saved')) })
  }
  const sum = (label: string, fen: number, set: (fen: number) => void) => (
    <label className="field" key={label}>
      <span>{label}</span>
      <input
        className="in"
        type="number"
        min={0}
        step="any"
        required
        value={fen / 100}
        onChange={(event) => set(Math.round(Number(event.target.value) * 100))}
      />
    </label>
  )
  const whole = (label: string, value: number, set: (value: number) => void) => (
    <label className="field">
      <span>{label}</span>
      <input
        className="in"
        type="number"
        min={0}
        required
        value={value}
        onChange={(event) => set(Number(event.target.value))}
      />
    </label>
  )
  return (
    <form className="form" onSubmit={submit}>
      <Section title={say('money-policy.eyes')} side={say('money-policy.eyes.text')}>
        <div className="form-grid">
          {LIMITS.map((name) => sum(say(`money-policy.${name}`), draft[name], (fen) => put({ [name]: fen })))}
        </div>
      </Section>
      <Section title={say('money-policy.amends')} side={say('money-policy.amends.text')}>
        <div className="form-grid">
          {AMENDS.map((name) =>
            sum(say(`money-policy.${name}`), draft.compensation[name], (fen) => amends({ [name]: fen })),
          )}
          {whole(say('money-policy.couponDays'), draft.couponDays, (couponDays) => put({ couponDays }))}
        </div>
      </Section>
      <Section title={say('money-policy.ways')}>
        <div className="form-grid">
          <label className="field">
            <span>{say('money-policy.usualTender')}</span>
            <select
              className="in"
              value={draft.usualTender}
              onChange={(event) =>
                put({ usualTender: USUAL.find((one) => one === event.target.value) ?? 'wechat' })
              }
            >
              {USUAL.map((one) => (
                <option key={one} value={one}>
                  {say(`tender.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('money-policy.outTender')}</span>
            <select
              className="in"
              value={draft.outTender}
              onChange={(event) =>
                put({ outTender: OUT.find((one) => one === event.target.value) ?? 'bank' })
              }
            >
              {OUT.map((one) => (
                <option key={one} value={one}>
                  {say(`tender.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {whole(say('money-policy.pointFen'), draft.pointFen, (pointFen) => put({ pointFen }))}
        </div>
        <Caps caps={draft.platformCaps} onChange={(platformCaps) => put({ platformCaps })} />
      </Section>
      <button type="submit" className="btn p start" disabled={change.busy || draft === policy}>
        {say('act.save')}
      </button>
    </form>
  )
}

type Cap = PolicyShape['platformCaps'][number]

function Caps({ caps, onChange }: { caps: readonly Cap[]; onChange: (caps: Cap[]) => void }) {
  const { say } = useWords()
  const put = (index: number, some: Partial<Cap>) =>
    onChange(caps.map((cap, at) => (at === index ? { ...cap, ...some } : cap)))
  return (
    <fieldset className="plain-set field">
      <span>{say('money-policy.caps')}</span>
      {caps.map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cap being typed has no name yet
        <div className="row wrap" key={index}>
          <input
            className="in figure"
            style={{ width: 140 }}
            required
            maxLength={40}
            aria-label={say('money-policy.cap.source')}
            placeholder={say('money-policy.cap.source')}
            value={cap.source}
            onChange={(event) => put(index, { source: event.target.value })}
          />
          <input
            className="in figure"
            type="number"
            min={0}
            required
            aria-label={say('money-policy.cap.sum')}
            value={cap.perCallFen / 100}
            onChange={(event) => put(index, { perCallFen: Math.round(Number(event.target.value) * 100) })}
          />
          <span className="small ink2">{say('money-policy.cap.sum')}</span>
          <input
            className="in figure"
            type="number"
            min={1}
            required
            aria-label={say('money-policy.cap.count')}
            value={cap.perCall}
            onChange={(event) => put(index, { perCall: Number(event.target.value) })}
          />
          <span className="small ink2">{say('money-policy.cap.count')}</span>
          <button
            type="button"
            className="btn q sm"
            onClick={() => onChange(caps.filter((_, at) => at !== index))}
          >
            {say('act.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn sm start"
        onClick={() => onChange([...caps, { source: '', perCallFen: 600_000, perCall: 20 }])}
      >
        {say('act.add')}
      </button>
      <span className="hint">{say('money-policy.caps.text')}</span>
    </fieldset>
  )
}

const FIELDS = [
  'mchid',
  'serialNo',
  'privateKey',
  'apiV3Key',
  'publicKeyId',
  'publicKey',
  'endpoint',
  'appId',
  'alipayPublicKey',
  'secret',
] as const

/** Secrets are written once and never shown again; one left empty stays as it was. */
function Gateway({ gateway }: { gateway: GatewaySettingShape }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const [on, setOn] = useState(gateway.on)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const save = useAct(setGateway)
  const label = (name: string) => {
    const known = FIELDS.find((one) => one === name)
    return known ? say(`gateway-field.${known}`) : name
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const settings = Object.fromEntries(
      gateway.fields.flatMap(({ name, secret }) => {
        const value = typed[name] ?? (secret ? undefined : gateway.settings[name])
        return value === undefined || (secret && value === '') ? [] : [[name, value]]
      }),
    )
    save.start(
      { params: { name: gateway.name }, body: { on, settings } },
      {
        onError: fail,
        onSuccess: () => {
          setTyped({})
          tell(say('gateway.saved', { name: gateway.title }))
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Section
        title={
          <>
            {gateway.title}{' '}
            <Chip tone={gateway.on ? 'ok' : 'line'}>{say(gateway.on ? 'gateway.on' : 'gateway.off')}</Chip>
          </>
        }
        side={gateway.notifyPath ? say('gateway.notify', { path: gateway.notifyPath }) : null}
      >
        {gateway.trouble ? <p className="dusk-text small">{gateway.trouble}</p> : null}
        <div className="form-grid two">
          {gateway.fields.map(({ name, secret, required }) => (
            <label className="field" key={name}>
              <span>
                {label(name)} {required ? '' : say('gateway.optional')}
              </span>
              <textarea
                className="in"
                style={{ minHeight: 32 }}
                rows={1}
                autoComplete="off"
                spellCheck={false}
                placeholder={secret && gateway.sealed.includes(name) ? say('gateway.sealed') : ''}
                value={typed[name] ?? (secret ? '' : (gateway.settings[name] ?? ''))}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
        <div className="row" style={{ marginTop: 10 }}>
          <label className="check">
            <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
            {say('gateway.use')}
          </label>
          <button type="submit" className="btn" disabled={save.busy}>
            {say('act.save')}
          </button>
        </div>
      </Section>
    </form>
  )
}
