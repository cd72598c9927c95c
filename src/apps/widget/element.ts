// The widget as an element of its own: a button on any page, or the whole of ours (mode="page").
import { readableAccent } from './accent.ts'
import { el, sign } from './dom.ts'
import { Panel } from './panel.ts'
import { Talk } from './talk.ts'
import css from './widget.css?inline'
import { type Language, languageOf, sayIn } from './words.ts'

/** Where the script came from: the house that answers. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href
const REFRESH_MS = 60_000

/**
 * Attributes: `shop` (key of the web channel), `lang`, `theme` (light, dark), `mode` ("page" fills its place),
 * `product`, `order` (a number), `token` and `conversation` (from a signed link).
 */
export class AnjuTalk extends HTMLElement {
  #talk: Talk | undefined
  #panel: Panel | undefined
  #launcher: HTMLButtonElement | undefined
  #all = el('div', { class: 'all' })
  #language: Language = 'zh-CN'
  #drawing = false
  #refresh: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    if (this.#talk) return
    const root = this.attachShadow({ mode: 'open' })
    dressRoot(root)
    root.append(this.#all)
    const shop = this.getAttribute('shop') ?? ''
    this.#talk = new Talk({
      base: here,
      shop,
      language: () => this.#language,
      context: () => this.#context(),
      lost: () => sayIn(this.#language)('fileLost'),
      changed: () => this.#draw(),
    })
    this.#takeLink()
    this.#language = this.#firstLanguage()
    this.#followPage()
    this.#build()
    // A window that covers a whole phone does not open by itself on the next page.
    if (this.#isPage || (this.#talk.keep.get('open') && !this.#fullScreen)) this.#open(false)
    else if (this.#talk.known) void this.#talk.start()
  }

  get #isPage(): boolean {
    return this.getAttribute('mode') === 'page'
  }

  /** Opens the window, for a page's own button. */
  open(): void {
    this.#open(true)
  }

  #takeLink(): void {
    const token = this.getAttribute('token')
    if (!token) return
    this.#talk?.adopt(token, this.getAttribute('conversation') ?? undefined)
    this.removeAttribute('token')
  }

  #context() {
    const product = this.getAttribute('product') ?? metaOf('anju-product')
    const order = this.getAttribute('order')
    return {
      url: location.href.split('#')[0]?.slice(0, 500) ?? '',
      title: document.title.slice(0, 200),
      ...(product && { productId: product }),
      ...(order && { orderNumber: order }),
    }
  }

  #firstLanguage(): Language {
    const chosen = this.#talk?.keep.get('language')
    const page = this.getAttribute('lang') ?? document.documentElement.lang
    return languageOf(chosen) ?? languageOf(page) ?? languageOf(navigator.language) ?? 'zh-CN'
  }

  /** The page may change its language or theme without a reload; the window goes with it. */
  #followPage(): void {
    new MutationObserver(() => {
      const page = languageOf(this.getAttribute('lang') ?? document.documentElement.lang)
      if (page) this.#speak(page, false)
      this.#paint()
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'data-theme'] })
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#paint())
    this.#paint()
  }

  #paint(): void {
    const wanted = this.getAttribute('theme') ?? document.documentElement.dataset.theme
    const dark = wanted ? wanted === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    this.dataset.theme = dark ? 'dark' : 'light'
    const accent = dark ? null : readableAccent(this.#talk?.picture.boot?.accent ?? '')
    for (const name of ['--indigo', '--indigo-hover']) {
      if (accent) this.style.setProperty(name, accent)
      else this.style.removeProperty(name)
    }
  }

  #speak(language: Language, remember: boolean): void {
    this.#talk?.keep.set('language', remember ? language : null)
    if (language === this.#language) return
    this.#language = language
    const open = this.#panel !== undefined
    this.#build()
    if (open) this.#open(true)
  }

  #build(): void {
    const say = sayIn(this.#language)
    this.#all.lang = this.#language
    this.#all.classList.toggle('page', this.#isPage)
    this.#all.replaceChildren()
    this.#panel = undefined
    this.#launcher = undefined
    if (this.#isPage) return
    this.#launcher = el(
      'button',
      { type: 'button', class: 'launch', 'aria-haspopup': 'dialog', click: () => this.#open(true) },
      sign(24),
      el('span', {}, say('open')),
    )
    this.#all.append(this.#launcher)
    this.#badge()
  }

  #open(focus: boolean): void {
    const talk = this.#talk
    if (!talk || this.#panel) return
    if (!this.#isPage) talk.keep.set('open', '1')
    this.#panel = new Panel({
      talk,
      say: sayIn(this.#language),
      language: this.#language,
      base: here,
      order: this.getAttribute('order'),
      page: this.#isPage,
      close: () => this.#close(),
      switchLanguage: () => this.#speak(this.#language === 'en' ? 'zh-CN' : 'en', true),
    })
    this.#panel.node.addEventListener('keydown', (event) => this.#key(event))
    this.#launcher?.setAttribute('hidden', '')
    this.#all.append(this.#panel.node)
    if (!this.#isPage) this.#fitKeyboard()
    void talk.start()
    if (focus) this.#panel.focus()
    this.#refresh ??= setInterval(() => {
      if (!document.hidden) void talk.refreshPeople()
    }, REFRESH_MS)
  }

  #close(): void {
    if (this.#isPage) return
    this.#talk?.keep.set('open', null)
    this.#panel?.node.remove()
    this.#panel = undefined
    clearInterval(this.#refresh)
    this.#refresh = undefined
    this.#launcher?.removeAttribute('hidden')
    this.#launcher?.focus()
    this.#badge()
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation()
      this.#panel?.escape()
    }
    if (event.key === 'Tab' && this.#fullScreen) this.#keepInside(event)
  }

  get #fullScreen(): boolean {
    return !this.#isPage && matchMedia('(max-width: 600px)').matches
  }

  /** On a phone the window covers the page, so the tab key stays within it. */
  #keepInside(event: KeyboardEvent): void {
    const stops = [
      ...(this.#panel?.node.querySelectorAll<HTMLElement>(
        'button, textarea, input:not([hidden]), a[href], [tabindex="0"]',
      ) ?? []),
    ]
    const shown = stops.filter((stop) => stop.offsetParent !== null)
    const [first, last] = [shown[0], shown.at(-1)]
    const active = this.shadowRoot?.activeElement
    if (event.shiftKey && (active === first || active === this.#panel?.node)) {
      event.preventDefault()
      last?.focus()
    } else if (!event.shiftKey && active === last) {
      event.preventDefault()
      first?.focus()
    }
  }

  /** Keeps the line one writes in above the phone's keyboard. */
  #fitKeyboard(): void {
    const view = window.visualViewport
    this.#panel?.node.setAttribute('aria-modal', String(this.#fullScreen))
    if (!view || !this.#panel) return
    const { node } = this.#panel
    const fit = () => {
      if (!node.isConnected) return view.removeEventListener('resize', fit)
      node.style.setProperty('--tall', `${view.height}px`)
      node.style.setProperty('--top', `${view.offsetTop}px`)
    }
    view.addEventListener('resize', fit)
    view.addEventListener('scroll', fit)
    fit()
  }

  /** Many things may change at once; the window is drawn once for all of them. */
  #draw(): void {
    if (this.#drawing) return
    this.#drawing = true
    queueMicrotask(() => {
      this.#drawing = false
      this.#panel?.draw()
      if (!this.#panel) this.#talk?.saw(false)
      this.#badge()
      this.#paint()
    })
  }

  #badge(): void {
    const count = this.#talk?.picture.unread ?? 0
    const badge = this.#launcher?.querySelector('.badge')
    const shown = count > 99 ? '99+' : String(count)
    if (count === 0) badge?.remove()
    else if (!badge)
      this.#launcher?.append(
        el(
          'span',
          { class: 'badge' },
          el('span', { 'aria-hidden': 'true' }, shown),
          el('span', { class: 'sr' }, ''),
        ),
      )
    const label = this.#launcher?.querySelector('.badge .sr')
    if (label) label.textContent = sayIn(this.#language)('unread', { count })
    const digits = this.#launcher?.querySelector('.badge [aria-hidden]')
    if (digits) digits.textContent = shown
  }
}

function metaOf(name: string): string | null {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null
}

/** A constructed sheet passes a strict content policy; where there is none, an element does. */
function dressRoot(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    root.append(el('style', {}, css))
  }
}
