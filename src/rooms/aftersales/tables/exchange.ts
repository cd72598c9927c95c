/** Exchange: the old one back, or swapped at the door; a new one out; differences by a pay link or as a refund, never by a charge. */
import { DISPUTED, disputeRows, RULED, refusedState } from './disputes.ts'
import { CLOSED, CONVERTED, EXPIRED, goesOnRows, moneyRows, moneyStates, WITHDRAWN } from './money.ts'
import { said } from './said.ts'
import { move, type Table } from './table.ts'

const MONEY = { due: 'refund-due', sent: 'refund-sent', done: 'refunded' }

export const EXCHANGE: Table = {
  kind: 'exchange',
  say: said('换货', 'Exchange'),
  opens: 'requested',
  states: {
    requested: {
      queue: 'agent',
      timer: { after: 24, event: 'approve', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'force-majeure', 'frozen'],
      say: said('待审核', 'Waiting for review'),
      next: said(
        '最晚 {by} 给您答复；到时没答复就按同意办',
        'You have an answer by {by}; without one it counts as agreed',
      ),
    },
    'under-review': {
      queue: 'quality',
      timer: { after: 24, event: 'approve', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'force-majeure', 'frozen'],
      say: said('质检审核中', 'With quality'),
      next: said(
        '质检在看，最晚 {by} 给您答复；到时没答复就按同意办',
        'Quality looks at it; an answer by {by}, without one it counts as agreed',
      ),
    },
    refused: refusedState('没有支持', 'Not granted'),
    approved: {
      queue: 'agent',
      auto: 'proceed',
      timer: { after: 1, event: 'proceed', waitsFor: 'us' },
      say: said('已同意', 'Agreed'),
      next: said('正在安排换货，最晚 {by}', 'The exchange is being arranged, by {by} at the latest'),
    },
    'awaiting-payment': {
      timer: { after: 168, event: 'expire', waitsFor: 'customer', remind: [24, 96] },
      say: said('等您补差价', 'Waiting for the difference'),
      next: said(
        '请在 {by} 前用付款链接补差价；我们不会自动扣款',
        'Please pay the difference by the link until {by}; nothing is charged by itself',
      ),
    },
    'advance-shipped': {
      queue: 'warehouse',
      timer: { after: 360, event: 'time-over', waitsFor: 'carrier' },
      pauses: ['customer-chosen-slot', 'force-majeure', 'frozen'],
      say: said('新货已先发', 'The new one is on its way'),
      next: said(
        '新货送到时把旧货换走，最晚 {by}',
        'The new one is swapped for the old at your door by {by}',
      ),
    },
    'awaiting-goods': {
      queue: 'warehouse',
      timer: { after: 360, event: 'time-over', waitsFor: 'customer', remind: [72, 168] },
      pauses: ['customer-chosen-slot', 'force-majeure', 'frozen'],
      say: said('等旧货退回', 'Waiting for the goods'),
      next: said('请在 {by} 前把旧货交给来取的人或寄出', 'Hand the old one over or send it by {by}'),
    },
    'in-transit': {
      queue: 'warehouse',
      timer: { after: 360, event: 'time-over', waitsFor: 'carrier' },
      pauses: ['force-majeure', 'frozen'],
      say: said('旧货退回途中', 'On its way back'),
      next: said(
        '旧货在途中，最晚 {by}；到时没到也发新货',
        'On its way back; the new one goes out at {by} even if it has not come',
      ),
    },
    received: {
      queue: 'warehouse',
      timer: { after: 24, event: 'inspect', waitsFor: 'us' },
      pauses: ['frozen'],
      say: said('已收到旧货', 'Goods are back'),
      next: said('旧货已收到，最晚 {by} 验完', 'The old one is back; checked by {by}'),
    },
    inspected: {
      queue: 'warehouse',
      auto: 'reserve',
      timer: { after: 24, event: 'reserve', waitsFor: 'us' },
      say: said('验货完成', 'Checked'),
      next: said('正在备新货，最晚 {by}', 'The new one is being put aside, by {by}'),
    },
    offered: {
      queue: 'agent',
      timer: { after: 168, event: 'take-refund', waitsFor: 'customer', remind: [48, 120] },
      say: said('等您选办法', 'Waiting for your choice'),
      next: said(
        '新货暂时没有；您可以等、换别的或退款，{by} 前没选就退款',
        'The new one is not there: wait, another, or the money; without a choice by {by} the money goes back',
      ),
    },
    'replacement-reserved': {
      queue: 'warehouse',
      timer: { after: 72, event: 'time-over', waitsFor: 'us' },
      pauses: ['customer-chosen-slot', 'force-majeure', 'frozen'],
      say: said('新货已备好', 'The new one is put aside'),
      next: said('最晚 {by} 发出', 'Sent by {by} at the latest'),
    },
    shipped: {
      queue: 'warehouse',
      timer: { after: 360, event: 'time-over', waitsFor: 'carrier' },
      pauses: ['customer-chosen-slot', 'force-majeure', 'frozen'],
      say: said('新货已发出', 'The new one is on its way'),
      next: said('新货在途中，最晚 {by}', 'The new one is on its way, by {by} at the latest'),
    },
    delivered: {
      timer: { after: 168, event: 'close', waitsFor: 'customer', remind: [48, 120] },
      pauses: ['customer-chosen-slot'],
      say: said('新货已送到', 'The new one has come'),
      next: said(
        '保修从头算起；有不对的地方请在 {by} 前告诉我们',
        'The warranty starts again; tell us by {by} if anything is amiss',
      ),
    },
    installed: {
      timer: { after: 168, event: 'close', waitsFor: 'nobody' },
      say: said('新货已装好', 'Installed'),
      next: said(
        '保修从装好起重新算；{by} 自动结束',
        'The warranty starts again from today; it closes at {by}',
      ),
    },
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
      'requested',
      ['look', 'under-review'],
      ['agent', 'system'],
      said('转质检看', 'Give it to quality'),
    ),
    ...move(
      ['requested', 'under-review'],
      ['approve', 'approved'],
      ['agent', 'quality', 'system', 'timer'],
      said('同意', 'Agree'),
      {
        effects: ['price-difference'],
      },
    ),
    ...move(
      ['requested', 'under-review'],
      ['refuse', 'refused'],
      ['agent', 'quality'],
      said('不支持', 'Refuse'),
      {
        guard: 'refusal-stands',
        needs: ['text'],
      },
    ),
    ...move(
      'approved',
      ['ship-first', 'advance-shipped'],
      ['warehouse', 'agent'],
      said('先发新货，上门互换', 'Send the new one first'),
      {
        guard: 'nothing-owed',
        effects: ['reserve-replacement', 'ship-replacement'],
        sets: { replacementOut: true },
      },
    ),
    ...move(
      'approved',
      ['proceed', 'awaiting-payment'],
      ['system', 'timer', 'agent'],
      said('请客户补差价', 'Ask for the difference'),
      {
        guard: 'customer-owes',
        effects: ['ask-difference'],
      },
    ),
    ...move(
      'approved',
      ['proceed', 'awaiting-goods'],
      ['system', 'timer', 'agent'],
      said('安排退旧货', 'Arrange the way back'),
      {
        guard: 'nothing-owed',
        effects: ['book-pickup'],
      },
    ),
    ...move(
      'awaiting-payment',
      ['paid', 'awaiting-goods'],
      ['gateway', 'finance'],
      said('差价已付', 'The difference is paid'),
      {
        effects: ['book-pickup'],
        sets: { differenceFen: 0 },
      },
    ),
    ...move('awaiting-payment', ['expire', 'expired'], ['timer'], said('没有补差价', 'Never paid'), {
      effects: ['drop-difference', 'release-units'],
    }),
    ...move(
      'awaiting-goods',
      ['ship-first', 'advance-shipped'],
      ['warehouse', 'agent'],
      said('先发新货，上门互换', 'Send the new one first'),
      {
        effects: ['cancel-pickup', 'reserve-replacement', 'ship-replacement'],
        sets: { replacementOut: true },
      },
    ),
    ...move(
      'advance-shipped',
      ['swapped', 'in-transit'],
      ['carrier', 'installer', 'warehouse'],
      said('已上门互换', 'Swapped at the door'),
    ),
    ...move(
      'advance-shipped',
      ['time-over', 'offered'],
      ['timer'],
      said('新货迟迟没到', 'The new one never came'),
      {
        effects: ['release-replacement', 'offer-remaining', 'open-claims'],
        sets: { replacementOut: false },
      },
    ),
    ...move(
      'awaiting-goods',
      ['sent-back', 'in-transit'],
      ['customer', 'agent'],
      said('我已寄出', 'I sent it'),
      {
        needs: ['waybill'],
      },
    ),
    ...move(
      'awaiting-goods',
      ['collected', 'in-transit'],
      ['carrier', 'warehouse'],
      said('已取件', 'Collected'),
    ),
    ...move(
      'awaiting-goods',
      ['absent', 'awaiting-goods'],
      ['carrier', 'warehouse'],
      said('上门时没有人', 'Nobody was there'),
      {
        sets: { absent: true },
      },
    ),
    ...move(
      'awaiting-goods',
      ['time-over', 'refund-due'],
      ['timer'],
      said('我们没来取，直接退款', 'We never came: refund'),
      {
        guard: 'ours-to-collect',
        effects: ['cancel-pickup', 'accept-units', 'oblige-refund'],
      },
    ),
    ...move('awaiting-goods', ['time-over', 'expired'], ['timer'], said('没有寄回', 'Never sent back'), {
      guard: 'theirs-to-send',
      effects: ['cancel-pickup', 'release-units'],
    }),
    ...move(
      ['awaiting-goods', 'in-transit'],
      ['arrived', 'received'],
      ['carrier', 'warehouse'],
      said('收到旧货', 'The goods are here'),
      {
        effects: ['receive-goods'],
        sets: { received: true },
      },
    ),
    ...move(
      'in-transit',
      ['time-over', 'inspected'],
      ['timer'],
      said('途中太久，先发新货', 'Too long on its way: go on'),
      {
        effects: ['open-claims', 'reserve-replacement'],
      },
    ),
    ...move(
      'received',
      ['inspect', 'inspected'],
      ['warehouse', 'quality', 'timer'],
      said('验货完成', 'Checked'),
      {
        effects: ['record-grade', 'restock', 'reserve-replacement'],
      },
    ),
    ...move(
      'inspected',
      ['reserve', 'delivered'],
      ['system', 'timer', 'warehouse'],
      said('新货已送到', 'The new one is there already'),
      {
        guard: 'replacement-out',
        effects: ['restart-warranty', 'release-units', 'oblige-difference'],
      },
    ),
    ...move(
      'inspected',
      ['reserve', 'replacement-reserved'],
      ['system', 'timer', 'warehouse'],
      said('新货已留好', 'A new one is put aside'),
      { guard: 'replacement-there' },
    ),
    ...move(
      'inspected',
      ['reserve', 'offered'],
      ['system', 'timer', 'warehouse'],
      said('没有货', 'None in stock'),
      {
        guard: 'replacement-missing',
        effects: ['offer-remaining'],
      },
    ),
    ...move(
      'replacement-reserved',
      ['no-stock', 'offered'],
      ['warehouse', 'agent', 'system'],
      said('没有货', 'None in stock'),
      {
        effects: ['release-replacement', 'offer-remaining'],
      },
    ),
    ...move(
      'replacement-reserved',
      ['time-over', 'offered'],
      ['timer'],
      said('没有按时发出', 'Not sent in time'),
      {
        effects: ['release-replacement', 'offer-remaining'],
      },
    ),
    ...move('offered', ['take-wait', 'replacement-reserved'], ['customer'], said('再等等', 'Wait')),
    ...move(
      'offered',
      ['take-other', 'replacement-reserved'],
      ['customer', 'agent'],
      said('换别的', 'Take another'),
      {
        needs: ['sku'],
        effects: ['price-difference', 'reserve-replacement'],
      },
    ),
    ...move('offered', ['take-refund', 'refund-due'], ['customer', 'timer'], said('退款', 'Take the money'), {
      effects: ['accept-units', 'oblige-refund'],
    }),
    ...move(
      'replacement-reserved',
      ['ship', 'shipped'],
      ['warehouse'],
      said('发出新货', 'Send the new one'),
      {
        effects: ['ship-replacement'],
        sets: { replacementOut: true },
      },
    ),
    ...move('offered', ['ship', 'shipped'], ['warehouse'], said('发出新货', 'Send the new one'), {
      effects: ['reserve-replacement', 'ship-replacement'],
      sets: { replacementOut: true },
    }),
    ...move(
      'shipped',
      ['delivered', 'delivered'],
      ['carrier', 'warehouse'],
      said('新货已送到', 'The new one has come'),
      {
        effects: ['restart-warranty', 'release-units', 'oblige-difference'],
      },
    ),
    ...move('shipped', ['time-over', 'offered'], ['timer'], said('新货迟迟没到', 'The new one never came'), {
      effects: ['release-replacement', 'offer-remaining', 'open-claims'],
      sets: { replacementOut: false },
    }),
    ...move('delivered', ['installed', 'installed'], ['installer', 'agent'], said('已装好', 'Installed'), {
      effects: ['restart-warranty'],
    }),
    ...move(
      ['delivered', 'installed'],
      ['close', 'closed'],
      ['timer', 'customer', 'agent'],
      said('结束', 'Close'),
    ),
    ...disputeRows({ refused: 'refused', favour: 'approved' }),
    ...move(
      ['requested', 'under-review', 'approved', 'awaiting-goods'],
      ['withdraw', 'withdrawn'],
      ['customer'],
      said('撤回', 'Withdraw'),
      {
        effects: ['cancel-pickup', 'release-units'],
      },
    ),
    ...move('awaiting-payment', ['withdraw', 'withdrawn'], ['customer'], said('撤回', 'Withdraw'), {
      effects: ['drop-difference', 'release-units'],
    }),
    ...goesOnRows(
      ['requested', 'under-review', 'approved', 'awaiting-goods'],
      ['cancel-pickup', 'release-units'],
    ),
    ...goesOnRows(['awaiting-payment'], ['drop-difference', 'release-units']),
    ...moneyRows(MONEY),
  ],
}
