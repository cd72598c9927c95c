/** What a thought does in the transaction of its words: deeds, a code that leaves, and the forms as they stand afterwards. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import { type Done, perform, takeBack } from './deeds.ts'
import * as store from './form-store.ts'
import type { CodeMail, Formed } from './talk.ts'
import type { Form } from './tasks/form.ts'
import type { Thought } from './thought.ts'
import type { Asker } from './tool.ts'
import type { ToolShelf } from './tool-shelf.ts'
import type { Draft, Say } from './wording/draft.ts'

/** Somebody else spoke, or the form went on without us: everything of this transaction is taken back. */
export class Stale extends Error {
  constructor() {
    super('The conversation or its form changed before the turn could settle')
    this.name = 'Stale'
  }
}

export interface Rooms {
  readonly house: House
  readonly conversations: Pick<Conversations, 'ground'>
  readonly customers: Pick<Customers, 'seal' | 'unseal' | 'mailCode'>
  codeMail(): CodeMail | null
}

export interface Acting {
  readonly thought: Thought
  readonly turnId: string
  readonly asker: Asker
  readonly shelf: ToolShelf
}

/** Does what the thought wants done and writes its forms. @returns the thought with the words that tell it @throws Stale */
export async function act(rooms: Rooms, ctx: Ctx, acting: Acting): Promise<Thought> {
  const { thought, asker } = acting
  const { formed } = thought
  const conversationId = asker.conversationId ?? ''
  if (!formed) {
    // An answer leaves the form be; whoever gets the matter gets it without one.
    if (thought.kind === 'hand-over') await store.dropForms(ctx, conversationId, 'handed')
    return thought
  }
  await unchanged(ctx, formed)
  const told = await doneBy(rooms, ctx, acting, formed)
  const of = { conversationId, customerId: asker.customerId }
  const { form, next } = told.formed ?? formed
  // A new form takes the place of one that an earlier engagement left behind.
  if (form.version === 0) await store.dropForms(ctx, conversationId, 'dropped')
  await store.saveForm(ctx, form, of)
  if (next) await store.saveForm(ctx, next.form, of)
  return told
}

/** Only the version that the turn saw may go on: what another worker did since is not overwritten. */
async function unchanged(ctx: Ctx, { form }: Formed): Promise<void> {
  const now = await store.lockedForm(ctx, form.id)
  if ((now?.version ?? 0) !== form.version) throw new Stale()
}

const speaker =
  ({ house }: Rooms, { language }: Asker): Say =>
  (code, facts = {}) =>
    house.words.say(language, `assistant.${code}`, facts)

async function doneBy(rooms: Rooms, ctx: Ctx, acting: Acting, formed: Formed): Promise<Thought> {
  const { thought, asker, turnId, shelf } = acting
  const say = speaker(rooms, asker)
  const conversationId = asker.conversationId ?? ''
  const { act: deed } = formed
  if (!deed) return thought
  if (deed.kind === 'code') return coded(rooms, ctx, acting, { formed, mail: deed.mail, say })
  if (deed.kind === 'undo') {
    const done = await takeBack(rooms.customers, ctx, { formId: deed.form.id, conversationId, asker, shelf })
    return { ...thought, draft: draftOf(done, [], []) }
  }
  const done = await perform(rooms.customers, ctx, {
    form: deed.form,
    deeds: deed.deeds,
    turnId,
    conversationId,
    asker,
    shelf,
  })
  const hint = done.undoMinutes > 0 ? [say('task.undo-hint', { minutes: done.undoMinutes })] : []
  return {
    ...thought,
    draft: draftOf(done, [...hint, ...(formed.next ? [formed.next.text] : [])], formed.next?.choices ?? []),
  }
}

const draftOf = ({ sentences }: Done, more: readonly string[], choices: readonly string[]): Draft => {
  const text = [...sentences.map((one) => one.text), ...more].join('\n')
  const sources = [...new Map(sentences.map((one) => [one.source.id, one.source])).values()]
  return { kind: 'answer', text, sources, facts: [], choices, evidence: [text] }
}

interface Coding {
  readonly formed: Formed
  readonly mail: string
  readonly say: Say
}

/** The letter leaves after the commit of the words that announce it; the code stands nowhere else. */
async function coded(
  rooms: Rooms,
  ctx: Ctx,
  { thought, asker }: Acting,
  { formed, mail, say }: Coding,
): Promise<Thought> {
  const carrier = rooms.codeMail()
  const matter = await rooms.conversations.ground(ctx, asker.conversationId ?? '')
  const identityId = matter?.identityId
  const made = carrier && identityId ? await rooms.customers.mailCode(ctx, { identityId, mail }) : null
  if (!carrier || !made) {
    const back: Form = { ...formed.form, asked: '$mail' }
    return {
      ...thought,
      draft: { ...thought.draft, text: say('prove.too-many'), choices: [say('choice.person')] },
      formed: { form: back },
    }
  }
  const facts = { code: made.code, minutes: made.minutes }
  await carrier.send(ctx, {
    to: made.to,
    subject: say('prove.letter-subject'),
    text: say('prove.letter', facts),
    key: `assistant.code ${formed.form.id} ${formed.form.version}`,
  })
  return thought
}
