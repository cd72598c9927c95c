/** What was typed, once the typing rests. */
import { useEffect, useState } from 'react'

/** Waits until typing rests, so that each stroke does not ask the house. */
export function useRested(text: string, rest = 160) {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest)
    return () => clearTimeout(timer)
  }, [text, rest])
  return rested
}
