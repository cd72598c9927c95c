/** What a shop promises of its own, as an example of a merchant's pack: thirty days for members, amends, fast parts. */
import { packOf } from '../pack.ts'
import { BESPOKE, NOT_INTACT } from './cn-no-reason.ts'
import { all, at, FAULTS, faulty, kinds, known, laid, line, says, table } from './writing.ts'

const YES = { allowed: true }
const NO = { allowed: false }
const PROMISE = ['店铺承诺', '条例12']
const asked = (when: string, kind: string, more: object = {}) => ({
  request: { kind, at: at(when), ...more },
  now: at(when),
})
const late = (minutes: number) => ({ ...asked('9-3 12:00', 'late'), late: { by: 'installer', minutes } })

const tests = [
  ...table('店铺承诺', { member: { tier: 'gold' } }, { remedy: 'refund-return', ground: 'no-reason' }, [
    [
      'a member on day 30',
      asked('10-1 23:59:59', 'no-reason'),
      { ...YES, until: at('10-2'), payer: 'merchant' },
    ],
    ['a member on day 31', asked('10-2', 'no-reason'), NO],
    ['a member, soiled', { ...asked('9-10 12:00', 'no-reason'), condition: { soiled: true } }, NO],
    [
      'a member’s bespoke wardrobe',
      { ...asked('9-10 12:00', 'no-reason'), ...line({ bespoke: {} }), evidence: ['bespoke-record'] },
      NO,
    ],
    [
      'money in three working days',
      { ...asked('9-10 12:00', 'no-reason'), delivery: { goodsReceivedAt: at('9-17 10:00') } },
      { ...YES, refundBy: at('9-23') },
    ],
  ]),
  ...table('店铺承诺', {}, { remedy: 'compensation', ground: 'late' }, [
    ['61 minutes late', late(61), { ...YES, amountFen: 10_000, couponFen: 2_000, payer: 'merchant' }],
    ['two hours late', late(120), { ...YES, amountFen: 10_000, couponFen: 2_000 }],
  ]),
  ...table('店铺承诺', {}, { remedy: 'compensation', ground: 'promise' }, [
    ['the shop’s fault', asked('9-3 12:00', 'wrong-item'), { ...YES, amountFen: 10_000, couponFen: 2_000 }],
  ]),
  ...[60, 59, 0].map((minutes) => ({
    name: `${minutes} minutes late`,
    facts: laid({ order: { lines: [{ id: 'sofa', priceFen: 688_000 }] } }, late(minutes)),
    expect: { remedy: 'compensation', allowed: false },
  })),
  ...table('店铺承诺', {}, { remedy: 'part' }, [
    [
      'a missing hinge: confirmed in a day, sent in three',
      asked('9-3 12:00', 'missing'),
      { ...YES, decideBy: at('9-4 12:00'), doneBy: at('9-6 12:00') },
    ],
  ]).map((one) => ({ ...one, with: ['cn'] })),
]

export const QINGHE = packOf({
  id: 'qinghe-promises',
  version: '2026.11',
  scope: { country: 'CN', merchant: 'qinghe' },
  mandatory: false,
  reviewed: true,
  rules: [
    says(
      'member-thirty-days',
      PROMISE,
      ['会员三十天无理由退货，上门取件免运费', 'Members: thirty days without a reason, free pick-up'],
      {
        when: all(known('member.tier'), kinds('no-reason', 'colour', 'size')),
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          right: true,
          window: { days: 30 },
          start: 'signed',
          payer: 'merchant',
          pickup: 'merchant',
          refundBy: { days: 3, start: 'goods-received', counting: 'working-days' },
          exceptions: [BESPOKE, ...NOT_INTACT],
        },
      },
    ),
    says(
      'installer-late',
      PROMISE,
      [
        '师傅迟到超过一小时，付一百元和二十元券',
        'The technician more than an hour late: 100 yuan and a coupon of 20',
      ],
      {
        when: all(kinds('late'), { eq: ['late.by', 'installer'] }, { gt: ['late.minutes', 60] }),
        gives: {
          remedies: ['compensation'],
          ground: 'late',
          right: true,
          payer: 'merchant',
          amount: { of: 'fixed', fen: 10_000, couponFen: 2_000 },
        },
      },
    ),
    says(
      'our-fault',
      PROMISE,
      [
        '店铺有错，付一百元和二十元券，每单每因一次',
        'The shop’s fault: 100 yuan and a coupon of 20, once per order and cause',
      ],
      {
        when: kinds(...FAULTS),
        gives: {
          remedies: ['compensation'],
          ground: 'promise',
          right: true,
          payer: 'merchant',
          amount: { of: 'fixed', fen: 10_000, couponFen: 2_000 },
        },
      },
    ),
    says(
      'fast-parts',
      PROMISE,
      [
        '缺件二十四小时内确认，七十二小时内发出',
        'Missing parts are confirmed within 24 hours and sent within 72',
      ],
      {
        when: all(faulty, kinds('missing')),
        gives: {
          remedies: ['part'],
          ground: 'quality',
          decideBy: { hours: 24, start: 'requested', counting: 'exact' },
          doneBy: { hours: 72, start: 'requested', counting: 'exact' },
        },
      },
    ),
  ],
  tests: tests.map((one) => ({ ...one, facts: laid(one.facts, { merchant: 'qinghe' }) })),
})
