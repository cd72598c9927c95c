/** Rehearsals as faces see them: cards, rows, one with its marks, a learner's own page, the team's. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { certificateShape } from './certificate.ts'
import { CHAPTERS } from './chapters.ts'
import {
  CHECKS,
  type Mine,
  type PersonaCard,
  type Rehearsal,
  type RehearsalRow,
  type TeamMatrix,
} from './contract.ts'
import type { Persona } from './persona.ts'
import { PERSONAS, personaOf } from './personas/all.ts'
import { moodName } from './react.ts'
import type { Room } from './room.ts'
import { rubricOf } from './rubrics.ts'
import { proposalShape, skillMarks } from './skills.ts'
import * as store from './store.ts'

const LISTED = 100
const TEAM_RUNS = 1000

export function rowShape(row: store.RehearsalRecord): RehearsalRow {
  const persona = personaOf(row.persona)
  const unknown = { zh: row.persona, en: row.persona }
  const { id, language, ending, score, passed } = row
  return {
    ...{ id, language, ending, score, passed },
    persona: row.persona,
    title: persona?.title ?? unknown,
    customer: persona?.customer ?? unknown,
    staff: { id: row.staffId, name: row.staffName },
    state: row.status,
    beganAt: row.beganAt.toISOString(),
    untilAt: row.untilAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

/** @throws Refusal advisors.unknown-rehearsal when it is neither one's own nor one looks after learners */
export async function rehearsal(room: Room, ctx: Ctx, id: string): Promise<Rehearsal> {
  const row = await store.rehearsal(ctx, id)
  const mayRead = row && (row.staffId === ctx.actor.id || ctx.actor.permissions.has('advisors.manage'))
  const persona = row && personaOf(row.persona)
  if (!mayRead || !persona) throw new Refusal('missing', 'advisors.unknown-rehearsal', { rehearsal: id })
  const over = row.status === 'scored'
  return {
    ...rowShape(row),
    file: {
      order: persona.order ?? null,
      lines: [...persona.file],
    },
    goal: over ? persona.goal : null,
    needed: over
      ? persona.facts
          .filter((fact) => fact.needed)
          .map((fact) => ({ label: fact.label, asked: row.machine.told.includes(fact.id) }))
      : [],
    moods: [...row.moods],
    result: row.result,
    articles: over ? await articlesOf(room, ctx, persona) : [],
  }
}

async function articlesOf(room: Room, ctx: Ctx, persona: Persona): Promise<Rehearsal['articles']> {
  const passages = await room.knowledge.passages(ctx, { audience: 'staff', language: ctx.language })
  return persona.articles.flatMap((slug) => {
    const found = passages.find((one) => one.slug === slug)
    return found ? [{ slug, title: found.title, url: `/knowledge/${found.article}` }] : []
  })
}

export async function mine(room: Room, ctx: Ctx): Promise<Mine> {
  const rubric = await rubricOf(ctx)
  const runs = await store.rehearsals(ctx, ctx.actor.id, LISTED)
  const [certificate] = await store.certificates(ctx, ctx.actor.id)
  const running = runs.find((run) => run.status === 'running')
  const cards = PERSONAS.map((persona) => cardOf(persona, runs))
  return {
    personas: cards,
    runs: runs.map(rowShape),
    running: running ? rowShape(running) : null,
    certificate: certificate ? certificateShape(certificate, ctx.now) : null,
    progress: {
      passed: cards.filter((card) => card.passed).length,
      needed: rubric.personas,
      pass: rubric.pass,
    },
    skills: skillMarks(scored(runs), await room.routing?.skillsOf(ctx, ctx.actor.id), rubric),
    chapters: { read: (await store.chaptersRead(ctx, ctx.actor.id)).length, all: CHAPTERS.length },
  }
}

const scored = (runs: readonly store.RehearsalRecord[]) => runs.filter((run) => run.status === 'scored')

function cardOf(persona: Persona, runs: readonly store.RehearsalRecord[]): PersonaCard {
  const own = scored(runs).filter((run) => run.persona === persona.id)
  const { id, title, teaches, customer, minutes, level } = persona
  return {
    ...{ id, title, teaches, customer, minutes, level },
    mood: moodName(persona.mood),
    skills: [...persona.skills],
    languages: [...persona.languages],
    best: own.length > 0 ? Math.max(...own.map((run) => run.score ?? 0)) : null,
    passed: own.some((run) => run.passed),
    runs: own.length,
  }
}

/** Whoever answers customers or has rehearsed, with the best of each customer. */
export async function team(room: Room, ctx: Ctx): Promise<TeamMatrix> {
  const rubric = await rubricOf(ctx)
  const all = scored(await store.rehearsals(ctx, undefined, TEAM_RUNS))
  const certificates = new Map((await store.certificates(ctx)).map((one) => [one.staffId, one]))
  const chapters = await store.chaptersRead(ctx)
  const seen = new Set(all.map((run) => run.staffId))
  const people = (await room.access.colleagues(ctx)).filter(
    (one) =>
      seen.has(one.id) || (one.active && one.roles.some((role) => role === 'agent' || role === 'adviser')),
  )
  const rows: TeamMatrix['people'] = []
  for (const { id, name } of people) {
    const runs = all.filter((run) => run.staffId === id)
    const certificate = certificates.get(id)
    rows.push({
      staff: { id, name },
      best: bestOf(runs),
      runs: runs.length,
      weakest: weakestOf(runs),
      skills: skillMarks(runs, await room.routing?.skillsOf(ctx, id), rubric).filter(
        (one) => one.mean !== null,
      ),
      certificate: certificate ? certificateShape(certificate, ctx.now) : null,
      chapters: chapters.filter((one) => one.staffId === id).length,
      lastAt: runs[0]?.endedAt?.toISOString() ?? null,
    })
  }
  return {
    personas: PERSONAS.map(({ id, title }) => ({ id, title })),
    people: rows.sort((a, b) => b.runs - a.runs || (a.staff.name < b.staff.name ? -1 : 1)),
    checks: CHECKS.map((check) => meanOfCheck(all, check)),
    proposals: (await store.proposals(ctx, LISTED)).map((row) =>
      proposalShape(row, rubric.skillNames[row.skill]),
    ),
  }
}

function bestOf(runs: readonly store.RehearsalRecord[]): Record<string, number> {
  const best: Record<string, number> = {}
  for (const { persona, score } of runs) best[persona] = Math.max(best[persona] ?? 0, score ?? 0)
  return best
}

const WORTH = { met: 100, partly: 50, missed: 0, none: null } as const

function meanOfCheck(runs: readonly store.RehearsalRecord[], check: (typeof CHECKS)[number]) {
  const marks = runs.flatMap((run) => {
    const verdict = run.result?.findings.find((one) => one.check === check)?.verdict ?? 'none'
    const worth = WORTH[verdict]
    return worth === null ? [] : [worth]
  })
  const mean = marks.length > 0 ? Math.round(marks.reduce<number>((a, b) => a + b, 0) / marks.length) : null
  return { check, mean, n: marks.length }
}

/** The check with the lowest mean of the last few rehearsals, if it is below two thirds. */
function weakestOf(runs: readonly store.RehearsalRecord[]) {
  const means = CHECKS.map((check) => meanOfCheck(runs.slice(0, 5), check))
  const low = means.filter((one) => one.mean !== null && one.mean < 67)
  return low.sort((a, b) => (a.mean ?? 100) - (b.mean ?? 100))[0]?.check ?? null
}
