/** The assistant's switch, its share of new matters, and the leash on one turn. */
import type { FormEvent } from 'react'
import { changeAssistantSettings, readAssistantSettings } from '../../../../rooms/assistant/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const BOUNDS = ['sharePercent', 'maxSteps', 'maxSeconds', 'maxCost'] as const

export function AssistantSettings() {
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
            <fieldset
              disabled={!may('assistant.manage')}
              className="form"
              style={{ border: 0, padding: 0, margin: 0 }}
            >
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
              {may('assistant.manage') ? (
                <button
                  type="submit"
                  className="btn"
                  style={{ alignSelf: 'flex-start' }}
                  disabled={change.busy}
                >
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
