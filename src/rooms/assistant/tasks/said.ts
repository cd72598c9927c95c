/** What a reply to a form says: yes, no, never mind, take it back, or something else altogether. */
import { normalise } from '../../../engines/text/index.ts'
import type { Reads } from '../understanding/fusion.ts'
import { type Want, wants } from '../understanding/intents.ts'
import { type Task, taskFor } from './task-list.ts'

const YES =
  /^(?:好(?:的|啊|吧|呀)?|可以(?:的)?|行(?:的)?|对(?:的|呀|啊)?|没错|没问题|是(?:的|啊)?|嗯+|确认(?:一下|无误|没问题)?|确定|同意|就这样|就这么办|办吧|提交(?:吧)?|yes|yeah|yep|yup|sure|ok(?:ay)?|correct|confirm(?:ed)?|right|go ahead|please do|do it)(?:[,，。.!~ ]*(?:确认|谢谢|麻烦(?:你|您)?了?|办吧|就这样|please|thanks|thank you|confirm|go ahead))*[。.!~ ]*$/
const NO =
  /^(?:不(?:要|用|是|对|行|办|改|取消|退|换|确认|了)?(?:了|吧)?|别(?:了|办|改|取消)?|先不[^,，。]{0,8}|等等|等一下|no(?:pe)?|not (?:now|yet)|don'?t|stop|wait)(?:[,，。.! ]*(?:谢谢|thanks|thank you))?[。.!~ ]*$/
const DROP =
  /^(?:那?还是)?(?:算了|不用了|不办了|不改了|不退了|不换了|不约了|不开了|不需要了|不弄了|取消吧|先不(?:办|弄|改|退|换|约|开|要|取消)了?|再说吧|下次再说|没事了|不麻烦了|never ?mind|forget (?:it|about it|that)|cancel that|leave it|no longer needed|skip it)(?:吧|了|谢谢|[,，。.! ])*/
const UNDO =
  /撤销|撤回|改回(?:去|来|原)|恢复(?:原|订单|回)|反悔|弄回(?:去|来)|\b(?:undo|revert|take (?:it|that) back|change it back|put it back|restore (?:it|the|my))\b/
const CORRECTS =
  /不是|不对|错了|写错|说错|应该(?:是)?|改成|改为|改到|换成|其实|更正|actually|instead|i meant|should be|correction|wrong|rather/
const QUESTION =
  /[?？]|[吗么呢]$|[吗么呢][,，。!！]|多少|多久|几天|怎么|如何|什么|哪|谁|为什么|能不能|可不可以|是不是|有没有|\b(?:what|how|when|where|who|which|why|can|could|do|does|is|are|will)\b/

const plain = (text: string): string => normalise(text).trim()

export const isYes = (text: string): boolean => YES.test(plain(text))
export const isNo = (text: string): boolean => NO.test(plain(text))
export const isDrop = (text: string): boolean => DROP.test(plain(text))
export const isUndo = (text: string): boolean => UNDO.test(plain(text))
export const corrects = (text: string): boolean => CORRECTS.test(plain(text))
export const isQuestion = (text: string): boolean => QUESTION.test(plain(text))

/** A message cut where another matter may begin. */
export const clauses = (text: string): string[] =>
  text
    .split(
      /[\n。;；!！]|(?<=[?？])|[,，]?(?:另外|还有|顺便|对了|再问一下|同时)[,，]?|[,.]? (?:and also|also|by the way|plus),? /i,
    )
    .map((part) => part.trim())
    .filter((part) => part.length > 1)

/** What a text wishes done, in its order, each once. */
export function tasksIn(text: string, heard: readonly Want[], reads: Reads): Task[] {
  const byClause = clauses(text).flatMap((clause) => {
    const [first] = wants(clause, reads)
    return first && first.intent !== 'other' ? (taskFor(first.intent, clause) ?? []) : []
  })
  const [first] = heard
  const whole = first ? taskFor(first.intent, text) : undefined
  // The whole tells what comes first when no part alone does.
  const found = byClause.length > 0 ? byClause : whole ? [whole] : []
  return [...new Map(found.map((task) => [task.name, task])).values()]
}

/** The part of these messages in which a task was wished. */
export const wishFor = (task: Task, messages: readonly string[], reads: Reads): string =>
  messages
    .flatMap(clauses)
    .find((clause) => tasksIn(clause, wants(clause, reads), reads).some((one) => one.name === task.name)) ??
  ''

/** Questions in the same breath that are no wish: answered beside the form. */
export function asidesIn(text: string, reads: Reads): string[] {
  return clauses(text).filter((clause) => {
    const [first] = wants(clause, reads)
    return (
      first !== undefined &&
      (first.way === 'product' || first.way === 'article' || first.about !== undefined) &&
      first.intent !== 'other' &&
      taskFor(first.intent, clause) === undefined &&
      isQuestion(clause)
    )
  })
}
