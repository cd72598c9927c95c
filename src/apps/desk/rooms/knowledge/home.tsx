/** The home knowledge: things about living, what each belongs with and why, and what the shop adds of its own. */
import { useState } from 'react'
import {
  dropHome,
  type HomeAround,
  HomeKind,
  listHome,
  readHome,
  writeHome,
} from '../../../../rooms/knowledge/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useFilters } from '../../filters.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Home() {
  const { say, language } = useWords()
  const { may } = useSession()
  const { get, set } = useFilters()
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState(false)
  const words = useRested(typed.trim())
  const found = useRead(listHome, { query: words ? { q: words } : {} }, { keep: true })
  const open = get('thing')
  const told = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh)
  return (
    <>
      <div className="tools">
        <input
          className="in grow"
          type="search"
          aria-label={say('home.find')}
          placeholder={say('home.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {may('knowledge.write') ? (
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {say('home.add')}
          </button>
        ) : null}
      </div>
      <div className="cols">
        <Reading of={found} lines={10}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say('home.none')}>{say('home.none.text')}</Empty>
            ) : (
              <Section title={say('knowledge.home')} side={say('home.below', { n: items.length })}>
                <ul className="lines">
                  {items.map((node) => (
                    <li key={node.id}>
                      <span className="grow">
                        <button
                          type="button"
                          className="btn q sm flush"
                          aria-pressed={open === node.id}
                          onClick={() => set({ thing: node.id })}
                        >
                          {told(node.name)}
                        </button>
                        <span className="small ink2 block">{told(node.fact)}</span>
                      </span>
                      <span className="tl nowrap">{say(`home.kind.${node.kind}`)}</span>
                      {node.own ? <Chip tone="act">{say('home.own')}</Chip> : null}
                    </li>
                  ))}
                </ul>
              </Section>
            )
          }
        </Reading>
        {open ? <Thing key={open} id={open} onOpen={(thing) => set({ thing })} /> : null}
      </div>
      {adding ? <Adding onClose={() => setAdding(false)} onAdded={(thing) => set({ thing })} /> : null}
    </>
  )
}

function Thing({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const { say, language } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const drop = useAct(dropHome)
  const found = useRead(readHome, { params: { node: id } })
  const told = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh)
  return (
    <Reading of={found}>
      {({ node, ...ends }) => (
        <Section title={told(node.name)} side={say(`home.kind.${node.kind}`)}>
          <p>{told(node.fact)}</p>
          <p className="tl">{say('home.source', { source: told(node.source) })}</p>
          <h3>{say('home.about')}</h3>
          <ul className="lines small bond-list">
            {[...ends.out, ...ends.in].map((end) => (
              <Bond key={`${end.kind}-${end.node.id}-${end.why.zh}`} end={end} onOpen={onOpen} />
            ))}
          </ul>
          {node.own && may('knowledge.write') ? (
            <button
              type="button"
              className="btn sm"
              disabled={drop.busy}
              onClick={() => drop.start({ params: { node: id } }, { onError: fail })}
            >
              {say('home.drop')}
            </button>
          ) : null}
        </Section>
      )}
    </Reading>
  )
}

function Bond({ end, onOpen }: { end: HomeAround['out'][number]; onOpen: (id: string) => void }) {
  const { say, language } = useWords()
  const told = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh)
  return (
    <li>
      <span className="tl nowrap">{say(`home.bond.${end.kind}`)}</span>
      <span className="grow">
        <button type="button" className="btn q sm flush" onClick={() => onOpen(end.node.id)}>
          {told(end.node.name)}
        </button>
        <span className="block">{told(end.why)}</span>
        <span className="tl block">{say('home.source', { source: told(end.source) })}</span>
      </span>
    </li>
  )
}

const FIELDS = ['home.name', 'home.name.en', 'home.fact', 'home.fact.en', 'home.from'] as const

function Adding(props: { onClose: () => void; onAdded: (id: string) => void }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const write = useAct(writeHome)
  const [code, setCode] = useState('')
  const [kind, setKind] = useState<HomeKind>('care')
  const [said, change] = useState<Readonly<Record<string, string>>>({})
  const of = (key: (typeof FIELDS)[number]) => (said[key] ?? '').trim()
  const ready = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && FIELDS.every((key) => of(key) !== '')
  const save = () =>
    write.start(
      {
        params: { node: code },
        body: {
          kind,
          name: { zh: of('home.name'), en: of('home.name.en') },
          fact: { zh: of('home.fact'), en: of('home.fact.en') },
          source: of('home.from'),
        },
      },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('home.saved'))
          props.onAdded(code)
          props.onClose()
        },
      },
    )
  return (
    <Question
      title={say('home.add.title')}
      onClose={props.onClose}
      acts={
        <button type="button" className="btn p" disabled={!ready || write.busy} onClick={save}>
          {say('home.save')}
        </button>
      }
    >
      <div className="form">
        <label className="field">
          <span>{say('home.id')}</span>
          <input
            className="in"
            maxLength={60}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{say('home.kind')}</span>
          <select
            className="in"
            value={kind}
            onChange={(event) =>
              setKind(HomeKind.options.find((one) => one === event.target.value) ?? 'care')
            }
          >
            {HomeKind.options.map((one) => (
              <option key={one} value={one}>
                {say(`home.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {FIELDS.map((key) => (
          <label className="field" key={key}>
            <span>{say(key)}</span>
            <input
              className="in"
              maxLength={200}
              value={said[key] ?? ''}
              onChange={(event) => change((now) => ({ ...now, [key]: event.target.value }))}
            />
          </label>
        ))}
      </div>
    </Question>
  )
}
