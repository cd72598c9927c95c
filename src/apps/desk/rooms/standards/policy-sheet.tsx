/** One standard as a form: for whom, how long, when it warns, what may stop it, and beside it when something begun now would be due. */
import { useState } from 'react'
import {
  CAUSES,
  changePolicy,
  createPolicy,
  type Policy,
  type PolicyDraft,
  previewPolicy,
  type Target,
  WHATS,
} from '../../../../rooms/standards/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { useWhen } from '../calendars/when.ts'

const FRESH: PolicyDraft = {
  name: { zh: '', en: '' },
  position: 10,
  match: { tiers: [], channels: [], kinds: ['conversation'] },
  targets: [{ what: 'first-answer', minutes: 5, time: 'business' }],
  warnPercent: 20,
  escalate: { minutes: 10, lane: 'angry' },
  pauses: [{ cause: 'customer', capHours: 72 }],
}

const draftOf = ({ name, position, match, targets, warnPercent, escalate, pauses }: Policy): PolicyDraft => ({
  ...{ name, position, match, targets, warnPercent, escalate, pauses },
})

const words = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter(Boolean)

export function PolicySheet(props: { policy: Policy | null; next: number; onClose: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const wording = useWording()
  const { policy } = props
  const [draft, setDraft] = useState<PolicyDraft>(
    policy ? draftOf(policy) : { ...FRESH, position: props.next },
  )
  const create = useAct(createPolicy, ['conversations'])
  const change = useAct(changePolicy, ['conversations'])
  const set = (part: Partial<PolicyDraft>) => setDraft({ ...draft, ...part })
  const done = {
    onError: fail,
    onSuccess: () => {
      tell(say('standards.saved'))
      props.onClose()
    },
  }
  const save = () =>
    policy
      ? change.start({ params: { id: policy.id }, body: { ...draft, version: policy.version } }, done)
      : create.start({ body: draft }, done)
  return (
    <Sheet wide title={policy ? wording(policy.name) : say('standards.new')} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {policy ? <p className="small ink2">{say('standards.keeps', { n: policy.running })}</p> : null}
        <ForWhom draft={draft} onChange={set} />
        <Targets targets={draft.targets} onChange={(targets) => set({ targets })} />
        <Pressing draft={draft} onChange={set} />
        <Pauses draft={draft} onChange={(pauses) => set({ pauses })} />
        <Preview draft={draft} />
        <div className="row">
          <button type="submit" className="btn p" disabled={create.busy || change.busy}>
            {say('standards.save')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}

interface Part {
  draft: PolicyDraft
  onChange: (part: Partial<PolicyDraft>) => void
}

function ForWhom({ draft, onChange }: Part) {
  const { say } = useWords()
  const { match } = draft
  return (
    <div className="form-grid">
      <label className="field">
        <span>{say('standards.name')}</span>
        <input
          className="in"
          required
          value={draft.name.zh}
          onChange={(event) => {
            const zh = event.target.value
            const follows = draft.name.en === draft.name.zh
            onChange({ name: { zh, en: follows ? zh : draft.name.en } })
          }}
        />
      </label>
      <label className="field">
        <span>{say('standards.name.en')}</span>
        <input
          className="in"
          required
          value={draft.name.en}
          onChange={(event) => onChange({ name: { ...draft.name, en: event.target.value } })}
        />
      </label>
      <label className="field">
        <span>{say('standards.tiers')}</span>
        <input
          className="in"
          defaultValue={match.tiers.join('、')}
          placeholder={say('standards.any')}
          onChange={(event) => onChange({ match: { ...match, tiers: words(event.target.value) } })}
        />
      </label>
      <label className="field">
        <span>{say('standards.channels')}</span>
        <input
          className="in"
          defaultValue={match.channels.join('、')}
          placeholder={say('standards.any')}
          onChange={(event) => onChange({ match: { ...match, channels: words(event.target.value) } })}
        />
      </label>
      <label className="field">
        <span>{say('standards.kinds')}</span>
        <input
          className="in"
          defaultValue={match.kinds.join('、')}
          placeholder={say('standards.any')}
          onChange={(event) => onChange({ match: { ...match, kinds: words(event.target.value) } })}
        />
        <span className="hint">{say('standards.kinds.hint')}</span>
      </label>
      <label className="field">
        <span>{say('standards.position')}</span>
        <input
          className="in"
          type="number"
          min={0}
          max={999}
          value={draft.position}
          onChange={(event) => onChange({ position: Number(event.target.value) })}
        />
      </label>
    </div>
  )
}

function Targets(props: { targets: readonly Target[]; onChange: (targets: Target[]) => void }) {
  const { say } = useWords()
  const { targets } = props
  const put = (index: number, part: Partial<Target>) =>
    props.onChange(targets.map((one, n) => (n === index ? { ...one, ...part } : one)))
  const free = WHATS.find((what) => !targets.some((one) => one.what === what))
  return (
    <fieldset className="targets">
      <legend>{say('standards.targets')}</legend>
      {targets.map((target, index) => (
        <div className="row" key={target.what}>
          <select
            className="in"
            aria-label={say('standards.what')}
            value={target.what}
            onChange={(event) =>
              put(index, { what: WHATS.find((one) => one === event.target.value) ?? target.what })
            }
          >
            {WHATS.filter((one) => one === target.what || !targets.some((other) => other.what === one)).map(
              (one) => (
                <option key={one} value={one}>
                  {say(`what.${one}`)}
                </option>
              ),
            )}
          </select>
          <input
            className="in figure"
            type="number"
            min={1}
            max={525_600}
            required
            aria-label={say('standards.minutes')}
            value={target.minutes || ''}
            onChange={(event) => put(index, { minutes: Number(event.target.value) })}
          />
          <span className="nowrap">{say('standards.minutes')}</span>
          <select
            className="in"
            aria-label={say('standards.time')}
            value={target.time}
            onChange={(event) => put(index, { time: event.target.value === 'wall' ? 'wall' : 'business' })}
          >
            <option value="business">{say('time.business')}</option>
            <option value="wall">{say('time.wall')}</option>
          </select>
          {targets.length > 1 ? (
            <button
              type="button"
              className="ic"
              aria-label={say('standards.target.remove', { what: say(`what.${target.what}`) })}
              onClick={() => props.onChange(targets.filter((_, n) => n !== index))}
            >
              <Icon name="close" size="s" />
            </button>
          ) : null}
        </div>
      ))}
      {free ? (
        <button
          type="button"
          className="btn q sm"
          onClick={() => props.onChange([...targets, { what: free, minutes: 30, time: 'business' }])}
        >
          <Icon name="plus" size="s" />
          {say('standards.target.add')}
        </button>
      ) : null}
    </fieldset>
  )
}

function Pressing({ draft, onChange }: Part) {
  const { say } = useWords()
  const { escalate } = draft
  return (
    <div className="form-grid">
      <label className="field">
        <span>{say('standards.warn')}</span>
        <input
          className="in"
          type="number"
          min={5}
          max={90}
          value={draft.warnPercent}
          onChange={(event) => onChange({ warnPercent: Number(event.target.value) })}
        />
      </label>
      <label className="field">
        <span>{say('standards.escalate')}</span>
        <input
          className="in"
          type="number"
          min={0}
          max={10_080}
          value={escalate?.minutes ?? ''}
          placeholder={say('standards.escalate.never')}
          onChange={(event) =>
            onChange({
              escalate:
                event.target.value === ''
                  ? null
                  : { minutes: Number(event.target.value), lane: escalate?.lane ?? null },
            })
          }
        />
      </label>
      <label className="field">
        <span>{say('standards.lane')}</span>
        <select
          className="in"
          disabled={!escalate}
          value={escalate?.lane ?? ''}
          onChange={(event) => {
            const lane = (['vip', 'angry'] as const).find((one) => one === event.target.value) ?? null
            if (escalate) onChange({ escalate: { ...escalate, lane } })
          }}
        >
          <option value="">{say('standards.lane.none')}</option>
          <option value="vip">{say('standards.lane.vip')}</option>
          <option value="angry">{say('standards.lane.angry')}</option>
        </select>
      </label>
    </div>
  )
}

function Pauses(props: { draft: PolicyDraft; onChange: (pauses: PolicyDraft['pauses']) => void }) {
  const { say } = useWords()
  const { pauses } = props.draft
  return (
    <fieldset className="targets">
      <legend>{say('standards.pauses')}</legend>
      <span className="hint tl">{say('standards.pauses.text')}</span>
      <div className="form-grid">
        {CAUSES.map((cause) => {
          const cap = pauses.find((one) => one.cause === cause)?.capHours
          const others = pauses.filter((one) => one.cause !== cause)
          return (
            <label className="field" key={cause}>
              <span>{say('standards.cap', { cause: say(`cause.${cause}`) })}</span>
              <input
                className="in"
                type="number"
                min={1}
                max={2160}
                value={cap ?? ''}
                placeholder={say('standards.cap.none')}
                onChange={(event) => {
                  const capHours = Number(event.target.value)
                  props.onChange(capHours > 0 ? [...others, { cause, capHours }] : others)
                }}
              />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Worked out in the shop's hours by the same engine that winds the clocks. */
function Preview({ draft }: { draft: PolicyDraft }) {
  const { say } = useWords()
  const { formats } = useSession()
  const when = useWhen()
  const { warnPercent, escalate } = draft
  const targets = draft.targets.filter((one) => one.minutes >= 1)
  const sound = targets.length > 0 && warnPercent >= 5 && warnPercent <= 90
  const found = useRead(
    previewPolicy,
    { body: { targets, warnPercent, escalate } },
    { when: sound, keep: true },
  )
  if (!found.data) return null
  return (
    <div className="pledge" aria-live="polite">
      <div className="l1">
        <span>{say('standards.preview')}</span>
        <span className="when nowrap">{formats.full(found.data.from)}</span>
      </div>
      {found.data.items.map((one) => (
        <div key={one.what} className="tl">
          {say(`what.${one.what}`)}:{' '}
          {one.due
            ? say('standards.preview.line', {
                due: when(one.due),
                warn: one.warn ? when(one.warn) : '',
              })
            : say('clock.never')}
        </div>
      ))}
    </div>
  )
}
