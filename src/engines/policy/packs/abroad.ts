/** European Union, United Kingdom, United States: written from second hand, not reviewed; every answer needs counsel. */
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
