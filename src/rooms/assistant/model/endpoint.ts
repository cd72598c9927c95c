/** One call to an OpenAI-compatible endpoint: the only file that knows the AI SDK, and no model is ever named by a bare string. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { embed, generateText, jsonSchema, type ModelMessage, streamText, type ToolSet, tool } from 'ai'
import { EndpointFault } from './fault.ts'
import { reach } from './reach.ts'

export interface Endpoint {
  readonly baseUrl: string
  readonly key: string | undefined
  readonly model: string
  /** False: it answers only whole, never in a stream. */
  readonly streams: boolean
}

/** @property picture a small PNG to look at, base64 */
export interface Asking {
  readonly instructions: string
  readonly words: string
  readonly tools?: readonly AskedTool[]
  readonly maxTokens: number
  readonly picture?: string
}

export interface AskedTool {
  readonly name: string
  readonly purpose: string
  /** JSON Schema of its input. */
  readonly input: Readonly<Record<string, unknown>>
}

/** @property usage as the endpoint counts; null when it does not say @property call input is unparsed: whoever runs it parses */
export interface Said {
  readonly text: string
  readonly calls: readonly { readonly name: string; readonly input: unknown }[]
  readonly usage: { readonly input: number; readonly output: number } | null
}

// A model named by a bare string would go to a hosted gateway: the default provider refuses every name instead.
const refuse = (): never => {
  throw new RangeError('Expected a model of the configured endpoint, got a bare name')
}
globalThis.AI_SDK_DEFAULT_PROVIDER = {
  specificationVersion: 'v4',
  languageModel: refuse,
  embeddingModel: refuse,
  imageModel: refuse,
}
globalThis.AI_SDK_LOG_WARNINGS = false

const providerOf = ({ baseUrl, key }: Endpoint, way: typeof fetch) =>
  createOpenAICompatible({
    name: 'shop',
    baseURL: baseUrl,
    includeUsage: true,
    fetch: way,
    ...(key && { apiKey: key }),
  })

/** @param ms after so long it fails as late, whatever the endpoint does. @throws EndpointFault and nothing else */
export async function ask(endpoint: Endpoint, asking: Asking, ms: number): Promise<Said> {
  return within(endpoint, ms, async (way, signal) => {
    const common = {
      model: providerOf(endpoint, way.fetch).chatModel(endpoint.model),
      instructions: asking.instructions,
      messages: [messageOf(asking)],
      tools: toolsOf(asking.tools ?? []),
      maxRetries: 0,
      maxOutputTokens: asking.maxTokens,
      abortSignal: signal,
    }
    const said = endpoint.streams ? await streamed(common) : await whole(common)
    if (said.failed) throw new EndpointFault('garbled')
    if (!said.finished && !way.ended()) throw new EndpointFault('cut')
    if (said.cut) throw new EndpointFault('cut')
    if (said.text.trim() === '' && said.calls.length === 0) throw new EndpointFault('empty')
    return { text: said.text, calls: said.calls, usage: said.usage }
  })
}

/** @returns how many numbers a text becomes */
export async function embedded(endpoint: Endpoint, text: string, ms: number): Promise<number> {
  return within(endpoint, ms, async (way, abortSignal) => {
    const model = providerOf(endpoint, way.fetch).embeddingModel(endpoint.model)
    const { embedding } = await embed({ model, value: text, maxRetries: 0, abortSignal })
    return embedding.length
  })
}

/** The clock wins even over an endpoint whose stream never lets go. */
async function within<T>(
  endpoint: Endpoint,
  ms: number,
  run: (way: ReturnType<typeof reach>, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (ms <= 0) throw new EndpointFault('late')
  const way = reach(endpoint.baseUrl)
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new EndpointFault('late'))
      stop.abort()
    }, ms)
  })
  try {
    return await Promise.race([run(way, stop.signal), late])
  } catch (error) {
    if (error instanceof EndpointFault) throw way.fault() ?? error
    throw way.fault() ?? new EndpointFault('garbled')
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}

interface Heard extends Said {
  readonly finished: boolean
  readonly cut: boolean
  readonly failed: boolean
}

type Common = Omit<Parameters<typeof streamText<ToolSet>>[0], 'prompt'> & { messages: ModelMessage[] }

async function streamed(common: Common): Promise<Heard> {
  // Without a hearer of its own the SDK would print every failure.
  const { fullStream } = streamText({ ...common, onError: () => undefined })
  let text = ''
  let [finished, cut, failed] = [false, false, false]
  let usage: Said['usage'] = null
  const calls: { name: string; input: unknown }[] = []
  for await (const part of fullStream) {
    if (part.type === 'text-delta') text += part.text
    else if (part.type === 'tool-call') calls.push({ name: part.toolName, input: part.input })
    else if (part.type === 'error' || part.type === 'abort') failed = true
    else if (part.type === 'finish') {
      finished = ['stop', 'tool-calls', 'length', 'content-filter'].includes(part.finishReason)
      cut = part.finishReason === 'length'
      usage = counted(part.totalUsage)
    }
  }
  return { text, calls, usage, finished, cut, failed }
}

async function whole(common: Common): Promise<Heard> {
  const { text, toolCalls, usage, finishReason } = await generateText(common)
  const calls = toolCalls.map((call) => ({ name: call.toolName, input: call.input as unknown }))
  return { text, calls, usage: counted(usage), finished: true, cut: finishReason === 'length', failed: false }
}

const counted = (usage: {
  inputTokens: number | undefined
  outputTokens: number | undefined
}): Said['usage'] =>
  usage.inputTokens === undefined || usage.outputTokens === undefined
    ? null
    : { input: usage.inputTokens, output: usage.outputTokens }

function messageOf({ words, picture }: Asking): ModelMessage {
  if (picture === undefined) return { role: 'user', content: words }
  const file = { type: 'file', data: picture, mediaType: 'image/png' } as const
  return { role: 'user', content: [{ type: 'text', text: words }, file] }
}

/** Described only: the SDK is never handed the deed itself. */
const toolsOf = (tools: readonly AskedTool[]): ToolSet =>
  Object.fromEntries(
    tools.map(({ name, purpose, input }) => [
      name,
      tool({ description: purpose, inputSchema: jsonSchema(input) }),
    ]),
  )
