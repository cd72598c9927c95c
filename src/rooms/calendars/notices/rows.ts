/** A notice as it was published: a row for each holiday, with the days worked for it. */
export interface NoticeRows {
  readonly year: number
  readonly source: string
  readonly rows: readonly {
    readonly zh: string
    readonly en: string
    readonly from: string
    readonly to: string
    readonly worked: readonly string[]
  }[]
}
