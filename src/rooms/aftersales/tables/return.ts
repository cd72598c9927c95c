/** Return and refund: asked for, looked at within a day, goods back, checked within two, paid back. */
import { DISPUTED, disputeRows, RULED, refusedState } from './disputes.ts'
import { CLOSED, CONVERTED, EXPIRED, goesOnRows, moneyRows, moneyStates, WITHDRAWN } from './money.ts'
import { said } from './said.ts'
import { move, type Table } from './table.ts'

const MONEY = { due: 'refund-due', sent: 'refund-sent', done: 'refunded' }

export const RETURN: Table = {
  kind: 'return',
  say: said('退货退款', 'Return and refund'),
  opens: 'requested',
  states: {
    draft: {
      timer: { after: 168, event: 'expire', waitsFor: 'customer', remind: [24, 96] },
      say: said('还没提交', 'Not sent yet'),
      next: said(
        '提交后我们马上看；{by} 前没提交会自动取消',
        'Send it and we look at once; it lapses at {by}',
      ),
    },
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
      next: said('正在安排退货，最晚 {by} 给您办法', 'The way back is being arranged, by {by} at the latest'),
    },
    'awaiting-goods': {
      queue: 'warehouse',
      timer: { after: 360, event: 'time-over', waitsFor: 'customer', remind: [72, 168] },
      pauses: ['customer-chosen-slot', 'force-majeure', 'frozen'],
      say: said('等货退回', 'Waiting for the goods'),
      next: said('请在 {by} 前把货交给来取的人或寄出', 'Hand the goods over or send them by {by}'),
    },
    'in-transit': {
      queue: 'warehouse',
      timer: { after: 360, event: 'time-over', waitsFor: 'carrier' },
      pauses: ['force-majeure', 'frozen'],
      say: said('退回途中', 'On its way back'),
      next: said(
        '货在退回途中，最晚 {by}；到时没到也会退款',
        'On its way back; refunded at {by} even if it has not come',
      ),
    },
    received: {
      queue: 'warehouse',
      timer: { after: 24, event: 'inspect', waitsFor: 'us' },
      pauses: ['frozen'],
      say: said('已收到退货', 'Goods are back'),
      next: said('货已收到，最晚 {by} 开始验货', 'The goods are back; checked from {by} at the latest'),
    },
    inspecting: {
      queue: 'quality',
      timer: { after: 24, event: 'pass', waitsFor: 'us' },
      pauses: ['waiting-customer-evidence', 'frozen'],
      say: said('验货中', 'Being checked'),
      next: said(
        '正在验货，最晚 {by} 完成；到时没验完就按合格退款',
        'Being checked until {by}; not done by then counts as fine',
      ),
    },
    accepted: {
      queue: 'finance',
      auto: 'refund',
      timer: { after: 1, event: 'refund', waitsFor: 'us' },
      say: said('验货合格', 'Found fine'),
      next: said('验货合格，接着退款', 'Found fine; the refund comes next'),
    },
    'partly-accepted': {
      queue: 'quality',
      refusal: true,
      timer: { after: 168, event: 'agree', waitsFor: 'customer', remind: [48, 120] },
      say: said('部分合格', 'Partly accepted'),
      next: said(
        '可以先退其中没有争议的部分；不同意请在 {by} 前要求复核',
        'What is not in question is refunded; ask to look again until {by}',
      ),
    },
    'refused-qc': refusedState('验货不合格', 'Failed the check'),
    disputed: DISPUTED,
    ruled: RULED,
    ...moneyStates(MONEY),
    closed: CLOSED,
    converted: CONVERTED,
    withdrawn: WITHDRAWN,
    expired: EXPIRED,
  },
  rows: [
    ...move('draft', ['send', 'requested'], ['customer', 'agent'], said('提交', 'Send')),
    ...move('draft', ['expire', 'expired'], ['timer'], said('没有提交', 'Never sent'), {
      effects: ['release-units'],
    }),
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
      ['proceed', 'refund-due'],
      ['system', 'timer', 'agent'],
      said('不用退货，直接退款', 'Refund without the goods'),
      {
        guard: 'goods-stay',
        effects: ['accept-units', 'oblige-refund'],
      },
    ),
    ...move(
      'approved',
      ['proceed', 'awaiting-goods'],
      ['system', 'timer', 'agent'],
      said('安排退货', 'Arrange the way back'),
      {
        guard: 'goods-come-back',
        effects: ['book-pickup'],
      },
    ),
    ...move(
      ['awaiting-goods', 'in-transit'],
      ['refund-now', 'refund-due'],
      ['agent', 'finance', 'system'],
      said('不等货，先退款', 'Refund before the goods come'),
      {
        effects: ['accept-units', 'oblige-refund'],
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
      ['collected', 'refund-due'],
      ['carrier', 'warehouse'],
      said('已取件，闪电退', 'Collected: flash refund'),
      {
        guard: 'refund-at-scan',
        effects: ['accept-units', 'oblige-refund'],
      },
    ),
    ...move(
      'awaiting-goods',
      ['collected', 'in-transit'],
      ['carrier', 'warehouse'],
      said('已取件', 'Collected'),
      {
        guard: 'refund-after-check',
      },
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
      said('收到退货', 'The goods are here'),
      {
        sets: { received: true },
        effects: ['receive-goods'],
      },
    ),
    ...move(
      'in-transit',
      ['time-over', 'refund-due'],
      ['timer'],
      said('途中太久，直接退款', 'Too long on its way: refund'),
      {
        effects: ['accept-units', 'oblige-refund', 'open-claims'],
      },
    ),
    ...move(
      'received',
      ['inspect', 'inspecting'],
      ['warehouse', 'quality', 'timer'],
      said('开始验货', 'Begin the check'),
    ),
    ...move(
      ['received', 'inspecting'],
      ['pass', 'accepted'],
      ['warehouse', 'quality', 'timer'],
      said('验货合格', 'It is fine'),
      {
        effects: ['record-grade', 'restock'],
      },
    ),
    ...move('inspecting', ['pass-part', 'partly-accepted'], ['quality'], said('部分合格', 'Accept in part'), {
      needs: ['amountFen', 'text'],
      effects: ['record-grade'],
    }),
    ...move('inspecting', ['fail', 'refused-qc'], ['quality'], said('不合格', 'Fail it'), {
      guard: 'fails-grade',
      needs: ['grade', 'text', 'evidenceId'],
      effects: ['record-grade'],
    }),
    ...move('accepted', ['refund', 'refund-due'], ['system', 'timer', 'finance'], said('退款', 'Refund'), {
      effects: ['accept-units', 'oblige-refund'],
    }),
    ...move(
      'partly-accepted',
      ['agree', 'refund-due'],
      ['customer', 'timer'],
      said('同意先退这部分', 'Agree to this part'),
      {
        effects: ['restock', 'accept-units', 'oblige-part-refund'],
      },
    ),
    ...move(
      'partly-accepted',
      ['dispute', 'disputed'],
      ['customer', 'agent', 'platform'],
      said('请人工复核', 'Ask a person to look again'),
    ),
    ...disputeRows({ refused: 'refused', favour: 'approved', here: 'accepted' }),
    ...move(
      'refused-qc',
      ['dispute', 'disputed'],
      ['customer', 'agent', 'platform'],
      said('请人工复核', 'Ask a person to look again'),
    ),
    ...move(
      'refused-qc',
      ['let-stand', 'closed'],
      ['timer', 'customer'],
      said('不再复核，寄还', 'Leave it so; it is sent back'),
      {
        effects: ['send-back', 'release-units'],
      },
    ),
    ...move(
      ['draft', 'requested', 'under-review', 'approved', 'awaiting-goods'],
      ['withdraw', 'withdrawn'],
      ['customer'],
      said('撤回', 'Withdraw'),
      {
        effects: ['cancel-pickup', 'release-units'],
      },
    ),
    ...goesOnRows(
      ['draft', 'requested', 'under-review', 'approved', 'awaiting-goods'],
      ['cancel-pickup', 'release-units'],
    ),
    ...moneyRows(MONEY),
    ...['refund-due', 'refund-sent', 'refunded'].flatMap((state) =>
      move(
        state,
        ['goods-in', state],
        ['carrier', 'warehouse'],
        said('退款后收到退货', 'Goods came after the refund'),
        {
          sets: { received: true },
          effects: ['receive-goods', 'restock'],
        },
      ),
    ),
  ],
}
