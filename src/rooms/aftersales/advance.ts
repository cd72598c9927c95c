/** Taking a move and what follows from it by itself: effects first, so that what they found is part of the event. */
import type { Ctx } from '../../kernel/ctx.ts'
import { figuresOf, moved, type Part, rowOf, saidIn } from './case.ts'
import type { CaseRoleName } from './contract.ts'
import type { Core, Effect } from './core.ts'
import type { CaseRecord } from './row.ts'
import { rowFor, stateOf, TABLES } from './tables/all.ts'
import type { EffectName } from './tables/effects.ts'
import type { Data } from './tables/guards.ts'
import type { Row } from './tables/table.ts'
import type { Step } from './write.ts'

/** The core with what each closed name of an effect does. */
export interface Engine {
  readonly core: Core
  readonly effects: Readonly<Record<string, Effect>>
}

export interface Move {
  readonly event: string
  readonly role: CaseRoleName
  /** A staff id or the name of a machine; empty for the customer. */
  readonly by: string
  readonly key: string
  readonly data: Data
}

// Longer chains of moves that follow by themselves would be a circle in a table.
const LONGEST_CHAIN = 8

/** Moves a locked case, and on as far as it goes by itself. Nothing is written yet. @throws Refusal as rowOf */
export async function advance(engine: Engine, ctx: Ctx, from: CaseRecord, move: Move): Promise<Step[]> {
  const steps: Step[] = []
  let row = from
  let next: Move | undefined = move
  while (next) {
    if (steps.length >= LONGEST_CHAIN)
      throw new RangeError(`Expected ${from.kind} to rest, it goes in circles`)
    const step: Step = await take(engine, ctx, row, next)
    steps.push(step)
    row = step.after
    next = following(row, move, steps.length)
  }
  return steps
}

async function take(engine: Engine, ctx: Ctx, before: CaseRecord, move: Move): Promise<Step> {
  const by = rowOf(before, move)
  const { event, role, key, data } = move
  const effect = await effectsOf(engine, ctx, { before, by, move })
  const after = lateBy(before, moved(before, by, { data, now: ctx.now, effect }), role)
  const said = saidIn(data)
  return {
    before,
    after,
    deed: { event, role, by: move.by, key, data: figuresOf(data), ...(said && { said }) },
  }
}

/** Our own clock struck: the case is late, though it went on for the customer. */
const lateBy = (before: CaseRecord, after: CaseRecord, role: CaseRoleName): CaseRecord =>
  role === 'timer' && !after.lateAt && stateOf(TABLES[before.kind], before.state).timer?.waitsFor === 'us'
    ? { ...after, lateAt: after.changedAt }
    : after

function following(row: CaseRecord, { by, key }: Move, count: number): Move | undefined {
  const { auto } = stateOf(TABLES[row.kind], row.state)
  if (!auto) return undefined
  const at = { state: row.state, event: auto, role: 'system' as const }
  const found = rowFor(TABLES[row.kind], at, row, {})
  return (
    found.row && {
      event: auto,
      role: 'system',
      by: by === '' ? 'anju' : by,
      key: `${key} ${count}`,
      data: {},
    }
  )
}

async function effectsOf(
  engine: Engine,
  ctx: Ctx,
  { before, by, move }: { before: CaseRecord; by: Row; move: Move },
): Promise<Part> {
  let part: Part = {}
  for (const name of by.effects ?? []) {
    const row = moved(before, by, { data: move.data, now: ctx.now, effect: part })
    const given = { ctx, row, from: before.state, event: move.event, data: move.data }
    const answer = await effectOf(engine, name)(engine.core, { ...given, key: keyOf(row, name) })
    part = { ...part, ...answer, facts: { ...part.facts, ...answer?.facts } }
  }
  return part
}

/** Stable over every retry of this very move: the version is reached once. */
const keyOf = ({ id, version }: CaseRecord, name: EffectName): string => `${id} ${version} ${name}`

function effectOf({ effects }: Engine, name: EffectName): Effect {
  const effect = effects[name]
  if (!effect) throw new RangeError(`Nobody does ${name}`)
  return effect
}
