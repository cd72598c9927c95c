/** What a grade allows: only what is as new goes back on the shelf as new; all else carries a label that everybody sees. */
import type { DispositionName, GradeOfGoods } from './contract.ts'

export const ALLOWED: Readonly<Record<GradeOfGoods, readonly DispositionName[]>> = {
  A: ['restock', 'refurbish', 'to-supplier', 'stays'],
  B: ['refurbish', 'parts', 'to-supplier', 'stays'],
  C: ['refurbish', 'parts', 'scrap', 'to-supplier', 'stays'],
  D: ['parts', 'scrap', 'to-supplier', 'stays'],
}

/** G3: a piece that is not as new never goes back on the shelf as new (暂行办法 25). */
export const mayBecome = (grade: GradeOfGoods, disposition: DispositionName): boolean =>
  ALLOWED[grade].includes(disposition)

/** Under which grade a piece stands on the shelf; null: it does not come on one. */
export function shelfGrade(grade: GradeOfGoods, disposition: DispositionName): GradeOfGoods | null {
  if (disposition === 'restock') return grade === 'A' ? 'A' : null
  // As new but not sold as new: whoever buys it is told.
  if (disposition === 'refurbish') return grade === 'A' ? 'B' : grade
  return disposition === 'parts' ? 'D' : null
}

/** What becomes of a piece when nobody says so. */
export const usual = (grade: GradeOfGoods, complete: boolean): DispositionName => {
  if (grade === 'A') return complete ? 'restock' : 'refurbish'
  if (grade === 'D') return 'parts'
  return 'refurbish'
}
