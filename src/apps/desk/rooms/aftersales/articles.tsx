/** The articles that a decision rests on: those of the decision ticked, others typed by hand; none is not enough for a no. */
import { useState } from 'react'
import type { CaseShape } from '../../../../rooms/aftersales/contract.ts'
import { readDecision } from '../../../../rooms/aftersales/review/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useWords } from '../../words.ts'

export function Articles(props: {
  one: CaseShape
  chosen: readonly string[]
  onChange: (articles: readonly string[]) => void
}) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const { chosen, onChange } = props
  const { one } = props
  const kept = useRead(readDecision, { params: { id: one.id } }, { when: one.decision !== null }).data
  const grounds = (kept?.options ?? []).filter(
    (each) => each.remedy === 'refuse-with-proof' || each.remedy === one.remedy,
  )
  const offered = [...new Set([...grounds.flatMap((each) => each.articles), ...chosen])]
  const toggle = (article: string) =>
    onChange(chosen.includes(article) ? chosen.filter((each) => each !== article) : [...chosen, article])
  const add = () => {
    const article = typed.trim()
    if (article && !chosen.includes(article)) onChange([...chosen, article])
    setTyped('')
  }
  return (
    <fieldset className="bare">
      <legend className="small ink2">{say('cases.refuse.articles')}</legend>
      <div className="case-articles">
        {offered.map((article) => (
          <label key={article} className="check">
            <input type="checkbox" checked={chosen.includes(article)} onChange={() => toggle(article)} />
            <span>{article}</span>
          </label>
        ))}
      </div>
      <span className="row" style={{ marginTop: 6 }}>
        <input
          className="in"
          aria-label={say('cases.refuse.article-add')}
          placeholder={say('cases.refuse.article-add')}
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
        <button type="button" className="btn sm nowrap" disabled={!typed.trim()} onClick={add}>
          {say('act.add')}
        </button>
      </span>
      {chosen.length === 0 ? <Chip tone="warn">{say('cases.refuse.no-article')}</Chip> : null}
    </fieldset>
  )
}
