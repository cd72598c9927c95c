/** The past of the demo shop is told in today's words where the story goes on the same way, and left alone where it would not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HistoryEvent } from '../../conversations/index.ts'
import { plainDraft } from '../wording/draft.ts'
import { inWordsOf, type Opening, otherFor, type Retold } from './retell.ts'

const at = new Date('2026-11-20T02:00:00Z')
const said = (kind: 'customer' | 'assistant', text: string): HistoryEvent => ({
  ...{ kind: 'message', at, author: { kind, id: null, name: '' }, text },
})
const card = {
  ...{ customer: { id: 'c', name: '林' }, wants: '问', asked: [], checked: [], said: ['旧话'], promised: [] },
  ...{ mood: 'calm' as const, open: '问', suggestedReply: '', reason: 'no-right' },
}
const ALONE = [said('customer', '怎么洗'), said('assistant', '旧话'), said('customer', '谢谢')]
const HANDED = [...ALONE.slice(0, 2), { kind: 'handover' as const, at, card }]

const answers: Retold = {
  thought: { kind: 'answer', intent: 'care', knew: true, order: null, draft: plainDraft('answer', '新话') },
  farewell: '',
}
const hands: Retold = {
  thought: {
    ...{ kind: 'hand-over', intent: 'care', knew: false, order: null, reason: 'unknown' },
    draft: plainDraft('unknown', ''),
  },
  farewell: '请同事来答。',
}
const texts = (events: readonly HistoryEvent[]) =>
  events.flatMap((event) => (event.kind === 'message' ? [event.text] : []))

test('what was answered and still is, is told in the words of now', () => {
  assert.deepEqual(texts(inWordsOf(ALONE, answers)), ['怎么洗', '新话', '谢谢'])
})

test('what was handed over and still is, carries the farewell and the reason of now on its card', () => {
  const told = inWordsOf(HANDED, hands)
  assert.deepEqual(texts(told), ['怎么洗', '请同事来答。'])
  const found = told.find((event) => event.kind === 'handover')
  assert.ok(found?.kind === 'handover')
  assert.deepEqual([found.card.reason, found.card.said], ['unknown', ['请同事来答。']])
})

test('a story that would go on another way stays as it is told', () => {
  assert.deepEqual(inWordsOf(ALONE, hands), ALONE)
  assert.deepEqual(inWordsOf(HANDED, answers), HANDED)
})

test('a visit whose question is no longer answered asks one that is: of its subject and its language first', () => {
  const opening = (words: string, tag: string): Opening => ({
    ...{ words, come: answers },
    history: {
      ...{
        id: words,
        customer: { id: 'c', name: '林' },
        channelId: 'web',
        state: 'solved',
        holder: 'assistant',
      },
      ...{ tags: [tag], events: [] },
    },
  })
  const answered = [opening('运费谁出', '退货'), opening('Who pays?', '尺寸'), opening('柜子多深', '尺寸')]
  const other = (words: string, tag: string) => otherFor(opening(words, tag), answered, 7)?.words
  assert.equal(other('坐着深不深', '尺寸'), '柜子多深')
  assert.equal(other('How deep is it?', '保养'), 'Who pays?')
  assert.equal(otherFor(opening('坐着深不深', '尺寸'), [], 3), undefined)
})
