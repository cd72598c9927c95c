/** What the assistant may do, with its limits; its switch and its leash; the model behind it, if there is one. */
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import {
  changeAssistantSettings,
  changeAssistantTools,
  readAssistantSettings,
  readAssistantTools,
  type ToolRule,
} from '../../../../rooms/assistant/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ModelSettings } from './model.tsx'

const BOUNDS = ['sharePercent', 'maxSteps', 'maxSeconds', 'maxCost'] as const

export function AssistantSettings() {
  return (
    <>
      <Leash />
      <Tools />
      <ModelSettings />
    </>
  )
}

function Leash() {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const found = useRead(readAssistantSettings, {})
  const change = useAct(changeAssistantSettings)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [sharePercent = 0, maxSteps = 1, maxSeconds = 2, maxCost = 1] = BOUNDS.map((name) =>
      Number(form.get(name)),
    )
    change.start(
      { body: { enabled: form.has('enabled'), sharePercent, maxSteps, maxSeconds, maxCost } },
      { onError: fail, onSuccess: () => tell(say('done.saved')) },
    )
  }
  return (
    <Section title={say('assistant.title')} side={say('assistant.text')}>
      <Reading of={found} lines={3}>
        {(settings) => (
          <form onSubmit={submit}>
            <fieldset disabled={!may('assistant.manage')} className="form bare">
              <label className="check">
                <input type="checkbox" name="enabled" defaultChecked={settings.enabled} />{' '}
                {say('assistant.enabled')}
              </label>
              <div className="form-grid">
                {BOUNDS.map((name) => (
                  <label className="field" key={name}>
                    <span>{say(`assistant.${name}`)}</span>
                    <input
                      className="in num"
                      type="number"
                      min={0}
                      name={name}
                      required
                      defaultValue={settings[name]}
                    />
                  </label>
                ))}
              </div>
              <p className="tl">
                {say('assistant.hours')} <Link href="/hours">{say('settings.hours')}</Link>
              </p>
              {may('assistant.manage') ? (
                <button type="submit" className="btn start" disabled={change.busy}>
                  {say('act.save')}
                </button>
              ) : null}
            </fieldset>
          </form>
        )}
      </Reading>
    </Section>
  )
}

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
          disabled={!may('assistant.manage') || change.busy}
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
      {of.movesMoney ? (
        <label className="row tl nowrap">
          {say('tools.limit')}
          <input
            className="in num figure"
            type="number"
            min={0}
            value={limit}
            disabled={!may('assistant.manage')}
            onChange={(event) => setLimit(event.target.value)}
            onBlur={saveLimit}
            onKeyDown={(event) => event.key === 'Enter' && saveLimit()}
          />
        </label>
      ) : null}
    </li>
  )
}
