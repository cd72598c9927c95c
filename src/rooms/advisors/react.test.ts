/** The simulated customers: moods move with what is done, the same seed says the same, every one can be content, and every one can walk away. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from './contract.ts'
import { type Persona, pattern, wordsIn } from './persona.ts'
import { PERSONAS, personaOf } from './personas/all.ts'
import { firstState, type Playing, react, type State, wait } from './react.ts'

const now = new Date('2026-11-24T02:20:00Z')
const zone = 'Asia/Shanghai'
const playing = (id: string, language: Language = 'zh-CN', seed = 7): Playing => {
  const persona = personaOf(id)
  if (!persona) throw new Error(id)
  return { persona, language, seed }
}
const say = (who: Playing, state: State, text: string) => react(who, state, { text, now, zone })

test('each persona is whole: both languages, patterns that compile, something to ask and to answer', () => {
  assert.ok(PERSONAS.length >= 8)
  for (const persona of PERSONAS) {
    assert.ok(persona.wants.length >= 2 && persona.facts.some((fact) => fact.needed), persona.id)
    for (const language of persona.languages) compiles(persona, language)
    if (persona.languages.includes('en')) speaksEnglish(persona)
  }
})

function compiles(persona: Persona, language: Language): void {
  assert.ok(wordsIn(persona.opening, language))
  for (const fact of persona.facts) assert.ok(pattern(fact.asked, language), fact.id)
  for (const right of persona.wants.flatMap((want) => want.right)) assert.ok(pattern(right, language))
}

function speaksEnglish({ id, opening, goal, pressure, wants }: Persona): void {
  for (const words of [opening, goal, ...pressure, ...wants.map((one) => one.ask)])
    assert.doesNotMatch(words.en, /\p{Script=Han}/u, id)
}

test('owning the fault with a firm step calms; a formula after a formula does not; blame is worst', () => {
  const late = playing('late-sofa')
  const start = firstState(late.persona)
  const owned = say(late, start, '晚了 2 天，是我们的错。我现在帮您查，请报一下订单号。')
  assert.ok(owned.state.mood < start.mood - 20)
  assert.match(owned.say, /QH-R-20881/)
  const formula = say(late, start, '非常抱歉。')
  const again = say(late, formula.state, '真的很抱歉。')
  assert.ok(again.state.mood > formula.state.mood)
  const blamed = say(late, start, '是您自己没看清楚。')
  assert.ok(blamed.state.mood > again.state.mood)
  assert.equal(blamed.because, 'blamed')
})

test('a question passed over makes him press, a fact asked twice makes him remark on it', () => {
  const child = playing('small-child')
  const start = firstState(child.persona)
  const passed = say(child, start, '您好，欢迎光临。')
  assert.equal(passed.because, 'ignored')
  assert.ok(passed.state.mood > start.mood)
  assert.match(passed.say, /推荐哪款/)
  const asked = say(child, start, '孩子几岁了？')
  assert.match(asked.say, /两岁/)
  assert.equal(say(child, asked.state, '孩子几岁了？').because, 'asked-again')
})

test('he presses for more when he has what he came for, then is content, and says goodbye', () => {
  const late = playing('late-sofa')
  let state = firstState(late.persona)
  const heard: string[] = []
  for (const text of [
    '晚了两天，是我们的错，我这就帮您查。订单号是多少？',
    '后天上午送到您家，误期赔 100 元。',
    '500 元我没有权限，100 元自动到账。',
    '明天到不了，后天上午 12 点前到。',
    '还有别的要我办的吗？谢谢您。',
  ]) {
    const next = say(late, state, text)
    heard.push(next.say)
    state = next.state
  }
  assert.ok(heard.some((one) => one.includes('500')))
  assert.equal(state.ended, 'satisfied')
})

test('left alone three times he goes; nothing is said after the end', () => {
  const late = playing('late-sofa')
  let state = firstState(late.persona)
  for (let n = 0; n < 4 && !state.ended; n++) state = wait(late, state).state
  assert.equal(state.ended, 'left')
  assert.equal(say(late, state, '在的').say, '')
})

test('the same seed says the same, in both languages', () => {
  for (const { id, languages } of PERSONAS)
    for (const language of languages) {
      const run = () => {
        const who = playing(id, language, 42)
        let state = firstState(who.persona)
        return [1, 2, 3].map(() => {
          const next = say(who, state, language === 'en' ? 'Hello.' : '您好。')
          state = next.state
          return next.say
        })
      }
      assert.deepEqual(run(), run(), id)
      assert.notEqual(run()[0], '')
    }
})

test('a damaged table is settled in English', () => {
  const emma = playing('damaged-table', 'en')
  let state = firstState(emma.persona)
  for (const text of [
    'I am sorry about the table, Ms Wright. Could you confirm your order number, and send a photo of the corner?',
    'We will replace the top free of charge; it can be with you in four days.',
    'I cannot promise before Sunday. Four days is what I can keep.',
    'Is there anything else I can do? Thank you.',
  ])
    state = say(emma, state, text).state
  assert.equal(state.ended, 'satisfied')
})
