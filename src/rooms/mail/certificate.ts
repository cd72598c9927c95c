/** A certificate that somebody made for himself, for tests of what we trust: written down in DER, as no tool for it comes with Node. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { systemClock } from '../../kernel/clock.ts'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

const DAY_MS = 86_400_000
const ECDSA_SHA256 = '1.2.840.10045.4.3.2'
const COMMON_NAME = '2.5.4.3'
const ALT_NAMES = '2.5.29.17'
const BASIC = '2.5.29.19'

/** For localhost and 127.0.0.1, good from yesterday for a week. */
export function selfMade(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const now = systemClock.now().getTime()
  const name = sequence(set(sequence(oid(COMMON_NAME), tlv(0x0c, Buffer.from('localhost')))))
  const algorithm = sequence(oid(ECDSA_SHA256))
  const names = sequence(tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.from([127, 0, 0, 1])))
  const isAuthority = sequence(tlv(0x01, Buffer.from([0xff])))
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(now - DAY_MS), time(now + 7 * DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(extension(BASIC, isAuthority), extension(ALT_NAMES, names))),
  )
  const signature = tlv(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]))
  const lines =
    sequence(body, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}

function tlv(tag: number, body: Buffer): Buffer {
  const { length } = body
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...head]), body])
}

const sequence = (...parts: Buffer[]) => tlv(0x30, Buffer.concat(parts))
const set = (...parts: Buffer[]) => tlv(0x31, Buffer.concat(parts))
const extension = (id: string, value: Buffer) => sequence(oid(id), tlv(0x04, value))

function time(at: number): Buffer {
  const text = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '')
  return tlv(0x17, Buffer.from(text.slice(2)))
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest.flatMap(sevens)]
  return tlv(0x06, Buffer.from(bytes))
}

/** Seven bits a byte, all but the last marked. */
function sevens(number: number): number[] {
  const bytes = [number & 127]
  for (let left = number >> 7; left > 0; left >>= 7) bytes.unshift((left & 127) | 128)
  return bytes
}
