// Dining chairs, benches and desk chairs of the cast.
import type { ProductDraft, Suits, Wording } from '../contract.ts'
import { rows } from './colours.ts'
import {
  coloursOf,
  either,
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
import { chairParts, wholeCarton } from './makes.ts'
import { CHAIRS } from './models.ts'
import { abrasion } from './seats.ts'
import type { Cover, Series } from './series.ts'

interface Chair {
  readonly code: string
  readonly name: Wording
  readonly lacks: string
  readonly series: Series
  /** Absent where one sits on the board. */
  readonly cloth: Cover | undefined
  readonly yuan: number
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly seatHeight: number
  readonly seatDepth: number
  readonly seatWidth: number
}

export const chairs = (): ProductDraft[] => rows(CHAIRS).map((cells) => chair(read(cells)))

function read(cells: readonly string[]): Chair {
  const [code = '', zh = '', en = '', ...rest] = cells
  const [yuan = 0, width = 0, depth = 0, height = 0, seatHeight = 0, seatDepth = 0, seatWidth = 0] = numbers(
    rest,
    7,
  )
  const series = seriesOf(code)
  const cloth = rest[7] === 'yes' ? series.cover : undefined
  return {
    code,
    name: w(zh, en),
    lacks: rest[8] ?? '',
    series,
    cloth,
    yuan,
    width,
    depth,
    height,
    seatHeight,
    seatDepth,
    seatWidth,
  }
}

function chair(c: Chair): ProductDraft {
  const { code, name, series, cloth, seatHeight } = c
  const colours = coloursOf(series.colours)
  const day = series.measuredOn
  return without(
    {
      code,
      name,
      series: series.name,
      category: 'chair',
      lead: w(
        `坐高 ${seatHeight} mm，配 740–750 mm 高的桌子`,
        `Seat ${seatHeight} mm, for tables 740–750 mm high`,
      ),
      colours,
      variants: variantsOf(c, colours),
      sizes: measured(day, {
        width: c.width,
        depth: c.depth,
        height: c.height,
        'seat-height': seatHeight,
        'seat-depth': c.seatDepth,
        'seat-width': c.seatWidth,
      }),
      materials: materials(c),
      tests: [
        ...when(cloth?.rubs !== undefined, () => abrasion(cloth?.rubs ?? 0, day)),
        test({
          kind: 'load',
          value: 130,
          unit: 'kg',
          standard: 'GB/T 10357.3',
          measuredOn: day,
          result: w(
            '静载 130 kg，椅背 56 kg，无松动',
            '130 kg on the seat, 56 kg on the back, nothing loose',
          ),
        }),
      ],
      comfort: cloth
        ? {
            firmness: 3,
            words: w('薄软包，吃一顿饭不硌', 'thin padding, comfortable for a meal'),
            source: 'measured',
            measuredOn: day,
          }
        : {
            firmness: 5,
            words: w('板座有浅凹，坐一小时以上建议加垫', 'hollowed board; add a pad for more than an hour'),
            source: 'measured',
            measuredOn: day,
          },
      suits: suits(c),
      parts: chairParts(code, cloth !== undefined),
      cartons: wholeCarton([c.width, c.depth, Math.min(c.height, 600)], 70_000),
      care: { words: series.care, source: 'maker' },
      guarantee: { years: 5, covers: w('框架 5 年，软包 1 年', 'frame 5 years, padding 1') },
      loadKg: 130,
      assembly: { by: 'self', minutes: 15 },
      madeToOrder: false,
      leadDays: { from: 3, to: 7 },
    },
    c.lacks,
  )
}

/** Whatever carries the series' cabinets, a chair's legs are solid. */
function materials({ series, cloth }: Chair): ProductDraft['materials'] {
  const wood =
    series.frame.kind === 'solid-wood'
      ? series.frame
      : { kind: 'solid-wood' as const, name: w('榉木实木', 'solid beech') }
  return [
    material('frame', wood),
    material('surface', series.surface),
    ...(cloth
      ? [
          material(cloth.place, cloth),
          material('filling', { kind: 'foam', name: w('高密度海绵 25 mm', 'dense foam 25 mm') }),
        ]
      : []),
  ]
}

const suits = ({ seatHeight, width }: Chair): Suits[] => [
  either(
    'elderly',
    seatHeight >= 440,
    w(`坐高 ${seatHeight} mm，起身好借力`, `seat ${seatHeight} mm, easy to rise from`),
    w(`坐高 ${seatHeight} mm，偏低`, `seat ${seatHeight} mm is low`),
  ),
  either(
    'children',
    seatHeight <= 400,
    w('身高 1.2–1.5 m 的孩子脚能踩到地', 'feet reach the floor from 1.2 to 1.5 m tall'),
    w('6 岁以下脚踩不到地，要配踏板', 'under six, feet hang; add a footrest'),
  ),
  either(
    'small-flat',
    width <= 480,
    w(`宽 ${width} mm，可塞进桌下`, `${width} mm wide, slides under the table`),
    w(`宽 ${width} mm，桌下要留宽`, `${width} mm wide, needs room under the table`),
  ),
  suit('tenants', 'well', '整件好搬', 'moves in one piece'),
]
