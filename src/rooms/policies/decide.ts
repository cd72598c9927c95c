/** A case is decided by the packs of its day, kept when it is somebody's, and run again to the same answer. */
import { type Decision, decide as engineDecide, type Facts, type Pack } from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { LAW, loaded } from './compile.ts'
import { completed, type DaysOff, dayOf } from './complete.ts'
import type { About, Explanation } from './door.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

/** A version is a few kilobytes; more than this many of them at once would be many shops. */
const MOST_COMPILED = 500
const DAYS_KEPT_MS = 60_000

/** The pack of a published version; null when it promises nothing beyond the law. */
export function packOfVersion(room: Room, ctx: Ctx, row: store.VersionRecord): Pack | null {
  const key = `${ctx.tenant} ${row.id}`
  const known = room.compiled.get(key)
  if (known !== undefined) return known
  const pack = row.pack ? loaded(row.pack) : null
  if (room.compiled.size >= MOST_COMPILED) room.compiled.clear()
  room.compiled.set(key, pack)
  return pack
}

/** Days off are asked for often and change once a year. */
export async function daysOff(room: Room, ctx: Ctx): Promise<DaysOff> {
  const known = room.daysOff.get(ctx.tenant)
  if (known && known.until > ctx.now.getTime()) return known.days
  const { exceptions } = await room.calendars.hours(ctx)
  const noticed = exceptions.filter(({ from, source }) => from === 'shop' && source !== '')
  const of = (kind: string) => noticed.filter((one) => one.kind === kind).map(({ day }) => day)
  const days = { holidays: of('holiday'), workdays: of('worked') }
  room.daysOff.set(ctx.tenant, { until: ctx.now.getTime() + DAYS_KEPT_MS, days })
  return days
}

/** The published version that orders of that day are judged by. */
export async function inForce(
  room: Room,
  ctx: Ctx,
  at: Date | number,
): Promise<store.VersionRecord | undefined> {
  const day = dayOf(ctx.zone, at)
  const all = await room.published.of(ctx, PUBLISHED, () => store.published(ctx))
  return all.findLast(({ from_day }) => from_day !== null && from_day <= day)
}
export const PUBLISHED = 'published'

export async function packsFor(room: Room, ctx: Ctx, at: Date): Promise<readonly Pack[]> {
  return packsWith(room, ctx, await inForce(room, ctx, at))
}

function packsWith(room: Room, ctx: Ctx, row: store.VersionRecord | undefined): readonly Pack[] {
  const own = row ? packOfVersion(room, ctx, row) : null
  return own ? [...LAW, own] : LAW
}

export async function decide(room: Room, ctx: Ctx, facts: Facts, at: Date, about?: About): Promise<Decision> {
  const row = await inForce(room, ctx, facts.order.placedAt ?? at)
  const packs = packsWith(room, ctx, row)
  const whole = completed(ctx, facts, { terms: row?.terms ?? null, days: await daysOff(room, ctx) })
  const decision = { ...engineDecide(whole, packs, at.getTime()), skipped: [] }
  if (about) await keep(room, ctx, { decision, facts: whole, at, about, packs })
  return decision
}

interface Keeping {
  readonly decision: Decision
  readonly facts: Facts
  readonly at: Date
  readonly about: About
  readonly packs: readonly Pack[]
}

async function keep(room: Room, ctx: Ctx, { decision, facts, at, about, packs }: Keeping): Promise<void> {
  for (const { id, fingerprint } of decision.packs) {
    const key = `${ctx.tenant} ${fingerprint}`
    const pack = packs.find((one) => one.id === id)
    if (!pack || room.stored.has(key)) continue
    await store.keepPack(ctx, fingerprint, pack)
    ctx.afterCommit(() => room.stored.add(key))
  }
  await store.keepDecision(ctx, {
    id: decision.fingerprint,
    at,
    about_kind: about.kind,
    about_id: about.id,
    facts,
    packs: decision.packs.map(({ fingerprint }) => fingerprint),
    allowed: decision.options.filter(({ allowed }) => allowed).map(({ remedy }) => remedy),
  })
}

/** @throws Refusal policies.decision-unknown */
export async function explain(ctx: Ctx, fingerprint: string): Promise<Explanation> {
  const row = await store.decision(ctx, fingerprint)
  if (!row)
    throw new Refusal('missing', 'policies.decision-unknown', { fingerprint: fingerprint.slice(0, 12) })
  const packs = (await store.packs(ctx, row.packs)).map(({ body }) => body)
  const decision = again(row, packs)
  return {
    decision,
    facts: row.facts,
    at: row.at,
    about: { kind: row.about_kind, id: row.about_id },
    same: decision.fingerprint === row.id,
  }
}

export const again = (row: store.DecisionRecord, packs: readonly Pack[]): Decision =>
  engineDecide(row.facts, packs, row.at.getTime())
