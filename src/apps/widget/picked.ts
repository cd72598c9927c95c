// Looks at chosen files before a byte is sent: too many, too large, empty, or of a kind nobody can open.

export interface Limits {
  readonly maxFileBytes: number
  readonly maxFiles: number
  readonly fileTypes: readonly string[]
}

export interface Picked {
  readonly name: string
  readonly type: string
  readonly size: number
}

export type Fault = 'tooMany' | 'tooLarge' | 'wrongType' | 'emptyFile'

/** The first fault of each file that cannot go, and the files that can. */
export function sortOut<F extends Picked>(
  files: readonly F[],
  limits: Limits,
): { good: F[]; faults: { fault: Fault; file: F }[] } {
  const good: F[] = []
  const faults: { fault: Fault; file: F }[] = []
  for (const file of files) {
    const fault = faultOf(file, limits) ?? (good.length >= limits.maxFiles ? 'tooMany' : undefined)
    if (fault) faults.push({ fault, file })
    else good.push(file)
  }
  return { good, faults }
}

function faultOf(file: Picked, limits: Limits): Fault | undefined {
  if (file.size === 0) return 'emptyFile'
  if (file.size > limits.maxFileBytes) return 'tooLarge'
  // Some phones give no type; the shop sniffs the bytes anyway.
  if (file.type && !limits.fileTypes.some((type) => type === file.type)) return 'wrongType'
  return undefined
}

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))}\u00a0KB`
  return `${(kilobytes / 1024).toFixed(1).replace(/\.0$/, '')}\u00a0MB`
}
