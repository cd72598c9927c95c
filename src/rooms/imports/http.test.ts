/** Imports over HTTP, as the desk asks: raw upload, correction, trial, run, undoing, download. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Http, openHttp } from '../../kernel/http/server.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { ImportKindShape, ImportOutcome, ImportView } from './contract.ts'
import { importsTables, openImports } from './index.ts'

let place: TestHouse
let http: Http

before(async () => {
  place = await openTestHouse({ folders: [catalogueTables, importsTables] })
  const catalogue = openCatalogue(place.house)
  const imports = openImports(place.house, {
    customers: { join() {} },
    kinds: catalogue.importKinds,
    exports: catalogue.exportKinds,
  })
  const permissions: Record<string, string[]> = {
    all: ['imports.read', 'imports.run', 'exports.run', 'catalogue.read', 'catalogue.write'],
    reader: ['imports.read', 'catalogue.read'],
  }
  http = await openHttp({
    house: place.house,
    routes: imports.routes,
    version: '0',
    doors: {
      async staff(token) {
        const given = permissions[token]
        return given ? { tenant: SHOP, actor: place.who({ permissions: given }).actor } : null
      },
      customer: async () => null,
      shop: async () => null,
    },
  })
  await place.house.start()
})
after(async () => {
  await http.close()
  await place.close()
})

async function ask(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: string | object,
  as = 'all',
) {
  const raw = typeof payload === 'string'
  const answer = await http.app.inject({
    method,
    url,
    headers: {
      'x-anju': '1',
      cookie: `anju-session=${as}`,
      'accept-language': 'en',
      ...(raw ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    json: () => JSON.parse(answer.body) as unknown,
  }
}

const GOOD = '款号,品名,售价\nHT-01,云栖沙发,6880\n'
const upload = (text: string, as?: string) =>
  ask('POST', '/api/imports?kind=catalogue&name=%E7%A7%8B.csv', text, as)

test('upload, correct, try, run, take back', async () => {
  const seen = ImportView.parse((await upload(GOOD)).json())
  assert.equal(seen.name, '秋.csv')
  const corrected = await ask('PUT', `/api/imports/${seen.id}/columns`, {
    columns: { name: null, nameEn: 1 },
  })
  assert.equal(ImportView.parse(corrected.json()).columns[1]?.field, 'nameEn')
  const tried = ImportOutcome.parse((await ask('POST', `/api/imports/${seen.id}/trial`)).json())
  assert.deepEqual([tried.refused, tried.refusals[0]?.row, tried.written], [1, 2, false])
  await ask('PUT', `/api/imports/${seen.id}/columns`, { columns: { name: 1, nameEn: null } })
  const done = ImportOutcome.parse((await ask('POST', `/api/imports/${seen.id}/run`)).json())
  assert.deepEqual([done.created, done.written], [1, true])
  assert.deepEqual((await ask('POST', `/api/imports/${seen.id}/undoing`)).json(), { removed: 1, restored: 0 })
  const again = await ask('POST', `/api/imports/${seen.id}/undoing`)
  assert.equal(again.status, 409)
  assert.match(again.text, /cannot be taken back/)
})

test('a wrong file is a sentence with a status, and an upload can be thrown away', async () => {
  const wrong = await upload('<html><table></table></html>')
  assert.equal(wrong.status, 415)
  assert.match(wrong.text, /web page/)
  const seen = ImportView.parse((await upload(GOOD)).json())
  assert.equal((await ask('DELETE', `/api/imports/${seen.id}`)).status, 200)
  assert.equal((await ask('GET', `/api/imports/${seen.id}`)).status, 404)
})

test('who may only read sees the history and the kinds, and nothing more', async () => {
  assert.equal((await ask('GET', '/api/imports', undefined, 'reader')).status, 200)
  assert.equal((await upload(GOOD, 'reader')).status, 403)
  assert.equal((await ask('GET', '/api/exports/catalogue', undefined, 'reader')).status, 403)
  assert.equal((await ask('GET', '/api/imports', undefined, 'nobody')).status, 401)
  const kinds = (await ask('GET', '/api/imports/kinds', undefined, 'reader')).json()
  assert.ok(typeof kinds === 'object' && kinds !== null && 'items' in kinds && Array.isArray(kinds.items))
  const [catalogue] = kinds.items.map((one) => ImportKindShape.parse(one))
  assert.deepEqual([catalogue?.imports, catalogue?.exports], [false, false])
})

test('exports and templates come as files with a name', async () => {
  const file = await ask('GET', '/api/exports/catalogue?format=csv')
  assert.equal(file.status, 200)
  assert.match(
    String(file.headers['content-disposition']),
    /^attachment; filename\*=UTF-8''Products%20\d{4}-\d\d-\d\d\.csv$/,
  )
  assert.ok(file.text.startsWith('\ufeffProduct code,SKU,Name'))
  const empty = await ask('GET', '/api/imports/kinds/catalogue/template?format=csv')
  assert.ok(empty.text.includes('Size'))
  assert.equal((await ask('GET', '/api/exports/fridges')).status, 404)
})
