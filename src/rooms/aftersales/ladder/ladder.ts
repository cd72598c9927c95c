/** The ladder of a case as people read it, beside what the law asks for; and offers as the customer sees them. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { LadderRungShape, LadderShape, OfferShape } from '../contract.ts'
import type { Core } from '../core.ts'
import { seesMoney } from '../money-seen.ts'
import { articleText } from '../possible/option.ts'
import { type Voice, voiceOf } from '../possible/voice.ts'
import type { CaseRecord } from '../row.ts'
import { leadsOn } from './carry-out.ts'
import { PART_RUNGS, type RungFound, rungsOf } from './rungs.ts'
import { type Ground, groundOf } from './situation.ts'
import * as store from './store.ts'

export async function ladder(core: Core, ctx: Ctx, row: CaseRecord): Promise<LadderShape> {
  const voice = voiceOf(core.building.house.words, ctx)
  const ground = await groundOf(core, ctx, row)
  const shownOffers = await offersOf(core, ctx, row.id)
  const floor = ground?.floor ?? { remedies: [], articles: [] }
  return {
    caseId: row.id,
    floor: {
      remedies: [...floor.remedies],
      text: floorText(floor, voice),
      articles: floor.articles.map((id) => articleText(id, voice)),
    },
    rungs: ground
      ? rungsOf(ground.situation).map((rung) => shown(rung, { row, ground, voice, sums: seesMoney(ctx) }))
      : [],
    offers: shownOffers,
  }
}

export function floorText({ remedies }: store.KeptFloor, voice: Voice): string {
  if (remedies.length === 0) return voice.say('ladder.floor-none')
  const names = remedies.map((remedy) => voice.say(`possible.title.${remedy}`))
  return voice.say('ladder.floor', { remedies: names.join(voice.language === 'zh-CN' ? '、' : ', ') })
}

interface Showing {
  readonly row: CaseRecord
  readonly ground: Ground
  readonly voice: Voice
  /** Whether who reads it may see money. */
  readonly sums: boolean
}

function shown(rung: RungFound, { row, ground, voice, sums }: Showing): LadderRungShape {
  const { odds, answers } = rung
  // What a yes could not carry out any more is not offered.
  const late = !leadsOn(row, rung.rung)
  const because = rung.because.map((one) => voice.say(`ladder.because.${one}`))
  return {
    rung: rung.rung,
    remedy: rung.remedy,
    title: voice.say(`ladder.title.${rung.rung}`),
    text: sums || rung.amountFen === null ? textOf(rung, voice) : '',
    costFen: sums ? rung.costFen : null,
    amountFen: sums ? rung.amountFen : null,
    days: rung.days,
    odds,
    answers,
    oddsText:
      odds === null
        ? voice.say('ladder.odds-unknown', { answers })
        : voice.say('ladder.odds', { percent: Math.round(odds * 100), answers }),
    available: rung.available && !late,
    because: late ? [...because, voice.say('ladder.too-late')] : because,
    meetsFloor: rung.meetsFloor,
    parts:
      PART_RUNGS.includes(rung.rung) && row.partNo === null
        ? ground.parts.map(({ no, name }) => ({ no, name: voice.pick(name) }))
        : [],
    suggested: rung.suggested,
  }
}

interface Offered {
  readonly rung: RungFound['rung']
  readonly amountFen: number | null
  readonly days: number
}

export const textOf = ({ rung, amountFen, days }: Offered, voice: Voice): string =>
  voice.say(`ladder.text.${rung}`, { days, sum: voice.sum(amountFen ?? 0) })

export async function offersOf(core: Core, ctx: Ctx, caseId: string): Promise<OfferShape[]> {
  const voice = voiceOf(core.building.house.words, ctx)
  const all = await store.ofCase(ctx, caseId)
  const row = all.some(outlives) ? await core.row(ctx, caseId) : undefined
  return all.map((one) => {
    const tooLate = row !== undefined && outlived(row, one)
    const offer = { ...offerShown(tooLate ? { ...one, state: 'withdrawn' } : one, voice), tooLate }
    // Its own sentence says the sum.
    return seesMoney(ctx) || one.fen === null ? offer : { ...offer, amountFen: null, text: one.text }
  })
}

const outlives = ({ state }: store.OfferRecord): boolean => state === 'open' || state === 'withdrawn'

/** Nobody answered it, and the case has gone on past it. */
export const outlived = (row: CaseRecord, one: store.OfferRecord): boolean =>
  outlives(one) && !leadsOn(row, one.rung)

export function offerShown(one: store.OfferRecord, voice: Voice): OfferShape {
  const { rung, fen: amountFen } = one
  return {
    id: one.id,
    caseId: one.case_id,
    rung,
    remedy: one.remedy,
    title: voice.say(`ladder.title.${rung}`),
    text: voice.join([one.text, textOf({ rung, amountFen, days: one.days ?? 0 }, voice)]),
    floorText: floorText(one.floor, voice),
    amountFen,
    days: one.days,
    state: one.state,
    at: one.made_at.toISOString(),
    by: one.made_by,
    expiresAt: one.expires_at.toISOString(),
    answeredAt: one.answered_at?.toISOString() ?? null,
    articles: one.floor.articles.map((id) => articleText(id, voice)),
    tooLate: false,
  }
}
