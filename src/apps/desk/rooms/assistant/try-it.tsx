/** Asks the assistant one thing and shows why it answers so; nothing is sent and nothing is kept. */
import { type FormEvent, useState } from 'react'
import { listVersions } from '../../../../rooms/assistant/learning/contract.ts'
import { type Decision, type Trial, tryAssistant } from '../../../../rooms/assistant/replay/contract.ts'
import { listProducts } from '../../../../rooms/catalogue/contract.ts'
import { Chip, MoodThread, Stitch } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Facts, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { FactRule, Sources } from '../conversations/sources.tsx'
import { useWant } from './want.ts'

const SAMPLES = ['try.sample.comfort', 'try.sample.return', 'try.sample.order', 'try.sample.moon'] as const

export function TryIt() {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const wording = useWording()
  const [words, setWords] = useState('')
  const [product, setProduct] = useState('')
  const [version, setVersion] = useState('')
  const ask = useAct(tryAssistant)
  const [trial, setTrial] = useState<Trial | null>(null)
  const products = useRead(listProducts, { query: { limit: 100 } }, { when: may('catalogue.read') })
  const versions = useRead(listVersions, {})
  const run = (asked: string) => {
    if (asked.trim() === '') return
    ask.start(
      {
        body: {
          words: asked.trim(),
          ...(product && { productId: product }),
          ...(version && { version }),
        },
      },
      { onError: fail, onSuccess: setTrial },
    )
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(words)
  }
  const known = (versions.data?.items ?? []).filter(({ state }) => state !== 'learning' && state !== 'failed')
  return (
    <>
      <Section title={say('try.title')} side={say('try.text')}>
        <form className="form" onSubmit={submit}>
          <label className="field">
            <span>{say('try.words')}</span>
            <textarea
              className="in"
              rows={2}
              maxLength={500}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                event.preventDefault()
                run(words)
              }}
            />
          </label>
          <div className="form-grid">
            <label className="field">
              <span>{say('try.page')}</span>
              <select className="in" value={product} onChange={(event) => setProduct(event.target.value)}>
                <option value="">{say('try.no-page')}</option>
                {(products.data?.items ?? []).map((one) => (
                  <option key={one.id} value={one.id}>
                    {wording(one.name)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>{say('try.version')}</span>
              <select className="in" value={version} onChange={(event) => setVersion(event.target.value)}>
                <option value="">{say('try.version.now')}</option>
                <option value="shipped">{say('taught.shipped')}</option>
                {known.map((one) => (
                  <option key={one.id} value={one.id}>
                    {say('taught.version', { n: one.number })}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <div className="row wrap">
            <button type="submit" className="btn p" disabled={words.trim() === '' || ask.busy}>
              {say('try.ask')}
            </button>
            {SAMPLES.map((key) => (
              <button
                type="button"
                key={key}
                className="btn q sm"
                disabled={ask.busy}
                onClick={() => {
                  setWords(say(key))
                  run(say(key))
                }}
              >
                {say(key)}
              </button>
            ))}
          </div>
        </form>
      </Section>
      {trial ? <Shown of={trial} /> : <Empty title={say('try.none')} plain />}
    </>
  )
}

function Shown({ of }: { of: Trial }) {
  const { say, has } = useWords()
  const reason = of.reason ? `reason.${of.reason}` : ''
  return (
    <div className="cols" aria-live="polite">
      <div>
        <Section
          title={say(`try.kind.${of.kind}`)}
          side={has(reason) ? say(reason) : say('try.ms', { n: of.ms })}
        >
          {of.kind === 'hand-over' ? <p className="small ink2">{say('try.hand-over')}</p> : null}
          {of.text ? (
            <Stitch className="bb">
              <div className="pre">{of.text}</div>
              {of.facts.map((fact) => (
                <FactRule key={fact.label} fact={fact} />
              ))}
              <Sources of={of.sources} />
              <div className="tags">
                {of.choices.map((one) => (
                  <Chip key={one} tone="line">
                    {one}
                  </Chip>
                ))}
              </div>
            </Stitch>
          ) : null}
        </Section>
        <Section title={say('try.decisions')} side={say('try.decisions.text')}>
          <ul className="checks">
            {of.decisions.map((one) => (
              <DecisionLine key={one.rule} of={one} />
            ))}
          </ul>
        </Section>
      </div>
      <div>
        <Heard of={of} />
        <Read of={of} />
      </div>
    </div>
  )
}

function DecisionLine({ of }: { of: Decision }) {
  const { say, has } = useWords()
  const saw = `try.saw.${of.saw}`
  const seen = of.rule === 'mood' ? say(`mood.${moodOf(of.saw)}`) : has(saw) ? say(saw) : of.saw
  return (
    <li>
      <Chip tone={of.held ? 'warn' : 'ok'}>{say(of.held ? 'try.held' : 'try.passed')}</Chip>{' '}
      {say(`try.rule.${of.rule}`)}
      {seen && of.rule !== 'person-wanted' && of.rule !== 'right' ? (
        <span className="tl"> · {seen}</span>
      ) : null}
    </li>
  )
}

const MOODS = ['calm', 'anxious', 'angry', 'sad', 'pleased'] as const
const moodOf = (word: string) => MOODS.find((one) => one === word) ?? 'calm'

function Heard({ of }: { of: Trial }) {
  const { say, has } = useWords()
  const slot = (kind: string) => {
    const key = `slot.${kind}`
    return has(key) ? say(key) : kind
  }
  const { formats } = useSession()
  const want = useWant()
  const { heard } = of
  return (
    <Section title={say('try.heard')} side={heard.version === 'shipped' ? say('taught.shipped') : undefined}>
      <Facts
        of={[
          [say('try.acted-on'), want(of.intent)],
          [say('try.model'), `${want(heard.intent)} · ${formats.percent(heard.p)}`],
          [say('try.strange'), formats.percent(heard.outOfScope)],
          [
            say('try.mood'),
            <MoodThread key="mood" mood={moodOf(of.mood)} word={say(`mood.${moodOf(of.mood)}`)} />,
          ],
        ]}
      />
      {of.slots.length > 0 ? (
        <>
          <h3>{say('try.slots')}</h3>
          <ul className="checks">
            {of.slots.map((one) => (
              <li key={`${one.kind}-${one.text}`}>
                <Chip tone="line">{slot(one.kind)}</Chip> {one.text}
                {one.value && one.value !== one.text ? <span className="tl"> · {one.value}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

function Read({ of }: { of: Trial }) {
  const { say, has } = useWords()
  const { formats } = useSession()
  const tool = (name: string) => {
    const key = `tool.${name}`
    return has(key) ? say(key) : name
  }
  return (
    <Section title={say('try.read')} side={say('try.cost', { n: of.cost, of: of.maxCost })}>
      {of.steps.length === 0 ? <p className="ink3">{say('try.no-steps')}</p> : null}
      <ol className="checks">
        {of.steps.map((step) => (
          <li key={`${step.tool}-${step.input}`}>
            {tool(step.tool)} <span className="tl">{say('try.found', { n: step.found })}</span>
            {step.input ? <div className="tl cut">{step.input}</div> : null}
          </li>
        ))}
      </ol>
      {of.passages.length > 0 ? (
        <table className="grid">
          <thead>
            <tr>
              <th>{say('try.passages')}</th>
              <th className="right">{say('try.score')}</th>
            </tr>
          </thead>
          <tbody>
            {of.passages.map((one) => (
              <tr key={`${one.article}-${one.heading}`}>
                <td>
                  {one.title}
                  {one.heading ? <span className="tl"> · {one.heading}</span> : null}{' '}
                  {one.chosen ? <Chip tone="ok">{say('try.chosen')}</Chip> : null}
                </td>
                <td className="right num">{one.confidence === 0 ? '—' : formats.percent(one.confidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  )
}
