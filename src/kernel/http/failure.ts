/** Turns whatever was thrown into one kind of answer: a status, a code and a sentence in the caller's language. */
import type { FastifyError, FastifyRequest } from 'fastify'
import { type Facts, Refusal, STATUS } from '../errors.ts'
import type { Log } from '../log.ts'
import { chooseLanguage, type Words } from '../words.ts'

export interface Failure {
  readonly status: number
  readonly body: {
    readonly error: {
      readonly code: string
      readonly message: string
      readonly facts?: Facts
      readonly path?: string
    }
  }
  readonly retryAfter?: number
}

export function failureOf(error: unknown, request: FastifyRequest, words: Words, log: Log): Failure {
  const language = chooseLanguage(request.headers['accept-language'])
  const refusal = refusalOf(error, request)
  if (!refusal) {
    log.error({ err: error, request: request.id, route: request.routeOptions.url }, 'bug')
    const message = words.say(language, 'http.bug', { request: request.id })
    return { status: 500, body: { error: { code: 'http.bug', message, facts: { request: request.id } } } }
  }
  const { path, ...facts } = refusal.facts
  const seconds = refusal.facts.seconds
  return {
    status: STATUS[refusal.kind],
    body: {
      error: {
        code: refusal.code,
        message: words.say(language, refusal.code, refusal.facts),
        ...(Object.keys(facts).length > 0 && { facts }),
        ...(typeof path === 'string' && { path }),
      },
    },
    ...(typeof seconds === 'number' && { retryAfter: seconds }),
  }
}

function refusalOf(error: unknown, request: FastifyRequest): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (isDatabaseError(error)) return refusalOfDatabase(error.code)
  if (!isFastifyError(error)) return undefined
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal('too-large', 'http.body-too-large', { most: 1 })
  if (error.statusCode === 429) return new Refusal('too-many', 'http.slow-down', { seconds: 10 })
  if (error.statusCode === 404) return new Refusal('missing', 'http.no-such-page', { path: request.url })
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new Refusal('invalid', 'http.broken-body')
  return undefined
}

/**
 * The last net below the rooms' own sentences: two did the same thing at the same moment, or a value is one that no
 * column holds. Nothing was written, the transaction is gone.
 */
function refusalOfDatabase(code: string): Refusal | undefined {
  if (code === UNIQUE) return new Refusal('conflict', 'http.just-done')
  if (code === SERIALIZATION || code === DEADLOCK || code === LOCK)
    return new Refusal('conflict', 'http.busy')
  if (code.startsWith(DATA)) return new Refusal('invalid', 'http.no-such-value')
  return undefined
}
const UNIQUE = '23505'
const SERIALIZATION = '40001'
const DEADLOCK = '40P01'
const LOCK = '55P03'
/** Class 22, data exception: a number, date or text outside of what its kind allows. */
const DATA = '22'

/** What PostgreSQL refuses carries a severity beside its code. */
const isDatabaseError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string'

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && ('statusCode' in error || 'code' in error)
}
