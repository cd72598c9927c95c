/** How many commands of a table are read exactly; a question counts where one was expected, whatever its words. */
import type { Command } from './command.ts'
import type { Expected } from './marked-commands.ts'
import { readCommand } from './read-command.ts'

export interface Scored {
  readonly exact: number
  /** `text: expected, got` of the others. */
  readonly wrong: readonly string[]
}

type Read = (text: string) => Command | null

/** @param read another grammar, to see that the table tells the two apart */
export function scored(table: readonly Expected[], read: Read = readCommand): Scored {
  const wrong = table.flatMap(({ text, means }) => {
    const got = read(text)
    const right = means === 'ask' ? Boolean(got?.ask) : spelled(got) === spelled(means)
    return right ? [] : [`${text}: ${spelled(means === 'ask' ? null : means)}, got ${spelled(got)}`]
  })
  return { exact: table.length - wrong.length, wrong }
}

export const exactShare = (table: readonly Expected[], read?: Read): number =>
  scored(table, read).exact / Math.max(1, table.length)

/** Keys in one order. */
const spelled = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
