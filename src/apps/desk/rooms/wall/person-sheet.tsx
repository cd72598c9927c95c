/** One colleague: his newest matters, with a hand for each, and what was written for him. */
import { listCoaching, readPersonOnWall, type WallPerson } from '../../../../rooms/wall/contract.ts'
import { useRead } from '../../ask.ts'
import { Facts, Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Notes } from './notes.tsx'
import { MatterLine } from './pressing.tsx'
import { useProgress } from './progress.tsx'

export function PersonSheet({ one, people }: { one: WallPerson; people: readonly WallPerson[] }) {
  const { say } = useWords()
  const { may } = useSession()
  const matters = useRead(readPersonOnWall, { params: { staffId: one.id } })
  const notes = useRead(listCoaching, { query: { staff: one.id } }, { when: may('wall.coach') })
  const progress = useProgress(one.progress, one.goal)
  return (
    <div className="form">
      <Facts
        of={progress.map((figure) => [
          say(`goal.${figure.key}`),
          <span key={figure.key}>
            {figure.is} <span className="tl block">{figure.ruler}</span>
          </span>,
        ])}
      />
      <h3>{say('wall.matters')}</h3>
      <Reading of={matters} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small ink2">{say('wall.matters.none')}</p>
          ) : (
            <div className="lines">
              {items.map((row) => (
                <MatterLine key={row.id} row={row} people={people} />
              ))}
            </div>
          )
        }
      </Reading>
      {may('wall.coach') ? (
        <>
          <h3>{say('wall.notes')}</h3>
          <Reading of={notes} lines={2}>
            {({ items }) => <Notes notes={items} />}
          </Reading>
        </>
      ) : null}
    </div>
  )
}
