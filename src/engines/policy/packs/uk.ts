/** United Kingdom: written from second hand, not reviewed; every answer needs counsel. */
import { packOf } from '../pack.ts'
import { all, any, except, faulty, is, NOT_REMOTE, returning, says, table } from './writing.ts'

const YES = { allowed: true }
const NO = { allowed: false }
const WEAK = 'needs counsel'
const CUSTOM = (cite: string) =>
  except('custom', [cite], ['按消费者规格定制', 'Made to the customer’s specification'], is('line.bespoke'))
const asked = (when: string, kind: string, more: object = {}) => ({
  request: { kind, at: when, ...more },
  now: when,
})

export const UK = packOf({
  id: 'uk',
  version: '2026.11-unreviewed',
  scope: { country: 'UK' },
  mandatory: true,
  reviewed: false,
  rules: [
    says(
      'cancel',
      ['CCR 28–38'],
      [
        '十四日撤销权，定制除外；十四日内退款',
        'Fourteen days to cancel, custom goods excluded; refund within fourteen days',
      ],
      {
        weak: WEAK,
        when: returning,
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          right: true,
          window: { days: 14 },
          start: 'signed',
          refundBy: { days: 14, start: 'goods-received' },
          exceptions: [NOT_REMOTE, CUSTOM('CCR 28–38')],
        },
      },
    ),
    says(
      'reject',
      ['CRA 22'],
      [
        '三十日拒收权，自交付并通知安装完成次日起，修换期间停止',
        'Thirty days to reject, from the day after delivery and notice of completed installation; stops during repair',
      ],
      {
        when: faulty,
        gives: {
          remedies: ['refund-return'],
          ground: 'quality',
          right: true,
          window: { days: 30 },
          start: 'in-use',
          pauseCauses: ['in-repair'],
          payer: 'merchant',
        },
      },
    ),
    says(
      'one-repair',
      ['CRA 24(5)'],
      [
        '修换一次仍不合格，减价或最终退货',
        'After one repair or replacement: a cut of the price or final rejection',
      ],
      {
        when: all(faulty, any({ ge: ['repairs.failed', 1] }, is('replaced'))),
        gives: {
          remedies: ['partial-refund', 'refund-return'],
          ground: 'quality',
          right: true,
          payer: 'merchant',
        },
      },
    ),
    says(
      'presumption',
      ['CRA 19(14)'],
      ['六个月内推定交付时已存在', 'Within six months it is presumed to have been there at delivery'],
      {
        weak: WEAK,
        when: all(faulty, { le: ['months.sinceSigned', 6] }),
        gives: {
          remedies: ['partial-refund', 'refund-return', 'repair', 'exchange'],
          ground: 'quality',
          burden: 'merchant',
        },
      },
    ),
    says(
      'repair',
      ['CRA 23', 'CRA 15'],
      ['可以要求修理或更换，安装错误也算', 'Repair or replacement, wrong installation included'],
      {
        weak: WEAK,
        when: faulty,
        gives: { remedies: ['repair', 'exchange'], ground: 'quality', right: true, payer: 'merchant' },
      },
    ),
  ],
  tests: table(
    'CCR 28–38',
    { country: 'UK', delivery: { signedAt: '2026-09-01T10:00:00+01:00' } },
    { remedy: 'refund-return' },
    [
      [
        'day 14',
        asked('2026-09-15T23:59:59+01:00', 'no-reason'),
        { ...YES, until: '2026-09-16T00:00:00+01:00' },
      ],
      ['day 15', asked('2026-09-16T00:00:00+01:00', 'no-reason'), NO],
      ['custom', { order: { lines: [{ id: 'sofa', priceFen: 1000, bespoke: {} }] } }, NO],
    ],
  ).concat(
    table(
      'CRA 22',
      { country: 'UK', delivery: { signedAt: '2026-09-01T10:00:00+01:00' } },
      { remedy: 'refund-return', ground: 'quality' },
      [
        [
          'day 30',
          asked('2026-10-01T23:59:59+01:00', 'quality'),
          { ...YES, until: '2026-10-02T00:00:00+01:00' },
        ],
        ['day 31', asked('2026-10-02T00:00:00+01:00', 'quality'), NO],
        [
          'ten days in repair do not count',
          {
            ...asked('2026-10-10T12:00:00+01:00', 'quality'),
            repairs: [{ from: '2026-09-05T00:00:00+01:00', to: '2026-09-15T00:00:00+01:00' }],
          },
          { ...YES, until: '2026-10-12T00:00:00+01:00' },
        ],
        [
          'from completed installation',
          {
            ...asked('2026-10-10T12:00:00+01:00', 'quality'),
            delivery: { mustInstall: true, installedAt: '2026-09-20T10:00:00+01:00' },
          },
          { ...YES, until: '2026-10-21T00:00:00+01:00' },
        ],
      ],
    ),
    table(
      'CRA 24(5)',
      {
        country: 'UK',
        repairs: [{ from: '2027-01-01T00:00:00Z', to: '2027-01-03T00:00:00Z', failed: true }],
      },
      { remedy: 'partial-refund' },
      [['after one repair that failed', asked('2027-03-10T12:00:00Z', 'quality'), YES]],
    ),
    table('CRA 19(14)', { country: 'UK' }, { remedy: 'repair' }, [
      ['within six months', asked('2027-02-01T12:00:00Z', 'quality'), { ...YES, burden: 'merchant' }],
    ]),
    table('CRA 23', { country: 'UK' }, { remedy: 'exchange' }, [
      ['replacement', asked('2027-02-01T12:00:00Z', 'quality'), { ...YES, payer: 'merchant' }],
    ]),
  ),
})
