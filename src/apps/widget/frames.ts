// Reads the live line: cuts a stream of text into the frames of server-sent events.

export interface Frame {
  readonly id?: string
  readonly event?: string
  readonly data: string
}

/** Feed it text as it comes, torn anywhere; it gives the frames that are complete. */
export function frameReader(): (text: string) => Frame[] {
  let rest = ''
  return (text) => {
    rest += text
    const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/)
    rest = blocks.pop() ?? ''
    return blocks.map(readFrame).filter((frame) => frame !== undefined)
  }
}

function readFrame(block: string): Frame | undefined {
  const fields = new Map<string, string>()
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':')
    if (colon === 0) continue
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    fields.set(name, name === 'data' && fields.has('data') ? `${fields.get('data')}\n${value}` : value)
  }
  const data = fields.get('data')
  if (data === undefined) return undefined
  const [id, event] = [fields.get('id'), fields.get('event')]
  return { data, ...(id !== undefined && { id }), ...(event !== undefined && { event }) }
}
