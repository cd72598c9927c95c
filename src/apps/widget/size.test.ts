// The widget costs a merchant's page at most 25 KB over the wire: script, look and both languages together.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const MOST_BYTES = 25 * 1024

test('the built widget is at most 25 KB gzip and asks for nothing else', async () => {
  const out = await mkdtemp(join(tmpdir(), 'anju-widget-'))
  try {
    const configFile = join(import.meta.dirname, 'vite.config.ts')
    await build({ configFile, build: { outDir: out } })
    const script = await readFile(join(out, 'widget.js'))
    const size = gzipSync(script, { level: 9 }).length
    assert.ok(size <= MOST_BYTES, `Expected at most ${MOST_BYTES} bytes, got ${size}`)
    const text = script.toString()
    assert.match(text, /找人聊/)
    assert.match(text, /Talk to a person/)
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/)
    assert.doesNotMatch(text, /https?:\/\/(?!www\.w3\.org)[a-z]/)
  } finally {
    await rm(out, { recursive: true, force: true })
  }
})
