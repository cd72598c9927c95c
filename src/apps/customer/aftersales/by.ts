// Until when, as people write it within a sentence: tomorrow has no capital there.
import type { Formats } from '../../../ui/format.ts'
import { useWords } from '../words.ts'

const within = (time: string): string =>
  time.replace(/^(Yesterday|Today|Tomorrow)/, (day) => day.toLowerCase())

export function useBy(format: Formats): { time(at: string): string; day(at: string): string } {
  const { say } = useWords()
  return {
    time: (at) => say('byTime', { time: within(format.full(at)) }),
    day: (at) => say('by', { day: within(format.nearDay(at)) }),
  }
}
