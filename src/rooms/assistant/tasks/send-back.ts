/** Giving goods back for money, or for others: taken down whole, decided by a person. */
import { ARRIVED, saidOrderPlace } from './order-place.ts'
import { goodsPlace, photosPlace, reasonPlace, wishPlace } from './places.ts'
import { caseTask } from './task.ts'

export const returnGoods = caseTask({
  name: 'return',
  intents: ['return'],
  work: 'refund-check',
  places: [saidOrderPlace(ARRIVED), goodsPlace, reasonPlace],
  confirmed: true,
})

export const exchangeGoods = caseTask({
  name: 'exchange',
  intents: ['exchange'],
  work: 'follow-up',
  places: [saidOrderPlace(ARRIVED), goodsPlace, wishPlace, reasonPlace],
  confirmed: true,
})

export const damage = caseTask({
  name: 'damage',
  intents: ['damage-report'],
  work: 'quality-look',
  places: [saidOrderPlace(ARRIVED), goodsPlace, photosPlace],
})

export const wrongItem = caseTask({
  name: 'wrong-item',
  intents: ['wrong-item'],
  work: 'stock-check',
  places: [saidOrderPlace(ARRIVED), photosPlace],
})
