/** Where I am signed in, and the way to end it there. */
import { endOtherSessions, endSession, listSessions } from '../../../../rooms/access/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Sessions() {
  const { say } = useWords()
  const { formats } = useSession()
  const { tell, fail } = useNotices()
  const found = useRead(listSessions, {})
  const end = useAct(endSession)
  const endOthers = useAct(endOtherSessions)
  return (
    <Section title={say('me.sessions')}>
      <Reading of={found} lines={2}>
        {(answer) => (
          <>
            <div className="lines small">
              {answer.items.map((one) => (
                <div key={one.id}>
                  <span className="grow">
                    {one.device}
                    <div className="tl">{say('me.seen', { at: formats.full(one.seenAt) })}</div>
                  </span>
                  {one.current ? (
                    <Chip tone="ok">{say('me.here')}</Chip>
                  ) : (
                    <button
                      type="button"
                      className="btn sm"
                      onClick={() => end.start({ params: { id: one.id } }, { onError: fail })}
                    >
                      {say('me.end')}
                    </button>
                  )}
                </div>
              ))}
            </div>
            {answer.items.length > 1 ? (
              <button
                type="button"
                className="btn sm"
                style={{ marginTop: 8 }}
                onClick={() =>
                  endOthers.start(
                    {},
                    { onError: fail, onSuccess: (done) => tell(say('me.ended', { n: done.ended })) },
                  )
                }
              >
                {say('me.end-others')}
              </button>
            ) : null}
          </>
        )}
      </Reading>
    </Section>
  )
}
