/** What every verb of delivery is handed when the room opens. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Recall } from '../../kernel/recall.ts'
import type { Access } from '../access/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Orders } from '../orders/index.ts'
import type { CarrierKinds } from './carriers/port.ts'
import type { Tariffs } from './quote.ts'

export interface Building {
  readonly house: House
  readonly access: Pick<Access, 'seal'>
  readonly customers: Pick<Customers, 'people' | 'join' | 'openLink'>
  readonly orders: Pick<Orders, 'read'>
  readonly carriers: CarrierKinds
  /** What a way costs is asked at every look at what is possible. */
  readonly tariffs: Recall<Tariffs>
}

/** The house reads what the one who acts may not see himself: where an order went. */
export const asHouse = ({ house }: Pick<Building, 'house'>, ctx: Ctx): Ctx => ({
  ...ctx,
  actor: house.system(ctx.tenant).actor,
})
