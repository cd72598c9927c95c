/** China, Taobao: its dispute rules as far as our sources go. */
import { packOf } from '../pack.ts'
import type { Predicate } from '../predicate.ts'
import {
  all,
  at,
  type CaseData,
  faulty,
  is,
  kinds,
  laid,
  line,
  not,
  returning,
  says,
  table,
  withoutCites,
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
const GIVEN = ['refund-return', 'exchange', 'repair', 'part', 'partial-refund'] as const

export const TAOBAO = packOf({
  id: 'cn-taobao',
  version: '2025-08-15',
  validFrom: '2025-08-15',
  scope: { country: 'CN', platform: 'taobao' },
  mandatory: true,
  reviewed: true,
  rules: [
    says('transit-risk', ['淘宝争议10'], ['运输风险由卖家承担', 'The transit risk is the seller’s'], {
      when: all(kinds('damage'), not(is('delivery.customerCarrier'))),
      gives: { remedies: GIVEN, ground: 'quality', payer: 'merchant', note: true },
    }),
    ...(['no-reason', 'quality'] as const).flatMap((ground) => {
      const when: Predicate = ground === 'quality' ? faulty : returning
      return [
        says(
          `help-${ground}`,
          ['淘宝争议22'],
          [
            '客观上难以退回的商品，卖家应当协助退货',
            'Goods objectively hard to send back: the seller has to help',
          ],
          {
            when: all(is('line.hardToReturn'), when),
            gives: { remedies: ['refund-return'], ground, pickup: 'merchant' },
          },
        ),
        says(
          `help-refused-${ground}`,
          ['淘宝争议22'],
          ['卖家拒绝协助的，支持退款', 'The seller refused to help: refund'],
          {
            when: all(
              is('line.hardToReturn'),
              is('request.helpRefused'),
              ground === 'quality' ? faulty : kinds('no-reason'),
            ),
            gives: { remedies: ['refund-only'], ground, right: true, goodsBack: 'no' },
          },
        ),
      ]
    }),
    says(
      'refuse-at-the-door',
      ['淘宝争议37'],
      ['当面验货，有问题拍照并拒签', 'Inspect at the door; photograph and refuse'],
      {
        when: all(kinds('damage'), { eq: ['delivery.signedAs', 'refused'] }),
        gives: { remedies: ['refund-return'], ground: 'quality', payer: 'merchant', note: true },
      },
    ),
    says(
      'free-shipping-return',
      ['淘宝争议49', '淘宝争议54'],
      [
        '包邮商品无理由退货，买家只承担退回的运费',
        'Free-shipping goods sent back without a reason: the buyer pays only the way back',
      ],
      {
        when: kinds('no-reason'),
        gives: { remedies: ['refund-return'], ground: 'no-reason', payer: 'customer', note: true },
      },
    ),
    says(
      'missing-gift',
      ['淘宝争议61'],
      ['缺少赠品折价扣除，不得因此拒绝', 'A missing gift is deducted, no ground for refusing'],
      { when: returning, gives: { remedies: ['refund-return'], ground: 'no-reason', note: true } },
    ),
    says(
      'signed-checked',
      ['淘宝争议75', '淘宝争议76'],
      ['由卖家证明签收时完好', 'The seller proves that it was intact when signed for'],
      {
        when: all(kinds('damage'), is('request.visible')),
        gives: {
          remedies: GIVEN,
          ground: 'quality',
          burden: 'merchant',
          proof: [['intact-at-signing']],
        },
      },
    ),
    says(
      'visible-mismatch',
      ['淘宝争议79'],
      [
        '表面不一致的，由买家选择补寄、换货或退货',
        'A visible mismatch: the buyer picks sending the rest, exchange or return',
      ],
      {
        when: all(kinds('mismatch', 'wrong-item', 'missing'), is('request.visible')),
        gives: { remedies: ['refund-return', 'exchange', 'part'], ground: 'quality', choice: 'customer' },
      },
    ),
  ],
  tests: on('taobao', [
    ...table('淘宝争议22', line({ hardToReturn: true }), { remedy: 'refund-only' }, [
      [
        'help refused: refund',
        asked('9-3 12:00', 'no-reason', { helpRefused: true }),
        { ...YES, goodsBack: false },
      ],
      [
        'help refused for a fault: refund',
        asked('9-3 12:00', 'quality', { helpRefused: true }),
        { ...YES, ground: 'quality' },
      ],
      ['help given: nothing of the kind', asked('9-3 12:00', 'no-reason'), { ...NO, cites: undefined }],
    ]).map(withoutCites),
    ...beside(
      table('淘宝争议22', line({ hardToReturn: true }), { remedy: 'refund-return' }, [
        [
          'the seller helps with a sofa',
          asked('9-3 12:00', 'no-reason'),
          { ...YES, ground: 'no-reason', payer: 'customer' },
        ],
        [
          'the seller helps with a faulty sofa',
          asked('9-3 12:00', 'quality'),
          { ...YES, ground: 'quality', payer: 'merchant' },
        ],
      ]),
    ),
    ...beside(
      table('淘宝争议10', {}, { remedy: 'exchange' }, [
        ['damage on the way', asked('9-3 12:00', 'damage'), { ...YES, payer: 'merchant' }],
      ]),
    ),
    ...beside(
      table(
        '淘宝争议37',
        { delivery: { signedAs: 'refused' } },
        { remedy: 'refund-return', ground: 'quality' },
        [['refused at the door', asked('9-3 12:00', 'damage'), { ...YES, payer: 'merchant' }]],
      ),
    ),
    ...beside(
      table('淘宝争议49', {}, { remedy: 'refund-return', ground: 'no-reason' }, [
        ['only the way back', asked('9-3 12:00', 'no-reason'), { ...YES, payer: 'customer' }],
      ]),
    ),
    ...beside(
      table(
        '淘宝争议61',
        { order: { gifts: [{ id: 'cushion', line: 'sofa', statedFen: 9_900 }] } },
        { remedy: 'refund-return', ground: 'no-reason' },
        [['a gift that is missing', asked('9-3 12:00', 'no-reason'), { ...YES, refundFen: 678_100 }]],
      ),
    ),
    ...beside(
      table(
        '淘宝争议75',
        { delivery: { signedAs: 'checked' } },
        { remedy: 'refund-return', ground: 'quality' },
        [
          [
            'visible damage, signed as checked',
            asked('9-3 12:00', 'damage', { visible: true }),
            { ...YES, burden: 'merchant', needs: ['intact-at-signing'] },
          ],
          [
            'with the proof in hand',
            { ...asked('9-3 12:00', 'damage', { visible: true }), evidence: ['intact-at-signing'] },
            { ...YES, needs: [] },
          ],
        ],
      ),
    ),
    ...beside(
      table('淘宝争议79', {}, { remedy: 'exchange' }, [
        ['the wrong colour at first sight', asked('9-3 12:00', 'wrong-item', { visible: true }), YES],
      ]),
    ),
  ]),
})
