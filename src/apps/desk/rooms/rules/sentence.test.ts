/** A rule reads as one sentence in both languages, whatever its trigger, conditions and deeds. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  DEEDS,
  EVENTS,
  FACT_NAMES,
  FACTS,
  OPERATORS,
  type RuleDraft,
} from '../../../../rooms/rules/contract.ts'
import { fill } from '../../../../ui/fill.ts'
import { blankOf } from './blank.ts'
import { conditionWords, deedWords, lengthWords, type Speech, sentenceOf } from './sentence.ts'

const table = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../words/${language}.json`, import.meta.url), 'utf8'))

function speech(language: 'zh-CN' | 'en'): Speech {
  const words = table(language)
  const say: Speech['say'] = (key, facts = {}) => fill(words[key] ?? `?${key}`, facts)
  return {
    say,
    value: (_, one) => String(one),
    lists: { tiers: [], tags: [], channels: [], teams: [], people: [], workKinds: [] },
    join: (parts, how) =>
      how === 'if' || how === 'then'
        ? parts.join(say(`rule.join.${how}`))
        : new Intl.ListFormat(language, { type: how === 'and' ? 'conjunction' : 'disjunction' }).format(
            parts,
          ),
  }
}

const DRAFT: RuleDraft = {
  name: 'x',
  when: 'always',
  trigger: { on: 'event', event: 'conversations.message.received' },
  all: [
    { fact: 'mood', is: 'is', values: ['生气'] },
    { fact: 'tags', is: 'has-not', values: ['已升级'] },
  ],
  any: [],
  deeds: [
    { do: 'tag', tag: '已升级' },
    { do: 'reply', text: { 'zh-CN': '{{customer.name}}，马上看', en: 'at once' } },
  ],
}

test('in Chinese', () => {
  assert.equal(
    sentenceOf(DRAFT, speech('zh-CN')),
    '当客户发来消息，如果情绪是「生气」，且标签里没有「已升级」，就打标签「已升级」，再回复「[客户称呼]，马上看」。',
  )
})

test('in English', () => {
  assert.equal(
    sentenceOf({ ...DRAFT, all: [] }, speech('en')),
    'When a customer writes: tag “已升级”, then reply “[customer]，马上看”.',
  )
})

test('lengths are said in their largest units', () => {
  const said = (minutes: number) =>
    (['zh-CN', 'en'] as const).map((language) => lengthWords(minutes, speech(language).say))
  assert.deepEqual(said(600), ['10 小时', '10 hours'])
  assert.deepEqual(said(90), ['1 小时 30 分钟', '1 hour 30 minutes'])
  assert.deepEqual(said(1), ['1 分钟', '1 minute'])
  assert.deepEqual(said(2880), ['2 天', '2 days'])
})

test('a quoted sentence gives up its own full stop, and nothing written yet is a gap', () => {
  const text = (words: string): RuleDraft => ({ ...DRAFT, all: [], deeds: [{ do: 'note', text: words }] })
  assert.equal(sentenceOf(text('先看记录。'), speech('zh-CN')), '当客户发来消息，就写备注「先看记录」。')
  const empty: RuleDraft = { ...DRAFT, all: [], deeds: [{ do: 'tag', tag: '' }] }
  assert.equal(sentenceOf(empty, speech('zh-CN')), '当客户发来消息，就打标签「…」。')
})

test('every trigger, fact, operator and deed has words in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const said = speech(language)
    for (const event of EVENTS)
      assert.doesNotMatch(sentenceOf({ ...DRAFT, trigger: { on: 'event', event } }, said), /\?rule/)
    for (const fact of FACT_NAMES)
      for (const is of OPERATORS[FACTS[fact].kind])
        assert.doesNotMatch(conditionWords({ fact, is, values: [1] }, said), /\?rule/)
    for (const name of DEEDS) assert.doesNotMatch(deedWords(blankOf(name, said.lists), said), /\?rule/)
  }
})
