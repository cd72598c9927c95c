/** Times as they stand on the merchant's wall, for inputs that know no zone. */

/** 'YYYY-MM-DDTHH:MM' of an instant in a zone. */
export function localOf(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00'
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The instant at which a zone's wall shows this; looked up twice, for days on which summer time begins or ends. */
export function instantOf(wall: string, zone: string): Date {
  const asUtc = new Date(`${wall}:00Z`).getTime()
  let at = asUtc
  for (let i = 0; i < 2; i++) at -= new Date(`${localOf(new Date(at), zone)}:00Z`).getTime() - asUtc
  return new Date(at)
}
