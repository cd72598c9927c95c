/** How this reader's language says a rule. */
import { useWords } from '../../words.ts'
import { useLists } from './lists.ts'
import type { Speech } from './sentence.ts'
import { useValueWord } from './values.tsx'

export function useSpeech(): Speech {
  const { say, language } = useWords()
  const lists = useLists()
  const value = useValueWord()
  return {
    say,
    lists,
    value: (fact, one) => value(fact, one, lists),
    join: (parts, how) =>
      how === 'if' || how === 'then'
        ? parts.join(say(`rule.join.${how}`))
        : new Intl.ListFormat(language, { type: how === 'and' ? 'conjunction' : 'disjunction' }).format(
            parts,
          ),
  }
}
