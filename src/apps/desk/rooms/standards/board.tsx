/** What is broken or about to break, soonest first; it moves by itself as clocks run. */
import { useState } from 'react'
import { Link } from 'wouter'
import { type BoardLine, board } from '../../../../rooms/standards/contract.ts'
import { Chip, Stitch } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { useWhen } from '../calendars/when.ts'
import { ClockLight } from './clock.tsx'

const SHOWN = 60

export function Board() {
  const { say } = useWords()
  const when = useWhen()
  const [show, setShow] = useState<'soon' | 'all'>('soon')
  const found = useRead(board, { query: { show, limit: SHOWN } }, { every: 15_000, keep: true })
  return (
    <Section
      title={say('standards.soon')}
      side={
        <span className="row">
          {found.data ? say('standards.running', { n: found.data.running }) : null}
          <button
            type="button"
            className="btn q sm"
            onClick={() => setShow(show === 'soon' ? 'all' : 'soon')}
          >
            {say(show === 'soon' ? 'standards.show.all' : 'standards.show.soon')}
          </button>
        </span>
      }
    >
      <Reading of={found}>
        {({ items, next, total }) =>
          items.length === 0 ? (
            <Empty title={say('standards.quiet')}>
              {next ? say('standards.quiet.next', { when: when(next) }) : say('standards.quiet.none')}
            </Empty>
          ) : (
            <>
              <ul className="lines board">
                {items.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </ul>
              {total > items.length ? (
                <p className="more tl">{say('standards.more', { n: total - items.length })}</p>
              ) : null}
            </>
          )
        }
      </Reading>
    </Section>
  )
}

function Line({ line }: { line: BoardLine }) {
  const { say } = useWords()
  return (
    <li>
      <span className="board-clock">
        <ClockLight clock={line} />
      </span>
      <span className="grow cut">
        <Link href={line.link}>{line.customer || line.title}</Link>
        {line.tier ? <Chip tone="line">{line.tier}</Chip> : null}
        <span className="small ink2">{line.customer ? line.title : ''}</span>
      </span>
      <Who line={line} />
      {line.state === 'escalated' ? <Chip tone="bad">{say('standards.raised')}</Chip> : null}
    </li>
  )
}

/** Nobody having it presses only while its clock runs. */
function Who({ line }: { line: BoardLine }) {
  const { say } = useWords()
  if (line.assistant)
    return (
      <Stitch small className="nowrap">
        {say('author.assistant')}
      </Stitch>
    )
  const presses = !line.holder && line.state !== 'paused'
  return (
    <span className={`nowrap small ${presses ? 'pressing' : 'ink2'}`}>
      {line.holder ?? say('standards.nobody')}
    </span>
  )
}
