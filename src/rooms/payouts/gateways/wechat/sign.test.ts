/** WeChat Pay v3's signs: published vectors come out, and what we sign the official library verifies, and back. */
import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import { certificateOf } from './certificate.ts'
import { certificatesIn } from './keys.ts'
import { authorization, framed, isFresh, isSigned, opened, privateKeyOf, publicKeyOf } from './sign.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
const publicPem = String(publicKey.export({ type: 'spki', format: 'pem' }))

/** Of wechatpay-java's AeadAesCipherTest and wechatpay-axios-plugin's aes.test.js. */
const SEALED = [
  [
    'a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb',
    'uluk4a9R25RW',
    'associatedData',
    'ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=',
    'message',
  ],
  ['0123456789abcdef0123456789abcdef', '0123456789abcdef', '', 'GvpmmdtYwexXIPhySs9Tlg==', ''],
  ['0123456789abcdef0123456789abcdef', '0123456789abcdef', 'world', 'APoZlYpivU3HjbAiB4CvW1rAFr8J', 'hello'],
] as const
for (const [key, nonce, associated_data, ciphertext, plain] of SEALED)
  test(`the published "${plain}" opens with its key, and with no other`, () => {
    const resource = { ciphertext, nonce, associated_data }
    assert.equal(opened(resource, key), plain)
    assert.throws(() => opened(resource, key.replace(/^./, 'X')))
    assert.throws(() => opened({ ...resource, associated_data: 'else' }, key))
  })

test('what we seal for a test the official library opens, and back', () => {
  const [key, iv] = ['0123456789abcdef0123456789abcdef', '0123456789ab']
  const ciphertext = Aes.AesGcm.encrypt('退款', key, iv, 'refund')
  assert.equal(opened({ ciphertext, nonce: iv, associated_data: 'refund' }, key), '退款')
})

test('a request that we sign the official library verifies', () => {
  const request = { method: 'POST', path: '/v3/refund/domestic/refunds?x=1', body: '{"a":"退"}' } as const
  const head = authorization(
    request,
    { mchid: '1900000001', serial: 'S1', key: privateKeyOf(pem) },
    { timestamp: '1764000000', nonce: 'n0' },
  )
  const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(head)?.[1] ?? ''
  assert.match(head, /^WECHATPAY2-SHA256-RSA2048 mchid="1900000001",/)
  assert.deepEqual([part('nonce_str'), part('timestamp'), part('serial_no')], ['n0', '1764000000', 'S1'])
  const message = Formatter.request(request.method, request.path, '1764000000', 'n0', request.body)
  assert.ok(Rsa.verify(message, part('signature'), publicPem))
  assert.equal(Rsa.sign(message, pem), part('signature'))
})

test('an answer that the official library signs we verify, and not when a letter of it is another', () => {
  const body = '{"status":"PROCESSING"}'
  const signature = Rsa.sign(Formatter.response('1764000000', 'n1', body), pem)
  const sealed = { timestamp: '1764000000', nonce: 'n1', serial: 'P', signature }
  const key = publicKeyOf(publicPem)
  assert.ok(isSigned(body, sealed, key))
  for (const other of [
    { body: `${body} `, sealed },
    { body, sealed: { ...sealed, nonce: 'n2' } },
    { body, sealed: { ...sealed, timestamp: '1764000001' } },
    { body, sealed: { ...sealed, signature: '' } },
    { body, sealed: { ...sealed, signature: `WECHATPAY/SIGNTEST/${signature}` } },
  ])
    assert.equal(isSigned(other.body, other.sealed, key), false)
})

test('what was signed more than five minutes ago, or ahead, or at no time is not fresh', () => {
  const now = new Date(1_764_000_000_000)
  const at = (timestamp: string) => isFresh({ timestamp, nonce: '', serial: '', signature: '' }, now)
  assert.deepEqual(['1763999700', '1764000300', '1763999699', '1764000301', '', 'x'].map(at), [
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('a key is taken with its frame, without it, in one line, and from a certificate; anything else is refused', () => {
  const bare = pem.replace(/-----[A-Z ]+-----/g, '')
  for (const given of [pem, bare, bare.replace(/\s/g, ''), pem.replaceAll('\n', '\\n')])
    assert.equal(privateKeyOf(given).asymmetricKeyType, 'rsa')
  const certificate = certificateOf({ publicKey, privateKey })
  assert.ok(publicKeyOf(certificate).equals(createPublicKey(publicPem)))
  assert.throws(() => privateKeyOf('no key'), RangeError)
  assert.throws(() => publicKeyOf(framed('no key', 'PUBLIC KEY')), RangeError)
})

test('certificates that do not open with our key are none', () => {
  assert.equal(certificatesIn('{"data":[{}]}', 'x'.repeat(32)), undefined)
  assert.equal(certificatesIn('no json', 'x'.repeat(32)), undefined)
})
