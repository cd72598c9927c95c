/** The demo shop's diagnoses: a hinge that dropped, a cracked table top, a smell that nobody can judge from afar. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Diagnoses } from './door.ts'

interface Told {
  readonly text: string
  readonly answers?: Readonly<Record<string, string>>
  readonly confirmed?: string
}

const TOLD: readonly Told[] = [
  {
    text: '衣柜右边的门往下掉，合页松了',
    answers: { where: 'door', helps: 'yes' },
    confirmed: 'hinge-loose',
  },
  { text: '餐桌到货桌面裂开一条缝，手指能摸到', answers: { where: 'top', through: 'yes' } },
  { text: '说不上哪里不对，就是不太好用' },
]

/** Begins one for each of these orders in turn and answers what is asked; again it is the same. */
export async function seedDiagnoses(
  ctx: Ctx,
  diagnosis: Pick<Diagnoses, 'begin' | 'answer' | 'confirm'>,
  orders: readonly { readonly id: string; readonly lineId?: string; readonly caseId?: string }[],
): Promise<string[]> {
  const ids: string[] = []
  for (const [i, { text, answers = {}, confirmed }] of TOLD.entries()) {
    const order = orders[i]
    if (!order) break
    const given = { key: `demo diagnosis ${i}`, orderId: order.id, text, evidenceIds: [] }
    let one = await diagnosis.begin(ctx, {
      ...given,
      ...(order.lineId && { lineId: order.lineId }),
      ...(order.caseId && { caseId: order.caseId }),
    })
    while (one.question && one.answers.length < 5)
      one = await diagnosis.answer(ctx, one.id, {
        question: one.question.id,
        value: answers[one.question.id] ?? 'unknown',
      })
    if (confirmed && !one.confirmed) await diagnosis.confirm(ctx, { id: one.id }, { finding: confirmed })
    ids.push(one.id)
  }
  return ids
}
