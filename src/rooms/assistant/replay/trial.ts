/** One question asked by somebody of the shop, with everything that led to the answer. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { speakerOf } from '../answer.ts'
import type { HearingModel, HearingModels } from '../learning/hearing-model.ts'
import * as store from '../store.ts'
import type { Room } from '../turns.ts'
import { hearing } from '../understanding/hearing.ts'
import { needsPerson } from '../understanding/situation.ts'
import { ungrounded } from '../wording/grounding.ts'
import type { Decision, Trial } from './contract.ts'
import { type Rehearsal, rehearse } from './rehearse.ts'
import { withoutTrace } from './without-trace.ts'

export interface Asking {
  readonly words: string
  readonly productId?: string | undefined
  readonly customerId?: string | undefined
  readonly version?: string | undefined
}

/** @throws Refusal assistant.no-version */
export async function modelFor(
  models: HearingModels,
  ctx: Ctx,
  version: string | undefined,
): Promise<HearingModel> {
  if (!version) return models.live(ctx)
  const model = await models.version(ctx, version)
  if (!model) throw new Refusal('missing', 'assistant.no-version')
  return model
}

export const tryOut = (room: Room, models: HearingModels, who: Who, asking: Asking): Promise<Trial> =>
  withoutTrace(room.house, who, async (ctx) => {
    const model = await modelFor(models, ctx, asking.version)
    const settings = await store.settings(ctx)
    const heard = heardAlone(asking.words, ctx, model)
    const { customerId = '' } = asking
    const done = await rehearse(room, ctx, {
      ...{ settings, model },
      scene: { heard, past: [], page: asking.productId ? { productId: asking.productId } : null },
      asker: { customerId, verified: customerId !== '' },
    })
    return shape({ room, ctx, model, heard, done, maxCost: settings.maxCost, customerId })
  })

/** As the turn hears with it. */
export const readsBy =
  (model: HearingModel, { now, zone }: Pick<Ctx, 'now' | 'zone'>) =>
  (text: string) =>
    model.read(text, { now, zone })

/** As if it were the first message of a matter. */
export function heardAlone(words: string, ctx: Pick<Ctx, 'now' | 'language' | 'zone'>, model: HearingModel) {
  const event = {
    ...{ kind: 'message' as const, seq: 1, at: ctx.now.toISOString(), text: words, language: null },
    ...{ author: { kind: 'customer' as const, id: null, name: '' }, attachments: [], mood: null },
    ...{ sources: [], facts: [], choices: [], clientId: null, forgotten: false },
  }
  return hearing([event], { from: 1, to: 1, engagedFrom: 0 }, ctx.language, readsBy(model, ctx))
}

interface Shaping {
  readonly room: Room
  readonly ctx: Ctx
  readonly model: HearingModel
  readonly heard: ReturnType<typeof heardAlone>
  readonly done: Rehearsal
  readonly maxCost: number
  readonly customerId: string
}

function shape(given: Shaping): Trial {
  const { ctx, model, heard, done, maxCost } = given
  const { thought, budget, passages } = done
  const reading = model.read(heard.text, { now: ctx.now, zone: ctx.zone })
  const { draft } = thought
  return {
    kind: thought.kind,
    reason: thought.kind === 'hand-over' ? thought.reason : null,
    text: draft.text,
    choices: [...draft.choices],
    sources: [...draft.sources],
    facts: [...draft.facts],
    language: heard.language,
    mood: heard.mood,
    intent: thought.intent,
    heard: { intent: reading.intent, p: reading.p, outOfScope: reading.outOfScope, version: model.version },
    slots: Object.entries(reading.slots).flatMap(([kind, found]) =>
      [found].flat().map((one) => ({ kind, text: one.text, value: valueWords(one.value) })),
    ),
    passages: passagesOf(passages, draft.sources[0]?.id),
    steps: budget.steps.map(({ tool, input, found }) => ({ tool, input: inputWords(input), found })),
    cost: budget.cost,
    maxCost,
    decisions: decisionsOf(given),
    ms: done.ms,
  }
}

const MOST_WORDS = 200

function valueWords(value: unknown): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value)
  return words === undefined || words === '{}' ? '' : words.slice(0, MOST_WORDS)
}

/** What was looked for, in the order in which the tool wants it; the same words once. */
const inputWords = (input: Readonly<Record<string, unknown>>): string =>
  [
    ...new Set(
      Object.values(input).flatMap((one) =>
        typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
      ),
    ),
  ]
    .filter((one) => one.trim() !== '')
    .join(' · ')
    .slice(0, MOST_WORDS)

function passagesOf(all: Rehearsal['passages'], cited: string | undefined): Trial['passages'] {
  const seen = new Map<string, Trial['passages'][number]>()
  for (const { best, nearest } of all) {
    for (const { passage, confidence } of [
      ...best,
      ...(nearest ? [{ passage: nearest, confidence: 0 }] : []),
    ]) {
      const { article, title, heading } = passage
      const chosen = article === cited && ![...seen.values()].some((one) => one.chosen)
      if (!seen.has(passage.id)) seen.set(passage.id, { article, title, heading, confidence, chosen })
    }
  }
  return [...seen.values()].slice(0, 6)
}

/** In the order in which a turn asks them. */
function decisionsOf({ room, heard, done, customerId, maxCost }: Shaping): Decision[] {
  const { thought, spent, passages, budget } = done
  const say = speakerOf(room.house, heard.language)
  const must = needsPerson(heard, [], say('choice.person'))
  const wantsOrder = heard.orderNumber !== null || heard.wants.some(({ way }) => way === 'order')
  const searched = passages.length > 0
  const found = passages.some(({ best }) => best.length > 0)
  const loose = ungrounded(thought.draft.text, [...thought.draft.evidence, heard.text])
  return [
    { rule: 'person-wanted', held: must === 'asked-for-person', saw: heard.wants[0]?.intent ?? 'other' },
    { rule: 'mood', held: must === 'angry' || must === 'anxious-twice', saw: heard.mood },
    { rule: 'right', held: must === 'no-right', saw: heard.wants[0]?.way ?? '' },
    ...(thought.formed ? [{ rule: 'form' as const, held: false, saw: thought.formed.form.task }] : []),
    ...(wantsOrder
      ? [
          {
            rule: 'identity' as const,
            held: customerId === '',
            saw: customerId === '' ? 'unproven' : 'proven',
          },
        ]
      : []),
    ...(searched
      ? [{ rule: 'knowledge' as const, held: !found, saw: found ? 'answers' : 'nothing-answers' }]
      : []),
    { rule: 'grounding', held: loose.length > 0, saw: loose.join(' ') },
    { rule: 'budget', held: spent, saw: `${budget.cost}/${maxCost}` },
  ]
}
