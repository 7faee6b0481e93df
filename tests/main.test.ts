/** The process: how it starts, what stops it, what it says. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openFileStore } from '../src/store/file-store.ts'
import { inFolder } from './cli/call.ts'
import { sampleForumId } from './sample.ts'
import { aFolder, type Planner, runToEnd, startPlanner } from './web/process.ts'

const forum = '/forums/gsef-2021'
const workshop = `${forum}/sessions/rebuilding-an-inclusive-society`

describe('a planner that runs', () => {
  let planner: Planner
  let folder: string
  beforeAll(async () => {
    folder = await aFolder()
    planner = await startPlanner(folder, { MADANG_NOW: '2021-10-04T08:00:00Z' })
  })

  test('has filled a new folder with the sample and says where it is', async () => {
    expect(planner.output().split('\n').slice(0, 2)).toEqual([
      'The data folder has the sample forum now.',
      `Madang is at http://madang.test (listening on 127.0.0.1, port ${planner.port}).`,
    ])
    expect((await planner.get(workshop)).status).toBe(200)
    expect(planner.errors()).toBe('')
  })

  test('tells operators that it lives, that it is ready and what it does', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))

    expect(await planner.get('/healthz')).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: 'ok\n',
    })
    const ready = await planner.get('/readyz')
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      200,
      {
        ready: true,
        version,
        store: { ready: true, broken: [] },
        timeZoneData: { version: process.versions.tz, daysOldAtMost: expect.toSatisfy((days) => days >= 0) },
        forums: 1,
        unshownReleases: [],
      },
    ])
    const metrics = await planner.get('/metrics')
    expect([
      metrics.status,
      metrics.text.match(/^madang_\w+ \d+$/gm)?.map((line) => line.split(' ')[0]),
    ]).toEqual([
      200,
      [
        'madang_ready_answers_total',
        'madang_ready_unchanged_total',
        'madang_ready_misses_total',
        'madang_ready_entries',
        'madang_ready_bytes',
        'madang_broken_documents',
      ],
    ])
  })

  test('writes one line for a request that reaches Express, and none for ready bytes', async () => {
    for (const path of [
      `${workshop}?tz=Asia/Tokyo`,
      `${workshop}?tz=Asia/Tokyo`,
      '/nowhere?x=1',
      '/nowhere?end',
    ])
      await planner.get(path)
    while (!planner.output().includes('?end')) await new Promise((done) => setTimeout(done, 5))

    const lines = planner
      .output()
      .split('\n')
      .filter((line) => line.includes('/nowhere') || line.includes('Asia/Tokyo'))
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        reqId: expect.any(Number),
        method: 'GET',
        url: '/nowhere?x=1',
        status: 404,
        responseTime: expect.any(Number),
        msg: 'request completed',
      },
      expect.objectContaining({ url: '/nowhere?end' }),
    ])
    for (const line of lines) {
      const names = [...line.matchAll(/"(\w+)":/g)].map(([, name]) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('keeps a second one from its folder, and another from its port', async () => {
    const second = await runToEnd({ DATA_DIR: folder, PORT: '0' })
    const third = await runToEnd({ DATA_DIR: await aFolder(), PORT: String(planner.port) })

    expect(second).toEqual({
      code: 1,
      output: '',
      errors: `Madang does not start. another process is using the data folder ${folder}\n`,
    })
    expect([third.code, third.errors]).toEqual([
      1,
      `Madang does not start. listen EADDRINUSE: address already in use 127.0.0.1:${planner.port}\n`,
    ])
    expect((await planner.get('/healthz')).status).toBe(200)
  })

  test('ends at once on SIGTERM, whoever is connected, and finishes what is under way', async () => {
    const idle = connect(planner.port, '127.0.0.1')
    const silent = connect(planner.port, '127.0.0.1')
    const busy = connect(planner.port, '127.0.0.1')
    for (const socket of [idle, silent, busy]) socket.on('error', () => undefined)
    const answered = read(busy)
    idle.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    busy.write(
      'POST /forums/gsef-2021/lists HTTP/1.1\r\nHost: x\r\nOrigin: http://madang.test\r\n' +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 33\r\n\r\nshow=',
    )
    await new Promise((done) => setTimeout(done, 100))

    const stopped = planner.stop()
    await new Promise((done) => setTimeout(done, 100))
    busy.write('open-networking-hour&x=12345')

    const { code, tookMs } = await stopped
    expect(await answered).toMatch(/^HTTP\/1\.1 303 See Other\r\n/)
    expect([code, tookMs < 4000]).toEqual([0, true])
    expect(await readdir(join(folder, 'lists'))).toHaveLength(1)
    expect(planner.errors()).toBe('')
  })
})

function read(socket: ReturnType<typeof connect>): Promise<string> {
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  return new Promise((done) => socket.on('close', () => done(text)))
}

test.concurrent('a filling of the sample that was interrupted is done again', async () => {
  const folder = await aFolder()
  const first = await startPlanner(folder)
  const { text } = await first.get(`${forum}/calendar.ics`)
  await first.stop()
  const store = await openFileStore(folder)
  await store.saveMark('sample', 'filling')
  await store.remove(
    { forumId: sampleForumId, kind: 'session', id: 'open-networking-hour' },
    { by: 'test', at: '2021-09-30T00:00:00Z' as never, seen: 2 },
  )
  await store.close()

  const again = await startPlanner(folder)

  expect(again.output()).toContain('The data folder has the sample forum now.')
  expect((await again.get(`${forum}/calendar.ics`)).text).toBe(text)
  expect((await again.stop()).code).toBe(0)
})

test.concurrent('a release that can’t be read is named, and the one before it serves', async () => {
  const folder = await aFolder()
  await (await startPlanner(folder)).stop()
  const name = join('forums', 'gsef-2021', 'releases', '0002.json')
  await writeFile(join(folder, name), '{"half of')

  const planner = await startPlanner(folder)

  while (!planner.output().includes('could not be read')) await new Promise((done) => setTimeout(done, 5))
  const [line] = planner
    .output()
    .split('\n')
    .filter((one) => one.includes('could not be read'))
  expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 50, name: `${name}.broken-1` })
  const ready = JSON.parse((await planner.get('/readyz')).text)
  expect(ready.store.broken).toEqual([
    { name: `${name}.broken-1`, reason: expect.stringContaining('is no JSON') },
  ])
  expect(ready.unshownReleases).toEqual([{ forumId: 'gsef-2021', newest: 2, shown: 1 }])
  expect(planner.output()).toContain('the newest release can not be read')
  expect((await planner.get('/metrics')).text).toContain('madang_broken_documents 1')
  const page = await planner.get(workshop)
  expect([page.status, page.text.includes('T09:30:00Z')]).toEqual([200, true])
  await planner.stop()
})

test.concurrent('invites a first organizer at each start, until there is one who owns the sample', async () => {
  const folder = await aFolder()
  const [first, second] = [await invitationOf(folder), await invitationOf(folder)]
  expect(second.line).toBe(
    `First organizer: open http://madang.test/desk/links/${second.key} (within 24 hours, once).`,
  )

  const ana = { email: 'ana@example.org', name: 'Ana', password: 'a long sentence of mine' }
  const answers = await inFolder(folder, async (access) => [
    await access.useFirstLink(first.key, ana),
    await access.useFirstLink(second.key, ana),
  ])

  expect(answers).toMatchObject([
    { ok: false, problems: [{ field: 'link', code: 'link-over' }] },
    { ok: true, value: { value: { makesForums: true, roles: { [sampleForumId]: 'owner' } } } },
  ])
  expect(await invitationOf(folder)).toEqual({ line: undefined, key: '' })
})

test.concurrent('gives a sample that was filled later to those who make forums', async () => {
  const folder = await aFolder()
  await inFolder(folder, (access) =>
    access.addAccount({ email: 'ana@example.org', name: 'Ana', makesForums: true }),
  )

  await (await startPlanner(folder)).stop()

  const all = await inFolder(folder, (access) => access.accounts())
  expect(all.map(({ roles }) => roles)).toEqual([{ [sampleForumId]: 'owner' }])
})

/** Starts the planner and stops it again: the line for the first organizer, and the key in it. */
async function invitationOf(folder: string): Promise<{ line: string | undefined; key: string }> {
  const planner = await startPlanner(folder)
  await planner.stop()
  const line = planner
    .output()
    .split('\n')
    .find((one) => one.startsWith('First organizer'))
  return { line, key: /links\/([\w-]{27}) /.exec(line ?? '')?.[1] ?? '' }
}

test.concurrent('a folder of a newer planner is refused with one line', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'planner.json'), '{"format":99,"marks":{}}\n')

  const { code, errors } = await runToEnd({ DATA_DIR: folder, PORT: '0' })

  expect([code, errors.split('\n').length]).toEqual([1, 2])
  expect(errors).toMatch(/^Madang does not start\. planner\.json: .*99/)
})

test.concurrent.each([
  ['PORT', 'eighty', 'PORT: got "eighty", wants a port number from 0 to 65535, such as 3000'],
  ['TRUST_PROXY', 'face', 'TRUST_PROXY: got "face", wants true, false, a number'],
])('%s=%s is refused with one line', async (name, value, why) => {
  const { code, output, errors } = await runToEnd({ DATA_DIR: await aFolder(), [name]: value })

  expect([code, output, errors.split('\n').length]).toEqual([1, '', 2])
  expect(errors).toContain(`Madang does not start. ${why}`)
})
