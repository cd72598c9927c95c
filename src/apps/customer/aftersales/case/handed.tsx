// What I handed in, with the shop's word about each; more can be added while the case is open; questions that find what is broken.
import { useEffect, useState } from 'react'
import type {
  CaseEvidenceShape,
  CustomerCaseShape,
  ReasonName,
} from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { ownToken } from '../../ask.ts'
import { useWords } from '../../words.ts'
import { Questions } from '../diagnosis/questions.tsx'
import { Evidence } from '../upload/evidence.tsx'

const FINDABLE: readonly ReasonName[] = ['quality', 'damage', 'install', 'missing']

export function Handed({ matter, format }: { matter: CustomerCaseShape; format: Formats }) {
  const { say } = useWords()
  const { evidence, final } = matter
  if (final && evidence.length === 0) return null
  const finds = !final && FINDABLE.includes(matter.reason)
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('handedTitle')}</h2>
      </header>
      {matter.reasonText ? <p className="small ink2">{matter.reasonText}</p> : null}
      {evidence.length > 0 ? (
        <div className="shots">
          {evidence.map((one) => (
            <Kept key={one.id} one={one} />
          ))}
        </div>
      ) : null}
      {final ? null : <Evidence orderId={matter.orderId} caseId={matter.id} format={format} />}
      {finds ? (
        <Questions
          about={{ orderId: matter.orderId, lineId: matter.lineId, caseId: matter.id }}
          words={matter.reasonText}
        />
      ) : null}
    </section>
  )
}

function Kept({ one }: { one: CaseEvidenceShape }) {
  const { say } = useWords()
  const url = useFile(one.kind === 'photo' ? one.id : null)
  return (
    <figure className={`shot${one.ok ? '' : ' warn'}`}>
      {url ? (
        <img src={url} alt={one.name} />
      ) : (
        <Icon name={one.kind === 'voice' ? 'mic' : 'audit'} size="l" />
      )}
      <figcaption className={`chip ${one.ok ? 'ok' : 'warn'}`}>
        {one.ok ? say(one.kind === 'photo' ? 'pieceClear' : 'pieceThere') : one.say}
      </figcaption>
    </figure>
  )
}

/** A picture of mine needs my token, so it is fetched and shown from memory. */
function useFile(id: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!id) return
    const leave = new AbortController()
    let made: string | null = null
    fetch(`/api/visitor/evidence/${id}/file`, {
      headers: { authorization: `Bearer ${ownToken() ?? ''}` },
      signal: leave.signal,
      credentials: 'omit',
    })
      .then((response) => (response.ok ? response.blob() : null))
      .then((blob) => {
        if (!blob || leave.signal.aborted) return
        made = URL.createObjectURL(blob)
        setUrl(made)
      })
      .catch(() => undefined)
    return () => {
      leave.abort()
      if (made) URL.revokeObjectURL(made)
    }
  }, [id])
  return url
}
