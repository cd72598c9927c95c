/** What a day's talk with a model may cost: reserved at its most before each call, settled at what it came to. */

/** Prices in fen for a million tokens. Amounts are kept in millionths of a fen, so that they stay whole. */
export interface Prices {
  readonly inputFen: number
  readonly outputFen: number
}

export interface Amount {
  readonly tokens: number
  readonly microFen: number
}

export const NOTHING: Amount = { tokens: 0, microFen: 0 }

/** Around each message a chat format adds a few tokens of its own. */
const FORMAT_TOKENS = 200
const bytes = new TextEncoder()

/** No tokenizer makes more tokens than bytes, so a reservation is never too small. */
export function atMost(sent: string, maxOutput: number, prices: Prices): Amount {
  return priced({ input: bytes.encode(sent).length + FORMAT_TOKENS, output: maxOutput }, prices)
}

/** An endpoint that counts less than an eighth of what was said counts wrong. */
export function cameTo(
  usage: { readonly input: number; readonly output: number } | null,
  said: { readonly sent: string; readonly got: string },
  prices: Prices,
): Amount {
  const floor = (text: string) => Math.ceil(bytes.encode(text).length / 8)
  const sane = (n: number | undefined, text: string) =>
    n !== undefined && Number.isFinite(n) && n >= floor(text) ? Math.ceil(n) : Math.max(1, floor(text) * 4)
  return priced({ input: sane(usage?.input, said.sent), output: sane(usage?.output, said.got) }, prices)
}

const priced = (tokens: { input: number; output: number }, prices: Prices): Amount => ({
  tokens: tokens.input + tokens.output,
  microFen: Math.ceil(tokens.input * prices.inputFen + tokens.output * prices.outputFen),
})
