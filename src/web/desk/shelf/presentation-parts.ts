/** The fields of a presentation's form, in the order in which they stand. */
import type { Form } from '../forms/form.ts'
import { countryChoices } from './choices.ts'
import { languageField, stateField, trackField } from './fields.ts'
import type { Around, FormPart, ShelfRows } from './noun.ts'

export const organisationRows: ShelfRows = { name: 'organisationIds', fields: [''], least: 1 }
export const presenterRows: ShelfRows = { name: 'presenters', fields: ['personId', 'post'], least: 1 }

export function presentationParts(form: Form, around: Around): FormPart[] {
  const { say, forum } = around
  return [
    {
      lines: [
        [form.field('title', { label: say('field.title'), required: true })],
        [stateField(form, around, say('presentation.stateHint')), languageField(form, around)],
        [form.field('abstract', { label: say('field.abstract'), kind: 'markdown', rows: 10 })],
      ],
    },
    placePart(form, around),
    organisationsPart(form, around),
    presentersPart(form, around),
    {
      heading: say('presentation.catalogue'),
      lines: [
        [trackField(form, around)],
        ...(forum.themes.length === 0
          ? []
          : [
              [
                form.field('themeIds', {
                  label: say('field.themeIds'),
                  kind: 'checkboxes',
                  choices: forum.themes.map(({ id, title }) => ({ value: id, label: title })),
                }),
              ],
            ]),
      ],
    },
  ]
}

function placePart(form: Form, around: Around): FormPart {
  const { say } = around
  return {
    heading: say('field.place'),
    hint: say('presentation.placeHint'),
    lines: [
      [
        form.field('place.city', { label: say('presentation.city') }),
        form.field('place.region', { label: say('presentation.region') }),
        form.field('place.country', {
          label: say('field.country'),
          kind: 'select',
          choices: countryChoices(around, form.raw('place.country')),
        }),
      ],
    ],
  }
}

function organisationsPart(form: Form, { say }: Around): FormPart {
  return {
    heading: say('field.organisationIds'),
    lines: [],
    rows: {
      list: organisationRows,
      hint: say('shelf.pickHint'),
      lines: (at) => [
        [form.field(at, { label: say('field.organisationId'), list: 'organisations', autocomplete: 'off' })],
      ],
    },
  }
}

function presentersPart(form: Form, { say }: Around): FormPart {
  return {
    heading: say('field.presenters'),
    lines: [],
    rows: {
      list: presenterRows,
      hint: say('presentation.presentersHint'),
      lines: (at) => [
        [
          form.field(`${at}.personId`, { label: say('field.personId'), list: 'people', autocomplete: 'off' }),
          form.field(`${at}.post`, { label: say('field.post') }),
        ],
      ],
    },
  }
}
