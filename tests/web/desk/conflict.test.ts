/** Two people and one field: both texts are shown, one click chooses, and nothing that was typed is lost. */
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../src/domain/ids.ts'
import { findDifference } from '../../../src/web/desk/history/text-difference.ts'
import { sampleForumId } from '../../sample.ts'
import { type Page, readPage, select } from '../html.ts'
import { type Browser, startDesk } from './desk-app.ts'
import { formFields, joyce } from './shelf-desk.ts'

type Fields = Record<string, string[]>

async function meetConflict(mine: Record<string, string>, theirs: Record<string, string>) {
  const desk = await startDesk()
  const [ana, bo] = [await desk.signIn('Ana'), await desk.signIn('Bo', 'organizer')]
  const seen = formFields((await bo.get(joyce)).text)
  await save(ana, { ...seen, ...wrapped(theirs) })
  const answer = await bo.post(joyce, { ...seen, ...wrapped(mine) })
  const person = async () => {
    const place = { forumId: sampleForumId, kind: 'person', id: 'joyce-n-mundara' as PersonId } as const
    return (await desk.store.read(place))?.doc
  }
  return { desk, ana, bo, seen, answer, page: readPage(answer.text), person }
}

function save(browser: Browser, fields: Fields) {
  return browser.post(joyce, fields)
}

function wrapped(fields: Record<string, string>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
}

/** What the button with that text sends: the hidden fields of its form and what the button itself says. */
function sentBy(page: Page, button: string): { action: string; fields: Record<string, string> } {
  const { action, fields } = page.form(button)
  return { action, fields }
}

describe('a field that two people changed', () => {
  test('is shown with both texts, who saved and when, and the status says so', async () => {
    const { answer, page } = await meetConflict({ biography: 'Mine.' }, { biography: 'Hers.' })

    expect(answer.status).toBe(409)
    expect(page.texts('h1')).toEqual(['Two people changed the same field'])
    expect(page.texts('legend')).toEqual(['Biography'])
    expect(page.texts('.side .as-written')).toEqual(['Mine.', 'Hers.'])
    expect(page.texts('.side h2')).toEqual(['Yours', 'Saved by Ana 1 October 2021, 09:00 KST'])
    expect(page.values('.side time', 'datetime')).toEqual(['2021-10-01T00:00:00Z'])
  })

  test('one click keeps mine, and everything else that I typed goes along', async () => {
    const { bo, page, person } = await meetConflict(
      { biography: 'Mine.', 'contact.phone': '+254 20 111' },
      { biography: 'Hers.', 'contact.email': 'joyce@example.org' },
    )

    const { action, fields } = sentBy(page, 'Save mine')
    const saved = await bo.post(action, fields)

    expect(action).toBe(joyce)
    expect(saved.status).toBe(303)
    expect(await person()).toMatchObject({
      biography: 'Mine.',
      contact: { phone: '+254 20 111', email: 'joyce@example.org' },
    })
  })

  test('one click keeps what is saved, and still saves what else I typed', async () => {
    const { bo, page, person } = await meetConflict(
      { biography: 'Mine.', 'contact.phone': '+254 20 111' },
      { biography: 'Hers.' },
    )

    const { action, fields } = sentBy(page, 'Keep what is saved')
    await bo.post(action, fields)

    expect(await person()).toMatchObject({ biography: 'Hers.', contact: { phone: '+254 20 111' } })
  })

  test('a third person who saves it in between: it is asked again, against what is there now', async () => {
    const { desk, bo, page, person } = await meetConflict({ biography: 'Mine.' }, { biography: 'Hers.' })
    const cho = await desk.signIn('Cho', 'organizer')
    await save(cho, { ...formFields((await cho.get(joyce)).text), biography: ['Theirs, too.'] })

    const { action, fields } = sentBy(page, 'Save mine')
    const again = await bo.post(action, fields)
    const between = await person()
    const next = sentBy(readPage(again.text), 'Save mine')
    const saved = await bo.post(next.action, next.fields)

    expect([again.status, readPage(again.text).texts('.side .as-written')]).toEqual([
      409,
      ['Mine.', 'Theirs, too.'],
    ])
    expect(between?.biography).toBe('Theirs, too.')
    expect([saved.status, (await person())?.biography]).toEqual([303, 'Mine.'])
  })

  test('a choice that was not made against a state that was shown counts nothing', async () => {
    const { bo, seen, page, person } = await meetConflict({ biography: 'Mine.' }, { biography: 'Hers.' })
    const { chosenAgainst: _, ...fields } = sentBy(page, 'Save mine').fields

    const answer = await bo.post(joyce, fields)

    expect(page.values('input[name=seen]', 'value')).toEqual(seen.seen)
    expect([answer.status, (await person())?.biography]).toEqual([409, 'Hers.'])
  })

  test('texts come back letter by letter, whatever is in them', async () => {
    const strange = '<script>alert("1")</script>\n\n  한국어 & “quotes”\n'
    const { bo, page, answer, person } = await meetConflict({ biography: strange }, { biography: 'Hers.' })

    const { action, fields } = sentBy(page, 'Save mine')
    await bo.post(action, fields)

    expect(answer.text).not.toContain('<script>alert')
    expect(fields.biography).toBe(strange)
    expect((await person())?.biography).toContain('<script>alert("1")</script>\n\n  한국어 & “quotes”')
  })
})

describe('several fields', () => {
  const mine = { biography: 'Mine.', 'contact.phone': '+1 1' }
  const theirs = { biography: 'Hers.', 'contact.phone': '+2 2' }

  test('each has its choice, and nothing is chosen beforehand', async () => {
    const { bo, page, person } = await meetConflict(mine, theirs)
    const [form] = page.elements('form[data-unsaved]')
    if (form === undefined) throw new Error('no form')

    const carried = select('input[type=hidden]', form).map(({ attribs }) => [attribs.name, attribs.value])
    const choices = { 'choice:biography': 'mine', 'choice:contact.phone': 'theirs' }
    await bo.post(form.attribs.action ?? '', { ...Object.fromEntries(carried), ...choices })

    expect(page.texts('legend')).toEqual(['Biography: which one stays?', 'Telephone: which one stays?'])
    expect(page.values('input[type=radio]', 'checked')).toEqual([])
    expect(await person()).toMatchObject({ biography: 'Mine.', contact: { phone: '+2 2' } })
  })

  test.each([
    ['All mine', { biography: 'Mine.', contact: { phone: '+1 1' } }],
    ['All as saved', { biography: 'Hers.', contact: { phone: '+2 2' } }],
  ])('%s: one click for all', async (button, expected) => {
    const { bo, page, person } = await meetConflict(mine, theirs)

    const { action, fields } = sentBy(page, button)
    await bo.post(action, fields)

    expect(await person()).toMatchObject(expected)
  })

  test('a choice stays made while only another field is asked again', async () => {
    const { desk, bo, page, person } = await meetConflict(mine, theirs)
    const cho = await desk.signIn('Cho', 'organizer')
    await save(cho, { ...formFields((await cho.get(joyce)).text), 'contact.phone': ['+3 3'] })

    const first = sentBy(page, 'All mine')
    const again = readPage((await bo.post(first.action, first.fields)).text)
    const second = sentBy(again, 'Save mine')
    await bo.post(second.action, second.fields)

    expect(again.texts('legend')).toEqual(['Telephone'])
    expect(await person()).toMatchObject({ biography: 'Mine.', contact: { phone: '+1 1' } })
  })
})

describe('what differs', () => {
  test.each([
    ['a b c', 'a x c', { start: 'a ', mine: 'b', theirs: 'x', end: ' c' }],
    ['a b', 'a b c', { start: 'a b', mine: '', theirs: ' c', end: '' }],
    ['same', 'same', { start: 'same', mine: '', theirs: '', end: '' }],
    ['', 'new', { start: '', mine: '', theirs: 'new', end: '' }],
    ['a a', 'a a a', { start: 'a a', mine: '', theirs: ' a', end: '' }],
  ])('%j and %j', (mine, theirs, difference) => {
    expect(findDifference(mine, theirs)).toEqual(difference)
  })
})
