/** Organisations that the forum has already, proposed for one that a document names. */
import { foldText } from '../../../domain/folding.ts'
import type { OrganisationId } from '../../../domain/ids.ts'
import type { Organisation } from '../../../domain/organisation.ts'

const organisationReasons = ['same', 'case', 'diacritics', 'acronym', 'part'] as const
export type OrganisationReason = (typeof organisationReasons)[number]

export interface OrganisationCandidate {
  organisationId: OrganisationId
  why: OrganisationReason
}

const mostCandidates = 5
const shortestPart = 8

/** Those that the read name may mean, the best first. */
export function findOrganisations(read: string, known: readonly Organisation[]): OrganisationCandidate[] {
  return known
    .flatMap(({ id, name }) => {
      const why = reasonOf(read.trim(), name.trim())
      return why === undefined ? [] : [{ organisationId: id, why }]
    })
    .sort((one, other) => rank(one.why) - rank(other.why))
    .slice(0, mostCandidates)
}

function rank(why: OrganisationReason): number {
  return organisationReasons.indexOf(why)
}

function reasonOf(read: string, name: string): OrganisationReason | undefined {
  if (read === '' || name === '') return undefined
  if (read === name) return 'same'
  if (read.toLowerCase() === name.toLowerCase()) return 'case'
  const [one, other] = [bareName(read), bareName(name)]
  if (one !== '' && one === other) return 'diacritics'
  if (sharesAcronym(read, name)) return 'acronym'
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= shortestPart && ` ${long} `.includes(` ${short} `) ? 'part' : undefined
}

/** Without article, brackets and the end of a company's name. */
function bareName(name: string): string {
  return foldText(name)
    .replace(/\([^)]{0,40}\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|la|el|le|il|les|los|o|a) /, '')
    .replace(/ (?:co ltd|ltd|inc|llc|corp|gmbh|s a|sa|srl|s r l|ltda|sas)$/, '')
}

/** `NIBC` and `Northern Isles Broadcasting Corporation (NIBC)`. */
function sharesAcronym(read: string, name: string): boolean {
  const [one, other] = [acronymsOf(read), acronymsOf(name)]
  return one.some((acronym) => other.includes(acronym))
}

function acronymsOf(name: string): string[] {
  const inBrackets = [...name.matchAll(/\(([\p{Lu}\p{N}&-]{2,12})\)/gu)].map((match) => match[1] ?? '')
  const isOne = /^[\p{Lu}\p{N}&-]{2,12}$/u.test(name)
  const initials = [...name.matchAll(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu)].map(([letter]) => letter).join('')
  return [...inBrackets, ...(isOne ? [name] : []), ...(initials.length > 2 ? [initials] : [])]
}
