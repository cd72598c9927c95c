/** Rules for counsel to read, and decisions with what they rest on, as spreadsheets. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import * as kept from './kept.ts'
import * as packs from './packs.ts'
import type { Room } from './room.ts'

const PAGE = 200

/** All rules of all packs with their articles and what is weak: the paper that goes to the lawyer. */
export const ruleExport = (room: Room): ExportKind => ({
  kind: 'policy-rules',
  title: { zh: '法规与承诺', en: 'Law and promises' },
  permission: 'policies.read',
  columns: [
    { name: 'pack', title: { zh: '规则包', en: 'Pack' }, width: 20 },
    { name: 'version', title: { zh: '版本', en: 'Version' } },
    { name: 'rule', title: { zh: '规则', en: 'Rule' }, width: 24 },
    { name: 'articles', title: { zh: '条文', en: 'Articles' }, width: 24 },
    { name: 'says', title: { zh: '内容', en: 'It says' }, width: 60 },
    { name: 'remedies', title: { zh: '办法', en: 'Remedies' }, width: 24 },
    { name: 'terms', title: { zh: '条件', en: 'Terms' }, width: 40 },
    { name: 'counsel', title: { zh: '要法务看', en: 'Needs counsel' } },
  ],
  rows: (ctx) => ruleRows(room, ctx),
})

async function* ruleRows(room: Room, ctx: Ctx) {
  const zh = ctx.language !== 'en'
  const yes = zh ? '是' : 'yes'
  for (const row of (await packs.list(room, ctx)).items) {
    const { rules } = await packs.page(room, ctx, row.id, undefined)
    yield rules.map((rule) => ({
      pack: zh ? row.name.zh : row.name.en,
      version: row.version,
      rule: rule.id,
      articles: rule.cites.join(' '),
      says: zh ? rule.because.zh : rule.because.en,
      remedies: rule.remedies
        .map((one) => room.house.words.say(ctx.language, `policies.remedy.${one}`))
        .join(zh ? '、' : ', '),
      terms: rule.terms.map(({ name, value }) => `${name}: ${value}`).join('; '),
      counsel: rule.weak || !row.reviewed ? yes : '',
    }))
  }
}

export const decisionExport = (room: Room): ExportKind => ({
  kind: 'policy-decisions',
  title: { zh: '售后判定', en: 'Decisions on cases' },
  permission: 'policies.read',
  columns: [
    { name: 'at', title: { zh: '判定时间', en: 'At' }, shape: 'instant', width: 18 },
    { name: 'about', title: { zh: '关于', en: 'About' }, width: 32 },
    { name: 'allowed', title: { zh: '可以的办法', en: 'Allowed' }, width: 40 },
    { name: 'packs', title: { zh: '依据的规则包', en: 'Packs' }, width: 40 },
    { name: 'fingerprint', title: { zh: '指纹', en: 'Fingerprint' }, width: 66 },
  ],
  rows: (ctx) => decisionRows(room, ctx),
})

async function* decisionRows(room: Room, ctx: Ctx) {
  let cursor: string | undefined
  do {
    const page: Awaited<ReturnType<typeof kept.list>> = await kept.list(room, ctx, { cursor, limit: PAGE })
    yield page.items.map((one) => ({
      at: new Date(one.keptAt),
      about: one.about.number ?? one.about.id,
      allowed: one.remedies
        .map((remedy) => room.house.words.say(ctx.language, `policies.remedy.${remedy}`))
        .join(' · '),
      packs: one.packs.join(' '),
      fingerprint: one.fingerprint,
    }))
    cursor = page.next
  } while (cursor)
}
