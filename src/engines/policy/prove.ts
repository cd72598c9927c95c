/** Runs a pack's own cases: what its author said must come out, against what does. */
import { decide, type Offered } from './decide.ts'
import type { Option } from './option.ts'
import type { Case, Expect, Pack } from './pack.ts'
import { shown, WrongPolicy } from './reading.ts'

export interface Failure {
  /** Index among the pack's tests. */
  readonly index: number
  readonly field: string
  readonly wanted: unknown
  readonly got: unknown
}

type Find = (id: string) => Pack | undefined

/** Every field of every case that comes out otherwise; none when the pack does what its cases say. */
export function failuresOf(pack: Pack, find: Find): Failure[] {
  return pack.tests.flatMap((one, index) => {
    const packs = [pack, ...(one.with ?? []).map((id) => found(find(id), id, index))]
    return differences(one, packs).map((difference) => ({ index, ...difference }))
  })
}

function found(pack: Pack | undefined, id: string, index: number): Pack {
  if (pack) return pack
  throw new WrongPolicy('pack-unknown', `tests[${index}].with`, `Expected a known pack, got ${id}`)
}

/** The rules that the cases reach: a rule that no case reaches is not proven. */
export function rulesReached(pack: Pack, find: Find): ReadonlySet<string> {
  const reached = pack.tests.flatMap((one) => {
    const company = (one.with ?? []).flatMap((id) => find(id) ?? [])
    const { options } = decide(one.facts, [pack, ...company], one.now)
    const mine = options
      .filter(({ remedy }) => remedy === one.expect.remedy)
      .flatMap((option) => [option, ...option.alternatives])
      .flatMap(({ reasons }) => reasons)
    return mine.filter((reason) => reason.pack === `${pack.id}@${pack.version}`).map(({ rule }) => rule)
  })
  return new Set(reached)
}

function differences(one: Case, packs: readonly Pack[]): Omit<Failure, 'index'>[] {
  const { options, refund } = decide(one.facts, packs, one.now)
  const option = chosen(options, one.expect)
  const got = seen(option, refund?.totalFen)
  return Object.entries(one.expect)
    .filter(([field]) => field !== 'remedy' && field !== 'ground')
    .map(([field, wanted]) => ({ field, wanted, got: got(field) }))
    .filter(({ field, wanted, got: found }) => !agrees(field, wanted, found))
}

function chosen(options: readonly Offered[], { remedy, ground }: Expect): Option | undefined {
  const offered = options.find((option) => option.remedy === remedy)
  if (!offered || ground === undefined) return offered
  return [offered, ...offered.alternatives].find((option) => option.ground === ground)
}

const INSTANTS = new Set(['until', 'refundBy', 'penaltyAt', 'decideBy', 'doneBy', 'proofBy'])

const seen =
  (option: Option | undefined, refundFen: number | undefined) =>
  (field: string): unknown => {
    if (field === 'refundFen') return refundFen
    if (field === 'allowed') return option?.allowed ?? false
    if (field === 'needs') return option?.needs.map(({ proof }) => proof[0]).sort()
    if (field === 'cites') return option?.articles
    const value = Object.entries(option ?? {}).find(([name]) => name === field)?.[1]
    return INSTANTS.has(field) && typeof value === 'string' ? Date.parse(value) : value
  }

function agrees(field: string, wanted: unknown, got: unknown): boolean {
  if ((field === 'cites' || field === 'costs') && Array.isArray(wanted) && Array.isArray(got)) {
    return wanted.every((one) => got.includes(one))
  }
  if (field === 'needs' && Array.isArray(wanted))
    return JSON.stringify([...wanted].sort()) === JSON.stringify(got)
  return wanted === got
}

/** @throws WrongPolicy pack-test-failed at the first case that comes out otherwise */
export function proven(pack: Pack, find: Find, path = 'pack'): Pack {
  const [failure] = failuresOf(pack, find)
  if (!failure) return pack
  const { index, field, wanted, got } = failure
  throw new WrongPolicy(
    'pack-test-failed',
    `${path}.tests[${index}].expect.${field}`,
    `Expected ${shown(wanted)} as the case says, got ${shown(got)}`,
  )
}
