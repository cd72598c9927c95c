/** Doing what a form came to, in the transaction of the words that tell it: ruled once more, done once, with its way back kept sealed. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Customers } from '../customers/index.ts'
import * as store from './form-store.ts'
import type { Form } from './tasks/form.ts'
import type { PlannedDeed } from './tasks/task.ts'
import type { Asker, Sentence, Tool } from './tool.ts'
import type { ToolShelf } from './tool-shelf.ts'

const MINUTE_MS = 60_000

export interface Doing {
  readonly form: Form
  readonly deeds: readonly PlannedDeed[]
  readonly turnId: string
  readonly conversationId: string
  readonly asker: Asker
  readonly shelf: ToolShelf
}

/** @property undoMinutes the longest that one of them may be taken back; 0 when none may */
export interface Done {
  readonly sentences: readonly Sentence[]
  readonly undoMinutes: number
}

/** @throws Refusal assistant.not-allowed when a rule, a right or a limit says no by now; the rooms' own refusals */
export async function perform(customers: Pick<Customers, 'seal'>, ctx: Ctx, doing: Doing): Promise<Done> {
  const sentences: Sentence[] = []
  let undoMinutes = 0
  for (const [place, deed] of doing.deeds.entries()) {
    const key = `${doing.form.id} ${place}`
    const known = await store.deedByKey(ctx, key)
    const tool = await ruled(ctx, doing, deed)
    if (tool.undo && tool.confirmation === 'customer')
      undoMinutes = Math.max(undoMinutes, tool.undo.withinMinutes)
    sentences.push(...(known?.told ?? (await doOne(customers, ctx, doing, { key, tool, deed }))))
  }
  return { sentences, undoMinutes }
}

const notAllowed = (tool: string) => new Refusal('forbidden', 'assistant.not-allowed', { tool })

/** The tool, if it may do this now: switched on, the right proven, the room's rule and the shop's limit kept. */
async function ruled(ctx: Ctx, { shelf, asker }: Doing, deed: PlannedDeed): Promise<Tool> {
  const tool = shelf.get(deed.tool)
  if (!tool || (tool.permission === 'verified' && !asker.proven)) throw notAllowed(deed.tool)
  const input = tool.input.parse(deed.input)
  const ruling = await tool.policy?.(ctx, input, asker)
  if (ruling && ruling.may !== 'yes') throw notAllowed(deed.tool)
  if (((await tool.moves?.(ctx, input, asker)) ?? 0) > shelf.limitOf(tool.name)) throw notAllowed(deed.tool)
  return tool
}

interface One {
  readonly key: string
  readonly tool: Tool
  readonly deed: PlannedDeed
}

async function doOne(
  customers: Pick<Customers, 'seal'>,
  ctx: Ctx,
  doing: Doing,
  { key, tool, deed }: One,
): Promise<readonly Sentence[]> {
  const { form, turnId, conversationId, asker } = doing
  const found = await tool.run({ ...ctx, language: asker.language }, tool.input.parse(deed.input), asker, {
    key,
  })
  const { undo } = tool
  const before = undo && found.before !== undefined ? JSON.stringify(found.before) : null
  await store.addDeed(ctx, {
    ...{ key, tool: tool.name, formId: form.id, conversationId, customerId: asker.customerId, turnId },
    input: deed.input,
    before: before && customers.seal(ctx, placeOf(key), before),
    told: found.sentences,
    undoUntil: before && undo ? new Date(ctx.now.getTime() + undo.withinMinutes * MINUTE_MS) : null,
  })
  await ctx.audit('assistant.deed-done', conversationId, { tool: tool.name })
  return found.sentences
}

const placeOf = (key: string): string => `assistant.deed:${key}`

/** What of a form may still be taken back, newest first. */
export async function undoable(ctx: Ctx, formId: string) {
  return (await store.deedsOf(ctx, { form: formId }))
    .filter((one) => one.before !== null && !one.undoneAt && one.undoUntil && one.undoUntil > ctx.now)
    .reverse()
}

interface TakingBack {
  readonly formId: string
  readonly conversationId: string
  readonly asker: Asker
  readonly shelf: ToolShelf
}

/** @throws Refusal assistant.not-allowed when nothing may be taken back any more; the rooms' own refusals */
export async function takeBack(
  customers: Pick<Customers, 'unseal'>,
  ctx: Ctx,
  { formId, conversationId, asker, shelf }: TakingBack,
): Promise<Done> {
  const sentences: Sentence[] = []
  for (const one of await undoable(ctx, formId)) {
    const tool = shelf.get(one.tool)
    if (!tool?.undo || (tool.permission === 'verified' && !asker.proven)) throw notAllowed(one.tool)
    if (!(await store.markUndone(ctx, one.key))) continue
    const before: Json = JSON.parse(customers.unseal(ctx, placeOf(one.key), one.before ?? ''))
    const found = await tool.undo.run({ ...ctx, language: asker.language }, before, asker)
    await ctx.audit('assistant.deed-undone', conversationId, { tool: tool.name })
    sentences.push(...found.sentences)
  }
  if (sentences.length === 0) throw notAllowed('undo')
  return { sentences, undoMinutes: 0 }
}
