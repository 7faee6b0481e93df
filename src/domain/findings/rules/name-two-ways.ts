import { namedInSession } from '../../named-in-session.ts'
import { fullName, type PersonName } from '../../person.ts'
import { withRow } from '../changed-rows.ts'
import { type Rule, type Sighting, thePerson, theRow } from '../finding.ts'
import { shortText } from '../folded-words.ts'
import { isNameAsWritten, nameKeys } from '../names-of-one.ts'
import { rowName, type SheetContext } from '../sheet-context.ts'

/** A row spells a name otherwise than the person does, or two of the session's people have one name. */
export const nameTwoWays: Rule = {
  id: 'name-two-ways',
  severity: 'warning',
  onServer: true,
  look: (sheet) => [...sightWritten(sheet), ...sightNamesakes(sheet)],
  fix: ({ session }, { subject, inputs: [, personId] }) =>
    withRow(session, subject, (item) => ({
      ...item,
      people: item.people.map((one) => (one.personId === personId ? { ...one, written: null } : one)),
    })),
}

function sightWritten({ session, personOf }: SheetContext): Sighting[] {
  return session.items.flatMap((item, index) =>
    item.people.flatMap(({ personId, written }) => {
      const name = personOf(personId)?.name
      if (written === null || name === undefined || isNameAsWritten(name, written)) return []
      const facts = { row: shortText(rowName(item, index)), person: fullName(name), written }
      return [{ subject: theRow(item.id), facts, inputs: [item.id, personId, written, ...partsOf(name)] }]
    }),
  )
}

/** Of several with one name each but the first is told. */
function sightNamesakes({ session, personOf }: SheetContext): Sighting[] {
  const first = new Map<string, string>()
  return [...namedInSession(session).person].flatMap((id) => {
    const name = personOf(id)?.name
    const keys = name === undefined ? [] : nameKeys(name)
    const other = keys.map((key) => first.get(key)).find((one) => one !== undefined)
    for (const key of keys) if (!first.has(key)) first.set(key, id)
    const otherName = other === undefined ? undefined : personOf(other as typeof id)?.name
    if (name === undefined || other === undefined || otherName === undefined) return []
    const facts = { person: fullName(name), other: fullName(otherName) }
    return [{ subject: thePerson(id), facts, inputs: [id, other, ...partsOf(name), ...partsOf(otherName)] }]
  })
}

function partsOf({ honorific, given, family, order, original }: PersonName) {
  return [honorific, given, family, order, original]
}
