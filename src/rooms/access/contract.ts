/** What a browser may know about people at the shop: permissions, roles, sign-in, sessions, staff and the audit trail. Long, because a browser reads this one page. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

/** Every permission there is, `<room>.<verb>`. A route names one of these or `public`, `staff`, `customer`. */
export const PERMISSIONS = [
  'access.read',
  'access.manage',
  'audit.read',
  'calendars.read',
  'calendars.write',
  'routing.read',
  'routing.manage',
  'customers.read',
  'customers.write',
  'customers.merge',
  'customers.export',
  'customers.forget',
  'catalogue.read',
  'catalogue.write',
  'imports.read',
  'imports.run',
  'exports.run',
  'channels.read',
  'channels.manage',
  'knowledge.read',
  'knowledge.write',
  'knowledge.publish',
  'orders.read',
  'orders.write',
  'conversations.read',
  'conversations.write',
  'conversations.assign',
  'assistant.read',
  'assistant.manage',
  'mail.read',
  'mail.manage',
  'surveys.read',
  'surveys.manage',
  'rules.read',
  'rules.write',
  'promises.read',
  'promises.write',
  'promises.manage',
  'work.read',
  'work.write',
  'work.manage',
  'standards.read',
  'standards.pause',
  'standards.write',
  'setup.read',
  'setup.manage',
  'wall.read',
  'wall.coach',
  'advisors.read',
  'advisors.manage',
  'payouts.read',
  'payouts.request',
  'payouts.approve',
  'payouts.manage',
  'delivery.read',
  'delivery.write',
  'policies.read',
  'policies.write',
  'evidence.read',
  'aftersales.read',
  'aftersales.write',
  'aftersales.judge',
  'aftersales.goods',
  'aftersales.manage',
  'stock.read',
  'stock.write',
] as const
export type Permission = (typeof PERMISSIONS)[number]
export const PermissionName = z.enum(PERMISSIONS)

type Words = { 'zh-CN': string; en: string }
const say = (zh: string, en: string): Words => ({ 'zh-CN': zh, en })

export const PERMISSION_WORDS: Record<Permission, Words> = {
  'access.read': say('看人员与角色', 'See people and roles'),
  'access.manage': say('管人员、角色与店铺设置', 'Manage people, roles and shop settings'),
  'audit.read': say('看操作记录', 'Read the audit trail'),
  'calendars.read': say('看营业时间', 'See opening hours'),
  'calendars.write': say('改营业时间与节假日', 'Change opening hours and holidays'),
  'routing.read': say('看分组与谁在岗', 'See teams and who is at the desk'),
  'routing.manage': say('管分组、席位与分派', 'Manage teams, seats and routing'),
  'customers.read': say('看客户资料', 'See customers'),
  'customers.write': say('改客户资料与标签', 'Change customers and their tags'),
  'customers.merge': say('合并与拆开客户', 'Merge customers and undo it'),
  'customers.export': say('导出一位客户的全部资料', 'Export everything about a customer'),
  'customers.forget': say('抹去一位客户', 'Forget a customer'),
  'catalogue.read': say('看商品与真相单', 'See products and truth sheets'),
  'catalogue.write': say('改商品与真相单', 'Change products and truth sheets'),
  'imports.read': say('看导入记录', 'See imports'),
  'imports.run': say('导入表格', 'Import spreadsheets'),
  'exports.run': say('导出表格', 'Export spreadsheets'),
  'channels.read': say('看渠道', 'See channels'),
  'channels.manage': say('接通与停用渠道', 'Connect and stop channels'),
  'knowledge.read': say('看知识', 'Read knowledge'),
  'knowledge.write': say('写知识', 'Write knowledge'),
  'knowledge.publish': say('发布知识', 'Publish knowledge'),
  'orders.read': say('看订单', 'See orders'),
  'orders.write': say('改订单', 'Change orders'),
  'conversations.read': say('看对话', 'Read conversations'),
  'conversations.write': say('答复客户', 'Answer customers'),
  'conversations.assign': say('分派对话', 'Assign conversations'),
  'assistant.read': say('看助手做了什么', 'See what the assistant did'),
  'assistant.manage': say('设置助手', 'Set the assistant up'),
  'mail.read': say('看邮箱与没进对话的信', 'See mail boxes and letters set aside'),
  'mail.manage': say('接通、修改与停用邮箱', 'Connect, change and pause mail boxes'),
  'surveys.read': say('看满意度', 'See satisfaction'),
  'surveys.manage': say('设置满意度调查', 'Set surveys up'),
  'rules.read': say('看规则与大促', 'See rules and peak days'),
  'rules.write': say('写规则、全店快捷回复与大促', 'Write rules, shop macros and peak days'),
  'promises.read': say('看承诺', 'See promises'),
  'promises.write': say('作出与了结承诺', 'Make and end promises'),
  'promises.manage': say('定赔付与承诺的规矩', 'Decide amends and set the policy of promises'),
  'work.read': say('看工单', 'See work orders'),
  'work.write': say('开单、接单与办单', 'Open, take and do work orders'),
  'work.manage': say('分派工单、改工单种类', 'Assign work and change its kinds'),
  'standards.read': say('看服务标准与时限', 'See service standards and their clocks'),
  'standards.pause': say('暂停与恢复时限', 'Pause clocks and let them run again'),
  'standards.write': say('改服务标准', 'Change service standards'),
  'wall.read': say('看墙：谁在岗、谁在等', 'See the wall: who is on, who waits'),
  'wall.coach': say('定目标、写带教', 'Set goals and write coaching notes'),
  'advisors.read': say('练习、看手册与自己的成绩', 'Rehearse, read the handbook and see one’s own results'),
  'advisors.manage': say(
    '看全组成绩、复核对话、定评分',
    'See everybody’s results, review conversations, weigh the marks',
  ),
  'payouts.read': say('看钱款与账', 'See money and the ledger'),
  'payouts.request': say('提出退款与赔付', 'Ask for refunds and amends'),
  'payouts.approve': say('批准付款、记转账', 'Approve payments and note transfers'),
  'payouts.manage': say(
    '接通支付、对账、定付款规矩',
    'Connect gateways, reconcile, set the policy of payments',
  ),
  'delivery.read': say('看取件与寄件', 'See pick-ups and parcels'),
  'delivery.write': say('约取件、寄件、接通快递', 'Book pick-ups and parcels, connect carriers'),
  'policies.read': say('看法规与售后承诺', 'See law and after-sales promises'),
  'policies.write': say('写售后承诺', 'Write after-sales promises'),
  'evidence.read': say('看证据与照片', 'See evidence and photos'),
  'aftersales.read': say('看售后单', 'See cases'),
  'aftersales.write': say('开售后单、审核、给方案', 'Open and review cases, offer remedies'),
  'aftersales.judge': say(
    '质检定级、判责、看异常信号',
    'Inspect and grade, settle responsibility, judge signals',
  ),
  'aftersales.goods': say('收退货、验货、寄配件', 'Receive and grade returns, send parts'),
  'aftersales.manage': say('定售后规矩、追偿、改派', 'Set the rules of cases, recourse, assign'),
  'stock.read': say('看配件与库存', 'See parts and stock'),
  'stock.write': say('收货、改库存', 'Receive and correct stock'),
  'setup.read': say('看开店步骤与体检', 'See the set-up and the health page'),
  'setup.manage': say('做开店步骤', 'Set the shop up'),
}

/** Whoever holds one of these must use a second factor when the shop asks it of privileged people. */
export const PRIVILEGED: readonly Permission[] = [
  'access.manage',
  'customers.export',
  'customers.forget',
  'channels.manage',
  'assistant.manage',
  'mail.manage',
  'payouts.approve',
  'payouts.manage',
]

const READ_ALL: readonly Permission[] = PERMISSIONS.filter((name) => name.endsWith('.read'))
const except = (names: readonly Permission[], ...not: Permission[]) =>
  names.filter((name) => !not.includes(name))

/** The ten standing roles. Their permissions live here and grow with the program; a shop adds roles of its own. */
export const STANDING_ROLES = [
  'agent',
  'adviser',
  'designer',
  'supervisor',
  'quality',
  'finance',
  'warehouse',
  'technician',
  'owner',
  'assessor',
] as const
export type StandingRole = (typeof STANDING_ROLES)[number]

export const ROLE_WORDS: Record<StandingRole, Words> = {
  agent: say('客服', 'Agent'),
  adviser: say('专属顾问', 'Adviser'),
  designer: say('设计师', 'Designer'),
  supervisor: say('客服主管', 'Supervisor'),
  quality: say('品控', 'Quality'),
  finance: say('财务', 'Finance'),
  warehouse: say('仓库', 'Warehouse'),
  technician: say('安装师傅', 'Technician'),
  owner: say('店主', 'Owner'),
  assessor: say('外部评审', 'Outside assessor'),
}

const DESK: readonly Permission[] = [
  'calendars.read',
  'routing.read',
  'customers.read',
  'customers.write',
  'catalogue.read',
  'channels.read',
  'knowledge.read',
  'orders.read',
  'conversations.read',
  'conversations.write',
  'assistant.read',
  'promises.read',
  'promises.write',
  'work.read',
  'work.write',
  'standards.read',
  'standards.pause',
  'advisors.read',
  'payouts.read',
  'payouts.request',
  'delivery.read',
  'policies.read',
  'evidence.read',
  'aftersales.read',
  'aftersales.write',
  'stock.read',
]

export const ROLE_PERMISSIONS: Record<StandingRole, readonly Permission[]> = {
  agent: [...DESK, 'orders.write'],
  adviser: [...DESK, 'orders.write', 'knowledge.write'],
  designer: DESK,
  supervisor: [
    ...except(READ_ALL, 'access.read', 'audit.read'),
    'access.read',
    'audit.read',
    'calendars.write',
    'standards.pause',
    'standards.write',
    'customers.write',
    'customers.merge',
    'customers.export',
    'knowledge.write',
    'knowledge.publish',
    'orders.write',
    'conversations.write',
    'conversations.assign',
    'imports.run',
    'exports.run',
    'routing.manage',
    'wall.coach',
    'promises.write',
    'promises.manage',
    'work.write',
    'work.manage',
    'assistant.manage',
    'surveys.manage',
    'rules.write',
    'advisors.manage',
    'payouts.request',
    'payouts.approve',
    'delivery.write',
    'policies.write',
    'aftersales.write',
    'aftersales.judge',
    'aftersales.goods',
    'aftersales.manage',
    'stock.write',
  ],
  quality: [
    'routing.read',
    'wall.read',
    'wall.coach',
    'calendars.read',
    'standards.read',
    'customers.read',
    'catalogue.read',
    'catalogue.write',
    'knowledge.read',
    'knowledge.write',
    'orders.read',
    'conversations.read',
    'assistant.read',
    'promises.read',
    'work.read',
    'work.write',
    'surveys.read',
    'advisors.read',
    'advisors.manage',
    'payouts.read',
    'delivery.read',
    'policies.read',
    'policies.write',
    'evidence.read',
    'aftersales.read',
    'aftersales.write',
    'aftersales.judge',
    'stock.read',
  ],
  finance: [
    'customers.read',
    'catalogue.read',
    'orders.read',
    'imports.read',
    'exports.run',
    'audit.read',
    'promises.read',
    'work.read',
    'work.write',
    'imports.run',
    'payouts.read',
    'payouts.request',
    'payouts.approve',
    'payouts.manage',
    'delivery.read',
    'policies.read',
    'evidence.read',
    'aftersales.read',
    'stock.read',
  ],
  warehouse: [
    'calendars.read',
    'catalogue.read',
    'customers.read',
    'orders.read',
    'orders.write',
    'imports.read',
    'promises.read',
    'work.read',
    'work.write',
    'delivery.read',
    'delivery.write',
    'evidence.read',
    'aftersales.read',
    'aftersales.goods',
    'stock.read',
    'stock.write',
  ],
  technician: [
    'calendars.read',
    'catalogue.read',
    'knowledge.read',
    'customers.read',
    'orders.read',
    'promises.read',
    'work.read',
    'work.write',
    'evidence.read',
    'aftersales.read',
    'stock.read',
  ],
  owner: PERMISSIONS,
  // Reads how the shop works, never who its customers are: orders hide the person from whoever lacks customers.read.
  assessor: ['catalogue.read', 'knowledge.read', 'orders.read', 'audit.read'],
}

const Instant = z.iso.datetime()
const Id = z.string().min(1).max(80)
const Login = z.string().trim().toLowerCase().min(3).max(120)
const NewPassword = z.string().min(1).max(200)
const Language = z.enum(['zh-CN', 'en'])

export const SecondFactorRule = z.enum(['nobody', 'privileged', 'everyone'])

export const Shop = z.object({
  id: Id,
  name: z.string(),
  slug: z.string(),
  zone: z.string().describe("IANA zone: the merchant's days are counted in it"),
  language: Language,
})
export const ShopSettings = Shop.extend({ hosts: z.array(z.string()), secondFactor: SecondFactorRule })

/** What colleagues see of each other; enough for assigning and for an avatar. */
export const Colleague = z.object({
  id: Id,
  name: z.string(),
  initial: z.string(),
  languages: z.array(Language),
  roles: z.array(z.string()),
  active: z.boolean(),
})
export const StaffMember = Colleague.extend({
  login: z.string(),
  invited: z.boolean().describe('true until the first password is set'),
  secondFactor: z.boolean(),
  lastSignInAt: Instant.nullable(),
  createdAt: Instant,
})
export const Role = z.object({
  id: z.string(),
  name: z.string(),
  standing: z.boolean(),
  permissions: z.array(PermissionName),
  people: z.number().int(),
})
export const Me = Colleague.extend({
  login: z.string(),
  language: Language,
  permissions: z.array(PermissionName),
  secondFactor: z.boolean(),
  sessionId: Id,
  shop: Shop,
})
export const SessionRow = z.object({
  id: Id,
  current: z.boolean(),
  beganAt: Instant,
  seenAt: Instant,
  endsAt: Instant,
  device: z.string(),
})
export const SignInStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('done'), me: Me }),
  z.object({ step: z.literal('code'), ticket: z.string() }),
  z.object({ step: z.literal('enrol'), ticket: z.string(), secret: z.string(), uri: z.string() }),
])
export const AuditRow = z.object({
  id: Id,
  at: Instant,
  actorKind: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  subjectName: z.string().nullable().describe('of a person of the shop, else null'),
  facts: z.record(z.string(), z.unknown()),
  seq: z
    .number()
    .int()
    .nullable()
    .describe('its place in the hash chain; null for some moments after the deed'),
})
const Done = z.object({ done: z.literal(true) })
const OneTimeLink = z.object({ path: z.string(), token: z.string(), expiresAt: Instant })
const byId = z.object({ id: Id })

// ---- the shop ----
export const readShop = endpoint({
  method: 'GET',
  path: '/api/shop',
  summary: 'The shop behind this address',
  answer: Shop,
})
export const readShopSettings = endpoint({
  method: 'GET',
  path: '/api/shop/settings',
  summary: 'Settings of the shop',
  answer: ShopSettings,
})
export const changeShop = endpoint({
  method: 'PATCH',
  path: '/api/shop/settings',
  summary: 'Change the settings of the shop',
  body: z.object({
    name: z.string().trim().min(1).max(60).optional(),
    zone: z.string().max(60).optional(),
    language: Language.optional(),
    hosts: z.array(z.string().max(200)).max(20).optional(),
    secondFactor: SecondFactorRule.optional(),
  }),
  answer: ShopSettings,
})

// ---- signing in and out ----
export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with login and password; may ask for a code',
  body: z.object({ login: z.string().min(1).max(120), password: z.string().min(1).max(200) }),
  answer: SignInStep,
})
export const signInCode = endpoint({
  method: 'POST',
  path: '/api/session/code',
  summary: 'Second step: a code of the authenticator app, or a recovery code',
  body: z.object({ ticket: z.string().max(200), code: z.string().min(6).max(20) }),
  answer: z.object({ step: z.literal('done'), me: Me }),
})
export const signInEnrolment = endpoint({
  method: 'POST',
  path: '/api/session/enrolment',
  summary: 'Second step where the shop asks for a second factor: confirm the new app',
  body: z.object({ ticket: z.string().max(200), code: z.string().min(6).max(6) }),
  answer: z.object({ step: z.literal('done'), me: Me, recoveryCodes: z.array(z.string()) }),
})
export const readMe = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who I am and what I may do',
  answer: Me,
})
export const signOut = endpoint({ method: 'DELETE', path: '/api/session', summary: 'Sign out', answer: Done })

// ---- my own things ----
export const changeMe = endpoint({
  method: 'PATCH',
  path: '/api/me',
  summary: 'Change my name or language',
  body: z.object({ name: z.string().trim().min(1).max(40).optional(), language: Language.optional() }),
  answer: Me,
})
export const listSessions = endpoint({
  method: 'GET',
  path: '/api/me/sessions',
  summary: 'Where I am signed in',
  answer: z.object({ items: z.array(SessionRow) }),
})
export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  summary: 'End one of my sessions',
  params: byId,
  answer: Done,
})
export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions',
  summary: 'End all my other sessions',
  answer: z.object({ ended: z.number().int() }),
})
export const changePassword = endpoint({
  method: 'POST',
  path: '/api/me/password',
  summary: 'Change my password; ends my other sessions',
  body: z.object({ current: z.string().min(1).max(200), next: NewPassword }),
  answer: Done,
})
export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor',
  summary: 'Begin with an authenticator app',
  body: z.object({ password: z.string().min(1).max(200) }),
  answer: z.object({ secret: z.string(), uri: z.string() }),
})
export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor/confirmation',
  summary: 'Confirm the authenticator app with a code; answers the recovery codes once',
  body: z.object({ code: z.string().min(6).max(6) }),
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
})
export const dropSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor/removal',
  summary: 'Stop using the authenticator app',
  body: z.object({ password: z.string().min(1).max(200) }),
  answer: Done,
})

// ---- people ----
export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/colleagues',
  summary: 'Names of all colleagues, for assigning',
  answer: z.object({ items: z.array(Colleague) }),
})
export const listStaff = endpoint({
  method: 'GET',
  path: '/api/staff',
  summary: 'People at the shop',
  query: z.object({
    q: z.string().max(60).optional(),
    role: z.string().max(80).optional(),
    active: z.enum(['yes', 'no']).optional(),
  }),
  answer: z.object({ items: z.array(StaffMember) }),
})
export const readStaff = endpoint({
  method: 'GET',
  path: '/api/staff/:id',
  summary: 'One person at the shop',
  params: byId,
  answer: StaffMember,
})
export const inviteStaff = endpoint({
  method: 'POST',
  path: '/api/staff',
  summary: 'Invite a person; answers a one-time link for the first password',
  creates: true,
  body: z.object({
    name: z.string().trim().min(1).max(40),
    login: Login,
    languages: z.array(Language).min(1).default(['zh-CN']),
    roles: z.array(z.string().max(80)).min(1).max(10),
  }),
  answer: z.object({ staff: StaffMember, link: OneTimeLink }),
})
export const changeStaff = endpoint({
  method: 'PATCH',
  path: '/api/staff/:id',
  summary: "Change a person's name, languages or roles",
  params: byId,
  body: z.object({
    name: z.string().trim().min(1).max(40).optional(),
    languages: z.array(Language).min(1).optional(),
    roles: z.array(z.string().max(80)).min(1).max(10).optional(),
  }),
  answer: StaffMember,
})
export const deactivateStaff = endpoint({
  method: 'POST',
  path: '/api/staff/:id/deactivation',
  summary: 'Close the account; its sessions end at once',
  params: byId,
  answer: StaffMember,
})
export const reactivateStaff = endpoint({
  method: 'POST',
  path: '/api/staff/:id/activation',
  summary: 'Open the account again',
  params: byId,
  answer: StaffMember,
})
export const passwordLink = endpoint({
  method: 'POST',
  path: '/api/staff/:id/password-link',
  summary: 'One-time link to set a new password',
  params: byId,
  answer: OneTimeLink,
})
export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/api/staff/:id/second-factor-reset',
  summary: 'Take the authenticator app of a person away (lost phone)',
  params: byId,
  answer: StaffMember,
})

// ---- one-time links (invitation, new password) ----
export const readPasswordLink = endpoint({
  method: 'GET',
  path: '/api/password-links/:token',
  summary: 'Whom a one-time link is for',
  params: z.object({ token: z.string().max(200) }),
  answer: z.object({
    purpose: z.enum(['invite', 'reset']),
    name: z.string(),
    login: z.string(),
    expiresAt: Instant,
  }),
})
export const usePasswordLink = endpoint({
  method: 'POST',
  path: '/api/password-links/:token',
  summary: 'Set the password by a one-time link',
  params: z.object({ token: z.string().max(200) }),
  body: z.object({ password: NewPassword }),
  answer: z.object({ login: z.string() }),
})

// ---- roles ----
export const listRoles = endpoint({
  method: 'GET',
  path: '/api/roles',
  summary: 'Standing roles and roles of this shop',
  answer: z.object({ items: z.array(Role) }),
})
export const createRole = endpoint({
  method: 'POST',
  path: '/api/roles',
  summary: 'Make a role of this shop',
  creates: true,
  body: z.object({ name: z.string().trim().min(1).max(40), permissions: z.array(PermissionName) }),
  answer: Role,
})
export const changeRole = endpoint({
  method: 'PATCH',
  path: '/api/roles/:id',
  summary: 'Change a role of this shop; its people sign in anew',
  params: byId,
  body: z.object({
    name: z.string().trim().min(1).max(40).optional(),
    permissions: z.array(PermissionName).optional(),
  }),
  answer: Role,
})
export const deleteRole = endpoint({
  method: 'DELETE',
  path: '/api/roles/:id',
  summary: 'Remove a role nobody holds',
  params: byId,
  answer: Done,
})

// ---- audit ----
export const listAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  summary: 'Who did what, to what, when; newest first',
  query: z.object({
    actor: z.string().max(80).optional(),
    action: z.string().max(80).optional().describe('an action or the beginning of one, such as customers.'),
    subject: z.string().max(80).optional(),
    from: Instant.optional(),
    to: Instant.optional(),
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(AuditRow), next: z.string().optional() }),
})
export const verifyAudit = endpoint({
  method: 'GET',
  path: '/api/audit/proof',
  summary: 'Walk the hash chain: intact, or broken from which row on',
  answer: z.object({ intact: z.boolean(), rows: z.number().int(), brokenAt: z.number().int().nullable() }),
})

export type ShopShape = z.infer<typeof Shop>
export type ShopSettingsShape = z.infer<typeof ShopSettings>
export type ColleagueShape = z.infer<typeof Colleague>
export type StaffShape = z.infer<typeof StaffMember>
export type RoleShape = z.infer<typeof Role>
export type MeShape = z.infer<typeof Me>
export type SessionShape = z.infer<typeof SessionRow>
export type SignInShape = z.infer<typeof SignInStep>
export type AuditShape = z.infer<typeof AuditRow>
