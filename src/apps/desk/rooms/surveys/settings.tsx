/** How the shop asks: which questions, how often, how soon, and what counts as low. */
import { type FormEvent, useState } from 'react'
import {
  changeSurveySettings,
  QUESTIONS,
  readSurveySettings,
  type Settings,
} from '../../../../rooms/surveys/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'

export function SurveySettings() {
  const found = useRead(readSurveySettings, {})
  return <Reading of={found}>{(settings) => <Form settings={settings} />}</Reading>
}

function Form(props: { settings: Settings }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const [draft, setDraft] = useState(props.settings)
  const change = useAct(changeSurveySettings)
  const put = (some: Partial<Settings>) => setDraft({ ...draft, ...some })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.start({ body: draft }, { onError: fail, onSuccess: () => tell(say('surveys.saved')) })
  }
  const number = (key: 'delayMinutes' | 'restDays' | 'openDays' | 'lowMark', least: number, most: number) => (
    <label className="field">
      <span>{say(`surveys.${key}`)}</span>
      <input
        className="in"
        type="number"
        min={least}
        max={most}
        required
        value={draft[key]}
        onChange={(event) => put({ [key]: Math.round(Number(event.target.value)) })}
      />
      <span className="hint">{say(`surveys.${key}.text`)}</span>
    </label>
  )
  return (
    <form className="form" onSubmit={submit}>
      <Section title={say('surveys.how')}>
        <div className="form">
          <label className="check">
            <input
              type="checkbox"
              checked={draft.enabled}
              onChange={(event) => put({ enabled: event.target.checked })}
            />
            {say('surveys.enabled')}
          </label>
          <div className="form-grid">
            {QUESTIONS.map((kind) => (
              <label className="field" key={kind}>
                <span>{say(`surveys.kind.${kind}`)}</span>
                <span className="row">
                  <input
                    className="in"
                    type="number"
                    min={0}
                    max={100}
                    required
                    value={draft.shares[kind]}
                    onChange={(event) =>
                      put({ shares: { ...draft.shares, [kind]: Math.round(Number(event.target.value)) } })
                    }
                  />
                  %
                </span>
                <span className="hint">{say('surveys.share')}</span>
              </label>
            ))}
            <label className="field">
              <span>{say('surveys.effort-scale')}</span>
              <select
                className="in"
                value={draft.effortScale}
                onChange={(event) => put({ effortScale: event.target.value === '7' ? 7 : 5 })}
              >
                <option value={5}>1–5</option>
                <option value={7}>1–7</option>
              </select>
            </label>
            {number('delayMinutes', 0, 10_080)}
            {number('restDays', 0, 365)}
            {number('openDays', 1, 60)}
            {number('lowMark', 1, 4)}
          </div>
          {(['zh-CN', 'en'] as const).map((language) => (
            <label className="field" key={language}>
              <span>{say(`surveys.words.${language}`)}</span>
              <input
                className="in"
                maxLength={200}
                placeholder={say('surveys.words.ours')}
                value={draft.words[language]}
                onChange={(event) => put({ words: { ...draft.words, [language]: event.target.value } })}
              />
            </label>
          ))}
        </div>
      </Section>
      <div className="row">
        <button type="submit" className="btn p" disabled={change.busy}>
          {say('act.save')}
        </button>
        <span className="small ink2">{say('surveys.never')}</span>
      </div>
    </form>
  )
}
