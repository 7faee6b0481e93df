/** The same person in a list, in a table and in the rows of the programme is one: by the name, whatever its capitals and order. */
import { foldText } from '../../../domain/folding.ts'
import type { ReadDay, ReadItem, ReadPerson } from '../reading.ts'

/** A name without capitals, accents, hyphens and order: `CHANG Li-Li` is `Li-Li Chang`. */
export function nameKey(name: string): string {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const isHangul = words.every((word) => /^\p{Script=Hangul}+$/u.test(word))
  return isHangul ? words.join('') : words.sort().join(' ')
}

/** What the earlier one leaves open, the later one fills in. */
function mergePeople(people: readonly ReadPerson[]): ReadPerson[] {
  const byName = new Map<string, ReadPerson>()
  for (const person of people) {
    const key = nameKey(person.name.value)
    if (key === '') continue
    const known = byName.get(key)
    byName.set(key, known === undefined ? person : filledFrom(known, person))
  }
  return [...byName.values()]
}

function filledFrom(known: ReadPerson, other: ReadPerson): ReadPerson {
  return {
    ...known,
    honorific: known.honorific ?? other.honorific,
    post: known.post ?? other.post,
    organisation: known.organisation ?? other.organisation,
    organisationType: known.organisationType ?? other.organisationType,
    country: known.country ?? other.country,
    theme: known.theme ?? other.theme,
    roleWritten: known.roleWritten ?? other.roleWritten,
    presentation: known.presentation ?? other.presentation,
  }
}

export interface Parties {
  moderators: ReadPerson[]
  speakers: ReadPerson[]
}

const leading: readonly ReadPerson['role'][] = ['moderator', 'chair']
/** They take part, and do not speak to the subject. */
const serving: readonly ReadPerson['role'][] = ['rapporteur', 'interpreter', 'host']

/** Listed people first; whoever stands in the programme only is one of them too. */
export function gatherPeople(listed: readonly ReadPerson[], days: readonly ReadDay[]): Parties {
  const inRows = days.flatMap(({ items }) => items).flatMap(({ people }: ReadItem) => people)
  const all = mergePeople([...listed, ...inRows])
  const leads = new Set(
    [...listed, ...inRows]
      .filter(({ role }) => leading.includes(role))
      .map(({ name }) => nameKey(name.value)),
  )
  const moderators = all.filter(({ name }) => leads.has(nameKey(name.value)))
  const listedNames = new Set(
    listed.filter(({ role }) => !leading.includes(role)).map(({ name }) => nameKey(name.value)),
  )
  const speaks = new Set(
    inRows.filter(({ role }) => !leading.includes(role)).map(({ name }) => nameKey(name.value)),
  )
  const isSpeaker = ({ name }: ReadPerson) => {
    const key = nameKey(name.value)
    return !leads.has(key) || listedNames.has(key) || (speaks.has(key) && listedNames.size === 0)
  }
  return {
    moderators: moderators.map((person) =>
      leading.includes(person.role) ? person : { ...person, role: 'moderator' as const },
    ),
    speakers: all.filter((person) => !serving.includes(person.role) && isSpeaker(person)).map(asSpeaker),
  }
}

function asSpeaker(person: ReadPerson): ReadPerson {
  return leading.includes(person.role) ? { ...person, role: 'speaker' } : person
}
