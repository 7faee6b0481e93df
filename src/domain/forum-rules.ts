import type { Forum } from './forum.ts'
import { isSlug } from './ids.ts'
import type { Problem } from './problem.ts'

/** What can never be right about a forum. `released`: as readers know it, for what may not change any more. */
export function forumProblems(forum: Forum, released?: Pick<Forum, 'uidDomain'>): Problem[] {
  const problems: Problem[] = []
  if (forum.title.trim() === '') problems.push({ field: 'title', code: 'title-missing' })
  if (!isSlug(forum.slug)) problems.push({ field: 'slug', code: 'slug-unusable' })
  if (forum.closes < forum.opens) problems.push({ field: 'closes', code: 'closes-before-it-opens' })
  // Another domain would make every calendar entry a new one, and leave the old ones standing (RFC 5545 3.8.4.7).
  if (released !== undefined && released.uidDomain !== forum.uidDomain) {
    problems.push({ field: 'uidDomain', code: 'uid-domain-changed', facts: { was: released.uidDomain } })
  }
  return [...problems, ...repeatedSlugs('tracks', forum.tracks), ...repeatedSlugs('themes', forum.themes)]
}

function repeatedSlugs(field: string, parts: readonly { slug: string }[]): Problem[] {
  return parts.flatMap(({ slug }, index) => {
    const isRepeated = parts.findIndex((other) => other.slug === slug) < index
    return isRepeated ? [{ field: `${field}.${index}.slug`, code: 'slug-taken', facts: { slug } }] : []
  })
}
