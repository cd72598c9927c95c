// Above the conversation: whether the assistant's newest answer helped; asked once for each answer, and never in the way.
import { useEffect, useState } from 'react'
import type { readThumb, thumbAnswer } from '../../../rooms/assistant/measure/contract.ts'
import { ask } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../words.ts'

const AGAIN_MS = 15_000

export function ThumbStrip() {
  const { say, language } = useWords()
  const [judged, setJudged] = useState<string | null>(null)
  const [asked, again] = useAsked('/api/visitor/thumbs', (tongue, signal) =>
    ask<typeof readThumb>('/api/visitor/thumbs', { language: tongue, signal, own: true }),
  )
  useEffect(() => {
    const timer = setInterval(again, AGAIN_MS)
    return () => clearInterval(timer)
  }, [again])
  const answer = asked.is === 'there' ? asked.value.answer : null
  if (!answer) return null
  const key = `${answer.conversationId} ${answer.seq}`
  const judge = (good: boolean) => {
    setJudged(key)
    ask<typeof thumbAnswer>(`/api/visitor/conversations/${answer.conversationId}/thumbs`, {
      ...{ method: 'POST', body: { seq: answer.seq, good }, language, own: true },
    }).catch(() => setJudged(null))
  }
  return (
    <section className="strip thumb" aria-label={say('thumbAsk')}>
      {judged === key ? (
        <span role="status">{say('thumbThanks')}</span>
      ) : (
        <>
          <span className="grow">{say('thumbAsk')}</span>
          <button type="button" className="btn" onClick={() => judge(true)}>
            {say('thumbUp')}
          </button>
          <button type="button" className="btn" onClick={() => judge(false)}>
            {say('thumbDown')}
          </button>
        </>
      )}
    </section>
  )
}
