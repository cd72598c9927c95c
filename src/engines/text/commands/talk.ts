/** What is said to a shop rather than to a scene: orders, money, people, questions. Nothing may move because of it. */

/** Words of orders, service and shopping: with one of them nothing is done, whatever else is said. */
const SHOP_ZH =
  /订单|的是|下单|单号|地址|发货|送货|送到|送来|配送|退货|退款|退了|退掉|退换|换货|发票|运费|价格|多少钱|价钱|优惠|便宜|打折|折扣|安装费|安装师傅|师傅|上门|物流|快递|客服|人工|电话|手机|收货|收到|付款|支付|定金|订金|售后|保修|质保|质量|坏了|坏的|破了|裂|断了|断的|划痕|刮花|掉漆|异味|甲醛|投诉|赔|补发|少发|发错|寄|买|购|拆洗|清洗|库存|有货|预约|改期|账号|账户|邮箱|会员|积分|搬家|推荐|倾斜|漏|松了|不亮|不动|不了|关不上|合适|好不好|好看|耐脏|(?<![后倒撤])退(?![回后到一两几三\d]|步)|换货|还是|哪个|哪款|哪种|哪里买|哪天|什么|怎么|如何|为什么|为啥|几点|几天|多久|几号|谁|是不是|有没有|会不会|要不要|够不够|行不行|能放|能进|放得下|放不下|行吗|好吗|对吗|如果|要是|假如|昨天|上次|上周|刚买|已经|应该|最好|放心|再说|明天|周[一二三四五六日末]|下周|设计师帮|量尺|量房|同款下单|套餐|服务|包装|配件|螺丝|扶手(?!椅)|把手|抽屉|腿|垫|掉色|起球|塌|晃|响|吱/
const SHOP_EN =
  /\b(?:orders?|ordered|deliver(?:y|ed|s)?|refunds?|returns?|returned|exchange|ship(?:ping|ped|ment)?|invoice|receipt|price|cost|how much|cheap(?:er)?|discount|coupon|warranty|guarantee|address|technician|fitter|installer|install(?:ation|ed)?|assembl\w+|appointment|customer service|agent|human|person|speak|email|e-mail|phone|call|pay(?:ment|ing)?|deposit|broken|broke|damaged|scratch(?:ed|es)?|crack(?:ed|s)?|missing|leak\w*|wobbl\w+|arriv\w+|track\w*|parcel|package|stock|available|buy|bought|purchase\w*|complain\w*|account|mailing|subscri\w+|washable|movers|neighbou?rs?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|yesterday|last (?:week|month|night)|next week|died|upstairs|third floor|booking|cancel my|cancellation|work|fit|mattress|turned? out|turns? o(?:n|ff)|turn o(?:n|ff)|switch o(?:n|ff)|leg|legs|drawer is|because|if|under \d+|should|too (?:big|small|high|low|hard|soft|large)|policy|voucher|sample|samples|recommend\w*|suggest\w*|showroom|shop|store|thank you for|made of|smell\w*|clean\w*|wash\w*)\b/
const ASKS_EN =
  /^(?:(?:hi|hey|hello|ok|so|and|but|well)[, ]+)*(?:what|where|when|why|who|which|how|is|are|was|were|does|do|did|has|have you|am|will (?!you)|would (?!you|like)|should|shall|may|might|can i|could i|can someone|could someone|can it|could it|can the|could the|can this|i'm|i am|i was|i moved|i put|i placed|i turned|i rotated|i removed|i have|i've|it is|it's|the movers|they|he|she|don't|do not|never|please don't|please do not|stop|there)\b/
const NOT_ZH =
  /别|不要|不用|不想|不需要|不必|不可以|不能(?!.{0,2}不)|没有|没|勿|(?<!能|可|要|是|有|会|行|好)不(?!要紧|过|算|对)/
const POLITE_QUESTION = /(?:能不能|可不可以|能否|可否|可以|能|麻烦|方便).*(?:把|将|帮|给我|往|向)/
const TOLD_PAST =
  /^(?:我|我们|我家|他|她|他们|工人|老公|老婆|爸|妈)(?!想|要|需|希).*[移挪搬推转放换删摆拉改]\S{0,4}了/
/** 移到哪, 转多少: the words of measuring that are questions and still commands. */
const MEASURES = /(?:有?多(?:远|长|宽|高|大|深)|多少(?:厘米|公分|米)|距离|间距)/
const MEASURES_EN =
  /^(?:(?:so|ok|hey|and|please)[, ]+)*(?:how far (?:is|are|apart)|what(?:'s| is) the distance|how (?:long|wide|tall|high) is (?:the|this) (?:\w+ )?(?:wall|room|window|door|gap))/
const ZH = /[\u4e00-\u9fff]/

/** Whether a text is talk about goods and orders, a question, a refusal or a tale, and no command. */
export function isTalk(text: string): boolean {
  return ZH.test(text) ? isChineseTalk(text) : isEnglishTalk(text)
}

function isChineseTalk(text: string): boolean {
  if (/^(?:上一步|取消撤销)/.test(text)) return false
  const said = text
    .replace(/^不要了[,，。 ]*(?=撤)/, '')
    .replace(/能不能|可不可以|能否|可否|不对|不是|不算(?:数)?|看看行不行/g, '')
    .replace(/(?<=(?:把|将|帮|请|麻烦|小安).*)(?:好不好|行不行|好吗|行吗|可以吗|可不可以|怎么样)[?？]?$/, '')
  if (SHOP_ZH.test(said) || SHOP_EN.test(said) || TOLD_PAST.test(text)) return true
  if (NOT_ZH.test(said)) return true
  const asks = /[吗么?？]\s*[?？]?$|呢[?？]?$/.test(said)
  return asks && !POLITE_QUESTION.test(text) && !MEASURES.test(text)
}

function isEnglishTalk(text: string): boolean {
  if (/^(?:please )?do (?:it|that) again$/.test(text)) return false
  if (/\b(?:turn|switch|put) (?:the |that |this |it )?(?:\w+ ){0,2}(?:on|off)$/.test(text)) return true
  if (MEASURES_EN.test(text)) return SHOP_EN.test(text)
  return (
    ASKS_EN.test(text) ||
    SHOP_EN.test(text) ||
    /\b(?:don't|do not|never|not|wasn't|isn't|doesn't|won't|can't|cannot)\b/.test(text)
  )
}

/** 能把沙发换成灰色吗 may ask for goods: polite words around a change of colour are answered by a question. */
export const isWish = (text: string): boolean =>
  /[吗么?？]\s*$/.test(text) && ZH.test(text) && !/帮|给我|麻烦|请/.test(text)
