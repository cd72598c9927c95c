/** Keeps passwords as Argon2id only; verifying takes the same time whether or not there is an account. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
const MEMORY = 19_456
const PASSES = 2
const SALT = 16
const LENGTH = 32

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, the usual way to write it. */
export async function hashOf(password: string): Promise<string> {
  const salt = randomBytes(SALT)
  const hash = await turn(password, salt, MEMORY, PASSES)
  return `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=1$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** @param kept null when there is no such account: the work is done all the same */
export async function matches(password: string, kept: string | null): Promise<boolean> {
  const [, , , cost, salt, hash] = (kept ?? NOBODY).split('$')
  const { memory, passes } = costOf(cost ?? '')
  const expected = Buffer.from(hash ?? '', 'base64url')
  const got = await turn(password, Buffer.from(salt ?? '', 'base64url'), memory, passes)
  return got.length === expected.length && timingSafeEqual(got, expected) && kept !== null
}

/** True when the cost has grown since this was written: hash anew at the next sign-in. */
export function isOld(kept: string): boolean {
  const { memory, passes } = costOf(kept.split('$')[3] ?? '')
  return memory < MEMORY || passes < PASSES
}

function costOf(cost: string): { memory: number; passes: number } {
  const found = /^m=(\d+),t=(\d+),p=1$/.exec(cost)
  if (!found) throw new RangeError(`Expected an Argon2 cost, got "${cost}"`)
  return { memory: Number(found[1]), passes: Number(found[2]) }
}

function turn(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  const message = password.normalize('NFKC')
  return derive('argon2id', { message, nonce, parallelism: 1, memory, passes, tagLength: LENGTH })
}

// A hash of nothing that anybody knows.
const NOBODY = `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=1$${randomBytes(SALT).toString('base64url')}$${randomBytes(LENGTH).toString('base64url')}`
