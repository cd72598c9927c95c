/** What makes a password good enough here: long, not everybody's, not made of the shop's or the person's own name. */
import { Refusal } from '../../kernel/errors.ts'

export const SHORTEST = 12
export const LONGEST = 200

// Stems that open most doors: from the published lists of the commonest passwords, Chinese ones included.
// A list of whole passwords of twelve letters and more would hold little else than these with ornaments.
const STEMS = `
  password passwort passw qwerty qwertz azerty asdf zxcv letmein welcome iloveyou admin administrator root
  login monkey dragon football baseball basketball superman batman princess sunshine shadow master michael
  jennifer jordan hunter killer trustno starwars whatever freedom computer internet samsung google pokemon
  charlie daniel ashley jessica liverpool chelsea arsenal cheese summer winter spring autumn secret
  changeme default guest test demo hello flower lovely loveme angel soccer hockey tigger pepper woaini
  woshi aini wodemima mima zhongguo china beijing shanghai taobao weixin wechat qq tencent alibaba nihao
  laopo laogong baobei caonima xiaoming wangyut yisheng taotao wo love baby user abcd abc pass word
  forever number anju kefu furniture jiaju`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length)

const ROWS = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'abcdefghijklmnopqrstuvwxyz',
  'qazwsxedcrfvtgbyhnujm',
]
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** @param own words an attacker would try first: the shop's name and slug, the person's login and name
 *  @throws Refusal access.password-short | access.password-long | access.password-common | access.password-own */
export function mustBeGood(password: string, own: readonly string[]): void {
  const length = [...password].length
  if (length < SHORTEST) throw new Refusal('invalid', 'access.password-short', { least: SHORTEST })
  if (length > LONGEST) throw new Refusal('invalid', 'access.password-long', { most: LONGEST })
  const folded = password.normalize('NFKC').toLowerCase()
  if (without(folded, own) < 6) throw new Refusal('invalid', 'access.password-own')
  if (isCommon(folded)) throw new Refusal('invalid', 'access.password-common')
}

/** True for what a list of commonest passwords would hold: repeats, walks over the keyboard, a stem with ornaments. */
export function isCommon(folded: string): boolean {
  if (new Set(folded).size < 5 || repeats(folded)) return true
  return [folded, unleet(folded)].some((text) => left(text) < 5)
}

/** How many characters are left when stems, walks, years and ornaments are taken away. */
function left(text: string): number {
  let rest = text
  for (const stem of STEMS) rest = rest.replaceAll(stem, ' ')
  return strip(rest)
}

function without(text: string, own: readonly string[]): number {
  const words = own
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => [...word].length >= 2)
  let rest = text
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, ' ')
  return strip(rest)
}

/** Letters that remain after walks; digits and signs are ornament unless there are many different ones. */
function strip(text: string): number {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, ' ')
  const walked = plain
    .split(/\s+/)
    .filter((part) => !isWalk(part))
    .flatMap((part) => part.match(/\d+|[^\d]+/g) ?? [])
    .filter((run) => !isWalk(run))
  const letters = walked.join('').replace(/\d/g, '').length
  const digits = new Set(walked.join('').replace(/\D/g, '')).size
  return letters + (digits > 6 ? digits : 0)
}

function isWalk(part: string): boolean {
  if (part.length < 3) return true
  return ROWS.some(
    (row) =>
      row.includes(part) || [...row].toReversed().join('').includes(part) || (row + row).includes(part),
  )
}

function repeats(text: string): boolean {
  for (let unit = 1; unit <= text.length / 3; unit++) {
    if (
      text ===
      text
        .slice(0, unit)
        .repeat(Math.ceil(text.length / unit))
        .slice(0, text.length)
    )
      return true
  }
  return false
}

const unleet = (text: string): string => [...text].map((letter) => LEET[letter] ?? letter).join('')
