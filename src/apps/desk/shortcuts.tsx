/** The sheet of all keys, opened by `?`. */
import { Kbd } from '../../ui/marks.tsx'
import { Question } from './dialog.tsx'
import { useWords, type WordKey } from './words.ts'

const KEYS: readonly { title: WordKey; keys: readonly (readonly [string[], WordKey])[] }[] = [
  {
    title: 'keys.everywhere',
    keys: [
      [['Ctrl K'], 'keys.palette'],
      [['?'], 'keys.sheet'],
      [['/'], 'keys.search'],
    ],
  },
  {
    title: 'keys.inbox',
    keys: [
      [['J', '↓'], 'keys.next'],
      [['K', '↑'], 'keys.before'],
      [['Enter'], 'keys.open'],
      [['R'], 'keys.reply'],
      [['N'], 'keys.note'],
      [['A'], 'keys.assign'],
      [['G'], 'keys.move'],
      [['M'], 'keys.mine'],
      [['L'], 'keys.tag'],
      [['S'], 'keys.snooze'],
      [['X'], 'keys.choose'],
      [['E'], 'keys.solve'],
    ],
  },
  {
    title: 'keys.cases',
    keys: [
      [['J', 'K'], 'keys.cases.walk'],
      [['H', 'L'], 'keys.cases.across'],
      [['Enter'], 'keys.cases.open'],
      [['Ctrl ↵'], 'keys.cases.act'],
      [['R'], 'keys.cases.ask'],
      [['E'], 'keys.cases.evidence'],
      [['P'], 'keys.cases.pause'],
      [['A'], 'keys.cases.assign'],
    ],
  },
  {
    title: 'keys.writing',
    keys: [
      [['/'], 'keys.macro'],
      [['@'], 'keys.call'],
      [['Tab'], 'keys.accept'],
      [['Ctrl ↵'], 'keys.send'],
      [['Ctrl ⇧ ↵'], 'keys.send-solve'],
      [['Esc'], 'keys.leave'],
    ],
  },
]

export function ShortcutSheet(props: { onClose: () => void }) {
  const { say } = useWords()
  return (
    <Question title={say('keys.title')} onClose={props.onClose} wide>
      <div className="keys">
        {KEYS.map((group) => (
          <section key={group.title}>
            <h3>{say(group.title)}</h3>
            {group.keys.map(([keys, word]) => (
              <div className="row" key={word}>
                <span className="grow">{say(word)}</span>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </div>
            ))}
          </section>
        ))}
      </div>
    </Question>
  )
}
