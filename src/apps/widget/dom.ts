// Elements from data: text is always text, and a list keeps the nodes that did not change.

type Handler = (event: never) => void
type Attributes = Record<string, string | number | boolean | undefined | Handler>
export type Kid = Node | string | false | null | undefined

const SVG = 'http://www.w3.org/2000/svg'

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...kids: Kid[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  dress(node, attributes)
  for (const kid of kids) if (kid || kid === '') node.append(kid)
  return node
}

/** Sets what is given; undefined and false take an attribute away; functions become listeners. */
export function dress(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value as EventListener)
    else if (value === undefined || value === false) node.removeAttribute(name)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
}

export function icon(path: string, size = 20): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  dress(svg, { class: 'i', viewBox: '0 0 20 20', width: size, height: size, 'aria-hidden': 'true' })
  svg.append(pathOf(path))
  return svg
}

/** Our sign: the window with one pane lit. */
export function sign(size: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  dress(svg, { viewBox: '0 0 28 28', width: size, height: size, 'aria-hidden': 'true' })
  const [pane, frame] = [pathOf('M4 4h8v9H4z'), pathOf('M3 3h22v22H3zM13 3v22M3 14h22')]
  dress(pane, { class: 'pane' })
  dress(frame, { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 })
  svg.append(pane, frame)
  return svg
}

function pathOf(d: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', d)
  return path
}

export interface Row {
  readonly key: string
  /** Changes exactly when the node must be made anew. */
  readonly mark: string
  readonly make: () => HTMLElement
  /** Brings a node that is kept up to date. */
  readonly touch?: (node: HTMLElement) => void
}

/** Brings the children of `parent` to `rows`, moving and making as few nodes as possible. */
export function lay(parent: HTMLElement, rows: readonly Row[]): void {
  const old = new Map<string, HTMLElement>()
  for (const child of parent.children)
    if (child instanceof HTMLElement) old.set(child.dataset.key ?? '', child)
  const nodes = rows.map((row) => {
    const kept = old.get(row.key)
    if (!kept || kept.dataset.mark !== row.mark) return made(row)
    row.touch?.(kept)
    return kept
  })
  const wanted = new Set(nodes)
  for (const node of old.values()) if (!wanted.has(node)) node.remove()
  let place = parent.firstElementChild
  for (const node of nodes) {
    if (node === place) place = node.nextElementSibling
    else parent.insertBefore(node, place)
  }
}

function made(row: Row): HTMLElement {
  const node = row.make()
  node.dataset.key = row.key
  node.dataset.mark = row.mark
  return node
}
