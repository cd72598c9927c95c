// Follows one conversation: its newest page first, then the live line, and whatever was missed in between.
import type {
  CustomerConversation,
  CustomerEvent,
  CustomerThread,
} from '../../rooms/conversations/contract.ts'
import { hasGap, hear, type Ledger, openLedger, recall } from './ledger.ts'
import { type Line, type LineState, openLine, type Whisper } from './line.ts'
import { standing } from './standing.ts'
import type { Wire } from './wire.ts'

export interface Followed {
  readonly conversation: CustomerConversation | null
  readonly ledger: Ledger<CustomerEvent>
  readonly line: LineState
  /** There are pages before the first known event. */
  readonly older: boolean
  readonly typing: string | null
  readonly staffRead: number
}

export interface Follower {
  changed(): void
  /** Events that were not known before, in their order. */
  fresh(events: readonly CustomerEvent[]): void
  /** Heard on this tab's own line: the others may know it too. */
  spread(event: CustomerEvent): void
  /** The line was refused: who we are, or that conversation, is no longer known. */
  lost(): void
}

/** open: followed from here; gone: not ours (any more); expired: nobody knows us; net: ask later. */
export type Opened = 'open' | 'gone' | 'expired' | 'net'

const PAGE = 40
const LONG_PAGE = 200
const TYPING_MS = 6000
const NOBODY: Followed = {
  conversation: null,
  ledger: openLedger(),
  line: { is: 'closed' },
  older: false,
  typing: null,
  staffRead: 0,
}

const addressOf = (id: string): string => `/api/visitor/conversations/${id}`

export class Following {
  #wire: Wire
  #on: Follower
  #line: Line | undefined
  #filling: Promise<void> | undefined
  #typingTimer: ReturnType<typeof setTimeout> | undefined
  #now = NOBODY

  constructor(wire: Wire, on: Follower) {
    this.#wire = wire
    this.#on = on
  }

  get now(): Followed {
    return this.#now
  }

  /** Reads the newest page and listens on from there. */
  async open(id: string): Promise<Opened> {
    const answer = await this.#wire.ask<CustomerThread>('GET', addressOf(id), { query: { limit: PAGE } })
    if (!answer.ok) return answer.why === 'refused' ? 'gone' : answer.why === 'expired' ? 'expired' : 'net'
    const { conversation, events, before } = answer.value
    if (this.#now.conversation?.id !== id) this.forget()
    this.#change({ ledger: openLedger(events), older: before !== undefined })
    this.know(conversation)
    this.listen()
    return 'open'
  }

  /** A conversation that just began, or news of how it stands. */
  know(conversation: CustomerConversation): void {
    if (this.#now.conversation && this.#now.conversation.id !== conversation.id) this.forget()
    this.#change({ conversation, staffRead: Math.max(this.#now.staffRead, conversation.staffRead) })
  }

  forget(): void {
    this.close()
    this.#change(NOBODY)
  }

  listen(): void {
    const id = this.#now.conversation?.id
    if (this.#line || !id) return
    this.#line = openLine(this.#wire, `${addressOf(id)}/stream`, {
      since: () => this.#now.ledger.last,
      heard: (event) => {
        this.#on.spread(event)
        void this.hear([event])
      },
      whispered: (whisper) => this.#whispered(whisper),
      state: (line) => this.#change({ line }),
      expired: () => {
        this.#line = undefined
        this.#on.lost()
      },
    })
  }

  get listening(): boolean {
    return this.#line !== undefined
  }

  wake(torn: boolean): void {
    this.#line?.wake(torn)
  }

  close(): void {
    this.#line?.close()
    this.#line = undefined
  }

  offline(): void {
    this.#change({ line: { is: 'offline' } })
  }

  async hear(events: readonly CustomerEvent[]): Promise<void> {
    this.#take(events)
    if (hasGap(this.#now.ledger)) await this.fill()
  }

  /** Fetches what lies between the last known event and the newest; one at a time. */
  fill(): Promise<void> {
    this.#filling ??= this.#fetchSince().finally(() => {
      this.#filling = undefined
    })
    return this.#filling
  }

  async #fetchSince(): Promise<void> {
    for (let id = this.#now.conversation?.id; id; ) {
      const query = { since: this.#now.ledger.last, limit: LONG_PAGE }
      const answer = await this.#wire.ask<CustomerThread>('GET', addressOf(id), { query })
      if (!answer.ok || this.#now.conversation?.id !== id) return
      this.#take(answer.value.events)
      this.know(answer.value.conversation)
      if (answer.value.events.length < LONG_PAGE) return
    }
  }

  async older(): Promise<void> {
    const { ledger, conversation } = this.#now
    const before = ledger.events[0]?.seq
    if (!conversation || before === undefined) return
    const query = { before, limit: PAGE }
    const answer = await this.#wire.ask<CustomerThread>('GET', addressOf(conversation.id), { query })
    if (!answer.ok) return
    const { events, before: earlier } = answer.value
    this.#change({ ledger: recall(this.#now.ledger, events), older: earlier !== undefined })
  }

  #take(events: readonly CustomerEvent[]): void {
    const { last } = this.#now.ledger
    const ledger = hear(this.#now.ledger, events)
    const fresh = ledger.events.filter((event) => event.seq > last)
    const { conversation } = this.#now
    const answered = fresh.some((event) => event.author.kind !== 'customer')
    this.#change({
      ledger,
      conversation: conversation && fresh.reduce(standing, conversation),
      ...(answered && { typing: null }),
    })
    if (fresh.length > 0) this.#on.fresh(fresh)
  }

  /** What the other side does right now; our own whispers come back to us and are passed over. */
  #whispered({ name, data }: Whisper): void {
    if (data.by === 'customer') return
    if (name === 'conversations.typing') {
      clearTimeout(this.#typingTimer)
      const who = typeof data.name === 'string' ? data.name : (this.#now.conversation?.person ?? null)
      this.#change({ typing: who })
      this.#typingTimer = setTimeout(() => this.#change({ typing: null }), TYPING_MS)
    }
    if (name === 'conversations.read' && typeof data.seq === 'number')
      this.#change({ staffRead: Math.max(this.#now.staffRead, data.seq) })
  }

  #change(part: Partial<Followed>): void {
    this.#now = { ...this.#now, ...part }
    this.#on.changed()
  }
}
