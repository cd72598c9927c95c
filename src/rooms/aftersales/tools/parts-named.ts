/** Which parts of a list the customer may mean: by the thing they are, not by their measures. */
interface Listed {
  readonly no: string
  readonly name: string
  readonly left: number
}

/** A pack of screws is asked for as screws. */
const PACKED = /[包袋套副盒]$/

/** 「缓冲铰链 110°，全盖」 is a 缓冲铰链; "soft-close hinge, 110°" a soft-close hinge. */
function thingOf(name: string): string {
  const whole = name.toLowerCase().trim()
  const han = /\p{Script=Han}+/u.exec(whole)?.[0]
  return han?.replace(PACKED, '') ?? (/^[a-z][a-z -]*/.exec(whole)?.[0] ?? whole).trim()
}

/** Its last word: 「门铰链」 is asked for as 「铰链」. */
function lastWord(thing: string): string {
  return /\p{Script=Han}/u.test(thing) ? thing.slice(-2) : (thing.split(/[\s-]+/).at(-1) ?? thing)
}

/** @returns those that his words may mean; the longest name that he says whole is the one, whatever it holds */
export function partsNamed<Part extends Listed>(parts: readonly Part[], words: string): readonly Part[] {
  const said = words.toLowerCase()
  const there = parts.filter(({ left }) => left > 0)
  const exact = there
    .filter(({ name }) => said.includes(name.toLowerCase()))
    .sort((a, b) => b.name.length - a.name.length)
  if (exact[0]) return [exact[0]]
  const whole = there
    .filter(({ name }) => thingOf(name).length > 1 && said.includes(thingOf(name)))
    .sort((a, b) => thingOf(b.name).length - thingOf(a.name).length)
  if (whole[0]) return whole.filter(({ name }) => name === whole[0]?.name)
  return there.filter(({ name }) => {
    const word = lastWord(thingOf(name))
    return word.length > 1 && said.includes(word)
  })
}
