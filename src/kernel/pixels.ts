/** A picture decoded into plain numbers, for engines that look at it, with what the camera wrote beside it. */
import sharp from 'sharp'
import { Refusal } from './errors.ts'

/** @property data rows of red, green, blue, 0..255 @property fullWidth as it was taken, upright @property exif null: none */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly channels: 3
  readonly data: Uint8Array
  readonly fullWidth: number
  readonly fullHeight: number
  readonly exif: Buffer | null
}

const MAX_PIXELS = 50_000_000

/** @param path or bytes of a picture @param side the longer side at most. @throws Refusal files.broken-picture */
export async function pixelsOf(picture: string | Buffer, side: number): Promise<Pixels> {
  try {
    const open = () => sharp(picture, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { exif, width, height, orientation = 1 } = await open().metadata()
    const { data, info } = await open()
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    // Cameras write lying pictures with a turn of 90 degrees.
    const turned = orientation >= 5
    return {
      width: info.width,
      height: info.height,
      channels: 3,
      data,
      fullWidth: turned ? height : width,
      fullHeight: turned ? width : height,
      exif: exif ?? null,
    }
  } catch {
    throw new Refusal('unsupported', 'files.broken-picture', { name: '' })
  }
}
