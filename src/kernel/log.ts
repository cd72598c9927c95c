/** The log: one line of JSON an event, never a person's data. */
import { type Logger, pino } from 'pino'

export type Log = Logger

// What may carry a person is cut out by name before it is written, whoever logs it.
const PERSONAL = [
  'text',
  'body',
  'phone',
  'email',
  'name',
  'address',
  'password',
  'token',
  'authorization',
  'cookie',
]

export function openLog(level: string, destination?: NodeJS.WritableStream): Log {
  const options = {
    level,
    redact: {
      paths: PERSONAL.flatMap((word) => [word, `*.${word}`, `*.*.${word}`]),
      censor: '[removed]',
    },
  }
  return destination ? pino(options, destination) : pino(options, pino.destination({ fd: 2, sync: false }))
}
