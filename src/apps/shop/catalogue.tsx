// The shop's shelves: the sentence it stands for, its categories, and the pieces of one of them.
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Answer } from '../../kernel/contract.ts'
import type { shopCategories, shopProducts } from '../../rooms/catalogue/contract.ts'
import { openFormats } from '../../ui/format.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsked } from './ask.ts'
import type { Merchant } from './merchant.ts'
import { Scene } from './scene.tsx'
import { Shown } from './states.tsx'
import { useWords } from './words.ts'

type Item = Answer<typeof shopProducts>['items'][number]

export function Catalogue(props: { merchant: Merchant | undefined; category?: string }) {
  const words = new URLSearchParams(useSearch()).get('q') ?? ''
  return (
    <>
      {props.category || words ? null : <Front merchant={props.merchant} />}
      <Find words={words} key={words} />
      <Shelf key={`${props.category} ${words}`} category={props.category} words={words} />
    </>
  )
}

function Front({ merchant }: { merchant: Merchant | undefined }) {
  const { say } = useWords()
  const [categories] = useAsked<typeof shopCategories>('/api/shop/categories')
  const title = merchant?.isDemo ? say('heroTitle') : merchant?.name
  const shown = categories.is === 'there' ? categories.value.items.slice(0, 8) : []
  return (
    <>
      <section className="front daylight">
        {title ? <h1>{title}</h1> : null}
        <p>{merchant ? say(merchant.isDemo ? 'heroLead' : 'ownLead') : null}</p>
        {merchant?.isDemo ? <p className="small ink3">{say('demo')}</p> : null}
      </section>
      <h2 className="sr">{say('categories')}</h2>
      <ul className="kinds">
        {shown.map(({ category, name, products }) => (
          <li key={category}>
            <Link href={`/c/${category}`} className="kind">
              <Scene category={category} label="" />
              <b>{name}</b>
              <span className="small ink3">{say('products', { count: products })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Find(props: { words: string }) {
  const { say } = useWords()
  const [words, setWords] = useState(props.words)
  const [, go] = useLocation()
  return (
    <form
      className="find"
      onSubmit={(event) => {
        event.preventDefault()
        go(words.trim() ? `/?q=${encodeURIComponent(words.trim())}` : '/')
      }}
    >
      <input
        type="search"
        value={words}
        maxLength={100}
        aria-label={say('search')}
        placeholder={say('searchHint')}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="btn lg">
        {say('search')}
      </button>
    </form>
  )
}

function Shelf(props: { category?: string | undefined; words: string }) {
  const { category, words } = props
  const [cursors, setCursors] = useState<string[]>([])
  return (
    <>
      {[undefined, ...cursors].map((cursor, index, all) => (
        <ShelfPage
          key={cursor ?? 'first'}
          first={index === 0}
          category={category}
          words={words}
          cursor={cursor}
          more={index === all.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </>
  )
}

function ShelfPage(props: {
  first: boolean
  category: string | undefined
  words: string
  cursor: string | undefined
  more: ((next: string) => void) | undefined
}) {
  const { say } = useWords()
  const { first, category, words, cursor, more } = props
  const query = new URLSearchParams({ limit: '24' })
  for (const [name, value] of Object.entries({ category, q: words, cursor }))
    if (value) query.set(name, value)
  const [products, again] = useAsked<typeof shopProducts>(`/api/shop/products?${query}`)
  return (
    <Shown asked={products} again={again}>
      {({ items, next, total }) => (
        <>
          {first && items.length === 0 ? <Nothing words={words} /> : null}
          {first && category && items[0] ? (
            <h1 className="shelf-name">{say('found', { category: items[0].categoryName, count: total })}</h1>
          ) : null}
          <Items items={items} />
          {next && more ? (
            <button type="button" className="btn lg more" onClick={() => more(next)}>
              {say('more')}
            </button>
          ) : null}
        </>
      )}
    </Shown>
  )
}

function Nothing(props: { words: string }) {
  const { say } = useWords()
  return props.words ? (
    <Empty title={say('nothingTitle', { words: props.words })}>{say('nothingWhy')}</Empty>
  ) : (
    <Empty title={say('emptyTitle')}>{say('emptyWhy')}</Empty>
  )
}

export function Items(props: { items: readonly Item[] }) {
  const { say, language } = useWords()
  const format = openFormats(language, 'Asia/Shanghai')
  return (
    <ul className="items">
      {props.items.map((item) => (
        <li key={item.id}>
          <Link href={`/products/${encodeURIComponent(item.code)}`} className="piece">
            <Scene category={item.category} colour={item.colours[0]?.hex} label="" />
            <b>{item.name}</b>
            {item.size ? <span className="small ink3">{item.size}</span> : null}
            <span>{item.fromFen === undefined ? say('noPrice') : format.money(item.fromFen)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
