/** What the customer said about this matter, beside its thread: nothing while nobody was asked. */
import { issueSurveyLink, listSurveys } from '../../../../rooms/surveys/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { SurveyMarks } from './marks.tsx'

export function SurveyLine(props: { conversationId: string }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail, tell } = useNotices()
  const link = useAct(issueSurveyLink)
  const found = useRead(
    listSurveys,
    { query: { conversation: props.conversationId, view: 'all', limit: 1 } },
    { when: may('surveys.read') },
  )
  const [row] = found.data?.items ?? []
  if (!row || row.state === 'left') return null
  if (row.answeredAt)
    return (
      <section className="sec">
        <h3>{say('settings.surveys')}</h3>
        <div className="small survey-line">
          <SurveyMarks of={row} /> {row.comment ? `「${row.comment}」` : ''}{' '}
          <span className="tl">{formats.full(row.answeredAt)}</span>
        </div>
      </section>
    )
  return (
    <section className="sec small ink2 survey-line">
      {say(`surveys.state.${row.state}`)}
      {row.state === 'asked' ? (
        <button
          type="button"
          className="btn q sm"
          disabled={link.busy}
          onClick={() =>
            link.start(
              { params: { id: row.id } },
              {
                onError: fail,
                onSuccess: ({ path }) => {
                  void navigator.clipboard.writeText(`${location.origin}${path}`)
                  tell(say('surveys.link-copied'))
                },
              },
            )
          }
        >
          {say('surveys.copy-link')}
        </button>
      ) : null}
    </section>
  )
}
