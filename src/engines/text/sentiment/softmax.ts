/** Regression over a row of numbers to one of several classes: what each number says for each class. */

export interface Softmax {
  /** `weights[class][column]`, the last column the constant. */
  readonly weights: readonly (readonly number[])[]
}

export interface SoftmaxExamples {
  readonly rows: readonly Float64Array[]
  readonly classes: readonly number[]
  /** What each example counts. */
  readonly counts: readonly number[]
}

const PASSES = 400
const STEP = 0.1
const MOMENTUM = 0.9

export function sharesOf({ weights }: Softmax, row: ArrayLike<number>): number[] {
  const scores = weights.map((one) => {
    let sum = one[row.length] ?? 0
    for (let i = 0; i < row.length; i++) sum += (one[i] ?? 0) * (row[i] ?? 0)
    return sum
  })
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const all = raised.reduce((a, b) => a + b, 0)
  return raised.map((one) => one / all)
}

/** Columns are brought to a like size while learning, so that one ridge is fair to all. */
function sizesOf(rows: readonly Float64Array[], width: number): Float64Array {
  const sizes = new Float64Array(width)
  for (const row of rows) for (let i = 0; i < width; i++) sizes[i] = (sizes[i] ?? 0) + (row[i] ?? 0) ** 2
  return sizes.map((sum) => Math.sqrt(sum / Math.max(1, rows.length)) || 1)
}

function scaled(rows: readonly Float64Array[], sizes: Float64Array): Float64Array[] {
  return rows.map((row) => {
    const one = new Float64Array(sizes.length + 1)
    for (let i = 0; i < sizes.length; i++) one[i] = (row[i] ?? 0) / (sizes[i] ?? 1)
    one[sizes.length] = 1
    return one
  })
}

/** What each class has for a row, written into `scores`; then made shares. */
function shareOut(weights: readonly Float64Array[], row: Float64Array, scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const [k, one] of weights.entries()) {
    let sum = 0
    for (let i = 0; i < row.length; i++) sum += (one[i] ?? 0) * (row[i] ?? 0)
    scores[k] = sum
    if (sum > top) top = sum
  }
  let all = 0
  for (let k = 0; k < scores.length; k++) all += Math.exp((scores[k] ?? 0) - top)
  for (let k = 0; k < scores.length; k++) scores[k] = Math.exp((scores[k] ?? 0) - top) / all
}

/** One look at all examples: how the weights would have to move. */
function slopesOf(
  weights: readonly Float64Array[],
  rows: readonly Float64Array[],
  { classes, counts }: SoftmaxExamples,
): Float64Array[] {
  const slopes = weights.map((one) => new Float64Array(one.length))
  const shares = new Float64Array(weights.length)
  for (const [at, row] of rows.entries()) {
    shareOut(weights, row, shares)
    for (const [k, slope] of slopes.entries()) {
      const miss = (counts[at] ?? 1) * ((shares[k] ?? 0) - (classes[at] === k ? 1 : 0))
      for (let i = 0; i < row.length; i++) slope[i] = (slope[i] ?? 0) + miss * (row[i] ?? 0)
    }
  }
  return slopes
}

/** Moves one class's weights along; the constant, which stands last, is not pulled back. */
function move(weights: Float64Array, speed: Float64Array, slope: Float64Array, ridge: number): void {
  const last = weights.length - 1
  for (let i = 0; i <= last; i++) {
    const pull = i < last ? ridge * (weights[i] ?? 0) : 0
    speed[i] = MOMENTUM * (speed[i] ?? 0) - STEP * ((slope[i] ?? 0) + pull)
    weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0)
  }
}

const rounded = (x: number) => Number(x.toPrecision(5))

/** Learns by steepest descent with momentum; the same from the same examples. */
export function learnSoftmax(examples: SoftmaxExamples, classes: number, ridge: number): Softmax {
  const width = examples.rows[0]?.length ?? 0
  const sizes = sizesOf(examples.rows, width)
  const rows = scaled(examples.rows, sizes)
  const total = examples.counts.reduce((a, b) => a + b, 0) || 1
  const weights = Array.from({ length: classes }, () => new Float64Array(width + 1))
  const speeds = weights.map((one) => new Float64Array(one.length))
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [k, slope] of slopesOf(weights, rows, examples).entries()) {
      const [one, speed] = [weights[k], speeds[k]]
      const mean = slope.map((x) => x / total)
      if (one && speed) move(one, speed, mean, ridge)
    }
  }
  const plain = (one: Float64Array) =>
    Array.from(one, (weight, i) => rounded(weight / (i < width ? (sizes[i] ?? 1) : 1)))
  return { weights: weights.map(plain) }
}
