// The window itself: sign, what is in the way, thread, who is there, and the line one writes in. It draws what Talk knows.
import { Composer } from './composer.ts'
import { el, icon, sign } from './dom.ts'
import { earlierList } from './earlier.ts'
import { footOf, troubleOf } from './foot.ts'
import { icons } from './icons.ts'
import { identifyForms } from './identify.ts'
import { openPictures } from './pictures.ts'
import type { Talk } from './talk.ts'
import { Thread } from './thread.ts'
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

interface Told {
  readonly text: string
  readonly good: boolean
}
const NOTHING: Told = { text: '', good: false }

export class Panel {
  readonly node: HTMLElement
  #frame: Frame
  #name = el('h2', { class: 'cut' })
  #tagline = el('div', { class: 'small ink3' })
  #note = el('div', { class: 'note', role: 'status', hidden: true })
  #notice = el('div', { class: 'note', role: 'status' })
  #thread: Thread
  #foot = el('div', { class: 'hum' })
  #composer: Composer
  #forms: HTMLElement | undefined
  /** The last thing this window itself has to say. */
  #told = NOTHING
  #asking = false

  constructor(frame: Frame) {
    this.#frame = frame
    const { say, talk, base, order, language } = frame
    const greeting = () =>
      order ? say('helloOrder', { number: order }) : talk.picture.boot?.greeting[language] || say('hello')
    const again = (id: string) => talk.again(id)
    const discard = (id: string) => talk.discard(id)
    this.#thread = new Thread(
      { talk, say, language, greeting },
      { say, base, again, discard, ...openPictures(talk) },
    )
    const draft = talk.keep.get('draft') ?? (order ? say('aboutOrder', { number: order }) : '')
    this.#composer = new Composer(say, draft, {
      words: (text) => this.#send(text, []),
      files: (good, faults) => this.#send('', good, faults.join(' ')),
      typed: (text) => talk.typed(text),
    })
    this.node = this.#section()
    this.draw()
  }

  focus(): void {
    // On a phone the keyboard would cover what there is to read.
    if (matchMedia('(pointer: coarse)').matches) this.node.focus()
    else this.#composer.focus()
    this.#thread.toEnd()
    this.#composer.grow()
  }

  /** Escape closes the forms first, then the window. */
  escape(): void {
    if (this.#forms) this.#showForms(false)
    else this.#frame.close()
  }

  #section(): HTMLElement {
    const dropped = (event: DragEvent) => {
      event.preventDefault()
      this.node.classList.remove('drop')
      this.#composer.drop([...(event.dataTransfer?.files ?? [])])
    }
    const dragged = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      this.node.classList.add('drop')
    }
    const left = () => this.node.classList.remove('drop')
    const role = this.#frame.page ? 'region' : 'dialog'
    return el(
      'section',
      { class: 'w', role, tabindex: -1, dragover: dragged, dragleave: left, drop: dropped },
      this.#header(),
      this.#notice,
      this.#note,
      this.#thread.node,
      this.#foot,
      this.#composer.node,
    )
  }

  #header(): HTMLElement {
    const { say, page, close, switchLanguage } = this.#frame
    const button = (label: string, path: string, click: () => void) =>
      el('button', { type: 'button', class: 'ic', 'aria-label': label, title: label, click }, icon(path))
    const speak = { type: 'button', class: 'lang', 'aria-label': say('otherLabel'), click: switchLanguage }
    return el(
      'header',
      { class: 'wh' },
      // On a page of its own the page may put its way back here.
      page && el('slot', { name: 'back' }),
      sign(28),
      el('div', { class: 'names grow' }, this.#name, this.#tagline),
      button(say('identify'), icons.parcel, () => this.#showForms(!this.#forms)),
      el('button', speak, say('other')),
      !page && button(say('close'), icons.down, close),
    )
  }

  draw(): void {
    const { talk, say } = this.#frame
    const { boot, conversation, ledger } = talk.picture
    const name = boot?.shop.name ?? ''
    if (this.#name.textContent !== name) this.#name.textContent = name
    this.node.setAttribute('aria-label', say('title', { shop: name || '…' }))
    const person =
      conversation?.holder === 'staff' && conversation.state !== 'solved' ? conversation.person : null
    const nobody = boot !== null && talk.picture.people.online === 0
    const tagline = say(nobody ? 'taglineNobody' : 'tagline')
    this.#tagline.textContent = person ? say('taglinePerson', { name: person }) : tagline
    const ask = say(ledger.events.length > 0 ? 'placeholderMore' : 'placeholder')
    this.#composer.draw(person ? say('placeholderStaff', { name: person }) : ask, boot?.limits)
    const notice = boot?.notice?.[this.#frame.language] ?? ''
    if (this.#notice.textContent !== notice) this.#notice.textContent = notice
    this.#notice.hidden = !notice
    this.#drawNote()
    this.#drawFoot()
    this.#thread.draw()
  }

  #drawNote(): void {
    const trouble = this.#told.good
      ? ''
      : this.#told.text || troubleOf(this.#frame.talk.picture, this.#frame.say)
    const text = trouble || this.#told.text
    if (this.#note.textContent !== text) this.#note.replaceChildren(text)
    this.#note.hidden = text === ''
    this.#note.classList.toggle('kind', this.#told.good)
  }

  #drawFoot(): void {
    const { say, talk, language } = this.#frame
    const { text, ask } = footOf(talk.picture, language, say)
    const mark = `${text}|${ask}`
    if (this.#foot.dataset.mark === mark) return
    this.#foot.dataset.mark = mark
    const root = this.node.getRootNode()
    const focused = root instanceof ShadowRoot && this.#foot.contains(root.activeElement)
    const button =
      ask && el('button', { type: 'button', click: () => void this.#askPerson() }, say('askPerson'))
    this.#foot.replaceChildren(icon(icons.people, 16), el('span', { class: 'grow' }, text), button || '')
    if (focused) (button || this.#composer).focus()
  }

  #tell(text: string, good = false): void {
    this.#told = { text, good }
    this.draw()
  }

  #send(text: string, files: readonly File[], faults = ''): void {
    this.#tell(faults)
    if (text || files.length > 0) void this.#frame.talk.send(text, files)
    this.#thread.toEnd()
  }

  async #askPerson(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    this.#tell('')
    const { say, talk } = this.#frame
    const asked = await talk.askPerson(say('personAsked'))
    this.#asking = false
    if (!asked) this.#tell(say('unreachable'))
  }

  #showForms(shown: boolean): void {
    const { say } = this.#frame
    this.#forms?.remove()
    this.#forms = undefined
    for (const part of [this.#thread.node, this.#foot, this.#composer.node]) part.hidden = shown
    if (!shown) {
      this.focus()
      return
    }
    const back = { type: 'button', class: 'btn', click: () => this.#showForms(false) }
    this.#forms = identifyForms(
      say,
      (number, last4) => this.#lookUp(number, last4),
      (code) => this.#redeem(code),
    )
    this.#forms.append(el('button', back, say('back')))
    this.#thread.node.before(this.#forms)
    this.#forms.querySelector('input')?.focus()
    void this.#offerEarlier(this.#forms)
  }

  async #offerEarlier(forms: HTMLElement): Promise<void> {
    const { talk, say, language } = this.#frame
    const matters = talk.known ? await talk.conversations() : []
    const turnTo = async (id: string | null) => {
      await talk.turnTo(id)
      this.#showForms(false)
    }
    if (matters.length > 0) forms.prepend(earlierList(matters, { say, language }, (id) => void turnTo(id)))
  }

  async #lookUp(number: string, last4: string): Promise<{ ok: boolean; sentence: string }> {
    const { say, talk } = this.#frame
    const answer = await talk.lookUp(number, last4)
    if (!answer.ok) return this.#failed(answer)
    return this.#recognised(say('found', { number: answer.value.number, state: answer.value.stateText }))
  }

  async #redeem(code: string): Promise<{ ok: boolean; sentence: string }> {
    const { say, talk } = this.#frame
    const answer = await talk.redeem(code)
    if (!answer.ok) return this.#failed(answer)
    const { name, known } = answer.value
    return this.#recognised(known && name ? say('recognised', { name }) : say('recognisedSomeone'))
  }

  #recognised(sentence: string): { ok: boolean; sentence: string } {
    this.#showForms(false)
    this.#tell(sentence, true)
    return { ok: true, sentence }
  }

  #failed(answer: { why: string } | { why: 'refused'; sentence: string }): { ok: boolean; sentence: string } {
    const sentence =
      'sentence' in answer && answer.sentence ? answer.sentence : this.#frame.say('unreachable')
    return { ok: false, sentence }
  }
}
