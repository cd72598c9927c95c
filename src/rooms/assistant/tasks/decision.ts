/** What a reply to a form decides: yes, no, never mind, or take it back; and what it goes on to say after a "never mind". */
import { normalise } from '../../../engines/text/index.ts'

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
export const isUndo = (text: string): boolean => UNDO.test(plain(text))
export const corrects = (text: string): boolean => CORRECTS.test(plain(text))
export const isQuestion = (text: string): boolean => QUESTION.test(plain(text))

/** 「还是取消吧」 wants what the form is for, when cancelling is what it is for. @param verb pattern of the task's own verbs */
export const isWish = (text: string, verb: string): boolean =>
  new RegExp(
    `^(?:[嗯好哎,，. ]|那|就|还是|我|要|想|给我|帮我|请|麻烦|ok|well|then|please|let'?s|just)*(?:${verb})(?:掉|一下|订单|这单|它| it| them| that| (?:the|my) order)?(?:吧|了吧|好了|得了| then| please)*[。.!~ ]*$`,
  ).test(plain(text))

/** 「不想改了」 refuses what the form is for. What one does not want to have any more is no refusal to send it back. */
const refusal = (verb: string): RegExp =>
  new RegExp(
    `^(?:[嗯哎,，. ]|那|就|还是|我|先|暂时)*(?:不(?:想|要|用|打算|需要)?(?:再)?|别)(?:${verb}|办|弄|登记)(?:订单|地址|时间|货|票)?(?:了|啦)*(?:吧|[,，。.!~ ])*|^(?:i )?(?:do(?:n'?t| not)|no longer) (?:want|wish|need) to (?:${verb})[^,.]*[,.! ]*`,
  )

/** @property rest what is said after it; it may take the "never mind" back */
export interface Dropping {
  readonly rest: string
}

/** @returns null when the words do not give the matter up */
export function dropping(text: string, verb: string): Dropping | null {
  const said = plain(text)
  if (isWish(said, verb)) return null
  const head = refusal(verb).exec(said)?.[0] ?? DROP.exec(said)?.[0]
  if (head === undefined || head === '') return null
  const rest = said.slice(head.length).trim()
  return { rest: rest === '' || dropping(rest, verb)?.rest === '' ? '' : rest }
}

/** 「不要了」 may mean the goods or the form: under a question about giving goods back it decides nothing. */
const GOODS_UNWANTED = /^(?:我|都|那|就)*不(?:想)?要了?[。.!~ ]*$/
export const isUnclear = (text: string, verb: string): boolean =>
  /取消|退|换货/.test(verb) && GOODS_UNWANTED.test(plain(text))
