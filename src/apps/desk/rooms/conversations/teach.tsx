/** Corrects the assistant in place: another want, another article, or better words; it teaches the shop's own model. */
import { useState } from 'react'
import { correctAssistant } from '../../../../rooms/assistant/learning/contract.ts'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'
import { ArticleChoice, type ChosenArticle } from '../assistant/article-choice.tsx'
import { WantChoice } from '../assistant/want-choice.tsx'

const KINDS = ['intent', 'article', 'answer'] as const
type Kind = (typeof KINDS)[number]

/** @param props.seq the message that was wrong; left out: the suggestion for what waits now */
export function Teach(props: { conversationId: string; seq?: number | undefined; onClose: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const [kind, setKind] = useState<Kind>('intent')
  const [intent, setIntent] = useState('')
  const [article, setArticle] = useState<ChosenArticle | null>(null)
  const [answer, setAnswer] = useState('')
  const correct = useAct(correctAssistant, ['knowledge'])
  const { conversationId, seq, onClose } = props
  const ready = { intent: intent !== '', article: article !== null, answer: answer.trim() !== '' }[kind]
  const send = () =>
    correct.start(
      {
        body: {
          ...{ kind, conversationId },
          ...(seq !== undefined && { seq }),
          ...(kind === 'intent' && { intent }),
          ...(kind === 'article' && article && { articleId: article.id }),
          ...(kind === 'answer' && { answer: answer.trim() }),
        },
      },
      {
        onError: fail,
        onSuccess: (made) => {
          tell(say(made.madeArticle ? 'done.taught-draft' : 'done.taught'))
          onClose()
        },
      },
    )
  return (
    <Question
      title={say('teach.title')}
      onClose={onClose}
      acts={
        <button type="button" className="btn p" disabled={!ready || correct.busy} onClick={send}>
          {say('teach.send')}
        </button>
      }
    >
      <div className="form">
        <fieldset className="bare">
          <legend className="sr">{say('teach.title')}</legend>
          {KINDS.map((one) => (
            <label className="check" key={one}>
              <input type="radio" name="teach" checked={kind === one} onChange={() => setKind(one)} />{' '}
              {say(`teach.${one}`)}
            </label>
          ))}
        </fieldset>
        {kind === 'intent' ? (
          <WantChoice value={intent} onChange={setIntent} label={say('teach.right-want')} />
        ) : null}
        {kind === 'article' ? (
          <ArticleChoice value={article} onChange={setArticle} label={say('teach.right-article')} />
        ) : null}
        {kind === 'answer' ? (
          <label className="field">
            <span>{say('teach.better')}</span>
            <textarea
              className="in"
              rows={4}
              maxLength={4000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          </label>
        ) : null}
        <p className="tl">{say(`teach.${kind}.text`)}</p>
      </div>
    </Question>
  )
}
