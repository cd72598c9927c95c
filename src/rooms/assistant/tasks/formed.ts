/** A step of a form as a thought: what is said, what is written down, and what is done in the same transaction. */
import type { Formed } from '../talk.ts'
import type { Thought } from '../thought.ts'
import { type Draft, plainDraft, type Say } from '../wording/draft.ts'
import { formFlow } from './form.ts'
import type { Told, Walked } from './walked.ts'

type Step = Exclude<Walked, { go: 'aside' | 'on' }>
type Aside = Extract<Walked, { go: 'aside' }>

const draftOf = (kind: Draft['kind'], { text, choices, sentences }: Told): Draft => ({
  ...plainDraft(kind, text, choices),
  sources: sentences.map((one) => one.source),
})

export function formed(walked: Step, say: Say, intent = 'other'): Thought {
  const came = { intent, knew: true, order: null }
  switch (walked.go) {
    case 'say':
      return { ...came, kind: 'answer', draft: draftOf('courtesy', walked.told) }
    case 'ask':
    case 'tell':
      return {
        ...came,
        kind: walked.go === 'ask' ? 'ask' : 'answer',
        draft: draftOf(walked.go === 'ask' ? 'ask' : 'answer', walked.told),
        formed: formedOf(walked),
      }
    case 'hand':
      return {
        ...came,
        kind: 'hand-over',
        reason: walked.reason,
        draft: walked.told ? draftOf('answer', walked.told) : plainDraft('person', say('farewell.no-right')),
        formed: { form: walked.form },
      }
    // The words come of the deeds, in their transaction.
    case 'do':
      return {
        ...came,
        kind: walked.next ? 'ask' : 'answer',
        draft: plainDraft('answer', ''),
        formed: {
          form: walked.form,
          act: { kind: 'do', form: walked.form, deeds: walked.deeds },
          next: walked.next
            ? { form: walked.next.form, text: walked.next.told.text, choices: walked.next.told.choices }
            : undefined,
        },
      }
    case 'undo':
      return {
        ...came,
        kind: 'answer',
        draft: plainDraft('answer', ''),
        formed: {
          form: { ...walked.form, stage: formFlow.step(walked.form.stage, 'undo') },
          act: { kind: 'undo', form: walked.form },
        },
      }
  }
}

const formedOf = ({ form, mailCode }: Extract<Walked, { go: 'ask' | 'tell' }>): Formed => ({
  form,
  ...(mailCode !== undefined && { act: { kind: 'code', mail: mailCode } as const }),
})

/** The side question's answer, then the form goes on; what nobody knows is said, and no person is called for it now. */
export function rejoin(thought: Thought, { form, again }: Aside, say: Say): Thought {
  const known = thought.draft.kind === 'answer' || thought.draft.kind === 'gap'
  // Who must say first who he is is told so; that is no gap in what is written down.
  const told = known || thought.intent === 'refund-status'
  const said = told ? thought.draft.text : say('task.aside-unknown')
  const { intent, knew, order } = thought
  return {
    ...{ intent, knew, order },
    kind: 'ask',
    draft: {
      ...thought.draft,
      kind: 'ask',
      text: `${said}\n${again.text}`,
      sources: known ? thought.draft.sources : [],
      facts: known ? thought.draft.facts : [],
      choices: again.choices,
    },
    formed: { form },
  }
}
