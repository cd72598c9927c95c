/** Surveys at the desk: the list, the figures with their samples, and the shop's wishes. */
import type { Answer, Parts } from '../../kernel/contract.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { idCursor } from '../../kernel/cursor.ts'
import { wishes } from './ask.ts'
import {
  type listSurveys,
  QUESTIONS,
  type readSurveyFigures,
  type Settings,
  type SurveyRow,
} from './contract.ts'
import { type Counted, figureOf } from './figure.ts'
import { rowShape } from './room.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000

export async function list(
  ctx: Ctx,
  query: Parts<typeof listSurveys>['query'],
): Promise<Answer<typeof listSurveys>> {
  const rows = await store.page(ctx, {
    ...query,
    cursor: idCursor('srv', query.cursor),
    limit: query.limit + 1,
  })
  const items = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? items.at(-1) : undefined
  return { items: items.map(rowShape), ...(last && { next: last.id }) }
}

export async function ofConversation(ctx: Ctx, conversation: string): Promise<readonly SurveyRow[]> {
  return (await store.page(ctx, { conversation, view: 'all', limit: 20 })).map(rowShape)
}

export async function figures(ctx: Ctx, days: number): Promise<Answer<typeof readSurveyFigures>> {
  const since = new Date(ctx.now.getTime() - days * DAY_MS)
  const { effortScale } = await wishes(ctx)
  const all = []
  for (const kind of QUESTIONS)
    all.push(
      figureOf(kind, await store.counts(ctx, since, kind), kind === 'effort' ? [1, effortScale] : undefined),
    )
  const people = grouped(await store.satisfactionBy(ctx, since, 'colleague'))
  const channels = grouped(await store.satisfactionBy(ctx, since, 'channel'))
  return {
    days,
    ...(await store.tally(ctx, since)),
    left: await store.leftBy(ctx, since),
    all,
    byColleague: people.map(({ id, name, counts }) => ({
      id,
      name,
      figure: figureOf('satisfaction', counts),
    })),
    byChannel: channels.map(({ name, counts }) => ({
      channel: name,
      figure: figureOf('satisfaction', counts),
    })),
  }
}

interface Group {
  readonly id: string | null
  readonly name: string
  readonly counts: Counted[]
}

function grouped(rows: readonly store.CountedBy[]): Group[] {
  const groups = new Map<string | null, Group>()
  for (const { id, name, mark, answers } of rows) {
    const group = groups.get(id) ?? { id, name, counts: [] }
    group.counts.push({ mark, answers })
    groups.set(id, group)
  }
  const sum = ({ counts }: Group) => counts.reduce((all, one) => all + one.answers, 0)
  return [...groups.values()].sort((a, b) => sum(b) - sum(a))
}

export async function changeSettings(ctx: Ctx, wanted: Settings): Promise<Settings> {
  await store.saveSettings(ctx, wanted)
  await ctx.audit('surveys.settings-changed', 'settings', {
    enabled: wanted.enabled,
    delayMinutes: wanted.delayMinutes,
    restDays: wanted.restDays,
  })
  return wanted
}
