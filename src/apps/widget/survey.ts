// The card that asks how it went: marks to press, a word if one likes, changeable while it may be, and the way out beside it.
import type { Marks, OwnSurvey } from '../../rooms/surveys/contract.ts'
import { dress, el } from './dom.ts'
import type { Say } from './words.ts'

export interface Asking {
  answer(marks: Marks, comment: string): Promise<boolean>
  /** Nobody asks me again. */
  leave(): void
}

export function surveyCard(survey: OwnSurvey, say: Say, asking: Asking): HTMLElement {
  const marks: Marks = { ...survey.marks }
  const told = el('p', { class: 'state', role: 'status' }, survey.answeredAt ? say('surveyThanks') : '')
  const words = el('textarea', {
    rows: 2,
    maxlength: 1000,
    'aria-label': say('surveyWords'),
    placeholder: say('surveyWords'),
  })
  words.value = survey.comment
  const give = async () => {
    if (Object.keys(marks).length === 0) return
    const sent = await asking.answer(marks, words.value)
    told.textContent = say(sent ? 'surveyThanks' : 'unreachable')
  }
  const questions = survey.questions.map(({ kind, from, to }) => {
    const buttons = Array.from({ length: to - from + 1 }, (_, i) => {
      const mark = from + i
      const button = el(
        'button',
        { type: 'button', 'aria-pressed': marks[kind] === mark ? 'true' : 'false' },
        String(mark),
      )
      button.onclick = () => {
        marks[kind] = mark
        for (const other of buttons) dress(other, { 'aria-pressed': other === button ? 'true' : 'false' })
      }
      return button
    })
    const ends = el(
      'div',
      { class: 'ends' },
      el('span', {}, say('surveyLeast')),
      el('span', {}, say('surveyMost')),
    )
    return el('fieldset', {}, el('legend', {}, say(kind)), el('div', { class: 'marks' }, ...buttons), ends)
  })
  const acts = el(
    'div',
    { class: 'qk' },
    el('button', { type: 'button', class: 'btn', click: () => void give() }, say('surveySend')),
    el('button', { type: 'button', class: 'btn', click: asking.leave }, say('surveyNever')),
  )
  return el('section', { class: 'ask' }, el('b', {}, survey.words), ...questions, words, acts, told)
}
