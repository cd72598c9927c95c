/** The case as rules see it: a closed list of names, each a flag, a word, a number or a set of words. */
import { type Facts, lineOf } from './facts.ts'
import { monthSince } from './starts.ts'
import { CATEGORIES, KINDS, PROMISES, PROOFS, PROVINCES } from './vocabulary.ts'

const DAY_MS = 86_400_000

export type Value = boolean | string | number | readonly string[] | undefined

interface Name {
  readonly kind: 'flag' | 'word' | 'number' | 'words'
  /** The only words it can be; absent: any. */
  readonly among?: readonly string[]
  readonly read: (facts: Facts, now: number) => Value
}

const flag = (read: (facts: Facts, now: number) => boolean | undefined): Name => ({
  kind: 'flag',
  read: (facts, now) => read(facts, now) ?? false,
})
const word = (read: (facts: Facts) => string | undefined, among?: readonly string[]): Name =>
  among ? { kind: 'word', among, read } : { kind: 'word', read }
const number = (read: (facts: Facts, now: number) => number | undefined): Name => ({ kind: 'number', read })

function arrived({ delivery }: Facts): string {
  const cartons = delivery?.cartons
  if (!cartons) return delivery?.signedAt === undefined ? 'none' : 'complete'
  const signed = cartons.filter((carton) => carton.signedAt !== undefined).length
  return signed === 0 ? 'none' : signed < cartons.length ? 'partial' : 'complete'
}

/** Days in repair in all, begun days count; one that goes on counts until now. */
export const repairDays = ({ repairs = [] }: Facts, now: number): number =>
  Math.ceil(repairs.reduce((sum, { from, to = now }) => sum + Math.max(0, to - from), 0) / DAY_MS)

const promised: Record<string, Name> = Object.fromEntries(
  PROMISES.map((name) => [`promised.${name}`, number((facts) => facts.promised?.[name])]),
)

export const NAMES: Readonly<Record<string, Name>> = {
  country: word((facts) => facts.country ?? 'CN', ['CN', 'EU', 'UK', 'US']),
  province: word((facts) => facts.province, PROVINCES),
  platform: word((facts) => facts.platform),
  'sale.remote': flag((facts) => facts.order.remote ?? true),
  'sale.doorstep': flag((facts) => facts.order.doorstep),
  'sale.prepaid': flag((facts) => facts.order.prepaid),
  'line.category': word((facts) => lineOf(facts).category ?? 'furniture', CATEGORIES),
  'line.sanbao': flag((facts) => lineOf(facts).sanbao),
  'line.large': flag((facts) => lineOf(facts).large),
  'line.hardToReturn': flag((facts) => lineOf(facts).hardToReturn),
  'line.unsuitableToReturn': flag((facts) => lineOf(facts).unsuitableToReturn),
  'line.bespoke': flag((facts) => lineOf(facts).bespoke !== undefined),
  'line.bespoke.afterOrder': flag((facts) => lineOf(facts).bespoke?.afterOrder),
  'line.bespoke.specialNeed': flag((facts) => lineOf(facts).bespoke?.specialNeed),
  'line.bespoke.completed': flag((facts) => lineOf(facts).bespoke?.completed),
  'line.exception': word(
    (facts) => lineOf(facts).exception?.kind,
    ['opening-affects-safety', 'trial-destroys-value', 'near-expiry', 'flaw-disclosed'],
  ),
  'line.exception.confirmed': flag((facts) => lineOf(facts).exception?.confirmed),
  'line.exception.preticked': flag((facts) => lineOf(facts).exception?.preticked),
  'condition.opened': flag((facts) => facts.condition?.opened),
  'condition.tested': flag((facts) => facts.condition?.tested),
  'condition.labelRemoved': flag((facts) => facts.condition?.labelRemoved),
  'condition.soiled': flag((facts) => facts.condition?.soiled),
  'condition.damaged': flag((facts) => facts.condition?.damaged),
  'condition.partsComplete': flag((facts) => facts.condition?.partsComplete ?? true),
  'delivery.arrived': word(arrived, ['none', 'partial', 'complete']),
  'delivery.signedAs': word(
    (facts) => facts.delivery?.signedAs,
    ['unchecked', 'checked', 'noted', 'refused'],
  ),
  'delivery.customerCarrier': flag((facts) => facts.delivery?.customerCarrier),
  'delivery.mustInstall': flag((facts) => facts.delivery?.mustInstall),
  'delivery.installed': flag((facts) => facts.delivery?.installedAt !== undefined),
  'request.kind': word((facts) => facts.request.kind, KINDS),
  'request.serious': flag((facts) => facts.request.serious),
  'request.visible': flag((facts) => facts.request.visible),
  'request.showsOnlyInUse': flag((facts) => facts.request.showsOnlyInUse),
  'request.naturalFeature': flag((facts) => facts.request.naturalFeature),
  'request.pageError': flag((facts) => facts.request.pageError),
  'request.helpRefused': flag((facts) => facts.request.helpRefused),
  'request.part': flag((facts) => facts.request.part !== undefined),
  'member.tier': word((facts) => facts.member?.tier),
  'repairs.count': number((facts) => facts.repairs?.length ?? 0),
  'repairs.failed': number((facts) => facts.repairs?.filter((one) => one.failed === true).length ?? 0),
  'repairs.days': number(repairDays),
  'months.sinceSigned': number((facts, now) => monthSince('signed', { facts, now })),
  'months.sinceInstalled': number((facts, now) => monthSince('installed', { facts, now })),
  replaced: flag((facts) => facts.replacedAt !== undefined),
  'fraud.found': flag((facts) => facts.fraud?.found),
  'fraud.labelOnly': flag((facts) => facts.fraud?.labelOnly),
  'fraud.staged': flag((facts) => facts.fraud?.staged),
  'injury.knownDefect': flag((facts) => facts.injury?.knownDefect),
  'late.by': word((facts) => facts.late?.by, ['delivery', 'installer']),
  'late.minutes': number((facts) => facts.late?.minutes ?? (facts.late ? 0 : undefined)),
  'late.days': number((facts) => facts.late?.days ?? (facts.late ? 0 : undefined)),
  'price.fell': flag((facts) => facts.price !== undefined && facts.price.nowFen < lineOf(facts).priceFen),
  'price.sameSku': flag((facts) => facts.price?.sameSku),
  'price.sameChannel': flag((facts) => facts.price?.sameChannel),
  'price.sameConditions': flag((facts) => facts.price?.sameConditions),
  evidence: { kind: 'words', among: PROOFS, read: (facts) => facts.evidence ?? [] },
  ...promised,
}

export type View = (name: string) => Value

export const viewOf =
  (facts: Facts, now: number): View =>
  (name) =>
    NAMES[name]?.read(facts, now)
