// A form's rules, searched to their end: every order of wish, correction, yes, two workers, take-over and re-opening.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore } from '../../kernel/flows.ts'
import { type FormFault, type FormRules, formStories, SOUND_FORMS } from './form-world.ts'
import { isLiveForm } from './tasks/form.ts'

const BUSY = { customer: 3, take: 1, giveBack: 1, changes: 0, workers: 3 }
const TALKATIVE = { customer: 3, take: 0, giveBack: 0, changes: 1, workers: 3 }

test('in every order of events: nothing is done unconfirmed, twice, untold, after a person, or for an old engagement', (t) => {
  for (const limits of [BUSY, TALKATIVE]) {
    const { states, moves, wrong } = explore(formStories(SOUND_FORMS, limits))
    t.diagnostic(`${states} states, ${moves} moves`)
    assert.equal(wrong, undefined, wrong?.path.join('; '))
    assert.ok(states > 1000)
  }
})

const MUTANTS: Record<string, { rules: Partial<FormRules>; breaks: FormFault }> = {
  'a yes counts for whatever the deed is by now': {
    rules: { mayDo: (form) => form.stage === 'confirming' },
    breaks: 'deed-not-confirmed',
  },
  'a yes after a correction in the same breath is a yes': {
    rules: { yesAlone: false },
    breaks: 'deed-not-confirmed',
  },
  'a worker may settle over a form that went on': { rules: { sameVersion: false }, breaks: 'deed-twice' },
  'words and deed are two transactions': { rules: { deedWithWords: false }, breaks: 'deed-not-told' },
  'say does not look who holds the matter': {
    rules: { maySay: (story, worker) => story.seq === worker.heardSeq, dropsWithHands: false },
    breaks: 'deed-after-person',
  },
  'a form lives on into a new engagement': {
    rules: { belongs: (form) => isLiveForm(form), dropsWithHands: false },
    breaks: 'deed-of-an-old-engagement',
  },
  'a form that is done may be done again': {
    rules: {
      belongs: (form, engagement) => form.engagement === engagement,
      mayDo: (form, token) => form.offered?.token === token,
    },
    breaks: 'unlawful-move',
  },
}

for (const [name, { rules, breaks }] of Object.entries(MUTANTS)) {
  test(`the search finds the fault when ${name}`, () => {
    const found = [BUSY, TALKATIVE].map(
      (limits) => explore(formStories({ ...SOUND_FORMS, ...rules }, limits)).wrong,
    )
    const wrong = found.find((one) => one !== undefined)
    assert.equal(wrong?.why, breaks, wrong?.path.join('; '))
  })
}
