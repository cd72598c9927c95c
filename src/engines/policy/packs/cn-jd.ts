/** China, JD: its general rules and its standard for goods as far as our sources go, each rule beside its cases. */
import { packOf } from '../pack.ts'
import type { Predicate } from '../predicate.ts'
import { NOT_INTACT } from './cn-no-reason.ts'
import {
  all,
  at,
  type CaseData,
  except,
  faulty,
  is,
  kinds,
  laid,
  line,
  NOT_REMOTE,
  not,
  returning,
  says,
  table,
} from './writing.ts'

const YES = { allowed: true }
const NO = { allowed: false }
const on = (platform: string, cases: readonly CaseData[]): CaseData[] =>
  cases.map((one) => ({ ...one, facts: laid(one.facts, { platform }) }))
const beside = (cases: readonly CaseData[]): CaseData[] => cases.map((one) => ({ ...one, with: ['cn'] }))
const asked = (when: string, kind: string, more: object = {}) => ({
  request: { kind, at: at(when), ...more },
  now: at(when),
})
const _GIVEN = ['refund-return', 'exchange', 'repair', 'part', 'partial-refund'] as const

const REVIEWED = ['refund-return', 'exchange', 'repair', 'part'] as const

export const JD_GENERAL = packOf({
  id: 'cn-jd-general',
  version: '2025-07-04',
  validFrom: '2025-07-04',
  scope: { country: 'CN', platform: 'jd' },
  mandatory: true,
  reviewed: true,
  rules: [
    ...(['no-reason', 'quality'] as const).flatMap((ground) => [
      says(
        `answer-${ground}`,
        ['京东总则3', '京东总则9'],
        ['商家二十四小时内处理', 'The merchant answers within 24 hours'],
        {
          when: ground === 'quality' ? faulty : returning,
          gives: {
            remedies: ground === 'quality' ? REVIEWED : ['refund-return'],
            ground,
            decideBy: { hours: 24, start: 'requested', counting: 'exact' },
            silence: 'refund',
          },
        },
      ),
      says(
        `proof-${ground}`,
        ['京东总则3', '京东总则9'],
        [
          '补充举证四小时，九点至十八点内计，其余自次日九点起',
          'Further proof in four hours, asked between 9:00 and 18:00; else from 9:00',
        ],
        {
          when: ground === 'quality' ? faulty : returning,
          gives: {
            remedies: ground === 'quality' ? REVIEWED : ['refund-return'],
            ground,
            proofBy: { hours: 4, start: 'proof-asked', counting: 'exact', within: { from: 540, to: 1080 } },
          },
        },
      ),
    ]),
    says(
      'ruling',
      ['京东总则3', '京东总则9'],
      [
        '裁决后二十四小时内执行，七个自然日内可以申诉',
        'A ruling is carried out within 24 hours; appeal within seven natural days',
      ],
      {
        when: faulty,
        gives: {
          remedies: REVIEWED,
          ground: 'quality',
          doneBy: { hours: 24, start: 'ruled', counting: 'exact' },
        },
      },
    ),
    says(
      'unsuitable-to-send-back',
      ['京东总则9'],
      ['不适宜退回的商品，退款不退货', 'Goods unsuitable to send back: refund without return'],
      {
        when: all(faulty, is('line.unsuitableToReturn')),
        gives: {
          remedies: ['refund-only'],
          ground: 'quality',
          right: true,
          payer: 'merchant',
          goodsBack: 'no',
        },
        // The reference names the rule without its article.
        weak: 'needs counsel',
      },
    ),
  ],
  tests: on('jd', [
    ...beside(
      table('京东总则3', {}, { remedy: 'refund-return', ground: 'no-reason' }, [
        [
          'the merchant answers within 24 hours',
          asked('9-3 12:00', 'no-reason'),
          { ...YES, decideBy: at('9-4 12:00') },
        ],
        ['at night too', asked('9-3 23:30', 'no-reason'), { ...YES, decideBy: at('9-4 23:30') }],
        [
          'proof asked at nine',
          asked('9-3 09:00', 'no-reason', { proofAskedAt: at('9-3 09:00') }),
          { ...YES, proofBy: at('9-3 13:00') },
        ],
        [
          'proof asked a minute before nine',
          asked('9-3 08:00', 'no-reason', { proofAskedAt: at('9-3 08:59') }),
          { ...YES, proofBy: at('9-3 13:00') },
        ],
        [
          'proof asked a minute before six',
          asked('9-3 12:00', 'no-reason', { proofAskedAt: at('9-3 17:59') }),
          { ...YES, proofBy: at('9-3 21:59') },
        ],
        [
          'proof asked at six',
          asked('9-3 12:00', 'no-reason', { proofAskedAt: at('9-3 18:00') }),
          { ...YES, proofBy: at('9-4 13:00') },
        ],
        [
          'proof asked on a Saturday',
          asked('9-5 12:00', 'no-reason', { proofAskedAt: at('9-5 10:00') }),
          { ...YES, proofBy: at('9-5 14:00') },
        ],
      ]),
    ),
    ...beside(
      table('京东总则9', {}, { remedy: 'exchange' }, [
        [
          'a fault: answered within 24 hours',
          asked('9-3 12:00', 'quality'),
          { ...YES, decideBy: at('9-4 12:00') },
        ],
        [
          'a ruling is carried out within 24 hours',
          asked('9-3 12:00', 'quality', { ruledAt: at('9-6 15:00') }),
          { ...YES, doneBy: at('9-7 15:00') },
        ],
        [
          'proof asked for a fault',
          asked('9-3 12:00', 'quality', { proofAskedAt: at('9-3 10:00') }),
          { ...YES, proofBy: at('9-3 14:00') },
        ],
      ]),
    ),
    ...table('京东总则9', line({ unsuitableToReturn: true }), { remedy: 'refund-only' }, [
      ['refund without return', asked('9-3 12:00', 'damage'), { ...YES, goodsBack: false }],
    ]),
  ]),
})

const visible = (category: string): Predicate =>
  all(kinds('quality', 'damage'), is('request.visible'), { eq: ['line.category', category] })

export const JD_GOODS = packOf({
  id: 'cn-jd-goods',
  version: '2026-06-15',
  validFrom: '2026-06-15',
  scope: { country: 'CN', platform: 'jd' },
  mandatory: true,
  reviewed: true,
  rules: [
    says(
      'custom-proven',
      ['京东商品14', '消法25'],
      [
        '定制须是下单后按特殊需求制作，由商家举证；已有成品不算',
        'Custom is made after the order to a special need, proven by the merchant; existing goods are not',
      ],
      {
        when: all(returning, is('line.bespoke')),
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          right: true,
          window: { days: 7 },
          start: 'signed',
          holidays: 'move',
          exceptions: [
            NOT_REMOTE,
            except(
              'custom',
              ['京东商品14'],
              ['下单后按特殊需求制作', 'Made after the order to a special need'],
              all(is('line.bespoke.afterOrder'), is('line.bespoke.specialNeed')),
              [['production-date'], ['bespoke-content']],
            ),
            ...NOT_INTACT,
          ],
        },
      },
    ),
    says(
      'shows-in-use',
      ['京东商品14'],
      ['使用中才显现的问题不得拒绝', 'A fault that shows only in use may not be refused'],
      {
        when: all(faulty, is('request.showsOnlyInUse')),
        gives: { remedies: REVIEWED, ground: 'quality', note: true },
      },
    ),
    says(
      'review-48-hours',
      ['京东商品16'],
      ['四十八小时内审核，逾期平台退款', 'Reviewed within 48 hours, or the platform refunds'],
      {
        when: faulty,
        gives: {
          remedies: REVIEWED,
          ground: 'quality',
          decideBy: { hours: 48, start: 'requested', counting: 'exact' },
          silence: 'refund',
        },
      },
    ),
    says(
      'page-error',
      ['京东商品11'],
      [
        '页面信息错误，赔实付的百分之十，最高二百元',
        'An error of the page: a tenth of what was paid, at most 200 yuan',
      ],
      {
        when: is('request.pageError'),
        gives: {
          remedies: ['compensation'],
          ground: 'page-error',
          right: true,
          payer: 'merchant',
          amount: { of: 'price', percent: 10, atMostFen: 20_000 },
        },
      },
    ),
    ...[
      { id: 'portable', category: 'electronics-portable', window: { hours: 48 }, weak: false },
      { id: 'fixed-place', category: 'electronics-fixed', window: { hours: 72 }, weak: false },
      { id: 'home-goods', category: 'home-goods', window: { days: 15 }, weak: true },
      { id: 'ceramics', category: 'ceramics', window: { days: 7 }, weak: true },
    ].map(({ id, category, window, weak }) =>
      says(
        `visible-${id}`,
        ['京东商品标准'],
        ['外观问题在签收后的期限内提出', 'Visible flaws within their time after signing'],
        {
          when: visible(category),
          gives: {
            remedies: ['refund-return', 'exchange', 'repair'],
            ground: 'quality',
            right: true,
            window,
            start: 'signed',
          },
          ...(weak ? { weak: 'needs counsel' as const } : {}),
        },
      ),
    ),
    says(
      'furniture-surface',
      ['京东商品标准'],
      [
        '家具表面瑕疵，商家换货、退货或维修并承担费用；天然节疤除外',
        'Surface flaws of furniture: exchange, return or repair at the merchant’s cost; natural knots apart',
      ],
      {
        when: all(visible('furniture'), not(is('request.naturalFeature'))),
        gives: {
          remedies: ['refund-return', 'exchange', 'repair'],
          ground: 'quality',
          payer: 'merchant',
          note: true,
        },
      },
    ),
    says(
      'subjective-colour',
      ['京东商品标准'],
      ['合理范围内的主观色差不算质量问题', 'A subjective difference of colour within reason is no fault'],
      { when: kinds('colour'), gives: { remedies: ['refund-return'], ground: 'no-reason', note: true } },
    ),
  ],
  tests: on('jd', [
    ...table(
      '京东商品14',
      line({ bespoke: { afterOrder: true, specialNeed: true } }),
      { remedy: 'refund-return', ground: 'no-reason' },
      [
        ['custom, fully proven', { evidence: ['production-date', 'bespoke-content'] }, NO],
        [
          'custom, only the date proven',
          { evidence: ['production-date'] },
          { ...YES, needs: ['bespoke-content'] },
        ],
        [
          'custom, only the content proven',
          { evidence: ['bespoke-content'] },
          { ...YES, needs: ['production-date'] },
        ],
        ['custom, nothing proven', {}, { ...YES, needs: ['production-date', 'bespoke-content'] }],
        [
          'goods that existed already',
          {
            ...line({ bespoke: { afterOrder: false, specialNeed: true } }),
            evidence: ['production-date', 'bespoke-content'],
          },
          YES,
        ],
        [
          'made after the order, but nothing special',
          { ...line({ bespoke: { afterOrder: true } }), evidence: ['production-date', 'bespoke-content'] },
          YES,
        ],
        ['existing goods, soiled', { ...line({ bespoke: {} }), condition: { soiled: true } }, NO],
        ['existing goods, day 8', { ...line({ bespoke: {} }), ...asked('9-9', 'no-reason') }, NO],
        [
          'existing goods in a shop',
          {
            ...line({ bespoke: {} }),
            order: { remote: false, lines: [{ id: 'sofa', priceFen: 688_000, bespoke: {} }] },
          },
          NO,
        ],
      ],
    ),
    ...beside(
      table('京东商品14', {}, { remedy: 'repair' }, [
        ['a fault that shows only in use', asked('9-20 12:00', 'quality', { showsOnlyInUse: true }), YES],
      ]),
    ),
    ...beside(
      table('京东商品16', {}, { remedy: 'refund-return', ground: 'quality' }, [
        ['reviewed within 48 hours', asked('9-3 12:00', 'quality'), { ...YES, decideBy: at('9-5 12:00') }],
      ]),
    ),
    ...table(
      '京东商品11',
      { request: { kind: 'mismatch', pageError: true } },
      { remedy: 'compensation', ground: 'page-error' },
      [
        [
          'a tenth of 1,000 yuan',
          { order: { lines: [{ id: 'sofa', priceFen: 100_000 }] } },
          { ...YES, amountFen: 10_000 },
        ],
        [
          'a tenth of 2,000 yuan',
          { order: { lines: [{ id: 'sofa', priceFen: 200_000 }] } },
          { ...YES, amountFen: 20_000 },
        ],
        [
          'at most 200 yuan',
          { order: { lines: [{ id: 'sofa', priceFen: 200_010 }] } },
          { ...YES, amountFen: 20_000 },
        ],
        ['a sofa', {}, { ...YES, amountFen: 20_000 }],
      ],
    ),
    ...[
      { category: 'electronics-portable', last: '9-3 09:59:59', over: '9-3 10:00' },
      { category: 'electronics-fixed', last: '9-4 09:59:59', over: '9-4 10:00' },
      { category: 'home-goods', last: '9-16 23:59:59', over: '9-17' },
      { category: 'ceramics', last: '9-8 23:59:59', over: '9-9' },
    ].flatMap(({ category, last, over }) =>
      table('京东商品标准', line({ category }), { remedy: 'exchange' }, [
        [`${category}: in time`, asked(last, 'quality', { visible: true }), YES],
        [`${category}: too late`, asked(over, 'quality', { visible: true }), NO],
      ]),
    ),
    ...beside(
      table(
        '消法24',
        line({ category: 'electronics-portable' }),
        { remedy: 'refund-return', ground: 'quality' },
        [
          [
            '48 hours never shorten the seven days of the law',
            asked('9-8 12:00', 'quality', { visible: true }),
            { ...YES, until: at('9-9') },
          ],
        ],
      ),
    ),
    ...beside(
      table('京东商品标准', {}, { remedy: 'exchange' }, [
        [
          'a scratch on the table top',
          asked('9-10 12:00', 'quality', { visible: true }),
          { ...YES, payer: 'merchant' },
        ],
      ]),
    ),
    ...beside(
      table('京东商品标准', {}, { remedy: 'refund-return', ground: 'no-reason' }, [
        [
          'a subjective colour: only without a reason',
          asked('9-3 12:00', 'colour'),
          { ...YES, payer: 'customer' },
        ],
      ]),
    ),
  ]),
})
