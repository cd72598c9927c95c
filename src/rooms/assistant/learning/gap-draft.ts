/** A draft from a gap: how it was asked, what colleagues answered then, and what stands written nearby; published by a person or not at all. */
import { redact } from '../../../engines/text/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { House } from '../../../kernel/house.ts'
import type { ConversationEvent } from '../../conversations/contract.ts'
import type { Conversations } from '../../conversations/index.ts'
import type { Gap } from '../../knowledge/contract.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { coverOf, oneLine } from './draft.ts'

export interface DraftingRooms {
  readonly house: Pick<House, 'words'>
  readonly conversations: Pick<Conversations, 'eventsSince'>
  readonly knowledge: Pick<Knowledge, 'gap' | 'answerGap' | 'search'>
}

const MATTERS = 8
const ANSWERS = 4
const NEAR = 3

/** @returns the draft's id @throws Refusal knowledge.unknown-gap */
export async function draftGap(rooms: DraftingRooms, ctx: Ctx, id: string): Promise<{ article: string }> {
  const gap = await rooms.knowledge.gap(ctx, id)
  const answers = await answersTo(rooms, ctx, gap)
  const near = await rooms.knowledge.search(ctx, {
    ...{ words: gap.question, audience: 'staff', language: gap.language, limit: NEAR },
  })
  const say = (key: string, facts: Record<string, string | number> = {}) =>
    rooms.house.words.say(gap.language, `assistant.gap-draft.${key}`, facts)
  const asked = [...new Set([gap.question, ...gap.wordings.map(({ question }) => question)])]
  const body = [
    answers[0] ?? say('unanswered'),
    part(say('asked', { n: gap.asked }), asked),
    part(say('answered'), answers),
    part(
      say('near'),
      near.map(({ title, snippet, url }) => `[${title}](${url})：${oneLine(snippet)}`),
    ),
    say('made'),
  ]
  const { article } = await rooms.knowledge.answerGap(ctx, id, {
    cover: coverOf(ctx, gap.question),
    title: oneLine(gap.question),
    body: body.filter(Boolean).join('\n\n'),
  })
  return { article: article.id }
}

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`

/** What a colleague said next, in each conversation where it was asked; without personal data. */
async function answersTo({ conversations }: DraftingRooms, ctx: Ctx, gap: Gap): Promise<string[]> {
  const matters = [...new Set(gap.wordings.flatMap(({ conversation }) => conversation ?? []))].slice(
    0,
    MATTERS,
  )
  const found: string[] = []
  for (const id of matters) {
    const answer = answerAfter(await conversations.eventsSince(ctx, id, 0))
    if (answer) found.push(answer)
  }
  return redact([...new Set(found)].slice(0, ANSWERS)).texts
}

/** The first words of a person after the hand-over, else the first of a person at all. */
export function answerAfter(log: readonly ConversationEvent[]): string | undefined {
  const handed = log.findIndex((event) => event.kind === 'handover')
  const said = log
    .slice(Math.max(0, handed))
    .find((event) => event.kind === 'message' && event.author.kind === 'staff')
  return said?.kind === 'message' ? oneLine(said.text).slice(0, 400) : undefined
}
