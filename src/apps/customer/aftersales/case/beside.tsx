// What else is under way for the same order: an accepted offer goes on as a case of its own.
import type { CustomerCaseShape, myCases } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/words.tsx'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { Running } from '../order/running.tsx'

const ofOrder = (orderId: string, language: Language, signal?: AbortSignal) =>
  ask<typeof myCases>('/api/visitor/cases', {
    ...{ language, own: true, query: { order: orderId } },
    ...(signal && { signal }),
  })

export function Beside({ matter, format }: { matter: CustomerCaseShape; format: Formats }) {
  const about = `cases ${matter.orderId} ${matter.id} ${matter.version}`
  const [asked] = useAsked(about, (language, signal) => ofOrder(matter.orderId, language, signal))
  if (asked.is !== 'there') return null
  const others = asked.value.items.filter((one) => one.id !== matter.id && !one.final)
  return others.length > 0 ? <Running cases={others} format={format} /> : null
}

/** The case in which this one goes on, when it ended by a yes; otherwise nothing. */
export async function successorOf(
  { id, orderId, lineId, openedAt }: CustomerCaseShape,
  language: Language,
): Promise<string | undefined> {
  const { items } = await ofOrder(orderId, language)
  if (!items.find((one) => one.id === id)?.final) return undefined
  return items.find((one) => one.lineId === lineId && !one.final && one.openedAt >= openedAt)?.id
}
