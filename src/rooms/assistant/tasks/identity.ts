/** Who he is, where a form needs to know: a code to his mailbox or the link of his order; where no code can leave, that is said at once. */
import { orderNumber } from '../understanding/measures.ts'
import { answered, asking, MOST_MISSES, readingOf, type Walking } from './filling.ts'
import type { Filled, Form } from './form.ts'
import { codeIn, mailIn, phoneIn, shortMail, wantsAnotherCode } from './proving.ts'
import { asidesIn } from './said.ts'
import { onlyProves, type Task } from './task.ts'
import { handed, moved, type Told, tell, type Walked } from './walked.ts'

const MAIL = '$mail'
const CODE = '$code'
/** No code can leave: only the link of his order proves him. */
const LINK = '$link'

export const isProving = ({ asked }: Pick<Form, 'asked'>): boolean =>
  asked === MAIL || asked === CODE || asked === LINK

/** What must be proven before the form goes on; null when it is. */
export async function proofNeeded(w: Walking, form: Form, task: Task): Promise<Walked | null> {
  const { verified, proven } = w.looking.asker
  if (task.right === 'anyone' || proven || (task.right === 'known' && verified)) return null
  const how = task.asks ?? (task.right === 'known' ? 'order.prove' : 'prove.ask')
  const filled = await firstFilled(w, form, task)
  if (!w.proof.canMail)
    return {
      go: 'ask',
      form: moved(form, 'fill', { asked: LINK, misses: 0, offered: null, filled }),
      told: tell(w.say('prove.no-code'), [], linkChoices(w)),
    }
  const mail = mailIn(w.heard.text)
  if (mail) return mailing(w, form, mail)
  const also = task.right === 'known' && task.asks === undefined
  const text = also ? `${w.say(how)}\n${w.say('prove.or-mail')}` : w.say(how)
  return {
    go: 'ask',
    form: moved(form, 'fill', { asked: MAIL, offered: null, filled }),
    told: tell(text, [], [w.say('choice.person')]),
  }
}

/** A matter that anybody may have taken down is a case at once where it is known whose it is: his mail address is taken as the wish to say so. */
export async function byMail(w: Walking, form: Form, task: Task): Promise<Walked | null> {
  const mail = mailIn(w.heard.text)
  const asks = task.right === 'anyone' && task.places.some(({ name }) => name === 'order')
  if (!mail || !asks || !w.proof.canMail || w.looking.asker.verified || isProving(form)) return null
  return mailing(w, { ...form, filled: await firstFilled(w, form, task) }, mail, withoutProof(w, task))
}

/** Where he need not be known, the way without a code stays open. */
const withoutProof = (w: Walking, { right }: Task): string[] =>
  right === 'anyone' ? [w.say('prove.go-without')] : []

const linkChoices = (w: Walking): string[] => [w.say('prove.link-please'), w.say('choice.person')]

/** What he said already is kept while he proves who he is; his orders are chosen afterwards. */
async function firstFilled(w: Walking, form: Form, task: Task): Promise<Filled> {
  const reading = readingOf(w, form, [])
  const heard = task.places
    .filter((place) => place.name !== 'order' && form.filled[place.name] === undefined)
    .flatMap((place) => {
      const value = place.read({ ...reading(place), asked: false })
      return value === undefined ? [] : [[place.name, value] as const]
    })
  const bare = w.heard.text.replace(/1[3-9]\d{9}|\b20\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|20\d\d(?=年)/g, ' ')
  const number = orderNumber(w.heard.text) ?? /[a-z]{0,4}-?\d{4,}(?:-\d+)*/i.exec(bare)?.[0]
  return { ...form.filled, ...Object.fromEntries(heard), ...(number && { $number: number }) }
}

function mailing(w: Walking, form: Form, mail: string, more: readonly string[] = []): Walked {
  const text = w.say('prove.sent', { mail: shortMail(mail) })
  return {
    go: 'ask',
    mailCode: mail,
    form: moved(form, 'fill', { asked: CODE, misses: 0, offered: null }),
    told: tell(text, [], [w.say('prove.again'), ...more, w.say('choice.person')]),
  }
}

export async function proving(w: Walking, form: Form, task: Task): Promise<Walked> {
  const { text } = w.heard
  const { verified, proven } = w.looking.asker
  // Proven meanwhile, by the orders page or a link.
  if (proven || (task.right !== 'proven' && verified)) return proved(w, form, task)
  if (task.right === 'anyone' && text.trim() === w.say('prove.go-without')) return goingWithout(w, form, task)
  const mail = mailIn(text)
  if (mail) return mailing(w, form, mail, withoutProof(w, task))
  const code = form.asked === CODE ? codeIn(text) : null
  if (code) return redeemed(w, form, task, code)
  const [question] = asidesIn(text, w.heard.reads)
  const again = (words: string): Told => tell(words, [], [...withoutProof(w, task), w.say('choice.person')])
  if (form.asked === CODE && wantsAnotherCode(text))
    return { go: 'ask', form: moved(form, 'fill', { asked: MAIL }), told: again(w.say('prove.other-mail')) }
  const words = proofWords(w, form)
  const filled = form.asked === CODE ? form.filled : await firstFilled(w, form, task)
  const kept = moved(form, 'fill', { asked: form.asked, filled })
  if (form.asked === LINK && !question) return linking(w, form, kept)
  if (question) return { go: 'aside', form: kept, question, again: again(words) }
  if (form.misses + 1 >= MOST_MISSES) return handed(kept, null)
  return { go: 'ask', form: { ...kept, misses: form.misses + 1 }, told: again(words) }
}

/** He would rather not prove it: the matter is taken down for a person, and nothing that he said is asked again. */
function goingWithout(w: Walking, form: Form, task: Task): Promise<Walked> {
  const { $number: number, ...filled } = form.filled
  const order = { id: null, number: typeof number === 'string' ? number.toUpperCase() : '', goods: '' }
  return asking(w, { ...form, filled: { ...filled, order }, asked: 'order', misses: 0 }, task, '')
}

/** Numbers prove nothing here, and what he says of the matter is kept; that is said once, then a person helps. */
function linking(w: Walking, form: Form, kept: Form): Walked {
  const said = Object.keys(kept.filled).length > Object.keys(form.filled).length
  const tried = form.misses === 0 && (said || /\d{3}/.test(w.heard.text))
  if (!tried) return handed(kept, null)
  return { go: 'ask', form: { ...kept, misses: 1 }, told: tell(proofWords(w, form), [], linkChoices(w)) }
}

function proofWords(w: Walking, { asked }: Form): string {
  if (asked === LINK) return w.say('prove.no-code-again')
  return w.say(phoneIn(w.heard.text) ? 'prove.no-sms' : asked === CODE ? 'prove.code' : 'prove.mail')
}

async function redeemed(w: Walking, form: Form, task: Task, code: string): Promise<Walked> {
  const came = await w.looking.staged('prove', () => w.proof.redeem(code))
  if (came === 'proven') return proved(w, form, task)
  if (came !== 'wrong') return handed(form, tell(w.say(`prove.${came}`)))
  const choices = [w.say('prove.again'), ...withoutProof(w, task), w.say('choice.person')]
  const told = tell(w.say('prove.wrong'), [], choices)
  return { go: 'ask', form: moved(form, 'fill', { asked: CODE }), told }
}

/** Now the order that he named can be looked for among his own. */
async function proved(w: Walking, form: Form, task: Task): Promise<Walked> {
  const { $number: number, ...filled } = form.filled
  const over: Form = { ...form, filled, asked: null, misses: 0 }
  if (onlyProves(task)) return { go: 'on', form: moved(over, 'do') }
  const said = typeof number === 'string' ? number : ''
  const at = { ...w, heard: { ...w.heard, text: said, orderNumber: said || null } }
  const came = await answered(at, { ...over, asked: 'order' }, task)
  return asking(w, { ...over, filled: came.filled }, task, w.say('prove.done'))
}
