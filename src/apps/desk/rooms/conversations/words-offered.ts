/** Words that another pane offers to the place where one writes: they are put there, and a person sends them or does not. */
import { useEffect, useRef } from 'react'

const NAME = 'anju:words-offered'

export const offerWords = (conversationId: string, words: string) =>
  dispatchEvent(new CustomEvent(NAME, { detail: { conversationId, words } }))

export function useWordsOffered(conversationId: string, take: (words: string) => void) {
  const now = useRef(take)
  now.current = take
  useEffect(() => {
    const heard = (event: Event) => {
      if (event instanceof CustomEvent && event.detail.conversationId === conversationId)
        now.current(String(event.detail.words))
    }
    addEventListener(NAME, heard)
    return () => removeEventListener(NAME, heard)
  }, [conversationId])
}
