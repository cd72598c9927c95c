// A room in daylight around one piece of furniture: wall, floor, and a window's light falling at 24 degrees.
import type { Category } from '../../rooms/catalogue/contract.ts'
import { furniture } from './furniture.tsx'
import { FABRIC, OAK, tonesOf } from './tones.ts'

/** Pieces whose chosen colour is the wood itself. */
const WOODEN: ReadonlySet<Category> = new Set<Category>([
  'coffee-table',
  'tv-unit',
  'dining-table',
  'nightstand',
  'wardrobe',
  'desk',
  'bookcase',
  'cabinet',
  'shoe-cabinet',
  'mirror',
])
const TALL: ReadonlySet<Category> = new Set<Category>(['wardrobe', 'bookcase', 'mirror', 'tv-unit'])

export function Scene(props: { category: Category; colour?: string | undefined; label: string }) {
  const { category, colour } = props
  const wooden = WOODEN.has(category)
  const paint = {
    cover: tonesOf((!wooden && colour) || FABRIC),
    wood: tonesOf((wooden && colour) || OAK),
  }
  return (
    <svg
      className="scene"
      viewBox="0 0 640 470"
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={props.label}
      aria-hidden={props.label === ''}
    >
      <rect width="640" height="340" fill="#EDE8DE" />
      <rect y="340" width="640" height="130" fill="#CDB18A" />
      <path
        d="M0 362H640M0 390H640M0 424H640M80 340L20 470M210 340L180 470M340 340L344 470M470 340L506 470M590 340L660 470"
        stroke="#B99B72"
        strokeWidth="1.5"
      />
      <path
        d="M150 30L230 30 320 210 240 210zM240 30L320 30 410 210 330 210zM246 222L326 222 380 340 304 340zM336 222L416 222 470 340 394 340z"
        fill="#FFFDF6"
        opacity=".85"
      />
      <path
        d="M304 340L380 340 438 470 360 470zM394 340L470 340 534 470 456 470z"
        fill="#E6CFA4"
        opacity=".7"
      />
      {TALL.has(category) ? null : <Picture />}
      {furniture[category](paint)}
    </svg>
  )
}

function Picture() {
  return (
    <>
      <rect x="486" y="60" width="96" height="122" fill="#F7F4ED" stroke="#7C5A2B" strokeWidth="5" />
      <path d="M498 168q20-60 40-40t36-56" fill="none" stroke="#2E4E7E" strokeWidth="4" />
      <circle cx="518" cy="92" r="12" fill="#F0C463" />
    </>
  )
}
