/** Sentences and clauses of a text, with their marks, as a guard weighs them. */

/** A full stop within 1.4 or e.g. ends nothing; a line break does. */
const END = /(?<=[。！？!?])(?![”」』)）"'])|(?<=[.])(?=\s+(?:[A-Z[]|$))|\n+/

export const sentencesOf = (text: string): string[] =>
  text
    .split(END)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A comma between digits belongs to the number. A colon binds a name to its value, so it does not part them. */
export const clausesOf = (sentence: string): string[] =>
  sentence
    .split(/[，；;。！？!?\n]|,(?!\d{3}(?:\D|$))|\.(?=\s|$)|\s[-–—]\s|——/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
