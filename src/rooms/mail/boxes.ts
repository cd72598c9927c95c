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

/** A box is not well when its line has a trouble, or the last check of it failed; paused or never tried it does not work either. */
export async function standing(
  room: Room,
  ctx: Ctx,
): Promise<{ boxes: number; working: number; broken: number; trouble: string }> {
  const all = await list(room, ctx)
  const bad = all.filter(
    (box) => box.state !== 'paused' && (box.trouble || (box.checkedAt && !box.checkedWell)),
  )
  const proven = all.filter((box) => box.state === 'connected' || (box.state === 'trying' && box.checkedWell))
  return {
    boxes: all.length,
    working: proven.filter((box) => !bad.includes(box)).length,
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
  const row = changed(room, ctx, before, changes)
  for (const server of [row.imap, row.smtp]) mustBeSafe(server)
  if (!(await store.saveBox(ctx, row)))
    throw new Refusal('conflict', 'mail.address-taken', { address: row.address })
  const place = (one: store.BoxRow) => [one.folder, one.imap.host, one.imap.user].join(' ')
  if (place(row) !== place(before)) await store.forgetPlace(ctx, id)
  if (row.pausedAt) await store.markReach(ctx, id, { connected: false, code: null, said: '' })
  await ctx.audit('mail.box-changed', id, { paused: row.pausedAt !== null })
  await ctx.tell('mail.box.changed', { boxId: id })
  return (await list(room, ctx)).find((one) => one.id === id) ?? shape(room, ctx, row, undefined)
}

/** What is left out stays as it is, passwords too. */
function changed(room: Room, ctx: Ctx, before: store.BoxRow, changes: BoxChanges): store.BoxRow {
  const { imap, smtp, paused, address, ...plain } = changes
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  const pausedAt = paused ? (before.pausedAt ?? ctx.now) : paused === false ? null : before.pausedAt
  return {
    ...before,
    ...given,
    ...(address && { address: address.toLowerCase() }),
    ...(imap && reached(room, ctx, { which: 'imap', id: before.id }, imap)),
    ...(smtp && reached(room, ctx, { which: 'smtp', id: before.id }, smtp)),
    pausedAt,
    version: before.version + 1,
  }
}

function reached(
  room: Room,
  ctx: Ctx,
  { which, id }: { which: 'imap' | 'smtp'; id: string },
  { password, ...server }: ServerSettings & { password?: string | undefined },
): Partial<store.BoxRow> {
  const secret = password ? sealed(room, ctx, `box.${which}:${id}`, password) : undefined
  return which === 'imap'
    ? { imap: server, ...(secret && { imapSecret: secret }) }
    : { smtp: server, ...(secret && { smtpSecret: secret }) }
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
