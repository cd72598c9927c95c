/** Letters beside a matter: to the factory, the courier, the installer; their answers are handed to whoever asked. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { AsideMail } from '../conversations/index.ts'
import type { AsideAnswer, AsideDraft } from './door.ts'
import { put } from './leave.ts'
import { keyOf, newToken, type Room, sealed } from './room.ts'
import * as store from './store.ts'
import { type Taken, unpack } from './unpack.ts'

export async function sendAside(room: Room, ctx: Ctx, draft: AsideDraft): Promise<{ departureId: string }> {
  const boxes = await store.boxes(ctx)
  const known = await store.thread(ctx, { asideKey: draft.key })
  const wanted = draft.boxId ?? known?.boxId
  const box = wanted ? boxes.find((one) => one.id === wanted) : boxes.find((one) => !one.pausedAt)
  if (!box) throw new Refusal('unavailable', 'mail.no-box')
  const threadId = known?.id ?? newToken()
  if (!known) {
    await store.insertThread(ctx, {
      id: threadId,
      boxId: box.id,
      conversationId: null,
      asideKey: draft.key,
      customerId: null,
      address: sealed(room, ctx, `thread.address:${threadId}`, draft.to),
      subject: sealed(room, ctx, `thread.subject:${threadId}`, draft.subject),
    })
  }
  const { to, subject, text, fileIds = [] } = draft
  const departureId = await put(room, ctx, { box, threadId, to, subject, text, fileIds, automatic: false })
  return { departureId: departureId ?? '' }
}

const KEY = 'aside:'

/** As conversations asks for it: each side conversation is a thread of its own, with the link as the other way to answer. */
export const asidesByMail = (room: Room): AsideMail => ({
  canSend: async (ctx) => (await store.boxes(ctx)).some((box) => !box.pausedAt),
  async sendAside(ctx, { asideId, to, topic, text, fileIds, path }) {
    const link = `${room.house.config.publicUrl}${path}`
    const below = room.house.words.say(ctx.language, 'mail.letter.aside', { link })
    await sendAside(room, ctx, {
      key: `${KEY}${asideId}`,
      to: to.address,
      subject: topic,
      text: `${text}\n\n${below}`,
      fileIds,
    })
  },
})

/** An answer to a side conversation stands in it at once; other keys are only told. */
export async function hearAside(
  room: Room,
  ctx: Ctx,
  key: string,
  { letter, files }: Pick<Taken, 'letter' | 'files'>,
): Promise<void> {
  if (!key.startsWith(KEY)) return
  const attachments = []
  for (const file of files) {
    const { id, name, type, bytes } = await room.house.files.keep(ctx, file, key)
    attachments.push({ id, name, type, bytes })
  }
  const name = letter.from.name || letter.from.address
  const text = letter.text || letter.subject
  await room.conversations.hearAside(ctx, key.slice(KEY.length), {
    messageId: keyOf(letter.messageId || text),
    name,
    text,
    files: attachments,
  })
}

/** Read again from the raw letter: what somebody outside wrote is kept once. */
export async function readAside(room: Room, who: Who, letterId: string): Promise<AsideAnswer> {
  const kept = await room.house.transact(who, async (ctx) => {
    const row = await store.letter(ctx, letterId)
    const path =
      row?.state === 'answer' && row.fileId ? await room.house.files.pathOf(ctx, row.fileId) : undefined
    if (!row || !path) throw new Refusal('missing', 'mail.unknown-letter', { letter: letterId })
    return { row, path }
  })
  const letter = await room.reader.letter(kept.path)
  const { files } = await unpack(room, who, letter.enclosures)
  return room.house.transact(who, async (ctx) => {
    const tokens = await store.threadKnowing(ctx, [kept.row.key])
    const stored = []
    for (const file of files) stored.push(await room.house.files.keep(ctx, file, `aside:${letterId}`))
    return {
      letterId,
      key: tokens?.asideKey ?? '',
      from: letter.from,
      subject: letter.subject,
      text: letter.text,
      quoted: letter.quoted,
      at: letter.sentAt ?? kept.row.cameAt,
      files: stored.map(({ id, name, type, bytes }) => ({ id, name, type, bytes })),
    }
  })
}
