// Whatever somebody writes, it stays what it is: words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pieces, safeHref } from './prose.ts'

test('no letter is lost and only http(s) becomes a link', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('https://a.cn/x?y=1', 'javascript:alert(1)', '<img src=x onerror=1>', ' '),
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join('').replaceAll('*', '')
      const cut = pieces(text)
      assert.equal(cut.map((piece) => piece.text).join(''), text)
      for (const piece of cut) if (piece.kind === 'link') assert.match(piece.href, /^https?:/)
    }),
  )
})

test('stress and links are found, punctuation behind a link is not part of it', () => {
  assert.deepEqual(pieces('**浅灰色没有数据**，看 https://a.cn/b。'), [
    { kind: 'strong', text: '浅灰色没有数据' },
    { kind: 'text', text: '，看 ' },
    { kind: 'link', text: 'https://a.cn/b', href: 'https://a.cn/b' },
    { kind: 'text', text: '。' },
  ])
})

test('dangerous addresses lead nowhere', () => {
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' JAVASCRIPT:1',
    'vbscript:x',
    'file:///etc/passwd',
  ])
    assert.equal(safeHref(bad), undefined)
  assert.equal(safeHref('/help/sofa', 'https://shop.cn'), 'https://shop.cn/help/sofa')
})
