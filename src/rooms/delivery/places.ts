/** Where a shipment comes from and goes to: sealed, because a street and a phone are somebody's. */
import { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import { Place, type PlaceShape } from './contract.ts'
import type { Booking } from './door.ts'
import type { ShipmentRecord } from './store.ts'

export interface Places {
  readonly from: PlaceShape
  readonly to: PlaceShape
}
const NOWHERE: PlaceShape = { name: '', phone: '', region: '', street: '' }
const Both = z.object({ from: Place, to: Place })
const lock = (id: string) => `delivery.places:${id}`

/** What was not said: the customer's door is the address of the order, ours is the shop's own place. */
export function placed(
  { direction, from, to }: Pick<Booking, 'direction' | 'from' | 'to'>,
  door: PlaceShape | null,
  store: PlaceShape,
): Places {
  const theirs = door ?? NOWHERE
  return direction === 'back'
    ? { from: from ?? theirs, to: to ?? store }
    : { from: from ?? store, to: to ?? theirs }
}

export const sealPlaces = ({ access }: Building, ctx: Ctx, id: string, places: Places): string =>
  access.seal.close(ctx.tenant, lock(id), JSON.stringify(places))

/** null once the person is forgotten. */
export function placesOf(
  { access }: Building,
  ctx: Ctx,
  row: Pick<ShipmentRecord, 'id' | 'places'>,
): Places | null {
  if (!row.places) return null
  return Both.parse(JSON.parse(access.seal.open(ctx.tenant, lock(row.id), row.places)))
}
