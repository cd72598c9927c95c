/** Macros and rules as spreadsheets: one row each, found again by shortcut or name (PLAT-11). */
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
import { Deed, MacroDraft, RuleDraft } from './contract.ts'
import * as macroStore from './macro-store.ts'
import * as macros from './macros.ts'
import { deedsRead, ruleRead } from './reading.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'
import * as write from './write.ts'

const field = (
  name: string,
  title: { zh: string; en: string },
  synonyms: readonly string[],
  more: Partial<ImportField> = {},
): ImportField => ({ name, title, synonyms, shape: 'text', required: false, ...more })

const word = (row: ImportRow, key: string): string => {
  const value = row.values[key]
  return typeof value === 'string' ? value.trim() : ''
}

const MACROS = { zh: '快捷回复', en: 'Macros' }
const RULES = { zh: '规则', en: 'Rules' }

const MACRO_FIELDS: readonly ImportField[] = [
  field('titleZh', { zh: '名称', en: 'Title (Chinese)' }, ['标题', '话术名称', '快捷短语', 'title', 'name'], {
    required: true,
    identifies: true,
  }),
  field('titleEn', { zh: '英文名称', en: 'Title (English)' }, ['english title', 'english name']),
  field('folder', { zh: '分组', en: 'Folder' }, ['分类', '文件夹', 'category', 'group']),
  field('shortcut', { zh: '快捷码', en: 'Shortcut' }, ['快捷键', '短码', 'code', 'slash'], { shape: 'code' }),
  field(
    'textZh',
    { zh: '内容', en: 'Text (Chinese)' },
    ['话术', '回复内容', '正文', 'text', 'reply', 'content'],
    {
      required: true,
    },
  ),
  field('textEn', { zh: '英文内容', en: 'Text (English)' }, ['english text', 'english reply']),
  field('deeds', { zh: '动作', en: 'Deeds' }, ['操作', 'actions'], { shape: 'text' }),
]

export const macroImport = (room: Room): ImportKind => ({
  kind: 'macros',
  title: MACROS,
  permission: 'rules.write',
  fields: MACRO_FIELDS,
  apply: (ctx, rows) => applyMacros(room, ctx, rows),
  undo: undoMacros,
})

/** What each row of a sheet does, with the refusals of all of them. */
async function each(
  rows: readonly ImportRow[],
  one: (row: ImportRow) => Promise<void>,
): Promise<ImportRefusal[]> {
  const refused: ImportRefusal[] = []
  for (const row of rows) {
    try {
      await one(row)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ row: row.row, code: error.code, facts: error.facts })
    }
  }
  return refused
}

interface Undone {
  readonly created: string[]
  readonly changed: { id: string; version: number; before: Json }[]
}
const Undo = z.object({
  created: z.array(z.string()),
  changed: z.array(z.object({ id: z.string(), version: z.number(), before: z.unknown() })),
})

const applied = (undo: Undone, refused: ImportRefusal[]): Applied => ({
  created: undo.created,
  updated: undo.changed.map((one) => one.id),
  refused,
  undo: { created: undo.created, changed: undo.changed },
})

async function applyMacros(room: Room, ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied> {
  const undo: Undone = { created: [], changed: [] }
  const known = (await macroStore.macros(ctx)).filter((one) => one.draft.scope === 'shop')
  const refused = await each(rows, async (row) => {
    const draft = macroOf(row)
    const old = known.find(
      ({ draft: { shortcut, title } }) =>
        (draft.shortcut !== '' && shortcut === draft.shortcut) || title.zh === draft.title.zh,
    )
    if (!old) {
      undo.created.push((await macros.write(room, ctx, draft)).id)
      return
    }
    const next = await macros.change(room, ctx, old.id, { version: old.version, macro: draft, note: '' })
    if (next.version !== old.version)
      undo.changed.push({ id: old.id, version: next.version, before: { ...old.draft } })
  })
  return applied(undo, refused)
}

function macroOf(row: ImportRow): MacroDraft {
  const shortcut = word(row, 'shortcut').toLowerCase()
  if (!/^[a-z0-9-]{0,24}$/.test(shortcut)) throw new Refusal('invalid', 'rules.shortcut-wrong', { shortcut })
  const text = { 'zh-CN': word(row, 'textZh'), en: word(row, 'textEn') }
  const others = word(row, 'deeds')
  return {
    title: { zh: word(row, 'titleZh'), en: word(row, 'titleEn') },
    folder: word(row, 'folder'),
    shortcut,
    scope: 'shop',
    teamId: null,
    deeds: [{ do: 'reply', text }, ...(others ? parsed(z.array(Deed), others) : [])],
  }
}

/** @throws Refusal rules.sheet-unread when a cell is not what our own export writes */
function parsed<T>(shape: z.ZodType<T>, cell: string): T {
  try {
    return shape.parse(JSON.parse(cell))
  } catch {
    throw new Refusal('invalid', 'rules.sheet-unread')
  }
}

async function undoMacros(ctx: Ctx, given: Json): Promise<{ removed: number; restored: number }> {
  const { created, changed } = Undo.parse(given)
  for (const id of created) await macroStore.removeMacro(ctx, id)
  for (const { id, version, before } of changed) {
    const row = await macroStore.macro(ctx, id)
    if (row?.version !== version) throw new Refusal('conflict', 'rules.used-since')
    const draft = MacroDraft.parse(before)
    await macroStore.saveMacro(ctx, { ...row, draft, version: version + 1, at: ctx.now }, '')
  }
  return { removed: created.length, restored: changed.length }
}

export const macroExport = (room: Room): ExportKind => ({
  kind: 'macros',
  title: MACROS,
  permission: 'rules.read',
  columns: [
    ...MACRO_FIELDS.map(({ name, title }) => ({ name, title, width: name.startsWith('text') ? 50 : 16 })),
    { name: 'does', title: { zh: '还会做', en: 'Also does' }, width: 24 },
  ],
  async *rows(ctx): AsyncIterable<readonly Readonly<Record<string, ExportCell>>[]> {
    const shop = (await macroStore.macros(ctx)).filter((one) => one.draft.scope !== 'own')
    yield shop.map(({ draft }) => {
      const [reply, ...others] = [
        ...draft.deeds.filter((deed) => deed.do === 'reply'),
        ...draft.deeds.filter((deed) => deed.do !== 'reply'),
      ]
      const isReply = reply?.do === 'reply'
      return {
        titleZh: draft.title.zh,
        titleEn: draft.title.en,
        folder: draft.folder,
        shortcut: draft.shortcut,
        textZh: isReply ? reply.text['zh-CN'] : '',
        textEn: isReply ? reply.text.en : '',
        deeds: others.length > 0 ? JSON.stringify(others) : '',
        does: deedsRead(room.house, ctx, others),
      }
    })
  },
})

const RULE_FIELDS: readonly ImportField[] = [
  field('name', { zh: '规则名', en: 'Rule' }, ['名称', 'name'], { required: true, identifies: true }),
  field('enabled', { zh: '启用', en: 'Awake' }, ['开启', 'enabled', 'active'], { shape: 'boolean' }),
  field('definition', { zh: '内容', en: 'Definition' }, ['定义', 'json'], { required: true }),
]

export const ruleImport = (): ImportKind => ({
  kind: 'rules',
  title: RULES,
  permission: 'rules.write',
  fields: RULE_FIELDS,
  apply: (ctx, rows) => applyRules(ctx, rows),
  undo: undoRules,
})

/** Imported rules sleep until somebody wakes them: nothing runs because a file was read. */
async function applyRules(ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied> {
  const undo: Undone = { created: [], changed: [] }
  const known = await store.rules(ctx)
  const refused = await each(rows, async (row) => {
    const draft = { ...parsed(RuleDraft, word(row, 'definition')), name: word(row, 'name') }
    const old = known.find((one) => one.draft.name === draft.name)
    if (!old) {
      undo.created.push((await write.write(ctx, draft)).id)
      return
    }
    const next = await write.change(ctx, old.id, { version: old.version, rule: draft, note: '' })
    if (next.version !== old.version)
      undo.changed.push({ id: old.id, version: next.version, before: { ...old.draft } })
  })
  return applied(undo, refused)
}

async function undoRules(ctx: Ctx, given: Json): Promise<{ removed: number; restored: number }> {
  const { created, changed } = Undo.parse(given)
  for (const id of created) await store.removeRule(ctx, id)
  for (const { id, version, before } of changed) {
    const row = await store.rule(ctx, id)
    if (row?.version !== version) throw new Refusal('conflict', 'rules.used-since')
    const draft = RuleDraft.parse(before)
    await store.saveRule(ctx, { ...row, draft, version: version + 1, at: ctx.now }, '')
  }
  return { removed: created.length, restored: changed.length }
}

export const ruleExport = (room: Room): ExportKind => ({
  kind: 'rules',
  title: RULES,
  permission: 'rules.read',
  columns: [
    ...RULE_FIELDS.map(({ name, title }) => ({
      name,
      title,
      ...(name === 'enabled' && { shape: 'boolean' as const }),
      width: name === 'definition' ? 80 : 24,
    })),
    { name: 'reads', title: { zh: '这条规则说', en: 'In words' }, width: 60 },
    { name: 'version', title: { zh: '版本', en: 'Version' }, shape: 'number' },
    { name: 'by', title: { zh: '最后改动', en: 'Last changed by' } },
  ],
  async *rows(ctx): AsyncIterable<readonly Readonly<Record<string, ExportCell>>[]> {
    yield (await store.rules(ctx)).map((row) => ({
      name: row.draft.name,
      enabled: row.enabled,
      definition: JSON.stringify(row.draft),
      reads: ruleRead(room.house, ctx, row.draft),
      version: row.version,
      by: row.byName,
    }))
  },
})
