/** The rules of a matter: counters add up, places in the log have no hole, pressing ones stand in front at every moment. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { docOf } from './doc.ts'
import { counted, countedIn, excerpt, type Matter, place, plain } from './matter.ts'
import { points, priority, rankAt, type Weighed } from './priority.ts'
import { newMatter } from './receive.ts'
import { dueAt, OUR_STANDARD } from './standard.ts'

const NOW = new Date('2026-11-22T08:00:00Z')
const BLANK = newMatter({
  id: 'con_1',
  beginning: { customer: { id: 'cus_1', name: '林女士' }, channelId: 'chn_1' },
  channelKind: 'web',
  said: { kind: 'message', at: NOW, author: { kind: 'customer', id: 'cus_1', name: '林女士' }, text: '你好' },
  now: NOW,
})

const STANDING = fc.record({
  state: fc.constantFrom('open', 'waiting', 'solved'),
  holder: fc.constantFrom('assistant', 'queue', 'staff'),
  assigneeId: fc.constantFrom(null, 'stf_1', 'stf_2'),
})

type Standing = Pick<Matter, 'state' | 'holder' | 'assigneeId'>
const LIFE = fc.array(STANDING as fc.Arbitrary<Standing>, { minLength: 1 })

const sum = (names: readonly { name: string; n: number }[]): [string, number][] => {
  const total = new Map<string, number>()
  for (const { name, n } of names) total.set(name, (total.get(name) ?? 0) + n)
  return [...total].filter(([, n]) => n !== 0).sort()
}

test('changes of counters add up to what a count over the rows says', () => {
  fc.assert(
    fc.property(fc.array(LIFE), (lives) => {
      const rows = lives.map((life) => life.map((step): Matter => ({ ...BLANK, ...step })))
      const changes = rows.flatMap((life) => life.flatMap((row, i) => counted(life[i - 1] ?? null, row)))
      const truth = rows.flatMap((life) => life.slice(-1).flatMap(countedIn)).map((name) => ({ name, n: 1 }))
      assert.deepEqual(sum(changes), sum(truth))
    }),
  )
})

test('places in the log are 1, 2, 3 and what the customer sees is a chain without a hole', () => {
  const kinds = fc.constantFrom('message', 'note', 'handover', 'state', 'assignment', 'tag', 'holder')
  fc.assert(
    fc.property(fc.array(kinds, { minLength: 1, maxLength: 30 }), (list) => {
      const author = { kind: 'staff' as const, id: 's', name: '' }
      const { matter, entries } = place(
        BLANK,
        list.map((kind) => ({ kind: kind as 'note', at: NOW, author })),
      )
      assert.deepEqual(
        entries.map((entry) => entry.seq),
        list.map((_, i) => i + 1),
      )
      const seen = entries.filter((entry) => entry.afterSeq !== null)
      seen.forEach((entry, i) => {
        assert.equal(entry.afterSeq, seen[i - 1]?.seq ?? 0)
      })
      assert.equal(matter.lastVisibleSeq, seen.at(-1)?.seq ?? 0)
    }),
  )
})

test('the order by rank is the order by score, now and at every later moment', () => {
  const weighed = fc.record({
    mood: fc.constantFrom('calm', 'anxious', 'angry', 'sad', 'pleased'),
    wantsPerson: fc.boolean(),
    tier: fc.constantFrom(null, '银杏会员'),
    orderState: fc.constantFrom(null, 'late', 'delivered'),
    waited: fc.integer({ min: 0, max: 600 }),
  })
  fc.assert(
    fc.property(weighed, weighed, fc.integer({ min: 0, max: 5000 }), (a, b, later) => {
      const moment = new Date(NOW.getTime() + later * 60_000)
      const of = ({ waited, ...rest }: typeof a) => {
        const waitingSince = new Date(NOW.getTime() - waited * 60_000)
        return {
          rank: rankAt(rest as Weighed, waitingSince),
          score: priority({ ...(rest as Weighed), waitingSince, dueAt: null }, moment).score,
        }
      }
      assert.equal(
        Math.sign(of(a).rank.getTime() - of(b).rank.getTime()),
        Math.sign(of(b).score - of(a).score),
      )
    }),
  )
})

const calm: Weighed = { mood: 'calm', wantsPerson: false, tier: null, orderState: null }
test('a member stands where somebody stands who waits ten minutes longer', () => {
  const at = (minutes: number, tier: string | null) =>
    rankAt({ ...calm, tier }, new Date(NOW.getTime() - minutes * 60_000)).getTime()
  assert.equal(at(3, '银杏会员'), at(13, null))
  assert.ok(at(3, '银杏会员') < at(12, null) && at(3, '银杏会员') > at(45, null))
})

const LEVELS: readonly (readonly [weighed: Weighed, minutes: number, level: string])[] = [
  [calm, 4, 'low'],
  [calm, 5, 'normal'],
  [calm, 29, 'normal'],
  [calm, 30, 'high'],
  [calm, 60, 'urgent'],
  [{ ...calm, mood: 'angry' }, 0, 'high'],
  [{ ...calm, mood: 'angry' }, 14, 'high'],
  [{ ...calm, mood: 'angry' }, 15, 'urgent'],
  [{ ...calm, mood: 'angry', tier: '银杏会员', wantsPerson: true }, 0, 'urgent'],
  [{ ...calm, mood: 'anxious', orderState: 'late' }, 0, 'high'],
]
for (const [weighed, minutes, level] of LEVELS) {
  test(`${weighed.mood} with ${points(weighed)} points after ${minutes} min is ${level}`, () => {
    const waitingSince = new Date(NOW.getTime() - minutes * 60_000)
    assert.equal(priority({ ...weighed, waitingSince, dueAt: null }, NOW).level, level)
  })
}

test('what is overdue is at least high, and says so first', () => {
  const since = new Date(NOW.getTime() - 2 * 60_000)
  const told = priority(
    { ...calm, waitingSince: since, dueAt: dueAt('first-answer', since, OUR_STANDARD) },
    NOW,
  )
  assert.deepEqual([told.level, told.because[0]], ['high', { code: 'overdue', facts: { minutes: 1 } }])
})

test('a text is stored whole: no NUL, no half character, one kind of line end', () => {
  assert.equal(plain(' a\r\nb\u0000\u0007\tc\ud800 '), 'a\nb\tc\ufffd')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plain(plain(text)) === plain(text)))
})

test('an excerpt counts characters as people do and never cuts one in half', () => {
  assert.equal(excerpt('一二三四五', 5), '一二三四五')
  assert.equal(excerpt('一二三四五六', 5), '一二三四…')
  assert.equal(excerpt('😀😀😀', 2), '😀…')
})

test('numbers of messages sort as their times do and fit the database', () => {
  const times = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(times, times, fc.nat(), (a, b, seq) => {
      const [one, two] = [BigInt(docOf(a, 'con_1', seq)), BigInt(docOf(b, 'con_2', seq))]
      if (a < b) assert.ok(one < two)
      assert.ok(one < 2n ** 63n)
    }),
  )
})
