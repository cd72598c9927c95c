/** Routes of the assistant: a line each. */
import { type Route, route } from '../../kernel/route.ts'
import * as shape from './contract.ts'
import { change, figures, shapeTurn } from './rule.ts'
import { settings, turnsOf } from './store.ts'
import { suggest } from './suggest.ts'
import { changeTools, listTools } from './tool-shelf.ts'
import { allTools, type Room } from './turns.ts'

const dateOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text))

export const assistantRoutes = (room: Room): Route[] => [
  route(shape.suggestReply, 'conversations.write', (ctx, { query }) =>
    suggest(room, ctx, query.conversation),
  ),
  route(shape.readTurns, 'conversations.read', async (ctx, { query }) => ({
    items: (await turnsOf(ctx, { conversation: query.conversation })).map(shapeTurn),
  })),
  route(shape.readAssistantFigures, 'assistant.read', (ctx, { query }) =>
    figures(ctx, { from: dateOf(query.from), to: dateOf(query.to) }),
  ),
  route(shape.readAssistantSettings, 'assistant.read', settings),
  route(shape.changeAssistantSettings, 'assistant.manage', (ctx, { body }) => change(room, ctx, body)),
  route(shape.readAssistantTools, 'assistant.read', async (ctx) => ({
    items: await listTools(ctx, allTools(room)),
  })),
  route(shape.changeAssistantTools, 'assistant.manage', async (ctx, { body }) => ({
    items: await changeTools(ctx, allTools(room), body.items),
  })),
]
