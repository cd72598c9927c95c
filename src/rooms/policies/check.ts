/** Promises and clauses read while they are typed: void clauses, promises below the law, fields that contradict. */
import { termsLint } from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { belowTheLaw, casesRun, documentOf } from './compile.ts'
import type { CheckShape, Clause, ShopTerms } from './contract.ts'
import { PROMISE_CITES, problemsOf, promisesOf } from './promises.ts'
import type { Room } from './room.ts'

type Read = Pick<CheckShape, 'below' | 'cases'>

/** Some two hundred decisions each, and asked again with every pause in typing: the last ones are remembered. */
const MOST_READ = 100

function readAgainstTheLaw(room: Room, ctx: Ctx, terms: ShopTerms): Read {
  const key = `${ctx.tenant} ${JSON.stringify(terms)}`
  const known = room.readings.get(key)
  if (known) return known
  const document = documentOf(terms, 'draft', ctx.tenant)
  const read = { below: belowTheLaw(terms, document), cases: casesRun(document) }
  if (room.readings.size >= MOST_READ) room.readings.clear()
  room.readings.set(key, read)
  return read
}

export function check(room: Room, ctx: Ctx, terms: ShopTerms, clauses: readonly Clause[]): CheckShape {
  return {
    ...readAgainstTheLaw(room, ctx, terms),
    clauses: clauses.flatMap(({ topic, zh, en }) =>
      (
        [
          ['zh', zh],
          ['en', en],
        ] as const
      ).flatMap(([language, text]) => {
        const findings = termsLint(text)
        return findings.length > 0 ? [{ topic, language, findings }] : []
      }),
    ),
    problems: problemsOf(terms).map(({ field, code }) => ({
      field,
      say: room.house.words.say(ctx.language, `policies.problem.${code}`),
    })),
    rules: promisesOf(terms).map(({ id, because }) => ({ id, say: because, articles: PROMISE_CITES })),
  }
}

/** What is written of one version against another, field by field; empty where nothing stands. */
export function differences(
  before: { terms: ShopTerms; clauses: readonly Clause[] } | undefined,
  after: { terms: ShopTerms; clauses: readonly Clause[] },
): { field: string; before: string; after: string }[] {
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const pair = { field, before: old.get(field) ?? '', after: now.get(field) ?? '' }
    return pair.before === pair.after ? [] : [pair]
  })
}

function flat(version: { terms: ShopTerms; clauses: readonly Clause[] } | undefined): Map<string, string> {
  const terms = Object.entries(version?.terms ?? {}).map(
    ([name, value]) => [name, String(value ?? '')] as const,
  )
  const clauses = (version?.clauses ?? []).flatMap(({ topic, zh, en }) => [
    [`clause.${topic}.zh`, zh] as const,
    [`clause.${topic}.en`, en] as const,
  ])
  return new Map([...terms, ...clauses])
}
