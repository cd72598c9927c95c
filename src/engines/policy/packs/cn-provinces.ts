/** China, three provinces: what they add for the delivery address, as far as our sources go. */
import { packOf } from '../pack.ts'
import { all, any, at, type CaseData, faulty, is, laid, line, says, table, withoutCites } from './writing.ts'

const YES = { allowed: true }
const NO = { allowed: false }
const asked = (when: string, more: object = {}) => ({
  request: { kind: 'quality', at: at(when), ...more },
  now: at(when),
})
const placed = (province: string, cases: readonly CaseData[]): CaseData[] =>
  cases.map((one) => ({ ...one, facts: laid(one.facts, { province }) }))
const repair = (from: string, to: string, failed = false) => ({ from: at(from), to: at(to), failed })

/** The repaired spot holds for thirty days, the same words in two provinces. */
const repairedSpot = (cite: string) =>
  says(
    'repaired-spot',
    [cite],
    ['修理过的部位至少保用三十日', 'A repaired spot holds for at least thirty days'],
    {
      when: all(faulty, { ge: ['repairs.count', 1] }),
      gives: {
        remedies: ['repair'],
        ground: 'quality',
        right: true,
        window: { days: 30 },
        start: 'repaired',
        payer: 'merchant',
      },
    },
  )

const spotCases = (cite: string): CaseData[] =>
  table(cite, { repairs: [repair('2026-9-5', '2026-9-10 16:00')] }, { remedy: 'repair' }, [
    ['day 30 after the repair', asked('10-10 23:59:59'), { ...YES, until: at('10-11'), payer: 'merchant' }],
    ['day 31 after the repair', asked('10-11'), NO],
    [
      'the last repair counts',
      {
        repairs: [repair('2026-9-5', '2026-9-10'), repair('2026-9-20', '2026-9-25')],
        ...asked('10-20 12:00'),
      },
      { ...YES, until: at('10-26') },
    ],
  ])

const LISTED = all(faulty, is('line.sanbao'))

export const ZHEJIANG = packOf({
  id: 'cn-zhejiang',
  version: '2026.11',
  scope: { country: 'CN', region: 'zhejiang' },
  mandatory: true,
  reviewed: true,
  rules: [
    repairedSpot('浙江15'),
    says(
      'listed-seven',
      ['浙江25', '浙江26'],
      [
        '三包商品七日内可以退货、换货或修理，不收折旧费',
        'Listed goods: return, exchange or repair within seven days, no charge for wear',
      ],
      {
        when: LISTED,
        gives: {
          remedies: ['refund-return', 'exchange', 'repair'],
          ground: 'quality',
          right: true,
          window: { days: 7 },
          start: 'signed',
          depreciation: 'none',
        },
      },
    ),
    says(
      'listed-fifteen',
      ['浙江25', '浙江26'],
      ['三包商品十五日内可以换货或修理', 'Listed goods: exchange or repair within fifteen days'],
      {
        when: LISTED,
        gives: {
          remedies: ['exchange', 'repair'],
          ground: 'quality',
          right: true,
          window: { days: 15 },
          start: 'signed',
        },
      },
    ),
    says(
      'listed-repair-time',
      ['浙江26'],
      ['三包商品五日内修好', 'Listed goods are repaired within five days'],
      {
        when: LISTED,
        gives: { remedies: ['repair'], ground: 'quality', doneBy: { days: 5, start: 'requested' } },
      },
    ),
    says(
      'two-repairs',
      ['浙江26', '浙江30'],
      [
        '两次修理仍不能正常使用，或累计修理超过三十五日，可以退货或换货',
        'Two repairs that failed, or more than 35 days in repair: return or exchange',
      ],
      {
        when: all(LISTED, any({ ge: ['repairs.failed', 2] }, { gt: ['repairs.days', 35] })),
        gives: {
          remedies: ['refund-return', 'exchange'],
          ground: 'quality',
          right: true,
          depreciation: 'none',
          proof: [['repair-record', 'repair-recording']],
        },
      },
    ),
    says('on-site', ['浙江29'], ['上门服务或承担运输费用', 'On site, or the transport is paid'], {
      when: faulty,
      gives: {
        remedies: ['refund-return', 'exchange', 'repair'],
        ground: 'quality',
        payer: 'merchant',
        pickup: 'merchant',
        costs: ['transport'],
      },
    }),
    says(
      'large-goods',
      ['浙江29'],
      ['大件商品还应承担误工和交通等合理费用', 'For large goods also lost time and travel'],
      {
        when: all(faulty, is('line.large')),
        gives: {
          remedies: ['refund-return', 'exchange', 'repair'],
          ground: 'quality',
          payer: 'merchant',
          costs: ['transport', 'lost-time', 'travel'],
        },
      },
    ),
  ],
  tests: placed('zhejiang', [
    ...spotCases('浙江15'),
    ...table('浙江26', line({ sanbao: true }), { remedy: 'refund-return' }, [
      ['listed goods: day 7', asked('9-8 23:59:59'), { ...YES, until: at('9-9') }],
      ['listed goods: day 8', asked('9-9'), NO],
      [
        'two failed repairs',
        { ...asked('12-1 12:00'), repairs: [repair('9-5', '9-8', true), repair('10-5', '10-8', true)] },
        { ...YES, needs: ['repair-record'] },
      ],
      [
        'two failed repairs, recorded',
        {
          ...asked('12-1 12:00'),
          evidence: ['repair-record'],
          repairs: [repair('9-5', '9-8', true), repair('10-5', '10-8', true)],
        },
        { ...YES, needs: [] },
      ],
      [
        'one failed repair',
        { ...asked('12-1 12:00'), repairs: [repair('9-5', '9-8', true), repair('10-5', '10-8')] },
        NO,
      ],
      ['36 days in repair', { ...asked('12-1 12:00'), repairs: [repair('9-5', '10-11')] }, YES],
      ['35 days in repair', { ...asked('12-1 12:00'), repairs: [repair('9-5', '10-10')] }, NO],
      ['35 days and an hour', { ...asked('12-1 12:00'), repairs: [repair('9-5', '10-10 01:00')] }, YES],
    ]),
    ...table('浙江26', line({ sanbao: true }), { remedy: 'exchange' }, [
      ['listed goods: day 15', asked('9-16 23:59:59'), { ...YES, until: at('9-17') }],
      ['listed goods: day 16', asked('9-17'), NO],
      [
        'two failed repairs',
        { ...asked('12-1 12:00'), repairs: [repair('9-5', '9-8', true), repair('10-5', '10-8', true)] },
        YES,
      ],
    ]),
    ...table('浙江26', line({ sanbao: true }), { remedy: 'repair' }, [
      ['repaired within five days', asked('9-10 12:00'), { ...YES, doneBy: at('9-16') }],
    ]),
    ...table('浙江30', line({ sanbao: true }), { remedy: 'refund-return' }, [
      [
        'a recording proves the repairs',
        {
          ...asked('12-1 12:00'),
          evidence: ['repair-recording'],
          repairs: [repair('9-5', '9-8', true), repair('10-5', '10-8', true)],
        },
        { ...YES, needs: [] },
      ],
    ]),
    ...table('浙江29', line({ sanbao: true, large: true }), { remedy: 'repair' }, [
      [
        'a wardrobe: transport, lost time and travel',
        asked('9-10 12:00'),
        { ...YES, payer: 'merchant', costs: ['transport', 'lost-time', 'travel'] },
      ],
    ]),
    ...table('浙江29', line({ sanbao: true }), { remedy: 'exchange' }, [
      ['on site or transport paid', asked('9-10 12:00'), { ...YES, payer: 'merchant' }],
    ]),
  ]),
})

export const SHANGHAI = packOf({
  id: 'cn-shanghai',
  version: '2026.11',
  scope: { country: 'CN', region: 'shanghai' },
  mandatory: true,
  reviewed: true,
  rules: [
    says(
      'opening-to-try',
      ['上海30'],
      ['为试用而拆封，没有污损的，视为完好', 'Opened to try, not soiled or damaged, is intact'],
      {
        when: all(is('condition.opened'), { not: any(is('condition.soiled'), is('condition.damaged')) }),
        gives: { remedies: ['refund-return'], ground: 'no-reason', note: true },
      },
    ),
    says(
      'keep-consent',
      ['上海31'],
      ['告知和确认的证明保存不少于五年', 'Proof of notice and consent is kept for at least five years'],
      {
        when: { known: 'line.exception' },
        gives: { remedies: ['refund-return'], ground: 'no-reason', keepProofMonths: 60 },
      },
    ),
    says(
      'repair-six-months',
      ['上海33'],
      [
        '修理义务不少于六个月，低值易耗品除外',
        'A duty to repair for at least six months, low-value consumables apart',
      ],
      {
        when: all(faulty, { not: { in: ['line.category', ['perishable', 'newspaper', 'digital']] } }),
        gives: {
          remedies: ['repair'],
          ground: 'quality',
          right: true,
          window: { months: 6 },
          start: 'signed',
        },
      },
    ),
  ],
  tests: placed('shanghai', [
    ...table('上海33', {}, { remedy: 'repair' }, [
      ['the last day of six months', asked('2027-3-1 23:59:59'), { ...YES, until: at('2027-3-2') }],
      ['past six months', asked('2027-3-2'), NO],
      [
        'not for fresh goods',
        { ...line({ category: 'perishable' }), ...asked('9-3 12:00') },
        { ...NO, cites: undefined },
      ],
    ]).map(withoutCites),
    ...table('上海30', { condition: { opened: true } }, { remedy: 'refund-return', ground: 'no-reason' }, [
      ['opened to try', {}, YES],
    ]).map((one) => ({ ...one, with: ['cn'] })),
    ...table(
      '上海31',
      line({ exception: { kind: 'flaw-disclosed' } }),
      { remedy: 'refund-return', ground: 'no-reason' },
      [['proof of consent kept five years', {}, YES]],
    ).map((one) => ({ ...one, with: ['cn'] })),
  ]),
})

const WORK: readonly { id: string; months: number; zh: string; en: string }[] = [
  {
    id: 'decoration',
    months: 24,
    zh: '装饰装修工程保修不少于两年',
    en: 'Decoration is warranted for at least two years',
  },
  {
    id: 'waterproofing',
    months: 60,
    zh: '防水工程保修不少于五年',
    en: 'Waterproofing is warranted for at least five years',
  },
]

export const SHANDONG = packOf({
  id: 'cn-shandong',
  version: '2026.11',
  scope: { country: 'CN', region: 'shandong' },
  mandatory: true,
  reviewed: true,
  rules: [
    repairedSpot('山东40系列'),
    says(
      'handling',
      ['山东29'],
      ['十五日内不处理视为故意拖延', 'Not handled within fifteen days is deliberate delay'],
      {
        when: faulty,
        gives: {
          remedies: ['refund-return', 'exchange', 'repair'],
          ground: 'quality',
          penaltyAt: { days: 15, start: 'requested' },
        },
      },
    ),
    ...WORK.map(({ id, months, zh, en }) =>
      says(id, ['山东40系列'], [zh, en], {
        when: all(faulty, { eq: ['line.category', id] }),
        gives: {
          remedies: ['repair'],
          ground: 'quality',
          right: true,
          window: { months },
          start: 'installed',
          payer: 'merchant',
        },
      }),
    ),
  ],
  tests: placed('shandong', [
    ...spotCases('山东40系列'),
    ...table('山东29', { repairs: [repair('2026-9-5', '2026-9-10')] }, { remedy: 'repair' }, [
      ['deliberate delay past fifteen days', asked('9-12 12:00'), { ...YES, penaltyAt: at('9-28') }],
      ['asked at the end of the day', asked('9-12 23:59:59'), { ...YES, penaltyAt: at('9-28') }],
    ]),
    ...table(
      '山东40系列',
      { ...line({ category: 'decoration' }), delivery: { installedAt: at('9-5 10:00') } },
      { remedy: 'repair' },
      [
        [
          'decoration: the last day of two years',
          asked('2028-9-5 23:59:59'),
          { ...YES, until: at('2028-9-6') },
        ],
        ['decoration: past two years', asked('2028-9-6'), NO],
      ],
    ),
    ...table(
      '山东40系列',
      { ...line({ category: 'waterproofing' }), delivery: { installedAt: at('9-5 10:00') } },
      { remedy: 'repair' },
      [
        [
          'waterproofing: the last day of five years',
          asked('2031-9-5 23:59:59'),
          { ...YES, until: at('2031-9-6') },
        ],
        ['waterproofing: past five years', asked('2031-9-6'), NO],
      ],
    ),
  ]),
})
