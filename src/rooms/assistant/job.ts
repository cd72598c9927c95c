/** One question as it is being answered: what is known of it, the means to look things up, and the shape of a way to an answer. */
import type { House } from '../../kernel/house.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { PageContext } from '../conversations/contract.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { Looking } from './looking.ts'
import type { OwnTools } from './own-tools.ts'
import type { Talk } from './talk.ts'
import type { Tool } from './tool.ts'
import type { Heard } from './understanding/hearing.ts'
import type { Want } from './understanding/intents.ts'
import type { Past } from './understanding/situation.ts'
import { type Draft, plainDraft, type Say } from './wording/draft.ts'

export interface Mind {
  readonly house: House
  readonly catalogue: Pick<Catalogue, 'find'>
  readonly tools: OwnTools
  /** Tools of rooms above, tried in their order for the wants that they answer. */
  readonly more: readonly Tool[]
}

/** The matter as the turn finds it. */
export interface Scene {
  readonly heard: Heard
  readonly past: readonly Past[]
  readonly page: PageContext | null
  /** Its forms; absent where only words are wanted, as in a draft for a person. */
  readonly talk?: Talk | undefined
}

export interface Job {
  readonly mind: Mind
  readonly looking: Looking
  readonly scene: Scene
  readonly question: string
  readonly asked: readonly Want[]
  readonly say: Say
  readonly seen: { order: OrderShape | null }
}

export type Way = (job: Job) => Promise<Draft | null>

export const unknown = (say: Say): Draft => plainDraft('unknown', say('farewell.unknown'))
