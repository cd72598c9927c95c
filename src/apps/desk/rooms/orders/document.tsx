/** Puts a paper to an order: an invoice, a contract, a photo. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { addDocument, DocumentKind } from '../../../../rooms/orders/contract.ts'
import { sendFile } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function DocumentAdd(props: { id: string }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { tell, fail } = useNotices()
  const queries = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<(typeof DocumentKind.options)[number]>('invoice')
  const [share, setShare] = useState<number | null>(null)
  const put = async (file: File) => {
    setShare(0)
    try {
      const given = { params: { id: props.id }, query: { name: file.name, kind } }
      await sendFile(addDocument, given, file, { onProgress: setShare })
      await queries.invalidateQueries({ queryKey: ['orders'] })
      tell(say('paper.put', { name: file.name }))
    } catch (fault) {
      fail(fault)
    } finally {
      setShare(null)
    }
  }
  return (
    <div className="tools" style={{ marginTop: 10 }}>
      <select
        className="in"
        style={{ width: 'auto' }}
        aria-label={say('paper.kind')}
        value={kind}
        onChange={(event) =>
          setKind(DocumentKind.options.find((one) => one === event.target.value) ?? 'other')
        }
      >
        {DocumentKind.options.map((one) => (
          <option key={one} value={one}>
            {say(`paper.${one}`)}
          </option>
        ))}
      </select>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void put(file)
          event.target.value = ''
        }}
      />
      <button
        type="button"
        className="btn sm"
        disabled={share !== null}
        onClick={() => picker.current?.click()}
      >
        <Icon name="attach" size="s" /> {share === null ? say('paper.add') : formats.percent(share)}
      </button>
    </div>
  )
}
