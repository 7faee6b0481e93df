/** The page on which a forum begins. */
import { addresses } from '../../../addresses.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { DeskCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Entered } from '../forms/entered.ts'
import { type Form, makeForm } from '../forms/form.ts'
import { languageBoxes } from '../forms/languages.ts'
import { suggestCities } from './cities.ts'

export function sendNewForum(call: DeskCall, typed: Entered, problems: readonly Problem[]): Promise<void> {
  const { say } = call
  const form = makeForm(say, typed, problems.map(atLanguages))
  return sendDeskPage(call, {
    view: 'forums/new',
    title: say('desk.newForum'),
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      isUnsaved: problems.length > 0,
      action: addresses.newForum(),
      cities: suggestCities(say, problems),
      names: nameFields(call, form),
      places: placeFields(call, form),
      days: dayFields(call, form),
      languages: languageFields(call, form),
    },
  })
}

/** One field for all languages. */
export function atLanguages(problem: Problem): Problem {
  return /^languages\.\d+$/.test(problem.field) ? { ...problem, field: 'otherLanguages' } : problem
}

function nameFields({ say }: DeskCall, form: Form) {
  return [
    form.field('title', { label: say('field.title'), hint: say('forum.titleHint'), required: true }),
    form.field('shortTitle', { label: say('field.shortTitle'), hint: say('forum.shortTitleHint') }),
  ]
}

function placeFields({ say }: DeskCall, form: Form) {
  return [
    form.field('zone', {
      label: say('forum.plannedIn'),
      hint: say('forum.plannedInHint'),
      required: true,
      list: 'cities',
    }),
    form.field('zoneLabel', { label: say('forum.zoneLabel'), hint: say('forum.zoneLabelHint') }),
    form.field('hostCity', {
      label: say('field.hostCity'),
      hint: say('forum.hostCityHint'),
      list: 'cities',
    }),
  ]
}

export function dayFields({ say }: DeskCall, form: Form) {
  return [
    form.field('opens', { label: say('field.opens'), kind: 'date', required: true }),
    form.field('closes', { label: say('field.closes'), kind: 'date', required: true }),
  ]
}

export function languageFields({ say, language }: DeskCall, form: Form) {
  return [
    form.field('languages', {
      label: say('field.languages'),
      kind: 'checkboxes',
      choices: languageBoxes(language),
    }),
    form.field('otherLanguages', {
      label: say('forum.otherLanguages'),
      hint: say('forum.otherLanguagesHint'),
    }),
  ]
}
