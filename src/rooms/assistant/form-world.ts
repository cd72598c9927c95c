/** A small pure world around a form's rules: wishes, corrections and yeses, two workers at once, a person who takes over. */
import type { World } from '../../kernel/flows.ts'
import { belongs, type Form, formFlow, mayDo } from './tasks/form.ts'

/** What the program runs on; a mutant swaps one of these, and a search must then find the fault. */
export interface FormRules {
  belongs: typeof belongs
  mayDo: typeof mayDo
  /** Only the version that the turn saw may go on. */
  sameVersion: boolean
  /** The compare-and-send under the conversation's row lock. */
  maySay: (stage: FormStory, worker: Worker) => boolean
  /** A deed whose words can't be said is taken back with them. */
  deedWithWords: boolean
  /** A matter that changes hands takes its open form with it. */
  dropsWithHands: boolean
  /** Several messages heard together: only all of it may be a yes. */
  yesAlone: boolean
}

export const SOUND_FORMS: FormRules = {
  belongs,
  mayDo,
  sameVersion: true,
  maySay: (stage, worker) =>
    stage.holder === 'assistant' && stage.engagement === worker.engagement && stage.seq === worker.heardSeq,
  deedWithWords: true,
  dropsWithHands: true,
  yesAlone: true,
}

export type FormFault =
  | 'deed-not-confirmed'
  | 'deed-twice'
  | 'deed-after-person'
  | 'deed-of-an-old-engagement'
  | 'deed-not-told'
  | 'unlawful-move'

export interface FormLimits {
  customer: number
  take: number
  giveBack: number
  /** The order changes by itself, so that the deed would be another one. */
  changes: number
  workers: number
}

type Said = 'wish' | 'yes' | 'correct'

/** @property shown the terms that stood on the customer's screen when he said it, 0 for none */
interface Message {
  readonly seq: number
  readonly said: Said
  readonly shown: number
}

interface Worker {
  readonly heardSeq: number
  readonly engagement: number
  readonly messages: readonly Message[]
  readonly form: Form | null
}

export interface FormStory {
  readonly holder: 'assistant' | 'staff'
  readonly engagement: number
  readonly seq: number
  readonly answeredSeq: number
  readonly messages: readonly Message[]
  readonly form: Form | null
  readonly forms: number
  /** Terms grow with each correction: the deed as it would be done now. */
  readonly terms: number
  readonly deeds: readonly { readonly form: string; readonly terms: number }[]
  readonly workers: readonly Worker[]
  readonly left: FormLimits
  readonly fault: FormFault | null
}

export type FormStep = readonly [name: string, next: FormStory]

const UNTIL = new Date(2000)
const NOW = new Date(1000)
const tokenOf = (terms: number): string => `terms ${terms}`

export const startStory = (left: FormLimits): FormStory => ({
  ...{ holder: 'assistant', engagement: 1, seq: 0, answeredSeq: 0, messages: [], form: null, forms: 0 },
  ...{ terms: 0, deeds: [], workers: [], left, fault: null },
})

const spend = (story: FormStory, what: keyof FormLimits): FormLimits => ({
  ...story.left,
  [what]: story.left[what] - 1,
})

/** What the customer sees to be confirmed: the newest offer, also one that nobody waits for any more. */
const shown = ({ form }: FormStory): number => (form?.offered ? Number(form.offered.token.split(' ')[1]) : 0)

export function formSteps(story: FormStory, rules: FormRules): FormStep[] {
  const { left, holder } = story
  const steps: FormStep[] = []
  if (left.customer > 0)
    for (const said of ['wish', 'yes', 'correct'] as const)
      steps.push([`customer says ${said}`, says(story, said)])
  if (left.take > 0 && holder === 'assistant') steps.push(['a person takes over', takes(story, rules)])
  if (left.giveBack > 0 && holder === 'staff') {
    const back = { ...story, holder: 'assistant' as const, engagement: story.engagement + 1 }
    steps.push(['the matter is re-opened', { ...back, left: spend(story, 'giveBack') }])
  }
  if (left.changes > 0 && story.form)
    steps.push(['the order changes', { ...story, terms: story.terms + 1, left: spend(story, 'changes') }])
  if (left.workers > 0 && holder === 'assistant' && story.answeredSeq < story.seq)
    steps.push(['a worker begins', begins(story, rules)])
  for (const [at, worker] of story.workers.entries())
    steps.push([`worker ${at} settles`, settles(story, worker, rules)])
  return steps
}

function says(story: FormStory, said: Said): FormStory {
  const seq = story.seq + 1
  const message = { seq, said, shown: shown(story) }
  return { ...story, seq, messages: [...story.messages, message], left: spend(story, 'customer') }
}

const takes = (story: FormStory, rules: FormRules): FormStory => ({
  ...story,
  holder: 'staff',
  answeredSeq: story.seq,
  form: story.form && rules.dropsWithHands ? ended(story.form) : story.form,
  left: spend(story, 'take'),
})

const ended = (form: Form): Form =>
  formFlow.ends(form.stage) || form.stage === 'done'
    ? form
    : { ...form, stage: formFlow.step(form.stage, 'hand'), version: form.version + 1 }

function begins(story: FormStory, rules: FormRules): FormStory {
  const { form, engagement, seq } = story
  const worker: Worker = {
    ...{ heardSeq: seq, engagement },
    messages: story.messages.filter((one) => one.seq > story.answeredSeq),
    form: form && rules.belongs(form, engagement) ? form : null,
  }
  return { ...story, workers: [...story.workers, worker], left: spend(story, 'workers') }
}

function settles(story: FormStory, worker: Worker, rules: FormRules): FormStory {
  const rest = { ...story, workers: story.workers.filter((one) => one !== worker) }
  const changed = rules.sameVersion && worker.form && story.form?.version !== worker.form.version
  const mayed = rules.maySay(story, worker) && !changed
  const came = step(rest, worker, rules)
  if (!mayed) {
    // Words and deed go back together; a mutant lets the deed stand.
    if (rules.deedWithWords || came.deeds.length === story.deeds.length) return rest
    return { ...rest, deeds: came.deeds, fault: rest.fault ?? 'deed-not-told' }
  }
  return { ...came, answeredSeq: worker.heardSeq }
}

function step(story: FormStory, worker: Worker, rules: FormRules): FormStory {
  const { form, messages } = worker
  const yes = messages.at(-1)?.said === 'yes' && (messages.length === 1 || !rules.yesAlone)
  if (!form) return messages.some((one) => one.said === 'wish') ? offered(story, worker, null) : story
  if (!yes) return messages.some((one) => one.said === 'correct') ? offered(story, worker, form) : story
  if (!rules.mayDo(form, tokenOf(story.terms), NOW)) return offered(story, worker, form, story.terms)
  return done(story, worker, form)
}

/** A new form, or the old one corrected: the exact deed is shown anew. */
function offered(
  story: FormStory,
  { engagement }: Worker,
  old: Form | null,
  terms = story.terms + 1,
): FormStory {
  const event = 'offer'
  const stage = old ? formFlow.next(old.stage, event) : 'confirming'
  if (!stage) return { ...story, fault: story.fault ?? 'unlawful-move' }
  const form: Form = {
    ...{ id: old?.id ?? `f${story.forms + 1}`, task: 'cancel-order', engagement, stage },
    ...{ version: (old?.version ?? 0) + 1, filled: {}, asked: null, misses: 0, waiting: [] },
    offered: { token: tokenOf(terms), until: UNTIL },
  }
  return { ...story, terms, form, forms: old ? story.forms : story.forms + 1 }
}

function done(story: FormStory, worker: Worker, form: Form): FormStory {
  const stage = formFlow.next(form.stage, 'do')
  if (!stage) return { ...story, fault: story.fault ?? 'unlawful-move' }
  const deeds = [...story.deeds, { form: form.id, terms: story.terms }]
  return {
    ...{ ...story, deeds },
    form: { ...form, stage, version: form.version + 1 },
    fault: story.fault ?? faultOfDeed(story, worker, form),
  }
}

function faultOfDeed(story: FormStory, worker: Worker, form: Form): FormFault | null {
  if (story.holder !== 'assistant') return 'deed-after-person'
  if (story.engagement !== form.engagement) return 'deed-of-an-old-engagement'
  if (story.deeds.some((one) => one.form === form.id)) return 'deed-twice'
  const asShown = worker.messages.at(-1)?.shown === story.terms
  return asShown && worker.messages.every((one) => one.said === 'yes') ? null : 'deed-not-confirmed'
}

/** Every story that these rules and limits allow, as the kernel's search wants it. */
export const formStories = (rules: FormRules, limits: FormLimits): World<FormStory> => ({
  initial: [startStory(limits)],
  moves: (story) => formSteps(story, rules),
  wrong: (story) => story.fault ?? undefined,
})
