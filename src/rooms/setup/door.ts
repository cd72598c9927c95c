/** The door's words: every verb of setup in one sentence. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Tenant } from '../access/index.ts'
import type { Health, Setup, StepName } from './contract.ts'
import type { Opening } from './opening.ts'

export interface Door {
  /** The code that opens the first shop; undefined once somebody has an account here. */
  code(): Promise<string | undefined>
  /** @throws Refusal setup.code-wrong | access.house-taken | access.password-* | access.zone-unknown */
  openShop(opening: Opening): Promise<Tenant>
  /** Every step, checked now. */
  steps(ctx: Ctx): Promise<Setup>
  /** Puts a step off; one that nobody can do without stays to do. */
  putOff(ctx: Ctx, step: StepName): Promise<Setup>
  takeUp(ctx: Ctx, step: StepName): Promise<Setup>
  /** How the program is doing, the pressing findings first. */
  health(ctx: Ctx): Promise<Health>
}
