// The thread as one sees it: kept at its end while one reads there, still while one reads further up.
import type { OwnSurvey } from '../../rooms/surveys/contract.ts'
import { type Hands, letter as letterNode, mine, theirs } from './bubbles.ts'
import { el, lay, type Row } from './dom.ts'
import { type Item, itemsOf } from './items.ts'
import type { Letter } from './outbox.ts'
import { surveyCard } from './survey.ts'
import type { Talk } from './talk.ts'
import { dayName, dayOf, timeName } from './time.ts'
import type { Language, Say } from './words.ts'

export interface Reading {
  readonly talk: Talk
  readonly say: Say
  readonly language: Language
  /** What the assistant says before the first word. */
  greeting(): string
}

/** The assistant is thought to be looking things up for this long after a question. */
const LOOKING_MS = 30_000
const NEAR_PX = 80
const FRESH_MS = 3000

export class Thread {
  readonly node: HTMLElement
  #reading: Reading
  #hands: Hands
  #list: HTMLElement
  #newer: HTMLButtonElement
  #said = el('div', { class: 'sr', 'aria-live': 'polite' })
  /** The newest seq that was drawn; -1 before the log is known. */
  #drawn = -1

  constructor(reading: Reading, hands: Hands) {
    this.#reading = reading
    this.#hands = hands
    const { say } = reading
    // Announced by `#said` word by word; a log that announced itself would read every redrawn line again.
    const log = { class: 'ms', role: 'log', 'aria-live': 'off', 'aria-label': say('messages'), tabindex: 0 }
    this.#list = el('div', { ...log, scroll: () => this.#scrolled() })
    const newer = { type: 'button', class: 'btn newer', hidden: true, click: () => this.toEnd() }
    this.#newer = el('button', newer, say('newer'))
    this.node = el('div', { class: 'mid' }, this.#list, this.#newer, this.#said)
  }

  draw(): void {
    const { ledger, letters } = this.#reading.talk.picture
    const near = this.#isNearEnd()
    const [height, top] = [this.#list.scrollHeight, this.#list.firstElementChild]
    const own = [...ledger.early.values()].filter((event) => event.author.kind === 'customer')
    const items = itemsOf([...ledger.events, ...own], letters, dayOf)
    lay(this.#list, [...this.#top(items), ...items.map((item) => this.#row(item)), ...this.#tail(items)])
    const fresh = this.#drawn >= 0 && ledger.last > this.#drawn
    if (fresh) this.#tellAloud(this.#drawn)
    if (this.#reading.talk.picture.conversation || ledger.last > 0) this.#drawn = ledger.last
    if (near) this.toEnd()
    else if (fresh) this.#newer.hidden = false
    // An older page came in above: what one reads stays where it is.
    else if (top !== this.#list.firstElementChild) this.#list.scrollTop += this.#list.scrollHeight - height
  }

  toEnd(): void {
    this.#list.scrollTop = this.#list.scrollHeight
    this.#newer.hidden = true
    this.#seen()
  }

  #isNearEnd(): boolean {
    return this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < NEAR_PX
  }

  #scrolled(): void {
    if (!this.#isNearEnd()) return
    this.#newer.hidden = true
    this.#seen()
  }

  /** What is known was read, if the page is really looked at. */
  #seen(): void {
    this.#reading.talk.saw(!document.hidden && this.node.isConnected)
  }

  #top(items: readonly Item[]): Row[] {
    const { say, talk, greeting } = this.#reading
    if (talk.picture.older) {
      const more = { type: 'button', class: 'btn older', click: () => void talk.older() }
      return [{ key: 'older', mark: '', make: () => el('button', more, say('older')) }]
    }
    if (items.length > 0) return []
    const hello = greeting()
    const by = el('div', { class: 'by' }, say('assistant'))
    return [
      {
        key: 'hello',
        mark: hello,
        make: () => el('div', { class: 'theirs' }, by, el('div', { class: 'bot' }, hello)),
      },
    ]
  }

  #row(item: Item): Row {
    const { say, language } = this.#reading
    const { key } = item
    switch (item.is) {
      case 'day': {
        const name = dayName(item.at, language, say)
        return { key, mark: name, make: () => el('div', { class: 'day' }, name) }
      }
      case 'turn': {
        const told = say(item.says, { name: item.name })
        return { key, mark: '', make: () => this.#marked(el('div', { class: 'sys' }, el('span', {}, told))) }
      }
      case 'mine':
        return { key, mark: 'in', make: () => mine(item.event, this.#hands) }
      case 'theirs': {
        const by = `${this.#nameOf(item.event.author)} · ${timeName(item.event.at, say)}`
        // Only the hour changes later; the words, and whoever has the focus in them, stay.
        const touch = (node: HTMLElement) => node.querySelector('.by')?.replaceChildren(by)
        return { key, mark: '', make: () => this.#marked(theirs(item.event, by, this.#hands)), touch }
      }
      case 'letter': {
        const state = this.#stateOf(item.letter)
        return { key, mark: state, make: () => letterNode(item.letter, state, this.#hands) }
      }
    }
  }

  /** What arrives while one looks wears an edge for a moment; it shows where motion is not wanted. */
  #marked(node: HTMLElement): HTMLElement {
    if (this.#drawn < 0) return node
    node.classList.add('fresh')
    setTimeout(() => node.classList.remove('fresh'), FRESH_MS)
    return node
  }

  #nameOf(author: { kind: string; name: string }): string {
    const { say, talk } = this.#reading
    if (author.kind === 'assistant') return author.name || say('assistant')
    return author.name || (talk.picture.boot?.shop.name ?? '')
  }

  #stateOf({ id, enclosure, refused }: Letter): string {
    const { say, talk } = this.#reading
    const { progress, line, letters } = talk.picture
    // Of several plain words on their way the last one tells for all.
    if (!enclosure && refused === undefined && id !== letters.at(-1)?.id) return ''
    if (refused !== undefined) return refused === say('fileLost') ? refused : say('refused', { why: refused })
    const stuck = line.is === 'offline' || navigator.onLine === false || (letters[0]?.tries ?? 0) > 1
    if (!enclosure || enclosure.fileId) return say(stuck ? 'waitingNet' : 'sending')
    const share = progress.get(id)
    if (stuck) return say('fileWaiting')
    return share !== undefined && share < 1
      ? say('uploading', { percent: Math.round(share * 100) })
      : say('sending')
  }

  /** Below the last word: how far it came, who is writing, what one could answer. */
  #tail(items: readonly Item[]): Row[] {
    const last = items.at(-1)
    const rows: Row[] = []
    if (last?.is === 'mine') {
      const state = this.#receipt(last.event.seq)
      rows.push({ key: 'receipt', mark: state, make: () => el('div', { class: 'state' }, state) })
    }
    const typing = this.#typingWords(last)
    if (typing) rows.push({ key: 'typing', mark: typing, make: () => typingLine(typing) })
    if (last?.is === 'theirs' && last.event.choices.length > 0) {
      const { choices } = last.event
      rows.push({ key: 'choices', mark: choices.join('|'), make: () => this.#choices(choices) })
    }
    const { survey } = this.#reading.talk.picture
    if (survey) rows.push({ key: survey.id, mark: '', make: () => this.#survey(survey) })
    return rows
  }

  #survey(survey: OwnSurvey): HTMLElement {
    const { talk, say } = this.#reading
    return surveyCard(survey, say, {
      answer: (marks, comment) => talk.answerSurvey(survey.id, marks, comment),
      leave: () => talk.leaveSurveys(),
    })
  }

  #choices(choices: readonly string[]): HTMLElement {
    const { talk } = this.#reading
    const button = (words: string) =>
      el('button', { type: 'button', class: 'btn', click: () => void talk.send(words) }, words)
    return el('div', { class: 'qk' }, ...choices.map(button))
  }

  #receipt(seq: number): string {
    const { say, talk } = this.#reading
    if (talk.picture.staffRead < seq) return say('delivered')
    const person = talk.picture.conversation?.person
    return person ? say('read', { name: person }) : say('readSomeone')
  }

  #typingWords(last: Item | undefined): string {
    const { say, talk } = this.#reading
    const { typing, conversation, line } = talk.picture
    if (typing) return say('typing', { name: typing })
    if (last?.is !== 'mine' || conversation?.holder !== 'assistant' || line.is !== 'live') return ''
    const left = LOOKING_MS - (Date.now() - Date.parse(last.event.at))
    if (left <= 0) return ''
    setTimeout(() => this.draw(), left)
    return say('typingAssistant')
  }

  /** Reads new words from the shop to those who listen; what was there before is not read again. */
  #tellAloud(since: number): void {
    for (const event of this.#reading.talk.picture.ledger.events) {
      if (event.seq <= since || event.kind !== 'message' || event.author.kind === 'customer') continue
      this.#said.append(el('p', {}, `${this.#nameOf(event.author)}: ${event.text}`))
    }
    while (this.#said.childElementCount > 5) this.#said.firstElementChild?.remove()
  }
}

function typingLine(words: string): HTMLElement {
  const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'))
  return el('div', { class: 'typing' }, dots, words)
}
