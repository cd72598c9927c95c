// Photos, videos and a recording: taken here, shown at once, sent by themselves, each with how far it is in words.
import { useEffect, useMemo } from 'react'
import type { PossibleOptionShape } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { type Key, useWords } from '../../words.ts'
import { useBy } from '../by.ts'
import { type Fault, type Piece, shareOf } from './piece.ts'
import { usePieces } from './pieces.ts'
import { queue } from './queue.ts'
import { Voice } from './voice.tsx'

interface Props {
  readonly orderId: string
  readonly caseId?: string
  readonly needs?: PossibleOptionShape['needs']
  readonly format: Formats
}

export function Evidence({ orderId, caseId, needs = [], format }: Props) {
  const { say } = useWords()
  const by = useBy(format)
  const pieces = usePieces(orderId, caseId)
  const about = { orderId, ...(caseId && { caseId }) }
  const take = (files: FileList | null) => void queue.add([...(files ?? [])], about)
  const waiting = pieces.filter((piece) => piece.state !== 'there' && piece.state !== 'refused')
  return (
    <div className="evidence">
      <h3>{say('evidenceTitle')}</h3>
      {needs.map((need) => (
        <p className="small ink2" key={need.text}>
          {need.text}
          {need.by ? ` ${by.time(need.by)}` : ''}
        </p>
      ))}
      <div className="shots">
        {pieces.map((piece) => (
          <Shot key={piece.id} piece={piece} />
        ))}
        <label className="add">
          <input
            type="file"
            className="sr"
            accept="image/*"
            capture="environment"
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
          <Icon name="camera" />
          {say(pieces.length > 0 ? 'shootAnother' : 'shoot')}
        </label>
        <label className="add">
          <input
            type="file"
            className="sr"
            accept="image/*,video/*"
            multiple
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
          <Icon name="attach" />
          {say('choosePhotos')}
        </label>
        <Voice take={(file) => void queue.add([file], about)} />
      </div>
      <p className="small ink3" role="status">
        {waiting.length > 0
          ? say(navigator.onLine ? 'evidenceGoing' : 'evidenceWaits', { count: waiting.length })
          : ''}
      </p>
    </div>
  )
}

const FAULTS: Readonly<Record<Fault, Key>> = {
  dark: 'faultDark',
  bright: 'faultBright',
  blurred: 'faultBlurred',
  small: 'faultSmall',
}

function Shot({ piece }: { piece: Piece }) {
  const { say } = useWords()
  const url = useMemo(() => URL.createObjectURL(piece.file), [piece.file])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  const trouble = troubleOf(piece, say)
  return (
    <figure className={`shot${trouble ? ' warn' : ''}`}>
      {piece.medium === 'photo' ? <img src={url} alt={piece.name} /> : null}
      {piece.medium === 'video' ? <video src={url} muted playsInline aria-label={piece.name} /> : null}
      {piece.medium === 'voice' || piece.medium === 'document' ? (
        <Icon name={piece.medium === 'voice' ? 'mic' : 'audit'} size="l" />
      ) : null}
      <figcaption className={`chip${trouble ? ' warn' : piece.state === 'there' ? ' ok' : ''}`}>
        {trouble || standing(piece, say)}
      </figcaption>
      <button
        type="button"
        className="drop"
        aria-label={say('dropPiece', { name: piece.name })}
        onClick={() => void queue.takeBack(piece.id)}
      >
        <Icon name="close" size="s" />
      </button>
    </figure>
  )
}

/** What this phone saw is short; the shop's word counts, also where it finds nothing wrong. */
function troubleOf({ state, seen, say: told }: Piece, say: ReturnType<typeof useWords>['say']): string {
  if (state === 'there' && !told) return ''
  return seen ? say(FAULTS[seen]) : (told ?? '')
}

function standing(piece: Piece, say: ReturnType<typeof useWords>['say']): string {
  if (piece.state === 'there') return say(piece.medium === 'photo' ? 'pieceClear' : 'pieceThere')
  if (piece.state === 'refused') return say('pieceRefused')
  if (piece.offset > 0) return say('pieceGoing', { percent: Math.round(shareOf(piece) * 100) })
  return say(navigator.onLine ? 'pieceNext' : 'pieceWaits')
}
