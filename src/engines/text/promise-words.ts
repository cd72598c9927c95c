/** Words by which a sentence is a promise, and those by which it is none: a question, a condition, a rule, a hope, the past. */

export const PROMISE_KIND_NAMES = [
  'answer',
  'call-back',
  'visit',
  'delivery',
  'dispatch',
  'refund',
  'repair',
  'other',
] as const
export type PromiseKindName = (typeof PROMISE_KIND_NAMES)[number]

/** What we may promise to do, the most telling first: the first kind whose words stand in a sentence is its kind. */
export const DEEDS: readonly (readonly [kind: PromiseKindName, words: RegExp])[] = [
  [
    'refund',
    /退(?!货|换|回来)(?:还|回|给|到|掉|您|你|全|差|一)?.{0,6}(?:款|钱|元|差价|运费)|退给(?:您|你)|退款|打款|到账|转给您|赔(?:付|偿|您|你|给)?|补偿|返现|refund|reimburse|credit (?:you|your|it)|transfer (?:the|you|your)|pay (?:you|it) (?:back|out)|compensat/,
  ],
  [
    'visit',
    /上门|师傅.{0,12}(?:到|来|去|过来|过去|安装|联系)|(?:来|去|过来|过去)(?:给您)?(?:装|安装|修|量|取件|取货)|安装(?:好|完|到位)|取件|(?:technician|fitter|installer|engineer|carpenter|colleague|crew|team)\b.{0,30}\b(?:come|comes|visit|visits|be there|be with you|arrive|arrives|be at|install|is coming|are coming)|come (?:to|by|over|round|and)|visit you|install (?:it|the|your)|pick (?:it|the \w+|them) up|collect (?:it|the|them)/,
  ],
  [
    'call-back',
    /回(?:您|你|个|一个)?(?:您|你)?电(?:话)?(?!视)|打(?:给|个|您|你)?.{0,6}电话|(?:给|跟)您(?:去|来|通)?(?:个|一个)?(?:电话|电)(?!视)|致电|去电|来电(?:给|告|通)|\bcall(?:ing)? (?:you|back)|\bring(?:ing)? you|\bphone you|\bgive you a (?:call|ring)|call the customer/,
  ],
  [
    'repair',
    /维修|修(?:好|理|一下|完|复|补)|(?:更换|换)(?:好|掉|新|一|个|成|上|过)|换货|返工|重做|\b(?:repair|fix|mend|replace|swap|redo|exchange)\b/,
  ],
  [
    'dispatch',
    /补发|补寄|发货|发出|寄(?:出|给|到|走|新|您|一|过去|过来)?|(?:给|帮|为)[您你](?:再|重新|另外?)?发|出库|发(?:给您|过去|过来|新|一)|\b(?:ship|ships|shipping|dispatch|post|mail|send|sends|sending)\b(?! you an? (?:email|message|update|reply|answer|link|quote|list|photo))/,
  ],
  [
    'delivery',
    /送(?:到|达|货|过去|过来|上|给|去|来|一)|配送|派送|到(?:货|家|您|达|手|位)|[内前后天午点号日周晚早]\s?(?:就|能|准|一定|会|保证|可以|必)*到|收到|\b(?:deliver|delivers|delivered|delivering|arrive|arrives|arriving|reach(?:es)? you|be with you|be there|receive|have it|get it|bring)\b/,
  ],
  [
    'answer',
    /回复|答复|回(?:您|你)(?:消息|信|话|邮件)?|告(?:诉|知)|通知|联系(?:您|你|上)?|反馈|给(?:您|你)(?:一个|个)?(?:消息|准信|准话|说法|结果|答案|消息|方案|报价|进度|明确)|同步|更新(?:给|进)|发(?:您|你|给)?.{0,4}(?:照片|视频|报价|方案|链接|清单|图)|\b(?:get back to|reply|answer|respond|let you know|update you|inform you|tell you|write (?:to )?you|email you|contact you|be in touch|message you|send you an? (?:email|message|update|reply|answer|link|quote|list|photo)|come back to you|hear from (?:me|us)|keep you posted)\b/,
  ],
  [
    'other',
    /处理(?:好|完|掉|的|妥)?|解决|安排|跟进|核实|查(?:清|好|明|到|完)|盯(?:着|紧)?|催|确认(?:好)?|申请|登记|开(?:好|出|具)?.{0,2}发票|发票.{0,12}(?:开|发)|留(?:着|货|一)|预留|准备好|做好|办(?:好|理|完)|落实|保留|\b(?:sort|resolve|arrange|organise|organize|handle|follow up|look into|take care|check|confirm|book|reserve|keep|hold|issue|prepare|have .{1,20} ready|finish|complete|escalate|chase)\b/,
  ],
]

/** The writer, or somebody of ours, stands up for it. */
export const WILLING =
  /(?:我|我们|咱们?|这边|本店|店里|同事|师傅|仓库|财务|司机|主管|专员|工厂|售后|客服|物流|快递).{0,14}(?:会|将|来|给您|帮您|为您|跟您|保证|负责|一定|马上|立刻|这就)|(?<!不|机|社|学|约|约会|才)会(?!不会|员|议|儿|计)|一定(?!要|的|程)|保证|承诺|(?:给|帮|为)您(?:再)?(?:补|寄|发|换|退|安排|申请|预留|留|送)|马上|立刻|立即|尽快|稍后|这就|\b(?:i|we|he|she|they|it|you)'ll\b|\bwill\b|\bgoing to\b|\bpromise\b|\bguarantee\b|\b(?:i am|i'm|we are|we're) (?:sending|calling|shipping|refunding|replacing|delivering|arranging)\b|\bshall\b|\blet me (?:call|get|send|arrange)\b/i

const QUESTION =
  /[?？]|(?:吗|么|呢|行不|好不|对吧|好吧)[。!！~ ]*$|能不能|可不可以|要不要|行不行|是不是|是否|好不好|会不会|什么时候|几点|哪天|多久|怎么(?!都)|^(?:can|could|would|will|shall|do|does|did|is|are|when|what|which|how|may|should) (?:i|you|we|it|the|they|your|that)\b/i
const CONDITION =
  /如果|若(?!干)|要是|假如|假使|只要|一旦|除非|的话|等您|待您|等你|(?:您|你).{0,10}(?:之后|以后|后)[，,]|(?:您|你).{0,8}(?:确认|同意|付款|提供|发|拍|下单|签收|寄回|补).{0,8}(?:后|了|就)|收到您|收到你|凭|\bif\b|\bonce\b|\bunless\b|\bprovided\b|\bas soon as you\b|\bwhen you\b|\bafter you\b|\bshould you\b|\bin case\b|\bupon\b|\bas long as\b/i
const RULE =
  /一般|通常|正常(?:情况|来说|是|发|都)|平时|平均|规定|政策|默认|无理由|质保|保修|支持|都(?:是|会|有|可以|能)|每(?:天|周|个|次|单|年|月)|凡|活动|享受|营业|上班|下单后|付款后|签收后|拍下后|收货后|所有|全国|会员|usually|normally|typically|generally|always|on average|our policy|policy|standard|orders (?:ship|are|usually)|deliver(?:y|ies) (?:takes?|usually)|refunds? (?:take|are|is)|warranty|every (?:day|week|order)|each order|takes? \d|open (?:from|on|until)|business hours|all orders|members|from the date/i
const HOPE =
  /可能|也许|或许|大概率|估计|预计|预估|争取|尽量|应该|希望|尽力|不一定|不确定|不好说|看情况|看看能|建议|想(?:要|问)|打算|probably|perhaps|maybe|might|\bmay\b|hopefully|\bhope\b|try to|\bshould\b|expect|estimate|likely|\bcould\b|\bwould\b|\bcan't say|not sure/i
const REFUSED =
  /不(?:能|会|了|再|行|送|提供|保证|接|支持|含|包|退|补|发)|无法|没(?:办法|法|有|能)|未能|别|cannot|can't|can not|won't|will not|unable|not able|don't|do not|doesn't|never|isn't|not be able/i
const OVER =
  /已经|已(?!定)|刚刚|刚才|刚(?=给|发|寄|打|帮)|昨天|前天|上周|上个月|之前(?=.{0,6}(?:了|过))|(?:发|寄|送|退|打|修|换|装|登记|安排|处理|联系|申请|核实|补|通知|回复|到|反馈|告诉|查)(?:货|出|到|款|好|完|过|给您|给你)?[了过](?!解)|\b(?:have|has|had) (?:already |just )?(?:been |shipped|sent|called|delivered|refunded|booked|arranged|dispatched|left|arrived|checked|asked)|\b(?:was|were|did|called|shipped|sent|delivered|arrived|left|refunded|replaced|booked|spoke|told)\b|\balready\b|\byesterday\b|\bago\b|'ve\b/i
const THEIRS =
  /请(?:您|你)|麻烦(?:您|你)|劳烦|(?:您|你)(?:可以|需要|要|得|先|再|自己|这边|记得|尽快|直接|把|在)|辛苦您|\bplease\b|\byou (?:can|need|have to|must|should|may|could|might)\b|\bkindly\b/i
/** At once and small: a look, a moment; nobody is bound by it for longer. */
const AT_ONCE =
  /稍等|等一下|(?:查|看|问|核实|确认|了解|核对|找)(?:一下|一查|一看|看|下)|one moment|a moment|hold on|just a (?:second|sec|minute)|let me (?:check|see|look|ask)|i'll (?:just )?(?:check|look|see)\b/i
/** What happens to goods and people in the future is ours even without a subject. */
const WE_WHEN =
  /师傅|司机|仓库|财务|同事|我|这边|包裹|货|沙发|床|柜|桌|椅|配件|铰链|补|technician|driver|team|parcel|order|sofa|bed|table|wardrobe|refund|replacement|part|hinge|courier|\bi\b|\bwe\b|\bit\b|\byou'll\b/i

export const WORDS = { QUESTION, CONDITION, RULE, HOPE, REFUSED, OVER, THEIRS, AT_ONCE, WE_WHEN } as const
