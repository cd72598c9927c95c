// Asks the house for what a page shows; the shapes come from the contracts as types only, so no parser travels to the phone.
import type { Answer, Endpoint } from '../../kernel/contract.ts'
import type { beginVisit } from '../../rooms/customers/contract.ts'
import type { Language } from '../../ui/words.tsx'

/** net: nothing came back. missing: no such page. over: a link or token that ended. refused: not as things stand. broken: our fault. */
export type Trouble = 'net' | 'missing' | 'over' | 'busy' | 'refused' | 'broken'

export class Unanswered extends Error {
  readonly trouble: Trouble
  /** What was refused, by the name the house has for it; empty when nothing came back. */
  readonly code: string
  constructor(trouble: Trouble, sentence: string, code = '') {
    super(sentence)
    this.trouble = trouble
    this.code = code
  }

  static async from(response: Response): Promise<Unanswered> {
    const { message, code } = refusalIn(await response.text())
    return new Unanswered(TROUBLES[response.status] ?? 'broken', message, code)
  }
}

interface Wish {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly language: Language
  readonly signal?: AbortSignal
  /** Asks as the visitor of this browser. */
  readonly own?: boolean
  /** Asks as the customer of a link that was opened, without becoming him in this browser. */
  readonly as?: string
}

const TROUBLES: Readonly<Record<number, Trouble>> = {
  400: 'missing',
  401: 'over',
  403: 'over',
  404: 'missing',
  409: 'refused',
  410: 'over',
  422: 'refused',
  429: 'busy',
}

/** @throws Unanswered, or the abort of the signal */
export async function ask<E extends Endpoint>(path: string, wish: Wish): Promise<Answer<E>> {
  const url = new URL(path, location.origin)
  for (const [name, value] of Object.entries(wish.query ?? {})) if (value) url.searchParams.set(name, value)
  const token = wish.as ?? ownToken()
  if (wish.own && !token) throw new Unanswered('over', '')
  const response = await fetch(url, requestOf(wish, token)).catch((fault: unknown) => {
    if (wish.signal?.aborted) throw fault
    throw new Unanswered('net', '')
  })
  if (!response.ok) throw await Unanswered.from(response)
  const text = await response.text()
  // Checked against its contract on the way out of the same house.
  return (text === '' ? undefined : JSON.parse(text)) as Answer<E>
}

function requestOf(wish: Wish, token: string | null): RequestInit {
  const headers: Record<string, string> = { 'accept-language': wish.language, accept: 'application/json' }
  if (wish.body !== undefined) headers['content-type'] = 'application/json'
  if (token && (wish.own || wish.as || wish.method === 'POST')) headers.authorization = `Bearer ${token}`
  return {
    method: wish.method ?? 'GET',
    headers,
    credentials: 'omit',
    ...(wish.signal && { signal: wish.signal }),
    ...(wish.body !== undefined && { body: JSON.stringify(wish.body) }),
  }
}

function refusalIn(text: string): { message: string; code: string } {
  try {
    const told: unknown = JSON.parse(text)
    if (typeof told === 'object' && told !== null && 'error' in told) {
      const error = Object(told.error)
      return { message: String(error.message ?? ''), code: String(error.code ?? '') }
    }
  } catch {
    // Not ours: a page of somebody in between.
  }
  return { message: '', code: '' }
}

/** Name under which our own pages keep what belongs to one browser; the conversation uses the same. */
export const OWN_SHOP = 'own'

export function ownToken(): string | null {
  try {
    return localStorage.getItem(`anju:${OWN_SHOP}:token`)
  } catch {
    return null
  }
}

/** A reader who votes becomes a visitor, so that each counts once. */
export async function becomeVisitor(language: Language): Promise<void> {
  if (ownToken()) return
  const { token } = await ask<typeof beginVisit>('/api/visitor', {
    method: 'POST',
    body: { language },
    language,
  })
  try {
    localStorage.setItem(`anju:${OWN_SHOP}:token`, token)
  } catch {
    // Without storage each vote is a visitor of its own.
  }
}

/** From now on this browser is the customer of the link that was opened, also in the conversation. */
export function becomeOwner(token: string): void {
  try {
    if (ownToken() === token) return
    localStorage.setItem(`anju:${OWN_SHOP}:token`, token)
    localStorage.removeItem(`anju:${OWN_SHOP}:conversation`)
  } catch {
    // Without storage the page asks with the token in hand.
  }
}
