/** Knowledge: articles by shelf and state, what may be out of date, what nobody has written yet, and the shop's rules. */
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type ArticleRow, listAlarms, listArticles, SHELVES } from '../../../../rooms/knowledge/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { Alarms } from './alarms.tsx'
import { Gaps } from './gaps.tsx'
import { Home } from './home.tsx'
import { NewArticle } from './new-article.tsx'
import { Policies } from './policies.tsx'

const TABS = ['articles', 'alarms', 'gaps', 'policies', 'home'] as const
const STATES = ['draft', 'published', 'withdrawn'] as const

export function Articles() {
  const { say } = useWords()
  const { may } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const [adding, setAdding] = useState(false)
  const tab = TABS.find((one) => one === get('tab')) ?? 'articles'
  const counts = useRead(listArticles, { query: { limit: 1 } }).data?.counts
  const alarms = useRead(listAlarms, { query: { limit: 1 } }).data?.total
  return (
    <Page
      title={say('rail.knowledge')}
      below={
        counts
          ? say('knowledge.below', {
              all: counts.all,
              published: counts.published,
              drafts: counts.drafts,
              missing: counts.missingEnglish,
            })
          : null
      }
      acts={
        may('knowledge.write') ? (
          <button type="button" className="btn p" onClick={() => setAdding(true)}>
            {say('knowledge.add')}
          </button>
        ) : null
      }
    >
      <Views
        label={say('knowledge.views')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'articles' ? undefined : key })}
        of={[
          { key: 'articles', label: say('knowledge.articles'), count: counts?.all },
          { key: 'alarms', label: say('knowledge.alarms'), count: alarms },
          { key: 'gaps', label: say('knowledge.gaps'), count: counts?.gaps },
          { key: 'policies', label: say('knowledge.policies') },
          { key: 'home', label: say('knowledge.home') },
        ]}
      />
      {tab === 'articles' ? <List /> : null}
      {tab === 'alarms' ? <Alarms /> : null}
      {tab === 'gaps' ? <Gaps /> : null}
      {tab === 'policies' ? <Policies /> : null}
      {tab === 'home' ? <Home /> : null}
      {adding ? (
        <NewArticle onClose={() => setAdding(false)} onMade={(id) => go(`/knowledge/${id}`)} />
      ) : null}
    </Page>
  )
}

function List() {
  const { say } = useWords()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const q = useRested(get('q'))
  const shelf = SHELVES.find((one) => one === get('shelf'))
  const state = STATES.find((one) => one === get('state'))
  const pages = usePages(
    listArticles,
    (cursor) => ({
      query: {
        ...(q ? { q } : {}),
        ...(shelf ? { shelf } : {}),
        ...(state ? { state } : {}),
        ...(get('missing') === 'en' ? { missing: 'en' as const } : {}),
        ...(get('stale') ? { stale: 'true' } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const columns = useColumns()
  return (
    <>
      <div className="tools">
        <input
          className="in"
          style={{ width: 280 }}
          type="search"
          aria-label={say('knowledge.find')}
          placeholder={say('knowledge.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('knowledge.shelf')}
          value={shelf ?? ''}
          onChange={(event) => set({ shelf: event.target.value })}
        >
          <option value="">{say('knowledge.every-shelf')}</option>
          {SHELVES.map((one) => (
            <option key={one} value={one}>
              {say(`shelf.${one}`)}
            </option>
          ))}
        </select>
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('orders.state')}
          value={state ?? ''}
          onChange={(event) => set({ state: event.target.value })}
        >
          <option value="">{say('orders.every-state')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {say(`article.${one}`)}
            </option>
          ))}
        </select>
        <label className="check small">
          <input
            type="checkbox"
            checked={get('missing') === 'en'}
            onChange={(event) => set({ missing: event.target.checked ? 'en' : undefined })}
          />
          {say('knowledge.no-english')}
        </label>
        <label className="check small">
          <input
            type="checkbox"
            checked={get('stale') !== ''}
            onChange={(event) => set({ stale: event.target.checked ? 'yes' : undefined })}
          />
          {say('article.stale')}
        </label>
      </div>
      <div className="card">
        <Rows<ArticleRow>
          label={say('rail.knowledge')}
          pages={pages}
          columns={columns}
          onOpen={(one) => go(`/knowledge/${one.id}`)}
          empty={say('knowledge.none')}
          emptyText={say('knowledge.none.text')}
        />
      </div>
    </>
  )
}

function useColumns(): TableColumnsType<ArticleRow> {
  const { say, language } = useWords()
  const { formats } = useSession()
  return [
    {
      title: say('article.title'),
      key: 'title',
      render: (_, one) => (
        <Link href={`/knowledge/${one.id}`}>
          {one.titles[language] ?? one.titles['zh-CN'] ?? one.titles.en ?? one.slug}
        </Link>
      ),
    },
    { title: say('knowledge.shelf'), dataIndex: 'shelf', render: (_, one) => say(`shelf.${one.shelf}`) },
    {
      title: say('orders.state'),
      key: 'state',
      render: (_, one) => (
        <span className="row" style={{ gap: 4 }}>
          <Chip tone={one.state === 'published' ? 'ok' : 'plain'}>{say(`article.${one.state}`)}</Chip>
          {one.hasDraft && one.state === 'published' ? (
            <Chip tone="act">{say('article.has-draft')}</Chip>
          ) : null}
          {one.stale ? <Chip tone="warn">{say('article.stale')}</Chip> : null}
        </span>
      ),
    },
    { title: say('article.audience'), key: 'audience', render: (_, one) => say(`audience.${one.audience}`) },
    {
      title: say('article.languages'),
      key: 'languages',
      render: (_, one) => (
        <>
          {one.languages.map((each) => (each === 'en' ? 'EN' : '中')).join(' ')}
          {one.missingLanguages.length > 0 ? (
            <span className="ink3">
              {' '}
              {say('article.missing', {
                which: one.missingLanguages.map((each) => (each === 'en' ? 'EN' : '中')).join(' '),
              })}
            </span>
          ) : null}
        </>
      ),
    },
    { title: say('article.owner'), key: 'owner', render: (_, one) => one.owner.name },
    {
      title: say('article.review-day'),
      key: 'reviewOn',
      render: (_, one) => formats.calendarDay(one.reviewOn),
    },
    {
      title: say('article.votes'),
      key: 'votes',
      align: 'right',
      render: (_, one) =>
        one.votes.helpful + one.votes.notHelpful === 0
          ? ''
          : `${one.votes.helpful} / ${one.votes.helpful + one.votes.notHelpful}`,
    },
  ]
}
