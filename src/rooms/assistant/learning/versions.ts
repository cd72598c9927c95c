/** Versions of the shop's own model: learned beside the house, compared on what none of them learned, promoted and taken back. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { House } from '../../../kernel/house.ts'
import { make } from '../../../kernel/ids.ts'
import { type ModelVersion, VersionFigures, type Versions } from './contract.ts'
import { type HearingModels, SHIPPED } from './hearing-model.ts'
import type { Taught } from './lesson.ts'
import * as store from './store.ts'
import { judgeBeside, learnBeside, type Stored } from './thread.ts'

export const LEARN = 'assistant.learn'
/** It was put to use, and this program can't read it any more. */
const OUTDATED = 'outdated'

/** So many corrections are learned from; a shop with more has enough of each. */
const MOST = 20_000

/** @throws Refusal assistant.learning-already, assistant.nothing-taught */
export async function begin(ctx: Ctx): Promise<ModelVersion> {
  await store.lockVersions(ctx)
  const known = await store.versions(ctx)
  if (known.some(({ state }) => state === 'learning'))
    throw new Refusal('conflict', 'assistant.learning-already')
  const { all } = await store.countTaught(ctx, null)
  if (all === 0) throw new Refusal('conflict', 'assistant.nothing-taught')
  const row: store.VersionRow = {
    tenant_id: ctx.tenant,
    id: make('ver', ctx.now),
    number: (known[0]?.number ?? 0) + 1,
    state: 'learning',
    examples: 0,
    corrections: all,
    figures: null,
    model: null,
    train_ms: null,
    fault: null,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    made_at: ctx.now,
    promoted_at: null,
    promoted_by: null,
    retired_at: null,
    line: null,
  }
  await store.insertVersion(ctx, row)
  await ctx.audit('assistant.version-learned', row.id, { number: row.number, corrections: all })
  await ctx.later(LEARN, { version: row.id })
  return shapeVersion(row)
}

/** @property promoteFor the person who wants it put to use as soon as it proves better */
export interface Lesson {
  readonly version: string
  readonly promoteFor?: string | undefined
}

/** The lesson itself: nothing is open while it thinks; begun again after a crash it comes to the same. */
export async function learnIt(
  house: House,
  models: HearingModels,
  who: Who,
  { version: id, promoteFor }: Lesson,
): Promise<void> {
  const { corrections, hears } = await house.transact(who, async (ctx) => {
    const made = (await store.versions(ctx)).find((one) => one.id === id)
    return { corrections: made ? await given(ctx, made.made_at) : [], hears: await hearsNow(models, ctx) }
  })
  const began = house.clock.now().getTime()
  try {
    const learned = await learnBeside(corrections, hears)
    const train_ms = house.clock.now().getTime() - began
    await house.transact(who, async (ctx) => {
      await store.lockVersions(ctx)
      await store.changeVersion(ctx, id, {
        state: 'candidate',
        examples: learned.examples,
        figures: JSON.stringify(learned.figures),
        model: JSON.stringify(learned.model),
        train_ms,
      })
      const still = (await models.live(ctx)).version === (hears?.version ?? SHIPPED.version)
      const better = learned.figures.verdict === 'better' && still
      if (better && (promoteFor || (await store.automatic(ctx))))
        await putNext(models, ctx, id, promoteFor ?? 'auto')
      await ctx.tell('assistant.version-learned', { version: id })
    })
  } catch (error) {
    await house.transact(who, async (ctx) => {
      await store.changeVersion(ctx, id, {
        state: 'failed',
        fault: error instanceof Error ? error.message.slice(0, 200) : 'fault',
      })
      await ctx.tell('assistant.version-learned', { version: id })
    })
    house.log.error({ err: error }, 'assistant.learn')
  }
}

const given = async (ctx: Ctx, until: Date): Promise<Taught[]> =>
  (await store.taught(ctx, MOST, until)).map(({ words, intent, held }) => ({ text: words, intent, held }))

/** The shop's own version that hears now; null: what we ship does. */
async function hearsNow(models: HearingModels, ctx: Ctx): Promise<Stored | null> {
  const { version } = await models.live(ctx)
  const model = version === SHIPPED.version ? null : await store.modelOf(ctx, version)
  return model === null ? null : { version, model }
}

/** Put to use behind all that were put to use before. */
async function putNext(models: HearingModels, ctx: Ctx, id: string, by: string): Promise<void> {
  await put(models, ctx, id, by)
  await store.changeVersion(ctx, id, { line: (await store.lineOf(ctx)) + 1 })
}

async function put(models: HearingModels, ctx: Ctx, id: string | null, by: string): Promise<void> {
  const live = await store.liveVersion(ctx)
  if (live) await store.changeVersion(ctx, live, { state: 'retired', retired_at: ctx.now })
  if (id)
    await store.changeVersion(ctx, id, {
      state: 'live',
      promoted_at: ctx.now,
      promoted_by: by,
      retired_at: null,
    })
  models.changed(ctx)
}

/** @throws Refusal assistant.no-version, assistant.version-worse */
export async function promote(models: HearingModels, ctx: Ctx, id: string): Promise<Versions> {
  await store.lockVersions(ctx)
  const wanted = (await store.versions(ctx)).find((one) => one.id === id)
  if (!wanted || !['candidate', 'retired'].includes(wanted.state))
    throw new Refusal('missing', 'assistant.no-version')
  const { number } = wanted
  if ((await verdictNow(models, ctx, wanted)) === 'worse')
    throw new Refusal('conflict', 'assistant.version-worse', { number })
  await putNext(models, ctx, id, ctx.actor.name)
  await ctx.audit('assistant.version-promoted', id, { number })
  await ctx.tell('assistant.version-promoted', { version: id })
  return list(models, ctx)
}

/** It was judged beside what heard when it was learned; where another hears by now, it is judged again (a second or two). */
async function verdictNow(models: HearingModels, ctx: Ctx, wanted: store.ListedVersion) {
  const figures = figuresOf(wanted.figures)
  const hears = await hearsNow(models, ctx)
  if (!figures || figures.beside === (hears?.version ?? null)) return figures?.verdict
  const model = await store.modelOf(ctx, wanted.id)
  return model === null ? figures.verdict : judgeBeside(await given(ctx, ctx.now), model, hears)
}

/**
 * Back along the line of promotions, in the end to what we ship: what was taken back leaves the line.
 * @throws Refusal assistant.no-version when what we ship hears already
 */
export async function rollBack(models: HearingModels, ctx: Ctx): Promise<Versions> {
  await store.lockVersions(ctx)
  const live = await store.liveVersion(ctx)
  if (!live) throw new Refusal('conflict', 'assistant.no-version')
  const before = await store.versionBefore(ctx)
  await put(models, ctx, before, ctx.actor.name)
  await store.changeVersion(ctx, live, { line: null })
  await ctx.audit('assistant.version-rolled-back', live, { to: before ?? 'shipped' })
  await ctx.tell('assistant.version-promoted', { version: before ?? 'shipped' })
  return list(models, ctx)
}

export async function changeLearning(models: HearingModels, ctx: Ctx, automatic: boolean): Promise<Versions> {
  await store.setAutomatic(ctx, automatic)
  await ctx.audit('assistant.learning-changed', 'learning', { automatic })
  await ctx.tell('assistant.learning-changed', { automatic })
  return list(models, ctx)
}

export async function list(models: HearingModels, ctx: Ctx): Promise<Versions> {
  const rows = await store.versions(ctx)
  const { all, since } = await store.countTaught(ctx, rows[0]?.made_at ?? null)
  const { version: hears } = await models.live(ctx)
  return {
    items: rows.map((row) => {
      const version = shapeVersion(row)
      return row.state === 'live' && row.id !== hears ? { ...version, fault: OUTDATED } : version
    }),
    live: rows.find(({ id }) => id === hears)?.id ?? null,
    automatic: await store.automatic(ctx),
    corrections: all,
    untaught: since,
  }
}

export function figuresOf(figures: unknown): VersionFigures | null {
  const read = VersionFigures.safeParse(figures)
  return read.success ? read.data : null
}

export const shapeVersion = (row: store.ListedVersion): ModelVersion => ({
  id: row.id,
  number: row.number,
  state: row.state,
  examples: row.examples,
  corrections: row.corrections,
  figures: figuresOf(row.figures),
  trainMs: row.train_ms,
  fault: row.fault,
  by: { id: row.by_id, name: row.by_name },
  madeAt: row.made_at.toISOString(),
  promotedAt: row.promoted_at?.toISOString() ?? null,
  promotedBy: row.promoted_by,
})
