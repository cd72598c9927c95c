// Whose shop this is: its own name, and whether it is the demo, whose claims nobody else makes.
import type { bootWidget } from '../../rooms/channels/contract.ts'
import { useAsked } from './ask.ts'
import { useWords } from './words.ts'

const DEMO = 'qinghe'

export interface Merchant {
  readonly name: string
  readonly isDemo: boolean
}

/** Undefined until the house has answered. */
export function useMerchant(): Merchant | undefined {
  const { say, language } = useWords()
  const [asked] = useAsked<typeof bootWidget>('/api/widget/own')
  if (asked.is === 'waiting') return undefined
  if (asked.is !== 'there') return { name: '', isDemo: false }
  const { name, nameEn, slug } = asked.value.shop
  const isDemo = slug === DEMO
  return { name: isDemo ? say('shop') : language === 'en' ? nameEn || name : name, isDemo }
}
