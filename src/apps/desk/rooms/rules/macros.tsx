/** Macros by folder: what one types after the slash, what each says and does, who may use it. */
import { useState } from 'react'
import { listMacros, type Macro } from '../../../../rooms/rules/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { MacroSheet } from './macro-sheet.tsx'
import { deedWords, placed } from './sentence.ts'
import { useSpeech } from './speech.ts'

export function Macros() {
  const { say } = useWords()
  const { may } = useSession()
  const wording = useWording()
  const [open, setOpen] = useState<Macro | 'new' | null>(null)
  const [typed, setTyped] = useState('')
  const found = useRead(listMacros, {})
  const write = may('conversations.write') ? (
    <button type="button" className="btn p" onClick={() => setOpen('new')}>
      {say('macros.new')}
    </button>
  ) : null
  const wanted = (macro: Macro) => {
    const text = `${macro.title.zh} ${macro.title.en} ${macro.shortcut} ${macro.folder} ${JSON.stringify(macro.deeds)}`
    return text.toLowerCase().includes(typed.trim().toLowerCase())
  }
  return (
    <Page title={say('settings.macros')} below={say('macros.below')} acts={write}>
      <Reading of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('macros.none')} act={write}>
              {say('macros.none.text')}
            </Empty>
          ) : (
            <>
              <label className="find settings-find">
                <Icon name="search" size="s" />
                <input
                  type="search"
                  aria-label={say('macros.find')}
                  placeholder={say('macros.find')}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </label>
              <Folders items={items.filter(wanted)} onOpen={setOpen} />
              {items.some(wanted) ? null : (
                <Empty title={say('macros.not-found', { words: typed })} plain>
                  {say('macros.not-found.text')}
                </Empty>
              )}
            </>
          )
        }
      </Reading>
      {open ? (
        <MacroSheet
          key={open === 'new' ? 'new' : `${open.id}:${open.version}`}
          macro={open === 'new' ? null : open}
          title={open === 'new' ? say('macros.new') : wording(open.title)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  )
}

function Folders(props: { items: readonly Macro[]; onOpen: (macro: Macro) => void }) {
  const { say } = useWords()
  const folders = [...new Set(props.items.map((one) => one.folder))].sort((a, b) =>
    a.localeCompare(b, 'zh-CN'),
  )
  return (
    <>
      {folders.map((folder) => {
        const items = props.items.filter((one) => one.folder === folder)
        return (
          <Section key={folder} title={folder || say('macros.no-folder')} side={String(items.length)}>
            <ul className="lines">
              {items.map((macro) => (
                <Line key={macro.id} macro={macro} onOpen={() => props.onOpen(macro)} />
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

function Line(props: { macro: Macro; onOpen: () => void }) {
  const { say, language } = useWords()
  const wording = useWording()
  const speech = useSpeech()
  const { macro } = props
  const reply = macro.deeds.find((deed) => deed.do === 'reply')
  const others = macro.deeds.filter((deed) => deed.do !== 'reply')
  return (
    <li className="macro-row">
      <code className="macro-key">{macro.shortcut ? `/${macro.shortcut}` : ''}</code>
      <span className="grow">
        <button type="button" className="btn q sm b flush" onClick={props.onOpen}>
          {wording(macro.title)}
        </button>{' '}
        {macro.pinned ? <Chip tone="warn">{say('macros.pinned')}</Chip> : null}
        {macro.scope === 'shop' ? null : <Chip tone="line">{say(`macros.scope.${macro.scope}`)}</Chip>}
        {reply ? (
          <div className="small ink2">
            {placed(reply.text[language] || reply.text['zh-CN'] || reply.text.en, say)}
          </div>
        ) : null}
        {others.length > 0 ? (
          <div className="tl">{others.map((deed) => deedWords(deed, speech)).join(' · ')}</div>
        ) : null}
      </span>
      <span className="tl nowrap">{say('macros.used', { n: macro.used })}</span>
    </li>
  )
}
