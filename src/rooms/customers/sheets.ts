/** Customers from spreadsheets and into them: matched by phone, then mail; whoever can't be told apart is refused with the reason (PLAT-11). */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Applied, ExportKind, ImportField, ImportKind, ImportRow } from '../../kernel/sheets.ts'
import { attach } from './attach.ts'
import { isClaim, plain } from './identity.ts'
import { add, personOf, rename } from './record.ts'
import { blindOf, openValue, type Shelf } from './shelf.ts'
import * as store from './store.ts'
import { addTag } from './tags.ts'

type Wish = Omit<ImportField, 'name' | 'title' | 'required' | 'shape'> & {
  required?: boolean
  shape?: ImportField['shape']
}
const field = (name: string, zh: string, en: string, wish: Wish): ImportField => ({
  name,
  title: { zh, en },
  required: false,
  shape: 'text',
  ...wish,
})

const FIELDS: readonly ImportField[] = [
  field('name', '称呼', 'Name', {
    required: true,
    synonyms: [
      '客户',
      '姓名',
      '客户姓名',
      '客户名称',
      '昵称',
      '收货人',
      'customer',
      'customer name',
      'contact',
      'nickname',
    ],
  }),
  field('fullName', '全名', 'Full name', { synonyms: ['真实姓名', '法定姓名', 'legal name', 'fullname'] }),
  field('phone', '电话', 'Phone', {
    shape: 'phone',
    synonyms: [
      '手机',
      '手机号',
      '手机号码',
      '联系电话',
      '联系方式',
      'mobile',
      'tel',
      'telephone',
      'phone number',
    ],
  }),
  field('email', '邮箱', 'E-mail', {
    shape: 'email',
    synonyms: ['邮件', '电子邮箱', 'mail', 'email address'],
  }),
  field('tier', '会员等级', 'Tier', {
    synonyms: ['会员', '等级', '客户等级', 'level', 'membership', 'member level'],
  }),
  field('area', '地区', 'Area', { synonyms: ['城市', '区域', '省市区', '所在地', 'city', 'region'] }),
  field('tags', '标签', 'Tags', { shape: 'list', synonyms: ['客户标签', '偏好', 'labels'] }),
  field('note', '备注', 'Note', { synonyms: ['说明', '附注', 'remark', 'notes', 'comment'] }),
]

export const importKind = (shelf: Shelf): ImportKind => ({
  kind: 'customers',
  title: { zh: '客户', en: 'Customers' },
  permission: 'customers.write',
  fields: FIELDS,
  apply: (ctx, rows) => apply(shelf, ctx, rows),
  undo: (ctx, undo) => undoImport(shelf, ctx, undo),
})

/** How a person stood before, and at which version the import left them. */
type Renewed = {
  readonly id: string
  readonly version: number
  readonly before: {
    readonly name: string
    readonly full_name: string
    readonly tier: string | null
    readonly area: string | null
    readonly note: string
  }
  readonly identities: readonly string[]
}

async function apply(shelf: Shelf, ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied> {
  const created: string[] = []
  const renewed: Renewed[] = []
  const refused: Applied['refused'][number][] = []
  for (const row of rows) {
    try {
      const person = await match(shelf, ctx, row)
      if (!person) created.push(await make(shelf, ctx, row))
      else if (!created.includes(person.id)) renewed.push(...(await renew(shelf, ctx, person, row)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ row: row.row, code: error.code, facts: error.facts, ...fieldOf(error) })
    }
  }
  // The version of a created person grows with tags and later rows: read it once all is written.
  const made = await store.persons(ctx, created)
  const undo = { created: made.map((one) => ({ id: one.id, version: one.version })), renewed }
  return { created, updated: renewed.map((one) => one.id), refused, undo }
}

const fieldOf = (error: Refusal): { field?: string } => {
  const field = {
    'customers.phone-wrong': 'phone',
    'customers.email-wrong': 'email',
    'customers.import-ambiguous': 'phone',
  }[error.code]
  return field ? { field } : {}
}

const text = (row: ImportRow, name: string): string => {
  const value = row.values[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The one living person with this phone, else with this mail. @throws Refusal customers.import-ambiguous when there are several */
async function match(shelf: Shelf, ctx: Ctx, row: ImportRow): Promise<store.PersonRow | undefined> {
  for (const kind of ['phone', 'email'] as const) {
    const value = text(row, kind)
    if (!value) continue
    const equals = await store.sameIdentities(ctx, kind, blindOf(shelf, ctx, kind, plain(kind, value)))
    const ids = [...new Set(equals.filter((one) => !isClaim(one)).map((one) => one.person_id))]
    if (ids.length > 1) throw new Refusal('conflict', 'customers.import-ambiguous', { customers: ids.length })
    if (ids[0]) return personOf(ctx, ids[0])
  }
  return undefined
}

async function make(shelf: Shelf, ctx: Ctx, row: ImportRow): Promise<string> {
  const person = await add(shelf, ctx, {
    name: text(row, 'name'),
    fullName: text(row, 'fullName'),
    phone: text(row, 'phone') || undefined,
    email: text(row, 'email') || undefined,
    tier: text(row, 'tier'),
    area: text(row, 'area'),
    note: text(row, 'note'),
    channel: 'import',
  })
  await tag(shelf, ctx, person.id, row)
  return person.id
}

/** An empty cell leaves what is known; an unchanged person is not touched. */
async function renew(shelf: Shelf, ctx: Ctx, person: store.PersonRow, row: ImportRow): Promise<Renewed[]> {
  const { name, full_name, tier, area, note } = person
  const before = { name, full_name, tier, area, note }
  const next = {
    name: text(row, 'name') || name,
    full_name: text(row, 'fullName') || full_name,
    tier: text(row, 'tier') || tier,
    area: text(row, 'area') || area,
    note: text(row, 'note') || note,
  }
  const had = new Set((await store.identitiesOf(ctx, [person.id])).map((one) => one.id))
  for (const kind of ['phone', 'email'] as const) {
    const value = text(row, kind)
    if (value) await attach(shelf, ctx, person.id, { kind, value, channel: 'import' })
  }
  const identities = (await store.identitiesOf(ctx, [person.id]))
    .map((one) => one.id)
    .filter((id) => !had.has(id))
  const tagged = await tag(shelf, ctx, person.id, row)
  if (identities.length === 0 && tagged === 0 && JSON.stringify(before) === JSON.stringify(next)) return []
  await store.changePerson(ctx, person.id, next)
  await rename(ctx, person.id)
  await ctx.tell('customers.person.changed', { customer: person.id })
  return [{ id: person.id, version: person.version + 1, before, identities }]
}

async function tag(shelf: Shelf, ctx: Ctx, personId: string, row: ImportRow): Promise<number> {
  const wanted = row.values.tags
  if (!Array.isArray(wanted)) return 0
  const there = new Set((await store.tagsOf(ctx, [personId])).map((one) => one.text))
  const fresh = wanted.filter(
    (word): word is string => typeof word === 'string' && word !== '' && !there.has(word),
  )
  for (const word of fresh) {
    const evidence = { source: 'import', id: null, quote: '' } as const
    await addTag(shelf, ctx, personId, { kind: 'other', text: word.slice(0, 40), confidence: 1, evidence })
  }
  return fresh.length
}

type Undo = {
  readonly created: readonly { readonly id: string; readonly version: number }[]
  readonly renewed: readonly Renewed[]
}

function isUndo(value: unknown): value is Undo {
  return (
    typeof value === 'object' &&
    value !== null &&
    'created' in value &&
    Array.isArray(value.created) &&
    'renewed' in value &&
    Array.isArray(value.renewed)
  )
}

/** Tags stay with whoever was there before: they are facts with their own evidence. @throws Refusal customers.used-since */
async function undoImport(
  shelf: Shelf,
  ctx: Ctx,
  undo: Json,
): Promise<{ removed: number; restored: number }> {
  if (!isUndo(undo)) throw new RangeError('Expected the undo of a customers import')
  const { created, renewed } = undo
  await mustBeUntouched(shelf, ctx, undo)
  if (created.length > 0)
    await store.removePersons(
      ctx,
      created.map(({ id }) => id),
    )
  for (const { id, before, identities } of renewed) {
    for (const identity of identities) await store.removeIdentity(ctx, identity)
    await store.changePerson(ctx, id, before)
    await rename(ctx, id)
  }
  return { removed: created.length, restored: renewed.length }
}

async function mustBeUntouched(shelf: Shelf, ctx: Ctx, { created, renewed }: Undo): Promise<void> {
  const wanted = [...created, ...renewed]
  const rows = new Map(
    (
      await store.lockedPersons(
        ctx,
        wanted.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  const used = (id: string) =>
    new Refusal('conflict', 'customers.used-since', { customer: rows.get(id)?.name ?? id })
  for (const { id, version } of wanted) {
    if (rows.get(id)?.version !== version || rows.get(id)?.merged_into) throw used(id)
  }
  for (const { id } of created) {
    for (const room of shelf.joined) if ((await room.about(ctx, id)).length > 0) throw used(id)
  }
}

const PAGE = 500

export const exportKind = (shelf: Shelf): ExportKind => ({
  kind: 'customers',
  title: { zh: '客户', en: 'Customers' },
  permission: 'customers.export',
  columns: [
    { name: 'name', title: { zh: '称呼', en: 'Name' }, width: 14 },
    { name: 'fullName', title: { zh: '全名', en: 'Full name' }, width: 12 },
    { name: 'phone', title: { zh: '电话', en: 'Phone' }, width: 16 },
    { name: 'email', title: { zh: '邮箱', en: 'E-mail' }, width: 24 },
    { name: 'tier', title: { zh: '会员等级', en: 'Tier' }, width: 12 },
    { name: 'area', title: { zh: '地区', en: 'Area' }, width: 14 },
    { name: 'tags', title: { zh: '标签', en: 'Tags' }, width: 30 },
    { name: 'note', title: { zh: '备注', en: 'Note' }, width: 30 },
    { name: 'since', title: { zh: '成为客户', en: 'Customer since' }, shape: 'instant', width: 18 },
  ],
  async *rows(ctx) {
    let after: { since: Date; id: string } | undefined
    for (;;) {
      const persons = await store.page(ctx, { grams: [], known: true }, after, PAGE)
      const ids = persons.map((row) => row.id)
      const [identities, tags] = [await store.identitiesOf(ctx, ids), await store.tagsOf(ctx, ids)]
      yield persons.map((row) => {
        const value = (kind: 'phone' | 'email') => {
          const one = identities.find((identity) => identity.person_id === row.id && identity.kind === kind)
          return one && openValue(shelf, ctx, one)
        }
        return {
          name: row.name,
          fullName: row.full_name,
          phone: value('phone'),
          email: value('email'),
          tier: row.tier,
          area: row.area,
          tags: tags
            .filter((one) => one.person_id === row.id)
            .map((one) => one.text)
            .join('、'),
          note: row.note,
          since: row.since,
        }
      })
      const last = persons.at(-1)
      if (!last || persons.length < PAGE) return
      after = { since: last.since, id: last.id }
    }
  },
})
