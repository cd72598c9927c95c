/** Fields of the shop's own on a matter: text, a number, a day or one of several choices, each checked when it is filled in. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { Field } from '../contract.ts'
import { place, plain } from '../matter.ts'
import * as store from '../store.ts'
import { authorOf, held, tell } from '../voice.ts'
import * as fields from './field-store.ts'

const MOST = 30

type Draft = Pick<Field, 'label' | 'kind' | 'choices'>

/** @throws Refusal conversations.too-many-fields | conversations.field-choices | conversations.field-named */
export async function addField(ctx: Ctx, draft: Draft): Promise<Field[]> {
  const all = await fields.all(ctx)
  const used = all.filter((one) => !one.retired)
  if (used.length >= MOST) throw new Refusal('conflict', 'conversations.too-many-fields', { most: MOST })
  const place = Math.max(0, ...all.map((one) => one.place)) + 1
  await save(ctx, all, { ...draft, id: make('fld', ctx.now), place, retired: false })
  return fields.all(ctx)
}

/** Values stay when a field is retired; it may come back. @throws Refusal conversations.unknown-field */
export async function changeField(ctx: Ctx, id: string, draft: Omit<Field, 'id' | 'kind'>): Promise<Field[]> {
  const all = await fields.all(ctx)
  const before = all.find((one) => one.id === id)
  if (!before) throw new Refusal('missing', 'conversations.unknown-field')
  await save(ctx, all, { ...draft, id, kind: before.kind })
  return fields.all(ctx)
}

async function save(ctx: Ctx, all: readonly Field[], field: Field): Promise<void> {
  const choices = [...new Set(field.choices)]
  if (field.kind === 'choice' && choices.length === 0)
    throw new Refusal('invalid', 'conversations.field-choices')
  const twin = all.some((one) => one.id !== field.id && !one.retired && one.label.zh === field.label.zh)
  if (twin && !field.retired)
    throw new Refusal('conflict', 'conversations.field-named', { name: field.label.zh })
  await fields.save(ctx, { ...field, choices: field.kind === 'choice' ? choices : [] })
  await ctx.audit('conversations.field-changed', field.id, { kind: field.kind, retired: field.retired })
}

/** A value as it is kept; undefined when it does not fit. Pure. */
export function valueFor(
  field: Pick<Field, 'kind' | 'choices'>,
  value: string | number,
): string | number | undefined {
  if (field.kind === 'number') {
    const number = typeof value === 'number' ? value : Number(value.trim() || Number.NaN)
    return Number.isFinite(number) ? number : undefined
  }
  const text = plain(String(value))
  if (field.kind === 'date') return isDay(text) ? text : undefined
  if (field.kind === 'choice') return field.choices.includes(text) ? text : undefined
  return text === '' ? undefined : text
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** @throws Refusal conversations.unknown-field | conversations.field-value */
export async function fill(
  ctx: Ctx,
  id: string,
  fieldId: string,
  value: string | number | null,
): Promise<void> {
  const field = (await fields.all(ctx)).find((one) => one.id === fieldId && !one.retired)
  if (!field) throw new Refusal('missing', 'conversations.unknown-field')
  const kept = value === null || value === '' ? null : valueFor(field, value)
  if (kept === undefined)
    throw new Refusal('invalid', `conversations.field-value.${field.kind}`, { name: field.label.zh })
  const before = await held(ctx, id)
  if ((before.fields[fieldId] ?? null) === kept) return
  const { [fieldId]: _, ...others } = before.fields
  const label = ctx.language === 'en' && field.label.en ? field.label.en : field.label.zh
  const { matter, entries } = place(
    { ...before, fields: kept === null ? others : { ...others, [fieldId]: kept } },
    [
      {
        kind: 'field',
        at: ctx.now,
        author: authorOf(ctx),
        body: { field: { id: fieldId, label, value: kept } },
      },
    ],
  )
  await store.save(ctx, before, matter, entries)
  await tell(ctx, 'changed', matter)
}

export const fieldsOf = (ctx: Ctx): Promise<Field[]> => fields.all(ctx)
