/** What the assistant may do, with its limits; its switch and its leash; the model behind it, if there is one. */
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import {
  changeAssistantSettings,
  changeAssistantTools,
  readAssistantSettings,
  readAssistantTools,
  type AssistantSettings as Settings,
  type ToolRule,
} from '../../../../rooms/assistant/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Facts, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ModelSettings } from './model.tsx'

/** Each bound with what it may be. */
const BOUNDS = [
  ['sharePercent', 0, 100],
  ['maxSteps', 1, 20],
  ['maxSeconds', 2, 120],
  ['maxCost', 1, 10_000],
] as const
const TONES = ['plain', 'warm', 'brief'] as const

export function AssistantSettings() {
  const { may } = useSession()
  return (
    <>
      <Leash />
      <Tools />
      {may('assistant.manage') ? <ModelSettings /> : null}
    </>
  )
}

function Leash() {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(readAssistantSettings, {})
  return (
    <Section title={say('assistant.title')} side={say('assistant.text')}>
      <Reading of={found} lines={3}>
        {(settings) => (
          <>
            {may('assistant.manage') ? <LeashForm of={settings} /> : <LeashFacts of={settings} />}
            <p className="tl">
              {say('assistant.hours')} <Link href="/hours">{say('settings.hours')}</Link>
            </p>
          </>
        )}
      </Reading>
    </Section>
  )
}

/** For who may look and not change: plain figures, no fields. */
function LeashFacts({ of }: { of: Settings }) {
  const { say } = useWords()
  return (
    <Facts
      of={[
        [say('assistant.enabled'), say(of.enabled ? 'audit.yes' : 'audit.no')],
        [say('assistant.name'), of.name || say('author.assistant')],
        [say('assistant.tone'), say(`assistant.tone.${of.tone}`)],
        ...BOUNDS.map(([name]) => [say(`assistant.${name}`), of[name]] as const),
      ]}
    />
  )
}

function LeashForm({ of }: { of: Settings }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const change = useAct(changeAssistantSettings)
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const off = BOUNDS.find(([name, from, to]) => !isWithin(Number(form.get(name)), from, to))
    setWrong(off?.[0] ?? null)
    if (off) return
    const [sharePercent = 0, maxSteps = 1, maxSeconds = 2, maxCost = 1] = BOUNDS.map(([name]) =>
      Number(form.get(name)),
    )
    const tone = TONES.find((one) => one === form.get('tone')) ?? 'plain'
    const manner = { name: String(form.get('name') ?? '').trim(), tone }
    change.start(
      { body: { enabled: form.has('enabled'), ...manner, sharePercent, maxSteps, maxSeconds, maxCost } },
      { onError: fail, onSuccess: () => tell(say('done.saved')) },
    )
  }
  return (
    <form onSubmit={submit} noValidate className="form bare">
      <label className="check">
        <input type="checkbox" name="enabled" defaultChecked={of.enabled} /> {say('assistant.enabled')}
      </label>
      <div className="form-grid">
        <label className="field">
          <span>{say('assistant.name')}</span>
          <input
            className="in"
            name="name"
            maxLength={20}
            placeholder={say('author.assistant')}
            defaultValue={of.name}
          />
        </label>
        <label className="field">
          <span>{say('assistant.tone')}</span>
          <select className="in" name="tone" defaultValue={of.tone}>
            {TONES.map((one) => (
              <option key={one} value={one}>
                {say(`assistant.tone.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {BOUNDS.map(([name, from, to]) => (
          <label className="field" key={name}>
            <span>{say(`assistant.${name}`)}</span>
            <input
              className="in num"
              type="number"
              {...{ min: from, max: to, name }}
              defaultValue={of[name]}
              aria-invalid={wrong === name}
            />
            <span className={wrong === name ? 'bad-text small' : 'tl'}>
              {say('assistant.range', { from, to })}
            </span>
          </label>
        ))}
      </div>
      <button type="submit" className="btn p start" disabled={change.busy}>
        {say('act.save')}
      </button>
    </form>
  )
}

const isWithin = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to

function Tools() {
  const { say } = useWords()
  const found = useRead(readAssistantTools, {})
  return (
    <Reading of={found} lines={6}>
      {({ items }) => (
        <>
          <Section title={say('tools.deeds')} side={say('tools.deeds.text')}>
            <ul className="tool-rules">
              {items
                .filter(({ does }) => does === 'deed')
                .map((one) => (
                  <ToolLine key={one.name} of={one} />
                ))}
            </ul>
          </Section>
          <Section title={say('tools.looks')} side={say('tools.looks.text')}>
            <ul className="tool-rules">
              {items
                .filter(({ does }) => does !== 'deed')
                .map((one) => (
                  <ToolLine key={one.name} of={one} />
                ))}
            </ul>
          </Section>
        </>
      )}
    </Reading>
  )
}

function ToolLine({ of }: { of: ToolRule }) {
  const { say, language } = useWords()
  const { may } = useSession()
  const manages = may('assistant.manage')
  const { tell, fail } = useNotices()
  const change = useAct(changeAssistantTools)
  const [limit, setLimit] = useState(of.limitFen === null ? '' : String(of.limitFen / 100))
  const rule = (on: boolean, limitFen: number | null) =>
    change.start(
      { body: { items: [{ name: of.name, on, limitFen }] } },
      { onError: fail, onSuccess: () => tell(say('done.saved')) },
    )
  const saveLimit = () => {
    const fen = Math.round(Number(limit) * 100)
    if (Number.isFinite(fen) && fen >= 0 && fen !== of.limitFen) rule(of.on, fen)
  }
  return (
    <li className={of.on ? '' : 'off'}>
      <label className="check grow">
        <input
          type="checkbox"
          checked={of.on}
          disabled={!manages || change.busy}
          onChange={(event) => rule(event.target.checked, of.limitFen)}
        />
        <span>{of.purpose[language]}</span>
      </label>
      <span className="tags">
        {of.permission === 'verified' ? <Chip tone="line">{say('tools.verified')}</Chip> : null}
        {of.confirmation === 'customer' ? <Chip tone="line">{say('tools.confirmed')}</Chip> : null}
        {of.undoMinutes ? <Chip tone="line">{say('tools.undo', { n: of.undoMinutes })}</Chip> : null}
        {of.on ? null : <Chip tone="warn">{say('tools.off')}</Chip>}
      </span>
      {of.movesMoney && !manages ? (
        <span className="tl nowrap">
          {say('tools.limit')} <b className="num">{limit || '—'}</b>
        </span>
      ) : null}
      {of.movesMoney && manages ? (
        <label className="row tl nowrap">
          {say('tools.limit')}
          <input
            className="in num figure"
            type="number"
            min={0}
            value={limit}
            onChange={(event) => setLimit(event.target.value)}
            onBlur={saveLimit}
            onKeyDown={(event) => event.key === 'Enter' && saveLimit()}
          />
        </label>
      ) : null}
    </li>
  )
}
