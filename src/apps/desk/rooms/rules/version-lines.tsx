/** Versions, newest first: who, when, why, and what differs from the one before; an earlier one can come back. */
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export interface VersionLine {
  readonly version: number
  readonly by: { readonly name: string }
  readonly at: string
  readonly note: string
  readonly differs: readonly { readonly what: string; readonly before: string; readonly after: string }[]
}

export function VersionLines(props: {
  items: readonly VersionLine[]
  newest: number
  mayRestore: boolean
  onRestore: (version: number) => void
}) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <div className="lines small">
      {props.items.map((one) => (
        <div key={one.version}>
          <span className="grow">
            <b>{say('article.version', { n: one.version })}</b> {one.by.name} · {formats.full(one.at)}
            {one.note ? <span className="ink2"> · {one.note}</span> : null}
            {one.differs.length > 0 ? (
              <div className="diff">
                {one.differs.map(({ what, before, after }) => (
                  <span key={what}>
                    {before ? (
                      <div className="removed">
                        {what}: {before}
                      </div>
                    ) : null}
                    {after ? (
                      <div className="added">
                        {what}: {after}
                      </div>
                    ) : null}
                  </span>
                ))}
              </div>
            ) : null}
          </span>
          {props.mayRestore && one.version !== props.newest ? (
            <button type="button" className="btn q sm" onClick={() => props.onRestore(one.version)}>
              {say('rule.restore')}
            </button>
          ) : null}
        </div>
      ))}
    </div>
  )
}
