/** The shop's own model looks at a photo, where the shop switched that on: a hint beside the answers, never the ground of a refusal. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Who } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import { judged } from './judged.ts'
import { FINDINGS, findingOf } from './knowledge/known.ts'
import { mayLook } from './settings.ts'
import * as store from './store.ts'

export const SEE = 'diagnosis.see'
const SIDE = 768
const LOOK_MS = 20_000

/** In no transaction: a look takes seconds. Without a model, or without the shop's yes, nothing leaves the house. */
export async function see(building: Building, who: Who, id: string): Promise<void> {
  const { house, model } = building
  if (!model) return
  const asked = await house.transact(who, async (ctx) => {
    const row = await store.byId(ctx, id)
    if (!row || row.answered_at || row.confirmed_at || !(await mayLook(ctx))) return undefined
    const pieces = await building.evidence.pictures(ctx, row.evidence_ids)
    // What the gates refused shows a model no more than a person.
    const photo = [...pieces.values()].find(({ say, hashes }) => say === null && hashes !== null)
    const path = photo?.fileId ? await house.files.pathOf(ctx, photo.fileId) : undefined
    return path ? { row, path, language: ctx.language } : undefined
  })
  if (!asked) return
  const { row, path, language } = asked
  const matter = {
    language,
    until: new Date(house.clock.now().getTime() + LOOK_MS),
    known: { names: [], addresses: [] },
    customerId: row.customer_id,
    conversationId: null,
  }
  const eyes = await model.at(who, matter)
  const seen = await eyes?.see({
    question: row.text,
    picture: await pictureOf(path),
    choices: choicesFor(row.category, language),
  })
  if (!seen) return
  await house.transact(who, async (ctx) => {
    const now = await store.byId(ctx, id, true)
    if (!now || now.answered_at || now.confirmed_at || !findingOf(seen.id)) return
    const kept = await store.change(ctx, id, { seen: { finding: seen.id, p: seen.sure } })
    await judged(building, ctx, kept, kept.question !== null)
  })
}

const pictureOf = async (path: string): Promise<string> => {
  const small = sharp(await readFile(path)).resize({
    width: SIDE,
    height: SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  })
  return (await small.png().toBuffer()).toString('base64')
}

const choicesFor = (category: string, language: 'zh-CN' | 'en') =>
  FINDINGS.filter(
    ({ categories }) => !category || categories.length === 0 || categories.includes(category),
  ).map(({ id, name }) => ({ id, name: language === 'en' ? name.en : name.zh }))
