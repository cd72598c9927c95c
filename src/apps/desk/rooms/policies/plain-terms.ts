/** Terms of a rule in plain words: `days 7, start signed` is read as 7 days, from the day it was signed for. */
import type { SaidShape } from '../../../../rooms/policies/contract.ts'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

const WORDS = [
  'ordered',
  'signed',
  'in-use',
  'installed',
  'requested',
  'goods-received',
  'repaired',
  'proof-asked',
  'ruled',
  'day-after',
  'exact',
  'working-days',
  'move',
  'in-repair',
  'replacement',
  'merchant',
  'customer',
  'shared',
  'refund',
  'no',
  'none',
  'paid',
  'invoice',
  'price',
  'loss',
  'fixed',
  'promised',
  'late',
  'price-drop',
  'transport',
  'necessary',
  'lost-time',
  'travel',
  'outward-freight',
  'removal',
  'reinstalling',
  'percent',
  'upTo',
  'agreed',
  'start',
  'counting',
  'of',
  'within',
  'from',
  'to',
  'noReasonDays',
  'warrantyMonths',
  'priceProtectionDays',
  'compensationFen',
] as const
const UNITS = ['minutes', 'hours', 'days', 'months'] as const
const SUMS = ['fen', 'couponFen', 'atLeastFen', 'atMostFen'] as const

export function usePlainTerms(proofs: readonly (SaidShape & { readonly id: string })[]) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  const word = (token: string) => {
    const known = WORDS.find((one) => one === token)
    if (known) return say(`rule-word.${known}`)
    return wording(proofs.find(({ id }) => id === token)) || token
  }
  /** One name with its value: a length, a sum, or a word. */
  const part = (text: string): string => {
    const [name = '', value = '', ...rest] = text.split(' ')
    const unit = UNITS.find((one) => one === name)
    if (unit) return say(`rule-unit.${unit}`, { n: Number(value) })
    const sum = SUMS.find((one) => one === name)
    if (sum) return say(`rule-sum.${sum}`, { sum: formats.money(Number(value)) })
    return [name, value, ...rest]
      .filter((one) => one !== '' && one !== 'true')
      .map(word)
      .join(' ')
  }
  return (value: string) =>
    value
      .split('; ')
      .map((one) => one.split(', ').map(part).join(', '))
      .join(' / ')
}
