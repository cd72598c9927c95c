/** Goals of the demo shop and a first coaching note. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Wall } from './door.ts'

export async function seedWall(ctx: Ctx, wall: Wall): Promise<void> {
  await wall.setGoal(ctx, 'everybody', { firstAnswerSeconds: 60, solvedPerDay: 25, satisfaction: 4.6 })
  await wall.setGoal(ctx, 'stf_luzhi', { firstAnswerSeconds: 30, solvedPerDay: 12, satisfaction: 4.8 })
  const [matter] = await wall.mattersOf(ctx, 'stf_xiaoman')
  if (!matter) return
  const actor = { ...ctx.actor, kind: 'staff' as const, id: 'stf_fangmin', name: '方敏' }
  await wall.coach(
    { ...ctx, actor },
    {
      staffId: 'stf_xiaoman',
      conversationId: matter.id,
      text: '先说几点前、谁来做，再解释原因：客户等的是一个准话。这一段的结尾很好，时间和人都说清了。',
    },
  )
}
