/** China, the nation: returns without a reason, their exceptions with proofs, their freight and times. */
import type { Predicate } from '../predicate.ts'
import type { Exception, Rule } from '../rule.ts'
import { all, any, except, is, kinds, known, NOT_REMOTE, not, returning, says } from './writing.ts'

const HOME: Predicate = { in: ['line.category', ['furniture', 'home-goods', 'ceramics']] }
const confirmed = (...words: readonly string[]): Predicate =>
  all({ in: ['line.exception', words] }, is('line.exception.confirmed'), not(is('line.exception.preticked')))
const CONFIRMATION = [['purchase-confirmation']] as const

export const NOT_INTACT: readonly Exception[] = [
  except(
    'not-intact-home',
    ['暂行办法9', '暂行办法8'],
    [
      '家居商品标识被摘、剪，或受污、受损，不算完好',
      'Home goods whose label is removed or cut, or soiled or damaged',
    ],
    all(HOME, any(is('condition.labelRemoved'), is('condition.soiled'), is('condition.damaged'))),
  ),
  except(
    'not-intact',
    ['暂行办法8'],
    ['不再保有原有品质和功能，或标识不齐', 'No longer of its quality and function, or labels incomplete'],
    all(not(HOME), any(is('condition.labelRemoved'), is('condition.damaged'))),
  ),
  except(
    'parts-missing',
    ['暂行办法8'],
    ['商品本身、配件、标识不齐全', 'Item, parts and labels are not complete'],
    not(is('condition.partsComplete')),
  ),
]

export const BESPOKE: Exception = except(
  'bespoke',
  ['消法25', '暂行办法6', '电商法62'],
  ['消费者定作的商品', 'Goods made to the customer’s order'],
  is('line.bespoke'),
  [['bespoke-record']],
)

const EXCEPTIONS: readonly Exception[] = [
  NOT_REMOTE,
  BESPOKE,
  except('perishable', ['消法25', '暂行办法6'], ['鲜活易腐的商品', 'Fresh and perishable goods'], {
    eq: ['line.category', 'perishable'],
  }),
  except(
    'digital',
    ['消法25', '暂行办法6'],
    ['已下载或拆封的数字化商品', 'Digital goods, opened or downloaded'],
    all({ eq: ['line.category', 'digital'] }, is('condition.opened')),
  ),
  except('newspaper', ['消法25', '暂行办法6'], ['交付的报纸、期刊', 'Newspapers and periodicals'], {
    eq: ['line.category', 'newspaper'],
  }),
  except(
    'opening-affects-safety',
    ['暂行办法7', '条例19'],
    [
      '拆封后影响安全健康或品质，且逐次确认过',
      'Opening affects safety, health or quality, confirmed at this purchase',
    ],
    confirmed('opening-affects-safety'),
    CONFIRMATION,
  ),
  except(
    'trial-destroys-value',
    ['暂行办法7', '条例19'],
    [
      '激活或试用后价值贬损较大，且逐次确认过',
      'Activation or trial destroys the value, confirmed at this purchase',
    ],
    confirmed('trial-destroys-value'),
    CONFIRMATION,
  ),
  except(
    'disclosed',
    ['暂行办法7', '条例19'],
    [
      '已明示的临期或瑕疵商品，且逐次确认过',
      'Disclosed as near expiry or flawed, confirmed at this purchase',
    ],
    confirmed('near-expiry', 'flaw-disclosed'),
    CONFIRMATION,
  ),
  ...NOT_INTACT,
]

export const NO_REASON_RULES: readonly Rule[] = [
  says(
    'no-reason',
    ['消法25', '暂行办法10', '民法典203'],
    [
      '远程购买，自签收次日起七日内无需说明理由',
      'Bought at a distance: seven days without a reason, from the day after signing',
    ],
    {
      when: returning,
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        right: true,
        window: { days: 7 },
        start: 'signed',
        counting: 'day-after',
        holidays: 'move',
        exceptions: EXCEPTIONS,
      },
    },
  ),
  says(
    'promised-no-reason',
    ['条例12', '法释〔2022〕8号2'],
    [
      '商家承诺的无理由期限有约束力，法定例外的商品也一样',
      'A promised no-reason time binds, also for goods that the law excepts',
    ],
    {
      when: all(known('promised.noReasonDays'), returning),
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        right: true,
        window: { agreed: 'noReasonDays' },
        start: 'signed',
        counting: 'day-after',
        holidays: 'move',
        exceptions: NOT_INTACT,
      },
    },
  ),
  says(
    'opened-no-defence',
    ['法释〔2022〕8号3', '暂行办法8', '暂行办法31'],
    [
      '为查验而拆封、合理调试不影响完好，不得以已拆封拒绝',
      'Opening to inspect and reasonable testing leave goods intact: "opened" is no ground for refusing',
    ],
    {
      when: all(returning, any(is('condition.opened'), is('condition.tested'))),
      gives: { remedies: ['refund-return'], ground: 'no-reason', note: true },
    },
  ),
  says(
    'unconfirmed',
    ['条例19'],
    [
      '未显著标注并逐次确认，或默认勾选，不得拒绝无理由退货',
      'Without conspicuous label and confirmation, or with a ticked box, it may not be refused',
    ],
    {
      when: all(
        returning,
        known('line.exception'),
        any(not(is('line.exception.confirmed')), is('line.exception.preticked')),
      ),
      gives: { remedies: ['refund-return'], ground: 'no-reason', note: true },
    },
  ),
  says(
    'no-reason-freight',
    ['消法25', '暂行办法18'],
    [
      '无理由退货的运费由消费者承担，另有约定的除外',
      'Freight of a no-reason return is the customer’s unless agreed otherwise',
    ],
    {
      when: returning,
      gives: { remedies: ['refund-return'], ground: 'no-reason', payer: 'customer' },
    },
  ),
  says(
    'no-reason-refund',
    ['消法25', '暂行办法13', '暂行办法31'],
    [
      '收到退回商品之日起七日内退款，超过十五日受处罚',
      'Refund within seven days of the goods’ return; past fifteen days a penalty',
    ],
    {
      when: returning,
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        refundBy: { days: 7, start: 'goods-received' },
        penaltyAt: { days: 15, start: 'goods-received' },
      },
    },
  ),
  says(
    'no-reason-handling',
    ['暂行办法31'],
    [
      '自提出之日起超过十五日不办理受处罚',
      'Not handled for more than fifteen days from the request: a penalty',
    ],
    {
      when: returning,
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        decideBy: { days: 15, start: 'requested' },
      },
    },
  ),
  says(
    'way-of-return',
    ['暂行办法19'],
    ['可以约定退货方式，不得限制', 'The way of sending back may be agreed, not restricted'],
    { when: kinds('no-reason'), gives: { remedies: ['refund-return'], ground: 'no-reason', note: true } },
  ),
]
