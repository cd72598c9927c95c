/** The people of the measurements: an agent who is signed in, visitors with their tokens, and loops that ask without pause. */
import { Agent, request as ask } from 'node:http'
import { performance } from 'node:perf_hooks'
import { DEMO_PASSWORD } from '../../src/rooms/access/index.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

export interface Answer {
  readonly status: number
  readonly text: string
  readonly cookies: readonly string[]
}

/** One request over a kept connection; node:http, because fetch would cost more than what is measured. */
export function call(
  url: string,
  method: string,
  headers: Record<string, string> = {},
  body?: object,
): Promise<Answer> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sent = ask(
      url,
      {
        method,
        agent,
        headers: {
          ...headers,
          ...(payload !== undefined && {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(payload)),
          }),
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(payload)
  })
}

export async function signIn(
  base: string,
  login = 'xiaoman@qinghe.example',
): Promise<Record<string, string>> {
  const answer = await call(
    `${base}/api/session`,
    'POST',
    { 'x-anju': '1', 'x-anju-shop': 'qinghe' },
    { login, password: DEMO_PASSWORD },
  )
  const cookie = answer.cookies.find((one) => one.startsWith('anju-session='))?.split(';')[0]
  if (!cookie) throw new Error(`Expected to be signed in, got ${answer.status} ${answer.text}`)
  return { cookie, 'x-anju': '1' }
}

export async function visit(base: string): Promise<Record<string, string>> {
  const answer = await call(`${base}/api/visitor`, 'POST', { 'x-anju-shop': 'qinghe' }, {})
  const { token }: { token: string } = JSON.parse(answer.text)
  return { authorization: `Bearer ${token}`, 'x-anju-shop': 'qinghe' }
}

/** How often a deed was done in a second by so many loops at once. */
export async function throughput(
  loops: number,
  ms: number,
  deed: (loop: number, n: number) => Promise<void>,
): Promise<number> {
  const until = performance.now() + ms
  let done = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: loops }, async (_, loop) => {
      for (let n = 0; performance.now() < until; n++) {
        await deed(loop, n)
        done += 1
      }
    }),
  )
  return (done * 1000) / (performance.now() - began)
}

/** Milliseconds of each of so many deeds, one after the other. */
export async function times(count: number, deed: (n: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < count; n++) {
    const began = performance.now()
    await deed(n)
    taken.push(performance.now() - began)
  }
  return taken
}

/** The value below which a share p of all lie. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

export function expectOk(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Expected 200, got ${answer.status} ${answer.text}`)
  return answer
}
