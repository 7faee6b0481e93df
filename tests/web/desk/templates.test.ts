import { describe, expect, test } from 'vitest'
import type { ForumId, SessionId } from '../../../src/domain/ids.ts'
import { storeWith } from '../../app.ts'
import { aForum, anItem, aSession } from '../../makers.ts'
import { readPage } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const here = 'forum' as ForumId
const forum = '/desk/forums/forum'
const workshop = `${forum}/sessions/workshop`

async function startTemplates(): Promise<{ desk: TestDesk; ana: Browser }> {
  const items = [
    anItem({ kind: 'introduction', title: 'Welcome', minutes: 5, people: ['ana'] }),
    anItem({ kind: 'discussion', title: 'Talk about <care>', minutes: 40 }),
  ]
  const store = await storeWith(
    {
      forum: aForum(),
      sessions: [aSession({ id: 'workshop', title: 'Workshop', plannedMinutes: 45, items })],
    },
    { forum: aForum({ id: 'other', slug: 'other' }), sessions: [aSession({ id: 'theirs' })] },
  )
  const desk = await startDesk(store)
  return { desk, ana: await desk.signIn('Ana', 'organizer', here) }
}

async function saveTemplate(ana: Browser, changes: Record<string, string> = {}) {
  const form = (await ana.page(`${workshop}/template`)).form('Save the template')
  return ana.post(form.action, { ...form.fields, ...changes })
}

const made = (location = '') => location.split('/').at(-1) as SessionId

describe('templates', () => {
  test('an empty list teaches how one is made, and the new-session page leads there', async () => {
    const { ana } = await startTemplates()

    const begin = await ana.page(`${forum}/sessions/new`)
    const page = await ana.page(begin.link('How templates are made'))

    expect(page.texts('.empty p')[0]).toBe('There is no template yet.')
    expect(page.texts('.empty')[0]).toContain('“Save as a template”')
    expect(begin.elements('#f-template')).toEqual([])
  })

  test('a session’s skeleton is saved from its page, listed, and the next session begins with it', async () => {
    const { desk, ana } = await startTemplates()

    const saved = await ana.post((await ana.page(workshop)).link('Save as a template'), {
      name: 'Two rows',
      titles: 'kept',
    })
    const list = await ana.page(saved.headers.location ?? '')
    const begin = await ana.page(`${forum}/sessions/new`)
    const [, template] = begin.values('#f-template option', 'value')
    const form = begin.form('Make the session')
    const answer = await ana.post(form.action, { ...form.fields, title: 'Next', template: template ?? '' })
    const next = await desk.store.read({ forumId: here, kind: 'session', id: made(answer.headers.location) })

    expect(list.texts('.template h2')).toEqual(['Two rows'])
    expect(list.texts('.template li')).toEqual([
      '5 minutes Introduction Welcome',
      '40 minutes Discussion Talk about <care>',
    ])
    expect(begin.texts('#f-template option')).toEqual(['None', 'Two rows (45 minutes)'])
    expect(form.fields.plannedMinutes).toBe('')
    expect(next?.doc.items.map(({ kind, title, minutes, people }) => [kind, title, minutes, people])).toEqual(
      [
        ['introduction', 'Welcome', 5, []],
        ['discussion', 'Talk about <care>', 40, []],
      ],
    )
    expect([next?.doc.plannedMinutes, next?.doc.state, next?.doc.privateNotes]).toEqual([45, 'draft', ''])
  })

  test('the page of a new session sent twice makes one session, with a template too', async () => {
    const { desk, ana } = await startTemplates()
    await saveTemplate(ana)
    const begin = await ana.page(`${forum}/sessions/new`)
    const [, template = ''] = begin.values('#f-template option', 'value')
    const form = begin.form('Make the session')
    const fields = { ...form.fields, title: 'Next', template, plannedMinutes: '30' }

    const answers = [await ana.post(form.action, fields), await ana.post(form.action, fields)]

    expect(answers.map(({ headers }) => headers.location)).toEqual([
      answers[0]?.headers.location,
      answers[0]?.headers.location,
    ])
    const sessions = (await desk.store.readForum(here))?.sessions
    expect(sessions?.size).toBe(2)
    expect(sessions?.get(made(answers[0]?.headers.location))?.doc.plannedMinutes).toBe(30)
  })

  test('titles may be left out: rows are called by their kind', async () => {
    const { desk, ana } = await startTemplates()
    await saveTemplate(ana, { titles: '' })
    const begin = await ana.page(`${forum}/sessions/new`)
    const [, template = ''] = begin.values('#f-template option', 'value')
    const form = begin.form('Make the session')

    const answer = await ana.post(form.action, { ...form.fields, title: 'Next', template })

    const next = await desk.store.read({ forumId: here, kind: 'session', id: made(answer.headers.location) })
    expect(next?.doc.items.map(({ title }) => title)).toEqual(['Introduction', 'Discussion'])
  })

  test('a template that is gone, or another forum’s, is refused and nothing typed is lost', async () => {
    const { desk, ana } = await startTemplates()
    const form = (await ana.page(`${forum}/sessions/new`)).form('Make the session')

    const refused = await ana.post(form.action, { ...form.fields, title: 'Next', template: 'gone' })

    expect(refused.status).toBe(422)
    expect(readPage(refused.text).form('Make the session').fields).toMatchObject({ title: 'Next' })
    expect((await desk.store.readForum(here))?.sessions.size).toBe(1)
  })

  test('one is renamed and removed in its own line; a name that is none is refused there', async () => {
    const { ana } = await startTemplates()
    const { headers } = await saveTemplate(ana, { name: 'Old' })
    const list = await ana.page(headers.location ?? '')
    const { action, fields } = list.form('Rename')
    const [field = ''] = Object.keys(fields)

    const refused = await ana.post(action, { [field]: ' ' })
    const renamed = await ana.post(action, { [field]: 'New & better' })
    const after = await ana.page(renamed.headers.location ?? '')
    await ana.post(after.form('Remove').action, {})

    expect([refused.status, readPage(refused.text).texts('.problem')]).toEqual([
      422,
      ['There is no name yet. Write one.'],
    ])
    expect(after.texts('.template h2')).toEqual(['New & better'])
    expect((await ana.page(`${forum}/templates`)).texts('.template h2')).toEqual([])
  })

  test('a save sent twice keeps one template', async () => {
    const { ana } = await startTemplates()
    const form = (await ana.page(`${workshop}/template`)).form('Save the template')

    await ana.post(form.action, form.fields)
    await ana.post(form.action, form.fields)

    expect((await ana.page(`${forum}/templates`)).texts('.template h2')).toEqual(['Workshop'])
  })

  test('readers see them and change nothing; nobody else does', async () => {
    const { desk, ana } = await startTemplates()
    await saveTemplate(ana, { name: 'Only ours' })
    const rita = await desk.signIn('Rita', 'reader', here)
    const outsider = await desk.signIn('Ola', 'organizer', 'other' as ForumId)
    const coordinator = await desk.coordinate('workshop', here)

    const page = await rita.page(`${forum}/templates`)
    const others = await Promise.all([outsider, coordinator].map((one) => one.get(`${forum}/templates`)))
    const theirs = await outsider.page('/desk/forums/other/sessions/new')

    expect([page.texts('.template h2'), page.elements('.template form')]).toEqual([['Only ours'], []])
    expect(others.map(({ status, text }) => [status, text.includes('Only ours')])).toEqual([
      [404, false],
      [404, false],
    ])
    expect(theirs.texts('main').join()).not.toContain('Only ours')
    expect((await coordinator.get(`${workshop}/template`)).status).toBe(404)
  })
})
