/** Goals and coaching notes as spreadsheets (PLAT-11). */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import { goals } from './coach.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

export const goalSheet = (room: Room): ExportKind => ({
  kind: 'goals',
  title: { zh: '目标', en: 'Goals' },
  permission: 'wall.read',
  columns: [
    { name: 'person', title: { zh: '姓名', en: 'Person' } },
    { name: 'firstAnswerSeconds', title: { zh: '首次答复（秒）', en: 'First answer (s)' }, shape: 'number' },
    { name: 'solvedPerDay', title: { zh: '每天办结', en: 'Solved a day' }, shape: 'number' },
    { name: 'satisfaction', title: { zh: '满意度（5 分）', en: 'Satisfaction (of 5)' }, shape: 'number' },
  ],
  rows: (ctx) => rows(room, ctx),
})

async function* rows(room: Room, ctx: Ctx) {
  const { everybody, people } = await goals(room, ctx)
  const { firstAnswerSeconds, solvedPerDay, satisfaction } = everybody
  yield [
    {
      person: ctx.language === 'en' ? 'Everybody' : '所有人',
      firstAnswerSeconds,
      solvedPerDay,
      satisfaction,
    },
    ...people.map(({ name, goal }) => ({ person: name, ...goal })),
  ]
}

const MOST = 20_000

/** Newest first; only for whoever coaches. */
export const coachingSheet: ExportKind = {
  kind: 'coaching',
  title: { zh: '辅导留言', en: 'Coaching notes' },
  permission: 'wall.coach',
  columns: [
    { name: 'at', title: { zh: '时间', en: 'Written' }, shape: 'instant', width: 18 },
    { name: 'person', title: { zh: '写给', en: 'To' } },
    { name: 'author', title: { zh: '谁写的', en: 'By' } },
    { name: 'title', title: { zh: '关于的对话', en: 'About' }, width: 30 },
    { name: 'text', title: { zh: '写了什么', en: 'Note' }, width: 60 },
    { name: 'readAt', title: { zh: '看过', en: 'Read' }, shape: 'instant', width: 18 },
  ],
  async *rows(ctx) {
    const hidden = !ctx.actor.permissions.has('customers.read')
    yield (await store.notes(ctx, undefined, MOST)).map((note) => ({
      at: note.at,
      person: note.staffName,
      author: note.authorName,
      title: hidden ? '' : note.title,
      text: note.text,
      readAt: note.readAt,
    }))
  },
}
