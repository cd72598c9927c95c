/** Moves that follow by themselves from what was found: no stock is told at once, the fast lane pays at once, an offer of the policy is made. */
import type { Ctx, Told } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import type { CaseRecord } from '../row.ts'

interface Follow {
  readonly event: string
  readonly holds: (row: CaseRecord) => boolean
}

const FOLLOWS: Readonly<Partial<Record<CaseRecord['kind'], Readonly<Record<string, Follow>>>>> = {
  return: {
    'awaiting-goods': { event: 'refund-now', holds: ({ facts }) => facts.flashMode === 'at-once' },
  },
  exchange: {
    'replacement-reserved': { event: 'no-stock', holds: ({ facts }) => facts.noStock === true },
  },
  complaint: {
    acknowledged: {
      event: 'offer',
      holds: ({ facts, amountFen }) => facts.outcome === 'approved' && (amountFen ?? 0) > 0,
    },
  },
}

export function followUp(core: Core): void {
  const { house } = core.building
  for (const name of ['opened', 'moved'])
    house.on(
      `aftersales.case.${name}`,
      `aftersales.follow-up-${name}`,
      (ctx, told) => go(core, ctx, told),
      ({ data }) => followOf(data) !== undefined,
    )
}

const followOf = ({ kind, state }: Told['data']): Follow | undefined =>
  FOLLOWS[kind as CaseRecord['kind']]?.[String(state)]

async function go(core: Core, ctx: Ctx, { data }: Told): Promise<void> {
  const row = await core.row(ctx, String(data.caseId), true)
  const follow = FOLLOWS[row.kind]?.[row.state]
  if (!follow?.holds(row)) return
  await core.act(ctx, {
    caseId: row.id,
    event: follow.event,
    key: `${row.id} ${row.version} follow`,
    as: 'system',
  })
}
