/** Something is missing, fails in use, or wants repair: the part, the fault, a picture, and who looks at it by when. */
import { notArrived } from './arrival.ts'
import { ARRIVED, saidOrderPlace } from './order-place.ts'
import { goodsPlace, partPlace, photosPlace, problemPlace } from './places.ts'
import { caseTask } from './task.ts'

export const missingPart = caseTask({
  name: 'missing-part',
  intents: ['missing-part'],
  work: 'send-part',
  places: [partPlace, saidOrderPlace(ARRIVED), goodsPlace],
  objects: notArrived,
  verb: '补寄?|登记|send',
})

export const qualityProblem = caseTask({
  name: 'quality-problem',
  intents: ['quality-problem'],
  work: 'quality-look',
  places: [problemPlace(), saidOrderPlace(ARRIVED), goodsPlace, photosPlace],
  objects: notArrived,
  verb: '登记|报|report',
})

export const repair = caseTask({
  name: 'repair',
  intents: ['repair'],
  begins: (text) => !/过保|怎么(?:收费|修)|多少钱|收费|how much|cost|out of warranty/i.test(text),
  work: 'repair-visit',
  places: [problemPlace(), saidOrderPlace(ARRIVED), goodsPlace],
  objects: notArrived,
  verb: '维?修|报修|repair',
})
