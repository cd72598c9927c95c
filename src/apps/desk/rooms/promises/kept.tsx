/** How much of what we promise we keep: the shop, each team, person and kind, on one ruler with its target and sample. */
import { type KeptShareShape, keptShares } from '../../../../rooms/promises/contract.ts'
import { Ruler } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function KeptShares() {
  const { say } = useWords()
  const { formats, may } = useSession()
  const coaches = may('wall.coach') || may('promises.manage')
  const found = useRead(keptShares, { query: {} })
  return (
    <Reading of={found}>
      {({ all, teams, people, kinds, target, from, to }) => (
        <>
          <Section
            title={
              all.share === null
                ? say('kept.too-few', { n: all.sample })
                : say('kept.title', { share: formats.percent(all.share), n: all.sample })
            }
            side={say('kept.span', { from: formats.calendarDay(from), to: formats.calendarDay(to) })}
          >
            <p className="small ink2">{say('kept.ruler', { target: formats.percent(target) })}</p>
            <Shares rows={[all]} target={target} />
          </Section>
          <div className="cols">
            <div>
              <Section title={say('kept.teams')}>
                <Shares rows={teams} target={target} />
              </Section>
              <Section title={say('kept.kinds')}>
                <Shares rows={kinds} target={target} />
              </Section>
            </div>
            <div>
              <Section
                title={say(coaches ? 'kept.people' : 'kept.mine')}
                side={coaches ? say('kept.people.text') : null}
              >
                <Shares rows={people} target={target} />
              </Section>
            </div>
          </div>
        </>
      )}
    </Reading>
  )
}

/** The ruler runs from 70 % to 100 %: below, a bar is at its left end and says its figure. */
const FROM = 0.7
const place = (share: number) => `${Math.min(100, Math.max(0, ((share - FROM) / (1 - FROM)) * 100))}%`

function Shares(props: { rows: readonly KeptShareShape[]; target: number }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (props.rows.length === 0) return <p className="ink3">{say('kept.none')}</p>
  return (
    <ul className="shares">
      {props.rows.map((row) => (
        <li key={row.id ?? 'none'}>
          <span className="cut">{row.name}</span>
          <span className="axis" aria-hidden>
            {row.low !== null && row.high !== null ? (
              <i
                className="band"
                style={{ left: place(row.low), right: `calc(100% - ${place(row.high)})` }}
              />
            ) : null}
            <i className="goal" style={{ left: place(props.target) }} />
            {row.share === null ? null : (
              <i
                className={`dot${row.share < props.target ? ' low' : ''}`}
                style={{ left: place(row.share) }}
              />
            )}
          </span>
          <span className="num right">
            {row.share === null ? (
              <span className="ink3">{say('kept.few')}</span>
            ) : (
              formats.percent(row.share)
            )}
          </span>
          <span className="tl nowrap">
            {say('kept.counts', { kept: row.kept, broken: row.broken })}
            {row.amendsFen > 0 ? ` · ${formats.money(row.amendsFen)}` : ''}
          </span>
        </li>
      ))}
      <li aria-hidden>
        <span />
        <span className="axis-foot tl">
          <Ruler />
          <span>70%</span>
          <span>85%</span>
          <span>100%</span>
        </span>
        <span />
        <span />
      </li>
    </ul>
  )
}
