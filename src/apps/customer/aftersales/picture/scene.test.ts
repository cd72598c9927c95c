// Every part of a product can be pointed at once it is taken apart, whatever its kind and in whichever language its parts are named.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PartLine, roleOf } from './role.ts'
import { sceneOf } from './scene.ts'

const part = (no: string, name: string, quantity: number): PartLine => ({ no, name, quantity })

const WARDROBE = [
  part('W-SIDE', '侧板', 2),
  part('W-TOP', '顶板', 1),
  part('W-BOTTOM', '底板', 1),
  part('W-BACK', '背板', 2),
  part('W-DOOR', '柜门', 3),
  part('W-HINGE', '缓冲铰链 110°，全盖', 12),
  part('W-HANDLE', '拉手', 3),
  part('W-DRAWER', '抽屉', 2),
  part('W-RUNNER', '缓冲滑轨（左右一副）', 2),
  part('W-SHELF', '活动层板', 4),
  part('W-PIN', '层板托', 16),
  part('W-RAIL', '挂衣杆', 1),
  part('W-CAM', '三合一连接件', 24),
  part('W-FOOT', '调节脚', 4),
  part('W-BOLT', '螺丝包 M4×16', 24),
]

test('a hinge is heard as a hinge, not as the door that it carries', () => {
  const roles = [
    '缓冲铰链 110°，全盖',
    'soft-close hinge 110°',
    '柜门',
    'drawer knob',
    '抽屉',
    'centre beam leg',
    '靠垫',
    'back cushion',
  ]
  assert.deepEqual(
    roles.map((name) => roleOf({ no: 'x', name })),
    ['hinge', 'hinge', 'door', 'knob', 'drawer', 'beam-leg', 'pillow', 'pillow'],
  )
  assert.equal(roleOf({ no: 'ABC-HINGE', name: 'ZZ-9' }), 'hinge')
})

test('a wardrobe shows its three doors, their hinges by place, and keeps its screws in the tray', () => {
  const { pieces, tray } = sceneOf('wardrobe', WARDROBE)
  assert.equal(pieces.filter((one) => one.no === 'W-DOOR').length, 3)
  assert.ok(pieces.some((one) => one.no === 'W-HINGE' && one.place === 'upper-right'))
  assert.deepEqual(
    tray.map((one) => one.no),
    ['W-PIN', 'W-CAM', 'W-BOLT'],
  )
})

test('whatever its kind, each part is drawn or lies in the tray, and nothing lies outside the frame', () => {
  const kinds =
    'sofa l-sofa armchair coffee-table tv-unit dining-table chair bed mattress nightstand wardrobe desk bookcase cabinet shoe-cabinet mirror lamp rug other unheard-of'
  for (const kind of kinds.split(' ')) {
    const { pieces, tray, frame } = sceneOf(kind, WARDROBE)
    const reachable = new Set([...pieces.map((one) => one.no), ...tray.map((one) => one.no)])
    assert.equal(reachable.size, WARDROBE.length, kind)
    for (const { centre } of pieces) {
      assert.ok(centre[0] >= frame.x && centre[0] <= frame.x + frame.width, kind)
      assert.ok(centre[1] >= frame.y && centre[1] <= frame.y + frame.height, kind)
    }
  }
})

test('a product without a list of parts has an empty picture', () => {
  assert.deepEqual(sceneOf('wardrobe', []).pieces, [])
})
