/** Thirty work orders of the demo shop in all states, over agents, technicians, warehouse, quality and finance. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Access } from '../access/index.ts'
import type { Routing } from '../routing/index.ts'
import type { WorkActName } from './contract.ts'
import type { Work } from './door.ts'
import { USUAL_KINDS } from './kinds.ts'

export interface DemoRooms {
  readonly work: Work
  readonly routing: Pick<Routing, 'makeTeam' | 'changeSeat'>
  readonly access: Pick<Access, 'colleagues'>
  readonly orders: {
    ofCustomer(ctx: Ctx, id: string): Promise<{ items: readonly { readonly id: string }[] }>
  }
}
interface Matter {
  readonly id: string
  readonly customer: { readonly id: string; readonly name: string }
  readonly order?: { readonly id: string } | undefined
}

const TEAMS = {
  technicians: { id: 'team_technicians', name: { zh: '安装师傅', en: 'Technicians' } },
  warehouse: { id: 'team_warehouse', name: { zh: '仓库', en: 'Warehouse' } },
  quality: { id: 'team_quality', name: { zh: '品控', en: 'Quality' } },
  finance: { id: 'team_finance', name: { zh: '财务', en: 'Finance' } },
} as const
const SEATS: readonly (readonly [staff: string, team: keyof typeof TEAMS])[] = [
  ['stf_zhoushifu', 'technicians'],
  ['stf_mashifu', 'technicians'],
  ['stf_wushifu', 'technicians'],
  ['stf_laozhao', 'warehouse'],
  ['stf_duheng', 'quality'],
  ['stf_qianlai', 'finance'],
  ['stf_shenxi', 'finance'],
]
const DOES: Readonly<Record<string, string>> = {
  'send-part': TEAMS.warehouse.id,
  'stock-check': TEAMS.warehouse.id,
  'repair-visit': TEAMS.technicians.id,
  'quality-look': TEAMS.quality.id,
  'refund-check': TEAMS.finance.id,
  'pay-amends': TEAMS.finance.id,
  'follow-up': 'team_aftersale',
  'keep-promise': 'team_aftersale',
}

interface Line {
  readonly kind: string
  readonly title: string
  readonly who?: string
  readonly acts?: readonly WorkActName[]
  readonly cause?: 'customer' | 'parts' | 'courier' | 'factory'
  readonly say?: string
  /** Comes after the line with this index. */
  readonly after?: number
  /** Minutes until it is due; negative is late. */
  readonly due?: number
}

const W = ['begin', 'wait'] as const
const D = ['begin'] as const
const F = ['begin', 'finish'] as const
const LINES: readonly Line[] = [
  {
    kind: 'quality-look',
    title: '餐桌跌落 0.6 米，看包装与桌角',
    who: 'stf_duheng',
    acts: D,
    due: 190,
    say: '照片收到，桌角纤维已散，判报废。',
  },
  { kind: 'stock-check', title: '新餐桌白橡 1.4 米，装车前开箱看一眼', who: 'stf_laozhao', acts: F },
  { kind: 'send-part', title: '衣柜铰链 2 只，BY-H35 左', who: 'stf_laozhao', acts: D, due: 95 },
  { kind: 'repair-visit', title: '装新铰链，调门缝', who: 'stf_zhoushifu', after: 2, due: 2900 },
  { kind: 'repair-visit', title: '楼道太窄，侧板拆成两段上楼', who: 'stf_zhoushifu', acts: D, due: 55 },
  { kind: 'follow-up', title: '床垫太软，回访换硬款的意愿', who: 'stf_xiaoman', due: 40 },
  { kind: 'refund-check', title: '退差价 260 元，核对实付', who: 'stf_qianlai', acts: D, due: 130 },
  { kind: 'send-part', title: '补发餐椅脚垫 8 个', who: 'stf_laozhao', acts: F },
  { kind: 'send-part', title: '床头柜背板 1 块', due: 300 },
  {
    kind: 'repair-visit',
    title: '沙发扶手松动',
    who: 'stf_mashifu',
    acts: W,
    cause: 'customer',
    say: '客户周四晚上才在家。',
  },
  { kind: 'repair-visit', title: '抽屉导轨异响', who: 'stf_wushifu', acts: F },
  { kind: 'quality-look', title: '布面起球，要不要送检', who: 'stf_duheng', acts: W, cause: 'factory' },
  { kind: 'stock-check', title: '盘一次苔绿布料的余量', due: 150 },
  { kind: 'follow-up', title: '安装满意度回访', who: 'stf_hanlu', acts: F },
  { kind: 'follow-up', title: '退货取件后回访', who: 'stf_xiaoman', acts: D, due: -25 },
  { kind: 'refund-check', title: '退货入库，退全款 2,960 元', who: 'stf_shenxi', due: 220 },
  { kind: 'refund-check', title: '重复扣款一笔', who: 'stf_qianlai', acts: F },
  { kind: 'send-part', title: '拉手 3 只（古铜）', who: 'stf_laozhao', acts: W, cause: 'parts' },
  { kind: 'repair-visit', title: '餐桌桌腿晃', who: 'stf_mashifu', due: 420 },
  { kind: 'stock-check', title: '退回的床板成色', who: 'stf_laozhao', acts: F },
  { kind: 'quality-look', title: '同批次 3 起开裂，看木材含水率', who: 'stf_duheng', due: -60 },
  { kind: 'follow-up', title: '发错颜色，问换还是留', who: 'stf_qiufen', acts: W, cause: 'customer' },
  { kind: 'send-part', title: '说明书与六角扳手', who: 'stf_laozhao', acts: ['cancel'] },
  { kind: 'repair-visit', title: '换一块衣柜顶板', after: 17, due: 4000 },
  { kind: 'follow-up', title: '老客户问保养，约上门看', who: 'stf_luzhi', due: 500 },
  { kind: 'refund-check', title: '运费险对账', acts: [], due: 700 },
  { kind: 'stock-check', title: '找一只丢了标签的包裹', who: 'stf_laozhao', acts: D, due: 240 },
  { kind: 'quality-look', title: '气味投诉，调检测报告', who: 'stf_duheng', acts: F },
  { kind: 'repair-visit', title: '床铺板断一根', who: 'stf_wushifu', acts: W, cause: 'parts' },
  { kind: 'follow-up', title: '赔付后回访是否满意', who: 'stf_lixia', due: 310 },
]

/** Teams beside the desk, who does which kind, and the work orders; once, in a shop where no work was opened yet. */
export async function seedWork(
  ctx: Ctx,
  rooms: DemoRooms,
  given: { people: readonly { readonly id: string }[]; matters: readonly Matter[] },
): Promise<void> {
  for (const { id, name } of Object.values(TEAMS)) await rooms.routing.makeTeam(ctx, name, id)
  for (const [staff, team] of SEATS)
    await rooms.routing.changeSeat(ctx, staff, {
      takes: true,
      capacity: 8,
      teams: [TEAMS[team].id],
      skills: {},
      languages: ['zh-CN'],
    })
  for (const { code, ...kind } of USUAL_KINDS)
    await rooms.work.saveKind(ctx, code, { ...kind, teamId: DOES[code] ?? null })
  const opened: string[] = []
  for (const [i, line] of LINES.entries()) opened.push(await openLine(ctx, rooms, given, { line, i, opened }))
}

async function openLine(
  ctx: Ctx,
  rooms: DemoRooms,
  given: { people: readonly { readonly id: string }[]; matters: readonly Matter[] },
  { line, i, opened }: { line: Line; i: number; opened: readonly string[] },
): Promise<string> {
  const before = line.after === undefined ? undefined : opened[line.after]
  const { id } = await rooms.work.open(ctx, {
    kind: line.kind,
    title: line.title,
    key: `demo ${i}`,
    ...(await aboutWhom(ctx, rooms, given, i)),
    ...(line.due !== undefined && { due: new Date(ctx.now.getTime() + line.due * 60_000) }),
    ...(line.who && { assigneeId: line.who }),
    ...(before && { after: [before] }),
  })
  if (line.say) await rooms.work.comment(ctx, id, line.say)
  for (const act of line.acts ?? []) {
    if (act === 'finish') await rooms.work.done(ctx, id)
    else
      await rooms.work.step(ctx, id, {
        act,
        cause: line.cause,
        reason: act === 'cancel' ? '客户自己找到了' : '',
      })
  }
  return id
}

/** The first ones belong to 林女士 and 梁先生, the others go around. */
async function aboutWhom(
  ctx: Ctx,
  rooms: DemoRooms,
  { people, matters }: { people: readonly { readonly id: string }[]; matters: readonly Matter[] },
  i: number,
) {
  const name = i < 2 ? '林' : i === 4 ? '梁' : undefined
  const matter = name ? matters.findLast((one) => one.customer.name.startsWith(name)) : undefined
  if (matter) return { customerId: matter.customer.id, conversationId: matter.id, orderId: matter.order?.id }
  const customerId = people[(i * 7) % people.length]?.id
  if (!customerId) return {}
  const { items } = await rooms.orders.ofCustomer(ctx, customerId)
  return { customerId, orderId: items[0]?.id }
}
