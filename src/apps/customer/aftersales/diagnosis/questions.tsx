// A few questions find what is broken: at most five, each with "I do not know"; what comes out is a machine's guess and says how sure.
import { useState } from 'react'
import type { answerMine, beginMine, DiagnosisShape } from '../../../../rooms/diagnosis/contract.ts'
import { Stitch } from '../../../../ui/marks.tsx'
import { ask } from '../../ask.ts'
import { useWords } from '../../words.ts'
import { usePieces } from '../upload/pieces.ts'

interface Props {
  readonly about: { readonly orderId: string; readonly lineId: string; readonly caseId?: string }
  readonly words: string
  /** Takes the part that was found into the choice. */
  readonly take?: (partNo: string) => void
}

export function Questions({ about, words, take }: Props) {
  const { say, language } = useWords()
  const pieces = usePieces(about.orderId, about.caseId)
  const [found, setFound] = useState<DiagnosisShape | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const step = async (question: Promise<DiagnosisShape>) => {
    setBusy(true)
    setFailed(false)
    await question.then(setFound).catch(() => setFailed(true))
    setBusy(false)
  }
  const begin = () => {
    const evidenceIds = pieces.flatMap((piece) => piece.evidenceId ?? [])
    const key = `diagnosis ${about.caseId ?? about.lineId} ${words.length} ${evidenceIds.length}`
    const body = { ...about, text: words, evidenceIds, key }
    return step(
      ask<typeof beginMine>('/api/visitor/diagnoses', { method: 'POST', body, language, own: true }),
    )
  }
  const answer = (at: DiagnosisShape, value: string) =>
    step(
      ask<typeof answerMine>(`/api/visitor/diagnoses/${at.id}/answers`, {
        ...{ method: 'POST', language, own: true },
        body: { question: at.question?.id ?? '', value, version: at.version },
      }),
    )
  return (
    <div className="diagnosis" aria-busy={busy}>
      {found ? null : (
        <button type="button" className="btn act44" disabled={busy} onClick={() => void begin()}>
          {say('diagnosisBegin')}
        </button>
      )}
      {failed ? (
        <p className="small ink2" role="alert">
          {say('diagnosisFailed')}
        </p>
      ) : null}
      {found?.question ? (
        <fieldset disabled={busy}>
          <legend className="b">{found.question.text}</legend>
          <div className="reasons">
            {found.question.options.map((option) => (
              <button
                key={option.value}
                type="button"
                className="btn act44"
                onClick={() => void answer(found, option.value)}
              >
                {option.text}
              </button>
            ))}
          </div>
        </fieldset>
      ) : null}
      {found?.verdict && !found.question ? <Verdict found={found} take={take} /> : null}
    </div>
  )
}

function Verdict({ found, take }: { found: DiagnosisShape; take: Props['take'] }) {
  const { say } = useWords()
  const { verdict } = found
  if (!verdict) return null
  const { part } = verdict
  return (
    <Stitch small className="small ink2">
      <p>
        {say('guess')} {verdict.whatText}
        {verdict.abstains ? '' : ` · ${say('howSure', { percent: Math.round(verdict.p * 100) })}`}
      </p>
      {verdict.safety ? <p className="b">{verdict.safety}</p> : null}
      <p>{verdict.next}</p>
      {verdict.because.length > 0 ? (
        <details>
          <summary>{say('guessWhy')}</summary>
          <ul>
            {verdict.because.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {part && take ? (
        <button type="button" className="btn act44" onClick={() => take(part)}>
          {say('takePart', { part: verdict.partText ?? part })}
        </button>
      ) : null}
    </Stitch>
  )
}
