/** The home knowledge graph: what a thing about living is, and how two of them belong together; every fact names its source. */
import { HomeBond, HomeKind } from '../contract.ts'

export const NODE_KINDS = HomeKind.options
export type NodeKind = HomeKind

export const RELATIONS = HomeBond.options
export type RelationKind = HomeBond

export interface Said {
  readonly zh: string
  readonly en: string
}

export interface HomeNode {
  readonly id: string
  readonly kind: NodeKind
  readonly name: Said
  readonly fact: Said
  /** Other words that people use for it. */
  readonly also?: Said | undefined
  /** Key of SOURCES, or the merchant's own words. */
  readonly source: string
  /** Added by the shop. */
  readonly own?: true
}

export interface HomeRelation {
  readonly from: string
  readonly kind: RelationKind
  readonly to: string
  readonly why: Said
  readonly source: string
  readonly own?: true
}

export interface HomeGraph {
  readonly nodes: readonly HomeNode[]
  readonly relations: readonly HomeRelation[]
}

/** A node as it is written down: kind, id, names, facts, source, other words. */
export type NodeLine = readonly [
  kind: NodeKind,
  id: string,
  zh: string,
  en: string,
  factZh: string,
  factEn: string,
  source: string,
  alsoZh?: string,
  alsoEn?: string,
]

export type RelationLine = readonly [
  from: string,
  kind: RelationKind,
  to: string,
  zh: string,
  en: string,
  source: string,
]

export const nodeOf = ([kind, id, zh, en, factZh, factEn, source, alsoZh, alsoEn]: NodeLine): HomeNode => ({
  id,
  kind,
  name: { zh, en },
  fact: { zh: factZh, en: factEn },
  ...(alsoZh && { also: { zh: alsoZh, en: alsoEn ?? '' } }),
  source,
})

export const relationOf = ([from, kind, to, zh, en, source]: RelationLine): HomeRelation => ({
  from,
  kind,
  to,
  why: { zh, en },
  source,
})

/** Where facts come from, as a reader may be told. */
export const SOURCES: Readonly<Record<string, Said>> = {
  spacing: {
    zh: '常见室内间距：七份公开尺寸表对照后取的值',
    en: 'usual distances in rooms: values taken after comparing seven published tables',
  },
  'gb-55038': { zh: 'GB 55038-2025 住宅项目规范', en: 'GB 55038-2025, code for residential projects' },
  'gb-3326': {
    zh: 'GB/T 3326-2016 家具 桌、椅、凳类主要尺寸',
    en: 'GB/T 3326-2016, main sizes of tables, chairs and stools',
  },
  'gb-28007': {
    zh: 'GB 28007-2011 儿童家具通用技术条件',
    en: 'GB 28007-2011, general technical requirements for children’s furniture',
  },
  'gb-39600': {
    zh: 'GB/T 39600-2021 人造板及其制品甲醛释放量分级',
    en: 'GB/T 39600-2021, formaldehyde emission grades of boards',
  },
  'gb-18883': { zh: 'GB/T 18883-2022 室内空气质量标准', en: 'GB/T 18883-2022, indoor air quality' },
  'gb-50034': { zh: 'GB 50034-2013 建筑照明设计标准', en: 'GB 50034-2013, lighting of buildings' },
  screen: {
    zh: '视角几何：40°、30°、20° 三条线',
    en: 'geometry of the viewing angle: 40, 30 and 20 degrees',
  },
  craft: { zh: '木工与软体的通行做法', en: 'the usual practice of joiners and upholsterers' },
  fibre: { zh: '纤维与皮革的通性', en: 'common properties of fibres and leather' },
}
