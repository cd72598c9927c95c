/** The marks of one survey as they stand in a line: which question, how many of how many. */
import { QUESTIONS, type SurveyRow } from '../../../../rooms/surveys/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'

export function SurveyMarks({ of }: { of: Pick<SurveyRow, 'marks' | 'questions' | 'low'> }) {
  const { say } = useWords()
  return (
    <>
      {QUESTIONS.map((kind) => {
        const mark = of.marks[kind]
        const to = of.questions.find((one) => one.kind === kind)?.to
        if (mark === undefined) return null
        const low = kind === 'satisfaction' && of.low
        return (
          <Chip key={kind} tone={low ? 'bad' : 'line'}>
            {say(`surveys.kind.${kind}`)} {mark}
            {to === undefined ? '' : `/${to}`}
          </Chip>
        )
      })}
    </>
  )
}
