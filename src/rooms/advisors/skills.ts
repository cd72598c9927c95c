/** Weak and strong skills reach routing: proposed to a supervisor, or set by the rule, each with its trail. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { type Proposal, type Rubric, SKILLS, type SkillMark } from './contract.ts'
import { personaOf } from './personas/all.ts'
import type { Room } from './room.ts'
import { rubricOf } from './rubrics.ts'
import { levelFor, meanOf, type Run } from './skill.ts'
import * as store from './store.ts'

const LOOKED_AT = 60

export async function judgeSkills(
  room: Room,
  ctx: Ctx,
  run: store.RehearsalRecord,
  rubric: Rubric,
): Promise<void> {
  const levels = await room.routing?.skillsOf(ctx, run.staffId)
  if (!levels) return
  const runs = (await store.rehearsals(ctx, run.staffId, LOOKED_AT)).filter((one) => one.status === 'scored')
  for (const skill of personaOf(run.persona)?.skills ?? []) {
    const { mean, runs: n } = meanOf(runs, skill)
    if (mean === null) continue
    const was = levels[rubric.skillNames[skill]] ?? null
    const level = levelFor(was, { mean, runs: n }, rubric)
    if (level === undefined) {
      await store.withdrawProposal(ctx, run.staffId, skill)
      continue
    }
    const proposal: store.ProposalRecord = {
      id: make('sug', ctx.now),
      ...{ staffId: run.staffId, staffName: run.staffName, skill, was, level, mean, runs: n },
      state: rubric.skills === 'set' ? 'taken' : 'open',
      at: ctx.now,
      by: rubric.skills === 'set' ? 'Anju' : null,
    }
    await store.propose(ctx, proposal)
    if (rubric.skills === 'set') await apply(room, ctx, proposal, rubric)
    else await ctx.tell('advisors.proposed', { proposal: proposal.id, staffId: run.staffId })
  }
}

async function apply(room: Room, ctx: Ctx, row: store.ProposalRecord, rubric: Rubric): Promise<void> {
  await room.routing?.setSkill(ctx, row.staffId, rubric.skillNames[row.skill], row.level)
  await ctx.audit('advisors.skill-set', row.staffId, {
    skill: rubric.skillNames[row.skill],
    was: row.was,
    level: row.level,
    mean: row.mean,
  })
}

/** @throws Refusal advisors.unknown-proposal | advisors.settled-already */
export async function settle(room: Room, ctx: Ctx, id: string, take: boolean): Promise<Proposal> {
  const row = await store.proposal(ctx, id)
  if (!row) throw new Refusal('missing', 'advisors.unknown-proposal', { proposal: id })
  if (row.state !== 'open') throw new Refusal('conflict', 'advisors.settled-already')
  const rubric = await rubricOf(ctx)
  await store.settle(ctx, id, take ? 'taken' : 'declined')
  if (take) await apply(room, ctx, row, rubric)
  else await ctx.audit('advisors.skill-declined', row.staffId, { skill: rubric.skillNames[row.skill] })
  await ctx.tell('advisors.changed', {})
  return proposalShape(
    { ...row, state: take ? 'taken' : 'declined', by: ctx.actor.name },
    rubric.skillNames[row.skill],
  )
}

export function proposalShape(row: store.ProposalRecord, name: string): Proposal {
  const { id, skill, was, level, mean, runs, state, by } = row
  const staff = { id: row.staffId, name: row.staffName }
  return { id, staff, skill, name, was, level, mean, runs, state, at: row.at.toISOString(), by }
}

/** Each skill with what rehearsals say and what routing counts on. @param runs newest first */
export function skillMarks(
  runs: readonly Run[],
  levels: Readonly<Record<string, number>> | null | undefined,
  rubric: Rubric,
): SkillMark[] {
  return SKILLS.map((skill) => {
    const name = rubric.skillNames[skill]
    return { skill, name, ...meanOf(runs, skill), level: levels?.[name] ?? null }
  })
}
