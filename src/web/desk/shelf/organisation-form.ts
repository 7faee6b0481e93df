/** Organisations: how one stands in the list, and the form between what organizers type and the document. */
import type { OrganisationId, Slug } from '../../../domain/ids.ts'
import { blankOrganisation } from '../../../domain/new-documents.ts'
import { type Organisation, organisationTypes } from '../../../domain/organisation.ts'
import type { Result } from '../../../domain/problem.ts'
import { sayCountry } from '../../../text/names.ts'
import { Entered, oneLine } from '../forms/entered.ts'
import type { Form } from '../forms/form.ts'
import { finishReading, readChoiceOrNull, readText, readTextOrNull, startReading } from '../forms/reading.ts'
import { countryChoices, noChoice } from './choices.ts'
import type { Around, FormPart, Noun } from './noun.ts'
import { readSlug } from './own-slug.ts'

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
  enter: enterOrganisation,
  read: readOrganisation,
  parts: organisationParts,
}

function enterOrganisation({ name, type, country, website, slug }: Organisation): Entered {
  return Entered.of({
    name: oneLine(name),
    type: type ?? '',
    country: country ?? '',
    website: oneLine(website ?? ''),
    slug,
  })
}

function readOrganisation(entered: Entered, base: Organisation, around: Around): Result<Organisation> {
  const reading = startReading(entered, enterOrganisation(base), around.language)
  const name = readText(reading, 'name', base.name)
  return finishReading(reading, 'organisation', {
    ...base,
    slug: readSlug(entered, { kind: 'organisation', id: base.id, title: name }, around.takenSlugs),
    name,
    type: readChoiceOrNull(reading, 'type', base.type, organisationTypes),
    country: readTextOrNull(reading, 'country', base.country),
    website: readTextOrNull(reading, 'website', base.website),
  })
}

function organisationParts(form: Form, around: Around): FormPart[] {
  const { say } = around
  const types = organisationTypes.map((value) => ({ value, label: say(`organisationType.${value}`) }))
  return [
    {
      lines: [
        [form.field('name', { label: say('field.name'), required: true })],
        [
          form.field('type', {
            label: say('field.type'),
            kind: 'select',
            choices: [noChoice(say), ...types],
          }),
          form.field('country', {
            label: say('field.country'),
            kind: 'select',
            choices: countryChoices(around, form.raw('country')),
          }),
        ],
        [form.field('website', { label: say('field.website'), hint: say('organisation.websiteHint') })],
      ],
    },
  ]
}
