/** United States: written from second hand, not reviewed; every answer needs counsel. */
import { packOf } from '../pack.ts'
import { all, except, is, kinds, returning, says, table } from './writing.ts'

const YES = { allowed: true }
const NO = { allowed: false }
const WEAK = 'needs counsel'
const _CUSTOM = (cite: string) =>
  except('custom', [cite], ['按消费者规格定制', 'Made to the customer’s specification'], is('line.bespoke'))
const asked = (when: string, kind: string, more: object = {}) => ({
  request: { kind, at: when, ...more },
  now: when,
})

export const US = packOf({
  id: 'us',
  version: '2026.11-unreviewed',
  scope: { country: 'US' },
  mandatory: true,
  reviewed: false,
  rules: [
    says('ship-or-refund', ['16 CFR 435'], ['不能按时发货应当退款', 'Ship on time or refund'], {
      weak: WEAK,
      when: all(kinds('late'), { eq: ['delivery.arrived', 'none'] }),
      gives: {
        remedies: ['refund-only'],
        ground: 'late',
        right: true,
        payer: 'merchant',
        goodsBack: 'no',
        refundBy: { days: 7, start: 'requested', counting: 'working-days' },
      },
    }),
    says(
      'door-sale',
      ['16 CFR 429'],
      [
        '上门销售三个工作日冷静期，十个工作日内退款',
        'Door sales: three business days to cancel, refund in ten business days',
      ],
      {
        weak: WEAK,
        when: all(returning, is('sale.doorstep')),
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          right: true,
          window: { days: 3 },
          start: 'ordered',
          counting: 'working-days',
          refundBy: { days: 10, start: 'requested', counting: 'working-days' },
        },
      },
    ),
  ],
  tests: table('16 CFR 435', { country: 'US', delivery: { signedAt: null } }, { remedy: 'refund-only' }, [
    [
      'not shipped: seven working days',
      asked('2026-09-03T12:00:00-04:00', 'late'),
      { ...YES, refundBy: '2026-09-15T00:00:00-04:00' },
    ],
    [
      'Labor Day does not count',
      { ...asked('2026-09-03T12:00:00-04:00', 'late'), holidays: ['2026-09-07'] },
      { ...YES, refundBy: '2026-09-16T00:00:00-04:00' },
    ],
  ]).concat(
    table(
      '16 CFR 429',
      { country: 'US', order: { doorstep: true, placedAt: '2026-09-03T12:00:00-04:00' } },
      { remedy: 'refund-return' },
      [
        [
          'the third business day over a weekend',
          asked('2026-09-08T23:59:59-04:00', 'no-reason'),
          { ...YES, until: '2026-09-09T00:00:00-04:00' },
        ],
        ['the fourth', asked('2026-09-09T00:00:00-04:00', 'no-reason'), NO],
      ],
    ),
  ),
})
