import type { CountryCode } from './forum.ts'
import type { OrganisationId, Slug } from './ids.ts'

export const organisationTypes = ['sse-organisation', 'public-agency', 'citizen-initiative', 'other'] as const
export type OrganisationType = (typeof organisationTypes)[number]

export interface Organisation {
  id: OrganisationId
  slug: Slug
  name: string
  type: OrganisationType | null
  country: CountryCode | null
  website: string | null
}
