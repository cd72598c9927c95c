/** After a case is over the customer is asked how it went, in the conversation of the case, once (CARE-3). */
import type { House } from '../kernel/house.ts'
import type { Aftersales } from '../rooms/aftersales/index.ts'
import type { Conversations } from '../rooms/conversations/index.ts'
import type { Surveys } from '../rooms/surveys/index.ts'

export interface SurveyRooms {
  readonly aftersales: Pick<Aftersales, 'read' | 'talk'>
  readonly conversations: Pick<Conversations, 'row' | 'announce' | 'solve'>
  readonly surveys: Pick<Surveys, 'ask'>
}

/** Ends of which nobody is asked: he went back on it himself, or never answered. */
const UNASKED: ReadonlySet<string> = new Set(['withdrawn', 'expired'])

export function openSurveyAfterCase(house: House, { aftersales, conversations, surveys }: SurveyRooms): void {
  house.on('aftersales.case.closed', 'flows.survey-after-case', async (ctx, { data }) => {
    const over = await aftersales.read(ctx, String(data.caseId))
    if (over.parentId !== null || over.customerId === null || UNASKED.has(over.state)) return
    const begun = over.conversationId === null
    const id = over.conversationId ?? (await aftersales.talk(ctx, over.id)).conversationId
    if (begun) {
      const facts = { number: over.number, kind: over.kindText, goods: over.productName }
      await conversations.announce(ctx, id, house.words.say(ctx.language, 'flows.case.over', facts))
    }
    const { state, waitingSince, assignee } = await conversations.row(ctx, id)
    // A talk that goes on is asked about when it ends; one in which nobody waits or works has ended with the case.
    if (state === 'solved') await surveys.ask(ctx, id)
    else if (waitingSince === null && (assignee === null || assignee.id === ctx.actor.id))
      await conversations.solve(ctx, id)
  })
}
