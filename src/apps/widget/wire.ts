// Speaks to the shop: JSON, uploads with progress and the live line; every failure is named, none is thrown.
import type { Language } from './words.ts'

/** net: nothing came back; again: the server is busy or broken, ask later; expired: the token is no longer known. */
type Failure =
  | { readonly ok: false; readonly why: 'net' | 'again' | 'expired' }
  | { readonly ok: false; readonly why: 'refused'; readonly code: string; readonly sentence: string }
export type Answered<T> = { readonly ok: true; readonly value: T } | Failure

export interface Request {
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  /** Idempotency-Key: the same for every try of the same act. */
  readonly key?: string
}

export interface Wire {
  ask<T>(method: string, path: string, request?: Request): Promise<Answered<T>>
  upload<T>(
    path: string,
    file: Blob,
    request: Request,
    progress: (share: number) => void,
  ): Promise<Answered<T>>
  bytes(path: string): Promise<Answered<Blob>>
  /** Gives up whatever is under way: after a change of net it would never come back. */
  interrupt(): void
  stream(path: string, query: Record<string, number>, signal: AbortSignal): Promise<Response>
}

export interface Self {
  readonly base: string
  /** The shop's short name, once known; without it the address says which shop is meant. */
  readonly shop: () => string | null
  readonly token: () => string | null
  readonly language: () => Language
}

const PATIENCE_MS = 20_000

export function openWire(self: Self): Wire {
  const address = (path: string, query: Request['query'] = {}) => {
    const url = new URL(path, self.base)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value))
    return url.href
  }
  const headers = (request: Request): Record<string, string> => {
    const [token, shop] = [self.token(), self.shop()]
    return {
      'accept-language': self.language(),
      ...(shop && { 'x-anju-shop': shop }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(request.key && { 'idempotency-key': request.key }),
      ...(request.body !== undefined && { 'content-type': 'application/json' }),
    }
  }
  const underWay = new Set<() => void>()
  const fetched = async (method: string, path: string, request: Request) => {
    const leaving = new AbortController()
    const leave = () => leaving.abort()
    const timer = setTimeout(leave, PATIENCE_MS)
    underWay.add(leave)
    const body = request.body === undefined ? null : JSON.stringify(request.body)
    const { signal } = leaving
    const options: RequestInit = { method, headers: headers(request), signal, credentials: 'omit', body }
    try {
      const answer = await fetch(address(path, request.query), options)
      return { status: answer.status, blob: await answer.blob() }
    } finally {
      clearTimeout(timer)
      underWay.delete(leave)
    }
  }
  return {
    async ask<T>(method: string, path: string, request: Request = {}) {
      try {
        const { status, blob } = await fetched(method, path, request)
        return judge<T>(status, await blob.text())
      } catch {
        return { ok: false, why: 'net' }
      }
    },
    async bytes(path) {
      try {
        const { status, blob } = await fetched('GET', path, {})
        return status === 200 ? { ok: true, value: blob } : judge<Blob>(status, await blob.text())
      } catch {
        return { ok: false, why: 'net' }
      }
    },
    interrupt() {
      for (const leave of underWay) leave()
    },
    upload<T>(path: string, file: Blob, request: Request, progress: (share: number) => void) {
      return new Promise<Answered<T>>((resolve) => {
        const sending = new XMLHttpRequest()
        sending.open('POST', address(path, request.query))
        for (const [name, value] of Object.entries(headers(request))) sending.setRequestHeader(name, value)
        sending.setRequestHeader('content-type', file.type || 'application/octet-stream')
        sending.upload.onprogress = (at) => progress(at.total ? at.loaded / at.total : 0)
        const leave = () => sending.abort()
        underWay.add(leave)
        sending.onload = () => resolve(judge<T>(sending.status, sending.responseText))
        sending.onerror = () => resolve({ ok: false, why: 'net' })
        sending.onabort = () => resolve({ ok: false, why: 'net' })
        sending.onloadend = () => underWay.delete(leave)
        sending.send(file)
      })
    },
    stream: (path, query, signal) =>
      fetch(address(path, query), {
        headers: { ...headers({}), accept: 'text/event-stream' },
        signal,
        credentials: 'omit',
      }),
  }
}

/** What a status and a body mean for whoever asked. */
export function judge<T>(status: number, text: string): Answered<T> {
  if (status === 401) return { ok: false, why: 'expired' }
  const told = parsed(text)
  // The shapes are checked on the way out of the same house; the browser does not check them again.
  if (status >= 200 && status < 300) return { ok: true, value: told as T }
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { ok: false, why: 'again' }
  const { code = '', message = '' } = refusalIn(told)
  return { ok: false, why: 'refused', code, sentence: message }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusalIn(told: unknown): { code?: string; message?: string } {
  if (typeof told !== 'object' || told === null || !('error' in told)) return {}
  const { error } = told
  if (typeof error !== 'object' || error === null) return {}
  return {
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...('message' in error && typeof error.message === 'string' && { message: error.message }),
  }
}
