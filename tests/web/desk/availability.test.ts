/** When a person can: asked in their own zone, kept by the team. */
import { describe, expect, test } from 'vitest'
import { aPerson } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { deskWith, formFields, forum } from './shelf-desk.ts'

const bea = `${forum}/people/bea`
const at = (desk: Awaited<ReturnType<typeof deskWith>>['desk']) =>
  desk.store.read({ forumId: sampleForumId, kind: 'person', id: 'bea' })

describe('the form of a person', () => {
  test('takes spans and hours as people type them, and shows them as they are kept', async () => {
    const { desk, ana } = await deskWith({ people: [aPerson({ id: 'bea', zone: 'Africa/Nairobi' })] })
    const fields = formFields((await ana.get(bea)).text)

    const answer = await ana.post(bea, {
      ...fields,
      availability: '2021-10-04 9-12\r\n\r\n2021/10/5 10pm to 1am',
      preferredHours: '9 to 5 pm',
    })

    expect(answer.status).toBe(303)
    expect((await at(desk))?.doc).toMatchObject({
      availability: [
        { from: '2021-10-04T09:00', to: '2021-10-04T12:00' },
        { from: '2021-10-05T22:00', to: '2021-10-06T01:00' },
      ],
      preferredHours: { from: '09:00', to: '17:00' },
    })
    expect(formFields((await ana.get(bea)).text)).toMatchObject({
      availability: ['2021-10-04 09:00-12:00\n2021-10-05 22:00-01:00'],
      preferredHours: ['09:00-17:00'],
    })
  })

  test('refuses a line that can’t be read, out loud, and keeps all that was typed', async () => {
    const { desk, ana } = await deskWith({ people: [aPerson({ id: 'bea' })] })
    const fields = formFields((await ana.get(bea)).text)
    const typed = { availability: '2021-10-04 9-12\nMonday morning', preferredHours: 'mornings' }

    const answer = await ana.post(bea, { ...fields, ...typed, biography: 'Bea.' })

    const page = readPage(answer.text)
    expect(answer.status).toBe(422)
    expect([...page.texts('#f-availability-problem'), ...page.texts('#f-preferredHours-problem')]).toEqual([
      '“Monday morning” is no span of time that can be read. Write a day and two clocks, such as 2021-10-04 09:00-12:00.',
      '“mornings” are no hours of a day that can be read. Write two clocks, such as 09:00-17:00.',
    ])
    expect(formFields(answer.text)).toMatchObject({
      availability: [typed.availability],
      preferredHours: [typed.preferredHours],
      biography: ['Bea.'],
    })
    expect((await at(desk))?.revision).toBe(1)
  })

  test.each([
    [{ zone: 'Africa/Nairobi' }, 'Read by the clocks in Nairobi, Kenya.'],
    [{ zone: null, country: 'KE' }, 'Read by the clocks in Nairobi.'],
    [
      { zone: null, country: 'US' },
      'Give a time zone above: until then nobody knows which clocks these are.',
    ],
  ])('says by which clocks they are read: %j', async (parts, said) => {
    const { ana } = await deskWith({ people: [aPerson({ id: 'bea', ...parts })] })

    const page = await ana.page(bea)

    expect(page.texts('#f-availability-hint')).toEqual([
      `One span a line, such as 2021-10-04 09:00-12:00. ${said}`,
    ])
    expect(page.texts('#f-preferredHours-hint')).toEqual([`Such as 09:00-17:00, on every day. ${said}`])
  })

  test('tells in its history what was changed', async () => {
    const { ana } = await deskWith({ people: [aPerson({ id: 'bea', zone: 'Africa/Nairobi' })] })
    const fields = formFields((await ana.get(bea)).text)
    await ana.post(bea, { ...fields, availability: '2021-10-04 9-12', preferredHours: '9-17' })

    const history = await ana.get(`${bea}/history`)

    expect(history.text).toMatch(/can take part and prefers hours/i)
  })
})
