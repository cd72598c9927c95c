/** Reading the audit trail: who did what to what, and whether the chain is whole. */
import * as audit from '../../kernel/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { AuditShape } from './contract.ts'
import * as store from './store.ts'

export interface AuditQuestion {
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly subject?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The smallest id that an audit row of this instant or later can have: ids begin with their time. */
export function firstIdAt(at: Date): string {
  let value = BigInt(at.getTime()) << 80n
  let out = ''
  for (let i = 0; i < 26; i++) {
    out = ALPHABET.charAt(Number(value & 31n)) + out
    value >>= 5n
  }
  return `aud_${out}`
}

export async function listAudit(
  ctx: Ctx,
  question: AuditQuestion,
): Promise<{ items: AuditShape[]; next?: string }> {
  if (question.cursor && !/^aud_[0-9a-z]{26}$/.test(question.cursor)) {
    throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
  }
  const bounds = [question.cursor, question.to && firstIdAt(new Date(question.to))].filter(
    (id) => id !== undefined && id !== '',
  )
  const before = bounds.toSorted()[0]
  const lines = await audit.list(ctx.db, ctx.tenant, {
    most: question.limit,
    ...(question.actor && { actor: question.actor }),
    ...(question.action && { action: question.action }),
    ...(question.subject && { subject: question.subject }),
    ...(before && { before }),
  })
  const from = question.from ? new Date(question.from).getTime() : 0
  const kept = lines.filter((line) => line.at.getTime() >= from)
  const names = new Map((await store.allStaff(ctx)).map((row) => [row.id, row.name]))
  const items = kept.map(({ at, ...line }) => ({
    ...line,
    at: at.toISOString(),
    actorName: names.get(line.actorId) ?? line.actorId,
    subjectName: names.get(line.subject) ?? null,
  }))
  const last = items.at(-1)
  return items.length === question.limit && last ? { items, next: last.id } : { items }
}

/** Rows of the last moments that the relay has not chained yet are not counted. */
export async function verifyAudit(
  ctx: Ctx,
): Promise<{ intact: boolean; rows: number; brokenAt: number | null }> {
  const { rows, brokenAt } = await audit.verify(ctx.db, ctx.tenant)
  return { intact: brokenAt === null, rows, brokenAt }
}
