/** The visitor's page and the desk over real HTTP: begin, answer, follow the stream, send a picture, come back. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { type Http, openHttp } from '../../kernel/http/server.ts'
import { openTestRoom, SHOP, type TestRoom } from './testing.ts'

let room: TestRoom
let http: Http
let base = ''
before(async () => {
  room = await openTestRoom()
  await room.test.house.start()
  http = await openHttp({
    house: room.test.house,
    version: '0',
    routes: [...room.routing.routes, ...room.channels.routes, ...room.conversations.routes],
    doors: {
      staff: async (token) =>
        token === 'agent'
          ? room.test.who({
              id: 'stf_xiaoman',
              name: '小满',
              permissions: ['routing.read', 'conversations.read', 'conversations.write', 'channels.read'],
            })
          : token === 'reader'
            ? room.test.who({ id: 'stf_reader', permissions: ['conversations.read'] })
            : null,
      customer: async (token) => (token.startsWith('cus_') ? room.customer(token) : null),
      shop: async () => ({ id: SHOP }),
    },
  })
  base = await http.listen()
})
after(async () => {
  await http.close()
  await room.close()
})

interface Answer {
  readonly status: number
  // Answers are looked at field by field; what is not there is undefined.
  readonly body: Record<string, never> & { [key: string]: unknown }
}

async function call(
  as: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const who: Record<string, string> = as.startsWith('cus_')
    ? { authorization: `Bearer ${as}` }
    : as
      ? { cookie: `anju-session=${as}`, 'x-anju': '1' }
      : {}
  const isRaw = body instanceof Uint8Array
  const response = await fetch(base + path, {
    method,
    headers: {
      ...who,
      ...(body !== undefined && { 'content-type': isRaw ? 'image/png' : 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } }
}

const at = (body: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  )

let n = 0
async function begin(as: string, text: string): Promise<string> {
  const begun = await call(as, 'POST', '/api/visitor/conversations', { text, clientId: `device-${++n}` })
  assert.equal(begun.status, 200, JSON.stringify(begun.body))
  return String(at(begun.body, 'conversation', 'id'))
}

test('a retried begin, by key or by the device’s own id, is one conversation', async () => {
  const body = {
    text: '这款沙发坐着舒服吗',
    clientId: 'device-retry',
    context: { url: 'https://shop.example/sofa' },
  }
  const first = await call('cus_lin', 'POST', '/api/visitor/conversations', body, { 'idempotency-key': 'k1' })
  const byKey = await call('cus_lin', 'POST', '/api/visitor/conversations', body, { 'idempotency-key': 'k1' })
  const byId = await call('cus_lin', 'POST', '/api/visitor/conversations', body, { 'idempotency-key': 'k2' })
  const ids = [first, byKey, byId].map((one) => at(one.body, 'conversation', 'id'))
  assert.equal(new Set(ids).size, 1)
  assert.equal(at(first.body, 'event', 'clientId'), 'device-retry')
})

test('the same device id of two customers is two conversations', async () => {
  const body = { text: '你好呀', clientId: 'same-device' }
  const one = await call('cus_lin', 'POST', '/api/visitor/conversations', body)
  const two = await call('cus_liang', 'POST', '/api/visitor/conversations', body)
  assert.notEqual(at(one.body, 'conversation', 'id'), at(two.body, 'conversation', 'id'))
})

test('the answer reaches the visitor’s stream, and a dropped one resumes by its number', async () => {
  const id = await begin('cus_lin', '几时能到')
  const heard = await listen(id, 0, 2)
  const reply = await call('agent', 'POST', `/api/conversations/${id}/replies`, { text: '周六 10:00 前。' })
  assert.equal(reply.status, 200, JSON.stringify(reply.body))
  const seqs = (await heard.events).map((event) => event.seq)
  assert.deepEqual(
    seqs,
    [...seqs].sort((a, b) => a - b),
  )
  await call('agent', 'POST', `/api/conversations/${id}/notes`, { text: '别让客户看见' })
  await call('agent', 'POST', `/api/conversations/${id}/replies`, { text: '司机会打电话。' })
  const last = seqs.at(-1) ?? 0
  const again = await listen(id, last, 1)
  const rest = await again.events
  assert.ok(rest.every((event) => event.seq > last))
  assert.ok(!JSON.stringify(rest).includes('别让客户看见'))
})

/** Opens the stream and collects until so many messages of people came. */
async function listen(
  id: string,
  since: number,
  people: number,
): Promise<{ events: Promise<{ seq: number }[]> }> {
  const stop = new AbortController()
  const response = await fetch(`${base}/api/visitor/conversations/${id}/stream?since=${since}`, {
    headers: { authorization: 'Bearer cus_lin' },
    signal: stop.signal,
  })
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  async function collect() {
    const found: { seq: number }[] = []
    let text = ''
    for await (const part of response.body ?? []) {
      text += Buffer.from(part).toString()
      found.length = 0
      for (const [, json = ''] of text.matchAll(/^data: (.*)$/gm)) {
        const event: unknown = JSON.parse(json)
        if (typeof at(event, 'seq') === 'number') found.push({ ...(event as { seq: number }) })
      }
      const spoken = found.filter(
        (event) =>
          ['customer', 'staff'].includes(String(at(event, 'author', 'kind'))) &&
          at(event, 'kind') === 'message',
      )
      if (spoken.length >= people) break
    }
    stop.abort()
    return found
  }
  return { events: collect() }
}

test('a picture goes with a message, loses what it tells of its maker, and is shown to nobody else', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7c5210' } })
    .withExif({ IFD0: { Copyright: 'secret-place' } })
    .png()
    .toBuffer()
  const up = await call('cus_lin', 'POST', '/api/visitor/files?name=table.png', new Uint8Array(picture))
  assert.equal(up.status, 200, JSON.stringify(up.body))
  const file = String(at(up.body, 'id'))
  const id = await begin('cus_lin', '看这张')
  const send = (as: string, where: string) =>
    call(as, 'POST', `/api/visitor/conversations/${where}/messages`, {
      text: '',
      files: [file],
      clientId: `picture-${as}`,
    })
  const foreign = await begin('cus_liang', '偷图')
  assert.equal((await send('cus_liang', foreign)).status, 400, 'nobody sends another one’s file')
  assert.equal((await send('cus_lin', id)).status, 200)
  const own = await fetch(`${base}/api/visitor/conversations/${id}/files/${file}`, {
    headers: { authorization: 'Bearer cus_lin' },
  })
  assert.equal(own.status, 200)
  assert.ok(!Buffer.from(await own.arrayBuffer()).includes('secret-place'))
  assert.equal((await call('agent', 'GET', `/api/conversations/${id}/files/${file}`)).status, 200)
  assert.equal((await call('cus_liang', 'GET', `/api/visitor/conversations/${id}/files/${file}`)).status, 404)
  assert.equal(
    (await call('cus_liang', 'GET', `/api/visitor/conversations/${foreign}/files/${file}`)).status,
    404,
  )
})

test('what calls itself a picture and is none is refused with a sentence', async () => {
  const up = await call(
    'cus_lin',
    'POST',
    '/api/visitor/files?name=x.png',
    new TextEncoder().encode('<script>alert(1)</script>'),
  )
  assert.ok([400, 415].includes(up.status), String(up.status))
  assert.ok(String(at(up.body, 'error', 'message')).length > 3)
})

test('somebody who may only read can neither reply, take, tag nor solve', async () => {
  const id = await begin('cus_lin', '只读')
  const tries = [
    ['POST', 'replies', { text: 'x' }],
    ['POST', 'notes', { text: 'x' }],
    ['POST', 'takeover', undefined],
    ['POST', 'solution', undefined],
    ['PUT', 'tags/x', undefined],
  ] as const
  for (const [method, path, body] of tries) {
    assert.equal((await call('reader', method, `/api/conversations/${id}/${path}`, body)).status, 403, path)
  }
  assert.equal((await call('reader', 'GET', `/api/conversations/${id}`)).status, 200)
})

test('giving a matter to somebody else asks for the right to assign; taking it oneself does not', async () => {
  const id = await begin('cus_lin', '转给')
  assert.equal(
    (await call('agent', 'PUT', `/api/conversations/${id}/assignee`, { staffId: 'stf_acheng' })).status,
    403,
  )
  const taken = await call('agent', 'PUT', `/api/conversations/${id}/assignee`, { staffId: 'stf_xiaoman' })
  assert.equal(at(taken.body, 'assignee', 'name'), '小满')
})

test('pages follow each other by their cursor, and a made-up cursor is refused', async () => {
  for (let i = 0; i < 7; i++) await begin('cus_he', `第 ${i} 件`)
  const seen: unknown[] = []
  let cursor = ''
  do {
    const page = await call(
      'agent',
      'GET',
      `/api/conversations?view=all&limit=3${cursor && `&cursor=${cursor}`}`,
    )
    seen.push(...(at(page.body, 'items') as unknown[]).map((row) => at(row, 'id')))
    cursor = String(at(page.body, 'next') ?? '')
  } while (cursor)
  assert.equal(new Set(seen).size, seen.length)
  const counters = await call('agent', 'GET', '/api/conversations/counters')
  assert.equal(seen.length, at(counters.body, 'all'))
  assert.equal((await call('agent', 'GET', '/api/conversations?cursor=abc')).status, 400)
})

test('the widget’s first question tells words, limits and who is there', async () => {
  await call('agent', 'PUT', '/api/routing/presence', { status: 'online' })
  const boot = await call('', 'GET', '/api/widget/own')
  assert.equal(boot.status, 200, JSON.stringify(boot.body))
  assert.equal(at(boot.body, 'peopleOnline'), 1)
  assert.ok(String(at(boot.body, 'greeting', 'zh-CN')).length > 5)
  assert.equal((await call('', 'GET', '/api/widget/nothing')).status, 404)
})

test('a customer asks for a person by a button and is answered with who is there', async () => {
  room.assistantFirst(true)
  const id = await begin('cus_lin', '人呢')
  room.assistantFirst(false)
  const asked = await call('cus_lin', 'POST', `/api/visitor/conversations/${id}/person`)
  assert.equal(at(asked.body, 'peopleOnline'), 1)
  assert.equal(at(asked.body, 'conversation', 'holder'), 'queue')
  await call('agent', 'PUT', '/api/routing/presence', { status: 'gone' })
})
