// How each kind of furniture comes apart: its parts with spare prices and its cartons with weights.
import type { Carton, Part, Wording } from '../contract.ts'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** One part line. @param yuan spare price; undefined: not sold alone */
function part(code: string, suffix: string, name: Wording, quantity: number, yuan?: number): Part {
  const no = `${code}-${suffix}`
  return yuan === undefined
    ? { no, name, quantity, replaceable: false }
    : { no, name, quantity, replaceable: true, spareFen: yuan * 100 }
}

const screws = (code: string, size: string, quantity: number) =>
  part(code, 'BOLT', w(`螺丝包 ${size}`, `bolt pack ${size}`), quantity, 8)
const pads = (code: string, quantity: number) => part(code, 'PAD', w('毛毡脚垫', 'felt pad'), quantity, 2)
const key = (code: string, mm: number) =>
  part(code, 'KEY', w(`内六角扳手 ${mm} mm`, `hex key ${mm} mm`), 1, 3)

export function seatParts(code: string, seats: number, chaise: boolean, leather: boolean): Part[] {
  const cover = leather ? 420 : 180
  return [
    part(code, 'BASE', w('坐位底架', 'seat base'), seats > 1 ? 2 : 1),
    part(code, 'BACK', w('靠背架', 'back frame'), seats > 1 ? 2 : 1, 260),
    part(code, 'ARM', w('扶手', 'arm'), chaise ? 1 : 2, 220),
    ...(chaise ? [part(code, 'CHAISE', w('贵妃位底架', 'chaise base'), 1)] : []),
    part(code, 'CUSHION', w('坐垫', 'seat cushion'), seats, 240),
    part(
      code,
      'COVER',
      w(leather ? '坐垫皮套' : '坐垫布套', leather ? 'seat cushion leather cover' : 'seat cushion cover'),
      seats,
      cover,
    ),
    part(code, 'PILLOW', w('靠垫', 'back cushion'), seats, 130),
    part(code, 'LEG', w('沙发脚 M8', 'sofa leg M8'), seats > 1 ? 6 + (chaise ? 2 : 0) : 4, 25),
    part(code, 'LINK', w('连接扣', 'linking bracket'), seats > 1 ? 4 : 2, 15),
    screws(code, 'M8×40', seats > 1 ? 12 : 8),
    key(code, 5),
    pads(code, seats > 1 ? 8 : 4),
  ]
}

export function chairParts(code: string, padded: boolean): Part[] {
  return [
    part(code, 'SEAT', padded ? w('软包坐板', 'padded seat') : w('实木坐板', 'solid seat'), 1, 110),
    part(code, 'BACK', w('靠背', 'back'), 1, 130),
    part(code, 'LEG-F', w('前腿', 'front leg'), 2, 60),
    part(code, 'LEG-R', w('后腿', 'rear leg'), 2, 80),
    part(code, 'RAIL', w('横档', 'rail'), 2, 30),
    screws(code, 'M6×50', 8),
    key(code, 4),
    pads(code, 4),
  ]
}

export function tableParts(code: string, drawers: number, extending: boolean): Part[] {
  return [
    part(code, 'TOP', w('台面', 'top'), 1),
    part(code, 'LEG', w('桌腿', 'leg'), 4, 120),
    part(code, 'APRON', w('望板', 'apron'), 4, 70),
    ...(extending
      ? [
          part(code, 'LEAF', w('拉伸板', 'extension leaf'), 1, 480),
          part(code, 'SLIDE', w('台面滑轨', 'table slide'), 2, 160),
        ]
      : []),
    ...drawerParts(code, drawers),
    part(code, 'BRACKET', w('望板角码', 'apron corner bracket'), 4, 12),
    part(code, 'INSERT', w('预埋螺母 M8', 'threaded insert M8'), 8, 4),
    screws(code, 'M8×60', 12),
    key(code, 5),
    pads(code, 4),
  ]
}

function drawerParts(code: string, drawers: number): Part[] {
  if (drawers === 0) return []
  return [
    part(code, 'DRAWER', w('抽屉', 'drawer'), drawers, 160),
    part(code, 'RUNNER', w('缓冲滑轨（左右一副）', 'soft-close runners (pair)'), drawers, 55),
    part(code, 'KNOB', w('抽屉拉手', 'drawer knob'), drawers, 12),
  ]
}

export interface CabinetMake {
  readonly doors: number
  readonly drawers: number
  readonly shelves: number
  readonly rails: number
  /** Hinges on one door, by its height. */
  readonly hinges: number
}

export function cabinetParts(code: string, { doors, drawers, shelves, rails, hinges }: CabinetMake): Part[] {
  return [
    part(code, 'SIDE', w('侧板', 'side panel'), 2, 210),
    part(code, 'TOP', w('顶板', 'top panel'), 1, 190),
    part(code, 'BOTTOM', w('底板', 'bottom panel'), 1, 190),
    part(code, 'BACK', w('背板', 'back panel'), Math.max(1, Math.ceil(doors / 2)), 85),
    ...(doors > 0
      ? [
          part(code, 'DOOR', w('柜门', 'door'), doors, 320),
          part(
            code,
            'HINGE',
            w('缓冲铰链 110°，全盖', 'soft-close hinge 110°, full overlay'),
            doors * hinges,
            18,
          ),
          part(code, 'HANDLE', w('拉手', 'handle'), doors, 22),
        ]
      : []),
    ...drawerParts(code, drawers),
    ...(shelves > 0
      ? [
          part(code, 'SHELF', w('活动层板', 'adjustable shelf'), shelves, 75),
          part(code, 'PIN', w('层板托', 'shelf pin'), shelves * 4, 1),
        ]
      : []),
    ...(rails > 0 ? [part(code, 'RAIL', w('挂衣杆', 'clothes rail'), rails, 45)] : []),
    part(code, 'CAM', w('三合一连接件', 'cam fitting'), 16 + shelves * 2, 2),
    part(code, 'ANCHOR', w('防倾倒固定件', 'anti-tip bracket'), 2, 10),
    part(code, 'FOOT', w('调节脚', 'levelling foot'), 4, 9),
    screws(code, 'M4×16', 24),
  ]
}

export function bedParts(code: string, slats: number, storage: boolean, soft: boolean): Part[] {
  return [
    part(code, 'HEAD', soft ? w('软包床头', 'padded headboard') : w('床头板', 'headboard'), 1, 880),
    part(code, 'FOOT', w('床尾板', 'footboard'), 1, 360),
    part(code, 'SIDE', w('床侧板', 'side rail'), 2, 320),
    part(code, 'BEAM', w('中梁', 'centre beam'), 1, 160),
    part(code, 'BEAM-LEG', w('中梁支脚', 'centre beam leg'), 3, 28),
    part(code, 'SLAT', w('排骨条', 'slat'), slats, 14),
    part(code, 'CAP', w('排骨条座', 'slat holder'), slats * 2, 2),
    part(code, 'CORNER', w('床角连接件', 'corner bracket'), 4, 26),
    ...(storage
      ? [
          part(code, 'LIFT', w('气压杆 1000 N（一副）', 'gas lift 1000 N (pair)'), 1, 210),
          part(code, 'FLOOR', w('储物底板', 'storage floor'), 4, 65),
        ]
      : []),
    screws(code, 'M8×80', 16),
    key(code, 6),
  ]
}

export const mattressParts = (code: string, washable: boolean): Part[] => [
  part(code, 'CORE', w('床芯', 'core'), 1),
  washable
    ? part(code, 'COVER', w('可拆外套', 'removable cover'), 1, 380)
    : part(code, 'COVER', w('外套（不可拆）', 'cover (fixed)'), 1),
]
export const lampParts = (code: string): Part[] => [
  part(code, 'SHADE', w('灯罩', 'shade'), 1, 120),
  part(code, 'POLE', w('灯杆', 'pole'), 1, 90),
  part(code, 'BASE', w('底座', 'base'), 1, 110),
  part(code, 'BULB', w('E27 LED 灯泡 9 W 3000 K', 'E27 LED bulb 9 W 3000 K'), 1, 19),
  part(code, 'CABLE', w('电线带脚踏开关', 'cable with foot switch'), 1, 35),
]
export const rugParts = (code: string): Part[] => [
  part(code, 'RUG', w('毯面', 'rug'), 1),
  part(code, 'GRIP', w('防滑底垫', 'non-slip underlay'), 1, 59),
]
export const mirrorParts = (code: string): Part[] => [
  part(code, 'GLASS', w('镜面 5 mm，背贴防爆膜', 'mirror 5 mm with safety film'), 1, 260),
  part(code, 'FRAME', w('镜框', 'frame'), 1),
  part(code, 'HANGER', w('挂件', 'hanger'), 2, 9),
  part(code, 'ANCHOR', w('防倾倒固定件', 'anti-tip bracket'), 1, 10),
]

// --- cartons

const round = (mm: number): number => Math.round(mm / 10) * 10
/** A full carton of upholstery weighs about this much a cubic metre, a flat one of boards the other. */
const SOFT = 62_000
const FLAT = 300_000

function carton(
  no: number,
  [length, width, height]: readonly [number, number, number],
  perCubicMetre: number,
  holds: Wording,
): Carton {
  const grams = Math.round((((length * width * height) / 1e9) * perCubicMetre) / 100) * 100
  return {
    no,
    length: round(length),
    width: round(width),
    height: round(height),
    grams: Math.max(800, grams),
    holds,
  }
}

/** Seats come in modules: two for the seats, one more for a chaise. Heights stay below a door's 800 mm. */
export function seatCartons(
  [width, depth, height]: readonly [number, number, number],
  seats: number,
  chaise: number,
): Carton[] {
  const deep = chaise > 0 ? 950 : depth
  const tall = Math.min(height - 60, 740)
  if (seats <= 1)
    return [
      carton(1, [width + 60, deep + 40, tall + 40], SOFT, w('整椅，脚另装', 'the whole seat, legs apart')),
    ]
  const module = Math.round((chaise > 0 ? width - deep : width) / 2) + 60
  return [
    carton(1, [module, deep + 40, tall], SOFT, w('左坐位', 'left module')),
    carton(2, [module, deep + 40, tall], SOFT, w('右坐位、脚和五金', 'right module, legs and fittings')),
    ...(chaise > 0 ? [carton(3, [chaise + 60, deep + 40, 560], SOFT, w('贵妃位', 'chaise'))] : []),
  ]
}

/** Boards lie flat, 600 mm wide at most, in as many cartons as keep each below about 45 kg. */
export function flatCartons(
  [width, depth, height]: readonly [number, number, number],
  boards: number,
): Carton[] {
  const length = Math.max(width, height) + 60
  const wide = Math.min(Math.max(depth, 400), 660) + 40
  const count = Math.max(1, Math.ceil(boards / 7))
  const names = [
    w('侧板、顶底板和五金', 'sides, top, bottom and fittings'),
    w('柜门', 'doors'),
    w('背板和层板', 'back and shelves'),
    w('抽屉和配件', 'drawers and parts'),
  ]
  return Array.from({ length: count }, (_, i) =>
    carton(i + 1, [length, wide, 90 + (i === 0 ? 30 : 0)], FLAT, names[i] ?? w('其余板件', 'other boards')),
  )
}

export const tableCartons = (
  [width, depth, height]: readonly [number, number, number],
  top: number,
): Carton[] => [
  carton(1, [width + 80, depth + 80, top + 60], FLAT, w('台面', 'top')),
  carton(2, [height + 60, 260, 220], FLAT * 0.7, w('桌腿、望板和五金', 'legs, aprons and fittings')),
]
export const bedCartons = (
  [width, length, head]: readonly [number, number, number],
  soft: boolean,
): Carton[] => [
  carton(1, [width + 60, head + 40, soft ? 180 : 90], soft ? 190_000 : FLAT * 0.7, w('床头', 'headboard')),
  carton(2, [length + 40, 320, 140], FLAT * 0.8, w('床侧板、床尾和中梁', 'rails, footboard and beam')),
  carton(3, [Math.round(width / 2) + 60, 420, 180], FLAT * 0.6, w('排骨条和五金', 'slats and fittings')),
]
export const wholeCarton = (
  [width, depth, height]: readonly [number, number, number],
  perCubicMetre = 130_000,
): Carton[] => [carton(1, [width + 60, depth + 60, height + 60], perCubicMetre, w('整件', 'the whole piece'))]
/** A rolled mattress or rug: as long as it is wide, as thick as its roll. */
export const rolledCarton = (width: number, across: number, grams: number): Carton[] => [
  {
    no: 1,
    length: round(width + 60),
    width: round(across),
    height: round(across),
    grams,
    holds: w('卷装', 'rolled'),
  },
]
