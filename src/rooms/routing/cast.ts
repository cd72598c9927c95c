/** The teams and seats of the demo shop, for the people of the cast. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { SeatDraft } from './contract.ts'
import type { Routing } from './door.ts'

export const DEMO_TEAMS = {
  presale: { id: 'team_presale', name: { zh: '售前', en: 'Before the sale' } },
  aftersale: { id: 'team_aftersale', name: { zh: '售后', en: 'After the sale' } },
  installation: { id: 'team_installation', name: { zh: '安装协调', en: 'Installation' } },
  vip: { id: 'team_vip', name: { zh: 'VIP 管家', en: 'VIP care' } },
} as const

type Key = keyof typeof DEMO_TEAMS

interface Line {
  readonly id: string
  readonly capacity: number
  readonly teams: readonly Key[]
  readonly skills: Record<string, number>
  readonly english?: true
  /** Left out: given matters by the router. */
  readonly onlyByHand?: true
}

const LINES: readonly Line[] = [
  { id: 'stf_xiaoman', capacity: 8, teams: ['aftersale', 'presale'], skills: { 沙发: 3, 退换: 2 } },
  { id: 'stf_guyu', capacity: 6, teams: ['presale'], skills: { 餐桌: 3, 选购: 2 }, english: true },
  { id: 'stf_hanlu', capacity: 5, teams: ['aftersale'], skills: { 退换: 3, 安装: 1 } },
  { id: 'stf_lixia', capacity: 6, teams: ['presale', 'aftersale'], skills: { 选购: 3 }, english: true },
  { id: 'stf_qiufen', capacity: 5, teams: ['installation', 'aftersale'], skills: { 安装: 3 } },
  { id: 'stf_luzhi', capacity: 4, teams: ['vip', 'presale'], skills: { 沙发: 2, 选购: 3 }, english: true },
  { id: 'stf_yunan', capacity: 4, teams: ['vip'], skills: { 选购: 3 } },
  {
    id: 'stf_fangmin',
    capacity: 3,
    teams: ['aftersale', 'vip'],
    skills: { 退换: 3 },
    english: true,
    onlyByHand: true,
  },
  { id: 'stf_tangyue', capacity: 3, teams: ['installation'], skills: {}, onlyByHand: true },
]

/** Teams, seats and the rules by which a matter finds its team; written again it stays the same. */
export async function seedRouting(ctx: Ctx, routing: Routing): Promise<void> {
  for (const { id, name } of Object.values(DEMO_TEAMS)) await routing.makeTeam(ctx, name, id)
  for (const line of LINES) await routing.changeSeat(ctx, line.id, draftOf(line))
  await routing.changeSettings(ctx, {
    ...(await routing.settings(ctx)),
    rules: [
      { team: DEMO_TEAMS.vip.id, lane: 'vip' },
      { team: DEMO_TEAMS.aftersale.id, kind: 'conversation', hasOrder: true },
      { team: DEMO_TEAMS.presale.id, kind: 'conversation', hasOrder: false },
    ],
  })
}

function draftOf({ capacity, teams, skills, english, onlyByHand }: Line): SeatDraft {
  return {
    takes: !onlyByHand,
    capacity,
    teams: teams.map((key) => DEMO_TEAMS[key].id),
    skills,
    languages: english ? ['zh-CN', 'en'] : ['zh-CN'],
  }
}
