/** Drawn photos for the demo shop and tests: a cracked table top, a crushed carton, a wardrobe in the wrong colour, a hinge. */
import sharp from 'sharp'

export const DRAWN = [
  'cracked-table',
  'crushed-carton',
  'carton-label',
  'wrong-colour',
  'broken-hinge',
  'loose-frame',
  'empty-hardware-bag',
  'scratched-door',
] as const
export type Drawn = (typeof DRAWN)[number]

/** The drawing's own units; the photo has five eighths of them in pixels. */
const WIDTH = 1600
const HEIGHT = 1200

/** The same picture for the same name and seed; another seed is another room, light and camera. */
export async function draw(what: Drawn, seed = 1): Promise<Buffer> {
  const dice = diceOf(seed * 7919 + DRAWN.indexOf(what) * 104_729)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="750" viewBox="0 0 ${WIDTH} ${HEIGHT}">${grain(seed)}${room(dice)}${THINGS[what](dice)}
    <rect width="100%" height="100%" filter="url(#grain)" opacity="0.18"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
}

type Dice = () => number

/** Numbers 0..1 that a seed decides (a linear congruential generator, Park and Miller). */
function diceOf(seed: number): Dice {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const between = (dice: Dice, low: number, high: number) => Math.round(low + dice() * (high - low))
const pick = (dice: Dice, ...of: readonly string[]): string => of[Math.floor(dice() * of.length)] ?? ''

const grain = (seed: number) =>
  `<defs><filter id="grain"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="1" seed="${seed}"/>
  <feColorMatrix type="saturate" values="0"/></filter>
  <filter id="wood"><feTurbulence type="fractalNoise" baseFrequency="0.004 0.09" numOctaves="2" seed="${seed + 3}"/>
  <feColorMatrix values="0 0 0 0 0.35  0 0 0 0 0.22  0 0 0 0 0.12  0.9 0 0 0 -0.15"/></filter></defs>`

/** A wall, a floor, a window's light and something that stands about. */
function room(dice: Dice): string {
  const horizon = between(dice, 420, 780)
  const wall = pick(dice, '#d9d4c8', '#c8cfd4', '#e4ddd0', '#b9b6ad', '#cfd8cf')
  const floor = pick(dice, '#8d7860', '#a4927a', '#6f675e', '#b8a78f')
  const light = between(dice, 0, WIDTH)
  const things = Array.from({ length: 6 }, () => {
    const [x, y, w, h] = [
      between(dice, -100, WIDTH),
      between(dice, 0, HEIGHT),
      between(dice, 60, 420),
      between(dice, 60, 420),
    ]
    const colour = pick(dice, '#7d6a55', '#545a60', '#93a08c', '#c9b79a', '#3f3a36', '#a66f4e')
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour}" opacity="0.75" transform="rotate(${between(dice, -12, 12)} ${x} ${y})"/>`
  })
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${wall}"/>
    <rect y="${horizon}" width="${WIDTH}" height="${HEIGHT - horizon}" fill="${floor}"/>
    <ellipse cx="${light}" cy="200" rx="${between(dice, 200, 600)}" ry="400" fill="#fff" opacity="0.35"/>${things.join('')}`
}

function crack(dice: Dice, x: number, y: number, length: number): string {
  const points = Array.from({ length: 14 }, (_, i) => {
    return `${x + (i * length) / 13},${y + between(dice, -26, 26) + i * between(dice, -6, 6)}`
  })
  return `<polyline points="${points.join(' ')}" fill="none" stroke="#1b120b" stroke-width="${between(dice, 5, 11)}"/>`
}

const THINGS: Readonly<Record<Drawn, (dice: Dice) => string>> = {
  'cracked-table'(dice) {
    const [x, y] = [between(dice, 80, 260), between(dice, 260, 460)]
    return `<g transform="rotate(${between(dice, -6, 6)} 800 600)"><rect x="${x}" y="${y}" width="1180" height="520" rx="24" fill="#c79a66"/>
      <rect x="${x}" y="${y}" width="1180" height="520" filter="url(#wood)"/>${crack(dice, x + 90, y + between(dice, 150, 330), between(dice, 500, 900))}</g>`
  },
  'crushed-carton'(dice) {
    const [x, y] = [between(dice, 240, 420), between(dice, 200, 360)]
    const dent = between(dice, 120, 260)
    return `<polygon points="${x},${y} ${x + 820},${y + 20} ${x + 820 - dent},${y + 380} ${x + 800},${y + 760} ${x + 20},${y + 740}" fill="#b98a55"/>
      <polygon points="${x + 820},${y + 20} ${x + 820 - dent},${y + 380} ${x + 800},${y + 760} ${x + 560},${y + 400}" fill="#8f6639"/>
      <rect x="${x + 120}" y="${y + 360}" width="560" height="44" fill="#dcc08c"/>${crack(dice, x + 420, y + 300, 300)}`
  },
  'carton-label': (dice) =>
    `<rect x="200" y="150" width="1200" height="900" fill="#b98a55"/><rect x="${between(dice, 300, 460)}" y="${between(dice, 240, 360)}" width="720" height="520" fill="#f4f1ea"/>
      ${Array.from({ length: 30 }, (_, i) => `<rect x="${500 + i * 16}" y="620" width="${between(dice, 3, 11)}" height="120" fill="#111"/>`).join('')}
      ${Array.from({ length: 5 }, (_, i) => `<rect x="500" y="${400 + i * 40}" width="${between(dice, 180, 480)}" height="14" fill="#333"/>`).join('')}`,
  'wrong-colour'(dice) {
    const x = between(dice, 330, 520)
    const body = pick(dice, '#6d7f5e', '#9a6b4b', '#59636e')
    return `<rect x="${x}" y="90" width="760" height="1010" fill="${body}"/><rect x="${x + 14}" y="110" width="356" height="960" fill="${body}" stroke="#2b2b2b" stroke-width="5"/>
      <rect x="${x + 390}" y="110" width="356" height="960" fill="${body}" stroke="#2b2b2b" stroke-width="5"/>
      <rect x="${x + 340}" y="520" width="16" height="130" fill="#d8d2c4"/><rect x="${x + 404}" y="520" width="16" height="130" fill="#d8d2c4"/>
      <rect x="${x + 470}" y="860" width="210" height="100" fill="#c0625a" stroke="#f2e7d8" stroke-width="6"/>`
  },
  'broken-hinge'(dice) {
    const [x, y] = [between(dice, 420, 620), between(dice, 320, 480)]
    return `<rect x="0" y="0" width="${x}" height="${HEIGHT}" fill="#caa676"/><rect x="0" y="0" width="${x}" height="${HEIGHT}" filter="url(#wood)"/>
      <circle cx="${x - 130}" cy="${y + 120}" r="120" fill="#8c9094"/><rect x="${x - 130}" y="${y + 70}" width="420" height="100" rx="18" fill="#a9adb1" transform="rotate(${between(dice, 8, 26)} ${x} ${y})"/>
      <circle cx="${x + 60}" cy="${y + 130}" r="22" fill="#3d4043"/><circle cx="${x + 190}" cy="${y + 190}" r="22" fill="#3d4043"/>${crack(dice, x - 300, y + 240, 260)}`
  },
  'loose-frame': (dice) =>
    `<rect x="180" y="${between(dice, 520, 640)}" width="1240" height="110" fill="#9b7247"/><rect x="180" y="560" width="1240" height="110" filter="url(#wood)"/>
      <rect x="${between(dice, 620, 820)}" y="240" width="120" height="640" fill="#87602f" transform="rotate(${between(dice, 5, 14)} 700 600)"/>
      <circle cx="760" cy="610" r="34" fill="#2d2b29"/><rect x="150" y="760" width="1300" height="260" rx="60" fill="#8f9188"/>${crack(dice, 600, 700, 320)}`,
  'empty-hardware-bag': (dice) =>
    `<rect x="360" y="200" width="880" height="800" rx="40" fill="#e8eef0" opacity="0.85"/><rect x="360" y="200" width="880" height="90" fill="#b3423a" opacity="0.8"/>
      ${Array.from({ length: 7 }, () => `<rect x="${between(dice, 440, 1120)}" y="${between(dice, 380, 900)}" width="90" height="22" rx="8" fill="#70757a" transform="rotate(${between(dice, 0, 90)} 800 600)"/>`).join('')}`,
  'scratched-door': (dice) =>
    `<rect x="260" y="0" width="1080" height="${HEIGHT}" fill="#d7cbb4"/><rect x="260" y="0" width="1080" height="${HEIGHT}" filter="url(#wood)" opacity="0.5"/>
      ${[0, 1, 2].map((i) => crack(dice, 380 + i * between(dice, 20, 90), 420 + i * 110, between(dice, 300, 700))).join('')}<rect x="1180" y="520" width="26" height="190" fill="#53565a"/>`,
}
