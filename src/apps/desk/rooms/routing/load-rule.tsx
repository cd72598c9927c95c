/** Load against capacity on a ruler with one tick for each place; what is over stands beyond the end. */
import { useWords } from '../../words.ts'

export function LoadRule({ load, capacity }: { load: number; capacity: number }) {
  const { say } = useWords()
  const most = Math.max(load, capacity)
  const over = load > capacity
  return (
    <span className="load-rule" title={say('routing.load-of', { load, capacity })}>
      <span className="ticks" aria-hidden>
        {Array.from({ length: Math.min(most, 24) }, (_, place) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the ruler is its number
            key={place}
            className={place < load ? (place >= capacity ? 'over' : 'full') : ''}
          />
        ))}
      </span>
      <span className={`num${over ? ' bad-text' : ''}`}>
        {load} / {capacity}
      </span>
    </span>
  )
}
