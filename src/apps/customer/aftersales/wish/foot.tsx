// The last line of the page: what happens first and by when, and the button that says what it does.
import { useEffect, useRef, useState } from 'react'
import type {
  openMyCase,
  PossibleLineShape,
  PossibleOptionShape,
} from '../../../../rooms/aftersales/contract.ts'
import type { Facts } from '../../../../ui/fill.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Tenon } from '../../../../ui/marks.tsx'
import { ask, Unanswered } from '../../ask.ts'
import { type Key, useWords } from '../../words.ts'
import { useNamed } from '../picture/exploded.tsx'
import { usePieces } from '../upload/pieces.ts'
import { queue } from '../upload/queue.ts'
import { type Draft, forgetDraft } from './draft.ts'
import { WHERE } from './what.tsx'

interface Props {
  readonly orderId: string
  readonly line: PossibleLineShape
  readonly draft: Draft
  readonly option: PossibleOptionShape | undefined
  readonly format: Formats
  readonly done: (caseId: string) => void
}

export function Foot(props: Props) {
  const { option, format } = props
  const { say } = useWords()
  const [state, submit] = useSubmit(props)
  const act = say(...wordsOf(props))
  const lacks = lacksPart(props)
  return (
    <div className="foot one wish">
      {option ? <First option={option} format={format} /> : null}
      {state.is === 'troubled' ? (
        <p className="told small warn" role="alert">
          <Icon name={state.net ? 'offline' : 'warning'} size="s" />
          {state.sentence || say(state.net ? 'submitNet' : 'submitBroken')}
        </p>
      ) : null}
      <button
        type="button"
        className="btn lg p w"
        disabled={option === undefined || state.is === 'sending'}
        onClick={() => (lacks ? toWhere() : void submit())}
      >
        {state.is === 'sending' ? say('submitting') : act}
      </button>
    </div>
  )
}

/** Takes the eye to the picture, and the keyboard to its first part. */
function toWhere(): void {
  const where = document.getElementById(WHERE)
  where?.scrollIntoView({ block: 'center' })
  where
    ?.querySelector<HTMLElement | SVGElement>('[role=radio][tabindex="0"], input')
    ?.focus({ preventScroll: true })
}

/** A part by post needs to know which. */
const lacksPart = ({ option, draft, line }: Props): boolean =>
  option?.kind === 'part' && draft.part === null && line.parts.length > 0

function wordsOf(props: Props): [Key, Facts?] {
  const { option, draft } = props
  if (!option) return [draft.reason ? 'chooseRemedy' : 'chooseReason']
  if (lacksPart(props)) return ['choosePart']
  return [option.allowed ? 'submit' : 'submitPerson', { remedy: option.title }]
}

/** What a case about a part or its repair is about; a whole piece that goes back is told where it is broken in words. */
const OF_PART: readonly PossibleOptionShape['kind'][] = ['part', 'repair']

function First({ option, format }: { option: PossibleOptionShape; format: Formats }) {
  const { text, at } = option.next
  return (
    <div className="nx">
      <Tenon>
        <Icon name="clock" size="s" />
        <span>{text}</span>
      </Tenon>
      {at ? <span className="small ink2 nowrap">{format.full(at)}</span> : null}
    </div>
  )
}

type State = { is: 'idle' | 'sending' } | { is: 'troubled'; net: boolean; sentence: string }

/** What is handed in: the choice with its proof. */
function openingOf({ orderId, draft, option }: Props, where: string, evidenceIds: readonly string[]) {
  const part = option && OF_PART.includes(option.kind) ? draft.part : null
  return {
    orderId,
    lineId: draft.lineId,
    quantity: part && option?.kind === 'part' ? draft.parts : draft.quantity,
    reason: draft.reason,
    reasonText: [where, draft.words.trim()].filter(Boolean).join(' '),
    wish: draft.wish,
    evidenceIds,
    key: draft.key,
    ...(part && { part: part.no }),
  }
}

/** Without a net it is handed in by itself once the net is back: the key makes it one case, however often. */
function useSubmit(props: Props): [State, () => Promise<void>] {
  const { orderId, line, draft } = props
  const { language, say } = useWords()
  const [state, setState] = useState<State>({ is: 'idle' })
  const pieces = usePieces(orderId)
  const named = useNamed(line.parts.map((part) => ({ ...part, quantity: part.perUnit })))
  const submit = async () => {
    setState({ is: 'sending' })
    const where = draft.part ? say('whereItIs', { part: named(draft.part) }) : ''
    const evidenceIds = pieces.flatMap((piece) => piece.evidenceId ?? [])
    try {
      const opened = await ask<typeof openMyCase>('/api/visitor/cases', {
        ...{ method: 'POST', body: openingOf(props, where, evidenceIds), language, own: true },
      })
      await queue.join(orderId, opened.id)
      forgetDraft(orderId)
      props.done(opened.id)
    } catch (fault) {
      const told = fault instanceof Unanswered ? fault : new Unanswered('broken', '')
      setState({ is: 'troubled', net: told.trouble === 'net', sentence: told.message })
    }
  }
  const newest = useRef(submit)
  newest.current = submit
  const waits = state.is === 'troubled' && state.net
  useEffect(() => {
    if (!waits) return
    const again = () => void newest.current()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [waits])
  return [state, submit]
}
