/** Scene commands mean what the formats say, and talk moves nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ACTIONS, type Command, type Scene } from './command.ts'
import { answerCommand } from './command-op.ts'
import { heard } from './hearing.ts'
import { lines, parseCommands } from './marked-commands.ts'
import { readCommand } from './read-command.ts'
import { REPORTED_COMMANDS, REPORTED_TALK } from './reported-commands.ts'
import { exactShare, scored } from './scored.ts'
import { TUNED_COMMANDS, TUNED_TALK } from './tuned-commands.ts'

const LIVING: Scene = {
  items: [
    { id: 's1', category: 'sofa', name: '云栖布艺转角沙发', colour: '浅灰' },
    { id: 's2', category: 'sofa', name: '初禾双人位', colour: 'green' },
    { id: 't1', category: 'coffee-table', name: '白榆茶几', colour: '原木色' },
    { id: 'c1', category: 'chair', name: '餐椅', colour: 'white' },
    { id: 'c2', category: 'chair', name: '餐椅', colour: 'white' },
    { id: 'l1', category: 'lamp', name: '落地灯', colour: 'black' },
  ],
}

test('every command that the grammar was written with means what it should', () => {
  const wrong = scored(parseCommands(TUNED_COMMANDS)).wrong
  assert.deepEqual(wrong, [])
})

test('of the commands that were written before it, at least 95 % are exact', (t) => {
  const reported = parseCommands(REPORTED_COMMANDS)
  const share = exactShare(reported)
  t.diagnostic(`exact ${share.toFixed(3)} of ${reported.length}`)
  assert.ok(share >= 0.95)
  assert.ok(reported.length >= 150 && parseCommands(TUNED_COMMANDS).length >= 300)
})

test('the table tells a worse grammar apart', () => {
  const reported = parseCommands(REPORTED_COMMANDS)
  const worse: Readonly<Record<string, (command: Command) => Command>> = {
    mirrored: (command) => (command.direction === 'left' ? { ...command, direction: 'right' } : command),
    'deaf to amounts': ({ distanceMm: _, ...command }) => command,
    hasty: ({ ask: _, ...command }) => command,
  }
  for (const [name, change] of Object.entries(worse)) {
    const read = (text: string) => {
      const command = readCommand(text)
      return command && change(command)
    }
    assert.ok(exactShare(reported, read) < 0.95, name)
  }
})

test('talk moves nothing', () => {
  const talk = [...lines(TUNED_TALK), ...lines(REPORTED_TALK)]
  const acts = talk.filter((text) => {
    const command = readCommand(text)
    return command && !command.ask
  })
  assert.deepEqual(acts, [])
  assert.ok(talk.length >= 200)
})

test('nothing is removed without its name', () => {
  for (const text of [
    '删掉',
    '全部删掉',
    '把椅子都删了',
    '清空房间',
    'remove everything',
    'delete',
    'remove the chairs',
  ])
    assert.ok(readCommand(text)?.ask ?? readCommand(text) === null, text)
  assert.deepEqual(readCommand('把第二把椅子删掉'), {
    action: 'remove',
    object: { category: 'chair', ordinal: 2 },
  })
})

test('a scene gives the ids, and a question where two may be meant', () => {
  assert.deepEqual(readCommand('把茶几往左移10厘米', LIVING), {
    action: 'move',
    object: { category: 'coffee-table', id: 't1' },
    direction: 'left',
    distanceMm: 100,
  })
  assert.deepEqual(readCommand('第二把椅子转90度', LIVING)?.object, {
    category: 'chair',
    ordinal: 2,
    id: 'c2',
  })
  assert.match(readCommand('把沙发往左移', LIVING)?.ask ?? '', /不止一件沙发/)
  assert.match(readCommand('move the sofa left', LIVING)?.ask ?? '', /more than one sofa/i)
  assert.deepEqual(readCommand('把绿色的沙发往左移', LIVING)?.object, { category: 'sofa', id: 's2' })
  assert.deepEqual(readCommand('把浅灰色的沙发删掉', LIVING), {
    action: 'remove',
    object: { category: 'sofa', id: 's1' },
  })
  assert.deepEqual(readCommand('把云栖布艺转角沙发往左移', LIVING)?.object, { category: 'sofa', id: 's1' })
  assert.ok(readCommand('把第三把椅子删掉', LIVING)?.ask)
  assert.ok(readCommand('把衣柜往左移', LIVING)?.ask)
  assert.deepEqual(readCommand('放一张沙发', LIVING), { action: 'place', object: { category: 'sofa' } })
})

test('what is selected is what is meant', () => {
  const selected = { ...LIVING, selected: 's2' }
  assert.deepEqual(readCommand('把它往左移', selected)?.object, { category: 'selected', id: 's2' })
  assert.deepEqual(readCommand('把沙发往左移', selected)?.object, { category: 'sofa', id: 's2' })
  assert.deepEqual(readCommand('delete it', selected), {
    action: 'remove',
    object: { category: 'selected', id: 's2' },
  })
  assert.equal(readCommand('往左一点', selected)?.ask, undefined)
  assert.ok(readCommand('往左一点', LIVING)?.ask)
  assert.ok(readCommand('把它删掉', LIVING)?.ask)
})

test('what is selected but gone is asked for', () => {
  const gone = { ...LIVING, selected: 'x9' }
  for (const text of ['删掉它', '把它往左移', '转过来', 'remove it', 'turn it around']) {
    const command = readCommand(text, gone)
    assert.ok(command?.ask, text)
    assert.equal(command?.object?.id, undefined, text)
  }
})

test('turn it around turns it, and 再来两把椅子 puts two', () => {
  assert.deepEqual(readCommand('turn it around'), {
    action: 'rotate',
    object: { category: 'selected' },
    degrees: 180,
  })
  assert.deepEqual(readCommand('再来两把椅子'), {
    action: 'place',
    object: { category: 'chair' },
    count: 2,
  })
})

test('what was misheard is turned back, and what is right stays', () => {
  assert.equal(heard('把杀发往做移而时厘米'), '把沙发往左移二十厘米')
  assert.equal(heard('move the so far to the write'), 'move the sofa to the right')
  for (const { text } of parseCommands(TUNED_COMMANDS)) assert.equal(heard(heard(text)), heard(text))
})

test('figures are whole, and nothing is a command without an action', () => {
  const words = [
    '把',
    '沙发',
    '椅子',
    '往左',
    '移',
    '转',
    '90度',
    '20厘米',
    '删掉',
    '换成',
    '灰色',
    '靠',
    '北墙',
    '放',
    '它',
    '第二把',
    'move',
    'the',
    'sofa',
    'left',
    'remove',
    'all',
    '吗',
    '不要',
    '订单',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (said) => {
      const command = readCommand(said.join(' '), LIVING)
      if (!command) return
      assert.ok(ACTIONS.includes(command.action))
      if (command.distanceMm !== undefined) assert.ok(Number.isInteger(command.distanceMm))
      if (command.action === 'remove' && !command.ask) assert.ok(command.object?.id, said.join(' '))
    }),
    { numRuns: 2000 },
  )
})

test('a broken scene is refused with its place', () => {
  for (const [scene, path] of [
    [7, 'scene'],
    [{ items: [1] }, 'scene.items[0]'],
    [{ items: [{ id: 1 }] }, 'scene.items[0].id'],
    [{ items: [], selected: 4 }, 'scene.selected'],
  ] as const)
    assert.throws(() => answerCommand({ texts: ['x'], scene }), { code: /expected/, path })
})
