// One article: its words, how fresh they are, whether they helped, and the way to ask when they did not.
import { useState } from 'react'
import type { helpArticle, voteArticle } from '../../../rooms/knowledge/contract.ts'
import { openFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ask, becomeVisitor } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { AskUs, Shown } from '../states.tsx'
import { Top } from '../top.tsx'
import { useWords } from '../words.ts'
import { Articles } from './home.tsx'
import { RichText } from './rich-text.tsx'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

export function ArticlePage(props: { slug: string }) {
  const { say, language } = useWords()
  const { slug } = props
  const path = `/api/help/articles/${encodeURIComponent(slug)}`
  const [article, again] = useAsked(path, (asked, signal) =>
    ask<typeof helpArticle>(path, { language: asked, signal }),
  )
  const format = openFormats(language, ZONE)
  return (
    <div className="phone wide-ok">
      <Top title={say('shop')} back="/help" />
      <Shown asked={article} again={again} gone={{ title: say('missingTitle'), why: say('missingWhy') }}>
        {(one) => (
          <>
            <article className="sheet sec read" lang={one.language}>
              <h1>{one.title}</h1>
              <p className="tl" lang={language}>
                {say('updated', { day: format.day(one.publishedAt) })} ·{' '}
                {say('version', { version: one.version })}
                {one.reviewedOn ? ` · ${say('reviewed', { day: format.day(one.reviewedOn) })}` : ''}
              </p>
              {one.otherLanguage && one.otherLanguageSentence ? (
                <Told text={one.otherLanguageSentence} lang={language} />
              ) : null}
              {one.mayBeStale && one.staleSentence ? (
                <Told text={one.staleSentence} lang={language} warn />
              ) : null}
              <RichText html={one.html} />
            </article>
            <Vote slug={slug} key={`${slug} ${one.version}`} />
            {one.related.length > 0 ? (
              <section className="sheet sec">
                <header>
                  <h2>{say('related')}</h2>
                </header>
                <Articles items={one.related} />
              </section>
            ) : null}
            <div className="foot one">
              <AskUs wide />
            </div>
          </>
        )}
      </Shown>
    </div>
  )
}

function Told(props: { text: string; lang: string; warn?: boolean }) {
  return (
    <p className={`told small${props.warn ? ' warn' : ''}`} lang={props.lang}>
      <Icon name={props.warn ? 'warning' : 'web'} size="s" />
      {props.text}
    </p>
  )
}

type Voted = 'not yet' | 'yes' | 'no' | 'failed'

function Vote(props: { slug: string }) {
  const { say, language } = useWords()
  const [voted, setVoted] = useState<Voted>('not yet')
  const vote = (helpful: boolean) => {
    setVoted(helpful ? 'yes' : 'no')
    const path = `/api/help/articles/${encodeURIComponent(props.slug)}/votes`
    becomeVisitor(language)
      .then(() => ask<typeof voteArticle>(path, { method: 'POST', body: { helpful }, language }))
      .catch(() => setVoted('failed'))
  }
  const told = { 'not yet': '', yes: say('thanks'), no: say('sorry'), failed: say('voteFailed') }[voted]
  return (
    <section className="sheet sec vote">
      <h2>{say('helpful')}</h2>
      <div className="two">
        <button type="button" className="btn" aria-pressed={voted === 'yes'} onClick={() => vote(true)}>
          {say('yes')}
        </button>
        <button type="button" className="btn" aria-pressed={voted === 'no'} onClick={() => vote(false)}>
          {say('no')}
        </button>
      </div>
      <p className="small ink2" role="status">
        {told}
      </p>
    </section>
  )
}
