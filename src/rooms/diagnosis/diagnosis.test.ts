/** Diagnosis through its door: it asks little, says what and which part and how sure, asks a technician rather than guess, and learns. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { DiagnosisShape } from './contract.ts'
import { MOST_QUESTIONS } from './knowledge/known.ts'
import { openTestShop, type TestShop } from './testing.ts'

let t: TestShop
const clock = new HandClock('2027-09-01T02:00:00Z')
before(async () => {
  t = await openTestShop({ clock })
  await t.test.house.start()
})
after(() => t.close())

let count = 0
const begin = (text: string, more = {}): Promise<DiagnosisShape> => {
  count += 1
  const given = { key: `diagnosis ${count}`, orderId: t.wardrobe, text, evidenceIds: [], ...more }
  return t.act((ctx) => t.diagnosis.begin(ctx, given), t.lin.who)
}
const answer = (id: string, question: string, value: string) =>
  t.act((ctx) => t.diagnosis.answer(ctx, id, { question, value }), t.lin.who)
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
/** Answers what is asked as one knows it, “unknown” otherwise. */
async function answered(
  one: DiagnosisShape,
  known: Readonly<Record<string, string>>,
): Promise<DiagnosisShape> {
  let now = one
  while (now.question) now = await answer(now.id, now.question.id, known[now.question.id] ?? 'unknown')
  return now
}

test('a hinge that dropped: the finding, the product’s own part, the remedy, and why', async () => {
  const done = await answered(await begin('衣柜右边的门往下掉，铰链松了，关不严'), {
    where: 'door',
    kind: 'loose',
    helps: 'yes',
  })
  assert.equal(done.state, 'judged')
  assert.equal(done.verdict?.what, 'hinge-loose')
  assert.equal(done.verdict?.part, 'BY-H35')
  assert.equal(done.verdict?.partText, '铰链 35 毫米')
  assert.equal(done.verdict?.remedy, 'repair')
  assert.equal(done.verdict?.abstains, false)
  assert.ok((done.verdict?.p ?? 0) >= 0.7)
  assert.ok(done.verdict?.because.some((one) => one.includes('铰链松')))
  assert.ok(done.verdict?.nearest.length)
  assert.match(done.verdict?.source ?? '', /行业经验/)
})

test('it never asks more than five questions, and the same key is the same diagnosis', async () => {
  let one = await begin('柜子坏了', { key: 'vague wardrobe' })
  assert.ok(one.question)
  assert.equal(one.question?.options.at(-1)?.value, 'unknown')
  assert.equal((await begin('柜子坏了', { key: 'vague wardrobe' })).id, one.id)
  const asked = new Set<string>()
  while (one.question) {
    assert.ok(!asked.has(one.question.id), 'nothing is asked twice')
    asked.add(one.question.id)
    one = await answer(one.id, one.question.id, 'unknown')
  }
  assert.ok(asked.size <= MOST_QUESTIONS)
})

test('not sure: nothing is guessed, the nearest certified technician has one hour, is told when late, and answers into the case', async () => {
  const told: string[] = []
  for (const event of ['asked', 'late', 'answered'])
    t.test.house.on(`diagnosis.${event}`, `test ${event}`, (_, { data }) => {
      told.push(`${event} ${String(data.caseId)}`)
      return Promise.resolve()
    })
  const vague = await answered(await begin('说不上来，就是有点不对劲'), {})
  await t.act((ctx) => t.diagnosis.link(ctx, vague.id, 'cas_1'))
  assert.equal(vague.verdict?.abstains, true)
  assert.equal(vague.verdict?.what, null)
  assert.equal(vague.state, 'with-technician')
  assert.equal(vague.technician?.technician?.id, 'stf_zhou', 'certified for wardrobes, and of 杭州')
  assert.equal(vague.technician?.due, new Date(clock.now().getTime() + 3_600_000).toISOString())
  const again = await t.act((ctx) => t.diagnosis.askTechnician(ctx, vague.id))
  assert.equal(again.technician?.workId, vague.technician?.workId)
  clock.advance(3_601_000)
  await t.test.house.settle(clock.now())
  const late = await t.act((ctx) => t.diagnosis.ofCase(ctx, 'cas_1'))
  assert.equal(late?.technician?.late, true)
  assert.match(late?.verdict?.next ?? '', /催/)
  const say = { finding: 'cabinet-leans', part: null, text: '没有固定上墙，柜体前倾' }
  const routes = t.diagnosis.routes.find(({ endpoint }) => endpoint.path.endsWith('technician-answer'))
  assert.ok(routes)
  await t.act(
    (ctx) => routes.run(ctx, { params: { id: vague.id }, query: undefined, body: say } as never, {} as never),
    t.staff('stf_zhou'),
  )
  await t.test.house.settle(clock.now())
  const said = await t.act((ctx) => t.diagnosis.ofCase(ctx, 'cas_1'))
  assert.equal(said?.verdict?.what, 'cabinet-leans')
  assert.match(said?.verdict?.because[0] ?? '', /周师傅.*没有固定上墙/)
  assert.equal((await t.act((ctx) => t.work.read(ctx, vague.technician?.workId ?? ''))).state, 'done')
  assert.deepEqual(
    told.filter((one) => one.endsWith('cas_1')),
    ['late cas_1', 'answered cas_1'],
  )
  await assert.rejects(answer(vague.id, 'where', 'door'), refusal('diagnosis.ended'))
})

test('what was confirmed is learned: the same words point to it next time', async () => {
  const words = '转角那块木头的小帽子老是掉下来'
  const first = await answered(await begin(words), { where: 'hardware' })
  await t.act((ctx) => t.diagnosis.confirm(ctx, { id: first.id }, { finding: 'handle-loose' }))
  const next = await begin(words)
  assert.equal(next.verdict?.nearest[0]?.finding ?? (next.question && 'handle-loose'), 'handle-loose')
  const judged = await t.act((ctx) => t.diagnosis.judge(ctx, next.id))
  assert.ok(judged.verdict?.nearest.some(({ finding, own }) => finding === 'handle-loose' && own))
  await assert.rejects(
    t.act((ctx) => t.diagnosis.confirm(ctx, { id: first.id }, { finding: 'nothing' })),
    refusal('diagnosis.finding-unknown'),
  )
})

test('a blurred photo is asked for again, and a photo of another home is shown to nobody', async () => {
  const blurred = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const sha256 = createHash('sha256').update(blurred).digest('hex')
  const announced = { key: 'photo 12345', name: 'a.jpg', bytes: blurred.length, sha256, keepPlace: false }
  const { id } = await t.act((ctx) => t.evidence.begin(ctx, announced), t.lin.who)
  await t.evidence.send(t.lin.who, { id, offset: 0, stream: Readable.from([blurred]) })
  const one = await begin('抽屉滑轨掉出钢珠', { evidenceIds: [id] })
  assert.equal(one.photosToRetake[0]?.evidenceId, id)
  await assert.rejects(
    t.act((ctx) => t.diagnosis.begin(ctx, { key: 'stolen 1234', text: 'x', evidenceIds: [id] }), t.stranger),
    refusal('evidence.unknown'),
  )
})

test('a stranger reads nothing of it', async () => {
  const one = await begin('沙发坐垫塌了', { orderId: t.sofa })
  await assert.rejects(
    t.act((ctx) => t.diagnosis.read(ctx, one.id), t.stranger),
    refusal('diagnosis.unknown'),
  )
  await assert.rejects(
    t.act(
      (ctx) => t.diagnosis.begin(ctx, { key: 'not my order', orderId: t.sofa, text: '', evidenceIds: [] }),
      t.stranger,
    ),
    refusal('orders.unknown'),
  )
})

test('a version that went on refuses the answer', async () => {
  const one = await begin('有响声', { orderId: t.sofa })
  const question = one.question?.id ?? ''
  await t.act(
    (ctx) => t.diagnosis.answer(ctx, one.id, { question, value: 'unknown', version: one.version }),
    t.lin.who,
  )
  await assert.rejects(
    t.act(
      (ctx) => t.diagnosis.answer(ctx, one.id, { question, value: 'unknown', version: one.version }),
      t.lin.who,
    ),
    refusal('diagnosis.changed-meanwhile'),
  )
})

test('a person is told, exported and forgotten; what was broken stays', async () => {
  const { person } = t.diagnosis
  await begin('住绿湾的那套衣柜，门掉了')
  assert.ok((await t.act((ctx) => person.about(ctx, t.lin.id))).length > 0)
  assert.ok(JSON.stringify(await t.act((ctx) => person.exportOf(ctx, t.lin.id))).includes('绿湾'))
  const { removed } = await t.act((ctx) => person.forget(ctx, t.lin.id))
  assert.ok(removed >= 6)
  assert.deepEqual(await t.act((ctx) => person.about(ctx, t.lin.id)), [])
})
