/** Standards that are about to break, soonest first: who waits for what and how much daylight is left. */
import { Link } from 'wouter'
import type { Breaking as Line } from '../../../../rooms/wall/contract.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'

const WHAT: Readonly<Record<string, WordKey>> = {
  'first-answer': 'what.first-answer',
  'next-answer': 'what.next-answer',
  person: 'what.person',
  solved: 'what.solved',
  done: 'what.done',
}

export function Breaking({ lines }: { lines: readonly Line[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <Section title={say('wall.breaking.title')} side={lines.length > 0 ? say('wall.soonest') : null}>
      {lines.length === 0 ? <p className="small ink2">{say('wall.breaking.none')}</p> : null}
      <ul className="lines">
        {lines.map((line) => {
          const late = line.left < 0
          const what = WHAT[line.what]
          return (
            <li key={line.id}>
              <span className="grow">
                <Link href={line.link.replace(/^\/desk/, '')}>{line.customer || line.title}</Link>
                <span className="small ink2">
                  {' '}
                  · {what ? say(what) : line.what} · {line.holder ?? say('wall.nobody')}
                </span>
              </span>
              <span className={`nowrap small ${late ? 'bad-text' : 'pressing'}`}>
                {say(late ? 'wall.over' : 'wall.left', { span: formats.span(line.left * 1000) })}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
