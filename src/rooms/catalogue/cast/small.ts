// Lamps, rugs and mirrors of the cast.
import type { Category, Material, ProductDraft, SizeKey, Suits, Wording } from '../contract.ts'
import { rows } from './colours.ts'
import {
  coloursOf,
  either,
  type Model,
  material,
  measured,
  suit,
  test,
  variantsOf,
  w,
  without,
} from './frame.ts'
import { lampParts, mirrorParts, rolledCarton, rugParts, wholeCarton } from './makes.ts'
import { SMALL } from './models.ts'

const DAY = '2026-05-12'

/** What one line says, read once for all three kinds. */
interface Line {
  readonly model: Model
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly diameter: number
  readonly cable: number
  readonly main: { readonly zh: string; readonly en: string }
}

export const small = (): ProductDraft[] =>
  rows(SMALL).map((cells) => {
    const [code = '', kind = '', zh = '', en = '', ...rest] = cells
    const [yuan = 0, width = 0, depth = 0, height = 0, diameter = 0, cable = 0] = rest.slice(0, 6).map(Number)
    const model: Model = { code, category: kind as Category, name: w(zh, en), yuan, lacks: rest[8] ?? '' }
    const line: Line = { model, width, depth, height, diameter, cable, main: w(rest[6] ?? '', rest[7] ?? '') }
    const built = kind === 'lamp' ? lamp(line) : kind === 'rug' ? rug(line) : mirror(line)
    return without(built, model.lacks)
  })

function shared(
  { model, main }: Line,
  colours: readonly string[],
  sizes: Partial<Record<SizeKey, number>>,
): ProductDraft {
  const series =
    model.category === 'lamp'
      ? w('拾光', 'Shiguang')
      : model.category === 'rug'
        ? w('织野', 'Zhiye')
        : undefined
  return {
    code: model.code,
    name: model.name,
    ...(series ? { series } : {}),
    category: model.category,
    lead: main,
    colours: coloursOf(colours),
    variants: variantsOf(model, coloursOf(colours)),
    sizes: measured(DAY, sizes),
    materials: [],
    tests: [],
    suits: [],
    parts: [],
    cartons: [],
    madeToOrder: false,
    leadDays: { from: 2, to: 5 },
  }
}

const SHADES: readonly (readonly [RegExp, Material['kind']])[] = [
  [/玻璃/, 'glass'],
  [/竹/, 'rattan'],
  [/PC/, 'plastic'],
]

function lamp(line: Line): ProductDraft {
  const { model, width, depth, height, diameter, cable, main } = line
  const hanging = model.name.zh.includes('吊灯')
  const shade = SHADES.find(([pattern]) => pattern.test(main.zh))?.[1] ?? 'linen'
  return {
    ...shared(line, hanging ? ['natural'] : ['ink', 'brass'], {
      width,
      depth,
      height,
      diameter,
      'cable-length': cable,
    }),
    materials: [
      material('shade', { kind: shade, name: main }),
      material('frame', {
        kind: 'steel',
        name: w('碳钢喷粉灯杆，铸铁底座', 'powder-coated steel pole, cast-iron base'),
      }),
    ],
    suits: hanging ? HANGING : STANDING,
    parts: lampParts(model.code),
    cartons: wholeCarton([Math.min(width, 450), Math.min(depth, 450), Math.min(height, 700)], 60_000),
    care: {
      words: w(
        '断电后擦。布罩用粘毛滚，玻璃罩用湿布。灯泡不超过 12 W。',
        'Unplug first. Roll linen shades, wipe glass damp. Bulbs up to 12 W.',
      ),
      source: 'maker',
    },
    guarantee: { years: 2, covers: w('整灯 2 年，灯泡 1 年', 'the lamp 2 years, the bulb 1') },
    assembly: hanging ? { by: 'technician', minutes: 40 } : { by: 'self', minutes: 10 },
  }
}

const HANGING: Suits[] = [
  suit('children', 'with-care', '吊点离地 1.8 m 以上', 'hang it 1.8 m or more above the floor'),
  suit('tenants', 'with-care', '要打孔接线', 'needs drilling and wiring'),
  suit('elderly', 'well', '墙上开关，不用弯腰', 'wall switch, no bending'),
]
const STANDING: Suits[] = [
  suit(
    'children',
    'with-care',
    '底座 3.5 kg，电线贴墙走，别让孩子绊到',
    'base 3.5 kg; run the cable along the wall',
  ),
  suit('tenants', 'well', '插上就用，不打孔', 'plugs in, nothing to drill'),
  suit('elderly', 'well', '脚踏或拨动开关，不用弯腰', 'foot or rocker switch, no bending'),
]

/** What one kind of rug is and what it asks for. */
interface Weave {
  readonly kind: Material['kind']
  readonly colours: readonly string[]
  readonly backing: Wording
  readonly fastness: number
  readonly gramsPerSquareMetre: number
  readonly pets: Suits
  readonly allergy: Suits
  readonly care: Wording
}
const RUBBER = w('TPR 防滑底', 'TPR non-slip backing')
const WASH = w('每周吸尘；30 ℃ 轻柔机洗，平铺晾干。', 'Vacuum weekly; gentle wash at 30 °C, dry flat.')
const NO_SHED = suit('allergy', 'well', '不掉毛', 'does not shed')
const WOOL: Weave = {
  kind: 'wool',
  colours: ['oat', 'slate'],
  backing: w('棉底，配防滑垫', 'cotton backing with a non-slip underlay'),
  fastness: 5,
  gramsPerSquareMetre: 3200,
  pets: suit('pets', 'with-care', '掉的毛要每周吸', 'vacuum hair weekly'),
  allergy: suit('allergy', 'with-care', '前 3 个月会掉浮毛', 'sheds for three months'),
  care: w(
    '每周顺毛吸尘，不用滚刷。洒水马上按干，送专业清洗，不机洗。',
    'Vacuum with the pile weekly, no brush roller. Blot at once, professional cleaning only.',
  ),
}
const JUTE: Weave = {
  kind: 'other',
  colours: ['natural'],
  backing: RUBBER,
  fastness: 4,
  gramsPerSquareMetre: 1800,
  pets: suit('pets', 'not', '圈状纹理会勾爪', 'loops catch claws'),
  allergy: NO_SHED,
  care: w('每周吸尘，只能干擦，受潮会发霉。', 'Vacuum weekly, wipe dry only; damp makes it mouldy.'),
}
const SHORT: Weave = {
  kind: 'fabric',
  colours: ['cream', 'haze', 'sage'],
  backing: RUBBER,
  fastness: 4,
  gramsPerSquareMetre: 1400,
  pets: suit('pets', 'well', '短绒不勾爪，可机洗', 'short pile does not catch and washes'),
  allergy: NO_SHED,
  care: WASH,
}
const weaveOf = (main: string): Weave => (main.includes('羊毛') ? WOOL : main.includes('黄麻') ? JUTE : SHORT)

function rug(line: Line): ProductDraft {
  const { model, width, depth, height, main } = line
  const weave = weaveOf(main.zh)
  const result = w(`耐光 ${weave.fastness} 级（8 级最好）`, `light fastness ${weave.fastness} of 8`)
  return {
    ...shared(line, weave.colours, { width, depth, thickness: height }),
    materials: [
      material('pile', { kind: weave.kind, name: main }),
      material('backing', { kind: weave === WOOL ? 'cotton' : 'plastic', name: weave.backing }),
    ],
    tests: [
      test({
        kind: 'light-fastness',
        value: weave.fastness,
        unit: 'grade',
        result,
        standard: 'GB/T 8427',
        measuredOn: DAY,
      }),
    ],
    suits: [
      weave.pets,
      weave.allergy,
      either(
        'underfloor-heating',
        height <= 10,
        w(`厚 ${height} mm，不太挡热`, `${height} mm thick, lets heat through`),
        w(`厚 ${height} mm，会慢 20 分钟热起来`, `${height} mm thick, warms 20 minutes later`),
      ),
    ],
    parts: rugParts(model.code),
    cartons: rolledCarton(width, 220, Math.round((width * depth * weave.gramsPerSquareMetre) / 1e6)),
    care: { words: weave.care, source: 'maker' },
    guarantee: { years: 1, covers: w('脱底、开线 1 年', 'backing and seams 1 year') },
    assembly: { by: 'none' },
  }
}

function mirror(line: Line): ProductDraft {
  const { model, width, depth, height, diameter, main } = line
  const wood = main.zh.includes('白橡') ? 'white-oak' : main.zh.includes('胡桃') ? 'walnut' : 'ink'
  return {
    ...shared(line, [wood], { width, depth, height, diameter }),
    materials: [
      material('frame', {
        kind: wood === 'white-oak' ? 'solid-wood' : wood === 'walnut' ? 'veneer' : 'aluminium',
        name: main,
      }),
      material('surface', {
        kind: 'glass',
        name: w('5 mm 银镜，背贴防爆膜', '5 mm silvered glass with safety film'),
      }),
    ],
    suits: [
      suit(
        'children',
        'with-care',
        '必须上墙固定，碎了有膜不飞溅',
        'fix it to the wall; film holds splinters',
      ),
      suit('small-flat', 'well', `厚 ${depth} mm，门后挂得下`, `${depth} mm thick, hangs behind a door`),
      suit(
        'tenants',
        height > 1000 ? 'well' : 'with-care',
        height > 1000 ? '可以斜靠，配防滑条' : '要打两个孔',
        height > 1000 ? 'may lean, strips included' : 'needs two holes',
      ),
    ],
    parts: mirrorParts(model.code),
    cartons: wholeCarton([width, 60, height], 300_000),
    care: { words: w('干布擦，不要把水喷到边缘。', 'Wipe dry; no water on the edges.'), source: 'maker' },
    guarantee: { years: 2, covers: w('镜面发黑、框开裂 2 年', 'black spots and cracked frames 2 years') },
    assembly: { by: 'self', minutes: 20 },
  }
}
