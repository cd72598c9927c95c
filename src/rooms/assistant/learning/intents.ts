/** Each thing a customer may want, with its examples, how often it was heard, and what it is taken for. */
import { INTENTS, isIntent } from '../../../engines/text/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { IntentLine, VersionFigures } from './contract.ts'
import { list, type TeachingRooms } from './correct.ts'
import { shippedSets } from './sets.ts'
import * as store from './store.ts'
import { learnBeside } from './thread.ts'
import { figuresOf } from './versions.ts'

const MONTH_MS = 30 * 86_400_000
const SHOWN = 24

interface Known {
  readonly version: string | null
  readonly confusions: VersionFigures['confusions'] | null
}

/** Confusions of the live version; without one, of what we ship, proved once beside the house. Null: not proved yet. */
async function confusionsOf(ctx: Ctx): Promise<Known> {
  const live = (await store.versions(ctx)).find(({ state }) => state === 'live')
  const figures = live && figuresOf(live.figures)
  return figures
    ? { version: live.id, confusions: figures.confusions }
    : { version: null, confusions: shippedConfusions() }
}

const ofShipped: { confusions: VersionFigures['confusions'] | null; begun: boolean } = {
  confusions: null,
  begun: false,
}

function shippedConfusions(): VersionFigures['confusions'] | null {
  if (!ofShipped.begun) {
    ofShipped.begun = true
    learnBeside([], null).then(
      ({ figures }) => {
        ofShipped.confusions = figures.confusions
      },
      () => {
        ofShipped.begun = false
      },
    )
  }
  return ofShipped.confusions
}

export async function intents(
  ctx: Ctx,
): Promise<{ items: IntentLine[]; version: string | null; proving: boolean }> {
  const { version, confusions } = await confusionsOf(ctx)
  const own = await store.countByIntent(ctx)
  const heard = await store.heardSince(ctx, new Date(ctx.now.getTime() - MONTH_MS))
  const { lesson, validation } = shippedSets()
  const shipped = Map.groupBy([...lesson, ...validation], ({ intent }) => intent)
  const proofs = Map.groupBy(validation, ({ intent }) => intent)
  const items = Object.keys(INTENTS).map((intent) => {
    const mistaken = (confusions ?? []).filter(({ meant }) => meant === intent)
    const whole = proofs.get(intent)?.length ?? 0
    return {
      intent,
      shipped: shipped.get(intent)?.length ?? 0,
      own: own.get(intent) ?? 0,
      heard: heard.get(intent) ?? 0,
      right:
        whole === 0 ? null : { part: whole - mistaken.reduce((sum, { times }) => sum + times, 0), whole },
      confused: mistaken.map(({ heard: as, times }) => ({ intent: as, times })).slice(0, 3),
    }
  })
  return { items, version, proving: confusions === null }
}

/** @throws Refusal assistant.unknown-intent */
export async function examples(rooms: TeachingRooms, ctx: Ctx, intent: string) {
  if (!isIntent(intent)) throw new Refusal('missing', 'assistant.unknown-intent', { intent })
  const { confusions } = await confusionsOf(ctx)
  const { lesson } = shippedSets()
  return {
    intent,
    shipped: lesson
      .filter((one) => one.intent === intent)
      .map(({ text }) => text)
      .slice(0, SHOWN),
    own: (await list(rooms, ctx, { intent, limit: 100 })).items,
    confusions: (confusions ?? []).filter((one) => one.meant === intent || one.heard === intent),
  }
}
