/** Finds an article by its title and chooses it. */
import { useState } from 'react'
import { listArticles } from '../../../../rooms/knowledge/contract.ts'
import { useRead } from '../../ask.ts'
import { useRested } from '../../rested.ts'
import { useWords } from '../../words.ts'

export interface ChosenArticle {
  readonly id: string
  readonly title: string
}

export function ArticleChoice(props: {
  value: ChosenArticle | null
  onChange: (article: ChosenArticle | null) => void
  label: string
}) {
  const { say, language } = useWords()
  const [typed, setTyped] = useState('')
  const rested = useRested(typed.trim())
  const found = useRead(
    listArticles,
    { query: { q: rested, state: 'published', limit: 6 } },
    { when: rested.length > 0, keep: true },
  )
  if (props.value)
    return (
      <div className="row" title={props.label}>
        <span className="grow cut">{props.value.title}</span>
        <button type="button" className="btn q sm" onClick={() => props.onChange(null)}>
          {say('act.change')}
        </button>
      </div>
    )
  return (
    <div>
      <label className="field">
        <span>{props.label}</span>
        <input
          className="in"
          placeholder={say('assistant.find-article')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <ul className="checks">
        {(rested ? (found.data?.items ?? []) : []).map((one) => {
          const title = one.titles[language] ?? one.titles['zh-CN'] ?? one.titles.en ?? one.slug
          return (
            <li key={one.id}>
              <button
                type="button"
                className="btn q sm"
                onClick={() => props.onChange({ id: one.id, title })}
              >
                {title}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
