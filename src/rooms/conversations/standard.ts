/** Within how many minutes the customer hears from us, and when the next answer is due. */
import type { Standard } from './contract.ts'

/** What we hold ourselves to until the merchant says otherwise. */
export const OUR_STANDARD: Standard = { firstAnswerMinutes: 1, nextAnswerMinutes: 5, personMinutes: 5 }

export type DueWhat = 'first-answer' | 'next-answer' | 'person'

const MINUTES: Readonly<Record<DueWhat, keyof Standard>> = {
  'first-answer': 'firstAnswerMinutes',
  'next-answer': 'nextAnswerMinutes',
  person: 'personMinutes',
}

/** The instant at which an answer of this kind is due for somebody who waits since then. */
export function dueAt(what: DueWhat, since: Date, standard: Standard): Date {
  return new Date(since.getTime() + standard[MINUTES[what]] * 60_000)
}
