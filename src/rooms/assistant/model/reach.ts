/** The way out: requests go to the configured endpoint's own address and nowhere else, and answers are bounded in kind and size. */
import { EndpointFault, type FaultKind } from './fault.ts'

/** More than this is no answer of a sentence or two, bytes. */
const MOST_BYTES = 400_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const KEEPS_BODY = new Set([307, 308])

/** @returns the address without a slash at its end; undefined when it is no plain http(s) address */
export function endpointAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!plain || !['http:', 'https:'].includes(url.protocol) || isMetadata(url.hostname)) return undefined
  return url.href.replace(/\/+$/, '')
}

/** Names by which machines of a cloud are told their secrets: no model lives there. */
const METADATA = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.tencentyun.com',
  'instance-data',
  'instance-data.ec2.internal',
  '100.100.100.200',
  '[fd00:ec2::254]',
])

/** Link-local addresses (169.254.x, fe80::) and the names of metadata services; a model in the house's own network may be called. */
function isMetadata(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  // The URL parser has already turned 0xa9fea9fe and its like into four numbers, and shortened IPv6.
  return METADATA.has(host) || /^169\.254\./.test(host) || /^\[(?:fe[89ab][0-9a-f]:|::ffff:a9fe:)/.test(host)
}

export interface Reach {
  readonly fetch: typeof fetch
  /** What went wrong on the way, whatever the caller above made of it. */
  fault(): EndpointFault | undefined
  /** The stream said that it was at its end. */
  ended(): boolean
}

/** One for each call. */
export function reach(base: string): Reach {
  const home = new URL(base)
  let fault: EndpointFault | undefined
  let ended = false
  const failing = (kind: FaultKind, how?: ConstructorParameters<typeof EndpointFault>[1]) => {
    fault = new EndpointFault(kind, how)
    return fault
  }
  async function go(url: URL, init: RequestInit, hops: number): Promise<Response> {
    // Stored before such addresses were refused.
    if (isMetadata(url.hostname)) throw failing('elsewhere')
    const inside = url.origin === home.origin && url.pathname.startsWith(home.pathname.replace(/\/$/, ''))
    if (!inside) throw failing('elsewhere')
    const answer = await fetch(url, { ...init, redirect: 'manual' }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      throw failing('unreachable')
    })
    if (!REDIRECTS.has(answer.status)) return answer
    await answer.body?.cancel()
    const to = answer.headers.get('location')
    if (!to || !URL.canParse(to, url.href)) throw failing('garbled', { status: answer.status })
    const next = new URL(to, url)
    if (next.origin !== home.origin) throw failing('elsewhere', { status: answer.status })
    if (hops > 0 || !KEEPS_BODY.has(answer.status)) throw failing('garbled', { status: answer.status })
    return go(next, init, hops + 1)
  }
  return {
    fault: () => fault,
    ended: () => ended,
    async fetch(input, init = {}) {
      const answer = await go(new URL(String(input instanceof Request ? input.url : input)), init, 0)
      if (!answer.ok) {
        await answer.body?.cancel()
        throw failing(kindOf(answer.status), { status: answer.status, ...restOf(answer) })
      }
      const type = answer.headers.get('content-type') ?? ''
      if (!/json|event-stream/.test(type)) {
        await answer.body?.cancel()
        throw failing('garbled', { status: answer.status })
      }
      if (!answer.body) throw failing('empty')
      let bytes = 0
      let tail = ''
      const decoder = new TextDecoder()
      const bounded = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          bytes += chunk.byteLength
          if (bytes > MOST_BYTES) {
            out.error(failing('endless'))
            return
          }
          tail = (tail + decoder.decode(chunk, { stream: true })).slice(-40)
          ended ||= tail.includes('[DONE]')
          out.enqueue(chunk)
        },
      })
      return new Response(answer.body.pipeThrough(bounded), {
        status: answer.status,
        headers: answer.headers,
      })
    },
  }
}

function kindOf(status: number): FaultKind {
  if (status === 429) return 'busy'
  if (status === 401 || status === 403) return 'denied'
  return status >= 500 ? 'broken' : 'unfit'
}

const LONGEST_REST_S = 600

/** Retry-After in seconds; a date there is not worth reading, a minute does as well. */
function restOf(answer: Response): { restMs?: number } {
  const said = answer.headers.get('retry-after')
  if (said === null) return {}
  const seconds = Number(said)
  return { restMs: Math.min(Number.isFinite(seconds) && seconds >= 0 ? seconds : 60, LONGEST_REST_S) * 1000 }
}
