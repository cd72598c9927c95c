/** The limits of signing in as tables: waits, ends of sessions, codes, roles. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateSync } from 'otplib'
import { PERMISSIONS, ROLE_PERMISSIONS, STANDING_ROLES } from './contract.ts'
import { needsSecondFactor, permissionsOf } from './role.ts'
import { keptCode, newRecoveryCodes, newSecret, stepOf } from './second-factor.ts'
import { deviceOf, IDLE_MS, isAlive, LIFE_MS, newToken, tenantOf } from './session.ts'
import { PATIENCE, waitSeconds } from './throttle.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 8, 0, seconds))

test('the wait grows with each failure and ends at its longest', () => {
  const waits = [0, 4, 5, 6, 7, 10, 15, 30].map((failures) =>
    waitSeconds({ failures, lastAt: at(0) }, PATIENCE.pair, at(0)),
  )
  assert.deepEqual(waits, [0, 0, 1, 2, 4, 32, 900, 900])
})

test('waiting runs off with the clock and is forgotten in time', () => {
  const tries = { failures: 8, lastAt: at(0) }
  assert.deepEqual(
    [0, 3, 8, 9].map((second) => waitSeconds(tries, PATIENCE.pair, at(second))),
    [8, 5, 0, 0],
  )
  assert.equal(waitSeconds({ failures: 99, lastAt: at(0) }, PATIENCE.pair, at(3599)), 0)
  assert.equal(waitSeconds({ failures: 99, lastAt: at(0) }, PATIENCE.pair, at(3601)), 0)
  assert.equal(waitSeconds(undefined, PATIENCE.pair, at(0)), 0)
})

test('a stranger far away can hold an account up for half a minute, not longer', () => {
  assert.equal(waitSeconds({ failures: 100_000, lastAt: at(0) }, PATIENCE.login, at(0)), 30)
})

test('a session ends after eight hours unused, and after a week in any case', () => {
  const began = at(0)
  const later = (ms: number) => new Date(began.getTime() + ms)
  assert.equal(isAlive({ beganAt: began, seenAt: began }, later(IDLE_MS - 1)), true)
  assert.equal(isAlive({ beganAt: began, seenAt: began }, later(IDLE_MS)), false)
  assert.equal(isAlive({ beganAt: began, seenAt: later(LIFE_MS - 1000) }, later(LIFE_MS - 1)), true)
  assert.equal(isAlive({ beganAt: began, seenAt: later(LIFE_MS - 1000) }, later(LIFE_MS)), false)
})

test('a token names its shop, and only a whole token does', () => {
  const token = newToken('ten_qinghe')
  assert.equal(tenantOf(token), 'ten_qinghe')
  assert.equal(tenantOf(token.slice(0, -1)), null)
  assert.equal(tenantOf(`*.${token.split('.')[1]}`), null)
})

test('a code works in its half minute and one beside it, once', () => {
  const secret = newSecret()
  const code = generateSync({ secret, epoch: at(0).getTime() / 1000 })
  const step = stepOf(secret, code, at(0), null)
  assert.equal(step, Math.floor(at(0).getTime() / 30_000))
  assert.equal(stepOf(secret, code, at(30), null), step)
  assert.equal(stepOf(secret, code, at(90), null), null)
  assert.equal(stepOf(secret, code, at(1), step), null, 'a replayed code is refused')
  assert.equal(stepOf(secret, 'abcdef', at(0), null), null)
})

test('recovery codes are ten different ones, and dashes or capitals do not matter', () => {
  const codes = newRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.match(code, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  assert.equal(keptCode('abcd-efgh-jkmn'), keptCode(' ABCDEFGHJKMN'))
})

test('each role may do exactly this', () => {
  const table = Object.fromEntries(STANDING_ROLES.map((role) => [role, ROLE_PERMISSIONS[role].length]))
  assert.deepEqual(table, {
    agent: 27,
    adviser: 28,
    designer: 26,
    supervisor: 59,
    quality: 28,
    finance: 19,
    warehouse: 16,
    technician: 11,
    owner: 66,
    assessor: 4,
  })
  assert.equal(
    ROLE_PERMISSIONS.assessor.some(
      (name) => name.startsWith('customers.') || name.startsWith('conversations.'),
    ),
    false,
  )
  for (const role of STANDING_ROLES) {
    assert.equal(permissionsOf([role], []).length, new Set(ROLE_PERMISSIONS[role]).size, role)
    if (role !== 'owner') assert.equal(permissionsOf([role], []).includes('access.manage'), false, role)
  }
  assert.deepEqual(
    permissionsOf(
      ['agent', 'rol_1', 'rol_gone'],
      [{ id: 'rol_1', name: 'x', permissions: ['audit.read', 'old.thing'] }],
    ).includes('audit.read'),
    true,
  )
  assert.deepEqual(permissionsOf(['owner'], []), [...PERMISSIONS])
})

test('privileged people need a second factor where the shop asks for it', () => {
  assert.equal(needsSecondFactor('nobody', PERMISSIONS), false)
  assert.equal(needsSecondFactor('privileged', ROLE_PERMISSIONS.agent), false)
  assert.equal(needsSecondFactor('privileged', ROLE_PERMISSIONS.owner), true)
  assert.equal(needsSecondFactor('everyone', []), true)
})

test('a device is told in two words', () => {
  assert.equal(
    deviceOf('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36'),
    'Chrome, Windows',
  )
  assert.equal(deviceOf('curl/8'), '?')
})
