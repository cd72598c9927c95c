/** Prices as shops write them, read to fen: ¥6,880起, 6880元, 1.2万, and 面议 refused with its reason. */
import { type Cell, EMPTY, isNothing, plain, type Read, read, refuse } from './cell.ts'
import { chineseNumber, type DecimalSign, readNumber } from './number.ts'

export interface MoneyContext {
  readonly decimal?: DecimalSign
  /** What one unit of a bare number is in yuan: 10000 under a heading 价格（万元）, 0.01 under （分）. */
  readonly scale?: number
}

const NO_PRICE =
  /面议|面谈|电议|询价|议价|待定|未定|咨询|联系客服|另算|另计|tbd|tbc|call|ask|on request|poa|upon request/i
const OTHER = /[$€£₩₽]|\b(?:usd|eur|gbp|hkd|jpy|krw|sgd|aud)\b|美元|美金|欧元|英镑|港币|港元|日元|韩元/i
const OURS = /¥|￥|\brmb\b|\bcny\b|人民币|元整?|块钱?|圆/gi
const FROM = /起(?:步价?|售价?|价)?|\bfrom\b|starting(?: at)?/i
const ABOUT = /约|左右|大概|approx\.?|about|~(?=\d)/i
/** Words around a price that change nothing. */
const AROUND =
  /(?:一口|市场|零售|销售|优惠|活动|到手|券后|折后|特|售|现|单|标|底)?价格?|[:/]|每|一?(?:套|件|张|个|把|组|只|米|平)|包邮|含税|不含税|含运费|不含运费|\b(?:each|per|pcs?|set|only|price|incl\.?|vat)\b|\s/gi
const AMOUNT =
  /\d[\d,.'’ \u00a0\u202f]*(?:[万wk千百](?:\d{1,4}(?![\d,.]))?)?|[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{2,}/gi
const MOST_YUAN = 100_000_000
const MULTIPLES: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000, 百: 100 }

/** Reads a price. Fractions below a fen are refused, not rounded away. */
export function readMoney(cell: Cell, context: MoneyContext = {}): Read<number> {
  if (cell === null) return EMPTY
  if (typeof cell === 'number') return fen(cell * (context.scale ?? 1))
  if (typeof cell !== 'string') return refuse('not-money')
  const text = plain(cell)
  if (isNothing(text)) return EMPTY
  if (NO_PRICE.test(text) && !/\d{2}/.test(text)) return refuse('no-price')
  if (OTHER.test(text)) return refuse('other-currency')
  return readPhrase(text, context)
}

function readPhrase(text: string, context: MoneyContext): Read<number> {
  const outside = text
    .replace(/\(([^()]*)\)/g, (whole, inner: string) => (/[^\d.,\s]/.test(inner) ? ' ' : whole))
    .replace(/\[[^[\]]*\]/g, ' ')
  const ours = outside.match(OURS) !== null
  const bare = outside.replace(OURS, ' ').replace(/\n/g, ' ').trim()
  if (/^-\s*\d/.test(bare) || /^\(\s*[\d,.]+\s*\)$/.test(bare)) return refuse('negative')
  const amounts = (bare.match(AMOUNT) ?? []).map((amount) => amount.trim())
  if (amounts.length === 0) return refuse(NO_PRICE.test(text) ? 'no-price' : 'not-money')
  if (amounts.length > 1)
    return refuse(/\d\s*(?:[-~–—]|至|到|to)\s*\d/.test(bare) ? 'price-range' : 'two-prices', {
      amounts: amounts.join(', '),
    })
  const [amount = ''] = amounts
  const yuan = amountOf(amount, context)
  if (yuan === undefined) return refuse('not-money')
  const left = bare
    .replace(amount, '')
    .replace(FROM, '')
    .replace(ABOUT, '')
    .replace(AROUND, '')
    .replace(/[()+]/g, '')
  if (left !== '' && !ours) return refuse('not-money')
  return fen(
    yuan,
    ...[FROM.test(bare) ? 'from' : '', ABOUT.test(bare) ? 'about' : '', left ? 'words-left' : ''],
  )
}

/** An amount in yuan: 6,880 or 1.2万 or 1万2 or 六千八. */
function amountOf(amount: string, { decimal, scale = 1 }: MoneyContext): number | undefined {
  const chinese = chineseNumber(amount)
  if (chinese !== undefined) return chinese
  const parts = /^(.*?)([万wk千百])(\d*)$/i.exec(amount)
  if (!parts) {
    const n = moneyNumber(amount, decimal)
    return n === undefined ? undefined : n * scale
  }
  const [, head = '', unit = '', tail = ''] = parts
  const n = readNumber(head, decimal)
  const times = MULTIPLES[unit.toLowerCase()]
  if (n === undefined || times === undefined) return undefined
  // 1万2 is 12,000: one digit counts at the next lower place, more digits count as they are.
  const rest = tail === '' ? 0 : tail.length === 1 ? (Number(tail) * times) / 10 : Number(tail)
  return n * times + rest
}

/** A price has at most two decimals, so 1.234 and 1,234 both mean thousands. */
function moneyNumber(text: string, decimal: DecimalSign | undefined): number | undefined {
  const trimmed = text.replace(/[.,]$/, '')
  return /^\d{1,3}\.\d{3}$/.test(trimmed) ? Number(trimmed.replace('.', '')) : readNumber(trimmed, decimal)
}

function fen(yuan: number, ...notes: string[]): Read<number> {
  if (!Number.isFinite(yuan)) return refuse('not-money')
  if (yuan < 0) return refuse('negative')
  if (yuan > MOST_YUAN) return refuse('too-big')
  const value = Math.round(yuan * 100)
  if (Math.abs(yuan * 100 - value) > 1e-4 * Math.max(1, yuan * 1e-6)) return refuse('below-a-fen')
  return read(value, ...notes.filter((note) => note !== ''))
}
