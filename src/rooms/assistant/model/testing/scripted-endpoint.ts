/** An OpenAI-compatible endpoint on loopback that plays a script: good, sloppy, lying, treacherous or broken. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

const Message = z.object({ role: z.string(), content: z.unknown() })
const Body = z.object({
  model: z.string().default(''),
  stream: z.boolean().default(false),
  messages: z.array(Message).default([]),
  tools: z.array(z.object({ function: z.object({ name: z.string(), parameters: z.unknown() }) })).optional(),
  tool_choice: z.unknown().optional(),
})

/** One request as the endpoint saw it. @property task the system's words @property words the user's, one JSON object */
export interface Seen {
  readonly path: string
  readonly key: string | undefined
  readonly raw: string
  readonly stream: boolean
  readonly task: string
  readonly words: string
  readonly tools: readonly string[]
}

export type Script = (seen: Seen, answer: ServerResponse) => void | Promise<void>

export interface Scripted {
  readonly url: string
  readonly seen: readonly Seen[]
  play(script: Script): void
  forget(): void
  close(): Promise<void>
}

export async function openScripted(script: Script, host = '127.0.0.1'): Promise<Scripted> {
  let playing = script
  const seen: Seen[] = []
  const server = createServer((request, answer) => {
    void read(request).then(async (one) => {
      seen.push(one)
      await playing(one, answer)
    })
  }).listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('Expected an address to listen at')
  return {
    url: `http://${host}:${address.port}/v1`,
    seen,
    play(next) {
      playing = next
    },
    forget() {
      seen.length = 0
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function read(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const raw = Buffer.concat(chunks).toString('utf8')
  const body = Body.parse(raw === '' ? {} : JSON.parse(raw))
  const by = (role: string) =>
    body.messages
      .filter((one) => one.role === role)
      .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
      .join('\n')
  return {
    path: request.url ?? '',
    key: request.headers.authorization,
    raw,
    stream: body.stream,
    task: by('system'),
    words: by('user'),
    tools: (body.tools ?? []).map((one) => one.function.name),
  }
}

/** What a persona says: words, or one call. */
export interface Reply {
  readonly text?: string
  readonly call?: { readonly name: string; readonly input: unknown }
}

const USAGE = { prompt_tokens: 300, completion_tokens: 40, total_tokens: 340 }
const base = { id: 'chatcmpl-1', created: 1, model: 'scripted' }
export const SSE = { 'content-type': 'text/event-stream' }
export const sse = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`
export const piece = (delta: unknown, finish: string | null = null): string =>
  sse({ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })

/** Answers properly, whole or in a stream as it was asked. */
export function answer(seen: Seen, to: ServerResponse, { text = '', call }: Reply): void {
  const tool_calls = call && [
    {
      index: 0,
      id: 'call_1',
      type: 'function',
      function: { name: call.name, arguments: JSON.stringify(call.input) },
    },
  ]
  const finish = call ? 'tool_calls' : 'stop'
  if (!seen.stream) {
    const message = { role: 'assistant', content: text, ...(tool_calls && { tool_calls }) }
    to.writeHead(200, { 'content-type': 'application/json' })
    to.end(
      JSON.stringify({
        ...base,
        object: 'chat.completion',
        choices: [{ index: 0, message, finish_reason: finish }],
        usage: USAGE,
      }),
    )
    return
  }
  to.writeHead(200, SSE)
  to.write(': keep-alive\n\n')
  if (tool_calls) to.write(piece({ role: 'assistant', tool_calls }))
  for (const part of text.match(/[\s\S]{1,12}/g) ?? []) to.write(piece({ content: part }))
  to.write(piece({}, finish))
  to.write(sse({ ...base, choices: [], usage: USAGE }))
  to.end('data: [DONE]\n\n')
}

/** A script that answers properly with what a persona says. */
export const speaking =
  (persona: (seen: Seen) => Reply): Script =>
  (seen, to) =>
    answer(seen, to, persona(seen))
