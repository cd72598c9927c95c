/** Addresses to which a model may be set: plain http(s), also in the house's own network, never where a cloud keeps its secrets. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endpointAddress, reach } from './reach.ts'

test('a plain address is taken, in the house or outside', () => {
  for (const address of ['https://models.example/v1', 'http://127.0.0.1:8080', 'http://10.0.0.7:11434/v1'])
    assert.equal(endpointAddress(`${address}/`), address)
  for (const address of ['ftp://a', 'https://a:b@c', 'https://a/?b', 'https://a/#b', 'no address'])
    assert.equal(endpointAddress(address), undefined)
})

const SECRETS = [
  'http://169.254.169.254/latest',
  'http://169.254.170.2',
  'http://0xa9fea9fe/',
  'http://2852039166/',
  'http://0251.0376.0251.0376/',
  'http://[fe80::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[fd00:ec2::254]/',
  'http://metadata.google.internal/v1',
  'http://METADATA.google.internal./v1',
  'http://100.100.100.200/latest',
]

test('where a cloud tells its machines their secrets no model lives, however it is written', async () => {
  for (const address of SECRETS) assert.equal(endpointAddress(address), undefined, address)
  const way = reach('http://169.254.169.254/v1')
  await assert.rejects(way.fetch('http://169.254.169.254/v1/chat/completions'))
  assert.equal(way.fault()?.kind, 'elsewhere')
})
