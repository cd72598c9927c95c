// The conversation as one thing: what is known, what is on its way, who listens; the page only draws it.
// Longer than a page because it is the one place where log, queue, live line and tabs meet.
import type { WidgetBoot } from '../../rooms/channels/contract.ts'
import type {
  CustomerConversation,
  CustomerEvent,
  CustomerThread,
  PageContext,
} from '../../rooms/conversations/contract.ts'
import type { VisitorShape } from '../../rooms/customers/contract.ts'
import type { CustomerOrderShape } from '../../rooms/orders/contract.ts'
import { hasGap, hear, type Ledger, openLedger, recall } from './ledger.ts'
import { type Line, type LineState, openLine, type Whisper } from './line.ts'
import { type Mailbox, openMailbox, type Taken } from './mailbox.ts'
import { type Letter, nextPlace, type Outbox } from './outbox.ts'
import { standing } from './standing.ts'
import { type Keep, openKeep } from './store.ts'
import { openVault, type Vault } from './vault.ts'
import { type Answered, openWire, type Wire } from './wire.ts'
import type { Language } from './words.ts'

export interface Picture {
  readonly boot: WidgetBoot | null
  readonly ledger: Ledger<CustomerEvent>
  readonly letters: Outbox
  readonly conversation: CustomerConversation | null
  readonly line: LineState
  readonly older: boolean
  readonly progress: ReadonlyMap<string, number>
  readonly typing: string | null
  readonly staffRead: number
  readonly unread: number
  readonly notice: 'expired' | 'unreachable' | null
  readonly people: { readonly online: number; readonly waitSeconds: number | null }
}

export interface Setting {
  readonly base: string
  readonly shop: string
  readonly language: () => Language
  readonly context: () => PageContext
  readonly lost: () => string
  readonly changed: () => void
}

type Told = { heard: CustomerEvent[] } | { queue: true } | { awake: string } | { anew: true }

/** The key by which our own pages ask for the shop of their address. */
const OWN = 'own'
const PAGE = 40
const TYPING_MS = 6000
const POLL_MS = 25_000
const HIDDEN_MS = 120_000

export class Talk {
  #setting: Setting
  #wire: Wire
  #keep: Keep
  #vault: Vault
  #mailbox: Mailbox
  #line: Line | undefined
  #tabs: BroadcastChannel | undefined
  #tab = crypto.randomUUID?.() ?? String(Math.random())
  #starting: Promise<void> | undefined
  #typingTimer: ReturnType<typeof setTimeout> | undefined
  #hiddenTimer: ReturnType<typeof setTimeout> | undefined
  #typedAt = 0
  #readSent = 0
  #fetching: Promise<void> | undefined
  #poll: ReturnType<typeof setInterval> | undefined
  #picture: Picture = {
    boot: null,
    ledger: openLedger(),
    letters: [],
    conversation: null,
    line: { is: 'closed' },
    older: false,
    progress: new Map(),
    typing: null,
    staffRead: 0,
    unread: 0,
    notice: null,
    people: { online: 0, waitSeconds: null },
  }

  constructor(setting: Setting) {
    this.#setting = setting
    const home = homeOf(setting)
    this.#keep = openKeep(home)
    this.#vault = openVault(home)
    this.#wire = openWire({
      ...setting,
      shop: () => this.#picture.boot?.shop.slug ?? null,
      token: () => this.#keep.get('token'),
    })
    this.#mailbox = openMailbox(this.#wire, this.#keep, this.#vault, {
      conversation: () => this.#conversationId,
      taken: (taken, letter) => this.#taken(taken, letter),
      changed: () => this.#lettersChanged(),
      progress: (id, share) => this.#change({ progress: new Map(this.#picture.progress).set(id, share) }),
      renew: () => this.#renew(),
      lost: setting.lost(),
    })
    this.#change({ letters: this.#keep.letters(), boot: keptBoot(this.#keep) })
    this.#listenToTabs()
    this.#listenToBrowser()
  }

  get picture(): Picture {
    return this.#picture
  }
  get keep(): Keep {
    return this.#keep
  }
  /** True when this browser has been here before, so there may be news. */
  get known(): boolean {
    return this.#keep.get('token') !== null
  }
  get #conversationId(): string | null {
    return this.#picture.conversation?.id ?? this.#keep.get('conversation')
  }

  /** Takes a token got elsewhere (a signed link) and, if named, the conversation it is about. */
  adopt(token: string, conversation?: string): void {
    this.#keep.set('token', token)
    this.#keep.set('conversation', conversation ?? null)
  }

  /** Reads the shop, the visitor and the newest part of the conversation; then listens. */
  start(): Promise<void> {
    this.#starting ??= this.#begin().finally(() => {
      this.#starting = undefined
    })
    return this.#starting
  }

  async #begin(): Promise<void> {
    await this.refreshPeople()
    if (!this.known && !(await this.#visit())) return this.#startLater()
    if (!(await this.#findConversation())) return this.#startLater()
    this.#change({ notice: this.#picture.notice === 'unreachable' ? null : this.#picture.notice })
    this.#mailbox.drain()
    this.#poll ??= setInterval(() => void this.#lookAgain(), POLL_MS)
  }

  #startLater(): void {
    this.#change({ notice: 'unreachable' })
    setTimeout(() => void this.start(), 5000)
  }

  async refreshPeople(): Promise<void> {
    const answer = await this.#wire.ask<WidgetBoot>(
      'GET',
      `/api/widget/${encodeURIComponent(this.#setting.shop)}`,
    )
    if (!answer.ok) return
    const { peopleOnline, waitSeconds } = answer.value
    this.#keep.set('boot', JSON.stringify(answer.value))
    this.#change({ boot: answer.value, people: { online: peopleOnline, waitSeconds } })
  }

  async #visit(): Promise<boolean> {
    const { url } = this.#setting.context()
    const body = { shop: this.#setting.shop, language: this.#setting.language(), ...(url && { page: url }) }
    const answer = await this.#wire.ask<{ token: string }>('POST', '/api/visitor', { body })
    if (answer.ok) this.#keep.set('token', answer.value.token)
    return answer.ok
  }

  /** The token was forgotten or ran out: begin anew, say so, keep what was written. */
  async #renew(): Promise<boolean> {
    this.#close()
    this.#keep.set('token', null)
    this.#keep.set('conversation', null)
    for (const letter of this.#keep.letters()) this.#keep.putLetter({ ...letter, conversation: null })
    this.#change({ conversation: null, ledger: openLedger(), older: false, notice: 'expired', staffRead: 0 })
    return this.#visit()
  }

  async #findConversation(): Promise<boolean> {
    const id = this.#conversationId
    if (id && (await this.#openThread(id))) return true
    const answer = await this.#wire.ask<{ items: CustomerConversation[] }>(
      'GET',
      '/api/visitor/conversations',
      { query: { limit: 1 } },
    )
    if (!answer.ok) return answer.why === 'expired' ? this.#renew() : answer.why === 'refused'
    const newest = answer.value.items[0]
    return newest ? this.#openThread(newest.id) : true
  }

  async #openThread(id: string): Promise<boolean> {
    const answer = await this.#wire.ask<CustomerThread>('GET', `/api/visitor/conversations/${id}`, {
      query: { limit: PAGE },
    })
    if (!answer.ok) {
      if (answer.why === 'refused') this.#keep.set('conversation', null)
      if (answer.why === 'expired') return this.#renew()
      return false
    }
    this.#keep.set('conversation', id)
    const { conversation, events, before } = answer.value
    this.#change({
      older: before !== undefined,
      ledger: openLedger(events),
    })
    this.#know(conversation)
    this.#listen(id)
    return true
  }

  #know(conversation: CustomerConversation): void {
    this.#change({ conversation, staffRead: Math.max(this.#picture.staffRead, conversation.staffRead) })
    this.#count()
  }

  #listen(id: string): void {
    if (this.#line) return
    this.#tabs?.postMessage({ awake: this.#tab } satisfies Told)
    this.#line = openLine(this.#wire, `/api/visitor/conversations/${id}/stream`, {
      since: () => this.#picture.ledger.last,
      heard: (event) => {
        this.#tabs?.postMessage({ heard: [event] } satisfies Told)
        void this.#hear([event])
      },
      whispered: (whisper) => this.#whispered(whisper),
      state: (line) => this.#change({ line }),
      expired: () => {
        this.#line = undefined
        void this.#renew().then(() => this.start())
      },
    })
  }

  #close(): void {
    this.#line?.close()
    this.#line = undefined
  }

  async #hear(events: readonly CustomerEvent[]): Promise<void> {
    const before = this.#picture.ledger.last
    this.#change({ ledger: hear(this.#picture.ledger, events) })
    if (hasGap(this.#picture.ledger)) await this.#fill()
    if (this.#picture.ledger.last > before)
      this.#after(this.#picture.ledger.events.filter((event) => event.seq > before))
  }

  /** What a fresh event changes besides the log: holder, state, typing, arrived letters. */
  #after(fresh: readonly CustomerEvent[]): void {
    const { conversation: was } = this.#picture
    const conversation = was && fresh.reduce(standing, was)
    const ours = fresh.filter((event) => event.kind === 'message' && event.author.kind !== 'customer')
    this.#change({ conversation, ...(ours.length > 0 && { typing: null }) })
    for (const event of fresh)
      if (event.kind === 'message' && event.clientId) this.#keep.dropLetter(event.clientId)
    this.#lettersChanged()
    this.#count()
  }

  /** Fetches what lies between the last known and the newest; one at a time. */
  #fill(): Promise<void> {
    this.#fetching ??= this.#fetchSince().finally(() => {
      this.#fetching = undefined
    })
    return this.#fetching
  }

  async #fetchSince(): Promise<void> {
    const id = this.#conversationId
    if (!id) return
    for (let pages = 0; pages < 50; pages += 1) {
      const since = this.#picture.ledger.last
      const answer = await this.#wire.ask<CustomerThread>('GET', `/api/visitor/conversations/${id}`, {
        query: { since, limit: 200 },
      })
      if (!answer.ok) return
      this.#change({ ledger: hear(this.#picture.ledger, answer.value.events) })
      this.#know(answer.value.conversation)
      if (answer.value.events.length < 200) return
    }
  }

  /** Read marks have no place in the log; while somebody waits for one, look now and then. */
  async #lookAgain(): Promise<void> {
    if (document.hidden || !this.#line) return
    const { conversation, ledger, staffRead } = this.#picture
    const mine = ledger.events.findLast(
      (event) => event.kind === 'message' && event.author.kind === 'customer',
    )
    if (!conversation || conversation.state === 'solved' || !mine || mine.seq <= staffRead) return
    const before = ledger.last
    await this.#fill()
    if (this.#picture.ledger.last > before)
      this.#after(this.#picture.ledger.events.filter((event) => event.seq > before))
  }

  async older(): Promise<void> {
    const { ledger, conversation } = this.#picture
    const before = ledger.events[0]?.seq
    if (!conversation || before === undefined) return
    const answer = await this.#wire.ask<CustomerThread>(
      'GET',
      `/api/visitor/conversations/${conversation.id}`,
      { query: { before, limit: PAGE } },
    )
    if (!answer.ok) return
    this.#change({
      ledger: recall(this.#picture.ledger, answer.value.events),
      older: answer.value.before !== undefined,
    })
  }

  /** What the other side does right now; our own whispers come back to us and are passed over. */
  #whispered({ name, data }: Whisper): void {
    if (data.by === 'customer') return
    if (name === 'conversations.typing') {
      clearTimeout(this.#typingTimer)
      const who = typeof data.name === 'string' ? data.name : (this.#picture.conversation?.person ?? null)
      this.#change({ typing: who })
      this.#typingTimer = setTimeout(() => this.#change({ typing: null }), TYPING_MS)
    }
    if (name === 'conversations.read' && typeof data.seq === 'number')
      this.#change({ staffRead: Math.max(this.#picture.staffRead, data.seq) })
  }

  /** Writes a message into the queue; it shows at once and travels when it can. */
  async send(text: string, files: readonly File[] = []): Promise<void> {
    const words = text.trim()
    if (words) this.#enqueue(words)
    for (const file of files) {
      const id = this.#enqueue('', { name: file.name || 'photo.jpg', type: file.type, size: file.size })
      await this.#vault.put(id, file)
    }
    this.#keep.set('draft', null)
    this.#lettersChanged()
    this.#tabs?.postMessage({ queue: true } satisfies Told)
    await this.start()
    this.#mailbox.drain()
  }

  #enqueue(text: string, enclosure?: Letter['enclosure']): string {
    const now = Date.now()
    const id = `c_${crypto.randomUUID?.().replaceAll('-', '') ?? `${now.toString(36)}${Math.random().toString(36).slice(2)}`}`
    this.#keep.putLetter({
      id,
      conversation: this.#conversationId,
      place: nextPlace(this.#keep.letters(), now),
      text,
      at: new Date(now).toISOString(),
      tries: 0,
      ...(!this.#conversationId && { opening: this.#opening() }),
      ...(enclosure && { enclosure }),
    })
    return id
  }

  #opening(): NonNullable<Letter['opening']> {
    const { shop, context } = this.#setting
    return { context: context(), ...(shop !== OWN && { key: shop }) }
  }

  again(id: string): void {
    const letter = this.#picture.letters.find((each) => each.id === id)
    if (!letter) return
    const { refused: _, ...fresh } = letter
    this.#keep.putLetter(fresh)
    this.#lettersChanged()
    this.#mailbox.drain()
  }

  discard(id: string): void {
    this.#keep.dropLetter(id)
    void this.#vault.drop(id)
    this.#lettersChanged()
  }

  async #taken({ conversation, event }: Taken, letter: Letter): Promise<void> {
    if (this.#conversationId !== conversation.id) {
      this.#keep.set('conversation', conversation.id)
      this.#change({ ledger: openLedger() })
    }
    this.#know(conversation)
    await this.#hear([event])
    this.#listen(conversation.id)
    const progress = new Map(this.#picture.progress)
    progress.delete(letter.id)
    this.#change({ progress })
  }

  /** Asks for a person; before the first word the wish itself is the first word. */
  async askPerson(words: string): Promise<boolean> {
    if (!this.#conversationId) {
      await this.send(words)
      for (let waits = 0; waits < 100 && !this.#conversationId; waits += 1)
        await new Promise((go) => setTimeout(go, 100))
    }
    const id = this.#conversationId
    if (!id) return false
    type Asked = { conversation: CustomerConversation; peopleOnline: number; waitSeconds: number | null }
    const answer = await this.#wire.ask<Asked>('POST', `/api/visitor/conversations/${id}/person`)
    if (!answer.ok) return false
    this.#know(answer.value.conversation)
    this.#change({ people: { online: answer.value.peopleOnline, waitSeconds: answer.value.waitSeconds } })
    return true
  }

  typed(draft: string): void {
    this.#keep.set('draft', draft || null)
    const id = this.#conversationId
    const now = Date.now()
    if (!id || !draft || now - this.#typedAt < 4000) return
    this.#typedAt = now
    void this.#wire.ask('PUT', `/api/visitor/conversations/${id}/typing`)
  }

  /** The customer has seen everything that is known (`read`), or only this device has got it. */
  saw(read: boolean): void {
    const { conversation, ledger } = this.#picture
    if (!conversation || ledger.last === 0) return
    const seen = Number(this.#keep.get('read') ?? 0)
    const seq = read ? ledger.last : Math.min(seen, ledger.last)
    if (read && seen !== ledger.last) this.#keep.set('read', String(ledger.last))
    this.#count()
    const sent = seq + ledger.last
    if (sent === this.#readSent) return
    this.#readSent = sent
    void this.#wire.ask('PUT', `/api/visitor/conversations/${conversation.id}/read`, {
      body: { seq, delivered: ledger.last },
    })
  }

  #count(): void {
    const read = Number(this.#keep.get('read') ?? 0)
    const news = this.#picture.ledger.events.filter(
      (event) => event.kind === 'message' && event.author.kind !== 'customer' && event.seq > read,
    )
    if (news.length !== this.#picture.unread) this.#change({ unread: news.length })
  }

  async lookUp(number: string, phoneLast4: string): Promise<Answered<CustomerOrderShape>> {
    await this.start()
    const answer = await this.#wire.ask<CustomerOrderShape>('POST', '/api/visitor/orders/lookup', {
      body: { number, phoneLast4 },
    })
    if (answer.ok) await this.#rejoin()
    return answer
  }

  async redeem(code: string): Promise<Answered<VisitorShape>> {
    await this.start()
    const answer = await this.#wire.ask<VisitorShape>('POST', '/api/visitor/code', { body: { code } })
    if (answer.ok) await this.#rejoin()
    return answer
  }

  /** After proving who one is, earlier conversations may be there. */
  async #rejoin(): Promise<void> {
    this.#change({ notice: null })
    if (this.#picture.conversation) return
    await this.#findConversation()
  }

  file(fileId: string): Promise<Answered<Blob>> {
    return this.#wire.bytes(`/api/visitor/conversations/${this.#conversationId}/files/${fileId}`)
  }
  /** The bytes of a file that is still here, for its preview. */
  kept(letterId: string): Promise<Blob | undefined> {
    return this.#vault.get(letterId)
  }

  #lettersChanged(): void {
    this.#change({ letters: this.#keep.letters() })
  }

  #change(part: Partial<Picture>): void {
    this.#picture = { ...this.#picture, ...part }
    this.#setting.changed()
  }

  /** Several tabs of one visitor: what one hears all hear, and only the one in front keeps a line open. */
  #listenToTabs(): void {
    if (typeof BroadcastChannel === 'undefined') return
    this.#tabs = new BroadcastChannel(`anju:${homeOf(this.#setting)}`)
    this.#tabs.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('heard' in data) void this.#heardElsewhere(data.heard)
      else if ('queue' in data) this.#lettersChanged()
      else if ('awake' in data && data.awake !== this.#tab && document.hidden) this.#close()
    }
  }

  async #heardElsewhere(events: readonly CustomerEvent[]): Promise<void> {
    if (!this.#picture.conversation) {
      if (this.known && this.#keep.get('conversation')) await this.start()
      return
    }
    await this.#hear(events)
  }

  #listenToBrowser(): void {
    addEventListener('online', () => {
      this.#line?.wake()
      this.#mailbox.wake()
      this.#mailbox.drain()
      if (this.#picture.notice === 'unreachable') void this.start()
    })
    addEventListener('offline', () => this.#change({ line: { is: 'offline' } }))
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.#hiddenTimer)
      if (document.hidden) this.#hiddenTimer = setTimeout(() => this.#close(), HIDDEN_MS)
      else if (this.#picture.conversation) {
        this.#listen(this.#picture.conversation.id)
        this.#line?.wake()
        this.#mailbox.wake()
        this.#lettersChanged()
      }
    })
  }
}

/** Pages of the house itself share one conversation, whichever key they were opened with. */
const homeOf = ({ base, shop }: Setting): string => (new URL(base).origin === location.origin ? OWN : shop)

/** The shop's name and words from the last visit, so that a window without net is not nameless. */
function keptBoot(keep: Keep): WidgetBoot | null {
  try {
    const boot: WidgetBoot | null = JSON.parse(keep.get('boot') ?? 'null')
    return boot?.shop && boot.limits ? { ...boot, peopleOnline: 0, waitSeconds: null } : null
  } catch {
    return null
  }
}
