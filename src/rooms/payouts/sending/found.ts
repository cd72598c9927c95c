/** What a gateway says of a number, by callback, by query or in a statement, taken into the books: each confirmation once. */
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Building } from '../building.ts'
import { legFlow } from '../obligation.ts'
import { armDay } from '../reconcile/arm.ts'
import { noteDifference } from '../reconcile/difference.ts'
import { confirm, type Held, heldLeg, refresh, withLeg } from '../settle.ts'
import * as store from '../store.ts'
import { fail } from './send.ts'

export interface SaidOf {
  readonly gateway: string
  readonly number: string
  readonly state: 'processing' | 'succeeded' | 'closed' | 'abnormal'
  /** undefined: it did not say. */
  readonly fen: number | undefined
  readonly reference: string | null
  readonly at: Date
  readonly why?: string | undefined
}

export async function takeIn(building: Building, ctx: Ctx, said: SaidOf): Promise<void> {
  const own = await heldLeg(ctx, { number: said.number })
  if (!own) {
    if (said.state === 'succeeded') await unexpected(ctx, said, null)
    return
  }
  if (said.state === 'succeeded') await succeeded(building, ctx, said, own)
  if (said.state === 'processing') await accepted(ctx, own)
  if (said.state === 'closed' || said.state === 'abnormal')
    await fail(ctx, own.row, own.leg, said.why ?? said.state)
}

async function accepted(ctx: Ctx, { row, leg, legs }: Held): Promise<void> {
  if (leg.state !== 'sending') return
  const sent = await store.changeLeg(ctx, leg.id, { state: legFlow.step(leg.state, 'accept') })
  await refresh(ctx, row, withLeg(legs, sent))
}

async function succeeded(building: Building, ctx: Ctx, said: SaidOf, own: Held): Promise<void> {
  const { row, leg, legs } = own
  if (leg.state === 'confirmed' || leg.state === 'reconciled') {
    // Which of several ways told us first knew the gateway's number not always.
    if (leg.reference === null && said.reference && leg.way === 'gateway')
      await store.changeLeg(ctx, leg.id, { reference: said.reference })
    return
  }
  if (!legFlow.next(leg.state, 'confirm')) return unexpected(ctx, said, own)
  if (said.fen !== undefined && said.fen !== leg.amount) {
    await noteDifference(ctx, {
      ...{ gateway: said.gateway, day: dayIn(ctx.zone, said.at), kind: 'amount', number: said.number },
      ...{ obligationId: row.id, oursFen: leg.amount, theirsFen: said.fen },
    })
    await fail(ctx, row, leg, 'another-sum')
    return
  }
  const { at, reference, gateway: by } = said
  const confirmed = await confirm(ctx, row, leg, { event: 'confirm', at, reference, by })
  await armDay(ctx, said.gateway, at)
  await refresh(ctx, row, withLeg(legs, confirmed))
  building.passed('confirming')
}

/** Money moved there of which we know nothing, or that we had not let go. */
const unexpected = (ctx: Ctx, said: SaidOf, own: Held | null): Promise<void> =>
  noteDifference(ctx, {
    ...{ gateway: said.gateway, day: dayIn(ctx.zone, said.at), kind: 'missing-here', number: said.number },
    ...{ obligationId: own?.row.id ?? null, oursFen: null, theirsFen: said.fen ?? null },
  })
