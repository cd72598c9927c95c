/** Cancelling an order that nobody has begun; what was paid is given back by finance, who get it as work. */
import { yuan } from '../../../kernel/money.ts'
import { IN_HOUSE, ownOrderPlace } from './order-place.ts'
import { record, shown } from './place.ts'
import { CASE, caseOf, type Task } from './task.ts'

const places = [ownOrderPlace(IN_HOUSE)]

export const cancelOrder: Task = {
  name: 'cancel-order',
  intents: ['cancel-order'],
  right: 'proven',
  tools: ['cancel-order', CASE],
  places,
  confirmed: true,
  verb: '取消|退单|撤单|cancel',
  deeds(filled, account) {
    const { id, state } = record(filled.order)
    const cancel = { tool: 'cancel-order', input: { order: id } }
    if (shown(state) === 'placed') return [cancel]
    const refund = caseOf({ task: 'refund', work: 'refund-check', places }, filled, account)
    return [cancel, { tool: CASE, input: refund }]
  },
  note({ order }, say) {
    const { state, totalFen } = record(order)
    return shown(state) === 'placed' ? '' : say('task.cancel-order.refund', { sum: yuan(Number(totalFen)) })
  },
}
