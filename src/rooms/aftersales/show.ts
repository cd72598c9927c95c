/** Cases as people see them: names, words of the tables, what happens next and by when, and what may be done. */
import type { Ctx } from '../../kernel/ctx.ts'
import { HOUR_MS, isFinal, leftOf, refusedBy, standing, tableOf } from './case.ts'
import { brokenAt, type Chained } from './chain.ts'
import type {
  CaseActionShape,
  CaseEventShape,
  CaseEvidenceShape,
  CaseRoleName,
  CaseRowShape,
  CaseShape,
  CaseStepShape,
  PauseCauseName,
} from './contract.ts'
import type { Core, Remedies } from './core.ts'
import { namesIn } from './english.ts'
import { seesMoney, withoutSums } from './money-seen.ts'
import { rolesOf } from './roles.ts'
import type { CaseRecord } from './row.ts'
import { sayInstant } from './say-time.ts'
import * as store from './store.ts'
import { doneWords } from './tables/done.ts'
import { mayHold } from './tables/guards.ts'
import type { Said } from './tables/said.ts'
import { CAPS } from './tables/table.ts'
import { whyOf } from './why.ts'

type Speaking = Pick<Ctx, 'language' | 'zone' | 'now'>
export const inWords = ({ language }: Pick<Ctx, 'language'>, said: Said): string =>
  language === 'en' ? said.en : said.zh

/** What happens next, in one sentence with its time. */
export function nextOf(
  { building }: Core,
  ctx: Speaking,
  row: CaseRecord,
): { text: string; at: string | null } {
  const at = row.pauseUntil ?? row.dueAt
  const by = at ? sayInstant(at, ctx) : ''
  const { words } = building.house
  const text = row.pauseCause
    ? words.say(ctx.language, `aftersales.standing-still.${row.pauseCause}`, { by })
    : (elsewhere(building, ctx, row, 'next') ?? inWords(ctx, standing(row).next).replace('{by}', by))
  return { text, at: at?.toISOString() ?? null }
}

/** A case that goes on as another says as which. */
function elsewhere(
  { house }: Core['building'],
  { language }: Speaking,
  { state, facts }: CaseRecord,
  what: 'state' | 'next',
): string | undefined {
  const { childNumber: number } = facts
  if (state !== 'converted' || typeof number !== 'string') return undefined
  return house.words.say(language, `aftersales.goes-on.${what}`, { number })
}

/** How a case stands, in words. */
export const standsText = ({ building }: Core, ctx: Speaking, row: CaseRecord): string =>
  elsewhere(building, ctx, row, 'state') ?? inWords(ctx, standing(row).say)

/** The words of an event: of the move it was, as done, or of what else stands in a story. */
export function eventText(
  { building }: Core,
  ctx: Speaking,
  row: CaseRecord,
  event: Pick<Chained, 'event' | 'from' | 'to'>,
): string {
  const known = tableOf(row).rows.find(
    (one) => one.event === event.event && one.from === event.from && one.to === event.to,
  )
  return known
    ? inWords(ctx, doneWords(known))
    : building.house.words.say(ctx.language, `aftersales.event.${event.event}`)
}

const stateText = (ctx: Speaking, row: Pick<CaseRecord, 'kind'>, state: string): string => {
  const known = tableOf(row).states[state]
  return known ? inWords(ctx, known.say) : state
}

export async function rows(core: Core, ctx: Ctx, records: readonly CaseRecord[]): Promise<CaseRowShape[]> {
  const { customers, access } = core.building
  const ids = records.flatMap(({ customerId }) => customerId ?? [])
  const staff = [...new Set(records.flatMap(({ assigneeId }) => assigneeId ?? []))]
  const [people, colleagues] = await Promise.all([
    ids.length ? customers.people(ctx, [...new Set(ids)]) : new Map(),
    staff.length ? access.colleagues(ctx, staff) : [],
  ])
  const named = await namesIn(core, ctx, records)
  return records.map((row) => ({
    ...plain(core, ctx, row),
    ...named(row),
    customerName: people.get(row.customerId ?? '')?.name ?? '',
    assigneeName: colleagues.find(({ id }) => id === row.assigneeId)?.name ?? null,
  }))
}

/** What other rooms know of it. */
type Looked = 'customerName' | 'assigneeName' | 'productName' | 'part'

function plain(core: Core, ctx: Ctx, row: CaseRecord): Omit<CaseRowShape, Looked> {
  const { words } = core.building.house
  const { id, number, kind, state, version, orderId, orderNumber, lineId, sku, quantity } = row
  const { reason, reasonText, remedy, customerId, conversationId, parentId, queue, assigneeId, flash } = row
  return {
    ...{ id, number, kind, state, version, orderId, orderNumber, lineId, sku, quantity },
    ...{ reason, remedy, customerId, conversationId, parentId, queue, assigneeId, flash },
    amountFen: seesMoney(ctx) ? row.amountFen : null,
    kindText: inWords(ctx, tableOf(row).say),
    stateText: standsText(core, ctx, row),
    final: isFinal(row),
    reasonText: [words.say(ctx.language, `aftersales.reason.${reason}`), reasonText]
      .filter(Boolean)
      .join(' · '),
    due: dueOf(ctx, row),
    late: row.lateAt !== null || (row.dueAt !== null && row.dueAt < ctx.now),
    pause: pauseOf(row),
    next: nextOf(core, ctx, row),
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

export function dueOf(ctx: Speaking, row: CaseRecord): CaseRowShape['due'] {
  const { dueAt, dueEvent } = row
  const all = standing(row).timer?.after ?? 0
  if (!dueAt || !dueEvent) return null
  const known = tableOf(row).rows.find(
    ({ from, event, by, guard }) =>
      from === row.state && event === dueEvent && by.includes('timer') && mayHold(guard, row),
  )
  return {
    at: dueAt.toISOString(),
    since: new Date(dueAt.getTime() - all * HOUR_MS).toISOString(),
    event: dueEvent,
    what: known ? inWords(ctx, known.say) : dueEvent,
  }
}

export const pauseOf = ({ pauseCause, pauseSince, pauseUntil }: CaseRecord): CaseRowShape['pause'] =>
  pauseCause && pauseSince && pauseUntil
    ? { cause: pauseCause, since: pauseSince.toISOString(), until: pauseUntil.toISOString() }
    : null

/** What whoever asks may do now; what can never hold as the case stands is no button. */
export function actionsOf(
  ctx: Ctx,
  row: CaseRecord,
  mine: readonly CaseRoleName[] = rolesOf(ctx.actor),
): CaseActionShape[] {
  const seen = new Set<string>()
  return tableOf(row).rows.flatMap((one) => {
    const role = mine.find((held) => one.by.includes(held))
    if (one.from !== row.state || !role || seen.has(one.event) || !mayHold(one.guard, row)) return []
    seen.add(one.event)
    const { event, to, needs = [], effects = [] } = one
    // An exchange may bring another piece than the one that goes back.
    const takes = effects.includes('price-difference') && !needs.includes('sku') ? ['sku'] : []
    return [
      {
        event,
        to,
        role,
        needs: [...needs],
        takes,
        text: inWords(ctx, one.say),
        toText: stateText(ctx, row, to),
      },
    ]
  })
}

/** The whole case for people of the shop. */
export async function whole(core: Core, remedies: Remedies, ctx: Ctx, row: CaseRecord): Promise<CaseShape> {
  const asked = store.events(ctx, row.id)
  const [chain, why, [shown, ...children], evidence, offers] = await Promise.all([
    asked,
    whyOf(core, ctx, row, asked),
    store.childrenOf(ctx, row.id).then((family) => rows(core, ctx, [row, ...family])),
    evidenceOf(core, ctx, row.id),
    remedies.offers(ctx, row.id),
  ])
  if (!shown) throw new RangeError('Expected a case')
  const behind = (child: CaseRowShape) => child.kind === 'transit-claim' || child.kind === 'recourse'
  return {
    ...shown,
    decision: row.decision && {
      ...row.decision,
      articles: why.articles,
      reasons: why.because,
    },
    actions: refusedBy(row, chain).includes(ctx.actor.id)
      ? actionsOf(ctx, row).filter(({ event }) => event !== 'rule')
      : actionsOf(ctx, row),
    pauses: pausesOf(chain),
    mayPause: mayPause(core, ctx, row),
    events: await eventsOf(core, ctx, row, chain),
    evidence,
    offers: [...offers],
    children: children.filter((child) => !behind(child)),
    claims: children.filter(behind),
    steps: stepsOf(core, ctx, row, chain),
    whole: brokenAt(row.id, row.head, chain) === null,
  }
}

export async function evidenceOf({ building }: Core, ctx: Ctx, caseId: string): Promise<CaseEvidenceShape[]> {
  const found = await building.evidence.list(ctx, { caseId })
  return found.map(({ id, kind, proof, name, type, at, by, gates }) => ({
    ...{ id, kind, proof, name, type, at },
    by: by.name,
    ok: gates?.ok ?? true,
    say: gates?.say ?? '',
  }))
}

function mayPause({ building }: Core, ctx: Ctx, row: CaseRecord): CaseShape['mayPause'] {
  if (!row.dueAt || row.pauseCause) return []
  return (standing(row).pauses ?? []).map((cause) => ({
    cause,
    text: building.house.words.say(ctx.language, `aftersales.cause.${cause}`),
    capHours: CAPS[cause],
    leftHours: Math.floor(leftOf(row, cause) / 3_600_000),
  }))
}

function pausesOf(chain: readonly Chained[]): CaseShape['pauses'] {
  const open: CaseShape['pauses'] = []
  for (const { event, at, data, by, change } of chain) {
    if (event === 'pause')
      open.push({
        cause: data.cause as PauseCauseName,
        since: at.toISOString(),
        until: String(data.until),
        endedAt: null,
        by,
      })
    else if ('pauseCause' in change && change.pauseCause === null) {
      const last = open.at(-1)
      if (last && !last.endedAt) open[open.length - 1] = { ...last, endedAt: at.toISOString() }
    }
  }
  return open
}

/** @param customerName where it was read already */
export async function eventsOf(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  chain: readonly Chained[],
  customerName?: string,
): Promise<CaseEventShape[]> {
  const { access, customers, house } = core.building
  const staff = chain.filter(({ by }) => by.startsWith('stf_')).map(({ by }) => by)
  const [colleagues, people] = await Promise.all([
    staff.length ? access.colleagues(ctx, [...new Set(staff)]) : [],
    row.customerId && customerName === undefined ? customers.people(ctx, [row.customerId]) : undefined,
  ])
  const asking = customerName || people?.get(row.customerId ?? '')?.name
  const nameOf = (role: CaseRoleName, by: string): string =>
    (role === 'customer' ? asking : colleagues.find(({ id }) => id === by)?.name) ??
    house.words.say(
      ctx.language,
      `aftersales.by.${by.startsWith('stf_') ? 'system' : role in MACHINE ? role : 'system'}`,
    )
  const factsOf = (data: Chained['data']) => (seesMoney(ctx) ? data : withoutSums(data))
  return chain.map(({ seq, at, event, from, to, role, by, data, said, prev, hash }) => ({
    ...{ seq, event, from, to, prev, hash },
    at: at.toISOString(),
    eventText: eventText(core, ctx, row, { event, from, to }),
    toText: stateText(ctx, row, to),
    by: { role, id: by, name: nameOf(role, by) },
    data: { ...factsOf(data), ...(said && { text: said }) },
  }))
}

const MACHINE = {
  timer: 1,
  system: 1,
  gateway: 1,
  carrier: 1,
  installer: 1,
  platform: 1,
  customer: 1,
  assistant: 1,
}
/** What stands in a story without moving the case. */
const ASIDE = ['note', 'remind', 'assign', 'evidence', 'talk', 'resume', 'chase', 'goes-on']

/** The plank of a case: what was, where it stands, what comes. */
export function stepsOf(
  core: Core,
  ctx: Speaking,
  row: CaseRecord,
  chain: readonly Chained[],
): CaseStepShape[] {
  const past = chain
    .filter(({ event, from, to }) => !ASIDE.includes(event) && (from !== to || from === null))
    .map(({ seq, at, from, to, event }): CaseStepShape => {
      const bad = tableOf(row).states[to]?.refusal === true
      const text =
        from === null
          ? core.building.house.words.say(ctx.language, 'aftersales.step.asked')
          : eventText(core, ctx, row, { event, from, to })
      return { id: String(seq), state: bad ? 'bad' : 'past', text, at: at.toISOString() }
    })
  const now = { id: 'now', text: standsText(core, ctx, row), at: row.changedAt.toISOString() }
  if (isFinal(row)) return [...past, { ...now, state: 'good' }]
  const next = nextOf(core, ctx, row)
  return [...past, { ...now, state: 'now' }, { id: 'next', state: 'next', text: next.text, at: next.at }]
}
