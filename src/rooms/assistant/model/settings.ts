/** Setting up a language model: its address, its key (sealed to that address), its budget; off until it is switched on. */
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Access } from '../../access/index.ts'
import { SOUND } from './breaker.ts'
import type { ModelChange, ModelSettings } from './contract.ts'
import type { Endpoint } from './endpoint.ts'
import { type Exchange, type Line, placeOf } from './line.ts'
import { endpointAddress } from './reach.ts'
import * as store from './store.ts'

export type Seal = Access['seal']

const NONE: Omit<store.ModelRow, 'changedAt'> = {
  enabled: false,
  baseUrl: '',
  keySealed: null,
  model: '',
  deadlineMs: 5000,
  dailyTokens: 500_000,
  dailyFen: 1000,
  inputFen: 0,
  outputFen: 0,
  manner: '',
  powers: null,
  probedAt: null,
}

export const standingRow = async (ctx: Ctx): Promise<store.ModelRow> =>
  (await store.model(ctx)) ?? { ...NONE, changedAt: ctx.now }

/** The key is sealed for one address: written beside another it does not open. */
const placeOfKey = (baseUrl: string): string => `model.key:${baseUrl}`

export function endpointOf(seal: Seal, tenant: string, row: store.ModelRow): Endpoint {
  return {
    baseUrl: row.baseUrl,
    model: row.model,
    key: row.keySealed === null ? undefined : seal.open(tenant, placeOfKey(row.baseUrl), row.keySealed),
    streams: row.powers?.find(({ power }) => power === 'stream')?.has ?? true,
  }
}

/** @throws Refusal assistant.model-address, assistant.model-name, assistant.model-unset */
export async function change(seal: Seal, ctx: Ctx, wanted: ModelChange): Promise<store.ModelRow> {
  const before = await standingRow(ctx)
  const baseUrl = wanted.baseUrl === undefined ? before.baseUrl : addressOf(wanted.baseUrl)
  const model = wanted.model === undefined ? before.model : wanted.model.trim()
  const moved = baseUrl !== before.baseUrl
  const { key } = wanted
  // A key never follows to another address.
  const kept = moved ? null : before.keySealed
  const keySealed =
    key === undefined ? kept : key === '' ? null : seal.close(ctx.tenant, placeOfKey(baseUrl), key)
  const anew = moved || model !== before.model || key !== undefined
  const row: store.ModelRow = {
    ...before,
    ...given(wanted),
    baseUrl,
    model,
    keySealed,
    powers: anew ? null : before.powers,
    probedAt: anew ? null : before.probedAt,
    changedAt: ctx.now,
  }
  if (row.enabled && (row.baseUrl === '' || row.model === ''))
    throw new Refusal('invalid', 'assistant.model-unset')
  await store.saveModel(ctx, row)
  await ctx.audit('assistant.model-changed', 'assistant', {
    enabled: row.enabled,
    host: row.baseUrl && new URL(row.baseUrl).host,
    model: row.model,
    keyChanged: keySealed !== before.keySealed,
    dailyTokens: row.dailyTokens,
    dailyFen: row.dailyFen,
  })
  await ctx.tell('assistant.model-changed', { enabled: row.enabled })
  return row
}

function given(wanted: ModelChange): Partial<store.ModelRow> {
  const { key: _key, baseUrl: _url, model: _model, ...plain } = wanted
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
}

function addressOf(text: string): string {
  if (text.trim() === '') return ''
  const address = endpointAddress(text.trim())
  if (address === undefined) throw new Refusal('invalid', 'assistant.model-address', { address: text })
  return address
}

export async function shape(exchange: Exchange, ctx: Ctx, row: store.ModelRow): Promise<ModelSettings> {
  const { baseUrl, model } = row
  const line: Pick<Line, 'endpoint' | 'who'> = {
    who: { tenant: ctx.tenant, actor: ctx.actor },
    endpoint: { baseUrl, model, key: undefined, streams: true },
  }
  const { restUntil } = exchange.breakers.get(placeOf({ ...line, row })) ?? SOUND
  const { tokens, microFen, calls } = await store.spent(ctx, dayIn(ctx.zone, ctx.now))
  return {
    enabled: row.enabled,
    baseUrl,
    model,
    hasKey: row.keySealed !== null,
    deadlineMs: row.deadlineMs,
    dailyTokens: row.dailyTokens,
    dailyFen: row.dailyFen,
    inputFen: row.inputFen,
    outputFen: row.outputFen,
    manner: row.manner,
    powers: row.powers,
    probedAt: row.probedAt?.toISOString() ?? null,
    today: { tokens, microFen, calls },
    restsUntil: restUntil > ctx.now.getTime() ? new Date(restUntil).toISOString() : null,
  }
}
