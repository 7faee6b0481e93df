/** Organisations: how one stands in the list, and the form between what organizers type and the document. */
import type { OrganisationId, Slug } from '../../../domain/ids.ts'
import { blankOrganisation } from '../../../domain/new-documents.ts'
import { type Organisation, organisationTypes } from '../../../domain/organisation.ts'
import type { Result } from '../../../domain/problem.ts'
import { sayCountry } from '../../../text/names.ts'
import { Entered } from '../forms/entered.ts'
import type { Form } from '../forms/form.ts'
import { countryChoices } from './choices.ts'
import type { Around, FormPart, Noun } from './noun.ts'
import { readSlug } from './own-slug.ts'
import { readForm } from './reading.ts'

export const organisationNoun: Noun<'organisation'> = {
  kind: 'organisation',
  section: 'organisations',
  shelf: ({ organisations }) => organisations,
  blank: (id) => blankOrganisation(id as OrganisationId, { slug: '' as Slug, name: '' }),
  titleOf: ({ name }) => name,
  sortedBy: ({ name }) => name,
  line: ({ name, type, country }, { say, language }) => ({
    title: name,
    language: '',
    original: '',
    about: [
      ...(type === null ? [] : [say(`organisationType.${type}`)]),
      ...(country === null ? [] : [sayCountry(language, country)]),
    ],
  }),
  searched: ({ country, website }, { language }) => [
    website ?? '',
    country === null ? '' : sayCountry(language, country),
  ],
  rows: [],
  enter: ({ name, type, country, website, slug }) =>
    Entered.of({ name, type: type ?? '', country: country ?? '', website: website ?? '', slug }),
  read: readOrganisation,
  parts: organisationParts,
}

function readOrganisation(entered: Entered, base: Organisation, around: Around): Result<Organisation> {
  const form = readForm(entered, around.language)
  const name = form.text('name', base.name)
  return form.result('organisation', {
    ...base,
    slug: readSlug(entered, { kind: 'organisation', id: base.id, title: name }, around.takenSlugs),
    name,
    type: form.choiceOrNull('type', organisationTypes),
    country: form.country('country'),
    website: form.textOrNull('website', base.website),
  })
}

function organisationParts(form: Form, { say, language }: Around): FormPart[] {
  const types = organisationTypes.map((value) => ({ value, label: say(`organisationType.${value}`) }))
  return [
    {
      lines: [
        [form.field('name', { label: say('field.name'), required: true })],
        [
          form.field('type', {
            label: say('field.type'),
            kind: 'select',
            choices: [{ value: '', label: '–' }, ...types],
          }),
          form.field('country', {
            label: say('field.country'),
            kind: 'select',
            choices: countryChoices(language, form.raw('country')),
          }),
        ],
        [form.field('website', { label: say('field.website'), hint: say('organisation.websiteHint') })],
      ],
    },
  ]
}
