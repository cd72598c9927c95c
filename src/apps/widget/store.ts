// What this browser keeps for one shop: token, queue, draft. Works for the page's life when storage is forbidden.
import { inOrder, type Letter, type Outbox } from './outbox.ts'

export interface Keep {
  get(name: string): string | null
  set(name: string, value: string | null): void
  letters(): Outbox
  putLetter(letter: Letter): void
  dropLetter(id: string): void
}

export function openKeep(shop: string): Keep {
  const prefix = `anju:${shop}:`
  const store = usableStorage()
  const put = (name: string, value: string | null) => {
    try {
      if (value === null) store.removeItem(prefix + name)
      else store.setItem(prefix + name, value)
    } catch {
      // A full store loses nothing that is on the page; only a reload would.
    }
  }
  return {
    get: (name) => store.getItem(prefix + name),
    set: put,
    // One key per letter: two tabs may write at once without overwriting each other's queue.
    letters: () => inOrder(store.keys(`${prefix}q:`).flatMap((key) => readLetter(store.getItem(key)))),
    putLetter: (letter) => put(`q:${letter.id}`, JSON.stringify(letter)),
    dropLetter: (id) => put(`q:${id}`, null),
  }
}

function readLetter(text: string | null): Letter[] {
  try {
    const letter: unknown = JSON.parse(text ?? 'null')
    return isLetter(letter) ? [letter] : []
  } catch {
    return []
  }
}

const isLetter = (value: unknown): value is Letter =>
  typeof value === 'object' && value !== null && 'id' in value && 'place' in value && 'text' in value

interface Store {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  keys(prefix: string): string[]
}

function usableStorage(): Store {
  try {
    const probe = 'anju:probe'
    localStorage.setItem(probe, '1')
    localStorage.removeItem(probe)
    return {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
      removeItem: (key) => localStorage.removeItem(key),
      keys: (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
    }
  } catch {
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
      keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
    }
  }
}
