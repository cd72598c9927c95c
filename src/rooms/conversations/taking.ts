/** A person takes a matter: the lines that say so, whose it is then, and how long he was waited for. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Control } from './control.ts'
import type { Body, Draft, Matter } from './matter.ts'
import * as store from './store.ts'
import { authorOf } from './voice.ts'

/** How long somebody who wanted a person waited for this one: tells the next customer what to expect. */
export async function noteWait(ctx: Ctx, before: Matter, seq: number): Promise<void> {
  if (!before.wantsPerson || !before.waitingSince) return
  const seconds = Math.round((ctx.now.getTime() - before.waitingSince.getTime()) / 1000)
  await store.saveWaited(ctx, before.id, seq, Math.max(0, seconds))
}

/** The lines of the log that say that a person has it now. */
export function takingOver(before: Matter, control: Control, ctx: Ctx, because: string): Draft[] {
  const author = authorOf(ctx)
  const drafts: Draft[] = []
  if (before.state === 'solved') {
    drafts.push({ kind: 'state', at: ctx.now, author, body: { state: control.state, was: before.state } })
  }
  if (before.holder !== 'staff') {
    const body: Body = { holder: control.holder, engagement: control.engagement, because }
    drafts.push({ kind: 'holder', at: ctx.now, author, body })
  }
  if (!before.assigneeId) {
    drafts.push({
      kind: 'assignment',
      at: ctx.now,
      author,
      body: { assignee: { id: ctx.actor.id, name: ctx.actor.name } },
    })
  }
  return drafts
}

/** Who answers a matter that is nobody's makes it his. */
export function assigneeFor(before: Matter, ctx: Ctx): Pick<Matter, 'assigneeId' | 'assigneeName'> {
  if (before.assigneeId) return { assigneeId: before.assigneeId, assigneeName: before.assigneeName }
  return { assigneeId: ctx.actor.id, assigneeName: ctx.actor.name }
}
