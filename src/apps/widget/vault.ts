// Bytes of files that are not up yet: kept in the browser's own database, so that a reload loses no photo.

export interface Vault {
  put(id: string, file: Blob): Promise<void>
  get(id: string): Promise<Blob | undefined>
  drop(id: string): Promise<void>
}

export function openVault(shop: string): Vault {
  const here = new Map<string, Blob>()
  let opened: Promise<IDBDatabase | undefined> | undefined
  const database = () => {
    opened ??= openDatabase(`anju:${shop}`)
    return opened
  }
  const run = async <T>(mode: IDBTransactionMode, act: (files: IDBObjectStore) => IDBRequest<T>) => {
    const db = await database()
    if (!db) return undefined
    return new Promise<T | undefined>((resolve) => {
      try {
        const request = act(db.transaction('files', mode).objectStore('files'))
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => resolve(undefined)
      } catch {
        resolve(undefined)
      }
    })
  }
  return {
    async put(id, file) {
      here.set(id, file)
      await run('readwrite', (files) => files.put(file, id))
    },
    async get(id) {
      const kept = here.get(id)
      if (kept) return kept
      const found: unknown = await run('readonly', (files) => files.get(id))
      return found instanceof Blob ? found : undefined
    },
    async drop(id) {
      here.delete(id)
      await run('readwrite', (files) => files.delete(id))
    },
  }
}

/** Undefined where the browser forbids it (private windows): files then live as long as the page. */
function openDatabase(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore('files')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(undefined)
      request.onblocked = () => resolve(undefined)
    } catch {
      resolve(undefined)
    }
  })
}
