/** What the tone of some words does, in a line. */
import type { ToneFinding } from '../../../../rooms/assistant/help/contract.ts'
import { useWords } from '../../words.ts'

export function useTone() {
  const { say } = useWords()
  return ({ kind, words, instead }: ToneFinding): string => {
    const said = say(`tone.${kind}`, { words })
    return instead === '' ? said : `${said} ${say('tone.instead', { instead })}`
  }
}
