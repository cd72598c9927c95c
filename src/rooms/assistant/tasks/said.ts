/** What a message wishes done, and what it asks beside that, clause by clause. */
import type { Reads } from '../understanding/fusion.ts'
import { type Want, wants } from '../understanding/intents.ts'
import { isQuestion } from './decision.ts'
import { TASKS, type Task, taskFor } from './task-list.ts'

/** A message cut where another matter may begin. */
export const clauses = (text: string): string[] =>
  text
    .split(
      /[\n。;；!！]|(?<=[?？])|[,，]?(?:另外|还有|顺便|对了|再问一下|同时)[,，]?|[,.]? (?:and also|also|by the way|plus),? /i,
    )
    .map((part) => part.trim())
    .filter((part) => part.length > 1)

/** What a text wishes done, in its order, each once. */
export function tasksIn(text: string, heard: readonly Want[], reads: Reads): Task[] {
  const byClause = clauses(text).flatMap((clause) => {
    const heard = TASKS.find((task) => task.hears?.test(clause))
    if (heard) return heard
    const [first] = wants(clause, reads)
    return first && first.intent !== 'other' ? (taskFor(first.intent, clause) ?? []) : []
  })
  const [first] = heard
  const whole = first ? taskFor(first.intent, text) : undefined
  // The whole tells what comes first when no part alone does.
  const found = byClause.length > 0 ? byClause : whole ? [whole] : []
  return [...new Map(found.map((task) => [task.name, task])).values()]
}

/** The part of these messages in which a task was wished. */
export const wishFor = (task: Task, messages: readonly string[], reads: Reads): string =>
  messages
    .flatMap(clauses)
    .find((clause) => tasksIn(clause, wants(clause, reads), reads).some((one) => one.name === task.name)) ??
  ''

/**
 * Questions in the same breath that are no wish: answered beside the form.
 * @param told a wish only to be told something, which whoever asks may be told at once
 */
export function asidesIn(text: string, reads: Reads, told: (task: Task) => boolean = () => false): string[] {
  return clauses(text).filter((clause) => {
    const [first] = wants(clause, reads)
    const wish = first && taskFor(first.intent, clause)
    if (wish) return told(wish)
    return (
      first !== undefined &&
      (first.way === 'product' || first.way === 'article' || first.about !== undefined) &&
      first.intent !== 'other' &&
      isQuestion(clause)
    )
  })
}
