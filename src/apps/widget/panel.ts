// The window itself: sign, thread, who is there, and the line one writes in. It draws what Talk knows.
// Longer than a page: one window, its parts change together.
import type { Attachment } from '../../rooms/conversations/contract.ts'
import { type Hands, letter as letterNode, mine, theirs } from './bubbles.ts'
import { dress, el, icon, lay, type Row, sign } from './dom.ts'
import { icons } from './icons.ts'
import { identifyForms } from './identify.ts'
import { type Item, itemsOf } from './items.ts'
import type { Letter } from './outbox.ts'
import { sizeWords, sortOut } from './picked.ts'
import type { Talk } from './talk.ts'
import { dayName, dayOf, timeName, waitWords } from './time.ts'
import type { Language, Say } from './words.ts'

export interface Frame {
  readonly talk: Talk
  readonly say: Say
  readonly language: Language
  readonly base: string
  readonly order: string | null
  readonly page: boolean
  close(): void
  switchLanguage(): void
}

/** The assistant is thought to be looking things up for this long after a question. */
const LOOKING_MS = 30_000
const NEAR_PX = 80

export class Panel {
  readonly node: HTMLElement
  #frame: Frame
  #pictures = new Map<string, Promise<string | undefined>>()
  #tagline = el('div', { class: 'small ink3 cut' })
  #note = el('div', { class: 'note', role: 'status', hidden: true })
  #list: HTMLElement
  #newer: HTMLButtonElement
  #middle: HTMLElement
  #foot = el('div', { class: 'hum' })
  #field: HTMLTextAreaElement
  #picker: HTMLInputElement
  #writing: HTMLElement
  #forms: HTMLElement | undefined
  #said = el('div', { class: 'sr', 'aria-live': 'polite' })
  #told = -1
  #faults: string[] = []
  #good = ''
  #askedPerson = false
  #hands: Hands

  constructor(frame: Frame) {
    this.#frame = frame
    const { say, talk } = frame
    this.#hands = {
      say,
      base: frame.base,
      picture: (file) => this.#pictureOf(file),
      preview: (given) => this.#previewOf(given),
      open: (file) => void this.#openFile(file),
      again: (id) => talk.again(id),
      discard: (id) => talk.discard(id),
    }
    this.#list = el('div', {
      class: 'ms',
      role: 'log',
      'aria-live': 'off',
      'aria-label': say('messages'),
      tabindex: 0,
      scroll: () => this.#scrolled(),
    })
    this.#newer = el(
      'button',
      { type: 'button', class: 'btn newer', hidden: true, click: () => this.#toEnd() },
      say('newer'),
    )
    this.#middle = el('div', { class: 'mid' }, this.#list, this.#newer)
    this.#field = el('textarea', {
      rows: 1,
      'aria-label': say('placeholder'),
      enterkeyhint: 'send',
      maxlength: 4000,
      input: () => this.#typed(),
      keydown: (event: KeyboardEvent) => this.#key(event),
      paste: (event: ClipboardEvent) => this.#pasted(event),
    })
    this.#field.value =
      talk.keep.get('draft') ?? (frame.order ? say('aboutOrder', { number: frame.order }) : '')
    this.#picker = el('input', { type: 'file', hidden: true, multiple: true, change: () => this.#chosen() })
    this.#writing = this.#composer()
    this.node = el(
      'section',
      {
        class: 'w',
        role: frame.page ? 'region' : 'dialog',
        tabindex: -1,
        dragover: (event: DragEvent) => this.#dragged(event),
        dragleave: () => this.node.classList.remove('drop'),
        drop: (event: DragEvent) => this.#dropped(event),
      },
      this.#header(),
      this.#note,
      this.#middle,
      this.#foot,
      this.#writing,
      this.#said,
    )
    this.draw()
  }

  focus(): void {
    // On a phone the keyboard would cover what there is to read.
    if (matchMedia('(pointer: coarse)').matches) this.node.focus()
    else this.#field.focus()
    this.#toEnd()
    this.#grow()
  }

  /** Escape closes the forms first, then the window. */
  escape(): void {
    if (this.#forms) this.#showForms(false)
    else this.#frame.close()
  }

  #header(): HTMLElement {
    const { say, page, close, switchLanguage } = this.#frame
    const name = el('h2', { id: 'shop', class: 'cut' }, this.#shopName())
    return el(
      'header',
      { class: 'wh' },
      sign(28),
      el('div', { class: 'names grow' }, name, this.#tagline),
      el(
        'button',
        {
          type: 'button',
          class: 'ic',
          'aria-label': say('identify'),
          title: say('identify'),
          click: () => this.#showForms(!this.#forms),
        },
        icon(icons.parcel),
      ),
      el(
        'button',
        { type: 'button', class: 'lang', 'aria-label': say('otherLabel'), click: switchLanguage },
        say('other'),
      ),
      !page &&
        el(
          'button',
          { type: 'button', class: 'ic', 'aria-label': say('close'), click: close },
          icon(icons.down),
        ),
    )
  }

  #composer(): HTMLElement {
    const { say } = this.#frame
    return el(
      'form',
      { class: 'in', submit: (event: Event) => this.#submit(event) },
      el(
        'button',
        {
          type: 'button',
          class: 'ic',
          'aria-label': say('attach'),
          title: say('attach'),
          click: () => this.#picker.click(),
        },
        icon(icons.camera),
      ),
      this.#picker,
      this.#field,
      el('button', { type: 'submit', class: 'send', 'aria-label': say('send') }, icon(icons.send)),
    )
  }

  #shopName(): string {
    return this.#frame.talk.picture.boot?.shop.name ?? ''
  }

  draw(): void {
    const { talk, say } = this.#frame
    const { boot, conversation } = talk.picture
    const name = this.#shopName()
    const title = this.node?.querySelector('#shop')
    if (title && title.textContent !== name) title.textContent = name
    this.node?.setAttribute('aria-label', say('title', { shop: name || '…' }))
    const person =
      conversation?.holder === 'staff' && conversation.state !== 'solved' ? conversation.person : null
    this.#tagline.textContent = person ? say('taglinePerson', { name: person }) : say('tagline')
    const begun = talk.picture.ledger.events.length > 0
    const placeholder = person
      ? say('placeholderStaff', { name: person })
      : say(begun ? 'placeholderMore' : 'placeholder')
    dress(this.#field, { placeholder })
    dress(this.#picker, { accept: boot?.limits.fileTypes.join(',') ?? 'image/*,application/pdf' })
    this.#drawNote()
    this.#drawFoot()
    this.#drawThread()
  }

  #drawNote(): void {
    const { talk, say } = this.#frame
    const { line, notice } = talk.picture
    let text = this.#faults.join(' ')
    if (!text && line.is === 'offline') text = say('offline')
    if (!text && notice === 'unreachable') text = say('unreachable')
    if (!text && line.is === 'joining' && line.seconds > 1) text = say('joining', { seconds: line.seconds })
    if (!text && notice === 'expired') text = say('expired')
    const good = !text && this.#good !== ''
    text ||= this.#good
    if (this.#note.textContent !== text) this.#note.replaceChildren(text)
    this.#note.hidden = text === ''
    this.#note.classList.toggle('kind', good)
  }

  #drawFoot(): void {
    const { say, talk } = this.#frame
    const { conversation } = talk.picture
    const withPerson = conversation?.holder === 'staff' && conversation.state !== 'solved'
    const queued = conversation?.holder === 'queue' && conversation.state !== 'solved'
    const text =
      withPerson && conversation.person
        ? say('personHere', { name: conversation.person })
        : this.#waiting(queued)
    const button =
      !withPerson &&
      !queued &&
      el('button', { type: 'button', click: () => void this.#askPerson() }, say('askPerson'))
    const mark = `${text}|${button !== false}`
    if (this.#foot.dataset.mark === mark) return
    this.#foot.dataset.mark = mark
    const focused = this.#foot.contains(this.#root()?.activeElement ?? null)
    this.#foot.replaceChildren(icon(icons.people, 16), el('span', { class: 'grow' }, text), button || '')
    if (focused) (button || this.#field).focus()
  }

  /** How long until a person answers, or honestly that nobody is there. */
  #waiting(queued: boolean): string {
    const { say, talk, language } = this.#frame
    const { people, boot } = talk.picture
    const wait = people.waitSeconds === null ? null : waitWords(people.waitSeconds, say)
    if (people.online > 0) {
      if (queued) return wait ? say('queueWait', { wait }) : say('queueNoWait')
      return wait
        ? say('people', { count: people.online, wait })
        : say('peopleNoWait', { count: people.online })
    }
    if (!boot || talk.picture.notice === 'unreachable') return say('peopleUnknown')
    const hours = boot.hoursText[language]
    return boot.offlineWords[language] || (hours ? say('nobody', { when: hours }) : say('nobodyNoHours'))
  }

  #drawThread(): void {
    const near = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < NEAR_PX
    const { ledger, letters } = this.#frame.talk.picture
    const own = [...ledger.early.values()].filter((event) => event.author.kind === 'customer')
    const items = itemsOf([...ledger.events, ...own], letters, dayOf)
    lay(this.#list, [...this.#top(items), ...items.map((item) => this.#row(item)), ...this.#tail(items)])
    this.#tellAloud()
    if (near) this.#toEnd()
    else if (this.#list.lastElementChild?.classList.contains('theirs')) this.#newer.hidden = false
  }

  #top(items: readonly Item[]): Row[] {
    const { say, talk, order, language } = this.#frame
    if (talk.picture.older)
      return [
        {
          key: 'older',
          mark: '',
          make: () =>
            el(
              'button',
              { type: 'button', class: 'btn older', click: () => void talk.older() },
              say('older'),
            ),
        },
      ]
    if (items.length > 0) return []
    const greeting = order
      ? say('helloOrder', { number: order })
      : talk.picture.boot?.greeting[language] || say('hello')
    const make = () =>
      el(
        'div',
        { class: 'theirs' },
        el('div', { class: 'by' }, say('assistant')),
        el('div', { class: 'bot' }, greeting),
      )
    return [{ key: 'hello', mark: greeting, make }]
  }

  #row(item: Item): Row {
    const { say, language } = this.#frame
    const { key } = item
    switch (item.is) {
      case 'day':
        return { key, mark: '', make: () => el('div', { class: 'day' }, dayName(item.at, language, say)) }
      case 'turn':
        return {
          key,
          mark: '',
          make: () => el('div', { class: 'sys' }, el('span', {}, say(item.says, { name: item.name }))),
        }
      case 'mine':
        return { key, mark: 'in', make: () => mine(item.event, this.#hands) }
      case 'theirs': {
        const who = item.event.author.kind === 'assistant' ? say('assistant') : item.event.author.name
        const by = `${who} · ${timeName(item.event.at, say)}`
        return { key, mark: by, make: () => theirs(item.event, by, this.#hands) }
      }
      case 'letter': {
        const state = this.#stateOf(item.letter)
        return { key, mark: state, make: () => letterNode(item.letter, state, this.#hands) }
      }
    }
  }

  #stateOf(given: Letter): string {
    const { say, talk } = this.#frame
    if (given.refused !== undefined)
      return given.refused === say('fileLost') ? given.refused : say('refused', { why: given.refused })
    const share = talk.picture.progress.get(given.id)
    const stuck =
      talk.picture.line.is === 'offline' ||
      navigator.onLine === false ||
      (talk.picture.letters[0]?.tries ?? 0) > 1
    if (given.enclosure && !given.enclosure.fileId) {
      if (stuck) return say('fileWaiting')
      if (share !== undefined && share < 1) return say('uploading', { percent: Math.round(share * 100) })
    }
    return say(stuck ? 'waitingNet' : 'sending')
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
    if (typing) {
      const make = () =>
        el(
          'div',
          { class: 'typing' },
          el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
          typing,
        )
      rows.push({ key: 'typing', mark: typing, make })
    }
    if (last?.is === 'theirs' && last.event.choices.length > 0) {
      const { choices } = last.event
      rows.push({ key: 'choices', mark: choices.join('|'), make: () => this.#choices(choices) })
    }
    return rows
  }

  #choices(choices: readonly string[]): HTMLElement {
    const buttons = choices.map((words) =>
      el('button', { type: 'button', class: 'btn', click: () => void this.#frame.talk.send(words) }, words),
    )
    return el('div', { class: 'qk' }, ...buttons)
  }

  #receipt(seq: number): string {
    const { say, talk } = this.#frame
    if (talk.picture.staffRead < seq) return say('delivered')
    const person = talk.picture.conversation?.person
    return person ? say('read', { name: person }) : say('readSomeone')
  }

  #typingWords(last: Item | undefined): string {
    const { say, talk } = this.#frame
    const { typing, conversation, line } = talk.picture
    if (typing) return say('typing', { name: typing })
    if (last?.is !== 'mine' || conversation?.holder !== 'assistant' || line.is !== 'live') return ''
    const left = LOOKING_MS - (Date.now() - Date.parse(last.event.at))
    if (left <= 0) return ''
    setTimeout(() => this.draw(), left)
    return say('typingAssistant')
  }

  /** Reads new words from the shop to those who listen; what was there before is not read again. */
  #tellAloud(): void {
    const { say, talk } = this.#frame
    const { events, last } = talk.picture.ledger
    if (this.#told >= 0 && last > this.#told)
      for (const event of events) {
        if (event.seq <= this.#told || event.kind !== 'message' || event.author.kind === 'customer') continue
        const who = event.author.kind === 'assistant' ? say('assistant') : event.author.name
        this.#said.append(el('p', {}, `${who}: ${event.text}`))
      }
    if (talk.picture.conversation || last > 0) this.#told = last
    while (this.#said.childElementCount > 5) this.#said.firstElementChild?.remove()
  }

  #typed(): void {
    this.#grow()
    this.#frame.talk.typed(this.#field.value)
  }

  #grow(): void {
    this.#field.style.height = '44px'
    this.#field.style.height = `${Math.min(132, this.#field.scrollHeight)}px`
  }

  #key(event: KeyboardEvent): void {
    // While a Chinese word is being composed, Enter chooses it and must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    this.#submit(event)
  }

  #submit(event: Event): void {
    event.preventDefault()
    const text = this.#field.value
    if (!text.trim()) {
      this.#field.focus()
      return
    }
    this.#field.value = ''
    this.#grow()
    this.#clearNotes()
    void this.#frame.talk.send(text)
    this.#toEnd()
  }

  #chosen(): void {
    this.#sendFiles([...(this.#picker.files ?? [])])
    this.#picker.value = ''
  }

  #pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    this.#sendFiles(files)
  }

  #dragged(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.node.classList.add('drop')
  }

  #dropped(event: DragEvent): void {
    event.preventDefault()
    this.node.classList.remove('drop')
    this.#sendFiles([...(event.dataTransfer?.files ?? [])])
  }

  #sendFiles(files: File[]): void {
    const { say, talk } = this.#frame
    const limits = talk.picture.boot?.limits ?? {
      maxFileBytes: 10 * 1024 * 1024,
      maxFiles: 6,
      fileTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
    }
    const { good, faults } = sortOut(files, limits)
    this.#good = ''
    this.#faults = faults.map(({ fault, file }) =>
      say(fault, {
        name: file.name,
        size: sizeWords(file.size),
        limit: sizeWords(limits.maxFileBytes),
        count: limits.maxFiles,
      }),
    )
    if (good.length > 0) void talk.send('', good)
    this.draw()
    this.#toEnd()
  }

  async #askPerson(): Promise<void> {
    if (this.#askedPerson) return
    this.#askedPerson = true
    this.#clearNotes()
    const { say, talk } = this.#frame
    const asked = await talk.askPerson(say('personAsked'))
    this.#askedPerson = false
    if (!asked) {
      this.#faults = [say('unreachable')]
      this.draw()
    }
  }

  #clearNotes(): void {
    this.#faults = []
    this.#good = ''
    this.draw()
  }

  #showForms(shown: boolean): void {
    const { say } = this.#frame
    this.#forms?.remove()
    this.#forms = undefined
    for (const part of [this.#middle, this.#foot, this.#writing]) part.hidden = shown
    if (!shown) {
      this.focus()
      return
    }
    const back = el(
      'button',
      { type: 'button', class: 'btn', click: () => this.#showForms(false) },
      say('back'),
    )
    const forms = identifyForms(
      say,
      (number, last4) => this.#lookUp(number, last4),
      (code) => this.#redeem(code),
    )
    forms.append(back)
    this.#forms = forms
    this.#middle.before(forms)
    forms.querySelector('input')?.focus()
  }

  async #lookUp(number: string, last4: string): Promise<{ ok: boolean; sentence: string }> {
    const { say, talk } = this.#frame
    const answer = await talk.lookUp(number, last4)
    if (!answer.ok) return { ok: false, sentence: this.#why(answer) }
    return this.#recognised(say('found', { number: answer.value.number, state: answer.value.stateText }))
  }

  async #redeem(code: string): Promise<{ ok: boolean; sentence: string }> {
    const { say, talk } = this.#frame
    const answer = await talk.redeem(code)
    if (!answer.ok) return { ok: false, sentence: this.#why(answer) }
    const { name, known } = answer.value
    return this.#recognised(known && name ? say('recognised', { name }) : say('recognisedSomeone'))
  }

  #recognised(sentence: string): { ok: boolean; sentence: string } {
    this.#good = sentence
    this.#showForms(false)
    this.draw()
    return { ok: true, sentence }
  }

  #why(answer: { why: string } | { why: 'refused'; sentence: string }): string {
    return 'sentence' in answer && answer.sentence ? answer.sentence : this.#frame.say('unreachable')
  }

  #pictureOf(file: Attachment): Promise<string | undefined> {
    const known = this.#pictures.get(file.id)
    if (known) return known
    const got = this.#frame.talk
      .file(file.id)
      .then((answer) => (answer.ok ? URL.createObjectURL(answer.value) : undefined))
    this.#pictures.set(file.id, got)
    void got.then((address) => {
      if (!address) this.#pictures.delete(file.id)
    })
    return got
  }

  #previewOf(given: Letter): Promise<string | undefined> {
    const known = this.#pictures.get(given.id)
    if (known) return known
    const got = this.#frame.talk.kept(given.id).then((bytes) => bytes && URL.createObjectURL(bytes))
    this.#pictures.set(given.id, got)
    return got
  }

  async #openFile(file: Attachment): Promise<void> {
    const address = await this.#pictureOf(file)
    if (!address) return
    const link: Record<string, string> = { href: address, target: '_blank' }
    if (!file.type.startsWith('image/')) link.download = file.name
    el('a', link).click()
  }

  #scrolled(): void {
    const near = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < NEAR_PX
    if (near) {
      this.#newer.hidden = true
      this.seen()
    }
  }

  /** Tells that what is known was read, if the page is really looked at. */
  seen(): void {
    this.#frame.talk.saw(!document.hidden && this.node.isConnected)
  }

  #toEnd(): void {
    this.#list.scrollTop = this.#list.scrollHeight
    this.#newer.hidden = true
    this.seen()
  }

  #root(): ShadowRoot | undefined {
    const root = this.node?.getRootNode()
    return root instanceof ShadowRoot ? root : undefined
  }
}
