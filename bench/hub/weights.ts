/** What a browser loads: the widget, and the desk up to its sign-in, as gzip bytes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Weights {
  readonly widget: number
  readonly deskFirstLoad: number
  readonly deskFiles: number
}

export function weigh(home: string): Weights {
  const web = join(home, 'web')
  const root = join(web, readdirSync(web).find((name) => !name.startsWith('draft')) ?? '')
  const size = (file: string) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length
  const page = readFileSync(join(root, 'desk', 'index.html'), 'utf8')
  const linked = [...page.matchAll(/(?:src|href)="\/desk\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? '',
  )
  const files = withImports(join(root, 'desk'), linked)
  return {
    widget: size('widget/widget.js'),
    deskFirstLoad: size('desk/index.html') + files.reduce((sum, file) => sum + size(`desk/${file}`), 0),
    deskFiles: files.length + 1,
  }
}

/** The files that the entry imports at once; what it loads later by route is not among them. */
function withImports(folder: string, entries: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    if (!file.endsWith('.js')) return
    const text = readFileSync(join(folder, file), 'utf8')
    for (const match of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      visit(`assets/${match[1]}`)
  }
  for (const entry of entries) visit(entry)
  return [...found]
}
