/** How a person likes the desk: language, light, density; kept in this browser, applied at once. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { speak } from '../../ui/client.ts'
import type { Language } from '../../ui/words.tsx'
import { keptTongue, type Tongue, withAccount } from './tongue.ts'
import { type Table, tableOf, WordsProvider } from './words.ts'

export interface Taste extends Tongue {
  theme: 'auto' | 'light' | 'dark'
  density: 'roomy' | 'compact'
}

const PLACE = 'anju.taste'
const THEMES = ['auto', 'light', 'dark'] as const

export function readTaste(): Taste {
  let kept: Partial<Record<keyof Taste, unknown>> = {}
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}')
    if (found && typeof found === 'object') kept = found
  } catch {
    // a torn or forbidden store only loses a preference
  }
  return {
    ...keptTongue(kept),
    theme: THEMES.find((theme) => theme === kept.theme) ?? 'auto',
    density: kept.density === 'compact' ? 'compact' : 'roomy',
  }
}

/** Puts a taste on the page; before the first paint too, so that nothing flashes. */
export function wear(taste: Taste) {
  const root = document.documentElement
  root.lang = taste.language
  document.body.lang = taste.language
  root.dataset.density = taste.density
  if (taste.theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = taste.theme
  speak(taste.language)
}

interface Wardrobe {
  taste: Taste
  dark: boolean
  /** A language given here is chosen for this browser. */
  change(part: Partial<Omit<Taste, 'chosen'>>): void
  /** The account speaks: heeded unless this browser chose. */
  hear(account: Language): void
}
const Context = createContext<Wardrobe | null>(null)

const night = () => matchMedia('(prefers-color-scheme: dark)')

export function TasteProvider(props: { first: Taste; table: Table; children: ReactNode }) {
  const [taste, setTaste] = useState(props.first)
  const [worn, setWorn] = useState({ language: props.first.language, table: props.table })
  const [systemDark, setSystemDark] = useState(() => night().matches)
  const queries = useQueryClient()

  useEffect(() => {
    const query = night()
    const heard = () => setSystemDark(query.matches)
    query.addEventListener('change', heard)
    return () => query.removeEventListener('change', heard)
  }, [])

  useEffect(() => {
    wear(taste)
    localStorage.setItem(PLACE, JSON.stringify(taste))
    if (taste.language === worn.language) return
    let current = true
    tableOf(taste.language).then(
      (table) => {
        if (!current) return
        setWorn({ language: taste.language, table })
        // What the house wrote (states, truth sheets, risks) was written in the language before.
        void queries.invalidateQueries()
      },
      () => current && setTaste((now) => ({ ...now, language: worn.language })),
    )
    return () => {
      current = false
    }
  }, [taste, worn.language, queries])

  const wardrobe = useMemo<Wardrobe>(
    () => ({
      taste,
      dark: taste.theme === 'dark' || (taste.theme === 'auto' && systemDark),
      change: (part) =>
        setTaste((now) => ({ ...now, ...part, chosen: now.chosen || part.language !== undefined })),
      hear: (account) => setTaste((now) => ({ ...now, ...withAccount(now, account) })),
    }),
    [taste, systemDark],
  )
  return (
    <Context value={wardrobe}>
      <WordsProvider language={worn.language} table={worn.table}>
        {props.children}
      </WordsProvider>
    </Context>
  )
}

export function useTaste(): Wardrobe {
  const wardrobe = use(Context)
  if (!wardrobe) throw new Error('Expected a TasteProvider above, got none')
  return wardrobe
}
