/** The parts of an address: a correction names one of them, and the others stay as they were. */
import type { Json } from '../../../kernel/ctx.ts'
import { record, shown } from './place.ts'

export interface Whole {
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly street: string
}

const NUMBER = '(?:[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*|[一二三四五六七八九十百]+)'
/** From the road inwards. A bare number at the end is the flat's. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['number', new RegExp(`${NUMBER}(?:号(?!楼)|弄)`)],
  ['building', new RegExp(`${NUMBER}(?:号楼|栋|幢|座)`)],
  ['unit', new RegExp(`${NUMBER}单元`)],
  ['floor', new RegExp(`${NUMBER}(?:层|楼)(?!栋)`)],
  ['flat', /(?<![0-9A-Za-z-])[0-9A-Za-z-]*\d(?:室|房)?$/],
]
const ONLY_PARTS = new RegExp(
  `^(?:${NUMBER}(?:号楼|号|弄|栋|幢|座|单元|层|楼|室|房)){0,5}(?:[0-9A-Za-z-]*\\d)?$`,
)

/** Whether the words name only inner parts, such as 「3栋1203」. */
export const isInner = (text: string): boolean =>
  text !== '' && /\d|[号栋幢座室]/.test(text) && ONLY_PARTS.test(text)

/** 「漕溪北路88号3栋1202」 with 「3栋1203」 -> 「漕溪北路88号3栋1203」. */
export function withInner(street: string, inner: string): string {
  let [whole, rest] = [street, inner]
  for (const [, pattern] of KINDS) {
    const said = pattern.exec(rest)?.[0]
    if (said === undefined) continue
    rest = rest.replace(said, '')
    const stood = pattern.exec(whole)?.[0]
    whole = stood === undefined ? `${whole}${said}` : whole.replace(stood, said)
  }
  return whole
}

const LEVELS =
  /^([\p{Script=Han}]{2,8}?(?:省|自治区))?([\p{Script=Han}]{2,8}?(?:市|自治州|地区|盟))?([\p{Script=Han}]{1,10}?(?:区|县|旗|市))?$/u
/** 「苏州吴中区」 names its city without saying 市. */
const WITH_CITY = /^[\p{Script=Han}]{4,}(?<!新|园|开发|度假)[区县]$/u

/** Whether a region needs no other one before it. */
export function namesCity(region: string): boolean {
  const [, province, city, district] = LEVELS.exec(region) ?? []
  if (region !== '' && !LEVELS.test(region)) return true
  return province !== undefined || city !== undefined || WITH_CITY.test(district ?? '')
}

/** A district alone belongs to the city that stood there; nothing said leaves all of it. */
export function withRegion(stood: string, said: string): string {
  if (said === '') return stood
  if (namesCity(said) || stood === '') return said
  const [, province = '', city = ''] = LEVELS.exec(stood) ?? []
  return `${province}${city}${said}`
}

/** Exactly what will be written: what he said, and where he said nothing, what stands on the order. */
export function wholeAddress(order: Json, wish: Json): Whole {
  const old = record(record(order).address ?? null)
  const said = record(wish)
  const part = (name: keyof Whole): string => shown(said[name] ?? '') || shown(old[name] ?? '')
  return {
    ...{ name: part('name'), phone: part('phone'), street: part('street') },
    region: withRegion(shown(old.region ?? ''), shown(said.region ?? '')),
  }
}

/** The region was not said but stays: he must know before he agrees. @returns '' when there is nothing to tell */
export function keptRegion(order: Json, wish: Json): string {
  const { street, region } = record(wish)
  const said = shown(region ?? '')
  return shown(street ?? '') && !namesCity(said) ? wholeAddress(order, wish).region : ''
}
