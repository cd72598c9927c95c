/** An instant within a sentence: "by today 09:00", where a list would say "Today 09:00". */
import { useSession } from '../../session.tsx'

export function useWhen() {
  const { formats } = useSession()
  return (at: string, now?: string): string =>
    (now ? formats.full(at, new Date(now)) : formats.full(at)).replace(
      /^(Today|Tomorrow|Yesterday)/,
      (word) => word.toLowerCase(),
    )
}
