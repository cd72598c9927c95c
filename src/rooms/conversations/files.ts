/** Files of conversations: taken in before any transaction, kept as the sender's own, given only to whom the thread is open. */
import type { Readable } from 'node:stream'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { FileLimits } from '../../kernel/files.ts'
import type { Download } from '../../kernel/route.ts'
import { WEB } from '../channels/index.ts'
import type { Attachment } from './contract.ts'
import { holdsFile } from './store.ts'
import { type Room, seen } from './voice.ts'

/** Pictures are taken by what they are; the rest by name of type. */
const LIMITS: FileLimits = {
  maxBytes: WEB.capabilities.maxFileBytes,
  takes: ['image', ...WEB.capabilities.fileTypes.filter((type) => !type.startsWith('image/'))],
}

/** Takes an upload in. Until a message carries it, only its sender may use it. */
export async function take(
  { house }: Room,
  who: Who,
  name: string,
  upload: Readable | undefined,
): Promise<Attachment> {
  if (!upload) throw new Refusal('invalid', 'files.empty')
  const arrived = await house.files.arrive(who.tenant, upload, name, LIMITS)
  const file = await house.transact(who, (ctx) => house.files.keep(ctx, arrived, who.actor.id))
  const size = file.width && file.height ? { width: file.width, height: file.height } : {}
  return { id: file.id, name: file.name, type: file.type, bytes: file.bytes, ...size }
}

/** @throws Refusal conversations.unknown, conversations.unknown-file */
export async function give(
  { house }: Room,
  ctx: Ctx,
  { id, file: fileId }: { id: string; file: string },
): Promise<Download> {
  await seen(ctx, id)
  if (!(await holdsFile(ctx, id, fileId, ctx.actor.kind === 'customer'))) {
    throw new Refusal('missing', 'conversations.unknown-file', { file: fileId })
  }
  const { file, body } = await house.files.read(ctx, fileId)
  return { name: file.name, type: file.type, body, bytes: file.bytes, inline: true, cache: 'private' }
}
