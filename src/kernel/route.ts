/** A route: an endpoint, who may call it, and the verb behind it, on one line. */
import type { Readable } from 'node:stream'
import type { Endpoint, Handed, Parts } from './contract.ts'
import type { Ctx, Who } from './ctx.ts'

/**
 * 'public', 'staff' (signed in), 'customer' (a visitor's or customer's token), a permission such as 'orders.read', or
 * 'house': anybody, of no shop, for the moment before there is one (staged routes only).
 */
export type Guard = 'public' | 'house' | 'staff' | 'customer' | (string & {})

/** A file that is sent as it is. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly body: Readable | Buffer
  readonly bytes?: number
  /** Shown in the page instead of saved; only for types that can't run anything. */
  readonly inline?: boolean
  readonly cache?: 'private' | 'none'
}

/** A stream that resumes: everything after a number is read, again at every ring of the topic. */
export interface Stream {
  readonly topic: string
  /** Names of the topic's whispers that this listener may hear; none unless named. */
  readonly whispers?: readonly string[]
  read(ctx: Ctx, since: number): Promise<{ readonly events: readonly { readonly seq: number }[] }>
}

/** What came with a request beside its shapes. */
export interface Extra {
  readonly upload: Readable | undefined
  readonly uploadType: string
  /** A head of the request by its name in small letters: signatures of callbacks. */
  header(name: string): string | undefined
  readonly who: Who
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly userAgent: string
  /** The page that asks, when it says so; undefined on our own pages' reads. */
  readonly origin: string | undefined
  /** The host that was asked. */
  readonly host: string
  /** Sets a cookie on the answer; undefined value: removes it. */
  setCookie(name: string, value: string | undefined, maxAgeSeconds?: number): void
}

/** With an answer shape: that shape. Without: a file, a stream, or nothing. */
type Answered<E extends Endpoint> = Handed<E> extends undefined ? Download | Stream | undefined : Handed<E>

export interface Route {
  readonly endpoint: Endpoint
  readonly guard: Guard
  /** Calls a minute from one caller; undefined: the usual limit. */
  readonly limit?: number
  /** True: the verb opens its own transactions. */
  readonly staged: boolean
  run(ctx: Ctx, parts: Parts<Endpoint>, extra: Extra): Promise<unknown>
  runStaged(who: Who, parts: Parts<Endpoint>, extra: Extra): Promise<unknown>
}

interface Wishes {
  readonly limit?: number
}

const notHere = () => Promise.reject(new Error('This route is run the other way'))

/** A route whose verb runs in one transaction. */
export function route<E extends Endpoint>(
  endpoint: E,
  guard: Guard,
  run: (ctx: Ctx, parts: Parts<E>, extra: Extra) => Promise<Answered<E>>,
  wishes: Wishes = {},
): Route {
  // The parser of the same endpoint made these parts, hence their shape; the compiler can't follow it through the list.
  return { endpoint, guard, staged: false, run: run as Route['run'], runStaged: notHere, ...wishes }
}

/** A route whose verb opens its own transactions: uploads, exports and other long work. */
export function stagedRoute<E extends Endpoint>(
  endpoint: E,
  guard: Guard,
  run: (who: Who, parts: Parts<E>, extra: Extra) => Promise<Answered<E>>,
  wishes: Wishes = {},
): Route {
  return { endpoint, guard, staged: true, run: notHere, runStaged: run as Route['runStaged'], ...wishes }
}
