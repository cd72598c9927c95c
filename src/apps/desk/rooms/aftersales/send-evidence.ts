/** Sends a file of staff piece by piece: after a broken line it goes on from the byte that arrived. */
import {
  beginEvidence,
  CHUNK_BYTES,
  offsetOfEvidence,
  sendEvidence,
  type UploadShape,
} from '../../../../rooms/evidence/contract.ts'
import { actKey, ClientRefusal, call, sendFile } from '../../../../ui/client.ts'

interface About {
  readonly orderId: string
  readonly caseId: string
  readonly proof?: string | undefined
}

const TRIES = 6

export async function sendEvidenceFile(
  file: File,
  about: About,
  onShare: (share: number) => void,
): Promise<string> {
  const body = {
    key: actKey(),
    name: file.name,
    bytes: file.size,
    sha256: await sha256Of(file),
    orderId: about.orderId,
    caseId: about.caseId,
    ...(about.proof ? { proof: about.proof } : {}),
  }
  let upload = await patiently(() => call(beginEvidence, { body }))
  while (upload.state === 'open') {
    const { id, offset } = upload
    const piece = file.slice(offset, offset + CHUNK_BYTES)
    upload = await patiently(async (again) => {
      const at: UploadShape = again ? await call(offsetOfEvidence, { params: { id } }) : upload
      if (at.state === 'done' || at.offset !== offset) return at
      return sendFile(sendEvidence, { params: { id }, query: { offset } }, piece)
    })
    onShare(upload.bytes > 0 ? upload.offset / upload.bytes : 1)
  }
  return upload.evidence?.id ?? upload.id
}

/** Only a broken line is tried again, each time a little later; a refusal is told at once. */
async function patiently<T>(run: (again: boolean) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await run(tries > 0)
    } catch (fault) {
      if (!(fault instanceof ClientRefusal) || fault.kind !== 'offline' || tries >= TRIES) throw fault
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries))
    }
  }
}

async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
