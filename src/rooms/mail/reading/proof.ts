/** Whether a letter is from where it says: the sender's signature and its domain's rules, looked up and told in one word. */
import { authenticate } from 'mailauth'

export interface Proof {
  readonly proof: 'proven' | 'unproven' | 'failed'
  /** The domain that signed, or which check failed. */
  readonly by: string
}

/** TXT, A, MX records by `TYPE name`, for places without a name server. */
export type Records = Readonly<Record<string, readonly (readonly string[])[]>>

const PATIENCE_MS = 8000

export async function proofOf(raw: Buffer, records: Records | undefined): Promise<Proof> {
  const waiting = new Promise<Proof>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, { proof: 'unproven', by: 'slow' }).unref()
  })
  return Promise.race([
    judged(raw, records).catch((): Proof => ({ proof: 'unproven', by: 'unknown' })),
    waiting,
  ])
}

async function judged(raw: Buffer, records: Records | undefined): Promise<Proof> {
  const { dkim, dmarc, spf } = await authenticate(raw, {
    trustReceived: true,
    disableArc: true,
    disableBimi: true,
    mta: 'anju',
    ...(records && { resolver: (name: string, type: string) => known(records, name, type) }),
  })
  const signed = dkim.results.filter(({ status }) => status.result === 'pass')
  const aligned = signed.find(({ status }) => status.aligned)
  if (aligned) return { proof: 'proven', by: aligned.signingDomain ?? '' }
  const ruled = dmarc ? dmarc.status.result : ''
  if (ruled === 'pass') return { proof: 'proven', by: (dmarc ? dmarc.domain : '') ?? '' }
  if (ruled === 'fail') return { proof: 'failed', by: 'dmarc' }
  const forged = dkim.results.some(({ status }) => status.result === 'fail')
  if (forged && signed.length === 0) return { proof: 'failed', by: 'dkim' }
  if (spf ? spf.status.result === 'fail' : false) return { proof: 'failed', by: 'spf' }
  return { proof: 'unproven', by: '' }
}

async function known(records: Records, name: string, type: string): Promise<string[][]> {
  const found = records[`${type} ${name.toLowerCase()}`]
  if (found) return found.map((one) => [...one])
  throw Object.assign(new Error(`No ${type} record of ${name}`), { code: 'ENOTFOUND' })
}
