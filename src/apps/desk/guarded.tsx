/** What a person without the permission reads instead of a page. */
import type { ReactNode } from 'react'
import type { Permission } from '../../rooms/access/contract.ts'
import { useSession } from './session.tsx'
import { useWords } from './words.ts'

/** A page for those who may see it; the others read what is missing and whom to ask. */
export function Guarded(props: { need: Permission; children: ReactNode }) {
  const { may } = useSession()
  const { say } = useWords()
  if (may(props.need)) return <>{props.children}</>
  return (
    <div className="empty-state plain" role="alert">
      <b>{say('state.forbidden')}</b>
      <p className="small ink2">{say('state.forbidden.ask')}</p>
    </div>
  )
}
