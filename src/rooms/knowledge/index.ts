// The door of knowledge: what we may tell, who stands for it, and whether it is still true.
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Customers, PersonRoom } from '../customers/index.ts'
import * as ask from './ask.ts'
import type { Article, Cover, Gap, Language, Policy, PolicyDraft, Texts } from './contract.ts'
import type { HomeGraph } from './home/shape.ts'
import { graphOf } from './home/tell.ts'
import { knowledgeRoutes } from './http.ts'
import { personRoom } from './person.ts'
import { POST_JOB, post } from './postings.ts'
import { type Hit, openReading, type Passage, type Reader } from './reading.ts'
import * as rules from './rules.ts'
import { exportKind, importKind } from './sheets.ts'
import * as watch from './watch.ts'
import * as write from './write.ts'

export type { Asked } from './ask.ts'
export { seedKnowledge } from './cast.ts'
export { around } from './home/graph.ts'
export { sourceWords } from './home/guides.ts'
export { seedGuides } from './home/seed.ts'
export type * from './home/shape.ts'
export { retrieveInStore } from './postings.ts'
export type { Hit, Passage, Reader } from './reading.ts'

export const knowledgeTables: MigrationFolder = {
  schema: 'knowledge',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Knowledge {
  /** Begins an article as a draft. @throws Refusal knowledge.slug-taken */
  begin(ctx: Ctx, draft: { cover: Cover; texts: Texts; note?: string }): Promise<Article>
  /** Publishes the draft and settles the alarms it answers. @throws Refusal knowledge.changed-meanwhile | knowledge.nothing-to-publish */
  publish(ctx: Ctx, article: string, given: write.Publishing): Promise<Article>
  /** Takes an article out of sight; its versions stay. @throws Refusal knowledge.unknown | knowledge.not-published */
  withdraw(ctx: Ctx, article: string): Promise<Article>
  /** Saves the next version's draft. @throws Refusal knowledge.changed-meanwhile */
  saveDraft(
    ctx: Ctx,
    article: string,
    given: { revision: number; texts: Texts; note?: string },
  ): Promise<Article>
  /** One article by id, null when there is none. */
  article(ctx: Ctx, id: string): Promise<Article | null>
  /** Passages of published articles that these readers may be told from: an answer to a customer may rest on public and assistant ones. */
  passages(ctx: Ctx, wanted: { audience: Reader; language?: Language; article?: string }): Promise<Passage[]>
  /** Published articles that answer the words, best first; nothing rather than a guess. */
  search(
    ctx: Ctx,
    wanted: { words: string; audience: Reader; language?: Language; limit?: number },
  ): Promise<Hit[]>
  /** Counts a question that found nothing; alike questions come together. Name the customer, so that he can be forgotten. */
  recordGap(ctx: Ctx, asked: ask.Asked): Promise<Gap>
  /** A question that nothing answered, with its newest wordings. @throws Refusal knowledge.unknown-gap */
  gap(ctx: Ctx, id: string): Promise<Gap>
  /** Settles a gap with an article that is there, or with a new draft. @throws Refusal knowledge.unknown-gap */
  answerGap(ctx: Ctx, id: string, given: ask.Answering): Promise<{ gap: Gap; article: Article }>
  /** A policy by its key, for instance return-window; null when nobody wrote it. */
  policy(ctx: Ctx, key: string): Promise<Policy | null>
  policies(ctx: Ctx): Promise<Policy[]>
  /** Writes a policy down. @throws Refusal knowledge.policy-taken */
  writePolicy(ctx: Ctx, draft: PolicyDraft): Promise<Policy>
  /** Changes a policy and raises an alarm on every article that names it. @throws Refusal knowledge.changed-meanwhile */
  changePolicy(ctx: Ctx, key: string, version: number, draft: Omit<PolicyDraft, 'key'>): Promise<Policy>
  /** The home knowledge graph: ours with what this shop added. */
  home(ctx: Ctx): Promise<HomeGraph>
  /** Questions kept as gaps and votes: known, taken away, forgotten, moved in a merge. */
  readonly persons: PersonRoom
  readonly routes: readonly Route[]
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
}

export function openKnowledge(house: House, below: { customers?: Pick<Customers, 'join'> } = {}): Knowledge {
  const { words } = house
  words.add('knowledge', new URL('./words/', import.meta.url))
  const reading = openReading()
  const persons = personRoom(words)
  below.customers?.join(persons)
  house.on('catalogue.product.changed', 'knowledge.product-changed', (ctx, event) =>
    watch.productChanged(ctx, event.data),
  )
  house.stagedJob(POST_JOB, (who) => post(house, who))
  house.job(watch.REVIEW_JOB, (ctx, data) => watch.reviewTime(ctx, data))
  return {
    begin: write.begin,
    publish: write.publish,
    withdraw: write.withdraw,
    saveDraft: write.saveDraft,
    article: write.find,
    passages: (ctx, { audience, language, article }) =>
      reading.passages(ctx, audience, { language, article }),
    async search(ctx, { words: asked, audience, language = ctx.language, limit = 5 }) {
      return (await reading.search(ctx, { words: asked, reader: audience, language, limit })).hits
    },
    recordGap: ask.recordGap,
    gap: ask.one,
    answerGap: ask.answer,
    policy: rules.policy,
    policies: rules.policies,
    writePolicy: rules.write,
    changePolicy: rules.change,
    home: graphOf,
    persons,
    routes: knowledgeRoutes(words, reading),
    importKinds: [importKind],
    exportKinds: [exportKind],
  }
}
