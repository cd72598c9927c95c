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
  /** Whether our technician can have worked on this very article. */
  readonly ours: boolean
  /** What the customer said of it. */
  readonly words: string
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

/** What the installer found or did is no line to hold against a carrier: his is what happened before. */
const BEFORE_THE_INSTALLER: Readonly<Partial<Record<Happening, Happening>>> = {
  'found-at-assembly': 'hidden-72-hours',
  'assembly-wrong': 'hidden-72-hours',
  'installer-late': 'carrier-late',
}
export const isInstallers = (happened: Happening): boolean => happened in BEFORE_THE_INSTALLER
export const forCarrier = (happened: Happening | null): Happening | null =>
  happened && (BEFORE_THE_INSTALLER[happened] ?? happened)

/** Put together by nobody, unless it was sold with installation. */
const NEVER_ASSEMBLED: readonly string[] = ['rug', 'lamp', 'chair', 'armchair', 'mattress', 'mirror']
export const canBeAssembled = (category: string | undefined, mustInstall: boolean): boolean =>
  mustInstall || category === undefined || !NEVER_ASSEMBLED.includes(category)

const HIDDEN_MS = 72 * 3_600_000

function damaged(known: Known): Happening {
  const { signedAs, signedAt, openedAt, installedAt, proofs, ours, words } = known
  if (signedAs === 'refused') return 'crushed-refused'
  const said = saidOf(words)
  const signedFor = signedAs === 'checked' || signedAs === 'noted'
  if (said === 'unpacking') return 'hidden-72-hours'
  if (said === 'door') return signedFor ? 'visible-signed-checked' : 'crushed-refused'
  if (ours && said === 'installer') return 'found-at-assembly'
  if (ours && (proofs.includes('pre-start-photos') || proofs.includes('work-video')))
    return 'found-at-assembly'
  const within = signedAt === null || openedAt.getTime() - signedAt.getTime() <= HIDDEN_MS
  if (signedFor) return 'visible-signed-checked'
  return within || installedAt === null || !ours ? 'hidden-72-hours' : 'found-at-assembly'
}

/** The customer's own words, the one that blames nobody of ours first. */
const SAID: readonly (readonly ['unpacking' | 'door' | 'installer', RegExp])[] = [
  ['unpacking', /开箱|拆箱|开包|拆包|拆开|unpack|unbox|open(?:ed|ing) the (?:box|carton)/i],
  ['door', /门口|外箱|拒收|at the door|outer (?:box|carton)|refused/i],
  ['installer', /师傅|安装|组装|装的时候|装完|installer|technician|assembl|install/i],
]
const NOT_YET =
  /(?:还没|没有?|未|不用|不需要?)(?:请师傅|让师傅)?(?:安装|组装|装)|not (?:yet )?(?:installed|assembled)/gi
function saidOf(words: string) {
  const bare = words.replace(NOT_YET, '')
  return SAID.find(([, pattern]) => pattern.test(bare))?.[0]
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
  quality: ({ installedAt, proofs, ours }) =>
    ours && installedAt && proofs.includes('work-video') ? 'found-at-assembly' : null,
}

/** Findings that the matrix knows for an event. */
export const findingsOf = (happened: Happening): readonly string[] =>
  MATRIX.find((row) => row.happened === happened)?.turns.flatMap(({ finding }) => finding ?? []) ?? []
