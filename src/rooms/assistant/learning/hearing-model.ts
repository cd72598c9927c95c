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
  /** The one that hears now; on other nodes a promotion counts within seconds. */
  live(ctx: Ctx): Promise<HearingModel>
  /** A certain version, for trying it out. */
  version(ctx: Ctx, id: string): Promise<HearingModel | null>
  /** Another one hears from this transaction's commit on. */
  changed(ctx: Ctx): void
}

/** Written by a lesson of ours and by nobody else. */
const unpacked = (packed: string): IntentModel => JSON.parse(packed)

/** Opened models kept: each is about a megabyte. */
const MOST = 24

export function openHearingModels(): HearingModels {
  const live: Recall<string | null> = openRecall()
  const opened = new Map<string, HearingModel>()
  const version: HearingModels['version'] = async (ctx, id) => {
    if (id === SHIPPED.version) return SHIPPED
    const key = `${ctx.tenant} ${id}`
    const known = opened.get(key)
    if (known) return known
    const packed = await store.modelOf(ctx, id)
    if (!packed) return null
    const made = ofModel(id, unpacked(packed))
    const oldest = opened.keys().next().value
    if (opened.size >= MOST && oldest) opened.delete(oldest)
    opened.set(key, made)
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
