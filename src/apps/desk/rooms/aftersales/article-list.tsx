/** The articles that something rests on: the first few in sight, all of them one press away. */
import { useState } from 'react'
import { Chip } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'

const FEW = 4

export function ArticleList({ of }: { of: readonly string[] }) {
  const { say } = useWords()
  const [all, setAll] = useState(false)
  const each = [...new Set(of)]
  return (
    <>
      {(all ? each : each.slice(0, FEW)).map((article) => (
        <Chip key={article} tone="line">
          {article}
        </Chip>
      ))}
      {each.length > FEW ? (
        <button type="button" className="btn q sm flush" onClick={() => setAll(!all)}>
          {all ? say('cases.articles.fewer') : say('cases.articles.all', { n: each.length })}
        </button>
      ) : null}
    </>
  )
}
