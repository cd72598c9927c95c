/** The shop's words for what a customer wants, and the list to choose from. */
import { useWords } from '../../words.ts'

export function useWant() {
  const { say, has } = useWords()
  return (intent: string | null): string => {
    if (intent === null || intent === '') return say('assistant.no-want')
    const key = `want.${intent}`
    return has(key) ? say(key) : intent
  }
}

/** In the order in which a shopkeeper looks for them: delivery, returns, trouble, goods, the rest. */
export const WANTS = [
  'order-status',
  'delivery-time',
  'change-delivery-time',
  'change-address',
  'freight',
  'urge',
  'cancel-order',
  'return',
  'exchange',
  'return-policy',
  'refund-status',
  'damage-report',
  'missing-part',
  'wrong-item',
  'quality-problem',
  'repair',
  'warranty',
  'compensation',
  'complaint',
  'install-book',
  'install-change',
  'install-progress',
  'install-problem',
  'install-fee',
  'assembly-help',
  'price',
  'promotion',
  'stock',
  'size',
  'fit',
  'material',
  'colour',
  'comfort',
  'safety',
  'care',
  'customise',
  'recommend',
  'design-service',
  'payment',
  'invoice',
  'membership',
  'privacy',
  'human',
  'greet',
  'goodbye',
  'praise',
  'other',
] as const
