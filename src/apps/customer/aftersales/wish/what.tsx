// What is wrong, and where: a reason, the part on the drawn product or in its list, words, photos, a few questions.
import { type ReactNode, useMemo, useState } from 'react'
import type { PossibleLineShape, ReasonName } from '../../../../rooms/aftersales/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../words.ts'
import { Questions } from '../diagnosis/questions.tsx'
import { Exploded, useNamed } from '../picture/exploded.tsx'
import { Counter } from './counter.tsx'
import type { Draft } from './draft.ts'

/** Reasons that have a place on the product. */
const PLACED: readonly ReasonName[] = [
  'quality',
  'damage',
  'missing',
  'install',
  'mismatch',
  'wrong-item',
  'injury',
]

/** Where the part is chosen; the button of the page leads there. */
export const WHERE = 'where'

interface Props {
  readonly orderId: string
  readonly line: PossibleLineShape
  readonly draft: Draft
  readonly change: (some: Partial<Draft>) => void
  readonly diagnosis: boolean
  readonly children: ReactNode
}

export function What(props: Props) {
  const { line, draft, change } = props
  const { say } = useWords()
  const placed = draft.reason !== null && PLACED.includes(draft.reason) && line.parts.length > 0
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('whatTitle')}</h2>
      </header>
      <fieldset className="reasons">
        <legend className="sr">{say('whatTitle')}</legend>
        {line.reasons.map(({ reason, text }) => (
          <label key={reason} className="btn act44">
            <input
              type="radio"
              name="reason"
              value={reason}
              className="sr"
              checked={draft.reason === reason}
              onChange={() => change({ reason, wish: null, ...(!PLACED.includes(reason) && { part: null }) })}
            />
            {draft.reason === reason ? <Icon name="check" size="s" /> : null}
            {text}
          </label>
        ))}
      </fieldset>
      {placed ? <Where {...props} /> : null}
      {draft.reason ? (
        <>
          <label className="field">
            <span>{say('whatWords')}</span>
            <textarea
              rows={2}
              maxLength={1000}
              value={draft.words}
              placeholder={say('whatHint')}
              onChange={(event) => change({ words: event.target.value })}
            />
          </label>
          {props.children}
          {props.diagnosis ? <Guess {...props} /> : null}
        </>
      ) : null}
    </section>
  )
}

function Guess({ orderId, line, draft, change }: Props) {
  const part = (no: string) => line.parts.find((one) => one.no === no)
  return (
    <Questions
      about={{ orderId, lineId: line.lineId }}
      words={draft.words}
      take={(no) => (part(no) ? change({ part: { no } }) : undefined)}
    />
  )
}

function Where({ line, draft, change }: Props) {
  const { say } = useWords()
  const [asList, setAsList] = useState(false)
  const parts = useMemo(
    () => line.parts.map(({ no, name, perUnit }) => ({ no, name, quantity: perUnit })),
    [line.parts],
  )
  const named = useNamed(parts)
  // Only a part by post cannot go without knowing which.
  const needed = draft.wish === 'part'
  const most = line.parts.find((part) => part.no === draft.part?.no)?.left ?? 0
  return (
    <div className="where" id={WHERE}>
      <header>
        <h3>{say(draft.reason === 'missing' ? 'whichMissing' : 'whichPart')}</h3>
        <button
          type="button"
          className="btn q act44"
          aria-pressed={asList}
          onClick={() => setAsList(!asList)}
        >
          {say(asList ? 'asPicture' : 'asList')}
        </button>
      </header>
      {asList ? (
        <fieldset className="picks">
          <legend className="sr">{say('partsList')}</legend>
          {line.parts.map((part) => (
            <label key={part.no} className="pick">
              <input
                type="radio"
                name="part"
                value={part.no}
                checked={draft.part?.no === part.no}
                onChange={() => change({ part: { no: part.no }, parts: 1 })}
              />
              <span className="grow">{part.name}</span>
              <span className="tl nowrap">{say('perUnit', { count: part.perUnit })}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <Exploded
          category={line.category}
          product={line.productName}
          parts={parts}
          chosen={draft.part}
          onChoose={(part) => change({ part, parts: 1 })}
        />
      )}
      {draft.part ? (
        <p className="chosen small">
          <span className="grow">{say('chosenPart', { part: named(draft.part) })}</span>
          <button type="button" className="btn q act44" onClick={() => change({ part: null, parts: 1 })}>
            {say('wholePiece')}
          </button>
        </p>
      ) : (
        <p className={needed ? 'told small warn' : 'small ink3 chosen'}>
          {say(needed ? 'partNeeded' : 'noPartYet')}
        </p>
      )}
      {most > 1 ? (
        <Counter
          label={say(draft.reason === 'missing' ? 'howManyMissing' : 'howManyParts', { count: most })}
          now={draft.parts}
          most={most}
          change={(many) => change({ parts: many })}
        />
      ) : null}
    </div>
  )
}
