/** Amounts as people read them: money in yuan, a coupon by its face value, points as points. */
import type { UnitName } from '../../../../rooms/payouts/contract.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function useAmount(): (amount: number, unit: UnitName) => string {
  const { say } = useWords()
  const { formats } = useSession()
  return (amount, unit) => {
    if (unit === 'points') return say('money.points', { n: formats.count(amount) })
    return unit === 'coupon-fen' ? say('money.coupon', { sum: formats.money(amount) }) : formats.money(amount)
  }
}
