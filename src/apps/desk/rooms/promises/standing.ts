/** How a promise stands, as its mark shows it, and the time it has, as people say it. */
import type { PromiseRowShape } from '../../../../rooms/promises/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import type { PromiseState } from '../../../../ui/marks.tsx'

export const markOf = (state: PromiseRowShape['state']): PromiseState =>
  state === 'due-soon'
    ? 'soon'
    : state === 'broken' || state === 'amended'
      ? 'broken'
      : state === 'kept'
        ? 'kept'
        : 'open'

/** A due time at midnight is the day before, to its end. */
export function dueText(due: string, formats: Formats): string {
  const at = new Date(due)
  if (formats.time(at) !== '00:00') return formats.full(at)
  return `${formats.nearDay(new Date(at.getTime() - 1))} 24:00`
}
