// The widget keeps its own short list of addresses; each must be one that the house really has.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import * as channels from '../../rooms/channels/contract.ts'
import * as conversations from '../../rooms/conversations/contract.ts'
import * as customers from '../../rooms/customers/contract.ts'
import * as orders from '../../rooms/orders/contract.ts'
import * as surveys from '../../rooms/surveys/contract.ts'

const isEndpoint = (value: unknown): value is { path: string } =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  'method' in value &&
  typeof value.path === 'string'

test('every address in the widget is an endpoint of a contract', async () => {
  const known = [channels, conversations, customers, orders, surveys]
    .flatMap((room) => Object.values(room))
    .filter(isEndpoint)
  const shapes = new Set(known.map(({ path }) => path.replace(/:\w+/g, '*')))
  const found: string[] = []
  for (const file of ['talk.ts', 'mailbox.ts', 'visit.ts', 'following.ts']) {
    const text = (await readFile(join(import.meta.dirname, file), 'utf8')).replaceAll(
      `\${VISITOR}`,
      '/api/visitor',
    )
    for (const [, path = ''] of text.matchAll(/['`](\/api\/[^'`]*)['`]/g))
      found.push(path.replace(/\$\{[^}]*\}/g, '*'))
  }
  assert.ok(found.length >= 9, `Expected at least 9 addresses, read ${found.length}`)
  for (const path of found) assert.ok(shapes.has(path), `no endpoint has the address ${path}`)
})
