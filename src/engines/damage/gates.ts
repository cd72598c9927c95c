/** Whether a photo can be judged at all: sharp, lit, with some contrast and large enough, and what to do when it is not. */
import { checked, type Gray, grayOf, type Raster, shrunk } from './raster.ts'

export const FAULTS = ['blurred', 'dark', 'bright', 'small', 'flat'] as const
export type Fault = (typeof FAULTS)[number]

export interface Said {
  readonly zh: string
  readonly en: string
}

/**
 * @property blur variance of the Laplacian where the picture is sharpest; larger is sharper
 * @property light mean light 0..1 @property contrast between the darkest and the lightest twentieth, 0..1
 * @property size the shorter side in pixels of the picture as it was taken
 */
export interface Gates {
  readonly ok: boolean
  readonly blur: number
  readonly light: number
  readonly contrast: number
  readonly size: number
  readonly faults: readonly Fault[]
  /** What to do about the gravest fault; empty when all is well. */
  readonly say: Said
}

/** Every picture is looked at with this longer side, so that one threshold serves all cameras. */
const LOOKED_AT = 640
const BLOCK = 32
/** Our own figures, set on drawn pictures with known blur (gates.test.ts); a merchant's photos may move them. */
export const LIMITS = { blur: 25, dark: 0.16, bright: 0.95, clipped: 0.8, contrast: 0.1, size: 480 } as const

const DO: Readonly<Record<Fault, Said>> = {
  small: {
    zh: '照片太小，看不清细节。请用相机原图，不要截图。',
    en: 'The photo is too small to see details. Please send the original, not a screenshot.',
  },
  dark: {
    zh: '照片太暗。请开灯或靠近窗边再拍一张。',
    en: 'The photo is too dark. Please switch on a light or go near a window and take it again.',
  },
  bright: {
    zh: '照片过亮，细节看不见了。请避开直射光再拍一张。',
    en: 'The photo is too bright to show details. Please avoid direct light and take it again.',
  },
  flat: {
    zh: '照片里几乎看不出东西。请让损坏处占画面一半，再拍一张。',
    en: 'There is hardly anything to see. Please let the damage fill half the picture and take it again.',
  },
  blurred: {
    zh: '照片有些糊。请点一下屏幕对焦，双手拿稳再拍一张。',
    en: 'The photo is blurred. Please tap the screen to focus, hold still and take it again.',
  },
}
const FINE: Said = { zh: '', en: '' }
/** The gravest first: what is too dark is blurred as well, and light is what helps. */
const ORDER: readonly Fault[] = ['dark', 'bright', 'small', 'flat', 'blurred']

/** @param shorterSide of the picture as it was taken, when `raster` was made smaller */
export function gatesOf(raster: Raster, shorterSide?: number): Gates {
  const gray = looked(grayOf(checked(raster)))
  const sorted = Float64Array.from(gray.values).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const light = mean(gray.values) / 255
  const contrast = (at(0.97) - at(0.03)) / 255
  const clipped = gray.values.filter((value) => value >= 254).length / gray.values.length
  const blur = sharpness(gray)
  const size = shorterSide ?? Math.min(raster.width, raster.height)
  const is: Readonly<Record<Fault, boolean>> = {
    dark: light < LIMITS.dark,
    bright: light > LIMITS.bright || (clipped > LIMITS.clipped && contrast < 0.5),
    small: size < LIMITS.size,
    flat: contrast < LIMITS.contrast,
    blurred: blur < LIMITS.blur,
  }
  const faults = ORDER.filter((fault) => is[fault])
  const first = faults[0]
  const round = (value: number) => Math.round(value * 1000) / 1000
  return {
    ok: first === undefined,
    blur: Math.round(blur * 10) / 10,
    light: round(light),
    contrast: round(contrast),
    size,
    faults,
    say: first ? DO[first] : FINE,
  }
}

function looked(gray: Gray): Gray {
  const scale = LOOKED_AT / Math.max(gray.width, gray.height)
  if (scale >= 1) return gray
  return shrunk(
    gray,
    Math.max(1, Math.round(gray.width * scale)),
    Math.max(1, Math.round(gray.height * scale)),
  )
}

const mean = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length

/**
 * The variance of the Laplacian (Pech-Pacheco 2000) by blocks, and of these the sharpest tenth: a crack on a plain table
 * top is a sharp photo though most of it is even.
 */
export function sharpness(gray: Gray): number {
  if (gray.width < 3 || gray.height < 3) return 0
  const blocks: number[] = []
  for (let y = 1; y < gray.height - 1; y += BLOCK)
    for (let x = 1; x < gray.width - 1; x += BLOCK) blocks.push(variance(gray, x, y))
  const sharpest = blocks.sort((a, b) => b - a).slice(0, Math.max(1, Math.ceil(blocks.length / 10)))
  return mean(Float64Array.from(sharpest))
}

/** Of the Laplacian in one block that begins at `left`, `top`. */
function variance({ width, height, values }: Gray, left: number, top: number): number {
  let [count, sum, squares] = [0, 0, 0]
  const at = (place: number) => values[place] ?? 0
  for (let y = top; y < Math.min(top + BLOCK, height - 1); y++) {
    for (let x = left; x < Math.min(left + BLOCK, width - 1); x++) {
      const i = y * width + x
      const bend = at(i - 1) + at(i + 1) + at(i - width) + at(i + width) - 4 * at(i)
      count += 1
      sum += bend
      squares += bend * bend
    }
  }
  return squares / count - (sum / count) ** 2
}
