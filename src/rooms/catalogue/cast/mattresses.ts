// Mattresses of the cast: one model in three widths, its core, its firmness, its test under the roller.
import type { Material, ProductDraft, Suits, Wording } from '../contract.ts'
import { rows } from './colours.ts'
import { coloursOf, either, formaldehyde, material, measured, numbers, test, w, without } from './frame.ts'
import { mattressParts, rolledCarton } from './makes.ts'
import { MATTRESSES } from './models.ts'

const WIDTHS = [
  [1200, 0.85],
  [1500, 1],
  [1800, 1.18],
] as const
const DAY = '2026-09-20'
const FEEL: readonly Wording[] = [
  w('很软，整个人陷进去', 'very soft, you sink in'),
  w('包裹感强，侧睡肩不压', 'hugs you, easy on the shoulder when lying on the side'),
  w('不软不硬，平躺腰下插不进手掌', 'neither soft nor hard, no hand fits under the back'),
  w('偏硬，翻身利落', 'firm, easy to turn over on'),
  w('很硬，接近木板', 'very firm, close to a board'),
]
const CARE = w(
  '每 3 个月调头、每 6 个月翻面（单面睡的只调头）。不要在上面跳，不要暴晒；尿渍先吸干再用小苏打。卷包拆开后平放 24 小时再睡。',
  'Turn head to foot every 3 months and over every 6 (one-sided ones only turn). No jumping, no hot sun; blot stains, then bicarbonate. After unrolling let it rest flat for 24 hours.',
)

export const mattresses = (): ProductDraft[] => rows(MATTRESSES).map(mattress)

function mattress(cells: readonly string[]): ProductDraft {
  const [code = '', zh = '', en = '', ...rest] = cells
  const [yuan = 0, thickness = 0, firmness = 3] = numbers(rest, 3)
  const [coreZh = '', coreEn = '', kind = 'other', grams = '', washes = '', lacks = ''] = rest.slice(3)
  const washable = washes === 'yes'
  const core = { kind: kind as Material['kind'], name: w(coreZh, coreEn) }
  return without(
    {
      code,
      name: w(zh, en),
      series: w('棉里', 'Mianli'),
      category: 'mattress',
      lead: w(`${coreZh}，软硬 ${firmness}/5`, `${coreEn}, firmness ${firmness} of 5`),
      colours: coloursOf(['natural']),
      variants: WIDTHS.map(([width, factor]) => widthOf(code, yuan * factor, width)),
      sizes: measured(DAY, { 'lie-width': 1500, 'lie-length': 2000, thickness }),
      materials: [material(kind === 'spring' ? 'springs' : 'core', core), material('cover', cover(washable))],
      tests: [
        formaldehyde(0.012, DAY),
        test({
          kind: 'cycles',
          value: 30_000,
          unit: 'cycles',
          standard: 'QB/T 1952.2',
          measuredOn: DAY,
          result: w('滚压 3 万次，高度损失 4 mm', '30,000 roller passes, 4 mm lost'),
        }),
      ],
      comfort: { firmness, words: FEEL[firmness - 1] ?? w('', ''), source: 'measured', measuredOn: DAY },
      bodyHeight: { from: 1500, to: 1900 },
      suits: suits(firmness, washable),
      parts: mattressParts(code, washable),
      cartons: rolledCarton(1500, kind === 'spring' ? 380 : 340, Number(grams)),
      care: { words: CARE, source: 'maker' },
      guarantee: {
        years: 10,
        covers: w('床芯 10 年（塌陷超过 25 mm），外套 1 年', 'core 10 years (sagging over 25 mm), cover 1'),
      },
      assembly: { by: 'none' },
      madeToOrder: false,
      leadDays: { from: 3, to: 7 },
    },
    lacks,
  )
}

function widthOf(code: string, yuan: number, width: number): ProductDraft['variants'][number] {
  const option = w(`${width / 1000} × 2.0 m`, `${width / 1000} × 2.0 m`)
  return {
    sku: `${code}-${width / 10}`,
    colour: 'natural',
    option,
    priceFen: Math.round(yuan / 10) * 1000,
    active: true,
  }
}

const cover = (washable: boolean): Pick<Material, 'kind' | 'name'> => ({
  kind: 'cotton',
  name: washable
    ? w('针织棉外套，拉链可拆，40 ℃ 机洗', 'knitted cotton cover with zip, washes at 40 °C')
    : w('针织面料，绗缝固定，不可拆', 'quilted knit, fixed'),
})

const suits = (firmness: number, washable: boolean): Suits[] => [
  either(
    'back-trouble',
    firmness >= 3,
    w('腰有承托；有病痛请听医生的', 'holds the back; with pain, ask a doctor'),
    w('偏软，腰不好的人先试睡', 'soft; with back trouble, try it first'),
  ),
  either(
    'children',
    firmness >= 4,
    w('偏硬，适合长身体的孩子', 'firm, for growing children'),
    w('偏软，不建议 12 岁以下', 'soft, not under twelve'),
  ),
  either(
    'allergy',
    washable,
    w('外套可拆洗', 'the cover washes'),
    w('外套不可拆，建议加防螨床笠', 'the cover is fixed; add a mite-proof sheet'),
  ),
]
