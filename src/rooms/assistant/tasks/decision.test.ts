// A reply to a form is read by what the form is for: the same words are a yes to one and a no to another.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withInner, withRegion } from './address-parts.ts'
import { dropping, isUnclear, isWish } from './decision.ts'

const CANCEL = '取消|退单|撤单|cancel'
const CHANGE = '改|换|change'

test('the wish of the form itself is a yes, and refusing it ends the form', () => {
  assert.ok(isWish('那还是取消吧', CANCEL))
  assert.equal(dropping('那还是取消吧', CANCEL), null)
  assert.equal(dropping('不想取消了', CANCEL)?.rest, '')
  assert.equal(dropping('不想改了', CHANGE)?.rest, '')
  assert.ok(isUnclear('不要了', CANCEL))
})

test('what comes after a never-mind is kept, so that it may take it back', () => {
  assert.equal(dropping('算了改成周五吧', CHANGE)?.rest, '改成周五吧')
  assert.equal(dropping('算了，不改了', CHANGE)?.rest, '')
})

test('a correction changes one part of an address and leaves the others', () => {
  assert.equal(withInner('漕溪北路88号3栋1202', '3栋1203'), '漕溪北路88号3栋1203')
  assert.equal(withInner('漕溪北路88号3栋1202', '89号'), '漕溪北路89号3栋1202')
  assert.equal(withRegion('浙江省杭州市西湖区', '滨江区'), '浙江省杭州市滨江区')
  assert.equal(withRegion('江苏省苏州市吴中区', '杭州市西湖区'), '杭州市西湖区')
})
