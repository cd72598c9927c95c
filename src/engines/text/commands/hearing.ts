/**
 * What speech recognition makes of the closed vocabulary, turned back: 杀发 is 沙发, 往做移 is 往左移, 九十肚 is 九十度.
 * Only whole words of the vocabulary are turned back, and only where the written ones make no sense here.
 */
import { plain } from '../time-words.ts'

/** Syllables of the vocabulary and the characters that are heard for them, their own first. */
const SOUNDS: Readonly<Record<string, string>> = {
  sha: '沙砂纱杀莎啥傻煞',
  fa: '发法乏伐罚',
  cha: '茶查插叉察',
  ji: '几机鸡级极基',
  chuang: '床窗创闯',
  tou: '头投透',
  gui: '柜贵跪桂鬼归规',
  shu: '书输叔舒梳',
  jia: '架价驾嫁假',
  yi: '衣医依一椅倚以',
  zhuo: '桌卓捉浊',
  can: '餐参惨残',
  zi: '子纸紫字',
  dian: '电店殿垫',
  shi: '视是事式市时',
  xie: '鞋斜谐些',
  deng: '灯等登邓',
  luo: '落罗洛骆',
  di: '地弟第递',
  tan: '毯谈探坦弹',
  lv: '绿率律吕',
  zhi: '植直值职',
  jing: '镜静净境敬',
  dou: '斗抖豆逗',
  bian: '边变编便',
  tai: '台抬太',
  diao: '吊掉调',
  pang: '旁庞胖',
  qiang: '墙强抢枪腔',
  men: '门们',
  xuan: '旋选玄悬',
  zhuan: '转专砖赚',
  shun: '顺瞬',
  ni: '逆你腻',
  zhen: '针真珍枕阵',
  zhong: '中种终钟',
  che: '撤车彻扯',
  xiao: '销消小效',
  shan: '删山闪珊扇',
  chu: '除出处初',
  fu: '复付负附',
  zhiz: '制置智',
  hui: '灰会辉挥汇',
  se: '色涩瑟社',
  mi: '米迷咪密',
  hu: '胡湖糊狐',
  tao: '桃涛淘',
  li: '厘里离利梨理李力',
  gong: '公工供',
  fen: '分份芬粉',
  hao: '毫豪好',
  nuo: '挪诺糯',
  kao: '靠考烤',
}

/** Words as syllables. A word is turned back only when what was heard is no word of its own (`!` lists those). */
const WORDS: readonly (readonly [word: string, sounds: string, not?: string])[] = [
  ['床头柜', 'chuang tou gui'],
  ['电视柜', 'dian shi gui'],
  ['落地灯', 'luo di deng'],
  ['沙发', 'sha fa'],
  ['茶几', 'cha ji', '[查插](?:几|级)(?=个|天|次|下)'],
  ['书架', 'shu jia', '书价(?=格)|输家|舒家'],
  ['书柜', 'shu gui'],
  ['书桌', 'shu zhuo'],
  ['衣柜', 'yi gui'],
  ['鞋柜', 'xie gui', '些贵'],
  ['边柜', 'bian gui', '便柜|变贵|便贵'],
  ['斗柜', 'dou gui'],
  ['餐桌', 'can zhuo'],
  ['地毯', 'di tan', '地弹|第谈'],
  ['台灯', 'tai deng'],
  ['吊灯', 'diao deng'],
  ['绿植', 'lv zhi', '律师|绿直(?=接)|绿职'],
  ['旁边', 'pang bian'],
  ['旋转', 'xuan zhuan'],
  ['顺时针', 'shun shi zhen'],
  ['逆时针', 'ni shi zhen'],
  ['删除', 'shan chu'],
  ['撤销', 'che xiao'],
  ['复制', 'fu zhiz'],
  ['选中', 'xuan zhong'],
  ['灰色', 'hui se', '会社'],
  ['米色', 'mi se'],
  ['胡桃', 'hu tao'],
  ['厘米', 'li mi'],
  ['公分', 'gong fen'],
  ['毫米', 'hao mi'],
  ['靠墙', 'kao qiang'],
]

/** Single turns that need their neighbours. */
const TURNS: readonly (readonly [heard: RegExp, said: string])[] = [
  [/[旺网忘王望](?=[左右前后里外上下东南西北做坐座作又有])/g, '往'],
  [
    /(?<=[往向朝再])(?:[做坐座作])(?=边|移|挪|转|推|拉|一点|再|搬|平移|[\d一二三四五六七八九十两半]|$)/g,
    '左',
  ],
  [/(?<=[往向朝再])(?:[又有幼])(?=边|移|挪|转|推|拉|一点|再|搬|平移|[\d一二三四五六七八九十两半]|$)/g, '右'],
  [/(?<=往)(?:[理李利])(?=边|移|挪|推|拉|搬|一点)/g, '里'],
  [/(?<=往)(?:[钱千])(?=边|移|挪|推|拉|搬|一点)/g, '前'],
  [/(?<=往)(?:[候厚])(?=边|移|挪|推|拉|搬|一点|退)/g, '后'],
  [/(?<=[往向朝][左右前后里外上下东南西北]边?)(?:[诺糯])/g, '挪'],
  [
    /(?<=[往向朝][左右前后里外上下东南西北]边?)(?:[一义宜疑遗])(?=动|[\d一二三四五六七八九十两半]{1,4}(?:厘|公|毫|米|尺|步|点))/g,
    '移',
  ],
  [/(?<=[往向朝][左右前后里外上下东南西北]边?)[宜疑遗义]/g, '移'],
  [/[一宜]动(?=[\d一二三四五六七八九十两半]+(?:厘|公|毫|米|尺))/g, '移动'],
  [/(?<=[\d一二三四五六七八九十百])[肚渡杜独毒](?!家)/g, '度'],
  [/[专砖赚](?=[\d一二三四五六七八九十半][\d一二三四五六七八九十百]*(?:度|圈|$))/g, '转'],
  [/(?<=[时针])[专砖赚]/g, '转'],
  [/(?<=[\d一二三四五六七八九十百])(?:离|里|利|梨|理)[米迷密咪]/g, '厘米'],
  [/(?<=[\d一二三四五六七八九十百两点])[咪迷](?![你])/g, '米'],
  [/(?<=[靠考贴东南西北])[强枪抢腔](?!调|烈)/g, '墙'],
  [/[还患唤][成城](?=[白黑灰米奶棕咖胡橡原红橙黄绿墨蓝藏紫粉深浅真皮布实木玻大藤丝亚金铁])/g, '换成'],
  [/换[城程呈]/g, '换成'],
  [/[山闪珊][掉吊](?=$|[了吧它这那第椅沙])/g, '删掉'],
  [/(?<=把.{1,8})[山闪珊](?=掉|了|$)/g, '删'],
  [/[亮辆良]一下(?=.*(?:距离|多长|多宽|多高|多远|尺寸|到|和|墙|床|沙发|柜|桌))/g, '量一下'],
  [/[方房](?=在|到)(?<=把.{1,10})/g, '放'],
  [/[椅倚以]纸|倚子|椅字|以子/g, '椅子'],
  [/一子(?=往|向|朝|转|靠|放|移|挪|换|旋|删|左|右)/g, '椅子'],
  [/[静净敬]子(?=往|向|朝|转|靠|放|移|挪|换|挂|旋|左|右)/g, '镜子'],
  [/虫做|崇做|重坐|重作/g, '重做'],
  [/车回|彻回|扯回/g, '撤回'],
  [/百色/g, '白色'],
  [/[兰篮拦]色/g, '蓝色'],
  [/([黑白红黄绿紫粉棕蓝橙])涩/g, '$1色'],
  [
    /再(?=[沙茶餐书电窗门床墙客卧])(?=.{1,6}(?:旁边|前面|后面|对面|左边|右边|上|边上|中间).{0,3}(?:放|摆|加))/g,
    '在',
  ],
  [/掉头|调头|吊头/g, '掉头'],
  // 再来两把椅子: 来 puts where a number of pieces follows.
  [
    /(?<=^|[,，。 ])再来(?=[一二两俩三四五六七八九十\d]{1,2}[把张个盏块盆面套组台条只棵件](?:[\u4e00-\u9fff]{0,5}色?的?)(?:椅|桌|沙发|床|柜|灯|架|毯|植|几|凳|镜))/g,
    '再放',
  ],
]

/** 是厘米 after a digit is 十厘米: numbers by their sound, only right before a unit. */
const NUMBER_SOUNDS: Readonly<Record<string, string>> = {
  是: '十',
  时: '十',
  石: '十',
  实: '十',
  依: '一',
  而: '二',
  儿: '二',
  散: '三',
  伞: '三',
  似: '四',
  寺: '四',
  武: '五',
  午: '五',
  留: '六',
  流: '六',
  妻: '七',
  期: '七',
  吧: '八',
  巴: '八',
  就: '九',
  久: '九',
  酒: '九',
}
const NUMBER_RUN = new RegExp(
  `(?:[一二三四五六七八九十百两]|[${Object.keys(NUMBER_SOUNDS).join('')}]){2,5}(?=厘米|公分|毫米|度)`,
  'g',
)

/** English words that are heard for those of the vocabulary. */
const ENGLISH: readonly (readonly [heard: RegExp, said: string])[] = [
  [/\b(?:so far|sofar|sofer|sofia|soffa|sopha|sofa's|so fa)\b(?! away)/g, 'sofa'],
  [/\b(?:coffee|coffy|copy|cofee) (?:tabel|tables?|cable|able)\b/g, 'coffee table'],
  [/\bcoffy\b|\bcofee\b/g, 'coffee'],
  [
    /\b(?:moove|mov|moov|mauve|moves|movie|mode)\b(?= (?:the|it|this|that|my|second|sofa|couch|bed|table|chair))/g,
    'move',
  ],
  [/\b(the|to the|to|turn|it|shift|move) (?:write|rite|wright)\b/g, '$1 right'],
  [/\b(?:lef|leff|lift)(?= (?:by|\d+ ?(?:cm|m|centi|inch|feet)))/g, 'left'],
  [/\b(to the) (?:lef|leff|lift|laughed)\b/g, '$1 left'],
  [/\b(?:too|to) (?=(?:feet|foot|metres?|meters?|inches|centimet(?:re|er)s?|cm)\b)/g, 'two '],
  [/\bfor (?=(?:feet|metres|meters|inches)\b)/g, 'four '],
  [/\bate (?=(?:feet|metres|meters|inches)\b)/g, 'eight '],
  [
    /\b(?:senti|centi|senty|cent a|center) ?(?:meters|metres|meter|metre)\b|\bcentemeters?\b|\bcentimetters?\b/g,
    'centimetres',
  ],
  [/\b(?:ninty|nighty|night tea|nineteen degrees?(?= angle))(?= degrees?\b)/g, 'ninety'],
  [/\b(?:degreees|degress|decrees|degree's)\b/g, 'degrees'],
  [/\bclock wise\b/g, 'clockwise'],
  [/\b(?:anti|counter)[ -]clock ?wise\b/g, 'counterclockwise'],
  [/\b(the|this|that|a|my) (?:lamb|lam|lamps?)\b/g, '$1 lamp'],
  [/\b(the|this|that|a|my|second|first) (?:rag|rugg|drug)\b/g, '$1 rug'],
  [/\b(the|this|that|a|my|second|first) (?:chare|cher|cheer|share|char)\b/g, '$1 chair'],
  [/\b(the|this|that|a|my) (?:disk|dask|deks)\b/g, '$1 desk'],
  [/\b(move|push|shift|rotate|turn|slide|put) (the|this) bad\b/g, '$1 $2 bed'],
  [/\b(make .{2,24}) blew\b/g, '$1 blue'],
  [/\b(make .{2,24}) read\b/g, '$1 red'],
  [/\b(?:warddrobe|wardrob|war drobe|ward robe|wardrope|waldrobe)\b/g, 'wardrobe'],
  [/\b(?:book ?self|bookshelve|book shelve)\b/g, 'bookshelf'],
  [/\bnight ?stan\b|\bnightsand\b/g, 'nightstand'],
  [/\b(?:mirow|miror|mirrow)\b/g, 'mirror'],
  [/\b(?:rotait|rotat|roteight|row tate)\b/g, 'rotate'],
  [/\b(?:delet|dilete|the lead)\b(?= (?:the|it|this))/g, 'delete'],
  [/\b(?:un do|andoo|and do)\b$/g, 'undo'],
  [/\b(?:re do)\b$/g, 'redo'],
  [/\bgray\b/g, 'grey'],
  [/\b(?:take|throw|clear) (the|this|that|it|my)((?: \w+){0,3}?) (?:out|away)$/g, 'remove $1$2'],
  [/\bmake (?:me )?(two|three|four|\d+) (?:more )?copies of\b/g, 'duplicate $1'],
]

const patternOf = ([word, sounds, not]: (typeof WORDS)[number]): readonly [RegExp, string] => {
  const classes = sounds.split(' ').map((sound) => `[${SOUNDS[sound] ?? ''}]`)
  return [new RegExp(`${not ? `(?!${not})` : ''}${classes.join('')}`, 'g'), word]
}
const HEARD: readonly (readonly [RegExp, string])[] = [...WORDS.map(patternOf), ...TURNS]

/** The text as it was probably said; the given one when nothing was misheard. */
export function heard(text: string): string {
  let said = plain(text.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  if (/[\u4e00-\u9fff]/.test(said)) {
    for (const [pattern, word] of HEARD) said = said.replace(pattern, word)
    said = said.replace(NUMBER_RUN, numberHeard)
  }
  if (/[a-z]{3}/.test(said)) for (const [pattern, word] of ENGLISH) said = said.replace(pattern, word)
  return said
}

const NUMBER = /^(?:[一二两三四五六七八九]百)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/

/** The longest end of a run that is a number by its sounds: of 就是九十 only 九十 is one. */
function numberHeard(run: string): string {
  for (let at = 0; at < run.length; at++) {
    const said = [...run.slice(at)].map((char) => NUMBER_SOUNDS[char] ?? char).join('')
    if (NUMBER.test(said)) return run.slice(0, at) + said
  }
  return run
}
