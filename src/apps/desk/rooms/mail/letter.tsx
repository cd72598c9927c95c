/** A message that came or goes by mail: its subject and whether it is proven, what is folded, how it looked, how far ours got. */
import { useState } from 'react'
import type { Delivery, MailFacts } from '../../../../rooms/conversations/contract.ts'
import { readLetter } from '../../../../rooms/mail/contract.ts'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

/** Above the words: subject, sender's address, whether the check of the sender held. */
export function MailMeta(props: { mail: MailFacts | undefined }) {
  const { say } = useWords()
  const { mail } = props
  if (!mail) return null
  const address = mail.from.address
  return (
    <div className="mail-meta small ink2">
      {mail.subject ? <b className="cut">{mail.subject}</b> : null}
      <span className="row wrap">
        <span className="mail-address">{address}</span>
        {mail.proof === 'proven' ? (
          <span className="row good" title={say('mail.proven.text', { by: mail.proofBy })}>
            <Seal title={say('mail.proven.text', { by: mail.proofBy })} /> {say('mail.proven')}
          </span>
        ) : null}
        {mail.proof === 'failed' ? (
          <Chip tone="bad" title={say('mail.forged.text', { by: mail.proofBy })}>
            {say('mail.forged')}
          </Chip>
        ) : null}
        {mail.other ? <Chip tone="warn">{say('mail.other-address')}</Chip> : null}
      </span>
    </div>
  )
}

/** Below the words: what is folded away, what stayed in the raw letter, the letter as it looked. */
export function FoldedQuote(props: { mail: MailFacts | undefined }) {
  return props.mail ? <Folded mail={props.mail} /> : null
}

function Folded(props: { mail: MailFacts }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [shown, setShown] = useState(false)
  const { mail } = props
  const folded = [mail.signature, mail.quoted].filter(Boolean).join('\n\n')
  const raw = `/api/mail/letters/${encodeURIComponent(mail.id)}/raw`
  return (
    <div className="mail-fold small">
      {folded ? (
        <details>
          <summary>{say('mail.folded')}</summary>
          <div className="ink2 mail-quoted">{folded}</div>
        </details>
      ) : null}
      {mail.left.map(({ name, bytes, why }) => (
        <div key={`${name} ${why}`} className="dusk-text">
          {say('mail.left', { name: name || say('mail.the-text'), why: leftWords(say, why) })}
          {bytes > 0 && why !== 'too-long' ? ` · ${formats.bytes(bytes)}` : ''}
        </div>
      ))}
      <span className="row wrap mail-acts">
        {mail.html ? (
          <button type="button" className="btn q sm" onClick={() => setShown(true)}>
            {say('mail.layout')}
          </button>
        ) : null}
        <a className="btn q sm" href={raw} download>
          {say('mail.raw')}
        </a>
      </span>
      {shown ? (
        <Sheet wide title={mail.subject || say('mail.layout')} onClose={() => setShown(false)}>
          <Layout letterId={mail.id} />
        </Sheet>
      ) : null}
    </div>
  )
}

type Say = ReturnType<typeof useWords>['say']

function leftWords(say: Say, why: string): string {
  switch (why) {
    case 'too-large':
      return say('mail.left.too-large')
    case 'too-many':
      return say('mail.left.too-many')
    case 'runs':
      return say('mail.left.runs')
    case 'too-long':
      return say('mail.left.too-long')
    case 'unreadable':
      return say('mail.left.unreadable')
    default:
      return say('mail.left.broken')
  }
}

/** The letter in a frame of its own, without rights: it runs nothing, loads nothing and reaches nothing here. */
function Layout(props: { letterId: string }) {
  const { say, language } = useWords()
  const found = useRead(readLetter, { params: { id: props.letterId } })
  return (
    <Reading of={found} lines={10}>
      {({ html, remote }) => (
        <>
          {remote > 0 ? <p className="small ink2">{say('mail.remote', { n: remote })}</p> : null}
          <iframe
            className="mail-frame"
            title={say('mail.layout')}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            srcDoc={`<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="margin:16px;font:14px/1.6 sans-serif;background:#fff;color:#222;overflow-wrap:anywhere">${html}</body></html>`}
          />
        </>
      )}
    </Reading>
  )
}

/** Beside a message of ours: on its way, sent, or not delivered and why. */
export function DeliveryMark(props: { delivery: Delivery | undefined }) {
  const { say, language } = useWords()
  if (!props.delivery) return null
  const { state, to, words, said } = props.delivery
  const why = words?.[language]
  if (state === 'failed')
    return (
      <div className="receipt bad-text" role="alert">
        {say('mail.failed', { to })} {why}
        {said ? <span className="ink3"> ({said})</span> : null}
      </div>
    )
  return (
    <div className="receipt">
      {state === 'sent' ? say('mail.sent', { to }) : say('mail.waiting', { to })}
      {why ? ` ${why}` : ''}
    </div>
  )
}
