/** The nearest certified technician: certified by his skills' level, near by the place among his skills, free by what he holds. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { Matter } from './store.ts'

/** Levels run from 1 to 3; a learner does not judge alone. */
export const CERTIFIED = 2

/** Words by which a shop names the skills, by furniture. */
const SKILLS: Readonly<Record<string, readonly string[]>> = {
  sofa: ['沙发', 'sofa'],
  'l-sofa': ['沙发', 'sofa'],
  armchair: ['沙发', 'sofa'],
  wardrobe: ['衣柜', '柜', 'wardrobe'],
  cabinet: ['柜', 'cabinet'],
  'tv-unit': ['柜', 'cabinet'],
  'shoe-cabinet': ['柜', 'cabinet'],
  bookcase: ['柜', 'cabinet'],
  nightstand: ['柜', 'cabinet'],
  bed: ['床', 'bed'],
  mattress: ['床', 'bed'],
  'dining-table': ['餐桌', '桌', 'table'],
  'coffee-table': ['桌', 'table'],
  desk: ['桌', 'table'],
  chair: ['椅', 'chair'],
}
const GENERAL = ['维修', '安装', 'repair', 'installation']

export interface Candidate {
  readonly id: string
  readonly skills: Readonly<Record<string, number>>
  /** null: not at the desk now. */
  readonly load: number | null
}

/** The best first: who knows this furniture, is of the place, is there now, and holds least. None who is not certified. */
export function ranked(
  candidates: readonly Candidate[],
  category: string,
  region: string,
): readonly Candidate[] {
  const own = SKILLS[category] ?? []
  const scored = candidates.flatMap((one) => {
    const level = (words: readonly string[]) =>
      Math.max(
        0,
        ...Object.entries(one.skills).map(([skill, at]) =>
          words.some((word) => skill.includes(word)) ? at : 0,
        ),
      )
    const [special, general] = [level(own), level(GENERAL)]
    if (Math.max(special, general) < CERTIFIED) return []
    const here = Object.keys(one.skills).some((skill) => skill.length > 1 && region.includes(skill))
    const there = one.load === null ? 0 : 1
    return [{ one, score: [Number(here), there, special, general, -(one.load ?? 0)] }]
  })
  return scored
    .sort((a, b) => compare(b.score, a.score) || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at])
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

/** undefined: nobody is certified, so the router gives it to whoever it finds. */
export async function chosen(
  { access, routing, orders }: Building,
  ctx: Ctx,
  { category, order_id }: Matter,
): Promise<{ readonly id: string } | undefined> {
  const people = (await access.colleagues(ctx)).filter(
    ({ active, roles }) => active && roles.includes('technician'),
  )
  const loads = new Map((await routing.desk(ctx)).map(({ id, load }) => [id, load]))
  const candidates: Candidate[] = []
  for (const { id } of people)
    candidates.push({ id, skills: (await routing.skillsOf(ctx, id)) ?? {}, load: loads.get(id) ?? null })
  return ranked(candidates, category, await regionOf(orders, ctx, order_id))[0]
}

async function regionOf(orders: Building['orders'], ctx: Ctx, orderId: string | null): Promise<string> {
  if (!orderId) return ''
  const own = ctx.actor.kind === 'customer'
  const order = own ? await orders.readFor(ctx, ctx.actor.id, orderId) : await orders.read(ctx, orderId)
  return order.address?.region ?? ''
}
