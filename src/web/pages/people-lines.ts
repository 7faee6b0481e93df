/** People as lists and rows show them. */
import { formalName, fullName } from '../../domain/person.ts'
import type {
  ShownItem,
  ShownOrganisation,
  ShownParticipation,
  ShownPerson,
} from '../../domain/release/shown.ts'
import type { ItemKind } from '../../domain/session.ts'
import { sayOrganisation } from '../../text/names.ts'
import type { Paths } from '../paths.ts'
import type { PublicRequest } from '../site.ts'

export interface PersonLine {
  href: string
  name: string
  original: string
  /** Post, organisation and country, as far as they are known. */
  about: string
}

type Wording = Pick<PublicRequest, 'language' | 'say'>

export function participantLine(
  { person, post, organisation }: ShownParticipation,
  paths: Paths,
  wording: Wording,
): PersonLine {
  return {
    ...personLine(person, paths),
    name: formalName(person.name),
    about: joined(post, organisation, wording),
  }
}

/** On an agenda row the name stands as that row writes it; where somebody comes from is told where they present. */
export function rowPersonLine(
  { person, written, organisation }: ShownItem['people'][number],
  paths: Paths,
  wording: Wording,
  kind: ItemKind,
): PersonLine {
  const line = personLine(person, paths)
  const about = kind === 'presentation' ? sayOrganisation(wording.language, organisation) : ''
  return { ...line, name: written ?? line.name, about }
}

export function personLine({ slug, name }: ShownPerson, paths: Paths): PersonLine {
  return { href: paths.person(slug), name: fullName(name), original: name.original ?? '', about: '' }
}

function joined(post: string, organisation: ShownOrganisation | null, wording: Wording): string {
  return [post, sayOrganisation(wording.language, organisation)].filter((part) => part !== '').join(', ')
}
