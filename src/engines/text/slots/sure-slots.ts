/** Details whose form leaves no doubt, against what was learned: a mobile number, 订单1994, 宽80高200, 1万2, B1层. */
import type { FoundSlot, SlotKind } from '../intent/intents.ts'
import type { Moment } from './candidate.ts'
import { grammarSlots } from './grammar-slots.ts'

/** Said as 宽80高200深55: one side alone may be chance, two are not. */
const sided = (all: readonly FoundSlot[]): boolean => all.filter(({ kind }) => kind === 'size').length > 1

type Sure = (slot: FoundSlot, text: string, all: readonly FoundSlot[]) => boolean

const SURE: Readonly<Partial<Record<SlotKind, Sure>>> = {
  phone: ({ value }) => /^1[3-9]\d{9}$/.test(String(value)),
  'order-number': () => true,
  size: ({ text: said, from }, text, all) =>
    /\d ?(?:到|至|-|~|to) ?\d/.test(said) ||
    (/[长宽高深厚]度?[是为有:： ]?$/.test(text.slice(0, from)) && sided(all)),
  floor: ({ value }) => typeof value === 'number' && value < 0,
  person: ({ to }, text) => /^来?[签代接]?收/.test(text.slice(to)),
  money: ({ text }) => /\d[万千][\d零一二三四五六七八九]|^[¥￥$£€]|元$/.test(text),
}

const over = (a: FoundSlot, b: FoundSlot): boolean => a.from < b.to && b.from < a.to

/** Where learning heard 2万 of 1.2万, 一万二 of 一万二千八, or 溪北路88号 of 漕溪北路88号. */
const widened = (slot: FoundSlot, learned: readonly FoundSlot[]): boolean =>
  ((slot.kind === 'money' && !/钱$/.test(slot.text)) ||
    slot.kind === 'floor' ||
    (slot.kind === 'address' && /\d+ ?(?:号|弄|室|栋|幢)$/.test(slot.text))) &&
  learned.some(
    ({ kind, from, to }) =>
      kind === slot.kind && slot.from <= from && slot.to >= to && slot.to - slot.from > to - from,
  )

/**
 * What was learned, mended by what is certain: a sure detail takes the place of everything that lies over it, but for an
 * address that holds it.
 */
export function withSure(learned: readonly FoundSlot[], text: string, moment: Moment): FoundSlot[] {
  const all = grammarSlots(text, moment)
  const sure = all
    .filter((slot) => (SURE[slot.kind]?.(slot, text, all) ?? false) || widened(slot, learned))
    .filter(
      (slot) =>
        !learned.some(({ kind, from, to }) => kind === 'address' && from <= slot.from && to >= slot.to),
    )
  if (sure.length === 0) return [...learned]
  return [...learned.filter((slot) => !sure.some((one) => over(slot, one))), ...sure].sort(
    (a, b) => a.from - b.from,
  )
}
