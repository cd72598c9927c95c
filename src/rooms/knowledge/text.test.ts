// Texts of articles: differences line by line, passages under headings, snippets, and questions that are alike.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffLines } from './diff.ts'
import { ALIKE, gramsOf, likeness, masked } from './likeness.ts'
import { leadOf, pieces, toHtml, toPlain } from './markdown.ts'
import { snippet } from './snippet.ts'

const text = fc
  .array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 8 })
  .map((lines) => lines.join('\n'))

test('removed and same lines are the old text, added and same lines the new one', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const diff = diffLines(from, to)
      const side = (kind: 'added' | 'removed') =>
        diff
          .filter((line) => line.kind === 'same' || line.kind === kind)
          .map((line) => line.text)
          .join('\n')
      assert.equal(side('removed'), from)
      assert.equal(side('added'), to)
    }),
  )
})

test('equal texts differ nowhere', () => {
  assert.ok(diffLines('甲\n乙', '甲\r\n乙').every((line) => line.kind === 'same'))
  assert.deepEqual(diffLines('', ''), [])
})

test('a table row and a list point are lines of their own in a passage', () => {
  const found = pieces('| 项 | 费 |\n|---|---|\n| 电梯 | 免费 |\n\n- 甲\n- 乙')
  assert.deepEqual(found, [{ heading: '', text: '电梯：免费\n甲\n乙' }])
})

test('a row of a table is understood without the table', () => {
  const [wide] = pieces('| | 木友 | 家友 |\n|---|---|---|\n| 质保 | 多 1 年 | 多 2 年 |\n| 找人 | | 先接 |')
  assert.equal(wide?.text, '质保：木友 多 1 年；家友 多 2 年\n找人：家友 先接')
  const [english] = pieces('| Reason | Who |\n|---|---|\n| a fault | we pay |')
  assert.equal(english?.text, 'a fault: we pay')
})

test('no passage grows long, and no word is lost', () => {
  const body = Array.from({ length: 30 }, (_, i) => `第 ${i} 段${'很长'.repeat(40)}。`).join('\n\n')
  const found = pieces(body)
  assert.ok(found.length > 3 && found.every((piece) => piece.text.length <= 900))
  assert.equal(found.map((piece) => piece.text).join('\n'), body.replaceAll('\n\n', '\n'))
})

test('plain words carry no mark and no tag', () => {
  assert.equal(toPlain('**好** <b>的</b> & `码` [链](https://x)'), '好 的 & 码 链')
  assert.equal(leadOf('## 标题\n\n开头一句。\n\n第二段'), '开头一句。')
})

test('hostile Markdown never yields a script, a handler or a foreign picture', () => {
  const hostile = [
    '<svg onload=alert(1)>',
    '[x](javascript:alert(1))',
    '<img src="https://spy.example/a.gif">',
    '<style>*{display:none}</style>',
    '<form action="//x"><input></form>',
    '[x](data:text/html,<script>)',
    '<a href="//evil.example">x</a>',
  ]
  for (const body of hostile)
    assert.doesNotMatch(
      toHtml(body),
      /<(?:svg|style|form|input|script|iframe)|javascript:|data:|spy\.example|href="\/\//i,
      body,
    )
})

test('a snippet shows the place that was asked for', () => {
  const long = `${'送货的事情。'.repeat(30)}无理由退货运费由您付。${'别的事情。'.repeat(30)}`
  assert.match(snippet(long, '退货运费'), /退货运费/)
  assert.ok(snippet(long, '退货运费').length <= 115)
})

const alike = (a: string, b: string) => {
  const [own, other] = [gramsOf(a), gramsOf(b)]
  return likeness(own.length, other.length, own.filter((gram) => other.includes(gram)).length) >= ALIKE
}

test('the same question in other words is alike, another question about the same thing is not', () => {
  const same: [string, string][] = [
    ['请问床垫能退吗', '床垫可以退吗'],
    ['沙发坐垫海绵能单独换吗', '沙发的坐垫海绵可以单独换吗'],
    ['Do you ship to Hong Kong', 'can you ship to hong kong please'],
  ]
  const other: [string, string][] = [
    ['床垫能退吗', '床垫多厚'],
    ['沙发多久到', '沙发怎么洗'],
    ['do you ship to Hong Kong', 'do you ship on Sunday'],
  ]
  for (const [a, b] of same) assert.ok(alike(a, b), `${a} / ${b}`)
  for (const [a, b] of other) assert.ok(!alike(a, b), `${a} / ${b}`)
})

test('numbers that name a person are masked, sizes are not', () => {
  assert.equal(masked('我是 13812345678，1400 的桌子放得下吗'), '我是 •••，1400 的桌子放得下吗')
})
