/** The fields of a background document's form, in the order in which they stand. */
import { referenceKinds } from '../../../domain/reference.ts'
import type { Form } from '../forms/form.ts'
import { countryChoices } from './choices.ts'
import { languageField, stateField, trackField } from './fields.ts'
import type { Around, FormPart, ShelfRows } from './noun.ts'

export const definitionRows: ShelfRows = { name: 'definitions', fields: ['title', 'points'] }
export const quoteRows: ShelfRows = { name: 'quotes', fields: ['person', 'work', 'said'] }
export const partnerRows: ShelfRows = {
  name: 'partners',
  fields: ['name', 'countryWritten', 'country'],
}
export const sessionRows: ShelfRows = { name: 'sessionIds', fields: [''], least: 1 }

export function referenceParts(form: Form, around: Around): FormPart[] {
  const { say } = around
  return [
    aboutPart(form, around),
    sourcePart(form, around),
    {
      heading: say('reference.content'),
      lines: [
        [form.field('text', { label: say('field.text'), kind: 'markdown', rows: 12 })],
        [
          form.field('aims', {
            label: say('field.aims'),
            kind: 'textarea',
            rows: 5,
            hint: say('reference.linesHint'),
          }),
        ],
      ],
    },
    definitionsPart(form, around),
    quotesPart(form, around),
    partnersPart(form, around),
    {
      heading: say('reference.programme'),
      lines: [[trackField(form, around)]],
      rows: {
        list: sessionRows,
        hint: say('reference.sessionsHint'),
        lines: (at) => [
          [form.field(at, { label: say('shelf.user.session'), list: 'sessions', autocomplete: 'off' })],
        ],
      },
    },
  ]
}

function aboutPart(form: Form, around: Around): FormPart {
  const { say } = around
  return {
    lines: [
      [form.field('title', { label: say('field.title'), required: true })],
      [
        form.field('kind', {
          label: say('field.kind'),
          kind: 'select',
          choices: referenceKinds.map((value) => ({ value, label: say(`reference.${value}`) })),
        }),
        languageField(form, around),
      ],
      [stateField(form, around, say('reference.stateHint'))],
    ],
  }
}

function sourcePart(form: Form, { say }: Around): FormPart {
  return {
    heading: say('reference.source'),
    hint: say('reference.sourceHint'),
    lines: [
      [
        form.field('source.name', { label: say('field.name') }),
        form.field('source.url', { label: say('field.source.url') }),
      ],
      [
        form.field('source.revision', { label: say('field.source.revision') }),
        form.field('source.revisedBy', { label: say('field.source.revisedBy') }),
      ],
    ],
  }
}

function definitionsPart(form: Form, { say }: Around): FormPart {
  return {
    heading: say('field.definitions'),
    lines: [],
    rows: {
      list: definitionRows,
      lines: (at) => [
        [form.field(`${at}.title`, { label: say('field.title') })],
        [
          form.field(`${at}.points`, {
            label: say('reference.points'),
            kind: 'textarea',
            rows: 5,
            hint: say('reference.linesHint'),
          }),
        ],
      ],
    },
  }
}

function quotesPart(form: Form, { say }: Around): FormPart {
  return {
    heading: say('field.quotes'),
    lines: [],
    rows: {
      list: quoteRows,
      lines: (at) => [
        [
          form.field(`${at}.person`, { label: say('field.personId') }),
          form.field(`${at}.work`, { label: say('reference.work') }),
        ],
        [form.field(`${at}.said`, { label: say('reference.said'), kind: 'textarea', rows: 4 })],
      ],
    },
  }
}

function partnersPart(form: Form, around: Around): FormPart {
  const { say } = around
  return {
    heading: say('field.partners'),
    lines: [],
    rows: {
      list: partnerRows,
      lines: (at) => [
        [
          form.field(`${at}.name`, { label: say('field.name') }),
          form.field(`${at}.countryWritten`, { label: say('reference.countryWritten') }),
          form.field(`${at}.country`, {
            label: say('field.country'),
            kind: 'select',
            choices: countryChoices(around, form.raw(`${at}.country`)),
          }),
        ],
      ],
    },
  }
}
