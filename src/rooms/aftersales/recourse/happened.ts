/** Which event of the responsibility matrix a case is: stated by a person, or read from reason, door, installation and finding. */
import { type Happening, MATRIX, type Proof } from '../../../engines/policy/index.ts'
import type { Facts } from '../row.ts'

/** What the matrix is asked with. @property signedAs how the cartons were signed for at the door, the worst of them */
export interface Known {
  readonly reason: string
  readonly facts: Facts
  readonly signedAs: 'unchecked' | 'checked' | 'noted' | 'refused' | null
  readonly signedAt: Date | null
  readonly installedAt: Date | null
  readonly openedAt: Date
  readonly proofs: readonly Proof[]
  /** What is broken, as diagnosed or confirmed. */
  readonly finding: string | null
}

const HAPPENINGS: ReadonlyMap<string, Happening> = new Map(MATRIX.map(({ happened }) => [happened, happened]))
export const happeningNamed = (name: unknown): Happening | undefined =>
  typeof name === 'string' ? HAPPENINGS.get(name) : undefined

/** null: the matrix has no line for it, so the shop bears it and nobody is asked for money. */
export function happeningOf(known: Known): Happening | null {
  return happeningNamed(known.facts.happened) ?? byFinding(known) ?? BY_REASON[known.reason]?.(known) ?? null
}

const HIDDEN_MS = 72 * 3_600_000

function damaged({ signedAs, signedAt, openedAt, installedAt, proofs }: Known): Happening {
  if (signedAs === 'refused') return 'crushed-refused'
  if (proofs.includes('pre-start-photos') || proofs.includes('work-video')) return 'found-at-assembly'
  const within = signedAt === null || openedAt.getTime() - signedAt.getTime() <= HIDDEN_MS
  if (signedAs === 'checked' || signedAs === 'noted') return 'visible-signed-checked'
  return within || installedAt === null ? 'hidden-72-hours' : 'found-at-assembly'
}

const BY_FINDING: Readonly<Record<string, Happening>> = {
  smell: 'smell',
  'manual-wrong': 'manual-wrong',
  'missing-hardware': 'missing-hardware',
  'wrong-part': 'missing-hardware',
  'cabinet-leans': 'assembly-wrong',
  'door-misaligned': 'assembly-wrong',
  'colour-difference': 'colour-subjective',
  'water-ring': 'customer-misuse',
}

function byFinding(known: Known): Happening | undefined {
  const { finding, reason } = known
  if (finding === null) return undefined
  if (finding === 'carton-crushed') return damaged(known)
  return reason === 'quality' || reason === 'missing' ? BY_FINDING[finding] : undefined
}

const BY_REASON: Readonly<Record<string, (known: Known) => Happening | null>> = {
  damage: damaged,
  missing: () => 'missing-hardware',
  install: () => 'assembly-wrong',
  injury: () => 'assembly-wrong',
  late: ({ facts }) => (facts.lateBy === 'installer' ? 'installer-late' : 'carrier-late'),
  colour: () => 'colour-subjective',
  size: ({ facts }) => (facts.measuredBy === 'us' ? 'size-we-measured' : 'size-own-measuring'),
  quality: ({ installedAt, proofs }) =>
    installedAt && proofs.includes('work-video') ? 'found-at-assembly' : null,
}

/** Findings that the matrix knows for an event. */
export const findingsOf = (happened: Happening): readonly string[] =>
  MATRIX.find((row) => row.happened === happened)?.turns.flatMap(({ finding }) => finding ?? []) ?? []
