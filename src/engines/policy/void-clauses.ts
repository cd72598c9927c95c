/** Clauses that the law does not let stand: how they are worded, what they offend, and how to say it rightly. One table, read whole. */
import type { Said } from './vocabulary.ts'

export interface VoidClause {
  readonly id: string
  readonly articles: readonly string[]
  readonly because: Said
  readonly suggestion: Said
  /** Any of these words it. */
  readonly worded: readonly RegExp[]
  /** Any of these makes it harmless. */
  readonly unless?: readonly RegExp[]
}

const said = (zh: string, en: string): Said => ({ zh, en })

/** 不退 in its many forms. */
const NO_RETURN =
  '(?:概不|恕不|不予|不可以?|不能|不得|不接受|不支持|不办理|不享受|不适用|不参与|不参加|无法|拒绝|谢绝|不)(?:再)?(?:办理|申请|参与|享受|接受)?(?:任何)?(?:(?:[七7]\\s*[天日])?(?:无理由)?(?:退|换)|(?:[七7]\\s*[天日])?无理由)'
const PAYER = '(?:买家|顾客|客户|消费者|买方|用户|您|你)'
const zh = (pattern: string) => new RegExp(pattern)
const en = (pattern: string) => new RegExp(pattern, 'i')
/** A house that says it does not do the thing. */
const DENIED = zh('(?:不会|不得|不能|绝不|并不|不)(?:以|因|把|将|由|要求|设|保留).{0,16}')
const CONFIRMED = zh('逐次确认|单独确认|经您确认|您确认后|影响.{0,6}(?:安全|健康)')
const EN_NO_RETURN =
  "(?:non-?(?:returnable|refundable)|(?:cannot|can't|can not|may not|will not|won't) be (?:returned|refunded|exchanged)|no (?:returns?|refunds?)|not (?:returnable|refundable|accepted))"

export const VOID_CLAUSES: readonly VoidClause[] = [
  {
    id: 'signing-accepts',
    articles: ['法释〔2022〕8号1', '民法典623'],
    because: said('签收不等于认可质量，这样的条款无效', 'Signing accepts no quality; such a clause is void'),
    suggestion: said(
      '请当面查验外箱和件数；签收不影响您日后就质量提出要求。',
      'Please check cartons and count at the door; signing takes no right about quality away.',
    ),
    worded: [
      zh('(?:签字|签收|收货)(?:之)?后.{0,12}(?:质量)?问题.{0,8}(?:概不|不再|不予|恕不)(?:处理|受理|负责)'),
      zh('(?:签收|签字).{0,4}(?:视作|视为|视同|代表|表示).{0,12}(?:无异议|没有异议|无意见)'),
      zh(
        '(?:签字|签名|签单).{0,8}(?:视为|视同|代表|表示|等于|即为|默认).{0,16}(?:合格|认可|验收|完好|无损|无误|接受|满意|没有问题|无质量)',
      ),
      zh('(?:签收|收货)(?:签字|签名)?(?:之)?后.{0,12}(?:不承担|不再承担|概不承担)(?:任何|一切)?.{0,4}责任'),
      zh(
        '签收.{0,8}(?:即|就|则|后)?.{0,4}(?:视为|视同|代表|表示|等于|即为|默认).{0,16}(?:合格|认可|验收|完好|无误|接受|满意|确认|没有问题|无质量)',
      ),
      zh('(?:一经|一旦)签收.{0,10}(?:概不|不再|不予|恕不)'),
      zh('签收后.{0,10}(?:概不负责|不再负责|不予受理|恕不负责)'),
      en(
        'sign(?:ing|ed|ature).{0,40}(?:deemed|means?|constitutes?|considered|counts as).{0,40}(?:accept|quality|in good|satisf)',
      ),
    ],
    unless: [
      zh('(?:不|并不|不会|不能)(?:代表|表示|等于|视为|视同|意味)'),
      en('(?:does not|do not|not) (?:mean|constitute|count|considered|deemed)'),
    ],
  },
  {
    id: 'final-interpretation',
    articles: ['法释〔2022〕8号1', '消法26'],
    because: said('单方最终解释权无效', 'A right of final interpretation for one side is void'),
    suggestion: said(
      '对规则有疑问请联系客服，以页面公示的规则和法律规定为准。',
      'With questions, ask us; the published rules and the law decide.',
    ),
    worded: [
      zh('最终(?:的)?(?:解释权|解释|决定权|裁定权)'),
      zh('解释权.{0,6}归.{0,8}所有'),
      en(
        '(?:final|sole) (?:right of )?(?:interpretation|decision is ours)|right of final (?:interpretation|decision)',
      ),
    ],
    unless: [
      zh('(?:不|没有|无|取消|放弃)(?:保留|享有|主张|设)?(?:任何)?最终'),
      en('(?:no|not claim|without) (?:a |any )?(?:right of )?final'),
    ],
  },
  {
    id: 'opened-no-return',
    articles: ['暂行办法8', '暂行办法31', '法释〔2022〕8号3'],
    because: said(
      '为查验而拆封不影响完好，以已拆封拒绝会受罚',
      'Opening to inspect leaves goods intact; refusing because opened is penalised',
    ),
    suggestion: said(
      '为检查拆封、合理调试不影响退货；家居商品请保持标识完整、无污损。',
      'Opening to inspect and reasonable testing do not affect a return; keep labels on and the goods clean and whole.',
    ),
    worded: [
      zh(`(?:撕|拆)(?:掉|开|去|下)(?:保护膜|膜|塑封|外?包装|标签)?(?:的)?.{0,6}${NO_RETURN}`),
      zh(`(?:拆了|打开)(?:塑封|塑料膜|外?包装)(?:的)?.{0,6}${NO_RETURN}`),
      zh(`一旦(?:拆|洗|用|装).{0,4}${NO_RETURN}`),
      zh(`包装(?:已)?(?:被)?(?:拆开|打开|拆除|拆)(?:后|的|了)?.{0,8}${NO_RETURN}`),
      zh(
        `(?<!未)(?:拆封|拆包|拆箱|开封|开箱|打开包装|撕膜|组装|安装|试用|使用)(?:后|的|过|了)?(?:的)?(?:商品|产品|家具)?.{0,8}${NO_RETURN}`,
      ),
      zh('(?:原包装|包装)(?:打开|破坏|拆开).{0,8}(?:概不|恕不|不予|不支持|不可|不能)'),
      en(`(?:opened|unsealed|unpacked|assembled|unwrapped|used).{0,30}${EN_NO_RETURN}`),
      en(
        'no (?:returns?|refunds?).{0,30}(?:once|after|if|when).{0,40}(?:opened|unsealed|unpacked|assembled|unwrapped)',
      ),
    ],
    unless: [
      CONFIRMED,
      DENIED,
      zh('不影响'),
      en('(?:does not|do not|will not|never) (?:affect|refuse)|unopened'),
    ],
  },
  {
    id: 'sale-no-return',
    articles: ['消法25', '条例19'],
    because: said(
      '特价不是法定例外，未经逐次确认不得排除无理由退货',
      'A low price is no exception; without confirmation at the purchase the right stays',
    ),
    suggestion: said(
      '特价商品同样适用七天无理由退货；有瑕疵的会逐项标明并请您单独确认。',
      'Sale goods have the seven-day return too; flaws are shown one by one and confirmed by you.',
    ),
    worded: [
      zh(
        `(?:特价|促销|打折|折扣|清仓|活动|秒杀|处理|样品|尾货|优惠|团购|直播)(?:商品|品|款|产品|家具|期间|专区)?(?:购买|售出|所购)?(?:的)?.{0,8}${NO_RETURN}`,
      ),
      en(
        `\\b(?:sale|discount(?:ed)?|clearance|promotional|reduced|outlet)\\b.{0,40}(?:${EN_NO_RETURN}|final)`,
      ),
    ],
    unless: [CONFIRMED, DENIED, zh('除此|没有不')],
  },
  {
    id: 'no-returns',
    articles: ['消法24', '消法25', '消法26'],
    because: said('一概不退换排除了法定权利，无效', 'Refusing every return excludes rights of the law; void'),
    suggestion: said(
      '自签收次日起七天内可无理由退货；质量问题依法退换修，运费我们承担。',
      'Return without a reason within seven days from the day after signing; faults are answered for by law, at our cost.',
    ),
    worded: [
      zh('(?:售出|出售|离柜|离店|出门).{0,4}(?:概不|恕不)(?:负责|办理)?(?:退|换)'),
      zh('除质量问题(?:以)?外.{0,6}(?:一概|一律|均|都)?(?:概|恕)?不(?:予|接受|支持|能)?(?:退|换)'),
      zh(`非质量(?:问题|原因)?.{0,8}${NO_RETURN}`),
      en(
        "\\b(?:do not|don’t|don't|never|cannot|will not) (?:give|offer|accept|provide|issue|grant) (?:any )?(?:refunds?|returns?)",
      ),
      zh(
        '(?:一经|一旦)(?:售出|出售|卖出|购买|下单|付款|拍下).{0,8}(?:概不|恕不|不予|不接受|不得|不能|不)(?:退|换|负责)',
      ),
      zh('(?:售出|出售|离柜|出门).{0,4}(?:概不|恕不)(?:退|换|负责)'),
      zh('^(?:本店|所有商品|全场|全店)?.{0,6}(?:概不|恕不|谢绝)(?:接受)?(?:退|换)'),
      zh('不(?:接受|支持|提供|办理)任何(?:形式|理由)?(?:的)?(?:退货|退换|退款)'),
      en(
        "all sales (?:are )?final|\\bno (?:returns?|refunds?)(?: (?:and|or) (?:no )?(?:refunds?|exchanges?|returns?))?(?: (?:whatsoever|under any|of any kind|for any reason)|\\s*$)|(?:do not|don’t|don't) accept (?:any )?returns",
      ),
    ],
    unless: [DENIED, zh('[定订](?:制|作|做)|(?:七|7|十五|15|三十|30)\\s*[天日](?:之)?后|超过|确认')],
  },
  {
    id: 'bespoke-no-remedy',
    articles: ['消法24', '民法典781'],
    because: said(
      '定制只排除无理由退货，质量和尺寸不符的救济都在',
      'Made to order excludes only the no-reason return',
    ),
    suggestion: said(
      '定制商品不适用无理由退货；质量问题或与签字图纸不符的，依法维修、重作、减价或退货。',
      'Made to order is excluded from no-reason returns; faults and deviations from the signed drawing are answered for by law.',
    ),
    worded: [
      zh('[定订](?:制|作|做).{0,12}(?:任何理由|任何情况|任何原因).{0,4}不(?:予|能|可)?(?:退|换)'),
      zh(
        '[定订](?:制|作|做)(?:的)?(?:商品|产品|家具|类)?.{0,10}(?:概不|恕不|一律不|任何情况.{0,4}不|任何原因.{0,4}不|无论.{0,8}不|不退不|不退也不|不予)(?:予)?(?:退|换)',
      ),
      en(
        '(?:custom|bespoke|made[- ]to[- ]order).{0,50}(?:whatsoever|under any|for any reason|in any case|never)',
      ),
    ],
    unless: [zh('无理由'), zh('质量问题(?:除外|的?除外)'), en('no-reason|except')],
  },
  {
    id: 'repair-only',
    articles: ['消法24', '条例18'],
    because: said(
      '质量问题七日内可以退货，其后可以换货或修理，选择不能只剩维修',
      'Faults: return within seven days, then exchange or repair; it may not be repair alone',
    ),
    suggestion: said(
      '质量问题自收到起七天内可退货，之后可换货或维修，费用由我们承担。',
      'For faults: return within seven days of receipt, later exchange or repair, at our cost.',
    ),
    worded: [
      zh(
        '(?<!非)(?<!不是)(?:质量|瑕疵|缺陷|损坏|破损).{0,20}(?:维修|修理|更换|换货|补).{0,10}(?:但|且|恕|概)?(?:不退|不予退|不能退|不支持退|恕不退)',
      ),
      zh(
        '(?<!非)(?<!不是)(?:质量|瑕疵|缺陷|损坏|破损|问题).{0,12}(?:只|仅|一律|只能)(?:提供|支持|负责|可以?|能|予以|给予)?.{0,4}(?:维修|修理|换货|更换|补件|补发)',
      ),
      zh('只(?:修|换)不(?:退|换)|(?:只|仅)(?:保修|维修|换货).{0,4}不(?:予|支持|接受)?(?:退|换)'),
      en('(?:defect|quality|fault|damage).{0,60}\\b(?:only|solely)\\b.{0,30}(?:repair|replac|exchang)'),
      en('(?:repairs? only|(?:only|solely) (?:be )?repair(?:ed)?).{0,40}(?:no|not|never)?'),
    ],
    unless: [
      zh('人为|自行拆|超(?:过|出)(?:保修|质保)|过保|七[天日]内.{0,8}退|7[天日]内.{0,8}退'),
      en('misuse|out of warranty|after the warranty'),
    ],
  },
  {
    id: 'quality-freight',
    articles: ['消法24'],
    because: said(
      '质量原因的运输等必要费用由经营者承担',
      'For faults the merchant bears transport and other necessary costs',
    ),
    suggestion: said(
      '质量问题、发错货产生的来回运费和上门费由我们承担。',
      'Freight and visits for faults or wrong goods are at our cost.',
    ),
    worded: [
      en(
        '(?:freight|shipping|postage|transport).{0,30}(?<!non-)(?:defect|faulty|damaged|wrong item).{0,40}(?:customer|buyer)',
      ),
      zh(
        `(?<!非)(?:质量|瑕疵|破损|损坏|发错|错发).{0,16}${PAYER}(?:自行|自己|自)?(?:承担|负担|支付|付|出)(?:寄回)?(?:的)?(?:运费|邮费|费用)`,
      ),
      zh(
        `退(?:货|换货?).{0,16}(?:费用|运费|邮费).{0,6}${PAYER}(?:自行)?(?:承担|负担|支付).{0,6}(?:无论|不论|不管)`,
      ),
      zh(
        `(?<!非)(?<!不是)(?<!无)(?:质量|瑕疵|破损|损坏|发错|错发|漏发|不符).{0,24}(?:运费|邮费|物流费|上门费|拆装费|安装费|费用|差旅).{0,10}${PAYER}(?:方)?(?:自行|自己|自)?(?:承担|自理|负担|支付|出|付)`,
      ),
      zh(
        `(?:任何原因|无论.{0,8}原因|不论.{0,8}原因|一律|所有退换货?).{0,16}(?:运费|邮费|费用).{0,10}(?:${PAYER}(?:自行|自己|自)?(?:承担|自理|负担|支付|出|付)|自理)`,
      ),
      zh(`${PAYER}(?:自行)?(?:承担|支付|负担).{0,10}(?<!非)(?:质量|瑕疵|破损|发错).{0,14}(?:运费|邮费|费用)`),
      en(
        '(?<!non-)(?:defect|faulty|fault|quality|damaged|wrong item).{0,60}(?:freight|shipping|postage|transport).{0,30}(?:customer|buyer|you)\\b',
      ),
      en(
        '(?:customer|buyer|you)\\b.{0,20}(?:pays?|bears?|cover).{0,30}(?:freight|shipping|postage).{0,40}(?:defect|faulty|quality|any reason|all returns)',
      ),
    ],
    unless: [
      zh('(?:商家|我们|本店|卖家|店铺|我方)(?:全部|全额)?(?:承担|支付|负责|出)'),
      zh('非质量|不是质量|无质量|无理由'),
      en(
        'non-?quality|not (?:a )?(?:defect|fault)|we (?:pay|bear|cover)|our (?:cost|expense)|change of mind|free of charge',
      ),
    ],
  },
  {
    id: 'deposit-kept',
    articles: ['条例20', '条例22', '消法26'],
    because: said(
      '定金、预付款一概不退，把商家的违约也转给了客户',
      'A deposit that is never refunded puts the merchant’s own default on the customer',
    ),
    suggestion: said(
      '因我们的原因未能履约的，定金和预付款依法退还；您取消的，按约定处理。',
      'Where we fail, deposits and prepayments are returned by law; where you cancel, as agreed.',
    ),
    worded: [
      en('deposits?.{0,20}(?:will|can|shall|is|are) ?not.{0,4}(?:be )?(?:returned|given back|paid back)'),
      zh(
        '(?:定金|订金|押金|预付款|预付金|首付款|预存款|意向金).{0,14}(?:概不|一律不|恕不|不予|不可|不能|不得|不|任何情况.{0,6}不)(?:予)?(?:退还|退款|退回|返还|退)',
      ),
      en(
        '(?:deposit|prepayment).{0,40}(?:non-?refundable|not (?:be )?refund(?:ed|able)|never|no refund|forfeit)',
      ),
    ],
    unless: [
      zh('违约|反悔|双倍|除外|除非|您取消|客户取消|您的原因|客户原因'),
      en('unless|if you (?:cancel|default)|our (?:fault|default)|except'),
    ],
  },
  {
    id: 'shorter-than-seven',
    articles: ['消法25', '暂行办法10'],
    because: said(
      '无理由退货的期限不得短于七天',
      'The time for a return without a reason may not be shorter than seven days',
    ),
    suggestion: said(
      '自签收次日起七天内可无理由退货。',
      'Return without a reason within seven days from the day after signing.',
    ),
    worded: [
      zh(`(?:12|24|36|48|72|96)\\s*(?:个)?小时(?:之)?后.{0,6}${NO_RETURN}`),
      zh(
        `(?<![0-9〇一二三四五六七八九十个])(?:[1-6]|[一二两三四五六])\\s*(?:天|日)(?:之)?后.{0,6}${NO_RETURN}`,
      ),
      zh(
        '(?<![0-9〇一二三四五六七八九十个])(?:[1-6]|[一二两三四五六])\\s*(?:天|日)(?:之)?(?:内)?(?:可|可以|申请|提出|支持|享|享受|享有|才能|均可|包)?.{0,4}(?:无理由|退货|退换|包退)',
      ),
      zh('(?:12|24|36|48|72|96)\\s*(?:个)?小时(?:之)?内.{0,8}(?:无理由|申请退|提出退|可退|退货|退换|包退)'),
      zh(
        '无理由(?:退货|退换)(?:期限|时间)?(?:为|是|仅|只有)?.{0,2}(?<![0-9一二三四五六七八九十])(?:[1-6]|[一二两三四五六])\\s*(?:天|日)',
      ),
      en('\\b(?:one|two|three|four|five|six|[1-6])[- ]days?\\b.{0,30}(?:\\breturns?\\b|to return)'),
      en(
        '\\breturns?\\b.{0,30}within (?:one|two|three|four|five|six|[1-6]) days?\\b|\\breturn.{0,30}within (?:24|48|72) hours',
      ),
    ],
    unless: [
      zh('审核|处理|到账|到帐|退款|寄回|寄出|退回|回复|上门|取件|质检|我们|为您|商家|收到退'),
      en(
        'processed|process|working days|business days|review|reply|arrive|we (?:will|answer|refund|pick|check)|pick(?:ed)? up|after we|return the (?:tools?|keys?|manual|call)',
      ),
    ],
  },
  {
    id: 'short-notice',
    articles: ['消法24', '民法典622'],
    because: said(
      '过短的检验期只对表面瑕疵有意义，逾期不等于没有问题',
      'Too short a time to inspect covers only visible flaws; silence proves nothing',
    ),
    suggestion: said(
      '收货后请尽快查看并告诉我们；发现得晚也不影响您依法要求。',
      'Please look soon and tell us; finding it later does not take your rights.',
    ),
    worded: [
      zh('(?:超过|晚于)\\d+\\s*(?:个)?小时.{0,4}(?:概|恕)?不(?:予|再)?(?:受理|处理|接受)'),
      zh(
        '(?:\\d+\\s*(?:个)?小时|[1-6一二两三四五六]\\s*[天日])(?:之)?内.{0,6}(?:未|没有|不)(?:反馈|提出|反映|告知|联系).{0,8}(?:视为|视同|默认)',
      ),
      zh(
        '(?:逾期|超时|过期).{0,16}(?:未|没有|不)(?:提出|反馈|反映|告知|联系|通知)?.{0,6}(?:异议|问题|反馈|告知)?.{0,4}(?:视为|视同|默认|等于).{0,12}(?:合格|认可|完好|验收|无|没有|接受|放弃)',
      ),
      zh(
        '(?:\\d+\\s*(?:个)?小时|(?<![0-9十])[1-6一二两三四五六]\\s*[天日]|当天|当场)(?:之)?内?.{0,24}(?:逾期|过期|超时|过时|超过).{0,10}(?:不予|概不|不再|视为|恕不|不负责|不受理|不处理)',
      ),
      en(
        'within (?:24|48|72|\\d+) hours.{0,80}(?:otherwise|or else|after (?:that|this)|later claims|late claims).{0,40}(?:not|no|reject|void|waive)',
      ),
    ],
    unless: [zh('自提|取货|付款|支付|发货|未付')],
  },
  {
    id: 'pre-ticked',
    articles: ['条例19', '电商法19'],
    because: said(
      '确认不得默认勾选，也不得由下单推定',
      'Confirmation may not be ticked beforehand nor presumed from the order',
    ),
    suggestion: said(
      '请在下单时逐项阅读并自行勾选确认。',
      'Please read and tick each confirmation yourself at the order.',
    ),
    worded: [
      zh('默认(?:勾选|同意|选中|选择)|(?:自动|预先)(?:勾选|选中)'),
      zh(
        '(?:下单|购买|付款|拍下|支付)(?:即|就|后|则)?.{0,2}(?:视为|代表|表示|等于|默认).{0,4}(?:同意|接受|确认|认可|知晓|放弃).{0,24}(?:不退|不换|不支持|不适用|不享受|放弃|概不)',
      ),
      en(
        'pre-?(?:ticked|checked|selected)|ticked by default|(?:order|purchas)(?:ing|e)?.{0,30}(?:means|deemed|constitutes).{0,40}(?:waive|no return|not return)',
      ),
    ],
    unless: [
      zh('(?:不|不会|没有|非|无|取消|绝不|不得)(?:会)?(?:默认|自动|预先|设置默认)'),
      en('\\b(?:no|never|not|nothing|without)\\b.{0,20}(?:pre-?(?:ticked|checked|selected)|ticked)'),
    ],
  },
  {
    id: 'transit-risk',
    articles: ['电商法20', '民法典604'],
    because: said('运输途中的风险由卖方承担', 'The transit risk is the seller’s'),
    suggestion: said(
      '运输途中损坏、丢失由我们负责，请拍照告诉我们。',
      'Damage and loss on the way are ours to answer for; send us a photo.',
    ),
    worded: [
      zh(
        '(?:运输|物流|快递|途中|配送).{0,10}(?:损坏|破损|损毁|丢失|货损).{0,10}与(?:卖家|商家|本店|我们|店铺|本公司)无关',
      ),
      en(
        "(?:transit|shipping|delivery|carrier).{0,20}damage.{0,30}(?:carrier|courier)(?:’s|'s)? (?:responsib|liab|fault)",
      ),
      zh(
        '(?:运输|物流|快递|途中|配送).{0,14}(?:损坏|破损|损毁|丢失|货损|风险).{0,16}(?:概不负责|不负责|不承担|与本店无关|恕不负责|自行承担|自行联系|自负)',
      ),
      zh(
        `(?:运输|物流|快递|途中|配送).{0,14}(?:损坏|破损|损毁|丢失|货损|风险).{0,6}由(?:${PAYER}|快递公司|物流公司|承运人)(?:自行)?(?:承担|负责)`,
      ),
      en(
        "not (?:liable|responsible) for.{0,30}(?:transit|shipping|delivery|carrier)|(?:transit|shipping|carrier).{0,40}(?:damage|loss|risk).{0,40}(?:not (?:liable|responsible)|no liability|(?:customer|buyer)(?:’s|'s)? (?:risk|responsib))",
      ),
    ],
    unless: [zh('(?:我们|本店|商家|卖家)(?:负责|承担|赔)'), zh('您(?:另行|自行)(?:选择|指定)')],
  },
  {
    id: 'return-charge',
    articles: ['暂行办法17', '消法25'],
    because: said(
      '退款以实际支付为准，不得另扣费用',
      'The refund is what was really paid; nothing else may come off',
    ),
    suggestion: said(
      '按您实际支付的金额退款；无理由退货只需承担退回运费。',
      'You get back what you really paid; for a no-reason return only the way back is yours.',
    ),
    worded: [
      zh(
        '(?:退货|退款|退换|无理由).{0,16}(?:扣除|扣|收取|加收|需付|支付).{0,10}(?:折旧费|折旧|手续费|损耗费|服务费|仓储费|上架费|违约金|包装费|开箱费|[1-9]\\d?\\s*%)',
      ),
      en('restocking fee|(?:return|refund).{0,30}(?:handling|service|processing) (?:fee|charge)'),
    ],
    unless: [
      zh('(?:不|无需|免|不会|不另)(?:再)?(?:扣|收|加收|支付|付)'),
      en('\\b(?:no|without|free of)\\b.{0,20}(?:fee|charge)'),
    ],
  },
  {
    id: 'refund-as-credit',
    articles: ['暂行办法14'],
    because: said(
      '退款原路退回，未经明确同意不得换成别的',
      'Money goes back the way it came, unless the customer clearly agreed otherwise',
    ),
    suggestion: said(
      '退款按原支付方式原路退回；积分和优惠券按原样退还。',
      'Refunds go back the way they were paid; points and coupons as points and coupons.',
    ),
    worded: [
      zh(
        '退款.{0,10}(?:只|仅|一律|统一|均).{0,8}(?:店铺余额|购物金|代金券|优惠券|积分|储值卡|储值|红包|购物卡|余额)',
      ),
      zh('(?:不退现金|不退现).{0,10}'),
      en(
        '(?:refunds?|returns?).{0,40}(?:only|solely).{0,20}(?:store credit|vouchers?|coupons?)|(?:store credit|vouchers?) only',
      ),
    ],
    unless: [zh('经您同意|您同意|您选择|可选'), en('if you (?:choose|agree|prefer)')],
  },
  {
    id: 'refund-late',
    articles: ['暂行办法13', '消法25'],
    because: said('收到退货之日起七日内退款', 'Refund within seven days of the goods’ return'),
    suggestion: said('收到退回的商品后七天内退款。', 'Refund within seven days of the goods’ return.'),
    worded: [
      zh(
        '(?:验收|质检|验货)后.{0,4}(?:[89]|1\\d|[2-9]\\d|\\d{3}|十[一二三四五六七八九]?|[二三四五六]十)\\s*(?:个)?(?:工作日|天|日)(?:之)?(?:内|后)?.{0,6}退款',
      ),
      zh(
        '退款(?:周期|时间|期限|时效).{0,10}(?:[89]|1\\d|[2-9]\\d|\\d{3}|十[一二三四五六七八九]?|[二三四五六]十)\\s*(?:个)?(?:工作日|天|日)',
      ),
      zh(
        '(?:收到|签收|确认收到)(?:退回|退|您退回)?(?:的)?(?:货物|货|商品|家具).{0,8}(?:[89]|1\\d|[2-9]\\d|\\d{3}|十[一二三四五六七八九]?|[二三四五六]十)\\s*(?:个)?(?:工作日|天|日)(?:之)?(?:内|后).{0,8}退',
      ),
      en('refund.{0,40}within (?:[89]|[1-9]\\d+) (?:working |business )?days.{0,30}(?:receiv|return)'),
    ],
  },
  {
    id: 'way-of-return',
    articles: ['暂行办法19'],
    because: said('可以约定退货方式，不得限制', 'The way of sending back may be agreed, not restricted'),
    suggestion: said(
      '您可以自行寄回，也可以预约我们上门取件。',
      'Send it back yourself, or book our pick-up.',
    ),
    worded: [
      zh(
        '退(?:货|换|回).{0,6}(?:只能|必须|须|仅限|只接受|仅接受).{0,8}(?:到店|指定(?:快递|物流)|本店快递|自行送|送回门店|门店)',
      ),
      zh('(?:只能|必须|须|仅限|只接受|仅接受).{0,6}(?:到店|指定(?:快递|物流)|门店).{0,6}退(?:货|换|回)'),
      en('returns?.{0,20}(?:must|only).{0,20}(?:designated carrier|our carrier|in (?:the )?store|in person)'),
    ],
  },
  {
    id: 'rights-given-up',
    articles: ['消法26', '法释〔2022〕8号1'],
    because: said('放弃投诉、索赔等权利的条款无效', 'A clause that gives up complaint or claim is void'),
    suggestion: said(
      '有问题请先联系我们；您始终可以投诉、调解或起诉。',
      'Talk to us first; you may always complain, mediate or sue.',
    ),
    worded: [
      zh(
        '(?:不得|禁止|不可|不能|不允许|严禁)(?:进行|给|给予|发布|发表|留)?(?:恶意)?(?:投诉|差评|举报|起诉|维权|索赔)',
      ),
      zh('放弃.{0,10}(?:索赔|追究|诉讼|投诉|维权|退货|退换|无理由)'),
      zh('(?:不承担|概不承担)(?:任何|一切).{0,6}(?:责任|赔偿)'),
      en('waives?.{0,30}(?:rights?|claims?)|may not (?:complain|sue|claim|report)'),
    ],
    unless: [
      zh('(?:不需要|无需|不必|不会要求|不要求).{0,6}放弃'),
      zh('不可抗力'),
      en('(?:does not|do not|without|never) waiv'),
    ],
  },
  {
    id: 'warranty-start',
    articles: ['条例18'],
    because: said(
      '保修期自交付起算，由我们安装的自安装完成起算',
      'A warranty begins at delivery, or at completed installation where the merchant installs',
    ),
    suggestion: said(
      '保修期自交付之日起算；由我们安装的，自安装完成之日起算。',
      'The warranty begins at delivery; where we install, at completed installation.',
    ),
    worded: [
      zh(
        '(?:保修|质保|三包|保用)(?:期|期限|时间)?.{0,8}(?:自|从|以)(?:付款|下单|发货|出厂|生产|购买|开票|出库)(?:之日|日|时|当日)?',
      ),
      en(
        'warranty.{0,30}(?:starts?|begins?|runs?|counts?).{0,15}(?:from|on|with|at).{0,20}(?:order|payment|shipping|shipment|dispatch|purchase|manufactur)',
      ),
    ],
  },
  {
    id: 'repair-counts',
    articles: ['条例18'],
    because: said(
      '维修时间不计入保修期，换货后重新起算',
      'Time in repair does not count; with a replacement the warranty begins anew',
    ),
    suggestion: said(
      '维修占用的时间不计入保修期；换货后保修期重新计算。',
      'Time in repair does not count; with a replacement the warranty begins anew.',
    ),
    worded: [
      zh(
        '(?:更换|换货|维修).{0,6}后.{0,4}(?:质保|保修)(?:期)?.{0,6}(?:不重新|不延长|不顺延|仍按原|按原|不变)',
      ),
      zh('维修(?:期间|时间|时长|占用)?.{0,8}(?<!不)(?:计入|算入|包含在|算在).{0,4}(?:保修|质保)'),
      zh(
        '(?:保修|质保)(?:期)?.{0,10}(?:不因维修|维修.{0,4}不)(?:延长|顺延|中止|暂停)|(?:换货|更换)后.{0,8}(?:不重新|仍按原|按原)',
      ),
      en(
        '(?:time in repair|repair time).{0,20}(?:counts|is included)|warranty.{0,20}(?:not (?:be )?extended|does not restart).{0,30}(?:repair|replace)',
      ),
    ],
  },
  {
    id: 'bundled-consent',
    articles: ['条例23', '条例24'],
    because: said('不得以下单捆绑营销同意', 'Consent to marketing may not be bundled with the order'),
    suggestion: said(
      '是否接收活动通知由您单独选择，随时可以关闭。',
      'You choose apart whether to hear of offers, and switch it off at any time.',
    ),
    worded: [
      zh(
        '(?:下单|购买|注册|付款)(?:即|就|后|则)?.{0,4}(?:视为|代表|表示|默认)?.{0,2}(?:同意|接受).{0,8}(?:营销|推广|广告|促销)(?:短信|电话|信息|通知)?',
      ),
      en(
        '(?:by )?(?:order|purchas|regist)(?:ing|e)?.{0,30}(?:agree|consent).{0,20}(?:marketing|promotional|advertis)',
      ),
    ],
    unless: [zh('不(?:代表|视为|等于)'), en('does not')],
  },
]
