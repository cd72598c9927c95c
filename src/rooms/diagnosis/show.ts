/** A diagnosis in words: the question, the verdict with its reasons, the technician's hour. */
import type { Ground, Near } from '../../engines/damage/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { AskedShape, DiagnosisShape, FindingShape, QuestionShape, VerdictShape } from './contract.ts'
import { type Both, type Finding, PARTS, SOURCE_WORDS } from './knowledge/finding.ts'
import { FINDINGS, findingOf } from './knowledge/known.ts'
import { QUESTIONS, UNKNOWN, UNKNOWN_WORDS } from './knowledge/questions.ts'
import { partFor } from './part.ts'
import type { Matter } from './store.ts'

type Language = Ctx['language']
const in_ = (both: Both, language: Language): string => (language === 'en' ? both.en : both.zh)

export async function shown(building: Building, ctx: Ctx, row: Matter): Promise<DiagnosisShape> {
  const { language } = ctx
  const pieces = await building.evidence.pictures(ctx, row.evidence_ids)
  const retake = [...pieces].flatMap(([id, { say }]) =>
    say === null ? [] : [{ evidenceId: id, say: in_(say, language) }],
  )
  const confirmed = findingOf(row.confirmed_finding)
  return {
    id: row.id,
    state: row.state,
    orderId: row.order_id,
    lineId: row.line_id,
    caseId: row.case_id,
    customerId: row.customer_id,
    product: row.product,
    category: row.category,
    text: row.text,
    evidenceIds: [...row.evidence_ids],
    photosToRetake: retake,
    answers: Object.entries(row.answers).flatMap(([id, value]) => answeredOf(id, value, language)),
    question: questionOf(row.question, language),
    verdict: row.question === null ? await verdictOf(building, ctx, row) : null,
    technician: askedOf(ctx, row),
    confirmed:
      confirmed && row.confirmed_at
        ? {
            finding: confirmed.id,
            findingText: in_(confirmed.name, language),
            part: row.confirmed_part,
            at: row.confirmed_at.toISOString(),
          }
        : null,
    at: row.at.toISOString(),
    version: row.version,
  }
}

export function questionOf(id: string | null, language: Language): QuestionShape | null {
  const question = QUESTIONS.find((one) => one.id === id)
  if (!question) return null
  const options = Object.entries(question.options).map(([value, text]) => ({
    value,
    text: in_(text, language),
  }))
  const unknown = { value: UNKNOWN, text: in_(UNKNOWN_WORDS, language) }
  return { id: question.id, text: in_(question.text, language), options: [...options, unknown] }
}

function answeredOf(id: string, value: string, language: Language) {
  const question = QUESTIONS.find((one) => one.id === id)
  if (!question) return []
  const text = question.options[value] ?? UNKNOWN_WORDS
  return [{ question: id, text: in_(question.text, language), value, valueText: in_(text, language) }]
}

async function verdictOf(building: Building, ctx: Ctx, row: Matter): Promise<VerdictShape | null> {
  const { judged } = row
  if (!judged) return null
  const { language } = ctx
  const say = (code: string, facts = {}) => building.house.words.say(language, `diagnosis.${code}`, facts)
  const finding = judged.abstains ? undefined : findingOf(judged.best)
  const part = finding ? await partFor(building, ctx, row, finding) : null
  const nameOf = (id: string) => in_(findingOf(id)?.name ?? { zh: say('other'), en: say('other') }, language)
  const technician = judged.by === 'technician'
  return {
    what: finding?.id ?? null,
    whatText: finding ? nameOf(finding.id) : technician ? say('other') : say('not-sure'),
    part: judged.part,
    partText: part ? in_(part.name, language) : null,
    remedy: judged.remedy,
    remedyText: judged.remedy ? say(`remedy.${judged.remedy}`) : null,
    p: judged.p,
    abstains: judged.abstains,
    because: reasonsOf(row, language, say),
    nearest: judged.nearest.map((near) => likeness(near, nameOf)),
    next: nextOf(row, say),
    others: judged.others.map(({ finding: id, p }) => ({ what: id, whatText: nameOf(id), p })),
    source: technician
      ? say('source.technician')
      : finding
        ? in_(SOURCE_WORDS[finding.source], language)
        : '',
    safety: finding?.safety ? in_(finding.safety, language) : null,
  }
}

type Say = (code: string, facts?: Record<string, string | number>) => string

function reasonsOf({ judged, technician_name, answer }: Matter, language: Language, say: Say): string[] {
  if (judged?.by === 'technician')
    return [say('because.technician', { name: technician_name ?? '', answer: answer ?? '' })]
  return (judged?.because ?? []).map((ground) => becauseOf(ground, language, say))
}

const likeness = ({ id, finding, likeness }: Near, nameOf: (id: string) => string) => {
  const own = id.startsWith('dia_')
  return { caseId: own ? id : null, finding, findingText: nameOf(finding), likeness, own }
}

function becauseOf(ground: Ground, language: Language, say: Say): string {
  if (ground.kind === 'word') return say('because.word', { phrase: ground.phrase })
  if (ground.kind === 'case') return say('because.case', { percent: Math.round(ground.likeness * 100) })
  const [answered] = answeredOf(ground.question, ground.value, language)
  return say('because.answer', { text: answered?.text ?? '', value: answered?.valueText ?? '' })
}

function nextOf(row: Matter, say: Say): string {
  if (row.state === 'confirmed') return say('next.confirmed')
  if (row.state === 'with-technician') return say(row.late_at ? 'next.late' : 'next.technician')
  return say(row.judged?.abstains ? 'next.unsure' : 'next.judged')
}

function askedOf({ now }: Ctx, row: Matter): AskedShape | null {
  if (!row.work_id || !row.due_at) return null
  const { technician_id: id, technician_name: name } = row
  const over = (row.answered_at ?? now) > row.due_at
  return {
    workId: row.work_id,
    workNumber: row.work_number ?? '',
    technician: id ? { id, name: name ?? '' } : null,
    due: row.due_at.toISOString(),
    late: row.late_at !== null || over,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: row.answer,
  }
}

export const findings = (language: Language): readonly FindingShape[] =>
  FINDINGS.map((one) => plain(one, language))

const plain = (
  { id, name, categories, part, remedy, source }: Finding,
  language: Language,
): FindingShape => ({
  id,
  name: in_(name, language),
  categories: [...categories],
  part,
  partText: part && in_(PARTS[part], language),
  remedy,
  source: in_(SOURCE_WORDS[source], language),
})
