/** The steps of setting a shop up as rules: what was seen of the shop decides which are done, and which comes next. */
import { STEPS, type Step, type StepName } from './contract.ts'

/** What the checks saw, each from the room that it belongs to. */
export interface Seen {
  readonly shop: { readonly name: string; readonly zone: string }
  /** Whether opening hours were ever written down, and whether the shop is open now. */
  readonly hours: { readonly set: boolean; readonly openNow: boolean }
  /** People with an account, and those who were invited but have no password yet. */
  readonly people: { readonly active: number; readonly invited: number }
  readonly goods: { readonly products: number }
  readonly knowledge: { readonly articles: number }
  /** Working: connected, or checked and not paused. */
  readonly mail: {
    readonly boxes: number
    readonly working: number
    readonly broken: number
    readonly trouble: string
  }
  /** The last page of the merchant's own that asked for the widget. */
  readonly widget: { readonly seenOn: string | null; readonly seenAt: Date | null }
  /** Matters that customers began, and those that a person answered. */
  readonly answer: { readonly matters: number; readonly answered: number }
}

/** Nobody can do without these. */
const NEEDED: ReadonlySet<StepName> = new Set(['shop', 'goods', 'answer'])

export const mayWait = (name: StepName): boolean => !NEEDED.has(name)

type Judged = Pick<Step, 'state' | 'facts'>

const judge = (done: boolean, facts: Step['facts']): Judged => ({ state: done ? 'done' : 'todo', facts })

const JUDGES: Readonly<Record<StepName, (seen: Seen) => Judged>> = {
  shop: ({ shop }) => judge(shop.name !== '', { name: shop.name, zone: shop.zone }),
  hours: ({ hours }) => judge(hours.set, { open: hours.openNow ? 1 : 0 }),
  people: ({ people }) => judge(people.active > 1, { active: people.active, invited: people.invited }),
  goods: ({ goods }) => judge(goods.products > 0, { products: goods.products }),
  knowledge: ({ knowledge }) => judge(knowledge.articles > 0, { articles: knowledge.articles }),
  mail: ({ mail }) => ({
    state: mail.broken > 0 ? 'trouble' : mail.working > 0 ? 'done' : 'todo',
    facts: { boxes: mail.boxes, working: mail.working, broken: mail.broken, trouble: mail.trouble },
  }),
  widget: ({ widget }) =>
    judge(widget.seenOn !== null, {
      page: widget.seenOn ?? '',
      at: widget.seenAt?.toISOString() ?? '',
    }),
  answer: ({ answer }) => judge(answer.answered > 0, { matters: answer.matters, answered: answer.answered }),
}

/** @param putOff steps that the merchant put off; what works is done all the same */
export function steps(seen: Seen, putOff: ReadonlySet<string>): Step[] {
  return STEPS.map((name) => {
    const judged = JUDGES[name](seen)
    const skipped = judged.state === 'todo' && mayWait(name) && putOff.has(name)
    return { name, mayWait: mayWait(name), facts: judged.facts, state: skipped ? 'skipped' : judged.state }
  })
}

/** The first step that is neither done nor put off. */
export const nextOf = (all: readonly Step[]): StepName | null =>
  all.find((step) => step.state === 'todo' || step.state === 'trouble')?.name ?? null
