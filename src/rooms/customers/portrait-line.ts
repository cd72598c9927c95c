/** A person in one line, for lists of other rooms. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly initial: string
  readonly known: boolean
  readonly tier: string | null
  readonly area: string | null
  readonly phoneLast4: string | null
  readonly language: 'zh-CN' | 'en'
}
