/** Looking after what was sent: nothing heard for a while, so the gateway is asked; what it never took goes out again, same number. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import type { Building } from '../building.ts'
import type { Gateway, PaymentThere, Standing } from '../gateways/port.ts'
import { gatewayFor } from '../gateways/settings.ts'
import { lockedLeg } from '../settle.ts'
import * as store from '../store.ts'
import { takeIn } from './found.ts'
import { askLater, send, there } from './send.ts'

interface Asked {
  readonly gateway: Gateway
  readonly number: string
  readonly payment: PaymentThere | undefined
}

export async function look(building: Building, who: Who, legId: string, look: number): Promise<void> {
  const { house } = building
  const asked = await house.transact(who, (ctx) => begin(building, ctx, legId, look))
  if (!asked) return
  building.passed('looking')
  const standing = await ask(building, asked)
  if (standing.state === 'unheard') return send(building, who, legId)
  const { state } = standing
  if (state === 'unknown') return
  await house.transact(who, (ctx) =>
    takeIn(building, ctx, {
      ...{ gateway: asked.gateway.name, number: asked.number, state, fen: standing.fen },
      ...{ reference: standing.reference ?? null, at: standing.at ?? ctx.now, why: standing.why },
    }),
  )
  building.passed('confirmed')
}

/** The next look is armed before this one asks. */
async function begin(building: Building, ctx: Ctx, legId: string, look: number): Promise<Asked | undefined> {
  // Mostly it has arrived long since: nothing is locked for that.
  const seen = await store.legById(ctx, legId)
  if ((seen?.state !== 'sending' && seen?.state !== 'sent') || seen.looks !== look) return undefined
  const { leg } = await lockedLeg(ctx, legId)
  if ((leg.state !== 'sending' && leg.state !== 'sent') || leg.looks !== look) return undefined
  const asked = await askedFor(building, ctx, legId)
  if (asked) await askLater(ctx, await store.changeLeg(ctx, leg.id, { looks: look + 1 }), asked.gateway)
  return asked
}

/** Whom to ask about a leg, and what he needs to know; undefined: its gateway is not connected. */
export async function askedFor(building: Building, ctx: Ctx, legId: string): Promise<Asked | undefined> {
  const { row, leg } = await lockedLeg(ctx, legId)
  const gateway = await gatewayFor(building, ctx, leg.tender)
  if (!gateway) return undefined
  const payment = leg.payment_id ? await store.paymentById(ctx, leg.payment_id) : undefined
  return { gateway, number: leg.number, payment: payment && there(payment, row) }
}

export async function ask(building: Building, { gateway, number, payment }: Asked): Promise<Standing> {
  try {
    return await gateway.query(number, payment)
  } catch (error) {
    building.house.log.warn({ err: error, number }, 'a gateway did not say how a refund stands')
    return { state: 'unknown' }
  }
}
