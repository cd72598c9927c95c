// What differs between two states of a product, fact by fact, in words that an alarm or a history can show.
import type { Words } from '../../kernel/words.ts'
import type { FactChange, ProductDraft } from './contract.ts'
import { factsOf, type Known } from './facts.ts'
import { both } from './speaker.ts'

/** Facts that were added, removed or say something else now, in reading order. */
export function changesBetween(old: ProductDraft, now: ProductDraft, words: Words): FactChange[] {
  const before = new Map(factsOf(old).map((fact) => [fact.key, fact]))
  const after = new Map(factsOf(now).map((fact) => [fact.key, fact]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const change = changeOf(key, before.get(key), after.get(key), words)
    return change ? [change] : []
  })
}

function changeOf(
  fact: string,
  old: Known | undefined,
  now: Known | undefined,
  words: Words,
): FactChange | undefined {
  const said = (known: Known | undefined) => known && both(words, known.text)
  const [before, after] = [said(old), said(now)]
  const origin = (known: Known | undefined) => `${known?.source} ${known?.measuredOn}`
  const same = before?.zh === after?.zh && before?.en === after?.en && origin(old) === origin(now)
  const named = now ?? old
  if (same || !named) return undefined
  return {
    fact,
    label: both(words, named.label),
    ...(before ? { old: before } : {}),
    ...(after ? { new: after } : {}),
  }
}
