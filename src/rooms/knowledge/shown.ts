// Rows of knowledge as a reader meets them: articles, versions, alarms, gaps and policies in the shapes of the contract.
import type { Alarm, Article, ArticleRow, Gap, Mention, Policy, Texts, Version } from './contract.ts'
import { languagesOf, missingLanguages } from './life.ts'
import type {
  AlarmRead,
  ArticleRead,
  GapRecord,
  PolicyRecord,
  QuestionRecord,
  Read,
  VersionRead,
} from './rows.ts'

/** Where the public reads an article. */
export const helpUrl = (slug: string): string => `/help/${slug}`

export function versionShown(row: VersionRead): Version {
  const { published_by_id, published_by_name } = row
  return {
    number: row.number,
    state: row.state,
    texts: row.texts,
    by: { id: row.by_id, name: row.by_name },
    at: row.at.toISOString(),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.published_at ? { publishedAt: row.published_at.toISOString() } : {}),
    ...(published_by_id !== null
      ? { publishedBy: { id: published_by_id, name: published_by_name ?? '' } }
      : {}),
    ...(row.restored_from === null ? {} : { restoredFrom: row.restored_from }),
  }
}

export type AlarmOf = Pick<ArticleRead, 'title' | 'shelf' | 'owner_id' | 'owner_name'>

export function alarmShown(row: AlarmRead, of: AlarmOf): Alarm {
  return {
    id: row.id,
    article: row.article_id,
    title: of.title,
    shelf: of.shelf,
    owner: { id: of.owner_id, name: of.owner_name },
    cause: row.cause,
    about: row.about,
    aboutName: row.about_name,
    changes: row.changes,
    raisedAt: row.raised_at.toISOString(),
    ...settledShown(row),
  }
}

function settledShown(row: AlarmRead): Pick<Alarm, 'settled'> {
  if (!row.settled_at || !row.verdict) return {}
  const by = { id: row.settled_by_id ?? '', name: row.settled_by_name ?? '' }
  const note = row.note === null ? {} : { note: row.note }
  return { settled: { verdict: row.verdict, at: row.settled_at.toISOString(), by, ...note } }
}

export interface ArticleParts {
  row: ArticleRead
  published: VersionRead | undefined
  draft: VersionRead | undefined
  mentions: Mention[]
  alarms: AlarmRead[]
}

export function articleShown({ row, published, draft, mentions, alarms }: ArticleParts): Article {
  const texts: Texts = (draft ?? published)?.texts ?? {}
  return {
    ...cover(row),
    mentions,
    id: row.id,
    revision: row.revision,
    state: row.state,
    ...(published ? { published: versionShown(published) } : {}),
    ...(draft ? { draft: versionShown(draft) } : {}),
    languages: languagesOf(texts),
    missingLanguages: missingLanguages(texts),
    alarms: alarms.map((alarm) => alarmShown(alarm, row)),
    stale: alarms.length > 0,
    votes: { helpful: row.helpful, notHelpful: row.not_helpful },
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.state === 'published' && row.audience === 'public' ? { url: helpUrl(row.slug) } : {}),
  }
}

const cover = (row: ArticleRead) => ({
  slug: row.slug,
  shelf: row.shelf,
  audience: row.audience,
  owner: { id: row.owner_id, name: row.owner_name },
  reviewOn: row.review_on,
})

export function rowShown(row: ArticleRead, texts: Texts, alarms: number, mentions: number): ArticleRow {
  return {
    ...cover(row),
    id: row.id,
    revision: row.revision,
    state: row.state,
    languages: row.languages,
    missingLanguages: missingLanguages(texts),
    stale: alarms > 0,
    votes: { helpful: row.helpful, notHelpful: row.not_helpful },
    updatedAt: row.updated_at.toISOString(),
    titles: {
      ...(texts['zh-CN'] ? { 'zh-CN': texts['zh-CN'].title } : {}),
      ...(texts.en ? { en: texts.en.title } : {}),
    },
    ...(row.published_number === null ? {} : { version: row.published_number }),
    hasDraft: row.draft_number !== null,
    alarms,
    mentions,
  }
}

export function gapShown(row: GapRecord, wordings: readonly QuestionRecord[]): Gap {
  return {
    id: row.id,
    question: row.question,
    language: row.language,
    asked: row.asked,
    firstAsked: row.first_asked.toISOString(),
    lastAsked: row.last_asked.toISOString(),
    wordings: wordings.map((w) => ({
      question: w.question,
      at: w.at.toISOString(),
      source: w.source,
      ...(w.conversation_id === null ? {} : { conversation: w.conversation_id }),
    })),
    state: row.state,
    ...(row.article_id === null ? {} : { article: row.article_id }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.by_id === null ? {} : { by: { id: row.by_id, name: row.by_name ?? '' } }),
    ...(row.settled_at === null ? {} : { settledAt: row.settled_at.toISOString() }),
  }
}

type PolicyRead = Omit<Read<PolicyRecord>, 'tenant_id' | 'key'>

export const policyShown = (row: PolicyRead, articles: number): Policy => ({
  ...row.draft,
  id: row.id,
  version: row.version,
  by: { id: row.by_id, name: row.by_name },
  at: row.at.toISOString(),
  articles,
})
