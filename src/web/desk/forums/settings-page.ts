/** The page with everything that a forum says of itself. */
import { addresses } from '../../../addresses.ts'
import { hues } from '../../../domain/forum.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { mayMakeEdition } from '../editions/may-make-edition.ts'
import type { Entered } from '../forms/entered.ts'
import { type Form, fieldId, makeForm } from '../forms/form.ts'
import { suggestCities } from './cities.ts'
import { atLanguages, dayFields, languageFields } from './new-forum-page.ts'
import { rowLists } from './settings-rows.ts'

export interface ShownSettings {
  typed: Entered
  /** The revision that was seen when the fields were filled in. */
  seen: string
  problems?: readonly Problem[]
  /** What was typed is not what is saved. */
  isUnsaved?: true
}

export function sendSettings(
  call: ForumCall,
  { typed, seen, problems = [], isUnsaved }: ShownSettings,
): Promise<void> {
  const { say, forumId, forum } = call
  const form = makeForm(say, typed, problems.map(atField))
  return sendDeskPage(call, {
    view: 'forums/settings',
    title: say('forum.settings'),
    section: 'settings',
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      isUnsaved: isUnsaved === true || problems.length > 0,
      isRearranged: isUnsaved === true && problems.length === 0,
      mayEdit: call.mayEdit,
      action: addresses.forumSettings(forumId),
      historyHref: addresses.history(forumId, 'forum', forumId),
      editionHref: mayMakeEdition(call) ? addresses.nextEdition(forumId) : '',
      seen,
      cities: suggestCities(say, problems),
      about: aboutFields(call, form),
      places: placeFields(call, form),
      days: dayFields(call, form),
      languages: languageFields(call, form),
      slug: form.field('slug', {
        label: say('field.slug'),
        hint: say('forum.slugHint', { address: call.desk.site.baseUrl + addresses.forum(forum.doc.slug) }),
        required: true,
      }),
      uidDomain: { id: fieldId('uidDomain'), value: forum.doc.uidDomain },
      lists: rowLists(call, form, typed),
    },
  })
}

/** An id of a row is no field that anybody sees: its title stands for it. */
function atField(problem: Problem): Problem {
  const row = /^(\w+\.\d+)\.id$/.exec(problem.field)
  return row === null ? atLanguages(problem) : { ...problem, field: `${row[1]}.title` }
}

function aboutFields({ say, forum }: ForumCall, form: Form) {
  const language = forum.doc.languages[0] ?? ''
  return [
    form.field('title', { label: say('field.title'), required: true, language }),
    form.field('shortTitle', {
      label: say('field.shortTitle'),
      hint: say('forum.shortTitleUse'),
      required: true,
      language,
    }),
    form.field('summary', {
      label: say('field.summary'),
      hint: say('forum.summaryHint'),
      kind: 'markdown',
      rows: 8,
      language,
    }),
    form.field('website', { label: say('field.website'), hint: say('forum.websiteHint') }),
    form.field('hue', {
      label: say('field.hue'),
      kind: 'select',
      choices: hues.map((value) => ({ value, label: say(`forum.hue.${value}`) })),
      width: 'small',
    }),
  ]
}

function placeFields({ say }: ForumCall, form: Form) {
  return {
    zone: form.field('zone', {
      label: say('field.zone'),
      hint: say('forum.zoneHint'),
      required: true,
      list: 'cities',
    }),
    host: [
      form.field('hostCity.name', { label: say('field.hostCity'), required: true }),
      form.field('hostCity.zone', { label: say('forum.hostCityZone'), required: true, list: 'cities' }),
    ],
  }
}
