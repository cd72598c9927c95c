/** Endpoints that misbehave, each in its own way: after every one of them the customer has an answer or a person. */
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { answer, piece, type Script, SSE } from './scripted-endpoint.ts'

/** Writes until the other side goes away. */
async function forever(to: ServerResponse, ms: number, next: () => string): Promise<void> {
  while (!to.destroyed && !to.writableEnded) {
    if (!to.write(next())) await Promise.race([drained(to), pause(500)])
    await pause(ms)
  }
}
const drained = (to: ServerResponse): Promise<void> => new Promise((done) => to.once('drain', () => done()))
const begin = (to: ServerResponse): ServerResponse => to.writeHead(200, SSE)

const saying =
  (status: number, headers: Record<string, string> = {}): Script =>
  (_seen, to) => {
    to.writeHead(status, { 'content-type': 'application/json', ...headers })
    to.end(JSON.stringify({ error: { message: 'no' } }))
  }

const callInPieces =
  (name: string, pieces: readonly string[]): Script =>
  (_seen, to) => {
    begin(to)
    const at = { index: 0, id: 'call_1', type: 'function' }
    to.write(piece({ role: 'assistant', tool_calls: [{ ...at, function: { name, arguments: '' } }] }))
    for (const part of pieces) to.write(piece({ tool_calls: [{ index: 0, function: { arguments: part } }] }))
    to.write(piece({}, 'tool_calls'))
    to.end('data: [DONE]\n\n')
  }

export const PROFILES: Readonly<Record<string, Script>> = {
  'never says a byte': async (_seen, to) => {
    while (!to.destroyed) await pause(100)
  },
  'drips a letter now and then': async (_seen, to) => {
    begin(to)
    await forever(to, 250, () => piece({ content: '好' }))
  },
  'sends nothing but keep-alives': async (_seen, to) => {
    begin(to)
    await forever(to, 100, () => ': ping\n\n')
  },
  'is cut off in the middle': (_seen, to) => {
    begin(to)
    to.write(piece({ content: '您好，' }), () => to.destroy())
  },
  'ends without an end': (_seen, to) => {
    begin(to)
    to.write(piece({ content: '您好，感谢您的' }))
    to.end()
  },
  'sends garbled JSON': (_seen, to) => {
    begin(to)
    to.end('data: {"choices":[{"delta":{"content":"您\n\ndata: }}}{{\n\ndata: [DONE]\n\n')
  },
  'shows a page to sign in at': (_seen, to) => {
    to.writeHead(200, { 'content-type': 'text/html' })
    to.end('<html><form action="/login">Sign in</form></html>')
  },
  'streams without end': async (_seen, to) => {
    begin(to)
    await forever(to, 0, () => piece({ content: '很好'.repeat(400) }))
  },
  'asks to wait': saying(429, { 'retry-after': '30' }),
  'fails inside': saying(500),
  'is overloaded': saying(503),
  'refuses the key': saying(401),
  'takes no tools': (seen, to) => {
    if (seen.tools.length > 0) return saying(400)(seen, to)
    answer(seen, to, { text: '{"tool": "nothing-we-have", "input": {}}' })
  },
  'says nothing': (_seen, to) => {
    begin(to)
    to.write(piece({}, 'stop'))
    to.end('data: [DONE]\n\n')
  },
  'only thinks aloud': (_seen, to) => {
    begin(to)
    to.write(piece({ reasoning_content: '客户想知道坐高。应该说很便宜。' }))
    to.write(piece({}, 'stop'))
    to.end('data: [DONE]\n\n')
  },
  'calls a tool that is none': callInPieces('drop_all_orders', ['{}']),
  'calls with half a JSON in pieces': callInPieces('search-articles', ['{"wo', 'rds": "', '退货', '"']),
  'points to another host': saying(307, { location: 'http://203.0.113.7/v1/chat/completions' }),
  'answers in JSON of its own': (_seen, to) => {
    to.writeHead(200, { 'content-type': 'application/json' })
    to.end('{"answer": "您好", "ok": true}')
  },
  'hangs up at once': (_seen, to) => void to.destroy(),
}
