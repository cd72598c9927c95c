/** How money ends a case: owed, sent, confirmed by the gateway, or by a named person with proof in the room that pays, and closed. One tail for all kinds. */
import type { EffectName } from './effects.ts'
import { said } from './said.ts'
import { move, type Row, type State } from './table.ts'

const CHASE_HOURS = 24
const CLOSE_HOURS = 168

interface Names {
  readonly due: string
  readonly sent: string
  readonly done: string
}

export const moneyStates = ({ due, sent, done }: Names): { readonly [name: string]: State } => ({
  [due]: {
    queue: 'finance',
    auto: 'nothing-due',
    timer: { after: CHASE_HOURS, event: 'chase', waitsFor: 'gateway' },
    pauses: ['frozen'],
    say: said('待退款', 'Money is due'),
    next: said(
      '等款项付出，最晚 {by} 再催一次',
      'The money is to be paid; chased again at {by} at the latest',
    ),
  },
  [sent]: {
    queue: 'finance',
    timer: { after: CHASE_HOURS, event: 'chase', waitsFor: 'gateway' },
    pauses: ['frozen'],
    say: said('款项已发出', 'Money was sent'),
    next: said(
      '支付渠道处理中，最晚 {by} 再查一次',
      'With the payment provider; asked again at {by} at the latest',
    ),
  },
  [done]: {
    timer: { after: CLOSE_HOURS, event: 'close', waitsFor: 'nobody' },
    say: said('款项已到账', 'Money has arrived'),
    next: said('有不对的地方请告诉我们；{by} 自动结束', 'Tell us if anything is amiss; it closes at {by}'),
  },
})

export const moneyRows = ({ due, sent, done }: Names): Row[] => [
  ...move(due, ['sent', sent], ['gateway', 'system'], said('已发出', 'Sent')),
  ...move([due, sent], ['confirmed', done], ['gateway'], said('已确认到账', 'Confirmed')),
  ...move(sent, ['failed', due], ['gateway'], said('渠道退回', 'Failed at the gateway')),
  ...move(due, ['failed', due], ['gateway'], said('渠道退回', 'Failed at the gateway')),
  ...[due, sent].flatMap((state) =>
    move(state, ['chase', state], ['timer', 'finance'], said('催促付款', 'Chase the payment'), {
      effects: ['chase-money'],
    }),
  ),
  ...move(due, ['nothing-due', 'closed'], ['system'], said('没有要付的，结束', 'Nothing to pay: close'), {
    guard: 'nothing-due',
    effects: ['release-units'],
  }),
  ...move(done, ['close', 'closed'], ['timer', 'customer', 'agent'], said('结束', 'Close'), {
    effects: ['release-units'],
  }),
]

export const CLOSED: State = {
  final: true,
  say: said('已结束', 'Closed'),
  next: said('这件事已经办完', 'This is settled'),
}
export const WITHDRAWN: State = {
  final: true,
  say: said('已撤回', 'Withdrawn'),
  next: said('您已撤回；需要时可以再提', 'Withdrawn; it can be asked for again'),
}
export const EXPIRED: State = {
  final: true,
  say: said('已过期', 'Expired'),
  next: said(
    '提醒后没有收到回复，已自动结束；需要时可以再提',
    'Ended after reminders without an answer; it can be asked for again',
  ),
}
/** His yes to an offer of another kind: the case goes on as the one that was offered. */
export const goesOnRows = (from: readonly string[], effects: readonly EffectName[]): Row[] =>
  move(from, ['go-on-as', 'converted'], ['system'], said('改办所选的方案', 'Go on as was chosen'), {
    effects,
  })
export const CONVERTED: State = {
  final: true,
  say: said('已转办', 'Goes on elsewhere'),
  next: said('已转为另一张单继续办理', 'It goes on as another case'),
}
