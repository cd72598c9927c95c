/** The routes of imports and exports, a line each. */
import { Refusal } from '../../kernel/errors.ts'
import { type Extra, type Route, route, stagedRoute } from '../../kernel/route.ts'
import { SHEET_LIMITS } from '../../kernel/sheets.ts'
import * as api from './contract.ts'
import { exportOf, templateOf } from './export.ts'
import { kindsFor, list, view } from './history.ts'
import { correct, discard, upload } from './read.ts'
import type { Room } from './room.ts'
import { run, trial } from './run.ts'
import { undo } from './undo.ts'

export const importsRoutes = (room: Room): Route[] => [
  route(api.listKinds, 'staff', async (ctx) => ({ items: kindsFor(room, ctx) })),
  route(api.listImports, 'imports.read', (ctx, { query }) => list(ctx, query)),
  stagedRoute(api.uploadImport, 'imports.run', async (who, { query }, extra) =>
    upload(room, who, { ...query, bytes: await taken(extra) }),
  ),
  stagedRoute(api.readImport, 'imports.read', (who, { params }) => view(room, who, params.import)),
  stagedRoute(api.mapImport, 'imports.run', (who, { params, body }) =>
    correct(room, who, { ...params, ...body }),
  ),
  stagedRoute(api.tryImport, 'imports.run', (who, { params }) => trial(room, who, params.import)),
  stagedRoute(api.runImport, 'imports.run', (who, { params }) => run(room, who, params.import)),
  stagedRoute(api.undoImport, 'imports.run', (who, { params }) => undo(room, who, params.import)),
  route(api.discardImport, 'imports.run', (ctx, { params }) => discard(room, ctx, params.import)),
  stagedRoute(api.template, 'imports.run', (who, { params, query }) =>
    templateOf(room, who, { ...params, ...query }),
  ),
  stagedRoute(api.exportKind, 'exports.run', (who, { params, query }) =>
    exportOf(room, who, { ...params, ...query }),
  ),
]

/** The whole body in memory: a spreadsheet is read whole anyway, and it is bounded. */
async function taken({ upload }: Extra): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of upload ?? []) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > SHEET_LIMITS.bytes)
      throw new Refusal('too-large', 'sheets.too-big', { most: SHEET_LIMITS.bytes / 1024 / 1024 })
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
