/**
 * A bank that behaves like a real one: it takes a number once, settles later, and now and then answers 5xx, falls silent after it
 * has paid, calls back twice, late, in another order, or never. What it does to a number follows from the seed and the number alone.
 */
import { createHash } from 'node:crypto'
import { openDice } from '../../../../kernel/dice.ts'

/** A movement as the bank keeps it. `refused`: answered 5xx before it was taken, so the bank does not know it. */
export interface Movement {
  readonly number: string
  readonly kind: 'refund' | 'transfer'
  readonly fen: number
  readonly reference: string
  readonly state: 'refused' | 'taken' | 'abnormal'
  readonly at: Date
  readonly settlesAt: Date
}

export interface BankBook {
  find(number: string): Promise<Movement | undefined>
  /** Writes a movement unless one of this number stands; answers what stands then, and whether it was new. */
  write(movement: Movement): Promise<{ readonly movement: Movement; readonly isNew: boolean }>
  /** A refused one is taken after all. @returns false when somebody else did that */
  take(movement: Movement): Promise<boolean>
  between(from: Date, to: Date): Promise<readonly Movement[]>
}

/** Shares, 0..1, of the numbers to which each happens. */
export interface Manners {
  readonly seed: string
  /** 5xx, and nothing was done. */
  readonly errors: number
  /** No answer, or a 5xx, and it was done. */
  readonly silences: number
  /** The callback never comes. */
  readonly lost: number
  /** It comes twice. */
  readonly twice: number
  /** An older word ("processing") comes after the newer one. */
  readonly reordered: number
  /** The account is closed: a person must act. */
  readonly abnormal: number
  /** Milliseconds until the money has arrived. */
  readonly settlesMs: readonly [from: number, to: number]
}

export const GENTLE: Manners = {
  seed: 'qinghe',
  errors: 0.05,
  silences: 0.05,
  lost: 0.1,
  twice: 0.2,
  reordered: 0.1,
  abnormal: 0,
  settlesMs: [800, 2500],
}

export interface Fate {
  readonly first: 'answer' | 'error-before' | 'silent-after' | 'error-after'
  readonly settlesMs: number
  readonly isAbnormal: boolean
  /** What is said by callback, in this order, and how long after it settled. */
  readonly calls: readonly { readonly state: 'processing' | 'settled'; readonly afterMs: number }[]
}

export function fateOf(manners: Manners, number: string): Fate {
  const seed = createHash('sha256').update(`${manners.seed} ${number}`).digest().readUInt32BE(0)
  const dice = openDice(seed)
  const luck = dice.roll()
  const { errors, silences } = manners
  const settled = { state: 'settled' as const, afterMs: 0 }
  const calls = [settled]
  if (dice.chance(manners.twice)) calls.push({ ...settled, afterMs: 1200 })
  return {
    first:
      luck < errors
        ? 'error-before'
        : luck < errors + silences / 2
          ? 'silent-after'
          : luck < errors + silences
            ? 'error-after'
            : 'answer',
    settlesMs: dice.whole(manners.settlesMs[0], manners.settlesMs[1]),
    isAbnormal: dice.chance(manners.abnormal),
    calls: dice.chance(manners.lost)
      ? []
      : dice.chance(manners.reordered)
        ? [...calls, { state: 'processing', afterMs: 600 }]
        : calls,
  }
}

export interface BankOrder {
  readonly number: string
  readonly kind: Movement['kind']
  readonly fen: number
}

/** What the bank says of a number. */
export interface BankWord {
  readonly number: string
  readonly kind: Movement['kind']
  readonly state: 'processing' | 'succeeded' | 'abnormal'
  readonly fen: number
  readonly reference: string
  readonly at: string
}

export type Reply =
  | { readonly status: 200; readonly word: BankWord }
  | { readonly status: 400 | 404 | 500 | 503; readonly code: string }
  /** Nothing comes back on the line. */
  | 'silence'

export interface Bank {
  /** @returns the reply, and the movement when it was taken just now: its callbacks are to be planned */
  order(order: BankOrder, now: Date): Promise<{ readonly reply: Reply; readonly taken?: Movement }>
  query(number: string, now: Date): Promise<Reply>
  settledBetween(from: Date, to: Date, now: Date): Promise<readonly BankWord[]>
  fate(number: string): Fate
}

/** @param fate what happens to a number */
export function openBank(book: BankBook, fate: (number: string) => Fate): Bank {
  return {
    fate,
    order: (order, now) => take(book, fate(order.number), order, now),
    async query(number, now) {
      const movement = await book.find(number)
      return movement && movement.state !== 'refused'
        ? { status: 200, word: wordOf(movement, now) }
        : { status: 404, code: 'UNHEARD' }
    },
    async settledBetween(from, to, now) {
      const movements = await book.between(from, to)
      return movements.map((one) => wordOf(one, now)).filter(({ state }) => state === 'succeeded')
    },
  }
}

type Taken = Awaited<ReturnType<Bank['order']>>

async function take(book: BankBook, fate: Fate, order: BankOrder, now: Date): Promise<Taken> {
  const settled = fate.isAbnormal ? 'abnormal' : 'taken'
  const fresh: Movement = {
    ...{ number: order.number, kind: order.kind, fen: order.fen },
    reference: `DEMO${createHash('sha256').update(`bank ${order.number}`).digest('hex').slice(0, 20)}`,
    state: fate.first === 'error-before' ? 'refused' : settled,
    at: now,
    settlesAt: new Date(now.getTime() + fate.settlesMs),
  }
  const { movement, isNew } = await book.write(fresh)
  if (isNew) return firstAnswer(fate, movement, now)
  if (movement.fen !== order.fen) return { reply: { status: 400, code: 'ANOTHER_SUM' } }
  if (movement.state !== 'refused') return { reply: { status: 200, word: wordOf(movement, now) } }
  const later: Movement = { ...fresh, state: settled }
  const isTaken = await book.take(later)
  return { reply: { status: 200, word: wordOf(later, now) }, ...(isTaken && { taken: later }) }
}

function firstAnswer({ first }: Fate, movement: Movement, now: Date): Taken {
  if (first === 'error-before') return { reply: { status: 503, code: 'BUSY' } }
  if (first === 'silent-after') return { reply: 'silence', taken: movement }
  if (first === 'error-after') return { reply: { status: 500, code: 'SYSTEM_ERROR' }, taken: movement }
  return { reply: { status: 200, word: wordOf(movement, now) }, taken: movement }
}

export const wordOf = (
  { number, kind, fen, reference, state, settlesAt }: Movement,
  now: Date,
): BankWord => ({
  ...{ number, kind, fen, reference, at: settlesAt.toISOString() },
  state: settlesAt > now ? 'processing' : state === 'abnormal' ? 'abnormal' : 'succeeded',
})
