/** Imports and a person who is forgotten: files and old values of lists of persons go, whole, because nobody can search them. */
import type { PersonRoom } from '../customers/index.ts'
import { dropUpload } from './expire.ts'
import { personal, type Room } from './room.ts'
import * as store from './store.ts'

export function personRoom(room: Room): PersonRoom {
  return {
    room: 'imports',
    about: () => Promise.resolve([]),
    exportOf: () => Promise.resolve([]),
    async forget(ctx) {
      const kinds = room.kinds.filter(personal).map(({ kind }) => kind)
      const rows = await store.holding(ctx, kinds)
      for (const row of rows) {
        if (row.state === 'read') await dropUpload(room, ctx, row)
        else await store.dropUndo(ctx, row.id)
      }
      return { removed: rows.length }
    },
  }
}
