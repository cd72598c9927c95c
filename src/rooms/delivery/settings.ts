/** How a shop is connected: its carriers with their sealed secrets, its tariff, its own place and the times in which somebody comes. */
import { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { Carrier } from './carriers/port.ts'
import {
  CARRIERS,
  type CarrierNameShape,
  DeliverySettings,
  type DeliverySettingsShape,
  type PlaceShape,
} from './contract.ts'
import { USUAL_TARIFFS } from './quote.ts'
import { USUAL_HOURS } from './slots.ts'
import * as store from './store.ts'

export type Settings = Omit<DeliverySettingsShape, 'carriers'>

const EMPTY_PLACE: PlaceShape = { name: '', phone: '', region: '', street: '' }
const USUAL: Omit<Settings, 'version'> = {
  usual: { back: 'own', out: 'own', large: 'own' },
  tariff: USUAL_TARIFFS,
  store: EMPTY_PLACE,
  slotHours: USUAL_HOURS.map(([from, to]) => [from, to]),
  slotCapacity: 12,
}
const Kept = DeliverySettings.omit({ carriers: true, version: true }).partial()

export async function settingsOf(ctx: Ctx): Promise<Settings> {
  const row = await store.settings(ctx)
  const kept = Kept.safeParse(row?.body ?? {})
  const known = Object.entries(kept.data ?? {}).filter(([, value]) => value !== undefined)
  return { ...USUAL, ...Object.fromEntries(known), version: row?.version ?? 0 }
}

export async function change(
  building: Building,
  ctx: Ctx,
  { version, ...changes }: Partial<Settings>,
): Promise<DeliverySettingsShape> {
  const { version: now, ...before } = await settingsOf(ctx)
  if (version !== undefined && version !== now) throw new Refusal('conflict', 'delivery.changed-meanwhile')
  for (const name of Object.values(changes.usual ?? {})) await mustBeOn(building, ctx, name)
  await store.saveSettings(ctx, { ...before, ...changes })
  building.tariffs.changed(ctx, 'tariff')
  await ctx.audit('delivery.settings-changed', 'delivery', { fields: Object.keys(changes).join(', ') })
  return whole(building, ctx)
}

export async function whole(building: Building, ctx: Ctx): Promise<DeliverySettingsShape> {
  const kept = await settingsOf(ctx)
  const rows = new Map((await store.carriers(ctx)).map((row) => [row.name, row]))
  const { words } = building.house
  const carriers = CARRIERS.map((name) => {
    const row = rows.get(name)
    const secrets = row ? opened(building, ctx, name, row.secrets) : {}
    const { fields } = building.carriers[name]
    return {
      name,
      title: words.say(ctx.language, `delivery.carrier.${name}`),
      on: name === 'own' || (row?.is_on ?? false),
      settings: row?.settings ?? {},
      secrets: fields
        .filter((field) => field.secret)
        .map((field) => ({ name: field.name, set: Boolean(secrets[field.name]) })),
      pushUrl: name === 'sf' || name === 'kuaidi100' ? pushUrl(building, ctx.tenant, name) : null,
      fields: fields.map((field) => ({
        name: field.name,
        title: ctx.language === 'en' ? field.en : field.zh,
        secret: field.secret ?? false,
        required: !field.optional,
      })),
    }
  })
  return { ...kept, carriers }
}

/** Connects a carrier or lays it off. @throws Refusal delivery.carrier-incomplete */
export async function connect(
  building: Building,
  ctx: Ctx,
  name: CarrierNameShape,
  given: {
    readonly on: boolean
    readonly settings?: Readonly<Record<string, string>> | undefined
    readonly secrets?: Readonly<Record<string, string>> | undefined
  },
): Promise<void> {
  const row = (await store.carriers(ctx)).find((one) => one.name === name)
  const { fields } = building.carriers[name]
  const known = (from: Readonly<Record<string, string>>, secret: boolean) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = from[field.name]
        return (field.secret ?? false) === secret && value ? [[field.name, value]] : []
      }),
    )
  const settings = given.settings ? known(given.settings, false) : (row?.settings ?? {})
  const secrets = {
    ...(row ? opened(building, ctx, name, row.secrets) : {}),
    ...known(given.secrets ?? {}, true),
  }
  if (given.on) openWith(building, ctx, name, { ...settings, ...secrets })
  await store.saveCarrier(ctx, {
    name,
    on: given.on,
    settings,
    secrets: building.access.seal.close(ctx.tenant, placeOf(name), JSON.stringify(secrets)),
  })
  await ctx.audit('delivery.carrier-changed', name, { on: given.on })
}

/** The carrier as this shop has it. @throws Refusal delivery.carrier-off, delivery.carrier-incomplete */
export async function carrierOf(building: Building, ctx: Ctx, name: CarrierNameShape): Promise<Carrier> {
  const row = (await store.carriers(ctx)).find((one) => one.name === name)
  if (name === 'own') return openWith(building, ctx, name, row?.settings ?? {})
  if (!row?.is_on) throw new Refusal('conflict', 'delivery.carrier-off', { carrier: name })
  return openWith(building, ctx, name, { ...row.settings, ...opened(building, ctx, name, row.secrets) })
}

export async function mustBeOn(building: Building, ctx: Ctx, name: CarrierNameShape): Promise<void> {
  await carrierOf(building, ctx, name)
}

function openWith(
  building: Building,
  ctx: Ctx,
  name: CarrierNameShape,
  given: Readonly<Record<string, string>>,
): Carrier {
  try {
    return building.carriers[name].open({ given, now: () => building.house.clock.now(), zone: ctx.zone })
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal('invalid', 'delivery.carrier-incomplete', { carrier: name })
    throw error
  }
}

const placeOf = (name: CarrierNameShape) => `delivery.carrier:${name}`
const Secrets = z.record(z.string(), z.string())

function opened(
  { access }: Building,
  ctx: Ctx,
  name: CarrierNameShape,
  sealed: string | null,
): Readonly<Record<string, string>> {
  if (!sealed) return {}
  return Secrets.parse(JSON.parse(access.seal.open(ctx.tenant, placeOf(name), sealed)))
}

const TOKEN_LETTERS = 32
const tokenOf = ({ access }: Building, tenant: string, carrier: CarrierNameShape): string =>
  access.seal.sign(tenant, 'delivery.push', carrier).slice(0, TOKEN_LETTERS)

/** The address at which a carrier is heard: nobody who was not given it can guess it. */
export const pushUrl = (building: Building, tenant: string, carrier: CarrierNameShape): string =>
  `${building.house.config.publicUrl}/api/carriers/${carrier}/${tenant}/${tokenOf(building, tenant, carrier)}`

export function isPushToken(
  building: Building,
  tenant: string,
  carrier: CarrierNameShape,
  token: string,
): boolean {
  const { seal } = building.access
  const expected = tokenOf(building, tenant, carrier)
  // Compared as signatures of themselves, so that the time it takes tells nothing.
  return seal.sign(tenant, 'delivery.push.same', token) === seal.sign(tenant, 'delivery.push.same', expected)
}
