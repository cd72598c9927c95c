/** What the audit trail recorded, in words: which thing a deed was about, and its facts by name. */
import type { WordKey } from '../../words.ts'

interface Words {
  say(key: WordKey): string
  has(key: string): key is WordKey
}

const ID = /^([a-z]{3,4})_(\w+)$/
/** Enough of an id to tell two things apart; the whole of it is in the title. */
const TAIL = 6

/** @param money how the shop writes fen */
export function openRecorded(words: Words, money: (fen: number) => string) {
  const named = (key: string, otherwise: string) => (words.has(key) ? words.say(key) : otherwise)

  /** A thing by its kind: `mbx_06f…` is a mail box. */
  function thing(id: string): string {
    const [, kind = '', rest = ''] = ID.exec(id) ?? []
    const key = `thing.${kind}`
    return words.has(key) ? `${words.say(key)} …${rest.slice(-TAIL)}` : named(`said.${id}`, id)
  }

  const one = (code: string) => {
    const said = thing(code)
    return said === code ? named(`fact.${code}`, code) : said
  }

  function value(name: string, given: unknown): string {
    if (typeof given === 'boolean') return words.say(given ? 'audit.yes' : 'audit.no')
    if (typeof given === 'number') return name.endsWith('Fen') ? money(given) : String(given)
    if (typeof given === 'string') return given.split(', ').map(one).join(', ')
    if (Array.isArray(given)) return given.map((each) => value(name, each)).join(', ')
    return `{${told(given)}}`
  }

  /** Name and value of every fact that says something. */
  function told(facts: unknown): string {
    if (!facts || typeof facts !== 'object') return ''
    return Object.entries(facts)
      .filter(([, given]) => given !== null && given !== '' && !(Array.isArray(given) && given.length === 0))
      .map(([name, given]) => `${named(`fact.${name}`, named(`said.${name}`, name))} ${value(name, given)}`)
      .join(' · ')
  }

  return { thing, told }
}
