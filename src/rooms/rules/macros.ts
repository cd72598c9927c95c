/** Macros: written, changed with their versions kept, shown filled, and applied as a whole or not at all. */
import type { Ctx } from '../../kernel/ctx.ts'
import { may } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { differences } from './change.ts'
import { type Macro, MacroDraft } from './contract.ts'
import { type Done, doAll, inTheirWords } from './deeds.ts'
import { fillingFor, rowOf } from './gather.ts'
import * as store from './macro-store.ts'
import type { Room } from './room.ts'
import { mustWork } from './rule.ts'
import { on } from './surge-store.ts'
import { filled } from './template.ts'

type Row = store.MacroRow

/** Deeds that only somebody who may assign may put into a macro of his own. */
const LEADS: ReadonlySet<string> = new Set(['assign', 'team', 'lane', 'escalate'])

async function teamsOf(room: Room, ctx: Ctx): Promise<ReadonlySet<string>> {
  const teams = (await room.joins.teams?.(ctx)) ?? []
  return new Set(teams.filter((team) => team.members.includes(ctx.actor.id)).map((team) => team.id))
}

/** Who sees a macro: everybody a shop's, its team a team's, its owner his own; whoever manages macros sees all but others' own. */
function sees(ctx: Ctx, row: Row, teams: ReadonlySet<string>): boolean {
  const { scope, teamId } = row.draft
  if (scope === 'shop' || row.ownerId === ctx.actor.id) return true
  if (scope === 'own') return ctx.actor.kind === 'system'
  return may(ctx.actor, 'rules.write') || (teamId !== null && teams.has(teamId))
}

function mayChange(
  ctx: Ctx,
  draft: Pick<MacroDraft, 'scope' | 'teamId'>,
  ownerId: string,
  teams: ReadonlySet<string>,
) {
  if (draft.scope === 'own') return ownerId === ctx.actor.id || ctx.actor.kind === 'system'
  if (may(ctx.actor, 'rules.write')) return true
  return draft.scope === 'team' && draft.teamId !== null && teams.has(draft.teamId)
}

export async function list(room: Room, ctx: Ctx): Promise<Macro[]> {
  const teams = await teamsOf(room, ctx)
  const pinned = await pins(ctx)
  const rows = (await store.macros(ctx)).filter((row) => sees(ctx, row, teams))
  return rows
    .map((row) => shape(ctx, row, { teams, pinned }))
    .sort((a, b) => Number(b.pinned) - Number(a.pinned))
}

const pins = async (ctx: Ctx): Promise<ReadonlySet<string>> =>
  new Set((await on(ctx)).flatMap((surge) => surge.draft.macroIds))

interface Around {
  readonly teams: ReadonlySet<string>
  readonly pinned: ReadonlySet<string>
}

function shape(ctx: Ctx, row: Row, { teams, pinned }: Around): Macro {
  return {
    ...row.draft,
    id: row.id,
    owner: { id: row.ownerId, name: row.ownerName },
    version: row.version,
    by: { id: row.byId, name: row.byName },
    at: row.at.toISOString(),
    used: row.used,
    pinned: pinned.has(row.id),
    mayChange: mayChange(ctx, row.draft, row.ownerId, teams),
  }
}

async function shown(room: Room, ctx: Ctx, row: Row): Promise<Macro> {
  return shape(ctx, row, { teams: await teamsOf(room, ctx), pinned: await pins(ctx) })
}

/** @throws Refusal rules.unknown-macro, also when it is somebody else's own */
async function known(room: Room, ctx: Ctx, id: string): Promise<Row> {
  const row = await store.macro(ctx, id)
  if (!row || !sees(ctx, row, await teamsOf(room, ctx))) throw new Refusal('missing', 'rules.unknown-macro')
  return row
}

/** @throws Refusal rules.not-yours, rules.needs-assign, rules.shortcut-taken and what mustWork refuses */
async function mustBeOwn(room: Room, ctx: Ctx, draft: MacroDraft, own: { id: string; ownerId: string }) {
  mustWork(draft)
  if (!mayChange(ctx, draft, own.ownerId, await teamsOf(room, ctx)))
    throw new Refusal('forbidden', 'rules.not-yours')
  if (draft.deeds.some((deed) => LEADS.has(deed.do)) && !may(ctx.actor, 'conversations.assign'))
    throw new Refusal('forbidden', 'rules.needs-assign')
  if (!draft.shortcut) return
  const others = (await store.macros(ctx)).filter((row) => row.id !== own.id)
  const taken = others.find(
    (row) =>
      row.draft.shortcut === draft.shortcut &&
      (row.draft.scope !== 'own' || row.ownerId === own.ownerId) &&
      sees(ctx, row, new Set()),
  )
  if (taken) throw new Refusal('conflict', 'rules.shortcut-taken', { shortcut: draft.shortcut })
}

export async function write(room: Room, ctx: Ctx, draft: MacroDraft): Promise<Macro> {
  const row: Row = {
    id: make('mac', ctx.now),
    draft,
    version: 1,
    ownerId: ctx.actor.id,
    ownerName: ctx.actor.name,
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
    used: 0,
  }
  await mustBeOwn(room, ctx, draft, row)
  await store.saveMacro(ctx, row, '')
  await ctx.audit('rules.macro-written', row.id, { version: 1 })
  await ctx.tell('rules.macro.changed', { macro: row.id })
  return shown(room, ctx, row)
}

export async function change(
  room: Room,
  ctx: Ctx,
  id: string,
  given: { readonly version: number; readonly macro: MacroDraft; readonly note: string },
): Promise<Macro> {
  const row = await known(room, ctx, id)
  if (row.version !== given.version)
    throw new Refusal('conflict', 'rules.changed-meanwhile', { by: row.byName, version: row.version })
  if (!mayChange(ctx, row.draft, row.ownerId, await teamsOf(room, ctx)))
    throw new Refusal('forbidden', 'rules.not-yours')
  await mustBeOwn(room, ctx, given.macro, row)
  if (differences(row.draft, given.macro).length === 0) return shown(room, ctx, row)
  const next: Row = {
    ...row,
    draft: given.macro,
    version: row.version + 1,
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
  }
  await store.saveMacro(ctx, next, given.note)
  await ctx.audit('rules.macro-changed', id, { version: next.version })
  await ctx.tell('rules.macro.changed', { macro: id })
  return shown(room, ctx, next)
}

export async function remove(room: Room, ctx: Ctx, id: string): Promise<{ removed: boolean }> {
  const row = await known(room, ctx, id)
  if (!mayChange(ctx, row.draft, row.ownerId, await teamsOf(room, ctx)))
    throw new Refusal('forbidden', 'rules.not-yours')
  await store.removeMacro(ctx, id)
  await ctx.audit('rules.macro-removed', id, { version: row.version })
  await ctx.tell('rules.macro.changed', { macro: id })
  return { removed: true }
}

export async function versions(room: Room, ctx: Ctx, id: string) {
  await known(room, ctx, id)
  return { items: versionLines(await store.macroVersions(ctx, id)) }
}

/** Newest first, each with what differs from the one before it. */
export function versionLines<Draft>(rows: readonly store.VersionRow<Draft>[]) {
  return rows.map((row, i) => ({
    version: row.version,
    draft: row.draft,
    by: { id: row.byId, name: row.byName },
    at: row.at.toISOString(),
    note: row.note,
    differs: rows[i + 1] ? differences(rows[i + 1]?.draft, row.draft) : [],
  }))
}

export async function restore(room: Room, ctx: Ctx, id: string, number: number): Promise<Macro> {
  const row = await known(room, ctx, id)
  const old = (await store.macroVersions(ctx, id)).find((one) => one.version === number)
  if (!old) throw new Refusal('missing', 'rules.no-version', { number })
  const note = room.house.words.say(ctx.language, 'rules.restored', { number })
  return change(room, ctx, id, { version: row.version, macro: MacroDraft.parse(old.draft), note })
}

export async function preview(room: Room, ctx: Ctx, id: string, conversationId: string) {
  const { draft } = await known(room, ctx, id)
  const row = await rowOf(room, ctx, conversationId)
  if (!row) throw new Refusal('missing', 'conversations.unknown', { conversation: conversationId })
  const facts = await fillingFor(room, ctx, row, ctx.actor.name)
  const reply = draft.deeds.find((deed) => deed.do === 'reply')
  const said = reply && filled(inTheirWords(reply, row.language), facts)
  const others = draft.deeds.flatMap((deed) => {
    if (deed.do === 'note' || deed.do === 'notify' || deed.do === 'escalate')
      return filled(deed.text, facts).missing
    return deed.do === 'promise' ? filled(deed.what, facts).missing : []
  })
  return {
    text: said?.text ?? null,
    missing: [...new Set([...(said?.missing ?? []), ...others])],
    deeds: draft.deeds,
  }
}

export async function apply(
  room: Room,
  ctx: Ctx,
  id: string,
  to: {
    conversationId: string
    text?: string | undefined
    heardSeq?: number | undefined
    clientId?: string | undefined
  },
): Promise<{ seq: number | null; done: string[] }> {
  const { draft } = await known(room, ctx, id)
  const row = await rowOf(room, ctx, to.conversationId)
  if (!row) throw new Refusal('missing', 'conversations.unknown', { conversation: to.conversationId })
  const { text, heardSeq, clientId } = to
  const maker = { id: ctx.actor.id, name: ctx.actor.name }
  const scene = {
    row,
    customerId: row.customer.id,
    orderId: row.order?.id ?? null,
    by: 'macro' as const,
    maker,
  }
  const { done, seq }: Done = await doAll(room, ctx, draft.deeds, {
    ...scene,
    own: { text, heardSeq, clientId },
  })
  await store.countUse(ctx, id)
  await ctx.tell('rules.macro.applied', { macro: id, conversationId: to.conversationId })
  return { seq, done: [...done] }
}
