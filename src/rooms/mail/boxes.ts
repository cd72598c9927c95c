/** Mail boxes as the merchant keeps them: added with a channel of their own, changed, paused; passwords sealed and never told. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { BoxChanges, BoxDraft, MailBox, ServerSettings } from './contract.ts'
import { KIND, type Room, sealed } from './room.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000

export async function list(room: Room, ctx: Ctx): Promise<MailBox[]> {
  const counts = await store.counts(ctx, new Date(ctx.now.getTime() - DAY_MS))
  return (await store.boxes(ctx)).map((row) => shape(room, ctx, row, counts.get(row.id)))
}

/** A box is not well when its line has a trouble, or the last check of it failed. */
export async function standing(
  room: Room,
  ctx: Ctx,
): Promise<{ boxes: number; broken: number; trouble: string }> {
  const all = await list(room, ctx)
  const bad = all.filter(
    (box) => box.state !== 'paused' && (box.trouble || (box.checkedAt && !box.checkedWell)),
  )
  return {
    boxes: all.length,
    broken: bad.length,
    trouble: bad.find((box) => box.trouble)?.trouble?.words ?? '',
  }
}

export async function add(room: Room, ctx: Ctx, draft: BoxDraft & { paused?: boolean }): Promise<MailBox> {
  const id = make('mbx', ctx.now)
  const { password: imapPassword, ...imap } = draft.imap
  const { password: smtpPassword = imapPassword, ...smtp } = draft.smtp
  for (const server of [imap, smtp]) mustBeSafe(server)
  const channel = await room.channels.open(ctx, { kind: KIND, name: draft.name })
  const row: store.BoxRow = {
    id,
    name: draft.name,
    address: draft.address.toLowerCase(),
    fromName: draft.fromName,
    signature: draft.signature,
    folder: draft.folder,
    plusAddresses: draft.plusAddresses,
    channelId: channel.id,
    imap,
    imapSecret: sealed(room, ctx, `box.imap:${id}`, imapPassword),
    smtp,
    smtpSecret: sealed(room, ctx, `box.smtp:${id}`, smtpPassword),
    takeDays: draft.takeDays,
    pausedAt: draft.paused ? ctx.now : null,
    createdAt: ctx.now,
    version: 1,
    uidValidity: null,
    lastUid: 0,
    connectedAt: null,
    troubleCode: null,
    troubleSaid: '',
    troubleAt: null,
    checkedAt: null,
    checkedWell: false,
  }
  if (!(await store.saveBox(ctx, row)))
    throw new Refusal('conflict', 'mail.address-taken', { address: row.address })
  await ctx.audit('mail.box-added', id, { channel: channel.id })
  await ctx.tell('mail.box.changed', { boxId: id })
  return shape(room, ctx, row, undefined)
}

export async function change(room: Room, ctx: Ctx, id: string, changes: BoxChanges): Promise<MailBox> {
  const before = await found(ctx, id)
  const { password: imapPassword, ...imap } = changes.imap ?? { ...before.imap, password: undefined }
  const { password: smtpPassword, ...smtp } = changes.smtp ?? { ...before.smtp, password: undefined }
  for (const server of [imap, smtp]) mustBeSafe(server)
  const row: store.BoxRow = {
    ...before,
    name: changes.name ?? before.name,
    address: (changes.address ?? before.address).toLowerCase(),
    fromName: changes.fromName ?? before.fromName,
    signature: changes.signature ?? before.signature,
    folder: changes.folder ?? before.folder,
    plusAddresses: changes.plusAddresses ?? before.plusAddresses,
    imap,
    smtp,
    imapSecret: imapPassword ? sealed(room, ctx, `box.imap:${id}`, imapPassword) : before.imapSecret,
    smtpSecret: smtpPassword ? sealed(room, ctx, `box.smtp:${id}`, smtpPassword) : before.smtpSecret,
    pausedAt:
      changes.paused === undefined ? before.pausedAt : changes.paused ? (before.pausedAt ?? ctx.now) : null,
    version: before.version + 1,
  }
  if (!(await store.saveBox(ctx, row)))
    throw new Refusal('conflict', 'mail.address-taken', { address: row.address })
  if (
    row.folder !== before.folder ||
    row.imap.host !== before.imap.host ||
    row.imap.user !== before.imap.user
  )
    await store.forgetPlace(ctx, id)
  if (row.pausedAt) await store.markReach(ctx, id, { connected: false, code: null, said: '' })
  await ctx.audit('mail.box-changed', id, { paused: row.pausedAt !== null })
  await ctx.tell('mail.box.changed', { boxId: id })
  const [box] = (await list(room, ctx)).filter((one) => one.id === id)
  return box ?? shape(room, ctx, row, undefined)
}

/** @throws Refusal mail.unknown-box */
export async function found(ctx: Ctx, id: string): Promise<store.BoxRow> {
  const row = await store.box(ctx, id)
  if (!row) throw new Refusal('missing', 'mail.unknown-box', { box: id })
  return row
}

const NEAR =
  /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|\[::1\]$|fd)|\.(local|internal|lan)$/i

/** A password in the open is for one's own network only. @throws Refusal mail.unsafe */
function mustBeSafe({ host, safety }: ServerSettings): void {
  if (safety === 'none' && !NEAR.test(host)) throw new Refusal('invalid', 'mail.unsafe', { host })
}

function shape(room: Room, ctx: Ctx, row: store.BoxRow, count: store.Count | undefined): MailBox {
  const { id, name, address, fromName, signature, folder, plusAddresses, imap, smtp, channelId } = row
  return {
    id,
    name,
    address,
    fromName,
    signature,
    folder,
    plusAddresses,
    imap,
    smtp,
    channelId,
    state: row.pausedAt ? 'paused' : row.connectedAt ? 'connected' : 'trying',
    since: (row.pausedAt ?? row.connectedAt)?.toISOString() ?? null,
    trouble:
      row.troubleCode && row.troubleAt
        ? {
            code: row.troubleCode,
            words: room.house.words.say(ctx.language, `mail.trouble.${row.troubleCode}`, {
              imap: `${imap.host}:${imap.port}`,
              user: imap.user,
              folder,
            }),
            said: row.troubleSaid,
            at: row.troubleAt.toISOString(),
          }
        : null,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    checkedWell: row.checkedWell,
    received: count?.received ?? 0,
    sent: count?.sent ?? 0,
    asides: count?.asides ?? 0,
  }
}
