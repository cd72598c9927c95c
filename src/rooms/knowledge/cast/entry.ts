// One article of the cast: where it stands, who owns it, in how many days it is due for review, and its words in both languages.
import type { Audience, Mention, Person, Shelf } from '../contract.ts'

export interface Entry {
  readonly slug: string
  readonly shelf: Shelf
  readonly audience?: Audience
  readonly owner: Person
  /** Days from today to its review; negative: it is overdue. */
  readonly reviewIn: number
  /** Published so many days ago. */
  readonly ago: number
  readonly mentions?: readonly Mention[]
  readonly zh: readonly [title: string, body: string]
  readonly en?: readonly [title: string, body: string]
  /** What an earlier version said, for articles with a history. */
  readonly before?: readonly [title: string, body: string]
  /** Never published: still being written. */
  readonly draft?: boolean
}

const person = (key: string, name: string): Person => ({ id: `stf_${key}`, name })

export const OWNERS = {
  xiaoman: person('xiaoman', '小满'),
  fangmin: person('fangmin', '方敏'),
  luzhi: person('luzhi', '陆芷'),
  duheng: person('duheng', '杜衡'),
  qianlai: person('qianlai', '钱来'),
  laozhao: person('laozhao', '老赵'),
  zhou: person('zhoushifu', '周师傅'),
  jiangmo: person('jiangmo', '江墨'),
  shenqing: person('shenqing', '沈青'),
} as const

export const policy = (...keys: readonly string[]): Mention[] => keys.map((key) => ({ kind: 'policy', key }))
export const product = (code: string, ...facts: readonly string[]): Mention => ({
  kind: 'product',
  code,
  ...(facts.length > 0 ? { facts: [...facts] } : {}),
})
