/** All SQL of rehearsals, rubric, certificates, proposals and chapters. */
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Language, Result, RubricDraft, Skill } from './contract.ts'
import type { Ending, State } from './react.ts'

export interface MoodPoint {
  readonly seq: number
  readonly mood: number
  readonly because: string
}

export interface RehearsalRecord {
  readonly id: string
  readonly staffId: string
  readonly staffName: string
  readonly persona: string
  readonly personaVersion: number
  readonly language: Language
  readonly seed: number
  readonly status: 'running' | 'scored'
  readonly machine: State
  /** The newest event of the log that the customer has reacted to. */
  readonly heardSeq: number
  readonly moods: readonly MoodPoint[]
  readonly beganAt: Date
  readonly untilAt: Date
  readonly endedAt: Date | null
  readonly ending: Ending | null
  readonly score: number | null
  readonly passed: boolean | null
  readonly result: Result | null
}

const REHEARSAL = sql.raw(`id, staff_id as "staffId", staff_name as "staffName", persona,
  persona_version as "personaVersion", language, seed, status, machine, heard_seq as "heardSeq", moods,
  began_at as "beganAt", until_at as "untilAt", ended_at as "endedAt", ending, score, passed, result`)

/** @returns false when this person rehearses already */
export async function putRehearsal(ctx: Ctx, row: RehearsalRecord): Promise<boolean> {
  const { rows } =
    await sql`insert into advisors.rehearsal (tenant_id, id, staff_id, staff_name, persona, persona_version,
      language, seed, status, machine, heard_seq, moods, began_at, until_at, ended_at, ending, score, passed, result)
    values (${ctx.tenant}, ${row.id}, ${row.staffId}, ${row.staffName}, ${row.persona}, ${row.personaVersion},
      ${row.language}, ${row.seed}, ${row.status}, ${JSON.stringify(row.machine)}::jsonb, ${row.heardSeq},
      ${JSON.stringify(row.moods)}::jsonb, ${row.beganAt}, ${row.untilAt}, ${row.endedAt}, ${row.ending}, ${row.score},
      ${row.passed}, ${row.result && JSON.stringify(row.result)}::jsonb)
    on conflict do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}

export async function saveRehearsal(ctx: Ctx, row: RehearsalRecord): Promise<void> {
  await sql`update advisors.rehearsal set status = ${row.status}, machine = ${JSON.stringify(row.machine)}::jsonb,
      heard_seq = ${row.heardSeq}, moods = ${JSON.stringify(row.moods)}::jsonb, ended_at = ${row.endedAt},
      ending = ${row.ending}, score = ${row.score}, passed = ${row.passed},
      result = ${row.result && JSON.stringify(row.result)}::jsonb
    where tenant_id = ${ctx.tenant} and id = ${row.id}`.execute(ctx.db)
}

export async function rehearsal(ctx: Ctx, id: string, lock = false): Promise<RehearsalRecord | undefined> {
  const { rows } = await sql<RehearsalRecord>`select ${REHEARSAL} from advisors.rehearsal
    where tenant_id = ${ctx.tenant} and id = ${id} ${lock ? sql`for update` : sql``}`.execute(ctx.db)
  return rows[0]
}

/** Newest first; of one person, or of everybody. */
export async function rehearsals(
  ctx: Ctx,
  staffId: string | undefined,
  limit: number,
): Promise<RehearsalRecord[]> {
  const whose = staffId ? sql`and staff_id = ${staffId}` : sql``
  const { rows } = await sql<RehearsalRecord>`select ${REHEARSAL} from advisors.rehearsal
    where tenant_id = ${ctx.tenant} ${whose} order by began_at desc, id desc limit ${limit}`.execute(ctx.db)
  return rows
}

export async function rubric(
  ctx: Ctx,
): Promise<{ version: number; draft: RubricDraft; by: string; at: Date } | undefined> {
  const { rows } = await sql<{ version: number; draft: RubricDraft; by: string; at: Date }>`
    select version, draft, by, at from advisors.rubric where tenant_id = ${ctx.tenant}
    order by version desc limit 1`.execute(ctx.db)
  return rows[0]
}

/** @returns false when somebody else wrote this version */
export async function putRubric(ctx: Ctx, version: number, draft: RubricDraft): Promise<boolean> {
  const { rows } = await sql`insert into advisors.rubric (tenant_id, version, draft, by, at)
    values (${ctx.tenant}, ${version}, ${JSON.stringify(draft)}::jsonb, ${ctx.actor.name}, ${ctx.now})
    on conflict do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}

export interface CertificateRecord {
  readonly id: string
  readonly staffId: string
  readonly staffName: string
  readonly score: number
  readonly personas: readonly { readonly id: string; readonly score: number }[]
  readonly rubric: number
  readonly at: Date
  readonly expiresAt: Date
}

export async function putCertificate(ctx: Ctx, row: CertificateRecord): Promise<void> {
  await sql`insert into advisors.certificate (tenant_id, id, staff_id, staff_name, score, personas, rubric, at, expires_at)
    values (${ctx.tenant}, ${row.id}, ${row.staffId}, ${row.staffName}, ${row.score},
      ${JSON.stringify(row.personas)}::jsonb, ${row.rubric}, ${row.at}, ${row.expiresAt})`.execute(ctx.db)
}

/** Each person's newest. */
export async function certificates(ctx: Ctx, staffId?: string): Promise<CertificateRecord[]> {
  const whose = staffId ? sql`and staff_id = ${staffId}` : sql``
  const { rows } = await sql<CertificateRecord>`select distinct on (staff_id) id, staff_id as "staffId",
      staff_name as "staffName", score, personas, rubric, at, expires_at as "expiresAt"
    from advisors.certificate where tenant_id = ${ctx.tenant} ${whose}
    order by staff_id, at desc, id desc`.execute(ctx.db)
  return rows
}

export interface ProposalRecord {
  readonly id: string
  readonly staffId: string
  readonly staffName: string
  readonly skill: Skill
  readonly was: number | null
  readonly level: number | null
  readonly mean: number
  readonly runs: number
  readonly state: 'open' | 'taken' | 'declined'
  readonly at: Date
  readonly by: string | null
}

const PROPOSAL =
  sql.raw(`id, staff_id as "staffId", staff_name as "staffName", skill, was, level, mean, runs, state,
  at, by`)

/** An open one for the same skill takes the newer figures. */
export async function propose(ctx: Ctx, row: ProposalRecord): Promise<void> {
  await sql`insert into advisors.proposal (tenant_id, id, staff_id, staff_name, skill, was, level, mean, runs, state, at, by)
    values (${ctx.tenant}, ${row.id}, ${row.staffId}, ${row.staffName}, ${row.skill}, ${row.was}, ${row.level},
      ${row.mean}, ${row.runs}, ${row.state}, ${row.at}, ${row.by})
    on conflict (tenant_id, staff_id, skill) where state = 'open'
    do update set was = excluded.was, level = excluded.level, mean = excluded.mean, runs = excluded.runs,
      at = excluded.at`.execute(ctx.db)
}

/** A proposal that no longer holds: the figures moved meanwhile. */
export async function withdrawProposal(ctx: Ctx, staffId: string, skill: Skill): Promise<void> {
  await sql`delete from advisors.proposal where tenant_id = ${ctx.tenant} and staff_id = ${staffId}
    and skill = ${skill} and state = 'open'`.execute(ctx.db)
}

export async function proposals(ctx: Ctx, limit: number): Promise<ProposalRecord[]> {
  return found(ctx, sql`true`, sql`order by state = 'open' desc, at desc limit ${limit}`)
}

export async function proposal(ctx: Ctx, id: string): Promise<ProposalRecord | undefined> {
  return (await found(ctx, sql`id = ${id}`, sql`for update`))[0]
}

async function found(
  ctx: Ctx,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown>,
): Promise<ProposalRecord[]> {
  const { rows } = await sql<ProposalRecord>`select ${PROPOSAL} from advisors.proposal
    where tenant_id = ${ctx.tenant} and ${where} ${rest}`.execute(ctx.db)
  return rows
}

export async function settle(ctx: Ctx, id: string, state: 'taken' | 'declined'): Promise<void> {
  await sql`update advisors.proposal set state = ${state}, by = ${ctx.actor.name}, settled_at = ${ctx.now}
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

export async function chaptersRead(
  ctx: Ctx,
  staffId?: string,
): Promise<{ staffId: string; chapter: string; at: Date }[]> {
  const whose = staffId ? sql`and staff_id = ${staffId}` : sql``
  const { rows } = await sql<{ staffId: string; chapter: string; at: Date }>`
    select staff_id as "staffId", chapter, at from advisors.chapter_read
    where tenant_id = ${ctx.tenant} ${whose} order by chapter`.execute(ctx.db)
  return rows
}

export async function markChapter(ctx: Ctx, staffId: string, chapter: string): Promise<void> {
  await sql`insert into advisors.chapter_read (tenant_id, staff_id, chapter, at)
    values (${ctx.tenant}, ${staffId}, ${chapter}, ${ctx.now}) on conflict do nothing`.execute(ctx.db)
}
