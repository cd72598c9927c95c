/** China, the nation: cases of the return without a reason, its limits, exceptions, proofs, freight and money. One table, read whole. */
import { at, type CaseData, line, table } from './writing.ts'

const RETURN = { remedy: 'refund-return', ground: 'no-reason' } as const
const YES = { allowed: true }
const NO = { allowed: false }
const UNTIL = at('9-9')

const signed = (when: string) => ({ delivery: { signedAt: at(when) } })
const asked = (when: string, kind = 'no-reason') => ({ request: { kind, at: at(when) }, now: at(when) })

const window: CaseData[] = [
  ...table('暂行办法10', {}, RETURN, [
    ['day 0, minutes after signing', asked('9-1 10:05'), { ...YES, until: UNTIL }],
    ['day 0, the last minute', asked('9-1 23:59:59'), YES],
    ['day 1 is the day after signing', asked('9-2'), YES],
    ['day 2', asked('9-3 12:00'), YES],
    ['day 3', asked('9-4 12:00'), YES],
    ['day 4', asked('9-5 12:00'), YES],
    ['day 5', asked('9-6 12:00'), YES],
    ['day 6', asked('9-7 12:00'), YES],
    ['day 7, in the morning', asked('9-8 08:00'), YES],
    ['day 7, the last second', asked('9-8 23:59:59'), { ...YES, until: UNTIL }],
    ['day 8, the first second', asked('9-9'), { ...NO, until: UNTIL }],
    ['day 8, noon', asked('9-9 12:00'), NO],
    ['day 30', asked('10-1 12:00'), NO],
    ['signed one second after midnight', { ...signed('9-1 00:00:01'), ...asked('9-8 23:59:59') }, YES],
    [
      'signed one second before midnight has the same last day',
      { ...signed('9-1 23:59:59'), ...asked('9-8 23:59:59') },
      { ...YES, until: UNTIL },
    ],
    [
      'signed on the last day of February',
      { ...signed('2-28 10:00'), ...asked('3-7 23:59:59') },
      { ...YES, until: at('3-8') },
    ],
    [
      'signed in December ends in January',
      { ...signed('2026-12-28 10:00'), ...asked('2027-1-4 23:59:59') },
      { ...YES, until: at('2027-1-5') },
    ],
    [
      'asked in time, looked at late',
      { request: { kind: 'no-reason', at: at('9-8 20:00') }, now: at('9-20') },
      YES,
    ],
    ['not signed yet: the time has not begun', { delivery: { signedAt: null, shippedAt: at('8-30') } }, YES],
    [
      'one carton of two signed: not begun',
      { delivery: { signedAt: null, cartons: [{ id: 'a', signedAt: at('8-20 10:00') }, { id: 'b' }] } },
      YES,
    ],
    [
      'the last carton counts',
      {
        delivery: {
          signedAt: null,
          cartons: [
            { id: 'a', signedAt: at('8-20 10:00') },
            { id: 'b', signedAt: at('9-1 10:00') },
          ],
        },
        ...asked('9-8 12:00'),
      },
      { ...YES, until: UNTIL },
    ],
    [
      'cartons all signed long ago',
      {
        delivery: {
          signedAt: null,
          cartons: [
            { id: 'a', signedAt: at('8-20 10:00') },
            { id: 'b', signedAt: at('8-21 10:00') },
          ],
        },
      },
      { ...NO, until: at('8-29') },
    ],
  ]),
  ...table(
    '民法典203',
    {
      holidays: [
        '2026-10-01',
        '2026-10-02',
        '2026-10-03',
        '2026-10-04',
        '2026-10-05',
        '2026-10-06',
        '2026-10-07',
      ],
    },
    RETURN,
    [
      [
        'last day 30 September stays',
        { ...signed('9-23 10:00'), ...asked('9-30 23:59:59') },
        { ...YES, until: at('10-1') },
      ],
      [
        'last day 1 October moves to the 8th',
        { ...signed('9-24 10:00'), ...asked('10-8 23:59:59') },
        { ...YES, until: at('10-9') },
      ],
      ['past the moved day', { ...signed('9-24 10:00'), ...asked('10-9') }, { ...NO, until: at('10-9') }],
      [
        'last day 7 October moves by one',
        { ...signed('9-30 10:00'), ...asked('10-8 12:00') },
        { ...YES, until: at('10-9') },
      ],
      [
        'last day 8 October stays',
        { ...signed('10-1 10:00'), ...asked('10-8 12:00') },
        { ...YES, until: at('10-9') },
      ],
      [
        'a holiday in between moves nothing',
        { ...signed('10-2 10:00'), ...asked('10-10') },
        { ...NO, until: at('10-10') },
      ],
      [
        'one day that is a holiday',
        { holidays: ['2026-09-08'], ...asked('9-9 12:00') },
        { ...YES, until: at('9-10') },
      ],
      [
        'a holiday the day after changes nothing',
        { holidays: ['2026-09-09'], ...asked('9-9') },
        { ...NO, until: UNTIL },
      ],
    ],
  ),
  ...table('消法25', {}, RETURN, [
    ['bought in the shop', { order: { remote: false } }, NO],
    ['bought at a distance', { order: { remote: true } }, YES],
    ['another colour is a wish like any', asked('9-3 12:00', 'colour'), YES],
    ['too large for the room', asked('9-3 12:00', 'size'), YES],
    ['a fault does not take the no-reason right away', asked('9-3 12:00', 'quality'), YES],
    ['damage does not either', asked('9-3 12:00', 'damage'), YES],
    ['freight is the customer’s', {}, { ...YES, payer: 'customer' }],
  ]),
]

const bespoke = (proofs: readonly string[], more: object = {}) => ({
  ...line({ bespoke: { afterOrder: true, specialNeed: true } }),
  evidence: proofs,
  ...more,
})
const exception = (kind: string, more: object = {}) => line({ exception: { kind, ...more } })
const confirmed = (kind: string) => ({
  ...exception(kind, { confirmed: true }),
  evidence: ['purchase-confirmation'],
})

const exceptions: CaseData[] = [
  ...table('暂行办法6', {}, RETURN, [
    ['bespoke with its record', bespoke(['bespoke-record']), NO],
    ['bespoke without a record: not proven', bespoke([]), { ...YES, needs: ['bespoke-record'] }],
    ['bespoke with other papers only', bespoke(['page-snapshot']), { ...YES, needs: ['bespoke-record'] }],
    ['perishable', line({ category: 'perishable' }), NO],
    ['digital, opened', { ...line({ category: 'digital' }), condition: { opened: true } }, NO],
    ['newspaper', line({ category: 'newspaper' }), NO],
  ]),
  ...table('消法25', {}, RETURN, [
    ['digital, unopened', line({ category: 'digital' }), YES],
    ['an ordinary wardrobe', line({ category: 'furniture' }), YES],
    ['ceramics', line({ category: 'ceramics' }), YES],
  ]),
  ...table('电商法62', {}, RETURN, [
    ['the merchant must bring the record', bespoke([]), { ...YES, needs: ['bespoke-record'] }],
    ['with the record it stands', bespoke(['bespoke-record', 'production-date']), NO],
  ]),
  ...table('暂行办法7', {}, RETURN, [
    ['opening affects safety, confirmed and recorded', confirmed('opening-affects-safety'), NO],
    ['trial destroys value, confirmed and recorded', confirmed('trial-destroys-value'), NO],
    ['near expiry, confirmed and recorded', confirmed('near-expiry'), NO],
    ['flaw disclosed, confirmed and recorded', confirmed('flaw-disclosed'), NO],
    [
      'flaw disclosed, confirmed, no record',
      exception('flaw-disclosed', { confirmed: true }),
      { ...YES, needs: ['purchase-confirmation'] },
    ],
    [
      'trial destroys value, confirmed, no record',
      exception('trial-destroys-value', { confirmed: true }),
      { ...YES, needs: ['purchase-confirmation'] },
    ],
    [
      'opening affects safety, confirmed, no record',
      exception('opening-affects-safety', { confirmed: true }),
      { ...YES, needs: ['purchase-confirmation'] },
    ],
  ]),
  ...table('条例19', {}, RETURN, [
    ['flaw disclosed, not confirmed', exception('flaw-disclosed'), YES],
    ['trial destroys value, not confirmed', exception('trial-destroys-value'), YES],
    ['opening affects safety, not confirmed', exception('opening-affects-safety'), YES],
    ['near expiry, not confirmed', exception('near-expiry'), YES],
    [
      'flaw disclosed, box ticked beforehand',
      {
        ...exception('flaw-disclosed', { confirmed: true, preticked: true }),
        evidence: ['purchase-confirmation'],
      },
      YES,
    ],
    [
      'trial destroys value, box ticked beforehand',
      {
        ...exception('trial-destroys-value', { confirmed: true, preticked: true }),
        evidence: ['purchase-confirmation'],
      },
      YES,
    ],
    [
      'near expiry, box ticked beforehand',
      {
        ...exception('near-expiry', { confirmed: true, preticked: true }),
        evidence: ['purchase-confirmation'],
      },
      YES,
    ],
    ['confirmed rightly is an exception', confirmed('flaw-disclosed'), NO],
  ]),
  ...table('暂行办法9', {}, RETURN, [
    ['label removed from a sofa', { condition: { labelRemoved: true } }, NO],
    ['sofa soiled', { condition: { soiled: true } }, NO],
    ['sofa damaged by use', { condition: { damaged: true } }, NO],
    ['a lamp base soiled', { ...line({ category: 'home-goods' }), condition: { soiled: true } }, NO],
    [
      'a vase with its label cut',
      { ...line({ category: 'ceramics' }), condition: { labelRemoved: true } },
      NO,
    ],
  ]),
  ...table('暂行办法8', {}, RETURN, [
    ['opened to inspect', { condition: { opened: true } }, YES],
    ['tested reasonably', { condition: { tested: true } }, YES],
    ['opened and tested', { condition: { opened: true, tested: true } }, YES],
    ['opened and soiled', { condition: { opened: true, soiled: true } }, NO],
    ['parts missing', { condition: { partsComplete: false } }, NO],
    ['an appliance damaged', { ...line({ category: 'appliance' }), condition: { damaged: true } }, NO],
    [
      'an appliance without its labels',
      { ...line({ category: 'appliance' }), condition: { labelRemoved: true } },
      NO,
    ],
    [
      'an appliance dusty but whole, opened',
      { ...line({ category: 'appliance' }), condition: { soiled: true, opened: true } },
      YES,
    ],
  ]),
  ...table('法释〔2022〕8号3', {}, RETURN, [
    ['"opened" is no defence', { condition: { opened: true } }, YES],
    ['opened on the last day', { condition: { opened: true }, ...asked('9-8 23:00') }, YES],
    ['opened a day late', { condition: { opened: true }, ...asked('9-9 00:00') }, NO],
  ]),
  ...table('法释〔2022〕8号2', { promised: { noReasonDays: 7 } }, RETURN, [
    ['a promise on bespoke goods binds', bespoke(['bespoke-record']), YES],
    ['a promise on perishable goods binds', line({ category: 'perishable' }), YES],
    ['a promise on a disclosed flaw binds', confirmed('flaw-disclosed'), YES],
    ['a promise in the shop binds', { order: { remote: false } }, YES],
    ['it still wants the goods intact', { ...bespoke(['bespoke-record']), condition: { soiled: true } }, NO],
    ['it still wants the parts', { ...bespoke(['bespoke-record']), condition: { partsComplete: false } }, NO],
    ['an appliance whole', { ...line({ category: 'appliance' }), condition: { damaged: true } }, NO],
    ['and ends with its days', { ...bespoke(['bespoke-record']), ...asked('9-9') }, NO],
  ]),
  ...table('条例12', {}, RETURN, [
    [
      '15 days promised: day 15',
      { promised: { noReasonDays: 15 }, ...asked('9-16 23:59:59') },
      { ...YES, until: at('9-17') },
    ],
    ['15 days promised: day 16', { promised: { noReasonDays: 15 }, ...asked('9-17') }, NO],
    [
      '30 days promised: day 30',
      { promised: { noReasonDays: 30 }, ...asked('10-1 23:59:59') },
      { ...YES, until: at('10-2') },
    ],
    ['30 days promised: day 31', { promised: { noReasonDays: 30 }, ...asked('10-2') }, NO],
    [
      '90 days promised',
      { promised: { noReasonDays: 90 }, ...asked('11-30 12:00') },
      { ...YES, until: at('12-1') },
    ],
    [
      '3 days promised: the law’s seven hold',
      { promised: { noReasonDays: 3 }, ...asked('9-8 12:00') },
      { ...YES, until: UNTIL },
    ],
    [
      '7 days promised: the same day',
      { promised: { noReasonDays: 7 }, ...asked('9-8 12:00') },
      { ...YES, until: UNTIL },
    ],
  ]),
]

const back = (when: string) => ({ delivery: { signedAt: at('9-1 10:00'), goodsReceivedAt: at(when) } })

const money: CaseData[] = [
  ...table('暂行办法13', {}, RETURN, [
    ['refund seven days after the goods are back', back('9-10 15:00'), { ...YES, refundBy: at('9-18') }],
    ['goods back at midnight', back('9-10'), { ...YES, refundBy: at('9-18') }],
    ['goods back before midnight', back('9-10 23:59:59'), { ...YES, refundBy: at('9-18') }],
    [
      'a holiday does not put the merchant’s day off',
      { ...back('9-10 15:00'), holidays: ['2026-09-17', '2026-09-18'] },
      { ...YES, refundBy: at('9-18') },
    ],
    [
      'over the end of the year',
      {
        ...signed('2026-12-20 10:00'),
        ...asked('2026-12-22 10:00'),
        delivery: { signedAt: at('2026-12-20 10:00'), goodsReceivedAt: at('2026-12-28 10:00') },
      },
      { ...YES, refundBy: at('2027-1-5') },
    ],
  ]),
  ...table('暂行办法31', {}, RETURN, [
    ['penalty past fifteen days from the goods', back('9-10 15:00'), { ...YES, penaltyAt: at('9-26') }],
    ['handling within fifteen days from the request', asked('9-3 12:00'), { ...YES, decideBy: at('9-19') }],
    ['handling, asked at the end of the day', asked('9-3 23:59:59'), { ...YES, decideBy: at('9-19') }],
    ['handling, asked at the next day’s beginning', asked('9-4'), { ...YES, decideBy: at('9-20') }],
    [
      'over the month’s end',
      { ...signed('9-24 10:00'), ...asked('9-25 10:00') },
      { ...YES, decideBy: at('10-11') },
    ],
  ]),
  ...table('暂行办法18', {}, RETURN, [
    ['no-reason: the customer pays the way back', {}, { ...YES, payer: 'customer' }],
    ['with a promise of more days: still', { promised: { noReasonDays: 30 } }, { ...YES, payer: 'customer' }],
    [
      'lost free shipping is deducted',
      { order: { freeFreightFromFen: 500_000, normalFreightFen: 8_000 } },
      { ...YES, refundFen: 680_000 },
    ],
    ['no threshold, nothing deducted', {}, { ...YES, refundFen: 688_000 }],
    ['freight that was paid stays paid', { order: { freightFen: 5_000 } }, { ...YES, refundFen: 688_000 }],
  ]),
  ...table('暂行办法19', {}, RETURN, [
    ['the way of return may not be restricted', {}, YES],
    ['also on the last day', asked('9-8 23:59:59'), YES],
  ]),
]

const two = (request: object, more: object) => ({
  order: {
    lines: [
      { id: 'sofa', priceFen: 600_000, quantity: 1 },
      { id: 'table', priceFen: 200_000, quantity: 2 },
    ],
    ...more,
  },
  request: { kind: 'no-reason', ...request },
})
const off = (fen: number, from: number, more: object = {}) => ({
  coupons: [{ id: 'c', offFen: fen, fromFen: from, ...more }],
})

const settling: CaseData[] = table('消法25', {}, RETURN, [
  ['one line of two, no coupon', two({ line: 'sofa' }, {}), { ...YES, refundFen: 600_000 }],
  ['one table of two', two({ line: 'table', quantity: 1 }, {}), { ...YES, refundFen: 200_000 }],
  ['both tables', two({ line: 'table' }, {}), { ...YES, refundFen: 400_000 }],
  [
    'the coupon still holds: what was really paid',
    two({ line: 'table', quantity: 1 }, off(100_000, 500_000)),
    { ...YES, refundFen: 180_000 },
  ],
  [
    'the coupon is lost: settled at the prices at purchase',
    two({ line: 'sofa' }, off(100_000, 500_000)),
    { ...YES, refundFen: 500_000 },
  ],
  ['the coupon just holds', two({ line: 'sofa' }, off(100_000, 400_000)), { ...YES, refundFen: 540_000 }],
  ['the coupon just fails', two({ line: 'sofa' }, off(100_000, 400_001)), { ...YES, refundFen: 500_000 }],
  [
    'a bundle broken',
    two({ line: 'table', quantity: 1 }, off(90_000, 0, { allOf: true })),
    { ...YES, refundFen: 110_000 },
  ],
  [
    'a coupon of another line is not touched',
    two({ line: 'sofa' }, off(40_000, 0, { lines: ['table'] })),
    { ...YES, refundFen: 600_000 },
  ],
  [
    'a coupon of this line comes off',
    two({ line: 'sofa' }, off(40_000, 0, { lines: ['sofa'] })),
    { ...YES, refundFen: 560_000 },
  ],
  [
    'a gift kept is paid at its stated price',
    two({ line: 'sofa' }, { gifts: [{ id: 'cushion', line: 'sofa', statedFen: 9_900 }] }),
    { ...YES, refundFen: 590_100 },
  ],
  [
    'a gift sent back costs nothing',
    two({ line: 'sofa' }, { gifts: [{ id: 'cushion', line: 'sofa', statedFen: 9_900, returned: true }] }),
    { ...YES, refundFen: 600_000 },
  ],
  [
    'a gift of the other line stays',
    two({ line: 'sofa' }, { gifts: [{ id: 'cushion', line: 'table', statedFen: 9_900 }] }),
    { ...YES, refundFen: 600_000 },
  ],
  [
    'a gift stays while one of its two tables stays',
    two({ line: 'table', quantity: 1 }, { gifts: [{ id: 'cloth', line: 'table', statedFen: 5_000 }] }),
    { ...YES, refundFen: 200_000 },
  ],
  [
    'the last table after the first',
    two({ line: 'table', quantity: 1 }, { returned: [{ line: 'table', quantity: 1 }] }),
    { ...YES, refundFen: 200_000 },
  ],
  [
    'free shipping lost',
    two({ line: 'sofa' }, { freeFreightFromFen: 500_000, normalFreightFen: 12_000 }),
    { ...YES, refundFen: 588_000 },
  ],
  [
    'free shipping kept',
    two({ line: 'table', quantity: 1 }, { freeFreightFromFen: 500_000, normalFreightFen: 12_000 }),
    { ...YES, refundFen: 200_000 },
  ],
  [
    'more lost than given back: nothing, and nothing charged',
    two({ line: 'table', quantity: 1 }, off(300_000, 1_000_000)),
    { ...YES, refundFen: 0 },
  ],
])

export const CN_NO_REASON_CASES: readonly CaseData[] = [...window, ...exceptions, ...money, ...settling]
