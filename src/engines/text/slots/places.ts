/** Addresses that Chinese marks do not tell: English streets, flats and post codes, and 12栋1单元1803室 alone. */

interface Span {
  readonly from: number
  readonly to: number
}

const STREET =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Way|Court|Terrace|Square|Grove|Gardens?|Place|Crescent|Boulevard|Blvd|Row|Hill|Quay|Park|Mews|Yard|View'
const POSTCODE = '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}'
const ENGLISH = new RegExp(
  `(?:(?:Flat|Apt\\.?|Apartment|Unit|Suite|Room|Block) [A-Z]?\\d+[A-Z]?,? )?(?<![\\d.])\\d{1,5}[A-Z]? (?:[A-Z][A-Za-z'’]+ ){1,3}(?:${STREET})\\b\\.?(?:,? [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?:,? ${POSTCODE})?`,
  'g',
)
const POST = new RegExp(`(?<![A-Za-z\\d-])${POSTCODE}(?![A-Za-z\\d-])`, 'g')
const DOOR =
  /(?<![\d.])\d{1,4}(?:号楼|栋|幢|座)(?:\d{1,3}单元)?(?:\d{2,5}(?:室|号|房)?)?|\d{1,3}单元\d{2,5}(?:室|号)?|(?<![\d.])\d{3,5}室/g

/** English streets and post codes, without doors alone. */
export const latinStreets = (text: string): Span[] => spans(text, [ENGLISH, POST])

export function streets(text: string): Span[] {
  return spans(text, [ENGLISH, POST, DOOR])
}

const spans = (text: string, patterns: readonly RegExp[]): Span[] =>
  patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
