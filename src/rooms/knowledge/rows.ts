// The tables of knowledge as they are written and read.
import type { ColumnType } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { FactChange, Wording } from '../catalogue/contract.ts'
import type { Audience, Language, PolicyDraft, Shelf, Texts } from './contract.ts'

type Json<T> = ColumnType<T, string, string>

export interface ArticleRecord {
  tenant_id: string
  id: string
  slug: string
  shelf: Shelf
  audience: Audience
  owner_id: string
  owner_name: string
  review_on: string
  state: 'draft' | 'published' | 'withdrawn'
  revision: number
  published_number: number | null
  draft_number: number | null
  languages: Language[]
  title: string
  words: string
  helpful: number
  not_helpful: number
  created_at: Date
  updated_at: Date
}
export interface VersionRecord {
  tenant_id: string
  article_id: string
  number: number
  state: 'draft' | 'published' | 'replaced' | 'withdrawn'
  texts: Json<Texts>
  note: string | null
  by_id: string
  by_name: string
  at: Date
  published_at: Date | null
  published_by_id: string | null
  published_by_name: string | null
  restored_from: number | null
}
export interface MentionRecord {
  tenant_id: string
  kind: 'product' | 'policy'
  key: string
  article_id: string
  facts: string[]
  position: number
}
export interface AlarmRecord {
  tenant_id: string
  id: string
  article_id: string
  cause: 'product' | 'policy' | 'review'
  about: string
  about_name: Json<Wording>
  changes: Json<FactChange[]>
  raised_at: Date
  settled_at: Date | null
  verdict: 'still-right' | 'new-version' | 'withdrawn' | null
  settled_by_id: string | null
  settled_by_name: string | null
  note: string | null
}
export interface GramRecord {
  tenant_id: string
  gram: string
  article_id: string
}
export interface PolicyRecord {
  tenant_id: string
  id: string
  key: string
  version: number
  draft: Json<PolicyDraft>
  by_id: string
  by_name: string
  at: Date
}
export interface PolicyVersionRecord extends Omit<PolicyRecord, 'id' | 'key'> {
  policy_id: string
}
export interface GapRecord {
  tenant_id: string
  id: string
  language: Language
  question: string
  asked: number
  first_asked: Date
  last_asked: Date
  state: 'open' | 'answered' | 'dismissed'
  article_id: string | null
  reason: string | null
  by_id: string | null
  by_name: string | null
  settled_at: Date | null
}
export interface GapGramRecord {
  tenant_id: string
  language: Language
  gram: string
  gap_id: string
}
export interface QuestionRecord {
  tenant_id: string
  id: string
  gap_id: string
  question: string
  at: Date
  source: 'help' | 'assistant' | 'staff'
  conversation_id: string | null
  customer_id: string | null
  identity_id: string | null
}
export interface VoteRecord {
  tenant_id: string
  article_id: string
  /** Who voted, and to whom that vote belongs since persons were merged. */
  visitor_id: string
  customer_id: string
  identity_id: string | null
  helpful: boolean
  note: string | null
  at: Date
}
type Tables = {
  'knowledge.article': ArticleRecord
  'knowledge.version': VersionRecord
  'knowledge.mention': MentionRecord
  'knowledge.alarm': AlarmRecord
  'knowledge.gram': GramRecord
  'knowledge.policy': PolicyRecord
  'knowledge.policy_version': PolicyVersionRecord
  'knowledge.gap': GapRecord
  'knowledge.gap_gram': GapGramRecord
  'knowledge.question': QuestionRecord
  'knowledge.vote': VoteRecord
}
/** A row as it is read: JSON has become what it stands for. */
export type Read<T> = { [K in keyof T]: T[K] extends ColumnType<infer S, string, string> ? S : T[K] }
export type ArticleRead = Read<ArticleRecord>
export type VersionRead = Read<VersionRecord>
export type AlarmRead = Read<AlarmRecord>

/** The transaction with the tables of this room known. */
export const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
