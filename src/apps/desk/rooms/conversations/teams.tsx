/** To which team a matter is handed, and how a team is called: its lines with who waits there already. */
import {
  type ConversationRow,
  moveConversation,
  type NamedTeam,
} from '../../../../rooms/conversations/contract.ts'
import { readRouting, type Team } from '../../../../rooms/routing/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function useTeamWord() {
  const { language } = useWords()
  return ({ name }: Pick<NamedTeam, 'name'>) => (language === 'en' && name.en) || name.zh
}

/** The shop's teams; none for whoever may not see them. */
export function useTeams(): readonly Team[] {
  const { may } = useSession()
  return useRead(readRouting, {}, { when: may('routing.read') }).data?.teams ?? []
}

/** Teams as lines of a menu or a question; null: anybody's. */
export function TeamLines(props: { now?: string | null; onPick: (team: Team | null) => void }) {
  const { say } = useWords()
  const teamWord = useTeamWord()
  const teams = useTeams()
  return (
    <>
      {teams
        .filter((team) => team.id !== props.now)
        .map((team) => (
          <button type="button" key={team.id} onClick={() => props.onPick(team)}>
            <span className="grow">{teamWord(team)}</span>
            <span className="tl">{say('move.standing', { people: team.people, waiting: team.waiting })}</span>
          </button>
        ))}
      {props.now === null ? null : (
        <button type="button" onClick={() => props.onPick(null)}>
          <span className="row" style={{ gap: 6 }}>
            <Icon name="inbox" size="s" /> {say('move.anybody')}
          </span>
        </button>
      )}
    </>
  )
}

export function MoveQuestion({ row, onClose }: { row: ConversationRow; onClose: () => void }) {
  const { say } = useWords()
  const teamWord = useTeamWord()
  const { tell, fail } = useNotices()
  const move = useAct(moveConversation, ['routing'])
  const pick = (team: Team | null) =>
    move.start(
      { params: { id: row.id }, body: { team: team?.id ?? null } },
      {
        onError: fail,
        onSuccess: () => {
          tell(team ? say('done.moved', { team: teamWord(team) }) : say('done.moved-anybody'))
          onClose()
        },
      },
    )
  return (
    <Question title={say('move.title')} onClose={onClose}>
      {row.team ? <p className="small">{say('move.now', { team: teamWord(row.team) })}</p> : null}
      <p className="small ink2">{say('move.text')}</p>
      <div className="choices">
        <TeamLines now={row.team?.id ?? null} onPick={pick} />
      </div>
    </Question>
  )
}
