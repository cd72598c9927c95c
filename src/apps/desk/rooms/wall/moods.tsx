/** The mood of the floor: what was heard last in every matter that runs, on one ruler. */
import type { Wall } from '../../../../rooms/wall/contract.ts'
import { MoodThread } from '../../../../ui/marks.tsx'
import { Section } from '../../page.tsx'
import { useWords } from '../../words.ts'

export function Moods({ wall }: { wall: Wall }) {
  const { say } = useWords()
  const all = wall.moods.reduce((sum, one) => sum + one.n, 0)
  const most = Math.max(1, ...wall.moods.map((one) => one.n))
  return (
    <Section title={say('wall.moods')} side={say('wall.moods.of', { n: all })}>
      {all === 0 ? <p className="small ink2">{say('wall.moods.none')}</p> : null}
      <ul className="mood-bars">
        {wall.moods
          .filter(() => all > 0)
          .map(({ mood, n }) => (
            <li key={mood}>
              <MoodThread mood={mood} word={say(`mood.${mood}`)} />
              <span className="score">
                <i style={{ width: `${(n / most) * 100}%` }} />
              </span>
              <span className="num">{n}</span>
            </li>
          ))}
      </ul>
    </Section>
  )
}
