/** The handbook: chapters with how far I am; a chapter with its sections, sources and check questions. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import {
  type Answered,
  answerChapter,
  type Chapter,
  listChapters,
  readChapter,
} from '../../../../rooms/advisors/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { useSaid } from './words.ts'
import './training.css'

export function Handbook() {
  const { say } = useWords()
  const said = useSaid()
  const found = useRead(listChapters, {})
  return (
    <Reading of={found} lines={8}>
      {({ items }) => (
        <Section title={say('handbook.title')} side={say('handbook.text')}>
          <ul className="lines">
            {items.map((one) => (
              <li key={one.id}>
                <Link href={`/training/handbook/${one.id}`} className="b grow">
                  {said(one.title)}
                </Link>
                <span className="tl">
                  {say('handbook.size', { sections: one.sections, questions: one.questions })}
                </span>
                {one.passedAt ? <Chip tone="ok">{say('handbook.read')}</Chip> : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Reading>
  )
}

export function ChapterPage() {
  const { id = '' } = useParams<{ id: string }>()
  const { say } = useWords()
  const said = useSaid()
  const found = useRead(readChapter, { params: { id } })
  return (
    <Page
      above={<Link href="/training?tab=handbook">{say('handbook.title')}</Link>}
      title={found.data ? said(found.data.title) : say('handbook.title')}
      below={found.data?.passedAt ? <Chip tone="ok">{say('handbook.read')}</Chip> : null}
    >
      <Reading of={found} lines={12}>
        {(chapter) => (
          <div className="cols wide-left">
            <Sections of={chapter.sections} />
            <Questions key={id} chapter={chapter} />
          </div>
        )}
      </Reading>
    </Page>
  )
}

function Sections({ of }: { of: Chapter['sections'] }) {
  const { say } = useWords()
  return (
    <section className="card section">
      {of.map((one) => (
        <article key={`${one.title}-${one.source}`} className="handbook-part">
          <h3>{one.title}</h3>
          <p className="handbook-text">{one.text}</p>
          <p className="tl">
            {say('handbook.source', { source: one.source })}
            {one.link ? (
              <>
                {' · '}
                <Link href={one.link}>{say('handbook.open')}</Link>
              </>
            ) : null}
          </p>
        </article>
      ))}
    </section>
  )
}

function Questions({ chapter }: { chapter: Chapter }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({})
  const [told, tell] = useState<Answered | null>(null)
  const answer = useAct(answerChapter)
  const complete = chapter.questions.every((one) => chosen[one.id] !== undefined)
  return (
    <Section title={say('handbook.check')} side={say('handbook.check.text')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          answer.start(
            { params: { id: chapter.id }, body: { answers: { ...chosen } } },
            { onError: fail, onSuccess: tell },
          )
        }}
      >
        {chapter.questions.map((question) => {
          const result = told?.answers.find((one) => one.id === question.id)
          return (
            <fieldset key={question.id} className="plain-set handbook-question">
              <legend>{question.ask}</legend>
              {question.choices.map((choice) => (
                <label key={choice} className="check">
                  <input
                    type="radio"
                    name={question.id}
                    checked={chosen[question.id] === choice}
                    onChange={() => {
                      tell(null)
                      choose((now) => ({ ...now, [question.id]: choice }))
                    }}
                  />
                  {choice}
                </label>
              ))}
              {result ? (
                <p className={result.right ? 'small kept' : 'small short'} role="status">
                  {result.right
                    ? say('handbook.right')
                    : say('handbook.wrong', { answer: result.answer, source: result.source })}
                </p>
              ) : null}
            </fieldset>
          )
        })}
        {told ? (
          <p role="status">
            {say(told.passed ? 'handbook.passed' : 'handbook.again', { right: told.right, all: told.all })}
          </p>
        ) : null}
        <button type="submit" className="btn p" disabled={!complete || answer.busy}>
          {say('handbook.submit')}
        </button>
      </form>
    </Section>
  )
}
