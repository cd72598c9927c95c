/** What is known of a text before it is tagged: details read by grammar, names of goods, parts and places, bare forms. */
import type { Moment } from '../slots/candidate.ts'
import { grammarSlots } from '../slots/grammar-slots.ts'
import { foldVariants } from '../variants.ts'
import { clausesWithin } from './clauses.ts'
import { GOODS_WORDS } from './goods-words.ts'
import { FORENAMES, GIVEN } from './name-words.ts'
import type { TaggedSpan } from './tagger.ts'

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/-/g, '[ -]?')

/** Any of the words, longest first; Latin ones only whole. */
function pattern(words: string): RegExp {
  const all = words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const han = all.filter((word) => !/[a-z]/.test(word)).map(escaped)
  const latin = all.filter((word) => /[a-z]/.test(word)).map(escaped)
  const whole = latin.length > 0 ? [`(?<![a-z])(?:${latin.join('|')})(?![a-z])`] : []
  // Joined with care: an empty alternative would be found everywhere.
  return new RegExp([...han, ...whole].join('|'), 'g')
}

const NUMERAL = '[零〇一二两三四五六七八九十百千万半\\d]'
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳'

/** Channels of hints; within a channel the first of the list that is found at a place is kept. */
const CHANNELS: readonly (readonly (readonly [kind: string, words: RegExp])[])[] = [
  Object.entries(GOODS_WORDS)
    .filter(([kind]) => kind !== 'place')
    .map(([kind, words]) => [kind, pattern(words)] as const),
  [
    ['place', pattern(GOODS_WORDS.place)],
    ['digits', /(?<!\d)\d{6,20}(?!\d)/g],
    ['code', /(?<![a-z\d])[a-z]{1,4}-?\d{3,20}(?:-\d+)?(?![a-z\d])/g],
    ['title', new RegExp(`[${SURNAMES}](?:先生|女士|小姐|师傅|老师|经理|太太|总|姐|哥|阿姨|叔)`, 'g')],
    ['money', new RegExp(`[¥$£€]\\s?[\\d,.]+|${NUMERAL}+(?:元|块钱|块|万)`, 'g')],
    ['measure', new RegExp(`${NUMERAL}+(?:米|公分|厘米|毫米|cm|mm|m|尺|寸|平)${NUMERAL}*`, 'g')],
    ['count', new RegExp(`${NUMERAL}+(?:个|把|张|套|件|只|条|块|盏|组|对|副|台|包|颗|根|扇|幅|床)`, 'g')],
    ['numeral', new RegExp(`${NUMERAL}+`, 'g')],
    ['forename', pattern(FORENAMES)],
    ['name', new RegExp(`[${SURNAMES}][${GIVEN}]{1,2}(?![${GIVEN}])`, 'g')],
    ['surname', new RegExp(`[${SURNAMES}]`, 'g')],
  ],
]

const SOME_DAY: Moment = { now: new Date('2026-01-05T01:00:00Z'), zone: 'Asia/Shanghai' }

/** Letters as lists are written in; the length stays. */
function spelt(text: string): string {
  const lower = text.toLowerCase()
  return foldVariants(lower.length === text.length ? lower : text)
}

/** Written with a capital where no sentence begins: a name more often than not. */
const CAPITAL = /(?<=[a-z\d,;:)'’-] )(?!I\b)[A-Z][A-Za-z'’]*/g

const capitals = (text: string, taken: readonly TaggedSpan[]): TaggedSpan[] =>
  [...text.matchAll(CAPITAL)]
    .map(({ index, 0: said }): TaggedSpan => [index, index + said.length, 'capital'])
    .filter(([from, to]) => taken.every((one) => to <= one[0] || from >= one[1]))

/** One list of spans for grammar, one per channel and one of clauses; spans of different lists may lie over each other. */
export function hintsOf(text: string, moment: Moment = SOME_DAY): readonly (readonly TaggedSpan[])[] {
  const plain = spelt(text)
  const grammar = grammarSlots(text, moment).map(({ from, to, kind }): TaggedSpan => [from, to, kind])
  const lists = CHANNELS.map((channel) => {
    const found: TaggedSpan[] = []
    for (const [kind, words] of channel)
      for (const { index, 0: said } of plain.matchAll(words))
        if (found.every(([from, to]) => index + said.length <= from || index >= to))
          found.push([index, index + said.length, kind])
    return found
  })
  const [goods = [], forms = []] = lists
  return [grammar, goods, [...forms, ...capitals(text, forms)], clausesWithin(plain)]
}
