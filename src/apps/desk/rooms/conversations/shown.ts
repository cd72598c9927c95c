/** What the list shows, as the address says it: a view of the house, notes that name one, a saved view or a filter. */
import { useLocation, useSearchParams } from 'wouter'
import { View, ViewFilter } from '../../../../rooms/conversations/contract.ts'

export type Shown =
  | { kind: 'view'; view: View }
  | { kind: 'mentions' }
  | { kind: 'rehearsals' }
  | { kind: 'filtered'; saved?: string; filter?: string }

const read = (search: URLSearchParams): Shown => {
  const saved = search.get('saved')
  const filter = search.get('filter')
  if (saved) return { kind: 'filtered', saved }
  if (filter) return { kind: 'filtered', filter }
  const view = search.get('view')
  if (view === 'mentions') return { kind: 'mentions' }
  if (view === 'rehearsals') return { kind: 'rehearsals' }
  return { kind: 'view', view: View.safeParse(view).data ?? 'mine' }
}

export const addressOfShown = (shown: Shown): string => {
  if (shown.kind === 'view') return `view=${shown.view}`
  if (shown.kind === 'mentions') return 'view=mentions'
  if (shown.kind === 'rehearsals') return 'view=rehearsals'
  return shown.saved ? `saved=${shown.saved}` : `filter=${encodeURIComponent(shown.filter ?? '{}')}`
}

export function useShown() {
  const [search] = useSearchParams()
  const [, go] = useLocation()
  const shown = read(search)
  return { shown, show: (next: Shown) => go(`/inbox?${addressOfShown(next)}`) }
}

/** The same rows as a filter: what a deed over a whole view, or a sheet of it, is asked for by. */
export function filterOf(shown: Shown): { view: string } | { filter: ViewFilter } | null {
  if (shown.kind === 'mentions' || shown.kind === 'rehearsals') return null
  if (shown.kind === 'filtered') {
    if (shown.saved) return { view: shown.saved }
    return { filter: readFilter(shown.filter) }
  }
  switch (shown.view) {
    case 'mine':
      return { filter: ViewFilter.parse({ assignee: ['me'] }) }
    case 'unassigned':
      return { filter: ViewFilter.parse({ holder: ['queue'] }) }
    case 'assistant':
      return { filter: ViewFilter.parse({ holder: ['assistant'] }) }
    case 'snoozed':
      return { filter: ViewFilter.parse({ assignee: ['me'], snoozed: true }) }
    case 'customer':
      return null
    default:
      return { filter: ViewFilter.parse({ state: shown.view }) }
  }
}

/** A filter as an address carries it; nothing asked when it cannot be read. */
export function readFilter(text: string | undefined): ViewFilter {
  try {
    return ViewFilter.safeParse(JSON.parse(text ?? '{}')).data ?? ViewFilter.parse({})
  } catch {
    return ViewFilter.parse({})
  }
}
