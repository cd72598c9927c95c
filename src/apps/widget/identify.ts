// Two short forms that tell the shop who one is: an order with the phone's last digits, or a code that was read out.
import { el } from './dom.ts'
import type { Key, Say } from './words.ts'

/** Answers the sentence to show when it worked, or why it did not. */
export type Try = (first: string, second: string) => Promise<{ ok: boolean; sentence: string }>

interface Field {
  readonly name: string
  readonly label: Key
  readonly wrong: Key
  readonly right: RegExp
  readonly length: number
  readonly digits: boolean
}

interface Form {
  readonly title: Key
  readonly why: Key
  readonly act: Key
  readonly fields: readonly Field[]
  readonly run: Try
}

const NUMBER: Field = {
  name: 'number',
  label: 'number',
  wrong: 'numberMissing',
  right: /^\S.{0,38}\S$|^\S$/,
  length: 40,
  digits: false,
}
const LAST4: Field = {
  name: 'last4',
  label: 'last4',
  wrong: 'last4Wrong',
  right: /^\d{4}$/,
  length: 4,
  digits: true,
}
const CODE: Field = {
  name: 'code',
  label: 'code',
  wrong: 'codeWrong',
  right: /^\d{6}$/,
  length: 6,
  digits: true,
}

export function identifyForms(say: Say, lookUp: Try, redeem: Try): HTMLElement {
  return el(
    'div',
    { class: 'forms' },
    form(
      { title: 'lookUpTitle', why: 'lookUpWhy', act: 'lookUp', fields: [NUMBER, LAST4], run: lookUp },
      say,
    ),
    form({ title: 'codeTitle', why: 'codeWhy', act: 'redeem', fields: [CODE], run: redeem }, say),
  )
}

function form(given: Form, say: Say): HTMLFormElement {
  const error = el('p', { class: 'err', role: 'alert' })
  const inputs = given.fields.map((field) => inputOf(field))
  const button = el('button', { type: 'submit', class: 'btn p' }, say(given.act))
  const submit = async (event: Event) => {
    event.preventDefault()
    if (button.getAttribute('aria-disabled') === 'true') return
    const wrong = given.fields.findIndex(
      (field, index) => !field.right.test(inputs[index]?.value.trim() ?? ''),
    )
    for (const [index, input] of inputs.entries()) input.setAttribute('aria-invalid', String(index === wrong))
    const field = given.fields[wrong]
    error.textContent = field ? say(field.wrong) : ''
    if (field) return inputs[wrong]?.focus()
    button.setAttribute('aria-disabled', 'true')
    const [first = '', second = ''] = inputs.map((input) => input.value.trim())
    const { ok, sentence } = await given.run(first, second)
    button.removeAttribute('aria-disabled')
    if (!ok) error.textContent = sentence
  }
  return el(
    'form',
    { novalidate: true, submit: (event: Event) => void submit(event) },
    el('h3', {}, say(given.title)),
    el('p', { class: 'small ink3' }, say(given.why)),
    ...given.fields.map((field, index) => el('label', {}, say(field.label), inputs[index])),
    error,
    button,
  )
}

function inputOf(field: Field): HTMLInputElement {
  return el('input', {
    name: field.name,
    maxlength: field.length,
    autocomplete: field.name === 'code' ? 'one-time-code' : 'off',
    ...(field.digits && { inputmode: 'numeric' }),
  })
}
