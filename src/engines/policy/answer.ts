/** The engine by one JSON document: a case decided, a clause read, a quarrel over who pays settled. */
import { type Decision, decide } from './decide.ts'
import { type Facts, factsOf } from './facts.ts'
import { type Pack, packOf } from './pack.ts'
import { SHIPPED, shipped } from './packs/shipped.ts'
import { proven } from './prove.ts'
import { type Fields, instant, isRecord, list, text, WrongPolicy, wrong } from './reading.ts'
import { responsibilityOf } from './responsibility.ts'
import { termsLint } from './terms-lint.ts'

/**
 * `{"facts","packs"?,"now"?}` decides (`"op":"decide"`); `{"op":"lint","text"}` reads a merchant's clauses;
 * `{"op":"responsibility","happened","evidence"?,...}` says who pays; `{"op":"packs"}` lists what is shipped. Packs are
 * ids or whole packs, which must prove their own cases first; none given means all that match the scope.
 * @throws WrongPolicy with code, message and path
 */
export function answer(request: unknown): unknown {
  if (!isRecord(request)) throw new WrongPolicy('object-expected', '', 'Expected a JSON object')
  const op = request.op ?? 'decide'
  const run = typeof op === 'string' && Object.hasOwn(OPS, op) ? OPS[op] : undefined
  return run ? run(request) : wrong('op', `one of ${Object.keys(OPS).join(', ')}`, op, 'op-unknown')
}

const OPS: Readonly<Record<string, (request: Fields) => unknown>> = {
  decide: decided,
  lint: (request) => ({ findings: termsLint(text(request.text, 'text')) }),
  responsibility: responsibilityOf,
  packs: () => ({
    packs: SHIPPED.map(({ tests, rules, ...head }) => ({
      ...head,
      rules: rules.length,
      tests: tests.length,
    })),
  }),
}

function decided(request: Fields): Decision {
  const facts = factsOf(request.facts)
  const now = nowOf(request, facts)
  const named = request.packs !== undefined && request.packs !== null
  const packs = named ? packsOf(request.packs) : SHIPPED
  const decision = decide(facts, packs, now)
  return named ? decision : { ...decision, skipped: [] }
}

const nowOf = (request: Fields, facts: Facts): number =>
  request.now === undefined ? (facts.now ?? instant(undefined, 'now')) : instant(request.now, 'now')

/** @throws WrongPolicy pack-unknown, pack-untested, pack-test-failed, id-twice */
export function packsOf(value: unknown, path = 'packs'): readonly Pack[] {
  const packs = list(packOrId, 1, 50)(value, path)
  packs.forEach(({ id }, index) => {
    if (packs.findIndex((other) => other.id === id) !== index) {
      throw new WrongPolicy('id-twice', `${path}[${index}]`, `Expected the pack ${id} once`)
    }
  })
  return packs
}

function packOrId(value: unknown, path: string): Pack {
  if (typeof value !== 'string') return proven(packOf(value, path), shipped, path)
  return (
    shipped(value) ?? wrong(path, `one of ${SHIPPED.map(({ id }) => id).join(', ')}`, value, 'pack-unknown')
  )
}
