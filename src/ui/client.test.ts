/** Addresses are written by the contract: parameters in their place, questions behind, nothing empty. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { endpoint } from '../kernel/contract.ts'
import { addressOf } from './client.ts'

const one = endpoint({
  method: 'GET',
  path: '/api/rooms/:room/things/:id',
  summary: 'A thing',
  params: z.object({ room: z.string(), id: z.string() }),
})
const many = endpoint({ method: 'GET', path: '/api/things', summary: 'Things' })

test('a parameter stands in its place, whatever it is made of', () => {
  assert.equal(
    addressOf(one, { params: { room: '沙发', id: 'a/b' } }),
    '/api/rooms/%E6%B2%99%E5%8F%91/things/a%2Fb',
  )
})

test('what was not asked is not sent, and several answers to one question are sent one by one', () => {
  assert.equal(addressOf(many, { query: { q: '', from: undefined, limit: 5 } }), '/api/things?limit=5')
  assert.equal(addressOf(many, { query: { state: ['paid', 'ready'] } }), '/api/things?state=paid&state=ready')
})
