/** People, kinds of work, coaching notes and what rules did leave the house as sheets, in the language of whoever asks. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openWholeHouse, type WholeHouse } from './whole-house.ts'

let house: WholeHouse
let shop: string
before(async () => {
  house = await openWholeHouse()
  shop = await house.shop('sheets')
  await house.signIn(shop, 'owner', ['owner'])
})
after(() => house.close())

async function rowsOf(kind: string, language: 'zh-CN' | 'en'): Promise<Record<string, unknown>[]> {
  const { rooms } = house
  const found = [rooms.access, rooms.work, rooms.wall, rooms.rules, rooms.conversations]
    .flatMap((room) => [...room.exportKinds])
    .find((one) => one.kind === kind)
  assert.ok(found, `no export of ${kind}`)
  return house.house.transact({ ...house.house.system(shop), language }, async (ctx) => {
    const rows: Record<string, unknown>[] = []
    for await (const batch of found.rows(ctx)) rows.push(...batch)
    return rows
  })
}

test('people go out with their roles in words and nothing to sign in with', async () => {
  const [zh] = await rowsOf('people', 'zh-CN')
  assert.deepEqual([zh?.name, zh?.roles, zh?.state, zh?.secondFactor], ['owner', '店主', '在职', '否'])
  const [en] = await rowsOf('people', 'en')
  assert.deepEqual([en?.roles, en?.languages, en?.state], ['Owner', 'Chinese', 'active'])
  assert.doesNotMatch(JSON.stringify(zh), /password|totp|scrypt|argon/)
})

test('kinds of work go out with hours and a checklist that reads', async () => {
  const zh = (await rowsOf('work-kinds', 'zh-CN')).find((one) => one.code === 'repair-visit')
  assert.equal(zh?.hours, 24)
  assert.equal(zh?.checklist, '和客户约好时间；带齐配件和工具；拍修好后的照片（可不做）；请客户看过')
  const en = (await rowsOf('work-kinds', 'en')).find((one) => one.code === 'repair-visit')
  assert.match(String(en?.checklist), /^Agree a time with the customer; .*\(optional\)/)
})

test('a shop without coaching, runs and own fields gives empty sheets', async () => {
  for (const kind of ['coaching', 'rule-runs', 'fields']) assert.deepEqual(await rowsOf(kind, 'en'), [])
})
