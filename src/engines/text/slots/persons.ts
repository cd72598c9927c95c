/** Names of people by what stands around them: 我叫, 收件人, 女士, 师傅, Mr, my name is. */
import type { Candidate } from './candidate.ts'

export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張陳劉楊趙黃吳孫馬鄭謝韓馮許蕭葛'
/** Surnames of two characters, as alternatives of a pattern. */
export const DOUBLE_SURNAMES = '欧阳|司马|上官|诸葛|慕容|夏侯|令狐|皇甫|尉迟'
const TITLE =
  '先生|女士|小姐|太太|师傅|老师|经理|主管|店长|会计|顾问|设计师|阿姨|叔叔|大姐|大哥|奶奶|爷爷|姐|哥|总|工程师|同学|教授|医生'
const TITLED = new RegExp(
  `(?<![\\u4e00-\\u9fff]老)((?:${DOUBLE_SURNAMES}|[${SURNAMES}])(?:[\\u4e00-\\u9fff]{1,2}?)?(?:${TITLE}))`,
  'gu',
)
const NICK = new RegExp(
  `(?<=客服|找|请|让|是|给|师傅|设计师|顾问|管家|^|[,，。 ])([小老][${SURNAMES}])(?=[\\u4e00-\\u9fff,，。 ]|$)`,
  'gu',
)
const TOLD = new RegExp(
  `(?<=(?:我叫|我是|名字叫?|姓名是?|收货人是?|收件人是?|联系人是?|户名是?|抬头是?|改成|换成|改为|换为)[:： ]?)((?:${DOUBLE_SURNAMES}|[${SURNAMES}])[\\u4e00-\\u9fff]{1,2}?)(?=[,，。;；！!？? ]|$|的|电话|手机|[1１][3-9３-９]|来?(?:签|代|接)?收)`,
  'gu',
)
/** 张伟收, 由李娜签收: who takes it in. */
const TAKER = new RegExp(
  `(?<=^|[,，。;； ]|由|给|让|叫|请|是|成|为|找)((?:${DOUBLE_SURNAMES}|[${SURNAMES}])[\\u4e00-\\u9fff]{1,2}?)(?=来?(?:收(?![藏费据纳拾紧缩])|签收|代收|接收))`,
  'gu',
)
/** What begins as a surname does and takes nothing in. */
const NO_TAKER = /^(?:方便|何时|何人|万一|马上|常常|白天|高兴|于是|易|安排|任何|时|金额|段时|钱款|石材|郑重)/
const NAME = "[A-Z][\\p{L}'’-]+"
const ENGLISH: readonly RegExp[] = [
  new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Dr|Mister)\\.? ${NAME}(?: ${NAME})?`, 'gu'),
  new RegExp(
    `(?<=\\b(?:[Mm]y name is|[Mm]y name's|[Tt]his is|I am called|[Nn]ame:|ask for|speak to|talk to|contact is|recipient is|attention of|the name of|under the name) )${NAME}(?: ${NAME}){0,2}`,
    'gu',
  ),
]
/** What follows 我是 and is nobody's name. */
const NOBODY = /^(?:新|上周|昨天|你们|那个|想|要|不|在|做|租|老|前|买|会员|客|顾|想要|没|来|用|第)/

/** Names in a text as it was written; capitals tell in English. */
export function persons(text: string): Candidate[] {
  const found = [...text.matchAll(TITLED), ...text.matchAll(NICK)]
    .filter((match) => !/^(?:小姐|老师|老总)/.test(match[0]))
    .map((match) => spanned(match.index, match[0]))
  const takers = [...text.matchAll(TAKER)]
    .filter((match) => !NO_TAKER.test(match[0]) && !/色|木|款/.test(match[0]))
    .map((match) => spanned(match.index, match[0]))
  const told = [...text.matchAll(TOLD)]
    .filter((match) => !NOBODY.test(match[0]) && !/色|木|米|款/.test(match[0]))
    .map((match) => spanned(match.index, match[0]))
  const english = ENGLISH.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => spanned(match.index, match[0])),
  )
  return [...told, ...takers, ...found, ...english]
}

const spanned = (from: number, said: string): Candidate => ({ from, to: from + said.length, value: said })
