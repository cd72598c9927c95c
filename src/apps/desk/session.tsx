/** Who sits at the desk: asked once, kept for every page; without a session the sign-in page stands here. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useMemo } from 'react'
import { type MeShape, type Permission, readMe } from '../../rooms/access/contract.ts'
import { ClientRefusal, call, whenSignedOut } from '../../ui/client.ts'
import { type Formats, openFormats } from '../../ui/format.ts'
import { Failed, Loading } from '../../ui/states.tsx'
import { useStateWords } from './page.tsx'
import { useTaste } from './taste.tsx'
import { useWords } from './words.ts'

const SignIn = lazy(() => import('./rooms/access/sign-in.tsx').then((m) => ({ default: m.SignIn })))

export interface Session {
  me: MeShape
  may(permission: Permission): boolean
  formats: Formats
}
const Context = createContext<Session | null>(null)
export const ME = ['session'] as const

export function SessionProvider(props: { children: ReactNode }) {
  const { language, say } = useWords()
  const words = useStateWords()
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: ME,
    queryFn: ({ signal }) => call(readMe, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  useEffect(() => {
    whenSignedOut(() => queries.setQueryData(ME, null))
  }, [queries])

  const me = found.data
  const account = me?.language
  const { hear } = useTaste()
  // biome-ignore lint/correctness/useExhaustiveDependencies: heard once per account and language, not at every change of taste
  useEffect(() => {
    if (account) hear(account)
  }, [account])
  const session = useMemo<Session | null>(
    () =>
      me
        ? {
            me,
            may: (permission) => me.permissions.includes(permission),
            formats: openFormats(language, me.shop.zone),
          }
        : null,
    [me, language],
  )
  if (session) return <Context value={session}>{props.children}</Context>
  if (found.isPending) return <Loading label={say('state.loading')} />
  const signedOut =
    !found.error || (found.error instanceof ClientRefusal && found.error.kind === 'unauthenticated')
  if (!signedOut) return <Failed fault={found.error} words={words} retry={() => void found.refetch()} />
  return (
    <Suspense fallback={<Loading label={say('state.loading')} />}>
      <SignIn onDone={(who) => queries.setQueryData(ME, who)} />
    </Suspense>
  )
}

export function useSession(): Session {
  const session = use(Context)
  if (!session) throw new Error('Expected a SessionProvider above, got none')
  return session
}
