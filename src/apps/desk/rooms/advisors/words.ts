/** The words of training that come from the house in both languages, and the sentences of the marks. */
import type { Check, Finding, Words } from '../../../../rooms/advisors/contract.ts'
import { useWords, type WordKey } from '../../words.ts'

/** A pair of words in the language of the desk. */
export function useSaid() {
  const { language } = useWords()
  return (words: Words) => (language === 'en' ? words.en : words.zh)
}

/** The sentence of a finding, with what fills it in the language of the desk. */
export function useReason() {
  const { say } = useWords()
  const said = useSaid()
  return ({ reason, facts }: Pick<Finding, 'reason' | 'facts'>) =>
    say(
      `mark.${reason}` as WordKey,
      Object.fromEntries(
        Object.entries(facts).map(([key, value]) => [key, typeof value === 'object' ? said(value) : value]),
      ),
    )
}

export function useCheckWord() {
  const { say } = useWords()
  return (check: Check) => say(`check.${check}`)
}
