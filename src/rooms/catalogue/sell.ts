// Putting products on sale, changing what we know of them, taking them off sale and back: one revision each, told to the house.
import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Words } from '../../kernel/words.ts'
import { changesBetween } from './changes.ts'
import type { FactChange, Product, ProductDraft } from './contract.ts'
import { shown, written } from './record.ts'
import { both } from './speaker.ts'
import * as store from './store.ts'

/** What stands in a draft must fit together: SKUs once, colours that exist, a Chinese name. */
export function check(draft: ProductDraft): void {
  if (draft.name.zh.trim() === '') throw new Refusal('invalid', 'catalogue.name-empty')
  const skus = new Set<string>()
  for (const { sku, colour } of draft.variants) {
    if (skus.has(sku)) throw new Refusal('invalid', 'catalogue.sku-twice', { sku })
    skus.add(sku)
    if (colour !== undefined && !draft.colours.some((c) => c.id === colour))
      throw new Refusal('invalid', 'catalogue.colour-unknown', { colour })
  }
}

export async function create(ctx: Ctx, draft: ProductDraft, note?: string): Promise<Product> {
  const [id = ''] = await createMany(ctx, [draft], note)
  await ctx.audit('catalogue.product.create', id, { code: draft.code })
  return read(ctx, id)
}

/** @returns the new ids in the order of the drafts */
export async function createMany(
  ctx: Ctx,
  drafts: readonly ProductDraft[],
  note?: string,
): Promise<string[]> {
  for (const draft of drafts) check(draft)
  await refuseTaken(ctx, drafts)
  const now = { revision: 1, created_at: ctx.now, updated_at: ctx.now, archived_at: null }
  const products = drafts.map((draft) => written(make('prd', ctx.now), draft, now))
  await store.insert(ctx, products)
  await store.insertRevisions(
    ctx,
    products.map(({ id, draft }) => ({ product: id, number: 1, draft, changes: [], note })),
  )
  for (const { id, code, draft } of products)
    await ctx.tell(
      'catalogue.product.created',
      { product: id, code, name: draft.name, revision: 1 },
      { topic: id },
    )
  return products.map((product) => product.id)
}

async function refuseTaken(ctx: Ctx, drafts: readonly ProductDraft[]): Promise<void> {
  const codes = drafts.map((draft) => draft.code)
  const twice = codes.find((code, i) => codes.indexOf(code) !== i)
  const taken = twice ?? (await store.byCodes(ctx, codes))[0]?.code
  if (taken !== undefined) throw new Refusal('conflict', 'catalogue.code-taken', { code: taken })
  const skus = drafts.flatMap((draft) => draft.variants.map((v) => v.sku))
  const known = new Set(skus)
  const doubled = known.size < skus.length ? skus.find((sku, i) => skus.indexOf(sku) !== i) : undefined
  const sku = doubled ?? [...(await store.ownersOf(ctx, skus)).keys()][0]
  if (sku !== undefined) throw new Refusal('conflict', 'catalogue.sku-taken', { sku })
}

export interface Change {
  readonly id: string
  /** The revision that the writer has seen. */
  readonly revision: number
  readonly draft: ProductDraft
  readonly note?: string | undefined
}

export async function change(
  ctx: Ctx,
  words: Words,
  { id, revision, draft, note }: Change,
): Promise<Product> {
  check(draft)
  const old = await unchangedSince(ctx, id, revision)
  const changes = changesBetween(old.draft, draft, words)
  // Words without a fact of their own (a note, a hex colour) may differ too; nothing at all means nothing to write.
  if (changes.length === 0 && isDeepStrictEqual(old.draft, draft)) return shown(old)
  if (draft.code !== old.code && (await store.byCodes(ctx, [draft.code])).length > 0)
    throw new Refusal('conflict', 'catalogue.code-taken', { code: draft.code })
  const owners = await store.ownersOf(
    ctx,
    draft.variants.map((v) => v.sku),
  )
  const foreign = [...owners].find(([, owner]) => owner !== id)
  if (foreign) throw new Refusal('conflict', 'catalogue.sku-taken', { sku: foreign[0] })
  return save(ctx, old, { draft, archived_at: old.archived_at, changes, note })
}

async function unchangedSince(ctx: Ctx, id: string, revision: number): Promise<store.ProductFound> {
  const old = await store.locked(ctx, id)
  if (!old) throw new Refusal('missing', 'catalogue.unknown', { product: id })
  if (old.revision === revision) return old
  const by = (await store.revisionAt(ctx, id, old.revision))?.by_name ?? ''
  throw new Refusal('conflict', 'catalogue.changed-meanwhile', { revision: old.revision, by })
}

interface Saving {
  draft: ProductDraft
  archived_at: Date | null
  changes: FactChange[]
  note?: string | undefined
}

async function save(
  ctx: Ctx,
  old: store.ProductFound,
  { draft, archived_at, changes, note }: Saving,
): Promise<Product> {
  const revision = old.revision + 1
  const at = { revision, created_at: old.created_at, updated_at: ctx.now, archived_at }
  await store.replace(ctx, written(old.id, draft, at))
  await store.insertRevisions(ctx, [{ product: old.id, number: revision, draft, changes, note }])
  const facts = { product: old.id, code: draft.code, name: draft.name, revision }
  await ctx.tell('catalogue.product.changed', { ...facts, changes }, { topic: old.id })
  await ctx.audit('catalogue.product.change', old.id, { revision, facts: changes.map((c) => c.fact) })
  return read(ctx, old.id)
}

export async function archive(ctx: Ctx, words: Words, id: string, revision: number): Promise<Product> {
  const old = await unchangedSince(ctx, id, revision)
  if (old.archived_at) return shown(old)
  return save(ctx, old, {
    draft: old.draft,
    archived_at: ctx.now,
    changes: [stateChange(words, 'on-sale', 'archived')],
  })
}

export async function revive(ctx: Ctx, words: Words, id: string): Promise<Product> {
  const old = await store.locked(ctx, id)
  if (!old) throw new Refusal('missing', 'catalogue.unknown', { product: id })
  if (!old.archived_at) throw new Refusal('conflict', 'catalogue.not-archived')
  return save(ctx, old, {
    draft: old.draft,
    archived_at: null,
    changes: [stateChange(words, 'archived', 'on-sale')],
  })
}

function stateChange(words: Words, old: string, now: string): FactChange {
  const state = (code: string) => both(words, (sp) => sp.say(`value.${code}`))
  return { fact: 'state', label: both(words, (sp) => sp.say('fact.state')), old: state(old), new: state(now) }
}

/** Brings an earlier revision back as the newest. */
export async function restore(
  ctx: Ctx,
  words: Words,
  back: { id: string; number: number; revision: number },
): Promise<Product> {
  const earlier = await store.revisionAt(ctx, back.id, back.number)
  if (!earlier) throw new Refusal('missing', 'catalogue.no-revision', { number: back.number })
  const note = both(words, (sp) => sp.say('restored', { number: back.number }))
  return change(ctx, words, {
    id: back.id,
    revision: back.revision,
    draft: earlier.draft,
    note: ctx.language === 'en' ? note.en : note.zh,
  })
}

export async function read(ctx: Ctx, id: string): Promise<Product> {
  const row = await store.byIdOrCode(ctx, id)
  if (!row) throw new Refusal('missing', 'catalogue.unknown', { product: id })
  return shown(row)
}
