/** The model that hears: the one we ship, or the version of the shop's own that a person promoted. */
import {
  type IntentModel,
  type IntentReading,
  isIntent,
  predictIntent,
  readIntent,
} from '../../../engines/text/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { openRecall, type Recall } from '../../../kernel/recall.ts'
import * as store from './store.ts'

export interface Moment {
  readonly now: Date
  readonly zone: string
}

export interface HearingModel {
  /** Id of the version, or `shipped`: written with every turn that it heard. */
  readonly version: string
  read(text: string, moment: Moment): IntentReading
}

export const SHIPPED: HearingModel = { version: 'shipped', read: readIntent }

function ofModel(version: string, model: IntentModel): HearingModel {
  return {
    version,
    read(text, moment) {
      const ours = readIntent(text, moment)
      const { intent, p, outOfScope } = predictIntent(model, text)
      return { ...ours, intent: isIntent(intent) ? intent : 'other', p, outOfScope }
    },
  }
}

export interface HearingModels {
  /** The one that hears now, ours where the shop's own can't be read; on other nodes a promotion counts within seconds. */
  live(ctx: Ctx): Promise<HearingModel>
  /** A certain version, for trying it out; null where there is none or it can't be read. */
  version(ctx: Ctx, id: string): Promise<HearingModel | null>
  /** Another one hears from this transaction's commit on. */
  changed(ctx: Ctx): void
}

/** A version that an earlier program learned may be of a form that this one no longer reads: then it does not hear. */
function opened(version: string, packed: string): HearingModel | null {
  try {
    const model: IntentModel = JSON.parse(packed)
    predictIntent(model, '你好')
    return ofModel(version, model)
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

/** Opened models kept: each is about a megabyte. */
const MOST = 24

export function openHearingModels(): HearingModels {
  const live: Recall<string | null> = openRecall()
  const known = new Map<string, HearingModel | null>()
  const version: HearingModels['version'] = async (ctx, id) => {
    if (id === SHIPPED.version) return SHIPPED
    const key = `${ctx.tenant} ${id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const packed = await store.modelOf(ctx, id)
    if (!packed) return null
    const made = opened(id, packed)
    const oldest = known.keys().next().value
    if (known.size >= MOST && oldest) known.delete(oldest)
    known.set(key, made)
    return made
  }
  return {
    version,
    async live(ctx) {
      const id = await live.of(ctx, 'version', () => store.liveVersion(ctx))
      return (id && (await version(ctx, id))) || SHIPPED
    },
    changed: (ctx) => live.changed(ctx, 'version'),
  }
}
