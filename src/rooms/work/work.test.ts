/** Work orders through their door: opened once, given to one, in order, in time, with what promises ask for, and forgotten. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { NewWork, Work } from './door.ts'
import { assign, take } from './hand.ts'
import { kindsOf } from './kinds.ts'
import * as talk from './talk.ts'
import { openTestShop, type TestShop } from './testing.ts'

const HOUR = 3600_000
const clock = new HandClock('2037-11-24T02:20:00Z')
let shop: TestShop
let work: Work
let building: Building

before(async () => {
  shop = await openTestShop({ clock })
  ;({ work, building } = shop)
  const { routing } = shop
  await shop.act(async (ctx) => {
    await routing.makeTeam(ctx, { zh: '仓库', en: 'Warehouse' }, 'team_warehouse')
    await routing.makeTeam(ctx, { zh: '售后', en: 'After the sale' }, 'team_aftersale')
    const seat = (team: string) => ({
      takes: true,
      capacity: 2,
      teams: [team],
      skills: {},
      languages: ['zh-CN' as const],
    })
    await routing.changeSeat(ctx, 'stf_zhou', seat('team_warehouse'))
    await routing.changeSeat(ctx, 'stf_guyu', seat('team_aftersale'))
    await routing.changeSeat(ctx, 'stf_xiaoman', { ...seat('team_aftersale'), takes: false })
  })
  await shop.test.house.start()
})
after(() => shop.close())

const open = (given: Partial<NewWork> = {}) =>
  shop.as('stf_xiaoman', (ctx) =>
    work.open(ctx, {
      kind: 'send-part',
      title: '铰链 2 只',
      customerId: shop.lin,
      team: 'team_warehouse',
      ...given,
    }),
  )
const read = (id: string) => shop.act((ctx) => work.read(ctx, id))
const later = (hours: number) => new Date(clock.now().getTime() + hours * HOUR)
async function goOn(hours: number): Promise<void> {
  clock.advance(hours * HOUR)
  for (let i = 0; i < 3; i++) await shop.test.house.settle(clock.now())
}
const atDesk = () => shop.as('stf_zhou', (ctx) => shop.routing.present(ctx, 'online'))
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const tickAll = async (id: string) => {
  for (const item of (await read(id)).checklist) await shop.act((ctx) => talk.tick(ctx, id, item.id, true))
}
const finish = (id: string) => shop.act((ctx) => work.done(ctx, id))

test('a work order has number, checklist, time and team of its kind, and is opened once for a key', async () => {
  const [one, two] = await Promise.all([open({ key: 'k' }), open({ key: 'k' })])
  assert.equal(one.id, two.id)
  assert.deepEqual(
    [one.kindText, one.checklist.length, one.state, one.customer?.name],
    ['补发配件', 3, 'open', '林女士'],
  )
  assert.equal(one.due, later(8).toISOString())
  const next = await open()
  assert.match(next.number, /^W-\d{4}$/)
  assert.notEqual(next.number, one.number)
  await assert.rejects(open({ kind: 'dance' }), refused('work.kind-unknown'))
  await finish(one.id)
  await finish(next.id)
})

test('a free person of the team gets it at once, one more than the capacity waits and comes when one is done', async () => {
  await shop.as('stf_zhou', (ctx) => shop.routing.present(ctx, 'online'))
  const one = await open()
  const two = await open()
  const three = await open()
  assert.deepEqual(
    [one, two, three].map((each) => each.assignee?.name),
    ['周师傅', '周师傅', undefined],
  )
  await shop.as('stf_zhou', (ctx) => work.step(ctx, one.id, { act: 'begin' }))
  await tickAll(one.id)
  await shop.as('stf_zhou', (ctx) => work.step(ctx, one.id, { act: 'finish' }))
  await shop.test.house.settle()
  assert.equal((await read(three.id)).assignee?.name, '周师傅')
  await finish(two.id)
  await finish(three.id)
})

test('what waits for parts frees its person, moves its time, and is his again', async () => {
  const one = await open({ due: later(4) })
  assert.equal(one.assignee?.name, '周师傅')
  await assert.rejects(
    shop.as('stf_zhou', (ctx) => work.step(ctx, one.id, { act: 'wait' })),
    refused('work.cause-missing'),
  )
  await shop.as('stf_zhou', (ctx) => work.step(ctx, one.id, { act: 'wait', cause: 'parts', until: later(2) }))
  await goOn(1)
  assert.equal((await read(one.id)).state, 'waiting')
  await goOn(1)
  const again = await read(one.id)
  assert.deepEqual(
    [again.state, again.due, again.assignee?.name],
    ['doing', later(4).toISOString(), '周师傅'],
  )
  await finish(one.id)
})

test('of two who take it at once one has it, and the other reads who', async () => {
  const { id } = await open({ team: 'team_nobody', assigneeId: undefined })
  const both = await Promise.allSettled(
    ['stf_xiaoman', 'stf_guyu'].map((staff) => shop.as(staff, (ctx) => take(building, ctx, id))),
  )
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected')
  assert.ok(lost?.status === 'rejected' && refused('work.taken')(lost.reason))
  const { assignee } = await read(id)
  assert.ok(assignee?.name === '小满' || assignee?.name === '谷雨')
  await finish(id)
})

test('twenty take and give back at once: it is always in one hand, and the router knows whose', async () => {
  const ids = await Promise.all(
    Array.from({ length: 5 }, async () => (await open({ team: 'team_nobody' })).id),
  )
  const tries = ids.flatMap((id) =>
    ['stf_xiaoman', 'stf_guyu', 'stf_qian', 'stf_zhou'].map((staff) =>
      shop.as(staff, (ctx) => take(building, ctx, id)).catch(() => undefined),
    ),
  )
  await Promise.all(tries)
  for (const id of ids) {
    const held = await shop.act((ctx) => shop.routing.holderOf(ctx, { kind: 'work', id }))
    assert.equal(held?.staff?.id, (await read(id)).assignee?.id)
    await finish(id)
  }
})

test('a step decided on an older version is refused', async () => {
  const { id, version } = await open({ team: 'team_nobody' })
  await shop.as('stf_xiaoman', (ctx) => take(building, ctx, id, version))
  await assert.rejects(
    shop.as('stf_guyu', (ctx) => work.step(ctx, id, { act: 'begin', version })),
    refused('work.changed-meanwhile'),
  )
  await finish(id)
})

test('it ends only with its required points, and not before what it comes after', async () => {
  const first = await open({ team: 'team_nobody' })
  const second = await open({
    kind: 'repair-visit',
    title: '装铰链',
    after: [first.id],
    assigneeId: 'stf_xiaoman',
  })
  assert.equal(second.blocked, true)
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => work.step(ctx, second.id, { act: 'begin' })),
    refused('work.blocked'),
  )
  await shop.as('stf_xiaoman', (ctx) => take(building, ctx, first.id))
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => work.step(ctx, first.id, { act: 'finish' })),
    refused('work.checklist-open'),
  )
  await tickAll(first.id)
  await shop.as('stf_xiaoman', (ctx) => work.step(ctx, first.id, { act: 'finish' }))
  const free = await read(second.id)
  assert.deepEqual([free.blocked, free.after[0]?.state], [false, 'done'])
  await assert.rejects(
    shop.act((ctx) => talk.change(ctx, second.id, { after: [second.id] })),
    refused('work.circle'),
  )
  const third = await open({ team: 'team_nobody', after: [second.id] })
  await assert.rejects(
    shop.act((ctx) => talk.change(ctx, second.id, { after: [third.id] })),
    refused('work.circle'),
  )
  await finish(second.id)
  assert.equal((await read(third.id)).blocked, false)
  await finish(third.id)
})

test('handed to another team with a word, the story stays with it', async () => {
  await atDesk()
  const { id } = await open({ team: 'team_nobody' })
  await shop.as('stf_xiaoman', (ctx) => take(building, ctx, id))
  const handed = await shop.as('stf_xiaoman', (ctx) =>
    work.handOver(ctx, id, { team: 'team_warehouse', note: '编号在照片里' }),
  )
  assert.deepEqual(
    [handed.teamId, handed.assignee?.name, handed.comments[0]?.text],
    ['team_warehouse', '周师傅', '编号在照片里'],
  )
  assert.ok(handed.story.length >= 4)
  await finish(id)
})

test('a supervisor may give above a capacity, an agent may not', async () => {
  await atDesk()
  const ids: string[] = []
  for (let i = 0; i < 2; i++) ids.push((await open()).id)
  const { id } = await open({ team: 'team_nobody' })
  const agent = shop.test.who({ id: 'stf_xiaoman', name: '小满', permissions: ['work.read', 'work.write'] })
  await assert.rejects(
    shop.test.house.transact(agent, (ctx) => assign(building, ctx, id, { staffId: 'stf_zhou' })),
    refused('routing.full'),
  )
  const given = await shop.as('stf_guyu', (ctx) => assign(building, ctx, id, { staffId: 'stf_zhou' }))
  assert.equal(given.assignee_name, '周师傅')
  for (const each of [...ids, id]) await finish(each)
})

test('late is told once, and a timer that a crash repeats tells nothing twice', async () => {
  const { id } = await open({ team: 'team_nobody', due: later(1) })
  await goOn(1)
  await goOn(0)
  const late = await read(id)
  assert.equal(late.late, true)
  assert.equal(late.story.filter((entry) => entry.word === '超时了').length, 1)
  await shop.act((ctx) => talk.change(ctx, id, { due: later(5) }))
  assert.equal((await read(id)).late, false)
  await finish(id)
})

test('a person who leaves lays down what he had not begun, and keeps what he had', async () => {
  await atDesk()
  const one = await open()
  const two = await open()
  await shop.as('stf_zhou', (ctx) => work.step(ctx, two.id, { act: 'begin' }))
  await shop.as('stf_zhou', (ctx) => shop.routing.present(ctx, 'gone'))
  await goOn(0.5)
  const [laid, kept] = [await read(one.id), await read(two.id)]
  assert.deepEqual(
    [laid.state, laid.assignee, kept.state, kept.assignee?.name],
    ['open', null, 'doing', '周师傅'],
  )
  await finish(one.id)
  await finish(two.id)
})

test('a broken promise opens a call to the customer', async () => {
  const promise = await shop.as('stf_guyu', (ctx) =>
    shop.promises.make(ctx, { customerId: shop.lin, what: '师傅上门', kind: 'visit', due: later(1) }),
  )
  await goOn(1)
  const { items } = await shop.act((ctx) => work.list(ctx, { customer: shop.lin, view: 'open' }))
  const mine = items.filter((row) => row.promiseId === promise.id)
  assert.deepEqual(
    mine.map((row) => row.kind),
    ['keep-promise'],
  )
  await finish(mine[0]?.id ?? '')
})

test('what to do next is one list of work, promises and customers by their time', async () => {
  const staff = 'stf_qian'
  await shop.as(staff, (ctx) =>
    shop.promises.make(ctx, { customerId: shop.lin, what: '给您回电话', due: later(2) }),
  )
  await open({ assigneeId: staff, due: later(3), title: '晚的' })
  const first = await open({ assigneeId: staff, due: later(1), title: '早的' })
  const blocked = await open({ assigneeId: staff, due: later(0.5), after: [first.id], title: '要等的' })
  const { items } = await shop.as(staff, (ctx) => work.next(ctx))
  assert.deepEqual(
    items.map((row) => row.title),
    ['早的', '给您回电话', '晚的'],
  )
  assert.ok(!items.some((row) => row.id === blocked.id))
})

test('a file belongs to its work order and is read only there', async () => {
  const { id } = await open({ team: 'team_nobody' })
  const other = await open({ team: 'team_nobody' })
  await talk.attach(building, shop.staff('stf_xiaoman'), {
    id,
    name: '清单.txt',
    stream: Readable.from([Buffer.from('铰链 BY-H35 左 2 只\n')]),
  })
  const { files } = await read(id)
  assert.equal(files[0]?.name, '清单.txt')
  await shop.act((ctx) => talk.give(building, ctx, id, files[0]?.id ?? ''))
  await assert.rejects(
    shop.act((ctx) => talk.give(building, ctx, other.id, files[0]?.id ?? '')),
    refused('work.file-unknown'),
  )
  await finish(id)
  await finish(other.id)
})

test('a shop changes its kinds, and running work keeps its own checklist', async () => {
  const running = await open({ team: 'team_nobody' })
  const usual = (await shop.act(kindsOf)).find((kind) => kind.code === 'send-part')
  assert.ok(usual)
  const { code, ...body } = usual
  await shop.act((ctx) =>
    work.saveKind(ctx, code, { ...body, dueMinutes: 60, checklist: [], teamId: 'team_nobody' }),
  )
  const fresh = await shop.as('stf_xiaoman', (ctx) => work.open(ctx, { kind: 'send-part', title: '脚垫' }))
  assert.deepEqual(
    [fresh.checklist.length, fresh.teamId, fresh.due],
    [0, 'team_nobody', later(1).toISOString()],
  )
  assert.equal((await read(running.id)).checklist.length, 3)
  await shop.act((ctx) => work.saveKind(ctx, code, { ...body, active: false }))
  await assert.rejects(open(), refused('work.kind-unknown'))
  await shop.act((ctx) => work.saveKind(ctx, code, body))
})

test('a kind whose code programs could not read is refused with a sentence, and nothing is kept', async () => {
  const [usual] = await shop.act(kindsOf)
  assert.ok(usual)
  const { code: _, ...body } = usual
  for (const code of ['con_0', 'Kind', '0a', 'a', 'a'.repeat(40)])
    await assert.rejects(
      shop.act((ctx) => work.saveKind(ctx, code, body)),
      refused('work.kind-code'),
    )
  assert.ok((await shop.act(kindsOf)).every((kind) => kind.code !== 'con_0'))
})

test('a sheet opens work, names its wrong rows, and is taken back while nobody touched it', async () => {
  const [kind] = work.importKinds
  assert.ok(kind)
  const wrong = await shop.act((ctx) => kind.apply(ctx, [{ row: 2, values: { kind: '跳舞', title: 'x' } }]))
  assert.equal(wrong.refused[0]?.code, 'work.kind-unknown')
  const { created, undo } = await shop.act((ctx) =>
    kind.apply(ctx, [
      { row: 2, values: { kind: '仓库核实', title: '数一遍' } },
      { row: 3, values: { kind: 'Stock check', title: '成色', phone: '13900001111', customer: '宋女士' } },
    ]),
  )
  assert.equal(created.length, 2)
  assert.deepEqual(await shop.act((ctx) => kind.undo(ctx, undo)), { removed: 2, restored: 0 })
})

test('pages of the list lose nothing and repeat nothing', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await shop.act((ctx) => work.list(ctx, { view: 'all', limit: 5, cursor }))
    seen.push(...page.items.map((row) => row.id))
    cursor = page.next
  } while (cursor)
  assert.equal(new Set(seen).size, seen.length)
  assert.ok(seen.length > 25)
})

test('work is told of a person, follows a merge, and forgets every word', async () => {
  const he = await shop.act((ctx) => shop.customers.create(ctx, { name: '何女士' }))
  const { id } = await open({ customerId: he.id, title: '暗语甲乙丙', note: '暗语甲乙丙的备注' })
  await talk.attach(building, shop.staff('stf_xiaoman'), {
    id,
    name: 'a.txt',
    stream: Readable.from([Buffer.from('暗语甲乙丙的文件')]),
  })
  assert.equal((await shop.act((ctx) => work.person.about(ctx, he.id))).length, 1)
  assert.match(JSON.stringify(await shop.act((ctx) => work.person.exportOf(ctx, he.id))), /暗语甲乙丙的备注/)
  const moved = await shop.act(
    (ctx) => work.person.moveTo?.(ctx, { from: he.id, to: shop.lin }) ?? Promise.resolve([]),
  )
  assert.deepEqual(moved, [id])
  await shop.act(
    (ctx) =>
      work.person.moveBack?.(ctx, { ids: [id], identities: [], from: shop.lin, to: he.id }) ??
      Promise.resolve(),
  )
  const { removed } = await shop.act((ctx) => work.person.forget(ctx, he.id))
  assert.equal(removed, 1)
  assert.deepEqual(
    (await shop.test.searchEverywhere('暗语甲乙丙')).filter((place) => /^work|file/.test(place)),
    [],
  )
  assert.equal((await read(id)).state, 'cancelled')
})
