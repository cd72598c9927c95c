/** A task: what a customer may want done, the places its form needs, and the deeds that come of a full form. */
import type { Json } from '../../../kernel/ctx.ts'
import type { Say } from '../wording/draft.ts'
import type { Filled } from './form.ts'
import { type Place, record, shown } from './place.ts'

/** A deed with its exact input; the customer's yes is bound to it. */
export interface PlannedDeed {
  readonly tool: string
  readonly input: { readonly [key: string]: Json }
}

export interface Task {
  readonly name: string
  /** Wants that begin it. */
  readonly intents: readonly string[]
  /** Words that begin it where no want has a name for them. */
  readonly hears?: RegExp
  /** A question about the thing is answered; only a wish to have it done begins the form. */
  begins?(text: string): boolean
  /** `proven`: a deed on an account; `known`: it only looks, so the proof of the orders page will do. */
  readonly right: 'anyone' | 'known' | 'proven'
  /** Code of the sentence that asks who he is, where it is not about an order. */
  readonly asks?: string
  /** Without these the task is a person's. */
  readonly tools: readonly string[]
  readonly places: readonly Place[]
  /** Empty: the form only led to a proof, and the question is answered as any other. */
  deeds(filled: Filled, account: Account): readonly PlannedDeed[]
  /** It is said back and must be confirmed. */
  readonly confirmed: boolean
  /** What the customer should know before he says yes. */
  note?(filled: Filled, say: Say): string
  /** The verbs of what it does, as a pattern: 「还是取消吧」 is a yes where cancelling is asked about, and a no elsewhere. */
  readonly verb?: string
  /** The task that puts right what this one did: 「改到周日」 after an appointment means the appointment. */
  readonly amends?: string
  /** Why what stands in the form can't be; asked as soon as the places are filled. */
  objects?(filled: Filled, language: 'zh-CN' | 'en', say: Say): Objection | null
}

/** It asks nothing and does nothing: it leads to a proof, and the question is answered as any other. */
export const onlyProves = (task: Pick<Task, 'places' | 'confirmed'>): boolean =>
  task.places.length === 0 && !task.confirmed

/** @property again another answer to this place would do; absent: the matter ends. `instead`: the task that it is really for */
export interface Objection {
  readonly text: string
  readonly again?: string
  readonly instead?: string
}

/** What a case tells besides its places. */
export interface Account {
  readonly say: Say
  /** What the customer wrote first, in his words. */
  readonly said: string
}

export const CASE = 'open-case'

interface Case {
  readonly name: string
  readonly intents: readonly string[]
  begins?(text: string): boolean
  /** The kind of work order that it becomes. */
  readonly work: string
  readonly places: readonly Place[]
  readonly verb?: string
  readonly amends?: string
  objects?(filled: Filled, language: 'zh-CN' | 'en', say: Say): Objection | null
}

/** A task whose room is a person's hands: everything is taken down, said back, and becomes a work order with a time. */
export const caseTask = ({ work, ...said }: Case): Task => ({
  ...{ ...said, confirmed: true, right: 'anyone', tools: [CASE] },
  note: ({ order }, say) => {
    const { id, number } = record(order ?? null)
    return id === null && number ? say('task.unchecked') : ''
  },
  deeds: (filled, account) => [
    { tool: CASE, input: caseOf({ task: said.name, work, places: said.places }, filled, account) },
  ],
})

export function caseOf(
  { task, work, places }: { task: string; work: string; places: readonly Place[] },
  filled: Filled,
  { say, said }: Account,
): PlannedDeed['input'] {
  const order = record(filled.order)
  const facts = places.flatMap((place) => {
    const value = filled[place.name]
    return value === undefined || value === ''
      ? []
      : [[say(`place.${place.name}.label`), place.show(value, say)] as const]
  })
  return {
    task,
    work,
    title: say(`task.${task}.title`, { what: whatOf(filled, say) }),
    order: typeof order.id === 'string' ? order.id : null,
    facts: Object.fromEntries(facts),
    said: said.slice(0, 600),
    line: lineOf(filled),
    ...(shown(filled.reason ?? '') && { reason: shown(filled.reason ?? '') }),
    ...(filled.$again !== undefined && { settled: true }),
  }
}

/** The piece that was chosen, or the only one of that name in its order. */
function lineOf({ order, goods }: Filled): string | null {
  const { line, lines } = record(order ?? null)
  if (typeof line === 'string') return line
  const known = Array.isArray(lines) ? lines.map((one) => record(one)) : []
  const named = known.length === 1 ? known : known.filter(({ name }) => name === goods)
  const [only, ...more] = named
  return only && more.length === 0 ? shown(only.id ?? '') || null : null
}

/** What it is about, for a title that a colleague reads in a list. */
const whatOf = (filled: Filled, say: Say): string =>
  shown(filled.part ?? '') ||
  shown(filled.goods ?? '') ||
  shown(record(filled.order).goods) ||
  say('task.something')
