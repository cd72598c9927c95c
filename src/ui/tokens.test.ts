/** The colours keep their contrast, and the style sheet says the same as the palette. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dark, light, type Palette } from './tokens.ts'

const linear = (byte: number) =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4
const luminance = (hex: string) => {
  const n = Number.parseInt(hex.slice(1), 16)
  return 0.2126 * linear(n >> 16) + 0.7152 * linear((n >> 8) & 255) + 0.0722 * linear(n & 255)
}
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

type Pair = [keyof Palette, keyof Palette, number]
const grounds: (keyof Palette)[] = ['surface', 'canvas', 'raised']
const voices = ['oak', 'celadon', 'dusk', 'cinnabar'] as const
const pairs: Pair[] = [
  ...grounds.flatMap((g): Pair[] => [
    ['ink', g, 7],
    ['ink-2', g, 4.5],
    ['ink-3', g, 4.5],
    ['link', g, 4.5],
    ['line-strong', g, 3],
  ]),
  ['ink-2', 'sunken', 4.5],
  ['ink-3', 'sunken', 4.5],
  ['on-indigo', 'indigo', 4.5],
  ['on-indigo', 'indigo-hover', 4.5],
  ['link', 'indigo-soft', 4.5],
  ['ink', 'indigo-soft', 7],
  ['ink-3', 'indigo-soft', 4.5],
  ['on-lamp', 'lamp', 7],
  ['ink', 'lamp-soft', 7],
  ['wood-edge', 'wood', 3],
  ...voices.flatMap((v): Pair[] => [
    [v, 'surface', 4.5],
    [v, 'canvas', 4.5],
    [v, `${v}-soft`, 4.5],
    ['ink', `${v}-soft`, 7],
    ['ink-2', `${v}-soft`, 4.5],
    [`${v}-line`, 'surface', 3],
  ]),
]

test('every text and edge keeps its contrast in light and dark', () => {
  for (const [name, palette] of Object.entries({ light, dark }))
    for (const [front, back, least] of pairs) {
      const found = contrast(palette[front], palette[back])
      assert.ok(found >= least, `${name}: ${front} on ${back} is ${found.toFixed(2)}, needs ${least}`)
    }
})

test('the style sheet carries the same colours as the palette, also when a theme is forced', () => {
  const css = readFileSync(new URL('./anju.css', import.meta.url), 'utf8')
  const told = (token: string) =>
    [...css.matchAll(new RegExp(`--${token}: (#[0-9A-F]{6});`, 'g'))].map((m) => m[1])
  for (const token of Object.keys(light) as (keyof Palette)[])
    assert.deepEqual(told(token), [light[token], dark[token], dark[token]], token)
})
