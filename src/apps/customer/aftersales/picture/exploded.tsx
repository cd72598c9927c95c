// The product taken apart, to point at: with a finger, a mouse or the arrow keys; what does not fit stands in the tray below.
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { type Key, useWords } from '../../words.ts'
import { glyphOf } from './glyph.ts'
import type { PartLine } from './role.ts'
import { type Piece, sceneOf } from './scene.ts'
import type { Face, Place } from './space.ts'

/** Which part, and where it sits when there are several of its kind. */
export interface Pointed {
  readonly no: string
  readonly place?: Place | undefined
  /** Which of the drawn ones, where two share a place. */
  readonly spot?: number | undefined
}

const PLACES: Readonly<Record<Place, Key>> = {
  left: 'placeLeft',
  right: 'placeRight',
  upper: 'placeUpper',
  lower: 'placeLower',
  front: 'placeFront',
  rear: 'placeRear',
  'upper-left': 'placeUpperLeft',
  'upper-right': 'placeUpperRight',
  'lower-left': 'placeLowerLeft',
  'lower-right': 'placeLowerRight',
  'middle-left': 'placeMiddleLeft',
  'middle-right': 'placeMiddleRight',
  'front-left': 'placeFrontLeft',
  'front-right': 'placeFrontRight',
  'rear-left': 'placeRearLeft',
  'rear-right': 'placeRearRight',
}

/** A part with its place, as people say it. */
export function useNamed(parts: readonly PartLine[]): (at: Pointed) => string {
  const { say } = useWords()
  return ({ no, place }) => {
    const name = parts.find((part) => part.no === no)?.name ?? no
    return place ? say('partAt', { place: say(PLACES[place]), name }) : name
  }
}

interface Props {
  readonly category: string
  readonly product: string
  readonly parts: readonly PartLine[]
  readonly chosen: Pointed | null
  readonly onChoose: (at: Pointed) => void
}

export function Exploded(props: Props) {
  const { category, parts, chosen } = props
  const { say } = useWords()
  const scene = useMemo(() => sceneOf(category, parts), [category, parts])
  const named = useNamed(parts)
  const group = useRef<HTMLDivElement>(null)
  const { x, y, width, height } = scene.frame
  const isChosen = (piece: Piece) => chosen?.no === piece.no && chosen.spot === piece.spot
  // A chosen part without a place has no one spot: its first piece holds the focus.
  const held = scene.pieces.find(isChosen) ?? scene.pieces[0]
  const step = (event: KeyboardEvent) => walk(event, group.current)
  return (
    <div
      className="parts"
      role="radiogroup"
      aria-label={say('partsPicture', { product: props.product })}
      onKeyDown={step}
      ref={group}
    >
      {scene.pieces.length > 0 ? (
        <svg viewBox={`${x} ${y} ${width} ${height}`} role="presentation">
          {scene.pieces.map((piece) =>
            piece.from ? (
              <path
                key={`thread ${piece.key}`}
                className="thread"
                d={`M${piece.from.join(' ')}L${piece.centre.join(' ')}`}
              />
            ) : null,
          )}
          {scene.pieces.map((piece) => (
            <Drawn
              key={piece.key}
              piece={piece}
              name={named(piece)}
              chosen={isChosen(piece) || (chosen?.no === piece.no && chosen.spot === undefined)}
              reachable={piece === held && !scene.tray.some((part) => part.no === chosen?.no)}
              onChoose={() => props.onChoose({ no: piece.no, place: piece.place, spot: piece.spot })}
            />
          ))}
        </svg>
      ) : null}
      {chosen ? <output className="flag">{named(chosen)}</output> : null}
      {scene.tray.length > 0 ? (
        <div className="tray">
          {scene.tray.map(({ no, role }) => (
            // biome-ignore lint/a11y/useSemanticElements: one of a group whose other members are drawn
            <button
              type="button"
              key={no}
              role="radio"
              aria-checked={chosen?.no === no}
              tabIndex={chosen?.no === no || (scene.pieces.length === 0 && !chosen) ? 0 : -1}
              onClick={() => props.onChoose({ no })}
            >
              <svg className="i" viewBox="0 0 20 20" aria-hidden="true">
                <path d={glyphOf(role)} />
              </svg>
              <span>{named({ no })}</span>
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

const BACK = new Set(['ArrowLeft', 'ArrowUp'])
const ON = new Set(['ArrowRight', 'ArrowDown'])

/** Arrow keys go from piece to piece and choose, as in any group of radio buttons. */
function walk(event: KeyboardEvent, group: HTMLElement | null) {
  const way = ON.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0
  const all = [...(group?.querySelectorAll<HTMLElement | SVGElement>('[role=radio]') ?? [])]
  const at = all.findIndex((one) => one.matches(':focus'))
  if (at < 0) return
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    all[at]?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  }
  if (way === 0) return
  event.preventDefault()
  const next = all[(at + way + all.length) % all.length]
  next?.focus()
  next?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

function Drawn(props: {
  piece: Piece
  name: string
  chosen: boolean
  reachable: boolean
  onChoose: () => void
}) {
  const { piece, chosen } = props
  const [cx, cy] = piece.centre
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawn thing cannot be an input
    <g
      role="radio"
      aria-label={props.name}
      aria-checked={chosen}
      tabIndex={props.reachable ? 0 : -1}
      className={`piece${chosen ? ' on' : ''}${piece.soft ? ' soft' : ''}`}
      onClick={props.onChoose}
    >
      {piece.faces.map((face) => (
        <polygon key={face.tone} className={face.tone} points={pointsOf(face)} />
      ))}
      {piece.faces.length === 0 ? (
        <>
          <circle className="reach" cx={cx} cy={cy} r="13" />
          <circle className="dot" cx={cx} cy={cy} r="4.500" />
        </>
      ) : null}
      {chosen && piece.faces.length === 0 ? <circle className="ring" cx={cx} cy={cy} r="13" /> : null}
    </g>
  )
}

const pointsOf = (face: Face): string =>
  face.corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
