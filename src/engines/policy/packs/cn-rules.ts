/** China, the nation: returns without a reason, what is not as agreed, warranty, lateness and amends. */
import type { Predicate } from '../predicate.ts'
import type { Exception, Rule, Then } from '../rule.ts'
import type { Remedy } from '../vocabulary.ts'
import { all, any, except, faulty, is, kinds, known, NOT_REMOTE, not, returning, says } from './writing.ts'

const HOME: Predicate = { in: ['line.category', ['furniture', 'home-goods', 'ceramics']] }
const confirmed = (...words: readonly string[]): Predicate =>
  all({ in: ['line.exception', words] }, is('line.exception.confirmed'), not(is('line.exception.preticked')))
const CONFIRMATION = [['purchase-confirmation']] as const

export const NOT_INTACT: readonly Exception[] = [
  except(
    'not-intact-home',
    ['暂行办法9', '暂行办法8'],
    [
      '家居商品标识被摘、剪，或受污、受损，不算完好',
      'Home goods whose label is removed or cut, or soiled or damaged',
    ],
    all(HOME, any(is('condition.labelRemoved'), is('condition.soiled'), is('condition.damaged'))),
  ),
  except(
    'not-intact',
    ['暂行办法8'],
    ['不再保有原有品质和功能，或标识不齐', 'No longer of its quality and function, or labels incomplete'],
    all(not(HOME), any(is('condition.labelRemoved'), is('condition.damaged'))),
  ),
  except(
    'parts-missing',
    ['暂行办法8'],
    ['商品本身、配件、标识不齐全', 'Item, parts and labels are not complete'],
    not(is('condition.partsComplete')),
  ),
]

export const BESPOKE: Exception = except(
  'bespoke',
  ['消法25', '暂行办法6', '电商法62'],
  ['消费者定作的商品', 'Goods made to the customer’s order'],
  is('line.bespoke'),
  [['bespoke-record']],
)

const EXCEPTIONS: readonly Exception[] = [
  NOT_REMOTE,
  BESPOKE,
  except('perishable', ['消法25', '暂行办法6'], ['鲜活易腐的商品', 'Fresh and perishable goods'], {
    eq: ['line.category', 'perishable'],
  }),
  except(
    'digital',
    ['消法25', '暂行办法6'],
    ['已下载或拆封的数字化商品', 'Digital goods, opened or downloaded'],
    all({ eq: ['line.category', 'digital'] }, is('condition.opened')),
  ),
  except('newspaper', ['消法25', '暂行办法6'], ['交付的报纸、期刊', 'Newspapers and periodicals'], {
    eq: ['line.category', 'newspaper'],
  }),
  except(
    'opening-affects-safety',
    ['暂行办法7', '条例19'],
    [
      '拆封后影响安全健康或品质，且逐次确认过',
      'Opening affects safety, health or quality, confirmed at this purchase',
    ],
    confirmed('opening-affects-safety'),
    CONFIRMATION,
  ),
  except(
    'trial-destroys-value',
    ['暂行办法7', '条例19'],
    [
      '激活或试用后价值贬损较大，且逐次确认过',
      'Activation or trial destroys the value, confirmed at this purchase',
    ],
    confirmed('trial-destroys-value'),
    CONFIRMATION,
  ),
  except(
    'disclosed',
    ['暂行办法7', '条例19'],
    [
      '已明示的临期或瑕疵商品，且逐次确认过',
      'Disclosed as near expiry or flawed, confirmed at this purchase',
    ],
    confirmed('near-expiry', 'flaw-disclosed'),
    CONFIRMATION,
  ),
  ...NOT_INTACT,
]

const noReason: readonly Rule[] = [
  says(
    'no-reason',
    ['消法25', '暂行办法10', '民法典203'],
    [
      '远程购买，自签收次日起七日内无需说明理由',
      'Bought at a distance: seven days without a reason, from the day after signing',
    ],
    {
      when: returning,
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        right: true,
        window: { days: 7 },
        start: 'signed',
        counting: 'day-after',
        holidays: 'move',
        exceptions: EXCEPTIONS,
      },
    },
  ),
  says(
    'promised-no-reason',
    ['条例12', '法释〔2022〕8号2'],
    [
      '商家承诺的无理由期限有约束力，法定例外的商品也一样',
      'A promised no-reason time binds, also for goods that the law excepts',
    ],
    {
      when: all(known('promised.noReasonDays'), returning),
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        right: true,
        window: { agreed: 'noReasonDays' },
        start: 'signed',
        counting: 'day-after',
        holidays: 'move',
        exceptions: NOT_INTACT,
      },
    },
  ),
  says(
    'opened-no-defence',
    ['法释〔2022〕8号3', '暂行办法8', '暂行办法31'],
    [
      '为查验而拆封、合理调试不影响完好，不得以已拆封拒绝',
      'Opening to inspect and reasonable testing leave goods intact: "opened" is no ground for refusing',
    ],
    {
      when: all(returning, any(is('condition.opened'), is('condition.tested'))),
      gives: { remedies: ['refund-return'], ground: 'no-reason', note: true },
    },
  ),
  says(
    'unconfirmed',
    ['条例19'],
    [
      '未显著标注并逐次确认，或默认勾选，不得拒绝无理由退货',
      'Without conspicuous label and confirmation, or with a ticked box, it may not be refused',
    ],
    {
      when: all(
        returning,
        known('line.exception'),
        any(not(is('line.exception.confirmed')), is('line.exception.preticked')),
      ),
      gives: { remedies: ['refund-return'], ground: 'no-reason', note: true },
    },
  ),
  says(
    'no-reason-freight',
    ['消法25', '暂行办法18'],
    [
      '无理由退货的运费由消费者承担，另有约定的除外',
      'Freight of a no-reason return is the customer’s unless agreed otherwise',
    ],
    {
      when: returning,
      gives: { remedies: ['refund-return'], ground: 'no-reason', payer: 'customer' },
    },
  ),
  says(
    'no-reason-refund',
    ['消法25', '暂行办法13', '暂行办法31'],
    [
      '收到退回商品之日起七日内退款，超过十五日受处罚',
      'Refund within seven days of the goods’ return; past fifteen days a penalty',
    ],
    {
      when: returning,
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        refundBy: { days: 7, start: 'goods-received' },
        penaltyAt: { days: 15, start: 'goods-received' },
      },
    },
  ),
  says(
    'no-reason-handling',
    ['暂行办法31'],
    [
      '自提出之日起超过十五日不办理受处罚',
      'Not handled for more than fifteen days from the request: a penalty',
    ],
    {
      when: returning,
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        decideBy: { days: 15, start: 'requested' },
      },
    },
  ),
  says(
    'way-of-return',
    ['暂行办法19'],
    ['可以约定退货方式，不得限制', 'The way of sending back may be agreed, not restricted'],
    { when: kinds('no-reason'), gives: { remedies: ['refund-return'], ground: 'no-reason', note: true } },
  ),
]

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

const quality: readonly Rule[] = [
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

const amends: readonly Rule[] = [
  says(
    'fraud-triple',
    ['消法55'],
    [
      '经营者有欺诈，增加赔偿价款三倍，不足五百元按五百元',
      'Deceit: three times the price on top, at least 500 yuan',
    ],
    {
      when: any(kinds('fraud'), is('fraud.found')),
      gives: {
        remedies: ['compensation'],
        ground: 'fraud',
        right: true,
        payer: 'merchant',
        amount: { of: 'price', percent: 300, atLeastFen: 50_000 },
        exceptions: [
          except(
            'fraud-not-found',
            ['消法55'],
            ['还没有人认定欺诈', 'Nobody has found deceit so far'],
            not(is('fraud.found')),
          ),
          except(
            'label-only',
            ['条例49'],
            ['标签、说明等瑕疵，不影响安全也不误导', 'A harmless flaw of a label'],
            is('fraud.labelOnly'),
          ),
          except('staged', ['条例49'], ['通过夹带、掉包等方式骗取', 'A staged claim'], is('fraud.staged')),
        ],
      },
    },
  ),
  says(
    'known-defect-injury',
    ['消法55'],
    [
      '明知缺陷仍提供并造成伤害，损失二倍以下的惩罚性赔偿',
      'A known defect that injured: up to twice the loss on top',
    ],
    {
      when: any(kinds('injury'), is('injury.knownDefect')),
      gives: {
        remedies: ['compensation'],
        ground: 'injury',
        right: true,
        payer: 'merchant',
        amount: { of: 'loss', percent: 200, upTo: true },
        exceptions: [
          except(
            'not-known',
            ['消法55'],
            ['尚未认定商家明知缺陷', 'It is not established that the merchant knew'],
            not(is('injury.knownDefect')),
          ),
        ],
      },
    },
  ),
  says(
    'promised-compensation',
    ['条例12', '法释〔2022〕8号10'],
    ['承诺高于法定的赔偿，按承诺赔', 'Amends promised above the law are owed as promised'],
    {
      when: all(
        known('promised.compensationFen'),
        kinds('late', 'quality', 'mismatch', 'wrong-item', 'damage', 'missing', 'install'),
      ),
      gives: {
        remedies: ['compensation'],
        ground: 'promise',
        right: true,
        payer: 'merchant',
        amount: { of: 'promised' },
      },
    },
  ),
  says(
    'late-fee',
    ['条例12', '民法典585'],
    ['约定的迟延违约金按日计付', 'The agreed penalty for each day late'],
    {
      when: all(kinds('late'), known('promised.lateFenPerDay'), { ge: ['late.days', 1] }),
      gives: {
        remedies: ['compensation'],
        ground: 'late',
        right: true,
        payer: 'merchant',
        amount: { of: 'late' },
      },
    },
  ),
  says(
    'prepaid-undelivered',
    ['消法53'],
    [
      '预收款未按约提供，按要求履行或退款并承担利息',
      'Prepaid and not provided as agreed: perform, or refund with interest, as the customer asks',
    ],
    {
      when: all(kinds('late'), is('sale.prepaid'), not({ eq: ['delivery.arrived', 'complete'] })),
      gives: { remedies: ['refund-only'], ground: 'late', right: true, payer: 'merchant', goodsBack: 'no' },
    },
  ),
  says(
    'late-rescission',
    ['民法典563', '民法典577'],
    [
      '迟延致合同目的不能实现，可以解除合同',
      'Lateness that defeats the purpose: the contract may be rescinded',
    ],
    {
      when: all(kinds('late'), is('request.serious')),
      gives: { remedies: ['refund-return'], ground: 'late', right: true, payer: 'merchant' },
    },
  ),
  says(
    'price-protection',
    ['条例12'],
    [
      '价保承诺必须兑现，按同款同渠道同条件的差价退',
      'A price protection that was promised is kept: the difference, same goods, channel and conditions',
    ],
    {
      when: all(kinds('price'), known('promised.priceProtectionDays')),
      gives: {
        remedies: ['price-protection'],
        ground: 'price',
        right: true,
        window: { agreed: 'priceProtectionDays' },
        start: 'ordered',
        payer: 'merchant',
        amount: { of: 'price-drop' },
        exceptions: [
          except('no-drop', ['条例12'], ['价格没有下降', 'The price has not fallen'], not(is('price.fell'))),
          except(
            'other-offer',
            ['条例12'],
            ['不是同款、同渠道、同条件的价格', 'Not the same goods, channel and conditions'],
            not(all(is('price.sameSku'), is('price.sameChannel'), is('price.sameConditions'))),
          ),
        ],
      },
    },
  ),
  says(
    'bespoke-cancel',
    ['民法典787'],
    [
      '定作人在完成前可以解除，造成损失的应当赔偿',
      'Who had it made may cancel before it is finished, and pays the loss',
    ],
    {
      when: all(kinds('cancel'), is('line.bespoke')),
      gives: {
        remedies: ['cancel'],
        ground: 'bespoke',
        right: true,
        payer: 'customer',
        exceptions: [
          except('finished', ['民法典787'], ['已经完成', 'It is finished'], is('line.bespoke.completed')),
        ],
      },
    },
  ),
]

export const CN_RULES: readonly Rule[] = [...noReason, ...quality, ...amends]
