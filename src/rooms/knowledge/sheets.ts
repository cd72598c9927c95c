// Articles as a spreadsheet: a row is one article with one or two languages, found again by its slug (PLAT-11).
import { z } from 'zod'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type {
  Applied,
  ExportCell,
  ExportKind,
  ImportField,
  ImportKind,
  ImportRefusal,
  ImportRow,
} from '../../kernel/sheets.ts'
import { nextReview } from './alarm.ts'
import { Audience, type Cover, SHELVES, Shelf, type Texts } from './contract.ts'
import { sameTexts } from './life.ts'
import type { ArticleRead } from './rows.ts'
import * as store from './store.ts'
import * as write from './write.ts'

const title = { zh: '文章', en: 'Articles' }

const field = (
  name: string,
  zh: string,
  en: string,
  shape: ImportField['shape'],
  synonyms: readonly string[],
): ImportField => ({
  name,
  title: { zh, en },
  shape,
  synonyms,
  required: false,
})
const FIELDS: readonly ImportField[] = [
  {
    ...field('slug', '网址名', 'Slug', 'code', ['链接', '地址名', '文章编号', 'url', 'handle', 'key']),
    identifies: true,
  },
  {
    ...field('shelf', '栏目', 'Shelf', 'choice', ['分类', '类目', 'category', 'section', 'topic']),
    choices: SHELVES.map((value) => ({ value, says: [value, ...SHELF_SAYS(value)] })),
  },
  {
    ...field('audience', '给谁看', 'Audience', 'choice', ['可见范围', '受众', 'visibility']),
    choices: [
      { value: 'public', says: ['public', '公开', '客户'] },
      { value: 'staff', says: ['staff', '内部', '员工', 'internal'] },
      { value: 'assistant', says: ['assistant', '助手'] },
    ],
  },
  field('titleZh', '标题', 'Title (Chinese)', 'text', [
    '问题',
    '中文标题',
    '题目',
    'title',
    'question',
    'subject',
  ]),
  field('bodyZh', '正文', 'Text (Chinese)', 'text', [
    '答案',
    '内容',
    '中文正文',
    '回答',
    'body',
    'answer',
    'content',
  ]),
  field('titleEn', '英文标题', 'Title (English)', 'text', ['english title', 'title en', 'english question']),
  field('bodyEn', '英文正文', 'Text (English)', 'text', ['english body', 'body en', 'english answer']),
  field('owner', '负责人', 'Owner', 'text', ['作者', 'author', 'responsible']),
  field('reviewOn', '复核日', 'Review day', 'day', ['复核日期', '下次复核', 'review date', 'expires']),
]

function SHELF_SAYS(shelf: Shelf): readonly string[] {
  const says: Record<Shelf, readonly string[]> = {
    delivery: ['送货', '配送', '物流'],
    installation: ['安装'],
    returns: ['退换', '退货', '售后'],
    warranty: ['质保', '维修', '保修'],
    payment: ['付款', '支付', '发票'],
    care: ['养护', '保养', '清洁'],
    safety: ['环保', '安全', '甲醛'],
    choosing: ['选购', '选购指南', '尺寸'],
    membership: ['会员'],
    privacy: ['隐私'],
    inside: ['内部', '员工'],
  }
  return says[shelf]
}

export const importKind: ImportKind = {
  kind: 'articles',
  title,
  permission: 'knowledge.write',
  fields: FIELDS,
  apply,
  undo,
}

const word = (row: ImportRow, key: string): string => {
  const value = row.values[key]
  return typeof value === 'string' ? value.trim() : ''
}

/** Imported words are drafts: a person publishes them. */
async function apply(ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied> {
  const refused: ImportRefusal[] = []
  const created: string[] = []
  const updated: { id: string; revision: number; before: Texts | null; number: number }[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const slug = word(row, 'slug').toLowerCase() || slugOf(word(row, 'titleEn'), row.row)
    const texts = textsOf(row)
    if (seen.has(slug))
      refused.push({ row: row.row, field: 'slug', code: 'knowledge.slug-taken', facts: { slug } })
    else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
      refused.push({ row: row.row, field: 'slug', code: 'knowledge.slug-wrong', facts: { slug } })
    else if (Object.keys(texts).length === 0)
      refused.push({ row: row.row, field: 'titleZh', code: 'knowledge.no-language' })
    else await take(ctx, { row, slug, texts }, created, updated)
    seen.add(slug)
  }
  return { created, updated: updated.map((u) => u.id), refused, undo: { created, updated } }
}

async function take(
  ctx: Ctx,
  { row, slug, texts }: { row: ImportRow; slug: string; texts: Texts },
  created: string[],
  updated: { id: string; revision: number; before: Texts | null; number: number }[],
): Promise<void> {
  const old = await store.articleBySlug(ctx, slug)
  if (!old) {
    created.push((await write.begin(ctx, { cover: coverOf(ctx, row, slug), texts })).id)
    return
  }
  const newest = await store.version(ctx, old.id, old.draft_number ?? old.published_number ?? 1)
  const next = { ...newest?.texts, ...texts }
  if (newest && sameTexts(newest.texts, next)) return
  const before = old.draft_number === null ? null : (newest?.texts ?? null)
  const now = await write.saveDraft(ctx, old.id, { revision: old.revision, texts: next })
  updated.push({ id: old.id, revision: now.revision, before, number: now.draft?.number ?? 0 })
}

function textsOf(row: ImportRow): Texts {
  const of = (title: string, body: string) =>
    title === '' ? undefined : { title: title.slice(0, 200), body }
  const zh = of(word(row, 'titleZh'), word(row, 'bodyZh'))
  const en = of(word(row, 'titleEn'), word(row, 'bodyEn'))
  return { ...(zh ? { 'zh-CN': zh } : {}), ...(en ? { en } : {}) }
}

function slugOf(english: string, row: number): string {
  const slug = english
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '')
  return slug || `article-${row}`
}

function coverOf(ctx: Ctx, row: ImportRow, slug: string): Cover {
  const owner = word(row, 'owner')
  return {
    slug,
    shelf: Shelf.catch('inside').parse(row.values.shelf),
    audience: Audience.catch('staff').parse(row.values.audience),
    owner: owner === '' ? { id: ctx.actor.id, name: ctx.actor.name } : { id: '', name: owner },
    reviewOn: word(row, 'reviewOn') || nextReview(dayIn(ctx.zone, ctx.now)),
    mentions: [],
  }
}

const Undo = z.object({
  created: z.array(z.string()),
  updated: z.array(
    z.object({
      id: z.string(),
      revision: z.number(),
      before: z.custom<Texts>().nullable(),
      number: z.number(),
    }),
  ),
})

async function undo(ctx: Ctx, kept: Json): Promise<{ removed: number; restored: number }> {
  const { created, updated } = Undo.parse(kept)
  for (const id of created) {
    const row = await store.lockedArticle(ctx, id)
    if (row?.revision !== 1)
      throw new Refusal('conflict', 'knowledge.used-since', { article: row?.slug ?? id })
    await store.removeArticle(ctx, id)
  }
  for (const { id, revision, before } of updated) {
    const row = await store.lockedArticle(ctx, id)
    if (row?.revision !== revision)
      throw new Refusal('conflict', 'knowledge.used-since', { article: row?.slug ?? id })
    if (before) await write.saveDraft(ctx, id, { revision, texts: before })
    else await write.discardDraft(ctx, id)
  }
  return { removed: created.length, restored: updated.length }
}

export const exportKind: ExportKind = {
  kind: 'articles',
  title,
  permission: 'knowledge.read',
  columns: [
    ...FIELDS.map(({ name, title: heading, shape }) => ({
      name,
      title: heading,
      shape: shape === 'day' ? ('day' as const) : ('text' as const),
    })),
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'version', title: { zh: '版本', en: 'Version' }, shape: 'number' as const },
  ],
  rows: exported,
}

const BATCH = 100

async function* exported(ctx: Ctx): AsyncGenerator<Record<string, ExportCell>[]> {
  let after: { value: string; id: string } | undefined
  for (;;) {
    const rows = await store.articlePage(ctx, { terms: [] }, { order: 'title', after, limit: BATCH })
    const texts = await store.versionTexts(
      ctx,
      rows.map((row) => ({ article: row.id, number: row.draft_number ?? row.published_number ?? 1 })),
    )
    if (rows.length > 0) yield rows.map((row) => exportedRow(row, texts.get(row.id) ?? {}))
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = { value: last.key, id: last.id }
  }
}

const exportedRow = (row: ArticleRead, texts: Texts): Record<string, ExportCell> => ({
  slug: row.slug,
  shelf: row.shelf,
  audience: row.audience,
  titleZh: texts['zh-CN']?.title,
  bodyZh: texts['zh-CN']?.body,
  titleEn: texts.en?.title,
  bodyEn: texts.en?.body,
  owner: row.owner_name,
  reviewOn: row.review_on,
  state: row.state,
  version: row.published_number,
})
