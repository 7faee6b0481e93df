/** The pages of a forum's next edition: its form, and what would be made. */
import { addresses } from '../../../addresses.ts'
import type { MovedClock } from '../../../domain/edition-clocks.ts'
import type { NextEdition } from '../../../domain/next-edition.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { TextKey } from '../../../text/say.ts'
import { sayCity, sayDate, sayDates } from '../../../text/when.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Entered } from '../forms/entered.ts'
import { type Form, makeForm } from '../forms/form.ts'
import { offeredParts } from './edition-form.ts'
import type { Making } from './make-edition.ts'

/** Clocks that are told one by one. */
const mostTold = 20
/** Documents from which on somebody should know that it takes a while. */
const manyDocuments = 500

export function sendEditionForm(
  call: ForumCall,
  typed: Entered,
  problems: readonly Problem[],
): Promise<void> {
  const { say, forumId } = call
  const form = makeForm(say, typed, problems)
  return sendDeskPage(call, {
    view: 'editions/form',
    title: say('edition.title'),
    section: 'settings',
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      isUnsaved: problems.length > 0,
      action: addresses.nextEdition(forumId),
      id: typed.raw('id'),
      names: nameFields(call, form),
      carried: form.field('carried', {
        label: say('edition.what'),
        hint: say('edition.whatHint'),
        kind: 'checkboxes',
        choices: offeredParts.map((part) => ({ value: part, label: say(`edition.part.${part}`) })),
      }),
      backHref: addresses.forumSettings(forumId),
    },
  })
}

function nameFields({ say, language, forum }: ForumCall, form: Form) {
  const spoken = forum.doc.languages[0] ?? ''
  const date = sayDate(language, forum.doc.opens, 'long')
  return [
    form.field('title', { label: say('field.title'), required: true, language: spoken }),
    form.field('shortTitle', {
      label: say('field.shortTitle'),
      hint: say('edition.shortTitleHint'),
      language: spoken,
    }),
    form.field('slug', { label: say('edition.address'), hint: say('edition.addressHint') }),
    form.field('opens', {
      label: say('edition.opens'),
      hint: say('edition.opensHint', { date }),
      kind: 'date',
      required: true,
    }),
  ]
}

export function sendEditionPreview(call: ForumCall, typed: Entered, making: Making): Promise<void> {
  const { say, language, forumId, desk } = call
  const { forum, moved } = making.edition
  const counts = countsOf(making)
  const told = moved.slice(0, mostTold)
  return sendDeskPage(call, {
    view: 'editions/preview',
    title: say('edition.previewTitle'),
    section: 'settings',
    script: 'forms',
    page: {
      title: forum.title,
      language: forum.languages[0] ?? '',
      dates: say('edition.previewDates', {
        dates: sayDates(language, forum.opens, forum.closes),
        address: desk.site.baseUrl + addresses.forum(forum.slug),
      }),
      counts: counts.map(([part, count]) => say(`edition.counts.${part}` as TextKey, { count })),
      clocks: moved.length === 0 ? '' : say('edition.clocks', { count: moved.length }),
      moved: told.map((one) => sayMoved(call, one)),
      moreMoved:
        moved.length > told.length ? say('edition.moreClocks', { count: moved.length - told.length }) : '',
      isBig: documentsIn(making.edition) >= manyDocuments,
      action: addresses.nextEdition(forumId),
      hidden: typed
        .with({ slug: forum.slug })
        .pairs()
        .filter(({ name }) => name !== 'act'),
    },
  })
}

/** Those that are not 0. */
function countsOf({ edition, templates }: Making): [string, number][] {
  const { forum, sessions, people, presentations, organisations, references } = edition
  const counts: [string, number][] = [
    ['sessions', sessions.length],
    ['rows', sessions.reduce((sum, { items }) => sum + items.length, 0)],
    ['people', people.length],
    ['presentations', presentations.length],
    ['organisations', organisations.length],
    ['references', references.length],
    ['tracks', forum.tracks.length],
    ['themes', forum.themes.length],
    ['rooms', forum.rooms.length],
    ['templates', templates.length],
  ]
  return counts.filter(([, count]) => count > 0)
}

function documentsIn({ sessions, people, presentations, organisations, references }: NextEdition): number {
  const shelves = [sessions, people, presentations, organisations, references]
  return shelves.reduce((sum, shelf) => sum + shelf.length, 0)
}

function sayMoved({ say, language }: ForumCall, { session, row, zone, never, becomes }: MovedClock): string {
  const clock = (text: string) => {
    const date = sayDate(language, text.slice(0, 10) as Parameters<typeof sayDate>[1], 'brief')
    return `${date}, ${text.slice(11)}`
  }
  const values = { session, city: sayCity(say, zone), never: clock(never), becomes: becomes.slice(11) }
  return row === null ? say('edition.clock.start', values) : say('edition.clock.row', { ...values, row })
}
