/** The routes of channels: the widget's first question, and the list that the merchant edits. */
import { type Route, route } from '../../kernel/route.ts'
import { bootWidget, changeChannel, listChannels, openChannel } from './contract.ts'
import type { Door } from './door.ts'

export const channelRoutes = (channels: Door): readonly Route[] => [
  route(bootWidget, 'public', (ctx, { params }, { origin, host }) =>
    channels.boot(ctx, params.key, { origin, host }),
  ),
  route(listChannels, 'channels.read', async (ctx) => ({ items: await channels.list(ctx) })),
  route(openChannel, 'channels.manage', (ctx, { body }) => channels.open(ctx, body)),
  route(changeChannel, 'channels.manage', (ctx, { params, body }) => channels.change(ctx, params.id, body)),
]
