/** Giving goods back for money, or for others: taken down whole, decided by a person. */
import { cancelInstead, notArrived } from './arrival.ts'
import { ARRIVED, saidOrderPlace } from './order-place.ts'
import { goodsPlace, photosPlace, reasonPlace, wishPlace } from './places.ts'
import { caseTask } from './task.ts'

export const returnGoods = caseTask({
  name: 'return',
  intents: ['return'],
  work: 'refund-check',
  places: [saidOrderPlace(ARRIVED), goodsPlace, reasonPlace],
  objects: cancelInstead,
  verb: '退货?|退掉|return',
})

export const exchangeGoods = caseTask({
  name: 'exchange',
  intents: ['exchange'],
  work: 'follow-up',
  places: [saidOrderPlace(ARRIVED), goodsPlace, wishPlace, reasonPlace],
  objects: notArrived,
  verb: '换货?|exchange|swap',
})

export const damage = caseTask({
  name: 'damage',
  intents: ['damage-report'],
  work: 'quality-look',
  places: [saidOrderPlace(ARRIVED), goodsPlace, photosPlace],
  objects: notArrived,
  verb: '登记|报|report',
})

export const wrongItem = caseTask({
  name: 'wrong-item',
  intents: ['wrong-item'],
  work: 'stock-check',
  places: [saidOrderPlace(ARRIVED), photosPlace],
  objects: notArrived,
  verb: '登记|报|report',
})
