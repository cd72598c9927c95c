/** Personal data that leaves as a placeholder and comes back as it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { redact, restore } from './redact.ts'

const CASES: [string, string][] = [
  ['我的电话 13812345678，谢谢', '我的电话 [PHONE_1]，谢谢'],
  ['打 138 1234 5678 或 +86 138-1234-5678', '打 [PHONE_1] 或 [PHONE_1]'],
  ['座机 021-65432198-12', '座机 [PHONE_1]'],
  ['mail lin.wan+x@example.com.cn please', 'mail [EMAIL_1] please'],
  ['身份证11010519491231002X', '身份证[ID_1]'],
  ['卡号 6222 0212 3456 7895', '卡号 [CARD_1]'],
  ['6222021234567890123', '[CARD_1]'],
  ['打到 GB29 NWBK 6016 1331 9268 19', '打到 [CARD_1]'],
  ['护照E12345678', '护照[PASSPORT_1]'],
  ['my passport is EA1234567', 'my passport is [PASSPORT_1]'],
  ['订单E12345678', '订单E12345678'],
  ['身份证110105194912310021', '身份证[ID_1]'],
  ['１３８００００１１１１', '[PHONE_1]'],
  ['call 07700 900123 or (212) 555-0142', 'call [PHONE_1] or [PHONE_2]'],
  ['漕溪北路88号3栋1202', '[ADDRESS_1]'],
  ['不对，是3栋1203', '不对，是[ADDRESS_1]'],
  ['12 high street, ring twice', '[ADDRESS_1], ring twice'],
  ['张三 13812345678', '[NAME_1] [PHONE_1]'],
  ['上海市徐汇区漕溪北路88号3栋1202张三13812345678', '[ADDRESS_1][NAME_1][PHONE_1]'],
  ['13800001111 张伟收', '[PHONE_1] [NAME_1]收'],
  ['请联系李四，电话13800001111，谢谢', '请联系[NAME_1]，电话[PHONE_1]，谢谢'],
  ['收货人电话 13800001111', '收货人电话 [PHONE_1]'],
  ['我叫欧阳娜娜', '我叫[NAME_1]'],
  ['我叫林晚秋想退货', '我叫[NAME_1]想退货'],
  ['我是老客户，想退货', '我是老客户，想退货'],
  ['call me Anna Berg', 'call me [NAME_1]'],
  ['call me back tomorrow', 'call me back tomorrow'],
  ['my name is anna berg and I want it back', 'my name is [NAME_1] and I want it back'],
  ["John O'Neill, 07700 900123", '[NAME_1], [PHONE_1]'],
  ['沙发 1400 700 750，定金 1000 2000 3000', '沙发 1400 700 750，定金 1000 2000 3000'],
  ['卡号 4539 1488 0343 6467', '卡号 [CARD_1]'],
  ['车牌沪A12345', '车牌[PLATE_1]'],
  ['送到上海市徐汇区漕溪北路88号3号楼1202室', '送到[ADDRESS_1]'],
  ['地址：浦东新区张杨路500号', '地址：[ADDRESS_1]'],
  ['我叫林晚秋，想退货', '我叫[NAME_1]，想退货'],
  ['My name is Anna Smith, call +44 20 7946 0958', 'My name is [NAME_1], call [PHONE_1]'],
  ['订单 2026072800123456 到哪了', '订单 2026072800123456 到哪了'],
  ['沙发总长 2850 mm，6880 元', '沙发总长 2850 mm，6880 元'],
  ['SF-0417', 'SF-0417'],
  ['请寄浙江省杭州市余杭区文一西路969号3栋402室谢谢', '请寄[ADDRESS_1]谢谢'],
  ['我家在阳光花园3栋2单元501室，有电梯', '我家在[ADDRESS_1]，有电梯'],
  ['我们城市的道路很宽', '我们城市的道路很宽'],
  ['这条道路很窄，三楼没有电梯', '这条道路很窄，三楼没有电梯'],
]

for (const [text, expected] of CASES) {
  test(`"${text}" leaves as "${expected}"`, () => assert.deepEqual(redact([text]).texts, [expected]))
}

test('the same phone is the same placeholder in every text, and comes back', () => {
  const { texts, map } = redact(['打13812345678', '13812345678 是我的，不是 13987654321'])
  assert.deepEqual(texts, ['打[PHONE_1]', '[PHONE_1] 是我的，不是 [PHONE_2]'])
  assert.equal(restore('好的，我们打 [PHONE_2]', map), '好的，我们打 13987654321')
  assert.equal(restore('[PHONE_9] [constructor_1]', map), '[PHONE_9] [constructor_1]')
})

test('what a text writes like a placeholder stays, and nothing else comes back in its place', () => {
  const { texts, map } = redact(['[PHONE_1] 是什么', '打13812345678'])
  assert.deepEqual(texts, ['[PHONE_1] 是什么', '打[PHONE_2]'])
  assert.equal(restore(texts[0] ?? '', map), '[PHONE_1] 是什么')
  assert.equal(restore(texts[1] ?? '', map), '打13812345678')
})

test('all comes back as it was written, whatever is written', () => {
  const words =
    '[NAME_1] [PHONE_1] \ue001 张三 13812345678 护照 E12345678 漕溪北路88号 3栋 1202 我叫 １３９０００１１１１１ Anna'
  const piece = fc.oneof(fc.constantFrom(...words.split(' ')), fc.string({ unit: 'binary', maxLength: 6 }))
  const message = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.array(message, { maxLength: 4 }), (said) => {
      const { texts, map } = redact(said)
      assert.deepEqual(
        texts.map((text) => restore(text, map)),
        said,
      )
    }),
    { numRuns: 500 },
  )
})

test('a hostile text costs no more than its letters', () => {
  const started = performance.now()
  for (const piece of [
    '区',
    '市路',
    '上海市',
    'a',
    'a.',
    '1',
    '1-',
    '路1号',
    'A b ',
    '+1 ',
    '我叫',
    '我叫张',
    '张三13812345678',
    'Aa ',
    '1 ',
    '12 a ',
    '栋1202',
    '3栋 ',
    '12 high ',
  ])
    redact([piece.repeat(Math.ceil(40_000 / piece.length))])
  assert.ok(performance.now() - started < 10_000, `${performance.now() - started} ms`)
})
