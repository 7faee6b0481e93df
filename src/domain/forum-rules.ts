import { readLocalDate } from './clock.ts'
import {
  addressProblems,
  languagesProblems,
  missingText,
  repeated,
  slugProblems,
  zoneProblems,
} from './field-rules.ts'
import type { Forum } from './forum.ts'
import type { Problem } from './problem.ts'
import { textProblems } from './text-bounds.ts'

/**
 * What no forum may be released with. `released`: as readers know it, for what may not change any more. Saving asks for
 * `forumFieldProblems` too.
 */
export function forumProblems(forum: Forum, released?: Pick<Forum, 'uidDomain'>): Problem[] {
  const problems = [
    ...missingText('title', forum.title, 'title-missing'),
    ...slugProblems('slug', forum.slug),
  ]
  if (forum.closes < forum.opens) problems.push({ field: 'closes', code: 'closes-before-it-opens' })
  // Another domain would make every calendar entry a new one, and leave the old ones standing (RFC 5545 3.8.4.7).
  if (released !== undefined && released.uidDomain !== forum.uidDomain) {
    problems.push({ field: 'uidDomain', code: 'uid-domain-changed', facts: { was: released.uidDomain } })
  }
  return [...problems, ...repeatedSlugs('tracks', forum.tracks), ...repeatedSlugs('themes', forum.themes)]
}

/** What can't be saved besides: old documents may have it, and are released all the same. */
export function forumFieldProblems(forum: Forum): Problem[] {
  return [
    ...missingText('shortTitle', forum.shortTitle, 'title-missing'),
    ...placeProblems(forum),
    ...dateProblems(forum),
    ...languagesProblems(forum.languages),
    ...(isDomain(forum.uidDomain) ? [] : [{ field: 'uidDomain', code: 'uid-domain-unusable' }]),
    ...addressProblems('website', forum.website),
    ...partProblems('tracks', forum.tracks),
    ...partProblems('themes', forum.themes),
    ...partProblems('rooms', forum.rooms),
    ...textProblems(forum, { passages: ['website'], long: ['summary'] }),
  ]
}

function placeProblems({ zone, displayZones, hostCity, audienceRegions }: Forum): Problem[] {
  return [
    ...zoneProblems('zone', zone),
    ...displayZones.flatMap((one, index) => [
      ...zoneProblems(`displayZones.${index}.zone`, one.zone),
      ...missingText(`displayZones.${index}.label`, one.label, 'label-missing'),
    ]),
    ...zoneProblems('hostCity.zone', hostCity.zone),
    ...missingText('hostCity.name', hostCity.name, 'name-missing'),
    ...audienceRegions.flatMap((one, index) => [
      ...zoneProblems(`audienceRegions.${index}.zone`, one.zone),
      ...missingText(`audienceRegions.${index}.name`, one.name, 'name-missing'),
    ]),
  ]
}

function dateProblems(forum: Forum): Problem[] {
  return (['opens', 'closes'] as const)
    .filter((field) => readLocalDate(forum[field]) === undefined)
    .map((field) => ({ field, code: 'date-unreadable', facts: { typed: forum[field] } }))
}

/** Lower-case names with a dot in between, as a UID has them behind its `@`. */
export function isDomain(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text)
}

interface Part {
  id: string
  slug?: string
  title: string
}

function partProblems(list: string, parts: readonly Part[]): Problem[] {
  const ids = parts.map(({ id }) => id)
  return [
    ...parts.flatMap(({ slug, title }, index) => [
      ...missingText(`${list}.${index}.title`, title, 'title-missing'),
      ...(slug === undefined ? [] : slugProblems(`${list}.${index}.slug`, slug)),
    ]),
    ...repeated(list, ids, 'id-twice', '.id'),
  ]
}

function repeatedSlugs(field: string, parts: readonly { slug: string }[]): Problem[] {
  return parts.flatMap(({ slug }, index) => {
    const isRepeated = parts.findIndex((other) => other.slug === slug) < index
    return isRepeated ? [{ field: `${field}.${index}.slug`, code: 'slug-taken', facts: { slug } }] : []
  })
}
