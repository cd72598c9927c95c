// Tables and desks of the cast: what is solid, what is stone, how much they carry.
import type { Category, Material, ProductDraft, Suits, Wording } from '../contract.ts'
import { rows } from './colours.ts'
import {
  coloursOf,
  either,
  formaldehyde,
  material,
  measured,
  numbers,
  seriesOf,
  suit,
  test,
  variantsOf,
  w,
  when,
  without,
} from './frame.ts'
import { tableCartons, tableParts } from './makes.ts'
import { TABLES } from './models.ts'
import type { Series } from './series.ts'

type Stuff = Pick<Material, 'kind' | 'name'>
const STONE: Stuff = {
  kind: 'stone',
  name: w('12 mm 岩板台面，碳钢框', '12 mm sintered stone top on a steel frame'),
}
const BARE_STONE: Stuff = {
  kind: 'other',
  name: w('岩板原面，莫氏硬度 6 级，刀划不留痕', 'bare sintered stone, Mohs 6, knives leave no mark'),
}
const STONE_CARE = w(
  '湿布擦，油渍用中性洗涤剂。200 ℃ 以下的锅可以直接放，但不要急冷急热，也不要重物砸边角。',
  'Wipe with a damp cloth, grease with neutral detergent. Pots below 200 °C may stand on it, but no sudden chill and no blows on the edge.',
)

interface Table {
  readonly code: string
  readonly category: Category
  readonly name: Wording
  readonly lacks: string
  readonly series: Series
  readonly stone: boolean
  readonly round: boolean
  readonly yuan: number
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly top: number
  readonly legRoom: number
  readonly extended: number
  readonly drawers: number
  readonly kg: number
}

export const tables = (): ProductDraft[] => rows(TABLES).map((cells) => table(read(cells)))

function read(cells: readonly string[]): Table {
  const [code = '', category = '', zh = '', en = '', ...rest] = cells
  const [
    yuan = 0,
    width = 0,
    depth = 0,
    height = 0,
    top = 0,
    legRoom = 0,
    extended = 0,
    drawers = 0,
    kg = 0,
  ] = numbers(rest, 9)
  const shared = {
    code,
    category: category as Category,
    name: w(zh, en),
    lacks: rest[9] ?? '',
    series: seriesOf(code),
  }
  return {
    ...shared,
    stone: zh.includes('岩板'),
    round: zh.includes('圆') && width === depth,
    yuan,
    width,
    depth,
    height,
    top,
    legRoom,
    extended,
    drawers,
    kg,
  }
}

function table(t: Table): ProductDraft {
  const { code, category, name, series, kg } = t
  const wood = woodOf(series)
  const top = t.stone ? STONE : wood
  const colours = coloursOf(t.stone ? ['slate', 'warm-white'] : wood.colours)
  const day = series.measuredOn
  return without(
    {
      code,
      name,
      series: series.name,
      category,
      lead: top.name,
      colours,
      variants: variantsOf(t, colours),
      sizes: sizes(t),
      materials: materials(t, top),
      tests: [
        formaldehyde(series.formaldehyde, day),
        test({
          kind: 'load',
          value: kg,
          unit: 'kg',
          standard: 'GB/T 10357.1',
          measuredOn: day,
          result: w(
            `台面均布 ${kg} kg，24 小时挠度小于 2 mm`,
            `${kg} kg spread over the top for 24 hours, under 2 mm of sag`,
          ),
        }),
      ],
      suits: suits(t),
      parts: tableParts(code, t.drawers, t.extended > 0),
      cartons: tableCartons([t.width, t.depth, t.height], t.top),
      care: { words: t.stone ? STONE_CARE : series.care, source: 'maker' },
      guarantee: { years: 5, covers: w('结构 5 年，漆面和油面 1 年', 'structure 5 years, finish 1') },
      loadKg: kg,
      assembly: t.width >= 1400 ? { by: 'technician', minutes: 40 } : { by: 'self', minutes: 30 },
      madeToOrder: false,
      leadDays: { from: 5, to: 10 },
    },
    t.lacks,
  )
}

const sizes = (t: Table): ProductDraft['sizes'] =>
  measured(t.series.measuredOn, {
    width: t.width,
    depth: t.depth,
    height: t.height,
    'top-thickness': t.top,
    'leg-room': t.legRoom,
    'extended-width': t.extended,
    diameter: t.round ? t.width : 0,
    'clearance-under': t.category === 'coffee-table' ? t.height - t.top - 60 : 0,
  })

const materials = ({ stone, series, drawers }: Table, top: Stuff): ProductDraft['materials'] => [
  material('top', top),
  material('legs', stone ? { kind: 'steel', name: w('碳钢喷粉', 'powder-coated steel') } : top),
  material('surface', stone ? BARE_STONE : series.surface),
  ...when(drawers > 0, () =>
    material('drawer', { kind: 'solid-wood', name: w('桐木抽屉盒', 'paulownia drawer boxes') }),
  ),
  ...when(drawers > 0, () =>
    material('hardware', { kind: 'steel', name: w('三节缓冲滑轨', 'full-extension soft-close runners') }),
  ),
]

/** A compact series paints its boards; the others show their own wood. */
export function woodOf(series: Series): Stuff & { colours: readonly string[] } {
  if (series.name.zh === '半亩')
    return {
      kind: 'plywood',
      name: w('18 mm 桦木多层板，E0 级', '18 mm birch plywood, grade E0'),
      colours: ['warm-white', 'white-oak'],
    }
  if (series.name.zh === '麦芒')
    return { kind: 'solid-wood', name: w('新西兰松实木', 'solid New Zealand pine'), colours: ['pine'] }
  return { ...series.frame, colours: series.colours }
}

function suits({ name, width, round, stone, category, extended }: Table): Suits[] {
  const soft = round || /圆角|儿童/.test(name.zh)
  const long = w(`长 ${width} mm，椅子拉开另要 600 mm`, `${width} mm long, chairs need another 600 mm`)
  return [
    either(
      'children',
      soft,
      w('没有尖角，桌边倒圆 R25', 'no sharp corners, edges rounded R25'),
      w('四角倒圆 R6，小小孩在家建议套护角', 'corners rounded R6; add guards for toddlers'),
    ),
    extended > 0
      ? suit(
          'small-flat',
          'well',
          `平时 ${width} mm，来客拉到 ${extended} mm`,
          `${width} mm every day, ${extended} mm for guests`,
        )
      : either('small-flat', width <= 1300, long, long),
    either(
      'tenants',
      !stone,
      w('腿可拆，两人能搬', 'legs come off; two people carry it'),
      w('岩板重，搬家容易磕边', 'stone is heavy and chips when moved'),
      'not',
    ),
    ...when(category === 'desk', () =>
      suit('left-handed', 'well', '抽屉左右可换', 'drawers fit on either side'),
    ),
  ]
}
