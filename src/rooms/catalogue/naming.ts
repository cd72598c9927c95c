/**
 * Which product a person means: every piece of a name counts as much as it tells products apart.
 *
 * Chinese is compared by pairs of characters. Latin words are compared whole, because pairs of letters are in
 * everything: words of a series, codes and SKUs (`=yunqi`) name a product, the other words of its name (`~seat`)
 * only describe it, and one of them alone never says that it was named.
 */
import { grams, normalise } from '../../engines/text/index.ts'
import type { ProductDraft } from './contract.ts'

/** Which product holds which piece of the text. */
export interface Holder {
  readonly gram: string
  readonly product_id: string
}

/** Pairs of words for kinds and stuffs: 餐桌 alone names no table, not even where a shop has few. */
const KINDS = new Set(
  grams(
    '沙发 转角 贵妃 单人 单人椅 摇椅 脚踏 茶几 边几 电视柜 餐桌 饭桌 椅子 餐椅 长凳 床垫 床架 儿童床 床头柜 衣柜 书桌 书柜 书架 边柜 餐边柜 斗柜 鞋柜 玄关柜 镜子 ' +
      '落地灯 台灯 吊灯 壁灯 地毯 实木 真皮 布艺 棉麻 羊毛 软包 岩板 乳胶 弹簧 儿童 定制',
  ),
)

/** How much a word that only describes counts against one that names. */
const DESCRIBES = 0.4

/**
 * Products by how much of the text names them, best first. A score of 1 is one piece that no other product has;
 * 0.5 and more means that the product, or its series, was named and not only its kind.
 */
export function named(holders: readonly Holder[], products: number): { id: string; score: number }[] {
  const frequency = new Map<string, number>()
  for (const { gram } of holders) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  const scores = new Map<string, number>()
  for (const { gram, product_id } of holders) {
    const tells = Math.log((products + 1) / (frequency.get(gram) ?? 1)) / Math.log(products + 1)
    const weight = gram.startsWith('~') || KINDS.has(gram) ? DESCRIBES : 1
    scores.set(product_id, (scores.get(product_id) ?? 0) + tells * weight)
  }
  return [...scores]
    .map(([id, score]) => ({ id, score: Math.round(score * 1000) / 1000 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** The pieces by which a text may name a product. 158 is somebody's height and no model, L285 is. */
export function piecesOf(text: string): string[] {
  const words = latin(text)
  return [
    ...grams(text).filter((gram) => HAN.test(gram)),
    ...words.flatMap((word) => [`=${word}`, `~${word}`]),
  ]
}

/** The whole words that a product is indexed by, beside its grams. */
export function wordsOf(product: ProductDraft): string[] {
  const naming = [product.code, product.series?.en ?? '', ...product.variants.map((v) => v.sku)]
  const names = new Set(naming.flatMap(latin))
  const describing = latin(product.name.en).filter((word) => !names.has(word))
  return [...[...names].map((word) => `=${word}`), ...new Set(describing.map((word) => `~${word}`))]
}

const HAN = /\p{Script=Han}/u
const NO_NAMES = new Set(
  (
    'a an and are as at be but by can could did do does for from had has have he her his how i if in is it its me my no not of on or our ' +
    'she so than that the their them there these they this those to two very was we were what when where which who why will with would you your set'
  ).split(' '),
)

/** Words of two letters and more in the singular, codes whole and by their parts; plain numbers name nothing, 2.85 does. */
function latin(text: string): string[] {
  const found = normalise(text).match(/[a-z0-9]+(?:[.-][a-z0-9]+)*/g) ?? []
  const words = found.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
  const naming = words.filter((word) => word.length > 1 && !NO_NAMES.has(word) && !/^\d+$/.test(word))
  return [...new Set(naming.map((word) => (/[a-z]{3}s$/.test(word) ? word.slice(0, -1) : word)))]
}
