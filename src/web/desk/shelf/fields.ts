/** Fields that presentations and references share: state, language, track. */
import type { Field, Form } from '../forms/form.ts'
import { languageChoices } from '../forms/languages.ts'
import { noChoice } from './choices.ts'
import type { Around } from './noun.ts'

export const shelfStates = ['draft', 'ready'] as const

/** `about`: what being ready means for this kind. */
export function stateField(form: Form, { say }: Around, about: string): Field {
  return form.field('state', {
    label: say('field.state'),
    kind: 'select',
    hint: about,
    choices: shelfStates.map((value) => ({ value, label: say(`field.state.${value}`) })),
  })
}

export function languageField(form: Form, { say, language, forum }: Around): Field {
  const around = { say, language, forumLanguages: forum.languages }
  return form.field('language', {
    label: say('field.language'),
    kind: 'select',
    choices: languageChoices(around, form.raw('language')),
  })
}

export function trackField(form: Form, { say, forum }: Around): Field {
  const tracks = forum.tracks.map(({ id, title }) => ({ value: id, label: title }))
  return form.field('trackId', {
    label: say('field.trackId'),
    kind: 'select',
    choices: [noChoice(say), ...tracks],
  })
}
