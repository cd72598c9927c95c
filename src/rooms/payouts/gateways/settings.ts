/** Gateways as a shop has set them: connected, switched off, opened when money moves; secrets are sealed and never told. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Building } from '../building.ts'
import type { GatewaySettingShape } from '../contract.ts'
import { armFirst } from '../reconcile/arm.ts'
import type { Gateway, GatewayKind } from './port.ts'
import * as store from './store.ts'

/** Opened once for each version of its settings. */
const opened = new WeakMap<Building, Map<string, Gateway>>()

const placeOf = (kind: string, setting: string): string => `payouts.${kind}.${setting}`

/** The kinds that are switched on, by the tender they carry. */
export async function kindsOn(building: Building, ctx: Ctx): Promise<ReadonlyMap<string, GatewayKind>> {
  const rows = await store.gateways(ctx)
  const on = new Set(rows.filter((row) => row.is_on).map((row) => row.name))
  return new Map(building.gateways.flatMap((kind) => (on.has(kind.name) ? [[kind.name, kind] as const] : [])))
}

/** The gateway of this name as it is set now, or undefined: none, off, or set so that it cannot work. */
export async function gatewayFor(building: Building, ctx: Ctx, name: string): Promise<Gateway | undefined> {
  const kind = building.gateways.find((one) => one.name === name)
  const row = (await store.gateways(ctx)).find((one) => one.name === name)
  if (!kind || !row?.is_on) return undefined
  const known = opened.get(building) ?? new Map<string, Gateway>()
  opened.set(building, known)
  const id = `${ctx.tenant} ${name} ${row.version}`
  const open = known.get(id) ?? tryOpen(building, ctx, kind, row)
  if (typeof open === 'string') {
    building.house.log.error({ gateway: name, said: open }, 'a gateway cannot be opened as it is set')
    return undefined
  }
  known.set(id, open)
  return open
}

/** @returns the gateway, or why it cannot be opened */
function tryOpen(
  building: Building,
  ctx: Ctx,
  kind: GatewayKind,
  row: store.GatewayRecord,
): Gateway | string {
  const { seal } = building.access
  const secrets = Object.entries(row.sealed).map(([name, sealed]) => [
    name,
    seal.open(ctx.tenant, placeOf(kind.name, name), sealed),
  ])
  const parsed = kind.settings.safeParse({ ...row.settings, ...Object.fromEntries(secrets) })
  if (!parsed.success) return parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
  try {
    return kind.open(parsed.data, {
      tenant: ctx.tenant,
      zone: ctx.zone,
      now: () => building.house.clock.now(),
    })
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  }
}

/** One sealed setting of a gateway that is switched on: for the demo bank, which signs as its other side. */
export async function secretOf(
  building: Building,
  ctx: Ctx,
  name: string,
  setting: string,
): Promise<string | undefined> {
  const row = (await store.gateways(ctx)).find((one) => one.name === name)
  const sealed = row?.is_on ? row.sealed[setting] : undefined
  return sealed && building.access.seal.open(ctx.tenant, placeOf(name, setting), sealed)
}

export async function listGateways(building: Building, ctx: Ctx): Promise<GatewaySettingShape[]> {
  const rows = await store.gateways(ctx)
  return building.gateways.map((kind) =>
    shown(
      building,
      ctx,
      kind,
      rows.find((row) => row.name === kind.name),
    ),
  )
}

const EMPTY = { is_on: false, settings: {}, sealed: {}, version: 0 }

function shown(
  building: Building,
  ctx: Ctx,
  kind: GatewayKind,
  given: store.GatewayRecord | undefined,
): GatewaySettingShape {
  const row = given ?? { name: kind.name, ...EMPTY }
  const tried = given ? tryOpen(building, ctx, kind, row) : ''
  return {
    name: kind.name,
    title: ctx.language === 'en' ? kind.title.en : kind.title.zh,
    on: row.is_on,
    settings: { ...row.settings },
    fields: Object.entries(kind.settings.shape).map(([name, shape]) => ({
      name,
      secret: kind.secrets.includes(name),
      required: !shape.safeParse(undefined).success,
    })),
    sealed: Object.keys(row.sealed),
    notifyPath: `/api/gateways/${kind.name}/${ctx.tenant}/notify`,
    trouble: typeof tried === 'string' ? tried : '',
  }
}

export interface GatewayWish {
  readonly on: boolean
  readonly settings: Readonly<Record<string, string>>
}

/** @throws Refusal payouts.no-gateway, payouts.gateway-trouble: what cannot work is not switched on */
export async function setGateway(
  building: Building,
  ctx: Ctx,
  name: string,
  { on, settings }: GatewayWish,
): Promise<GatewaySettingShape> {
  const kind = building.gateways.find((one) => one.name === name)
  if (!kind) throw new Refusal('missing', 'payouts.no-gateway', { gateway: name })
  const before = (await store.gateways(ctx)).find((row) => row.name === name)
  const known = Object.entries(settings).filter(([key, value]) => key in kind.settings.shape && value !== '')
  const isSecret = ([key]: readonly [string, string]) => kind.secrets.includes(key)
  const sealed = known
    .filter(isSecret)
    .map(([key, value]) => [key, building.access.seal.close(ctx.tenant, placeOf(name, key), value)])
  const row = {
    name,
    is_on: on,
    settings: Object.fromEntries(known.filter((one) => !isSecret(one))),
    sealed: { ...before?.sealed, ...Object.fromEntries(sealed) },
  }
  const trouble = on ? tryOpen(building, ctx, kind, { ...row, version: 0 }) : ''
  if (typeof trouble === 'string' && trouble !== '')
    throw new Refusal('invalid', 'payouts.gateway-trouble', { trouble })
  await store.save(ctx, row)
  await ctx.audit('payouts.gateway-set', name, { on })
  if (on) await armFirst(ctx, name)
  return shown(building, ctx, kind, { ...row, version: 0 })
}
