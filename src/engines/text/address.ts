/** Chinese addresses found by their marks: 市 and 区, then 路 or 小区, then a number and 号 or 室. */

const RUN = /[\p{Script=Han}A-Za-z0-9#-]{6,160}/gu
const MARK =
  /(省|自治区|市|区|县|镇|乡|北京|上海|天津|重庆)|(路|街|大道|道|巷|弄|胡同|村|小区|花园|苑|公寓|广场)|(\d{1,5}(?:-\d{1,5})?(?:号楼|号|栋|幢|座|单元|层|楼|室))/g
/** Characters that stand before a place and not in it: 送到, 住在, 地址是, 我的. */
const BEFORE = /[到在是址住送寄往至去于我你的了请把给]/
const LONGEST_NAME = 7
const DOOR = '\\d{1,5}(?:-\\d{1,5})?(?:号楼|号|栋|幢|座|单元|层|楼|室|房)'
/** 3栋 1202, -1202: what stands behind a door and has no mark, or one apart; 88号 500元 is money. */
const TAIL = new RegExp(
  `(?:[ ,，、]?${DOOR})*(?:(?<=[栋幢座]|号楼|单元) ?\\d{3,4}(?![\\d.]|[ -]?\\d| ?[元块年月])|[ ,，、#-]?\\d{2,5}[A-Za-z]?(?![\\dA-Za-z]|[ -]\\d|[ ]?[元块个件张把米厘公毫分天年月日点号寸尺平套级人次斤条只:：.]))?`,
  'y',
)

interface Span {
  readonly from: number
  readonly to: number
}

interface Marks {
  areas: number
  streets: number
  doors: number
  first: number
  last: number
}

/** Where addresses stand in a text, at most one in each run without punctuation. Takes time in proportion to the text. */
export function addressesIn(text: string): Span[] {
  return [...text.matchAll(RUN)].flatMap((run) => {
    const marks = marksIn(run[0])
    const told = marks.streets > 0 && (marks.areas >= 2 || marks.doors > 0)
    if (!told) return []
    const to = run.index + marks.last
    return [
      { from: run.index + startBefore(run[0], marks.first), to: marks.doors > 0 ? tailed(text, to) : to },
    ]
  })
}

function marksIn(run: string): Marks {
  const marks: Marks = { areas: 0, streets: 0, doors: 0, first: -1, last: 0 }
  for (const match of run.matchAll(MARK)) {
    const end = match.index + match[0].length
    const [, area, street, door] = match
    // A street has a name between its mark and the one before; a door stands behind a street.
    if (street && match.index - marks.last < 1) continue
    if (door && marks.streets === 0) continue
    if (area) marks.areas++
    if (street) marks.streets++
    if (door) marks.doors++
    if (marks.first < 0) marks.first = match.index
    marks.last = end
  }
  return marks
}

function tailed(text: string, at: number): number {
  TAIL.lastIndex = at
  return at + (TAIL.exec(text)?.[0].length ?? 0)
}

/** The name that stands before the first mark: 徐汇 before 区, not 送到 before it. */
function startBefore(run: string, mark: number): number {
  let from = mark
  while (from > 0 && mark - from < LONGEST_NAME && !BEFORE.test(run.charAt(from - 1))) from--
  return from
}
