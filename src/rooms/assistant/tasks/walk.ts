/**
 * Walks a form one step further: fills what the customer wrote, asks for what is missing, offers the exact deed, hears yes and
 * no, corrections, a change of mind, a question in between. Does nothing by itself; what it comes to is settled under the lease.
 */
import { make } from '../../../kernel/ids.ts'
import type { OrderShape } from '../../orders/contract.ts'
import type { Looking } from '../looking.ts'
import type { Sentence } from '../tool.ts'
import type { ToolShelf } from '../tool-shelf.ts'
import type { Heard } from '../understanding/hearing.ts'
import type { Say } from '../wording/draft.ts'
import { CONFIRM_MINUTES, type Filled, type Form, formFlow, mayDo } from './form.ts'
import { open, type Place, type Reading } from './place.ts'
import { codeIn, mailIn, type Proof, phoneIn, shortMail, wantsAnotherCode } from './proving.ts'
import { asidesIn, corrects, isDrop, isNo, isQuestion, isUndo, isYes, tasksIn, wishFor } from './said.ts'
import type { PlannedDeed, Task } from './task.ts'
import { taskNamed } from './task-list.ts'
import { isSame, tokenOf } from './token.ts'
import { handed, moved, type Next, type Told, tell, type Walked } from './walked.ts'

/** What a step needs of the house. */
export interface Walking {
  /** The live form of this engagement. */
  readonly form: Form | null
  /** The form that was done last in this engagement, with a deed that may still be taken back. */
  readonly done: Form | null
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
const MOST_MISSES = 2

export async function walk(w: Walking): Promise<Walked | null> {
  if (w.form) return goOn(w, w.form)
  const text = w.heard.text
  if (w.done && isUndo(text)) return { go: 'undo', form: w.done }
  const [first, ...rest] = tasksIn(text, w.heard.wants, w.heard.reads)
  if (!first || !able(w, first)) return null
  if (first.right === 'known' && (w.looking.asker.verified || !w.proof.canMail)) return null
  const came = await beginTask(w, first, rest)
  const [question] = asidesIn(text, w.heard.reads)
  return question && came.go === 'ask' ? { go: 'aside', form: came.form, question, again: came.told } : came
}

/** Begins a form with what is said already. */
export const beginTask = (w: Walking, task: Task, rest: readonly Task[] = []): Promise<Walked> =>
  fill(w, newForm(w, task, rest), task, { fresh: true })

/** Its tools are there and on; otherwise it is a person's. */
export const able = ({ shelf }: Pick<Walking, 'shelf'>, task: Task): boolean =>
  task.tools.every((name) => shelf.get(name) !== null)

function newForm(w: Walking, task: Task, rest: readonly Task[]): Form {
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

async function goOn(w: Walking, form: Form): Promise<Walked> {
  const task = taskNamed(form.task)
  const { text } = w.heard
  if (!task || !able(w, task)) return handed(form, null)
  const yes = w.say(`task.${task.name}.yes`)
  const said = text.trim()
  if (form.stage === 'confirming' && (said === yes || isYes(said) || isWish(task, said)))
    return confirmed(w, form, task)
  if (said === w.say('task.no') || isDrop(said) || (form.stage === 'confirming' && isNo(said)))
    return dropped(w, form)
  if (form.asked === MAIL || form.asked === CODE) return proving(w, form, task)
  return otherwise(w, form, task)
}

/** 「取消吧」 under the question whether to cancel is a yes, anywhere else it is a no. */
const isWish = ({ name }: Task, said: string): boolean =>
  name === 'cancel-order' &&
  /^(?:那就|就)?取消(?:吧|订单|掉)?[。!！]?$|^cancel(?: it| the order)?(?: please)?[.!]?$/i.test(said)

/** Neither yes nor no: an answer, a correction, another wish, or a question in between. */
async function otherwise(w: Walking, form: Form, task: Task): Promise<Walked> {
  const { text, wants, reads } = w.heard
  const others = tasksIn(text, wants, reads).filter((one) => one.name !== task.name && able(w, one))
  const answers = await answered(w, form, task)
  const turned = await anotherWish(w, { form, task, answers, others })
  if (turned) return turned
  const question = asidesIn(text, reads)[0] ?? (isQuestion(text) && !answers.some ? text : undefined)
  if (question === undefined)
    return answers.some
      ? fill(w, { ...form, filled: answers.filled }, task, { fresh: false })
      : missed(w, form, task)
  const again = await asking(w, answers.some ? { ...form, filled: answers.filled } : form, task, '')
  return again.go === 'ask' ? { go: 'aside', form: again.form, question, again: again.told } : again
}

const CHANGES_MIND =
  /不(?:要|想|用|退|换|改|约|取消|维修|修)[^,，。]{0,4}了|改成|改为|还是|instead|rather|actually/i
/** Places that take any words. */
const FREE = new Set(['problem', 'reason', 'wish', 'part', 'goods'])

interface Turning {
  readonly form: Form
  readonly task: Task
  readonly answers: Answers
  readonly others: readonly Task[]
}

/** Another wish: instead of this one when it says so, else it waits its turn. */
async function anotherWish(w: Walking, { form, task, answers, others }: Turning): Promise<Walked | null> {
  const [other, ...more] = others
  if (!other) return null
  const free = !answers.some || FREE.has(form.asked ?? '')
  if (free && CHANGES_MIND.test(w.heard.text)) {
    // Words that any place would take are no answer when they wish for something else.
    const strict = await answered(w, { ...form, asked: null }, task)
    if (!strict.some) return beginTask(w, other, more)
  }
  if (answers.some) return null
  const waiting = [...new Set([...form.waiting, ...others.map((one) => one.name)])]
  const noted = w.say('task.queued', { what: w.say(`task.${other.name}.name`) })
  return asking(w, { ...form, waiting }, task, noted)
}

interface Answers {
  readonly filled: Filled
  readonly some: boolean
}

const readingOf =
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
    say: w.say,
  })

/** What this message fills in: the place that was asked for, others that it names, and corrections of what stood there. */
async function answered(w: Walking, form: Form, task: Task): Promise<Answers> {
  const reading = readingOf(w, form, await known(w))
  const mayCorrect = form.stage === 'confirming' || corrects(w.heard.text)
  // Words that ask are no answer, whatever place would take any words.
  const asks = isQuestion(w.heard.text) && asidesIn(w.heard.text, w.heard.reads).length > 0
  let filled = form.filled
  let some = false
  for (const place of task.places) {
    const stood = filled[place.name]
    if (stood !== undefined && !(mayCorrect && CORRECTABLE.has(place.name))) continue
    const at = reading(place)
    const value = place.read({ ...at, asked: at.asked && !asks, filled })
    if (value === undefined || isSame(value, stood)) continue
    filled = { ...filled, [place.name]: value }
    some = true
  }
  return { filled, some }
}

/** What a later message may put right; an account of what happened only grows. */
const CORRECTABLE = new Set(['order', 'address', 'day', 'title', 'tax', 'part', 'wish', 'reason'])

/** His own orders, once it is known who he is. */
async function known(w: Walking): Promise<readonly OrderShape[]> {
  return w.looking.asker.verified ? w.orders() : []
}

async function fill(w: Walking, form: Form, task: Task, { fresh }: { fresh: boolean }): Promise<Walked> {
  const proof = await proofNeeded(w, form, task)
  if (proof) return proof
  if (task.deeds === undefined || task.places.length === 0) return { go: 'on', form: moved(form, 'do') }
  const filled = fresh ? (await answered(w, form, task)).filled : form.filled
  return asking(w, { ...form, filled, misses: 0 }, task, '')
}

/** The next question, the offer, or the deed. @param before words that go before it */
async function asking(w: Walking, form: Form, task: Task, before: string): Promise<Walked> {
  const reading = readingOf(w, form, await known(w))
  const [place] = open(task.places, reading(null))
  if (!place) return planned(w, form, task)
  if (place.name === 'order' && task.right === 'proven' && reading(place).orders.length === 0)
    return handed(form, tell(w.say('task.no-order')))
  const hello = form.asked === null && before === '' ? w.say(`task.${task.name}.begin`) : before
  const text = [hello, w.say(place.ask)].filter(Boolean).join('\n')
  const choices = [...(place.choices?.(reading(place)) ?? [])]
  return {
    go: 'ask',
    form: moved(form, 'fill', { asked: place.name, offered: null }),
    told: { text, choices, sentences: [] },
  }
}

/** The first time it is asked once more, in other words; then a person helps. */
async function missed(w: Walking, form: Form, task: Task): Promise<Walked> {
  const misses = form.misses + 1
  if (misses >= MOST_MISSES) return handed(form, null)
  return asking(w, { ...form, misses }, task, w.say('task.again'))
}

const dropped = (w: Walking, form: Form): Walked => ({
  go: 'tell',
  form: moved(form, 'drop'),
  told: tell(w.say(`task.${form.task}.dropped`)),
})

/** The form is full: the rules are asked, then the customer. */
async function planned(w: Walking, form: Form, task: Task): Promise<Walked> {
  const deeds = deedsOf(w, form, task)
  for (const deed of deeds) {
    const tool = w.shelf.get(deed.tool)
    if (!tool?.input.safeParse(deed.input).success) return handed(form, null)
    const { ruling, fen } = await w.looking.ruling(tool, deed.input)
    if (ruling.may !== 'yes') return ruled(w, form, task, ruling)
    if (fen > w.shelf.limitOf(tool.name)) return handed(form, tell(w.say('task.above-limit')))
  }
  if (!task.confirmed && deeds.every((deed) => w.shelf.get(deed.tool)?.confirmation === 'none'))
    return doing(w, form, task, deeds)
  return offer(w, form, task, deeds)
}

function ruled(
  w: Walking,
  form: Form,
  task: Task,
  ruling: { may: 'no' | 'person'; because: readonly Sentence[]; again?: string },
): Walked {
  const text = ruling.because.map((one) => one.text).join('\n')
  if (ruling.may === 'person') return handed(form, tell(text, ruling.because))
  const place = task.places.find((one) => one.name === ruling.again)
  if (!place) return { go: 'tell', form: moved(form, 'drop'), told: tell(text, ruling.because) }
  const { [place.name]: _, ...filled } = form.filled
  const again = moved(form, 'fill', { filled, asked: place.name, offered: null })
  return { go: 'ask', form: again, told: tell(`${text}\n${w.say(place.ask)}`, ruling.because) }
}

const deedsOf = (w: Walking, form: Form, task: Task): readonly PlannedDeed[] =>
  task.deeds(form.filled, {
    say: w.say,
    said: [...w.heard.earlier.slice(0, 6)].reverse().concat(w.heard.messages).join('\n'),
  })

function termsOf(w: Walking, form: Form, task: Task): string {
  const lines = task.places.flatMap((place) => {
    const value = form.filled[place.name]
    const shown = value === undefined ? '' : place.show(value, w.say)
    return shown ? [w.say('task.line', { label: w.say(`place.${place.name}.label`), value: shown })] : []
  })
  return [w.say(`task.${task.name}.confirm`), ...lines, task.note?.(form.filled, w.say) ?? '']
    .filter(Boolean)
    .join('\n')
}

function offer(w: Walking, form: Form, task: Task, deeds: readonly PlannedDeed[]): Walked {
  const terms = termsOf(w, form, task)
  const until = new Date(w.now.getTime() + CONFIRM_MINUTES * 60_000)
  const offered = { token: tokenOf(form, deeds, terms), until }
  return {
    go: 'ask',
    form: moved(form, 'offer', { asked: null, offered }),
    told: tell(terms, [], [w.say(`task.${task.name}.yes`), w.say('task.no')]),
  }
}

/** The yes counts for what was shown; when that has changed meanwhile, it is shown anew. */
async function confirmed(w: Walking, form: Form, task: Task): Promise<Walked> {
  const proof = await proofNeeded(w, form, task)
  if (proof) return proof
  const deeds = deedsOf(w, form, task)
  if (!mayDo(form, tokenOf(form, deeds, termsOf(w, form, task)), w.now)) return planned(w, form, task)
  for (const deed of deeds) {
    const tool = w.shelf.get(deed.tool)
    if (!tool) return handed(form, null)
    const { ruling, fen } = await w.looking.ruling(tool, deed.input)
    if (ruling.may !== 'yes') return ruled(w, form, task, ruling)
    if (fen > w.shelf.limitOf(tool.name)) return handed(form, tell(w.say('task.above-limit')))
  }
  return doing(w, form, task, deeds)
}

async function doing(w: Walking, form: Form, _task: Task, deeds: readonly PlannedDeed[]): Promise<Walked> {
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

// ---- who he is ----
const MAIL = '$mail'
const CODE = '$code'

/** What must be proven before the form goes on; null when it is. */
async function proofNeeded(w: Walking, form: Form, task: Task): Promise<Walked | null> {
  const { verified, proven } = w.looking.asker
  if (task.right === 'anyone' || proven || (task.right === 'known' && verified)) return null
  const how = task.right === 'known' ? 'order.prove' : 'prove.ask'
  if (!w.proof.canMail) return handed(form, tell(w.say('prove.by-link')))
  const mail = mailIn(w.heard.text)
  if (mail) return mailing(w, form, mail)
  const text = task.right === 'known' ? `${w.say(how)}\n${w.say('prove.or-mail')}` : w.say(how)
  return {
    go: 'ask',
    form: moved(form, 'fill', { asked: MAIL, offered: null, filled: await firstFilled(w, form, task) }),
    told: tell(text, [], [w.say('choice.person')]),
  }
}

/** What he said already is kept while he proves who he is; his orders are chosen afterwards. */
async function firstFilled(w: Walking, form: Form, task: Task): Promise<Filled> {
  const reading = readingOf(w, form, [])
  const heard = task.places
    .filter((place) => place.name !== 'order' && form.filled[place.name] === undefined)
    .flatMap((place) => {
      const value = place.read({ ...reading(place), asked: false })
      return value === undefined ? [] : [[place.name, value] as const]
    })
  const number = /[a-z]{0,4}-?\d{4,}(?:-\d+)*/i.exec(w.heard.text.replace(/1[3-9]\d{9}/g, ' '))?.[0]
  return { ...form.filled, ...Object.fromEntries(heard), ...(number && { $number: number }) }
}

function mailing(w: Walking, form: Form, mail: string): Walked {
  const text = w.say('prove.sent', { mail: shortMail(mail) })
  return {
    go: 'ask',
    mailCode: mail,
    form: moved(form, 'fill', { asked: CODE, misses: 0, offered: null }),
    told: tell(text, [], [w.say('prove.again'), w.say('choice.person')]),
  }
}

async function proving(w: Walking, form: Form, task: Task): Promise<Walked> {
  const { text } = w.heard
  const { verified, proven } = w.looking.asker
  // Proven meanwhile, by the orders page or a link.
  if (proven || (task.right === 'known' && verified)) return proved(w, form, task)
  const mail = mailIn(text)
  if (mail) return mailing(w, form, mail)
  const code = form.asked === CODE ? codeIn(text) : null
  if (code) return redeemed(w, form, task, code)
  const [question] = asidesIn(text, w.heard.reads)
  const again = (words: string): Told => tell(words, [], [w.say('choice.person')])
  if (form.asked === CODE && wantsAnotherCode(text))
    return { go: 'ask', form: moved(form, 'fill', { asked: MAIL }), told: again(w.say('prove.other-mail')) }
  const words = phoneIn(text)
    ? w.say('prove.no-sms')
    : w.say(form.asked === CODE ? 'prove.code' : 'prove.mail')
  const kept = moved(form, 'fill', { asked: form.asked })
  if (question) return { go: 'aside', form: kept, question, again: again(words) }
  if (form.misses + 1 >= MOST_MISSES + 1) return handed(form, null)
  return { go: 'ask', form: { ...kept, misses: form.misses + 1 }, told: again(words) }
}

async function redeemed(w: Walking, form: Form, task: Task, code: string): Promise<Walked> {
  const came = await w.looking.staged('prove', () => w.proof.redeem(code))
  if (came === 'proven') return proved(w, form, task)
  if (came !== 'wrong') return handed(form, tell(w.say(`prove.${came}`)))
  const told = tell(w.say('prove.wrong'), [], [w.say('prove.again'), w.say('choice.person')])
  return { go: 'ask', form: moved(form, 'fill', { asked: CODE }), told }
}

/** Now the order that he named can be looked for among his own. */
async function proved(w: Walking, form: Form, task: Task): Promise<Walked> {
  const { $number: number, ...filled } = form.filled
  const over: Form = { ...form, filled, asked: null, misses: 0 }
  if (task.places.length === 0) return { go: 'on', form: moved(over, 'do') }
  const said = typeof number === 'string' ? number : ''
  const at = { ...w, heard: { ...w.heard, text: said, orderNumber: said || null } }
  const came = await answered(at, { ...over, asked: 'order' }, task)
  return asking(w, { ...over, filled: came.filled }, task, w.say('prove.done'))
}
