/** Price protection: the same thing cheaper within its days; the difference once for each drop, never more than paid less lowest. */
import { DISPUTED, disputeRows, RULED, refusedState } from './disputes.ts'
import { CLOSED, CONVERTED, EXPIRED, goesOnRows, moneyRows, moneyStates, WITHDRAWN } from './money.ts'
import { said } from './said.ts'
import { move, type Table } from './table.ts'

const MONEY = { due: 'credit-due', sent: 'credit-sent', done: 'paid' }

export const PRICE_PROTECTION: Table = {
  kind: 'price-protection',
  say: said('价格保护', 'Price protection'),
  opens: 'requested',
  opened: ['fetch-price'],
  states: {
    requested: {
      queue: 'agent',
      timer: { after: 24, event: 'check', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'frozen'],
      say: said('核价中', 'Price being checked'),
      next: said('最晚 {by} 给您结果', 'You have the result by {by}'),
    },
    'under-review': {
      queue: 'finance',
      timer: { after: 24, event: 'check', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'frozen'],
      say: said('人工核价', 'With finance'),
      next: said('财务在核，最晚 {by}', 'Finance checks it by {by}'),
    },
    'price-wanted': {
      timer: { after: 168, event: 'expire', waitsFor: 'customer', remind: [24, 96] },
      say: said('等您补价格截图', 'Waiting for the price'),
      next: said(
        '请在 {by} 前补上看到的价格和截图',
        'Please add the price you saw, with a screenshot, by {by}',
      ),
    },
    eligible: {
      queue: 'finance',
      auto: 'credit',
      timer: { after: 1, event: 'credit', waitsFor: 'us' },
      say: said('符合价保', 'It holds'),
      next: said('正在退差价', 'The difference is on its way'),
    },
    'not-eligible': refusedState('不符合价保', 'It does not hold'),
    disputed: DISPUTED,
    ruled: RULED,
    ...moneyStates(MONEY),
    closed: CLOSED,
    converted: CONVERTED,
    withdrawn: WITHDRAWN,
    expired: EXPIRED,
  },
  rows: [
    ...move(
      ['requested', 'under-review'],
      ['check', 'eligible'],
      ['system', 'timer', 'agent', 'finance'],
      said('有降价，符合', 'It was cheaper: it holds'),
      {
        guard: 'amount-known',
      },
    ),
    ...move(
      'requested',
      ['check', 'under-review'],
      ['system', 'timer', 'agent'],
      said('金额还定不下来，转财务', 'No sum yet: to finance'),
      {
        guard: 'amount-unknown',
      },
    ),
    ...move(
      'under-review',
      ['check', 'price-wanted'],
      ['timer', 'agent', 'finance'],
      said('请客户补价格', 'Ask for the price'),
      {
        guard: 'price-lacking',
      },
    ),
    ...move(
      'under-review',
      ['check', 'eligible'],
      ['timer', 'finance'],
      said('不在价保内，照退差价', 'Outside of price protection, paid all the same'),
      {
        guard: 'drop-outside',
        sets: { dropGranted: true },
      },
    ),
    ...move(
      ['requested', 'under-review', 'price-wanted'],
      ['add-price', 'under-review'],
      ['customer', 'agent'],
      said('补上看到的价格', 'Add the price'),
      {
        needs: ['nowFen'],
        effects: ['fetch-price'],
      },
    ),
    ...move('price-wanted', ['expire', 'expired'], ['timer'], said('没有补价格', 'Never given')),
    ...move(
      ['requested', 'under-review'],
      ['refuse', 'not-eligible'],
      ['agent', 'finance'],
      said('不符合', 'It does not hold'),
      {
        guard: 'refusal-stands',
        needs: ['text'],
      },
    ),
    ...move(
      'eligible',
      ['credit', 'credit-due'],
      ['system', 'timer', 'finance'],
      said('退差价', 'Pay the difference'),
      {
        guard: 'amount-known',
        effects: ['oblige-credit'],
      },
    ),
    ...move(
      'eligible',
      ['credit', 'credit-due'],
      ['system', 'timer', 'finance'],
      said('照退差价', 'Pay the difference all the same'),
      {
        guard: 'drop-granted',
        effects: ['grant-drop', 'oblige-credit'],
      },
    ),
    ...move(
      'eligible',
      ['credit', 'under-review'],
      ['system', 'timer', 'finance'],
      said('金额未定，转人工', 'No amount: to finance'),
      {
        guard: 'amount-unknown',
      },
    ),
    ...disputeRows({ refused: 'not-eligible', favour: 'eligible' }),
    ...move(
      ['requested', 'under-review', 'price-wanted'],
      ['withdraw', 'withdrawn'],
      ['customer'],
      said('撤回', 'Withdraw'),
    ),
    ...goesOnRows(['requested', 'under-review', 'price-wanted'], []),
    ...moneyRows(MONEY),
  ],
}
