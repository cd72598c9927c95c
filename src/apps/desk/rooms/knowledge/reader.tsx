/** An article as a reader sees it, in the reader's language where it exists. */

import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type Article, previewText, readArticle } from '../../../../rooms/knowledge/contract.ts'
import { call } from '../../../../ui/client.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function ArticleReader(props: { id: string }) {
  const found = useRead(readArticle, { params: { article: props.id } })
  return <Reading of={found}>{(article) => <Body article={article} />}</Reading>
}

function Body({ article }: { article: Article }) {
  const { say, language } = useWords()
  const { formats } = useSession()
  const version = article.published ?? article.draft
  const text = version?.texts[language] ?? version?.texts['zh-CN'] ?? version?.texts.en
  return (
    <>
      <div className="row wrap small ink2" style={{ marginBottom: 8 }}>
        <span>{say('article.version', { n: version?.number ?? 0 })}</span>
        <span>{article.owner.name}</span>
        <span>{say('article.review', { day: formats.calendarDay(article.reviewOn) })}</span>
        {article.stale ? <Chip tone="warn">{say('article.stale')}</Chip> : null}
        <Link href={`/knowledge/${article.id}`}>{say('act.open')}</Link>
      </div>
      <Markdown body={text?.body ?? ''} />
    </>
  )
}

/** Markdown shown by the house's own cleaner, the same that readers of the help centre get. */
export function Markdown(props: { body: string }) {
  const found = useQuery({
    queryKey: ['preview', props.body],
    queryFn: ({ signal }) => call(previewText, { body: { body: props.body } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Reading of={found}>
      {(answer) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the house, and the page's policy runs no inline script
        <div className="prose" dangerouslySetInnerHTML={{ __html: answer.html }} />
      )}
    </Reading>
  )
}
