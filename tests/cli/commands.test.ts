/** Each command on a data folder that no planner has open. */
import { describe, expect, test } from 'vitest'
import { openFileStore } from '../../src/store/file-store.ts'
import { unwrap } from '../makers.ts'
import { password } from '../store/access/clocked-access.ts'
import { aFolder } from '../web/process.ts'
import { aFolderWithForum, call, inFolder, keyIn } from './call.ts'

describe.concurrent('account', () => {
  test('add prints a link; who follows it has a password, and the forums that nobody owned', async () => {
    const folder = await aFolderWithForum()

    const added = await call(folder, 'account', 'add', 'Ana@example.org', '--name', 'Ana Moon')

    expect(added).toEqual({
      code: 0,
      output: `http://cli.test/desk/links/${keyIn(added)}\n`,
      errors: 'ana@example.org is added.\nThe link is for choosing a password, within 24 hours and once.\n',
    })
    const account = await inFolder(folder, async (access) => {
      unwrap(await access.usePasswordLink(keyIn(added), password))
      return (await access.signIn('ana@example.org', password))?.value
    })
    expect(account).toMatchObject({ name: 'Ana Moon', makesForums: true, roles: { mau: 'owner' } })
  })

  test('add again is a new link, and the old one is over', async () => {
    const folder = await aFolder()
    const first = await call(folder, 'account', 'add', 'ana@example.org')
    const second = await call(folder, 'account', 'add', 'ana@example.org')

    expect(first.errors).toMatch(/^There was no data folder: .* is new\.\nana@example\.org is added\.\n/)
    expect([second.code, second.errors.split('\n')[0]]).toEqual([0, 'ana@example.org was there already.'])
    const over = await inFolder(folder, async (access) => [
      await access.readLink(keyIn(first)),
      (await access.readLink(keyIn(second)))?.state,
    ])
    expect(over).toEqual([undefined, 'live'])
  })

  test('add with a forum gives that role there and nothing else, by id or by slug', async () => {
    const folder = await aFolderWithForum()
    const role = (email: string, forum: string, role: string) =>
      call(folder, 'account', 'add', email, '--forum', forum, '--role', role)
    await role('ana@example.org', 'mau', 'owner')
    await role('eve@example.org', 'mau-2021', 'reader')

    const last = await role('ana@example.org', 'mau-2021', 'reader')
    const nowhere = await role('new@example.org', 'other', 'reader')

    expect(last).toEqual({
      code: 1,
      output: '',
      errors: 'madang: this is the only owner of the forum, which needs one.\n',
    })
    expect([nowhere.code, nowhere.errors]).toEqual([1, 'madang: there is no forum "other"; there is mau.\n'])
    expect((await call(folder, 'account', 'list')).output).toBe(
      'ana@example.org\tana@example.org\towner of mau, has no password yet\n' +
        'eve@example.org\teve@example.org\treader of mau, has no password yet\n',
    )
  })

  test('list speaks to no terminal but in letters', async () => {
    const folder = await aFolder()
    const name = 'Ana\u001b[31m\tof\nSeoul'
    await inFolder(folder, async (access, store) => {
      const asked = { email: 'ana@example.org', name: 'Ana', makesForums: false }
      await store.savePlannerDoc('account', { ...unwrap(await access.addAccount(asked)), name })
    })

    const { output } = await call(folder, 'account', 'list')

    expect(output).toBe('ana@example.org\tAna [31m of Seoul\thas no password yet\n')
  })

  test('list of none says so beside its answer', async () => {
    expect(await call(await aFolderWithForum(), 'account', 'list')).toEqual({
      code: 0,
      output: '',
      errors: 'There is no account yet.\n',
    })
  })
})

describe.concurrent('token', () => {
  test('add prints the token alone; it works until it is revoked', async () => {
    const folder = await aFolderWithForum()

    const added = await call(folder, 'token', 'add', 'site', '--level', 'write', '--forum', 'mau-2021')
    const token = added.output.trimEnd()
    const listed = await call(folder, 'token', 'list')
    const known = await inFolder(folder, (access) => access.readToken(token))
    const again = await call(folder, 'token', 'add', 'site')
    const revoked = await call(folder, 'token', 'revoke', 'site')

    expect([added.code, token]).toEqual([0, expect.stringMatching(/^madang_[\w-]{27}$/)])
    expect(known).toMatchObject({ name: 'site', level: 'write', forumId: 'mau', state: 'live' })
    expect(listed.output).toBe(`site\twrite\tmau\tlive\t${known?.madeAt}\n`)
    expect(again).toEqual({
      code: 1,
      output: '',
      errors: 'madang: a token of this name is in use; revoke it first, or choose another name.\n',
    })
    expect(revoked).toEqual({ code: 0, output: '', errors: 'The token "site" is revoked.\n' })
    expect(await inFolder(folder, (access) => access.readToken(token))).toBeUndefined()
    expect((await call(folder, 'token', 'revoke', 'site')).code).toBe(1)
    expect((await call(folder, 'token', 'list')).output).toContain('\trevoked\t')
  })

  test('add gives the right to read every forum unless it is told otherwise', async () => {
    const folder = await aFolder()
    await call(folder, 'token', 'add', 'site')

    expect((await call(folder, 'token', 'list')).output).toMatch(/^site\tread\tevery forum\tlive\t/)
  })
})

describe.concurrent('a wrong call', () => {
  test.each([
    ['', 'say what to do'],
    ['frob', 'there is no command "frob"'],
    ['frob --help', 'there is no command "frob --help"'],
    ['account', '"account" goes on with add, list'],
    ['account add', 'it takes EMAIL'],
    ['account add a@b.example c@d.example', 'it takes EMAIL'],
    ['account add a@b.example --forum mau', '--forum and --role belong together'],
    ['account add a@b.example --forum mau --role king', '--role is one of owner, organizer, reader'],
    ['account list all', 'it takes no name'],
    ['token add site --level all', '--level is one of read, write'],
    ['token add site --colour red', "Unknown option '--colour'"],
    ['token revoke', 'it takes NAME'],
  ])('madang %s: exit 2 with a hint, and no data folder', async (words, why) => {
    const { code, output, errors } = await call('/nowhere/at/all', ...words.split(' ').filter(Boolean))

    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain(`madang: ${why}`)
    expect(errors).toMatch(/\n(?:Try|Usage): npm run -s madang -- .+\n$/)
  })
})

describe.concurrent('help', () => {
  test.each([
    [
      '--help',
      /account add EMAIL[\s\S]*account list[\s\S]*token add NAME[\s\S]*token list[\s\S]*token revoke NAME/,
    ],
    ['help', /Usage: npm run -s madang -- COMMAND/],
    ['account --help', /account add EMAIL[\s\S]*account list/],
    ['account add --help', /^Usage: npm run -s madang -- account add EMAIL \[--name NAME\]/],
    ['account list -h', /^Usage: npm run -s madang -- account list\n/],
    ['token add site --help', /^Usage: npm run -s madang -- token add NAME/],
    ['token list --help', /^Usage: npm run -s madang -- token list\n/],
    ['token revoke --help', /^Usage: npm run -s madang -- token revoke NAME\n/],
  ])('madang %s', async (words, help) => {
    const { code, output, errors } = await call('/nowhere/at/all', ...words.split(' '))

    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(help)
  })
})

test('calls that come at once wait for each other', async () => {
  const folder = await aFolder()

  const calls = await Promise.all(['a', 'b', 'c'].map((name) => call(folder, 'token', 'add', name)))

  expect(calls.map(({ code }) => code)).toEqual([0, 0, 0])
  expect((await call(folder, 'token', 'list')).output.split('\n')).toHaveLength(4)
})

test('a folder that something else has open is refused with the reason', async () => {
  const folder = await aFolder()
  const store = await openFileStore(folder)

  const { code, output, errors } = await call(folder, 'token', 'add', 'site')

  expect([code, output]).toEqual([1, ''])
  expect(errors).toBe(
    `madang: another process is using the data folder ${folder}, and does not listen to commands.\n`,
  )
  await store.close()
})

test('a data folder that can not be one is refused in one line', async () => {
  const { code, errors } = await call('/dev/null', 'token', 'list')

  expect([code, errors.split('\n').length]).toEqual([1, 2])
  expect(errors).toMatch(/^madang: /)
})
