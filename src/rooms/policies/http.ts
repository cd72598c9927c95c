/** Routes of policies: a line each. */
import { EVIDENCE, termsLint } from '../../engines/policy/index.ts'
import { type Route, route } from '../../kernel/route.ts'
import { check } from './check.ts'
import * as shape from './contract.ts'
import * as kept from './kept.ts'
import * as packs from './packs.ts'
import type { Room } from './room.ts'
import { tryCase } from './trial.ts'
import * as versions from './versions.ts'
import { whatIf } from './what-if.ts'

const proofs = Object.entries(EVIDENCE).map(([id, said]) => ({ id, ...said }))

export const policyRoutes = (room: Room): Route[] => [
  route(shape.readPolicies, 'policies.read', (ctx) => versions.overview(room, ctx)),
  route(shape.readVersion, 'policies.read', (ctx, { params }) => versions.read(room, ctx, params.version)),
  route(shape.saveDraft, 'policies.write', (ctx, { body }) => versions.saveDraft(room, ctx, body)),
  route(shape.dropDraft, 'policies.write', (ctx) => versions.dropDraft(ctx)),
  route(shape.publishDraft, 'policies.write', (ctx, { body }) => versions.publish(room, ctx, body)),
  route(shape.withdrawVersion, 'policies.write', (ctx, { params }) =>
    versions.withdraw(room, ctx, params.version),
  ),
  route(shape.checkTerms, 'policies.read', async (ctx, { body }) =>
    check(room, ctx, body.terms, body.clauses),
  ),
  route(shape.lintText, 'policies.read', async (_ctx, { body }) => ({ findings: termsLint(body.text) })),
  route(shape.tryCase, 'policies.read', (ctx, { body }) => tryCase(room, ctx, body)),
  route(shape.whatIf, 'policies.read', (ctx, { body }) => whatIf(room, ctx, body)),
  route(shape.listPacks, 'policies.read', (ctx) => packs.list(room, ctx)),
  route(shape.readPack, 'policies.read', (ctx, { params, query }) =>
    packs.page(room, ctx, params.pack, query.fingerprint),
  ),
  route(shape.comparePacks, 'policies.read', (ctx, { params, query }) =>
    packs.compare(room, ctx, params.pack, query),
  ),
  route(shape.listKept, 'policies.read', (ctx, { query }) => kept.list(room, ctx, query)),
  route(shape.explainKept, 'policies.read', (ctx, { params }) =>
    kept.explained(room, ctx, params.fingerprint),
  ),
  route(shape.readWords, 'policies.read', async () => ({ proofs })),
]
