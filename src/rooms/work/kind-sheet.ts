/** The kinds of work as a spreadsheet: who does each, within how long, and its checklist as a person reads it. */
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Building } from './building.ts'
import { kindsOf } from './kinds.ts'

const YES_NO = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] } as const

export const kindExport = (building: Pick<Building, 'routing'>): ExportKind => ({
  kind: 'work-kinds',
  title: { zh: '工单种类', en: 'Kinds of work' },
  permission: 'work.read',
  columns: [
    { name: 'zh', title: { zh: '名称', en: 'Name (Chinese)' }, width: 16 },
    { name: 'en', title: { zh: '英文名称', en: 'Name (English)' }, width: 20 },
    { name: 'code', title: { zh: '代号', en: 'Code' }, width: 16 },
    { name: 'team', title: { zh: '组', en: 'Team' } },
    { name: 'hours', title: { zh: '时限（营业小时）', en: 'Due (open hours)' }, shape: 'number' },
    { name: 'checklist', title: { zh: '清单', en: 'Checklist' }, width: 60 },
    { name: 'skills', title: { zh: '技能', en: 'Skills' } },
    { name: 'active', title: { zh: '启用', en: 'Active' } },
  ],
  async *rows(ctx) {
    const language = ctx.language === 'en' ? 'en' : 'zh'
    const teams = await building.routing.teams(ctx)
    const [yes, no] = YES_NO[ctx.language]
    const optional = language === 'en' ? ' (optional)' : '（可不做）'
    const between = language === 'en' ? '; ' : '；'
    yield (await kindsOf(ctx)).map((kind) => {
      const team = teams.find((one) => one.id === kind.teamId)?.name
      return {
        ...kind.name,
        code: kind.code,
        team: (team && (team[language] || team.zh)) ?? null,
        hours: kind.dueMinutes / 60,
        checklist: kind.checklist
          .map((point) => `${point[language]}${point.required ? '' : optional}`)
          .join(between),
        skills: kind.skills.join(', '),
        active: kind.active ? yes : no,
      }
    })
  },
})
