/** Training in the demo shop: two colleagues with rehearsals, one certificate, a weak skill, a review done and some to do. */
import type { Ctx } from '../../kernel/ctx.ts'
import { certify } from './certificate.ts'
import type { Persona } from './persona.ts'
import { wordsIn } from './persona.ts'
import { personaOf } from './personas/all.ts'
import { firstState, react, type State } from './react.ts'
import { turnsOf } from './rehearse.ts'
import * as review from './review.ts'
import * as reviewStore from './review-store.ts'
import { figuresOf, type Room } from './room.ts'
import { rubricOf } from './rubrics.ts'
import { score } from './scoring/score.ts'
import { judgeSkills } from './skills.ts'
import * as store from './store.ts'

interface Past {
  readonly id: string
  readonly staff: { readonly id: string; readonly name: string }
  readonly persona: string
  readonly daysAgo: number
  /** What the learner wrote, in order. */
  readonly said: readonly string[]
}

const XIAOMAN = { id: 'stf_xiaoman', name: '小满' }
const HANLU = { id: 'stf_hanlu', name: '寒露' }

const PASTS: readonly Past[] = [
  {
    id: 'reh_0demo1smallchild',
    staff: XIAOMAN,
    persona: 'small-child',
    daysAgo: 20,
    said: [
      '您好，孩子多大了？客厅多宽、预算大概多少，我按这些给您挑。',
      '两岁会撞会洒，我推荐云栖转角沙发：扶手是圆角软包，座套可拆、30 ℃ 机洗，坐高 440 mm。',
      '甲醛成品实测 0.021 mg/m³，报告在商品页；没有哪件家具一点都不放，我不说绝对的话。进门先通风两周。',
      '耐抓和防水我们没测过，这两样我不敢保证。',
      '还有什么想问的吗？色样可以先免费寄给您。',
    ],
  },
  {
    id: 'reh_0demo2latesofa',
    staff: XIAOMAN,
    persona: 'late-sofa',
    daysAgo: 12,
    said: [
      '韩先生，晚了 2 天，是我们的错。麻烦您报一下订单号或手机尾号，我马上核对。',
      '查到了：沙发在嘉兴，陈师傅后天上午送到您家。后天上午您方便收货吗？',
      '误期赔 100 元，自动到账，不用您申请。我能给的只到这里，500 元我没有权限。',
      '明天到不了，我不能答应您；后天上午 12 点前送到，这个我替您盯着。',
      '我后天上午 9 点前给您打电话。还有别的要我办的吗？谢谢您。',
    ],
  },
  {
    id: 'reh_0demo3cat',
    staff: XIAOMAN,
    persona: 'cat-owner',
    daysAgo: 6,
    said: [
      '您好，两只猫平时抓哪里？预算大概多少？',
      '云栖的布是平织，没有线圈，可耐抓我们没测过，不能保证不留印。可以先免费寄 5 片色样，2 天内发出。',
      '抓痕不在质保里，不能换新；座套可以单买。',
      '还有什么想了解的吗？谢谢您。',
    ],
  },
  {
    id: 'reh_0demo4bespoke',
    staff: HANLU,
    persona: 'bespoke-return',
    daysAgo: 4,
    said: [
      '你好，这个我们规定就是定制不能退，没办法。',
      '不适用七天无理由，理解您的心情。',
      '门的话回头看看，应该能修。',
    ],
  },
  {
    id: 'reh_0demo5latesofa',
    staff: HANLU,
    persona: 'late-sofa',
    daysAgo: 2,
    said: ['抱歉给您带来不便，我们尽快处理。', '沙发在嘉兴，保证明天送到。', '可以给您赔 500 元。'],
  },
]

const DAY_MS = 86_400_000
const STEP_MS = 45_000

export async function seedAdvisors(
  ctx: Ctx,
  room: Room,
  reviewer: { id: string; name: string },
): Promise<void> {
  for (const past of PASTS) {
    const persona = personaOf(past.persona)
    if (persona) await play(room, ctx, past, persona)
  }
  await store.markChapter(ctx, XIAOMAN.id, 'how-we-speak')
  await store.markChapter(ctx, XIAOMAN.id, 'returns')
  await review.sample(room, ctx, { perAgent: 2, days: 30, seed: 1 })
  await reviewFirst(room, ctx, reviewer)
}

interface Played {
  readonly said: { by: 'customer' | 'staff'; at: Date; text: string }[]
  readonly machine: State
  readonly moods: store.MoodPoint[]
}

/** What would have happened, word for word, with the same customer and the same seed. */
function playedOf(past: Past, persona: Persona, began: Date, zone: string): Played {
  const playing = { persona, language: 'zh-CN' as const, seed: 7 }
  const said: Played['said'] = [{ by: 'customer', at: began, text: wordsIn(persona.opening, 'zh-CN') }]
  let machine = firstState(persona)
  const moods: store.MoodPoint[] = [{ seq: 1, mood: machine.mood, because: 'began' }]
  for (const [nth, text] of past.said.entries()) {
    const now = new Date(began.getTime() + (2 * nth + 1) * STEP_MS)
    said.push({ by: 'staff', at: now, text })
    const reaction = react(playing, machine, { text, now, zone })
    machine = reaction.state
    if (reaction.say)
      said.push({ by: 'customer', at: new Date(now.getTime() + STEP_MS / 2), text: reaction.say })
    moods.push({ seq: said.length, mood: machine.mood, because: reaction.because })
    if (machine.ended) break
  }
  return { said, machine, moods }
}

async function play(room: Room, ctx: Ctx, past: Past, persona: Persona): Promise<void> {
  const began = new Date(ctx.now.getTime() - past.daysAgo * DAY_MS)
  const { said, machine, moods } = playedOf(past, persona, began, ctx.zone)
  await room.conversations.rehearsals.record(ctx, past.id, {
    staff: past.staff,
    customerName: persona.customer.zh,
    language: 'zh-CN',
    title: persona.opening.zh,
    text: persona.opening.zh,
    ...(persona.order && { order: { id: '', number: persona.order.number, state: persona.order.state } }),
    said,
  })
  const rubric = await rubricOf(ctx)
  const figures = await figuresOf(room, ctx)
  const turns = turnsOf(await room.conversations.rehearsals.events(ctx, past.id))
  const marked = score({ turns, language: 'zh-CN', zone: ctx.zone, figures, persona }, rubric, rubric.version)
  const answered = persona.wants.every((want) => machine.answered.includes(want.id))
  const ending = machine.ended ?? (machine.content || answered ? 'satisfied' : 'closed')
  const passed = marked.passed && ending === 'satisfied'
  const endedAt = said.at(-1)?.at ?? began
  const run: store.RehearsalRecord = {
    id: past.id,
    staffId: past.staff.id,
    staffName: past.staff.name,
    persona: persona.id,
    personaVersion: persona.version,
    language: 'zh-CN',
    seed: 7,
    status: 'scored',
    machine: { ...machine, ended: ending },
    heardSeq: said.length,
    moods,
    beganAt: began,
    untilAt: new Date(began.getTime() + persona.minutes * 60_000),
    ...{ endedAt, ending, score: marked.score, passed },
    result: { ...marked, passed },
  }
  const then: Ctx = { ...ctx, now: endedAt }
  await store.putRehearsal(then, run)
  await certify(then, run, rubric)
  await judgeSkills(room, then, run, rubric)
}

/** The first drawn conversation was looked at by a person, who sees one check otherwise. */
async function reviewFirst(room: Room, ctx: Ctx, by: { id: string; name: string }): Promise<void> {
  const [row] = await reviewStore.list(ctx, undefined, 1)
  if (!row || row.staffId === by.id) return
  const marks = Object.fromEntries(
    row.result.findings.map((one) => [one.check, one.check === 'closing' ? 'met' : one.verdict]),
  )
  const as: Ctx = { ...ctx, actor: { ...ctx.actor, kind: 'staff', ...by } }
  const note = '准话说得清楚。收尾那句可以再问一次还要办什么。'
  await review.mark(room, as, row.id, { marks, note })
}
