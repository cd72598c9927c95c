/** Numbers and names as people write them in time expressions, in Chinese and English. */
import { foldVariants } from './variants.ts'

/** The same text with one spelling per word, letter for letter as long as the given one, so that offsets stay true. */
export function plain(text: string): string {
  return foldVariants(text)
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f\t]/g, ' ')
    .replace(/[A-Z]/g, (char) => char.toLowerCase())
    .replace(/[’‘]/g, "'")
    .replace(/週/g, '周')
    .replace(/鐘/g, '钟')
    .replace(/禮/g, '礼')
    .replace(/號/g, '号')
    .replace(/晝/g, '昼')
    .replace(/[—–―－~～〜]/g, '-')
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const ENGLISH: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty']
const ORDINALS: readonly string[] =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** A number as written: 12, 十二, 二十五, 两, 〇五, twelve, a. */
export function numberOf(word: string): number {
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word)
  return /^[a-z]/.test(word) ? englishNumber(word) : chineseNumber(word)
}

function englishNumber(word: string): number {
  if (word === 'a' || word === 'an') return 1
  if (word.includes('couple')) return 2
  const [tens = '', ones] = word.split(/[- ]/)
  const ten = TENS.indexOf(tens)
  if (ten >= 0) return ten * 10 + 20 + (ones ? Math.max(0, ENGLISH.indexOf(ones)) : 0)
  return Math.max(0, ENGLISH.indexOf(word))
}

function chineseNumber(word: string): number {
  if (word === '廿') return 20
  const hundreds = /^(.*)百(.*)$/.exec(word)
  if (hundreds) return (DIGITS[hundreds[1] ?? ''] ?? 1) * 100 + chineseNumber(hundreds[2] || '零')
  const ten = /^(.?)十(.?)$/.exec(word)
  if (!ten) return [...word].reduce((sum, char) => sum * 10 + (DIGITS[char] ?? 0), 0)
  const [, tens = '', ones = ''] = ten
  return (tens ? (DIGITS[tens] ?? 0) : 1) * 10 + (DIGITS[ones] ?? 0)
}

/** 1st, first, 21st, twenty-first. */
export function ordinalOf(word: string): number {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  if (digits) return Number(digits[1])
  const known = ORDINALS.indexOf(word)
  if (known >= 0) return known
  const tens = /^(twenty|thirty)[- ](\w+)$/.exec(word)
  if (tens) return (tens[1] === 'twenty' ? 20 : 30) + Math.max(0, ORDINALS.indexOf(tens[2] ?? ''))
  return word === 'thirtieth' ? 30 : 0
}

export const ZH_NUMBER = '(?:\\d+|[零〇一二两俩三仨四五六七八九十百廿]+)'
export const EN_NUMBER =
  '(?:\\d+|(?:twenty|thirty|forty|fifty)[- ](?:one|two|three|four|five|six|seven|eight|nine)|a couple(?: of)?|couple of|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|an?)'
export const EN_ORDINAL =
  '(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)'

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
export const EN_MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)'
export const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1

const WEEKDAYS: readonly string[] = 'mon tue wed thu fri sat sun'.split(' ')
// Sat and sun are also other words: they are days only where a preposition or the beginning says so.
export const EN_WEEKDAY =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues|thurs|thur|mon|tue|wed|thu|fri|(?<=^|(?:on|this|next|last|by|before|after|until|till|from|to|and|or|coming|for) |[-/,(] ?)(?:sat|sun)(?! (?:on|in|down|there|here|at (?!\\d))))(?![a-z])'
/** Monday 1 ... Sunday 7, from Chinese or English. */
export function weekdayNumber(word: string): number {
  const english = WEEKDAYS.indexOf(word.slice(0, 3))
  if (english >= 0) return english + 1
  if (word === '日' || word === '天' || word === '末') return 7
  return numberOf(word)
}

/** A part of the day in minutes, from FORMATS: 凌晨 00-06, 早上 06-09, 上午 08-12, 中午 11-13, 下午 12-18, 傍晚 17-19, 晚上 18-22. */
export interface DayPart {
  readonly name: 'dawn' | 'early' | 'morning' | 'noon' | 'afternoon' | 'dusk' | 'evening' | 'light'
  readonly from: number
  readonly to: number
  /** The minute that is meant when something ends or begins there: by noon is by 12:00. */
  readonly sharp?: number
}

const part = (name: DayPart['name'], from: number, to: number): DayPart => ({
  name,
  from: from * 60,
  to: to * 60,
})
export const PARTS: readonly (readonly [words: string, part: DayPart])[] = [
  ['凌晨|半夜|后半夜|深夜|early hours|small hours|before dawn', part('dawn', 0, 6)],
  [
    '大清早|一大早|清早|清晨|早上|早晨|一早|大早上|early morning|early in the morning|first thing in the morning',
    part('early', 6, 9),
  ],
  ['上午|上半天|午前|in the morning|mornings?|forenoon', part('morning', 8, 12)],
  ['大中午|中午|正午|晌午|lunch ?time', part('noon', 11, 13)],
  ['midday|noontime|noon', { ...part('noon', 11, 13), sharp: 12 * 60 }],
  ['下午|午后|下半天|in the afternoon|afternoons?', part('afternoon', 12, 18)],
  ['傍晚|黄昏|early evening|dusk', part('dusk', 17, 19)],
  ['大晚上|晚上|夜里|晚间|夜间|夜晚|in the evening|at night|evenings?|night', part('evening', 18, 22)],
  ['白天|日间|daytime', part('light', 8, 18)],
]
