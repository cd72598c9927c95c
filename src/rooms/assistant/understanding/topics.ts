/** Which facts of a truth sheet a question asks for: from its words, else from its want. */
import { normalise } from '../../../engines/text/index.ts'
import { spelt } from './spelling.ts'

export interface Topic {
  readonly topic: string
  readonly words: RegExp
  /** Keys of the facts that answer it, the most telling first. */
  readonly keys: readonly RegExp[]
  /** How many facts are quoted at most. */
  readonly most: number
}

const topic = (name: string, words: RegExp, keys: readonly RegExp[], most = 3): Topic => ({
  topic: name,
  words,
  keys,
  most,
})

/** Narrow topics first; `size` and `material` answer the broad question. */
const TOPICS: readonly Topic[] = [
  topic(
    'seat-height',
    /坐高|起身|站起来|脚(?:能|够|放)|膝盖|seat height|(?:high|height)[^.?]{0,12}seat|seat[^.?]{0,12}(?:high|height)|feet (?:reach|touch|flat)|knees?|get(?:ting)? up/,
    [/^size\.seat-height$/],
  ),
  topic('seat-depth', /坐深|靠(?:得|不)到|seat depth|seat[^.?]{0,12}deep|deep[^.?]{0,12}seat/, [
    /^size\.seat-depth$/,
  ]),
  topic('arm-height', /扶手|arm(?:rest)? height|armrests?/, [/^size\.arm-height$/]),
  topic('under', /离地|扫地机|床底|robot (?:vacuum|cleaner)|clearance|under (?:the|it)/, [
    /^size\.clearance-under$/,
  ]),
  topic('lie', /床面|床垫(?:多大|尺寸|配)|睡(?:得)?下|mattress size|sleeping (?:area|surface)/, [
    /^size\.lie-/,
    /^size\.thickness$/,
  ]),
  topic(
    'inside',
    /内(?:宽|深|高)|里面(?:多|能)|挂衣|层板|层高|inside|inner|hanging/,
    [/^size\.(?:inner|hanging|shelf)-/],
    4,
  ),
  topic('chaise', /贵妃|躺位|chaise/, [/^size\.chaise-depth$/]),
  topic(
    'door',
    /(?:进|过|搬)[^,。]{0,4}(?:门|电梯|楼)|门(?:洞|宽)|电梯|楼道|楼梯|\bdoor(?:way)?\b|lift|elevator|stairs/,
    [/^door$/],
  ),
  topic(
    'cartons',
    /纸箱|外箱|箱(?:子|多大|规|的?尺寸)|包装(?:的)?(?:尺寸|多大|箱)|几箱|carton|packag\w+ (?:size|dimension)|box(?:es)? (?:size|dimension)|size of (?:the|its) (?:box|package)/,
    [/^carton\./],
    4,
  ),
  topic('length', /多长|总长|长度|几米长|how long is|total length|\blength\b/, [
    /^size\.width$/,
    /^size\.lie-length$/,
    /^size\.extended-width$/,
  ]),
  topic('width', /多宽|总宽|宽度|how wide|\bwidth\b/, [/^size\.width$/, /^size\.diameter$/]),
  topic('depth', /多深|总深|进深|how deep|\bdepth\b/, [/^size\.depth$/]),
  topic('height', /多高|总高|高度|how (?:high|tall)|\bheight\b/, [/^size\.height$/]),
  topic('thickness', /多厚|厚度|how thick|thickness/, [/^size\.(?:thickness|top-thickness)$/]),
  topic('formaldehyde', /甲醛|环保|有毒|无毒|味道|气味|formaldehyde|toxic|voc|smell/, [
    /^test\.formaldehyde/,
  ]),
  topic('pets', /猫|狗|宠物|毛孩子|抓|cats?\b|dogs?\b|\bpets?\b|scratch|claw/, [
    /^test\.scratch/,
    /^suits\.pets$/,
    /^test\.martindale/,
  ]),
  topic('children', /宝宝|孩子|小孩|儿童|婴儿|孕妇|尖角|圆角|kids?\b|child|toddler|baby|pregnan|corners?/, [
    /^suits\.children$/,
    /^test\.tip-over/,
    /^test\.formaldehyde/,
  ]),
  topic(
    'elderly',
    /老人|爸妈|父母|妈妈?(?:坐|用)|elderly|older (?:person|people)|grand(?:ma|pa|mother|father)/,
    [/^suits\.elderly$/, /^size\.seat-height$/],
  ),
  topic('tip-over', /防倾倒|倒下|翻倒|tip(?:s|ping)? over/, [/^test\.tip-over/]),
  topic(
    'load',
    /承重|能承受|承(?:得住)?多重|多重的|放重|会不会塌|压(?:弯|塌)|\bload\b|weight limit|how much weight|hold\b/,
    [/^load$/, /^test\.load/],
  ),
  topic('wear', /耐磨|起球|耐用|几年会|martindale|pilling|durab|wear/, [
    /^test\.martindale/,
    /^test\.pilling/,
  ]),
  topic('fade', /褪色|掉色|晒|fade|sunlight/, [/^test\.light-fastness/]),
  topic('flame', /阻燃|着火|烟头|flame|fire/, [/^test\.flame/]),
  topic(
    'frame',
    /框架|骨架|什么木|木头|实木|\bframe\b|what wood|solid wood|veneer/,
    [/^material\.(?:frame|top|body|legs)/],
    2,
  ),
  topic(
    'filling',
    /填充|海绵|坐垫|坐包|羽绒|弹簧|乳胶|椰棕|床芯|filling|foam|cushions?|springs?|\bcore\b|latex|down\b/,
    [/^material\.(?:filling|springs|core)/],
  ),
  topic('fabric', /面料|布料|什么布|什么皮|真皮|皮(?:的|质|面)|fabric|leather|upholster|\bcover\b/, [
    /^material\.(?:fabric|leather|cover)/,
  ]),
  topic('hardware', /五金|铰链|滑轨|导轨|hardware|hinges?|runners?/, [/^material\.hardware/]),
  topic('surface', /漆|木蜡油|表面|lacquer|varnish|finish/, [/^material\.surface/]),
  topic('back-trouble', /腰|椎|back (?:pain|problem|trouble)|bad back/, [
    /^suits\.back-trouble$/,
    /^comfort$/,
  ]),
  topic('small-flat', /小户型|小房子|small (?:flat|apartment|room)/, [
    /^suits\.small-flat$/,
    /^size\.width$/,
  ]),
  topic('floor-heating', /地暖|underfloor|floor heating/, [/^suits\.underfloor-heating$/]),
  topic(
    'parts',
    /配件(?:清单|有|多少)|单(?:独)?(?:换|买)[^,。]{0,6}(?:配件|铰链|脚|坐垫)|spare parts?|parts list/,
    [/^part\./],
    5,
  ),
  topic('assembly', /安装|组装|要装|自己装|assembl|install|put (?:it )?together/, [/^assembly$/]),
  topic(
    'lead',
    /多久|几天|工期|货期|交付|发货|到货|现货|有货|how (?:long|soon)|lead time|deliver|in stock|ship/,
    [/^lead$/, /^made-to-order$/],
  ),
  topic('custom', /定(?:制|做)|改尺寸|custom|bespoke|made to (?:measure|order)/, [
    /^made-to-order$/,
    /^lead$/,
  ]),
  topic('guarantee', /质保|保修|三包|保几年|warrant|guarantee/, [/^guarantee$/]),
  topic('care', /清洁|清洗|洗|擦|打理|保养|养护|污渍|上油|打蜡|clean|wash|wipe|stain|care|maint|polish/, [
    /^care$/,
  ]),
  topic('colour', /颜色|什么色|几种色|色的|colou?r|shades?/, [/^colour\./], 8),
  topic('price', /多少钱|价格|什么价|怎么卖|报价|price|how much|cost/, [/^price\./], 12),
  topic('comfort', /舒服|舒适|软|硬|坐感|睡感|支撑|回弹|comfort|firm|soft|hard|feel/, [
    /^comfort$/,
    /^body-height$/,
  ]),
]

/** What a want means when no narrow word was said. */
const BY_WANT: Readonly<Record<string, Topic>> = {
  size: topic(
    'size',
    /^$/,
    [/^size\.(?:width|depth|height|diameter|lie-width|lie-length|thickness|seat-height|seat-depth)$/],
    5,
  ),
  fit: topic('door', /^$/, [/^size\.(?:width|depth|height)$/, /^door$/], 4),
  material: topic('material', /^$/, [/^material\./], 4),
  colour: topic('colour', /^$/, [/^colour\./], 8),
  comfort: topic('comfort', /^$/, [/^comfort$/, /^body-height$/]),
  safety: topic('safety', /^$/, [/^test\.formaldehyde/, /^suits\.(?:children|pets)$/, /^load$/]),
  care: topic('care', /^$/, [/^care$/]),
  price: topic('price', /^$/, [/^price\./], 12),
  customise: topic('custom', /^$/, [/^made-to-order$/, /^lead$/]),
  warranty: topic('guarantee', /^$/, [/^guarantee$/]),
  'delivery-time': topic('lead', /^$/, [/^lead$/, /^made-to-order$/]),
  'assembly-help': topic('assembly', /^$/, [/^assembly$/]),
  stock: topic('lead', /^$/, [/^made-to-order$/, /^lead$/]),
}

/** "Seat height" is no question about the height of the whole piece. */
const NARROWER: Readonly<Record<string, readonly string[]>> = {
  height: ['seat-height', 'arm-height'],
  depth: ['seat-depth'],
}

const MOST_TOPICS = 3

/** The topics of a question about a product, at most three, in reading order of our table. */
export function topicsOf(text: string, intents: readonly string[]): Topic[] {
  const plain = spelt(normalise(text))
  const heard = TOPICS.filter((one) => one.words.test(plain))
  const said = heard.filter((one) => !heard.some((other) => NARROWER[one.topic]?.includes(other.topic)))
  const usual = intents.flatMap((intent) => BY_WANT[intent] ?? [])
  const more = usual.filter((one) => !said.some((other) => other.topic === one.topic))
  // A broad want beside narrow words adds nothing: "坐高多少" names its size already; price and colour stand alone.
  const chosen = said.length > 0 ? [...said, ...more.filter((one) => ALONE.has(one.topic))] : more
  return chosen.slice(0, MOST_TOPICS)
}

const ALONE: ReadonlySet<string> = new Set(['price', 'colour'])
