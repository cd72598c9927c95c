/** Claims behind a case, against the carrier, the installer or the supplier: filed before the cut-off, appealed once, settled or written off. They never hold up the customer's case. */
import { CLOSED } from './money.ts'
import { said } from './said.ts'
import { move, type Row, type State, type Table } from './table.ts'

/** @property fileHours time to gather the papers; the carrier's cut-off is the tighter one */
interface Against {
  readonly accepted: string
  readonly refused: string
  readonly fileHours: number
  readonly answerHours: number
  readonly who: { readonly zh: string; readonly en: string }
}

const APPEAL_HOURS = 720
const PAY_HOURS = 720

const statesOf = ({
  accepted,
  refused,
  fileHours,
  answerHours,
  who,
}: Against): { readonly [name: string]: State } => ({
  opened: {
    queue: 'quality',
    timer: { after: fileHours, event: 'file', waitsFor: 'us' },
    say: said('收集材料', 'Gathering papers'),
    next: said('最晚 {by} 提交，有多少材料交多少', 'Filed by {by} with what there is'),
  },
  'evidence-complete': {
    queue: 'quality',
    auto: 'file',
    timer: { after: 24, event: 'file', waitsFor: 'us' },
    say: said('材料齐了', 'Papers complete'),
    next: said('最晚 {by} 提交', 'Filed by {by}'),
  },
  filed: {
    queue: 'quality',
    timer: { after: answerHours, event: 'no-answer', waitsFor: 'business' },
    pauses: ['frozen', 'force-majeure'],
    say: said('已提交', 'Filed'),
    next: said(`等${who.zh}答复，最晚 {by}；不答复就申诉`, `${who.en} answers by {by}, else it is appealed`),
  },
  [accepted]: {
    queue: 'finance',
    timer: { after: PAY_HOURS, event: 'no-answer', waitsFor: 'business' },
    pauses: ['frozen'],
    say: said(`${who.zh}认赔`, 'Accepted'),
    next: said('等款项或抵扣，最晚 {by}；没到就申诉', 'Money or offset by {by}, else it is appealed'),
  },
  [refused]: {
    queue: 'quality',
    timer: { after: 168, event: 'appeal', waitsFor: 'us' },
    say: said(`${who.zh}拒赔`, 'Refused'),
    next: said('最晚 {by} 申诉', 'Appealed by {by}'),
  },
  appealed: {
    queue: 'quality',
    timer: { after: APPEAL_HOURS, event: 'write-off', waitsFor: 'business' },
    pauses: ['frozen'],
    say: said('申诉中', 'Appealed'),
    next: said('等申诉结果，最晚 {by}；之后核销', 'The appeal is heard by {by}, then it is written off'),
  },
  settled: {
    auto: 'close',
    timer: { after: 24, event: 'close', waitsFor: 'nobody' },
    say: said('已入账', 'Settled'),
    next: said('办完了', 'Done'),
  },
  'written-off': {
    auto: 'close',
    timer: { after: 24, event: 'close', waitsFor: 'nobody' },
    say: said('已核销', 'Written off'),
    next: said('办完了', 'Done'),
  },
  closed: CLOSED,
})

const rowsOf = ({ accepted, refused }: Against): Row[] => [
  ...move(
    'opened',
    ['complete', 'evidence-complete'],
    ['quality', 'agent', 'system'],
    said('材料齐了', 'The papers are complete'),
  ),
  ...move(
    ['opened', 'evidence-complete'],
    ['file', 'filed'],
    ['quality', 'agent', 'system', 'timer'],
    said('提交', 'File it'),
    {
      effects: ['file-claim'],
    },
  ),
  ...move(
    ['filed', 'appealed'],
    ['they-accept', accepted],
    ['quality', 'finance', 'carrier'],
    said('对方认赔', 'They accept'),
  ),
  ...move(
    'filed',
    ['they-refuse', refused],
    ['quality', 'finance', 'carrier'],
    said('对方拒赔', 'They refuse'),
    {
      needs: ['text'],
    },
  ),
  ...move(
    ['filed', accepted],
    ['no-answer', 'appealed'],
    ['timer', 'quality'],
    said('没有答复，申诉', 'No answer: appeal'),
  ),
  ...move(refused, ['appeal', 'appealed'], ['quality', 'timer'], said('申诉', 'Appeal')),
  ...move(
    [accepted, 'appealed'],
    ['settle', 'settled'],
    ['finance'],
    said('收到款项或抵扣', 'Money came in'),
    {
      guard: 'money-received',
      needs: ['fen'],
      effects: ['settle-claim'],
    },
  ),
  ...move(
    [refused, 'appealed', 'opened', 'evidence-complete'],
    ['write-off', 'written-off'],
    ['quality', 'finance', 'timer'],
    said('核销', 'Write it off'),
    {
      effects: ['write-off-claim'],
    },
  ),
  ...move(['settled', 'written-off'], ['close', 'closed'], ['system', 'timer'], said('结束', 'Close')),
]

const CARRIER: Against = {
  accepted: 'carrier-accepted',
  refused: 'carrier-refused',
  fileHours: 48,
  answerHours: 168,
  who: said('物流', 'The carrier'),
}
const PARTNER: Against = {
  accepted: 'partner-accepted',
  refused: 'partner-refused',
  fileHours: 168,
  answerHours: 336,
  who: said('对方', 'The other side'),
}

export const TRANSIT_CLAIM: Table = {
  kind: 'transit-claim',
  say: said('货损索赔', 'Transit damage claim'),
  opens: 'opened',
  states: statesOf(CARRIER),
  rows: rowsOf(CARRIER),
}
export const RECOURSE: Table = {
  kind: 'recourse',
  say: said('追偿', 'Recourse'),
  opens: 'opened',
  states: statesOf(PARTNER),
  rows: rowsOf(PARTNER),
}
