/** Words that a room keeps in both languages, read in the person's own. */
import { useWords } from './words.ts'

export function useWording() {
  const { language } = useWords()
  return (both: { zh: string; en: string } | undefined) =>
    both ? (language === 'en' && both.en ? both.en : both.zh || both.en) : ''
}
