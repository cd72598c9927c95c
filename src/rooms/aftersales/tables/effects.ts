/** What may follow from a move: closed names, each with a sentence; what each does stands in effects/ and in the parts of the room. */
import type { Said } from './said.ts'

const say = (zh: string, en: string): Said => ({ zh, en })

export const EFFECTS = {
  'accept-units': say('件数记为已退', 'counts the units as returned'),
  'release-units': say('放开占用的件数', 'frees the units it held'),
  'oblige-refund': say('生成退款', 'owes the refund'),
  'oblige-part-refund': say('按验收金额生成退款', 'owes what the check accepted'),
  'oblige-compensation': say('生成赔付，一件事只赔一次', 'owes the compensation, once for a cause'),
  'oblige-credit': say(
    '生成差价，不超过实付与最低价之差',
    'owes the difference, never more than paid less lowest',
  ),
  'grant-drop': say(
    '不在价保内也按降价算金额',
    'takes the fall of the price as the sum, though outside its days',
  ),
  'oblige-difference': say('退回换货差价', 'owes what the exchange left over'),
  'price-difference': say('算出与另一件的差价', 'works out what another piece costs more or less'),
  'ask-difference': say('请客户付差价，不自动扣款', 'asks for the difference, charges nothing'),
  'drop-difference': say('撤回差价请求', 'drops the request for the difference'),
  'chase-money': say('催促付款', 'chases the payment'),
  'propose-amount': say('按规则算出赔付金额', 'proposes the amount by policy'),
  'fetch-price': say('取回现在的售价', 'fetches the price of today'),
  'book-pickup': say('预约上门取件或给出退货地址', 'books the pick-up or gives the address'),
  'cancel-pickup': say('取消上门取件', 'calls the pick-up off'),
  'receive-goods': say('登记收货', 'takes the goods in'),
  'record-grade': say(
    '记下验货等级；人来定的，没有等级不放行',
    'records the grade; a person lets nothing pass ungraded',
  ),
  restock: say('按等级入库，非新品带标签', 'puts it on a shelf by its grade, labelled when not new'),
  'send-back': say('寄还给客户', 'sends it back to the customer'),
  'reserve-replacement': say('留一件新货', 'reserves a replacement'),
  'ship-replacement': say('发出新货', 'sends the replacement'),
  'release-replacement': say('放开留的新货', 'frees the replacement'),
  'allocate-part': say('备配件', 'allocates the part'),
  'ship-part': say('寄出配件', 'posts the part'),
  'release-part': say('放开配件', 'frees the part'),
  'book-visit': say('预约上门', 'books the visit'),
  'cancel-visit': say('取消上门', 'calls the visit off'),
  'count-repair': say('记一次维修', 'counts a repair'),
  'restart-warranty': say('保修重新起算', 'the warranty starts again'),
  'offer-remaining': say('给出其余办法', 'offers what else can be had'),
  'open-return': say('转为退货', 'goes on as a return'),
  'open-exchange': say('转为换货', 'goes on as an exchange'),
  'open-claims': say('自动开追偿', 'opens the claims behind it'),
  'file-claim': say('提交索赔材料', 'files the claim with its papers'),
  'settle-claim': say('入账', 'books what came in'),
  'write-off-claim': say('核销', 'writes it off'),
} as const satisfies Readonly<Record<string, Said>>

export type EffectName = keyof typeof EFFECTS
