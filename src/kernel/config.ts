/** Reads the environment once; nobody else does. */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'

export interface Config {
  /** Everything we write lies below this folder. */
  readonly home: string
  readonly host: string
  readonly port: number
  /** PostgreSQL >= 15 of the merchant's own; undefined: the embedded one. */
  readonly databaseUrl: string | undefined
  /** The address that customers see, for links. */
  readonly publicUrl: string
  readonly logLevel: string
  readonly poolSize: number
  /** True: cookies are Secure and named __Host-. */
  readonly secure: boolean
  /** Multiplies every limit of calls a minute; for load tests. */
  readonly limitScale: number
  /** How long a page may take to show an answer before it follows by mail; a minute unless told otherwise. */
  readonly mailAfterSeconds?: number
  /** Keys of personal texts handed in from outside instead of a file below home: 64 hex digits, or id:hex,id:hex. */
  readonly masterKeys?: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws RangeError when a setting can't be understood, saying which and what would do */
export function readConfig(env: Environment = process.env, root = process.cwd()): Config {
  const port = Number(env.PORT ?? 4600)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(`Expected PORT to be 0..65535, got ${env.PORT}`)
  }
  const mailAfterSeconds = Number(env.ANJU_MAIL_AFTER ?? 60)
  if (!(mailAfterSeconds >= 0)) {
    throw new RangeError(`Expected ANJU_MAIL_AFTER to be seconds, got ${env.ANJU_MAIL_AFTER}`)
  }
  const host = env.HOST ?? '127.0.0.1'
  const publicUrl = (env.PUBLIC_URL ?? `http://${host}:${port}`).replace(/\/$/, '')
  return {
    home: resolve(root, env.ANJU_HOME ?? '.anju'),
    host,
    port,
    databaseUrl: env.DATABASE_URL || undefined,
    publicUrl,
    logLevel: env.LOG_LEVEL ?? 'warn',
    poolSize: Number(env.DATABASE_POOL ?? Math.max(8, availableParallelism() * 4)),
    secure: publicUrl.startsWith('https:'),
    limitScale: Number(env.ANJU_LIMIT_SCALE ?? 1),
    mailAfterSeconds,
    masterKeys: env.ANJU_KEY || undefined,
  }
}
