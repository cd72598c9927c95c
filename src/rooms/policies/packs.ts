/** Packs as people read them: layer, rules with articles and terms, own cases, versions, and what differs. */
import { decide, failuresOf, type Pack, shipped } from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { LAW, SHOP_PACK } from './compile.ts'
import type { PackRowShape, PackRuleShape } from './contract.ts'
import { inForce, packOfVersion } from './decide.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

const marks = new WeakMap<Pack, string>()

/** The mark that every decision carries for this pack, told by the engine itself. */
export function markOf(pack: Pack): string {
  const known = marks.get(pack)
  if (known !== undefined) return known
  const [anyCase] = pack.tests
  const { country, region, platform, merchant, category } = pack.scope
  const facts = {
    country,
    ...(region && { province: region }),
    ...(merchant && { merchant }),
    order: {
      lines: [{ id: 'a', priceFen: 1, ...(category && { category }) }],
      ...(pack.validFrom && { placedAt: Date.parse(`${pack.validFrom}T12:00:00Z`) }),
    },
    request: { kind: 'no-reason' as const },
  }
  const known2 = platformOf(platform)
  const decision = decide({ ...facts, ...(known2 && { platform: known2 }) }, [pack], anyCase?.now ?? 0)
  const mark = decision.packs[0]?.fingerprint ?? ''
  marks.set(pack, mark)
  return mark
}

const PLATFORMS = ['own', 'taobao', 'tmall', 'jd', 'douyin', 'pinduoduo', 'other'] as const
const platformOf = (word: string | undefined) => PLATFORMS.find((one) => one === word)

const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  cn: ['中国国家法律', 'China: national law'],
  'cn-zhejiang': ['浙江省', 'Zhejiang'],
  'cn-shanghai': ['上海市', 'Shanghai'],
  'cn-shandong': ['山东省', 'Shandong'],
  'cn-taobao': ['淘宝、天猫争议处理规则', 'Taobao and Tmall dispute rules'],
  'cn-jd-general': ['京东总则', 'JD general rules'],
  'cn-jd-goods': ['京东商品类标准', 'JD standards for goods'],
  eu: ['欧盟', 'European Union'],
  uk: ['英国', 'United Kingdom'],
  us: ['美国', 'United States'],
  [SHOP_PACK]: ['本店承诺', "The shop's promises"],
}

function layerOf({ scope }: Pack): PackRowShape['layer'] {
  if (scope.merchant !== undefined) return 'shop'
  if (scope.country !== 'CN') return 'abroad'
  if (scope.region !== undefined) return 'province'
  return scope.platform === undefined ? 'nation' : 'platform'
}

function rowOf(pack: Pack): PackRowShape {
  const [zh, en] = NAMES[pack.id] ?? [pack.id, pack.id]
  const { merchant: _own, ...scope } = pack.scope
  return {
    id: pack.id,
    version: pack.version,
    layer: layerOf(pack),
    name: { zh, en },
    scope,
    mandatory: pack.mandatory,
    reviewed: pack.reviewed,
    rules: pack.rules.length,
    weakRules: pack.rules.filter(({ weak }) => weak !== undefined).length,
    cases: pack.tests.length,
    validFrom: pack.validFrom ?? null,
    fingerprint: markOf(pack),
  }
}

type Rule = Pack['rules'][number]

function ruleOf(rule: Rule): PackRuleShape {
  const { remedies, ground, right, note, exceptions = [], ...terms } = rule.then
  return {
    id: rule.id,
    cites: rule.cites,
    because: rule.because,
    remedies,
    ground,
    right: right ?? false,
    note: note ?? false,
    weak: rule.weak !== undefined,
    since: rule.since ?? null,
    terms: Object.entries(terms).map(([name, value]) => ({ name, value: plain(value) })),
    exceptions: exceptions.map(({ id, because, cites, proof = [] }) => ({ id, because, cites, proof })),
  }
}

/** `{days: 7, start: 'signed'}` as `days 7, start signed`: names stay, brackets go. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, one]) => `${name} ${plain(one)}`)
    .join(', ')
}

/** The program's packs, and the shop's own as it is today. */
async function known(room: Room, ctx: Ctx): Promise<readonly Pack[]> {
  const row = await inForce(room, ctx, ctx.now)
  const own = row ? packOfVersion(room, ctx, row) : null
  return own ? [own, ...LAW] : LAW
}

export const list = async (room: Room, ctx: Ctx): Promise<{ items: PackRowShape[] }> => ({
  items: (await known(room, ctx)).map(rowOf),
})

/** A pack of today, or one that a decision rested on, by its mark. @throws Refusal policies.pack-unknown */
async function find(room: Room, ctx: Ctx, id: string, mark?: string): Promise<Pack> {
  const today = (await known(room, ctx)).find((pack) => pack.id === id)
  if (today && (mark === undefined || mark === markOf(today))) return today
  const published = id === SHOP_PACK && mark ? await store.published(ctx) : []
  const version = published.find(({ pack_mark }) => pack_mark === mark)
  const own = version ? packOfVersion(room, ctx, version) : null
  if (own) return own
  const seen = mark ? (await store.packs(ctx, [mark]))[0] : undefined
  if (seen?.pack_id === id) return seen.body
  throw new Refusal('missing', 'policies.pack-unknown', { pack: id })
}

export async function page(room: Room, ctx: Ctx, id: string, mark: string | undefined) {
  const pack = await find(room, ctx, id, mark)
  const failed = new Set(failuresOf(pack, shipped).map(({ index }) => index))
  return {
    pack: { ...rowOf(pack), fingerprint: mark ?? markOf(pack) },
    rules: pack.rules.map(ruleOf),
    cases: pack.tests.map(({ name, expect, now }, index) => ({
      name: name ?? '',
      passes: !failed.has(index),
      remedy: expect.remedy,
      at: new Date(now).toISOString(),
    })),
    versions: await versionsOf(ctx, id, pack),
  }
}

async function versionsOf(ctx: Ctx, id: string, pack: Pack) {
  const seen = await store.packVersions(ctx, id)
  const own = id === SHOP_PACK ? await store.published(ctx) : []
  const all = [
    ...own.flatMap(({ pack_mark, number, published_at }) =>
      pack_mark
        ? [
            {
              fingerprint: pack_mark,
              version: String(number),
              since: (published_at ?? ctx.now).toISOString(),
            },
          ]
        : [],
    ),
    ...seen.map((one) => ({ fingerprint: one.id, version: one.version, since: one.first_at.toISOString() })),
    ...(pack.tests.length > 0
      ? [{ fingerprint: markOf(pack), version: pack.version, since: ctx.now.toISOString() }]
      : []),
  ]
  const once = new Map([...all].reverse().map((one) => [one.fingerprint, one]))
  return [...once.values()].sort((a, b) => (a.since < b.since ? 1 : -1))
}

export async function compare(room: Room, ctx: Ctx, id: string, marksOf: { from: string; to: string }) {
  const [from, to] = [await find(room, ctx, id, marksOf.from), await find(room, ctx, id, marksOf.to)]
  const [old, now] = [texts(from), texts(to)]
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((rule) => {
    const [before, after] = [old.get(rule), now.get(rule)]
    if (before === after) return []
    const kind =
      before === undefined
        ? ('added' as const)
        : after === undefined
          ? ('removed' as const)
          : ('changed' as const)
    return [{ rule, kind, before: before ?? '', after: after ?? '' }]
  })
  return { from: `${from.id}@${from.version}`, to: `${to.id}@${to.version}`, changes }
}

const texts = (pack: Pack): Map<string, string> =>
  new Map(
    pack.rules.map((rule) => [
      rule.id,
      `${rule.because.zh} / ${rule.because.en} [${rule.cites.join(' ')}] ${plain(rule.when)} -> ${plain(rule.then)}`,
    ]),
  )
