/** What customers gave each colleague: the mean mark and from how many answers. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'

export interface ColleagueMarks {
  readonly staffId: string
  /** 1 to 5. */
  readonly satisfaction: number
  readonly answers: number
}

export async function marksByColleague(ctx: Ctx, since: Date): Promise<ColleagueMarks[]> {
  const { rows } = await sql<ColleagueMarks>`
    select colleague_id as "staffId", avg(satisfaction)::float8 as satisfaction, count(*)::int as answers
    from surveys.survey where tenant_id = ${ctx.tenant} and solved_at >= ${since} and colleague_id is not null
      and satisfaction is not null group by colleague_id`.execute(ctx.db)
  return rows
}
