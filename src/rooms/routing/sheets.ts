/** Teams and seats as spreadsheets: who takes what and how much, in and out (PLAT-11). */
import { z } from 'zod'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type {
  Applied,
  ExportKind,
  ImportField,
  ImportKind,
  ImportRefusal,
  ImportRow,
} from '../../kernel/sheets.ts'
import { SeatDraft, type Team } from './contract.ts'
import { changeSeat } from './furnish.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

const FIELDS: readonly ImportField[] = [
  field(
    'person',
    ['姓名', 'Person'],
    'text',
    ['人员', '客服', '坐席', '员工', 'name', 'agent', 'staff'],
    true,
  ),
  field('takes', ['接新事', 'Takes matters'], 'boolean', ['接待', '接单', 'accepts', 'active'], false),
  field('capacity', ['容量', 'Capacity'], 'integer', ['接待上限', '同时接待', 'max chats', 'limit'], false),
  field('teams', ['分组', 'Teams'], 'list', ['组', '技能组', 'team', 'group'], false),
  field('skills', ['擅长', 'Skills'], 'list', ['技能', '专长', 'skill'], false),
  field('languages', ['语言', 'Languages'], 'list', ['语种', 'language'], false),
]

function field(
  name: string,
  [zh, en]: readonly [string, string],
  shape: ImportField['shape'],
  synonyms: readonly string[],
  required: boolean,
): ImportField {
  return { name, title: { zh, en }, shape, synonyms, required, identifies: required }
}

export function seatSheets(room: Room): { importKinds: ImportKind[]; exportKinds: ExportKind[] } {
  const seats = { kind: 'seats', title: { zh: '席位', en: 'Seats' } }
  return {
    importKinds: [
      {
        ...seats,
        permission: 'routing.manage',
        fields: FIELDS,
        apply: (ctx, rows) => apply(room, ctx, rows),
        undo: (ctx, kept) => undo(room, ctx, kept),
      },
    ],
    exportKinds: [
      {
        ...seats,
        permission: 'routing.read',
        columns: FIELDS.map(({ name, title }) => ({
          name,
          title,
          ...(name === 'capacity' && { shape: 'number' as const }),
          ...(name === 'takes' && { shape: 'boolean' as const }),
        })),
        rows: seatRows,
      },
      {
        kind: 'teams',
        title: { zh: '分组', en: 'Teams' },
        permission: 'routing.read',
        columns: [
          { name: 'zh', title: { zh: '组名', en: 'Team (Chinese)' } },
          { name: 'en', title: { zh: '英文名', en: 'Team (English)' } },
          { name: 'people', title: { zh: '人数', en: 'People' }, shape: 'number' },
          { name: 'waiting', title: { zh: '在等', en: 'Waiting' }, shape: 'number' },
        ],
        rows: teamRows,
      },
    ],
  }
}

async function* teamRows(ctx: Ctx) {
  yield (await store.teams(ctx)).map(({ name, people, waiting }) => ({ ...name, people, waiting }))
}

async function* seatRows(ctx: Ctx) {
  const teams = new Map((await store.teams(ctx)).map((team) => [team.id, team.name.zh]))
  yield (await store.seats(ctx)).map((seat) => ({
    person: seat.name,
    takes: seat.takes,
    capacity: seat.capacity,
    teams: seat.teams.map((id) => teams.get(id) ?? id).join('、'),
    skills: Object.entries(seat.skills)
      .map(([skill, level]) => `${skill} ${level}`)
      .join('、'),
    languages: seat.languages.map((one) => (one === 'en' ? 'English' : '中文')).join('、'),
  }))
}

async function apply(room: Room, ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied> {
  const teams = await store.teams(ctx)
  const people = await room.access.colleagues(ctx)
  const before = new Map((await store.seats(ctx)).map((seat) => [seat.staffId, seat]))
  const refused: ImportRefusal[] = []
  const updated: { staffId: string; was: SeatDraft | null }[] = []
  for (const row of rows) {
    const name = String(row.values.person ?? '').trim()
    const named = people.filter((one) => one.active && one.name === name)
    const [person] = named
    if (!person || named.length > 1) {
      refused.push({
        row: row.row,
        field: 'person',
        code: person ? 'routing.two-of-that-name' : 'routing.nobody-of-that-name',
        facts: { name },
      })
      continue
    }
    const was = before.get(person.id)
    const read = draftOf(row, was, teams)
    if ('code' in read) refused.push({ row: row.row, ...read })
    else {
      await changeSeat(room, ctx, person.id, read)
      updated.push({ staffId: person.id, was: was ? bare(was) : null })
    }
  }
  return { created: [], updated: updated.map((one) => one.staffId), refused, undo: { updated } }
}

const bare = ({ takes, capacity, teams, skills, languages }: SeatDraft): SeatDraft => ({
  takes,
  capacity,
  teams,
  skills,
  languages,
})
const UNSET: SeatDraft = { takes: true, capacity: 6, teams: [], skills: {}, languages: ['zh-CN'] }

/** A cell that is empty leaves the seat as it is. */
function draftOf(
  { values }: ImportRow,
  was: SeatDraft | undefined,
  teams: readonly Team[],
): SeatDraft | { field: string; code: string; facts: { [fact: string]: string | number } } {
  const old = was ? bare(was) : UNSET
  const list = (name: string) => {
    const value = values[name]
    return Array.isArray(value) ? value.map(String) : undefined
  }
  const capacity = typeof values.capacity === 'number' ? values.capacity : old.capacity
  if (capacity < 1 || capacity > 99)
    return { field: 'capacity', code: 'routing.capacity-wrong', facts: { capacity } }
  const wantedTeams = list('teams')
  const ids: string[] = []
  for (const name of wantedTeams ?? []) {
    const team = teams.find((one) => one.name.zh === name || one.name.en.toLowerCase() === name.toLowerCase())
    if (!team) return { field: 'teams', code: 'routing.no-team-of-that-name', facts: { name } }
    ids.push(team.id)
  }
  const skills = list('skills')
  const languages = list('languages')
  return {
    takes: typeof values.takes === 'boolean' ? values.takes : old.takes,
    capacity,
    teams: wantedTeams ? ids : old.teams,
    skills: skills ? Object.fromEntries(skills.map(skillOf)) : old.skills,
    languages: languages
      ? [...new Set(languages.map((one) => (/en|英/i.test(one) ? 'en' : 'zh-CN') as 'en' | 'zh-CN'))]
      : old.languages,
  }
}

/** 沙发 3 is level 3; a skill without a figure is level 1. */
function skillOf(text: string): [string, number] {
  const found = /^(.+?)[\s:：]*([1-3])$/.exec(text)
  return found?.[1] && found[2] ? [found[1].trim(), Number(found[2])] : [text, 1]
}

const Undo = z.object({ updated: z.array(z.object({ staffId: z.string(), was: SeatDraft.nullable() })) })

async function undo(room: Room, ctx: Ctx, kept: Json): Promise<{ removed: number; restored: number }> {
  const { updated } = Undo.parse(kept)
  for (const { staffId, was } of updated)
    await changeSeat(room, ctx, staffId, was ?? { ...UNSET, takes: false })
  return { removed: 0, restored: updated.length }
}
