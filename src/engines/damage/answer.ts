/** The engine by one JSON document: a photo looked at, its prints, two pictures compared, the nearest cases, a judgement. */
import { coloursOf } from './colour.ts'
import { gatesOf } from './gates.ts'
import { type FindingModel, judge, nextQuestion, prepared, type QuestionModel } from './judge.ts'
import { type ConfirmedCase, type Features, near, shelve } from './near.ts'
import { printsOf, sameness } from './prints.ts'
import {
  type Fields,
  isRecord,
  list,
  number,
  rasterOf,
  record,
  text,
  texts,
  WrongRequest,
  wrong,
} from './reading.ts'

/**
 * `{"op":"gates","image"}` looks at a photo; `{"op":"hash","image"}` gives its prints and colours;
 * `{"op":"compare","a","b"}` says whether two pictures are one; `{"op":"near","given","cases","limit"?}` finds the nearest
 * cases; `{"op":"judge","given","findings","questions"?,"cases"?,"temper"?}` says what is broken or abstains.
 * An image is `{width,height,channels?:1|3,pixels:[...]|base64}`.
 * @throws WrongRequest with code, message and path
 */
export function answer(request: unknown): unknown {
  if (!isRecord(request)) throw new WrongRequest('object-expected', '', 'Expected a JSON object')
  const { op } = request
  const run = typeof op === 'string' && Object.hasOwn(OPS, op) ? OPS[op] : undefined
  if (!run)
    throw new WrongRequest(
      'op-unknown',
      'op',
      `Expected one of ${Object.keys(OPS).join(', ')}, got ${String(op)}`,
    )
  return run(request)
}

const OPS: Readonly<Record<string, (request: Fields) => unknown>> = {
  gates: (request) =>
    gatesOf(
      rasterOf(request.image, 'image'),
      request.shorterSide === undefined ? undefined : number(request.shorterSide, 'shorterSide', 1),
    ),
  hash(request) {
    const image = rasterOf(request.image, 'image')
    const [whole] = printsOf(image)
    return { ...whole, prints: printsOf(image), colours: coloursOf(image) }
  },
  compare(request) {
    const [a, b] = [rasterOf(request.a, 'a'), rasterOf(request.b, 'b')]
    const same = sameness({ plain: printsOf(a), mirrored: printsOf(a, true) }, printsOf(b))
    return { same: same !== null, ...same }
  },
  near(request) {
    const cases = list(request.cases, 'cases').map((one, i) => caseOf(one, `cases[${i}]`))
    const limit = request.limit === undefined ? 5 : number(request.limit, 'limit', 1, 100)
    return { nearest: near(shelve(cases), featuresOf(request.given, 'given'), limit) }
  },
  judge(request) {
    const ready = prepared({
      findings: list(request.findings, 'findings', 500).map((one, i) => findingOf(one, `findings[${i}]`)),
      questions: list(request.questions ?? [], 'questions', 100).map((one, i) =>
        questionOf(one, `questions[${i}]`),
      ),
      cases: list(request.cases ?? [], 'cases').map((one, i) => caseOf(one, `cases[${i}]`)),
      temper: temperOf(request.temper),
    })
    const given = featuresOf(request.given, 'given')
    return { ...judge(ready, given), ask: nextQuestion(ready, given, []) }
  },
}

function featuresOf(value: unknown, path: string): Features {
  const given = record(value, path)
  return {
    category: text(given.category ?? '', `${path}.category`),
    ...(given.part !== undefined && { part: text(given.part, `${path}.part`) }),
    answers: texts(given.answers, `${path}.answers`),
    text: text(given.text ?? '', `${path}.text`),
  }
}

const caseOf = (value: unknown, path: string): ConfirmedCase => ({
  ...featuresOf(value, path),
  id: text(record(value, path).id, `${path}.id`),
  finding: text(record(value, path).finding, `${path}.finding`),
})

function findingOf(value: unknown, path: string): FindingModel {
  const given = record(value, path)
  return {
    id: text(given.id, `${path}.id`),
    categories: list(given.categories ?? [], `${path}.categories`).map((one, i) =>
      text(one, `${path}.categories[${i}]`),
    ),
    words: list(given.words ?? [], `${path}.words`).map((one, i) => text(one, `${path}.words[${i}]`)),
    answers: Object.fromEntries(
      Object.entries(record(given.answers ?? {}, `${path}.answers`)).map(([question, likely]) => [
        question,
        Object.fromEntries(
          Object.entries(record(likely, `${path}.answers.${question}`)).map(([option, p]) => [
            option,
            number(p, `${path}.answers.${question}.${option}`, 0, 1),
          ]),
        ),
      ]),
    ),
  }
}

function questionOf(value: unknown, path: string): QuestionModel {
  const given = record(value, path)
  const options = list(given.options, `${path}.options`, 20).map((one, i) =>
    text(one, `${path}.options[${i}]`),
  )
  return options.length < 2
    ? wrong(`${path}.options`, 'at least two answers')
    : { id: text(given.id, `${path}.id`), options }
}

function temperOf(value: unknown) {
  const given = record(value ?? {}, 'temper')
  return {
    temperature: number(given.temperature ?? 1, 'temper.temperature', 0.01, 100),
    certain: number(given.certain ?? 0.6, 'temper.certain', 0, 1),
  }
}
