/** A merchant tries a case: by the law alone, by the promises of the order's day, or by a draft. Nothing is kept. */
import {
  type Decision,
  decide as engineDecide,
  type Facts,
  factsOf,
  WrongPolicy,
} from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { documentOf, LAW, loaded } from './compile.ts'
import { completed } from './complete.ts'
import { ShopTerms } from './contract.ts'
import { daysOff, decide } from './decide.ts'
import type { Room } from './room.ts'

export interface Trial {
  readonly facts: Readonly<Record<string, unknown>>
  readonly at?: string | undefined
  readonly by: 'day' | 'law' | 'draft'
  readonly terms?: ShopTerms | undefined
}

/** @throws Refusal policies.facts-wrong naming the fact */
export function readFacts(given: unknown): Facts {
  try {
    return factsOf(given)
  } catch (error) {
    if (error instanceof WrongPolicy)
      throw new Refusal('invalid', 'policies.facts-wrong', { path: error.path, wrong: error.message })
    throw error
  }
}

export async function tryCase(
  room: Room,
  ctx: Ctx,
  { facts: given, at, by, terms }: Trial,
): Promise<Decision> {
  const facts = readFacts(given)
  const now = at ? new Date(at) : new Date(facts.now ?? ctx.now)
  if (by === 'day') return decide(room, ctx, facts, now)
  const own = by === 'draft' ? (terms ?? ShopTerms.parse({})) : null
  const document = own && documentOf(own, 'draft', ctx.tenant)
  const whole = completed(ctx, facts, { terms: own, days: await daysOff(room, ctx) })
  const packs = document ? [...LAW, loaded(document)] : LAW
  return { ...engineDecide(whole, packs, now.getTime()), skipped: [] }
}
