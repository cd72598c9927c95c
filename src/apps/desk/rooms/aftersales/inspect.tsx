/** What was found on goods that came back: a grade, photos, and what becomes of them; a grade allows only what is honest. */
import { type FormEvent, useRef, useState } from 'react'
import type { CaseActionShape, CaseShape } from '../../../../rooms/aftersales/contract.ts'
import {
  type DispositionName,
  type GoodsShape,
  type GradeOfGoods,
  inspectGoods,
} from '../../../../rooms/aftersales/goods/contract.ts'
import { GRADES } from '../../../../rooms/stock/contract.ts'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ALSO } from './act.ts'
import { useCaseEvidence } from './evidence-field.tsx'

/** Moves that rest on what was seen, unless the move carries the grade itself. */
const JUDGING: Readonly<Record<string, readonly string[]>> = {
  return: ['pass', 'pass-part'],
  exchange: ['inspect'],
}
export const restsOnGrade = (
  { kind }: Pick<CaseShape, 'kind'>,
  { event, needs }: Pick<CaseActionShape, 'event' | 'needs'>,
): boolean => (JUDGING[kind]?.includes(event) ?? false) && !needs.includes('grade')

/** The warehouse grades what it unpacks, quality what it is asked to look at. */
export const mayGrade = (may: ReturnType<typeof useSession>['may']): boolean =>
  may('aftersales.goods') || may('aftersales.judge')

export const leftToGrade = ({ quantity }: Pick<CaseShape, 'quantity'>, goods: GoodsShape): number =>
  goods.inspections
    .filter(({ place }) => place === 'warehouse')
    .reduce((left, one) => left - one.quantity, quantity)

export function Inspect(props: { one: CaseShape; goods: GoodsShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const { formats } = useSession()
  const { one, goods } = props
  const [grade, setGrade] = useState<GradeOfGoods>('A')
  const [become, setBecome] = useState<DispositionName>('restock')
  const [photos, setPhotos] = useState<readonly string[]>([])
  const inspect = useAct(inspectGoods, ALSO)
  const { send, share } = useCaseEvidence(one)
  const picker = useRef<HTMLInputElement>(null)
  const allowed = goods.dispositions[grade] ?? []
  const lacksPhoto = grade !== 'A' && photos.length === 0
  const regrade = (next: GradeOfGoods) => {
    setGrade(next)
    const [first] = goods.dispositions[next] ?? []
    if (first && !goods.dispositions[next]?.includes(become)) setBecome(first)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    inspect.start(
      {
        params: { id: one.id },
        body: {
          place: form.get('place') === 'home' ? 'home' : 'warehouse',
          grade,
          disposition: become,
          quantity: Number(form.get('quantity') ?? 1),
          complete: form.get('complete') === 'on',
          words: String(form.get('words') ?? '').trim(),
          evidenceIds: [...photos],
        },
      },
      { onError: fail, onSuccess: props.onClose },
    )
  }
  return (
    <Question
      title={say('cases.inspect')}
      onClose={props.onClose}
      wide
      acts={
        <button type="submit" form="case-inspect" className="btn p" disabled={inspect.busy || lacksPhoto}>
          {say('cases.inspect.do', { grade, become: say(`cases.become.${become}`) })}
        </button>
      }
    >
      <form id="case-inspect" className="form" onSubmit={submit}>
        <div className="form-grid">
          <label className="field">
            <span>{say('cases.inspect.place')}</span>
            <select className="in" name="place">
              <option value="warehouse">{say('cases.inspect.warehouse')}</option>
              <option value="home">{say('cases.inspect.home')}</option>
            </select>
          </label>
          <label className="field">
            <span>{say('stock.grade')}</span>
            <select
              className="in"
              value={grade}
              onChange={(event) => regrade(GRADES.find((each) => each === event.target.value) ?? 'A')}
            >
              {GRADES.map((each) => (
                <option key={each} value={each}>
                  {say(`stock.grade.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('cases.inspect.become')}</span>
            <select
              className="in"
              value={become}
              onChange={(event) => setBecome(allowed.find((each) => each === event.target.value) ?? become)}
            >
              {allowed.map((each) => (
                <option key={each} value={each}>
                  {say(`cases.become.${each}`)}
                </option>
              ))}
            </select>
            <span className="hint">{say('cases.inspect.rule')}</span>
          </label>
          <label className="field">
            <span>{say('stock.quantity')}</span>
            <input
              className="in"
              name="quantity"
              type="number"
              min={1}
              max={Math.max(1, leftToGrade(one, goods))}
              defaultValue={Math.max(1, leftToGrade(one, goods))}
              required
            />
          </label>
        </div>
        <label className="check">
          <input type="checkbox" name="complete" defaultChecked />
          <span>{say('cases.inspect.complete')}</span>
        </label>
        <label className="field">
          <span>{say('stock.found')}</span>
          <textarea className="in" name="words" rows={2} maxLength={500} required={grade !== 'A'} />
          <span className="hint">{say('stock.found.text')}</span>
        </label>
        <p className="row wrap">
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept="image/*,video/*"
            onChange={async (event) => {
              const files = [...(event.target.files ?? [])]
              event.target.value = ''
              const sent = await send(files)
              setPhotos((now) => [...now, ...sent])
            }}
          />
          <button
            type="button"
            className="btn sm"
            disabled={share !== null}
            onClick={() => picker.current?.click()}
          >
            {share === null
              ? say('cases.proof.take')
              : say('cases.proof.sending', { share: formats.percent(share) })}
          </button>
          <span className={lacksPhoto ? 'soon-text small' : 'tl'}>
            {lacksPhoto
              ? say('cases.inspect.needs-photo')
              : say('cases.inspect.photos', { n: photos.length })}
          </span>
        </p>
      </form>
    </Question>
  )
}
