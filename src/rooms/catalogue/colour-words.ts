// What people call colours, and the family each belongs to: longest words first, so that 浅灰 is not 灰.
import type { Colour } from './contract.ts'

type Family = NonNullable<Colour['family']>

const FAMILY_WORDS: readonly (readonly [Family, readonly string[]])[] = [
  ['light-grey', ['浅灰', '银灰', '云灰', 'light grey', 'light gray']],
  ['dark-grey', ['深灰', '炭灰', '烟灰', 'dark grey', 'dark gray', 'charcoal']],
  ['dark-green', ['墨绿', '苔绿', '深绿', 'dark green', 'moss']],
  ['navy', ['藏青', '深蓝', '海军蓝', 'navy']],
  ['cream', ['奶油', '奶白', '米白', 'cream', 'ivory']],
  ['beige', ['燕麦', '米色', '米黄', '亚麻', '卡其', 'beige', 'oat', 'sand', 'linen']],
  ['walnut', ['胡桃', 'walnut']],
  ['oak', ['白橡', '红橡', '橡木', 'oak']],
  ['brown', ['棕', '咖啡', '驼', '焦糖', 'brown', 'caramel', 'tan', 'coffee']],
  ['white', ['白', 'white']],
  ['black', ['黑', 'black']],
  ['grey', ['灰', 'grey', 'gray']],
  ['orange', ['橙', '橘', 'orange']],
  ['pink', ['粉', 'pink']],
  ['red', ['红', 'red']],
  ['yellow', ['黄', 'yellow']],
  ['green', ['绿', 'green']],
  ['blue', ['蓝', 'blue']],
  ['purple', ['紫', 'purple']],
  ['wood', ['原木', '木', 'wood']],
]

/** The family of a colour word, undefined when nothing in it says one. */
export function familyOf(word: string): Family | undefined {
  const lower = word.toLowerCase()
  return FAMILY_WORDS.find(([, words]) => words.some((known) => lower.includes(known)))?.[0]
}
