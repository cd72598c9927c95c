/** Looks for signals when a case is opened, has people judge them, and tells the customer what was considered. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { idCursor } from '../../../kernel/cursor.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { EvidenceShape } from '../../evidence/contract.ts'
import type { SignalShape } from '../contract.ts'
import type { Core } from '../core.ts'
import { type Voice, voiceOf } from '../possible/voice.ts'
import type { RemedyLimitsShape } from '../review/contract.ts'
import type { CaseRecord } from '../row.ts'
import type { JudgedSignalShape } from './contract.ts'
import { type Known, signalsIn, WEIGHTS } from './signal.ts'
import * as store from './store.ts'

const YEAR = 365 * 86_400_000
const HALF_YEAR = 180 * 86_400_000

export interface Looked {
  /** Signals that are open or upheld: they close the fast lane and call for a person, no more. */
  readonly slowing: number
  /** Orders that this customer made here. */
  readonly orders: number
}

/** What is known already where a case is opened. */
export interface Given {
  readonly mark: string | null
  readonly handed: readonly EvidenceShape[]
  readonly limits: RemedyLimitsShape
}

export interface Weighed {
  readonly found: ReturnType<typeof signalsIn>
  /** Signals of this customer that a person upheld. */
  readonly upheld: number
  readonly orders: number
}

/** What would be found of a wish; nothing is kept. */
export async function weigh(
  ctx: Ctx,
  of: Pick<CaseRecord, 'id' | 'sku' | 'reason' | 'orderId'> & { readonly customerId: string },
  given: Given,
): Promise<Weighed> {
  const { id: caseId, customerId, sku, reason, orderId } = of
  const counted = await store.counted(ctx, {
    ...{ customerId, caseId, sku, reason, mark: given.mark },
    year: new Date(ctx.now.getTime() - YEAR),
    halfYear: new Date(ctx.now.getTime() - HALF_YEAR),
  })
  const known: Known = {
    ...counted,
    atPlace: { claims: counted.placeClaims, people: counted.placePeople },
    reused: given.handed
      .flatMap(({ reused }) => reused)
      .filter((one) => one.orderId !== orderId && one.caseId !== caseId),
  }
  return {
    found: signalsIn(known, given.limits),
    upheld: counted.upheld,
    orders: counted.orders,
  }
}

/** Looks once; what was found is kept with its figures. */
export async function look(ctx: Ctx, row: CaseRecord, given: Given): Promise<Looked> {
  const { customerId } = row
  if (!customerId) return { slowing: 0, orders: 0 }
  const { found, upheld, orders } = await weigh(ctx, { ...row, customerId }, given)
  await store.add(
    ctx,
    found.map(({ kind, figures }) => ({
      tenant_id: ctx.tenant,
      id: make('sgn', ctx.now),
      case_id: row.id,
      kind,
      figures,
      state: 'open' as const,
      words: '',
      judged_by: '',
      judged_at: null,
      made_at: ctx.now,
    })),
  )
  return { slowing: found.length + upheld, orders }
}

export async function signalsOf(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
): Promise<{ signals: SignalShape[]; slowsMoney: boolean }> {
  const found = await store.ofCase(ctx, row.id)
  const voice = voiceOf(core.building.house.words, ctx)
  return {
    signals: found.map((one) => ({
      name: one.kind,
      text: whyOf(one, voice),
      weight: one.state === 'dismissed' ? 0 : WEIGHTS[one.kind],
      at: one.made_at.toISOString(),
    })),
    slowsMoney: found.some(({ state }) => state !== 'dismissed'),
  }
}

export const whyOf = ({ kind, figures }: store.SignalRecord, voice: Voice): string =>
  voice.say(`signals.why.${kind}`, figures)

function shown(one: store.NumberedSignal, voice: Voice): JudgedSignalShape {
  return {
    id: one.id,
    kind: one.kind,
    caseId: one.case_id,
    caseNumber: one.number,
    name: voice.say(`signals.name.${one.kind}`),
    text: whyOf(one, voice),
    figures: { ...one.figures },
    state: one.state,
    stateText: voice.say(`signals.state.${one.state}`),
    slows: one.state !== 'dismissed',
    madeAt: one.made_at.toISOString(),
    judgedBy: one.judged_by,
    judgedAt: one.judged_at?.toISOString() ?? null,
    words: one.words,
  }
}

interface ListQuery {
  readonly state: 'open' | 'upheld' | 'dismissed' | 'all'
  readonly case?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export async function list(
  core: Core,
  ctx: Ctx,
  query: ListQuery,
): Promise<{ items: JudgedSignalShape[]; next?: string }> {
  const voice = voiceOf(core.building.house.words, ctx)
  const rows = await store.list(
    ctx,
    { state: query.state === 'all' ? undefined : query.state, caseId: query.case },
    { after: idCursor('sgn', query.cursor), limit: query.limit + 1 },
  )
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items: items.map((one) => shown(one, voice)),
    ...(rows.length > query.limit && last ? { next: last.id } : {}),
  }
}

/** @throws Refusal aftersales.signals.unknown, aftersales.signals.own: nobody judges what he himself opened or decided */
export async function judge(
  core: Core,
  ctx: Ctx,
  id: string,
  given: { upheld: boolean; words: string },
): Promise<JudgedSignalShape> {
  const found = await store.byId(ctx, id)
  if (!found) throw new Refusal('missing', 'aftersales.signals.unknown')
  if (ctx.actor.kind !== 'staff') throw new Refusal('forbidden', 'aftersales.signals.person-only')
  const state = given.upheld ? ('upheld' as const) : ('dismissed' as const)
  const judged = { state, words: given.words, judged_by: ctx.actor.name, judged_at: ctx.now }
  await store.judge(ctx, id, judged)
  await core.write(ctx, found.case_id, {
    event: 'signal-judged',
    key: `${id} ${ctx.now.getTime()}`,
    data: { signal: found.kind, verdict: state },
    said: given.words,
  })
  await ctx.audit('aftersales.signal-judged', id, { kind: found.kind, state, case: found.case_id })
  return shown({ ...found, ...judged }, voiceOf(core.building.house.words, ctx))
}
