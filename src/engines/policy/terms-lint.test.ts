/** Clauses as merchants really write them: the void ones are found, the harmless ones left alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { termsLint } from './terms-lint.ts'
import { VOID_CLAUSES } from './void-clauses.ts'

const VOID: readonly (readonly [rule: string, clause: string])[] = [
  ['signing-accepts', '签收即视为商品质量合格'],
  ['signing-accepts', '客户签收后视同验收完好，本店不再负责'],
  ['signing-accepts', '一经签收概不负责'],
  ['signing-accepts', 'Signing for the parcel is deemed acceptance of its quality.'],
  ['final-interpretation', '本活动最终解释权归本店所有'],
  ['final-interpretation', '本店保留最终解释权'],
  ['final-interpretation', 'We reserve the right of final interpretation.'],
  ['opened-no-return', '拆封后不予退货'],
  ['opened-no-return', '商品一旦组装后概不退换'],
  ['opened-no-return', '已拆封的商品不支持七天无理由退货'],
  ['opened-no-return', '沙发撕膜后不能退'],
  ['opened-no-return', 'Opened items cannot be returned.'],
  ['opened-no-return', 'No refunds once the furniture has been assembled.'],
  ['sale-no-return', '特价商品不退不换'],
  ['sale-no-return', '清仓样品概不退货'],
  ['sale-no-return', '促销期间购买的商品不支持7天无理由退货'],
  ['sale-no-return', '秒杀款不参与七天无理由'],
  ['sale-no-return', 'Sale items are non-returnable.'],
  ['sale-no-return', 'Clearance goods cannot be refunded.'],
  ['no-returns', '商品一经售出概不退换'],
  ['no-returns', '售出概不负责'],
  ['no-returns', '本店不接受任何形式的退货'],
  ['no-returns', 'All sales are final.'],
  ['no-returns', 'No returns or exchanges under any circumstances.'],
  ['bespoke-no-remedy', '定制商品一律不退不换'],
  ['bespoke-no-remedy', '定制家具任何情况下都不退，概不退换'],
  ['bespoke-no-remedy', 'Bespoke pieces are not refunded for any reason.'],
  ['repair-only', '出现质量问题只提供维修'],
  ['repair-only', '质量问题仅支持换货'],
  ['repair-only', '只修不退'],
  ['repair-only', 'For defects we only offer repair.'],
  ['quality-freight', '质量问题退货运费由买家承担'],
  ['quality-freight', '发错货的来回运费由客户自理'],
  ['quality-freight', '无论任何原因退货，运费均由顾客承担'],
  ['quality-freight', 'For defective goods the shipping is paid by the customer.'],
  ['deposit-kept', '定金概不退还'],
  ['deposit-kept', '预付款一经支付不予退还'],
  ['deposit-kept', 'The deposit is non-refundable.'],
  ['shorter-than-seven', '签收后3天内可无理由退货'],
  ['shorter-than-seven', '收货48小时内申请退货有效'],
  ['shorter-than-seven', '无理由退货期限为五天'],
  ['shorter-than-seven', 'You have 3 days to return the sofa.'],
  ['short-notice', '破损请在签收后24小时内反馈，逾期不予受理'],
  ['short-notice', '请当场验货，逾期视为无破损'],
  ['short-notice', 'Report damage within 24 hours, otherwise claims are not accepted.'],
  ['pre-ticked', '页面默认勾选“已知晓不支持退货”'],
  ['pre-ticked', '下单即视为同意不支持七天无理由退货'],
  ['pre-ticked', 'The consent box is pre-ticked for your convenience.'],
  ['transit-risk', '运输途中损坏本店概不负责'],
  ['transit-risk', '物流破损由买家自行承担'],
  ['transit-risk', 'We are not liable for damage in transit.'],
  ['return-charge', '退货需扣除10%折旧费'],
  ['return-charge', '无理由退货收取手续费50元'],
  ['return-charge', 'A 15% restocking fee applies.'],
  ['refund-as-credit', '退款只退至店铺余额'],
  ['refund-as-credit', 'Refunds are given only as store credit.'],
  ['refund-late', '收到退货后30个工作日内退款'],
  ['refund-late', 'Refund within 30 days of receiving the return.'],
  ['way-of-return', '退货必须使用指定快递'],
  ['way-of-return', 'Returns must be made in store.'],
  ['rights-given-up', '接受补偿后不得投诉或差评'],
  ['rights-given-up', '客户同意放弃一切索赔权利'],
  ['rights-given-up', 'The buyer waives all rights to claim.'],
  ['warranty-start', '保修期自付款之日起计算'],
  ['warranty-start', 'The warranty starts from the date of purchase.'],
  ['repair-counts', '维修时间计入保修期'],
  ['repair-counts', '更换后保修期仍按原日期，换货后不重新计算'],
  ['bundled-consent', '下单即同意接收营销短信'],
]

const HARMLESS: readonly string[] = [
  '自签收次日起七天内可无理由退货',
  '为检查拆封不影响退货',
  '我们不会以已拆封为由拒绝退货',
  '签收不代表认可质量，发现问题请随时联系我们',
  '质量问题的来回运费由我们承担',
  '非质量问题退货，运费由买家承担',
  '无理由退货的退回运费由您承担',
  '定制商品不支持七天无理由退货，质量问题依法处理',
  '定制商品一经确认图纸开始生产，不适用无理由退货',
  '特价商品同样支持七天无理由退货',
  '有瑕疵的样品已逐项标明，经您单独确认后不支持无理由退货',
  '拆封后影响安全健康的商品，经您确认后不支持无理由退货',
  '收到退货后3天内退款',
  '我们会在24小时内审核您的退货申请',
  '退货审核通过后2天内上门取件',
  '收到退回的商品后七天内退款',
  '商家违约的，定金双倍返还',
  '客户违约的，定金不予退还；我们违约的，双倍返还',
  '退款按原支付方式原路退回',
  '积分和优惠券按原样退还',
  '所有选项均不默认勾选，请您自行确认',
  '维修时间不计入保修期',
  '保修期自交付之日起算，由我们安装的自安装完成起算',
  '运输途中损坏由我们负责',
  '您另行选择快递的，运输风险由您承担',
  '会员三十天无理由退货，上门取件',
  '满5000元包邮，送货到楼下',
  '请在签收前查验外箱并拍照，有破损可以拒收',
  '会员享受15天无理由退货',
  '请在24小时内付款，逾期订单自动取消',
  '退货不收取手续费',
  '人为损坏的，维修收取材料费',
  '安装师傅会提前一天联系您',
  '商品图片在自然光下拍摄，实物可能有轻微色差',
  '您可以自行寄回，也可以预约上门取件',
  '下单不代表同意接收营销短信',
  '本店没有最终解释权，以法律规定为准',
  '出现质量问题，七天内可以退货，之后只提供换货或维修',
  'Return without a reason within seven days from the day after signing.',
  'Opening to inspect does not affect your right to return.',
  'Freight for faulty goods is at our expense.',
  'For a change of mind, the return shipping is paid by the customer.',
  'We process returns within 2 days and refund the way you paid.',
  'No box is pre-ticked on this page.',
  'The deposit is not refunded if you cancel; if we fail it is returned twice.',
  'The warranty starts at completed installation.',
  'No restocking fee.',
  'We refund within 7 days of receiving the return.',
  'Custom pieces are excluded from no-reason returns; faults are answered for by law.',
  'Signing does not mean that you accept the quality.',
  'We carry the sofa up to the third floor for free.',
]

test(`${VOID.length} void clauses are found, each by its rule`, () => {
  const missed = VOID.filter(([rule, clause]) => !termsLint(clause).some((one) => one.rule === rule))
  assert.deepEqual(missed, [])
})

test(`${HARMLESS.length} harmless clauses are left alone`, () => {
  const wronged = HARMLESS.flatMap((clause) => termsLint(clause).map(({ rule }) => [rule, clause]))
  assert.deepEqual(wronged, [])
})

test('every rule has a clause, an article, and a suggestion that is harmless itself', () => {
  for (const { id, articles, suggestion, because } of VOID_CLAUSES) {
    assert.ok(
      VOID.some(([rule]) => rule === id),
      id,
    )
    assert.ok(articles.length > 0 && because.zh && because.en)
    for (const said of [suggestion.zh, suggestion.en]) {
      assert.deepEqual(
        termsLint(said).map(({ rule }) => rule),
        [],
        said,
      )
    }
  }
})

test('a harmless sentence excuses no void neighbour, and the place is exact', () => {
  const text = '欢迎光临。质量问题运费由我们承担；  特价商品不退不换！谢谢'
  const [finding, ...others] = termsLint(text)
  assert.deepEqual(others, [])
  assert.equal(finding?.rule, 'sale-no-return')
  assert.equal(text.slice(finding?.from, finding?.to), '特价商品不退不换')
})
