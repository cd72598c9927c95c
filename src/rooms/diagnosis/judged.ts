/** Judging a matter with what is known: ask on while it helps, say it when sure, and turn to a technician instead of guessing. */
import {
  type ConfirmedCase,
  type Features,
  judge,
  nextQuestion,
  type Ready,
} from '../../engines/damage/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Pictured } from '../evidence/index.ts'
import { askTechnician } from './ask.ts'
import type { Building } from './building.ts'
import { findingOf, knownWith, MOST_QUESTIONS } from './knowledge/known.ts'
import { UNKNOWN } from './knowledge/questions.ts'
import { partFor } from './part.ts'
import * as store from './store.ts'
import { sure } from './sure.ts'
import { told } from './told.ts'

/** @param ask false: judged with what is there */
export async function judged(
  building: Building,
  ctx: Ctx,
  row: store.Matter,
  ask = true,
): Promise<store.Matter> {
  const ready = await known(building, ctx)
  const given = await featuresOf(building, ctx, row)
  const judgement = judge(ready, given, row.id)
  const canAsk = ask && row.asked.length < MOST_QUESTIONS && !sure(judgement)
  const question = canAsk ? nextQuestion(ready, given, row.asked, row.id) : null
  const finding = judgement.abstains ? undefined : findingOf(judgement.best)
  const part = finding ? await partFor(building, ctx, row, finding) : null
  const kept: store.Judged = {
    best: judgement.best,
    part: part?.no ?? null,
    remedy: finding?.remedy ?? null,
    p: judgement.p,
    abstains: judgement.abstains,
    because: judgement.because,
    nearest: judgement.nearest.slice(0, 3),
    others: judgement.ranked.slice(1, 4),
    by: 'machine',
  }
  if (question !== null)
    return store.change(ctx, row.id, { judged: kept, question, state: 'asking', asked: row.asked })
  const after = await store.change(ctx, row.id, {
    judged: kept,
    question: null,
    state: row.work_id ? 'with-technician' : 'judged',
  })
  await told(ctx, 'judged', after)
  // Who was not answered is not left with a shrug.
  return judgement.abstains && after.order_id && !after.work_id ? askTechnician(building, ctx, after) : after
}

/** Trade knowledge and the shop's own confirmed cases. */
async function known(building: Building, ctx: Ctx): Promise<Ready> {
  const rows = await store.confirmed(ctx)
  const pictures = await building.evidence.pictures(
    ctx,
    rows.slice(0, 200).flatMap((row) => row.evidence_ids),
  )
  const own = rows.map((row): ConfirmedCase => {
    const seen = row.evidence_ids.flatMap((id) => asSeen(pictures.get(id)))
    return { ...wordsOf(row), id: row.id, finding: row.confirmed_finding ?? '', pictures: seen }
  })
  return knownWith(own)
}

const wordsOf = (row: store.Matter): Features => ({
  category: row.category,
  answers: Object.fromEntries(Object.entries(row.answers).filter(([, value]) => value !== UNKNOWN)),
  text: row.text,
})

async function featuresOf(building: Building, ctx: Ctx, row: store.Matter): Promise<Features> {
  const found = await building.evidence.pictures(ctx, row.evidence_ids)
  return {
    ...wordsOf(row),
    ...(row.seen && { seen: row.seen }),
    pictures: [...found.values()].flatMap(asSeen),
  }
}

const asSeen = (one: Pictured | undefined) =>
  one?.hashes ? [{ hashes: one.hashes, colours: one.colours }] : []
