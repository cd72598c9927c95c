/** China, the nation: deceit, injury, lateness, promised amends, price protection and cancelling bespoke work. */
import type { Rule } from '../rule.ts'
import { all, any, except, is, kinds, known, not, says } from './writing.ts'

export const AMENDS_RULES: readonly Rule[] = [
  says(
    'fraud-triple',
    ['消法55'],
    [
      '经营者有欺诈，增加赔偿价款三倍，不足五百元按五百元',
      'Deceit: three times the price on top, at least 500 yuan',
    ],
    {
      when: any(kinds('fraud'), is('fraud.found')),
      gives: {
        remedies: ['compensation'],
        ground: 'fraud',
        right: true,
        payer: 'merchant',
        amount: { of: 'price', percent: 300, atLeastFen: 50_000 },
        exceptions: [
          except(
            'fraud-not-found',
            ['消法55'],
            ['还没有人认定欺诈', 'Nobody has found deceit so far'],
            not(is('fraud.found')),
          ),
          except(
            'label-only',
            ['条例49'],
            ['标签、说明等瑕疵，不影响安全也不误导', 'A harmless flaw of a label'],
            is('fraud.labelOnly'),
          ),
          except('staged', ['条例49'], ['通过夹带、掉包等方式骗取', 'A staged claim'], is('fraud.staged')),
        ],
      },
    },
  ),
  says(
    'known-defect-injury',
    ['消法55'],
    [
      '明知缺陷仍提供并造成伤害，损失二倍以下的惩罚性赔偿',
      'A known defect that injured: up to twice the loss on top',
    ],
    {
      when: any(kinds('injury'), is('injury.knownDefect')),
      gives: {
        remedies: ['compensation'],
        ground: 'injury',
        right: true,
        payer: 'merchant',
        amount: { of: 'loss', percent: 200, upTo: true },
        exceptions: [
          except(
            'not-known',
            ['消法55'],
            ['尚未认定商家明知缺陷', 'It is not established that the merchant knew'],
            not(is('injury.knownDefect')),
          ),
        ],
      },
    },
  ),
  says(
    'promised-compensation',
    ['条例12', '法释〔2022〕8号10'],
    ['承诺高于法定的赔偿，按承诺赔', 'Amends promised above the law are owed as promised'],
    {
      when: all(
        known('promised.compensationFen'),
        kinds('late', 'quality', 'mismatch', 'wrong-item', 'damage', 'missing', 'install'),
      ),
      gives: {
        remedies: ['compensation'],
        ground: 'promise',
        right: true,
        payer: 'merchant',
        amount: { of: 'promised' },
      },
    },
  ),
  says(
    'late-fee',
    ['条例12', '民法典585'],
    ['约定的迟延违约金按日计付', 'The agreed penalty for each day late'],
    {
      when: all(kinds('late'), known('promised.lateFenPerDay'), { ge: ['late.days', 1] }),
      gives: {
        remedies: ['compensation'],
        ground: 'late',
        right: true,
        payer: 'merchant',
        amount: { of: 'late' },
      },
    },
  ),
  says(
    'prepaid-undelivered',
    ['消法53'],
    [
      '预收款未按约提供，按要求履行或退款并承担利息',
      'Prepaid and not provided as agreed: perform, or refund with interest, as the customer asks',
    ],
    {
      when: all(kinds('late'), is('sale.prepaid'), not({ eq: ['delivery.arrived', 'complete'] })),
      gives: { remedies: ['refund-only'], ground: 'late', right: true, payer: 'merchant', goodsBack: 'no' },
    },
  ),
  says(
    'late-rescission',
    ['民法典563', '民法典577'],
    [
      '迟延致合同目的不能实现，可以解除合同',
      'Lateness that defeats the purpose: the contract may be rescinded',
    ],
    {
      when: all(kinds('late'), is('request.serious')),
      gives: { remedies: ['refund-return'], ground: 'late', right: true, payer: 'merchant' },
    },
  ),
  says(
    'price-protection',
    ['条例12'],
    [
      '价保承诺必须兑现，按同款同渠道同条件的差价退',
      'A price protection that was promised is kept: the difference, same goods, channel and conditions',
    ],
    {
      when: all(kinds('price'), known('promised.priceProtectionDays')),
      gives: {
        remedies: ['price-protection'],
        ground: 'price',
        right: true,
        window: { agreed: 'priceProtectionDays' },
        start: 'ordered',
        payer: 'merchant',
        amount: { of: 'price-drop' },
        exceptions: [
          except('no-drop', ['条例12'], ['价格没有下降', 'The price has not fallen'], not(is('price.fell'))),
          except(
            'other-offer',
            ['条例12'],
            ['不是同款、同渠道、同条件的价格', 'Not the same goods, channel and conditions'],
            not(all(is('price.sameSku'), is('price.sameChannel'), is('price.sameConditions'))),
          ),
        ],
      },
    },
  ),
  says(
    'bespoke-cancel',
    ['民法典787'],
    [
      '定作人在完成前可以解除，造成损失的应当赔偿',
      'Who had it made may cancel before it is finished, and pays the loss',
    ],
    {
      when: all(kinds('cancel'), is('line.bespoke')),
      gives: {
        remedies: ['cancel'],
        ground: 'bespoke',
        right: true,
        payer: 'customer',
        exceptions: [
          except('finished', ['民法典787'], ['已经完成', 'It is finished'], is('line.bespoke.completed')),
        ],
      },
    },
  ),
]
