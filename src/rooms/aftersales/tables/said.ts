/** A sentence in both languages. */
export interface Said {
  readonly zh: string
  readonly en: string
}

export const said = (zh: string, en: string): Said => ({ zh, en })
