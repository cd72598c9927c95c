/** Aftersales: returns, exchanges, repairs, parts, complaints, price protection and claims; each a case that ends, on a clock, provable afterwards. */
import type { MigrationFolder } from '../../kernel/migrate.ts'

export type * from './core.ts'
export type * from './door.ts'

export const aftersalesTables: MigrationFolder = {
  schema: 'aftersales',
  folder: new URL('./migrations/', import.meta.url),
}
