/** What an order that has not arrived can't have yet: a missing part, a fault, a return, a fitter at the door. */
import type { Json } from '../../../kernel/ctx.ts'
import { dayWords } from '../own-tools.ts'
import type { Say } from '../wording/draft.ts'
import type { Filled } from './form.ts'
import { record, shown } from './place.ts'
import type { Objection } from './task.ts'

const IN_HOUSE = new Set(['placed', 'paid', 'in-production', 'ready'])

const facts = (order: Json): Record<string, string> => {
  const { number, goods, stateText } = record(order)
  return { number: shown(number ?? ''), goods: shown(goods ?? ''), state: shown(stateText ?? '') }
}

/** Nothing is known of an order whose number was only said. */
const stateOf = ({ order }: Filled): string => shown(record(order ?? null).state ?? '')

export function notArrived(filled: Filled, _language: 'zh-CN' | 'en', say: Say): Objection | null {
  const state = stateOf(filled)
  const about = facts(filled.order ?? null)
  if (state === 'cancelled') return { text: say('task.order-way.cancelled', about), again: 'order' }
  return IN_HOUSE.has(state) ? { text: say('task.order-way.not-arrived', about), again: 'order' } : null
}

/** What is still in the house is not sent back but cancelled. */
export function cancelInstead(filled: Filled, language: 'zh-CN' | 'en', say: Say): Objection | null {
  if (!IN_HOUSE.has(stateOf(filled))) return notArrived(filled, language, say)
  return { text: say('task.order-way.cancel-instead', facts(filled.order ?? null)), instead: 'cancel-order' }
}

/** Nobody can put up what has not come. */
export function beforeDelivery(filled: Filled, language: 'zh-CN' | 'en', say: Say): Objection | null {
  const { promiseDay } = record(filled.order ?? null)
  const state = stateOf(filled)
  if (state === 'cancelled') return notArrived(filled, language, say)
  const [day, promised] = [shown(record(filled.day ?? null).day ?? ''), shown(promiseDay ?? '')]
  if (!day || !promised || !(IN_HOUSE.has(state) || state === 'shipped') || day >= promised) return null
  const about = { ...facts(filled.order ?? null), promised: dayWords(promised, language) }
  return { text: say('task.day-before-delivery', about), again: 'day' }
}
