/** Taking a step: the table says where it leads, the row is changed, the timer armed and the fact told, in one transaction. */
import type { Ctx } from '../../kernel/ctx.ts'
import { arm } from './arm.ts'
import { ask, callOff } from './ask.ts'
import type { Building } from './building.ts'
import type { ShipmentStateName } from './contract.ts'
import { settingsOf } from './settings.ts'
import { dueOf, ENDED, follow, type Step } from './shipment.ts'
import { slotAgain, slotsOf } from './slots.ts'
import * as store from './store.ts'
import { tell } from './tell.ts'

/** What was told beside the step. */
export interface Beside {
  readonly at?: Date
  readonly waybill?: string | null | undefined
  readonly carrier?: store.ShipmentRecord['carrier'] | undefined
  readonly slot?: { readonly from: Date; readonly to: Date } | undefined
}

/** @throws Refusal delivery.step.not-now */
export async function take(
  building: Building,
  ctx: Ctx,
  row: store.ShipmentRecord,
  step: Step,
  beside: Beside = {},
): Promise<store.ShipmentRecord> {
  const standing = follow(row, step)
  const again = standing.attempt > row.attempt
  const left = row.collected_at === null && LEFT.includes(standing.state)
  const fields = again ? await anew(ctx, row, step, beside) : { waybill: beside.waybill ?? row.waybill }
  const slotTo = standing.state === 'booked' ? (fields.slot_to ?? null) : null
  const moved = await store.change(ctx, row.id, {
    trouble: standing.failure,
    ...fields,
    ...standing,
    due_at: dueOf(standing.state, ctx.now, slotTo),
    ...datesOf(standing.state, ctx.now, { left, at: beside.at ?? ctx.now }),
  })
  if (again || standing.state === 'cancelled') await callOff(ctx, row)
  if (again) await ask(building, ctx, moved)
  await arm(ctx, moved)
  if (left && standing.state !== 'collected') await tell(ctx, moved, 'collected')
  await tell(ctx, moved, standing.state)
  return moved
}

/** States in which it has left the door it was fetched at. */
const LEFT: readonly ShipmentStateName[] = ['collected', 'moving', 'arrived']

const datesOf = (state: ShipmentStateName, now: Date, { left, at }: { left: boolean; at: Date }) => ({
  ...(left && { collected_at: at }),
  ...(state === 'arrived' && { arrived_at: at }),
  ended_at: ENDED.includes(state) ? now : null,
})

/** Somebody comes once more: under another number, at another time. */
async function anew(
  ctx: Ctx,
  row: store.ShipmentRecord,
  step: Step,
  { slot, carrier }: Beside,
): Promise<store.Change> {
  const next = slot ?? (await nextSlot(ctx, row))
  return {
    waybill: null,
    slot_from: next?.from ?? null,
    slot_to: next?.to ?? null,
    ...(carrier && { carrier }),
    trouble: step.event === 'miss' ? 'missed-once' : null,
  }
}

const slotOf = (row: store.ShipmentRecord) =>
  row.slot_from && row.slot_to ? { from: row.slot_from, to: row.slot_to } : null

async function nextSlot(ctx: Ctx, row: store.ShipmentRecord) {
  const missed = slotOf(row)
  return missed && slotAgain(slotsOf(ctx.zone, ctx.now, (await settingsOf(ctx)).slotHours), missed)
}
