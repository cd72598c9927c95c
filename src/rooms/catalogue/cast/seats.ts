// Sofas and armchairs of the cast: seats with their figures against the body, their covers and their tests.
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
import { seatCartons, seatParts } from './makes.ts'
import { SEATS } from './models.ts'
import type { Cover, Series } from './series.ts'

const FEEL: readonly Wording[] = [
  w('坐下去整个人陷进去，起身要撑一把', 'you sink in and push yourself up'),
  w('坐下去软，久坐腰后最好垫个枕头', 'soft to sit on; a cushion behind the back helps for long'),
  w('坐下去 40 mm 左右，回弹快，久坐不塌', 'gives about 40 mm and comes back at once, holds for hours'),
  w('坐感偏硬，腰有承托，起身不费力', 'on the firm side, holds the back, easy to get up from'),
  w('几乎不陷，适合习惯硬板的人', 'hardly gives; for people used to a board'),
]

/** A line of the table, read. */
interface Seat {
  readonly code: string
  readonly category: Category
  readonly name: Wording
  readonly lacks: string
  readonly series: Series
  readonly cover: Cover
  readonly yuan: number
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly seatHeight: number
  readonly seatDepth: number
  readonly seatWidth: number
  readonly arm: number
  readonly back: number
  readonly under: number
  readonly firmness: number
  readonly count: number
  readonly chaise: number
}

export const seats = (): ProductDraft[] =>
  Object.entries(SEATS).flatMap(([category, table]) =>
    rows(table).map((cells) => seat(read(category as keyof typeof SEATS, cells))),
  )

function read(category: Category, cells: readonly string[]): Seat {
  const [code = '', zh = '', en = '', ...rest] = cells
  const [
    yuan = 0,
    width = 0,
    depth = 0,
    height = 0,
    seatHeight = 0,
    seatDepth = 0,
    seatWidth = 0,
    arm = 0,
    back = 0,
    under = 0,
    firmness = 3,
    count = 1,
    chaise = 0,
  ] = numbers(rest, 13)
  const series = seriesOf(code)
  if (!series.cover) throw new RangeError(`Expected a cover for ${code}`)
  return {
    code,
    category,
    name: w(zh, en),
    lacks: rest[13] ?? '',
    series,
    cover: series.cover,
    yuan,
    width,
    depth,
    height,
    seatHeight,
    seatDepth,
    seatWidth,
    arm,
    back,
    under,
    firmness,
    count,
    chaise,
  }
}

function seat(s: Seat): ProductDraft {
  const { code, category, name, series, cover, count, chaise } = s
  const colours = coloursOf(series.coverColours ?? series.colours)
  const day = series.measuredOn
  return without(
    {
      code,
      name,
      series: series.name,
      category,
      lead: w(
        `坐高 ${s.seatHeight} mm，坐深 ${s.seatDepth} mm，${series.frame.name.zh}`,
        `Seat ${s.seatHeight} mm high and ${s.seatDepth} mm deep, ${series.frame.name.en}`,
      ),
      colours,
      variants: variantsOf(s, colours),
      sizes: sizes(s),
      materials: materials(s),
      tests: [
        ...coverTests(
          cover,
          colours.map((c) => c.id),
          day,
        ),
        formaldehyde(series.formaldehyde, day),
      ],
      comfort: feel(s.firmness, day),
      bodyHeight: fitting(s.seatHeight, s.seatDepth),
      suits: suits(s),
      parts: seatParts(code, count, chaise > 0, cover.place === 'leather'),
      cartons: seatCartons([s.width, s.depth, s.height], count, chaise),
      care: { words: cover.care, source: 'maker' },
      guarantee: {
        years: 5,
        covers: w('框架 5 年，弹簧和海绵 3 年，面料 1 年', 'frame 5 years, springs and foam 3, cover 1'),
      },
      loadKg: 120 * count,
      assembly: count > 1 ? { by: 'technician', minutes: 40 } : { by: 'self', minutes: 10 },
      madeToOrder: false,
      leadDays: { from: 5, to: 12 },
    },
    s.lacks,
  )
}

const sizes = (s: Seat): ProductDraft['sizes'] =>
  measured(s.series.measuredOn, {
    width: s.width,
    depth: s.depth,
    height: s.height,
    'chaise-depth': s.chaise,
    'seat-height': s.seatHeight,
    'seat-depth': s.seatDepth,
    'seat-width': s.seatWidth,
    'arm-height': s.arm,
    'back-height': s.back,
    'clearance-under': s.under,
  })

const materials = ({ series, cover }: Seat): ProductDraft['materials'] => [
  material('frame', series.frame),
  material(cover.place, cover),
  material('filling', {
    kind: 'foam',
    name: w('高回弹海绵 45 kg/m³ + 羽绒顶层', 'high-resilience foam 45 kg/m³ with a down layer'),
  }),
  material('springs', { kind: 'spring', name: w('蛇形弹簧 3.6 mm', 'serpentine springs 3.6 mm') }),
  material('legs', {
    kind: 'solid-wood',
    name: w('实木脚，M8 螺纹可换', 'solid wood legs, M8 thread, replaceable'),
  }),
]

const feel = (firmness: number, measuredOn: string): NonNullable<ProductDraft['comfort']> => ({
  firmness,
  words: FEEL[firmness - 1] ?? w('', ''),
  source: 'measured',
  measuredOn,
})

/** Feet rest flat when the seat is about a quarter of the body high; the back is reached when it is less than a third deep. */
function fitting(seatHeight: number, seatDepth: number): NonNullable<ProductDraft['bodyHeight']> {
  const from = Math.round(Math.max(seatHeight / 0.278, seatDepth / 0.345) / 10) * 10
  const note = w('更矮的人垫一个 120 mm 厚的腰枕', 'smaller people add a 120 mm back cushion')
  return { from, to: Math.round(seatDepth / 0.298 / 10) * 10, note }
}

/** What a cover stood: rubs and pilling for cloth, scratching for each colour. */
function coverTests(cover: Cover, colours: readonly string[], measuredOn: string): Test[] {
  const rubs = cover.rubs ?? 0
  const pilling = cover.pilling ?? 3
  const scratched = colours.map((colour) =>
    test({ kind: 'scratch', colour, value: 2000, unit: 'strokes', result: cover.scratch, measuredOn }),
  )
  if (rubs === 0) return scratched
  return [
    abrasion(rubs, measuredOn),
    test({
      kind: 'pilling',
      value: pilling,
      unit: 'grade',
      standard: 'GB/T 4802.2',
      measuredOn,
      result: w(`起球 ${pilling} 级（5 级最好）`, `pilling grade ${pilling} of 5`),
    }),
    ...scratched,
  ]
}

export function abrasion(rubs: number, measuredOn: string): Test {
  const said = rubs.toLocaleString('en-US')
  return test({
    kind: 'martindale',
    value: rubs,
    unit: 'rubs',
    standard: 'GB/T 21196.2',
    measuredOn,
    result: w(`马丁代尔 ${said} 次不破`, `Martindale ${said} rubs without a hole`),
  })
}

function suits(s: Seat): Suits[] {
  const { seatHeight, width, under } = s
  const wipes = s.cover.place === 'leather' || (s.cover.rubs ?? 0) >= 50_000
  return [
    either(
      'elderly',
      seatHeight >= 430,
      w(`坐高 ${seatHeight} mm，起身不费力`, `seat ${seatHeight} mm high, easy to get up from`),
      w(
        `坐高 ${seatHeight} mm 偏低，膝盖不好的人起身费力`,
        `seat ${seatHeight} mm is low; hard on weak knees`,
      ),
    ),
    either(
      'children',
      wipes,
      w('果汁擦得掉，边角是软包', 'juice wipes off and edges are padded'),
      w('布套可拆洗，水彩笔要当天处理', 'covers wash; felt-tip must be treated the same day'),
    ),
    pets(s.cover),
    either(
      'small-flat',
      width <= 2200,
      w(`总宽 ${width} mm，3 m 开间还剩走道`, `${width} mm wide leaves a walkway in a 3 m room`),
      w(`总宽 ${width} mm，客厅开间不到 3.3 m 会挤`, `${width} mm wide is tight in rooms under 3.3 m`),
    ),
    ...when(under >= 100, () =>
      suit(
        'allergy',
        'well',
        `离地 ${under} mm，扫地机器人进得去`,
        `${under} mm clear underneath, a robot vacuum fits`,
      ),
    ),
    ...when(s.series.name.zh === '半亩', () =>
      suit('tenants', 'well', '拆成两件，一人能搬', 'comes in two pieces that one person can carry'),
    ),
  ]
}

function pets({ place, rubs = 0 }: Cover): Suits {
  if (place === 'leather')
    return suit('pets', 'not', '猫爪会留痕，皮面不可逆', 'claws leave marks on leather for good')
  if (rubs >= 50_000)
    return suit(
      'pets',
      'well',
      `耐磨 ${rubs / 10_000} 万次，抓痕测试 2,000 次无勾丝`,
      `${rubs.toLocaleString('en-US')} rubs, no pulled threads after 2,000 strokes`,
    )
  if (rubs < 20_000)
    return suit('pets', 'not', '棉麻会勾丝，不建议养猫的家', 'linen pulls; not for homes with cats')
  return suit(
    'pets',
    'with-care',
    '燕麦色 2,000 次抓痕轻微起毛；没测过的颜色不敢保证',
    'slight fuzz after 2,000 strokes in oatmeal; we cannot promise for untested colours',
  )
}
