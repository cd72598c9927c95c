/** Filters of a list, kept in the address. */
import { useSearchParams } from 'wouter'

/** Filters live in the address, so a list can be sent to a colleague and the way back finds it again. */
export function useFilters() {
  const [search, setSearch] = useSearchParams()
  const set = (part: Record<string, string | undefined>) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [name, value] of Object.entries(part)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return { get: (name: string) => search.get(name) ?? '', set }
}
