/** Speaking with a carrier over HTTP: a form is sent, JSON comes back, and what cannot be known is said to be so. */

const PATIENCE_MS = 10_000

/** @returns the parsed answer, or undefined when nobody can say what happened there */
export async function postForm(url: string, fields: Readonly<Record<string, string>>): Promise<unknown> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body: new URLSearchParams(fields).toString(),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    })
    const text = await answer.text()
    return answer.ok ? parsed(text) : undefined
  } catch {
    return undefined
  }
}

/** JSON or undefined. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** '2024-09-02 23:51:27' as carriers in China write it: always their time, whatever the shop's zone. */
export function beijing(text: string): Date | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)/.exec(text)
  if (!found) return undefined
  const at = new Date(`${found[1]}T${found[2]}${found[2]?.length === 5 ? ':00' : ''}+08:00`)
  return Number.isNaN(at.getTime()) ? undefined : at
}
/** Back into that form. */
export const inBeijing = (at: Date): string =>
  new Date(at.getTime() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ')

export const wholeAddress = ({ region, street }: { region: string; street: string }): string =>
  `${region}${street}`.replace(/\s+/g, '')
