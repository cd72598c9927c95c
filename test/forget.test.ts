/** Forgetting is proven: after it no byte of the person is left in any table or file, and the others are whole. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openWholeHouse, type WholeHouse } from './whole-house.ts'

let t: WholeHouse
let owner: Record<string, string>
before(async () => {
  t = await openWholeHouse()
  const shop = await t.shop('first')
  owner = await t.signIn(shop, 'owner@first.example', ['owner'])
  await t.house.transact(t.house.system(shop), async (ctx) => {
    await t.rooms.channels.open(ctx, { kind: 'web', name: 'web', key: 'first', settings: {} })
    await t.rooms.catalogue.createMany(ctx, [
      {
        code: 'S-1',
        name: { zh: '沙发', en: 'Sofa' },
        category: 'sofa',
        variants: [{ sku: 'S-1-G', priceFen: 100_000, active: true }],
        colours: [],
        sizes: [],
        materials: [],
        tests: [],
        suits: [],
        parts: [],
        cartons: [],
        madeToOrder: false,
      },
    ])
  })
})
after(() => t.close())

async function post(url: string, payload: object, headers: Record<string, string>) {
  const answer = await t.http.app.inject({ method: 'POST', url, payload, headers })
  assert.ok(answer.statusCode < 300, `${url} answered ${answer.statusCode} ${answer.body}`)
  return answer.json()
}
const upload = (url: string, text: string, headers: Record<string, string>) =>
  t.http.app.inject({
    method: 'POST',
    url,
    payload: Buffer.from(text),
    headers: { ...headers, 'content-type': 'application/octet-stream' },
  })

const SHE = { name: '蔺若鸿', phone: '13987650417', street: '云栖竹径十七号', words: '我家猫叫汤团圆子' }
const HE = { name: '郗长庚', phone: '13612349988', street: '石板弄三号', words: '我只要一把榉木椅' }

/** Lives through every room: an order with papers, a conversation with a picture, a note, a tag, repeated requests. */
async function live(person: typeof SHE): Promise<string> {
  const key = { 'idempotency-key': `order-${person.phone}` }
  const order = await post(
    '/api/orders',
    {
      customer: { name: person.name, phone: person.phone },
      lines: [{ sku: 'S-1-G', quantity: 1 }],
      address: { name: person.name, phone: person.phone, region: '杭州', street: person.street },
      note: `${person.name}说周六收货`,
    },
    { ...owner, ...key },
  )
  await upload(
    `/api/orders/${order.id}/documents?name=${encodeURIComponent(person.name)}.pdf&kind=invoice`,
    `%PDF-1.4 ${person.name}`,
    owner,
  )
  await post(
    `/api/orders/${order.id}/entries`,
    { text: `给${person.name}打过电话 ${person.phone}`, visible: true },
    owner,
  )
  const visitor = await t.visit('first')
  const proof = { number: order.number, phoneLast4: person.phone.slice(-4) }
  await post('/api/visitor/orders/lookup', proof, visitor)
  const file = (
    await upload('/api/visitor/files?name=photo.pdf', `%PDF-1.4 picture of ${person.words}`, visitor)
  ).json()
  const begun = await post(
    '/api/visitor/conversations',
    {
      clientId: `begin-${person.phone}`,
      text: `${person.words}，我是${person.name}，电话${person.phone}`,
      files: [file.id],
    },
    { ...visitor, 'idempotency-key': `begin-${person.phone}` },
  )
  const path = `/api/conversations/${begun.conversation.id}`
  const reply = { clientId: `reply-${person.phone}`, text: `${person.name}您好，${person.words}记下了` }
  await post(`${path}/replies`, reply, { ...owner, 'idempotency-key': `reply-${person.phone}` })
  await post(`${path}/notes`, { text: `${person.name}很着急`, clientId: `note-${person.phone}` }, owner)
  await post(`/api/customers/${order.customerId}/tags`, { kind: 'people', text: person.words }, owner)
  await t.house.settle()
  return order.customerId
}

test('after forgetting, no byte of the person is left in any table or file', async () => {
  const she = await live(SHE)
  const he = await live(HE)
  const needles = (person: typeof SHE) => [person.name, person.phone, person.street, person.words]
  assert.ok((await t.searchEverywhere(SHE.words)).length >= 2, 'the search finds her while she is there')
  assert.ok((await t.searchEverywhere('picture of')).length > 0, 'and her picture')
  const before = await t.http.app.inject({ url: `/api/customers/${he}`, headers: owner })

  await post(`/api/customers/${she}/erasure`, { reason: 'asked', confirm: SHE.name }, owner)
  await t.house.settle()
  for (const needle of needles(SHE))
    assert.deepEqual(await t.searchEverywhere(needle), [], `"${needle}" is left`)

  const he2 = await t.http.app.inject({ url: `/api/customers/${he}`, headers: owner })
  assert.equal(he2.body, before.body, 'the other person is whole')
  assert.ok((await t.searchEverywhere(HE.words)).length >= 2)
  const gone = await t.http.app.inject({ url: `/api/customers/${she}`, headers: owner })
  assert.ok([404, 410].includes(gone.statusCode), `answered ${gone.statusCode}`)
})

test('who wants to know what is held gets everything, over every room', async () => {
  const person = { name: '邬星沉', phone: '13700001234', street: '雪竹巷九号', words: '书桌要配升降腿' }
  const id = await live(person)
  const about = await t.http.app.inject({ url: `/api/customers/${id}/about`, headers: owner })
  assert.equal(about.statusCode, 200, about.body)
  const everything = await t.http.app.inject({ url: `/api/customers/${id}/export`, headers: owner })
  assert.equal(everything.statusCode, 200, everything.body)
  for (const needle of [person.name, person.phone, person.street, person.words]) {
    assert.ok(everything.body.includes(needle), `the export lacks ${needle}`)
  }
})
