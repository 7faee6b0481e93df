/** People: how one stands in the list, and the form between what organizers type and the document. */
import {
  readAvailability,
  readHours,
  writeHours,
  writeSpan,
} from '../../../domain/clocks/typed-availability.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import type { PersonId, Slug } from '../../../domain/ids.ts'
import { blankPerson } from '../../../domain/new-documents.ts'
import { formalName, fullName, type Person, sortingName } from '../../../domain/person.ts'
import type { Result } from '../../../domain/problem.ts'
import { sayCountry } from '../../../text/names.ts'
import { availabilityPart } from '../clocks/availability-fields.ts'
import { Entered, oneLine } from '../forms/entered.ts'
import type { Form } from '../forms/form.ts'
import {
  finishReading,
  readChoice,
  readField,
  readText,
  readTextOrNull,
  startReading,
} from '../forms/reading.ts'
import { enterZone, readZoneOrNull } from '../forms/zone-field.ts'
import { countryChoices } from './choices.ts'
import type { Around, FormPart, ListAround, Noun, ShelfLine } from './noun.ts'
import { readSlug } from './own-slug.ts'

const orders = ['given-first', 'family-first'] as const

export const personNoun: Noun<'person'> = {
  kind: 'person',
  section: 'people',
  shelf: ({ people }) => people,
  blank: (id) => blankPerson(id as PersonId, { slug: '' as Slug, given: '', family: '' }),
  titleOf: ({ name }) => fullName(name),
  sortedBy: ({ name }) => sortingName(name) || (name.original ?? ''),
  line: personLine,
  searched: ({ id, name, contact }, { draft, standing }) => [
    formalName(name),
    name.original ?? '',
    contact.email ?? '',
    ...organisationNames(id, { draft, standing }),
  ],
  rows: [],
  enter: enterPerson,
  read: readPerson,
  parts: personParts,
}

function personLine({ id, name, country }: Person, around: ListAround): ShelfLine {
  const { original } = name
  return {
    title: fullName(name),
    language: '',
    original: original === null || original === fullName(name) ? '' : original,
    about: [
      ...organisationNames(id, around),
      ...(country === null ? [] : [sayCountry(around.language, country)]),
    ],
  }
}

function organisationNames(
  id: PersonId,
  { draft, standing }: { draft: ForumDraft } & Pick<ListAround, 'standing'>,
): string[] {
  const ids = [...(standing.organisationsOf.get(id) ?? [])]
  return ids.flatMap((one) => draft.organisations.get(one)?.doc.name ?? [])
}

function enterPerson(person: Person, around: Around) {
  const { name, zone, country, biography, contact, availability, preferredHours, slug } = person
  return Entered.of({
    'name.honorific': oneLine(name.honorific ?? ''),
    'name.given': oneLine(name.given),
    'name.family': oneLine(name.family),
    'name.order': name.order,
    'name.original': oneLine(name.original ?? ''),
    zone: enterZone(around.language, zone),
    country: country ?? '',
    biography,
    'contact.email': oneLine(contact.email ?? ''),
    'contact.phone': oneLine(contact.phone ?? ''),
    availability: availability.map(writeSpan).join('\n'),
    preferredHours: preferredHours === null ? '' : writeHours(preferredHours),
    slug,
  })
}

function readPerson(entered: Entered, base: Person, around: Around): Result<Person> {
  const reading = startReading(entered, enterPerson(base, around), around.language)
  const name = {
    honorific: readTextOrNull(reading, 'name.honorific', base.name.honorific),
    given: readText(reading, 'name.given', base.name.given),
    family: readText(reading, 'name.family', base.name.family),
    order: readChoice(reading, 'name.order', base.name.order, orders),
    original: readTextOrNull(reading, 'name.original', base.name.original),
  }
  const { id } = base
  return finishReading(reading, 'person', {
    ...base,
    slug: readSlug(entered, { kind: 'person', id, title: fullName(name) }, around.takenSlugs),
    name,
    zone: readZoneOrNull(reading, 'zone', base.zone),
    country: readTextOrNull(reading, 'country', base.country),
    biography: readText(reading, 'biography', base.biography),
    contact: {
      email: readTextOrNull(reading, 'contact.email', base.contact.email),
      phone: readTextOrNull(reading, 'contact.phone', base.contact.phone),
    },
    availability: readField(reading, 'availability', base.availability, () =>
      readAvailability(entered.lines('availability')),
    ),
    preferredHours: readField(reading, 'preferredHours', base.preferredHours, readHours),
  })
}

function personParts(form: Form, around: Around): FormPart[] {
  const { say } = around
  const text = (name: 'name.honorific' | 'name.given' | 'name.family') =>
    form.field(name, { label: say(`field.${name}`) })
  return [
    {
      lines: [
        [text('name.given'), text('name.family')],
        [
          form.field('name.order', {
            label: say('field.name.order'),
            kind: 'select',
            choices: orders.map((value) => ({ value, label: say(`person.order.${value}`) })),
          }),
          text('name.honorific'),
        ],
        [
          form.field('name.original', {
            label: say('field.name.original'),
            hint: say('person.originalHint'),
          }),
        ],
        [
          form.field('zone', { label: say('field.zone'), hint: say('person.zoneHint') }),
          form.field('country', {
            label: say('field.country'),
            kind: 'select',
            choices: countryChoices(around, form.raw('country')),
          }),
        ],
        [form.field('biography', { label: say('field.biography'), kind: 'markdown', rows: 8 })],
      ],
    },
    {
      heading: say('person.contact'),
      hint: say('person.private'),
      lines: [
        [
          form.field('contact.email', {
            label: say('field.contact.email'),
            kind: 'email',
            autocomplete: 'off',
          }),
          form.field('contact.phone', { label: say('field.contact.phone'), autocomplete: 'off' }),
        ],
      ],
    },
    availabilityPart(form, around),
  ]
}
