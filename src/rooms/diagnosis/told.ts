/** Tells what happened to a diagnosis: ids and findings, no words of the person. */
import type { Ctx } from '../../kernel/ctx.ts'
import type * as store from './store.ts'

export const told = (ctx: Ctx, what: string, row: store.Matter): Promise<void> =>
  ctx.tell(
    `diagnosis.${what}`,
    {
      diagnosisId: row.id,
      caseId: row.case_id,
      orderId: row.order_id,
      customerId: row.customer_id,
      state: row.state,
      finding: row.confirmed_finding ?? (row.judged?.abstains === false ? row.judged.best : null),
      part: row.confirmed_part ?? row.judged?.part ?? null,
    },
    { topic: row.id },
  )
