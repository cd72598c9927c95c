// The door of knowledge: what we may tell, who stands for it, and whether it is still true.
import type { Ctx } from '../../kernel/ctx.ts'
import type {
  Article,
  Audience,
  Cover,
  Gap,
  Language,
  Mention,
  Policy,
  PolicyDraft,
  Shelf,
  Texts,
} from './contract.ts'

/** A citable piece of a published article: one heading with its text, Markdown taken out. */
export interface Passage {
  /** `${article}@${version}#${n}.${language}` */
  id: string
  article: string
  slug: string
  version: number
  language: Language
  shelf: Shelf
  audience: Audience
  title: string
  heading: string
  text: string
  url: string
  /** Some fact or policy below it has changed, or its review day passed, and nobody has looked yet. */
  stale: boolean
  staleBecause: { cause: 'product' | 'policy' | 'review'; about: string }[]
  mentions: Mention[]
}

/** A found article; `score` only orders the hits of one search. */
export interface Hit {
  article: string
  slug: string
  version: number
  language: Language
  title: string
  snippet: string
  url: string
  stale: boolean
  score: number
}

export interface Knowledge {
  /** Begins an article as a draft. @throws knowledge.slug-taken */
  begin(ctx: Ctx, draft: { cover: Cover; texts: Texts; note?: string }): Promise<Article>
  /** Publishes the draft and settles the alarms it answers. @throws knowledge.changed-meanwhile, knowledge.nothing-to-publish */
  publish(
    ctx: Ctx,
    article: string,
    given: { revision: number; note?: string; reviewOn?: string; settles?: string[] },
  ): Promise<Article>
  /** One article by id, null when there is none or the ctx's actor may not read it. */
  article(ctx: Ctx, id: string): Promise<Article | null>
  /** Passages of published articles that this audience's readers may be told from: a customer's answer may rest on public and assistant ones. */
  passages(
    ctx: Ctx,
    wanted: { audience: 'customer' | 'staff'; language?: Language; article?: string },
  ): Promise<Passage[]>
  /** Published articles that answer the words, best first. */
  search(
    ctx: Ctx,
    wanted: { words: string; audience: 'public' | 'customer' | 'staff'; language?: Language; limit?: number },
  ): Promise<Hit[]>
  /** Counts a question that found nothing; alike questions come together. */
  recordGap(
    ctx: Ctx,
    asked: {
      question: string
      language: Language
      conversationId?: string
      customerId?: string
      source?: 'help' | 'assistant' | 'staff'
    },
  ): Promise<Gap>
  /** A policy by its key, for instance return-window; null when nobody wrote it. */
  policy(ctx: Ctx, key: string): Promise<Policy | null>
  policies(ctx: Ctx): Promise<Policy[]>
  /** Writes a policy down. @throws knowledge.policy-taken */
  writePolicy(ctx: Ctx, draft: PolicyDraft): Promise<Policy>
  /** Changes a policy and raises an alarm on every article that names it. @throws knowledge.changed-meanwhile */
  changePolicy(ctx: Ctx, key: string, version: number, draft: Omit<PolicyDraft, 'key'>): Promise<Policy>
  /** What knowledge holds about a person: questions kept as gaps and votes. */
  about(ctx: Ctx, customerId: string): Promise<{ questions: number; votes: number }>
  exportOf(
    ctx: Ctx,
    customerId: string,
  ): Promise<{
    questions: { question: string; at: string }[]
    votes: { article: string; helpful: boolean; note?: string; at: string }[]
  }>
  /** Removes every question and vote of a person, with every trace of the words in the search. */
  forget(ctx: Ctx, customerId: string): Promise<void>
}
