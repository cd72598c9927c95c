// What stands beside a case is read again as often as the case itself.
import { useEffect } from 'react'

const AGAIN_MS = 10_000

export function useFresh(again: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => (document.visibilityState === 'visible' ? again() : undefined), AGAIN_MS)
    return () => clearInterval(timer)
  }, [again])
}
