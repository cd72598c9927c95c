/** China, the nation: cases of deceit, injury, lateness, promised amends, price protection and cancelling bespoke work. */
import { at, type CaseData, line, table } from './writing.ts'

const AMENDS = { remedy: 'compensation' } as const
const YES = { allowed: true }
const NO = { allowed: false }

const priced = (fen: number, more: object = {}) => ({
  order: { lines: [{ id: 'sofa', priceFen: fen, ...more }] },
})
const found = { request: { kind: 'fraud' }, fraud: { found: true } }

const fraud: CaseData[] = [
  ...table('消法55', found, { ...AMENDS, ground: 'fraud' }, [
    ['three times 6,880 yuan', {}, { ...YES, amountFen: 2_064_000, payer: 'merchant' }],
    ['three times 1 yuan is raised to 500', priced(100), { ...YES, amountFen: 50_000 }],
    ['three times 166.66 yuan is raised to 500', priced(16_666), { ...YES, amountFen: 50_000 }],
    ['three times 166.67 yuan is above it', priced(16_667), { ...YES, amountFen: 50_001 }],
    ['three times 200 yuan', priced(20_000), { ...YES, amountFen: 60_000 }],
    [
      'of the pieces concerned only',
      { ...priced(20_000, { quantity: 4 }), request: { kind: 'fraud', quantity: 2 } },
      { ...YES, amountFen: 120_000 },
    ],
    ['of all pieces', priced(20_000, { quantity: 4 }), { ...YES, amountFen: 240_000 }],
    [
      'of what was paid after a coupon',
      { order: { lines: [{ id: 'sofa', priceFen: 100_000 }], coupons: [{ id: 'c', offFen: 10_000 }] } },
      { ...YES, amountFen: 270_000 },
    ],
    ['a gift thing of no price is worth 500', priced(0), { ...YES, amountFen: 50_000 }],
    ['found within another request', { request: { kind: 'quality' } }, { ...YES, amountFen: 2_064_000 }],
    ['nobody has found deceit', { fraud: { found: false } }, NO],
  ]),
  ...table('条例49', found, { ...AMENDS, ground: 'fraud' }, [
    ['a harmless flaw of the label', { fraud: { found: true, labelOnly: true } }, NO],
    ['a staged claim', { fraud: { found: true, staged: true } }, NO],
    ['both', { fraud: { found: true, staged: true, labelOnly: true } }, NO],
  ]),
  ...table('消法55', { request: { kind: 'injury' } }, { ...AMENDS, ground: 'injury' }, [
    [
      'a known defect: up to twice the loss',
      { injury: { knownDefect: true, lossFen: 300_000 } },
      { ...YES, amountFen: 600_000 },
    ],
    ['no loss, nothing', { injury: { knownDefect: true, lossFen: 0 } }, { ...YES, amountFen: 0 }],
    ['not known', { injury: { knownDefect: false, lossFen: 300_000 } }, NO],
  ]),
]

const late = (days: number, more: object = {}) => ({
  request: { kind: 'late' },
  delivery: { signedAt: null },
  late: { by: 'delivery', days },
  ...more,
})

const lateness: CaseData[] = [
  ...table('条例12', { promised: { lateFenPerDay: 2_000 } }, { ...AMENDS, ground: 'late' }, [
    ['one day late', late(1), { ...YES, amountFen: 2_000 }],
    ['five days late', late(5), { ...YES, amountFen: 10_000 }],
    [
      'capped as agreed',
      late(50, { promised: { lateFenPerDay: 2_000, lateCapFen: 30_000 } }),
      { ...YES, amountFen: 30_000 },
    ],
    [
      'just below the cap',
      late(14, { promised: { lateFenPerDay: 2_000, lateCapFen: 30_000 } }),
      { ...YES, amountFen: 28_000 },
    ],
    [
      'at the cap',
      late(15, { promised: { lateFenPerDay: 2_000, lateCapFen: 30_000 } }),
      { ...YES, amountFen: 30_000 },
    ],
  ]),
  ...table('民法典585', { promised: { lateFenPerDay: 500 } }, { ...AMENDS, ground: 'late' }, [
    ['an agreed penalty is owed', late(3), { ...YES, amountFen: 1_500 }],
    ['by the day', late(30), { ...YES, amountFen: 15_000 }],
  ]),
  ...table('消法53', { order: { prepaid: true } }, { remedy: 'refund-only', ground: 'late' }, [
    ['prepaid and not delivered', late(10), { ...YES, payer: 'merchant', goodsBack: false }],
    ['prepaid, a day late', late(1), YES],
    [
      'prepaid, one carton of two came',
      late(10, { delivery: { signedAt: null, cartons: [{ id: 'a', signedAt: at('9-1') }, { id: 'b' }] } }),
      YES,
    ],
  ]),
  ...table('民法典563', {}, { remedy: 'refund-return', ground: 'late' }, [
    ['lateness that defeats the purpose', late(60, { request: { kind: 'late', serious: true } }), YES],
  ]),
  ...table('民法典577', {}, { remedy: 'refund-return', ground: 'late' }, [
    [
      'breach is answered for',
      late(60, { request: { kind: 'late', serious: true } }),
      { ...YES, payer: 'merchant' },
    ],
  ]),
]

const promises: CaseData[] = [
  ...table(
    '法释〔2022〕8号10',
    { promised: { compensationFen: 100_000 } },
    { ...AMENDS, ground: 'promise' },
    [
      [
        'a promise above the law binds: fault',
        { request: { kind: 'quality' } },
        { ...YES, amountFen: 100_000 },
      ],
      [
        'a promise above the law binds: mismatch',
        { request: { kind: 'mismatch' } },
        { ...YES, amountFen: 100_000 },
      ],
      [
        'a promise above the law binds: damage',
        { request: { kind: 'damage' } },
        { ...YES, amountFen: 100_000 },
      ],
      [
        'a promise above the law binds: lateness',
        { request: { kind: 'late' } },
        { ...YES, amountFen: 100_000 },
      ],
    ],
  ),
]

const drop = (nowFen: number, more: object = {}) => ({
  request: { kind: 'price' },
  price: { nowFen, sameSku: true, sameChannel: true, sameConditions: true, ...more },
})

const prices: CaseData[] = table(
  '条例12',
  { promised: { priceProtectionDays: 30 } },
  { remedy: 'price-protection' },
  [
    ['500 yuan cheaper now', drop(638_000), { ...YES, amountFen: 50_000, until: at('9-25') }],
    ['the last day', { ...drop(638_000), now: at('9-24 23:59:59') }, YES],
    ['a day too late', { ...drop(638_000), now: at('9-25') }, NO],
    ['not cheaper', drop(688_000), NO],
    ['dearer', drop(700_000), NO],
    ['one fen cheaper', drop(687_999), { ...YES, amountFen: 1 }],
    ['another channel', drop(638_000, { sameChannel: false }), NO],
    ['other goods', drop(638_000, { sameSku: false }), NO],
    ['a newcomer’s price', drop(638_000, { sameConditions: false }), NO],
    ['less what was credited before', drop(638_000, { creditedFen: 20_000 }), { ...YES, amountFen: 30_000 }],
    ['all credited before', drop(638_000, { creditedFen: 50_000 }), { ...YES, amountFen: 0 }],
    [
      'less the coupon that was used',
      { ...drop(638_000), order: { coupons: [{ id: 'c', offFen: 30_000 }] } },
      { ...YES, amountFen: 20_000 },
    ],
  ],
)

const bespoke = (completed: boolean) => ({
  ...line({ bespoke: { afterOrder: true, specialNeed: true, completed } }),
  request: { kind: 'cancel' },
  delivery: { signedAt: null },
})

const cancelling: CaseData[] = table('民法典787', {}, { remedy: 'cancel' }, [
  ['before it is finished, at the customer’s cost', bespoke(false), { ...YES, payer: 'customer' }],
  ['after it is finished', bespoke(true), NO],
])

export const CN_AMENDS_CASES: readonly CaseData[] = [
  ...fraud,
  ...lateness,
  ...promises,
  ...prices,
  ...cancelling,
]
