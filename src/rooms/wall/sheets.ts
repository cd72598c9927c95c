/** Goals as a spreadsheet (PLAT-11). */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import { goals } from './coach.ts'
import type { Room } from './room.ts'

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
