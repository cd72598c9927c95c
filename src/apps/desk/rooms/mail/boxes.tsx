/** The shop's mail boxes: how each fares, what to do about a trouble, and the letters that are in no conversation. */
import { useState } from 'react'
import { changeBox, listBoxes, type MailBox } from '../../../../rooms/mail/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { AsideLetters } from './aside-letters.tsx'
import { BoxForm } from './box-form.tsx'
import { Check } from './check.tsx'

type Open = { readonly is: 'add' } | { readonly is: 'change' | 'check'; readonly box: MailBox }

export function MailBoxes() {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(listBoxes, {}, { every: 30_000 })
  const [open, setOpen] = useState<Open | null>(null)
  const manages = may('mail.manage')
  const add = manages ? (
    <button type="button" className="btn p" onClick={() => setOpen({ is: 'add' })}>
      {say('mail.add')}
    </button>
  ) : null
  return (
    <Page title={say('settings.mail')} below={say('mail.below')} acts={add}>
      <Reading of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('mail.none')} act={add}>
              {say('mail.none.text')}
            </Empty>
          ) : (
            items.map((box) => <Box key={box.id} box={box} manages={manages} onOpen={setOpen} />)
          )
        }
      </Reading>
      <AsideLetters />
      {open ? (
        <Sheet
          wide
          title={
            open.is === 'add'
              ? say('mail.add')
              : open.is === 'check'
                ? say('mail.checking', { name: open.box.name })
                : open.box.name
          }
          onClose={() => setOpen(null)}
        >
          {open.is === 'check' ? (
            <Check box={open.box} />
          ) : (
            <BoxForm
              {...(open.is === 'change' ? { box: open.box } : {})}
              onDone={(box) => setOpen(open.is === 'add' ? { is: 'check', box } : null)}
            />
          )}
        </Sheet>
      ) : null}
    </Page>
  )
}

function Box(props: { box: MailBox; manages: boolean; onOpen: (open: Open) => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { fail } = useNotices()
  const change = useAct(changeBox)
  const { box } = props
  const pause = (paused: boolean) =>
    change.start({ params: { id: box.id }, body: { paused } }, { onError: fail })
  return (
    <Section title={box.name} side={<State box={box} />}>
      <p className="ink2">
        {box.address} · {say('mail.day', { received: box.received, sent: box.sent })}
      </p>
      {box.trouble ? (
        <p className="bad-text" role="alert">
          {box.trouble.words}
          {box.trouble.said ? <span className="ink3"> ({box.trouble.said})</span> : null}{' '}
          <span className="ink3">{say('mail.since', { at: formats.full(box.trouble.at) })}</span>
        </p>
      ) : null}
      <p className="small ink2">
        {box.checkedAt
          ? say(box.checkedWell ? 'mail.checked-well' : 'mail.checked-badly', {
              at: formats.full(box.checkedAt),
            })
          : say('mail.never-checked')}
      </p>
      {props.manages ? (
        <div className="row wrap mail-box-acts">
          <button type="button" className="btn sm" onClick={() => props.onOpen({ is: 'check', box })}>
            {say('mail.check')}
          </button>
          <button type="button" className="btn sm" onClick={() => props.onOpen({ is: 'change', box })}>
            {say('mail.change')}
          </button>
          <button
            type="button"
            className="btn sm"
            disabled={change.busy}
            onClick={() => pause(box.state !== 'paused')}
          >
            {say(box.state === 'paused' ? 'mail.go-on' : 'mail.pause')}
          </button>
        </div>
      ) : null}
    </Section>
  )
}

function State({ box }: { box: MailBox }) {
  const { say } = useWords()
  if (box.state === 'connected') return <Chip tone="ok">{say('mail.state.connected')}</Chip>
  if (box.state === 'paused') return <Chip tone="line">{say('mail.state.paused')}</Chip>
  return <Chip tone={box.trouble ? 'bad' : 'warn'}>{say('mail.state.trying')}</Chip>
}
