/** What counts as handled, hardest first, and what comes back as a repeat. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HandOverCard } from '../../conversations/contract.ts'
import { type Contact, isRepeat, marksOf, verdictOf } from './contact.ts'
import { asksAgain, cardLines, factsOn } from './handing.ts'
import { blank } from './hear.ts'
import { shareOf } from './wilson.ts'

const HOUR = 3_600_000
const BEGAN = new Date('2026-11-20T02:00:00Z')
const after = (hours: number) => new Date(BEGAN.getTime() + hours * HOUR)
const contact = (given: Partial<Contact> = {}): Contact => ({
  ...blank('ctt_1', 'Asia/Shanghai', {
    conversationId: 'con_1',
    engagement: 1,
    customerId: 'cus_1',
    orderId: null,
    intent: 'size',
    at: BEGAN,
  }),
  answers: 1,
  lastWordAt: BEGAN,
  ...given,
})

test('an answer is handled only when 72 hours passed and nothing spoke against it', () => {
  assert.equal(verdictOf(contact(), after(71)), 'pending')
  assert.equal(verdictOf(contact(), after(72)), 'handled')
  assert.equal(verdictOf(contact({ answers: 0, asks: 1 }), after(72)), 'unanswered')
  assert.equal(verdictOf(contact({ ungrounded: 1 }), after(72)), 'ungrounded')
  assert.equal(verdictOf(contact({ thumb: -1, ungrounded: 1 }), after(72)), 'disliked')
  assert.equal(verdictOf(contact({ repeatAt: after(5), thumb: -1 }), after(72)), 'repeat')
  assert.equal(verdictOf(contact({ personAt: after(1), repeatAt: after(5) }), after(72)), 'person')
  assert.equal(verdictOf(contact({ handedAt: after(1) }), after(72)), 'person')
  assert.equal(verdictOf(contact({ answers: 0 }), after(72)), null, 'no part, no verdict')
})

test('the same customer with the same order or topic within 72 hours is a repeat, anything else is not', () => {
  const next = { orderId: null, intent: 'size', at: after(71), conversationId: 'con_2' }
  assert.ok(isRepeat(contact(), next))
  assert.ok(!isRepeat(contact(), { ...next, at: after(73) }))
  assert.ok(!isRepeat(contact(), { ...next, intent: 'invoice' }))
  assert.ok(isRepeat(contact({ orderId: 'o1' }), { ...next, orderId: 'o1', intent: 'invoice' }))
  assert.ok(!isRepeat(contact({ orderId: 'o1' }), { ...next, orderId: 'o2' }))
  assert.ok(
    isRepeat(contact(), { ...next, intent: null, conversationId: 'con_1' }),
    'the same matter opened again',
  )
  assert.ok(!isRepeat(contact({ handedAt: after(1) }), next), 'a person had it')
  assert.ok(!isRepeat(contact({ intent: null }), { ...next, intent: null }))
})

test('a hand-over counts its card, its wait and what was asked again', () => {
  const marks = marksOf(
    contact({
      handedAt: BEGAN,
      humanAt: new Date(BEGAN.getTime() + 45_000),
      cardHeld: 5,
      cardOf: 5,
      askedAgain: true,
    }),
    after(1),
  )
  assert.deepEqual(marks, {
    ...{ contacts: 1, involved: 1, 'is:person': 1, answers: 1, grounded: 1 },
    ...{ handed: 1, complete: 1, met: 1, again: 1, 'wait:60': 1 },
  })
})

const CARD: HandOverCard = {
  customer: { id: 'cus_1', name: '林女士' },
  order: { id: 'ord_1', number: 'QH-0417', state: '已发货' },
  wants: '餐桌什么时候到',
  asked: ['餐桌什么时候到'],
  checked: [],
  said: [],
  promised: [],
  mood: 'anxious',
  open: '要一个准话',
  suggestedReply: '林女士，我在看。',
  reason: 'anxious-twice',
}

test('a card is whole with every line, and what stands on it need not be asked', () => {
  assert.deepEqual(cardLines(CARD, true), { held: 6, of: 6 })
  assert.deepEqual(cardLines({ ...CARD, suggestedReply: ' ' }, false), { held: 4, of: 5 })
  const facts = factsOn(CARD)
  assert.ok(asksAgain('请提供一下您的订单号', facts))
  assert.ok(asksAgain('您好，请问有什么可以帮您', facts))
  assert.ok(asksAgain('Could I ask, what is your name?', facts))
  assert.ok(!asksAgain('林女士，餐桌今早出库，周六 12:00 前到。', facts))
  assert.ok(!asksAgain('请问是哪款产品', facts), 'no product stands on the card')
})

test('a share is told from 30 cases on, with its 95 % interval', () => {
  assert.equal(shareOf(20, 29).share, null)
  const { share, from, to } = shareOf(24, 30)
  assert.equal(share, 0.8)
  assert.deepEqual([from?.toFixed(3), to?.toFixed(3)], ['0.627', '0.905'])
  assert.deepEqual([shareOf(0, 40).from, shareOf(40, 40).to], [0, 1])
})
