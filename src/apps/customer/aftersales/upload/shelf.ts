// Where files on their way are kept in this browser, so that neither a reload nor a dead net loses them.
import type { Piece } from './piece.ts'

export interface Shelf {
  all(): Promise<Piece[]>
  put(piece: Piece): Promise<void>
  drop(id: string): Promise<void>
}

const NAME = 'anju-evidence'
const STORE = 'pieces'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Where a browser forbids keeping (a private window), files live as long as the page. */
export async function openShelf(): Promise<Shelf> {
  const kept = new Map<string, Piece>()
  const db = await opened().catch(() => undefined)
  const inStore = (mode: IDBTransactionMode) => db?.transaction(STORE, mode).objectStore(STORE)
  for (const piece of await allIn(inStore('readonly'))) kept.set(piece.id, piece)
  return {
    all: async () => [...kept.values()].sort((a, b) => a.at - b.at),
    async put(piece) {
      kept.set(piece.id, piece)
      const store = inStore('readwrite')
      // A full disk loses nothing that is on the page; only a reload would.
      if (store) await done(store.put(piece)).catch(() => undefined)
    },
    async drop(id) {
      kept.delete(id)
      const store = inStore('readwrite')
      if (store) await done(store.delete(id)).catch(() => undefined)
    },
  }
}

async function allIn(store: IDBObjectStore | undefined): Promise<Piece[]> {
  return store ? done<Piece[]>(store.getAll()).catch(() => []) : []
}
