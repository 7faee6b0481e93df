/** A list of people below a line that says they take part: `The following will speak:`, `Panel 1: …`. */
import type { SheetDocument } from '../../blocks/block.ts'
import { readPeople } from '../people/read-people.ts'
import type { ReadPerson } from '../reading.ts'
import { linesOfDocument, type SheetLine } from './sheet-lines.ts'
import { withoutNumber } from './values.ts'

const takesPart =
  /(?<!\p{L})(?:panel|speak|participa|interv|ponen|mesa |orador|palestr|painel|debat|modera|discuss|presenters?|presented by|relator|expos|conférenc|conferenc)/iu
const otherwise =
  /(?<!\p{L})(?:committee|comit[eéê]|comiss|organi[sz]|contact|author|autor|editor|secretar|advis|jury|jurado|partner|sponsor|attend|assist|inscri|regist|bibliogr|referen)/iu
const longestLead = 500
const longestLine = 250

/** `free`: what stands under no label, and in no row of a programme. */
export function readListedLines(document: SheetDocument, free: readonly SheetLine[]): ReadPerson[] {
  const open = new Set(free.map(keyOf))
  const people: ReadPerson[] = []
  let lead: SheetLine | undefined
  let items: SheetLine[] = []
  const close = () => {
    if (lead !== undefined && items.length >= 2) people.push(...peopleUnder(lead, items, open))
    items = []
  }
  for (const line of linesOfDocument(document)) {
    if (line.kind === 'item' && line.cell === null) {
      if (open.has(keyOf(line))) items.push(line)
      continue
    }
    close()
    lead = line.cell === null ? line : undefined
  }
  close()
  return people
}

function keyOf({ passage: { spot } }: SheetLine): string {
  return `${spot.block} ${spot.cell} ${spot.from}`
}

/** All of them but one at most are surely people. */
function peopleUnder(lead: SheetLine, items: readonly SheetLine[], open: ReadonlySet<string>): ReadPerson[] {
  const { text } = lead.passage
  if (text.length > longestLead || !takesPart.test(text) || otherwise.test(text)) return []
  const read = (line: SheetLine, expects: 'people' | 'maybe') =>
    line.passage.text.length > longestLine
      ? []
      : readPeople(withoutNumber(line.passage), { role: 'speaker', expects })
  const sure = items.filter((line) => read(line, 'maybe').length === 1)
  if (sure.length < 2 || sure.length < items.length - 1) return []
  const leading = open.has(keyOf(lead)) ? readPeople(lead.passage, { role: 'speaker', expects: 'maybe' }) : []
  return [
    ...leading.filter(({ role }) => role === 'moderator'),
    ...items.flatMap((line) => read(line, 'people')),
  ]
}
