/** Kinds of work: the usual ones come with the program, the shop changes them and adds its own. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { WorkKind, type WorkKindShape } from './contract.ts'
import * as store from './store.ts'

const HOUR = 60
/** Eight hours to handle is our standard, the trade's is 24 (HUB-8). */
const USUAL = 8 * HOUR

type Point = readonly [zh: string, en: string, required?: boolean]
const kind = (
  code: string,
  [zh, en]: readonly [zh: string, en: string],
  dueMinutes: number,
  points: readonly Point[],
): WorkKindShape => ({
  code,
  name: { zh, en },
  teamId: null,
  dueMinutes,
  checklist: points.map(([zh, en, required = true]) => ({ zh, en, required })),
  skills: [],
  active: true,
})

export const USUAL_KINDS: readonly WorkKindShape[] = [
  kind('send-part', ['补发配件', 'Send a part'], USUAL, [
    ['按图核对配件编号', 'Check the part number against the drawing'],
    ['出库并贴好单', 'Take it out of stock and label it'],
    ['把运单号写进留言', 'Write the tracking number into the comments'],
  ]),
  kind('repair-visit', ['上门维修', 'Repair visit'], 3 * USUAL, [
    ['和客户约好时间', 'Agree a time with the customer'],
    ['带齐配件和工具', 'Bring parts and tools'],
    ['拍修好后的照片', 'Photograph the repair', false],
    ['请客户看过', 'Have the customer look at it'],
  ]),
  kind('refund-check', ['退款核对', 'Refund check'], USUAL, [
    ['对上订单与实付', 'Match order and payment'],
    ['看退货是否入库', 'See whether the goods are back'],
    ['打款并记下流水号', 'Pay and note the transaction'],
  ]),
  kind('quality-look', ['质量查看', 'Quality look'], 2 * USUAL, [
    ['看客户照片', "Look at the customer's photos"],
    ['查同批次有没有', 'Look for others of the batch'],
    ['写结论与下一步', 'Write the finding and what comes next'],
  ]),
  kind('stock-check', ['仓库核实', 'Stock check'], 4 * HOUR, [
    ['到货位数一遍', 'Count at the place'],
    ['写下数与成色', 'Write down count and condition'],
  ]),
  kind('follow-up', ['回访', 'Follow-up call'], USUAL, [
    ['听客户说完', 'Hear the customer out'],
    ['记下他要什么', 'Note what he wants'],
  ]),
  kind('keep-promise', ['承诺补救', 'Mend a broken promise'], 2 * HOUR, [
    ['先打电话说明，是我们的错', 'Call first and own the fault'],
    ['给一个新的准时间', 'Give a new firm time'],
  ]),
  kind('invoice', ['开发票', 'Make out an invoice'], USUAL, [
    ['核对抬头与金额', 'Check for whom and how much'],
    ['开好发给客户', 'Make it out and send it'],
  ]),
  kind('pay-amends', ['赔付', 'Pay amends'], USUAL, [
    ['付现金或发券', 'Pay the cash or send the coupon'],
    ['记下流水号', 'Note the transaction', false],
  ]),
]

export async function kindsOf(ctx: Ctx): Promise<WorkKindShape[]> {
  const own = (await store.kinds(ctx)).map((row) => WorkKind.parse({ ...row.body, code: row.code }))
  const changed = new Set(own.map((one) => one.code))
  return [...USUAL_KINDS.filter((one) => !changed.has(one.code)), ...own]
}

/** @throws Refusal work.kind-unknown */
export async function kindOf(ctx: Ctx, code: string): Promise<WorkKindShape> {
  const found = (await kindsOf(ctx)).find((one) => one.code === code)
  if (!found?.active) throw new Refusal('invalid', 'work.kind-unknown', { kind: code })
  return found
}

/** @throws Refusal work.kind-code when programs could not name it by this word */
export async function saveKind(
  ctx: Ctx,
  code: string,
  body: Omit<WorkKindShape, 'code'>,
): Promise<WorkKindShape> {
  if (!WorkKind.shape.code.safeParse(code).success) throw new Refusal('invalid', 'work.kind-code', { code })
  const kind = WorkKind.parse({ ...body, code })
  await store.saveKind(ctx, code, body)
  await ctx.audit('work.kind-saved', code, {
    dueMinutes: kind.dueMinutes,
    team: kind.teamId,
    active: kind.active,
  })
  return kind
}

export const nameOf = (kinds: readonly WorkKindShape[], code: string, language: 'zh-CN' | 'en'): string => {
  const name = kinds.find((one) => one.code === code)?.name
  return name ? (language === 'en' ? name.en : name.zh) : code
}
