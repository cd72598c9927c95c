/** The routes of mail: boxes, and letters as a person looks at them. */
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import * as at from './contract.ts'
import type { Mail } from './door.ts'
import * as letters from './letters.ts'
import type { Room } from './room.ts'

const MANAGE = 'mail.manage'

export const mailRoutes = (room: Room, mail: Mail): readonly Route[] => [
  route(at.listBoxes, 'mail.read', async (ctx) => ({ items: await mail.boxes(ctx) })),
  route(at.addBox, MANAGE, (ctx, { body }) => mail.addBox(ctx, body)),
  route(at.changeBox, MANAGE, (ctx, { params, body }) => mail.changeBox(ctx, params.id, body)),
  stagedRoute(at.checkBox, MANAGE, (who, { params }) => mail.check(who, params.id), { limit: 20 }),
  route(at.listAsideLetters, 'mail.read', (ctx, { query }) => mail.asides(ctx, query)),
  stagedRoute(at.takeLetterIn, 'mail.read', (who, { params }) => letters.takeLetterIn(room, who, params.id)),
  // Whoever reads conversations sees their letters.
  stagedRoute(at.readLetter, 'conversations.read', (who, { params }) => letters.layout(room, who, params.id)),
  route(at.readRawLetter, 'conversations.read', (ctx, { params }) => letters.download(room, ctx, params.id)),
]
