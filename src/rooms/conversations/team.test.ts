/** A matter and its team: named by the shop's rules, handed from one line to another, found by it, over many and taken back. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import { type ConversationRow, ViewFilter } from './contract.ts'
import { OTHER_SHOP, openTestRoom, type TestRoom } from './testing.ts'

const MINUTE = 60_000
const clock = new HandClock('2030-05-05T02:00:00Z')
const PRESALE = { id: 'team_presale', name: { zh: '售前', en: 'Before the sale' } }
const INSTALL = { id: 'team_install', name: { zh: '安装', en: 'Installation' } }
const asked: (string | null)[] = []
let room: TestRoom
before(async () => {
  room = await openTestRoom({ clock })
  room.conversations.askWhenDue((_ctx, { team, since }) => {
    asked.push(team)
    return new Date(since.getTime() + (team === INSTALL.id ? 90 : 5) * MINUTE)
  })
  await room.test.house.start()
  await room.asHouse(async (ctx) => {
    for (const { id, name } of [PRESALE, INSTALL]) await room.routing.makeTeam(ctx, name, id)
    await room.routing.changeSettings(ctx, {
      ...(await room.routing.settings(ctx)),
      rules: [{ team: PRESALE.id, kind: 'conversation' }],
    })
  })
})
after(() => room.close())
beforeEach(async () => {
  clock.advance(60 * MINUTE)
  await room.test.house.everywhere((db) => sql`truncate routing.seat, routing.holding`.execute(db))
})

async function comes(id: string, teams: string[], capacity = 1): Promise<void> {
  await room.asHouse((ctx) =>
    room.routing.changeSeat(ctx, id, { takes: true, capacity, teams, skills: {}, languages: ['zh-CN'] }),
  )
  await room.asStaff((ctx) => room.routing.present(ctx, 'online'), id)
}
const row = (id: string) => room.asStaff((ctx) => room.conversations.row(ctx, id))
const handOn = (id: string, team: string | null) =>
  room.asStaff((ctx) => room.conversations.handOn(ctx, id, team))
const load = async (id: string) =>
  (await room.asHouse((ctx) => room.routing.desk(ctx))).find((one) => one.id === id)?.load ?? 0
const events = (id: string) => room.asStaff((ctx) => room.conversations.eventsSince(ctx, id, 0))
const held = (id: string) => room.asHouse((ctx) => room.routing.holderOf(ctx, { kind: 'conversation', id }))

test('the rules name the team of a matter that comes to people, and its hours are asked', async () => {
  asked.length = 0
  const id = await room.begin('沙发多高')
  assert.deepEqual((await row(id)).team, PRESALE)
  assert.deepEqual(asked, [PRESALE.id])
  assert.deepEqual((await held(id))?.team, PRESALE)
})

test('what the assistant holds is nobody’s craft yet', async () => {
  room.assistantFirst(true)
  const id = await room.begin('你好')
  room.assistantFirst(false)
  assert.equal((await row(id)).team, null)
})

test('handed on it waits for that team alone, however long, and is due by its hours', async () => {
  await comes('stf_xiaoman', [PRESALE.id], 2)
  const id = await room.begin('要改安装时间')
  const began = await row(id)
  assert.equal(began.assignee?.id, 'stf_xiaoman')
  await handOn(id, INSTALL.id)
  const moved = await row(id)
  assert.deepEqual([moved.team, moved.holder, moved.assignee], [INSTALL, 'queue', null])
  assert.equal(Date.parse(moved.due?.at ?? '') - Date.parse(began.waitingSince ?? ''), 90 * MINUTE)
  assert.equal(await load('stf_xiaoman'), 0)
  const line = (await events(id)).find((event) => event.kind === 'team')
  assert.deepEqual(line?.kind === 'team' && [line.author.name, line.was, line.team], [
    '小满',
    PRESALE,
    INSTALL,
  ])
  clock.advance(30 * MINUTE)
  await room.asStaff((ctx) => room.routing.present(ctx, 'online'))
  await room.test.house.settle()
  assert.equal((await row(id)).holder, 'queue', 'its team is not there')
  await comes('stf_acheng', [INSTALL.id])
  await room.test.house.settle()
  assert.equal((await row(id)).assignee?.id, 'stf_acheng')
  assert.deepEqual((await row(id)).team, INSTALL)
})

test('handing on keeps every capacity: the seat it leaves pulls the next, a full one is not filled further', async () => {
  await comes('stf_xiaoman', [PRESALE.id])
  await comes('stf_acheng', [INSTALL.id])
  const first = await room.begin('第一件', { customerId: 'cus_liang' })
  const second = await room.begin('第二件', { customerId: 'cus_he' })
  assert.equal((await row(first)).assignee?.id, 'stf_xiaoman')
  assert.equal((await row(second)).holder, 'queue')
  await handOn(first, INSTALL.id)
  await room.test.house.settle()
  assert.equal((await row(first)).assignee?.id, 'stf_acheng')
  assert.equal((await row(second)).assignee?.id, 'stf_xiaoman')
  await handOn(second, INSTALL.id)
  await room.test.house.settle()
  assert.equal((await row(second)).holder, 'queue', 'nobody of the team has room')
  assert.deepEqual([await load('stf_xiaoman'), await load('stf_acheng')], [0, 1])
})

test('who hands it on waits for an answer of theirs: what waited for the customer is owed a word again', async () => {
  await comes('stf_xiaoman', [PRESALE.id])
  const id = await room.begin('谁来装')
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '我转给安装的同事。' }))
  assert.equal((await row(id)).state, 'waiting')
  await handOn(id, INSTALL.id)
  const { state, due } = await row(id)
  assert.deepEqual([state, due?.what], ['open', 'person'])
})

test('the lease of the assistant ends when a person hands its matter to a team', async () => {
  room.assistantFirst(true)
  const id = await room.begin('在吗')
  room.assistantFirst(false)
  await handOn(id, INSTALL.id)
  assert.equal((await row(id)).holder, 'queue')
  const said = await room.asHouse((ctx) =>
    room.conversations.say(ctx, {
      conversationId: id,
      engagement: 1,
      heardSeq: 1,
      message: { text: '我来答。' },
    }),
  )
  assert.equal(said, 'stale')
})

test('a team that is not there, a solved matter and another shop are refused', async () => {
  const id = await room.begin('你们好')
  await assert.rejects(handOn(id, 'team_none'), { code: 'conversations.unknown-team' })
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.handOn(ctx, id, null), 'stf_other', OTHER_SHOP),
    { code: 'conversations.unknown' },
  )
  await room.asStaff((ctx) => room.conversations.solve(ctx, id))
  await assert.rejects(handOn(id, INSTALL.id), { code: 'conversations.matter.not-now' })
})

test('a view by team holds what is of it, running and solved, and what is of nobody', async () => {
  await room.test.house.everywhere((db) => sql`delete from conversations.conversation`.execute(db))
  const [one, two, done] = [await room.begin('甲'), await room.begin('乙'), await room.begin('丙')]
  for (const id of [one, done]) await handOn(id, INSTALL.id)
  await handOn(two, null)
  await room.asStaff((ctx) => room.conversations.solve(ctx, done))
  const found = async (given: object) => {
    const filter = ViewFilter.parse(given)
    const page = await room.asStaff((ctx) => room.conversations.filtered(ctx, { filter, limit: 50 }))
    return page.items.map(({ id }) => id)
  }
  assert.deepEqual(await found({ team: [INSTALL.id] }), [one])
  assert.deepEqual(await found({ team: [INSTALL.id], state: 'solved' }), [done])
  assert.deepEqual(await found({ team: ['none'] }), [two])
  assert.deepEqual((await found({ team: ['none', INSTALL.id] })).sort(), [one, two].sort())
})

test('many are handed on at once, and undo brings each back to its team and its hands', async () => {
  await comes('stf_xiaoman', [PRESALE.id], 1)
  const ids = [await room.begin('一'), await room.begin('二'), await room.begin('三')]
  const stood = await Promise.all(ids.map(row))
  assert.equal(stood.filter((one) => one.assignee).length, 1)
  const begun = await room.asStaff((ctx) =>
    room.conversations.bulk(ctx, { deed: { do: 'move', team: INSTALL.id }, ids }),
  )
  await room.test.house.settle()
  for (const one of await Promise.all(ids.map(row)))
    assert.deepEqual([one.team, one.holder], [INSTALL, 'queue'])
  await room.asStaff((ctx) => room.conversations.undoBulk(ctx, begun.id))
  await room.test.house.settle()
  const back = await room.asStaff((ctx) => room.conversations.bulkSoFar(ctx, begun.id))
  assert.deepEqual([back.state, back.undone], ['undone', 3])
  const standing = ({ lastSeq: _, changedAt: __, priority: ___, ...one }: ConversationRow) => one
  const now = await Promise.all(ids.map(row))
  assert.deepEqual(now.map(standing), stood.map(standing))
  for (const id of ids) assert.deepEqual((await held(id))?.team, PRESALE)
  assert.equal(await load('stf_xiaoman'), 1)
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.bulk(ctx, { deed: { do: 'move', team: 'team_none' }, ids })),
    { code: 'conversations.unknown-team' },
  )
})

test('a past that is taken in has teams by the rules, running and solved; what the assistant has, none', async () => {
  const at = new Date(clock.now().getTime() - 5 * MINUTE)
  const author = { kind: 'customer' as const, id: 'cus_lin', name: '林女士' }
  const past = (id: string, state: 'open' | 'solved', holder: 'queue' | 'assistant') => ({
    ...{ id, state, holder, channelId: room.channelId, customer: { id: 'cus_lin', name: '林女士' } },
    events: [{ kind: 'message' as const, at, author, text: '旧事' }],
  })
  await room.asHouse((ctx) =>
    room.conversations.recordHistory(ctx, [
      past('con_past1', 'open', 'queue'),
      past('con_past2', 'solved', 'queue'),
      past('con_past3', 'open', 'assistant'),
    ]),
  )
  const teams = await Promise.all(
    ['con_past1', 'con_past2', 'con_past3'].map(async (id) => (await row(id)).team),
  )
  assert.deepEqual(teams, [PRESALE, PRESALE, null])
  assert.deepEqual((await held('con_past1'))?.team, PRESALE)
})

test('renamed the running matters say so; dissolved they are anybody’s', async () => {
  const team = { id: 'team_short', name: { zh: '临时', en: '' } }
  await room.asHouse((ctx) => room.routing.makeTeam(ctx, team.name, team.id))
  const id = await room.begin('临时的事')
  await handOn(id, team.id)
  await room.asHouse((ctx) => room.routing.makeTeam(ctx, { zh: '短工', en: '' }, team.id))
  assert.deepEqual((await row(id)).team?.name.zh, '临时', 'only a rename is told')
  await room.asHouse((ctx) => ctx.tell('routing.team.renamed', { team: team.id }))
  await room.test.house.settle()
  assert.deepEqual((await row(id)).team?.name.zh, '短工')
})
