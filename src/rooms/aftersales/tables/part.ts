/** A missing or damaged part: confirmed within a day, on its way within three, nothing comes back. */

import { DISPUTED, disputeRows, RULED, refusedState } from './disputes.ts'
import { CLOSED, CONVERTED, goesOnRows, moneyRows, moneyStates, WITHDRAWN } from './money.ts'
import { said } from './said.ts'
import { move, type Table } from './table.ts'

const MONEY = { due: 'refund-due', sent: 'refund-sent', done: 'refunded' }

export const PART: Table = {
  kind: 'part',
  say: said('补件', 'Part by post'),
  opens: 'reported',
  states: {
    reported: {
      queue: 'agent',
      timer: { after: 24, event: 'confirm', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'force-majeure', 'frozen'],
      say: said('待确认', 'Reported'),
      next: said(
        '最晚 {by} 确认；到时没答复就按确认办',
        'Confirmed by {by}; without an answer it counts as confirmed',
      ),
    },
    refused: refusedState('没有支持', 'Not granted'),
    confirmed: {
      queue: 'warehouse',
      auto: 'allocate',
      timer: { after: 24, event: 'time-over', waitsFor: 'us' },
      pauses: ['force-majeure', 'frozen'],
      say: said('已确认', 'Confirmed'),
      next: said('正在备件，最晚 {by}', 'The part is being put aside, by {by}'),
    },
    allocated: {
      queue: 'warehouse',
      timer: { after: 48, event: 'time-over', waitsFor: 'us' },
      pauses: ['force-majeure', 'frozen'],
      say: said('配件已备好', 'Put aside'),
      next: said(
        '最晚 {by} 寄出；到时没寄出，您可以退一部分、换或退',
        'Posted by {by}; if not, part of the price, exchange or return is yours',
      ),
    },
    'alternative-offered': {
      queue: 'agent',
      timer: { after: 168, event: 'take-partial', waitsFor: 'customer', remind: [48, 120] },
      say: said('等您选办法', 'Waiting for your choice'),
      next: said(
        '配件一时没有；您可以等、退一部分、换或退，{by} 前没选就退一部分',
        'The part is not there: wait, part of the price, exchange or return; without a choice by {by} part of the price',
      ),
    },
    shipped: {
      queue: 'warehouse',
      timer: { after: 240, event: 'time-over', waitsFor: 'carrier' },
      pauses: ['force-majeure', 'frozen'],
      say: said('配件已寄出', 'Posted'),
      next: said('配件在路上，最晚 {by}', 'The part is on its way, by {by} at the latest'),
    },
    delivered: {
      timer: { after: 168, event: 'fitted', waitsFor: 'customer', remind: [48, 120] },
      pauses: ['customer-chosen-slot'],
      say: said('配件已送到', 'It has come'),
      next: said(
        '装好了吗？需要师傅或不合适，请在 {by} 前告诉我们',
        'Does it fit? Tell us by {by} if not, or if you want a technician',
      ),
    },
    fitted: {
      auto: 'close',
      timer: { after: 24, event: 'close', waitsFor: 'nobody' },
      say: said('已装好', 'Fitted'),
      next: said('办完了', 'Settled'),
    },
    disputed: DISPUTED,
    ruled: RULED,
    ...moneyStates(MONEY),
    converted: CONVERTED,
    closed: CLOSED,
    withdrawn: WITHDRAWN,
  },
  rows: [
    ...move(
      'reported',
      ['confirm', 'confirmed'],
      ['agent', 'warehouse', 'system', 'timer'],
      said('确认', 'Confirm'),
      { effects: ['allocate-part'] },
    ),
    ...move('reported', ['refuse', 'refused'], ['agent', 'quality'], said('不支持', 'Refuse'), {
      guard: 'refusal-stands',
      needs: ['text'],
    }),
    ...move(
      ['reported', 'confirmed'],
      ['no-part', 'alternative-offered'],
      ['agent', 'warehouse', 'system'],
      said('没有这个配件', 'There is none'),
      {
        effects: ['release-part', 'offer-remaining'],
      },
    ),
    ...move('confirmed', ['allocate', 'allocated'], ['system', 'agent'], said('已备好', 'It is there'), {
      guard: 'part-there',
    }),
    ...move('confirmed', ['put-aside', 'allocated'], ['warehouse'], said('备件', 'Put it aside'), {
      effects: ['allocate-part'],
    }),
    ...move(
      ['confirmed', 'allocated'],
      ['time-over', 'alternative-offered'],
      ['timer'],
      said('没有按时寄出', 'Not posted in time'),
      {
        effects: ['release-part', 'offer-remaining'],
      },
    ),
    ...move('allocated', ['ship', 'shipped'], ['warehouse', 'agent'], said('寄出', 'Post it'), {
      effects: ['ship-part'],
    }),
    ...move('alternative-offered', ['ship', 'shipped'], ['warehouse', 'agent'], said('寄出', 'Post it'), {
      effects: ['allocate-part', 'ship-part'],
    }),
    ...move('alternative-offered', ['take-wait', 'confirmed'], ['customer'], said('再等等', 'Wait'), {
      effects: ['allocate-part'],
    }),
    ...move(
      'alternative-offered',
      ['take-partial', 'refund-due'],
      ['customer', 'timer'],
      said('留下，退一部分', 'Keep it for part of the price'),
      {
        guard: 'amount-known',
        effects: ['oblige-compensation'],
      },
    ),
    ...move(
      'alternative-offered',
      ['take-partial', 'converted'],
      ['timer'],
      said('转为退货', 'Go on as a return'),
      {
        guard: 'amount-unknown',
        effects: ['release-units', 'open-return'],
      },
    ),
    ...move(
      'alternative-offered',
      ['take-exchange', 'converted'],
      ['customer'],
      said('换货', 'Exchange it'),
      {
        effects: ['release-units', 'open-exchange'],
      },
    ),
    ...move('alternative-offered', ['take-return', 'converted'], ['customer'], said('退货', 'Return it'), {
      effects: ['release-units', 'open-return'],
    }),
    ...move(
      'shipped',
      ['delivered', 'delivered'],
      ['carrier', 'warehouse', 'agent'],
      said('已送到', 'It has come'),
    ),
    ...move('shipped', ['time-over', 'alternative-offered'], ['timer'], said('途中丢了', 'Lost on its way'), {
      effects: ['release-part', 'offer-remaining', 'open-claims'],
    }),
    ...move(
      'delivered',
      ['fitted', 'fitted'],
      ['customer', 'agent', 'installer', 'timer'],
      said('装好了', 'It fits'),
    ),
    ...move(
      'delivered',
      ['does-not-fit', 'confirmed'],
      ['customer', 'agent'],
      said('不合适', 'It does not fit'),
      { effects: ['allocate-part'] },
    ),
    ...move(
      'delivered',
      ['want-visit', 'delivered'],
      ['customer', 'agent'],
      said('请师傅上门装', 'Send a technician'),
      {
        effects: ['book-visit'],
      },
    ),
    ...move('fitted', ['close', 'closed'], ['system', 'timer', 'agent'], said('结束', 'Close'), {
      effects: ['release-units'],
    }),
    ...disputeRows({ refused: 'refused', favour: 'confirmed' }),
    ...move(
      ['reported', 'confirmed', 'allocated', 'alternative-offered'],
      ['withdraw', 'withdrawn'],
      ['customer'],
      said('撤回', 'Withdraw'),
      {
        effects: ['release-part', 'release-units'],
      },
    ),
    ...goesOnRows(
      ['reported', 'confirmed', 'allocated', 'alternative-offered'],
      ['release-part', 'release-units'],
    ),
    ...moneyRows(MONEY),
  ],
}
