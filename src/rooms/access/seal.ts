/** Seals personal texts so that a copied table tells nothing: AES-256-GCM per field, blind words for looking up equals. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `place` names table, column and row; what was sealed for one place opens in no other.
 * Keys are made per shop from one master key, kept outside of the database.
 */
export interface Seal {
  close(tenant: string, place: string, text: string): string
  /** @throws Error when it was sealed elsewhere, altered, or by a key that is lost */
  open(tenant: string, place: string, sealed: string): string
  /** Equal texts of one place give equal words; nothing else can be read from them. */
  blind(tenant: string, place: string, text: string): string
  /** A proof that these words are ours. */
  sign(tenant: string, place: string, text: string): string
  isSigned(tenant: string, place: string, text: string, proof: string): boolean
}

interface Key {
  readonly id: string
  readonly bytes: Buffer
}

const KEY_LINE = /^(\w{1,12}):([0-9a-f]{64})$/
const IV = 12
const TAG = 16

/**
 * @param home the folder of all that is written; the keys are `keys/personal.keys`, one `id:hex` a line, the last seals
 * @param given keys from outside, then nothing is written below home: 64 hex digits, or `id:hex` parted by commas
 */
export function openSeal(home: string, given?: string): Seal {
  const folder = join(home, 'keys')
  const keys = given === undefined ? readKeys(folder) : givenKeys(given, folder)
  const current = keys.at(-1)
  const first = keys[0]
  if (!current || !first) throw new Error(`Expected a key in ${join(home, 'keys', 'personal.keys')}`)
  const made = new Map<string, Buffer>()
  const keyFor = (key: Key, tenant: string, purpose: string): Buffer => {
    const name = `${key.id} ${tenant} ${purpose}`
    const known = made.get(name)
    if (known) return known
    const bytes = Buffer.from(hkdfSync('sha256', key.bytes, tenant, purpose, 32))
    made.set(name, bytes)
    return bytes
  }
  // Blind words and signatures stay with the first key: they are compared, never opened, so a new key would orphan them.
  const mac = (tenant: string, purpose: string, text: string) =>
    createHmac('sha256', keyFor(first, tenant, purpose))
      .update(text)
      .digest('base64url')

  return {
    close(tenant, place, text) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', keyFor(current, tenant, 'seal'), iv).setAAD(
        Buffer.from(`${tenant} ${place}`),
      )
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${current.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(tenant, place, sealed) {
      const [id, body] = sealed.split('.')
      const key = keys.find((one) => one.id === id)
      if (!key || !body) throw new Error(`Expected a text sealed by one of our keys, got key "${id}"`)
      const bytes = Buffer.from(body, 'base64url')
      const cipher = createDecipheriv('aes-256-gcm', keyFor(key, tenant, 'seal'), bytes.subarray(0, IV))
        .setAAD(Buffer.from(`${tenant} ${place}`))
        .setAuthTag(bytes.subarray(IV, IV + TAG))
      return cipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + cipher.final('utf8')
    },
    blind: (tenant, place, text) => mac(tenant, `blind ${place}`, text).slice(0, 32),
    sign: (tenant, place, text) => mac(tenant, `sign ${place}`, text),
    isSigned(tenant, place, text, proof) {
      const expected = Buffer.from(mac(tenant, `sign ${place}`, text))
      const given = Buffer.from(proof)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

/** What the operator must set right before anything can be read. */
export class KeyTrouble extends Error {
  readonly sentences: Readonly<Record<'zh-CN' | 'en', string>>

  constructor(zh: string, en: string) {
    super(en)
    this.name = 'KeyTrouble'
    this.sentences = { 'zh-CN': zh, en }
  }
}

/** @throws KeyTrouble on a key of another form, and where a file of another key stands already: its texts could not be opened */
function givenKeys(given: string, folder: string): Key[] {
  const lines = given.split(',').map((one) => (one.includes(':') ? one.trim() : `k1:${one.trim()}`))
  if (!lines.every((line) => KEY_LINE.test(line)))
    throw new KeyTrouble(
      'ANJU_KEY 要 64 位十六进制数，或者用逗号隔开的 编号:十六进制数。可以用 openssl rand -hex 32 生成。',
      'ANJU_KEY takes 64 hex digits, or id:hex parted by commas. openssl rand -hex 32 makes one.',
    )
  const file = join(folder, 'personal.keys')
  const standing = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  if (standing.some((line) => !lines.includes(line.trim())))
    throw new KeyTrouble(
      `${file} 里有另一把钥匙，已有的个人信息要用它打开。请把它原样放进 ANJU_KEY，或去掉 ANJU_KEY。`,
      `${file} holds another key, which opens the personal texts that are there. Put it into ANJU_KEY as it stands, or leave ANJU_KEY out.`,
    )
  return lines.map(readKey)
}

/** Written once, for its owner's eyes only; two programs that start together end up with the same key. */
function readKeys(folder: string): Key[] {
  const file = join(folder, 'personal.keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `k1:${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim().split('\n').map(readKey)
}

function readKey(line: string): Key {
  const found = KEY_LINE.exec(line.trim())
  if (!found?.[1] || !found[2]) throw new Error('Expected keys/personal.keys to hold lines of id:hex')
  return { id: found[1], bytes: Buffer.from(found[2], 'hex') }
}
