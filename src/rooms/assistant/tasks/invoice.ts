/** An invoice: for whom it is made out, with the tax number of a company. */
import { ANY, saidOrderPlace } from './order-place.ts'
import { taxPlace, titlePlace } from './places.ts'
import { caseTask } from './task.ts'

/** "How do I get one" is a question; "make me one" is a wish. */
const WISH =
  /(?:帮我|给我|我要|我想|我需要|麻烦|请|需要|补)(?:您|你们?)?[^,，。?？]{0,6}(?:开|补|寄)?[^,，。?？]{0,6}(?:发票|票)|^开(?:一?张)?(?:发票|票)(?=[。!！,，;；\s]|$)|抬头(?:是|写|开)|\b(?:i (?:need|want|would like)|please (?:send|make|issue)|send me|issue)\b[^.?]{0,30}\binvoice/i
const QUESTION = /怎么|如何|吗[?？]?$|多久|几天|能不能|可不可以|税号|how|can i|do you|when/i

export const invoice = caseTask({
  name: 'invoice',
  intents: ['invoice'],
  begins: (text) => WISH.test(text) && !QUESTION.test(text),
  work: 'invoice',
  places: [saidOrderPlace(ANY), titlePlace, taxPlace],
  verb: '开票?|开发票|issue',
})
