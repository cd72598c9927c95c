/** Obligations, the ledger and differences as spreadsheets for finance. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { ExportCell, ExportKind } from '../../../kernel/sheets.ts'
import type { Building } from '../building.ts'
import * as ledger from '../ledger/store.ts'
import * as statements from '../reconcile/store.ts'
import { difference, rows } from '../show.ts'
import * as store from '../store.ts'

const PAGE = 500

export const obligationExport = (building: Building): ExportKind => ({
  kind: 'payouts',
  title: { zh: '退款与赔付', en: 'Refunds and payments' },
  permission: 'payouts.read',
  columns: [
    { name: 'number', title: { zh: '付款单号', en: 'Payout number' }, width: 46 },
    { name: 'kind', title: { zh: '种类', en: 'Kind' } },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'order', title: { zh: '订单号', en: 'Order number' } },
    { name: 'amount', title: { zh: '金额', en: 'Amount' }, shape: 'money' },
    { name: 'money', title: { zh: '其中现金', en: 'Of it money' }, shape: 'money' },
    { name: 'ways', title: { zh: '支付方式', en: 'Tender' } },
    { name: 'customer', title: { zh: '客户', en: 'Customer' } },
    { name: 'cause', title: { zh: '原因', en: 'Cause' } },
    { name: 'madeBy', title: { zh: '提出人', en: 'Asked by' } },
    { name: 'approvedBy', title: { zh: '批准人', en: 'Approved by' } },
    { name: 'madeAt', title: { zh: '提出时间', en: 'Asked at' }, shape: 'instant', width: 18 },
    { name: 'endedAt', title: { zh: '到账时间', en: 'Confirmed at' }, shape: 'instant', width: 18 },
  ],
  async *rows(ctx) {
    let after: { at: Date; id: string } | undefined
    for (;;) {
      const found = await store.list(ctx, {}, after, PAGE)
      yield await obligationRows(building, ctx, found)
      const last = found.at(-1)
      if (!last || found.length < PAGE) return
      after = { at: last.made_at, id: last.id }
    }
  },
})

async function obligationRows(
  building: Building,
  ctx: Ctx,
  found: readonly store.ObligationRecord[],
): Promise<Record<string, ExportCell>[]> {
  const { words } = building.house
  const legs = await store.legsOf(
    ctx,
    found.map(({ id }) => id),
  )
  return (await rows(building, ctx, found)).map((row) => ({
    number: row.gatewayNumber,
    kind: row.kindText,
    state: row.stateText,
    order: row.order?.number,
    amount: row.fen,
    money: row.moneyFen,
    ways: legs
      .filter((leg) => leg.obligation_id === row.id)
      .map(({ tender }) => words.say(ctx.language, `payouts.tender.${tender}`))
      .join('、'),
    customer: row.customer?.name,
    cause: row.causeText,
    madeBy: row.madeBy.name,
    approvedBy: row.approvedBy?.name,
    madeAt: new Date(row.madeAt),
    endedAt: row.endedAt ? new Date(row.endedAt) : null,
  }))
}

export const ledgerExport = ({ house }: Building): ExportKind => ({
  kind: 'ledger',
  title: { zh: '钱款账本', en: 'Ledger' },
  permission: 'payouts.read',
  columns: [
    { name: 'at', title: { zh: '时间', en: 'At' }, shape: 'instant', width: 18 },
    { name: 'entry', title: { zh: '分录', en: 'Entry' }, width: 32 },
    { name: 'kind', title: { zh: '种类', en: 'Kind' } },
    { name: 'party', title: { zh: '账户', en: 'Party' } },
    { name: 'account', title: { zh: '科目', en: 'Account' } },
    { name: 'tender', title: { zh: '支付方式', en: 'Tender' } },
    { name: 'money', title: { zh: '金额', en: 'Amount' }, shape: 'money' },
    { name: 'points', title: { zh: '积分', en: 'Points' }, shape: 'number' },
    { name: 'number', title: { zh: '单号', en: 'Number' }, width: 46 },
  ],
  async *rows(ctx) {
    const say = (code: string) => house.words.say(ctx.language, `payouts.${code}`)
    let after: { at: Date; id: string } | undefined
    for (;;) {
      const found = await ledger.list(ctx, {}, after, PAGE)
      const postings = await ledger.postingsOf(
        ctx,
        found.map(({ id }) => id),
      )
      yield found.flatMap((row) =>
        postings
          .filter((one) => one.entry_id === row.id)
          .map((one) => ({
            ...{ at: row.at, entry: row.id, kind: say(`entry.${row.kind}`), number: row.number },
            ...{ party: say(`party.${one.party}`), account: say(`account.${one.account}`) },
            tender: one.tender && say(`tender.${one.tender}`),
            ...(one.unit === 'points' ? { points: one.amount } : { money: one.amount }),
          })),
      )
      const last = found.at(-1)
      if (!last || found.length < PAGE) return
      after = { at: last.at, id: last.id }
    }
  },
})

export const differenceExport = (building: Building): ExportKind => ({
  kind: 'differences',
  title: { zh: '对账差异', en: 'Differences' },
  permission: 'payouts.read',
  columns: [
    { name: 'day', title: { zh: '日期', en: 'Day' }, shape: 'day' },
    { name: 'gateway', title: { zh: '渠道', en: 'Gateway' } },
    { name: 'kind', title: { zh: '差异', en: 'Difference' }, width: 24 },
    { name: 'number', title: { zh: '单号', en: 'Number' }, width: 46 },
    { name: 'ours', title: { zh: '我们的', en: 'Ours' }, shape: 'money' },
    { name: 'theirs', title: { zh: '对方的', en: 'Theirs' }, shape: 'money' },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'reason', title: { zh: '处理', en: 'Settled by' }, width: 30 },
  ],
  async *rows(ctx) {
    const { words } = building.house
    let after: string | undefined
    for (;;) {
      const found = await statements.listDifferences(ctx, { state: 'all' }, after, PAGE)
      yield found.map((record) => {
        const row = difference(building, ctx, record)
        return {
          ...{ day: row.day, kind: row.kindText, number: row.number, reason: row.reason },
          gateway: words.say(ctx.language, `payouts.tender.${row.gateway}`),
          ...{ ours: row.oursFen, theirs: row.theirsFen },
          state: words.say(ctx.language, `payouts.difference-state.${row.state}`),
        }
      })
      after = found.at(-1)?.id
      if (found.length < PAGE) return
    }
  },
})
