/** Every task that the assistant knows a form for. */
import { acceptOffer } from './accept-offer.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeAddress } from './change-address.ts'
import { changeDeliveryTime } from './change-delivery-time.ts'
import { followCase } from './follow-case.ts'
import { bookInstallation, moveInstallation } from './installation.ts'
import { invoice } from './invoice.ts'
import { missingPart, qualityProblem, repair } from './mend.ts'
import { damage, exchangeGoods, returnGoods, wrongItem } from './send-back.ts'
import type { Task } from './task.ts'
import { trackOrder } from './track-order.ts'

export type { Task } from './task.ts'

export const TASKS: readonly Task[] = [
  trackOrder,
  followCase,
  changeAddress,
  changeDeliveryTime,
  cancelOrder,
  returnGoods,
  exchangeGoods,
  damage,
  wrongItem,
  missingPart,
  qualityProblem,
  repair,
  bookInstallation,
  moveInstallation,
  invoice,
  acceptOffer,
]

export const taskNamed = (name: string): Task | undefined => TASKS.find((one) => one.name === name)

/** The task that a want begins, if the words wish it done and not only ask about it. */
export const taskFor = (intent: string, words: string): Task | undefined =>
  TASKS.find((one) => one.intents.includes(intent) && (one.begins?.(words) ?? true))
