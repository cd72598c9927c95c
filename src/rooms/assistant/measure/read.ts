/** The honest measure read: sums of tallies for a period, as shares that know their sample. */

import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { verdictOf, WAITS, WINDOW_MS } from './contact.ts'
import type { ContactLine, HandingFigures, Measure, MeasureLine, Verdict } from './contract.ts'
import { fold, NO_INTENT } from './fold.ts'
import * as store from './store.ts'
import { LEAST, shareOf } from './wilson.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 30

interface Period {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

function daysOf(ctx: Ctx, { from, to }: Period): { from: string; to: string } {
  const end = to ?? dayIn(ctx.zone, ctx.now)
  return { to: end, from: from ?? dayIn('UTC', new Date(Date.parse(end) - (USUAL_DAYS - 1) * DAY_MS)) }
}

export async function measure(ctx: Ctx, period: Period): Promise<Measure> {
  const { from, to } = daysOf(ctx, period)
  await fold(ctx)
  const tallies = await store.tallies(ctx, from, to)
  const by = (key: (one: store.Tally) => string) => {
    const groups = new Map<string, Sums>()
    for (const one of tallies) {
      const sums = groups.get(key(one)) ?? {}
      sums[one.what] = (sums[one.what] ?? 0) + one.n
      groups.set(key(one), sums)
    }
    return groups
  }
  const all = by(() => 'all').get('all') ?? {}
  return {
    from,
    to,
    windowHours: WINDOW_MS / 3_600_000,
    least: LEAST,
    all: lineOf(null, all),
    byIntent: [...by(({ intent }) => intent)]
      .map(([intent, sums]) => lineOf(intent === NO_INTENT ? OTHER : intent, sums))
      .filter((line) => line.involved.part > 0)
      .sort((a, b) => b.involved.part - a.involved.part),
    byWeek: [...by(({ day }) => day)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([day, sums]) => ({ from: day, ...shares(sums) })),
  }
}

/** Courtesies and what was not understood: shown, so that the lines add up to the whole. */
const OTHER = 'other'

const stored = (intent: string | undefined) => (intent === OTHER ? null : intent)

type Sums = Record<string, number>
function shares(sums: Sums): Pick<MeasureLine, 'involved' | 'handled'> {
  const involved = sums.involved ?? 0
  return {
    involved: shareOf(involved, sums.contacts ?? 0),
    handled: shareOf(sums['is:handled'] ?? 0, involved - (sums['is:pending'] ?? 0)),
  }
}

function lineOf(intent: string | null, sums: Sums): MeasureLine {
  const of = (what: string) => sums[what] ?? 0
  return {
    intent,
    contacts: of('contacts'),
    ...shares(sums),
    verdicts: {
      handled: of('is:handled'),
      person: of('is:person'),
      repeat: of('is:repeat'),
      disliked: of('is:disliked'),
      ungrounded: of('is:ungrounded'),
      unanswered: of('is:unanswered'),
      pending: of('is:pending'),
    },
    grounded: shareOf(of('grounded'), of('answers')),
    up: of('up'),
    down: of('down'),
    handing: handingOf(sums),
  }
}

function handingOf(sums: Sums): HandingFigures {
  const of = (what: string) => sums[what] ?? 0
  const met = of('met')
  const within = (most: number) =>
    WAITS.filter((bound) => bound <= most).reduce((sum, bound) => sum + of(`wait:${bound}`), 0)
  return {
    handed: of('handed'),
    complete: shareOf(of('complete'), of('handed')),
    askedAgain: shareOf(of('again'), met),
    withinMinute: shareOf(within(60), met),
    medianWithin: met === 0 ? null : (WAITS.find((bound) => within(bound) * 2 >= met) ?? null),
  }
}

/** So many contacts are looked through for those that fit a verdict. */
const LOOKS = 10

export async function contacts(
  ctx: Ctx,
  wish: Period & { verdict?: Verdict | undefined; intent?: string | undefined; limit: number },
): Promise<ContactLine[]> {
  const { from, to } = daysOf(ctx, wish)
  const found: ContactLine[] = []
  let before: string | undefined
  const intent = stored(wish.intent)
  for (let look = 0; look < LOOKS && found.length < wish.limit; look += 1) {
    const batch = await store.contactsOf(ctx, { from, to, intent, before, limit: 200 })
    for (const one of batch) {
      const verdict = verdictOf(one, ctx.now)
      if (!verdict || (wish.verdict && verdict !== wish.verdict)) continue
      found.push({
        id: one.id,
        conversationId: one.conversationId,
        intent: one.intent,
        verdict,
        beganAt: one.beganAt.toISOString(),
        answers: one.answers,
        thumb: one.thumb,
        reason: one.reason,
        askedAgain: one.askedAgain,
        firstWordSeconds:
          one.humanAt && one.handedAt
            ? Math.max(0, Math.round((one.humanAt.getTime() - one.handedAt.getTime()) / 1000))
            : null,
      })
    }
    before = batch.at(-1)?.id
    if (batch.length < 200) break
  }
  return found.slice(0, wish.limit)
}
