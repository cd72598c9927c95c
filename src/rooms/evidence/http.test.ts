/** Evidence over a real line that breaks: a phone that loses its network in the middle, behind a token and behind a signed link. */
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Http, openHttp } from '../../kernel/http/server.ts'
import { SHOP } from '../../kernel/testing.ts'
import type { UploadShape } from './contract.ts'
import { draw } from './drawings.ts'
import { openTestShop, sha, type TestShop } from './testing.ts'

let t: TestShop
let http: Http
let port = 0
before(async () => {
  t = await openTestShop()
  http = await openHttp({
    house: t.test.house,
    routes: t.evidence.routes,
    version: 'test',
    limitScale: 1000,
    doors: {
      staff: async (token) => (token === 'staff' ? t.test.who({ permissions: ['evidence.read'] }) : null),
      customer: async (token) =>
        token === 'lin'
          ? { tenant: SHOP, actor: t.lin.who.actor }
          : token === 'liang'
            ? { tenant: SHOP, actor: t.liang.who.actor }
            : null,
      shop: async () => ({ id: SHOP }),
    },
  })
  await http.app.listen({ port: 0, host: '127.0.0.1' })
  const address = http.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
after(async () => {
  await http.close()
  await t.close()
})

const at = (path: string) => `http://127.0.0.1:${port}${path}`
const LIN = { authorization: 'Bearer lin', 'x-anju-shop': 'first' }
const json = async (answer: Response): Promise<UploadShape> => (await answer.json()) as UploadShape
const begin = (path: string, bytes: Buffer, key: string, headers: Record<string, string> = LIN) =>
  fetch(at(path), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ key, name: '裂缝.jpg', bytes: bytes.length, sha256: sha(bytes) }),
  })
const patch = (path: string, bytes: Buffer, offset: number, headers: Record<string, string> = LIN) =>
  fetch(at(`${path}?offset=${offset}`), {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes.subarray(offset)),
  })

/** Promises all of it, sends a part that arrives, and is gone. */
const breakOff = (path: string, bytes: Buffer, sent: number, arrived: () => Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `PATCH ${path}?offset=0 HTTP/1.1\r\nhost: x\r\nauthorization: Bearer lin\r\nx-anju-shop: first\r\n` +
          `content-type: application/octet-stream\r\ncontent-length: ${bytes.length}\r\n\r\n`,
      )
      socket.write(bytes.subarray(0, sent), () => void arrived().then(() => socket.destroy()))
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })

async function until(holds: () => Promise<number>): Promise<void> {
  for (let look = 0; look < 1000 && (await holds()) === 0; look += 1) await pause(5)
}

test('a phone loses its network in the middle of a piece and goes on from what arrived', async () => {
  const photo = await draw('cracked-table', 70)
  const { id } = await json(await begin('/api/visitor/evidence', photo, 'phone upload 1'))
  const path = `/api/visitor/evidence/${id}`
  const onDisk = () => t.test.house.files.half.size(SHOP, id)
  const counted = async () => (await json(await fetch(at(path), { headers: LIN }))).offset
  await breakOff(path, photo, Math.floor(photo.length / 2), () => until(onDisk))
  await until(counted)
  const arrived = await counted()
  assert.ok(arrived > 0 && arrived <= photo.length / 2, `${arrived} of ${photo.length}`)
  const done = await json(await patch(path, photo, arrived))
  assert.equal(done.state, 'done')
  assert.equal(done.evidence?.sha256, sha(photo))
  const file = await fetch(at(`${path}/file`), { headers: LIN })
  assert.equal(file.headers.get('content-type'), 'image/jpeg')
  const again = await json(await patch(path, photo, arrived))
  assert.equal(again.evidence?.id, done.evidence?.id)
  const foreign = await fetch(at(`${path}/file`), { headers: { ...LIN, authorization: 'Bearer liang' } })
  assert.equal(foreign.status, 404)
})

test('whoever holds the order’s signed link sends and sees evidence of that order, and of no other', async () => {
  const link = await t.act((ctx) =>
    t.customers.linkFor(ctx, {
      ...{ customerId: t.lin.id, purpose: 'order', subject: t.lin.order },
      expires: new Date(ctx.now.getTime() + 3_600_000),
    }),
  )
  const page = `/api/order-pages/${encodeURIComponent(link)}/evidence`
  const photo = await draw('broken-hinge', 71)
  const { id } = await json(await begin(page, photo, 'page upload 1', {}))
  const done = await json(await patch(`${page}/${id}`, photo, 0, {}))
  assert.equal(done.evidence?.orderId, t.lin.order)
  const list = (await (await fetch(at(page))).json()) as { items: { id: string }[] }
  assert.ok(list.items.some((one) => one.id === id))
  const foreign = await t.hand(t.liang.who, await draw('loose-frame', 72), { orderId: t.liang.order })
  assert.equal((await fetch(at(`${page}/${foreign.id}/file`))).status, 404)
  assert.equal((await fetch(at(`/api/order-pages/nonsense/evidence`))).status, 400)
})

test('staff without the right see nothing, with it the signs too', async () => {
  const cookie = (token: string) => ({ cookie: `anju-session=${token}`, 'x-anju': '1' })
  assert.equal((await fetch(at(`/api/evidence?order=${t.lin.order}`))).status, 401)
  const answer = await fetch(at(`/api/evidence?order=${t.lin.order}`), { headers: cookie('staff') })
  assert.equal(answer.status, 200)
  const { items } = (await answer.json()) as { items: { reused: unknown[] }[] }
  assert.ok(items.length > 0 && items.every(({ reused }) => Array.isArray(reused)))
})
