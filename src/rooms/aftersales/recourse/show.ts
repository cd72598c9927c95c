/** Standing and claims as people see them. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { CaseStandingShape, ClaimShape, PartyName } from '../contract.ts'
import type { Core } from '../core.ts'
import { seesMoney } from '../money-seen.ts'
import type { CaseRecord } from '../row.ts'
import { rows } from '../show.ts'
import * as cases from '../store.ts'
import { isClaim } from './claims.ts'
import { fileBefore, look, lookOfClaim, type Seen } from './look.ts'
import { againstIn, partyOf, sharesOf } from './party.ts'
import * as store from './store.ts'

type Said = { readonly zh: string; readonly en: string }
const inWords = ({ language }: Ctx, said: Said) => (language === 'en' ? said.en : said.zh)

export async function standing(core: Core, ctx: Ctx, row: CaseRecord): Promise<CaseStandingShape> {
  return standingOf(core, ctx, row, await (isClaim(row) ? lookOfClaim : look)(core, ctx, row))
}

function standingOf(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  { standing: found, fen }: Seen,
): CaseStandingShape {
  const say = (code: string) => core.building.house.words.say(ctx.language, `aftersales.recourse.${code}`)
  if (!found) {
    const because = say('no-line')
    return {
      ...{
        caseId: row.id,
        happened: null,
        happenedText: say('nothing'),
        flipped: false,
        evidence: [],
        articles: [],
      },
      customer: { payer: 'merchant', share: 'full', because },
      final: { payer: 'merchant', party: 'merchant', because },
      bears: [{ party: 'merchant', fen: seesMoney(ctx) ? fen : null }],
      needsCounsel: false,
    }
  }
  const { happened, customer, final, flipped, evidence, articles, needsCounsel } = found
  return {
    ...{ caseId: row.id, happened, flipped, articles: [...articles], needsCounsel },
    happenedText: say(`happened.${happened}`),
    customer: { payer: customer.payer, share: customer.share, because: inWords(ctx, customer.because) },
    final: { payer: final.payer, party: partyOf(final.payer), because: inWords(ctx, final.because) },
    bears: sharesOf(fen, found).map((share) => (seesMoney(ctx) ? share : { ...share, fen: null })),
    evidence: evidence.map(({ proof, name, present, last, by, gone }) => ({
      ...{ proof, present, gone, name: inWords(ctx, name), last: inWords(ctx, last) },
      by: by && new Date(by).toISOString(),
    })),
  }
}

/** @throws Refusal aftersales.no-claim */
export async function claim(core: Core, ctx: Ctx, row: CaseRecord): Promise<ClaimShape> {
  if (!isClaim(row)) throw new Refusal('missing', 'aftersales.no-claim')
  const [plain] = await rows(core, ctx, [row])
  const known = againstIn(row)
  const against: PartyName = known ?? 'supplier'
  const seen = await lookOfClaim(core, ctx, row)
  const papers = standingOf(core, ctx, row, seen).evidence.map(({ proof, name, present }) => ({
    proof,
    name,
    present,
  }))
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  if (!plain) throw new Refusal('missing', 'aftersales.no-claim')
  return {
    ...plain,
    against,
    // The party is said by its word already; this is who of them it is.
    againstName: text(row.facts.againstName) ?? '',
    fileBefore: text(row.facts.fileBefore) ?? fileBefore(known, row, seen).toISOString(),
    filedAt: text(row.facts.filedAt),
    papers,
    missing: papers.filter(({ present }) => !present).length,
  }
}

export async function claims(
  core: Core,
  ctx: Ctx,
  query: {
    view?: 'open' | 'closed' | 'all'
    against?: PartyName | undefined
    cursor?: string | undefined
    limit?: number
  },
): Promise<{ items: ClaimShape[]; next?: string }> {
  const { view = 'open', against, cursor, limit = 20 } = query
  const found = await store.claims(ctx, { view, against, after: placeIn(cursor), limit: limit + 1 })
  const items: ClaimShape[] = []
  for (const { id } of found.slice(0, limit)) {
    const row = await cases.byId(ctx, id)
    if (row) items.push(await claim(core, ctx, row))
  }
  const last = found[limit - 1]
  return { items, ...(found.length > limit && last && { next: `${last.at} ${last.id}` }) }
}

/** @throws Refusal aftersales.cursor-wrong */
function placeIn(cursor: string | undefined): { at: string; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [at = '', id] = cursor.split(' ')
  if (!id) throw new Refusal('invalid', 'aftersales.cursor-wrong')
  return { at, id }
}
