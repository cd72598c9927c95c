/** Chinese addresses found by their marks: 市 and 区, then 路 or 小区, then a number and 号 or 室. */

const RUN = /[\p{Script=Han}A-Za-z0-9#-]{6,160}/gu
const MARK =
  /(省|自治区|市|区|县|镇|乡|北京|上海|天津|重庆)|(路|街|大道|道|巷|弄|胡同|村|小区|花园|苑|公寓|广场)|(\d{1,5}(?:-\d{1,5})?(?:号楼|号|栋|幢|座|单元|层|楼|室))/g
/** Characters that stand before a place and not in it: 送到, 住在, 地址是, 我的. */
const BEFORE = /[到在是址住送寄往至去于我你的了请把给]/
const LONGEST_NAME = 7

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
    return [{ from: run.index + startBefore(run[0], marks.first), to: run.index + marks.last }]
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

/** The name that stands before the first mark: 徐汇 before 区, not 送到 before it. */
function startBefore(run: string, mark: number): number {
  let from = mark
  while (from > 0 && mark - from < LONGEST_NAME && !BEFORE.test(run.charAt(from - 1))) from--
  return from
}
