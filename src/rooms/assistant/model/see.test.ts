/** The model looks at a photo only when it has shown that it can, and only a name of the list comes back. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { probe } from './probe.ts'
import { type ModelHouse, openModelHouse } from './testing/model-house.ts'
import { good } from './testing/personas.ts'
import { speaking } from './testing/scripted-endpoint.ts'

let t: ModelHouse
before(async () => {
  t = await openModelHouse(speaking(good))
})
after(() => t.close())

const who = () => t.house.system('ten_first')
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
const WISH = {
  question: '柜门关不严',
  picture: PICTURE,
  choices: [
    { id: 'hinge-broken', name: '铰链断裂' },
    { id: 'top-crack', name: '台面开裂' },
  ],
}
const seen = async (text: string) => {
  t.endpoint.play(speaking(() => ({ text })))
  const model = await t.office.port.at(who(), t.matter())
  return model?.see(WISH) ?? null
}

test('before the probe no picture leaves the house', async () => {
  t.endpoint.forget()
  assert.equal(await seen('{"id":"hinge-broken","sure":0.9}'), null)
  assert.equal(t.endpoint.seen.length, 0)
})

test('a choice of the list comes back with how sure it is; anything else does not', async () => {
  t.endpoint.play(speaking(good))
  await probe(t.office, who())
  t.endpoint.forget()
  assert.deepEqual(await seen('{"id":"hinge-broken","sure":0.9}'), { id: 'hinge-broken', sure: 0.9 })
  assert.ok(t.endpoint.seen[0]?.raw.includes(PICTURE))
  for (const text of [
    '{"id":"refund","sure":1}',
    '{"id":"none"}',
    '{"id":"top-crack","sure":7}',
    'a hinge',
    '{"id":"top-crack"}',
  ])
    assert.equal(await seen(text), null, text)
})
