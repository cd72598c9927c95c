/** How mail is kept: boxes, letters, departures, threads. Long, because all SQL of the room stands here. */
import { sql } from 'kysely'
import type { Ctx, Db } from '../../kernel/ctx.ts'
import type { Facts } from '../../kernel/errors.ts'
import type { ServerSettings, SetAside } from './contract.ts'

export interface BoxRow {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly fromName: string
  readonly signature: string
  readonly folder: string
  readonly plusAddresses: boolean
  readonly channelId: string
  readonly imap: ServerSettings
  readonly imapSecret: string
  readonly smtp: ServerSettings
  readonly smtpSecret: string
  readonly takeDays: number
  readonly pausedAt: Date | null
  readonly createdAt: Date
  /** Grows with each change of how it is reached. */
  readonly version: number
  readonly uidValidity: number | null
  readonly lastUid: number
  readonly connectedAt: Date | null
  readonly troubleCode: string | null
  readonly troubleSaid: string
  readonly troubleAt: Date | null
  readonly checkedAt: Date | null
  readonly checkedWell: boolean
}

const BOX =
  sql.raw(`id, name, address, from_name as "fromName", signature, folder, plus_addresses as "plusAddresses",
  channel_id as "channelId", imap, imap_secret as "imapSecret", smtp, smtp_secret as "smtpSecret",
  take_days as "takeDays", paused_at as "pausedAt", created_at as "createdAt", version, uid_validity as "uidValidity",
  last_uid as "lastUid", connected_at as "connectedAt", trouble_code as "troubleCode", trouble_said as "troubleSaid",
  trouble_at as "troubleAt", checked_at as "checkedAt", checked_well as "checkedWell"`)

export async function boxes(ctx: Ctx): Promise<BoxRow[]> {
  const { rows } =
    await sql<BoxRow>`select ${BOX} from mail.box where tenant_id = ${ctx.tenant} order by created_at, id`.execute(
      ctx.db,
    )
  return rows
}

export async function box(ctx: Ctx, id: string): Promise<BoxRow | undefined> {
  const { rows } =
    await sql<BoxRow>`select ${BOX} from mail.box where tenant_id = ${ctx.tenant} and id = ${id}`.execute(
      ctx.db,
    )
  return rows[0]
}

export async function boxOfChannel(ctx: Ctx, channelId: string): Promise<BoxRow | undefined> {
  const { rows } = await sql<BoxRow>`select ${BOX} from mail.box
    where tenant_id = ${ctx.tenant} and channel_id = ${channelId}`.execute(ctx.db)
  return rows[0]
}

/** Writes a box; false when its address is another box's. */
export async function saveBox(ctx: Ctx, row: BoxRow): Promise<boolean> {
  const { rows: taken } = await sql`select 1 from mail.box
    where tenant_id = ${ctx.tenant} and address = ${row.address} and id <> ${row.id}`.execute(ctx.db)
  if (taken.length > 0) return false
  await sql`insert into mail.box (tenant_id, id, name, address, from_name, signature, folder, plus_addresses, channel_id,
      imap, imap_secret, smtp, smtp_secret, take_days, paused_at, created_at, version)
    values (${ctx.tenant}, ${row.id}, ${row.name}, ${row.address}, ${row.fromName}, ${row.signature}, ${row.folder},
      ${row.plusAddresses}, ${row.channelId}, ${JSON.stringify(row.imap)}::jsonb, ${row.imapSecret},
      ${JSON.stringify(row.smtp)}::jsonb, ${row.smtpSecret}, ${row.takeDays}, ${row.pausedAt}, ${row.createdAt}, ${row.version})
    on conflict (tenant_id, id) do update set name = excluded.name, address = excluded.address,
      from_name = excluded.from_name, signature = excluded.signature, folder = excluded.folder,
      plus_addresses = excluded.plus_addresses, imap = excluded.imap, imap_secret = excluded.imap_secret,
      smtp = excluded.smtp, smtp_secret = excluded.smtp_secret, paused_at = excluded.paused_at,
      version = excluded.version`.execute(ctx.db)
  return true
}

/** The folder is another one now: what its numbers meant before counts no more. */
export async function forgetPlace(ctx: Ctx, boxId: string): Promise<void> {
  await sql`update mail.box set uid_validity = null, last_uid = 0
    where tenant_id = ${ctx.tenant} and id = ${boxId}`.execute(ctx.db)
}

export async function markPlace(
  ctx: Ctx,
  boxId: string,
  place: { validity: number; lastUid: number },
): Promise<void> {
  await sql`update mail.box set uid_validity = ${place.validity},
      last_uid = case when uid_validity = ${place.validity} then greatest(last_uid, ${place.lastUid}) else ${place.lastUid} end
    where tenant_id = ${ctx.tenant} and id = ${boxId}`.execute(ctx.db)
}

/** Answers whether anything changed, so that the same trouble again and again is told once. */
export async function markReach(
  ctx: Ctx,
  boxId: string,
  reach: { connected: boolean; code: string | null; said: string },
): Promise<boolean> {
  const { rows } = await sql`update mail.box set
      connected_at = case when ${reach.connected} then coalesce(connected_at, ${ctx.now}) else null end,
      trouble_code = ${reach.code}, trouble_said = ${reach.said},
      trouble_at = case when ${reach.code}::text is null then null when trouble_code = ${reach.code} then trouble_at else ${ctx.now} end
    where tenant_id = ${ctx.tenant} and id = ${boxId}
      and (trouble_code is distinct from ${reach.code} or trouble_said <> ${reach.said}
        or (connected_at is not null) <> ${reach.connected})
    returning 1`.execute(ctx.db)
  return rows.length > 0
}

export async function markChecked(ctx: Ctx, boxId: string, well: boolean): Promise<void> {
  await sql`update mail.box set checked_at = ${ctx.now}, checked_well = ${well}
    where tenant_id = ${ctx.tenant} and id = ${boxId}`.execute(ctx.db)
}

/** The boxes of all shops that this node holds from now until `until`; another node's are left alone. */
export async function holdBoxes(
  db: Db,
  node: string,
  now: Date,
  until: Date,
): Promise<{ tenant: string; id: string; version: number }[]> {
  const { rows } = await sql<{ tenant: string; id: string; version: number }>`
    update mail.box set held_by = ${node}, held_until = ${until}
    where paused_at is null and (held_until is null or held_until <= ${now} or held_by = ${node})
    returning tenant_id as tenant, id, version`.execute(db)
  return rows
}

export async function letBoxesGo(db: Db, node: string): Promise<void> {
  await sql`update mail.box set held_by = null, held_until = null, connected_at = null where held_by = ${node}`.execute(
    db,
  )
}

export interface Count {
  readonly boxId: string
  readonly received: number
  readonly sent: number
  readonly asides: number
}

export async function counts(ctx: Ctx, since: Date): Promise<Map<string, Count>> {
  const { rows } = await sql<Count>`
    select b.id as "boxId",
      (select count(*)::int from mail.letter l where l.tenant_id = b.tenant_id and l.box_id = b.id and l.stored_at > ${since}) as received,
      (select count(*)::int from mail.departure d where d.tenant_id = b.tenant_id and d.box_id = b.id and d.put_at > ${since}
        and d.state = 'sent') as sent,
      (select count(*)::int from mail.letter l where l.tenant_id = b.tenant_id and l.box_id = b.id and l.state = 'aside'
        and l.why in ('unreadable', 'too-many')) as asides
    from mail.box b where b.tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return new Map(rows.map((row) => [row.boxId, row]))
}

// ---- letters -------------------------------------------------------------------------------------------------------

/** stored: kept, not read yet; read: in a conversation; aside: in none; answer: an answer beside; forgotten: the person is gone. */
export type LetterState = 'stored' | 'read' | 'aside' | 'answer' | 'forgotten'

export interface LetterRow {
  readonly id: string
  readonly boxId: string
  readonly bytes: number
  readonly whole: boolean
  readonly fileId: string | null
  readonly key: string
  readonly cameAt: Date
  readonly state: LetterState
  readonly why: SetAside | null
  readonly wordsCode: string | null
  readonly wordsFacts: Facts | null
  readonly sender: string | null
  readonly subject: string | null
  readonly conversationId: string | null
  readonly seq: number | null
}

const LETTER =
  sql.raw(`id, box_id as "boxId", bytes, whole, file_id as "fileId", key, came_at as "cameAt", state, why,
  words_code as "wordsCode", words_facts as "wordsFacts", sender, subject, conversation_id as "conversationId", seq`)

/** Writes a letter's row; the id of the one that is there when this place in the box is taken. */
export async function insertLetter(
  ctx: Ctx,
  row: {
    id: string
    boxId: string
    uidValidity: number
    uid: number
    bytes: number
    whole: boolean
    fileId: string
    key: string
    cameAt: Date
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into mail.letter (tenant_id, id, box_id, uid_validity, uid, bytes, whole, file_id, key, came_at, stored_at, state)
    values (${ctx.tenant}, ${row.id}, ${row.boxId}, ${row.uidValidity}, ${row.uid}, ${row.bytes}, ${row.whole},
      ${row.fileId}, ${row.key}, ${row.cameAt}, ${ctx.now}, 'stored')
    on conflict (tenant_id, box_id, uid_validity, uid) do nothing returning id`.execute(ctx.db)
  if (rows[0]) return rows[0].id
  const { rows: there } = await sql<{ id: string }>`select id from mail.letter where tenant_id = ${ctx.tenant}
    and box_id = ${row.boxId} and uid_validity = ${row.uidValidity} and uid = ${row.uid}`.execute(ctx.db)
  return there[0]?.id ?? ''
}

/** Which of these places of a box are taken already. */
export async function storedUids(
  ctx: Ctx,
  boxId: string,
  validity: number,
  uids: readonly number[],
): Promise<Set<number>> {
  const { rows } = await sql<{ uid: number }>`select uid from mail.letter where tenant_id = ${ctx.tenant}
    and box_id = ${boxId} and uid_validity = ${validity} and uid = any(${[...uids]}::bigint[])`.execute(
    ctx.db,
  )
  return new Set(rows.map((row) => row.uid))
}

/** After the server numbered its folder anew: a letter that we know by its own id gets its new place. */
export async function renumber(
  ctx: Ctx,
  boxId: string,
  letter: { key: string; bytes: number; validity: number; uid: number },
): Promise<boolean> {
  const { rows } = await sql`update mail.letter set uid_validity = ${letter.validity}, uid = ${letter.uid}
    where tenant_id = ${ctx.tenant} and id = (
      select id from mail.letter where tenant_id = ${ctx.tenant} and box_id = ${boxId} and key = ${letter.key}
        and bytes = ${letter.bytes} and uid_validity <> ${letter.validity} order by id limit 1)
    returning 1`.execute(ctx.db)
  return rows.length > 0
}

export async function letter(ctx: Ctx, id: string, lock = false): Promise<LetterRow | undefined> {
  const { rows } = await sql<LetterRow>`select ${LETTER} from mail.letter
    where tenant_id = ${ctx.tenant} and id = ${id} ${sql.raw(lock ? 'for update' : '')}`.execute(ctx.db)
  return rows[0]
}

/** Counts a try to read a letter, in a transaction that stands whatever comes after; undefined: it is not to be read. */
export async function tryLetter(
  ctx: Ctx,
  id: string,
): Promise<{ fileId: string | null; tries: number } | undefined> {
  const { rows } = await sql<{
    fileId: string | null
    tries: number
  }>`update mail.letter set tries = tries + 1
    where tenant_id = ${ctx.tenant} and id = ${id} and state = 'stored'
    returning file_id as "fileId", tries`.execute(ctx.db)
  return rows[0]
}

export interface LetterEnd {
  readonly state: LetterState
  readonly why?: SetAside | undefined
  readonly wordsCode?: string | undefined
  readonly wordsFacts?: Facts | undefined
  readonly sender?: string | undefined
  readonly senderBlind?: string | undefined
  readonly subject?: string | undefined
  readonly customerId?: string | undefined
  readonly conversationId?: string | undefined
  readonly seq?: number | undefined
}

export async function endLetter(ctx: Ctx, id: string, end: LetterEnd): Promise<void> {
  await sql`update mail.letter set state = ${end.state}, why = ${end.why ?? null}, words_code = ${end.wordsCode ?? null},
      words_facts = ${end.wordsFacts ? JSON.stringify(end.wordsFacts) : null}::jsonb,
      sender = coalesce(${end.sender ?? null}, sender), sender_blind = coalesce(${end.senderBlind ?? null}, sender_blind),
      subject = coalesce(${end.subject ?? null}, subject), read_at = ${ctx.now},
      customer_id = ${end.customerId ?? null}, conversation_id = ${end.conversationId ?? null}, seq = ${end.seq ?? null}
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

/** Letters of one sender that became messages since an instant. */
export async function heardFrom(ctx: Ctx, senderBlind: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from mail.letter
    where tenant_id = ${ctx.tenant} and sender_blind = ${senderBlind} and stored_at > ${since} and state = 'read'`.execute(
    ctx.db,
  )
  return rows[0]?.n ?? 0
}

export async function asides(
  ctx: Ctx,
  query: { why: SetAside | undefined; before: string | undefined; limit: number },
): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`select ${LETTER} from mail.letter
    where tenant_id = ${ctx.tenant} and state = 'aside'
      and (${query.why ?? null}::text is null or why = ${query.why ?? null})
      and (${query.before ?? null}::text is null or id < ${query.before ?? null})
    order by id desc limit ${query.limit}`.execute(ctx.db)
  return rows
}

// ---- threads -------------------------------------------------------------------------------------------------------

export interface ThreadRow {
  readonly id: string
  readonly boxId: string
  readonly conversationId: string | null
  readonly asideKey: string | null
  readonly address: string | null
  readonly subject: string | null
  readonly refs: readonly string[]
}

const THREAD =
  sql.raw(`t.id, t.box_id as "boxId", t.conversation_id as "conversationId", t.aside_key as "asideKey", t.address,
  t.subject, t.refs`)

export async function insertThread(
  ctx: Ctx,
  row: Omit<ThreadRow, 'refs'> & { customerId: string | null },
): Promise<void> {
  await sql`insert into mail.thread (tenant_id, id, box_id, conversation_id, aside_key, customer_id, address, subject, changed_at)
    values (${ctx.tenant}, ${row.id}, ${row.boxId}, ${row.conversationId}, ${row.asideKey}, ${row.customerId},
      ${row.address}, ${row.subject}, ${ctx.now}) on conflict do nothing`.execute(ctx.db)
}

export async function thread(
  ctx: Ctx,
  by: { id: string } | { conversationId: string } | { asideKey: string },
): Promise<ThreadRow | undefined> {
  const [column, value] =
    'id' in by
      ? ['id', by.id]
      : 'conversationId' in by
        ? ['conversation_id', by.conversationId]
        : ['aside_key', by.asideKey]
  const { rows } = await sql<ThreadRow>`select ${THREAD} from mail.thread t
    where t.tenant_id = ${ctx.tenant} and ${sql.ref(`t.${column}`)} = ${value}`.execute(ctx.db)
  return rows[0]
}

/** The thread of the nearest of these message ids that we know. */
export async function threadKnowing(ctx: Ctx, keys: readonly string[]): Promise<ThreadRow | undefined> {
  if (keys.length === 0) return undefined
  const { rows } = await sql<ThreadRow>`select ${THREAD} from mail.known k
    join mail.thread t on t.tenant_id = k.tenant_id and t.id = k.thread_id
    where k.tenant_id = ${ctx.tenant} and k.message_key = any(${[...keys]}::text[])
    order by array_position(${[...keys]}::text[], k.message_key) limit 1`.execute(ctx.db)
  return rows[0]
}

/** Remembers that a message id belongs to a thread; false when it was known before. */
export async function know(ctx: Ctx, key: string, threadId: string): Promise<boolean> {
  const { rows } = await sql`insert into mail.known (tenant_id, message_key, thread_id)
    values (${ctx.tenant}, ${key}, ${threadId}) on conflict do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}

const MOST_REFS = 12

/** The newest ids of a thread, for In-Reply-To and References of what follows. */
export async function refer(ctx: Ctx, threadId: string, messageId: string, subject?: string): Promise<void> {
  await sql`update mail.thread set changed_at = ${ctx.now}, subject = coalesce(subject, ${subject ?? null}),
      refs = (array_remove(refs, ${messageId}) || ${messageId}::text)[greatest(1, cardinality(refs) - ${MOST_REFS - 2}):]
    where tenant_id = ${ctx.tenant} and id = ${threadId}`.execute(ctx.db)
}

// ---- departures ----------------------------------------------------------------------------------------------------

export type DepartureState = 'waiting' | 'sending' | 'sent' | 'failed'

export interface DepartureRow {
  readonly id: string
  readonly boxId: string
  readonly threadId: string
  readonly conversationId: string | null
  readonly seq: number | null
  readonly messageId: string
  readonly automatic: boolean
  readonly state: DepartureState
  readonly tries: number
  readonly doubtful: boolean
  readonly address: string
  readonly subject: string | null
  readonly text: string | null
  readonly fileIds: readonly string[]
}

const DEPARTURE =
  sql.raw(`id, box_id as "boxId", thread_id as "threadId", conversation_id as "conversationId", seq,
  message_id as "messageId", automatic, state, tries, doubtful, address, subject, text, file_ids as "fileIds"`)

/** Puts a letter of ours down; false when this message has one already. */
export async function insertDeparture(
  ctx: Ctx,
  row: Omit<DepartureRow, 'state' | 'tries' | 'doubtful'> & { messageKey: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into mail.departure (tenant_id, id, box_id, thread_id, conversation_id, seq, message_key, message_id, automatic,
      state, address, subject, text, file_ids, put_at)
    values (${ctx.tenant}, ${row.id}, ${row.boxId}, ${row.threadId}, ${row.conversationId}, ${row.seq}, ${row.messageKey},
      ${row.messageId}, ${row.automatic}, 'waiting', ${row.address}, ${row.subject}, ${row.text}, ${[...row.fileIds]}::text[], ${ctx.now})
    on conflict do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}

export async function departure(ctx: Ctx, id: string): Promise<DepartureRow | undefined> {
  const { rows } = await sql<DepartureRow>`select ${DEPARTURE} from mail.departure
    where tenant_id = ${ctx.tenant} and id = ${id} for update`.execute(ctx.db)
  return rows[0]
}

export async function departureOf(
  ctx: Ctx,
  messageKeys: readonly string[],
): Promise<DepartureRow | undefined> {
  const { rows } = await sql<DepartureRow>`select ${DEPARTURE} from mail.departure
    where tenant_id = ${ctx.tenant} and message_key = any(${[...messageKeys]}::text[]) order by put_at desc limit 1`.execute(
    ctx.db,
  )
  return rows[0]
}

export async function newestDeparture(ctx: Ctx, threadId: string): Promise<DepartureRow | undefined> {
  const { rows } = await sql<DepartureRow>`select ${DEPARTURE} from mail.departure
    where tenant_id = ${ctx.tenant} and thread_id = ${threadId} order by put_at desc, id desc limit 1`.execute(
    ctx.db,
  )
  return rows[0]
}

export async function moveDeparture(
  ctx: Ctx,
  id: string,
  to: { state: DepartureState; tries?: number; doubtful?: boolean; why?: string | null; said?: string },
): Promise<void> {
  await sql`update mail.departure set state = ${to.state}, tries = coalesce(${to.tries ?? null}, tries),
      doubtful = coalesce(${to.doubtful ?? null}, doubtful), why = ${to.why ?? null}, said = ${to.said ?? ''},
      sending_at = case when ${to.state} = 'sending' then ${ctx.now} else sending_at end,
      sent_at = case when ${to.state} = 'sent' then ${ctx.now} else sent_at end
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

/** Letters that no person wrote, of one thread, since an instant. */
export async function automaticSince(ctx: Ctx, threadId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from mail.departure
    where tenant_id = ${ctx.tenant} and thread_id = ${threadId} and automatic and put_at > ${since}`.execute(
    ctx.db,
  )
  return rows[0]?.n ?? 0
}

/** The newest message of a matter before this one that went out by mail. */
export async function departedBefore(ctx: Ctx, conversationId: string, seq: number): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select coalesce(max(seq), 0) as seq from mail.departure
    where tenant_id = ${ctx.tenant} and conversation_id = ${conversationId} and seq < ${seq}`.execute(ctx.db)
  return rows[0]?.seq ?? 0
}

// ---- a person ------------------------------------------------------------------------------------------------------

export interface PersonLetter {
  readonly id: string
  readonly boxId: string
  readonly cameAt: Date
  readonly bytes: number
  readonly sender: string | null
  readonly subject: string | null
  readonly conversationId: string | null
}

/** @param senders blind words of addresses: letters from them that are in no conversation are the person's too */
export async function lettersOf(
  ctx: Ctx,
  customerId: string,
  most: number,
  senders: readonly string[] = [],
): Promise<PersonLetter[]> {
  const { rows } =
    await sql<PersonLetter>`select id, box_id as "boxId", came_at as "cameAt", bytes, sender, subject,
    conversation_id as "conversationId" from mail.letter
    where tenant_id = ${ctx.tenant}
      and (customer_id = ${customerId} or (customer_id is null and sender_blind = any(${[...senders]}::text[])))
    order by came_at desc limit ${most}`.execute(ctx.db)
  return rows
}

export async function threadsOf(ctx: Ctx, customerId: string): Promise<ThreadRow[]> {
  const { rows } = await sql<ThreadRow>`select ${THREAD} from mail.thread t
    where t.tenant_id = ${ctx.tenant} and t.customer_id = ${customerId}`.execute(ctx.db)
  return rows
}

/** The places in the boxes stay, so that the letters are not fetched again; nothing of the person does. */
export async function eraseLetters(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const { rows } =
    await sql`update mail.letter set state = 'forgotten', file_id = null, sender = null, sender_blind = null,
      subject = null, words_code = null, words_facts = null, customer_id = null, conversation_id = null, seq = null
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]}::text[]) returning 1`.execute(ctx.db)
  return rows.length
}

export async function eraseThread(ctx: Ctx, id: string): Promise<void> {
  await sql`delete from mail.departure where tenant_id = ${ctx.tenant} and thread_id = ${id}`.execute(ctx.db)
  await sql`delete from mail.known where tenant_id = ${ctx.tenant} and thread_id = ${id}`.execute(ctx.db)
  await sql`delete from mail.thread where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

export async function movePerson(
  ctx: Ctx,
  move: { from: string; to: string; only?: readonly string[] },
): Promise<string[]> {
  const moved: string[] = []
  for (const table of ['letter', 'thread']) {
    const { rows } = await sql<{
      id: string
    }>`update ${sql.table(`mail.${table}`)} set customer_id = ${move.to}
      where tenant_id = ${ctx.tenant} and customer_id = ${move.from}
        and (${move.only === undefined} or id = any(${[...(move.only ?? [])]}::text[])) returning id`.execute(
      ctx.db,
    )
    moved.push(...rows.map((row) => row.id))
  }
  return moved
}
