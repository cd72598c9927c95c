/** Capture now: which missing proof can still be taken, by whom and until when. */
import { EVIDENCE, MATRIX, type Proof, type Standing } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import { purchase } from '../prepare/store.ts'
import type { CaptureShape } from './contract.ts'

type Who = CaptureShape['who']
const TAKEN_BY: Readonly<Partial<Record<Proof, Who>>> = {
  'packing-photo': 'warehouse',
  'packing-passes': 'warehouse',
  'bom-scan': 'warehouse',
  'pack-video': 'warehouse',
  'carton-weight': 'driver',
  'door-photos': 'driver',
  'driver-note': 'driver',
  'door-video': 'driver',
  'e-signature': 'driver',
  'intact-at-signing': 'driver',
  'shock-log': 'agent',
  'scan-times': 'agent',
  'pre-start-photos': 'installer',
  'work-video': 'installer',
  'tool-list': 'installer',
  checklist: 'installer',
  'level-photo': 'installer',
  certificate: 'installer',
  'gps-arrival': 'installer',
  'unboxing-video': 'customer',
  'hole-photo': 'customer',
  'colour-photo': 'customer',
  'fault-photos': 'customer',
}

const inWords = ({ language }: Ctx, said: { readonly zh: string; readonly en: string }) =>
  language === 'en' ? said.en : said.zh

/** @param standing null: nothing would change who bears it, so nothing is asked for */
export function capturesOf(ctx: Ctx, standing: Standing | null): CaptureShape[] {
  return (standing?.evidence ?? [])
    .filter(({ present, gone }) => !present && !gone)
    .map(({ proof, name, last, by }) => ({
      proof,
      name: inWords(ctx, name),
      who: TAKEN_BY[proof] ?? 'agent',
      last: inWords(ctx, last),
      by: by && new Date(by).toISOString(),
      turns: standing?.flipped ?? false,
    }))
}

type Stage = 'packing' | 'door' | 'before-start' | 'during-work'

/** Before there is any case: what belongs to the stage at which the order is now. */
export async function capturesForOrder(
  { building }: Core,
  ctx: Ctx,
  orderId: string,
): Promise<CaptureShape[]> {
  const stage = stageOf(await purchase(ctx, orderId))
  if (!stage) return []
  const have = await building.evidence.proofsOf(ctx, { orderId })
  const wanted = new Set(
    MATRIX.flatMap(({ evidence }) => evidence.flatMap(([proof, at]) => (at === stage ? proof : []))),
  )
  const { words } = building.house
  return [...wanted]
    .filter((proof) => !have.has(proof))
    .map((proof) => ({
      proof,
      name: inWords(ctx, EVIDENCE[proof]),
      who: TAKEN_BY[proof] ?? 'agent',
      last: words.say(ctx.language, `aftersales.recourse.stage.${stage}`),
      by: null,
      turns: true,
    }))
}

function stageOf(order: Awaited<ReturnType<typeof purchase>>): Stage | null {
  if (!order || order.cancelled_at || order.installed_at) return null
  if (!order.shipped_at) return 'packing'
  if (!order.delivered_at) return 'door'
  return order.begun_at ? 'during-work' : 'before-start'
}
