/** How good a hand-over was: is the card whole, and did the person ask again what stood on it? */
import type { HandOverCard } from '../../conversations/contract.ts'

/** Lines that a card should have; an order only where the matter has one. */
export function cardLines(card: HandOverCard, hasOrder: boolean): { held: number; of: number } {
  const lines = [
    card.customer.name !== '',
    card.wants.trim() !== '',
    card.asked.length > 0,
    card.open.trim() !== '',
    card.suggestedReply.trim() !== '',
    ...(hasOrder ? [card.order !== undefined] : []),
  ]
  return { held: lines.filter(Boolean).length, of: lines.length }
}

export type CardFact = 'wants' | 'order' | 'name' | 'product'

/** What the card told, so that it need not be asked. */
export function factsOn(card: HandOverCard): CardFact[] {
  const product = card.checked.some((one) => one.source?.kind === 'truth')
  return [
    ...(card.wants.trim() || card.asked.length > 0 ? ['wants' as const] : []),
    ...(card.order ? ['order' as const] : []),
    ...(card.customer.name ? ['name' as const] : []),
    ...(product ? ['product' as const] : []),
  ]
}

const AGAIN: Readonly<Record<CardFact, RegExp>> = {
  wants:
    /(?:请问)?(?:有什么|是什么|什么)(?:可以帮|能帮|问题|事情?|需要)|怎么了|什么情况|能说一下(?:情况|问题)|(?:how|what) can i (?:help|do)|what(?:'s| is| seems to be) the (?:problem|issue|matter)|could you (?:describe|explain)/i,
  order:
    /(?:哪个|哪张|哪一[张单个]|什么)(?:订单|单)|订单号(?:是|多少|发|给|提供)|(?:提供|发|报)(?:一下)?(?:您的?)?(?:订单号?|单号)|order (?:number|id)\b[^.]{0,12}\?|which order|(?:what|may i have|can you (?:give|send)|provide)[^.?]{0,20}order (?:number|id)/i,
  name: /怎么称呼|您?贵姓|您的?(?:姓名|名字)是|(?:what is|may i have|what's) your name/i,
  product: /(?:哪款|哪一款|哪个(?:产品|商品|型号)|什么型号)|which (?:product|model|sofa|item)/i,
}

/** So many words of the person are read: later questions come from the talk itself. */
export const READ_WORDS = 2

export const asksAgain = (text: string, facts: readonly string[]): boolean =>
  Object.entries(AGAIN).some(([fact, words]) => facts.includes(fact) && words.test(text))
