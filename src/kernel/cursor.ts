/** The place in a list that is ordered by ids: the next page begins behind the id that the page before ended with. */
import { Refusal } from './errors.ts'

export const isId = (prefix: string, text: string): boolean =>
  text.startsWith(`${prefix}_`) && /^[0-9a-z]{26}$/.test(text.slice(prefix.length + 1))

/** @throws Refusal http.cursor when it is no id of this kind: junk would otherwise look like an empty or a first page */
export function idCursor(prefix: string, cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !isId(prefix, cursor))
    throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
  return cursor
}
