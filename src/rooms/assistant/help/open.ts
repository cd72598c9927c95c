/** Opens the help for people: short matters, tone, calming words, signals; prose, manner and other tongues where a model is. */

import { language } from '../../../engines/text/index.ts'
import type { Who } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { type Route, route, stagedRoute } from '../../../kernel/route.ts'
import type { Model, ModelPort } from '../model/port.ts'
import { type Standing, standing } from '../turns.ts'
import { type Aiding, aid } from './aid.ts'
import * as shape from './contract.ts'
import { findTone, rewritten } from './tone.ts'

/** A person waits for it. */
const PATIENCE_MS = 20_000

export interface Helping {
  readonly routes: readonly Route[]
}

export function openHelp(aiding: Aiding, port: ModelPort): Helping {
  const { house } = aiding.room
  const until = () => new Date(house.clock.now().getTime() + PATIENCE_MS)

  async function forMatter<T>(who: Who, id: string, run: (model: Model, now: Standing) => Promise<T | null>) {
    const now = await house.transact(who, (ctx) => standing(aiding.room, ctx, id))
    if (!now) throw new Refusal('missing', 'assistant.no-conversation', { conversation: id })
    const { customerId, customerName, conversationId } = now.matter
    const known = { names: [customerName], addresses: [] }
    const matter = { language: now.matter.language, until: until(), known, customerId, conversationId }
    const model = await port.at(who, matter)
    if (!model) throw new Refusal('unavailable', 'assistant.no-model')
    const came = await run(model, now)
    if (came === null) throw new Refusal('unavailable', 'assistant.model-silent')
    return came
  }

  return {
    routes: [
      stagedRoute(shape.readHelp, 'conversations.write', async (who, { query }) => {
        const found = await house.transact(who, (ctx) => aid(aiding, ctx, query.conversation))
        const { summary, calming, signals } = found
        return { summary, calming, signals: [...signals], model: await port.isOn(who) }
      }),
      stagedRoute(shape.translateWords, 'conversations.write', async (who, { body }) => ({
        text: await forMatter(who, body.conversation, (model) => model.translate(body)),
      })),
      route(shape.readTone, 'conversations.write', async (_ctx, { body: { text } }) => {
        const findings = findTone(text)
        return { findings, rewritten: rewritten(text, findings), language: language(text) }
      }),
      stagedRoute(shape.rewriteTone, 'conversations.write', async (who, { body }) => ({
        text: await forMatter(who, body.conversation, (model) => model.tone(body)),
      })),
      stagedRoute(shape.summariseMatter, 'conversations.write', async (who, { body }) => ({
        text: await forMatter(who, body.conversation, (model, now) =>
          model.summarise({
            lines: now.log.flatMap((event) => {
              if (event.kind !== 'message' || event.author.kind === 'system') return []
              return [{ by: event.author.kind, text: event.text }]
            }),
          }),
        ),
      })),
    ],
  }
}
