/** All packs of rules: whom each binds, how it is proven, and where counsel has to look. */
import { Link } from 'wouter'
import { listPacks, type PackRowShape } from '../../../../rooms/policies/contract.ts'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

const LAYERS = ['shop', 'nation', 'province', 'platform', 'abroad'] as const

export function Packs() {
  const { say } = useWords()
  const found = useRead(listPacks, {})
  return (
    <Reading of={found}>
      {({ items }) =>
        LAYERS.map((layer) => {
          const packs = items.filter((one) => one.layer === layer)
          return packs.length === 0 ? null : (
            <Section key={layer} title={say(`pack-layer.${layer}`)} side={say(`pack-layer.${layer}.text`)}>
              <ul className="lines">
                {packs.map((pack) => (
                  <PackLine key={pack.id} pack={pack} />
                ))}
              </ul>
            </Section>
          )
        })
      }
    </Reading>
  )
}

function PackLine({ pack }: { pack: PackRowShape }) {
  const { say } = useWords()
  const wording = useWording()
  return (
    <li>
      <Link href={`/policies/packs/${pack.id}`} className="grow">
        {wording(pack.name)} <span className="tl">{pack.version}</span>
      </Link>
      <PackMarks pack={pack} />
      <span className="tl num">{say('pack.counts', { rules: pack.rules, cases: pack.cases })}</span>
    </li>
  )
}

/** Reviewed or not, and how much of it rests on weak facts. */
export function PackMarks({ pack }: { pack: PackRowShape }) {
  const { say } = useWords()
  return (
    <>
      {pack.reviewed ? (
        <Seal title={say('pack.reviewed')} />
      ) : (
        <Chip tone="bad">{say('pack.unreviewed')}</Chip>
      )}
      {pack.weakRules > 0 ? <Chip tone="warn">{say('pack.counsel', { n: pack.weakRules })}</Chip> : null}
    </>
  )
}
