/** Standards as a spreadsheet: a row for each target of a policy in and out, and the record of kept and broken out (PLAT-11). */
import { z } from 'zod'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type {
  Applied,
  ExportCell,
  ExportKind,
  ImportField,
  ImportKind,
  ImportRefusal,
  ImportRow,
} from '../../kernel/sheets.ts'
import { type PolicyDraft, Time, WHATS, What } from './contract.ts'
import type { Room } from './door.ts'
import * as policies from './policies.ts'
import * as store from './policy-store.ts'
import { figures } from './watch.ts'

const title = { zh: '服务标准', en: 'Service standards' }

const field = (
  name: string,
  zh: string,
  en: string,
  shape: ImportField['shape'],
  synonyms: readonly string[],
): ImportField => ({ name, title: { zh, en }, shape, synonyms, required: false })

const WHAT_SAYS: Record<What, readonly string[]> = {
  'first-answer': ['首次答复', '首响', 'first answer', 'first response'],
  'next-answer': ['后续答复', '再次答复', 'next answer', 'next response'],
  person: ['人工接手', '人工答复', 'person', 'human'],
  solved: ['解决', '办结', 'solved', 'resolution'],
  done: ['工单完成', '完成', 'done', 'work done'],
}

const FIELDS: readonly ImportField[] = [
  { ...field('name', '标准', 'Standard', 'text', ['名称', 'name', 'policy']), required: true },
  field('nameEn', '英文名', 'English name', 'text', ['name (en)']),
  {
    ...field('what', '量什么', 'What', 'choice', ['指标', '类型', 'target', 'metric']),
    required: true,
    choices: WHATS.map((value) => ({ value, says: [value, ...WHAT_SAYS[value]] })),
  },
  {
    ...field('minutes', '分钟', 'Minutes', 'integer', ['时限', '时限（分钟）', 'time', 'limit']),
    required: true,
  },
  {
    ...field('time', '怎么算', 'Counted in', 'choice', ['时间', '计时', 'counting']),
    choices: [
      { value: 'business', says: ['business', '营业时间', '工作时间', 'open time'] },
      { value: 'wall', says: ['wall', '自然时间', '全天', '24 小时', 'every minute'] },
    ],
  },
  field('tiers', '会员等级', 'Tiers', 'list', ['等级', 'tier', 'customer tier']),
  field('channels', '渠道', 'Channels', 'list', ['channel']),
  field('kinds', '事项', 'Kinds', 'list', ['种类', 'kind', 'matter']),
  field('warn', '提醒（%）', 'Warn at (%)', 'integer', ['预警', '提醒', 'warn', 'warning']),
]

export const importKind = (room: Room): ImportKind => ({
  kind: 'standards',
  title,
  permission: 'standards.write',
  fields: FIELDS,
  apply: (ctx, rows) => apply(room, ctx, rows),
  undo: (ctx, kept) => undo(room, ctx, kept),
})

const word = (row: ImportRow, key: string): string => {
  const value = row.values[key]
  return typeof value === 'string' ? value.trim() : ''
}
const words = (row: ImportRow, key: string): string[] => {
  const value = row.values[key]
  return Array.isArray(value) ? value.map(String) : []
}
const count = (row: ImportRow, key: string): number | undefined => {
  const value = row.values[key]
  return typeof value === 'number' ? value : undefined
}

/** Rows of one name are one policy; what a policy has beside its targets stays as it is. */
async function apply(room: Room, ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied> {
  const refused: ImportRefusal[] = []
  const drafts = gathered(rows, refused)
  const old = new Map((await store.policies(ctx)).map((one) => [one.draft.name.zh, one]))
  const created: string[] = []
  const updated: { id: string; version: number; before: PolicyDraft }[] = []
  if (refused.length > 0) return { created, updated: [], refused, undo: null }
  for (const [name, draft] of drafts) {
    const was = old.get(name)
    const next = { ...(was?.draft ?? { ...FRESH, position: old.size + drafts.size }), ...draft }
    if (!was) created.push((await policies.createPolicy(room, ctx, next)).id)
    else if (JSON.stringify(sorted(was.draft)) !== JSON.stringify(sorted(next))) {
      const { version } = await policies.changePolicy(room, ctx, was.id, { ...next, version: was.version })
      updated.push({ id: was.id, version, before: was.draft })
    }
  }
  const undo = { created, updated }
  return { created, updated: updated.map((one) => one.id), refused, undo }
}

const FRESH = { position: 0, escalate: { minutes: 10, lane: null }, pauses: [] }
type FromRows = Pick<PolicyDraft, 'name' | 'match' | 'targets' | 'warnPercent'>

/** JSON keeps no order of keys. */
const sorted = ({ name, match, targets, warnPercent }: FromRows) => [
  name.zh,
  name.en,
  match.tiers,
  match.channels,
  match.kinds,
  targets.map(({ what, minutes, time }) => [what, minutes, time]),
  warnPercent,
]

function gathered(rows: readonly ImportRow[], refused: ImportRefusal[]): Map<string, FromRows> {
  const drafts = new Map<string, FromRows>()
  for (const row of rows) {
    const name = word(row, 'name')
    const before = drafts.get(name)
    const what = What.parse(row.values.what)
    const minutes = count(row, 'minutes') ?? 0
    const warnPercent = count(row, 'warn') ?? before?.warnPercent ?? 20
    if (minutes < 1 || minutes > 525_600)
      refused.push({ row: row.row, field: 'minutes', code: 'standards.minutes-wrong', facts: { minutes } })
    if (warnPercent < 5 || warnPercent > 90)
      refused.push({
        row: row.row,
        field: 'warn',
        code: 'standards.warn-wrong',
        facts: { percent: warnPercent },
      })
    if (before?.targets.some((one) => one.what === what))
      refused.push({ row: row.row, field: 'what', code: 'standards.target-twice', facts: { what } })
    const target = { what, minutes, time: Time.catch('business').parse(row.values.time) }
    drafts.set(name, {
      name: before?.name ?? { zh: name, en: word(row, 'nameEn') || name },
      match: before?.match ?? {
        tiers: words(row, 'tiers'),
        channels: words(row, 'channels'),
        kinds: words(row, 'kinds'),
      },
      targets: [...(before?.targets ?? []), target],
      warnPercent,
    })
  }
  return drafts
}

const Kept = z.object({
  created: z.array(z.string()),
  updated: z.array(z.object({ id: z.string(), version: z.number(), before: z.custom<PolicyDraft>() })),
})

async function undo(room: Room, ctx: Ctx, kept: Json): Promise<{ removed: number; restored: number }> {
  const { created, updated } = Kept.parse(kept)
  const versions = new Map((await store.policies(ctx)).map((one) => [one.id, one.version]))
  const changed =
    created.find((id) => versions.get(id) !== 1) ??
    updated.find(({ id, version }) => versions.get(id) !== version)?.id
  if (changed) throw new Refusal('conflict', 'standards.used-since', { policy: changed })
  for (const id of created) await policies.endPolicy(room, ctx, id)
  for (const { id, version, before } of updated)
    await policies.changePolicy(room, ctx, id, { ...before, version })
  return { removed: created.length, restored: updated.length }
}

export const exportKinds = (room: Room): ExportKind[] => [
  {
    kind: 'standards',
    title,
    permission: 'standards.read',
    columns: FIELDS.map(({ name, title: heading, shape }) => ({
      name,
      title: heading,
      shape: shape === 'integer' ? ('number' as const) : ('text' as const),
    })),
    rows: (ctx) => exportedPolicies(room, ctx),
  },
  {
    kind: 'standards-record',
    title: { zh: '服务标准达成', en: 'Standards kept and broken' },
    permission: 'standards.read',
    columns: [
      { name: 'week', title: { zh: '周（周一）', en: 'Week (Monday)' }, shape: 'day' },
      { name: 'team', title: { zh: '团队', en: 'Team' } },
      { name: 'what', title: { zh: '量什么', en: 'What' } },
      { name: 'kept', title: { zh: '按时', en: 'Kept' }, shape: 'number' },
      { name: 'broken', title: { zh: '超时', en: 'Broken' }, shape: 'number' },
      { name: 'median', title: { zh: '中位用时（秒）', en: 'Median (seconds)' }, shape: 'number' },
    ],
    rows: exportedRecord,
  },
]

async function* exportedPolicies(room: Room, ctx: Ctx): AsyncGenerator<Record<string, ExportCell>[]> {
  for (const policy of await policies.policies(room, ctx)) {
    yield policy.targets.map(({ what, minutes, time }) => ({
      name: policy.name.zh,
      nameEn: policy.name.en,
      what: WHAT_SAYS[what][0],
      minutes,
      time: time === 'business' ? '营业时间' : '自然时间',
      tiers: policy.match.tiers.join('、'),
      channels: policy.match.channels.join('、'),
      kinds: policy.match.kinds.join('、'),
      warn: policy.warnPercent,
    }))
  }
}

async function* exportedRecord(ctx: Ctx): AsyncGenerator<Record<string, ExportCell>[]> {
  const rows = await figures(ctx, 53)
  yield rows.map(({ week, team, what, kept, broken, medianSeconds }) => ({
    week,
    team,
    what: WHAT_SAYS[what][0],
    kept,
    broken,
    median: medianSeconds === null ? null : Math.round(medianSeconds),
  }))
}
