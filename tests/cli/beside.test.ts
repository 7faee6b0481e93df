/** Commands beside a planner that runs: they reach it by a socket that is its own user's alone. */
import { lstat, mkdir, readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unwrap } from '../makers.ts'
import { password } from '../store/access/clocked-access.ts'
import { aFolder, type Planner, startPlanner } from '../web/process.ts'
import { call, inFolder, keyIn } from './call.ts'

describe('a planner that runs', () => {
  let folder: string
  let planner: Planner
  beforeAll(async () => {
    folder = await aFolder()
    planner = await startPlanner(folder)
  })

  test('has a socket that nobody else may open', async () => {
    const found = await lstat(join(folder, 'socket'))

    expect([found.isSocket(), found.mode & 0o777]).toEqual([true, 0o600])
  })

  test('runs the command itself, with its own address', async () => {
    const added = await call(folder, 'account', 'add', 'ana@example.org')
    const listed = await call(folder, 'account', 'list')

    expect([added.code, added.output]).toEqual([0, `http://madang.test/desk/links/${keyIn(added)}\n`])
    expect(listed.output).toBe(
      'ana@example.org\tana@example.org\tmakes forums, owner of gsef-2021, has no password yet\n',
    )
  })

  test('refuses with its reason, and takes a wrong call for one', async () => {
    const refused = await call(folder, 'token', 'revoke', 'nothing')
    const wrong = await call(folder, 'token', 'add', 'site', '--level', 'all')

    expect(refused).toEqual({ code: 1, output: '', errors: 'madang: no token of this name is in use.\n' })
    expect([wrong.code, wrong.output]).toEqual([2, ''])
  })

  test.each([
    ['GET', '/token-list', '{}', 404],
    ['POST', '/backup', '{}', 404],
    ['POST', '/token-add', 'no json', 400],
    ['POST', '/token-add', '{"name":"site","level":"all"}', 400],
    ['POST', '/token-add', '{"name":"site","secret":1}', 400],
    ['POST', '/token-add', `{"name":"${'x'.repeat(70_000)}"}`, 413],
  ])('answers %s %s in its own words when it is no command', async (method, path, body, status) => {
    expect(await send(join(folder, 'socket'), method, path, body)).toBe(status)
    expect((await call(folder, 'token', 'list')).output).toBe('')
  })

  test('what was made works after it has stopped, and the socket is gone', async () => {
    const link = await call(folder, 'account', 'add', 'ana@example.org')
    const token = (await call(folder, 'token', 'add', 'late')).output.trimEnd()
    const stopped = await planner.stop()

    expect([stopped.code, stopped.tookMs < 4000, planner.errors()]).toEqual([0, true, ''])
    expect(await readdir(folder)).not.toContain('socket')
    const [account, known] = await inFolder(folder, async (access) => [
      unwrap(await access.usePasswordLink(keyIn(link), password)).value,
      await access.readToken(token),
    ])
    expect([account, known]).toMatchObject([{ roles: { 'gsef-2021': 'owner' } }, { name: 'late' }])
  })
})

test.concurrent('the socket of a killed planner is in nobody’s way', async () => {
  const folder = await aFolder()
  const planner = await startPlanner(folder)
  await planner.kill()
  expect(await readdir(folder)).toContain('socket')

  expect((await call(folder, 'token', 'add', 'between')).code).toBe(0)
  const again = await startPlanner(folder)
  expect((await call(folder, 'token', 'list')).output).toContain('between')

  expect((await lstat(join(folder, 'socket'))).mode & 0o777).toBe(0o600)
  await again.stop()
})

test.concurrent('a path too long for a socket is told by both', async () => {
  const folder = join(await aFolder(), 'x'.repeat(100))
  await mkdir(folder)
  const planner = await startPlanner(folder)

  const { code, errors } = await call(folder, 'token', 'list')

  expect([code, errors]).toEqual([1, expect.stringContaining('its path is too long for the socket')])
  expect(planner.output()).toContain('too long for a socket')
  await planner.stop()
  expect((await call(folder, 'token', 'add', 'site')).code).toBe(0)
})

function send(socketPath: string, method: string, path: string, body: string): Promise<number> {
  return new Promise((done) => {
    const req = request({ socketPath, method, path })
    req.on('response', (res) => done(res.resume().statusCode ?? 0))
    req.on('error', () => done(0))
    req.end(body)
  })
}
