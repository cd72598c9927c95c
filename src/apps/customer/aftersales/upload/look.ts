// Reads a photo of this phone into a small grey picture.
import type { Grey } from './gate.ts'

const SIDE = 320

/** @returns nothing when this browser cannot read the picture; then the shop judges alone */
export async function lookAt(file: Blob): Promise<Grey | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return undefined
  const shortSide = Math.min(bitmap.width, bitmap.height)
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.max(1, bitmap.width * scale), Math.max(1, bitmap.height * scale)].map(
    Math.round,
  )
  const canvas = document.createElement('canvas')
  canvas.width = width ?? 1
  canvas.height = height ?? 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  pen?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const pixels = pen?.getImageData(0, 0, canvas.width, canvas.height).data
  if (!pixels) return undefined
  const light = Uint8Array.from({ length: canvas.width * canvas.height }, (_, at) =>
    Math.round(
      (pixels[at * 4] ?? 0) * 0.3 + (pixels[at * 4 + 1] ?? 0) * 0.59 + (pixels[at * 4 + 2] ?? 0) * 0.11,
    ),
  )
  return { width: canvas.width, height: canvas.height, light, shortSide }
}
