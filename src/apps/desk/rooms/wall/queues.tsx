/** Each team's queue: how many wait, since when the longest, and who could take them. */
import type { WallQueue } from '../../../../rooms/wall/contract.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function Queues({ queues }: { queues: readonly WallQueue[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  const now = Date.now()
  return (
    <Section title={say('wall.queues')} side={say('wall.queues.text')}>
      <table className="grid">
        <thead>
          <tr>
            <th>{say('wall.team')}</th>
            <th className="right">{say('wall.waits')}</th>
            <th className="right">{say('wall.longest')}</th>
            <th className="right">{say('wall.room')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.team?.id ?? ''}>
              <td className="broken-words">{queue.team ? wording(queue.team.name) : say('wall.anybody')}</td>
              <td className="right num">
                {queue.waiting}
                {queue.work > 0 ? (
                  <span className="tl block nowrap">{say('wall.and-work', { n: queue.work })}</span>
                ) : null}
              </td>
              <td className="right nowrap">
                {queue.since ? formats.span(now - Date.parse(queue.since)) : '—'}
              </td>
              <td className={`right nowrap${queue.waiting > 0 && queue.free === 0 ? ' pressing' : ''}`}>
                {queue.online === 0
                  ? say('wall.nobody-there')
                  : say('wall.free', { free: queue.free, n: queue.online })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
