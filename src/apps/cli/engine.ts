// `anju engine NAME`: one JSON document in, one JSON document out, so that a merchant can script with the engines.
import { text } from 'node:stream/consumers'
import { answer as answerDamage } from '../../engines/damage/index.ts'
import { answer as answerHours } from '../../engines/hours/index.ts'
import { answer as answerPolicy } from '../../engines/policy/index.ts'
import { answerRetrieve } from '../../engines/rank/index.ts'
import { answer as answerText } from '../../engines/text/index.ts'
import { retrieveThroughSql } from './retrieve-in-store.ts'

type Engine = (request: unknown) => unknown

const ranked = (request: Readonly<Record<string, unknown>>): unknown =>
  request.through === 'sql' ? retrieveThroughSql(request) : answerRetrieve(request)

const engines: Readonly<Record<string, Engine>> = {
  text: (request) => answerText(request, { retrieve: ranked }),
  hours: answerHours,
  damage: answerDamage,
  policy: answerPolicy,
  rank: (request) => ranked(isRecord(request) ? request : {}),
}

/** Exit status 2 and `{"error":{"code","message","path"}}` on anything that is no good request. */
export async function run(words: readonly string[]): Promise<number> {
  const [name = ''] = words
  const engine = Object.hasOwn(engines, name) ? engines[name] : undefined
  if (!engine) {
    return refuse(
      'engine-unknown',
      `Expected one of ${Object.keys(engines).join(', ')}, got ${name || 'nothing'}`,
      '',
    )
  }
  let request: unknown
  try {
    request = JSON.parse((await text(process.stdin)).replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse('json-expected', error instanceof Error ? error.message : 'Expected JSON', '')
  }
  try {
    write(await engine(request))
    return 0
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'invalid'
    const path = 'path' in error && typeof error.path === 'string' ? error.path : ''
    return refuse(code, error.message, path)
  }
}

function refuse(code: string, message: string, path: string): number {
  write({ error: { code, message, path } })
  return 2
}

function write(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
