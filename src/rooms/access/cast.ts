/** The twenty people of 青禾木居, the shop that demo and tests share. */
import type { Language } from '../../kernel/words.ts'
import type { StandingRole } from './contract.ts'

/** One password for all of them; the start line tells it. It passes our own rules. */
export const DEMO_PASSWORD = 'oak-and-linen-4600'

export const DEMO_SHOP = {
  id: 'ten_qinghe',
  name: '青禾木居',
  slug: 'qinghe',
  zone: 'Asia/Shanghai',
  language: 'zh-CN',
  // A demo has no phone to enrol: real shops start with 'privileged'.
  secondFactor: 'nobody',
} as const

export interface CastMember {
  readonly id: string
  readonly name: string
  readonly login: string
  readonly languages: readonly Language[]
  readonly roles: readonly StandingRole[]
}

type Line = readonly [key: string, name: string, roles: readonly StandingRole[], english?: 'en']

const LINES: readonly Line[] = [
  ['shenqing', '沈青', ['owner'], 'en'],
  ['xiaoman', '小满', ['agent']],
  ['guyu', '谷雨', ['agent'], 'en'],
  ['hanlu', '寒露', ['agent']],
  ['lixia', '立夏', ['agent'], 'en'],
  ['qiufen', '秋分', ['agent']],
  ['fangmin', '方敏', ['supervisor'], 'en'],
  ['tangyue', '唐悦', ['supervisor', 'quality']],
  ['luzhi', '陆芷', ['adviser'], 'en'],
  ['yunan', '余楠', ['adviser']],
  ['jiangmo', '江墨', ['designer'], 'en'],
  ['baishu', '白术', ['designer']],
  ['duheng', '杜衡', ['quality']],
  ['qianlai', '钱来', ['finance']],
  ['shenxi', '申溪', ['finance'], 'en'],
  ['laozhao', '老赵', ['warehouse']],
  ['zhoushifu', '周师傅', ['technician']],
  ['mashifu', '马师傅', ['technician']],
  ['wushifu', '吴师傅', ['technician']],
  ['pinggu', '评估员', ['assessor'], 'en'],
]

export const STAFF: readonly CastMember[] = LINES.map(([key, name, roles, english]) => ({
  id: `stf_${key}`,
  name,
  login: `${key}@qinghe.example`,
  languages: english ? ['zh-CN', english] : ['zh-CN'],
  roles,
}))
