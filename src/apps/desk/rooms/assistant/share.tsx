/** A share with its ruler: bar, interval as a soft band, cases beside it; too few cases say so and draw nothing. */
import type { Share as Shape } from '../../../../rooms/assistant/measure/contract.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

/** The share in words alone. */
export function useShareWords() {
  const { say } = useWords()
  const { formats } = useSession()
  return ({ part, whole, share, from, to }: Shape): { figure: string; cases: string } => {
    const cases = say('assistant.of', { part: formats.count(part), whole: formats.count(whole) })
    if (share === null || from === null || to === null)
      return { figure: whole === 0 ? '—' : say('measure.too-few'), cases }
    return {
      figure: formats.percent(share),
      cases: `${cases} · ${say('measure.between', { from: formats.percent(from), to: formats.percent(to) })}`,
    }
  }
}

export function ShareBar({ of }: { of: Shape }) {
  const { share, from, to } = of
  if (share === null || from === null || to === null) return <span className="share-bar none" aria-hidden />
  const at = (value: number) => `${Math.round(value * 1000) / 10}%`
  return (
    <span className="share-bar" aria-hidden>
      <i style={{ width: at(share) }} />
      <em style={{ left: at(from), width: at(to - from) }} />
    </span>
  )
}
