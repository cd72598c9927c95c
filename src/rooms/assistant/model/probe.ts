/** The first meeting with an endpoint: it is asked to show what it can, and the merchant sees what it showed. */
import { performance } from 'node:perf_hooks'
import type { Who } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { ModelSettings, Outcome, Power, Powers } from './contract.ts'
import type { Asking, Endpoint } from './endpoint.ts'
import { EndpointFault } from './fault.ts'
import { type Line, placeOf, talk } from './line.ts'
import type { ModelOffice } from './open.ts'
import { reach } from './reach.ts'
import { endpointOf, shape } from './settings.ts'
import * as store from './store.ts'
import { jsonIn } from './verbs/talking.ts'

const STEP_MS = 15_000
const PLAIN =
  'You are being tested by a shop’s software. Do exactly what is asked, in as few words as you can.'
/** Sixteen by sixteen, red all over. */
const RED =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAF0lEQVR4nGP4z8BAEiJN9aiGUQ1DSgMAkPn/Afnh+ngAAAAASUVORK5CYII='
const COUNT = {
  name: 'count_chairs',
  purpose: 'Notes how many chairs there are',
  input: {
    type: 'object',
    properties: { chairs: { type: 'integer' } },
    required: ['chairs'],
    additionalProperties: false,
  },
}
/** Letters of the longest text that we ever send, with its needle at the front. */
const LONG_TEXT = 12_000

interface Shown {
  readonly has: boolean
  readonly outcome: Outcome
  readonly figure?: number | null
}

/** @throws Refusal assistant.model-unset */
export async function probe(office: ModelOffice, who: Who): Promise<ModelSettings> {
  const { house, seal, exchange } = office
  const row = await house.transact(who, store.model)
  if (!row || row.baseUrl === '' || row.model === '') throw new Refusal('invalid', 'assistant.model-unset')
  const line: Line = { who, row, endpoint: { ...endpointOf(seal, who.tenant, row), streams: false } }
  const powers: Power[] = []
  const step = async (power: Power['power'], run: () => Promise<Shown>) => {
    // Somebody is looking at it: what failed a minute ago is tried again.
    exchange.breakers.delete(placeOf(line))
    const began = performance.now()
    const { has, outcome, figure = null } = await run()
    powers.push({ power, has, outcome, figure, ms: Math.round(performance.now() - began) })
    return has
  }
  const talks = trial(office, line)
  const chats = await step('chat', () =>
    talks({ words: 'Answer with the word: wood' }, ({ text }) => /wood/i.test(text)),
  )
  const streaming = { ...line, endpoint: { ...line.endpoint, streams: true } }
  const streams = await step('stream', () =>
    trial(office, streaming)({ words: 'Answer with the word: wood' }, ({ text }) => /wood/i.test(text)),
  )
  if (chats || streams) await further(office, streams ? streaming : line, step)
  return house.transact(who, async (ctx) => {
    const now = await store.model(ctx)
    // Changed meanwhile: what was found belongs to the other one.
    const same = now && now.baseUrl === row.baseUrl && now.model === row.model
    const after = { ...(now ?? row), ...(same && { powers: powers satisfies Powers, probedAt: ctx.now }) }
    if (same) await store.saveModel(ctx, after)
    await ctx.audit('assistant.model-probed', 'assistant', {
      has: powers.filter((one) => one.has).map((one) => one.power),
    })
    return shape(exchange, ctx, after)
  })
}

type Step = (power: Power['power'], run: () => Promise<Shown>) => Promise<boolean>

async function further(office: ModelOffice, line: Line, step: Step): Promise<void> {
  const talks = trial(office, line)
  office.exchange.wordsOnly.delete(placeOf(line))
  await step('tools', () =>
    talks({ words: 'There are 4 chairs. Note it with the tool.', tools: [COUNT] }, ({ calls }) =>
      calls.some(({ name, input }) => name === COUNT.name && JSON.stringify(input) === '{"chairs":4}'),
    ),
  )
  await step('json', () =>
    talks(
      { words: 'Answer with JSON only, {"legs": n}, where n is how many legs a usual chair has.' },
      ({ text }) => jsonIn(text)?.legs === 4,
    ),
  )
  await step('vision', () =>
    talks({ words: 'Which colour is this picture? One word.', picture: RED }, ({ text }) =>
      /\bred\b|红/i.test(text),
    ),
  )
  await step('embeddings', () => embeddings(line.endpoint))
  await step('context', async () => {
    const figure = await declaredContext(line.endpoint)
    const filler = 'The shop sells wooden tables. '.repeat(LONG_TEXT / 30)
    const shown = await talks(
      { words: `The secret word is larch. ${filler} What is the secret word?` },
      ({ text }) => /larch/i.test(text),
    )
    return { ...shown, figure }
  })
}

type Trial = (
  asking: Omit<Asking, 'instructions' | 'maxTokens'>,
  holds: (said: { text: string; calls: readonly { name: string; input: unknown }[] }) => boolean,
) => Promise<Shown>

const trial =
  ({ house, exchange }: ModelOffice, line: Line): Trial =>
  async (asking, holds) => {
    const until = new Date(house.clock.now().getTime() + STEP_MS)
    const purpose = { verb: 'probe', until, conversationId: null, customerId: null }
    const { said, outcome } = await talk(exchange, line, purpose, {
      ...asking,
      instructions: PLAIN,
      maxTokens: 200,
    })
    const has = said !== null && holds(said)
    return { has, outcome: said && !has ? 'refused' : outcome }
  }

async function embeddings(endpoint: Endpoint): Promise<Shown> {
  const { embedded } = await import('./endpoint.ts')
  try {
    return { has: true, outcome: 'answered', figure: await embedded(endpoint, 'larch table', STEP_MS) }
  } catch (error) {
    if (!(error instanceof EndpointFault)) throw error
    return { has: false, outcome: error.kind }
  }
}

const LENGTHS = ['max_model_len', 'context_length', 'context_window', 'max_context_length'] as const

/** Many servers tell it in their list of models; the others leave it to be guessed. */
async function declaredContext({ baseUrl, key, model }: Endpoint): Promise<number | null> {
  try {
    const headers = key ? { authorization: `Bearer ${key}` } : {}
    const signal = AbortSignal.timeout(STEP_MS)
    const answer = await reach(baseUrl).fetch(`${baseUrl}/models`, { headers, signal })
    const list: unknown = await answer.json()
    const data = typeof list === 'object' && list !== null && 'data' in list ? list.data : []
    const found: unknown = Array.isArray(data) ? data.find((one) => one?.id === model) : undefined
    if (typeof found !== 'object' || found === null) return null
    const lengths = LENGTHS.map((name) => Reflect.get(found, name)).filter(
      (value): value is number => Number.isInteger(value) && value > 0,
    )
    return lengths[0] ?? null
  } catch {
    return null
  }
}
