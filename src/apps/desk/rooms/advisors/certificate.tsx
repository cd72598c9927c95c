/** A certificate: proven, dated, and with its end. */
import type { Certificate } from '../../../../rooms/advisors/contract.ts'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useSaid } from './words.ts'

export function CertificateCard({ of }: { of: Certificate }) {
  const { say } = useWords()
  const { formats } = useSession()
  const said = useSaid()
  return (
    <div className="certificate">
      <Seal title={say('certificate.seal')} />
      <div className="grow">
        <b>{say('certificate.title', { name: of.staff.name })}</b>
        <p className="small ink2">
          {of.personas.map((one) => `${said(one.title)} ${one.score}`).join(' · ')}
        </p>
        <p className="tl">
          {say('certificate.dates', { at: formats.day(of.at), until: formats.day(of.expiresAt) })}
        </p>
      </div>
      {of.valid ? <b className="num">{of.score}</b> : <Chip tone="warn">{say('certificate.expired')}</Chip>}
    </div>
  )
}
