/** Every list is paged by the same word: `cursor` asks for the page that `next` of the page before named. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { openWholeHouse, requestFor, type WholeHouse } from './whole-house.ts'

let t: WholeHouse
let owner: Record<string, string>
let visitor: Record<string, string>
before(async () => {
  t = await openWholeHouse()
  owner = await t.signIn(await t.shop('lists'), 'owner@lists.example', ['owner'])
  visitor = await t.visit('lists')
})
after(() => t.close())

const rooms = join(import.meta.dirname, '..', 'src', 'rooms')

interface Listed {
  readonly path: string
  readonly query: readonly string[]
  /** Its answer has items and, sometimes, the place of the next page. */
  readonly paged: boolean
}

const keysOf = (shape: unknown): string[] => (shape instanceof z.ZodObject ? Object.keys(shape.shape) : [])

/** A next page is named or left out; what is null or always there is another next. */
const isPaged = (shape: unknown): boolean =>
  shape instanceof z.ZodObject && 'items' in shape.shape && shape.shape.next instanceof z.ZodOptional

const isEndpoint = (
  one: unknown,
): one is { path: string; query?: unknown; answer?: unknown; upload?: unknown } =>
  typeof one === 'object' && one !== null && 'path' in one && 'method' in one

async function endpoints(): Promise<Listed[]> {
  const contracts = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)contract\.ts$/.test(file))
    .map((file) => join(rooms, file))
  const modules: Record<string, unknown>[] = []
  for (const file of contracts) modules.push(await import(file))
  return (
    modules
      .flatMap((one) => Object.values(one))
      .filter(isEndpoint)
      // A piece of a file has its place in bytes; it is no list.
      .filter(({ upload }) => upload === undefined)
      .map(({ path, query, answer }) => ({ path, query: keysOf(query), paged: isPaged(answer) }))
  )
}

test('a list that has a next page takes its place as cursor, and no list calls it otherwise', async () => {
  const all = await endpoints()
  assert.ok(all.length > 100, `looked at ${all.length} endpoints only`)
  const paged = all.filter((one) => one.paged)
  assert.ok(paged.length > 8, `found ${paged.length} paged lists only`)
  assert.deepEqual(
    paged.filter((one) => !one.query.includes('cursor')).map((one) => one.path),
    [],
  )
  const others = ['after', 'page', 'offset']
  assert.deepEqual(
    all.filter((one) => one.query.some((key) => others.includes(key))).map((one) => one.path),
    [],
  )
})

const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const ZERO = '0'.repeat(26)
/** Words, ids of a list that is none, and pairs in the way that some lists pack theirs. */
const JUNK = [
  'junk',
  '-1',
  `zzz_${ZERO}`,
  'prd_short',
  packed('junk'),
  packed(['x', 'y']),
  packed(['2026-99-99', 'y']),
  packed([null, 7]),
  packed([['x'], `art_${ZERO}`]),
  packed(['x', `zzz_${ZERO}`]),
  Buffer.from('junk junk').toString('base64url'),
]

test('a cursor that is none is refused by every list, whatever it is sorted by', async () => {
  const lists = t.routes.filter(({ endpoint }) => keysOf(endpoint.query).includes('cursor'))
  assert.ok(lists.length > 12, `found ${lists.length} lists only`)
  const wrong: string[] = []
  for (const route of lists) {
    const { shape } = route.endpoint.query instanceof z.ZodObject ? route.endpoint.query : { shape: {} }
    const ask = (query: string) => {
      const { url, method } = requestFor(route, 'none')
      const headers = { ...(route.guard === 'customer' ? visitor : owner), 'x-anju-shop': 'lists' }
      return t.http.app.inject({ method, url: `${url}?${query}`, headers })
    }
    const plain = await ask('customer=none')
    assert.notEqual(plain.statusCode, 400, `${route.endpoint.path} asks for more: ${plain.body}`)
    for (const [cursor, sort] of JUNK.flatMap((one) => sortsOf(shape).map((sort) => [one, sort] as const))) {
      const query = `cursor=${encodeURIComponent(cursor)}${sort && `&sort=${sort}`}&customer=none`
      const answer = await ask(query)
      if (answer.statusCode !== 400) wrong.push(`${answer.statusCode} ${route.endpoint.path} ${query}`)
    }
  }
  assert.deepEqual(wrong, [])
})

/** Every order that a list can be asked for; '' is its own. */
function sortsOf(shape: Record<string, unknown>): string[] {
  let { sort } = shape
  while (sort instanceof z.ZodDefault || sort instanceof z.ZodOptional) sort = sort.unwrap()
  return ['', ...(sort instanceof z.ZodEnum ? sort.options.map(String) : [])]
}
