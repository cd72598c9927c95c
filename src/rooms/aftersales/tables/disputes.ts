/** How a no is looked at again by people, and how silence settles it: for the customer. One way for all kinds that may refuse. */
import { said } from './said.ts'
import { move, type Row, type State } from './table.ts'

const RULE_HOURS = 24
const ANSWER_HOURS = 360

/** @property favour the state in which the customer gets what he asked for @property here the same when the goods are back already */
interface Names {
  readonly refused: string
  readonly favour: string
  readonly here?: string
}

export const refusedState = (zh: string, en: string): State => ({
  refusal: true,
  timer: { after: ANSWER_HOURS, event: 'let-stand', waitsFor: 'customer', remind: [72, 240] },
  pauses: ['waiting-customer-evidence'],
  say: said(zh, en),
  next: said(
    '不同意的话，{by} 前可以请人工复核，由另一位同事看',
    'If you disagree, ask for another person to look until {by}',
  ),
})

export const DISPUTED: State = {
  queue: 'quality',
  timer: { after: RULE_HOURS, event: 'time-over', waitsFor: 'us' },
  pauses: ['waiting-customer-evidence', 'frozen', 'force-majeure'],
  say: said('人工复核中', 'Looked at again'),
  next: said(
    '另一位同事在复核，最晚 {by} 给结论；到时没有结论就按您的要求办',
    'Another colleague looks at it until {by}; without an answer by then it goes your way',
  ),
}
export const RULED: State = {
  queue: 'quality',
  auto: 'carry-out',
  timer: { after: RULE_HOURS, event: 'carry-out', waitsFor: 'us' },
  say: said('复核有结论', 'Decided again'),
  next: said('正在按结论办理，最晚 {by}', 'It is carried out by {by} at the latest'),
}

export const disputeRows = ({ refused, favour, here }: Names): Row[] => [
  ...move(
    refused,
    ['dispute', 'disputed'],
    ['customer', 'agent', 'platform'],
    said('请人工复核', 'Ask a person to look again'),
  ),
  ...move(refused, ['let-stand', 'closed'], ['timer', 'customer'], said('不再复核', 'Leave it so'), {
    effects: ['release-units'],
  }),
  ...move('disputed', ['rule', 'ruled'], ['quality', 'platform'], said('作出结论', 'Decide'), {
    guard: 'reasoned-ruling',
    needs: ['ruling', 'text'],
  }),
  ...move(
    'disputed',
    ['time-over', 'ruled'],
    ['timer'],
    said('到时没有结论，支持客户', 'No answer in time: for the customer'),
    {
      sets: { ruling: 'customer' },
    },
  ),
  ...(here
    ? move('ruled', ['carry-out', here], ['system', 'timer', 'agent'], said('按结论办理', 'Carry it out'), {
        guard: 'for-customer-goods-here',
        effects: ['restock'],
      })
    : []),
  ...move('ruled', ['carry-out', favour], ['system', 'timer', 'agent'], said('按结论办理', 'Carry it out'), {
    guard: 'for-customer',
  }),
  ...move(
    'ruled',
    ['carry-out', 'closed'],
    ['system', 'timer', 'agent'],
    said('按结论结束', 'Close as decided'),
    {
      guard: 'for-merchant',
      effects: ['release-units'],
    },
  ),
]
