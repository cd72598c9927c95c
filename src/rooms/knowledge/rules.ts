// The rules the shop has given itself: written down as values and words, versioned, each change alarming what depends on it.
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { yuan } from '../../kernel/money.ts'
import type { FactChange } from '../catalogue/contract.ts'
import * as alarmStore from './alarm-store.ts'
import type { Policy, PolicyDraft, PolicyValue } from './contract.ts'
import * as policyStore from './policy-store.ts'
import { policyShown } from './shown.ts'
import * as store from './store.ts'
import { policyChanged } from './watch.ts'

export async function policy(ctx: Ctx, key: string): Promise<Policy | null> {
  const row = await policyStore.policy(ctx, key)
  if (!row) return null
  return policyShown(row, (await policyStore.articlesByPolicy(ctx)).get(key) ?? 0)
}

export async function policies(ctx: Ctx): Promise<Policy[]> {
  const articles = await policyStore.articlesByPolicy(ctx)
  return (await policyStore.policies(ctx)).map((row) => policyShown(row, articles.get(row.key) ?? 0))
}

export async function page(ctx: Ctx, key: string) {
  const found = await policy(ctx, key)
  if (!found) throw new Refusal('missing', 'knowledge.unknown-policy', { policy: key })
  const history = await policyStore.policyHistory(ctx, found.id)
  const rows = await store.articlePage(ctx, { terms: [], policy: key }, { order: 'title', limit: 200 })
  const stale = new Set(
    (
      await alarmStore.openAlarms(
        ctx,
        rows.map((row) => row.id),
      )
    ).map((alarm) => alarm.article_id),
  )
  return {
    policy: found,
    history: history.map((row) => policyShown({ ...row, id: row.policy_id }, found.articles)),
    articles: rows.map((row) => ({ id: row.id, title: row.title, stale: stale.has(row.id) })),
  }
}

export async function write(ctx: Ctx, draft: PolicyDraft): Promise<Policy> {
  if (await policyStore.policy(ctx, draft.key))
    throw new Refusal('conflict', 'knowledge.policy-taken', { policy: draft.key })
  const id = make('pol', ctx.now)
  await policyStore.putPolicy(ctx, { id, version: 1, draft })
  await ctx.tell('knowledge.policy.changed', { policy: draft.key, version: 1, changes: [] }, { topic: id })
  return (await policy(ctx, draft.key)) ?? policyShown(await known(ctx, draft.key), 0)
}

async function known(ctx: Ctx, key: string) {
  const row = await policyStore.lockedPolicy(ctx, key)
  if (!row) throw new Refusal('missing', 'knowledge.unknown-policy', { policy: key })
  return row
}

export async function change(
  ctx: Ctx,
  key: string,
  version: number,
  given: Omit<PolicyDraft, 'key'>,
): Promise<Policy> {
  const old = await known(ctx, key)
  if (old.version !== version)
    throw new Refusal('conflict', 'knowledge.changed-meanwhile', { revision: old.version })
  const draft: PolicyDraft = { ...given, key }
  const changes = changesOf(old.draft, draft)
  if (changes.length > 0) {
    await policyStore.putPolicy(ctx, { id: old.id, version: version + 1, draft })
    await policyChanged(ctx, key, draft.title, changes)
    await store.nextEdition(ctx)
    await ctx.tell(
      'knowledge.policy.changed',
      { policy: key, version: version + 1, changes },
      { topic: old.id },
    )
    await ctx.audit('knowledge.policy.change', old.id, { policy: key, version: version + 1 })
  }
  return (await policy(ctx, key)) ?? policyShown(old, 0)
}

/** Values that differ by key, then the words. */
export function changesOf(old: PolicyDraft, now: PolicyDraft): FactChange[] {
  const before = new Map(old.values.map((value) => [value.key, value]))
  const after = new Map(now.values.map((value) => [value.key, value]))
  const values = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): FactChange[] => {
    const [was, is] = [before.get(key), after.get(key)]
    const named = is ?? was
    if (!named || (was?.value === is?.value && was?.unit === is?.unit)) return []
    return [
      {
        fact: key,
        label: named.label,
        ...(was ? { old: valueWords(was) } : {}),
        ...(is ? { new: valueWords(is) } : {}),
      },
    ]
  })
  const words = (fact: 'title' | 'text', zh: string, en: string): FactChange[] =>
    old[fact].zh === now[fact].zh && old[fact].en === now[fact].en
      ? []
      : [{ fact, label: { zh, en }, old: old[fact], new: now[fact] }]
  return [...values, ...words('title', '标题', 'title'), ...words('text', '文字', 'words')]
}

const UNITS: Readonly<Record<PolicyValue['unit'], { zh: string; en: string }>> = {
  day: { zh: ' 天', en: ' days' },
  hour: { zh: ' 小时', en: ' hours' },
  month: { zh: ' 个月', en: ' months' },
  year: { zh: ' 年', en: ' years' },
  fen: { zh: '', en: '' },
  percent: { zh: '%', en: '%' },
  floor: { zh: ' 层', en: ' floors' },
  piece: { zh: ' 件', en: ' pieces' },
  text: { zh: '', en: '' },
}

export function valueWords({ value, unit }: PolicyValue): { zh: string; en: string } {
  const plain = unit === 'fen' && typeof value === 'number' ? yuan(value) : String(value)
  return { zh: `${plain}${UNITS[unit].zh}`, en: `${plain}${UNITS[unit].en}` }
}
