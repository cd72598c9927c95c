/** Merging and undoing, in any order over any persons: always everything back where it was (I10, I11). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { OTHER_SHOP, openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess, openSessionCache } from '../access/index.ts'
import { addIdentity, addressOf } from './identities.ts'
import { customersTables, openCustomers } from './index.ts'
import { listMerges, mergeByHand, undoMerge } from './merge.ts'
import type { PersonRoom } from './person-room.ts'
import { change, create, find, read } from './record.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { addTag } from './tags.ts'

/** A room that keeps letters: each came by an identity. In memory, as another room would keep them in its tables. */
interface Letter {
  readonly id: string
  customer: string
  readonly identity: string
}
const letters: Letter[] = []
const letterbox: PersonRoom = {
  room: 'letters',
  about: async () => [],
  exportOf: async () => [],
  forget: async () => ({ removed: 0 }),
  async moveTo(_ctx, { from, to }) {
    const moved = letters.filter((one) => one.customer === from)
    for (const letter of moved) letter.customer = to
    return moved.map((one) => one.id)
  },
  async moveBack(_ctx, { ids, identities, from, to }) {
    for (const letter of letters) {
      if (ids.includes(letter.id) || (letter.customer === from && identities.includes(letter.identity)))
        letter.customer = to
    }
  },
}

let home: TestHouse
let shelf: Shelf
let owner: Who
before(async () => {
  home = await openTestHouse({ folders: [accessTables, customersTables] })
  const access = openAccess(home.house)
  openCustomers(home.house, { access })
  shelf = {
    house: home.house,
    access,
    joined: [letterbox],
    tokens: openSessionCache(),
    swept: new Map(),
  }
  for (const [id, slug] of [
    [SHOP, 'first'],
    [OTHER_SHOP, 'other'],
  ] as const) {
    await access.openTenant({ id, name: slug, slug, zone: 'Asia/Shanghai', language: 'zh-CN' })
  }
  owner = home.who({ id: 'stf_owner' })
})
after(() => home.close())

const act = <T>(run: (ctx: Ctx) => Promise<T>, who: Who = owner) => home.act(run, who)
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
let count = 0
async function enlist(name = '客', more: { tier?: string; area?: string; note?: string } = {}) {
  count += 1
  const made = await act((ctx) =>
    create(shelf, ctx, { name, phone: `1390${String(1_000_000 + count)}`, verified: true, ...more }),
  )
  return { id: made.id, identity: made.identities[0]?.id ?? '' }
}
const write = (customer: string, identity: string): Letter => {
  const letter = { id: `let_${letters.length}`, customer, identity }
  letters.push(letter)
  return letter
}

/** Where everything lies: fields, identities, tags and letters of each person. */
async function whereabouts(ids: readonly string[]) {
  return act(async (ctx) => {
    const found = []
    for (const id of ids) {
      const row = await store.person(ctx, id)
      if (!row) throw new Error(`${id} is gone`)
      const { version: _version, ...fields } = row
      const identities = (await store.identitiesOf(ctx, [id])).map((one) => one.id)
      const tags = (await store.tagsOf(ctx, [id])).map((one) => one.text).toSorted()
      const names = await find(shelf, ctx, row.name, 50)
      found.push({
        ...fields,
        identities,
        tags,
        findable: names.includes(id),
        letters: letters.filter((one) => one.customer === id).map((one) => one.id),
      })
    }
    return found
  })
}

test('a merge fills in what is lacking and takes everything along; both names lead there', async () => {
  const keep = await enlist('合女士')
  const gone = await enlist('并小姐', { tier: '银杏会员', area: '宁波' })
  await act((ctx) => addTag(shelf, ctx, gone.id, { kind: 'people', text: '狗', confidence: 1 }))
  const letter = write(gone.id, gone.identity)
  const merge = await act((ctx) =>
    mergeByHand(shelf, ctx, { keep: keep.id, absorb: gone.id, note: '同一个人来电' }),
  )
  assert.deepEqual(
    merge.reasons.map((reason) => reason.text),
    ['同一个人来电'],
  )
  const whole = await act((ctx) => read(shelf, ctx, gone.id))
  assert.deepEqual(
    [whole.id, whole.name, whole.tier, whole.identities.length, whole.tags.length],
    [keep.id, '合女士', '银杏会员', 2, 1],
  )
  assert.equal(letter.customer, keep.id)
  assert.deepEqual(await act((ctx) => find(shelf, ctx, '并小姐', 5)), [keep.id])
  assert.equal(
    (await act((ctx) => addressOf(shelf, ctx, gone.identity))).kind,
    'phone',
    'a reply still goes to the identity it came by',
  )
  assert.equal((await act((ctx) => listMerges(shelf, ctx, { customer: keep.id, limit: 5 }))).length, 1)
})

test('a person is not merged into itself, not twice, not over shops, and a later merge is undone first', async () => {
  const [a, b, c] = [await enlist('甲'), await enlist('乙'), await enlist('丙')]
  const merge = (keep: string, absorb: string, who: Who = owner) =>
    act((ctx) => mergeByHand(shelf, ctx, { keep, absorb, note: '' }), who)
  await assert.rejects(merge(a.id, a.id), refused('customers.same-person'))
  await assert.rejects(merge(a.id, b.id, home.house.system(OTHER_SHOP)), refused('customers.unknown'))
  const first = await merge(a.id, b.id)
  await assert.rejects(merge(c.id, b.id), refused('customers.merged-already'))
  const second = await merge(c.id, a.id)
  await assert.rejects(
    act((ctx) => undoMerge(shelf, ctx, first.id)),
    refused('customers.undo-later-first'),
  )
  await act((ctx) => undoMerge(shelf, ctx, second.id))
  await act((ctx) => undoMerge(shelf, ctx, first.id))
  await assert.rejects(
    act((ctx) => undoMerge(shelf, ctx, first.id)),
    refused('customers.undone-already'),
  )
})

test('what came after a merge stays where it belongs when the merge is undone', async () => {
  const [keep, gone] = [await enlist('留女士'), await enlist('走女士', { note: '旧备注' })]
  const merge = await act((ctx) => mergeByHand(shelf, ctx, { keep: keep.id, absorb: gone.id, note: '' }))
  const byKept = write(keep.id, keep.identity)
  const byGone = write(keep.id, gone.identity)
  await act((ctx) =>
    addIdentity(shelf, ctx, keep.id, { kind: 'email', value: 'liu@example.cn', channel: 'staff' }),
  )
  await act((ctx) => addTag(shelf, ctx, keep.id, { kind: 'people', text: '后来的', confidence: 1 }))
  await act((ctx) => change(shelf, ctx, keep.id, { note: '合并后改过' }))
  await act((ctx) => undoMerge(shelf, ctx, merge.id))
  assert.deepEqual([byKept.customer, byGone.customer], [keep.id, gone.id])
  const [one, other] = await whereabouts([keep.id, gone.id])
  assert.deepEqual([one?.identities.length, one?.tags, one?.note], [2, ['后来的'], '合并后改过'])
  assert.deepEqual([other?.identities, other?.tags, other?.note], [[gone.identity], [], '旧备注'])
})

test('two merges of one pair at once: one is done, one is refused, nothing hangs', async () => {
  const [a, b] = [await enlist('同时甲'), await enlist('同时乙')]
  const tries = await Promise.allSettled([
    act((ctx) => mergeByHand(shelf, ctx, { keep: a.id, absorb: b.id, note: '' })),
    act((ctx) => mergeByHand(shelf, ctx, { keep: b.id, absorb: a.id, note: '' })),
  ])
  assert.deepEqual(tries.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
})

const NAMES = ['林', '梁', '何', '周', '蒋']
const drawn = fc.record({
  tiers: fc.array(fc.constantFrom(undefined, '银杏会员', '白榆会员'), { minLength: 5, maxLength: 5 }),
  tags: fc.array(fc.tuple(fc.nat(4), fc.constantFrom('猫', '狗', '老人')), { maxLength: 6 }),
  merges: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 6 }),
})

async function fivePersons({
  tiers,
  tags,
}: {
  tiers: readonly (string | undefined)[]
  tags: readonly (readonly [number, string])[]
}) {
  const persons: { id: string; identity: string }[] = []
  for (const [i, name] of NAMES.entries())
    persons.push(await enlist(`${name}${count}`, tiers[i] ? { tier: tiers[i] } : {}))
  for (const [i, text] of tags)
    await act((ctx) => addTag(shelf, ctx, persons[i]!.id, { kind: 'other', text, confidence: 1 }))
  for (const one of persons) write(one.id, one.identity)
  return persons.map((one) => one.id)
}

/** Merges what can be merged; what is refused changes nothing. @returns the merges in order */
async function mergeAll(
  ids: readonly string[],
  merges: readonly (readonly [number, number])[],
): Promise<string[]> {
  const done: string[] = []
  for (const [keep, absorb] of merges) {
    const merged = await act((ctx) =>
      mergeByHand(shelf, ctx, { keep: ids[keep]!, absorb: ids[absorb]!, note: '' }),
    ).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined
      throw error
    })
    if (merged) done.push(merged.id)
  }
  return done
}

test('any merges over five persons, undone from the last to the first, leave everything as it was', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ merges, ...rest }) => {
      const ids = await fivePersons(rest)
      const before = await whereabouts(ids)
      const done = await mergeAll(ids, merges)
      const whole = await whereabouts(ids)
      assert.equal(whole.flatMap((one) => one.identities).length, 5, 'no identity is lost or doubled')
      for (const one of whole) if (one.merged_into) assert.deepEqual([one.identities, one.letters], [[], []])
      for (const id of done.toReversed()) await act((ctx) => undoMerge(shelf, ctx, id))
      assert.deepEqual(await whereabouts(ids), before)
    }),
    { numRuns: 15 },
  )
})
