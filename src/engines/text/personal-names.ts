/** Names of people by what stands around them, wide rather than exact: what is taken for a name leaves no house. */
import { DOUBLE_SURNAMES, SURNAMES } from './slots/persons.ts'

/** What stands in a text in place of a phone and of an address that were found before the names. */
export const PHONE_MARK = '\ue001'
export const ADDRESS_MARK = '\ue002'
export const OTHER_MARK = '\ue003'

const HAN = '[\\u4e00-\\u9fff]'
const RARE = '付闫侯齐庄颜施聂柯翟岳殷阮柳凌祝包关骆游兰路倪葛华左曲俞安牛裴涂焦单费辛耿鲍苗盛戚戴'
/** 谢谢, 方便 and the like begin as a surname does. */
const NO_NAME =
  '(?!谢谢|方便|马上|何时|何人|万一|常用|常住|白天|任何|顾客|毛病|高兴|高层|金额|于是|白色|黄色|石材|江苏|江西|安装|安排|安徽|路上|包装|包括|包邮|关于|关门|单号|单子|华为|施工|华东|左右|盛装|费用|游客|兰州|易碎|时间|钱款|安全|联系|电话|手机)'
const FULL = `${NO_NAME}(?:(?:${DOUBLE_SURNAMES})${HAN}{1,2}?|[${SURNAMES}${RARE}]${HAN}{1,2}?)`
const TITLE = '(?:先生|女士|小姐|太太|师傅|老师|经理|阿姨|叔叔|大姐|大哥)?'
const END = `(?=[^\\u4e00-\\u9fff]|$|[的想要住在来买订和你您我收签]|电话|手机|身份|邮箱)`
const NO_WORD = '(?!电话|手机|姓名|信息|地址|号码|不|有|没|改|换|是|写|名|身份|填|在|要|联系|这|那|谁|什么)'

const TOLD =
  '(?:我叫|名叫|名字(?:叫|是)|姓名|收货人|收件人|联系人|户名|持卡人|开户人|签收人|房主|业主)(?:名字|姓名)?(?:是|叫|为|改成|改为|换成|写)?[:： ]{0,2}'
const I_AM = '(?:我是|这里是|本人)'
const NOBODY =
  '(?!新|老|上|昨|你|您|他|她|那|这|想|要|不|在|做|租|前|买|会员|客|顾|没|来|用|第|业主|刚|才|为|因|担心|怕|说|问|觉得|真|一|个|女|男|学|按|通|从|看|根|打算|准备|住|被|给|网|直|自|今|明|去|单|需|对|指)'
const CALLED = `(?:联系|找|请打|叫|给|是|人|换成|改成|改为|为|由|和|及|或|到)`
const BETWEEN = '[ ,，:：;；、()（）]{0,3}'
const LINE = '(?:的?(?:电话|手机|号码|联系方式)(?:号码?|号)?是?[:： ]{0,2})?'

const chinese: readonly RegExp[] = [
  new RegExp(
    `(?<=${TOLD})(?:${FULL}${END}|${NO_WORD}${HAN}{2,4}(?=[^\\u4e00-\\u9fff]|$)|${FULL}${HAN}?)`,
    'gu',
  ),
  new RegExp(
    `(?<=${I_AM})(?:${NOBODY}${FULL}(?=[^\\u4e00-\\u9fff]|$|[想要的，])|${NOBODY}${HAN}{2,3}(?=[^\\u4e00-\\u9fff]|$)|(?:${DOUBLE_SURNAMES})${HAN}{1,2})`,
    'gu',
  ),
  new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|${CALLED})${FULL}${TITLE}(?=${BETWEEN}${LINE}${PHONE_MARK})`, 'gu'),
  new RegExp(`(?<=${PHONE_MARK}${BETWEEN})${FULL}${TITLE}(?=[^\\u4e00-\\u9fff]|$|[收签的])`, 'gu'),
  new RegExp(`(?<=${ADDRESS_MARK}${BETWEEN})${FULL}${TITLE}(?=[来代]?[收签])`, 'gu'),
]

const DAYS =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December'
const NO_LATIN = `(?!(?:${DAYS}|The|And|Or|Please|Phone|Call|Tel|Telephone|Mobile|Number|Contact|Ring|Text|My|Our|Your|WhatsApp|Fax|Order|Not|Great|So|Very|Just|It|If|In|On|At|To|From|With|Is|Are|Was|Back|Hi|Hello|Dear|Thanks|Thank|Regards|Best|Sofa|Table|Chair|Bed|Delivery)\\b)`
const NAME = `${NO_LATIN}\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}'’-]*`
const WHOLE = `${NAME}(?: ${NAME}){0,2}`
const MY_NAME = "(?:[Mm]y (?:full )?name(?: is|['’]s)|(?:I am|I['’]m|i am|i['’]m) called)"
const LATIN_TOLD = `(?:${MY_NAME}|[Tt]his is|[Cc]all me|I am|I['’]m|[Ii]t['’]s|[Nn]ame:|[Nn]ame is|[Aa]sk for|[Ss]peak (?:to|with)|[Tt]alk to|[Rr]egards,?|[Cc]ontact(?: is|:)|[Rr]ecipient(?: is|:)?|[Aa]ddressed to|[Aa]ttn:?|[Ss]igned,?|under the name(?: of)?|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.?)`

const latin: readonly RegExp[] = [
  new RegExp(`(?<=\\b${LATIN_TOLD}\\s)${WHOLE}`, 'gu'),
  new RegExp(
    `(?<=\\b${MY_NAME}\\s)(?!not\\b|wrong|mis|on\\b|in\\b|spel)[a-z][a-z'’-]+(?: (?!and\\b)[a-z][a-z'’-]+)?(?=[,.;!\\n]|$| and\\b| i\\b)`,
    'gui',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])${WHOLE}(?=[ ,:;()-]{1,3}(?:(?:tel|phone|mobile|cell|ph)\\.?:? ?)?${PHONE_MARK})`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}\\d])${WHOLE}(?= here\\b)`, 'gu'),
]

/** In the order in which they are tried, on a text in which phones and addresses already stand as marks. */
export const NAMES: readonly RegExp[] = [...chinese, ...latin]
