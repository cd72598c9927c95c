/** The tools of the house on one shelf, as the merchant rules them: on or off, and up to how much money. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ToolRule } from './contract.ts'
import * as store from './form-store.ts'
import type { Tool } from './tool.ts'

/** Above ¥5,000 a person looks at it, unless the shop says otherwise. */
const USUAL_LIMIT_FEN = 500_000

export interface ToolShelf {
  /** Null when there is none or the shop switched it off. */
  get(name: string): Tool | null
  isOff(name: string): boolean
  /** In fen; more is a person's. */
  limitOf(name: string): number
}

export const shelfOf = (tools: readonly Tool[], rules: ReadonlyMap<string, store.Rule>): ToolShelf => ({
  get: (name) => (rules.get(name)?.on === false ? null : (tools.find((one) => one.name === name) ?? null)),
  isOff: (name) => rules.get(name)?.on === false,
  limitOf: (name) => rules.get(name)?.limitFen ?? USUAL_LIMIT_FEN,
})

export async function readShelf(ctx: Ctx, tools: readonly Tool[]): Promise<ToolShelf> {
  return shelfOf(tools, await store.toolRules(ctx))
}

/** The merchant's list: every tool with what holds for it. */
export async function listTools(ctx: Ctx, tools: readonly Tool[]): Promise<ToolRule[]> {
  const rules = await store.toolRules(ctx)
  return tools.map((tool) => ({
    name: tool.name,
    purpose: { ...tool.purpose },
    does: tool.does ?? 'look-up',
    permission: tool.permission,
    confirmation: tool.confirmation,
    undoMinutes: tool.undo?.withinMinutes ?? null,
    movesMoney: tool.moves !== undefined,
    on: rules.get(tool.name)?.on ?? true,
    limitFen: tool.moves ? (rules.get(tool.name)?.limitFen ?? USUAL_LIMIT_FEN) : null,
  }))
}

interface Change {
  readonly name: string
  readonly on: boolean
  readonly limitFen?: number | null | undefined
}

/** @throws Refusal assistant.tool-unknown */
export async function changeTools(
  ctx: Ctx,
  tools: readonly Tool[],
  changes: readonly Change[],
): Promise<ToolRule[]> {
  const before = await store.toolRules(ctx)
  for (const { name, on, limitFen } of changes) {
    if (!tools.some((one) => one.name === name))
      throw new Refusal('invalid', 'assistant.tool-unknown', { tool: name })
    const limit = limitFen === undefined ? (before.get(name)?.limitFen ?? null) : limitFen
    await store.saveToolRule(ctx, name, { on, limitFen: limit })
    await ctx.audit('assistant.tool-ruled', name, { on, limitFen: limit })
  }
  await ctx.tell('assistant.settings-changed', { tools: changes.length })
  return listTools(ctx, tools)
}
