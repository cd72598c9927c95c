// The series of 青禾木居: what each is made of, how it was tested, when it was measured, and how it is cared for.
import type { Material, Wording } from '../contract.ts'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** A cover of seats: cloth or leather with its figures. */
export interface Cover {
  readonly place: 'fabric' | 'leather'
  readonly kind: Material['kind']
  readonly name: Wording
  readonly rubs?: number
  readonly pilling?: number
  readonly scratch: Wording
  readonly care: Wording
}

export interface Series {
  readonly name: Wording
  /** The wood or board that carries it. */
  readonly frame: Pick<Material, 'kind' | 'name'>
  readonly surface: Pick<Material, 'kind' | 'name'>
  readonly colours: readonly string[]
  readonly cover?: Cover
  /** Colours of the cloth where the wood has its own. */
  readonly coverColours?: readonly string[]
  readonly measuredOn: string
  /** mg/m³ in the climate chamber. */
  readonly formaldehyde: number
  readonly care: Wording
}

const FABRIC_CARE = w(
  '每周吸尘一次。洒了水先用干布按干，不要搓；油渍用中性洗涤剂 1:20 兑水，从外往里点擦。坐垫套可拆，30 ℃ 以下轻柔机洗，不烘干、不漂白。',
  'Vacuum once a week. Blot spills with a dry cloth, do not rub; dab grease from the outside in with neutral detergent 1:20 in water. Seat covers come off: gentle machine wash below 30 °C, no dryer, no bleach.',
)
const LEATHER_CARE = w(
  '每周用干软布擦灰，每 3 个月上一次皮革护理膏。离暖气和直晒窗户 500 mm 以上。不用酒精、湿巾和鞋油。',
  'Dust with a dry soft cloth every week, leather balm every 3 months. Keep 500 mm from radiators and direct sun. No alcohol, wet wipes or shoe polish.',
)
const OIL_CARE = w(
  '干布顺木纹擦；水渍 10 分钟内擦干。每 6 个月上一次木蜡油。室内湿度保持 40%–65%，离暖气 500 mm 以上。热锅要垫隔热垫。',
  'Wipe dry along the grain; remove water within 10 minutes. Wood wax oil every 6 months. Keep the room at 40–65 % humidity and 500 mm from radiators. Hot pots need a mat.',
)
const LACQUER_CARE = w(
  '拧干的软布擦，再用干布收一遍。不用钢丝球、酒精和漂白剂。60 ℃ 以上的东西要垫隔热垫。湿度保持 40%–65%。',
  'Wipe with a wrung soft cloth, then dry. No steel wool, alcohol or bleach. Anything above 60 °C needs a mat. Keep humidity at 40–65 %.',
)

const scratchFair = w('2,000 次轻微起毛，未勾丝', 'slight fuzz after 2,000 strokes, no pulled threads')
const scratchGood = w('2,000 次无起毛、无勾丝', 'no fuzz and no pulled threads after 2,000 strokes')
const scratchPoor = w('500 次可见勾丝', 'pulled threads seen after 500 strokes')
const scratchLeather = w('500 次留下浅痕，不破皮', 'faint marks after 500 strokes, the skin is not broken')

const larch = { kind: 'solid-wood', name: w('落叶松实木，非贴皮', 'solid larch, not veneered') } as const
const beech = { kind: 'solid-wood', name: w('榉木实木框架', 'solid beech frame') } as const
const oil = { kind: 'oil', name: w('德国木蜡油，可翻新', 'hard wax oil, can be renewed') } as const
const waterLacquer = { kind: 'lacquer', name: w('水性漆，半哑光', 'water-based lacquer, satin') } as const

const chenille: Cover = {
  place: 'fabric',
  kind: 'fabric',
  name: w('仿麻雪尼尔，涤纶 100%', 'linen-look chenille, 100% polyester'),
  rubs: 35_000,
  pilling: 4,
  scratch: scratchFair,
  care: FABRIC_CARE,
}
const techCloth: Cover = {
  place: 'fabric',
  kind: 'fabric',
  name: w('科技布，聚氨酯涂层涤纶', 'coated polyester (tech cloth)'),
  rubs: 60_000,
  pilling: 5,
  scratch: scratchGood,
  care: FABRIC_CARE,
}
const linen: Cover = {
  place: 'fabric',
  kind: 'linen',
  name: w('棉麻混纺，亚麻 55% 棉 45%', '55% linen, 45% cotton'),
  rubs: 18_000,
  pilling: 3,
  scratch: scratchPoor,
  care: FABRIC_CARE,
}
const topGrain: Cover = {
  place: 'leather',
  kind: 'leather',
  name: w(
    '头层黄牛皮（坐面、靠面、扶手），侧背为超纤皮',
    'top-grain cowhide on seat, back and arms; microfibre on sides and rear',
  ),
  scratch: scratchLeather,
  care: LEATHER_CARE,
}

export const SERIES: Readonly<Record<string, Series>> = {
  YQ: {
    name: w('云栖', 'Yunqi'),
    frame: larch,
    surface: waterLacquer,
    colours: ['light-grey', 'oat', 'moss'],
    cover: chenille,
    measuredOn: '2026-10-08',
    formaldehyde: 0.022,
    care: FABRIC_CARE,
  },
  SC: {
    name: w('山茶', 'Shancha'),
    frame: beech,
    surface: waterLacquer,
    colours: ['caramel', 'ink', 'cream'],
    cover: topGrain,
    measuredOn: '2026-09-15',
    formaldehyde: 0.026,
    care: LEATHER_CARE,
  },
  BM: {
    name: w('半亩', 'Banmu'),
    frame: { kind: 'plywood', name: w('桦木多层板框架', 'birch plywood frame') },
    surface: waterLacquer,
    colours: ['oat', 'haze', 'smoke'],
    cover: techCloth,
    measuredOn: '2026-08-20',
    formaldehyde: 0.031,
    care: FABRIC_CARE,
  },
  MZ: {
    name: w('麦芒', 'Maimang'),
    frame: larch,
    surface: oil,
    colours: ['natural', 'terracotta', 'sage'],
    cover: linen,
    measuredOn: '2026-07-11',
    formaldehyde: 0.019,
    care: FABRIC_CARE,
  },
  CH: {
    name: w('初禾', 'Chuhe'),
    frame: {
      kind: 'solid-wood',
      name: w('北美白橡实木，FAS 级，非贴皮', 'solid North American white oak, FAS grade, not veneered'),
    },
    surface: oil,
    colours: ['white-oak'],
    cover: linen,
    coverColours: ['natural', 'sage'],
    measuredOn: '2026-09-28',
    formaldehyde: 0.014,
    care: OIL_CARE,
  },
  TY: {
    name: w('听雨', 'Tingyu'),
    frame: {
      kind: 'veneer',
      name: w('黑胡桃木皮 0.6 mm 贴桦木多层板', '0.6 mm black walnut veneer on birch plywood'),
    },
    surface: waterLacquer,
    colours: ['walnut'],
    cover: chenille,
    coverColours: ['oat', 'smoke'],
    measuredOn: '2026-08-05',
    formaldehyde: 0.028,
    care: LACQUER_CARE,
  },
  BY: {
    name: w('白榆', 'Baiyu'),
    frame: {
      kind: 'solid-wood',
      name: w('老榆木实木框，门芯为榆木直拼', 'solid elm frames, doors of solid elm staves'),
    },
    surface: oil,
    colours: ['elm'],
    measuredOn: '2026-10-15',
    formaldehyde: 0.017,
    care: OIL_CARE,
  },
  GM: {
    name: w('归木', 'Guimu'),
    frame: {
      kind: 'particle-board',
      name: w('ENF 级颗粒板，三聚氰胺饰面', 'ENF particle board with melamine surface'),
    },
    surface: {
      kind: 'other',
      name: w('三聚氰胺饰面，同色封边', 'melamine surface, edges of the same colour'),
    },
    colours: ['warm-white', 'white-oak'],
    measuredOn: '2026-06-18',
    formaldehyde: 0.021,
    care: LACQUER_CARE,
  },
  SJ: {
    name: w('松间', 'Songjian'),
    frame: { kind: 'solid-wood', name: w('芬兰松实木，有树结', 'solid Finnish pine with knots') },
    surface: waterLacquer,
    colours: ['pine', 'warm-white'],
    cover: chenille,
    measuredOn: '2026-09-02',
    formaldehyde: 0.016,
    care: LACQUER_CARE,
  },
  WZ: {
    name: w('晚舟', 'Wanzhou'),
    frame: { kind: 'solid-wood', name: w('白蜡木实木', 'solid ash') },
    surface: oil,
    colours: ['ash', 'walnut'],
    cover: chenille,
    measuredOn: '2026-10-20',
    formaldehyde: 0.018,
    care: OIL_CARE,
  },
}
