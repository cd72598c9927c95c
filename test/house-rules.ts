/** The laws of the house as functions over the text of its files: what each file imports, and what it may. */
import { posix } from 'node:path'

/** Rooms from the ground up: a room calls only rooms before it. */
export const FLOORS = [
  'access',
  'calendars',
  'routing',
  'customers',
  'catalogue',
  'stock',
  'imports',
  'channels',
  'knowledge',
  'orders',
  'conversations',
  'assistant',
  'mail',
  'promises',
  'work',
  'payouts',
  'delivery',
  'policies',
  'evidence',
  'diagnosis',
  'aftersales',
  'standards',
  'surveys',
  'rules',
  'advisors',
  'wall',
  'setup',
] as const

const WEB = new Set(['desk', 'customer', 'widget', 'shop', 'field'])
const WEB_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  desk: [
    'react',
    'react-dom',
    'antd',
    '@tanstack/react-query',
    '@tanstack/react-virtual',
    'wouter',
    'pinyin-pro',
    'vite',
    '@vitejs/plugin-react',
    'zod',
  ],
  customer: ['react', 'react-dom', '@tanstack/react-query', 'wouter', 'vite', '@vitejs/plugin-react'],
  shop: ['react', 'react-dom', '@tanstack/react-query', 'wouter', 'vite', '@vitejs/plugin-react'],
  widget: ['vite'],
  field: [],
}
const UI_PACKAGES = ['react', 'react-dom', 'antd', 'zod']
// Who opens connections of his own; everyone else is handed a transaction.
const DRIVER = /^src\/kernel\/(db|line|live|testing)\.ts$|^src\/kernel\/(postgres|backup)\//
// Who knows the language model's SDK: whatever names a model there could otherwise talk to a stranger's host.
const MODEL_SDK = /^(?:ai|@ai-sdk\/.+)$/
const MODEL_CALLER = 'src/rooms/assistant/model/endpoint.ts'
const CLOCK = /^src\/kernel\/clock\.ts$|^src\/(ui|apps\/(desk|customer|widget|shop|cli))\//
const ENVIRONMENT =
  /^src\/kernel\/(config|testing)\.ts$|^src\/kernel\/postgres\/|^src\/apps\/cli\/|vite\.config\.ts$/

interface Import {
  readonly from: string
  readonly to: string
  readonly named: string
}

export interface Sin {
  readonly rule: string
  readonly file: string
  readonly why: string
}

/** @param files path from the project's root -> text @returns every breach, and how many imports were read */
export function inspect(files: ReadonlyMap<string, string>): { sins: Sin[]; imports: number } {
  const imports = [...files].flatMap(([file, text]) => importsOf(file, text))
  const sins = [
    ...imports.flatMap((one) => sinOf(one).map((why) => ({ rule: 'import', file: one.from, why }))),
    ...circles(imports, files),
    ...[...files].flatMap(([file, text]) => sinsOfText(file, text)),
  ]
  return { sins, imports: imports.length }
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const named = match[1] ?? match[2] ?? match[3] ?? ''
    const to = named.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), named)) : named
    return { from: file, to, named }
  })
}

interface Place {
  readonly wing: string
  readonly name: string
  readonly rest: string
}

/** src/rooms/orders/store.ts -> rooms, orders, store.ts */
function placeOf(path: string): Place | undefined {
  const [root, wing = '', name = '', ...rest] = path.split('/')
  if (root !== 'src') return undefined
  return { wing, name, rest: rest.join('/') }
}

function sinOf({ from, to, named }: Import): string[] {
  const here = placeOf(from)
  if (!here) return []
  const isTest = /\.test\.tsx?$/.test(from)
  if (!named.startsWith('.')) return foreign(from, here, named, isTest)
  const there = placeOf(to)
  if (!there) return isTest || named.endsWith('package.json') ? [] : [`imports ${to} outside src`]
  return own(from, here, to, there, isTest)
}

function foreign(from: string, here: Place, named: string, isTest: boolean): string[] {
  if (isTest) return []
  if (here.wing === 'engines') return [`an engine imports ${named}`]
  const name = named
    .split('/')
    .slice(0, named.startsWith('@') ? 2 : 1)
    .join('/')
  if (name === 'pg' && !DRIVER.test(from)) return ['touches the database driver']
  if (MODEL_SDK.test(name) && from !== MODEL_CALLER) return ['calls a language model past its port']
  if (here.wing === 'rooms') return isShape(here) && name !== 'zod' ? [`a contract imports ${named}`] : []
  if (/vite\.config\.ts$/.test(from)) return []
  return packagesOf(here)?.includes(name) === false ? [`${here.name || 'ui'} imports ${named}`] : []
}

/** The packages that a browser wing may use; undefined: no browser. */
function packagesOf(here: Place): readonly string[] | undefined {
  if (here.wing === 'ui') return UI_PACKAGES
  return here.wing === 'apps' && WEB.has(here.name) ? WEB_PACKAGES[here.name] : undefined
}

/** A room's shapes; a large room keeps those of a part of it beside that part. */
const isShape = (place: Place) => /^(?:[^/]+\/)?contract\.ts$/.test(place.rest)
const isDoor = (place: Place) => place.rest === 'index.ts' || isShape(place)
const isContract = (to: string) =>
  /^src\/rooms\/[^/]+\/(?:[^/]+\/)?contract\.ts$/.test(to) ||
  to === 'src/kernel/contract.ts' ||
  to === 'src/kernel/route.ts'

function own(from: string, here: Place, to: string, there: Place, isTest: boolean): string[] {
  if (here.wing === 'rooms' && isShape(here) && !isContract(to)) return [`a contract imports ${to}`]
  if (here.wing === 'ui' || (here.wing === 'apps' && WEB.has(here.name))) return webSin(here, to, there)
  const throughWall =
    there.wing === 'rooms' && !isDoor(there) && !(here.wing === 'rooms' && here.name === there.name)
  if (throughWall)
    return isTest && there.rest === 'cast.ts' ? [] : [`enters ${there.name} not by its door: ${to}`]
  return WINGS[here.wing]?.(here, to, there) ?? [`${from} stands in no wing`]
}

/** What each wing says to an import of our own. */
const WINGS: Readonly<Record<string, (here: Place, to: string, there: Place) => string[]>> = {
  kernel: (_here, to, there) => (there.wing === 'kernel' ? [] : [`the kernel imports ${to}`]),
  engines: (here, to, there) =>
    there.wing === 'engines' && [here.name, 'geometry'].includes(there.name)
      ? []
      : [`an engine imports ${to}`],
  rooms: roomSin,
  flows: (_here, to, there) => (['kernel', 'rooms'].includes(there.wing) ? [] : [`a flow imports ${to}`]),
  apps: (_here, to, there) =>
    there.wing === 'apps' && WEB.has(there.name) ? [`the server imports ${to}`] : [],
}

function webSin(here: Place, to: string, there: Place): string[] {
  const home = there.wing === here.wing && (here.wing === 'ui' || there.name === here.name)
  // The customer's pages and the widget are one conversation: its core lives with the widget.
  const shared =
    here.wing === 'apps' && here.name === 'customer' && there.wing === 'apps' && there.name === 'widget'
  return home || shared || (there.wing === 'ui' && here.wing === 'apps') || isContract(to)
    ? []
    : [`a browser would load ${to}`]
}

function roomSin(here: Place, to: string, there: Place): string[] {
  if (there.wing === 'kernel') return []
  if (there.wing === 'engines')
    return there.rest === 'index.ts' ? [] : [`enters the engine ${there.name} not by its door`]
  if (there.wing !== 'rooms') return [`a room imports ${to}`]
  if (there.name === here.name) return []
  const [mine, theirs] = [FLOORS.indexOf(here.name as never), FLOORS.indexOf(there.name as never)]
  if (mine < 0 || theirs < 0) return [`${mine < 0 ? here.name : there.name} is on no floor`]
  if (isShape(here) || isShape(there)) return []
  return theirs < mine ? [] : [`${here.name} calls up to ${there.name}`]
}

function circles(imports: readonly Import[], files: ReadonlyMap<string, string>): Sin[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) if (files.has(to)) next.set(from, [...(next.get(from) ?? []), to])
  const state = new Map<string, 'open' | 'done'>()
  const sins: Sin[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      sins.push({ rule: 'circle', file, why: [...path.slice(path.indexOf(file)), file].join(' -> ') })
      return
    }
    state.set(file, 'open')
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files.keys()) visit(file, [])
  return sins
}

const NAMELESS = /(^|\/)(utils?|helpers?|misc|common|service|manager|types|data|info)\.tsx?$/

interface TextRule {
  readonly rule: string
  readonly why: string
  readonly spared: RegExp
  readonly sinful: (text: string, code: string, file: string) => boolean
}

const TEST = /\.test\.tsx?$/
const orTest = (other: RegExp) => new RegExp(`${TEST.source}|${other.source}`)
const PAGES = /^src\/(ui|apps\/(desk|customer|widget|shop))\//

const TEXT_RULES: readonly TextRule[] = [
  {
    rule: 'caption',
    why: 'opens without its one-sentence caption',
    spared: /^$/,
    sinful: (text) => !/^\s*(#![^\n]*\n)?\s*(\/\*|\/\/)/.test(text),
  },
  {
    rule: 'name',
    why: 'its name says nothing of the business',
    spared: /^$/,
    sinful: (_text, _code, file) => NAMELESS.test(file),
  },
  {
    rule: 'clock',
    why: 'reads the time itself',
    spared: orTest(CLOCK),
    sinful: (_text, code) => /\bDate\.now\(\)|\bnew Date\(\)/.test(code),
  },
  {
    rule: 'chance',
    why: 'rolls unseeded dice',
    spared: orTest(PAGES),
    sinful: (_text, code) => /\bMath\.random\(/.test(code),
  },
  {
    rule: 'environment',
    why: 'reads the environment',
    spared: orTest(ENVIRONMENT),
    sinful: (_text, code) => /\bprocess\.env\b/.test(code),
  },
  {
    rule: 'bare-model',
    why: 'names a model by a bare string, which would go to a hosted gateway',
    spared: orTest(/^src\/rooms\/assistant\/model\/testing\//),
    sinful: (_text, code, file) =>
      file.startsWith('src/rooms/assistant/') && /\bmodel:\s*['"`][^'"`]/.test(code),
  },
  {
    rule: 'unfinished',
    why: 'is left to do',
    spared: TEST,
    sinful: (text) => /\b(TODO|FIXME|XXX)\b/.test(text),
  },
]

function sinsOfText(file: string, text: string): Sin[] {
  if (!file.startsWith('src/') || file.endsWith('.d.ts')) return []
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '')
  const sins = TEXT_RULES.filter((one) => !one.spared.test(file) && one.sinful(text, code, file)).map(
    ({ rule, why }) => ({
      rule,
      file,
      why,
    }),
  )
  const room = TEST.test(file) ? undefined : /^src\/rooms\/([^/]+)\//.exec(file)?.[1]
  return [...sins, ...(room ? foreignTables(room, code) : []).map((why) => ({ rule: 'tables', file, why }))]
}

/** A room's SQL names only its own schema. */
function foreignTables(room: string, code: string): string[] {
  const others = FLOORS.filter((floor) => floor !== room).join('|')
  const raw = new RegExp(
    `\\b(?:from|join|into|update|table|references)\\s+(?:if\\s+\\w+\\s+)?(${others}|kernel)\\.(\\w+)`,
    'gi',
  )
  const built = new RegExp(
    `(?:selectFrom|insertInto|updateTable|deleteFrom|[jJ]oin)\\(\\s*['"](${others}|kernel)\\.(\\w+)`,
    'g',
  )
  return [...code.matchAll(raw), ...code.matchAll(built)].map(
    (match) => `names the table ${match[1]}.${match[2]}`,
  )
}
