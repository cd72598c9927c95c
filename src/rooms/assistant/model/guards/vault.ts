/** Personal data of a matter: out of every text before it leaves the house, back into what returns. */
import { redact, restore } from '../../../../engines/text/index.ts'
import type { Known } from '../port.ts'

export interface Vault {
  /** All texts of one call together, so that the same thing has the same placeholder in all of them. */
  hide(texts: readonly string[]): string[]
  /** Only what this vault hid comes back. */
  show(text: string): string
}

/** QH-20261103-0417 and its like say whose matter it is. */
const ORDER_NUMBER = /\b[A-Z]{1,5}-?\d{6,}(?:-\d+)?\b/gi
const SHORTEST = 2
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** 林晚秋 is also 晚秋 and 林女士; Lin Wanqiu also Lin and Wanqiu. */
function waysToSay(name: string): string[] {
  const bare = name.trim()
  if (/^\p{Script=Han}{2,4}$/u.test(bare)) {
    const isTitled = /(?:女士|先生|小姐|太太|师傅|老师)$/.test(bare)
    const surname = bare.charAt(0)
    const given = isTitled || bare.length < 3 ? [] : [bare.slice(1)]
    return [bare, ...given, ...['女士', '先生', '小姐', '太太', '老师'].map((title) => `${surname}${title}`)]
  }
  const parts = bare.split(/\s+/).filter((part) => /^\p{Lu}[\p{L}'-]{2,}$/u.test(part))
  return [bare, ...parts]
}

/** What the house calls a visitor who gave no name. */
const LABEL = /^(?:访客|Visitor)(?: \S{1,4})?$/

export function openVault(known: Known): Vault {
  const hidden = new Map<string, string>()
  const listed = [
    ...known.names
      .filter((name) => !LABEL.test(name.trim()))
      .flatMap((name) => waysToSay(name).map(as('CLIENT'))),
    ...known.addresses.map(as('HOME')),
    ...(known.others ?? []).map(as('MARK')),
  ]
    .filter(([text]) => text.length >= SHORTEST)
    .sort(([a], [b]) => b.length - a.length)
  let count = 0
  const placeholderFor = (kind: string, found: string): string => {
    for (const [made, text] of hidden) if (text === found) return made
    count += 1
    const made = `[${kind}_${count}]`
    hidden.set(made, found)
    return made
  }
  const withoutKnown = (text: string): string =>
    listed
      .reduce(
        (rest, [words, kind]) => rest.replace(bounded(words), (found) => placeholderFor(kind, found)),
        // Somebody who writes a placeholder himself shall not be given what it stands for.
        text.replace(/\[([A-Z]+_\d+)\]/g, '($1)'),
      )
      .replace(ORDER_NUMBER, (found) => placeholderFor('ORDER', found))
  return {
    hide(texts) {
      const { texts: bare, map } = redact(texts.map(withoutKnown))
      for (const [made, found] of Object.entries(map)) hidden.set(made, found)
      return bare
    },
    show: (text) => restore(text, Object.fromEntries(hidden)),
  }
}

const as =
  (kind: string) =>
  (text: string): readonly [string, string] => [text.trim(), kind]

const bounded = (words: string): RegExp =>
  /^[\x20-\x7e]+$/.test(words)
    ? new RegExp(`(?<![A-Za-z0-9_[])${escaped(words)}(?![A-Za-z0-9_])`, 'gi')
    : new RegExp(escaped(words), 'g')
