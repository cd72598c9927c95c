// Beds of the cast: what one lies on, what it carries, what fits underneath.
import type { ProductDraft, Suits, Wording } from '../contract.ts'
import { rows } from './colours.ts'
import {
  coloursOf,
  either,
  formaldehyde,
  material,
  measured,
  numbers,
  seriesOf,
  test,
  variantsOf,
  w,
  without,
} from './frame.ts'
import { bedCartons, bedParts } from './makes.ts'
import { BEDS } from './models.ts'
import type { Series } from './series.ts'

interface Bed {
  readonly code: string
  readonly name: Wording
  readonly lacks: string
  readonly series: Series
  readonly yuan: number
  readonly lieWidth: number
  readonly lieLength: number
  readonly head: number
  readonly width: number
  readonly length: number
  readonly under: number
  readonly slats: number
  readonly storage: boolean
  readonly soft: boolean
  readonly folding: boolean
  readonly kg: number
}

export const beds = (): ProductDraft[] => rows(BEDS).map((cells) => bed(read(cells)))

function read(cells: readonly string[]): Bed {
  const [code = '', zh = '', en = '', ...rest] = cells
  const [yuan = 0, lieWidth = 0, lieLength = 0, head = 0, width = 0, length = 0, under = 0, slats = 0] =
    numbers(rest, 8)
  const looks = { storage: rest[8] === 'yes', soft: rest[9] === 'yes', folding: zh.includes('折叠') }
  return {
    code,
    name: w(zh, en),
    lacks: rest[11] ?? '',
    series: seriesOf(code),
    yuan,
    lieWidth,
    lieLength,
    head,
    width,
    length,
    under,
    slats,
    ...looks,
    kg: Number(rest[10]),
  }
}

function coloursFor({ soft, folding, series }: Bed) {
  if (soft) return coloursOf(['oat', 'haze', 'smoke'])
  return coloursOf(folding ? ['smoke'] : series.colours)
}

function bed(b: Bed): ProductDraft {
  const { code, name, series, kg, lieWidth, lieLength, head, folding } = b
  const colours = coloursFor(b)
  const day = series.measuredOn
  const words = b.soft && series.cover ? series.cover.care : series.care
  return without(
    {
      code,
      name,
      series: series.name,
      category: 'bed',
      lead: w(`配 ${lieWidth} × ${lieLength} mm 床垫`, `For ${lieWidth} × ${lieLength} mm mattresses`),
      colours,
      variants: variantsOf(b, colours),
      sizes: measured(day, {
        width: b.width,
        depth: b.length,
        height: Math.max(head, 420),
        'lie-width': lieWidth,
        'lie-length': lieLength,
        'headboard-height': head,
        'clearance-under': b.under,
      }),
      materials: materials(b),
      tests: [
        formaldehyde(series.formaldehyde, day),
        test({
          kind: 'load',
          value: kg,
          unit: 'kg',
          standard: 'GB/T 10357.6',
          measuredOn: day,
          result: w(
            `静载 ${kg} kg，床板冲击 5 万次无异响`,
            `${kg} kg at rest, 50,000 impacts on the base without noise`,
          ),
        }),
      ],
      suits: suits(b),
      parts: bedParts(code, b.slats, b.storage, b.soft),
      cartons: bedCartons([b.width, b.length, Math.max(head, 400)], b.soft),
      care: { words, source: 'maker' },
      guarantee: {
        years: 5,
        covers: w('床架 5 年，气压杆和排骨条 2 年', 'frame 5 years, gas lifts and slats 2'),
      },
      loadKg: kg,
      assembly: folding ? { by: 'none' } : { by: 'technician', minutes: b.storage ? 90 : 60 },
      madeToOrder: false,
      leadDays: { from: 5, to: 12 },
    },
    b.lacks,
  )
}

function materials({ series, slats, soft, folding }: Bed): ProductDraft['materials'] {
  const cover = soft ? series.cover : undefined
  return [
    material(
      'frame',
      folding ? { kind: 'steel', name: w('碳钢管 1.5 mm', 'steel tube 1.5 mm') } : series.frame,
    ),
    material('slats', {
      kind: 'solid-wood',
      name: w(`松木排骨条 ${slats} 根，间距 60 mm`, `${slats} pine slats, 60 mm apart`),
    }),
    material('surface', series.surface),
    ...(cover
      ? [
          material(cover.place, cover),
          material('filling', { kind: 'foam', name: w('床头高回弹海绵 60 mm', 'headboard foam 60 mm') }),
        ]
      : []),
  ]
}

const suits = ({ name, lieLength, storage, width, length, under }: Bed): Suits[] => [
  either(
    'tall',
    lieLength >= 2000,
    w('身高 1.9 m 以内脚不悬空', 'up to 1.9 m tall, feet do not hang over'),
    w('身高 1.75 m 以上脚会悬空', 'above 1.75 m, feet hang over'),
    'not',
  ),
  either(
    'children',
    /儿童|高低床/.test(name.zh),
    w('护栏高 300 mm，间隙小于 75 mm', 'guard 300 mm high, gaps below 75 mm'),
    w('没有护栏，3 岁以下不要单独睡', 'no guard; not for under-threes alone'),
  ),
  either(
    'small-flat',
    storage,
    w('床下储物约 1.2 m³', 'about 1.2 m³ of storage underneath'),
    w(
      `占地 ${width} × ${length} mm，两侧各留 500 mm`,
      `takes ${width} × ${length} mm, leave 500 mm on both sides`,
    ),
  ),
  either(
    'underfloor-heating',
    under >= 150,
    w(`离地 ${under} mm，地暖能走`, `${under} mm clear, warm air passes`),
    w('箱体贴地，地暖不要超过 26 ℃', 'closed base: keep heating below 26 °C'),
  ),
]
