/** Letters are read whatever program wrote them: words, names, files, and nothing that runs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDice } from '../../../kernel/dice.ts'
import { type Shape, specimen, specimens } from '../specimens.ts'
import { layoutOf } from './layout.ts'
import { readLetter } from './letter.ts'

const SHAPES = [...new Set([...specimens(1, 42, 100_000)].map((one) => one.shape))]

for (const shape of SHAPES) {
  test(`a letter of the shape ${shape} is read with its words and files`, () => {
    const made = specimen(shape satisfies Shape, 7, openDice(1), 200_000)
    const letter = readLetter(made.raw)
    assert.ok(letter.text.includes(made.says), `Expected "${made.says}", got "${letter.text.slice(0, 200)}"`)
    assert.equal(letter.from.address, made.from)
    assert.equal(letter.messageId, made.messageId)
    assert.ok(letter.enclosures.length >= made.files, `${letter.enclosures.length} files`)
  })
}

test('names of files survive every way of writing them', () => {
  const letter = readLetter(specimen('attachment', 1, openDice(2)).raw)
  assert.deepEqual(
    letter.enclosures.map((one) => one.name),
    ['破损照片.png', '发票 2026.pdf'],
  )
  const wrapped = readLetter(specimen('winmail', 1, openDice(2)).raw)
  assert.deepEqual(
    wrapped.enclosures.map((one) => one.name),
    ['安装图.pdf'],
  )
})

test('a layout shows its own pictures and loads, runs and covers nothing', () => {
  const inline = layoutOf(specimen('inline-picture', 3, openDice(2)).raw)
  assert.deepEqual([inline.pictures, inline.remote], [1, 1])
  assert.match(inline.html, /src="data:image\/png;base64,/)
  assert.doesNotMatch(inline.html, /track\.example/)
  const hostile = layoutOf(specimen('hostile-html', 3, openDice(2)).raw)
  assert.doesNotMatch(hostile.html, /script|javascript|onerror|iframe|position|z-index|evil/i)
})
