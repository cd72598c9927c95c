/** The shape of an endpoint as data: browsers, server, OpenAPI and the typed client all read the same one. */
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Shape = z.ZodType
type Strings = z.ZodObject

/**
 * @property path with `:name` parameters, below /api for JSON
 * @property creates honours Idempotency-Key: the same key answers the same thing once more
 * @property upload the request body is the raw file, at most this many bytes
 * @property download the answer is a file, not JSON
 * @property stream the answer is a stream of server-sent events that resumes by `since`
 */
export interface Endpoint<
  P extends Strings | undefined = Strings | undefined,
  Q extends Strings | undefined = Strings | undefined,
  B extends Shape | undefined = Shape | undefined,
  A extends Shape | undefined = Shape | undefined,
> {
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer?: A
  readonly creates?: boolean
  readonly upload?: { readonly maxBytes: number }
  readonly download?: boolean
  readonly stream?: boolean
}

/** Writes an endpoint down with its shapes kept for the type checker. */
export function endpoint<
  P extends Strings | undefined = undefined,
  Q extends Strings | undefined = undefined,
  B extends Shape | undefined = undefined,
  A extends Shape | undefined = undefined,
>(given: Endpoint<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return given
}

type Kept<S> = NonNullable<S> extends infer K extends Shape ? K : never
type Parsed<S> = [Kept<S>] extends [never] ? undefined : z.output<Kept<S>>
type Given<S> = [Kept<S>] extends [never] ? undefined : z.input<Kept<S>>

/** What the verb behind an endpoint is handed, after parsing. */
export interface Parts<E extends Endpoint> {
  readonly params: Parsed<E['params']>
  readonly query: Parsed<E['query']>
  readonly body: Parsed<E['body']>
}

type Wanted<K extends string, S> = [Kept<S>] extends [never]
  ? { readonly [k in K]?: undefined }
  : Record<never, never> extends Given<S>
    ? { readonly [k in K]?: Given<S> }
    : { readonly [k in K]: Given<S> }

/** What a caller has to hand over, before parsing. */
export type Call<E extends Endpoint> = Wanted<'params', E['params']> &
  Wanted<'query', E['query']> &
  Wanted<'body', E['body']>

export type Answer<E extends Endpoint> = Parsed<E['answer']>

/** What the verb behind an endpoint hands back, before it is cut to its shape. */
export type Handed<E extends Endpoint> = Given<E['answer']>
