/** China, the nation: cases of what is not as agreed: return, exchange, repair, parts, warranty and proof. */
import { at, type CaseData, line, table } from './writing.ts'

const BACK = { remedy: 'refund-return', ground: 'quality' } as const
const REPAIR = { remedy: 'repair' } as const
const YES = { allowed: true }
const NO = { allowed: false }
const SHOWN = { evidence: ['fault-photos'] }

const asked = (when: string, kind = 'quality', more: object = {}) => ({
  request: { kind, at: at(when), ...more },
  now: at(when),
})
const fault = { request: { kind: 'quality' }, ...SHOWN }

const returning: CaseData[] = [
  ...table('消法24', SHOWN, BACK, [
    ['the day of receipt', asked('9-1 12:00'), { ...YES, until: at('9-9'), payer: 'merchant' }],
    ['day 3', asked('9-4 12:00'), YES],
    ['day 7, the last second', asked('9-8 23:59:59'), YES],
    ['day 8', asked('9-9'), NO],
    ['day 8, but grave', asked('9-9', 'quality', { serious: true }), YES],
    ['after a year, but grave', asked('2027-8-1 12:00', 'quality', { serious: true }), YES],
    ['wrong item, day 2', asked('9-3 12:00', 'wrong-item'), { ...YES, payer: 'merchant' }],
    ['not as described, day 2', asked('9-3 12:00', 'mismatch'), { ...YES, payer: 'merchant' }],
    ['damaged, day 2', asked('9-3 12:00', 'damage'), { ...YES, payer: 'merchant' }],
    ['parts missing, day 2', asked('9-3 12:00', 'missing'), { ...YES, payer: 'merchant' }],
    ['badly installed, day 2', asked('9-3 12:00', 'install'), { ...YES, payer: 'merchant' }],
    [
      'bespoke does not matter for a fault',
      {
        ...fault,
        ...line({ bespoke: { afterOrder: true, specialNeed: true } }),
        evidence: ['fault-photos', 'bespoke-record'],
      },
      YES,
    ],
    [
      'label removed does not matter for a fault',
      { ...fault, condition: { labelRemoved: true, opened: true } },
      YES,
    ],
    ['bought in the shop does not matter for a fault', { ...fault, order: { remote: false } }, YES],
    [
      'a disclosed exception does not matter for a fault',
      { ...fault, ...line({ exception: { kind: 'trial-destroys-value', confirmed: true } }) },
      YES,
    ],
    [
      'no photo yet: allowed, and asked for',
      { request: { kind: 'quality' }, evidence: [] },
      { ...YES, needs: ['fault-photos'] },
    ],
    [
      'an unboxing video shows it too',
      { request: { kind: 'quality' }, evidence: ['unboxing-video'] },
      { ...YES, needs: [] },
    ],
    [
      'a report shows it too',
      { request: { kind: 'quality' }, evidence: ['accredited-report'] },
      { ...YES, needs: [] },
    ],
  ]),
  ...table('民法典203', { ...SHOWN, holidays: ['2026-09-08'] }, BACK, [
    ['the last day is a holiday: one more', asked('9-9 12:00'), { ...YES, until: at('9-10') }],
    ['past it', asked('9-10'), NO],
  ]),
  ...table('民法典563', { ...SHOWN }, BACK, [
    ['grave, after three weeks', asked('9-22 12:00', 'quality', { serious: true }), YES],
    ['grave, by damage', asked('9-22 12:00', 'damage', { serious: true }), YES],
    ['grave, past two years', asked('2028-9-2', 'quality', { serious: true }), NO],
    ['grave, the last day of two years', asked('2028-9-1 23:59:59', 'quality', { serious: true }), YES],
  ]),
  ...table('暂行办法35', { ...SHOWN }, BACK, [
    ['returns for faults are not bound by the limits of no-reason returns', fault, YES],
    ['not by intactness', { ...fault, condition: { soiled: true } }, YES],
  ]),
  ...table('条例18', { ...SHOWN }, BACK, [
    ['refund at the invoice price', fault, YES],
    [
      'at what was paid when the merchant proves it',
      { ...fault, evidence: ['fault-photos', 'price-difference'] },
      YES,
    ],
  ]),
  ...table('电商法20', SHOWN, BACK, [
    ['transit risk is the seller’s', asked('9-3 12:00', 'damage'), { ...YES, payer: 'merchant' }],
    [
      'even when signed unchecked',
      { ...asked('9-3 12:00', 'damage'), delivery: { signedAs: 'unchecked' } },
      YES,
    ],
    [
      'unless the customer chose the carrier',
      { ...asked('9-3 12:00', 'damage'), delivery: { customerCarrier: true } },
      NO,
    ],
  ]),
  ...table('消法24', SHOWN, BACK, [
    [
      'a fault stays one with the customer’s own carrier',
      { ...fault, delivery: { customerCarrier: true } },
      YES,
    ],
  ]),
  ...table('民法典604', SHOWN, BACK, [['risk goes over with delivery', asked('9-3 12:00', 'damage'), YES]]),
  ...table('民法典607', SHOWN, BACK, [
    ['the carrier’s part does not touch the customer', asked('9-3 12:00', 'damage'), YES],
  ]),
  ...table('法释〔2022〕8号1', { ...SHOWN, delivery: { signedAs: 'checked' } }, BACK, [
    ['signed as checked, then damage found', asked('9-3 12:00', 'damage'), YES],
    ['signed as checked, then a fault found', asked('9-3 12:00', 'quality'), YES],
    ['signed as checked, then a part missing', asked('9-3 12:00', 'missing'), YES],
  ]),
  ...table('民法典623', { ...SHOWN, delivery: { signedAs: 'checked' } }, BACK, [
    ['the presumption can be rebutted: damage', asked('9-3 12:00', 'damage'), YES],
    ['the presumption can be rebutted: count', asked('9-3 12:00', 'missing'), YES],
  ]),
  ...table('民法典781', { ...SHOWN, ...line({ bespoke: { afterOrder: true, specialNeed: true } }) }, BACK, [
    ['a bespoke wardrobe with a fault', fault, YES],
    ['a bespoke wardrobe not as drawn', asked('9-3 12:00', 'mismatch'), YES],
  ]),
]

const mending: CaseData[] = [
  ...table('消法24', SHOWN, REPAIR, [
    ['repair in the first week', asked('9-3 12:00'), { ...YES, payer: 'merchant' }],
    ['repair after the seven days', asked('9-20 12:00'), YES],
    ['repair after a year', asked('2027-9-20 12:00'), YES],
  ]),
  ...table('民法典621', SHOWN, REPAIR, [
    ['the last second of two years', asked('2028-9-1 23:59:59'), { ...YES, until: at('2028-9-2') }],
    ['past two years', asked('2028-9-2'), NO],
  ]),
  ...table('民法典582', SHOWN, { remedy: 'partial-refund' }, [
    ['a cut of the price for a fault', asked('9-3 12:00'), YES],
    ['a cut of the price for a mismatch', asked('9-3 12:00', 'mismatch'), YES],
    ['after three months', asked('12-1 12:00'), YES],
  ]),
  ...table('民法典582', SHOWN, { remedy: 'exchange' }, [
    ['exchange of a wrong item', asked('9-3 12:00', 'wrong-item'), { ...YES, payer: 'merchant' }],
    ['exchange after two months', asked('11-3 12:00'), { ...YES, payer: 'merchant' }],
    ['exchange past two years', asked('2028-9-2'), NO],
  ]),
  ...table('产品质量法40', SHOWN, REPAIR, [['the seller repairs', asked('9-3 12:00'), YES]]),
  ...table('消法52', SHOWN, { remedy: 'part' }, [
    ['a missing hinge', asked('9-3 12:00', 'missing'), { ...YES, payer: 'merchant' }],
    ['a missing hinge after a month', asked('10-3 12:00', 'missing'), YES],
    ['a damaged door', asked('9-3 12:00', 'damage'), YES],
    ['a faulty rail that is named', asked('9-3 12:00', 'quality', { part: 'rail' }), YES],
  ]),
  ...table('消法52', SHOWN, { remedy: 'install-again' }, [
    ['installation not level', asked('9-3 12:00', 'install'), { ...YES, payer: 'merchant' }],
    ['after a year', asked('2027-8-30 12:00', 'install'), YES],
  ]),
]

const warranty = (months: number, delivery: object = {}) => ({
  promised: { warrantyMonths: months },
  delivery,
  ...SHOWN,
})
const installed = (when: string) => ({ mustInstall: true, installedAt: at(when) })
const repaired = (...spans: readonly (readonly [string, string?])[]) => ({
  repairs: spans.map(([from, to]) => ({ from: at(from), ...(to ? { to: at(to) } : {}) })),
})

const clocks: CaseData[] = table('条例18', {}, REPAIR, [
  [
    '12 months from delivery: the last second',
    { ...warranty(12), ...asked('2027-9-1 23:59:59') },
    { ...YES, until: at('2027-9-2') },
  ],
  ['12 months from delivery: over', { ...warranty(12), ...asked('2027-9-2') }, NO],
  ['36 months', { ...warranty(36), ...asked('2029-9-1 12:00') }, { ...YES, until: at('2029-9-2') }],
  ['60 months', { ...warranty(60), ...asked('2031-9-1 12:00') }, { ...YES, until: at('2031-9-2') }],
  [
    'from completed installation',
    { ...warranty(12, installed('9-20 16:00')), ...asked('2027-9-20 23:59:59') },
    { ...YES, until: at('2027-9-21') },
  ],
  [
    'from completed installation: over',
    { ...warranty(12, installed('9-20 16:00')), ...asked('2027-9-21') },
    NO,
  ],
  [
    'to be installed, not yet: not begun',
    { ...warranty(12, { mustInstall: true }), ...asked('2028-1-1 12:00') },
    YES,
  ],
  [
    'installed by the customer: from delivery',
    { ...warranty(12, { installedAt: at('9-20 16:00') }), ...asked('2027-9-2') },
    { ...NO, until: at('2027-9-2') },
  ],
  [
    'ten days in repair make it ten days longer',
    { ...warranty(12), ...repaired(['2027-1-1', '2027-1-11']), ...asked('2027-9-11 23:59:59') },
    { ...YES, until: at('2027-9-12') },
  ],
  [
    'ten days in repair, then over',
    { ...warranty(12), ...repaired(['2027-1-1', '2027-1-11']), ...asked('2027-9-12') },
    NO,
  ],
  [
    'two repairs add up',
    {
      ...warranty(12),
      ...repaired(['2027-1-1', '2027-1-11'], ['2027-3-1', '2027-3-6']),
      ...asked('2027-9-16 12:00'),
    },
    { ...YES, until: at('2027-9-17') },
  ],
  [
    'overlapping repairs count once',
    {
      ...warranty(12),
      ...repaired(['2027-1-1', '2027-1-11'], ['2027-1-6', '2027-1-13']),
      ...asked('2027-9-13 12:00'),
    },
    { ...YES, until: at('2027-9-14') },
  ],
  [
    'a repair that goes on stops the clock',
    { ...warranty(12), ...repaired(['2027-8-22']), ...asked('2027-9-20') },
    { ...YES, until: at('2027-10-1') },
  ],
  [
    'a repair after the end adds nothing',
    { ...warranty(12), ...repaired(['2027-10-1', '2027-10-20']), ...asked('2027-10-25') },
    { ...NO, until: at('2027-9-2') },
  ],
  [
    'a repair on the last day still counts',
    { ...warranty(12), ...repaired(['2027-9-1 12:00', '2027-9-4 12:00']), ...asked('2027-9-4 23:00') },
    { ...YES, until: at('2027-9-5') },
  ],
  [
    'a replacement begins it anew',
    { ...warranty(12), replacedAt: at('2027-3-1 10:00'), ...asked('2028-3-1 23:59:59') },
    { ...YES, until: at('2028-3-2') },
  ],
  ['anew, and over', { ...warranty(12), replacedAt: at('2027-3-1 10:00'), ...asked('2028-3-2') }, NO],
  [
    'repairs before the replacement do not count',
    {
      ...warranty(12),
      replacedAt: at('2027-3-1 10:00'),
      ...repaired(['2027-1-1', '2027-1-11']),
      ...asked('2028-3-2'),
    },
    { ...NO, until: at('2028-3-2') },
  ],
  [
    'repairs after the replacement do',
    {
      ...warranty(12),
      replacedAt: at('2027-3-1 10:00'),
      ...repaired(['2027-4-1', '2027-4-6']),
      ...asked('2028-3-6 12:00'),
    },
    { ...YES, until: at('2028-3-7') },
  ],
  [
    '31 January and one month',
    { ...warranty(1), delivery: { signedAt: at('2027-1-31 10:00') }, ...asked('2027-2-28 23:59:59') },
    { ...YES, until: at('2027-3-1') },
  ],
  [
    '29 February and a year',
    { ...warranty(12), delivery: { signedAt: at('2028-2-29 10:00') }, ...asked('2029-2-28 12:00') },
    { ...YES, until: at('2029-3-1') },
  ],
])

const within: CaseData[] = [
  ...table(
    '条例18',
    { ...warranty(12), ...asked('2027-8-31 12:00', 'install', { serious: true, part: 'foot' }) },
    BACK,
    [['grave within the warranty', {}, { ...YES, until: at('2027-9-2') }]],
  ),
  ...(['part', 'partial-refund', 'install-again'] as const).flatMap((remedy) =>
    table('条例18', { ...warranty(12) }, { remedy }, [
      [`${remedy} within the warranty`, asked('2027-8-31 12:00', 'install', { part: 'foot' }), YES],
      [`${remedy} after it`, asked('2027-9-2', 'install', { part: 'foot' }), NO],
    ]),
  ),
]

const INSTALLED = { category: 'appliance' }
const proof: CaseData[] = table('消法23', { ...fault, evidence: [] }, REPAIR, [
  [
    'a washer in the sixth month: the merchant proves',
    { ...line(INSTALLED), ...asked('2027-3-1 23:59:59') },
    { ...YES, burden: 'merchant' },
  ],
  [
    'a washer on the first day',
    { ...line(INSTALLED), ...asked('9-1 12:00') },
    { ...YES, burden: 'merchant' },
  ],
  [
    'decoration within six months',
    {
      ...line({ category: 'decoration' }),
      delivery: { installedAt: at('9-5 10:00') },
      ...asked('2027-3-5 12:00'),
    },
    { ...YES, burden: 'merchant' },
  ],
  [
    'waterproofing within six months',
    {
      ...line({ category: 'waterproofing' }),
      delivery: { installedAt: at('9-5 10:00') },
      ...asked('2027-2-5 12:00'),
    },
    { ...YES, burden: 'merchant' },
  ],
  [
    'installation within six months',
    { delivery: { mustInstall: true, installedAt: at('9-5 10:00') }, ...asked('2027-3-5 12:00', 'install') },
    { ...YES, burden: 'merchant' },
  ],
])

const free: CaseData[] = table('消法24', { ...fault, evidence: [] }, REPAIR, [
  [
    'a washer in the seventh month: the customer shows it',
    { ...line(INSTALLED), ...asked('2027-3-2') },
    { ...YES, burden: 'customer' },
  ],
  ['furniture is not named: the customer shows it', asked('9-3 12:00'), { ...YES, burden: 'customer' }],
  [
    'installation after six months',
    { delivery: { mustInstall: true, installedAt: at('9-5 10:00') }, ...asked('2027-3-6', 'install') },
    { ...YES, burden: 'customer' },
  ],
])

const carrier: CaseData[] = [12, undefined].flatMap((warrantyMonths) =>
  (['refund-return', 'exchange', 'repair', 'part', 'partial-refund'] as const).flatMap((remedy) =>
    table(
      '电商法20',
      { ...SHOWN, ...(warrantyMonths ? { promised: { warrantyMonths } } : {}) },
      { remedy, ground: 'quality' },
      [
        [
          `${remedy}, ${warrantyMonths ? 'warranted' : 'no warranty'}: damage by the customer’s own carrier`,
          { ...asked('9-12 12:00', 'damage', { serious: true }), delivery: { customerCarrier: true } },
          NO,
        ],
      ],
    ),
  ),
)

const refund: CaseData[] = table('暂行办法13', SHOWN, BACK, [
  [
    'no days of its own: seven as for no-reason, for counsel to confirm',
    { ...fault, delivery: { goodsReceivedAt: at('9-10 15:00') } },
    { ...YES, refundBy: at('9-18') },
  ],
])

export const CN_FAULT_CASES: readonly CaseData[] = [
  ...returning,
  ...mending,
  ...clocks,
  ...within,
  ...proof,
  ...free,
  ...carrier,
  ...refund,
]
