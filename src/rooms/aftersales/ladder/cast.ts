/** The demo shop's offers: how earlier ones were answered, cards that wait for a tap, and signals that people judge. */
import type { Actor, Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { seeded } from '../../../kernel/ids.ts'
import type { CaseRowShape, ReasonName, RungName } from '../contract.ts'
import type { Aftersales } from '../door.ts'
import type { SignalName } from '../signals/contract.ts'
import * as signals from '../signals/store.ts'
import { REMEDY_OF } from './rungs.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** How offers of the last months were answered; under ten answers the ladder says that it does not know. */
const ANSWERED: readonly (readonly [
  reason: ReasonName,
  rung: RungName,
  accepted: number,
  declined: number,
])[] = [
  ['missing', 'part', 17, 1],
  ['missing', 'part-visit', 6, 5],
  ['damage', 'part', 12, 4],
  ['damage', 'partial-refund', 9, 8],
  ['quality', 'touch-up', 14, 3],
  ['quality', 'partial-refund', 7, 9],
  ['quality', 'guided-fix', 3, 2],
]

const SIGNALS: readonly (readonly [
  SignalName,
  Readonly<Record<string, number>>,
  'open' | 'dismissed',
  string,
])[] = [
  ['reused-photo', { pictures: 1, bits: 4 }, 'open', ''],
  ['same-reason-again', { times: 2 }, 'open', ''],
  [
    'serial-returner',
    { returns: 5, pieces: 8, returned: 5, percent: 63 },
    'dismissed',
    '换房三次，每次都退得有理由',
  ],
]

/** After the demo's cases are there. @returns how many cards wait for a tap */
export async function demoOffers(
  ctx: Ctx,
  aftersales: Pick<Aftersales, 'list' | 'offer'>,
  staff: { readonly id: string; readonly name: string },
): Promise<number> {
  const { items } = await aftersales.list(ctx, { view: 'all', sort: 'newest', limit: 50 })
  if (items.length === 0 || (await store.byKey(ctx, 'demo 0 0'))) return 0
  for (const [i, row] of ANSWERED.entries()) await past(ctx, { i, row, by: staff.name })
  await signalsOf(ctx, items, staff.name)
  const by: Actor = { kind: 'staff', ...staff, permissions: ctx.actor.permissions }
  return cards({ ...ctx, actor: by }, aftersales, items)
}

interface Past {
  readonly i: number
  readonly row: (typeof ANSWERED)[number]
  readonly by: string
}

async function past(ctx: Ctx, { i, row, by }: Past): Promise<void> {
  const [reason, rung, accepted, declined] = row
  for (let n = 0; n < accepted + declined; n++) {
    const at = new Date(ctx.now.getTime() - (20 + i + n * 3) * DAY_MS)
    await store.insert(ctx, {
      ...{ tenant_id: ctx.tenant, id: seeded('off', at, `demo offer ${i} ${n}`) },
      // Of cases before this program: only how they were answered is known.
      case_id: seeded('cas', at, `before ${i} ${n}`),
      ...{
        key: `demo ${i} ${n}`,
        rung,
        remedy: REMEDY_OF[rung],
        state: n < accepted ? 'accepted' : 'declined',
      },
      ...{ fen: null, part_no: null, days: 3, text: '', options: [], chosen: null, cost_fen: 0, reason },
      ...{ floor: { remedies: [], articles: [] }, child_id: null, made_by: by, made_at: at },
      ...{ expires_at: new Date(at.getTime() + 2 * DAY_MS), answered_at: new Date(at.getTime() + HOUR_MS) },
    })
  }
}

async function signalsOf(ctx: Ctx, cases: readonly CaseRowShape[], by: string): Promise<void> {
  const open = cases.filter(({ kind, final }) => kind === 'return' && !final)
  for (const [i, [kind, figures, state, words]] of SIGNALS.entries()) {
    const row = open[i]
    if (!row) continue
    const judged = state === 'dismissed'
    await signals.add(ctx, [
      {
        ...{ tenant_id: ctx.tenant, id: seeded('sgn', new Date(row.openedAt), `demo signal ${i}`) },
        ...{ case_id: row.id, kind, figures, state, words, judged_by: judged ? by : '' },
        ...{ judged_at: judged ? ctx.now : null, made_at: new Date(row.openedAt) },
      },
    ])
  }
}

/** Where the case stands otherwise than the card needs, there is none. */
async function cards(
  ctx: Ctx,
  aftersales: Pick<Aftersales, 'offer'>,
  cases: readonly CaseRowShape[],
): Promise<number> {
  const fit = cases.filter(
    ({ reason, state }) => ['quality', 'damage', 'mismatch'].includes(reason) && state === 'requested',
  )
  let made = 0
  for (const row of fit.slice(0, 3)) {
    const rung = made === 0 ? ('partial-refund' as const) : ('touch-up' as const)
    try {
      await aftersales.offer(ctx, row.id, { rung, expectedVersion: row.version, key: `demo card ${row.id}` })
      made += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return made
}
