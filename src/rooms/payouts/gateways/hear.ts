/** A gateway calls back: only what it signed is believed, and hearing it twice, late or in another order changes nothing. */
import { Refusal } from '../../../kernel/errors.ts'
import type { Download } from '../../../kernel/route.ts'
import type { Building } from '../building.ts'
import { takeIn } from '../sending/found.ts'
import type { HeardRequest } from './port.ts'
import { gatewayFor } from './settings.ts'

/** @throws Refusal payouts.no-gateway, payouts.forged */
export async function hear(
  building: Building,
  tenant: string,
  name: string,
  request: HeardRequest,
): Promise<Download> {
  const { house } = building
  const who = house.system(tenant)
  const gateway = await house.transact(who, (ctx) => gatewayFor(building, ctx, name))
  if (!gateway) throw new Refusal('missing', 'payouts.no-gateway', { gateway: name })
  const heard = await gateway.hear(request)
  if (heard === 'forged') {
    house.log.warn({ gateway: name, tenant }, 'a forged callback was refused')
    throw new Refusal('forbidden', 'payouts.forged')
  }
  if (heard !== 'other') {
    const { fen, state, number, reference, at, why } = heard
    await house.transact(who, (ctx) =>
      takeIn(building, ctx, { gateway: name, number, state, fen, reference, at, why }),
    )
    building.passed('confirmed')
  }
  return { name: 'answer', type: gateway.thanks.type, body: Buffer.from(gateway.thanks.body) }
}
