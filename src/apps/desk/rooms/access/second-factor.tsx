/** The second factor on the screen: the secret for the app, and the recovery codes shown once. */
import { lazy, Suspense } from 'react'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

const Qr = lazy(async () => ({ default: (await import('./qr.tsx')).Qr }))

/** Scanned, typed or opened by link. */
export function SecretForApp(props: { secret: string; uri: string }) {
  const { say } = useWords()
  const { tell } = useNotices()
  const grouped = props.secret.replace(/(.{4})/g, '$1 ').trim()
  return (
    <div className="form card section">
      <Suspense fallback={<div className="qr" style={{ width: 172, height: 172 }} />}>
        <Qr value={props.uri} label={say('factor.picture')} />
      </Suspense>
      <div className="tl">{say('factor.secret')}</div>
      <code className="num">{grouped}</code>
      <div className="row wrap">
        <button
          type="button"
          className="btn sm"
          onClick={() =>
            void navigator.clipboard.writeText(props.secret).then(() => tell(say('done.copied')))
          }
        >
          {say('act.copy')}
        </button>
        <a className="btn sm" href={props.uri}>
          {say('factor.open')}
        </a>
      </div>
    </div>
  )
}

export function RecoveryCodes(props: { codes: readonly string[]; onDone: () => void }) {
  const { say } = useWords()
  const { tell } = useNotices()
  return (
    <div className="form">
      <b>{say('factor.codes')}</b>
      <p className="small ink2">{say('factor.codes.text')}</p>
      <div className="codes card section">
        {props.codes.map((code) => (
          <span key={code}>{code}</span>
        ))}
      </div>
      <div className="row">
        <button
          type="button"
          className="btn"
          onClick={() =>
            void navigator.clipboard.writeText(props.codes.join('\n')).then(() => tell(say('done.copied')))
          }
        >
          {say('act.copy')}
        </button>
        <button type="button" className="btn p" onClick={props.onDone}>
          {say('factor.kept')}
        </button>
      </div>
    </div>
  )
}
