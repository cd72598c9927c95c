/** European Union: written from second hand, not reviewed; every answer needs counsel. */
import { packOf } from '../pack.ts'
import { all, any, except, faulty, is, kinds, NOT_REMOTE, returning, says, table } from './writing.ts'

const YES = { allowed: true }
const NO = { allowed: false }
const WEAK = 'needs counsel'
const CUSTOM = (cite: string) =>
  except('custom', [cite], ['按消费者规格定制', 'Made to the customer’s specification'], is('line.bespoke'))
const asked = (when: string, kind: string, more: object = {}) => ({
  request: { kind, at: when, ...more },
  now: when,
})

export const EU = packOf({
  id: 'eu',
  version: '2026.11-unreviewed',
  scope: { country: 'EU' },
  mandatory: true,
  reviewed: false,
  rules: [
    says(
      'withdrawal',
      ['CRD 9(2)(b)', 'CRD 16(c)'],
      [
        '十四日撤回权，自同一订单最后一件收到起',
        'Fourteen days to withdraw, from the last good or piece of one order',
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
          exceptions: [NOT_REMOTE, CUSTOM('CRD 16(c)')],
        },
      },
    ),
    says(
      'withdrawal-refund',
      ['CRD 13'],
      [
        '十四日内退款，含标准去程运费，可等到收到货或寄出凭证',
        'Refund within fourteen days with standard outward delivery; may wait for goods or proof of sending',
      ],
      {
        weak: WEAK,
        when: returning,
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          payer: 'customer',
          refundBy: { days: 14, start: 'requested' },
          costs: ['outward-freight'],
        },
      },
    ),
    says(
      'conformity',
      ['SGD 10', 'SGD 13'],
      ['两年内不符合合同可以修理或更换', 'Not in conformity within two years: repair or replacement'],
      {
        weak: WEAK,
        when: faulty,
        gives: {
          remedies: ['repair', 'exchange'],
          ground: 'quality',
          right: true,
          window: { months: 24 },
          start: 'signed',
          payer: 'merchant',
          costs: ['removal', 'reinstalling'],
        },
      },
    ),
    says('after-repair', ['Dir. 2024/1799'], ['修理后延长十二个月', 'Twelve months more after a repair'], {
      weak: WEAK,
      since: '2026-07-31',
      when: all(faulty, { ge: ['repairs.count', 1] }),
      gives: {
        remedies: ['repair', 'exchange'],
        ground: 'quality',
        right: true,
        window: { months: 36 },
        start: 'signed',
      },
    }),
    says(
      'faulty-installation',
      ['SGD 8'],
      ['安装或说明书错误视为不符合', 'Faulty installation or instructions are non-conformity'],
      {
        weak: WEAK,
        when: kinds('install'),
        gives: {
          remedies: ['install-again'],
          ground: 'quality',
          right: true,
          window: { months: 24 },
          start: 'signed',
          payer: 'merchant',
        },
      },
    ),
    says(
      'price-cut',
      ['SGD 13', 'SGD 15', 'SGD 16'],
      ['修换不成可以减价或解除', 'Where that fails: a cut of the price, or termination'],
      {
        weak: WEAK,
        when: all(faulty, any({ ge: ['repairs.failed', 1] }, is('request.serious'))),
        gives: {
          remedies: ['partial-refund', 'refund-return'],
          ground: 'quality',
          right: true,
          window: { months: 24 },
          start: 'signed',
          payer: 'merchant',
        },
      },
    ),
    says('burden-one-year', ['SGD 11'], ['一年内由卖方举证', 'Within one year the seller bears the proof'], {
      weak: WEAK,
      when: all(faulty, { le: ['months.sinceSigned', 12] }),
      gives: {
        remedies: ['repair', 'exchange', 'partial-refund', 'refund-return', 'install-again'],
        ground: 'quality',
        burden: 'merchant',
      },
    }),
  ],
  tests: table(
    'CRD 9(2)(b)',
    { country: 'EU', delivery: { signedAt: '2026-09-01T10:00:00+02:00' } },
    { remedy: 'refund-return' },
    [
      [
        'day 14',
        asked('2026-09-15T23:59:59+02:00', 'no-reason'),
        { ...YES, until: '2026-09-16T00:00:00+02:00' },
      ],
      ['day 15', asked('2026-09-16T00:00:00+02:00', 'no-reason'), NO],
    ],
  ).concat(
    table(
      'CRD 16(c)',
      { country: 'EU', order: { lines: [{ id: 'sofa', priceFen: 1000, bespoke: {} }] } },
      { remedy: 'refund-return' },
      [['made to specification', {}, NO]],
    ),
    table('CRD 13', { country: 'EU', order: { freightFen: 5_000 } }, { remedy: 'refund-return' }, [
      [
        'with outward delivery, in fourteen days',
        asked('2026-09-03T12:00:00+02:00', 'no-reason'),
        { ...YES, refundFen: 693_000, refundBy: '2026-09-18T00:00:00+02:00' },
      ],
    ]),
    table('SGD 10', { country: 'EU' }, { remedy: 'repair' }, [
      ['within two years', asked('2028-08-30T12:00:00+02:00', 'quality'), { ...YES, payer: 'merchant' }],
      ['past two years', asked('2028-09-03T12:00:00+02:00', 'quality'), NO],
    ]),
    table(
      'Dir. 2024/1799',
      { country: 'EU', repairs: [{ from: '2027-01-01T00:00:00Z', to: '2027-01-03T00:00:00Z' }] },
      { remedy: 'repair' },
      [['a year more after a repair', asked('2029-08-30T12:00:00+02:00', 'quality'), YES]],
    ),
    table('SGD 8', { country: 'EU' }, { remedy: 'install-again' }, [
      ['wrong instructions', asked('2026-10-01T12:00:00+02:00', 'install'), YES],
    ]),
    table(
      'SGD 13',
      {
        country: 'EU',
        repairs: [{ from: '2027-01-01T00:00:00Z', to: '2027-01-03T00:00:00Z', failed: true }],
      },
      { remedy: 'partial-refund' },
      [['after a failed repair', asked('2027-02-01T12:00:00+01:00', 'quality'), YES]],
    ),
    table('SGD 11', { country: 'EU' }, { remedy: 'repair' }, [
      [
        'within a year the seller proves',
        asked('2027-08-30T12:00:00+02:00', 'quality'),
        { ...YES, burden: 'merchant' },
      ],
    ]),
  ),
})
