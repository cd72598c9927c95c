/** Who bears what: towards the customer at once, and in the end among the businesses, by the proofs in hand. */
import { endOf, isoAt, isZone } from './day.ts'
import { type Happening, MATRIX, type Moment, type Row } from './matrix.ts'
import { type Fields, instant, list, oneOf, shape, text, wrong } from './reading.ts'
import { EVIDENCE, PROOFS, type Proof, type Said } from './vocabulary.ts'

export interface Standing {
  readonly happened: Happening
  /** Towards the customer; never put off by the quarrel behind it. */
  readonly customer: { readonly payer: string; readonly share: string; readonly because: Said }
  /** Who bears it in the end. */
  readonly final: { readonly payer: string; readonly because: Said }
  /** True: a proof that would put it on somebody else is missing. */
  readonly flipped: boolean
  readonly evidence: readonly {
    readonly proof: Proof
    readonly name: Said
    readonly present: boolean
    /** The last moment to get it, in words, and as an instant where the event is known. */
    readonly last: Said
    readonly by: string | null
    readonly gone: boolean
  }[]
  readonly articles: readonly string[]
  readonly needsCounsel: boolean
}

const readRequest = shape(
  { happened: oneOf(MATRIX.map(({ happened }) => happened)), now: instant },
  {
    op: text,
    evidence: list(oneOf(PROOFS), 0, 100),
    /** What was found out: statements that the proofs bear. */
    findings: list(text, 0, 30),
    zone: text,
    packedAt: instant,
    signedAt: instant,
    installStartedAt: instant,
    installedAt: instant,
    claimBefore: instant,
  },
)

/** @throws WrongPolicy with the path of the first field that cannot be one */
export function responsibilityOf(request: Fields): Standing {
  const read = readRequest(request, '')
  const { happened, now, evidence = [], findings = [], zone = 'Asia/Shanghai' } = read
  if (!isZone(zone)) wrong('zone', 'an IANA zone', zone, 'zone-unknown')
  const row = MATRIX.find((one) => one.happened === happened) ?? wrong('happened', 'a known event', happened)
  const known = new Set(row.turns.flatMap(({ finding }) => finding ?? []))
  findings.forEach((finding, index) => {
    if (!known.has(finding)) {
      wrong(`findings[${index}]`, `one of ${[...known].join(', ') || 'none'}`, finding, 'finding-unknown')
    }
  })
  const proven = (proofs: Row['turns'][number]['proof']) =>
    proofs.every((any) => any.some((proof) => evidence.includes(proof)))
  const said = row.turns.filter(({ finding }) => finding === undefined || findings.includes(finding))
  const turn = said.find(({ proof }) => proven(proof))
  const customer = row.customer.find(
    ({ unless }) => unless === undefined || !unless.every((one) => evidence.includes(one)),
  )
  return {
    happened,
    customer: {
      payer: customer?.payer ?? row.proven.payer,
      share: customer?.share ?? row.proven.share,
      because: row.because,
    },
    final: turn ? { payer: turn.payer, because: turn.because } : { payer: row.unproven, because: UNPROVEN },
    flipped: turn === undefined && said.length > 0,
    evidence: row.evidence.map(([proof, last]) => {
      const by = lastInstant(last, read, zone)
      const present = evidence.includes(proof)
      return {
        proof,
        name: EVIDENCE[proof],
        present,
        last: LAST[last],
        by: by === undefined ? null : isoAt(zone, by),
        gone: !present && by !== undefined && now >= by,
      }
    }),
    articles: row.cites,
    needsCounsel: row.weak !== undefined,
  }
}

const UNPROVEN: Said = {
  zh: '没有证据指向他人，由举证不了的一方承担',
  en: 'No proof points to somebody else: who cannot prove bears it',
}

const LAST: Readonly<Record<Moment, Said>> = {
  packing: { zh: '封箱前', en: 'before the carton is closed' },
  door: { zh: '签收前，送货人还在门口时', en: 'before signing, while the carrier is at the door' },
  'unboxing-72-hours': { zh: '签收后七十二小时内，开箱时', en: 'at unpacking, within 72 hours of signing' },
  'before-start': { zh: '安装开始前', en: 'before the installation begins' },
  'during-work': { zh: '安装完成前', en: 'before the installation is finished' },
  claim: { zh: '承运人受理截止前', en: 'before the carrier’s cut-off' },
  order: { zh: '下单时', en: 'at the order' },
  any: { zh: '随时可补', en: 'at any time' },
}

type Times = ReturnType<typeof readRequest>

function lastInstant(last: Moment, times: Times, zone: string): number | undefined {
  const { packedAt, signedAt, installStartedAt, installedAt, claimBefore } = times
  switch (last) {
    case 'packing':
      return packedAt
    case 'door':
      return signedAt
    case 'unboxing-72-hours': {
      const days = { zone, holidays: new Set<string>(), workdays: new Set<string>() }
      return signedAt && endOf(days, signedAt, { hours: 72 }, { counting: 'exact', move: false })
    }
    case 'before-start':
      return installStartedAt
    case 'during-work':
      return installedAt
    case 'claim':
      return claimBefore
    default:
      return undefined
  }
}
