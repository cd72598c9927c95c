/** The shop's own fields of a matter as a spreadsheet. */
import type { ExportKind } from '../../../kernel/sheets.ts'
import type { Field } from '../contract.ts'
import { fieldsOf } from './field.ts'

const KINDS: Record<'zh-CN' | 'en', Record<Field['kind'], string>> = {
  'zh-CN': { text: '文字', number: '数字', date: '日期', choice: '选择' },
  en: { text: 'text', number: 'number', date: 'day', choice: 'choice' },
}
const STATES = { 'zh-CN': ['在用', '停用'], en: ['in use', 'retired'] } as const

export const fieldExport: ExportKind = {
  kind: 'fields',
  title: { zh: '对话字段', en: 'Own fields' },
  permission: 'conversations.read',
  columns: [
    { name: 'zh', title: { zh: '名称', en: 'Name (Chinese)' }, width: 16 },
    { name: 'en', title: { zh: '英文名称', en: 'Name (English)' }, width: 16 },
    { name: 'kind', title: { zh: '填什么', en: 'Kind' } },
    { name: 'choices', title: { zh: '可选的', en: 'Choices' }, width: 40 },
    { name: 'state', title: { zh: '状态', en: 'State' } },
  ],
  async *rows(ctx) {
    const [used, retired] = STATES[ctx.language]
    yield (await fieldsOf(ctx)).map((field) => ({
      ...field.label,
      kind: KINDS[ctx.language][field.kind],
      choices: field.choices.join(ctx.language === 'en' ? ', ' : '、'),
      state: field.retired ? retired : used,
    }))
  },
}
