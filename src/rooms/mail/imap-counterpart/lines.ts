/** What a client sends, cut into commands: a line, with its literals taken out and put back as words. */

export interface Command {
  readonly tag: string
  readonly name: string
  /** As it came, with each literal as \0number\0. */
  readonly rest: string
  readonly literals: readonly Buffer[]
}

const CRLF = Buffer.from('\r\n')
const MOST_BYTES = 64 * 1024 * 1024

/** @param go asks the client for a literal that waits for leave @returns where bytes are put in */
export function openLines(take: (line: string, literals: readonly Buffer[]) => void, go: () => void) {
  let held: Buffer = Buffer.alloc(0)
  let line = ''
  let literals: Buffer[] = []
  let wanted = -1

  const step = (): boolean => {
    if (wanted >= 0) {
      if (held.length < wanted) return false
      line += `\0${literals.length}\0`
      literals.push(held.subarray(0, wanted))
      held = held.subarray(wanted)
      wanted = -1
      return true
    }
    const end = held.indexOf(CRLF)
    if (end < 0) return false
    line += held.toString('latin1', 0, end)
    held = held.subarray(end + CRLF.length)
    const literal = /\{(\d+)(\+?)\}$/.exec(line)
    if (literal) {
      line = line.slice(0, literal.index)
      wanted = Number(literal[1])
      if (wanted > MOST_BYTES) throw new RangeError('This literal is too long')
      if (literal[2] !== '+') go()
      return true
    }
    const [whole, all] = [line, literals]
    line = ''
    literals = []
    take(whole, all)
    return true
  }
  return (bytes: Buffer): void => {
    held = held.length > 0 ? Buffer.concat([held, bytes]) : bytes
    while (step());
  }
}

export function commandOf(line: string, literals: readonly Buffer[]): Command {
  const [, tag = '*', uid, name = '', rest = ''] = /^(\S+) (UID )?(\S+) ?(.*)$/i.exec(line) ?? []
  return { tag, name: `${uid ? 'UID ' : ''}${name}`.toUpperCase(), rest, literals }
}

const WORD = /"((?:[^"\\]|\\.)*)"|\0(\d+)\0|(\((?:[^()"]|"(?:[^"\\]|\\.)*")*\))|([^\s()"]+)/g

/** Atoms, strings and literals as text, in their order; a list in brackets stays one word. */
export function wordsOf({ rest, literals }: Pick<Command, 'rest' | 'literals'>): string[] {
  return [...rest.matchAll(WORD)].map(([, quoted, literal, list, atom]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1')
    if (literal !== undefined) return literals[Number(literal)]?.toString('latin1') ?? ''
    return list ?? atom ?? ''
  })
}
