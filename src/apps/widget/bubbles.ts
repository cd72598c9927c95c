// How one thing in the thread looks: words, sources, rulers, pictures, and how far a message has come.
import type { Attachment, Fact, MessageEvent, Source } from '../../rooms/conversations/contract.ts'
import { el, icon, type Kid } from './dom.ts'
import { icons } from './icons.ts'
import type { Letter } from './outbox.ts'
import { sizeWords } from './picked.ts'
import { pieces, safeHref } from './prose.ts'
import { marksOf } from './ruler.ts'
import type { Say } from './words.ts'

export interface Hands {
  readonly say: Say
  readonly base: string
  /** The address of a file's bytes on this page, when they are there. */
  picture(file: Attachment): Promise<string | undefined>
  preview(letter: Letter): Promise<string | undefined>
  open(file: Attachment): void
  again(id: string): void
  discard(id: string): void
}

function words(text: string): Kid[] {
  return pieces(text).map((piece) => {
    if (piece.kind === 'link') {
      const out = { href: piece.href, target: '_blank', rel: 'noopener noreferrer nofollow' }
      return el('a', out, piece.text)
    }
    return piece.kind === 'strong' ? el('b', {}, piece.text) : piece.text
  })
}

export function theirs(event: MessageEvent, by: string, hands: Hands): HTMLElement {
  const machine = event.author.kind !== 'staff'
  return el(
    'div',
    { class: 'theirs' },
    el('div', { class: 'by' }, by),
    el(
      'div',
      { class: machine ? 'bot' : 'they' },
      ...inTheirLanguage(event),
      event.facts.length > 0 && facts(event.facts, hands.say),
      ...event.sources.map((source) => sourceLink(source, hands)),
      ...event.attachments.map((file) => attachment(file, hands)),
    ),
  )
}

/** What somebody put into the reader's language comes first; as it was written stands small below. */
function inTheirLanguage({ text, translations }: MessageEvent): Kid[] {
  const [translated] = translations ?? []
  return translated ? [...words(translated.text), el('div', { class: 'by' }, text)] : words(text)
}

export function mine(event: MessageEvent, hands: Hands): HTMLElement {
  return el(
    'div',
    { class: 'mine' },
    event.text && el('div', { class: 'me' }, ...words(event.text)),
    ...event.attachments.map((file) => attachment(file, hands)),
  )
}

export function letter(given: Letter, state: string, hands: Hands): HTMLElement {
  const { enclosure } = given
  return el(
    'div',
    { class: 'mine' },
    given.text && el('div', { class: 'me' }, ...words(given.text)),
    enclosure &&
      (enclosure.type.startsWith('image/')
        ? waitingPicture(given, hands)
        : paper(enclosure.name, enclosure.size)),
    state && el('div', { class: `state${given.refused === undefined ? '' : ' bad'}` }, state),
    given.refused !== undefined && choice(given.id, hands),
  )
}

function choice(id: string, { say, again, discard }: Hands): HTMLElement {
  return el(
    'div',
    { class: 'state' },
    el('button', { type: 'button', click: () => again(id) }, say('again')),
    el('button', { type: 'button', click: () => discard(id) }, say('discard')),
  )
}

function waitingPicture(given: Letter, hands: Hands): HTMLElement {
  const image = el('img', { alt: given.enclosure?.name ?? '' })
  void hands.preview(given).then((address) => {
    if (address) image.src = address
  })
  return el('div', { class: 'pic' }, image)
}

function paper(name: string, bytes: number): HTMLElement {
  return el(
    'span',
    { class: 'doc' },
    icon(icons.file),
    el('span', { class: 'cut grow' }, name),
    el('span', { class: 'ink3' }, sizeWords(bytes)),
  )
}

function attachment(file: Attachment, hands: Hands): HTMLElement {
  const isPicture = file.type.startsWith('image/')
  const label = hands.say(isPicture ? 'openImage' : 'openFile', { name: file.name })
  const button = el('button', {
    type: 'button',
    class: isPicture ? 'pic' : '',
    'aria-label': label,
    click: () => hands.open(file),
  })
  if (isPicture) button.append(pictureOf(file, hands))
  else button.append(paper(file.name, file.bytes))
  return button
}

function pictureOf(file: Attachment, hands: Hands): HTMLImageElement {
  const shrink = Math.min(1, 240 / Math.max(file.width ?? 240, file.height ?? 180))
  const [width, height] = [(file.width ?? 240) * shrink, (file.height ?? 180) * shrink].map(Math.round)
  const image = el('img', { alt: file.name, width, height })
  void hands.picture(file).then((address) => {
    if (address) image.src = address
  })
  return image
}

function sourceLink(source: Source, { say, base }: Hands): HTMLElement | false {
  const href = safeHref(source.url, base)
  const path = source.kind === 'truth' ? icons.ruler : source.kind === 'order' ? icons.parcel : icons.page
  const text = el('span', {}, say('source', { title: source.title }))
  if (!href) return el('span', { class: 'src', title: source.quote }, icon(path, 16), text)
  return el(
    'a',
    { class: 'src', href, target: '_blank', rel: 'noopener', title: source.quote },
    icon(path, 16),
    text,
    el('span', { class: 'sr' }, say('sourceOpen')),
  )
}

function facts(given: readonly Fact[], say: Say): HTMLElement {
  return el('ul', { class: 'facts' }, ...given.map((fact) => factLine(fact, say)))
}

function factLine(fact: Fact, say: Say): HTMLElement {
  const marks = marksOf(fact)
  const value = fact.verdict ? say('valueVerdict', { value: fact.value, verdict: fact.verdict }) : fact.value
  const label = el('span', { class: 'ink3' }, fact.label)
  if (!marks) return el('li', { class: 'plain' }, label, el('span', {}, value))
  const span = el('i')
  span.style.left = `${marks.from}%`
  span.style.width = `${marks.to - marks.from}%`
  const at = el('u')
  at.style.left = `${marks.value}%`
  return el(
    'li',
    {},
    label,
    el('span', { class: 'g', 'aria-hidden': 'true' }, span, at),
    el('span', {}, value),
  )
}
