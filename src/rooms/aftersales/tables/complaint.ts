/** Complaint and compensation: heard in two hours, an offer in two days, one compensation for one cause, a person above when it is declined. */
import { refusedState } from './disputes.ts'
import { CLOSED, CONVERTED, goesOnRows, moneyRows, moneyStates, WITHDRAWN } from './money.ts'
import { said } from './said.ts'
import { move, type Table } from './table.ts'

const MONEY = { due: 'payment-due', sent: 'payment-sent', done: 'paid' }

export const COMPLAINT: Table = {
  kind: 'complaint',
  say: said('投诉赔付', 'Complaint and compensation'),
  opens: 'opened',
  states: {
    opened: {
      queue: 'agent',
      timer: { after: 2, event: 'acknowledge', waitsFor: 'us' },
      pauses: ['frozen'],
      say: said('待受理', 'Opened'),
      next: said('最晚 {by} 受理', 'Taken up by {by}'),
    },
    acknowledged: {
      queue: 'agent',
      timer: { after: 24, event: 'investigate', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'frozen'],
      say: said('已受理', 'Taken up'),
      next: said('最晚 {by} 查清楚', 'Looked into by {by}'),
    },
    investigated: {
      queue: 'quality',
      timer: { after: 24, event: 'offer', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'force-majeure', 'frozen'],
      say: said('已查清', 'Looked into'),
      next: said('最晚 {by} 给您方案', 'You have an offer by {by}'),
    },
    offered: {
      timer: { after: 168, event: 'pay-anyway', waitsFor: 'customer', remind: [48, 120] },
      say: said('等您看方案', 'Offer made'),
      next: said(
        '同意就赔付，不同意就由主管再看；{by} 前没回复也照付，不影响您再提',
        'Take it and it is paid, or a senior looks again; paid at {by} anyway, and you may still ask for more',
      ),
    },
    accepted: {
      queue: 'finance',
      auto: 'settle',
      timer: { after: 1, event: 'settle', waitsFor: 'us' },
      say: said('客户接受', 'Accepted'),
      next: said('正在付款', 'Being paid'),
    },
    rejected: {
      queue: 'agent',
      auto: 'escalate',
      timer: { after: 1, event: 'escalate', waitsFor: 'us' },
      say: said('客户不接受', 'Declined'),
      next: said('正在转给主管', 'It goes to a senior'),
    },
    refused: refusedState('没有支持', 'Not granted'),
    escalated: {
      queue: 'quality',
      timer: { after: 168, event: 'time-over', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'frozen'],
      say: said('主管处理中', 'With a senior'),
      next: said(
        '主管在看，最晚 {by}；到时没有结论就按您的要求赔付。您也可以找平台或 12315',
        'A senior decides by {by}; without an answer it is paid as asked. The platform or 12315 stay open to you',
      ),
    },
    resolved: {
      queue: 'finance',
      auto: 'pay',
      timer: { after: 1, event: 'pay', waitsFor: 'us' },
      say: said('有结论', 'Resolved'),
      next: said('正在办理', 'Being carried out'),
    },
    ...moneyStates(MONEY),
    closed: CLOSED,
    converted: CONVERTED,
    withdrawn: WITHDRAWN,
  },
  rows: [
    ...move(
      'opened',
      ['acknowledge', 'acknowledged'],
      ['agent', 'system', 'timer'],
      said('受理', 'Take it up'),
    ),
    ...move(
      'acknowledged',
      ['investigate', 'investigated'],
      ['agent', 'quality', 'timer'],
      said('查清楚', 'Looked into'),
    ),
    ...move(
      ['acknowledged', 'investigated'],
      ['offer', 'offered'],
      ['agent', 'quality', 'system', 'timer'],
      said('给方案', 'Make an offer'),
      {
        effects: ['propose-amount'],
      },
    ),
    ...move('investigated', ['refuse', 'refused'], ['quality'], said('不支持', 'Refuse'), {
      guard: 'refusal-stands',
      needs: ['text'],
    }),
    ...move(
      'refused',
      ['dispute', 'escalated'],
      ['customer', 'agent', 'platform'],
      said('请主管再看', 'Ask a senior to look'),
    ),
    ...move('refused', ['let-stand', 'closed'], ['timer', 'customer'], said('不再追究', 'Leave it so')),
    ...move('offered', ['accept', 'accepted'], ['customer'], said('接受', 'Accept')),
    ...move('offered', ['reject', 'rejected'], ['customer'], said('不接受', 'Decline')),
    ...move(
      'offered',
      ['pay-anyway', 'resolved'],
      ['timer'],
      said('没有回复，照付', 'No answer: paid anyway'),
    ),
    ...move(
      'accepted',
      ['settle', 'resolved'],
      ['system', 'timer', 'agent'],
      said('按方案办理', 'Carry it out'),
    ),
    ...move(
      'rejected',
      ['escalate', 'escalated'],
      ['system', 'timer', 'agent'],
      said('转主管', 'To a senior'),
    ),
    ...move(
      'escalated',
      ['rule', 'resolved'],
      ['quality', 'platform'],
      said('定下金额', 'Settle the amount'),
      {
        needs: ['amountFen', 'text'],
      },
    ),
    ...move(
      'escalated',
      ['time-over', 'resolved'],
      ['timer'],
      said('到时没有结论，按要求赔付', 'No answer in time: as asked'),
      {
        sets: { asAsked: true },
        effects: ['propose-amount'],
      },
    ),
    ...move('resolved', ['pay', 'payment-due'], ['system', 'timer', 'finance'], said('付款', 'Pay'), {
      guard: 'amount-known',
      effects: ['oblige-compensation'],
    }),
    ...move(
      'resolved',
      ['pay', 'closed'],
      ['system', 'timer', 'agent'],
      said('没有要付的，结束', 'Nothing to pay: close'),
      {
        guard: 'amount-unknown',
      },
    ),
    ...move(
      ['opened', 'acknowledged', 'investigated', 'offered'],
      ['withdraw', 'withdrawn'],
      ['customer'],
      said('撤回', 'Withdraw'),
    ),
    ...goesOnRows(['opened', 'acknowledged', 'investigated', 'offered'], []),
    ...moneyRows(MONEY),
  ],
}
