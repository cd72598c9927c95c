/** Opens whatever file a user calls a spreadsheet, or says in a sentence why not. */
import { Refusal } from '../errors.ts'
import { readCsv } from './csv.ts'
import { SHEET_LIMITS, type SheetGrid } from './grid.ts'
import { readXlsx } from './xlsx.ts'

/**
 * The sheets of a file, told apart by its bytes and not by its name.
 * @throws Refusal sheets.* with a sentence for the user; never another error, whatever the bytes are
 */
export async function readSheets(bytes: Buffer, name: string): Promise<SheetGrid[]> {
  if (bytes.length === 0) throw new Refusal('invalid', 'sheets.empty')
  if (bytes.length > SHEET_LIMITS.bytes)
    throw new Refusal('too-large', 'sheets.too-big', { most: SHEET_LIMITS.bytes / 1024 / 1024 })
  const grids = await read(bytes, name)
  if (!grids.some((grid) => grid.rows.some((row) => row.some((cell) => cell !== null))))
    throw new Refusal('invalid', 'sheets.empty')
  return grids
}

async function read(bytes: Buffer, name: string): Promise<SheetGrid[]> {
  if (starts(bytes, 'PK\u0003\u0004')) return readXlsxOrRefuse(bytes)
  if (starts(bytes, '\u00d0\u00cf\u0011\u00e0')) throw old(bytes)
  if (starts(bytes, '%PDF') || starts(bytes, '\u007fELF') || starts(bytes, '\u0089PNG'))
    throw new Refusal('unsupported', 'sheets.not-a-sheet')
  if (/^\s*(?:\ufeff)?\s*<(?:!doctype|html|table|\?xml|meta)/i.test(bytes.toString('latin1', 0, 400)))
    throw new Refusal('unsupported', 'sheets.web-page')
  return [readCsv(bytes, name.replace(/\.[^.]*$/, ''))]
}

/** A container of the old Office: a protected new file, or an xls file. */
function old(bytes: Buffer): Refusal {
  const hidden = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return new Refusal('unsupported', hidden ? 'sheets.password' : 'sheets.old-xls')
}

const starts = (bytes: Buffer, sign: string) => bytes.toString('latin1', 0, sign.length) === sign

/** Damage that our reader stumbles over instead of seeing is damage all the same. */
async function readXlsxOrRefuse(bytes: Buffer): Promise<SheetGrid[]> {
  try {
    return await readXlsx(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError)
      throw new Refusal('invalid', 'sheets.broken')
    throw error
  }
}
