/** What `read` and `import` tell: a whole reference, a sheet without a title, and why one can't be imported, in sentences. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ForumId } from '../../src/domain/ids.ts'
import { aFolder } from '../web/process.ts'
import { aFolderWithForum, call, inFolder } from './call.ts'

async function aFile(text: string, name = 'seeds.txt'): Promise<string> {
  const file = join(await aFolder(), name)
  await writeFile(file, text)
  return file
}

describe.concurrent('read', () => {
  const prose =
    'Seed libraries lend what others keep in vaults, and what comes back in autumn is more than what went out in spring. In three valleys they have outlived the shops that sold the same varieties, and the people who run them are asked for advice from far away.'

  test('says whom a reference quotes, from which work, where it is from and who revised it', async () => {
    const file = await aFile(
      [
        'Seed libraries',
        'From Commons Almanac',
        'Revision as of 16:45, 9 March 2019 by Rowanberry (talk | contribs)',
        'Description',
        prose,
        'Tomas Aldana (from ch. 3 of: What Valleys Lend):',
        `"${prose}"`,
      ].join('\n\n'),
    )

    const { output } = await call(await aFolder(), 'read', file)

    expect(output).toBe(
      [
        'Seed libraries',
        'Kind: reference',
        'Source: Commons Almanac',
        'Revision: 2019-03-09T16:45 by Rowanberry',
        `Text: ${prose}`,
        'Quotations:',
        `  “${prose}” (Tomas Aldana, What Valleys Lend)`,
        '',
      ].join('\n'),
    )
  })

  test('says the aims and the lists of a partnership, and its partners with their countries', async () => {
    const aims = await aFile(
      [
        'Learning Gardens (LEGA) – Schools of the Coast',
        prose,
        'The aims of the partnership',
        'It brings schools and gardeners together, who want to get to:',
        '- Gardens that a class can keep through the summer.',
        '- Lessons that are held outside all year.',
        'Definition',
        prose,
        'Short version',
        '- A garden that teaches.',
        '- A school that feeds.',
      ].join('\n'),
    )
    const partners = await aFile(
      [
        'Orti del Sud',
        'Consorzio dei Vivai (Spagna)',
        '- Scuola degli Orti (Grecia)',
        '- Casa dei Semi (Portogallo)',
        'Il progetto riunisce scuole, comuni e vivai che vogliono custodire i semi delle due rive, e per tre anni li accompagna con corsi, scambi e una piccola fiera che ogni autunno cambia città e lascia una biblioteca dei semi aperta a tutti.',
      ].join('\n'),
    )

    const [one, other] = await Promise.all([aims, partners].map((file) => call('nowhere', 'read', file)))

    expect(one?.output).toContain(
      'Aims:\n  Gardens that a class can keep through the summer.\n  Lessons that are held outside all year.\nShort version:\n  A garden that teaches.\n  A school that feeds.\n',
    )
    expect(other?.output).toContain(
      'Partners:\n  Consorzio dei Vivai, Spagna\n  Scuola degli Orti, Grecia\n  Casa dei Semi, Portogallo\n',
    )
  })

  test('a sheet without a title has none', async () => {
    const file = await aFile(
      'Date: 4 October 2027, 18:00-19:00 KST\n\n18:00-18:30 Welcome\n18:30-19:00 Questions\n',
    )

    const { output } = await call(await aFolder(), 'read', file)

    expect(output.split('\n')[0]).toBe('(no title)')
    expect(output).not.toContain('seeds')
  })

  test('how the session is held is told where the sheet says it', async () => {
    const file = await aFile(
      'Session title: Seeds\nDate: 4 October 2027, 18:00-19:00 KST\nFormat: Workshop, online\nTrack: Commons\n\n18:00-18:30 Welcome\n18:30-19:00 Questions\n',
    )

    const { output } = await call(await aFolder(), 'read', file)
    const json = JSON.parse((await call(await aFolder(), 'read', file, '--json')).output)

    expect(output).toContain('Format: workshop\nDelivery: online\nTrack: Commons\n')
    expect([json.format, json.delivery, json.track]).toEqual(['workshop', 'online', 'Commons'])
  })
})

describe.concurrent('import', () => {
  test('says in a sentence what is too much, and where', async () => {
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const rows = Array.from(
      { length: 510 },
      (_, index) => `${clock(index)}-${clock(index + 1)} Step ${index + 1}`,
    )
    const file = await aFile(`Session title: Steps\nDate: 4 October 2027 UTC\n\nAgenda\n${rows.join('\n')}\n`)

    const { code, output, errors } = await call(await aFolderWithForum(), 'import', file, '--forum', 'mau')

    expect([code, output, errors]).toEqual([
      1,
      '',
      'madang: session 1, rows: An agenda has at most 500 rows. Take some away, or make a second session.\n',
    ])
  })

  test('a zone that is none is told as that', async () => {
    const file = await aFile(
      'Session title: Seeds\nDate: 4 October 2027\n\n18:00-18:30 Welcome\n18:30-19:00 Close\n',
    )

    const { code, errors } = await call(
      await aFolderWithForum(),
      'import',
      file,
      '--forum',
      'mau',
      '--zone',
      'Foo',
    )

    expect(code).toBe(2)
    expect(errors).toContain('no time zone is called Foo; --zone takes one such as Asia/Seoul')
    expect(errors).not.toContain('does not say')
  })

  test('a newer sheet of a session that was renamed at the desk is refused as well', async () => {
    const sheet =
      'Session title: Seeds\nDate: 4 October 2027, 18:00-19:00 KST\n\n18:00-18:30 Welcome\n18:30-19:00 Close\n'
    const folder = await aFolderWithForum()
    await call(folder, 'import', await aFile(sheet), '--forum', 'mau')
    await inFolder(folder, async (_access, store) => {
      const forumId = 'mau' as ForumId
      const made = [...((await store.readForum(forumId))?.sessions.values() ?? [])].find(
        ({ doc }) => doc.title === 'Seeds',
      )
      if (made === undefined) throw new Error('nothing was made')
      const place = { forumId, kind: 'session', id: made.doc.id } as const
      const by = { by: 'Ana', at: made.savedAt, seen: made.revision }
      await store.save(place, { ...made.doc, title: 'Seeds that travel' }, by)
    })

    const newer = await call(
      folder,
      'import',
      await aFile(sheet.replaceAll('18:30', '18:40')),
      '--forum',
      'mau',
    )

    expect([newer.code, newer.output]).toEqual([1, ''])
    expect(newer.errors).toContain('“Seeds that travel” already')
  })
})
