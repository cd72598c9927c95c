/**
 * The menu behind "/" in the composer: macros found while one types, shown filled with this customer's facts.
 * Enter puts the words into the composer, Ctrl+Enter does everything the macro says at once.
 */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { applyMacro, listMacros, type Macro, previewMacro } from '../../../../rooms/rules/contract.ts'
import { Kbd } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useWording } from '../../wording.ts'
import { useWords, type WordKey } from '../../words.ts'
import { placed } from './sentence.ts'

const MOST = 8

/** @param slash what stands after the slash; null when the composer does not begin with one */
export const slashOf = (text: string): string | null => /^\/([^\s/]{0,24})$/.exec(text)?.[1] ?? null

export function MacroMenu(props: {
  conversationId: string
  /** What stands after the slash. */
  slash: string
  /** The newest customer message that is seen: refuses a macro to words one has not read. */
  heardSeq?: number
  /** The words, filled; the macro goes with them, so that sending can do its other deeds too. */
  onText: (text: string, macro: Macro) => void
  /** Everything was done: the composer is free again. */
  onDone: () => void
  onClose: () => void
}) {
  const { say } = useWords()
  const wording = useWording()
  const { fail, tell } = useNotices()
  const id = useId()
  const [at, setAt] = useState(0)
  const { data } = useRead(listMacros, {})
  const found = useMemo(() => foundBy(data?.items ?? [], props.slash), [data, props.slash])
  const chosen = found[Math.min(at, found.length - 1)]
  const apply = useAct(applyMacro, ['conversations'])
  const preview = useRead(
    previewMacro,
    { params: { id: chosen?.id ?? '' }, body: { conversationId: props.conversationId } },
    { when: chosen !== undefined, keep: true },
  )
  const seen = preview.data
  /** Of this very macro, not of the one before it in the list. */
  const filled = preview.isPlaceholderData ? undefined : seen
  /** Chosen before its words were there: done as soon as they are. */
  const [wanted, want] = useState<{ id: string; all: boolean }>()
  const use = (macro: Macro | undefined, all: boolean) => {
    if (!macro) return
    if (macro.id !== chosen?.id || !filled) return want({ id: macro.id, all })
    want(undefined)
    if (filled.missing.length > 0)
      return fail(
        new Error(
          say('macro.missing', {
            places: filled.missing.map((one) => say(`rule.place.${one}` as WordKey)).join(', '),
          }),
        ),
      )
    if (!all && filled.text !== null) return props.onText(filled.text, macro)
    const { conversationId, heardSeq } = props
    apply.start(
      { params: { id: macro.id }, body: { conversationId, ...(heardSeq !== undefined && { heardSeq }) } },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('macro.done', { name: wording(macro.title) }))
          props.onDone()
        },
      },
    )
  }
  const go = (by: number) => {
    want(undefined)
    setAt((now) => (now + by + found.length) % found.length)
  }
  const acts: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    Enter: (event) => use(chosen, event.ctrlKey || event.metaKey),
    Escape: props.onClose,
  }
  const keys = useRef((_: KeyboardEvent) => undefined as unknown)
  keys.current = (event) => {
    const act = acts[event.key]
    if (!act || event.isComposing || found.length === 0) return
    act(event)
    event.preventDefault()
    event.stopPropagation()
  }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => keys.current(event)
    // Before the composer itself hears it: Enter chooses here and does not send there.
    addEventListener('keydown', pressed, { capture: true })
    return () => removeEventListener('keydown', pressed, { capture: true })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the words of what was chosen arrive
  useEffect(() => {
    if (wanted && filled && wanted.id === chosen?.id) use(chosen, wanted.all)
  }, [wanted, filled, chosen])
  if (!data) return null
  return (
    <div className="macro-menu" role="listbox" aria-label={say('settings.macros')} id={id}>
      {found.length === 0 ? (
        <p className="small ink2">{say('macro.no-such', { words: props.slash })}</p>
      ) : null}
      {found.map((macro) => (
        <button
          type="button"
          role="option"
          tabIndex={-1}
          key={macro.id}
          aria-selected={macro === chosen}
          className={macro === chosen ? 'on' : ''}
          onMouseEnter={() => setAt(found.indexOf(macro))}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setAt(found.indexOf(macro))
            use(macro, false)
          }}
        >
          <code>{macro.shortcut ? `/${macro.shortcut}` : ''}</code>
          <span className="grow cut">{wording(macro.title)}</span>
          <span className="tl">{macro.folder}</span>
        </button>
      ))}
      {chosen && seen ? (
        <footer>
          {seen.text === null ? null : <p className="small">{placed(seen.text, say)}</p>}
          <div className="tl">
            {seen.missing.length > 0
              ? say('macro.missing', {
                  places: seen.missing.map((one) => say(`rule.place.${one}` as WordKey)).join(', '),
                })
              : seen.deeds.map((deed) => say(`rule.deed.${deed.do}` as WordKey)).join(' · ')}
          </div>
          <div className="tl row wrap">
            <Kbd>↵</Kbd> {say('macro.insert')} <Kbd>Ctrl ↵</Kbd> {say('macro.apply')}
          </div>
        </footer>
      ) : null}
    </div>
  )
}

/** Shortcuts that begin so first, then titles that hold it; without a word the pinned and most used. */
function foundBy(items: readonly Macro[], slash: string): Macro[] {
  const word = slash.toLowerCase()
  const begins = items.filter((one) => one.shortcut.startsWith(word))
  const holds = items.filter((one) =>
    `${one.title.zh} ${one.title.en} ${one.folder}`.toLowerCase().includes(word),
  )
  return [...new Set([...begins, ...holds])].slice(0, MOST)
}
