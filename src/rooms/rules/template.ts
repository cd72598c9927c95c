/** Texts with places for facts: `{{customer.name}}`. A place nobody can fill is told, never sent as a hole. */
import { PLACES, type Place } from './contract.ts'

export type Filling = Readonly<Partial<Record<Place, string>>>

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g
const isPlace = (name: string): name is Place => PLACES.some((one) => one === name)

/** Names in braces that are no places: a typing error in the text. */
export const unknownPlaces = (text: string): string[] => [
  ...new Set(placesIn(text).filter((name) => !isPlace(name))),
]

export const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map((found) => found[1] ?? '')

/** @returns the filled text, and which of its places had no fact; with any missing the text must not be sent */
export function filled(text: string, facts: Filling): { text: string; missing: string[] } {
  const missing = new Set<string>()
  const done = text.replace(PLACE, (_, name: string) => {
    const fact = isPlace(name) ? facts[name]?.trim() : undefined
    if (!fact) missing.add(name)
    // What a customer called himself is text, also when it looks like a place.
    return fact?.replaceAll('{', '｛').replaceAll('}', '｝') ?? ''
  })
  // Braces within braces leave a place that nobody named: it must not be sent either.
  for (const name of placesIn(done)) missing.add(name)
  return { text: done, missing: [...missing] }
}
