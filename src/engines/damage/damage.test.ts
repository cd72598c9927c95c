/** The engine by properties: prints that stay, gates that follow light and blur, a judgement that abstains and never guesses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from './answer.ts'
import { coloursOf, sharedColours } from './colour.ts'
import { gatesOf } from './gates.ts'
import { distance, hashesOf } from './hash.ts'
import { judge, nextQuestion, prepared } from './judge.ts'
import { near, shelve } from './near.ts'
import { keysNear, keysOf, printsOf, sameness } from './prints.ts'
import { grayOf, type Raster, shrunk } from './raster.ts'
import { WrongRequest } from './reading.ts'
import { gramsOf, says } from './words.ts'

/** A picture of overlapping boxes that a list of numbers decides. */
function boxes(numbers: readonly number[], width = 160, height = 120): Raster {
  const pixels = new Uint8Array(width * height).fill(128)
  for (let i = 0; i + 4 < numbers.length; i += 5) {
    const [x = 0, y = 0, w = 0, h = 0, light = 0] = numbers.slice(i, i + 5)
    for (let row = Math.floor(y * height); row < Math.min(height, (y + h) * height); row++)
      for (let column = Math.floor(x * width); column < Math.min(width, (x + w) * width); column++)
        pixels[row * width + column] = Math.floor(light * 255)
  }
  return { width, height, channels: 1, pixels }
}
const anyNumbers = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 60, maxLength: 90 })
const word = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((all) => all.join(''))

test('a distance is one: itself 0, the same both ways, never longer by a way round', () => {
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      assert.equal(distance(a, a), 0)
      assert.equal(distance(a, b), distance(b, a))
      assert.ok(distance(a, c) <= distance(a, b) + distance(b, c))
    }),
  )
  assert.equal(distance('0'.repeat(16), 'f'.repeat(16)), 64)
  assert.throws(() => distance('0', '00'), RangeError)
})

test('prints stay near when a picture becomes half as large', () => {
  fc.assert(
    fc.property(anyNumbers, (numbers) => {
      const raster = boxes(numbers)
      const half = shrunk(grayOf(raster), 80, 60)
      const small: Raster = { width: 80, height: 60, channels: 1, pixels: half.values }
      const same = sameness({ plain: printsOf(raster), mirrored: printsOf(raster, true) }, printsOf(small))
      assert.ok(same && same.distance <= 16, `${same?.distance}`)
    }),
    { numRuns: 30 },
  )
})

test('a mirrored picture is known, and said to be mirrored unless it is its own mirror', () => {
  fc.assert(
    fc.property(anyNumbers, (numbers) => {
      const raster = boxes(numbers)
      const flipped = shrunk(grayOf(raster), raster.width, raster.height, undefined, true)
      const mirror: Raster = { ...raster, pixels: flipped.values }
      const same = sameness({ plain: printsOf(mirror), mirrored: printsOf(mirror, true) }, printsOf(raster))
      assert.ok(same && same.distance <= 8, `${same?.distance}`)
    }),
    { numRuns: 20 },
  )
})

test('words that differ in at most seven bits always meet under a key', () => {
  const bits = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 7 })
  fc.assert(
    fc.property(word, bits, (phash, turned) => {
      const digits = [...phash].map((digit) => Number.parseInt(digit, 16))
      for (const bit of turned) digits[bit >> 2] = (digits[bit >> 2] ?? 0) ^ (1 << (bit & 3))
      const other = { dhash: phash, phash: digits.map((digit) => digit.toString(16)).join('') }
      const near = new Set(keysNear({ dhash: phash, phash }))
      assert.ok(keysOf(other).some((key) => near.has(key)))
    }),
  )
})

test('brightening changes light, not the prints; a blurred edge is less sharp', () => {
  const picture = boxes([0.1, 0.1, 0.4, 0.5, 0.2, 0.5, 0.4, 0.4, 0.4, 0.6], 640, 480)
  const lighter: Raster = { ...picture, pixels: Array.from(picture.pixels, (value) => value + 40) }
  assert.ok(distance(hashesOf(grayOf(picture)).phash, hashesOf(grayOf(lighter)).phash) <= 2)
  const one = gatesOf(picture)
  const other = gatesOf({ ...picture, pixels: smoothed(picture, 12) })
  assert.ok(one.blur > other.blur)
  assert.ok(gatesOf(lighter).light > one.light)
})

/** Each pixel the mean of those around it in its row. */
const smoothed = ({ pixels }: Raster, around: number): number[] =>
  Array.from(pixels, (_, i) => {
    let sum = 0
    for (let j = -around; j <= around; j++) sum += pixels[i + j] ?? 128
    return sum / (2 * around + 1)
  })

const even = (light: number): Raster => ({
  width: 600,
  height: 500,
  channels: 1,
  pixels: new Array(300_000).fill(light),
})
const gateCases = [
  [even(10), 'dark'],
  [even(250), 'bright'],
  [even(128), 'flat'],
  [boxes([0.1, 0.1, 0.5, 0.5, 0.9], 300, 200), 'small'],
] as const
for (const [picture, fault] of gateCases) {
  test(`the gates name it: ${fault}`, () => {
    const gates = gatesOf(picture)
    assert.ok(gates.faults.includes(fault))
    assert.ok(!gates.ok && gates.say.zh !== '' && gates.say.en !== '')
  })
}

test('colours are shares that sum to one, and a picture shares all of them with itself', () => {
  const red: Raster = { width: 2, height: 1, channels: 3, pixels: [255, 0, 0, 255, 0, 0] }
  const blue: Raster = { width: 2, height: 1, channels: 3, pixels: [0, 0, 255, 0, 0, 255] }
  assert.equal(sharedColours(coloursOf(red), coloursOf(red)), 1)
  assert.equal(sharedColours(coloursOf(red), coloursOf(blue)), 0)
})

test('what is denied is not said', () => {
  assert.equal(says('没有异味，就是柜门歪', '异味'), false)
  assert.equal(says('没有裂，但有异味', '异味'), true)
  assert.equal(says('it is not cracked', 'cracked'), false)
  assert.deepEqual([...gramsOf('抽屉rails')], ['抽屉', 'rail'])
})

const cases = [
  { id: '1', finding: 'hinge', category: 'wardrobe', answers: { where: 'door' }, text: '柜门铰链松动' },
  { id: '2', finding: 'rail', category: 'wardrobe', answers: { where: 'drawer' }, text: '抽屉滑轨掉了' },
]
const ready = prepared({
  findings: [
    { id: 'hinge', categories: ['wardrobe'], words: ['铰链', 'hinge'], answers: { where: { door: 0.9 } } },
    { id: 'rail', categories: ['wardrobe'], words: ['滑轨', 'rail'], answers: { where: { drawer: 0.9 } } },
    { id: 'frame', categories: ['sofa'], words: ['框架', 'frame'], answers: { where: { seat: 0.9 } } },
  ],
  questions: [{ id: 'where', options: ['door', 'drawer', 'seat'] }],
  cases,
  temper: { temperature: 1, certain: 0.8 },
})

test('nothing said, nothing judged; the question that tells most is asked, once', () => {
  const nothing = { category: 'wardrobe', answers: {}, text: '' }
  assert.deepEqual([judge(ready, nothing).best, judge(ready, nothing).abstains], [null, true])
  assert.equal(nextQuestion(ready, nothing, []), 'where')
  assert.equal(nextQuestion(ready, nothing, ['where']), null)
})

test('words and answers that agree are sure, that contradict are not', () => {
  const agree = judge(ready, { category: 'wardrobe', answers: { where: 'door' }, text: '铰链坏了' })
  assert.deepEqual([agree.best, agree.abstains], ['hinge', false])
  assert.ok(agree.because.some((ground) => ground.kind === 'word'))
  const contradict = judge(ready, { category: 'wardrobe', answers: { where: 'drawer' }, text: '铰链坏了' })
  assert.ok(contradict.p < agree.p)
})

test('shares sum to one whatever is said', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('door', 'drawer', 'seat', 'unknown', 'x'), (text, where) => {
      const { ranked } = judge(ready, { category: 'wardrobe', answers: { where }, text })
      const sum = ranked.reduce((total, { p }) => total + p, 0)
      assert.ok(sum <= 1.01 && ranked.every(({ p }) => p >= 0 && p <= 1))
    }),
  )
})

test('a case is nearest to itself, and left out when asked', () => {
  const shelf = shelve(cases)
  const [first] = cases
  assert.ok(first)
  assert.equal(near(shelf, first, 1)[0]?.id, '1')
  assert.notEqual(near(shelf, first, 1, '1')[0]?.id, '1')
})

test('by one document: every op, and what is wrong is said with its path', () => {
  const image = { width: 2, height: 2, channels: 1, pixels: [0, 255, 255, 0] }
  assert.ok(answer({ op: 'gates', image, shorterSide: 900 }))
  assert.ok(answer({ op: 'hash', image: { ...image, pixels: 'AP//AA==' } }))
  assert.deepEqual(answer({ op: 'compare', a: image, b: image }), {
    same: true,
    distance: 0,
    mirrored: false,
  })
  assert.ok(answer({ op: 'near', given: { text: '铰链' }, cases }))
  assert.ok(answer({ op: 'judge', given: { text: '铰链' }, findings: [{ id: 'a', words: ['铰链'] }] }))
  const wrong = (request: unknown, path: string) =>
    assert.throws(
      () => answer(request),
      (error) => error instanceof WrongRequest && error.path === path,
    )
  wrong({ op: 'gates', image: { ...image, pixels: [1] } }, 'image.pixels')
  wrong({ op: 'fly' }, 'op')
  wrong({ op: 'judge', given: {}, findings: [{ id: 1 }] }, 'findings[0].id')
  wrong([], '')
})
