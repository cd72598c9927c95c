/** Kept and broken by week: counts always, a share only where there are enough of them to mean something. */

import { readRouting } from '../../../../rooms/routing/contract.ts'
import { type FigureLine, figures, WHATS, type What } from '../../../../rooms/standards/contract.ts'
import { Ruler } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

const WEEKS = 6
/** Under this many no share is shown: one more or less would turn it. */
const ENOUGH = 30

export function Figures() {
  const { say } = useWords()
  const { formats } = useSession()
  const found = useRead(figures, { query: { weeks: WEEKS } })
  return (
    <Section title={say('standards.figures.title')} side={say('standards.figures.text', { n: ENOUGH })}>
      <Reading of={found}>
        {({ items }) => {
          const whats = WHATS.filter((what) => items.some((one) => one.what === what))
          const weeks = [...new Set(items.map((one) => one.week))].toSorted().reverse()
          return items.length === 0 ? (
            <Empty title={say('standards.figures.none')}>{say('standards.figures.none.text')}</Empty>
          ) : (
            <>
              <table className="grid">
                <thead>
                  <tr>
                    <th>{say('standards.week')}</th>
                    {whats.map((what) => (
                      <th key={what} className="right">
                        {say(`what.${what}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {weeks.map((week) => (
                    <tr key={week}>
                      <td className="nowrap">
                        {say('standards.week.of', { day: formats.calendarDay(week) })}
                      </td>
                      {whats.map((what) => (
                        <td key={what} className="right">
                          <Share lines={items.filter((one) => one.week === week && one.what === what)} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
              <Ruler />
              <Teams items={items} whats={whats} />
            </>
          )
        }}
      </Reading>
    </Section>
  )
}

const sum = (lines: readonly FigureLine[], of: 'kept' | 'broken') =>
  lines.reduce((all, one) => all + one[of], 0)

function Share(props: { lines: readonly FigureLine[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [kept, broken] = [sum(props.lines, 'kept'), sum(props.lines, 'broken')]
  const all = kept + broken
  if (all === 0) return <span className="ink3">{say('standards.figures.empty')}</span>
  return (
    <span className="nowrap">
      {all >= ENOUGH ? <b>{formats.percent(kept / all)} </b> : null}
      <span className="tl">
        {formats.count(kept)}/{formats.count(all)}
      </span>
    </span>
  )
}

function Teams(props: { items: readonly FigureLine[]; whats: readonly What[] }) {
  const { say } = useWords()
  const { may } = useSession()
  const wording = useWording()
  const teams = useRead(readRouting, {}, { when: may('routing.read') })
  const ids = [...new Set(props.items.map((one) => one.team))].filter((one) => one !== null)
  if (ids.length === 0) return null
  const named = new Map((teams.data?.teams ?? []).map((one) => [one.id, wording(one.name)]))
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{say('standards.team', { n: WEEKS })}</th>
          {props.whats.map((what) => (
            <th key={what} className="right">
              {say(`what.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map((team) => (
          <tr key={team}>
            <td>{named.get(team) ?? team}</td>
            {props.whats.map((what) => (
              <td key={what} className="right">
                <Share lines={props.items.filter((one) => one.team === team && one.what === what)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
