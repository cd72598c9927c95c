/** The door of stock: spare parts and whole units on hand, held for somebody, sent, and come back with their grade and label. */
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Stock } from './door.ts'
import { release, reservation, reserve, ship } from './hold.ts'
import { stockRoutes } from './http.ts'
import { begin, receive } from './receive.ts'
import { exportKind, importKind } from './sheets.ts'
import { labelled, onHandOf, placeShape, placesOf, whole } from './show.ts'
import { stockUp } from './stock-up.ts'
import { savePlace } from './tune.ts'

export { seedStock } from './cast.ts'
export type * from './door.ts'

export const stockTables: MigrationFolder = {
  schema: 'stock',
  folder: new URL('./migrations/', import.meta.url),
}

export function openStock(house: House, { catalogue }: { readonly catalogue: Catalogue }): Stock {
  house.words.add('stock', new URL('./words/', import.meta.url))
  return {
    async onHand(ctx, code) {
      const found = (await onHandOf(ctx, [code])).get(code)
      if (!found) throw new RangeError(`Expected an answer for ${code}`)
      return found
    },
    onHandOf,
    reserve,
    reservation,
    release,
    ship,
    receive: (ctx, arrival) => receive(ctx, catalogue, arrival),
    labelled,
    read: whole,
    make: async (ctx, item) => whole(ctx, await begin(ctx, catalogue, item)),
    stockUp,
    places: async (ctx) => (await placesOf(ctx)).map(placeShape),
    savePlace,
    importKinds: [importKind(catalogue)],
    exportKinds: [exportKind],
    routes: stockRoutes(catalogue),
  }
}
