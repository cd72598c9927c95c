// Wardrobes, TV units, nightstands, bookcases, shoe cabinets and sideboards of the cast: what they hold and whether they may tip over.
import type { Category, ProductDraft, Suits, Test, Wording } from '../contract.ts'
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
import { cabinetParts, flatCartons } from './makes.ts'
import { CABINETS } from './models.ts'
import type { Series } from './series.ts'
import { woodOf } from './tables.ts'

interface Cabinet {
  readonly code: string
  readonly category: Category
  readonly name: Wording
  readonly lacks: string
  readonly series: Series
  readonly custom: boolean
  readonly yuan: number
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly innerWidth: number
  readonly innerDepth: number
  readonly hanging: number
  readonly under: number
  readonly doors: number
  readonly drawers: number
  readonly shelves: number
  readonly kg: number
}

export const cabinets = (): ProductDraft[] => rows(CABINETS).map((cells) => cabinet(read(cells)))

function read(cells: readonly string[]): Cabinet {
  const [code = '', category = '', zh = '', en = '', ...rest] = cells
  const [
    yuan = 0,
    width = 0,
    depth = 0,
    height = 0,
    innerWidth = 0,
    innerDepth = 0,
    hanging = 0,
    under = 0,
    doors = 0,
    drawers = 0,
    shelves = 0,
    kg = 0,
  ] = numbers(rest, 12)
  const shared = {
    code,
    category: category as Category,
    name: w(zh, en),
    lacks: rest[12] ?? '',
    series: seriesOf(code),
    custom: zh.includes('定制'),
  }
  return {
    ...shared,
    yuan,
    width,
    depth,
    height,
    innerWidth,
    innerDepth,
    hanging,
    under,
    doors,
    drawers,
    shelves,
    kg,
  }
}

function cabinet(c: Cabinet): ProductDraft {
  const { code, category, name, series, custom, width, depth, height, doors, drawers, shelves } = c
  const wood = woodOf(series)
  const colours = coloursOf(wood.colours)
  const day = series.measuredOn
  return without(
    {
      code,
      name,
      series: series.name,
      category,
      lead: wood.name,
      colours,
      variants: variantsOf(c, colours),
      sizes: measured(day, {
        width,
        depth,
        height,
        'inner-width': c.innerWidth,
        'inner-depth': c.innerDepth,
        'hanging-height': c.hanging,
        'clearance-under': c.under,
        'shelf-load-width': category === 'bookcase' ? c.innerWidth : 0,
      }),
      materials: materials(c),
      tests: [formaldehyde(series.formaldehyde, day), tipOver(height, day), load(c)],
      suits: suits(c),
      parts: cabinetParts(code, {
        doors,
        drawers,
        shelves,
        rails: c.hanging > 0 ? Math.ceil(doors / 2) : 0,
        hinges: height > 1500 ? 4 : 2,
      }),
      cartons: flatCartons([width, depth, height], 4 + doors + drawers * 2 + shelves),
      care: { words: series.care, source: 'maker' },
      guarantee: { years: 5, covers: w('柜体 5 年，铰链和滑轨 3 年', 'body 5 years, hinges and runners 3') },
      loadKg: c.kg,
      assembly: {
        by: height > 1000 || width > 1300 ? 'technician' : 'self',
        minutes: 20 + doors * 10 + drawers * 8 + Math.round(height / 60),
      },
      madeToOrder: custom,
      leadDays: custom ? { from: 25, to: 35 } : { from: 5, to: 12 },
    },
    c.lacks,
  )
}

function materials({ series, doors, drawers }: Cabinet): ProductDraft['materials'] {
  const wood = woodOf(series)
  const fittings =
    doors > 0
      ? w('缓冲铰链 110°，开合 8 万次', 'soft-close hinges 110°, 80,000 cycles')
      : w('三节缓冲滑轨，开合 5 万次', 'full-extension runners, 50,000 cycles')
  return [
    material('body', wood),
    ...when(doors > 0, () => material('door', wood)),
    ...when(drawers > 0, () =>
      material('drawer', {
        kind: 'solid-wood',
        name: w('桐木抽屉盒，燕尾榫', 'paulownia drawer boxes, dovetailed'),
      }),
    ),
    material('back', {
      kind: 'plywood',
      name: w('9 mm 多层板背板，插槽固定', '9 mm plywood back, held in a groove'),
    }),
    material('surface', series.surface),
    material('hardware', { kind: 'steel', name: fittings }),
  ]
}

function load({ kg, shelves, series }: Cabinet): Test {
  const each = Math.max(10, Math.round(kg / Math.max(2, shelves + 1)))
  return test({
    kind: 'load',
    value: kg,
    unit: 'kg',
    standard: 'GB/T 10357.5',
    measuredOn: series.measuredOn,
    result: w(`整柜 ${kg} kg，每块层板 ${each} kg`, `${kg} kg in all, ${each} kg on each shelf`),
  })
}

const tipOver = (height: number, measuredOn: string): Test =>
  test({
    kind: 'tip-over',
    standard: 'GB/T 10357.4',
    measuredOn,
    result:
      height > 600
        ? w(
            '空柜拉力测试不倒；必须固定上墙，固定件随箱',
            'empty, it stood the pull test; fix it to the wall, brackets are in the carton',
          )
        : w('拉力测试不倒，不用上墙', 'stood the pull test, no fixing needed'),
  })

function suits({ width, height, depth, under, custom }: Cabinet): Suits[] {
  return [
    either(
      'children',
      height <= 600,
      w(`高 ${height} mm，不会倒`, `${height} mm high, it does not tip`),
      w('高柜必须固定上墙，孩子会拉抽屉当梯子', 'tall: fix it to the wall, children climb drawers'),
    ),
    either(
      'small-flat',
      depth <= 400 || width <= 1000,
      w(
        `深 ${depth} mm，宽 ${width} mm，过道边放得下`,
        `${depth} mm deep and ${width} mm wide, fits beside a walkway`,
      ),
      w(`深 ${depth} mm，前面要留 600 mm 开门`, `${depth} mm deep, leave 600 mm for the doors`),
    ),
    custom
      ? suit('tenants', 'not', '按墙定做，搬家带不走', 'made for one wall, it does not move house')
      : either(
          'tenants',
          height <= 1500,
          w('整件好搬', 'moves in one piece'),
          w('能拆，但拆装两次以上孔位会松', 'comes apart, but holes loosen after two moves'),
        ),
    ...when(under >= 100, () =>
      suit(
        'allergy',
        'well',
        `离地 ${under} mm，扫地机器人进得去`,
        `${under} mm clear underneath, a robot vacuum fits`,
      ),
    ),
    either(
      'underfloor-heating',
      under >= 40,
      w('有脚，地暖热气能走', 'stands on feet, warm air passes'),
      w('贴地放，地暖不要超过 28 ℃', 'sits on the floor: keep heating below 28 °C'),
    ),
  ]
}
