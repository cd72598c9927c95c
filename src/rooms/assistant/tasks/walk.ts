/**
 * Walks a form one step further: fills what the customer wrote, asks for what is missing, offers the exact deed, hears yes and
 * no, corrections, a change of mind, a question in between. Does nothing by itself; what it comes to is settled under the lease.
 */
import { dropping, isNo, isQuestion, isUnclear, isUndo, isWish, isYes } from './decision.ts'
import {
  type Answers,
  able,
  answered,
  asking,
  BARRED,
  boundTerms,
  deedsOf,
  doing,
  isTold,
  missed,
  newForm,
  planned,
  rulesOf,
  type Walking,
} from './filling.ts'
import { type Form, mayDo } from './form.ts'
import { byMail, isProving, proofNeeded, proving } from './identity.ts'
import { asidesIn, tasksIn } from './said.ts'
import { onlyProves, type Task } from './task.ts'
import { TASKS, taskNamed } from './task-list.ts'
import { tokenOf } from './token.ts'
import { handed, moved, tell, type Walked } from './walked.ts'

export async function walk(w: Walking): Promise<Walked | null> {
  if (w.form) return goOn(w, w.form)
  const text = w.heard.text
  if (w.done && isUndo(text)) return { go: 'undo', form: w.done }
  const amended = await amending(w)
  if (amended) return amended
  const [first, ...rest] = tasksIn(text, w.heard.wants, w.heard.reads)
  if (!first) return emptyYes(w)
  if (!able(w, first)) return null
  if (first.right === 'known' && (w.looking.asker.verified || !w.proof.canMail)) return null
  const came = await beginTask(w, first, rest)
  const [question] = asidesIn(text, w.heard.reads)
  return question && came.go === 'ask' ? { go: 'aside', form: came.form, question, again: came.told } : came
}

/** 「改到周日」 after something was done is about that thing, unless the words name another. */
const NAMES_A_MATTER =
  /送货|配送|到货|发货|收货|安装|上门|师傅|地址|收件|电话|订单|单子|发票|退|取消|\b(?:deliver\w*|install\w*|fitt\w*|address|order|invoice|return|cancel)\b/i
const CHANGES =
  /^(?:那|就|不对|不是|等等|还是|能不能|可以|帮我|麻烦|请|[,，。 ])*(?:改|换)(?:一下)?(?:成|到|为|在)|^(?:actually|sorry|no|wait|please|can you|could you|[,. ])*(?:make it|change it|move it|instead)\b/i

async function amending(w: Walking): Promise<Walked | null> {
  const { text } = w.heard
  const task = taskNamed(w.finished ? (taskNamed(w.finished.task)?.amends ?? '') : '')
  if (!w.finished || !task || !able(w, task) || !CHANGES.test(text) || NAMES_A_MATTER.test(text)) return null
  const { order } = w.finished.filled
  const fresh = newForm(w, task, [])
  const form = order === undefined ? fresh : { ...fresh, filled: { order } }
  return (await answered(w, form, task)).some ? fill(w, form, task, { fresh: true }) : null
}

/** A yes or no to nothing: said so calmly, whatever it sounds like, while nothing of ours waits for it. */
function emptyYes(w: Walking): Walked | null {
  const said = w.heard.text.trim()
  const label = TASKS.some((task) => task.verb !== undefined && said === w.say(`task.${task.name}.yes`))
  const courtesy = w.heard.wants[0]?.way === 'courtesy'
  if (!label && said !== w.say('task.no') && (courtesy || !(isYes(said) || isNo(said)))) return null
  const asked = w.heard.offered.length > 0 || /[?？]\s*$/.test(w.heard.said.at(-1) ?? '')
  const { finished } = w
  if (finished && (label || isYes(said))) {
    const what = w.say(`task.${finished.task}.name`)
    return { go: 'say', told: tell(w.say('task.done-already', { what })) }
  }
  // A yes to a question of ours is thought about with that question.
  return asked && !label
    ? null
    : { go: 'say', told: tell(w.say('task.nothing-open'), [], [w.say('choice.person')]) }
}

/** Begins a form with what is said already. */
export const beginTask = (w: Walking, task: Task, rest: readonly Task[] = []): Promise<Walked> =>
  fill(w, newForm(w, task, rest), task, { fresh: true })

async function goOn(w: Walking, form: Form): Promise<Walked> {
  const task = taskNamed(form.task)
  if (!task || !able(w, task)) return handed(form, null)
  const said = w.heard.text.trim()
  const verb = task.verb ?? NO_VERB
  const wish = isWish(said, verb)
  const confirming = form.stage === 'confirming'
  if (confirming && (said === w.say(`task.${task.name}.yes`) || isYes(said) || wish))
    return confirmed(w, form, task)
  if (said === w.say('task.no') || (confirming && isNo(said) && !isUnclear(said, verb)))
    return dropped(w, form)
  const away = dropping(said, verb)
  if (away) return givenUp(w, { form, task }, away.rest)
  if (isProving(form)) return proving(w, form, task)
  if (form.asked === BARRED) return afterBarred(w, form, task)
  return wish ? asking(w, form, task, '') : otherwise(w, form, task)
}

/** Never heard: a task without a verb of its own. */
const NO_VERB = '登记'

/** 「算了」 ends it, unless he goes on with the thing itself: 「算了，改成周五吧」. */
async function givenUp(w: Walking, { form, task }: Stood, rest: string): Promise<Walked> {
  if (rest === '') return dropped(w, form)
  const on = { ...w, heard: { ...w.heard, text: rest } }
  const { some } = await answered(on, { ...form, asked: null }, task, { corrects: true })
  const goesOn = some || new RegExp(`^(?:那|就|还是|我|要)*(?:${task.verb ?? NO_VERB})`).test(rest)
  if (!goesOn) return instead(w, { form, task }, rest)
  return some ? otherwise(on, form, task, { corrects: true }) : asking(w, form, task, '')
}

/** It could not be: he leaves it, wishes something else, asks on, or does not take the no, and then a person sees all of it. */
async function afterBarred(w: Walking, form: Form, task: Task): Promise<Walked> {
  const { text, wants, reads } = w.heard
  const said = text.trim()
  const fine = said === w.say('task.barred-fine') || isYes(said) || isNo(said)
  if (fine || wants[0]?.way === 'courtesy') return dropped(w, form)
  const [other, ...more] = tasksIn(text, wants, reads).filter(
    (one) => one.name !== task.name && able(w, one) && !isTold(w, one),
  )
  if (other) return beginTask(w, other, more)
  const [question] = asidesIn(text, reads, (one) => isTold(w, one))
  if (question === undefined) return handed(form, null)
  return { go: 'aside', form, question, again: tell(w.say('task.barred'), [], [w.say('choice.person')]) }
}

/** 「算了，换货吧」 wishes another thing. */
async function instead(w: Walking, { form, task }: Stood, rest: string): Promise<Walked> {
  const [other, ...more] = tasksIn(rest, [], w.heard.reads).filter(
    (one) => one.name !== task.name && able(w, one) && !isTold(w, one),
  )
  return other ? beginTask({ ...w, heard: { ...w.heard, text: rest } }, other, more) : dropped(w, form)
}

interface Stood {
  readonly form: Form
  readonly task: Task
}

/** Neither yes nor no: an answer, a correction, another wish, or a question in between. */
async function otherwise(
  w: Walking,
  form: Form,
  task: Task,
  how: { corrects?: boolean } = {},
): Promise<Walked> {
  const { text, wants, reads } = w.heard
  const mailed = await byMail(w, form, task)
  if (mailed) return mailed
  const others = tasksIn(text, wants, reads).filter(
    (one) => one.name !== task.name && able(w, one) && !isTold(w, one),
  )
  const answers = await answered(w, form, task, how)
  const turned = await anotherWish(w, { form, task, answers, others })
  if (turned) return turned
  const question =
    asidesIn(text, reads, (one) => isTold(w, one))[0] ??
    (isQuestion(text) && !answers.some ? text : undefined)
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

async function fill(w: Walking, form: Form, task: Task, { fresh }: { fresh: boolean }): Promise<Walked> {
  const proof = (await proofNeeded(w, form, task)) ?? (await byMail(w, form, task))
  if (proof) return proof
  if (onlyProves(task)) return { go: 'on', form: moved(form, 'do') }
  const filled = fresh ? { ...form.filled, ...(await answered(w, form, task)).filled } : form.filled
  const { instead, text = '' } = task.objects?.(filled, w.heard.language, w.say) ?? {}
  const other = instead === undefined ? undefined : taskNamed(instead)
  if (other && able(w, other)) return beginInstead(w, other, text)
  return asking(w, { ...form, filled, misses: 0 }, task, '')
}

/** What he wished can't be, but what he means can: said, and gone on with. */
async function beginInstead(w: Walking, other: Task, because: string): Promise<Walked> {
  const came = await beginTask(w, other)
  if ((came.go !== 'ask' && came.go !== 'tell' && came.go !== 'hand') || !came.told) return came
  return { ...came, told: { ...came.told, text: `${because}\n${came.told.text}` } }
}

const dropped = (w: Walking, form: Form): Walked => ({
  go: 'tell',
  form: moved(form, 'drop'),
  told: tell(w.say(`task.${form.task}.dropped`)),
})

/** The yes counts for what was shown; when that has changed meanwhile, it is shown anew. */
async function confirmed(w: Walking, form: Form, task: Task): Promise<Walked> {
  const proof = await proofNeeded(w, form, task)
  if (proof) return proof
  const deeds = deedsOf(w, form, task)
  const rules = await rulesOf(w, form, task, deeds)
  if ('go' in rules) return rules
  if (!mayDo(form, tokenOf(form, deeds, boundTerms(w, form, task, rules)), w.now))
    return planned(w, form, task)
  return doing(w, form, task, deeds)
}
