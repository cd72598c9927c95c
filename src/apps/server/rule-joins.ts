/** What the other rooms do for a rule's deeds: the ports of rules, filled with the doors of the house. */
import { addBusiness, businessBetween, openAt } from '../../engines/hours/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Calendars } from '../../rooms/calendars/index.ts'
import type { Conversations } from '../../rooms/conversations/index.ts'
import type { Knowledge } from '../../rooms/knowledge/index.ts'
import type { Promises } from '../../rooms/promises/index.ts'
import type { Routing } from '../../rooms/routing/index.ts'
import type { Joins } from '../../rooms/rules/index.ts'
import type { Standards } from '../../rooms/standards/index.ts'
import type { Surveys } from '../../rooms/surveys/index.ts'
import type { Work } from '../../rooms/work/index.ts'

export interface JoinedRooms {
  readonly calendars: Calendars
  readonly conversations: Conversations
  readonly knowledge: Knowledge
  readonly promises: Promises
  readonly routing: Routing
  readonly standards: Standards
  readonly surveys: Surveys
  readonly work: Work
}

/** A calendar that never opens again puts what it is asked for this far away. */
const NEVER_MS = 366 * 86_400_000

export function ruleJoins(rooms: JoinedRooms): Joins {
  const { calendars, conversations, knowledge, promises, routing, standards, surveys, work } = rooms
  return {
    announce: conversations.announce,
    snooze: conversations.snooze,
    async hours(ctx) {
      const calendar = await calendars.calendarOf(ctx)
      return {
        isOpen: (at) => openAt(calendar, at),
        add: (from, seconds) => addBusiness(calendar, from, seconds) ?? new Date(from.getTime() + NEVER_MS),
        between: (from, to) => businessBetween(calendar, from, to),
      }
    },
    teams: (ctx) => teamsOf(ctx, routing),
    // A rule may fit at every message: what is that team's already keeps its person.
    async toTeam(ctx, id, team) {
      if ((await conversations.row(ctx, id)).team?.id !== team) await conversations.handOn(ctx, id, team)
    },
    async lane(ctx, id, lane) {
      const row = await conversations.row(ctx, id)
      const rankAt = new Date(row.waitingSince ?? ctx.now)
      await routing.restate(
        ctx,
        { kind: 'conversation', id },
        {
          lane,
          rankAt,
          team: row.team?.id ?? null,
          language: row.language,
        },
      )
    },
    async promise(ctx, promise) {
      await promises.make(ctx, promise)
    },
    async work(ctx, wanted) {
      await work.open(ctx, wanted)
    },
    async workKinds(ctx) {
      const kinds = (await work.kinds(ctx)).filter((one) => one.active)
      return kinds.map(({ code, name }) => ({ id: code, name: ctx.language === 'en' ? name.en : name.zh }))
    },
    async survey(ctx, id) {
      await surveys.ask(ctx, id, { now: true })
    },
    stretchStandards: standards.stretch,
    tellAssistant: (ctx, told) => tellAssistant(ctx, knowledge, told),
  }
}

async function teamsOf(
  ctx: Ctx,
  routing: Routing,
): Promise<{ id: string; name: string; members: string[] }[]> {
  const desk = await routing.desk(ctx)
  return (await routing.teams(ctx)).map((team) => ({
    id: team.id,
    name: ctx.language === 'en' && team.name.en ? team.name.en : team.name.zh,
    members: desk.filter((one) => one.teams.includes(team.id)).map((one) => one.id),
  }))
}

const REVIEW_DAYS = 30

/** The notice becomes an article that the assistant may cite and the help centre shows, and goes with the peak day. */
const tellAssistant = async (
  ctx: Ctx,
  knowledge: Knowledge,
  { surgeId, name, owner, notice, articleId }: Parameters<NonNullable<Joins['tellAssistant']>>[1],
): Promise<string | null> => {
  if (!notice) {
    if (articleId) await withdrawn(ctx, knowledge, articleId)
    return null
  }
  const texts = {
    ...(notice['zh-CN'] && {
      'zh-CN': { title: titleOf(`${name}：`, notice['zh-CN']), body: notice['zh-CN'] },
    }),
    ...(notice.en && { en: { title: titleOf(`${name}: `, notice.en), body: notice.en } }),
  }
  const known = articleId ? await knowledge.article(ctx, articleId) : null
  if (known) {
    const draft = await knowledge.saveDraft(ctx, known.id, { revision: known.revision, texts })
    return (await knowledge.publish(ctx, known.id, { revision: draft.revision })).id
  }
  const reviewOn = new Date(ctx.now.getTime() + REVIEW_DAYS * 86_400_000).toISOString().slice(0, 10)
  const slug = `notice-${surgeId.replaceAll('_', '-')}`
  const begun = await knowledge.begin(ctx, {
    cover: { slug, shelf: 'delivery', audience: 'public', owner, reviewOn, mentions: [] },
    texts,
  })
  return (await knowledge.publish(ctx, begun.id, { revision: begun.revision })).id
}

/** Its first sentence, so that it is found by what it is about. */
const titleOf = (name: string, notice: string): string =>
  `${name}${/^[^。；;.!?！？]*/.exec(notice)?.[0] ?? ''}`.slice(0, 120)

/** Somebody may have taken it away by hand already. */
async function withdrawn(ctx: Ctx, knowledge: Knowledge, articleId: string): Promise<void> {
  try {
    await knowledge.withdraw(ctx, articleId)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
