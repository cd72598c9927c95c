/** Repair and warranty: looked at, guided, visited or taken to the workshop; two repairs in vain or 35 days give return or exchange. */
import { DISPUTED, disputeRows, RULED, refusedState } from './disputes.ts'
import { CLOSED, CONVERTED, EXPIRED, goesOnRows, moneyRows, moneyStates, WITHDRAWN } from './money.ts'
import { said } from './said.ts'
import { move, type Table } from './table.ts'

const MONEY = { due: 'refund-due', sent: 'refund-sent', done: 'refunded' }
const VISIT_HOURS = 168
const WORKSHOP_HOURS = 840

export const REPAIR: Table = {
  kind: 'repair',
  say: said('维修', 'Repair'),
  opens: 'reported',
  states: {
    reported: {
      queue: 'agent',
      timer: { after: 24, event: 'look', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'force-majeure', 'frozen'],
      say: said('待看', 'Reported'),
      next: said('最晚 {by} 开始看是什么问题', 'We look at it by {by}'),
    },
    triage: {
      queue: 'agent',
      timer: { after: 48, event: 'time-over', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'force-majeure', 'frozen'],
      say: said('判断中', 'Being judged'),
      next: said(
        '最晚 {by} 告诉您怎么修；到时没有安排，您可以换或退',
        'You know how it is repaired by {by}; if not, exchange or return is yours',
      ),
    },
    'guided-fix': {
      timer: { after: 168, event: 'expire', waitsFor: 'customer', remind: [48, 120] },
      pauses: ['customer-chosen-slot'],
      say: said('远程指导', 'Guided by us'),
      next: said(
        '照着步骤试试；不行请在 {by} 前点「没修好」',
        'Try the steps; tell us by {by} if it does not help',
      ),
    },
    'visit-booked': {
      queue: 'agent',
      timer: { after: VISIT_HOURS, event: 'time-over', waitsFor: 'us' },
      pauses: ['customer-chosen-slot', 'force-majeure', 'frozen'],
      say: said('已约上门', 'Visit booked'),
      next: said('师傅会按约上门，最晚 {by}', 'The technician comes as agreed, by {by} at the latest'),
    },
    visit: {
      queue: 'agent',
      timer: { after: 24, event: 'time-over', waitsFor: 'us' },
      pauses: ['in-repair'],
      say: said('师傅在修', 'At work'),
      next: said('师傅正在处理，最晚 {by} 有结果', 'The technician is at work; a result by {by}'),
    },
    'parts-ordered': {
      queue: 'warehouse',
      timer: { after: VISIT_HOURS, event: 'time-over', waitsFor: 'us' },
      pauses: ['in-repair', 'force-majeure', 'frozen'],
      say: said('配件在路上', 'Parts ordered'),
      next: said('配件到了就再上门，最晚 {by}', 'The technician comes again with the part, by {by}'),
    },
    revisit: {
      queue: 'agent',
      timer: { after: VISIT_HOURS, event: 'time-over', waitsFor: 'us' },
      pauses: ['customer-chosen-slot', 'force-majeure', 'frozen'],
      say: said('再次上门', 'Second visit'),
      next: said('师傅带着配件再来，最晚 {by}', 'The technician comes with the part, by {by}'),
    },
    workshop: {
      queue: 'warehouse',
      timer: { after: WORKSHOP_HOURS, event: 'time-over', waitsFor: 'us' },
      pauses: ['in-repair', 'force-majeure', 'frozen'],
      say: said('返厂维修', 'In the workshop'),
      next: said(
        '最晚 {by} 修好；超过这一天您可以换或退。维修的时间不算在保修期里',
        'Repaired by {by}, else exchange or return is yours; the time does not count against the warranty',
      ),
    },
    fixed: {
      timer: { after: 168, event: 'confirm', waitsFor: 'customer', remind: [48, 120] },
      say: said('修好了', 'Repaired'),
      next: said(
        '没修好请在 {by} 前告诉我们；修过的地方保 30 天以上',
        'Tell us by {by} if it is not right; what was repaired is covered 30 days or more',
      ),
    },
    'customer-confirmed': {
      auto: 'close',
      timer: { after: 24, event: 'close', waitsFor: 'nobody' },
      say: said('客户已确认', 'Confirmed'),
      next: said('办完了', 'Settled'),
    },
    offered: {
      queue: 'agent',
      timer: { after: 168, event: 'take-return', waitsFor: 'customer', remind: [48, 120] },
      say: said('等您选办法', 'Waiting for your choice'),
      next: said(
        '您可以退货、换货、留下并退一部分，或继续修；{by} 前没选就按退货安排',
        'Return, exchange, keep it for part of the price, or go on repairing; without a choice by {by} it goes on as a return',
      ),
    },
    refused: refusedState('没有支持', 'Not granted'),
    disputed: DISPUTED,
    ruled: RULED,
    ...moneyStates(MONEY),
    converted: CONVERTED,
    closed: CLOSED,
    withdrawn: WITHDRAWN,
    expired: EXPIRED,
  },
  rows: [
    ...move(
      'reported',
      ['look', 'triage'],
      ['agent', 'quality', 'system', 'timer'],
      said('开始判断', 'Begin to judge'),
    ),
    ...move(['reported', 'triage'], ['refuse', 'refused'], ['agent', 'quality'], said('不支持', 'Refuse'), {
      guard: 'refusal-stands',
      needs: ['text'],
    }),
    ...move(
      ['reported', 'triage'],
      ['guide', 'guided-fix'],
      ['agent', 'assistant'],
      said('发指导步骤', 'Send the steps'),
      {
        needs: ['text'],
      },
    ),
    ...move(
      ['reported', 'triage', 'guided-fix'],
      ['book', 'visit-booked'],
      ['agent', 'system'],
      said('预约上门', 'Book a visit'),
      {
        effects: ['book-visit'],
      },
    ),
    ...move(
      ['triage', 'visit'],
      ['order-parts', 'parts-ordered'],
      ['agent', 'installer', 'warehouse'],
      said('订配件', 'Order the part'),
      {
        needs: ['part'],
        effects: ['allocate-part'],
      },
    ),
    ...move(
      ['triage', 'visit'],
      ['take-in', 'workshop'],
      ['agent', 'installer', 'warehouse'],
      said('返厂', 'Take it in'),
    ),
    ...move('triage', ['time-over', 'offered'], ['timer'], said('没有按时安排', 'Not arranged in time'), {
      effects: ['offer-remaining'],
    }),
    ...move('guided-fix', ['worked', 'customer-confirmed'], ['customer'], said('修好了', 'It helped')),
    ...move('guided-fix', ['not-fixed', 'triage'], ['customer', 'agent'], said('没修好', 'It did not help')),
    ...move('guided-fix', ['expire', 'expired'], ['timer'], said('没有回复', 'No answer')),
    ...move(
      'visit-booked',
      ['arrive', 'visit'],
      ['installer', 'agent'],
      said('师傅到了', 'The technician is there'),
    ),
    ...move(
      'revisit',
      ['arrive', 'visit'],
      ['installer', 'agent'],
      said('师傅到了', 'The technician is there'),
    ),
    ...move(
      ['visit-booked', 'revisit'],
      ['time-over', 'offered'],
      ['timer'],
      said('没有按约上门', 'Nobody came'),
      {
        effects: ['cancel-visit', 'offer-remaining'],
      },
    ),
    ...move(
      ['visit-booked', 'visit', 'revisit', 'workshop', 'parts-ordered'],
      ['fixed', 'fixed'],
      ['installer', 'warehouse', 'agent'],
      said('修好了', 'Repaired'),
      {
        effects: ['count-repair'],
      },
    ),
    ...move('visit', ['time-over', 'offered'], ['timer'], said('没有结果', 'No result'), {
      effects: ['offer-remaining'],
    }),
    ...move(
      'parts-ordered',
      ['part-here', 'revisit'],
      ['warehouse', 'agent', 'system'],
      said('配件到了', 'The part is here'),
      {
        effects: ['book-visit'],
      },
    ),
    ...move(
      ['parts-ordered', 'workshop'],
      ['time-over', 'offered'],
      ['timer'],
      said('超过时间', 'Too long'),
      {
        effects: ['release-part', 'offer-remaining'],
      },
    ),
    ...move('fixed', ['confirm', 'customer-confirmed'], ['customer', 'timer'], said('确认修好', 'Confirm')),
    ...move('fixed', ['not-fixed', 'offered'], ['customer', 'agent'], said('没修好', 'It is not right'), {
      guard: 'repaired-in-vain',
      effects: ['offer-remaining'],
    }),
    ...move('fixed', ['not-fixed', 'triage'], ['customer', 'agent'], said('没修好', 'It is not right'), {
      guard: 'repair-goes-on',
    }),
    ...move('customer-confirmed', ['close', 'closed'], ['system', 'timer', 'agent'], said('结束', 'Close')),
    ...move('offered', ['take-return', 'converted'], ['customer', 'timer'], said('退货', 'Return it'), {
      effects: ['open-return'],
    }),
    ...move('offered', ['take-exchange', 'converted'], ['customer'], said('换货', 'Exchange it'), {
      effects: ['open-exchange'],
    }),
    ...move(
      'offered',
      ['take-partial', 'refund-due'],
      ['customer'],
      said('留下，退一部分', 'Keep it for part of the price'),
      {
        guard: 'amount-known',
        effects: ['oblige-compensation'],
      },
    ),
    ...move('offered', ['take-wait', 'triage'], ['customer'], said('继续修', 'Go on repairing')),
    ...disputeRows({ refused: 'refused', favour: 'triage' }),
    ...move(
      ['reported', 'triage', 'guided-fix', 'visit-booked'],
      ['withdraw', 'withdrawn'],
      ['customer'],
      said('撤回', 'Withdraw'),
      {
        effects: ['cancel-visit'],
      },
    ),
    ...goesOnRows(['reported', 'triage', 'guided-fix', 'visit-booked'], ['cancel-visit']),
    ...moneyRows(MONEY),
  ],
}
