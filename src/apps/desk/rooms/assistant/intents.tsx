/** What a customer may want: examples of ours and of the shop, how often it was heard, what it is taken for. */
import { type FormEvent, useState } from 'react'
import {
  correctAssistant,
  type IntentLine,
  listIntents,
  readIntentExamples,
} from '../../../../rooms/assistant/learning/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Withdraw } from './taught.tsx'
import { useWant } from './want.ts'

const PROVING_MS = 4000

export function Intents() {
  const { say } = useWords()
  const { formats } = useSession()
  const want = useWant()
  const [open, setOpen] = useState<string | null>(null)
  const [proving, setProving] = useState(true)
  const found = useRead(listIntents, {}, proving ? { every: PROVING_MS } : {})
  const now = found.data?.proving ?? true
  if (now !== proving) setProving(now)
  return (
    <>
      <Reading of={found} lines={8}>
        {({ items, version, proving: unproven }) => (
          <Section
            title={say('intents.title', { n: items.length })}
            side={unproven ? say('intents.proving') : say(version ? 'intents.own' : 'intents.shipped')}
          >
            <table className="grid">
              <thead>
                <tr>
                  <th>{say('assistant.intent')}</th>
                  <th className="right">{say('intents.examples')}</th>
                  <th className="right">{say('intents.own-examples')}</th>
                  <th className="right">{say('intents.heard')}</th>
                  <th className="right">{say('intents.right')}</th>
                  <th>{say('intents.confused')}</th>
                </tr>
              </thead>
              <tbody>
                {[...items].sort(byHeard).map((one) => (
                  <tr key={one.intent}>
                    <td>
                      <button type="button" className="btn q sm flush" onClick={() => setOpen(one.intent)}>
                        {want(one.intent)}
                      </button>
                    </td>
                    <td className="right num">{formats.count(one.shipped)}</td>
                    <td className="right num">{one.own || '—'}</td>
                    <td className="right num">{one.heard || '—'}</td>
                    <td className="right num nowrap">
                      {one.right
                        ? say('assistant.of', { part: one.right.part, whole: one.right.whole })
                        : '—'}
                    </td>
                    <td className="small ink2">
                      {one.confused.map((other) => `${want(other.intent)} ${other.times}`).join(' · ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )}
      </Reading>
      {open ? <Examples intent={open} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

const byHeard = (a: IntentLine, b: IntentLine) => b.heard - a.heard || b.own - a.own

function Examples({ intent, onClose }: { intent: string; onClose: () => void }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { tell, fail } = useNotices()
  const want = useWant()
  const found = useRead(readIntentExamples, { params: { intent } })
  const add = useAct(correctAssistant)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const words = String(new FormData(form).get('words')).trim()
    add.start(
      { body: { kind: 'example', words, intent } },
      {
        onError: fail,
        onSuccess: () => {
          form.reset()
          tell(say('done.taught'))
        },
      },
    )
  }
  return (
    <Sheet title={want(intent)} onClose={onClose}>
      {may('conversations.write') ? (
        <form className="row" onSubmit={submit}>
          <input
            className="in grow"
            name="words"
            required
            maxLength={500}
            aria-label={say('intents.add')}
            placeholder={say('intents.add.place')}
          />
          <button type="submit" className="btn" disabled={add.busy}>
            {say('intents.add')}
          </button>
        </form>
      ) : null}
      <Reading of={found}>
        {({ shipped, own, confusions }) => (
          <>
            <h3>{say('intents.own-list', { n: own.length })}</h3>
            {own.length === 0 ? <p className="tl">{say('intents.no-own')}</p> : null}
            <div className="lines">
              {own.map((one) => (
                <div key={one.id}>
                  <span className="grow">
                    {one.words}
                    <span className="tl">
                      {' '}
                      {one.by.name} · {formats.day(one.at)}
                    </span>
                  </span>
                  {one.held ? <Chip tone="line">{say('taught.held')}</Chip> : null}
                  <Withdraw id={one.id} />
                </div>
              ))}
            </div>
            {confusions.length > 0 ? (
              <>
                <h3>{say('intents.confusions')}</h3>
                <ul className="checks">
                  {confusions.map((one) => (
                    <li key={`${one.meant}-${one.heard}`}>
                      {say('intents.pair', { meant: want(one.meant), heard: want(one.heard), n: one.times })}
                      <div className="tl">{one.texts.map((text) => `「${text}」`).join(' ')}</div>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            <h3>{say('intents.shipped-list')}</h3>
            <p className="small ink2">{shipped.map((text) => `「${text}」`).join(' ')}</p>
          </>
        )}
      </Reading>
    </Sheet>
  )
}
