// The line one writes in: words, photos, files, by key, hand, paste or drop.
import { dress, el, icon } from './dom.ts'
import { icons } from './icons.ts'
import { type Limits, sizeWords, sortOut } from './picked.ts'
import type { Say } from './words.ts'

export interface Sent {
  words(text: string): void
  files(good: readonly File[], faults: readonly string[]): void
  typed(draft: string): void
}

const TALLEST_PX = 132
const UNTIL_TOLD: Limits = {
  maxFileBytes: 10 * 1024 * 1024,
  maxFiles: 6,
  fileTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
}

export class Composer {
  readonly node: HTMLFormElement
  #say: Say
  #sent: Sent
  #limits: Limits = UNTIL_TOLD
  #field: HTMLTextAreaElement
  #picker: HTMLInputElement

  constructor(say: Say, draft: string, sent: Sent) {
    this.#say = say
    this.#sent = sent
    this.#field = el('textarea', {
      rows: 1,
      'aria-label': say('placeholder'),
      enterkeyhint: 'send',
      maxlength: 4000,
      input: () => this.#typed(),
      keydown: (event: KeyboardEvent) => this.#key(event),
      paste: (event: ClipboardEvent) => this.#pasted(event),
    })
    this.#field.value = draft
    this.#picker = el('input', { type: 'file', hidden: true, multiple: true, change: () => this.#chosen() })
    const attach = { type: 'button', class: 'ic', 'aria-label': say('attach'), title: say('attach') }
    this.node = el(
      'form',
      { class: 'in', submit: (event: Event) => this.#submit(event) },
      el('button', { ...attach, click: () => this.#picker.click() }, icon(icons.camera)),
      this.#picker,
      this.#field,
      el('button', { type: 'submit', class: 'send', 'aria-label': say('send') }, icon(icons.send)),
    )
  }

  draw(placeholder: string, limits: Limits | undefined): void {
    this.#limits = limits ?? UNTIL_TOLD
    dress(this.#field, { placeholder })
    dress(this.#picker, { accept: this.#limits.fileTypes.join(',') })
  }

  focus(): void {
    this.#field.focus()
  }

  /** As high as what is written, up to a few lines. */
  grow(): void {
    this.#field.style.height = '44px'
    this.#field.style.height = `${Math.min(TALLEST_PX, this.#field.scrollHeight)}px`
  }

  drop(files: readonly File[]): void {
    const { good, faults } = sortOut(files, this.#limits)
    const limit = sizeWords(this.#limits.maxFileBytes)
    const sentences = faults.map(({ fault, file }) =>
      this.#say(fault, { name: file.name, size: sizeWords(file.size), limit, count: this.#limits.maxFiles }),
    )
    this.#sent.files(good, sentences)
  }

  #typed(): void {
    this.grow()
    this.#sent.typed(this.#field.value)
  }

  #key(event: KeyboardEvent): void {
    // While a Chinese word is being composed, Enter chooses it and must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    this.#submit(event)
  }

  #submit(event: Event): void {
    event.preventDefault()
    const text = this.#field.value
    this.#field.focus()
    if (!text.trim()) return
    this.#field.value = ''
    this.grow()
    this.#sent.words(text)
  }

  #chosen(): void {
    this.drop([...(this.#picker.files ?? [])])
    this.#picker.value = ''
  }

  #pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    this.drop(files)
  }
}
