/** What every page must hold, in words of whoever meets it: it fits the screen, speaks one language, names its controls. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { en as customerEnglish } from '../../src/apps/customer/words/en.ts'
import { zh as customerChinese } from '../../src/apps/customer/words/zh-cn.ts'
import { en as shopEnglish } from '../../src/apps/shop/words/en.ts'
import { zh as shopChinese } from '../../src/apps/shop/words/zh-cn.ts'
import type { Language } from './browser.ts'

type Table = Readonly<Record<string, string>>

/** What people read at the desk, key by key. */
export function deskWords(language: Language): (key: string) => string {
  const table = deskTable(language)
  return (key) => {
    const found = table[key]
    if (found === undefined) throw new Error(`The desk has no word ${key}`)
    return found
  }
}

function deskTable(language: Language): Table {
  const file = join(import.meta.dirname, `../../src/apps/desk/words/${language}.json`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

const TABLES: Record<Language, readonly Table[]> = {
  'zh-CN': [deskTable('zh-CN'), customerChinese, shopChinese],
  en: [deskTable('en'), customerEnglish, shopEnglish],
}
const KEYS = new Set(TABLES.en.flatMap((table) => Object.keys(table)).filter((key) => /[.A-Z]/.test(key)))
/** Names and tags that the shop gave, and that our own words give as examples; what the audit names by its id. */
const NAMES = new Set(['青禾木居', '林女士', '小户型', 'shop'])
/** Whole sentences and labels that only the one language has. */
const ONLY: Record<Language, ReadonlySet<string>> = {
  'zh-CN': onlyIn('zh-CN', 'en'),
  en: onlyIn('en', 'zh-CN'),
}

function onlyIn(language: Language, other: Language): Set<string> {
  const theirs = new Set(TABLES[other].flatMap((table) => Object.values(table)))
  const ours = TABLES[language].flatMap((table) => Object.values(table))
  return new Set(
    ours.filter(
      (words) => words.length > 2 && !words.includes('{') && !theirs.has(words) && !NAMES.has(words),
    ),
  )
}

export async function faultsOf(page: Page, language: Language): Promise<string[]> {
  const seen = await page.evaluate<{ text: string; over: number; lang: string }>(SEEN)
  const lines = seen.text.split(/[\n\t]/).map((line) => line.trim())
  const foreign = ONLY[language === 'en' ? 'zh-CN' : 'en']
  return [
    ...(seen.over > 0 ? [`${seen.over} px wider than the screen`] : []),
    ...(seen.lang === language ? [] : [`the page says it speaks ${seen.lang}`]),
    ...lines.filter((line) => KEYS.has(line)).map((key) => `the key ${key} is shown`),
    ...lines.filter((line) => /\{\w+[}|]/.test(line)).map((line) => `a fact is missing: ${line}`),
    ...lines.filter((line) => foreign.has(line)).map((line) => `speaks the other language: ${line}`),
    ...(await namelessControls(page)),
  ]
}

/** What can be read on the page, the words of the talk window included. */
export const READABLE = `[document.body, ...[...document.querySelectorAll('anju-talk')]
  .map((talk) => talk.shadowRoot?.querySelector('.all'))].map((at) => at?.innerText ?? '').join('\\n').trim()`

const SEEN = `({
  text: ${READABLE},
  lang: document.documentElement.lang,
  over: Math.max(...[document.documentElement, ...document.querySelectorAll('main')]
    .map((one) => one.scrollWidth - one.clientWidth)),
})`

const CONTROLS = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'option',
  'menuitem',
  'slider',
  'spinbutton',
  'dialog',
  'image',
])

/** Asks the browser's own accessibility tree, shadow roots included, what a control is called. */
async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const nameless = nodes.filter(
    (node) =>
      !node.ignored && CONTROLS.has(String(node.role?.value)) && !String(node.name?.value ?? '').trim(),
  )
  const places = await Promise.all(
    nameless.map(async ({ role, backendDOMNodeId }) => {
      if (backendDOMNodeId === undefined) return `a ${role?.value} without a name`
      const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId })
      return `a ${role?.value} without a name: ${outerHTML.slice(0, 160)}`
    }),
  )
  await session.detach()
  return places
}

/** Whether what has the focus shows it, by an outline or the edge of its field. */
export const FOCUS_SHOWN = `(() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  // Within a date field the browser shows the focus on the part itself.
  if (!at || at === document.body || at.type === 'date') return 'nothing'
  const shown = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling]
    .filter(Boolean).map((one) => getComputedStyle(one))
    .some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none')
  return shown ? 'shown' : at.outerHTML.slice(0, 160)
})()`

/** Texts that stand out less than WCAG AA asks, as `ratio text`; what is switched off may be faint. */
export const FAINT = `(() => {
  const parts = (colour) => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\\d.]+(?:e-?\\d+)?/g) ?? []).map(Number)
    return colour.startsWith('color(') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a]
  }
  const over = ([r, g, b, a], under) => [r, g, b].map((one, at) => one * a + under[at] * (1 - a))
  const ground = (at) => {
    if (!at) return [255, 255, 255]
    const colour = parts(getComputedStyle(at).backgroundColor)
    if (colour[3] === 1) return colour.slice(0, 3)
    return over(colour, ground(at.parentElement ?? at.getRootNode().host))
  }
  const light = (rgb) => rgb.map((one) => one / 255)
    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0)
  const found = new Set()
  const roots = [document.body, ...[...document.querySelectorAll('anju-talk')].map((talk) => talk.shadowRoot)]
  for (const root of roots.filter(Boolean)) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent.trim()
    const at = texts.currentNode.parentElement
    if (!text || !at.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    if (at.closest('svg, script, style, :disabled, [aria-disabled=true], [aria-hidden=true], .sr, .skip')) continue
    const style = getComputedStyle(at)
    const below = ground(at)
    const [a, b] = [light(over(parts(style.color), below)), light(below)].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    const large = parseFloat(style.fontSize) >= 24
    if (ratio < (large ? 3 : 4.5)) found.add(ratio.toFixed(1) + ' ' + text.slice(0, 40))
  }
  }
  return [...found]
})()`
