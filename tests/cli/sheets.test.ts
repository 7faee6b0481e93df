/** `read` and `import`: what a sheet says, and what becomes of it in a forum. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder } from '../web/process.ts'
import { aFolderWithForum, call, inFolder } from './call.ts'

const sheet = `Session title: Seeds that travel
Date: 4 October 2027 (18:00-19:00 KST / 9:00-10:00 UTC)
Language: English

Moderator: Ms. Ines Vidal / Director, Seed Library of the Coast

Programme
18:00-18:05 Welcome
18:05-18:40 Discussion
18:40-19:00 Questions
`
const unzoned = sheet.replace(' KST / 9:00-10:00 UTC', '')

async function aSheet(text: string, name = 'seeds.txt'): Promise<{ folder: string; file: string }> {
  const folder = await aFolderWithForum()
  const file = join(await aFolder(), name)
  await writeFile(file, text)
  return { folder, file }
}

describe.concurrent('read', () => {
  test('says what a sheet holds, for a person and for a program, and makes no data folder', async () => {
    const { file } = await aSheet(sheet)
    const nowhere = join(await aFolder(), 'none')

    const told = await call(nowhere, 'read', file)
    const json = JSON.parse((await call(nowhere, 'read', file, '--json')).output)

    expect([told.code, told.errors]).toEqual([0, ''])
    expect(told.output).toContain('Zone: Asia/Seoul')
    expect(told.output).toContain('18:05–18:40')
    expect(told.output).not.toContain('\u001b')
    expect(json).toMatchObject({
      kind: 'session',
      title: 'Seeds that travel',
      zone: { iana: 'Asia/Seoul', stated: true },
      moderators: [{ name: 'Ines Vidal', honorific: 'Ms.' }],
      days: [{ date: '2027-10-04', startUtc: '2027-10-04T09:00:00Z', endUtc: '2027-10-04T10:00:00Z' }],
      mainQuestion: null,
      asks: [],
    })
    expect(json.days[0].items.map((item: { local: string }) => item.local)).toEqual([
      '18:00-18:05',
      '18:05-18:40',
      '18:40-19:00',
    ])
  })

  test('checks the sheet against itself as the desk would, and says so in sentences', async () => {
    const { file, folder } = await aSheet(sheet.replace('18:40-19:00', '18:45-19:00'))

    const told = await call(folder, 'read', file)
    const { findings } = JSON.parse((await call(folder, 'read', file, '--json')).output)

    expect(told.output).toMatch(/The desk would say:\n(?: {2}.*\n)* {2}.*18:40.*18:45/)
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'desk.gap', severity: 'warning', session: 'Seeds that travel' }),
    )
  })

  test('asks in whole sentences for what only a person can say', async () => {
    const { file, folder } = await aSheet(unzoned)

    const { output } = await call(folder, 'read', file)

    expect(output).toContain('To be asked:\n  In which time zone are the times?')
    expect(output).not.toContain('The desk would say')
  })

  test('refuses what is no sheet, in a sentence that says what to do, and what is not there', async () => {
    const { folder, file } = await aSheet('', 'empty.docx')

    const empty = await call(folder, 'read', file)
    const missing = await call(folder, 'read', `${file}.gone`)

    expect([empty.code, empty.output]).toEqual([1, ''])
    expect(empty.errors).toMatch(/^madang: .{20,}\.\n$/)
    expect([missing.code, missing.errors]).toEqual([1, `madang: there is no file ${file}.gone.\n`])
  })
})

describe.concurrent('import', () => {
  test('makes a draft of the session with its people, and the same file makes nothing twice', async () => {
    const { folder, file } = await aSheet(sheet)

    const first = await call(folder, 'import', file, '--forum', 'mau')
    const second = await call(folder, 'import', file, '--forum', 'mau')

    expect([first.code, first.errors]).toEqual([0, ''])
    expect(first.output).toMatch(
      /^session\t[a-z0-9-]+\tSeeds that travel\nperson\t.*Ines Vidal\norganisation\t/,
    )
    const [madeBefore] = first.output.split('\n')
    expect([second.code, second.errors, second.output]).toEqual([0, '', `${madeBefore}\n`])
    const draft = await inFolder(folder, async (_access, store) => store.readForum('mau' as never))
    const sessions = [...(draft?.sessions.values() ?? [])].filter(
      ({ doc }) => doc.title === 'Seeds that travel',
    )
    expect(
      sessions.map(({ revision, doc }) => [
        revision,
        doc.state,
        doc.start,
        doc.items.map(({ minutes }) => minutes),
      ]),
    ).toEqual([[1, 'draft', { clock: '2027-10-04T18:00', zone: 'Asia/Seoul', which: 'first' }, [5, 35, 20]]])
  })

  test('asks for what the sheet does not say, and takes it as an option', async () => {
    const { folder, file } = await aSheet(unzoned)

    const refused = await call(folder, 'import', file, '--forum', 'mau')
    const answered = await call(folder, 'import', file, '--forum', 'mau', '--zone', 'Africa/Nairobi')

    expect([refused.code, refused.errors]).toEqual([
      1,
      'madang: the sheet does not say its time zone; say it with --zone, such as --zone Asia/Seoul.\n',
    ])
    expect(answered.code).toBe(0)
    const zones = await inFolder(folder, async (_access, store) =>
      [...((await store.readForum('mau' as never))?.sessions.values() ?? [])].map(
        ({ doc }) => doc.start.zone,
      ),
    )
    expect(zones).toContain('Africa/Nairobi')
  })

  test('a newer sheet of a session that is there is refused with the way to compare it', async () => {
    const { folder, file } = await aSheet(sheet)
    await call(folder, 'import', file, '--forum', 'mau')
    await writeFile(file, sheet.replace('18:40', '18:45').replace('18:40', '18:45'))

    const newer = await call(folder, 'import', file, '--forum', 'mau')

    expect([newer.code, newer.output]).toEqual([1, ''])
    expect(newer.errors).toContain('“Seeds that travel” already')
  })

  test('says what is wrong with the call', async () => {
    const { folder, file } = await aSheet(sheet)
    const codes = await Promise.all([
      call(folder, 'import', file),
      call(folder, 'import', file, '--forum', 'mau', '--order', 'upside-down'),
      call(folder, 'import', file, '--forum', 'none'),
    ])

    expect(codes.map(({ code }) => code)).toEqual([2, 2, 1])
  })
})
