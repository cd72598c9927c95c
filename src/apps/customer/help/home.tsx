// The help centre's front page: search first, then the shelves, then what is read often.
import { useCallback, useEffect, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { HelpItem, helpList, helpSearch, helpShelves } from '../../../rooms/knowledge/contract.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Empty } from '../../../ui/states.tsx'
import { ask } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { AskUs, Shown } from '../states.tsx'
import { Top } from '../top.tsx'
import { useWords } from '../words.ts'

const PAUSE_MS = 350
const DONE_MS = 1500
const PAGE = '20'

export function HelpHome() {
  const { say } = useWords()
  const search = useSearch()
  const shelf = new URLSearchParams(search).get('shelf') ?? ''
  const [words, setWords] = useState(() => new URLSearchParams(search).get('q') ?? '')
  const [asked, setAsked] = useState({ words: words.trim(), finished: words.trim() !== '' })

  useEffect(() => {
    const timer = setTimeout(
      () => setAsked((was) => (was.words === words.trim() ? was : { words: words.trim(), finished: false })),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [words])

  const finish = useCallback(() => setAsked((was) => ({ ...was, finished: true })), [])

  return (
    <div className="phone wide-ok">
      <div className="daylight">
        <Top title={say('shop')} {...(shelf || asked.words ? { back: '/help' } : {})} />
        <section className="hero">
          <h1>{say('helpTitle')}</h1>
          <p className="k">{say('helpLead')}</p>
          <form
            className="find"
            onSubmit={(event) => {
              event.preventDefault()
              setAsked({ words: words.trim(), finished: true })
            }}
          >
            <Icon name="search" />
            <input
              type="search"
              value={words}
              maxLength={200}
              aria-label={say('searchLabel')}
              placeholder={say('searchHint')}
              enterKeyHint="search"
              onChange={(event) => setWords(event.target.value)}
            />
            <button type="submit" className="btn soft">
              {say('search')}
            </button>
          </form>
        </section>
      </div>
      <main aria-live="polite">
        {asked.words ? (
          <Found key={asked.words} words={asked.words} finished={asked.finished} done={finish} />
        ) : shelf ? (
          <ShelfList shelf={shelf} />
        ) : (
          <Shelves />
        )}
      </main>
    </div>
  )
}

function Shelves() {
  const { say } = useWords()
  const [shelves, again] = useAsked('shelves', (language, signal) =>
    ask<typeof helpShelves>('/api/help/shelves', { language, signal }),
  )
  const nothing = { title: say('noArticlesTitle'), why: say('noArticlesWhy') }
  return (
    <Shown asked={shelves} again={again} gone={nothing}>
      {({ items }) =>
        items.some((one) => one.articles > 0) ? (
          <>
            <section className="sheet sec">
              <h2 className="sr">{say('shelves')}</h2>
              <ul className="shelves">
                {items
                  .filter((one) => one.articles > 0)
                  .map((one) => (
                    <li key={one.shelf}>
                      <Link href={`/help?shelf=${one.shelf}`} className="tap">
                        <span className="grow">
                          <b>{one.name}</b>
                          <span className="small ink3 line">{one.about}</span>
                        </span>
                        <span className="tl nowrap">{say('articles', { count: one.articles })}</span>
                        <Icon name="next" size="s" />
                      </Link>
                    </li>
                  ))}
              </ul>
            </section>
            <Often />
            <Foot />
          </>
        ) : (
          <Empty title={nothing.title} act={<AskUs />}>
            {nothing.why}
          </Empty>
        )
      }
    </Shown>
  )
}

function Often() {
  const { say } = useWords()
  const [list] = useAsked('often', (language, signal) =>
    ask<typeof helpList>('/api/help/articles', { query: { limit: '6' }, language, signal }),
  )
  if (list.is !== 'there' || list.value.items.length === 0) return null
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('often')}</h2>
      </header>
      <Articles items={list.value.items} />
    </section>
  )
}

function ShelfList(props: { shelf: string }) {
  const { say } = useWords()
  const [cursor, setCursor] = useState<string[]>([])
  const [shelves] = useAsked('shelves', (language, signal) =>
    ask<typeof helpShelves>('/api/help/shelves', { language, signal }),
  )
  const name =
    shelves.is === 'there' ? shelves.value.items.find((one) => one.shelf === props.shelf)?.name : undefined
  return (
    <>
      <section className="sheet sec">
        <header>
          <h2>{name ?? ''}</h2>
          <Link href="/help">{say('allHelp')}</Link>
        </header>
        {[undefined, ...cursor].map((at, index, all) => (
          <ShelfPage
            key={at ?? 'first'}
            shelf={props.shelf}
            cursor={at}
            more={index === all.length - 1 ? (next) => setCursor([...cursor, next]) : undefined}
          />
        ))}
      </section>
      <Foot />
    </>
  )
}

function ShelfPage(props: {
  shelf: string
  cursor: string | undefined
  more: ((next: string) => void) | undefined
}) {
  const { say } = useWords()
  const { shelf, cursor, more } = props
  const query = { shelf, cursor, limit: PAGE }
  const [list, again] = useAsked(`shelf ${shelf} ${cursor ?? ''}`, (language, signal) =>
    ask<typeof helpList>('/api/help/articles', { query, language, signal }),
  )
  const nothing = { title: say('shelfEmptyTitle'), why: say('shelfEmptyWhy') }
  return (
    <Shown asked={list} again={again} gone={nothing}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty plain title={nothing.title} act={<AskUs />}>
            {nothing.why}
          </Empty>
        ) : (
          <>
            <Articles items={items} />
            {next && more ? (
              <button type="button" className="btn lg w" onClick={() => more(next)}>
                {say('more')}
              </button>
            ) : null}
          </>
        )
      }
    </Shown>
  )
}

function Found(props: { words: string; finished: boolean; done: () => void }) {
  const { say } = useWords()
  const { words, finished, done } = props
  const query = { q: words, limit: '20', ...(finished && { finished: 'true' }) }
  const [found, again] = useAsked(`search ${words} ${finished}`, (language, signal) =>
    ask<typeof helpSearch>('/api/help/search', { query, language, signal }),
  )
  const none = found.is === 'there' && found.value.items.length === 0
  useEffect(() => {
    if (!none || finished) return
    // Who stops typing at a question without an answer has asked it: it is noted as a gap.
    const timer = setTimeout(done, DONE_MS)
    return () => clearTimeout(timer)
  }, [none, finished, done])
  const nothing = { title: say('nothingTitle', { words }), why: say('nothingWhy') }
  return (
    <Shown asked={found} again={again} gone={nothing}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={nothing.title} act={<AskUs />}>
            {nothing.why}
          </Empty>
        ) : (
          <>
            <section className="sheet sec">
              <header>
                <h2>{say('found', { words, count: total })}</h2>
              </header>
              <Articles items={items} />
            </section>
            <Foot />
          </>
        )
      }
    </Shown>
  )
}

export function Articles(props: { items: readonly (HelpItem & { snippet?: string })[] }) {
  return (
    <ul className="articles">
      {props.items.map((one) => (
        <li key={one.id}>
          <Link href={`/help/${one.slug}`} className="tap">
            <span className="grow" lang={one.language}>
              <b>{one.title}</b>
              <span className="small ink2 line">{one.snippet || one.lead}</span>
            </span>
            <Icon name="next" size="s" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Foot() {
  const { say } = useWords()
  return (
    <div className="foot one">
      <AskUs wide />
      <span className="sr">{say('talkUs')}</span>
    </div>
  )
}
