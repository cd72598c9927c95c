/** Do other words for a text still claim the same: the same figures, the same noes and bonds? For tone, translation and summaries. */
import { figuresIn, plain } from './figures.ts'
import { bearingOf } from './polarity.ts'

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
)
const MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')})\\b|\\b(${MONTHS.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?\\b`,
  'g',
)

/** 8 October and October 8th are 10月8日. */
const inNumbers = (text: string): string =>
  plain(text).replace(MONTH, (_whole, day, month, month2, day2) => {
    const at = MONTHS.indexOf(month ?? month2) + 1
    return `${at}月${day ?? day2}日`
  })

const BASE: Readonly<Record<string, string>> = { piece: '', count: '', times: '', degree: '', clock: '' }
export const valuesOf = (text: string): string[] =>
  figuresIn(inNumbers(text))
    .map(({ value, unit }) => `${value} ${BASE[unit] ?? unit}`)
    .sort()

/** Bonds that must not come or go. That something must or will be done, or a day's name, may be worded otherwise. */
const STRONG = ['free', 'vow', 'always', 'refund'] as const
const strongOf = (text: string): string => {
  const { binding } = bearingOf(text)
  return STRONG.filter((one) => binding.has(one)).join()
}

export type Kinship = 'same' | 'part'

/** @param kinship `same`: nothing added, nothing lost; `part`: a shorter telling that may lose but not add */
export function keepsMeaning(said: string, original: string, kinship: Kinship): boolean {
  const [told, were] = [valuesOf(said), valuesOf(original)]
  if (kinship === 'part') {
    const known = bearingOf(original).binding
    return (
      told.every((one) => were.includes(one)) &&
      STRONG.every((one) => !bearingOf(said).binding.has(one) || known.has(one))
    )
  }
  const noes = (text: string) => bearingOf(text).noes > 0
  return told.join() === were.join() && strongOf(said) === strongOf(original) && noes(said) === noes(original)
}
