/** What the verbs of training stand on. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Routing } from '../routing/index.ts'
import type { PolicyFigure } from './scoring/transcript.ts'

export interface AdvisorsRooms {
  readonly access: Pick<Access, 'colleagues'>
  readonly customers: Pick<Customers, 'join'>
  readonly knowledge: Pick<Knowledge, 'policies' | 'passages' | 'home'>
  readonly conversations: Pick<Conversations, 'rehearsals' | 'list' | 'eventsSince'>
  /** Absent where nobody routes: skills are shown, not set. */
  readonly routing?: Pick<Routing, 'skillsOf' | 'setSkill'> | undefined
}

export interface Room extends AdvisorsRooms {
  readonly house: House
}

/** Every figure of the shop's policies, as marks compare them. */
export async function figuresOf({ knowledge }: Room, ctx: Ctx): Promise<PolicyFigure[]> {
  return (await knowledge.policies(ctx)).flatMap((policy) =>
    policy.values.flatMap(({ value, unit }): PolicyFigure[] =>
      typeof value === 'number' && unit !== 'text'
        ? [{ policy: policy.key, title: policy.title, value, unit }]
        : [],
    ),
  )
}
