/** The same words in another language, beside the original: by a person, or by a machine where the shop has one. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { MessageEvent, Translation } from '../contract.ts'
import { plain } from '../matter.ts'
import { shapeEvent } from '../shape.ts'
import * as store from '../store.ts'
import { held, tell } from '../voice.ts'
import { annotate } from './translation-store.ts'

/** A machine that translates. None comes with the house; whoever has one hands it in. */
export interface Translator {
  readonly name: string
  translate(ctx: Ctx, given: { text: string; from: string | null; to: string }): Promise<string>
}

export const byPerson = (ctx: Ctx, given: { language: string; text: string }): Translation => ({
  language: given.language,
  text: plain(given.text),
  by: { kind: 'person', name: ctx.actor.name },
  at: ctx.now.toISOString(),
})

/**
 * Puts it under a message; a newer one of the same language takes its place.
 * @throws Refusal conversations.no-translator when no words are given and no machine is there | conversations.nothing-to-translate
 */
export async function translate(
  ctx: Ctx,
  machine: Translator | undefined,
  { id, seq, language, text }: { id: string; seq: number; language: string; text?: string | undefined },
): Promise<MessageEvent> {
  if (!text && !machine) throw new Refusal('unavailable', 'conversations.no-translator')
  const matter = await held(ctx, id)
  const row = await store.event(ctx, id, seq)
  if (row?.kind !== 'message' || !row.text || row.body?.forgotten)
    throw new Refusal('conflict', 'conversations.nothing-to-translate')
  const made = text ? byPerson(ctx, { language, text }) : await byMachine(ctx, machine, row, language)
  const others = (row.body?.translations ?? []).filter((one) => one.language !== language)
  const translations = [...others, made]
  await annotate(ctx, { id, seq, translations })
  await tell(ctx, 'translated', matter, seq)
  const event = shapeEvent({ ...row, body: { ...row.body, translations } })
  if (event.kind !== 'message') throw new RangeError(`Expected a message at ${seq}, got ${event.kind}`)
  return event
}

async function byMachine(
  ctx: Ctx,
  machine: Translator | undefined,
  row: store.EventRow,
  language: string,
): Promise<Translation> {
  if (!machine) throw new Refusal('unavailable', 'conversations.no-translator')
  const text = await machine.translate(ctx, {
    text: row.text ?? '',
    from: row.language ?? null,
    to: language,
  })
  return {
    language,
    text: plain(text),
    by: { kind: 'machine', name: machine.name },
    at: ctx.now.toISOString(),
  }
}
