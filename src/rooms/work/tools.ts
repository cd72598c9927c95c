/** What the assistant may take down for a person: a case as a work order, with everything the customer told and a time for the answer. */
import { z } from 'zod'
import { addBusiness } from '../../engines/hours/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Asker, Finding, Tool } from '../assistant/index.ts'
import type { Building } from './building.ts'
import type { Work } from './door.ts'
import { type CaseTaker, TakenDown } from './taken-down.ts'

/** Open hours until somebody has answered; the customer is told the hour. */
const ANSWER_HOURS = 4
const HALF_HOUR_MS = 1_800_000
const UNDO_MINUTES = 30

export function workTools(
  building: Building,
  work: Pick<Work, 'open' | 'step'>,
  taker: () => CaseTaker | undefined,
): Tool[] {
  const openCase: Tool<TakenDown, { work: string; due: string }> = {
    name: 'open-case',
    purpose: {
      'zh-CN': '把售后、安装、发票等事登记成工单，说定答复时间',
      en: 'Takes down returns, faults, visits and invoices as work orders and names the hour of the answer',
    },
    answers: [],
    input: TakenDown,
    permission: 'anyone',
    confirmation: 'none',
    does: 'deed',
    cost: 5,
    async policy(ctx, input, asker) {
      return (await taker()?.ruling(ctx, input, asker)) ?? { may: 'yes' }
    },
    async run(ctx, input, asker, step) {
      const taken = await taker()?.take(ctx, input, asker, step)
      if (taken) return taken
      const due = await answerBy(building, ctx)
      const { customerId, conversationId } = asker
      // Whose order it is was settled by the form; a number only said stands among the facts.
      const order = input.order && (await isOwn(building, ctx, asker, input.order)) ? input.order : null
      const key = step && `assistant ${step.key}`
      const made = await work.open(ctx, {
        ...{ kind: input.work, title: input.title, customerId, conversationId, orderId: order },
        facts: input.facts,
        note: input.said,
        key,
      })
      const promise = await building.promises.make(ctx, {
        ...{ customerId, conversationId, orderId: order, due, source: 'assistant', kind: 'answer', key },
        what: say(building, asker, 'case.promise', { number: made.number }),
        by: { kind: 'assistant', id: 'assistant', name: '' },
        teamId: made.teamId,
      })
      return told(building, ctx, asker, { number: made.number, id: made.id, due, promise: promise.id })
    },
    undo: {
      withinMinutes: UNDO_MINUTES,
      async run(ctx, before, asker) {
        const taken = z.object({ case: z.string() }).safeParse(before)
        const from = taken.success ? taker() : undefined
        if (taken.success && from) return from.undo(ctx, taken.data.case, asker)
        const { work: id, promise } = z.object({ work: z.string(), promise: z.string() }).parse(before)
        const reason = say(building, asker, 'case.taken-back')
        const { number } = await work.step(ctx, id, { act: 'cancel', reason })
        await building.promises.release(ctx, promise, reason)
        const text = say(building, asker, 'case.undone', { number })
        return { sentences: [{ text, source: sourceOf(building, asker, number, text) }], values: null }
      },
    },
  }
  return [openCase]
}

const say = ({ house }: Building, { language }: Asker, code: string, facts: Record<string, string> = {}) =>
  house.words.say(language, `work.${code}`, facts)

/** Rounded up to the half hour: a time that a person would name. */
async function answerBy({ calendars }: Building, ctx: Ctx): Promise<Date> {
  const calendar = await calendars.calendarOf(ctx)
  const at = addBusiness(calendar, ctx.now, ANSWER_HOURS * 3600)
  const due = at ?? new Date(ctx.now.getTime() + ANSWER_HOURS * 3_600_000)
  return new Date(Math.ceil(due.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS)
}

async function isOwn({ orders }: Building, ctx: Ctx, { customerId }: Asker, id: string): Promise<boolean> {
  return (await orders.ofCustomer(ctx, customerId)).items.some((one) => one.id === id)
}

const sourceOf = (building: Building, asker: Asker, number: string, quote: string) => ({
  kind: 'policy' as const,
  id: `work:${number}`,
  title: say(building, asker, 'case.source', { number }),
  quote,
  url: `${building.house.config.publicUrl}/c`,
})

function told(
  building: Building,
  ctx: Ctx,
  asker: Asker,
  made: { number: string; id: string; due: Date; promise: string },
): Finding<{ work: string; due: string }> {
  const due = dueWords(building, ctx, asker, made.due)
  const text = say(building, asker, 'case.told', { number: made.number, due })
  return {
    sentences: [{ text, source: sourceOf(building, asker, made.number, text) }],
    values: { work: made.id, due: made.due.toISOString() },
    before: { work: made.id, promise: made.promise },
  }
}

/** 今天 18:00, 明天 10:30, 11月24日 10:30 */
function dueWords(building: Building, ctx: Ctx, asker: Asker, due: Date): string {
  const locale = asker.language === 'en' ? 'en-GB' : 'zh-CN'
  const dayOf = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: ctx.zone }).format(at)
  const shown = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: ctx.zone }).format(due)
  const time = shown({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const tomorrow = dayOf(new Date(ctx.now.getTime() + 86_400_000))
  if (dayOf(due) === dayOf(ctx.now)) return say(building, asker, 'case.today', { time })
  if (dayOf(due) === tomorrow) return say(building, asker, 'case.tomorrow', { time })
  return say(building, asker, 'case.day', { day: shown({ month: 'long', day: 'numeric' }), time })
}
