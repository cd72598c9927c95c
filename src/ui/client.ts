/** The typed client: speaks to the house by its contracts and tells a refusal as a sentence. */
import type { Answer, Call, Endpoint } from '../kernel/contract.ts'
import type { Language } from './words.tsx'

export type RefusedBecause =
  | 'offline'
  | 'broken'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable'

const BECAUSE: Record<number, RefusedBecause> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  415: 'unsupported',
  422: 'invalid',
  429: 'too-many',
  503: 'unavailable',
}

/** What the house refused, with the sentence a person reads. `kind` tells what the page may offer next. */
export class ClientRefusal extends Error {
  readonly kind: RefusedBecause
  readonly code: string
  readonly facts: Record<string, unknown>
  readonly path: string | undefined

  constructor(
    kind: RefusedBecause,
    told: { code: string; message: string; facts?: Record<string, unknown>; path?: string },
  ) {
    super(told.message)
    this.name = 'ClientRefusal'
    this.kind = kind
    this.code = told.code
    this.facts = told.facts ?? {}
    this.path = told.path
  }
}

const OWN_WORDS = {
  'zh-CN': {
    offline: '连不上安居。写的都还在这里，有网后再试。',
    broken: '安居那边出了错，是我们的错。已记下，没有改动任何东西，可以再试一次。',
  },
  en: {
    offline: 'Anju cannot be reached. What you wrote is still here; try again once the network is back.',
    broken:
      'Something broke on our side; that is our fault. It is logged and nothing was changed. You can try again.',
  },
}

const settings: { language: Language; onSignedOut: () => void } = {
  language: 'zh-CN',
  onSignedOut: () => undefined,
}

/** Sets the language of every answer from now on. */
export function speak(language: Language) {
  settings.language = language
}
/** Who is told when a session has ended. */
export function whenSignedOut(run: () => void) {
  settings.onSignedOut = run
}

/** One key per act of a person: made when the button is pressed, kept over every retry of that press. */
export const actKey = () => crypto.randomUUID()

export interface CallOptions {
  signal?: AbortSignal
  /** from `actKey()`, for endpoints that create; made here when absent */
  key?: string
  /** a customer's token; staff go by cookie */
  token?: string
  /** 0..1 while a file goes up */
  onProgress?: (share: number) => void
}

type Loose = {
  params?: Record<string, unknown> | undefined
  query?: Record<string, unknown> | undefined
  body?: unknown
}

/** The address of an endpoint with its parameters filled in; also for links to downloads. */
export function addressOf(endpoint: Endpoint, given: Pick<Loose, 'params' | 'query'> = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(given.params?.[name] ?? '')),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given.query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '') query.append(name, String(one))
  return query.size > 0 ? `${path}?${query}` : path
}

function headersFor(endpoint: Endpoint, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = { 'accept-language': settings.language, accept: 'application/json' }
  if (endpoint.method !== 'GET') headers['x-anju'] = '1'
  if (endpoint.creates) headers['idempotency-key'] = options.key ?? actKey()
  if (options.token) headers.authorization = `Bearer ${options.token}`
  return headers
}

const offline = () =>
  new ClientRefusal('offline', { code: 'client.offline', message: OWN_WORDS[settings.language].offline })

function refused(status: number, text: string): ClientRefusal {
  const kind = BECAUSE[status] ?? 'broken'
  if (kind === 'unauthenticated') settings.onSignedOut()
  try {
    const told: unknown = JSON.parse(text)
    if (told && typeof told === 'object' && 'error' in told) {
      const error = told.error as {
        code: string
        message: string
        facts?: Record<string, unknown>
        path?: string
      }
      if (error.message) return new ClientRefusal(kind, error)
    }
  } catch {
    // not ours: a proxy's page, told as broken below
  }
  return new ClientRefusal(kind, { code: `client.${status}`, message: OWN_WORDS[settings.language].broken })
}

/** Calls an endpoint; throws `ClientRefusal` and nothing else (but the abort of its own signal). */
export async function call<E extends Endpoint>(
  endpoint: E,
  given?: Call<E>,
  options: CallOptions = {},
): Promise<Answer<E>> {
  // Each part is a record or absent; the shape of the endpoint only says more than is needed here.
  const loose = (given ?? {}) as Loose
  const headers = headersFor(endpoint, options)
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' }
  if (options.signal) init.signal = options.signal
  if (loose.body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(loose.body)
  }
  let status: number
  let text: string
  try {
    const response = await fetch(addressOf(endpoint, loose), init)
    status = response.status
    text = await response.text()
  } catch (fault) {
    if (options.signal?.aborted) throw fault
    throw offline()
  }
  if (status < 200 || status >= 300) throw refused(status, text)
  return read<E>(text)
}

function read<E extends Endpoint>(text: string): Answer<E> {
  // The contract parsed it on the way out of the same program; parsing it twice would only cost.
  return (text === '' ? undefined : JSON.parse(text)) as Answer<E>
}

/** Sends a file as the raw body, telling how far it is (fetch cannot tell, so this is XMLHttpRequest). */
export function sendFile<E extends Endpoint>(
  endpoint: E,
  given: Omit<Call<E>, 'body'>,
  file: Blob,
  options: CallOptions = {},
): Promise<Answer<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint, given as Loose))
    for (const [name, value] of Object.entries(headersFor(endpoint, options)))
      request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.onprogress = (at) => options.onProgress?.(at.total > 0 ? at.loaded / at.total : 0)
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve(read<E>(request.responseText))
        : reject(refused(request.status, request.responseText))
    request.onerror = () => reject(offline())
    options.signal?.addEventListener('abort', () => request.abort())
    request.onabort = () => reject(offline())
    request.send(file)
  })
}
