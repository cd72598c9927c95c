/** What a yes is bound to: one exact deed, in the words in which it was shown. */
import { createHash } from 'node:crypto'
import type { Json } from '../../../kernel/ctx.ts'
import type { Form } from './form.ts'
import type { PlannedDeed } from './task.ts'

/** What he says yes to: the deeds' exact input and the words in which it was shown. */
export function tokenOf(form: Form, deeds: readonly PlannedDeed[], terms: string): string {
  // What was said so far grows with the yes itself, so it is no part of what is agreed.
  const exact = deeds.map(({ tool, input: { said: _, ...input } }) => [tool, sorted(input)])
  return createHash('sha256')
    .update(JSON.stringify([form.id, exact, terms]))
    .digest('hex')
    .slice(0, 32)
}

/** The database keeps no order of keys. */
export const isSame = (one: Json, other: Json): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
