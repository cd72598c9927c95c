// One survey behind its signed link: marks to press, a word if one likes, and the way out of being asked at all.
import { type FormEvent, useState } from 'react'
import type {
  answerSurveyLink,
  Marks,
  OwnSurvey,
  openSurveyLink,
  Question,
  wishSurveyLink,
} from '../../../rooms/surveys/contract.ts'
import { ask } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { AskUs, Shown } from '../states.tsx'
import { Top } from '../top.tsx'
import { type Key, useWords } from '../words.ts'

export function SurveyPage(props: { token: string }) {
  const { say } = useWords()
  const { token } = props
  const [found, again] = useAsked(`survey ${token}`, (language) =>
    ask<typeof openSurveyLink>('/api/survey/link', { method: 'POST', body: { token }, language }),
  )
  return (
    <div className="phone">
      <Top title={found.is === 'there' ? found.value.shop : say('surveyTitle')} back="/help" />
      <Shown asked={found} again={again} gone={{ title: say('surveyOverTitle'), why: say('surveyOverWhy') }}>
        {({ survey, ask: asks }) => <Survey survey={survey} asks={asks} token={token} />}
      </Shown>
    </div>
  )
}

type Told = 'surveyThanks' | 'surveyLow' | 'surveyFailed'

function Survey(props: { survey: OwnSurvey; asks: boolean; token: string }) {
  const { say, language } = useWords()
  const { survey, token } = props
  const [marks, setMarks] = useState<Marks>(survey.marks)
  const [comment, setComment] = useState(survey.comment)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told | null>(survey.answeredAt ? 'surveyThanks' : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const body = { token, marks, comment }
    const sent = await ask<typeof answerSurveyLink>('/api/survey/link/answer', {
      method: 'POST',
      body,
      language,
    })
      .then(() => true)
      .catch(() => false)
    setBusy(false)
    const low = marks.satisfaction !== undefined && marks.satisfaction <= 2
    setTold(sent ? (low ? 'surveyLow' : 'surveyThanks') : 'surveyFailed')
  }
  const given = Object.keys(marks).length > 0
  return (
    <main>
      <section className="sheet sec">
        <h1 className="survey-words">{survey.words}</h1>
        <p className="small ink2">{say('surveyLead')}</p>
        <form className="survey" onSubmit={submit}>
          {survey.questions.map((question) => (
            <Scale
              key={question.kind}
              question={question}
              mark={marks[question.kind]}
              onMark={(mark) => setMarks({ ...marks, [question.kind]: mark })}
            />
          ))}
          <label className="field">
            <span>{say('surveyWords')}</span>
            <textarea
              rows={3}
              maxLength={1000}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          </label>
          <p className="small ink2" role="status">
            {told ? say(told) : ''}
          </p>
          <button type="submit" className="btn lg p w" disabled={!given || busy}>
            {say(told && told !== 'surveyFailed' ? 'surveyAgain' : 'surveySend')}
          </button>
        </form>
      </section>
      <Wish asks={props.asks} token={token} />
      {told === 'surveyLow' ? (
        <section className="sec">
          <AskUs wide />
        </section>
      ) : null}
    </main>
  )
}

const NAMES: Readonly<Record<Question['kind'], Key>> = {
  satisfaction: 'surveySatisfaction',
  effort: 'surveyEffort',
  recommendation: 'surveyRecommendation',
}

function Scale(props: { question: Question; mark: number | undefined; onMark: (mark: number) => void }) {
  const { say } = useWords()
  const { kind, from, to } = props.question
  return (
    <fieldset>
      <legend className="b">{say(NAMES[kind])}</legend>
      <div className="survey-scale">
        {Array.from({ length: to - from + 1 }, (_, i) => from + i).map((mark) => (
          <button
            type="button"
            key={mark}
            className={mark === props.mark ? 'on num' : 'num'}
            aria-pressed={mark === props.mark}
            onClick={() => props.onMark(mark)}
          >
            {mark}
          </button>
        ))}
      </div>
      <div className="survey-ends small ink2">
        <span>{say('surveyLeast')}</span>
        <span>{say('surveyMost')}</span>
      </div>
    </fieldset>
  )
}

/** The way out is as easy as the way in. */
function Wish(props: { asks: boolean; token: string }) {
  const { say, language } = useWords()
  const [asks, setAsks] = useState(props.asks)
  const wish = async (next: boolean) => {
    const body = { token: props.token, ask: next }
    const answer = await ask<typeof wishSurveyLink>('/api/survey/link/wish', {
      method: 'POST',
      body,
      language,
    }).catch(() => null)
    if (answer) setAsks(answer.ask)
  }
  return (
    <section className="sec">
      {asks ? null : <p className="small">{say('surveyNeverDone')}</p>}
      <button type="button" className="btn lg w" onClick={() => void wish(!asks)}>
        {say(asks ? 'surveyNever' : 'surveyAskAgain')}
      </button>
    </section>
  )
}
