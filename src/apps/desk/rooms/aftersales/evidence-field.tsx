/** A piece of evidence as an answer of a form: one that is there already, or a photo taken now. */
import { useRef, useState } from 'react'
import { addCaseEvidence, type CaseShape } from '../../../../rooms/aftersales/contract.ts'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useKeyed } from './keyed.ts'
import { sendEvidenceFile } from './send-evidence.ts'

/** Sends files and ties them to the case; what arrived stays even when a later one fails. */
export function useCaseEvidence(one: Pick<CaseShape, 'id' | 'orderId'>) {
  const add = useAct(addCaseEvidence, ['evidence'])
  const keyed = useKeyed()
  const { fail } = useNotices()
  const [share, setShare] = useState<number | null>(null)
  const send = async (files: readonly File[], proof?: string): Promise<string[]> => {
    const ids: string[] = []
    try {
      for (const file of files) {
        setShare(0)
        ids.push(await sendEvidenceFile(file, { orderId: one.orderId, caseId: one.id, proof }, setShare))
      }
      if (ids.length > 0)
        await add.run({ params: { id: one.id }, body: { evidenceIds: ids, key: keyed.of(ids) } })
    } catch (fault) {
      fail(fault)
    } finally {
      setShare(null)
    }
    return ids
  }
  return { send, share }
}

export function EvidenceField(props: { name: string; label: string; one: CaseShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const picker = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState('')
  const { send, share } = useCaseEvidence(props.one)
  return (
    <div className="field">
      <span>{props.label}</span>
      <span className="row">
        <select
          className="in"
          name={props.name}
          required
          aria-label={props.label}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{say('cases.proof.choose')}</option>
          {props.one.evidence.map((each) => (
            <option key={each.id} value={each.id}>
              {`${each.name || say(`cases.file.${each.kind}`)} · ${formats.full(each.at)}`}
            </option>
          ))}
        </select>
        <input
          ref={picker}
          type="file"
          hidden
          accept="image/*,video/*,application/pdf"
          onChange={async (event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (!file) return
            const [id] = await send([file])
            if (id) setChosen(id)
          }}
        />
        <button
          type="button"
          className="btn nowrap"
          disabled={share !== null}
          onClick={() => picker.current?.click()}
        >
          {share === null
            ? say('cases.proof.take')
            : say('cases.proof.sending', { share: formats.percent(share) })}
        </button>
      </span>
    </div>
  )
}
