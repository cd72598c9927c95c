/** Rules are written asleep, woken, changed with every version kept, and restored. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { differences } from './change.ts'
import { type Rule, RuleDraft } from './contract.ts'
import { versionLines } from './macros.ts'
import type { Room } from './room.ts'
import { mustBeRule } from './rule.ts'
import * as store from './store.ts'
import { armRunning } from './timed.ts'

export function shape(row: store.RuleRow): Rule {
  return {
    ...row.draft,
    id: row.id,
    enabled: row.enabled,
    version: row.version,
    by: { id: row.byId, name: row.byName },
    at: row.at.toISOString(),
    ran: row.ran,
    lastRanAt: row.lastRanAt?.toISOString() ?? null,
    surging: row.surging,
  }
}

/** @throws Refusal rules.unknown-rule */
async function known(ctx: Ctx, id: string): Promise<store.RuleRow> {
  const row = await store.rule(ctx, id)
  if (!row) throw new Refusal('missing', 'rules.unknown-rule')
  return row
}

export const list = async (ctx: Ctx): Promise<Rule[]> => (await store.rules(ctx)).map(shape)
export const read = async (ctx: Ctx, id: string): Promise<Rule> => shape(await known(ctx, id))

export async function write(
  ctx: Ctx,
  draft: RuleDraft,
  { enabled = false }: { enabled?: boolean } = {},
): Promise<Rule> {
  mustBeRule(draft)
  const id = make('rul', ctx.now)
  const by = { byId: ctx.actor.id, byName: ctx.actor.name, at: ctx.now }
  await store.saveRule(ctx, { id, draft, version: 1, enabled, ...by }, '')
  if (enabled) await armRunning(ctx, { id, version: 1, draft })
  await changed(ctx, 'rules.rule-written', id, { version: 1, enabled })
  return read(ctx, id)
}

export async function change(
  ctx: Ctx,
  id: string,
  given: { readonly version: number; readonly rule: RuleDraft; readonly note: string },
): Promise<Rule> {
  mustBeRule(given.rule)
  const row = await known(ctx, id)
  if (row.version !== given.version)
    throw new Refusal('conflict', 'rules.changed-meanwhile', { by: row.byName, version: row.version })
  if (differences(row.draft, given.rule).length === 0) return shape(row)
  const by = { byId: ctx.actor.id, byName: ctx.actor.name, at: ctx.now }
  const next = { id, draft: given.rule, version: row.version + 1, enabled: row.enabled, ...by }
  await store.saveRule(ctx, next, given.note)
  if (row.enabled) await armRunning(ctx, next)
  await changed(ctx, 'rules.rule-changed', id, { version: next.version })
  return read(ctx, id)
}

export async function switchOn(ctx: Ctx, id: string, enabled: boolean): Promise<Rule> {
  const row = await known(ctx, id)
  if (row.enabled === enabled) return shape(row)
  await store.setEnabled(ctx, id, enabled)
  if (enabled) await armRunning(ctx, row)
  await changed(ctx, enabled ? 'rules.rule-woken' : 'rules.rule-asleep', id, { version: row.version })
  return read(ctx, id)
}

export async function remove(ctx: Ctx, id: string): Promise<{ removed: boolean }> {
  const row = await known(ctx, id)
  await store.removeRule(ctx, id)
  await changed(ctx, 'rules.rule-removed', id, { version: row.version })
  return { removed: true }
}

export async function versions(ctx: Ctx, id: string) {
  await known(ctx, id)
  return { items: versionLines(await store.ruleVersions(ctx, id)) }
}

export async function restore(room: Room, ctx: Ctx, id: string, number: number): Promise<Rule> {
  const row = await known(ctx, id)
  const old = (await store.ruleVersions(ctx, id)).find((one) => one.version === number)
  if (!old) throw new Refusal('missing', 'rules.no-version', { number })
  const note = room.house.words.say(ctx.language, 'rules.restored', { number })
  return change(ctx, id, { version: row.version, rule: RuleDraft.parse(old.draft), note })
}

async function changed(ctx: Ctx, what: string, id: string, facts: { version: number; enabled?: boolean }) {
  await ctx.audit(what, id, facts)
  await ctx.tell('rules.rule.changed', { rule: id })
}
