// Finds a Chromium for the browser tests, or installs one; a test without a browser is never skipped in silence.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { borrowChromium, borrowedChromium } from './borrowed-chromium.ts'
import { inWords } from './language.ts'
import { Told } from './tell.ts'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const CHINESE_FONTS = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/System/Library/Fonts/PingFang.ttc',
]

/** @param root the project's folder @throws Told when there is none and none can be installed */
export function chromium(root: string): string {
  const named = process.env.CHROMIUM_PATH
  if (named && runs(named)) return named
  const ways = [() => undefined, installByApt, () => borrowChromium(root), () => downloadByPlaywright(root)]
  for (const way of ways) {
    way()
    const found = find(root)
    if (found) return found
  }
  throw new Told(
    inWords(
      '浏览器测试需要 Chromium 与中文字体，这里没有，也没能自动安装。请安装（Debian：sudo apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指定。',
      'The browser tests need Chromium and Chinese fonts; they are not here and could not be installed. Install them (Debian: sudo apt-get install chromium fonts-noto-cjk) or name a Chromium with CHROMIUM_PATH.',
    ),
  )
}

/** Pages are looked at in Chinese, so a browser without Chinese fonts is none, unless it brings its own. */
function find(root: string): string | undefined {
  const borrowed = borrowedChromium(root)
  return (hasChineseFonts() ? [...USUAL, ...playwrights(), borrowed] : [borrowed]).find(runs)
}

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** The browsers that Playwright downloaded for this user. */
function playwrights(): string[] {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(folder)) return []
  const versions = readdirSync(folder).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
  return versions.flatMap((version) => {
    const inside = readdirSync(join(folder, version), { recursive: true, encoding: 'utf8' })
    return inside
      .filter((file) => /(^|\/)(chrome|headless_shell|chrome-headless-shell)$/.test(file))
      .map((file) => join(folder, version, file))
  })
}

function hasChineseFonts(): boolean {
  const known = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return known.status === 0 ? known.stdout.trim() !== '' : CHINESE_FONTS.some((font) => existsSync(font))
}

function installByApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error(inWords('正在安装 Chromium 与中文字体……', 'Installing Chromium and Chinese fonts ...'))
  apt('update')
  apt(
    'install',
    '-y',
    '--no-install-recommends',
    ...(USUAL.some(runs) ? [] : ['chromium']),
    'fonts-noto-cjk',
    'fontconfig',
  )
}

function downloadByPlaywright(root: string): void {
  console.error(inWords('正在下载 Chromium……', 'Downloading Chromium ...'))
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js')
  spawnSync(process.execPath, [playwright, 'install', 'chromium-headless-shell'], { stdio: ['ignore', 2, 2] })
}

function apt(...words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 2] })
}
