/** What is wrong with a part of a request, as a sentence for people instead of the checker's own words. */
import type { z } from 'zod'
import type { Facts } from '../errors.ts'
import type { Language } from '../words.ts'

export interface Fault {
  readonly path: string
  readonly code: string
  readonly facts: Facts
}

/** @param issue the first that the checker found @param raw what it looked at */
export function faultOf(issue: z.core.$ZodIssue | undefined, raw: unknown, language: Language): Fault {
  const path = issue?.path.join('.') || (language === 'en' ? 'request' : '请求')
  if (!issue || valueAt(raw, issue.path) === undefined) return { path, code: 'http.missing', facts: {} }
  if (issue.code === 'invalid_type') return { path, code: `http.not-a.${kindOf(issue.expected)}`, facts: {} }
  if (issue.code === 'invalid_value')
    return { path, code: 'http.one-of', facts: { values: issue.values.slice(0, 12).join(', ') } }
  if (issue.code === 'too_small') return bound(path, 'small', issue.origin, Number(issue.minimum))
  if (issue.code === 'too_big') return bound(path, 'big', issue.origin, Number(issue.maximum))
  return { path, code: 'http.invalid', facts: { why: issue.message } }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw ?? {},
  )
}

const KINDS = new Set(['string', 'number', 'int', 'boolean', 'array', 'object'])
const kindOf = (expected: string): string => (KINDS.has(expected) ? expected : 'other')

function bound(path: string, side: 'small' | 'big', origin: string, limit: number): Fault {
  if (side === 'small' && origin === 'string' && limit <= 1) return { path, code: 'http.missing', facts: {} }
  const what = origin === 'string' || origin === 'array' ? origin : 'number'
  return { path, code: `http.too-${side}.${what}`, facts: { limit } }
}
