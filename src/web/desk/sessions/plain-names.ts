/** Names that a row spells in its own way, and shall spell as the person does: a hidden field of the row has their ids. */
import type { AgendaItem, ItemPerson } from '../../../domain/session.ts'
import type { Entered } from '../forms/entered.ts'

export function plainNamesField(id: string): string {
  return `items.${id}.asNamed`
}

export function withPlainNames(entered: Entered, id: string, people: ItemPerson[]): ItemPerson[] {
  const plain = new Set<string>(entered.text(plainNamesField(id)).split(' '))
  return people.map((one) => (plain.has(one.personId) ? { ...one, written: null } : one))
}

/** The field's value once these rows spell their names so. */
export function plainNames(before: AgendaItem, after: AgendaItem): string {
  const spelled = new Set(
    before.people.filter(({ written }) => written !== null).map(({ personId }) => personId),
  )
  return after.people
    .filter(({ personId, written }) => written === null && spelled.has(personId))
    .map(({ personId }) => personId)
    .join(' ')
}
