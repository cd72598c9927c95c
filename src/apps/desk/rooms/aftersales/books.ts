/** Whether the books of a case balance. */

/** Every column sums to zero: for each account, tender and unit. */
export function balanced(
  balances: readonly { account: string; tender: string | null; unit: string; amount: number }[],
): boolean {
  const sums = new Map<string, number>()
  for (const { account, tender, unit, amount } of balances) {
    const key = `${account} ${tender} ${unit}`
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
  return [...sums.values()].every((sum) => sum === 0)
}
