/** Builds the pages when their source changed since the last time, below ANJU_HOME, and keeps the build by its fingerprint. */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'

/** The pages that are built, each from its own folder below src/apps. */
const APPS = ['desk', 'customer', 'shop', 'widget'] as const

/** What a build is made of: their own folders, the shared look, the contracts, and the packages. */
const SOURCES = [
  ...APPS.map((app) => `src/apps/${app}`),
  'src/ui',
  'src/rooms',
  'src/kernel/contract.ts',
  'src/kernel/route.ts',
  'package-lock.json',
]

export interface WebBuild {
  /** The folder with desk/, customer/, shop/ and widget/. */
  readonly root: string
  readonly builtNow: boolean
}

/** @param root the project's folder @throws Error with what the builder said */
export async function buildPages(root: string, home: string): Promise<WebBuild> {
  const print = await fingerprint(root)
  const folder = join(home, 'web', print)
  if (existsSync(join(folder, 'whole'))) return { root: folder, builtNow: false }
  const draft = join(home, 'web', `draft-${randomBytes(4).toString('hex')}`)
  await mkdir(draft, { recursive: true })
  for (const app of APPS) await buildOne(root, app, join(draft, app))
  await squeeze(draft)
  await writeFile(join(draft, 'whole'), print)
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
  await dropOld(join(home, 'web'), print)
  return { root: folder, builtNow: true }
}

function buildOne(root: string, app: string, out: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const config = join(root, 'src', 'apps', app, 'vite.config.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: root,
      env: { PATH: process.execPath, HOME: out, NODE_ENV: 'production', ANJU_WEB_OUT: out },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (part: Buffer) => {
      said += part.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`页面「${app}」没有编译成功。The pages "${app}" could not be built:\n${said}`))
    })
  })
}

/** Changes when any source changes; names and bytes, no times, so that a copied folder keeps its build. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await filesBelow(join(root, source))) {
      hash.update(file.slice(root.length)).update(await readFile(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

const IN_BROWSERS = /^(?!.*\.test\.).*\.(tsx?|css|html|json|svg|png|webmanifest)$/

async function filesBelow(path: string): Promise<string[]> {
  if (/\.\w+$/.test(path)) return existsSync(path) ? [path] : []
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const rooms = path.endsWith('/rooms')
  return entries
    .filter(
      (entry) => entry.isFile() && (rooms ? entry.name === 'contract.ts' : IN_BROWSERS.test(entry.name)),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A gzip copy beside every text, so that serving costs no work. */
async function squeeze(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    await pipeline(
      createReadStream(file),
      createGzip({ level: constants.Z_BEST_COMPRESSION }),
      createWriteStream(`${file}.gz`),
    )
  }
}

async function dropOld(folder: string, kept: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== kept) await rm(join(folder, name), { recursive: true, force: true })
  }
}
