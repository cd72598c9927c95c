/** A certificate of a key pair, signed by itself, for the counterpart of tests: as much of X.509 as node:crypto wants to read. */
import { createSign, type KeyObject } from 'node:crypto'

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body])
}
function lengthOf(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes])
  const long = Buffer.from(bytes.toString(16).padStart(bytes > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 + long.length]), long])
}
const sequence = (...parts: readonly Buffer[]) => tlv(0x30, ...parts)
const hex = (text: string) => Buffer.from(text, 'hex')
const SHA256_RSA = sequence(tlv(0x06, hex('2a864886f70d01010b')), tlv(0x05))
const COMMON_NAME = tlv(0x06, hex('550403'))
const utc = (text: string) => tlv(0x17, Buffer.from(text))

export function certificateOf({
  publicKey,
  privateKey,
}: {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}): string {
  const name = sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from('counterpart')))))
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    SHA256_RSA,
    name,
    sequence(utc('260101000000Z'), utc('310101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('RSA-SHA256').update(body).sign(privateKey)
  const der = sequence(body, SHA256_RSA, tlv(0x03, Buffer.from([0]), signature))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
