/** Looking things up on a leash: every look-up is allowed, counted, bounded and written down for the card. */
import type { Ctx } from '../../kernel/ctx.ts'
import { type Budget, BudgetSpent } from './budget.ts'
import type { Asker, Finding, Ruling, Tool } from './tool.ts'

/** Thrown when the matter changed hands or a newer message came while the turn was thinking. */
export class Cancelled extends Error {
  constructor() {
    super('The conversation changed while the turn was thinking')
    this.name = 'Cancelled'
  }
}

export interface Ways {
  readonly asker: Asker
  readonly budget: Budget
  /** Runs in a short transaction of its own, or in the one that is open. */
  within<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Whether the turn may still go on, read in the same transaction as the look-up. */
  stillOurs(ctx: Ctx): Promise<boolean>
  /** The merchant switched it off. */
  isOff?(tool: string): boolean
}

export class Looking {
  #asker: Asker
  #missed = false
  readonly #ways: Ways

  constructor(ways: Ways) {
    this.#asker = ways.asker
    this.#ways = ways
  }

  get asker(): Asker {
    return this.#asker
  }

  get budget(): Budget {
    return this.#ways.budget
  }

  /** He proved within this turn who he is. */
  knowAs(asker: Asker): void {
    this.#asker = asker
  }

  /** Something would have been looked up here that the merchant switched off. */
  get missed(): boolean {
    return this.#missed
  }

  /** True where the merchant switched it off: remembered, and no fault. */
  skips({ name }: Pick<Tool, 'name'>): boolean {
    const off = this.#ways.isOff?.(name) ?? false
    this.#missed ||= off
    return off
  }

  /** Null where the merchant switched it off. @throws as `up` does */
  async upIfOn<Input, Values>(tool: Tool<Input, Values>, given: Input): Promise<Finding<Values> | null> {
    return this.skips(tool) ? null : this.up(tool, given)
  }

  /** Whether the asker has the right to a tool that only looks. */
  may(tool: Pick<Tool, 'name' | 'permission' | 'confirmation' | 'does'>): boolean {
    const looks = tool.confirmation === 'none' && tool.does !== 'deed'
    return looks && !this.#ways.isOff?.(tool.name) && (tool.permission === 'anyone' || this.#asker.verified)
  }

  /** @throws BudgetSpent at the end of the leash, Cancelled when the matter has changed */
  async up<Input, Values>(tool: Tool<Input, Values>, given: Input): Promise<Finding<Values>> {
    if (!this.may(tool)) throw new RangeError(`Expected a tool that this asker may use, got ${tool.name}`)
    const input = tool.input.parse(given)
    return this.#step(tool.name, recordOf(input), tool.cost, async (ctx) => {
      const finding = await tool.run(ctx, input, this.#asker)
      this.#ways.budget.found(finding.sentences.length)
      return finding
    })
  }

  /** A thing that is not told to anybody but needed to understand the words, e.g. the names of products. */
  know<T>(name: string, run: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.#step(name, {}, 1, run)
  }

  /** What the rules say to a deed, before the customer is asked to confirm it; and how much money it would move. */
  ruling(tool: Tool, input: unknown): Promise<{ ruling: Ruling; fen: number }> {
    const parsed = tool.input.parse(input)
    return this.#step(`${tool.name}-ruling`, recordOf(parsed), 1, async (ctx) => ({
      ruling: (await tool.policy?.(ctx, parsed, this.#asker)) ?? { may: 'yes' },
      fen: (await tool.moves?.(ctx, parsed, this.#asker)) ?? 0,
    }))
  }

  /** A step that opens its own transactions, such as trying a code; nothing of it is written into the account. */
  async staged<T>(name: string, run: () => Promise<T>): Promise<T> {
    await this.know(name, () => Promise.resolve())
    return run()
  }

  #step<T>(
    name: string,
    input: Record<string, unknown>,
    cost: number,
    run: (ctx: Ctx) => Promise<T>,
  ): Promise<T> {
    return this.#ways.within(async (ctx) => {
      if (!(await this.#ways.stillOurs(ctx))) throw new Cancelled()
      this.#ways.budget.spend(name, input, cost, ctx.now)
      return run({ ...ctx, language: this.#asker.language })
    })
  }
}

export const isBudgetSpent = (error: unknown): error is BudgetSpent => error instanceof BudgetSpent

function recordOf(input: unknown): Record<string, unknown> {
  return typeof input === 'object' && input !== null ? { ...input } : { input }
}
