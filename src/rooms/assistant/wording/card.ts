/** The hand-over card: who, which order, what was asked, checked, said and promised, the mood, and a reply to begin with. */
import type { HandOverCard } from '../../conversations/contract.ts'
import type { OrderShape } from '../../orders/contract.ts'
import type { HandOverReason, TurnStep } from '../contract.ts'
import type { Form } from '../tasks/form.ts'
import { taskNamed } from '../tasks/task-list.ts'
import type { Sentence } from '../tool.ts'
import type { Heard } from '../understanding/hearing.ts'
import type { Draft, Say } from './draft.ts'

export interface CardFacts {
  readonly customer: { readonly id: string; readonly name: string }
  readonly order: OrderShape | null
  readonly boundOrder: { readonly id: string; readonly number: string; readonly state: string } | null
  readonly heard: Heard
  readonly intent: string
  readonly reason: HandOverReason
  readonly steps: readonly TurnStep[]
  readonly draft: Draft
  /** His after-sales matters. */
  readonly cases: readonly Sentence[]
  /** What he was asked for already. */
  readonly form: Form | null
}

const LONGEST = 120
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

export function handOverCard(facts: CardFacts, say: Say): HandOverCard {
  const { customer, heard, order, draft, reason } = facts
  const question = short(heard.text.replaceAll('\n', ' ') || say('card.files', { count: heard.files }))
  const shown = order ? { id: order.id, number: order.number, state: order.stateText } : facts.boundOrder
  const late = order && ['late', 'missed'].includes(order.risk.level)
  return {
    customer: { ...customer },
    ...(shown ? { order: { ...shown } } : {}),
    wants: say('card.wants', { want: say(`intent.${facts.intent}`), question }),
    asked: [...heard.earlier.slice(0, 3).reverse(), ...heard.messages]
      .filter((text) => text.trim() !== '')
      .map(short),
    checked: checkedOf(facts, say),
    said: heard.said.slice(-3).map(short),
    promised: order?.promiseDay
      ? [{ what: say('card.promised', { number: order.number }), due: order.promiseDay }]
      : [],
    mood: heard.mood,
    open: draft.kind === 'answer' ? say('card.open-known', { question }) : say('card.open', { question }),
    suggestedReply: suggestedReply({ name: customer.name, draft, reason, question }, say),
    reason,
    ...(late ? { mind: say('card.mind-late', { number: order.number, risk: order.risk.text }) } : {}),
  }
}

const OWN_TOOLS = ['product-facts', 'search-articles', 'order-status'] as const

/** Every look-up in a line: what was looked for and what it said, an empty one told as empty. */
function checkedOf({ steps, draft, form, cases }: CardFacts, say: Say): HandOverCard['checked'] {
  const matters = cases.map(({ text, source }) => ({ what: source.title, found: short(text), source }))
  const told = new Set(cases.map(({ source }) => source.id))
  const sources = draft.sources.filter(({ id }) => !told.has(id))
  const found = sources.map((source) => ({ what: source.title, found: short(source.quote), source }))
  const inVain = OWN_TOOLS.filter((tool) => {
    const tries = steps.filter((step) => step.tool === tool)
    return tries.length > 0 && tries.every((step) => step.found === 0)
  })
  const empty = inVain.map((tool) => ({ what: say(`tool.${tool}`), found: say('card.nothing') }))
  return [...matters, ...filledOf(form, say), ...found, ...empty].slice(0, 10)
}

/** The places of a form that he filled in: nobody asks for them again. */
function filledOf(form: Form | null, say: Say): HandOverCard['checked'] {
  const task = form && taskNamed(form.task)
  if (!task) return []
  const filled = task.places.flatMap((place) => {
    const value = form.filled[place.name]
    const shown = value === undefined ? '' : place.show(value, say)
    return shown ? [say('task.line', { label: say(`place.${place.name}.label`), value: shown })] : []
  })
  const what = say('card.form', { task: say(`task.${task.name}.name`) })
  return [{ what, found: filled.join(say('card.form-gap')) || say('card.form-empty') }]
}

interface Reply {
  readonly name: string
  readonly draft: Draft
  readonly reason: HandOverReason | null
  readonly question: string
}

/** Nobody wrote it down, or it is no matter of knowledge at all: then the words are only taken up. */
const nothing = (reason: HandOverReason | null): string =>
  reason === null || reason === 'unknown' || reason === 'unknown-twice' ? 'reply.nothing' : 'reply.read'

/** What the house calls a visitor who gave no name (customers.visitor); nobody is greeted by it. */
const LABEL = /^(?:访客|Visitor) \S{1,4}$/

/** Drafted from what was found, honest where nothing was; the agent sends it or not. */
export function suggestedReply({ name, draft, reason, question }: Reply, say: Say): string {
  const hello = name === '' || LABEL.test(name) ? say('reply.hello') : say('reply.hello-name', { name })
  const sorry = reason === 'angry' || reason === 'anxious-twice' ? say('reply.sorry') : ''
  const body =
    draft.kind === 'answer' || draft.kind === 'gap' ? draft.text : say(nothing(reason), { question })
  return `${hello}${sorry}${body}`
}
