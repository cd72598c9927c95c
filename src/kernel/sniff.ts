/** Tells what a file is by its bytes; its name only decides between kinds of text. */

const SIGNS: readonly (readonly [string, readonly number[], number])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 0],
  ['image/gif', [0x47, 0x49, 0x46, 0x38], 0],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], 0],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04], 0],
  ['application/x-ole', [0xd0, 0xcf, 0x11, 0xe0], 0],
  ['video/webm', [0x1a, 0x45, 0xdf, 0xa3], 0],
  ['audio/ogg', [0x4f, 0x67, 0x67, 0x53], 0],
  ['audio/mpeg', [0x49, 0x44, 0x33], 0],
  ['audio/amr', [0x23, 0x21, 0x41, 0x4d, 0x52], 0],
]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** @returns a media type, or '' when the bytes are none that we know */
export function sniff(bytes: Buffer, name: string): string {
  for (const [type, sign, at] of SIGNS) {
    if (sign.every((byte, i) => bytes[at + i] === byte))
      return type === 'application/zip' ? zipKind(bytes) : type
  }
  const riff = bytes.subarray(0, 4).toString('latin1') === 'RIFF'
  if (riff && bytes.subarray(8, 12).toString('latin1') === 'WAVE') return 'audio/wav'
  const box = bytes.subarray(4, 12).toString('latin1')
  if (riff && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp'
  if (/^ftyp(heic|heix|mif1|msf1|hevc)/.test(box)) return 'image/heic'
  if (/^ftypavif/.test(box)) return 'image/avif'
  if (/^ftypM4A/.test(box)) return 'audio/mp4'
  if (/^ftyp(isom|mp42|mp41|iso2|iso[4-9]|avc1|3gp|qt {2}|M4V )/.test(box)) return 'video/mp4'
  return textKind(bytes, name)
}

function zipKind(bytes: Buffer): string {
  return bytes.includes('xl/') || bytes.includes('[Content_Types].xml') ? XLSX : 'application/zip'
}

// Text is what has no NUL; UTF-16 has them, so its mark is looked at first.
function textKind(bytes: Buffer, name: string): string {
  const utf16 =
    bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  if (!utf16 && bytes.subarray(0, 65_536).includes(0)) return ''
  return /\.(csv|tsv|txt)$/i.test(name) ? 'text/csv' : ''
}
