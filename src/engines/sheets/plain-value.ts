/** Cells that are neither measured nor paid: codes, phones, mail addresses, yes and no, choices, lists, plain numbers. */
import { type Cell, EMPTY, type Field, isNothing, plain, type Read, read, refuse, shown } from './cell.ts'
import { chineseNumber, type DecimalSign, readNumber } from './number.ts'

const textOf = (cell: Cell): string => plain(shown(cell))
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i

/** Text stays as it is written, also its full-width marks; only what nobody sees goes. */
export function readText(cell: Cell): Read<string> {
  const text = shown(cell)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
  if (text === '') return EMPTY
  return read(text.includes('\n') ? text : text.replace(/\s+/g, ' '))
}

/** Codes keep their letters; a spreadsheet that turned a long number into 2.02607E+15 has lost digits for good. */
export function readCode(cell: Cell): Read<string> {
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && Math.abs(cell) <= Number.MAX_SAFE_INTEGER && Math.abs(cell) < 1e15)
      return read(String(cell))
    return refuse(Number.isInteger(cell) ? 'digits-lost' : 'not-a-code')
  }
  const text = textOf(cell)
    .replace(/^['`]/, '')
    .replace(/\s*\n\s*/g, ' ')
  if (isNothing(text)) return EMPTY
  return SCIENTIFIC.test(text) ? refuse('digits-lost') : read(text)
}

export function readPhone(cell: Cell): Read<string> {
  const text = typeof cell === 'number' ? String(cell) : textOf(cell).replace(/^'/, '')
  if (isNothing(text)) return EMPTY
  if (SCIENTIFIC.test(text)) return exact(text) ?? refuse('digits-lost')
  const numbers = text.match(/\+?\d[\d\s().-]{5,}\d(?:\s*(?:转|ext\.?|#)\s*\d{1,6})?/gi) ?? []
  if (numbers.length === 0) return refuse('not-a-phone')
  const each = [...new Set(numbers.flatMap(split).map(phoneOf))]
  if (each.length > 1) return refuse('two-phones')
  const [phone] = each
  return phone === undefined || phone === '' ? refuse('not-a-phone') : read(phone)
}

/** 1.3812345678E+10 still holds all digits of a mobile number; 1.38E+10 does not. */
function exact(text: string): Read<string> | undefined {
  const digits = (text.split(/e/i)[0] ?? '').replace('.', '')
  const whole = String(Number(text))
  return digits.length === whole.length && /^1[3-9]\d{9}$/.test(whole) ? read(whole) : undefined
}

/** Two mobile numbers with only a space between are two. */
const split = (text: string) => (text.replace(/\D/g, '').length > 15 ? text.split(/\s+/) : [text])

function phoneOf(text: string): string {
  const [main = '', extension] = text.split(/转|ext\.?|#/i)
  const digits = main.replace(/\D/g, '')
  const mobile = /^(?:00)?(?:86)?(1[3-9]\d{9})$/.exec(digits)?.[1]
  if (mobile) return mobile
  if (digits.length < 7 || digits.length > 15) return ''
  const landline = /^(0\d{2,3})[\s-]?(\d{7,8})$/.exec(main.trim().replace(/[()]/g, ''))
  const number = main.trim().startsWith('+')
    ? `+${digits}`
    : landline
      ? `${landline[1]}-${landline[2]}`
      : digits
  return extension === undefined ? number : `${number}-${extension.trim()}`
}

export function readEmail(cell: Cell): Read<string> {
  const text = textOf(cell).replace(/^mailto:/i, '')
  if (isNothing(text)) return EMPTY
  if (/[,;\s].*@/.test(text)) return refuse('two-emails')
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/.test(text) ? read(text.toLowerCase()) : refuse('not-an-email')
}

const YES =
  /^(?:是|有|可|可以|支持|对|要|需|需要|已|真|上架|在售|启用|√|✓|✔|☑|y|yes|true|t|1|on|ja|oui|sí|si|active)$/i
const NO =
  /^(?:否|无|没有|不|不可|不可以|不支持|不要|不需要|未|假|下架|停售|停用|×|✗|✘|☐|x|n|no|false|f|0|off|nein|non|inactive)$/i

export function readBoolean(cell: Cell): Read<boolean> {
  if (typeof cell === 'boolean') return read(cell)
  const text = textOf(cell)
  if (NO.test(text)) return read(false)
  if (YES.test(text)) return read(true)
  return isNothing(text) ? EMPTY : refuse('not-yes-or-no')
}

const folded = (text: string) =>
  plain(text)
    .toLowerCase()
    .replace(/[\s_-]+/g, '')

/** A choice by its own name or one of the words people write for it; a longer cell may contain exactly one of them. */
export function readChoice(cell: Cell, field: Field): Read<string> {
  const text = textOf(cell)
  if (isNothing(text)) return EMPTY
  const choices = field.choices ?? []
  const asked = folded(text)
  const equal = choices.find((choice) =>
    [choice.value, ...choice.says].some((word) => folded(word) === asked),
  )
  if (equal) return read(equal.value)
  const within = choices.flatMap((choice) =>
    [choice.value, ...choice.says]
      .map(folded)
      .filter((word) => word.length >= 2 && asked.includes(word))
      .map((word) => ({ value: choice.value, length: word.length })),
  )
  const longest = Math.max(0, ...within.map((found) => found.length))
  const values = new Set(within.filter((found) => found.length === longest).map((found) => found.value))
  const [only] = values
  if (only !== undefined && values.size === 1) return read(only, 'choice-guessed')
  const known = choices.map(
    (choice) => choice.says.find((word) => /\p{Script=Han}/u.test(word)) ?? choice.value,
  )
  return refuse('not-a-choice', { choices: known.slice(0, 12).join('、') })
}

export function readList(cell: Cell): Read<readonly string[]> {
  const text = textOf(cell)
  if (isNothing(text)) return EMPTY
  const items = text.split(/[,;、|\n/]+/).map((item) => item.trim())
  return read([...new Set(items.filter((item) => item !== ''))])
}

const COUNT_WORDS = /(?:件|张|个|把|套|只|组|块|条|台|箱|年|天|kg|公斤|pcs?|pieces?|sets?|years?|days?)$/i

export function readPlainNumber(cell: Cell, decimal?: DecimalSign): Read<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? read(cell) : refuse('not-a-number')
  const text = textOf(cell)
  if (isNothing(text)) return EMPTY
  const bare = text
    .replace(/^(?:约|×|x)\s*/i, '')
    .replace(COUNT_WORDS, '')
    .trim()
  const n = readNumber(bare, decimal) ?? chineseNumber(bare)
  return n === undefined ? refuse('not-a-number') : read(n)
}

export function readInteger(cell: Cell, decimal?: DecimalSign): Read<number> {
  const number = readPlainNumber(cell, decimal)
  return number.is === 'value' && !Number.isInteger(number.value) ? refuse('not-whole') : number
}
