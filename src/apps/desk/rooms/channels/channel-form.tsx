/** Changes a web channel: what it is called, its words in both languages, its colour, and the pages that may show it. */
import type { FormEvent } from 'react'
import { type Channel, changeChannel, type Phrase } from '../../../../rooms/channels/contract.ts'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

const PHRASES = ['shopName', 'greeting', 'hoursText', 'offlineWords'] as const
const LANGUAGES = ['zh-CN', 'en'] as const

export function ChannelForm({ channel, onDone }: { channel: Channel; onDone: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const change = useAct(changeChannel)
  const { settings } = channel
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const phrase = (name: string): Phrase => ({ 'zh-CN': said(`${name}.zh-CN`), en: said(`${name}.en`) })
    change.start(
      {
        params: { id: channel.id },
        body: {
          name: said('name'),
          settings: {
            accent: said('accent'),
            allowedOrigins: said('origins').split(/\s+/).filter(Boolean),
            shopName: phrase('shopName'),
            greeting: phrase('greeting'),
            hoursText: phrase('hoursText'),
            offlineWords: phrase('offlineWords'),
          },
        },
      },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('done.saved'))
          onDone()
        },
      },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <div className="form-grid">
        <label className="field">
          <span>{say('channels.name')}</span>
          <input className="in" name="name" required maxLength={80} defaultValue={channel.name} />
        </label>
        <label className="field">
          <span>{say('channels.accent')}</span>
          <input className="in" type="color" name="accent" defaultValue={settings.accent} />
        </label>
      </div>
      {PHRASES.map((name) => (
        <div className="form-grid" key={name}>
          {LANGUAGES.map((language) => (
            <label className="field" key={language}>
              <span>
                {say(`channels.${name}`)} · {say(`language.${language}`)}
              </span>
              <textarea
                className="in"
                name={`${name}.${language}`}
                maxLength={400}
                rows={2}
                placeholder={name === 'hoursText' ? say('channels.hoursText.empty') : undefined}
                defaultValue={settings[name][language]}
              />
            </label>
          ))}
        </div>
      ))}
      <label className="field">
        <span>{say('channels.origins')}</span>
        <textarea
          className="in"
          name="origins"
          placeholder="https://shop.example"
          defaultValue={settings.allowedOrigins.join('\n')}
        />
        <span className="hint">{say('channels.origins.text')}</span>
      </label>
      <button type="submit" className="btn p" style={{ alignSelf: 'flex-start' }} disabled={change.busy}>
        {say('act.save')}
      </button>
    </form>
  )
}
