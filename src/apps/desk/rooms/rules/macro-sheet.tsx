/** One macro being written or read: title, shortcut, who may use it, its deeds, its versions. */
import { type FormEvent, useState } from 'react'
import {
  changeMacro,
  createMacro,
  listMacroVersions,
  type Macro,
  type MacroDraft,
  removeMacro,
  restoreMacro,
} from '../../../../rooms/rules/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Confirm, Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { DeedFields } from './deed-fields.tsx'
import { useLists } from './lists.ts'
import { VersionLines } from './version-lines.tsx'

const NEW: MacroDraft = {
  title: { zh: '', en: '' },
  folder: '',
  shortcut: '',
  scope: 'own',
  teamId: null,
  deeds: [{ do: 'reply', text: { 'zh-CN': '', en: '' } }],
}

const draftOf = ({ title, folder, shortcut, scope, teamId, deeds }: MacroDraft): MacroDraft => ({
  title,
  folder,
  shortcut,
  scope,
  teamId,
  deeds,
})

export function MacroSheet(props: { macro: Macro | null; title: string; onClose: () => void }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail, tell } = useNotices()
  const { macro, onClose } = props
  const lists = useLists()
  const [draft, setDraft] = useState<MacroDraft>(
    macro ? draftOf(macro) : { ...NEW, scope: may('rules.write') ? 'shop' : 'own' },
  )
  const [leaving, setLeaving] = useState(false)
  const create = useAct(createMacro)
  const change = useAct(changeMacro)
  const remove = useAct(removeMacro)
  const put = (some: Partial<MacroDraft>) => setDraft({ ...draft, ...some })
  const mayWrite = macro ? macro.mayChange : true
  const saved = () => {
    tell(say('macro.saved'))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (macro)
      change.start(
        { params: { id: macro.id }, body: { version: macro.version, macro: draft } },
        { onError: fail, onSuccess: saved },
      )
    else create.start({ body: draft }, { onError: fail, onSuccess: saved })
  }
  const scopes = (['own', 'team', 'shop'] as const).filter(
    (scope) =>
      scope === draft.scope ||
      scope === 'own' ||
      (may('rules.write') && (scope === 'shop' || lists.teams.length > 0)),
  )
  return (
    <Sheet title={props.title} wide onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <fieldset className="plain-set form" disabled={!mayWrite}>
          <div className="form-grid">
            <label className="field">
              <span>{say('macro.title-zh')}</span>
              <input
                className="in"
                required
                maxLength={80}
                value={draft.title.zh}
                onChange={(event) => put({ title: { ...draft.title, zh: event.target.value } })}
              />
            </label>
            <label className="field">
              <span>{say('macro.title-en')}</span>
              <input
                className="in"
                maxLength={80}
                value={draft.title.en}
                onChange={(event) => put({ title: { ...draft.title, en: event.target.value } })}
              />
            </label>
            <label className="field">
              <span>{say('macro.folder')}</span>
              <input
                className="in"
                maxLength={40}
                value={draft.folder}
                onChange={(event) => put({ folder: event.target.value })}
              />
            </label>
            <label className="field">
              <span>{say('macro.shortcut')}</span>
              <input
                className="in"
                maxLength={24}
                pattern="[a-z0-9\-]*"
                value={draft.shortcut}
                onChange={(event) => put({ shortcut: event.target.value.toLowerCase() })}
              />
              <span className="hint">{say('macro.shortcut.text')}</span>
            </label>
            <label className="field">
              <span>{say('macro.scope')}</span>
              <select
                className="in"
                value={draft.scope}
                onChange={(event) => {
                  const scope = scopes.find((one) => one === event.target.value)
                  if (scope)
                    put({
                      scope,
                      teamId: scope === 'team' ? (draft.teamId ?? lists.teams[0]?.id ?? null) : null,
                    })
                }}
              >
                {scopes.map((scope) => (
                  <option key={scope} value={scope}>
                    {say(`macros.scope.${scope}`)}
                  </option>
                ))}
              </select>
            </label>
            {draft.scope === 'team' ? (
              <label className="field">
                <span>{say('rule.deed.team')}</span>
                <select
                  className="in"
                  value={draft.teamId ?? ''}
                  onChange={(event) => put({ teamId: event.target.value })}
                >
                  {lists.teams.map((team) => (
                    <option key={team.id} value={team.id}>
                      {team.name}
                    </option>
                  ))}
                </select>
              </label>
            ) : null}
          </div>
          <h3>{say('macro.deeds')}</h3>
          <DeedFields deeds={draft.deeds} lists={lists} onChange={(deeds) => put({ deeds })} />
        </fieldset>
        {mayWrite ? (
          <div className="row">
            {macro ? (
              <button type="button" className="btn danger" onClick={() => setLeaving(true)}>
                {say('rule.remove')}
              </button>
            ) : null}
            <span className="grow" />
            <button
              type="submit"
              className="btn p"
              disabled={create.busy || change.busy || draft.deeds.length === 0}
            >
              {say('act.save')}
            </button>
          </div>
        ) : (
          <p className="small ink2">{say('macro.not-yours', { name: macro?.owner.name ?? '' })}</p>
        )}
      </form>
      {macro ? <Versions macro={macro} onDone={onClose} /> : null}
      {leaving && macro ? (
        <Confirm
          title={say('macro.remove.title')}
          act={say('rule.remove')}
          danger
          busy={remove.busy}
          onClose={() => setLeaving(false)}
          onDo={() => remove.start({ params: { id: macro.id } }, { onError: fail, onSuccess: onClose })}
        >
          {say('macro.remove.text')}
        </Confirm>
      ) : null}
    </Sheet>
  )
}

function Versions({ macro, onDone }: { macro: Macro; onDone: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const found = useRead(listMacroVersions, { params: { id: macro.id } })
  const restore = useAct(restoreMacro)
  return (
    <>
      <h3>{say('rule.versions')}</h3>
      <Reading of={found} lines={2}>
        {({ items }) => (
          <VersionLines
            items={items}
            newest={macro.version}
            mayRestore={macro.mayChange && !restore.busy}
            onRestore={(number) =>
              restore.start({ params: { id: macro.id, number } }, { onError: fail, onSuccess: onDone })
            }
          />
        )}
      </Reading>
    </>
  )
}
