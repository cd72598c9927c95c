/** Within how many minutes the customer hears from us, and when the next answer is due. */
import type { Ctx } from '../../kernel/ctx.ts'
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

/** What is owed, and since when. */
export interface Owed {
  readonly what: DueWhat
  readonly since: Date
}

/** What is owed and by when. @property at null: no standard holds here, so no clock runs */
export interface Due extends Owed {
  readonly at: Date | null
}

/** What a standard is asked: enough to choose its rule and its hours. @property team null: nobody's team yet */
export interface DueQuestion extends Owed {
  readonly tier: string | null
  readonly channelKind: string
  readonly language: 'zh-CN' | 'en'
  readonly team: string | null
}
export type WhenDue = (ctx: Ctx, question: DueQuestion) => Date | null | Promise<Date | null>
