/** Where a spreadsheet is put in: by choosing or by dropping, with its progress and what was refused. */
import { useRef, useState } from 'react'
import { uploadImport } from '../../../../rooms/imports/contract.ts'
import { sendFile } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Drop(props: { kind: string; title: string; onRead: (id: string) => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const picker = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [over, setOver] = useState(false)
  const [why, setWhy] = useState('')
  const put = async (file: File | undefined) => {
    if (!file) return
    setShare(0)
    setWhy('')
    try {
      const given = { query: { kind: props.kind, name: file.name } }
      const view = await sendFile(uploadImport, given, file, { onProgress: setShare })
      props.onRead(view.id)
    } catch (fault) {
      setWhy(fault instanceof Error ? fault.message : String(fault))
    } finally {
      setShare(null)
    }
  }
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt,.tsv"
        onChange={(event) => {
          void put(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <button
        type="button"
        className={`drop-place${over ? ' drop' : ''}`}
        disabled={share !== null}
        onClick={() => picker.current?.click()}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void put(event.dataTransfer.files[0])
        }}
      >
        <Icon name="imports" size="l" />
        <b>
          {share === null
            ? say('imports.drop', { kind: props.title })
            : say('imports.reading', { share: formats.percent(share) })}
        </b>
        <span className="small ink2">{say('imports.drop.text')}</span>
      </button>
      {why ? (
        <p className="bad-text" role="alert">
          {why}
        </p>
      ) : null}
    </>
  )
}
