/** Alipay in signs: RSA2 over parameters in their order, over the raw piece of an answer, and over a notice without its signs. */
import { createSign, createVerify, type KeyObject } from 'node:crypto'

/** k=v joined by &, in the order of names; what is empty and the signature itself stay out. */
export const joined = (params: Readonly<Record<string, string>>, without: readonly string[]): string =>
  Object.keys(params)
    .filter((name) => !without.includes(name) && params[name] !== '')
    .sort()
    .map((name) => `${name}=${params[name]}`)
    .join('&')

export const signed = (params: Readonly<Record<string, string>>, key: KeyObject): string =>
  createSign('RSA-SHA256')
    .update(joined(params, ['sign']), 'utf8')
    .sign(key, 'base64')

export function isSigned(text: string, signature: string, key: KeyObject): boolean {
  try {
    return createVerify('RSA-SHA256').update(text, 'utf8').verify(key, signature, 'base64')
  } catch {
    return false
  }
}

/** A notice drops sign and, in the form that payments use, sign_type; a few old kinds keep it. */
export function isNotice(params: Readonly<Record<string, string>>, key: KeyObject): boolean {
  const { sign } = params
  if (!sign) return false
  return (
    isSigned(joined(params, ['sign', 'sign_type']), sign, key) ||
    isSigned(joined({ sign_type: 'RSA2', ...params }, ['sign']), sign, key)
  )
}

/**
 * The very letters of an object within an answer: what was signed, whatever its escapes and spaces.
 * @returns undefined when the answer has no such object
 */
export function pieceOf(answer: string, name: string): string | undefined {
  const found = new RegExp(`"${name}"\\s*:\\s*(?=\\{)`).exec(answer)
  if (!found) return undefined
  const from = found.index + found[0].length
  let depth = 0
  // Texts are passed over whole, so that a brace within one counts for nothing.
  for (const { 0: token, index } of answer.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1
    if (token === '}') depth -= 1
    if (depth === 0) return answer.slice(from, from + index + 1)
  }
  return undefined
}
