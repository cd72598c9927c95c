/** The people of the shop as a spreadsheet, roles in words; nothing that helps to sign in as somebody. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import { ROLE_WORDS } from './contract.ts'
import { member } from './person.ts'
import { isStanding } from './role.ts'
import * as store from './store.ts'

const WORDS = {
  'zh-CN': {
    yes: '是',
    no: '否',
    'zh-CN': '中文',
    en: '英文',
    works: '在职',
    invited: '已邀请',
    closed: '已停用',
  },
  en: {
    yes: 'yes',
    no: 'no',
    'zh-CN': 'Chinese',
    en: 'English',
    works: 'active',
    invited: 'invited',
    closed: 'closed',
  },
} as const

export const peopleExport: ExportKind = {
  kind: 'people',
  title: { zh: '同事', en: 'People' },
  permission: 'access.read',
  columns: [
    { name: 'name', title: { zh: '姓名', en: 'Name' } },
    { name: 'login', title: { zh: '登录名', en: 'Sign-in name' }, width: 20 },
    { name: 'roles', title: { zh: '角色', en: 'Roles' }, width: 24 },
    { name: 'languages', title: { zh: '语言', en: 'Languages' } },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'secondFactor', title: { zh: '第二道验证', en: 'Second factor' } },
    { name: 'lastSignIn', title: { zh: '最近登录', en: 'Last sign-in' }, shape: 'instant', width: 18 },
    { name: 'since', title: { zh: '加入', en: 'Since' }, shape: 'instant', width: 18 },
  ],
  rows,
}

async function* rows(ctx: Ctx) {
  const own = new Map((await store.roles(ctx)).map((role) => [role.id, role.name]))
  const words = WORDS[ctx.language]
  const roleOf = (role: string) =>
    isStanding(role) ? ROLE_WORDS[role][ctx.language] : (own.get(role) ?? role)
  const listed = (all: readonly string[]) => all.join(ctx.language === 'en' ? ', ' : '、')
  yield (await store.allStaff(ctx)).map(member).map((one) => ({
    name: one.name,
    login: one.login,
    roles: listed(one.roles.map(roleOf)),
    languages: listed(one.languages.map((spoken) => words[spoken])),
    state: words[one.active ? (one.invited ? 'invited' : 'works') : 'closed'],
    secondFactor: words[one.secondFactor ? 'yes' : 'no'],
    lastSignIn: one.lastSignInAt ? new Date(one.lastSignInAt) : null,
    since: new Date(one.createdAt),
  }))
}
