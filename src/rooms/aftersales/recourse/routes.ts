/** Routes of recourse: captures, what people state, terms, a claim's papers; a line each. */
import { MATRIX } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { type Route, route } from '../../../kernel/route.ts'
import type { Core } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import { capturesForOrder, capturesOf } from './captures.ts'
import { claimFile } from './claim-file.ts'
import { isClaim, LOOK } from './claims.ts'
import * as shape from './contract.ts'
import { findingsOf, happeningNamed } from './happened.ts'
import { look, lookOfClaim } from './look.ts'
import { standing } from './show.ts'
import * as store from './store.ts'
import { changeTerms, termsOf } from './terms.ts'

const READ = 'aftersales.read'

export const recourseRoutes = (core: Core): Route[] => [
  route(shape.listHappenings, READ, async (ctx) => ({
    items: MATRIX.map(({ happened }) => ({
      happened,
      text: core.building.house.words.say(ctx.language, `aftersales.recourse.happened.${happened}`),
      findings: [...findingsOf(happened)],
    })),
  })),
  route(shape.readTerms, READ, (ctx) => termsOf(ctx)),
  route(shape.changeTerms, 'aftersales.manage', (ctx, { body }) => changeTerms(ctx, body)),
  route(shape.captures, READ, async (ctx, { params }) => ({
    items: capturesOf(ctx, (await seenOf(core, ctx, await core.row(ctx, params.id))).standing),
  })),
  route(shape.orderCaptures, READ, async (ctx, { params }) => ({
    items: await capturesForOrder(core, ctx, params.id),
  })),
  route(shape.stateHappened, 'aftersales.judge', (ctx, { params, body }) =>
    state(core, ctx, params.id, body),
  ),
  route(shape.standingHistory, READ, async (ctx, { params }) => {
    const { id } = await behind(core, ctx, params.id)
    return { items: (await store.history(ctx, id)).map(told) }
  }),
  route(shape.claimFile, READ, async (ctx, { params }) =>
    claimFile(core, ctx, await core.row(ctx, params.id)),
  ),
  route(shape.myCaptures, 'customer', async (ctx, { params }) => {
    const found = await look(core, ctx, await own(core, ctx, params.id))
    return { items: capturesOf(ctx, found.standing).filter(({ who }) => who === 'customer') }
  }),
]

const seenOf = (core: Core, ctx: Ctx, row: CaseRecord) => (isClaim(row) ? lookOfClaim : look)(core, ctx, row)

/** A claim stands as the case behind it does: what is stated of the one is stated of the other. */
async function behind(core: Core, ctx: Ctx, id: string): Promise<CaseRecord> {
  const row = await core.row(ctx, id)
  return isClaim(row) && row.parentId !== null ? core.row(ctx, row.parentId) : row
}

const told = ({ at, happened, body }: store.Kept) => ({
  at: at.toISOString(),
  happened,
  payer: body?.final.payer ?? 'merchant',
  flipped: body?.flipped ?? false,
  present: (body?.evidence ?? []).filter(({ present }) => present).map(({ proof }) => proof),
})

/** Somebody else's case and none at all look the same from outside. */
async function own(core: Core, ctx: Ctx, id: string): Promise<CaseRecord> {
  const row = await core.row(ctx, id)
  if (row.customerId !== ctx.actor.id) throw new Refusal('missing', 'aftersales.unknown', { case: id })
  return row
}

interface Statement {
  readonly happened?: string | undefined
  readonly findings: readonly string[]
  readonly text: string
  readonly key: string
}

/** @throws Refusal aftersales.recourse.happened-unknown, aftersales.recourse.finding-unknown */
async function state(core: Core, ctx: Ctx, asked: string, given: Statement) {
  const row = await behind(core, ctx, asked)
  const { id } = row
  const seen = await look(core, ctx, row)
  const happened = given.happened === undefined ? seen.standing?.happened : happeningNamed(given.happened)
  if (!happened)
    throw new Refusal('invalid', 'aftersales.recourse.happened-unknown', { happened: given.happened ?? '' })
  const wrong = given.findings.find((one) => !findingsOf(happened).includes(one))
  if (wrong !== undefined)
    throw new Refusal('invalid', 'aftersales.recourse.finding-unknown', { finding: wrong })
  const facts = { happened, findings: [...given.findings] }
  const after = await core.write(ctx, id, {
    event: 'stated',
    key: given.key,
    data: facts,
    said: given.text,
    facts,
  })
  await ctx.audit('aftersales.responsibility-stated', id, { happened, findings: given.findings.join(' ') })
  await ctx.later(LOOK, { case: id }, { key: `look ${id} ${given.key}` })
  return standing(core, ctx, id === asked ? after : await core.row(ctx, asked))
}
