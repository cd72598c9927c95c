/** Trying a box: each step of the way with what came of it, in words. */
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../../../kernel/contract.ts'
import { checkBox, type MailBox } from '../../../../rooms/mail/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Failed, Loading } from '../../../../ui/states.tsx'
import { useAct } from '../../ask.ts'
import { useStateWords } from '../../page.tsx'
import { useWords } from '../../words.ts'

type Found = Answer<typeof checkBox>

export function Check(props: { box: MailBox }) {
  const { say } = useWords()
  const words = useStateWords()
  const act = useAct(checkBox)
  const [found, setFound] = useState<Found | null>(null)
  const begun = useRef(false)
  const { id } = props.box
  const begin = () => {
    setFound(null)
    act.start({ params: { id } }, { onSuccess: setFound })
  }
  const first = useRef(begin)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    first.current()
  }, [])
  if (act.fault) return <Failed fault={act.fault} words={words} retry={begin} />
  if (!found)
    return (
      <>
        <p className="ink2">{say('mail.checking.text')}</p>
        <Loading label={say('mail.checking.text')} lines={5} />
      </>
    )
  return (
    <>
      <p role="status" className={found.well ? 'good' : 'bad-text'}>
        {say(found.well ? 'mail.check.well' : 'mail.check.badly')}
      </p>
      <ol className="mail-steps">
        {found.steps.map((step) => (
          <li key={step.step} className={step.outcome}>
            <Icon
              name={step.outcome === 'well' ? 'check' : step.outcome === 'badly' ? 'close' : 'clock'}
              size="s"
            />
            <span className="grow">{step.words}</span>
            {step.ms > 0 ? <span className="tl num">{say('mail.ms', { ms: step.ms })}</span> : null}
          </li>
        ))}
      </ol>
      <button type="button" className="btn" onClick={begin} disabled={act.busy}>
        {say('mail.check.again')}
      </button>
    </>
  )
}
