/** Which kind of evidence a file is, by its bytes, and how long each is kept. */
import type { EvidenceKindName } from './contract.ts'
import { MOST_BYTES } from './contract.ts'

/** What is taken; what else a person has is told in words. */
const DOCUMENTS: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
]

/** null: nothing that we take. */
export function kindOf(type: string): Exclude<EvidenceKindName, 'note'> | null {
  if (type.startsWith('image/')) return 'photo'
  if (type.startsWith('video/')) return 'video'
  if (type.startsWith('audio/')) return 'voice'
  return DOCUMENTS.includes(type) ? 'document' : null
}

export const mostBytes = (kind: Exclude<EvidenceKindName, 'note'>): number => MOST_BYTES[kind] * 1024 * 1024

const DAY_MS = 86_400_000
/** A half upload waits so long for its next piece. */
export const HALF_MS = DAY_MS
/** What belongs to no case: homes are seen on photos, so no longer than needed (个人信息保护法 19). */
const LOOSE_MS = 30 * DAY_MS
/** What belongs to a case: limitation is three years, and platforms keep after-sales records as long (民法典 188, 电商法 31). */
const CASE_MS = 3 * 366 * DAY_MS

export const keptUntil = (from: Date, caseId: string | null): Date =>
  new Date(from.getTime() + (caseId ? CASE_MS : LOOSE_MS))
