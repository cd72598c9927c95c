/** Promises as people see them: rows with names, the story of one, and the customer's own view. */
import { findPromises } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { yuan } from '../../kernel/money.ts'
import type { Building } from './building.ts'
import type { CustomerPromiseShape, FoundPromiseShape, PromisedShape, PromiseRowShape } from './contract.ts'
import { standing } from './end.ts'
import { policyOf } from './policy.ts'
import { actsOf } from './promise.ts'
import { sayDue } from './say-time.ts'
import * as store from './store.ts'

export async function rows(
  { customers }: Pick<Building, 'customers'>,
  ctx: Ctx,
  records: readonly store.PromiseRecord[],
): Promise<PromiseRowShape[]> {
  const people = await customers.people(ctx, [...new Set(records.map((row) => row.customer_id))])
  return records.map((row) => rowOf(row, people.get(row.customer_id)?.name ?? ''))
}

function rowOf(row: store.PromiseRecord, name: string): PromiseRowShape {
  return {
    id: row.id,
    what: row.what,
    kind: row.kind,
    state: row.state,
    from: row.from_at?.toISOString() ?? null,
    due: row.due_at.toISOString(),
    madeAt: row.made_at.toISOString(),
    by: { kind: row.by_kind, id: row.by_id, name: row.by_name },
    teamId: row.team_id,
    customer: { id: row.customer_id, name },
    conversationId: row.conversation_id,
    order: row.order_id ? { id: row.order_id, number: row.order_number ?? '' } : null,
    source: row.source,
    endedAt: row.ended_at?.toISOString() ?? null,
    fulfilledAt: row.fulfilled_at?.toISOString() ?? null,
    reason: row.reason,
    moves: row.moves,
    amends:
      row.amends_state && row.amends_at && row.amends_why
        ? {
            state: row.amends_state,
            cashFen: Number(row.amends_cash_fen),
            couponFen: Number(row.amends_coupon_fen),
            words: row.amends_words,
            why: row.amends_why,
            at: row.amends_at.toISOString(),
            by: row.amends_by,
          }
        : null,
    acts: row.source === 'order' ? [] : actsOf(standing(row)),
    version: row.version,
  }
}

export async function whole(
  building: Pick<Building, 'customers' | 'house'>,
  ctx: Ctx,
  record: store.PromiseRecord,
): Promise<PromisedShape> {
  const [row] = await rows(building, ctx, [record])
  const story = await store.entriesOf(ctx, record.id)
  return {
    ...(row ?? rowOf(record, '')),
    story: story.map(({ id, at, by_name, word, text }) => ({
      id,
      at: at.toISOString(),
      by: by_name,
      word: building.house.words.say(ctx.language, `promises.story.${word}`),
      text,
    })),
  }
}

/** The promises of a draft, each with the time it names or would get. */
export async function found(ctx: Ctx, text: string): Promise<FoundPromiseShape[]> {
  const { kinds } = await policyOf(ctx)
  return findPromises(text, ctx.now, ctx.zone).map(({ what, kind, due, from, to }) => {
    const until = due?.to ?? new Date(ctx.now.getTime() + kinds[kind].defaultMinutes * 60_000)
    const { zone, language } = ctx
    const begins = due && due.from > ctx.now ? due.from : null
    return {
      what,
      kind,
      from,
      to,
      due: due && { from: due.from.toISOString(), to: due.to.toISOString() },
      dueText: due ? sayDue({ from: begins, due: due.to, zone, language }) : '',
      suggestedDue: until.toISOString(),
    }
  })
}

/** As its customer sees it: no names of the house, a broken one stays with what we paid. */
export function forCustomer(
  { house }: Pick<Building, 'house'>,
  ctx: Ctx,
  row: PromiseRowShape,
): CustomerPromiseShape {
  const say = (code: string, facts?: Record<string, string>) =>
    house.words.say(ctx.language, `promises.${code}`, facts)
  const state = row.state === 'made' ? 'open' : row.state === 'amended' ? 'broken' : row.state
  const late = state === 'broken' && row.fulfilledAt !== null
  return {
    id: row.id,
    what: row.source === 'order' ? say('mine.order', { goods: row.what }) : row.what,
    state,
    stateText: say(late ? 'mine.late' : `mine.${state}`),
    due: row.due,
    dueText: sayDue({
      from: row.from ? new Date(row.from) : null,
      due: new Date(row.due),
      zone: ctx.zone,
      language: ctx.language,
    }),
    zone: ctx.zone,
    madeAt: row.madeAt,
    orderId: row.order?.id ?? null,
    isOrderDay: row.source === 'order',
    amendsText: amendsText(say, row.amends),
  }
}

function amendsText(
  say: (code: string, facts?: Record<string, string>) => string,
  amends: PromiseRowShape['amends'],
): string {
  if (!amends || amends.state === 'declined' || amends.state === 'to-decide') return ''
  const sums = [
    amends.cashFen > 0 ? say('mine.cash', { sum: yuan(amends.cashFen) }) : '',
    amends.couponFen > 0 ? say('mine.coupon', { sum: yuan(amends.couponFen) }) : '',
  ].filter(Boolean)
  return say(`mine.amends-${amends.state}`, { sums: sums.join(say('mine.and')) })
}
