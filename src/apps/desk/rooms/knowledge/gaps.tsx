/** Questions that nothing answered, most asked first: write the article, or put it aside with a reason. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { draftFromGap } from '../../../../rooms/assistant/learning/contract.ts'
import { dismissGap, type Gap, listGaps } from '../../../../rooms/knowledge/contract.ts'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { NewArticle } from './new-article.tsx'

export function Gaps() {
  const { say } = useWords()
  const found = useRead(listGaps, { query: { limit: 100 } })
  return (
    <Reading of={found}>
      {(answer) =>
        answer.items.length === 0 ? (
          <Empty title={say('gaps.none')}>{say('gaps.none.text')}</Empty>
        ) : (
          <Section title={say('gaps.title', { n: answer.total })} side={say('gaps.text')}>
            <div className="lines">
              {answer.items.map((one) => (
                <Line key={one.id} gap={one} />
              ))}
            </div>
          </Section>
        )
      }
    </Reading>
  )
}

function Line({ gap }: { gap: Gap }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const [, go] = useLocation()
  const { tell, fail } = useNotices()
  const draft = useAct(draftFromGap, ['knowledge'])
  const [asked, setAsked] = useState<'write' | 'aside' | null>(null)
  const [reason, setReason] = useState('')
  const dismiss = useAct(dismissGap)
  return (
    <div>
      <b className="num nowrap">{say('gaps.asked', { n: gap.asked })}</b>
      <span className="grow">
        {gap.question}
        <span className="tl">
          {' '}
          {gap.language === 'en' ? 'EN' : '中'} · {formats.day(gap.lastAsked)}
        </span>
        {gap.wordings.slice(1, 4).map((one) => (
          <div className="small ink3" key={`${one.at}-${one.question}`}>
            「{one.question}」
          </div>
        ))}
      </span>
      {may('knowledge.write') ? (
        <>
          <button
            type="button"
            className="btn sm"
            disabled={draft.busy}
            onClick={() =>
              draft.start(
                { params: { gap: gap.id }, body: {} },
                {
                  onError: fail,
                  onSuccess: (made) => {
                    tell(say('done.gap-drafted'))
                    go(`/knowledge/${made.article}`)
                  },
                },
              )
            }
          >
            {say('gaps.draft')}
          </button>
          <button type="button" className="btn q sm" onClick={() => setAsked('write')}>
            {say('gaps.write')}
          </button>
          <button type="button" className="btn q sm" onClick={() => setAsked('aside')}>
            {say('gaps.aside')}
          </button>
        </>
      ) : null}
      {asked === 'write' ? (
        <NewArticle gap={gap} onClose={() => setAsked(null)} onMade={(id) => go(`/knowledge/${id}`)} />
      ) : null}
      {asked === 'aside' ? (
        <Question
          title={say('gaps.aside')}
          onClose={() => setAsked(null)}
          acts={
            <button
              type="button"
              className="btn p"
              disabled={reason.trim() === '' || dismiss.busy}
              onClick={() =>
                dismiss.start(
                  { params: { gap: gap.id }, body: { reason } },
                  { onError: fail, onSuccess: () => setAsked(null) },
                )
              }
            >
              {say('gaps.aside')}
            </button>
          }
        >
          <label className="field">
            <span>{say('gaps.reason')}</span>
            <input
              className="in"
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        </Question>
      ) : null}
    </div>
  )
}
