/** All SQL of surveys. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { LeftBecause, Question, QuestionKind, Settings, SurveyState } from './contract.ts'
import type { Counted } from './figure.ts'

export interface Row {
  readonly id: string
  readonly conversationId: string
  readonly customerId: string
  readonly customerName: string
  readonly colleagueId: string | null
  readonly colleagueName: string | null
  readonly channel: string
  readonly language: 'zh-CN' | 'en'
  readonly state: SurveyState
  readonly leftBecause: LeftBecause | null
  readonly questions: readonly Question[]
  readonly solvedAt: Date
  readonly askAt: Date
  readonly askedAt: Date | null
  readonly expiresAt: Date | null
  readonly satisfaction: number | null
  readonly effort: number | null
  readonly recommendation: number | null
  readonly comment: string
  readonly answeredAt: Date | null
  readonly changedAt: Date | null
  readonly low: boolean
  readonly workId: string | null
}

const COLUMNS = sql.raw(`id, conversation_id as "conversationId", customer_id as "customerId",
  customer_name as "customerName", colleague_id as "colleagueId", colleague_name as "colleagueName", channel, language,
  state, left_because as "leftBecause", questions, solved_at as "solvedAt", ask_at as "askAt", asked_at as "askedAt",
  expires_at as "expiresAt", satisfaction, effort, recommendation, comment, answered_at as "answeredAt",
  changed_at as "changedAt", low, work_id as "workId"`)

export async function settings(ctx: Ctx): Promise<Partial<Settings> | undefined> {
  const { rows } = await sql<{ settings: Partial<Settings> }>`
    select settings from surveys.settings where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.settings
}

export async function saveSettings(ctx: Ctx, wanted: Settings): Promise<void> {
  await sql`insert into surveys.settings (tenant_id, settings) values (${ctx.tenant}, ${JSON.stringify(wanted)}::jsonb)
    on conflict (tenant_id) do update set settings = excluded.settings`.execute(ctx.db)
}

/** False when a live one is there already. */
export async function insert(ctx: Ctx, rows: readonly Row[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into surveys.survey (tenant_id, id, conversation_id, customer_id, customer_name, colleague_id, colleague_name,
      channel, language, state, left_because, questions, solved_at, ask_at, asked_at, expires_at, satisfaction, effort,
      recommendation, comment, answered_at, changed_at, low, work_id)
    select ${ctx.tenant}, r."id", r."conversationId", r."customerId", r."customerName", r."colleagueId", r."colleagueName",
      r."channel", r."language", r."state", r."leftBecause", r."questions", r."solvedAt", r."askAt", r."askedAt",
      r."expiresAt", r."satisfaction", r."effort", r."recommendation", r."comment", r."answeredAt", r."changedAt", r."low",
      r."workId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("id" text, "conversationId" text, "customerId" text,
      "customerName" text, "colleagueId" text, "colleagueName" text, "channel" text, "language" text, "state" text,
      "leftBecause" text, "questions" jsonb, "solvedAt" timestamptz, "askAt" timestamptz, "askedAt" timestamptz,
      "expiresAt" timestamptz, "satisfaction" int, "effort" int, "recommendation" int, "comment" text,
      "answeredAt" timestamptz, "changedAt" timestamptz, "low" boolean, "workId" text)
    on conflict do nothing`.execute(ctx.db)
  return Number(numAffectedRows ?? 0n)
}

export async function save(ctx: Ctx, row: Row): Promise<void> {
  await sql`update surveys.survey set state = ${row.state}, left_because = ${row.leftBecause},
      asked_at = ${row.askedAt}, expires_at = ${row.expiresAt}, satisfaction = ${row.satisfaction},
      effort = ${row.effort}, recommendation = ${row.recommendation}, comment = ${row.comment},
      answered_at = ${row.answeredAt}, changed_at = ${row.changedAt}, low = ${row.low}, work_id = ${row.workId}
    where tenant_id = ${ctx.tenant} and id = ${row.id}`.execute(ctx.db)
}

/** The row under its lock. */
export async function lock(ctx: Ctx, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from surveys.survey
    where tenant_id = ${ctx.tenant} and id = ${id} for no key update`.execute(ctx.db)
  return rows[0]
}

/** The newest that is waiting, asked or answered in a conversation. */
export async function newestOf(ctx: Ctx, conversationId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from surveys.survey
    where tenant_id = ${ctx.tenant} and conversation_id = ${conversationId} and state in ('waiting', 'asked', 'answered')
    order by id desc limit 1`.execute(ctx.db)
  return rows[0]
}

export async function liveOf(ctx: Ctx, conversationId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from surveys.survey
    where tenant_id = ${ctx.tenant} and conversation_id = ${conversationId} and state in ('waiting', 'asked')
    for no key update`.execute(ctx.db)
  return rows[0]
}

export async function lastAsked(ctx: Ctx, customerId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select max(asked_at) as at from surveys.survey
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(ctx.db)
  return rows[0]?.at ?? null
}

export async function hasOptedOut(ctx: Ctx, customerId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from surveys.opted_out
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(ctx.db)
  return rows.length > 0
}

export async function setWish(ctx: Ctx, customerId: string, ask: boolean): Promise<void> {
  if (ask)
    await sql`delete from surveys.opted_out
      where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(ctx.db)
  else
    await sql`insert into surveys.opted_out (tenant_id, customer_id, at)
      values (${ctx.tenant}, ${customerId}, ${ctx.now}) on conflict do nothing`.execute(ctx.db)
}

export interface Wish {
  readonly conversation?: string | undefined
  readonly customer?: string | undefined
  readonly view: 'answered' | 'low' | 'asked' | 'left' | 'all'
  readonly cursor?: string | undefined
  readonly limit: number
}

const VIEWS: Readonly<Record<Wish['view'], string>> = {
  answered: "state = 'answered'",
  low: "state = 'answered' and low",
  asked: "state in ('waiting', 'asked')",
  left: "state in ('left', 'lapsed')",
  all: 'true',
}

export async function page(ctx: Ctx, wish: Wish): Promise<Row[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from surveys.survey
    where tenant_id = ${ctx.tenant} and ${sql.raw(VIEWS[wish.view])}
      and (${wish.conversation ?? null}::text is null or conversation_id = ${wish.conversation ?? null})
      and (${wish.customer ?? null}::text is null or customer_id = ${wish.customer ?? null})
      and (${wish.cursor ?? null}::text is null or id < ${wish.cursor ?? null})
    order by id desc limit ${wish.limit}`.execute(ctx.db)
  return rows
}

export interface Tally {
  readonly solved: number
  readonly asked: number
  readonly answered: number
}

export async function tally(ctx: Ctx, since: Date): Promise<Tally> {
  const { rows } = await sql<Tally>`select count(*)::int as solved, count(asked_at)::int as asked,
      count(answered_at)::int as answered
    from surveys.survey where tenant_id = ${ctx.tenant} and solved_at >= ${since}`.execute(ctx.db)
  return rows[0] ?? { solved: 0, asked: 0, answered: 0 }
}

export async function leftBy(ctx: Ctx, since: Date): Promise<{ because: LeftBecause; surveys: number }[]> {
  const { rows } = await sql<{ because: LeftBecause; surveys: number }>`
    select left_because as because, count(*)::int as surveys from surveys.survey
    where tenant_id = ${ctx.tenant} and solved_at >= ${since} and left_because is not null
    group by left_because order by count(*) desc, left_because`.execute(ctx.db)
  return rows
}

const MARK: Readonly<Record<QuestionKind, string>> = {
  satisfaction: 'satisfaction',
  effort: 'effort',
  recommendation: 'recommendation',
}

/** How many gave each mark, over all or by a column. */
export async function counts(ctx: Ctx, since: Date, kind: QuestionKind): Promise<Counted[]> {
  const mark = sql.raw(MARK[kind])
  const { rows } = await sql<Counted>`select ${mark} as mark, count(*)::int as answers from surveys.survey
    where tenant_id = ${ctx.tenant} and solved_at >= ${since} and ${mark} is not null and answered_at is not null
    group by ${mark}`.execute(ctx.db)
  return rows
}

export interface CountedBy extends Counted {
  readonly id: string | null
  readonly name: string
}

export async function satisfactionBy(
  ctx: Ctx,
  since: Date,
  what: 'colleague' | 'channel',
): Promise<CountedBy[]> {
  const by =
    what === 'channel'
      ? sql.raw('channel, channel')
      : sql.raw("colleague_id, coalesce(max(colleague_name), '')")
  const group = sql.raw(what === 'channel' ? 'channel' : 'colleague_id')
  const { rows } = await sql<CountedBy>`
    select x.id, x.name, x.mark, x.answers from (
      select ${by}, satisfaction, count(*)::int from surveys.survey
      where tenant_id = ${ctx.tenant} and solved_at >= ${since} and satisfaction is not null
        and answered_at is not null
      group by ${group}, satisfaction) as x(id, name, mark, answers)
    order by x.id nulls first, x.mark`.execute(ctx.db)
  return rows
}

export async function ofCustomer(ctx: Ctx, customerId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from surveys.survey
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} order by id desc`.execute(ctx.db)
  return rows
}

/** The marks stay, so that the figures of the past stay true; the person and the words go. */
export async function forget(ctx: Ctx, customerId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update surveys.survey set customer_id = 'forgotten', customer_name = '', comment = '',
      state = case when state in ('waiting', 'asked') then 'left' else state end,
      left_because = case when state in ('waiting', 'asked') then 'forgotten' else left_because end
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(ctx.db)
  await setWish(ctx, customerId, true)
  return Number(numAffectedRows ?? 0n)
}

export async function move(ctx: Ctx, from: string, to: string, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update surveys.survey set customer_id = ${to}, customer_name = ${name}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}

export async function moveThese(ctx: Ctx, ids: readonly string[], to: string, name: string): Promise<void> {
  await sql`update surveys.survey set customer_id = ${to}, customer_name = ${name}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]}::text[])`.execute(ctx.db)
}

/** Answered surveys in batches, oldest first. */
export async function answeredAfter(ctx: Ctx, id: string, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from surveys.survey
    where tenant_id = ${ctx.tenant} and answered_at is not null and id > ${id} order by id limit ${limit}`.execute(
    ctx.db,
  )
  return rows
}
