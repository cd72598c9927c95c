// The conversation as one thing: who we are, what is known, what is on its way; the page only draws it. Long, because one state is changed in one place.

import type { Answer } from '../../kernel/contract.ts'
import type { WidgetBoot } from '../../rooms/channels/contract.ts'
import type {
  askForPerson,
  CustomerConversation,
  CustomerEvent,
  PageContext,
} from '../../rooms/conversations/contract.ts'
import type { VisitorShape } from '../../rooms/customers/contract.ts'
import type { CustomerOrderShape } from '../../rooms/orders/contract.ts'
import type { Marks, OwnSurvey } from '../../rooms/surveys/contract.ts'
import { type Followed, Following } from './following.ts'
import { type Mailbox, openMailbox, type Taken } from './mailbox.ts'
import { type Letter, nextPlace, type Outbox } from './outbox.ts'
import { type Keep, openKeep } from './store.ts'
import { type News, openTabs, type Tabs } from './tabs.ts'
import { openVault, type Vault } from './vault.ts'
import { openVisit, type Visit } from './visit.ts'
import { type Answered, openWire, type Wire } from './wire.ts'
import type { Language } from './words.ts'

interface Own {
  readonly boot: WidgetBoot | null
  readonly letters: Outbox
  readonly progress: ReadonlyMap<string, number>
  readonly unread: number
  readonly notice: 'expired' | 'unreachable' | null
  /** How it went, asked after a solved matter. */
  readonly survey: OwnSurvey | null
  readonly people: { readonly online: number; readonly waitSeconds: number | null }
}
export type Picture = Own & Followed

export interface Setting {
  readonly base: string
  readonly shop: string
  readonly language: () => Language
  readonly context: () => PageContext
  readonly lost: () => string
  readonly changed: () => void
}

/** The key by which our own pages ask for the shop of their address. */
const OWN_PAGE = 'own'
const POLL_MS = 25_000
const HIDDEN_MS = 120_000
const TYPED_MS = 4000
const LATER_MS = 5000

export class Talk {
  readonly keep: Keep
  #setting: Setting
  #wire: Wire
  #vault: Vault
  #visit: Visit
  #following: Following
  #mailbox: Mailbox
  #tabs: Tabs
  #starting: Promise<void> | undefined
  #started = false
  #typedAt = 0
  #marked = ''
  #own: Own = {
    boot: null,
    letters: [],
    progress: new Map(),
    unread: 0,
    notice: null,
    survey: null,
    people: { online: 0, waitSeconds: null },
  }

  constructor(setting: Setting) {
    this.#setting = setting
    const { base, shop, language } = setting
    // Pages of the house itself share one conversation, whichever key they were opened with.
    const home = new URL(base).origin === location.origin ? OWN_PAGE : shop
    this.keep = openKeep(home)
    this.#vault = openVault(home)
    const slug = () => this.#own.boot?.shop.slug ?? null
    this.#wire = openWire({ base, language, shop: slug, token: () => this.keep.get('token') })
    this.#visit = openVisit(this.#wire, this.keep, () => this.#hello())
    this.#following = new Following(this.#wire, {
      changed: () => this.#setting.changed(),
      fresh: (events) => this.#fresh(events),
      spread: (event) => this.#tabs.tell({ is: 'heard', of: this.#id ?? '', event }),
      lost: () => void this.#anew().then(() => this.start()),
    })
    this.#mailbox = openMailbox(this.#wire, this.keep, this.#vault, {
      conversation: () => this.#id,
      taken: (taken, letter) => this.#taken(taken, letter),
      changed: () => this.#lettersChanged(),
      progress: (id, share) => this.#change({ progress: new Map(this.#own.progress).set(id, share) }),
      renew: () => this.#anew(),
      lost: setting.lost(),
    })
    this.#tabs = openTabs(`anju:${home}`, (news) => void this.#heardElsewhere(news))
    this.#change({ letters: this.keep.letters(), boot: keptBoot(this.keep) })
    this.#listenToBrowser()
  }

  get picture(): Picture {
    return { ...this.#own, ...this.#following.now }
  }
  get known(): boolean {
    return this.#visit.known()
  }
  get #id(): string | null {
    return this.#following.now.conversation?.id ?? this.keep.get('conversation')
  }

  /** Takes a token got elsewhere (a signed link) and, if named, the conversation it is about. */
  adopt(token: string, conversation?: string): void {
    this.#visit.adopt(token)
    this.keep.set('conversation', conversation ?? null)
  }

  #hello(): object {
    const { url } = this.#setting.context()
    return { language: this.#setting.language(), ...(url && { page: url }) }
  }

  /** Reads the shop, the visitor and the newest part of the conversation; then listens. Once is enough. */
  start(): Promise<void> {
    if (this.#started) return Promise.resolve()
    this.#starting ??= this.#begin().finally(() => {
      this.#starting = undefined
    })
    return this.#starting
  }

  async #begin(): Promise<void> {
    await this.refreshPeople()
    if (!(await this.#visit.ensure()) || !(await this.#findConversation())) {
      this.#change({ notice: 'unreachable' })
      setTimeout(() => void this.start(), LATER_MS)
      return
    }
    if (!this.#started) setInterval(() => void this.#lookAgain(), POLL_MS)
    this.#started = true
    if (this.#own.notice === 'unreachable') this.#change({ notice: null })
    this.#mailbox.drain()
  }

  async refreshPeople(): Promise<void> {
    const key = encodeURIComponent(this.#setting.shop)
    const answer = await this.#wire.ask<WidgetBoot>('GET', `/api/widget/${key}`)
    if (!answer.ok) return
    const { peopleOnline, waitSeconds } = answer.value
    this.keep.set('boot', JSON.stringify(answer.value))
    this.#change({ boot: answer.value, people: { online: peopleOnline, waitSeconds } })
  }

  /** Nobody knows us any more: begin anew, say so, keep what was written. */
  async #anew(): Promise<boolean> {
    this.#started = false
    this.#following.forget()
    this.keep.set('conversation', null)
    for (const letter of this.keep.letters())
      this.keep.putLetter({ ...letter, conversation: null, opening: letter.opening ?? this.#opening() })
    this.#change({ notice: 'expired' })
    return this.#visit.renew()
  }

  /** The one we were in, else the newest; true also when there is none yet. */
  async #findConversation(): Promise<boolean> {
    const id = this.#id
    const opened = id ? await this.#open(id) : 'gone'
    if (opened === 'open') return true
    if (opened === 'net') return false
    if (opened === 'expired') return this.#anew()
    this.keep.set('conversation', null)
    const answer = await this.#list(1)
    if (!answer.ok) return answer.why === 'expired' ? this.#anew() : answer.why === 'refused'
    const newest = answer.value.items[0]
    return !newest || (await this.#open(newest.id)) === 'open'
  }

  async #open(id: string) {
    const opened = await this.#following.open(id)
    if (opened === 'open') {
      this.keep.set('conversation', id)
      this.#rememberRead()
      this.#tabs.tell({ is: 'awake' })
      this.#count()
      void this.#lookForSurvey()
    }
    return opened
  }

  /** All matters of this customer, newest first. */
  async conversations(): Promise<readonly CustomerConversation[]> {
    const answer = await this.#list(20)
    return answer.ok ? answer.value.items : []
  }

  #list(limit: number): Promise<Answered<{ items: CustomerConversation[] }>> {
    return this.#wire.ask('GET', '/api/visitor/conversations', { query: { limit } })
  }

  /** Goes to another matter, or (null) to a fresh one that begins with its first word. */
  async turnTo(id: string | null): Promise<void> {
    if (id) {
      await this.#open(id)
      return
    }
    this.#following.forget()
    this.keep.set('conversation', null)
  }

  /** What a fresh event changes beside the log: its letter has arrived, and there may be news. */
  #fresh(events: readonly CustomerEvent[]): void {
    // A matter that waits for a person wants to know who is there now, not a minute ago.
    if (events.some((event) => event.kind === 'holder' && event.holder === 'queue')) void this.refreshPeople()
    for (const event of events)
      if (event.kind === 'message' && event.clientId) this.keep.dropLetter(event.clientId)
    this.#lettersChanged()
    this.#count()
  }

  /** Read marks have no place in the log; while somebody waits for one, look now and then. */
  async #lookAgain(): Promise<void> {
    if (document.hidden || !this.#following.listening) return
    await this.#lookForSurvey()
    const { conversation, ledger, staffRead } = this.#following.now
    const mine = ledger.events.findLast(
      (event) => event.kind === 'message' && event.author.kind === 'customer',
    )
    if (conversation?.state !== 'solved' && mine && mine.seq > staffRead) await this.#following.fill()
  }

  /** A solved matter may have its question; one that is open again has none. */
  async #lookForSurvey(): Promise<void> {
    const { conversation } = this.#following.now
    const was = this.#own.survey
    let survey: OwnSurvey | null = null
    if (conversation?.state === 'solved') {
      const query = { conversation: conversation.id }
      const answer = await this.#wire.ask<{ survey: typeof survey }>('GET', '/api/visitor/surveys', { query })
      survey = answer.ok ? answer.value.survey : was
    }
    if (survey?.id !== was?.id) this.#change({ survey })
  }

  async answerSurvey(id: string, marks: Marks, comment: string): Promise<boolean> {
    const path = `/api/visitor/surveys/${id}/answer`
    return (await this.#wire.ask('POST', path, { body: { marks, comment } })).ok
  }

  leaveSurveys(): void {
    this.#change({ survey: null })
    void this.#wire.ask('PUT', '/api/visitor/surveys/wish', { body: { ask: false } })
  }

  older(): Promise<void> {
    return this.#following.older()
  }

  /** Writes a message into the queue; it shows at once and travels when it can. */
  async send(text: string, files: readonly File[] = []): Promise<void> {
    const words = text.trim()
    if (words) this.#enqueue({ text: words })
    for (const file of files) {
      const enclosure = { name: file.name || 'photo.jpg', type: file.type, size: file.size }
      await this.#vault.put(this.#enqueue({ text: '', enclosure }), file)
    }
    this.keep.set('draft', null)
    await this.#dispatch()
  }

  async #dispatch(): Promise<void> {
    this.#lettersChanged()
    this.#tabs.tell({ is: 'queue' })
    await this.start()
    this.#mailbox.drain()
  }

  #enqueue(given: Pick<Letter, 'text' | 'enclosure' | 'asksPerson'>): string {
    const now = Date.now()
    const id = `c_${randomName()}`
    const conversation = this.#id
    this.keep.putLetter({
      ...given,
      id,
      conversation,
      place: nextPlace(this.keep.letters(), now),
      at: new Date(now).toISOString(),
      tries: 0,
      ...(!conversation && { opening: this.#opening() }),
    })
    return id
  }

  #opening(): NonNullable<Letter['opening']> {
    const { shop, context } = this.#setting
    return { context: context(), ...(shop !== OWN_PAGE && { key: shop }) }
  }

  again(id: string): void {
    const letter = this.#own.letters.find((each) => each.id === id)
    if (!letter) return
    const { refused: _, ...fresh } = letter
    this.keep.putLetter(fresh)
    this.#lettersChanged()
    this.#mailbox.drain()
  }

  discard(id: string): void {
    this.keep.dropLetter(id)
    void this.#vault.drop(id)
    this.#lettersChanged()
  }

  async #taken({ conversation, event }: Taken, letter: Letter): Promise<void> {
    this.keep.set('conversation', conversation.id)
    this.#following.know(conversation)
    await this.#following.hear([event])
    this.#following.listen()
    const progress = new Map(this.#own.progress)
    progress.delete(letter.id)
    this.#change({ progress })
    if (letter.asksPerson) await this.#callPerson(conversation.id)
  }

  /** Asks for a person; before the first word the wish itself is the first word, kept like any other. */
  async askPerson(words: string): Promise<boolean> {
    const id = this.#id
    if (id) return this.#callPerson(id)
    this.#enqueue({ text: words, asksPerson: true })
    await this.#dispatch()
    return true
  }

  async #callPerson(id: string): Promise<boolean> {
    const path = `/api/visitor/conversations/${id}/person`
    const answer = await this.#wire.ask<Answer<typeof askForPerson>>('POST', path)
    if (!answer.ok) return false
    const { conversation, peopleOnline, waitSeconds } = answer.value
    this.#following.know(conversation)
    this.#change({ people: { online: peopleOnline, waitSeconds } })
    return true
  }

  typed(draft: string): void {
    this.keep.set('draft', draft || null)
    const id = this.#id
    const now = Date.now()
    if (!id || !draft || now - this.#typedAt < TYPED_MS) return
    this.#typedAt = now
    void this.#wire.ask('PUT', `/api/visitor/conversations/${id}/typing`)
  }

  /** The customer has seen everything that is known (`read`), or only this device has got it. */
  saw(read: boolean): void {
    const { conversation, ledger } = this.#following.now
    if (!conversation || ledger.last === 0) return
    const seq = read ? ledger.last : Math.min(this.#read, ledger.last)
    if (read && this.#read !== ledger.last) this.keep.set('read', `${conversation.id} ${ledger.last}`)
    this.#count()
    const mark = `${conversation.id} ${seq} ${ledger.last}`
    if (mark === this.#marked) return
    this.#marked = mark
    const body = { seq, delivered: ledger.last }
    void this.#wire.ask('PUT', `/api/visitor/conversations/${conversation.id}/read`, { body })
  }

  /** How far this browser has read in this conversation. */
  get #read(): number {
    const [id, seq] = (this.keep.get('read') ?? '').split(' ')
    return id === this.#id ? Number(seq) : 0
  }

  /** On a new device the shop knows how much was read on the old one. */
  #rememberRead(): void {
    const { conversation, ledger } = this.#following.now
    if (!conversation || this.keep.get('read')?.startsWith(conversation.id)) return
    const last = ledger.events.filter(isNews).at(-1 - conversation.unread)
    this.keep.set('read', `${conversation.id} ${last?.seq ?? 0}`)
  }

  #count(): void {
    const read = this.#read
    const unread = this.#following.now.ledger.events.filter(
      (event) => isNews(event) && event.seq > read,
    ).length
    if (unread !== this.#own.unread) this.#change({ unread })
  }

  async lookUp(number: string, phoneLast4: string): Promise<Answered<CustomerOrderShape>> {
    const body = { number, phoneLast4 }
    return this.#prove(() =>
      this.#wire.ask<CustomerOrderShape>('POST', '/api/visitor/orders/lookup', { body }),
    )
  }

  async redeem(code: string): Promise<Answered<VisitorShape>> {
    return this.#prove(() => this.#wire.ask<VisitorShape>('POST', '/api/visitor/code', { body: { code } }))
  }

  /** After proving who one is, earlier conversations may be there. */
  async #prove<T>(tryIt: () => Promise<Answered<T>>): Promise<Answered<T>> {
    await this.start()
    const answer = await tryIt()
    if (!answer.ok) return answer
    this.#change({ notice: null })
    if (!this.#following.now.conversation) await this.#findConversation()
    return answer
  }

  file(fileId: string): Promise<Answered<Blob>> {
    return this.#wire.bytes(`/api/visitor/conversations/${this.#id}/files/${fileId}`)
  }
  /** The bytes of a file that is still here, for its preview. */
  kept(letterId: string): Promise<Blob | undefined> {
    return this.#vault.get(letterId)
  }

  #lettersChanged(): void {
    this.#change({ letters: this.keep.letters() })
  }

  #change(part: Partial<Own>): void {
    this.#own = { ...this.#own, ...part }
    this.#setting.changed()
  }

  async #heardElsewhere(news: News): Promise<void> {
    if (news.is === 'queue') this.#lettersChanged()
    if (news.is === 'awake' && document.hidden) this.#following.close()
    if (news.is !== 'heard') return
    if (news.of === this.#following.now.conversation?.id) await this.#following.hear([news.event])
    else if (!this.#following.now.conversation && this.known) {
      this.#started = false
      await this.start()
    }
  }

  #listenToBrowser(): void {
    let hiding: ReturnType<typeof setTimeout> | undefined
    addEventListener('online', () => this.#wake(true))
    addEventListener('offline', () => this.#following.offline())
    document.addEventListener('visibilitychange', () => {
      clearTimeout(hiding)
      if (document.hidden) hiding = setTimeout(() => this.#following.close(), HIDDEN_MS)
      else this.#wake(false)
    })
  }

  /** The net or the customer came back: nothing waits out its pause. */
  #wake(torn: boolean): void {
    if (torn) this.#wire.interrupt()
    this.#following.listen()
    this.#following.wake(torn)
    this.#lettersChanged()
    this.#mailbox.wake()
    this.#mailbox.drain()
    if (this.#own.notice === 'unreachable') void this.start()
  }
}

const isNews = (event: CustomerEvent): boolean => event.kind === 'message' && event.author.kind !== 'customer'

/** Random enough for one device's messages, also on pages without https. */
const randomName = (): string =>
  crypto.randomUUID?.().replaceAll('-', '') ??
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The shop's name and words from the last visit, so that a window without net is not nameless. */
function keptBoot(keep: Keep): WidgetBoot | null {
  try {
    const boot: WidgetBoot | null = JSON.parse(keep.get('boot') ?? 'null')
    return boot?.shop && boot.limits ? { ...boot, peopleOnline: 0, waitSeconds: null } : null
  } catch {
    return null
  }
}
