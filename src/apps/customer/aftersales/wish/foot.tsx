// The last line of the page: what happens first and by when, and the button that says what it does.
import { useCallback, useEffect, useState } from 'react'
import type {
  openMyCase,
  PossibleLineShape,
  PossibleOptionShape,
} from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Tenon } from '../../../../ui/marks.tsx'
import { ask, Unanswered } from '../../ask.ts'
import { useWords } from '../../words.ts'
import { useNamed } from '../picture/exploded.tsx'
import { usePieces } from '../upload/pieces.ts'
import { queue } from '../upload/queue.ts'
import { type Draft, forgetDraft } from './draft.ts'

interface Props {
  readonly orderId: string
  readonly line: PossibleLineShape
  readonly draft: Draft
  readonly option: PossibleOptionShape | undefined
  readonly format: Formats
  readonly done: (caseId: string) => void
}

export function Foot(props: Props) {
  const { draft, option, format } = props
  const { say } = useWords()
  const [state, submit] = useSubmit(props)
  const act = option
    ? say(option.allowed ? 'submit' : 'submitPerson', { remedy: option.title })
    : say(draft.reason ? 'chooseRemedy' : 'chooseReason')
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
        disabled={!option || state.is === 'sending'}
        onClick={() => void submit()}
      >
        {state.is === 'sending' ? say('submitting') : act}
      </button>
    </div>
  )
}

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

/** Without a net it is handed in by itself once the net is back: the key makes it one case, however often. */
function useSubmit({ orderId, line, draft, done }: Props): [State, () => Promise<void>] {
  const { language, say } = useWords()
  const [state, setState] = useState<State>({ is: 'idle' })
  const pieces = usePieces(orderId)
  const named = useNamed(line.parts.map((part) => ({ ...part, quantity: part.perUnit })))
  const submit = useCallback(async () => {
    if (!draft.reason || !draft.wish) return
    setState({ is: 'sending' })
    const where = draft.part?.place ? say('whereItIs', { part: named(draft.part) }) : ''
    const body = {
      orderId,
      lineId: draft.lineId,
      quantity: draft.quantity,
      reason: draft.reason,
      reasonText: [where, draft.words.trim()].filter(Boolean).join(' '),
      wish: draft.wish,
      evidenceIds: pieces.flatMap((piece) => piece.evidenceId ?? []),
      key: draft.key,
      ...(draft.part && { part: draft.part.no }),
    }
    try {
      const opened = await ask<typeof openMyCase>('/api/visitor/cases', {
        ...{ method: 'POST', body, language, own: true },
      })
      await queue.join(orderId, opened.id)
      forgetDraft(orderId)
      done(opened.id)
    } catch (fault) {
      const told = fault instanceof Unanswered ? fault : new Unanswered('broken', '')
      setState({ is: 'troubled', net: told.trouble === 'net', sentence: told.message })
    }
  }, [draft, orderId, pieces, language, done, named, say])
  const waits = state.is === 'troubled' && state.net
  useEffect(() => {
    if (!waits) return
    const again = () => void submit()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [waits, submit])
  return [state, submit]
}
