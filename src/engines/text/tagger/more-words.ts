/** Details that our utterances did not name, of the kinds that lists know: names, places, goods, parts, colours, materials. */
import { COLOUR_WORDS, MATERIAL_WORDS, ROOM_WORDS } from '../slots/closed-words.ts'
import { SURNAMES } from '../slots/persons.ts'
import { GOODS_WORDS } from './goods-words.ts'
import { FORENAMES, GIVEN } from './name-words.ts'
import type { MoreWords } from './swapping.ts'

const isHan = (word: string) => /\p{Script=Han}/u.test(word)
const wordsOf = (list: string) => list.trim().split(/\s+/)
const spaced = (word: string) => word.replaceAll('-', ' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Every so-many-th of a list, so that lists do not drown what was really said. */
const some = (words: readonly string[], every: number) => words.filter((_, i) => i % every === 0)

const FAMILY = wordsOf(
  'Smith Jones Taylor Brown Wilson Evans Walker Wright Green Hall Wood Clarke Patel Khan Novak Petrov Rossi Weber Schmidt Garcia Lopez Silva Nguyen Kim Lee Chen Wang Okafor Haddad Murphy',
)
const forenames = wordsOf(FORENAMES).map(capital)
const latinPersons = [
  ...some(forenames, 2),
  ...some(forenames, 3).map((name, i) => `${name} ${FAMILY[i % FAMILY.length]}`),
  ...FAMILY.flatMap((name, i) => [`Mr ${name}`, `Mrs ${name}`, `Ms ${name}`].slice(i % 3, (i % 3) + 1)),
]
const given = [...GIVEN]
const hanPersons = [...SURNAMES].slice(0, 120).map((surname, i) => {
  const first = given[(i * 37) % given.length] ?? ''
  return i % 3 === 0 ? surname + first : surname + first + (given[(i * 53 + 11) % given.length] ?? '')
})

const both = (label: string, words: readonly string[]): MoreWords => [
  [label, true, words.filter((word) => isHan(word) && word.length > 1)],
  [label, false, words.filter((word) => !isHan(word)).map(spaced)],
]

const places = wordsOf(GOODS_WORDS.place)

/** Only what is learned by its place in a sentence; numbers are learned by their form. */
export const MORE_WORDS: MoreWords = [
  ...both('product', wordsOf(GOODS_WORDS.product)),
  ...both('part', wordsOf(GOODS_WORDS.part)),
  ...both('colour', some([...COLOUR_WORDS.keys()], 3)),
  ...both('material', some([...MATERIAL_WORDS.keys()], 3)),
  ...both('room', some([...ROOM_WORDS.keys()], 2)),
  ['address', true, some(places.filter(isHan), 3)],
  ['address', false, some(places.filter((word) => !isHan(word)).map(capital), 2)],
  ['person', true, hanPersons],
  ['person', false, latinPersons],
]
