/** The house rules hold, each rule catches its planted sinner, and the inspector read enough to know. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { FLOORS, inspect } from './house-rules.ts'

const root = join(import.meta.dirname, '..')
const files = new Map(
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(root.length + 1), readFileSync(path, 'utf8')] as const
    }),
)

test('the house keeps its laws', () => {
  const { sins } = inspect(files)
  assert.deepEqual(
    sins.map((sin) => `${sin.file}: ${sin.why}`),
    [],
  )
})

test('the inspector read the whole house', () => {
  const { imports } = inspect(files)
  assert.ok(files.size >= 250, `read ${files.size} files`)
  assert.ok(imports >= 900, `read ${imports} imports`)
  for (const room of FLOORS) assert.ok(files.has(`src/rooms/${room}/index.ts`), `${room} has a door`)
  const rooms = new Set([...files.keys()].flatMap((file) => /^src\/rooms\/([^/]+)\//.exec(file)?.[1] ?? []))
  assert.deepEqual([...rooms].sort(), [...FLOORS].sort())
})

const C = '/** Caption. */\n'
const planted: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  [
    'the kernel looks up',
    { 'src/kernel/a.ts': `${C}import { x } from '../rooms/orders/index.ts'` },
    /kernel imports/,
  ],
  [
    'an engine looks at the kernel',
    { 'src/engines/text/a.ts': `${C}import { x } from '../../kernel/ids.ts'` },
    /engine imports/,
  ],
  ['an engine uses node', { 'src/engines/text/a.ts': `${C}import fs from 'node:fs'` }, /engine imports node/],
  [
    'a room calls up',
    { 'src/rooms/access/a.ts': `${C}import type { x } from '../orders/index.ts'` },
    /calls up/,
  ],
  [
    'a room by the window',
    { 'src/rooms/orders/a.ts': `${C}import { x } from '../access/store.ts'` },
    /not by its door/,
  ],
  [
    'a room imports a flow',
    { 'src/rooms/orders/a.ts': `${C}import { x } from '../../flows/a.ts'` },
    /room imports/,
  ],
  [
    'a flow imports an app',
    { 'src/flows/a.ts': `${C}import { x } from '../apps/server/house.ts'` },
    /flow imports/,
  ],
  [
    'a page loads a store',
    { 'src/apps/desk/a.tsx': `${C}import { x } from '../../rooms/orders/store.ts'` },
    /browser would load/,
  ],
  [
    'a page loads a server package',
    { 'src/apps/desk/a.tsx': `${C}import fastify from 'fastify'` },
    /desk imports/,
  ],
  [
    'the widget loads React',
    { 'src/apps/widget/a.ts': `${C}import { useState } from 'react'` },
    /widget imports react/,
  ],
  [
    'a contract imports a verb',
    { 'src/rooms/orders/contract.ts': `${C}import { x } from './place.ts'` },
    /contract imports/,
  ],
  [
    'the contract of a part of a room imports a verb',
    { 'src/rooms/orders/parcels/contract.ts': `${C}import { x } from '../place.ts'` },
    /contract imports/,
  ],
  ['a room opens its own connection', { 'src/rooms/orders/a.ts': `${C}import pg from 'pg'` }, /driver/],
  [
    'a circle',
    {
      'src/kernel/a.ts': `${C}import type { b } from './b.ts'`,
      'src/kernel/b.ts': `${C}import type { a } from './a.ts'`,
    },
    /a\.ts -> /,
  ],
  [
    'a dynamic import',
    { 'src/kernel/a.ts': `${C}const x = await import('../rooms/orders/index.ts')` },
    /kernel imports/,
  ],
  ['a re-export', { 'src/kernel/a.ts': `${C}export * from '../rooms/orders/index.ts'` }, /kernel imports/],
  ['no caption', { 'src/kernel/a.ts': 'export const x = 1' }, /caption/],
  ['a nameless file', { 'src/rooms/orders/utils.ts': C }, /says nothing/],
  ['the clock', { 'src/rooms/orders/a.ts': `${C}const now = new Date()` }, /reads the time/],
  ['dice', { 'src/rooms/orders/a.ts': `${C}const n = Math.random()` }, /dice/],
  ['the environment', { 'src/rooms/orders/a.ts': `${C}const home = process.env.HOME` }, /environment/],
  [
    'another room’s table',
    { 'src/rooms/orders/store.ts': `${C}const q = 'select 1 from customers.person'` },
    /customers\.person/,
  ],
  [
    'another room’s table, built',
    { 'src/rooms/orders/store.ts': `${C}db.selectFrom('customers.person')` },
    /customers\.person/,
  ],
  [
    'a room asks a model past its port',
    { 'src/rooms/assistant/answer.ts': `${C}import { generateText } from 'ai'` },
    /past its port/,
  ],
  [
    'a second way to the model',
    { 'src/rooms/assistant/model/probe.ts': `${C}import { x } from '@ai-sdk/openai-compatible'` },
    /past its port/,
  ],
  [
    'a model by a bare name',
    { 'src/rooms/assistant/model/endpoint.ts': `${C}const x = ask({ model: 'gpt-4o' })` },
    /bare string/,
  ],
  ['something left to do', { 'src/rooms/orders/a.ts': `${C}// ${'TO'}DO later` }, /left to do/],
]

for (const [name, sinner, caught] of planted) {
  test(`planted sinner is caught: ${name}`, () => {
    const { sins } = inspect(new Map(Object.entries(sinner)))
    assert.ok(
      sins.some((sin) => caught.test(sin.why)),
      JSON.stringify(sins),
    )
  })
}
