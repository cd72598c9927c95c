/** The papers of a claim as one page to print or send: what happened, by which articles, and every piece of evidence with its hash. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Download } from '../../../kernel/route.ts'
import type { EvidenceShape } from '../../evidence/contract.ts'
import type { ClaimShape } from '../contract.ts'
import type { Core } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import { papersOf } from './claims.ts'
import { claim, standing } from './show.ts'

/** So many photos stand in the page itself; the others are named with their hash. */
const MOST_PHOTOS = 12
const PHOTO_WIDTH = 900

/** @throws Refusal aftersales.no-claim */
export async function claimFile(core: Core, ctx: Ctx, row: CaseRecord): Promise<Download> {
  const shown = await claim(core, ctx, row)
  const stands = await standing(core, ctx, row)
  const papers = await papersOf(core, ctx, row)
  const photos = await photosOf(core, ctx, papers)
  const say = (code: string, facts = {}) =>
    core.building.house.words.say(ctx.language, `aftersales.recourse.file.${code}`, facts)
  const party = (name: string) =>
    core.building.house.words.say(ctx.language, `aftersales.recourse.party.${name}`)
  const body = [
    `<h1>${text(say('title', { number: shown.number }))}</h1>`,
    table([
      [say('against'), [party(shown.against), shown.againstName].filter(Boolean).join(' ')],
      [say('order'), `${shown.orderNumber} · ${shown.productName} × ${shown.quantity}`],
      [say('claimed'), shown.amountFen === null ? '' : `¥${(shown.amountFen / 100).toFixed(2)}`],
      [say('before'), shown.fileBefore ?? ''],
      [say('what'), stands.happenedText],
      [say('because'), stands.final.because],
      [say('articles'), stands.articles.join(ctx.language === 'en' ? ', ' : '、')],
    ]),
    `<h2>${text(say('papers'))}</h2>`,
    table(shown.papers.map(({ name, present }) => [name, say(present ? 'present' : 'missing')])),
    `<h2>${text(say('evidence', { count: papers.length }))}</h2>`,
    ...papers.map((piece) => pieceOf(ctx, piece, photos.get(piece.id))),
    `<p class="seal">${text(say('seal', { hash: sealOf(papers) }))}</p>`,
  ].join('\n')
  return {
    name: `${shown.number}.html`,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(page(ctx, shown, body)),
    cache: 'none',
  }
}

const sealOf = (papers: readonly EvidenceShape[]): string =>
  createHash('sha256')
    .update(papers.map(({ sha256 }) => sha256).join(' '))
    .digest('hex')

async function photosOf({ building }: Core, ctx: Ctx, papers: readonly EvidenceShape[]) {
  const photos = papers
    .filter(({ kind, fileId }) => kind === 'photo' && fileId !== null)
    .slice(0, MOST_PHOTOS)
  const found = new Map<string, string>()
  for (const { id } of photos) {
    const { body } = await building.evidence.give(ctx, id)
    const raw = Buffer.isBuffer(body) ? body : Buffer.concat(await body.toArray())
    const small = await sharp(raw)
      .resize({ width: PHOTO_WIDTH, withoutEnlargement: true })
      .jpeg({ quality: 70 })
      .toBuffer()
    found.set(id, small.toString('base64'))
  }
  return found
}

function pieceOf({ zone, language }: Ctx, piece: EvidenceShape, photo: string | undefined): string {
  const at = new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' })
  const taken = piece.takenAt ? ` (${at.format(new Date(piece.takenAt))})` : ''
  return `<figure>${photo ? `<img alt="" src="data:image/jpeg;base64,${photo}">` : ''}
    <figcaption><b>${text(piece.proofText ?? piece.name)}</b> ${text(piece.text)}<br>
    ${text(piece.by.name || piece.by.kind)} · ${text(at.format(new Date(piece.at)) + taken)}<br>
    <code>sha256 ${text(piece.sha256)}</code></figcaption></figure>`
}

const table = (rows: readonly (readonly [string, string])[]): string =>
  `<table>${rows.map(([name, value]) => `<tr><th>${text(name)}</th><td>${text(value)}</td></tr>`).join('')}</table>`

/** Everything in it was written by others. */
const text = (value: string): string => value.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const page = ({ language }: Ctx, { number }: ClaimShape, body: string): string => `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>${text(number)}</title>
<style>body{font:14px/1.6 system-ui,sans-serif;max-width:760px;margin:32px auto;color:#222}h1{font-size:22px}h2{font-size:16px;margin-top:28px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #ddd}th{width:28%;font-weight:600}
figure{margin:16px 0;break-inside:avoid}img{max-width:100%;border:1px solid #ccc}code{font-size:11px;word-break:break-all}.seal{font-size:12px;word-break:break-all}</style>
${body}</html>`
