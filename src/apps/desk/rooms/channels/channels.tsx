/** The doors by which customers reach the shop: each with its line for a page, its words, its colour and who may show it. */
import { useState } from 'react'
import {
  type Channel,
  changeChannel,
  listChannels,
  openChannel,
} from '../../../../rooms/channels/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm, Question, Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ChannelForm } from './channel-form.tsx'

export function Channels() {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(listChannels, {})
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={say('settings.channels')}
      below={say('channels.below')}
      acts={
        may('channels.manage') ? (
          <button type="button" className="btn p" onClick={() => setAdding(true)}>
            {say('channels.add')}
          </button>
        ) : null
      }
    >
      <Reading of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('channels.none')}>{say('channels.none.text')}</Empty>
          ) : (
            items.map((one) => <ChannelCard key={one.id} channel={one} />)
          )
        }
      </Reading>
      {adding ? <NewChannel onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

function ChannelCard({ channel }: { channel: Channel }) {
  const { say } = useWords()
  const { may } = useSession()
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={channel.name}
      side={
        <span className="row">
          {channel.active ? (
            <Chip tone="ok">{say('channels.open')}</Chip>
          ) : (
            <Chip tone="warn">{say('channels.closed')}</Chip>
          )}
          {may('channels.manage') && channel.kind === 'web' ? (
            <>
              <button type="button" className="btn sm" onClick={() => setEditing(true)}>
                {say('channels.change')}
              </button>
              <OpenOrClose channel={channel} />
            </>
          ) : null}
        </span>
      }
    >
      {channel.kind === 'web' ? <Snippet channel={channel} /> : null}
      <p className="small ink2">{reachOf(channel, say)}</p>
      {editing ? (
        <Sheet wide title={channel.name} onClose={() => setEditing(false)}>
          <ChannelForm channel={channel} onDone={() => setEditing(false)} />
        </Sheet>
      ) : null}
    </Section>
  )
}

function reachOf(
  { kind, capabilities: can, settings }: Channel,
  say: ReturnType<typeof useWords>['say'],
): string {
  const minutes = can.windowMinutes
  const when = minutes === null ? say('channels.any-time') : say('channels.window', { n: minutes / 60 })
  const much = can.quota === null ? '' : say('channels.quota', { n: can.quota })
  const { length } = settings.allowedOrigins
  const where =
    kind !== 'web' ? '' : length === 0 ? say('channels.any-page') : say('channels.pages', { n: length })
  return [when, much, where].filter(Boolean).join(' · ')
}

/** The one line that puts the widget on the merchant's page. */
function Snippet({ channel }: { channel: Channel }) {
  const { say } = useWords()
  const { tell } = useNotices()
  const line = `<script src="${location.origin}/widget.js" data-shop="${channel.key}" async></script>`
  const copy = () =>
    navigator.clipboard.writeText(line).then(
      () => tell(say('channels.copied')),
      () => tell(say('channels.copy-yourself')),
    )
  return (
    <div className="snippet">
      <span className="small ink2">{say('channels.snippet')}</span>
      <code>{line}</code>
      <button type="button" className="btn sm" onClick={() => void copy()}>
        <Icon name="copy" size="s" /> {say('channels.copy')}
      </button>
    </div>
  )
}

function OpenOrClose({ channel }: { channel: Channel }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const change = useAct(changeChannel)
  const [asking, setAsking] = useState(false)
  const put = (active: boolean) =>
    change.start(
      { params: { id: channel.id }, body: { active } },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('done.saved'))
          setAsking(false)
        },
      },
    )
  return (
    <>
      <button
        type="button"
        className="btn sm"
        disabled={change.busy}
        onClick={() => (channel.active ? setAsking(true) : put(true))}
      >
        {say(channel.active ? 'channels.close' : 'channels.reopen')}
      </button>
      {asking ? (
        <Confirm
          danger
          title={say('channels.close-sure', { name: channel.name })}
          act={say('channels.close')}
          busy={change.busy}
          onDo={() => put(false)}
          onClose={() => setAsking(false)}
        >
          {say('channels.close-sure.text')}
        </Confirm>
      ) : null}
    </>
  )
}

function NewChannel(props: { onClose: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const open = useAct(openChannel)
  return (
    <Question
      title={say('channels.add')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="new-channel" className="btn p" disabled={open.busy}>
          {say('channels.begin')}
        </button>
      }
    >
      <form
        id="new-channel"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          const name = String(new FormData(event.currentTarget).get('name')).trim()
          open.start(
            { body: { kind: 'web', name, settings: {} } },
            {
              onError: fail,
              onSuccess: () => {
                tell(say('channels.opened'))
                props.onClose()
              },
            },
          )
        }}
      >
        <label className="field">
          <span>{say('channels.name')}</span>
          <input className="in" name="name" required maxLength={80} />
        </label>
        <p className="small ink2">{say('channels.add.text')}</p>
      </form>
    </Question>
  )
}
