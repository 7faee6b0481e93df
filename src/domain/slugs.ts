/** Addresses made from titles, and kept apart. */
import type { Slug } from './ids.ts'
import type { Problem } from './problem.ts'

const mostInMadeSlug = 60
const mostInSlug = 80

/** Letters that no accent can be taken off. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
}

/**
 * `Salud y cuidados: ¿cómo?` gives `salud-y-cuidados-como`. A title in another script than the Latin one has no letters
 * that an address keeps; then the slug is made of the fallback, such as the document's id.
 */
export function slugFrom(text: string, fallback: string): Slug {
  const slug = hyphenated(text)
  const lostItsLetters = /\p{L}/u.test(text) && !/[a-z]/.test(slug)
  if (slug !== '' && !lostItsLetters) return slug as Slug
  return (hyphenated(fallback) || 'untitled') as Slug
}

/** The slug itself, or with the first number from 2 on that nobody has. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): Slug {
  if (!taken.has(wanted)) return wanted as Slug
  let number = 2
  while (taken.has(numbered(wanted, number))) number += 1
  return numbered(wanted, number) as Slug
}

/** Whoever brings no address of its own gets one from its title. */
export function withSlugs<Row extends { id: string; title: string; slug?: string }>(
  rows: readonly Row[],
): (Row & { slug: string })[] {
  const taken = new Set(rows.flatMap(({ slug }) => slug || []))
  return rows.map((row) => {
    const slug = row.slug || freeSlug(slugFrom(row.title, row.id), taken)
    taken.add(slug)
    return { ...row, slug }
  })
}

/** Releases refuse two of one address: better told where one of them is typed. */
export function takenProblems({ slug }: { slug: string }, taken: ReadonlySet<string>): Problem[] {
  return taken.has(slug) ? [{ field: 'slug', code: 'slug-taken', facts: { slug } }] : []
}

function numbered(slug: string, number: number): string {
  const end = `-${number}`
  return `${slug.slice(0, mostInSlug - end.length).replace(/-$/, '')}${end}`
}

function hyphenated(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'ʼ`]|\p{Mn}/gu, '')
    .replace(/[^a-z0-9]/gu, (letter) => plainLetters[letter] ?? '-')
    .split(/-+/)
    .filter((word) => word !== '')
  return shortened(words.join('-'))
}

/** Cut between words where there is a place to cut. */
function shortened(slug: string): string {
  if (slug.length <= mostInMadeSlug) return slug
  const cut = slug.slice(0, mostInMadeSlug + 1)
  const end = cut.lastIndexOf('-')
  return end > mostInMadeSlug / 2 ? cut.slice(0, end) : slug.slice(0, mostInMadeSlug)
}
