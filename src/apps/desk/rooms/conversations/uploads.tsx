/** Files on their way up: how far each is, what was refused and why. */
import { useState } from 'react'
import { type Attachment, uploadStaffFile } from '../../../../rooms/conversations/contract.ts'
import { actKey, sendFile } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

interface Climbing {
  key: string
  name: string
  share: number
  why?: string
}
export interface Uploads {
  climbing: readonly Climbing[]
  busy: boolean
  take(files: readonly File[]): void
  drop(key: string): void
}

export function useUploads(onArrived: (file: Attachment) => void): Uploads {
  const [climbing, setClimbing] = useState<readonly Climbing[]>([])
  const change = (key: string, part: Partial<Climbing>) =>
    setClimbing((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const drop = (key: string) => setClimbing((now) => now.filter((one) => one.key !== key))

  const raise = (file: File) => {
    const key = actKey()
    setClimbing((now) => [...now, { key, name: file.name, share: 0 }])
    sendFile(uploadStaffFile, { query: { name: file.name } }, file, {
      onProgress: (share) => change(key, { share }),
    }).then(
      (arrived) => {
        drop(key)
        onArrived(arrived)
      },
      (fault: unknown) => change(key, { why: fault instanceof Error ? fault.message : String(fault) }),
    )
  }
  return {
    climbing,
    busy: climbing.some((one) => one.why === undefined),
    take: (files) => {
      for (const file of files) raise(file)
    },
    drop,
  }
}

export function UploadRow(props: {
  files: readonly Attachment[]
  uploads: Uploads
  onDrop: (fileId: string) => void
}) {
  const { say } = useWords()
  const { formats } = useSession()
  const { files, uploads } = props
  if (files.length === 0 && uploads.climbing.length === 0) return null
  return (
    <div className="ups">
      {files.map((file) => (
        <span className="up" key={file.id}>
          <span className="cut">{file.name}</span>
          <span className="tl nowrap">{formats.bytes(file.bytes)}</span>
          <button
            type="button"
            className="ic"
            aria-label={say('composer.drop', { name: file.name })}
            onClick={() => props.onDrop(file.id)}
          >
            <Icon name="close" size="s" />
          </button>
        </span>
      ))}
      {uploads.climbing.map((one) => (
        <span className={`up${one.why ? ' bad' : ''}`} key={one.key} role="status">
          <span className="cut">{one.why ?? one.name}</span>
          {one.why ? null : <span className="tl nowrap">{formats.percent(one.share)}</span>}
          <button
            type="button"
            className="ic"
            aria-label={say('composer.drop', { name: one.name })}
            onClick={() => uploads.drop(one.key)}
          >
            <Icon name="close" size="s" />
          </button>
        </span>
      ))}
    </div>
  )
}
