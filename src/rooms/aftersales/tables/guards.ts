/** What must hold for a move: closed names, each a sentence and a pure question about the case and what came with the command. */
import type { CaseRecord } from '../row.ts'
import type { Said } from './said.ts'

/** The part of a case that guards read. */
export type Guarded = Pick<CaseRecord, 'remedy' | 'flash' | 'amountFen' | 'facts' | 'decision'>
export type Data = { readonly [name: string]: unknown }
/** @property may whether it can hold at all, before anybody has filled in what comes with the command */
interface Guard extends Said {
  readonly holds: (row: Guarded, data: Data) => boolean
  readonly may?: (row: Guarded) => boolean
}

const guard = (zh: string, en: string, holds: Guard['holds'], may?: Guard['may']): Guard => ({
  ...{ zh, en, holds },
  ...(may && { may }),
})
const text = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const comesBack = ({ remedy, facts }: Guarded) =>
  facts.keepsGoods !== true && remedy !== 'refund-only' && remedy !== 'cancel'
const difference = ({ facts }: Guarded) => Number(facts.differenceFen ?? 0)
const noSum = ({ amountFen }: Guarded) => (amountFen ?? 0) <= 0
/** The price did fall, and neither law nor promise gives the difference any more. */
const outside = ({ facts }: Guarded) => facts.outside === true && Number(facts.dropFen ?? 0) > 0
const TWICE = 2
const MOST_DAYS = 35

export const GUARDS = {
  'goods-come-back': guard('货要退回', 'the goods come back', comesBack),
  'goods-stay': guard('货不用退回', 'the goods stay', (row) => !comesBack(row)),
  'refund-at-scan': guard('闪电退：揽收即退', 'flash lane: refund on the scan', ({ flash }) => flash),
  'refund-after-check': guard('验收后退款', 'refund after the check', ({ flash }) => !flash),
  'ours-to-collect': guard(
    '由我们上门取，且不是客户不在',
    'ours to collect, and the customer was there',
    ({ facts }) => facts.pickup === true && facts.absent !== true,
  ),
  'theirs-to-send': guard(
    '由客户寄回，或上门时客户不在',
    'theirs to send, or nobody was there',
    ({ facts }) => facts.pickup !== true || facts.absent === true,
  ),
  'refusal-stands': guard(
    '按法律和承诺可以不支持，并写明理由',
    'law and promises allow a no, and it is reasoned',
    ({ facts }, data) => facts.refusable === true && text(data.text),
    ({ facts }) => facts.refusable === true,
  ),
  'fails-grade': guard(
    '验货定级为不合格，并附照片和理由',
    'graded as failing, with photos and reason',
    (_, data) => data.grade === 'D' && text(data.text) && text(data.evidenceId),
    () => true,
  ),
  'for-customer': guard('裁定支持客户', 'ruled for the customer', ({ facts }) => facts.ruling === 'customer'),
  'for-customer-goods-here': guard(
    '裁定支持客户，货已在我们这里',
    'ruled for the customer, the goods are here',
    ({ facts }) => facts.ruling === 'customer' && facts.received === true,
  ),
  'for-merchant': guard('裁定支持商家', 'ruled for the merchant', ({ facts }) => facts.ruling === 'merchant'),
  'reasoned-ruling': guard(
    '写明支持谁和理由',
    'it says for whom and why',
    (_, data) => (data.ruling === 'customer' || data.ruling === 'merchant') && text(data.text),
    () => true,
  ),
  'replacement-out': guard(
    '新货已先发出',
    'the replacement is out already',
    ({ facts }) => facts.replacementOut === true,
  ),
  'replacement-there': guard(
    '已留好一件新货',
    'a new one is put aside',
    ({ facts }) => facts.replacementOut !== true && facts.reserved === true,
  ),
  'replacement-missing': guard(
    '没有可换的新货',
    'there is no new one',
    ({ facts }) => facts.replacementOut !== true && facts.reserved !== true,
  ),
  'customer-owes': guard('客户补差价', 'the customer owes the difference', (row) => difference(row) > 0),
  'nothing-owed': guard('客户不补差价', 'the customer owes nothing', (row) => difference(row) <= 0),
  'amount-known': guard('金额已定', 'the amount is known', ({ amountFen }) => (amountFen ?? 0) > 0),
  'nothing-due': guard('没有要付的', 'there is nothing to pay', ({ amountFen }) => amountFen === 0),
  'amount-unknown': guard('金额未定', 'no amount is known', ({ amountFen }) => (amountFen ?? 0) <= 0),
  'price-lacking': guard(
    '还不知道降到多少',
    'it is not known how far the price fell',
    (row) => noSum(row) && !outside(row),
  ),
  'drop-outside': guard(
    '降价是有的，不在价保内',
    'the price fell, outside of price protection',
    (row) => noSum(row) && outside(row),
  ),
  'drop-granted': guard(
    '不在价保内，同意照退',
    'outside of price protection, granted all the same',
    (row) =>
      noSum(row) &&
      Number(row.facts.dropFen ?? 0) > 0 &&
      (row.facts.dropGranted === true || row.facts.ruling === 'customer'),
  ),
  'part-there': guard('配件已备好', 'the part is there', ({ facts }) => facts.allocated === true),
  'repaired-in-vain': guard(
    '修过两次仍不好，或累计超过 35 天',
    'repaired twice in vain, or over 35 days in all',
    ({ facts }) => Number(facts.repairs ?? 0) >= TWICE || Number(facts.repairDays ?? 0) > MOST_DAYS,
  ),
  'repair-goes-on': guard(
    '还可以再修',
    'another repair is due',
    ({ facts }) => Number(facts.repairs ?? 0) < TWICE && Number(facts.repairDays ?? 0) <= MOST_DAYS,
  ),
  'money-received': guard(
    '写明收到多少钱',
    'it says how much came in',
    (_, data) => Number(data.fen) > 0,
    () => true,
  ),
} as const satisfies Readonly<Record<string, Guard>>

export type GuardName = keyof typeof GUARDS

/** Whether a move may be shown: it holds as the case is, or can once its fields are filled in. */
export function mayHold(name: GuardName | undefined, row: Guarded): boolean {
  if (name === undefined) return true
  const { holds, may }: Guard = GUARDS[name]
  return may ? may(row) : holds(row, {})
}

export const holds = (name: GuardName | undefined, row: Guarded, data: Data): boolean =>
  name === undefined || GUARDS[name].holds(row, data)
