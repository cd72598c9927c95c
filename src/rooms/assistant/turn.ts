/** A turn: the assistant's one go at everything the customer said since the last answer, under a lease that runs out. */
import { defineFlow } from '../../kernel/flows.ts'
import type { AbandonReason, TurnState } from './contract.ts'

/** What happens to a turn. `begin` may come again after a crash; everything else ends it. */
export type TurnEvent = 'begin' | 'answer' | 'ask' | 'hand-over' | 'abandon'

/** Every lawful move; searched exhaustively together with the holder's in turn.test.ts. */
export const turnFlow = defineFlow<TurnState, TurnEvent>({
  name: 'assistant.turn',
  initial: 'heard',
  on: {
    heard: { begin: 'thinking', 'hand-over': 'handed-over', abandon: 'abandoned' },
    thinking: {
      begin: 'thinking',
      answer: 'answered',
      ask: 'asked',
      'hand-over': 'handed-over',
      abandon: 'abandoned',
    },
    answered: {},
    asked: {},
    'handed-over': {},
    abandoned: {},
  },
})

export const isLive = (state: TurnState): boolean => !turnFlow.ends(state)

/** How often a turn may be begun (after crashes) before a person gets it. */
export const MAX_ATTEMPTS = 3
/** Pause before thinking, so that several quick messages become one question. Milliseconds. */
export const SETTLE_MS = 350

/** As much of a turn as its rules need. @property heardSeq the newest customer message that it has heard */
export interface TurnFacts {
  readonly id: string
  readonly engagement: number
  readonly heardFrom: number
  readonly heardSeq: number
  readonly state: TurnState
  readonly attempts: number
  /** Names the worker's go; a second go has another, and the first can't settle any more. */
  readonly lease: string | null
  readonly leaseUntil: Date | null
}

/**
 * As much of a conversation as a turn's rules need.
 * @property customerSeq the newest customer message
 * @property spokenSeq the newest message of the assistant or a person, 0 for none
 */
export interface Ground {
  readonly holder: 'assistant' | 'queue' | 'staff'
  readonly state: 'open' | 'waiting' | 'solved'
  readonly engagement: number
  readonly customerSeq: number
  readonly spokenSeq: number
}

export type Hearing =
  | { readonly kind: 'known' }
  | { readonly kind: 'not-ours' }
  | {
      readonly kind: 'begin'
      readonly heardFrom: number
      readonly heardSeq: number
      readonly replaces: string | null
    }

/**
 * A customer's message was told. The turn hears the conversation as it stands, not the event: events come late, twice
 * and in any order. It hears everything since the last spoken word and replaces a live turn that heard less, so that
 * no message is lost and none is answered twice.
 * @param last the newest turn of this conversation, live or not
 */
export function hear(last: TurnFacts | null, ground: Ground): Hearing {
  if (ground.holder !== 'assistant' || ground.state === 'solved') return { kind: 'not-ours' }
  if (ground.customerSeq <= ground.spokenSeq) return { kind: 'known' }
  const same = last !== null && last.engagement === ground.engagement
  if (same && ground.customerSeq <= last.heardSeq) return { kind: 'known' }
  return {
    kind: 'begin',
    heardFrom: ground.spokenSeq + 1,
    heardSeq: ground.customerSeq,
    replaces: last && isLive(last.state) ? last.id : null,
  }
}

export type Beginning =
  | { readonly kind: 'think' }
  | { readonly kind: 'give-up' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'over' }
  | { readonly kind: 'abandon'; readonly reason: AbandonReason }

/** A worker wants to think a turn: may it, is somebody at it, or were there too many crashes? */
export function begin(turn: TurnFacts, ground: Ground, now: Date): Beginning {
  if (!isLive(turn.state)) return { kind: 'over' }
  if (ground.engagement !== turn.engagement) return { kind: 'abandon', reason: 'stale' }
  if (ground.holder !== 'assistant' || ground.state === 'solved')
    return { kind: 'abandon', reason: 'person-took-over' }
  if (turn.state === 'thinking' && turn.leaseUntil && turn.leaseUntil > now) return { kind: 'busy' }
  if (turn.attempts >= MAX_ATTEMPTS) return { kind: 'give-up' }
  return { kind: 'think' }
}

/** A worker has thought and wants to speak: only the one that holds the lease of a turn still thinking may. */
export function maySettle(turn: TurnFacts, lease: string): boolean {
  return turn.state === 'thinking' && turn.lease === lease
}
