// Asks the house for what a page shows; the shapes come from the contracts as types only, so no parser travels to the phone.
import type { Answer, Endpoint } from '../../kernel/contract.ts'
import type { beginVisit } from '../../rooms/customers/contract.ts'
import type { Language } from '../../ui/words.tsx'

/** net: nothing came back. missing: no such page. over: a link or token that ended. broken: our fault. */
export type Trouble = 'net' | 'missing' | 'over' | 'busy' | 'broken'

export class Unanswered extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble, sentence: string) {
    super(sentence)
    this.trouble = trouble
  }
}

interface Wish {
  readonly method?: 'GET' | 'POST'
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly language: Language
  readonly signal?: AbortSignal
  /** Asks as the visitor of this browser. */
  readonly own?: boolean
}

const TROUBLES: Readonly<Record<number, Trouble>> = {
  400: 'missing',
  401: 'over',
  403: 'over',
  404: 'missing',
  410: 'over',
  429: 'busy',
}

/** @throws Unanswered, or the abort of the signal */
export async function ask<E extends Endpoint>(path: string, wish: Wish): Promise<Answer<E>> {
  const url = new URL(path, location.origin)
  for (const [name, value] of Object.entries(wish.query ?? {})) if (value) url.searchParams.set(name, value)
  const token = ownToken()
  if (wish.own && !token) throw new Unanswered('over', '')
  const headers: Record<string, string> = { 'accept-language': wish.language, accept: 'application/json' }
  if (wish.body !== undefined) headers['content-type'] = 'application/json'
  if (token && (wish.own || wish.method === 'POST')) headers.authorization = `Bearer ${token}`
  const init: RequestInit = { method: wish.method ?? 'GET', headers, credentials: 'omit' }
  if (wish.signal) init.signal = wish.signal
  if (wish.body !== undefined) init.body = JSON.stringify(wish.body)
  const response = await fetch(url, init).catch((fault: unknown) => {
    if (wish.signal?.aborted) throw fault
    throw new Unanswered('net', '')
  })
  const text = await response.text()
  if (!response.ok) throw new Unanswered(TROUBLES[response.status] ?? 'broken', sentenceIn(text))
  // Checked against its contract on the way out of the same house.
  return JSON.parse(text) as Answer<E>
}

function sentenceIn(text: string): string {
  try {
    const told: unknown = JSON.parse(text)
    if (typeof told !== 'object' || told === null || !('error' in told)) return ''
    const { error } = told
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : ''
  } catch {
    return ''
  }
}

/** Name under which our own pages keep what belongs to one browser; the conversation uses the same. */
export const OWN_SHOP = 'own'

function ownToken(): string | null {
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
