/** Filling a form: what a message puts into its places, what is asked next, and the offer of the exact deed once it is full. */
import { make } from '../../../kernel/ids.ts'
import type { OrderShape } from '../../orders/contract.ts'
import type { Looking } from '../looking.ts'
import type { Ruling, Sentence } from '../tool.ts'
import type { ToolShelf } from '../tool-shelf.ts'
import type { Heard } from '../understanding/hearing.ts'
import type { Say } from '../wording/draft.ts'
import { corrects, isQuestion } from './decision.ts'
import { CONFIRM_MINUTES, type Filled, type Form, formFlow } from './form.ts'
import { open, type Place, type Reading, record, shown } from './place.ts'
import type { Proof } from './proving.ts'
import { asidesIn, wishFor } from './said.ts'
import { type Objection, onlyProves, type PlannedDeed, type Task } from './task.ts'
import { taskNamed } from './task-list.ts'
import { isSame, tokenOf } from './token.ts'
import { handed, moved, type Next, type Told, tell, type Walked } from './walked.ts'

/** What a step needs of the house. */
export interface Walking {
  /** The live form of this engagement. */
  readonly form: Form | null
  /** The form that was done last in this engagement, with a deed that may still be taken back. */
  readonly done: Form | null
  /** The form that was done last in this engagement, whether it may be taken back or not. */
  readonly finished: Form | null
  readonly heard: Heard
  readonly engagement: number
  readonly shelf: ToolShelf
  readonly looking: Looking
  readonly proof: Proof
  readonly say: Say
  readonly now: Date
  readonly zone: string
  /** The order that the matter is bound to. */
  readonly near: string | null
  orders(): Promise<readonly OrderShape[]>
}

/** A form that asks so often for the same thing is no help any more. */
export const MOST_MISSES = 2

/** Its tools are there and on; otherwise it is a person's. */
export const able = ({ shelf }: Pick<Walking, 'shelf'>, task: Task): boolean =>
  task.tools.every((name) => shelf.get(name) !== null)

export function newForm(w: Walking, task: Task, rest: readonly Task[]): Form {
  return {
    id: make('frm', w.now),
    task: task.name,
    engagement: w.engagement,
    stage: formFlow.initial,
    version: 0,
    filled: {},
    asked: null,
    misses: 0,
    offered: null,
    waiting: rest.map((one) => one.name),
  }
}

/** Nothing is left to do for it but to tell: a question in between. */
export const isTold = (w: Walking, task: Task): boolean => onlyProves(task) && w.looking.asker.verified

export interface Answers {
  readonly filled: Filled
  readonly some: boolean
}

export const readingOf =
  (w: Walking, form: Form, orders: readonly OrderShape[]) =>
  (place: Place | null): Reading => ({
    text: w.heard.text,
    asked: place !== null && form.asked === place.name,
    files: w.heard.files,
    now: w.now,
    zone: w.zone,
    language: w.heard.language,
    orders,
    near: w.near,
    filled: form.filled,
    mayProve: w.proof.canMail && !w.looking.asker.verified,
    say: w.say,
  })

/** What this message fills in: the place that was asked for, others that it names, and corrections of what stood there. */
export async function answered(
  w: Walking,
  form: Form,
  task: Task,
  how: { corrects?: boolean } = {},
): Promise<Answers> {
  const reading = readingOf(w, form, await known(w))
  const mayCorrect = how.corrects || form.stage === 'confirming' || corrects(w.heard.text)
  // Words that ask are no answer, whatever place would take any words.
  const { text, reads } = w.heard
  const asks = isQuestion(text) && asidesIn(text, reads, (one) => isTold(w, one)).length > 0
  let filled = form.filled
  let some = false
  for (const place of task.places) {
    const stood = filled[place.name]
    const empty = stood === undefined || place.grows?.(stood) === true
    if (!empty && !(mayCorrect && CORRECTABLE.has(place.name))) continue
    const at = reading(place)
    const value = place.read({ ...at, asked: at.asked && !asks, filled })
    if (value === undefined || (stood !== undefined && (place.same ?? isSame)(value, stood))) continue
    filled = { ...filled, [place.name]: value }
    some = true
  }
  return { filled, some }
}

/** What a later message may put right; an account of what happened only grows. */
const CORRECTABLE = new Set(['order', 'address', 'day', 'title', 'tax', 'part', 'goods', 'wish', 'reason'])

/** His own orders, once it is known who he is. */
export async function known(w: Walking): Promise<readonly OrderShape[]> {
  return w.looking.asker.verified ? w.orders() : []
}

/** The next question, the offer, or the deed. @param before words that go before it */
export async function asking(w: Walking, form: Form, task: Task, before: string): Promise<Walked> {
  const objection = task.objects?.(form.filled, w.heard.language, w.say)
  if (objection) return objected(w, form, task, objection)
  const reading = readingOf(w, form, await known(w))
  const [place] = open(task.places, reading(null))
  if (!place) return planned(w, form, task, before)
  if (place.name === 'order' && task.right === 'proven' && reading(place).orders.length === 0)
    return handed(form, tell(w.say('task.no-order')))
  const hello = form.asked === null && before === '' ? w.say(`task.${task.name}.begin`) : before
  const text = [hello, w.say(place.asks?.(reading(place)) ?? place.ask)].filter(Boolean).join('\n')
  const choices = [...(place.choices?.(reading(place)) ?? [])]
  return {
    go: 'ask',
    form: moved(form, 'fill', { asked: place.name, offered: null }),
    told: { text, choices, sentences: [] },
  }
}

/** What stands there can't be: told why, and asked for another; the third time a person helps. */
async function objected(w: Walking, form: Form, task: Task, { text, again }: Objection): Promise<Walked> {
  const place = task.places.find((one) => one.name === again)
  if (!place) return { go: 'tell', form: moved(form, 'drop'), told: tell(text) }
  const times = Number(form.filled.$objected ?? 0) + 1
  const { [place.name]: _, ...rest } = form.filled
  if (times > MOST_MISSES) return handed(form, tell(text))
  const over = { ...form, filled: { ...rest, $objected: times } }
  const refused = shown(record(form.filled.order ?? null).number ?? '')
  const choices = (place.choices?.(readingOf(w, over, await known(w))(place)) ?? []).filter(
    (one) => refused === '' || !one.startsWith(refused),
  )
  const words = place.name === 'order' ? text : `${text}\n${w.say(place.ask)}`
  return {
    go: 'ask',
    form: moved(over, 'fill', { asked: place.name, offered: null }),
    told: tell(words, [], [...choices]),
  }
}

/** The first time it is asked once more, in other words; then a person helps. */
export async function missed(w: Walking, form: Form, task: Task): Promise<Walked> {
  const misses = form.misses + 1
  if (misses >= MOST_MISSES) return handed(form, null)
  const words = w.say(form.stage === 'confirming' ? 'task.unclear' : 'task.again')
  return asking(w, { ...form, misses }, task, words)
}

/** The form is full: the rules are asked, then the customer. */
export async function planned(w: Walking, form: Form, task: Task, before = ''): Promise<Walked> {
  const deeds = deedsOf(w, form, task)
  const rules = await rulesOf(w, form, task, deeds)
  if ('go' in rules) return rules
  if (!task.confirmed && deeds.every((deed) => w.shelf.get(deed.tool)?.confirmation === 'none'))
    return doing(w, form, task, deeds)
  const offered = offer(w, form, task, { deeds, ...rules })
  return before ? { ...offered, told: { ...offered.told, text: `${before}\n${offered.told.text}` } } : offered
}

/** What the rules say to all deeds of a form: the terms to be shown, or why it goes another way. */
export async function rulesOf(
  w: Walking,
  form: Form,
  task: Task,
  deeds: readonly PlannedDeed[],
): Promise<Rules | Walked> {
  const rules: Sentence[] = []
  const binds: string[] = []
  const names: string[] = []
  for (const deed of deeds) {
    const tool = w.shelf.get(deed.tool)
    if (!tool?.input.safeParse(deed.input).success) return handed(form, null)
    const { ruling, fen } = await w.looking.ruling(tool, deed.input)
    if (ruling.may !== 'yes') return ruled(w, form, task, ruling)
    if (fen > w.shelf.limitOf(tool.name)) return handed(form, tell(w.say('task.above-limit')))
    rules.push(...(ruling.terms ?? []))
    if (ruling.binds !== undefined) binds.push(ruling.binds)
    names.push(...(ruling.choices ?? []))
  }
  return { rules, binds: binds.join('\n'), names }
}

/** @property binds what of the rules a yes is bound to, where their words move on with the clock */
export interface Rules {
  readonly rules: readonly Sentence[]
  readonly binds: string
  /** What may be tapped instead of a yes. */
  readonly names: readonly string[]
}

type Asked = Extract<Walked, { told: Told; form: Form; go: 'ask' | 'tell' }>

export function ruled(w: Walking, form: Form, task: Task, ruling: Exclude<Ruling, { may: 'yes' }>): Walked {
  const text = ruling.because.map((one) => one.text).join('\n')
  if (ruling.may === 'person') return handed(form, tell(text, ruling.because))
  const place = task.places.find((one) => one.name === ruling.again)
  if (!place && ruling.person) return barred(w, form, ruling)
  if (!place) return { go: 'tell', form: moved(form, 'drop'), told: tell(text, ruling.because) }
  const { [place.name]: was = null, ...rest } = form.filled
  const filled = ruling.choices ? { ...rest, $was: was, $again: place.name } : rest
  const again = moved(form, 'fill', { filled, asked: place.name, offered: null })
  const words = ruling.choices ? text : `${text}\n${w.say(place.ask)}`
  return { go: 'ask', form: again, told: tell(words, ruling.because, ruling.choices ?? []) }
}

/** It can't be, and he was told why; a person may look at it if he wishes, with all that he told. */
export const BARRED = '$barred'

function barred(w: Walking, form: Form, { because }: Exclude<Ruling, { may: 'yes' }>): Walked {
  const text = [...because.map((one) => one.text), w.say('task.barred')].join('\n')
  return {
    go: 'ask',
    form: moved(form, 'fill', { asked: BARRED, offered: null }),
    told: tell(text, because, [w.say('choice.person'), w.say('task.barred-fine')]),
  }
}

export const deedsOf = (w: Walking, form: Form, task: Task): readonly PlannedDeed[] =>
  task.deeds(form.filled, {
    say: w.say,
    said: [...w.heard.earlier.slice(0, 6)].reverse().concat(w.heard.messages).join('\n'),
  })

function termsOf(w: Walking, form: Form, task: Task, rules: readonly Sentence[]): string {
  const lines = task.places.flatMap((place) => {
    const value = form.filled[place.name]
    const shown = value === undefined ? '' : place.show(value, w.say, form.filled)
    return shown ? [w.say('task.line', { label: w.say(`place.${place.name}.label`), value: shown })] : []
  })
  const note = task.note?.(form.filled, w.say) ?? ''
  return [w.say(`task.${task.name}.confirm`), ...lines, ...rules.map(({ text }) => text), note]
    .filter(Boolean)
    .join('\n')
}

/** What the yes is bound to. An offer's words are; of a matter that is taken down, what holds in them whatever the hour. */
export const boundTerms = (
  w: Walking,
  form: Form,
  task: Task,
  { rules, binds }: Pick<Rules, 'rules' | 'binds'>,
): string => `${termsOf(w, form, task, task.right === 'proven' ? rules : [])}${binds}`

interface Exact extends Rules {
  readonly deeds: readonly PlannedDeed[]
}

function offer(w: Walking, form: Form, task: Task, { deeds, rules, binds, names }: Exact): Asked {
  const terms = termsOf(w, form, task, rules)
  const until = new Date(w.now.getTime() + CONFIRM_MINUTES * 60_000)
  const offered = { token: tokenOf(form, deeds, boundTerms(w, form, task, { rules, binds })), until }
  return {
    go: 'ask',
    form: moved(
      names.length > 0 ? { ...form, filled: { ...form.filled, $names: [...names] } } : form,
      'offer',
      {
        ...{ asked: null, offered },
      },
    ),
    told: tell(terms, rules, [w.say(`task.${task.name}.yes`), w.say('task.no'), ...names]),
  }
}

export async function doing(
  w: Walking,
  form: Form,
  _task: Task,
  deeds: readonly PlannedDeed[],
): Promise<Walked> {
  return { go: 'do', form: moved(form, 'do'), deeds, next: await nextOf(w, form) }
}

async function nextOf(w: Walking, { waiting }: Form): Promise<Next | null> {
  const [name, ...rest] = waiting
  const task = name === undefined ? undefined : taskNamed(name)
  if (!task || !able(w, task)) return null
  const fresh = newForm(
    w,
    task,
    rest.flatMap((one) => taskNamed(one) ?? []),
  )
  const wish = wishFor(task, [w.heard.text, ...w.heard.earlier.slice(0, 8)], w.heard.reads)
  const said = { ...w, heard: { ...w.heard, text: wish, files: 0 } }
  const { filled } = await answered(said, fresh, task)
  const came = await asking(said, { ...fresh, filled }, task, '')
  return came.go === 'ask' ? { form: came.form, told: came.told } : null
}
