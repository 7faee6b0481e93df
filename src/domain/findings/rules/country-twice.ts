import type { PersonId } from '../../ids.ts'
import { countriesIn, type Mention } from '../country-mentions.ts'
import { type Inputs, type Rule, type Sighting, thePerson } from '../finding.ts'
import type { SheetContext, SheetOrganisation } from '../sheet-context.ts'
import type { World } from '../world.ts'

/** An organisation's name has its country in it, which is shown beside it anyway, or another country than that. */
export const countryTwice: Rule = {
  id: 'country-twice',
  severity: 'note',
  onServer: true,
  look: ({ session, organisationOf, world }: SheetContext): Sighting[] => {
    const seen = new Set<string>()
    return session.participations.flatMap(({ personId, organisationId }) => {
      const organisation = organisationId === null ? undefined : organisationOf(organisationId)
      if (organisation === undefined || world === null || seen.has(organisationId ?? '')) return []
      seen.add(organisationId ?? '')
      return sightIn(organisation, world, { personId, inputs: [organisationId] })
    })
  },
}

interface About {
  personId: PersonId
  inputs: Inputs
}

function sightIn(organisation: SheetOrganisation, world: World, { personId, inputs }: About): Sighting[] {
  const { name, country } = organisation
  if (country === null) return []
  const named = mentionsIn(organisation, world)
  const own = named.find(({ code }) => code === country)
  const [mention] = own === undefined ? named : [own]
  if (mention === undefined) return []
  const facts = { organisation: name, named: mention.written, same: own === undefined ? 'no' : 'yes' }
  return [{ subject: thePerson(personId), facts, inputs: [...inputs, name, country] }]
}

/** An organisation's document never changes once it is read: it is looked through once. */
const known = new WeakMap<SheetOrganisation, readonly Mention[]>()

function mentionsIn(organisation: SheetOrganisation, world: World): readonly Mention[] {
  const mentions = known.get(organisation) ?? countriesIn(organisation.name, world)
  known.set(organisation, mentions)
  return mentions
}
