/** Who takes part in a session, by role, each with what they present in it. */
import { formalName, fullName, type PersonName } from '../../domain/person.ts'
import type { ShownItem, ShownParticipation, ShownSession } from '../../domain/release/shown.ts'
import { type Role, roles } from '../../domain/session.ts'
import { sayCountry } from '../../text/names.ts'
import type { InterfaceLanguage } from '../../text/say.ts'
import { richText } from './rich-text.ts'
import type { SheetGroup, SheetPerson, SheetPresentation } from './sheet-model.ts'

const leading: readonly Role[] = ['moderator', 'chair', 'host']

/** Who leads first, then who speaks, then who helps. */
export function sheetGroups(shown: ShownSession, language: InterfaceLanguage): SheetGroup[] {
  const told = new Set<string>()
  const inOrder = [...leading, ...roles.filter((role) => !leading.includes(role))]
  return inOrder.flatMap((role) => {
    const members = shown.participations.filter((one) => one.role === role)
    if (members.length === 0) return []
    return { role, people: members.map((one) => sheetPerson(one, shown.items, { language, told })) }
  })
}

/** An abstract stands once, with the first who presents it; `told` has those that stand already. */
function sheetPerson(
  { person, role, post, organisation, theme }: ShownParticipation,
  items: readonly ShownItem[],
  { language, told }: { language: InterfaceLanguage; told: Set<string> },
): SheetPerson {
  const own = leading.includes(role) ? [] : presentedBy(person.id, items)
  return {
    name: writtenName(person.name),
    post: post.trim(),
    organisation: organisation?.name.trim() ?? '',
    country:
      organisation === null || organisation.country === null
        ? ''
        : sayCountry(language, organisation.country),
    theme: theme?.title ?? '',
    presentations: own.map((one): SheetPresentation => {
      const isNew = !told.has(one.id)
      told.add(one.id)
      return {
        title: one.title.trim(),
        abstract: isNew ? richText(one.abstract) : [],
        language: one.language,
      }
    }),
  }
}

/** Each once, in the order of the rows. */
function presentedBy(id: string, items: readonly ShownItem[]) {
  const own = items.flatMap(({ presentation, people }) =>
    presentation !== null && people.some(({ person }) => person.id === id) ? [presentation] : [],
  )
  return [...new Map(own.map((one) => [one.id, one])).values()]
}

/** `Ms. Hong Gil-dong (홍길동)` */
export function writtenName(name: PersonName): string {
  const formal = formalName(name)
  return name.original === null || name.original === fullName(name) ? formal : `${formal} (${name.original})`
}
