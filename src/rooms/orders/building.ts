/** What every verb of orders is handed when the room opens. */
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Customers } from '../customers/index.ts'

export interface Building {
  readonly house: House
  readonly access: Access
  readonly customers: Customers
  readonly catalogue: Catalogue
}
