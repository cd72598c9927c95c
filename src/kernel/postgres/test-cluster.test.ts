// The throw-away cluster gives a fresh database within a blink, and builds a template once however many ask.
import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { openTestCluster, type TestCluster } from './test-cluster.ts'

let cluster: TestCluster

before(async () => {
  cluster = await openTestCluster()
})

after(() => cluster.close())

describe('a test cluster', () => {
  it('builds a template once and copies it within a blink', async () => {
    let built = 0
    const key = `blink${process.pid}`
    const names = await Promise.all(
      [1, 2, 3].map(() =>
        cluster.template(key, async (app) => {
          built += 1
          await query(app, 'create table kept as select 1 as one')
        }),
      ),
    )
    assert.equal(built, 1)
    assert.equal(new Set(names).size, 1)
    const laps: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const began = performance.now()
      const name = await cluster.createDatabase(names[0])
      laps.push(performance.now() - began)
      assert.deepEqual(await query(cluster.settings(name, 'app'), 'select one from kept'), [{ one: 1 }])
      await cluster.dropDatabase(name)
    }
    assert.ok(Math.min(...laps) < 500, laps.join(', '))
  })

  it('gives the app role a database of its own', async () => {
    const name = await cluster.createDatabase()
    await query(cluster.settings(name, 'app'), 'create schema orders')
    const [role] = await query(
      cluster.settings(name, 'app'),
      `select rolsuper, rolbypassrls from pg_roles where rolname = current_user`,
    )
    assert.deepEqual(role, { rolsuper: false, rolbypassrls: false })
  })

  it('can be opened more than once in a process', async () => {
    const again = await openTestCluster()
    assert.equal(again.admin.host, cluster.admin.host)
    await again.close()
    assert.ok(await cluster.createDatabase())
  })
})

async function query(connection: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
