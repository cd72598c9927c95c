/** China, the nation: what is not as agreed: return, exchange, repair, warranty, and who has to prove. */
import type { Predicate } from '../predicate.ts'
import type { Rule, Then } from '../rule.ts'
import type { Remedy } from '../vocabulary.ts'
import { all, any, except, faulty, is, kinds, known, not, says } from './writing.ts'

const OWN_CARRIER = except(
  'own-carrier',
  ['电商法20'],
  [
    '消费者另行选择快递，运输风险不由商家承担',
    'The customer chose another carrier: its risk is not the seller’s',
  ],
  all(kinds('damage'), is('delivery.customerCarrier')),
)

/** The fault has to be shown; any of these shows it. */
const SHOWN = [['fault-photos', 'unboxing-video', 'door-photos', 'accredited-report']] as const

/** A right upon a fault: within two years where no quality period is set, else within that period. */
function mend(
  id: string,
  remedies: readonly Remedy[],
  cites: readonly string[],
  because: readonly [string, string],
  when: Predicate,
): Rule[] {
  const gives: Then = { remedies, ground: 'quality', right: true, exceptions: [OWN_CARRIER], proof: SHOWN }
  return [
    says(`${id}-two-years`, [...cites, '民法典621'], because, {
      when: all(when, not(known('promised.warrantyMonths'))),
      gives: { ...gives, window: { months: 24 }, start: 'signed', holidays: 'move' },
    }),
    says(`${id}-warranty`, [...cites, '条例18'], because, {
      when: all(when, known('promised.warrantyMonths')),
      gives: {
        ...gives,
        window: { agreed: 'warrantyMonths' },
        start: 'in-use',
        pauseCauses: ['in-repair'],
        restart: 'replacement',
        holidays: 'move',
      },
    }),
  ]
}

const MENDED: readonly Remedy[] = [
  'refund-return',
  'exchange',
  'repair',
  'part',
  'partial-refund',
  'install-again',
]

export const FAULT_RULES: readonly Rule[] = [
  says(
    'quality-return',
    ['消法24', '民法典203'],
    ['不符合质量要求，收到之日起七日内可以退货', 'Not up to quality: return within seven days of receipt'],
    {
      when: faulty,
      gives: {
        remedies: ['refund-return'],
        ground: 'quality',
        right: true,
        window: { days: 7 },
        start: 'signed',
        counting: 'day-after',
        holidays: 'move',
        exceptions: [OWN_CARRIER],
        proof: SHOWN,
      },
    },
  ),
  ...mend(
    'rescission',
    ['refund-return'],
    ['消法24', '民法典563'],
    ['七日后符合解除合同条件的仍可退货', 'After seven days, return where the contract may be rescinded'],
    all(faulty, is('request.serious')),
  ),
  ...mend(
    'mend',
    ['exchange', 'repair'],
    ['消法24', '民法典582', '产品质量法40'],
    ['不符合质量要求，可以要求更换、修理', 'Not up to quality: exchange or repair may be asked for'],
    faulty,
  ),
  ...mend(
    'part',
    ['part'],
    ['消法52', '民法典582'],
    ['缺少或损坏的部件应当补足、更换', 'What is missing or broken has to be made up or replaced'],
    all(faulty, any(kinds('missing', 'damage'), is('request.part'))),
  ),
  ...mend(
    'price-cut',
    ['partial-refund'],
    ['民法典582'],
    ['可以要求减少价款，数额由双方商定', 'A cut of the price may be asked for, its amount to be agreed'],
    faulty,
  ),
  ...mend(
    'redo',
    ['install-again'],
    ['消法52', '民法典582'],
    ['安装不合格应当重作', 'Installation that is not right has to be done again'],
    kinds('install'),
  ),
  says(
    'quality-costs',
    ['消法24'],
    [
      '因质量退换修，运输等必要费用由经营者承担',
      'For faults the merchant bears transport and other necessary costs',
    ],
    {
      when: all(faulty, not(all(kinds('damage'), is('delivery.customerCarrier')))),
      gives: {
        remedies: MENDED,
        ground: 'quality',
        payer: 'merchant',
        costs: ['transport', 'necessary'],
      },
    },
  ),
  says(
    'quality-not-no-reason',
    ['暂行办法35'],
    [
      '质量问题的退货依消法第二十四条，不适用无理由退货的限制',
      'Returns for faults follow article 24, not the limits of no-reason returns',
    ],
    { when: faulty, gives: { remedies: ['refund-return'], ground: 'quality', note: true } },
  ),
  says(
    'quality-refund',
    ['消法56', '暂行办法13'],
    [
      '质量退款没有单列的日数，参照七日；拖延或无理拒绝受罚',
      'No number of days of its own for faults: seven as for no-reason; delay is fined',
    ],
    {
      weak: 'needs counsel',
      when: faulty,
      gives: {
        remedies: ['refund-return'],
        ground: 'quality',
        refundBy: { days: 7, start: 'goods-received' },
      },
    },
  ),
  says(
    'invoice-price',
    ['条例18'],
    [
      '一次退清，按发票价；商家证明实付不同的除外',
      'In one payment at the invoice price, unless the merchant proves another was paid',
    ],
    {
      when: all(faulty, not({ has: ['evidence', 'price-difference'] })),
      gives: { remedies: ['refund-return'], ground: 'quality', basis: 'invoice' },
    },
  ),
  says(
    'paid-price',
    ['条例18'],
    ['商家已证明价差，按实际支付退款', 'The merchant proved the difference: what was really paid'],
    {
      when: all(faulty, { has: ['evidence', 'price-difference'] }),
      gives: { remedies: ['refund-return'], ground: 'quality', basis: 'paid' },
    },
  ),
  says(
    'transit-risk',
    ['电商法20', '民法典604', '民法典607'],
    [
      '运输途中的风险由商家承担，向承运人追偿是商家的事',
      'The seller bears the transit risk; the claim against the carrier is the seller’s business',
    ],
    {
      when: all(kinds('damage'), not(is('delivery.customerCarrier'))),
      gives: { remedies: MENDED, ground: 'quality', payer: 'merchant', note: true },
    },
  ),
  says(
    'signing-is-no-acceptance',
    ['法释〔2022〕8号1', '民法典623'],
    [
      '签收不等于认可质量；签单只推定清点过数量和外观，可以反证',
      'Signing accepts no quality; a signed note only presumes that count and look were checked, rebuttably',
    ],
    {
      when: all(kinds('damage', 'missing', 'quality'), { eq: ['delivery.signedAs', 'checked'] }),
      gives: { remedies: MENDED, ground: 'quality', note: true },
    },
  ),
  says(
    'named-durables',
    ['消法23'],
    [
      '所列耐用品和装饰装修服务六个月内发现瑕疵，由经营者举证',
      'Named durable goods and decoration services: within six months the merchant bears the proof',
    ],
    {
      when: any(
        all(faulty, { eq: ['line.category', 'appliance'] }, { le: ['months.sinceSigned', 6] }),
        all(any(kinds('install'), { in: ['line.category', ['decoration', 'waterproofing']] }), faulty, {
          le: ['months.sinceInstalled', 6],
        }),
      ),
      gives: { remedies: MENDED, ground: 'quality', burden: 'merchant' },
    },
  ),
  says(
    'bespoke-keeps-remedies',
    ['消法24', '民法典781'],
    [
      '定作只排除无理由退货，质量不合格的救济都在',
      'Made to order excludes only the no-reason return; every remedy for faults stays',
    ],
    { when: all(faulty, is('line.bespoke')), gives: { remedies: MENDED, ground: 'quality', note: true } },
  ),
]
