/** People in one line of plain text each. */
import { formalName, fullName } from '../../domain/person.ts'
import type { ShownItem, ShownParticipation } from '../../domain/release/shown.ts'
import { sayOrganisation } from '../../text/names.ts'
import type { InterfaceLanguage } from '../../text/say.ts'
import { cleanLine } from './published/clean-text.ts'

type ItemPerson = ShownItem['people'][number]

/** `Ms. Joyce N. Mundara, Director, Women's Savings Union, Kenya`. */
export function participantLine(language: InterfaceLanguage, participation: ShownParticipation): string {
  return joined([participantName(participation), participantPost(language, participation)])
}

/** With the name in its own script, where it is known: `Ms. Lee Mina (이미나)`. */
export function participantName({ person: { name } }: ShownParticipation): string {
  return name.original === null || name.original === formalName(name)
    ? formalName(name)
    : `${formalName(name)} (${name.original})`
}

export function participantPost(
  language: InterfaceLanguage,
  { post, organisation }: ShownParticipation,
): string {
  return joined([post, sayOrganisation(language, organisation)])
}

/** As the row writes the name: `Joyce Mundara, Women's Savings Union, Kenya`. */
export function itemPersonLine(language: InterfaceLanguage, person: ItemPerson): string {
  return joined([itemPersonName(person), sayOrganisation(language, person.organisation)])
}

export function itemPersonName({ person, written }: ItemPerson): string {
  return cleanLine(written ?? '') || fullName(person.name)
}

function joined(parts: readonly string[]): string {
  return parts
    .map(cleanLine)
    .filter((part) => part !== '')
    .join(', ')
}
