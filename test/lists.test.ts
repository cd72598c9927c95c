/** Every list is paged by the same word: `cursor` asks for the page that `next` of the page before named. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'

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

const isEndpoint = (one: unknown): one is { path: string; query?: unknown; answer?: unknown } =>
  typeof one === 'object' && one !== null && 'path' in one && 'method' in one

async function endpoints(): Promise<Listed[]> {
  const contracts = readdirSync(rooms)
    .map((room) => join(rooms, room, 'contract.ts'))
    .filter((file) => existsSync(file))
  const modules: Record<string, unknown>[] = []
  for (const file of contracts) modules.push(await import(file))
  return modules
    .flatMap((one) => Object.values(one))
    .filter(isEndpoint)
    .map(({ path, query, answer }) => ({ path, query: keysOf(query), paged: isPaged(answer) }))
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
