/** Who may speak next: the matter's state, who holds it, and the assistant's engagement, as two transition tables. */
import { defineFlow } from '../../kernel/flows.ts'
import type { Holder, State } from './contract.ts'

/** open: we owe an answer; waiting: the customer does; solved: nobody does. */
export const MATTER = defineFlow({
  name: 'conversations.matter',
  initial: 'open',
  on: {
    open: {
      'customer-writes': 'open',
      answered: 'waiting',
      'handed-over': 'open',
      'asked-for-person': 'open',
      taken: 'open',
      dropped: 'open',
      'handed-on': 'open',
      'given-back': 'open',
      solved: 'solved',
    },
    waiting: {
      'customer-writes': 'open',
      answered: 'waiting',
      'handed-over': 'open',
      'asked-for-person': 'open',
      taken: 'waiting',
      dropped: 'waiting',
      'handed-on': 'open',
      'given-back': 'waiting',
      solved: 'solved',
    },
    solved: {
      'customer-writes': 'open',
      answered: 'waiting',
      'asked-for-person': 'open',
      reopened: 'open',
    },
  },
  pauses: { waiting: 'customer' },
})

/** Who holds it. Only the assistant's own row lets the assistant speak; a person's word or hand takes it from anyone (I1). */
export const HELD = defineFlow({
  name: 'conversations.held',
  initial: 'queue',
  on: {
    assistant: {
      'assistant-speaks': 'assistant',
      'handed-over': 'queue',
      'asked-for-person': 'queue',
      'person-speaks': 'staff',
      taken: 'staff',
      'handed-on': 'queue',
      'returns-to-assistant': 'assistant',
      'returns-to-people': 'queue',
    },
    queue: {
      'asked-for-person': 'queue',
      'person-speaks': 'staff',
      taken: 'staff',
      dropped: 'queue',
      'handed-on': 'queue',
      'given-back': 'assistant',
      'returns-to-assistant': 'assistant',
      'returns-to-people': 'queue',
    },
    staff: {
      'asked-for-person': 'staff',
      'person-speaks': 'staff',
      taken: 'staff',
      dropped: 'queue',
      'handed-on': 'queue',
      'given-back': 'assistant',
      'returns-to-assistant': 'assistant',
      'returns-to-people': 'queue',
    },
  },
})

/** @property engagement how often the assistant took the matter up; an older one can never speak again (I3) */
export interface Control {
  readonly state: State
  readonly holder: Holder
  readonly engagement: number
  /** The newest customer message, by seq. */
  readonly lastCustomerSeq: number
}

/** What a turn of the assistant knew when it began to think. */
export interface Lease {
  readonly engagement: number
  readonly heardSeq: number
}

export interface Tables {
  readonly matter: Pick<typeof MATTER, 'next' | 'step'>
  readonly held: Pick<typeof HELD, 'next' | 'step'>
}
export const TABLES: Tables = { matter: MATTER, held: HELD }

/**
 * Whether the assistant may say what it thought out: it holds the matter, in the same engagement, an answer is owed,
 * and no customer message came since it listened. Asked under the row lock, at the moment of sending (I1).
 */
export function maySpeak(control: Control, lease: Lease, { held }: Tables = TABLES): boolean {
  return (
    control.state === 'open' &&
    held.next(control.holder, 'assistant-speaks') !== undefined &&
    control.engagement === lease.engagement &&
    control.lastCustomerSeq === lease.heardSeq
  )
}

/** Whether the assistant may hand over: newer words of the customer are no hindrance, a person who holds it is. */
export function mayHandOver(
  control: Control,
  engagement: number,
  { held, matter }: Tables = TABLES,
): boolean {
  return (
    matter.next(control.state, 'handed-over') !== undefined &&
    held.next(control.holder, 'handed-over') !== undefined &&
    control.engagement === engagement
  )
}

/** A customer's message came as `seq`. A solved matter opens again: a new engagement, or the queue (I3). */
export function heard(
  control: Control,
  seq: number,
  assistantFirst: boolean,
  tables: Tables = TABLES,
): Control {
  const state = tables.matter.step(control.state, 'customer-writes')
  const base = { ...bare(control), state, lastCustomerSeq: seq }
  if (control.state !== 'solved') return base
  return assistantFirst
    ? engaged(base, 'returns-to-assistant', tables)
    : released(base, 'returns-to-people', tables)
}

export function spoken(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'answered'),
    holder: tables.held.step(control.holder, 'assistant-speaks'),
  }
}

export function handedOver(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'handed-over'),
    holder: tables.held.step(control.holder, 'handed-over'),
  }
}

/** A person answered, from wherever the matter was. */
export function replied(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'answered'),
    holder: tables.held.step(control.holder, 'person-speaks'),
  }
}

/** A person took it without a word yet. @throws Refusal conversations.matter.not-now when it is solved */
export function taken(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'taken'),
    holder: tables.held.step(control.holder, 'taken'),
  }
}

/** A person laid it down. @throws Refusal conversations.held.not-now when the assistant holds it */
export function dropped(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'dropped'),
    holder: tables.held.step(control.holder, 'dropped'),
  }
}

/** A person handed it to a team's line, from wherever it was: somebody there owes the next word. @throws Refusal conversations.matter.not-now when it is solved */
export function handedOn(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'handed-on'),
    holder: tables.held.step(control.holder, 'handed-on'),
  }
}

/** A person lets the assistant go on: a new engagement, so nothing it thought out before counts. */
export function givenBack(control: Control, tables: Tables = TABLES): Control {
  return engaged(
    { ...bare(control), state: tables.matter.step(control.state, 'given-back') },
    'given-back',
    tables,
  )
}

export function askedForPerson(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'asked-for-person'),
    holder: tables.held.step(control.holder, 'asked-for-person'),
  }
}

export function solved(control: Control, tables: Tables = TABLES): Control {
  return { ...bare(control), state: tables.matter.step(control.state, 'solved') }
}

/** A person opened a solved matter: it is his. */
export function reopened(control: Control, tables: Tables = TABLES): Control {
  return {
    ...bare(control),
    state: tables.matter.step(control.state, 'reopened'),
    holder: tables.held.step(control.holder, 'taken'),
  }
}

function engaged(control: Control, event: 'given-back' | 'returns-to-assistant', { held }: Tables): Control {
  return { ...control, holder: held.step(control.holder, event), engagement: control.engagement + 1 }
}

function released(control: Control, event: 'returns-to-people', { held }: Tables): Control {
  return { ...control, holder: held.step(control.holder, event) }
}

/** Rows are controls too; what comes out is only what the tables decide. */
function bare({ state, holder, engagement, lastCustomerSeq }: Control): Control {
  return { state, holder, engagement, lastCustomerSeq }
}
