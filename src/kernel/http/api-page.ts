/** The interface as a page to read: every endpoint with its permission, parameters and shapes, without a script. */
import type { OpenApi, Operation } from './openapi.ts'

const STYLE = `body{font:15px/24px system-ui,"Noto Sans CJK SC",sans-serif;margin:0;background:#f1efea;color:#25211c}
main{max-width:960px;margin:0 auto;padding:24px 16px 80px}h1{font-size:24px}h2{margin:32px 0 8px;font-size:18px}
details{background:#fcfbf9;border:1px solid #dcd7cc;border-radius:6px;margin:6px 0;padding:8px 12px}summary{cursor:pointer}
b{display:inline-block;min-width:64px}code,pre{font:13px/20px ui-monospace,monospace}pre{overflow:auto;background:#e8e5dd;padding:8px;border-radius:3px}
.p{color:#6b6357;float:right}table{border-collapse:collapse}td{padding:2px 12px 2px 0;vertical-align:top}
@media(prefers-color-scheme:dark){body{background:#151311;color:#ede8df}details{background:#1d1a17;border-color:#39342d}pre{background:#0f0d0c}.p{color:#a0978a}a{color:#a3bde8}}`

export function apiPage(api: OpenApi): string {
  const byTag = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? ''
      byTag.set(tag, [...(byTag.get(tag) ?? []), section(method, path, operation)])
    }
  }
  const parts = [...byTag]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, all]) => `<h2 id="${text(tag)}">${text(tag)}</h2>${all.join('')}`)
  const index = [...byTag.keys()].sort().map((tag) => `<a href="#${text(tag)}">${text(tag)}</a>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(api.info.title)} API</title>
<style>${STYLE}</style><main><h1>${text(api.info.title)} API ${text(api.info.version)}</h1><p>${text(api.info.description)}</p>
<p><a href="/openapi.json">openapi.json</a> (OpenAPI 3.1)</p><p>${index.join(' · ')}</p>${parts.join('')}</main></html>`
}

function section(method: string, path: string, operation: Operation): string {
  const rows = operation.parameters.map(
    (one) =>
      `<tr><td><code>${text(one.name)}</code><td>${text(one.in)}${one.required ? ', required' : ''}<td><code>${text(JSON.stringify(one.schema))}</code>`,
  )
  return `<details><summary><span class="p">${text(operation['x-permission'])}</span><b>${text(method.toUpperCase())}</b> <code>${text(path)}</code> ${text(operation.summary)}</summary>
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}${operation.requestBody ? `<p>Request</p><pre>${json(operation.requestBody)}</pre>` : ''}<p>Answer</p><pre>${json(operation.responses)}</pre></details>`
}

const json = (value: object) => text(JSON.stringify(value, null, 2))

const text = (raw: string) =>
  raw.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
