/** Logistic regression over a handful of numbers, by Newton's method: turns scores into probabilities. */

export interface Logistic {
  readonly weights: readonly number[]
  readonly constant: number
}

const PASSES = 25
/** Keeps the weights finite where the two sides can be parted without error. */
const RIDGE: number = 1e-3

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

export function likely({ weights, constant }: Logistic, numbers: ArrayLike<number>): number {
  let sum = constant
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (numbers[i] ?? 0)
  return sigmoid(sum)
}

/** Brings the row with the largest head to place i, in matrix and right side alike. */
function pivot(matrix: number[][], i: number): number[] {
  const best = matrix
    .slice(i)
    .reduce((top, row) => (Math.abs(row[i] ?? 0) > Math.abs(top[i] ?? 0) ? row : top), matrix[i] ?? [])
  const at = matrix.indexOf(best)
  matrix[at] = matrix[i] ?? []
  matrix[i] = best
  return best
}

/** Solves linear equations by elimination; each row holds its right side last and is used up. */
function solved(matrix: number[][]): number[] {
  const n = matrix.length
  for (let i = 0; i < n; i++) {
    const head = pivot(matrix, i)
    for (const row of matrix.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (head[i] ?? 1)
      for (let c = i; c <= n; c++) row[c] = (row[c] ?? 0) - factor * (head[c] ?? 0)
    }
  }
  const x = new Array<number>(n).fill(0)
  for (const [i, row] of [...matrix.entries()].reverse()) {
    const rest = x.reduce((sum, one, c) => (c > i ? sum + (row[c] ?? 0) * one : sum), 0)
    x[i] = ((row[n] ?? 0) - rest) / (row[i] ?? 1)
  }
  return x
}

/** Adds what one example says to the equations of a Newton step. */
function hear(equations: number[][], x: readonly number[], miss: number, bend: number): void {
  for (const [i, row] of equations.entries()) {
    const xi = x[i] ?? 0
    for (let j = 0; j < x.length; j++) row[j] = (row[j] ?? 0) + bend * xi * (x[j] ?? 0)
    row[x.length] = (row[x.length] ?? 0) + miss * xi
  }
}

const predicted = (w: readonly number[], x: readonly number[]) =>
  sigmoid(x.reduce((sum, one, i) => sum + one * (w[i] ?? 0), 0))

/** What an example of each side counts. */
function weightsOf(truth: readonly boolean[], even: boolean): readonly [no: number, yes: number] {
  const yes = truth.filter(Boolean).length
  const no = truth.length - yes
  return even && yes > 0 && no > 0 ? [truth.length / 2 / no, truth.length / 2 / yes] : [1, 1]
}

/**
 * Learns which examples are true.
 * @param even both sides weigh the same in sum, however many of each there are
 */
export function learnLogistic(
  examples: readonly (readonly number[])[],
  truth: readonly boolean[],
  even = false,
): Logistic {
  const width = (examples[0]?.length ?? 0) + 1
  const weights = weightsOf(truth, even)
  let w = new Array<number>(width).fill(0)
  for (let pass = 0; pass < PASSES; pass++) {
    const equations = w.map((one, i) => [...w.map((_, j) => (i === j ? RIDGE : 0)), RIDGE * one])
    for (const [at, example] of examples.entries()) {
      const x = [...example, 1]
      const p = predicted(w, x)
      const weight = weights[truth[at] ? 1 : 0]
      hear(equations, x, weight * (p - Number(truth[at])), weight * p * (1 - p))
    }
    const step = solved(equations)
    w = w.map((one, i) => one - Math.max(-5, Math.min(5, step[i] ?? 0)))
    if (step.every((one) => Math.abs(one) < 1e-6)) break
  }
  return { weights: w.slice(0, -1), constant: w.at(-1) ?? 0 }
}
