/** What the customer wants done or answered first, read from patterns in Chinese and English; 47 names as in docs/glossary.md. */
import { normalise } from '../../../engines/text/index.ts'
import { CASE_STANDS, DISPUTES } from './case-words.ts'
import { fuse, isSentence, type Reads, shipped } from './fusion.ts'
import { spelt } from './spelling.ts'

/** How a want is met: by a word, from the truth sheet, from an article, from an order, or only by a person. */
export type Way = 'courtesy' | 'product' | 'article' | 'order' | 'person'

export type About = 'speaker' | 'hours' | 'cheaper' | 'case'

export interface IntentRule {
  readonly intent: string
  readonly way: Way
  readonly zh: RegExp
  readonly en: RegExp
  /** An article answers this only if it speaks of it itself: the customer's other words would find a price or a part. */
  readonly narrow?: RegExp
  /** An article answers this only if it speaks of it itself, though other ways are open too. */
  readonly speaks?: RegExp
  /** Answered by the shop itself: what speaks here, when people are there, or how a matter of his stands. */
  readonly about?: About
}

const rule = (intent: string, way: Way, zh: RegExp, en: RegExp): IntentRule => ({ intent, way, zh, en })

/**
 * In order: what only a person may do comes before what can be looked up, and a narrow want before a broad one.
 * Patterns read normalised text: lower case, half width, simplified.
 */
export const INTENT_RULES: readonly IntentRule[] = [
  rule(
    'human',
    'person',
    /转人工|人工客服|人工服务|找(?:个|一下)?(?:真人|人工|人聊|人来|同事|客服)|真人|(?:要|叫|请|换)(?:一?个|你们)?(?:活人|真人|人工|客服|同事|人来)|不(?:想|要)(?:跟|和)(?:机器人|助手)|^人工$/,
    /\b(?:human|real person|live (?:agent|person|chat)|speak (?:to|with) (?:a |an |some)?(?:person|someone|agent|human|body|representative)|talk to (?:a |an )?(?:person|someone|agent|human|representative)|get me (?:a|an) (?:person|agent|human)|customer service rep|not a (?:bot|robot))\b/,
  ),
  rule('complaint', 'person', DISPUTES.zh, DISPUTES.en),
  rule(
    'complaint',
    'person',
    /(?:^|[,。!~ ]|我|很|太|非常|特别)不(?:太|是很)?满意(?:$|[,。!~ ]|你们|这次|这个)(?![^。]{0,8}(?:退|换|怎么办|可以|能))/,
    /\b(?:very |really |quite )?(?:dissatisfied|unsatisfied)\b|\bnot (?:very |at all )?(?:satisfied|happy) with\b/,
  ),
  rule(
    'complaint',
    'person',
    /投诉|12315|曝光|举报|消协|律师函|起诉|差评|(?:态度|服务)(?:太|很|真|这么|那么)?(?:差|恶劣|烂)/,
    /\b(?:file a complaint|complain|report you|consumer (?:council|protection)|lawyer|sue you|terrible service|rude)\b/,
  ),
  rule(
    'compensation',
    'person',
    /赔(?:偿|我|钱|多少|付)|补偿|怎么赔|该赔/,
    /\b(?:compensat\w*|make it up to me|money back for the (?:trouble|delay))\b/,
  ),
  rule(
    'return-policy',
    'article',
    /退款(?:要|得)?(?:多久|几天|多长)|(?:多久|几天)(?:能)?(?:退款|退钱)/,
    /\bhow (?:long|soon|many days)[^.?]{0,20}\brefunds?\b/,
  ),
  { intent: 'refund-status', way: 'order', zh: CASE_STANDS, en: CASE_STANDS, about: 'case' },
  rule(
    'damage-report',
    'person',
    /(?:收到|送来|到货|拆开|打开|运输|路上)[^,。]{0,12}(?:坏|破|裂|摔|碎|断|划|磕|变形|受潮|湿)|(?:磕|划|刮|摔|碰)(?:坏|破|花|伤|掉)了|有(?:划痕|裂痕|磕碰|破损)|(?:包装|箱子|玻璃|台面|柜门|床板|腿)(?:都|全|也)?(?:烂|破|碎|裂|断)了/,
    /\b(?:arrived|came|delivered|unpacked|received)\b[^.]{0,40}\b(?:broken|damaged|cracked|scratched|dented|shattered|wet)\b|\b(?:is|was|are) (?:broken|cracked|shattered|dented|damaged)\b/,
  ),
  rule(
    'missing-part',
    'person',
    /(?:少|缺|漏)(?:了|发|装|寄)?(?:[一两二三四几\d]{0,2}(?:个|颗|包|块|根|套|条|只))?(?:螺丝|配件|零件|五金|铰链|脚|板|说明书|东西|件)|配件(?:不全|少|没有)|没有(?:螺丝|说明书|五金包)/,
    /\b(?:missing|short of|without the|no) (?:a |the |some |one )?(?:screws?|parts?|hardware|hinges?|legs?|bolts?|manual|instructions)\b/,
  ),
  rule(
    'wrong-item',
    'person',
    /发错|寄错|送错|颜色(?:不对|错了)|不是我(?:买|订|要)的|型号不对/,
    /\b(?:wrong (?:item|colou?r|size|product|model|one)|not what i (?:ordered|bought))\b/,
  ),
  rule(
    'quality-problem',
    'person',
    /开裂|裂开了|塌(?:陷|了)|异响|吱呀|咯吱|掉漆|起皮|掉皮|松动|摇晃|晃得|生锈了|发霉|(?:味道|气味|异味)(?:很|太|好|特别|这么)?(?:大|重|刺鼻)|质量(?:问题|太差|不行|很差)|坏了/,
    /\b(?:peeling|wobbl\w+|creak\w*|squeak\w*|sagg\w+|came loose|rust\w*|mould\w*|mold\w*|smells? (?:bad|awful|strong|terrible)|fell apart|stopped working|poor quality)\b/,
  ),
  rule(
    'change-address',
    'person',
    /(?:改|换|变更|修改|写错)(?:一?下)?(?:了)?(?:我的)?(?:收货|送货)?(?:地址|电话|手机号|联系人|收件人)|(?:地址|电话|手机号?|联系人|收件人|收货人|收货信息)(?:写|填|留)?(?:错|(?:需要|想|要|得)?(?:给我)?(?:改|换|变更|变了|更正))|送到(?:另一个|别的|新的?)地址/,
    /\b(?:change|update|wrong|correct)\b[^.]{0,20}\b(?:address|phone number|contact)\b/,
  ),
  rule(
    'change-delivery-time',
    'person',
    /(?:改|换|推迟|延后|提前|改到|约)(?:一?个?|一下)?(?:送货|配送|收货|到货|派送)(?:的)?(?:时间|日期|日子|那天)?|(?:晚|早)(?:几天|点|一周|两天)(?:再)?送|(?:周|星期)[一二三四五六日天末](?:再)?送(?:行|可以|吗)|(?:送货|配送)(?:时间|日期)(?:想|要|能)?(?:改|换)/,
    /\b(?:change|move|postpone|delay|reschedule|bring forward)\b[^.]{0,20}\bdelivery\b|\bdeliver\w*\b[^.]{0,20}\b(?:later|earlier|another day|different day)\b/,
  ),
  rule(
    'cancel-order',
    'person',
    /取消(?:这个|我的|那个)?(?:订单|单子|购买)?|不(?:想)?要了(?!吗)|撤单|退单/,
    /\bcancel\b/,
  ),
  rule(
    'install-problem',
    'person',
    /(?:师傅|安装|装)(?:[^,。]{0,6})(?:装错|装歪|装坏|没装好|不专业|乱收费|没装完)|装(?:得)?(?:歪|反|错)了/,
    /\b(?:installer|technician|fitter)\b[^.]{0,30}\b(?:wrong|damaged|rude|crooked|left|unprofessional)\b/,
  ),
  rule(
    'install-change',
    'person',
    /(?:改|换|推迟|取消)(?:一?个?|一下)?(?:安装|上门)(?:的)?(?:时间|日期|预约)?|(?:安装|上门)(?:时间|日期)(?:想|要|能)?(?:改|换)/,
    /\b(?:change|move|reschedule|cancel)\b[^.]{0,20}\b(?:installation|assembly|fitting|appointment)\b/,
  ),
  rule(
    'install-progress',
    'person',
    /师傅(?:到哪|什么时候到|怎么还没|还没来|人呢|几点到|来了吗)|安装(?:到哪|进度)/,
    /\bwhere(?:'s| is) (?:the|my) (?:installer|technician|fitter)\b/,
  ),
  {
    // How long ahead is asked before anything is booked.
    intent: 'assembly-help',
    way: 'article',
    zh: /(?:安装|上门|装|师傅)[^,。?]{0,6}(?:提前|早)(?:多久|几天|多长时间)[^,。?]{0,4}|(?:提前|早)(?:多久|几天|多长时间)[^,。?]{0,3}(?:约|预约)[^,。?]{0,4}(?:安装|上门|师傅)/,
    en: /\bhow (?:far|long|many days|early)\b[^.?]{0,24}\b(?:in advance|ahead)\b[^.?]{0,30}\b(?:install\w*|assembl\w*|fitt\w*|technician)\b[^?]*|\bhow (?:far|long|early)\b[^.?]{0,16}\bbook\b[^.?]{0,12}\b(?:install\w*|assembl\w*|technician)\b/,
    narrow: /约安装|约师傅|booking|offers slots/i,
  },
  rule(
    'install-book',
    'person',
    /(?:预约|约)(?:一?个?|一下)?(?:安装|上门|师傅)|(?:什么时候|几时|哪天)(?:能|可以)?(?:来|上门)装|(?:安排|叫|派)(?:个|一下)?(?:师傅|安装)/,
    /\b(?:book|schedule|arrange)\b[^.]{0,20}\b(?:installation|assembly|installer|technician|fitting)\b/,
  ),
  {
    intent: 'other',
    way: 'article',
    zh: /以旧换新|旧[^,。?]{0,6}(?:抵|折价|换新)|抵(?:一部分)?(?:钱|价|扣)|回购|(?:收购|买)[^,。?]{0,4}旧|旧[^,。?]{0,8}(?:收购|卖给)/,
    en: /\b(?:trade[- ]?in|part[- ]exchange|buy(?:ing)?[- ]back|buy (?:my |our )?(?:old|used))\b|\bbuy\b[^.?]{0,20}\bback\b|\b(?:old|used|second[- ]hand)\b[^.?]{0,30}\b(?:in exchange|towards|for a new)\b/,
    narrow: /以旧换新|抵价|折价|回购|trade[- ]?in|part[- ]exchange|buy[- ]?back/i,
  },
  rule(
    'exchange',
    'person',
    /换货|(?:想|要|能|可以)(?:不可以|不能)?换(?:一?个|一?张|一?款|成|别的)|换个(?:颜色|尺寸|款|大|小)/,
    /\b(?:exchange|swap)\b/,
  ),
  rule(
    'return',
    'person',
    /(?:我|想|要|帮我|申请|给我|办理?)(?:[^,。?]{0,8})(?:退货|退了|退掉|退款|退回)(?![^,。]{0,8}(?:规则|政策|要求|条件|运费|流程|谁出|几天))|^退(?:货|款)[。!]?$/,
    /\b(?:i(?:'d| would)? (?:like|want|need|wish) to (?:return|send (?:it|this|them) back)|(?:please|help me) (?:to )?return|want (?:my|a) (?:money back|refund)|start a return)\b/,
  ),
  rule(
    'repair',
    'person',
    /(?:维修|修一下|修理|报修|上门修|能修|修好)/,
    /\b(?:repair|fix (?:it|this|the|my))\b/,
  ),
  {
    intent: 'other',
    way: 'article',
    zh: /几点(?:钟)?(?:到几点)?(?:上班|开门|开店|营业|下班|关门|打烊|在线|有人)|(?:营业|上班|工作|办公|在线|开门|客服|服务)(?:的)?时间|(?:什么时候|几时|何时|哪天)(?:上班|开门|营业|下班|关门|放假)|(?:周末|周[六日天]|星期[六日天]|节假日|国庆|春节|元旦|今天|明天|晚上)[^,。?送装]{0,4}(?:上班|营业|开门|休息|放假|有人在)/,
    en: /\b(?:opening|business|office|working|store|shop|service|support)[- ](?:hours|times?)\b|\bhours of (?:business|operation)\b|\byour hours\b|\b(?:when|what time|until when|how late) (?:do|does|are|is|will) (?:you|the (?:shop|store)|your (?:shop|store))\b[^.?]{0,10}\b(?:open|close|closed)\b|\bare you (?:guys )?(?:open|closed)\b/,
    narrow: /营业时间|上班时间|工作时间|客服时间|营业到|opening hours|business hours|office hours/i,
    about: 'hours',
  },
  rule(
    'privacy',
    'article',
    /隐私|个人信息|(?:删除|注销|导出)(?:我的)?(?:资料|信息|账号|账户|数据)/,
    /\b(?:privacy|personal (?:data|information)|delete my (?:data|account)|export my data|gdpr)\b/,
  ),
  rule(
    'order-status',
    'order',
    /(?:我的|我)?(?:订单|单子|包裹|快递|货)(?:[^,。?]{0,8})(?:到哪|哪了|哪儿|状态|进度|怎么样了|发了(?:吗|没)|发货了|送到了|查)|查(?:一?下|询)?(?:我的)?(?:订单|物流|快递)|物流(?:信息|到哪|查|呢)|(?:发货了(?:吗|没)|怎么还没(?:发货|到|送))|我买的[^,。]{0,12}(?:到哪|什么时候|几时|哪天)|(?:几号|什么时候|哪天|何时)[^,。]{0,6}(?:送到|能到)(?:我家|我这)/,
    /\b(?:where(?:'s| is) my (?:order|parcel|sofa|table|bed|wardrobe|package|delivery|furniture)|track\w*|order status|status of (?:my|the) order|has (?:my order|it) (?:shipped|been sent)|when will my (?:order|sofa|table|bed|wardrobe|furniture|delivery))\b/,
  ),
  rule(
    'urge',
    'order',
    /(?:催|快点|赶紧|抓紧|这么慢|太慢|等(?:了)?(?:好久|半天|几天|很久|太久)|到底什么时候)/,
    /\b(?:hurry|so slow|taking (?:so|too) long|how much longer|still waiting)\b/,
  ),
  rule(
    'install-fee',
    'article',
    /(?:安装|组装|上楼|搬楼|打孔|拆旧)[^,。?]{0,4}(?:费|要钱|加钱|要加|收费|多少钱|免费|收钱|要不要钱|要加钱)|(?:收|要)(?:安装|上楼|搬楼)费|包安装/,
    /\b(?:install\w*|assembl\w*|fitting|carry\w* (?:it )?up\w*|stairs?|drill\w*)\b[^.?]{0,30}\b(?:fee|cost|charge|free|price|how much|extra)\b|\b(?:how much|cost|fee|charge|free)\b[^.?]{0,30}\b(?:install\w*|assembl\w*|fitting|stairs)\b/,
  ),
  {
    intent: 'return-policy',
    way: 'article',
    zh: /(?:退|换)货?(?:[^,。?]{0,8})(?:规则|政策|要求|条件|运费|流程|谁出|几天|多久|怎么退|麻烦吗)|(?:七|7)天(?:无理由)?|无理由|(?:可以|能|支持|能不能|可不可以)(?:退|换)(?:货)?(?:吗|么|的)|不(?:喜欢|合适|满意)[^,。]{0,8}退|退货运费|怎么退/,
    en: /\b(?:return (?:policy|rules?|period|window|shipping|cost)|returns? (?:free|accepted)|can i return|how (?:do i|long|many days)[^.?]{0,20}\b(?:return|send (?:it|them) back)|who pays[^.?]{0,20}return|money[- ]back)\b/,
    speaks: /退|换货|return|refund|exchange/i,
  },
  rule(
    'warranty',
    'article',
    /质保|保修|三包|包修|保(?:几|多少)年|售后(?:几年|多久)/,
    /\b(?:warrant\w*|guarantee\w*)\b/,
  ),
  rule('invoice', 'article', /发票|开票|专票|抬头|税号/, /\b(?:invoice|vat|tax (?:id|number|invoice))\b/),
  rule(
    'freight',
    'article',
    /运费|邮费|包邮|(?:送货|配送)(?:范围|费|到不到|到吗|能到)|(?:送不送|能送到|可以送到|送到)(?:乡|村|县|镇|新疆|西藏|内蒙|海南|香港|台湾|国外|农村)|偏远/,
    /\b(?:shipping (?:cost|fee|charge|area)|delivery (?:cost|fee|charge|area)|free (?:shipping|delivery)|do you (?:ship|deliver) to)\b/,
  ),
  rule(
    'delivery-time',
    'article',
    /(?:多久|几天|多长时间|什么时候|几时|哪天|多快)[^,。?]{0,8}(?:到|送|发货|收到|能到|交货|送货)|(?:到货|送货|发货|交货|交付|配送)(?:时间|周期|要多久|多久|几天)|现在(?:下单|买|拍)[^,。?]{0,10}(?:到|送)|工期|货期/,
    /\b(?:how (?:long|soon|fast|quick\w*)[^.?]{0,30}\b(?:deliver\w*|ship\w*|arrive|take|get)|delivery time|lead time|when (?:will|would|can) (?:it|you|they) (?:arrive|deliver|ship|be delivered))\b/,
  ),
  rule(
    'assembly-help',
    'article',
    /(?:怎么|如何|不会|自己)(?:安装|组装|拼装|装)|(?:安装|组装)(?:说明|视频|图|步骤|教程|难)|装不上|装不(?:好|起来)/,
    /\b(?:how (?:do i|to) (?:assemble|install|put (?:it|this) together)|assembly (?:instructions?|manual|video|guide|steps?|help)|hard to assemble)\b/,
  ),
  rule('membership', 'article', /会员|积分|等级|银杏/, /\b(?:member\w*|points|loyalty|tier)\b/),
  rule(
    'payment',
    'article',
    /(?:怎么|如何|可以|能)(?:用)?(?:付款|支付|付钱|刷卡|花呗|微信付|支付宝)|分期|定金|尾款|货到付款|付款(?:方式|失败|不了)|花呗|白条/,
    /\b(?:pay(?:ment)?s?(?: method| plan| by)?|instal?lments?|deposit|credit card|alipay|wechat pay|cash on delivery)\b/,
  ),
  {
    intent: 'recommend',
    way: 'article',
    zh: /(?:有|换|推荐|看)[^,。?]{0,8}(?:更便宜|再便宜|便宜(?:一?些|一?点)的)|^(?:更|再)便宜(?:一?些|一?点)?的?(?:有|吗|呢)/,
    en: /\b(?:anything|something|any|one|ones|options?|have|got)\b[^.?]{0,12}\b(?:cheaper|less expensive)\b|\b(?:cheaper|less expensive) (?:one|ones|option|options|sofa|bed|table|mattress|version)\b/,
    about: 'cheaper',
  },
  {
    intent: 'other',
    way: 'article',
    zh: /产地|原产|哪(?:里|儿|国|个国家)(?:生)?产|(?:是|算)(?:进口|国产)|进口的?(?:吗|还是|么)|国产(?:的)?(?:吗|还是)/,
    en: /\b(?:country of origin|made in which|where (?:is|are|was|were) (?:it|they|this|these|your|the [a-z ]{2,20}) (?:made|produced|manufactured|sourced)|where does the [a-z ]{2,20} come from)\b/,
    narrow: /产地|进口|国产|原产|country of origin|imported|made in/i,
  },
  rule(
    'promotion',
    'article',
    /买贵|补差|价保|保价|降价/,
    /\b(?:price (?:protection|match\w*|drop\w*|(?:went|has gone|goes|came) down)|(?:went|got|is) cheaper after)\b/,
  ),
  {
    intent: 'promotion',
    way: 'article',
    zh: /优惠|打折|折扣|活动|满减|优惠券|红包|双11|双十一|618|赠品|送(?:不送)?(?:什么|礼)/,
    en: /\b(?:discounts?|coupons?|sale|promo\w*|vouchers?|black friday|deals?)\b/,
    speaks: /优惠|打折|折扣|促销|discount|promotion|voucher|special offer/i,
  },
  rule(
    'design-service',
    'article',
    /设计师|量房|上门测量|出图|效果图|设计(?:服务|方案|费)|搭配服务/,
    /\b(?:designer|design service|measure my (?:room|home|flat)|floor plan service|3d (?:view|plan))\b/,
  ),
  rule(
    'recommend',
    'article',
    /推荐|(?:选|买|挑)(?:哪|什么)|(?:哪款|哪个|哪种|什么样的|什么)(?:[^,。?]{0,10})(?:好|适合|合适|比较)|适合(?:我|什么|哪)|怎么选|帮我(?:选|挑)/,
    /\b(?:recommend\w*|suggest\w*|which (?:one|sofa|bed|table|mattress)|what (?:sofa|bed|table|mattress|furniture) (?:is|would|should)|help me choose|best for)\b/,
  ),
  rule('colour', 'article', /小样|布样|样布|色卡|色差/, /\b(?:swatch\w*|(?:fabric|free|colou?r) samples?)\b/),
  rule(
    'recommend',
    'article',
    /(?:坐|睡)(?:得)?(?:下)?几个?人|(?:几|[两二三四五六七八九十]|\d+)个?人(?:坐|用|睡|吃饭)/,
    /\bhow many (?:people|persons|guests|adults)\b/,
  ),
  rule(
    'customise',
    'product',
    /定(?:制|做)|订做|改尺寸|(?:按|照)(?:我|尺寸)[^,。]{0,6}做|(?:可以|能)(?:改|加)(?:长|宽|高|大|小)/,
    /\b(?:custom\w*|bespoke|made[- ]to[- ](?:order|measure)|made in (?:a|another|different) size)\b/,
  ),
  rule(
    'fit',
    'product',
    /放得下|放不放得下|摆得下|装得下|塞得下|进(?:得了|不了|得去|不去)?(?:门|电梯)|门(?:洞|宽)|电梯|楼道|过道(?:够|窄)|上得了楼|搬得(?:上|进)|够不?够?(?:放|宽|长)|够放|进[^,。?]{0,10}(?:门|电梯)/,
    /\b(?:fit|fits|go through|through (?:the|my|a) (?:door|lift|stairs)|lift|elevator|doorway|enough (?:room|space))\b/,
  ),
  rule(
    'safety',
    'product',
    /甲醛|环保|有毒|无毒|安全吗|安不安全|(?:宝宝|孩子|小孩|儿童|孕妇|婴儿|老人)[^,。?]{0,10}(?:安全|能用|可以|适合|行)|(?:猫|狗|宠物|毛孩子)|抓(?:坏|痕|破)|耐抓|磕(?:到|着)|尖角|圆角|防倾倒|倒下来|承重|能承受|会不会塌|阻燃|味道大吗|有味道|气味/,
    /\b(?:formaldehyde|toxic|voc|safe|safety|kids?|child(?:ren)?|toddler|baby|pregnan\w+|cats?|dogs?|pets?|scratch\w*|claw\w*|tip(?:s|ping)? over|round\w* corners?|sharp corners?|load|weight limit|how much weight|flame|fire[- ]retardant)\b/,
  ),
  rule(
    'comfort',
    'product',
    /舒服|舒适|软硬|硬不硬|软不软|太(?:硬|软)|偏(?:硬|软)|坐(?:感|着|起来)|睡(?:感|着|起来)|腰(?:疼|痛|不好|酸|突|椎)|膝盖|塌不塌|回弹|支撑|坐久|脚(?:能|够)/,
    /\b(?:comfort\w*|firm\w*|soft\w*|hard|bad back|back pain|knees?|supportive|sink in|sit(?:ting)? (?:on|in)|sleep on|feet (?:reach|touch)|how does it feel)\b/,
  ),
  rule(
    'care',
    'product',
    /清洁|清洗|怎么(?:洗|擦|打理|保养)|(?:可以|能)(?:机洗|水洗|拆洗|洗)|拆洗|打理|保养|养护|污渍|沾(?:上|了)|擦(?:掉|干净)|打蜡|上油|掉毛|防水吗|水印/,
    /\b(?:clean\w*|wash\w*|wipe|stains?|care (?:for|instructions?)|maintain\w*|maintenance|polish|oil(?:ing)?|machine wash\w*|removable covers?)\b/,
  ),
  rule(
    'material',
    'product',
    /材质|材料|什么(?:木|做的|布|皮|料)|实木|贴皮|真皮|填充|海绵|弹簧|面料|布料|框架|木头|五金|铰链是|板材|颗粒板|多层板|羽绒|乳胶|椰棕/,
    /\b(?:material\w*|made (?:of|from)|solid wood|veneer\w*|real leather|genuine leather|leather|fabric|filling|foam|springs?|frame|hardware|plywood|mdf|particle ?board|upholster\w*)\b/,
  ),
  rule(
    'colour',
    'product',
    /颜色|什么色|色差|有(?:没有)?(?:[^,。?]{0,4})色(?:的|吗)?|色号|褪色|偏(?:黄|灰|红)/,
    /\b(?:colou?rs?|shades?|fade\w*)\b/,
  ),
  rule(
    'size',
    'product',
    /尺寸|多(?:大|长|宽|高|深|厚)|(?:长|宽|高|深|厚)(?:度|是)?(?:多少|几)|几米|多少(?:厘米|公分|毫米|米|cm|mm)|直径|坐高|坐深|总长|总宽|总高|床(?:宽|长)|规格/,
    /\b(?:size|sizes|dimensions?|measure\w*|how (?:big|long|wide|tall|high|deep|thick|large)|width|height|depth|length|seat height|seat depth|diameter)\b/,
  ),
  rule(
    'stock',
    'article',
    /有货|现货|没货|缺货|库存|什么时候(?:补|来|有)货|断货|预售/,
    /\b(?:in stock|out of stock|stock|available|availability|restock\w*|pre-?order)\b/,
  ),
  rule(
    'price',
    'product',
    /多少钱|价格|什么价|几钱|怎么卖|贵不贵|便宜(?:点|一点|些)?|报价|降价|保价|价保/,
    /\b(?:price\w*|how much (?:is|are|does|do|for)|cost\w*|cheaper|expensive)\b/,
  ),
  rule(
    'praise',
    'courtesy',
    /(?:很|非常|特别|太|真)(?:好|满意|喜欢|漂亮|棒|不错|舒服)(?:了|的)?[!。~]*$|点赞|好评|(?<![不没太])满意/,
    /\b(?:love it|great (?:service|product|job)|very happy|excellent|perfect, thank)\b/,
  ),
  rule(
    'goodbye',
    'courtesy',
    /^(?:好的?|嗯+|行|ok|知道了|明白了?|了解了?)?[,，。 ]*(?:谢谢|多谢|感谢|谢了|辛苦了)(?:[你您]|啦|了|哈)?[,，。!~ ]*(?:再见|拜拜)?[。!~ ]*$|^(?:再见|拜拜|没(?:有)?(?:别的|其他|问题|事)了?|(?:那)?(?:我)?(?:再)?(?:想想|考虑考虑|考虑一下|看看再说)|先这样|不用了|(?:好的?|嗯+|行|哦|知道了|明白了?)[,，]?(?:那)?(?:我)?(?:再)?(?:想想|考虑一下|看看)?(?:吧|哈|了)?)[。!~ ]*$/,
    /^(?:ok(?:ay)?,? )?(?:thanks?(?: you)?(?: so much| a lot| very much)?|thx|cheers|bye|goodbye|that(?:'s| is) all|got it)[ ,.!]*(?:bye|that(?:'s| is) (?:all|clear|fine|great|helpful))?[.! ]*$/,
  ),
  rule(
    'greet',
    'courtesy',
    /^(?:你好|您好|在吗|在么|在不在|有人吗|哈喽|嗨|hi|hello|早上好|下午好|晚上好|亲)[,，。!?~ ]*(?:在吗|有人吗)?[,，。!?~ ]*$/,
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|anyone there|is (?:anyone|somebody) there)[ ,.!?]*(?:there)?[.!? ]*$/,
  ),
]

export interface Want {
  readonly intent: string
  readonly way: Way
  readonly narrow?: RegExp | undefined
  readonly speaks?: RegExp | undefined
  readonly about?: About | undefined
  /** The words by which it was heard, in normalised text. */
  readonly by?: string | undefined
}

const WHAT =
  '(?:真人|活人|人工|机器人|机器|人工智能|智能客服|ai|程序|电脑|自动回复|大模型|chatgpt|人(?=[吗么吧呀?还]|$))'
/** 「你是机器人吗」, "am I talking to a robot": what speaks here is asked, and must be told. */
const SPEAKER = new RegExp(
  [
    `(?:你们?|您|对面|那边|客服|助手|这|说话的|聊天的|回复的|回答的)(?:到底|究竟|其实|真的|都|也)?是(?:不是)?(?:个|一个)?(?:真的|真正的)?(?:客服)?${WHAT}[^,。?]{0,10}`,
    `(?:在)?(?:跟|和|同|与)(?:我)?(?:一个|个)?${WHAT}[^,。?]{0,2}(?:说话|聊天?|对话|讲话|沟通)[^,。?]{0,3}[吗么?]`,
    '(?:机器人?|ai|程序|真人|活人|人工|人)还是(?:机器人?|ai|程序|真人|活人|人工|人)[^,。?]{0,4}|^(?:是)?(?:真人|机器人|ai)[吗么?]+$',
    '\\b(?:are|r) (?:you|u) (?:really |actually |just |even )?(?:a |an |some )?(?:real |live |actual |chat ?|ai )?(?:human(?: being)?|person|robot|bot|chatbot|machine|ai|computer|program|real)\\b(?: person| human)?',
    '\\b(?:talking|speaking|chatting|writing|typing|talk|speak) (?:to|with) (?:a |an |some )?(?:real |live |actual |chat ?)?(?:robot|bot|chatbot|machine|ai|computer)\\b[^.?]*',
    "\\b(?:am i|are we|i'?m i) (?:really |actually |even )?(?:talking|speaking|chatting|writing) (?:to|with) (?:a |an )?(?:real |live |actual )?(?:human|person|someone|somebody|agent)\\b[^.?]*",
    '\\bis (?:this|it|that|there) (?:a |an )?(?:real |live |actual |chat ?)?(?:human|person|robot|bot|chatbot|machine|ai)\\b[^.?]{0,25}',
    '\\b(?:human|person|man) or (?:a |an )?(?:robot|bot|machine|ai|computer)\\b|\\b(?:robot|bot|machine|ai) or (?:a |an )?(?:real )?(?:human|person)\\b',
  ].join('|'),
)

/**
 * Every want heard in a text, the first one first; `other` when none is. A courtesy counts only when nothing else is there.
 * @param reads the model that hears for this shop
 */
export function wants(text: string, reads: Reads = shipped): Want[] {
  const plain = spelt(normalise(text))
  const speaker = SPEAKER.exec(plain)?.[0]
  if (speaker === undefined)
    return isSentence(text) ? fuse(plain, wantsOf(plain), reads(text), usualWant) : wantsOf(plain)
  const others = wantsOf(plain.replace(speaker, ' ')).filter((one) => one.way === 'person')
  return [...others, { intent: 'other', way: 'article', about: 'speaker', by: speaker }]
}

/** A want that no pattern heard: met as its kind usually is, by an article that need not hold any words of a pattern. */
function usualWant(intent: string): Want | undefined {
  const known = (one: IntentRule) => one.about === undefined || one.about === 'case'
  const rule = INTENT_RULES.find((one) => one.intent === intent && known(one) && !one.narrow)
  return rule && { intent, way: rule.way, speaks: rule.speaks, about: rule.about }
}

function wantsOf(plain: string): Want[] {
  const heard = INTENT_RULES.flatMap((one) => {
    const by = one.zh.exec(plain)?.[0] ?? one.en.exec(plain)?.[0]
    return by === undefined ? [] : [{ ...one, by }]
  })
  const business = heard.filter((one) => one.way !== 'courtesy')
  const chosen = business.length > 0 ? business : heard.slice(0, 1)
  if (chosen.length === 0) return [{ intent: 'other', way: 'article' }]
  return chosen.map(({ intent, way, narrow, speaks, about, by }) => ({
    ...{ intent, way, narrow, speaks, about, by },
  }))
}
