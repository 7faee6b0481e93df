/** When a person can and likes to, in the form of that person: asked by the clocks of their own zone. */
import { sayCity } from '../../../text/when.ts'
import type { Form } from '../forms/form.ts'
import type { Around, FormPart } from '../shelf/noun.ts'
import { onlyZoneOf } from './only-zone.ts'

export function availabilityPart(form: Form, { say }: Pick<Around, 'say'>): FormPart {
  const zone = sayWhere(form, say)
  return {
    heading: say('clocks.person'),
    hint: say('clocks.personHint'),
    lines: [
      [
        form.field('availability', {
          label: say('field.availability'),
          kind: 'textarea',
          rows: 3,
          hint: say('clocks.availabilityHint', { zone }),
        }),
      ],
      [
        form.field('preferredHours', {
          label: say('field.preferredHours'),
          hint: say('clocks.hoursHint', { zone }),
        }),
      ],
    ],
  }
}

/** As the form stands: the zone that is typed in it, else the only one of its country. */
function sayWhere(form: Form, say: Around['say']): string {
  const typed = form.raw('zone').trim()
  const only = onlyZoneOf(form.raw('country'))
  if (typed === '' && only === undefined) return say('clocks.readNowhere')
  const city = typed === '' && only !== undefined ? sayCity(say, only) : typed
  return say('clocks.readIn', { city })
}
