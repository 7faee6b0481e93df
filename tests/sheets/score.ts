/** How much of what a careful person reads in a document was read, and what was made up. */
import { foldText } from '../../src/domain/folding.ts'
import type { printReading } from '../../src/sheets/reading/print-reading.ts'

export type Printed = ReturnType<typeof printReading>

/** A person as a careful reader finds them; what is left out is not asked. */
export interface ExpectedPerson {
  name: string
  organisation?: string
  country?: string
  post?: string
  theme?: string
  /** Of the presentation. */
  title?: string
}

export interface ExpectedItem {
  /** `18:00-18:01`, `14:00-` without an end. */
  local: string
  title?: string
  startUtc?: string
  people?: string[]
}

/** What a document says. A part that is left out is not asked; null: the document does not say it. */
export interface Expected {
  kind?: Printed['kind']
  language?: string | null
  title: string | null
  forum?: string
  /** Null: it has to be asked for. */
  zone: string | null
  days: { date: string | null; count: number; items?: ExpectedItem[] }[]
  languages?: string[]
  audience?: string[]
  background?: number
  objectives?: number
  mainQuestion?: string
  rounds?: { name: string; questions: number }[]
  keywords?: string[]
  moderators?: ExpectedPerson[]
  speakers?: ExpectedPerson[]
  /** Words that stand where names do, and are nobody's. */
  notPeople?: string[]
  asks?: string[]
  findings?: string[]
}

export interface Score {
  facts: number
  missed: string[]
  invented: string[]
}

class Count {
  facts = 0
  readonly missed: string[] = []
  readonly invented: string[] = []

  ask(what: string, isRead: boolean): void {
    this.facts += 1
    if (!isRead) this.missed.push(what)
  }

  refuse(what: string, isThere: boolean): void {
    if (isThere) this.invented.push(what)
  }
}

export function scoreReading(printed: Printed, expected: Expected): Score {
  const count = new Count()
  scoreHead(count, printed, expected)
  scoreDays(count, printed, expected)
  scorePeople(count, printed, expected)
  scoreBrief(count, printed, expected)
  return { facts: count.facts, missed: count.missed, invented: count.invented }
}

function scoreHead(count: Count, printed: Printed, expected: Expected): void {
  if (expected.kind !== undefined) count.ask(`kind ${printed.kind}`, printed.kind === expected.kind)
  if (expected.language !== undefined)
    count.ask(`language ${printed.language}`, printed.language === expected.language)
  if (expected.title === null) count.refuse(`title ${printed.title}`, printed.title !== null)
  else count.ask(`title ${printed.title}`, alike(expected.title, printed.title))
  if (expected.forum !== undefined) count.ask(`forum ${printed.forum}`, alike(expected.forum, printed.forum))
  const iana = printed.zone.stated ? printed.zone.iana : null
  if (expected.zone === null) count.refuse(`zone ${iana}`, iana !== null)
  else count.ask(`zone ${iana}`, iana === expected.zone)
  for (const ask of expected.asks ?? [])
    count.ask(
      `ask ${ask}`,
      printed.asks.some(({ kind }) => kind === ask),
    )
  for (const code of expected.findings ?? [])
    count.ask(
      `finding ${code}`,
      printed.findings.some((finding) => finding.code === code),
    )
}

function scoreDays(count: Count, printed: Printed, expected: Expected): void {
  const dates = expected.days.flatMap(({ date }) => date ?? [])
  for (const { date } of printed.days) count.refuse(`date ${date}`, date !== null && !dates.includes(date))
  for (const [index, day] of expected.days.entries()) {
    const found = printed.days.find(({ date }) => date !== null && date === day.date) ?? printed.days[index]
    if (day.date !== null) count.ask(`date ${day.date}`, found?.date === day.date)
    count.ask(`${day.count} items, not ${found?.items.length ?? 0}`, found?.items.length === day.count)
    const left = [...(found?.items ?? [])]
    for (const item of day.items ?? []) scoreItem(count, left, item)
    if (expected.zone === null)
      for (const { startUtc } of found?.items ?? []) count.refuse(`instant ${startUtc}`, startUtc !== null)
  }
  const all = printed.days.flatMap(({ items }) => items).length
  const most = expected.days.reduce((sum, { count: items }) => sum + items, 0)
  count.refuse(`${all} items where there are ${most}`, all > most)
}

function scoreItem(count: Count, left: Printed['days'][number]['items'], expected: ExpectedItem): void {
  const isMeant = (item: { local: string | null; title: string }) =>
    item.local === expected.local && (expected.title === undefined || alike(expected.title, item.title))
  const at = left.findIndex(isMeant)
  const other = at < 0 ? left.findIndex(({ local }) => local === expected.local) : at
  const [found] = other < 0 ? [] : left.splice(other, 1)
  count.ask(`item ${expected.local}`, found !== undefined)
  if (expected.title !== undefined)
    count.ask(`title of ${expected.local}: ${found?.title}`, alike(expected.title, found?.title ?? null))
  if (expected.startUtc !== undefined)
    count.ask(`instant of ${expected.local}: ${found?.startUtc}`, found?.startUtc === expected.startUtc)
  for (const name of expected.people ?? [])
    count.ask(`${name} at ${expected.local}`, found?.people.some((one) => alike(name, one.name)) === true)
}

function scorePeople(count: Count, printed: Printed, expected: Expected): void {
  const inItems = printed.days.flatMap(({ items }) => items.flatMap(({ people }) => people))
  const known = [...printed.speakers, ...printed.moderators, ...inItems]
  const moderators = [...printed.moderators, ...inItems.filter(({ role }) => role === 'moderator')]
  for (const person of expected.moderators ?? []) scorePerson(count, moderators, person)
  for (const person of expected.speakers ?? []) scorePerson(count, known, person)
  const named = [...(expected.moderators ?? []), ...(expected.speakers ?? [])]
  if (expected.speakers !== undefined)
    for (const { name } of known)
      count.refuse(`somebody called ${name}`, !named.some((one) => alike(one.name, name)))
  for (const text of expected.notPeople ?? [])
    count.refuse(
      `somebody called ${text}`,
      known.some(({ name }) => foldText(name) === foldText(text)),
    )
}

function scorePerson(
  count: Count,
  known: readonly Printed['speakers'][number][] | readonly Printed['moderators'][number][],
  { name, organisation, country, post, theme, title }: ExpectedPerson,
): void {
  const found = known.filter((one) => alike(name, one.name))
  const isSaid = (look: (one: (typeof known)[number]) => string | null | undefined, wanted: string) =>
    found.some((one) => alike(wanted, look(one) ?? null))
  const talkOf = (one: object) => (one as Partial<Printed['speakers'][number]>).presentation?.title
  const themeOf = (one: object) => (one as Partial<Printed['speakers'][number]>).theme
  count.ask(`somebody called ${name}`, found.length > 0)
  const asked = { organisation, post, country, theme, title }
  const looks = {
    organisation: (one: (typeof known)[number]) => one.organisation,
    post: (one: (typeof known)[number]) => one.post,
    country: (one: (typeof known)[number]) => one.country?.written,
    theme: themeOf,
    title: talkOf,
  }
  for (const what of ['organisation', 'post', 'country', 'theme', 'title'] as const) {
    const wanted = asked[what]
    if (wanted === undefined) continue
    const got = found.map((one) => looks[what](one)).join(' or ')
    count.ask(`${what} of ${name}: ${got}`, isSaid(looks[what], wanted))
  }
}

function scoreBrief(count: Count, printed: Printed, expected: Expected): void {
  const lists = { languages: printed.languages, audience: printed.audience, keywords: printed.keywords }
  for (const what of ['languages', 'audience', 'keywords'] as const) {
    const wanted = expected[what]
    if (wanted === undefined) continue
    for (const one of wanted)
      count.ask(
        `${what}: ${one}`,
        lists[what].some((said) => foldText(said) === foldText(one)),
      )
    for (const said of lists[what])
      count.refuse(`${what}: ${said}`, !wanted.some((one) => foldText(said) === foldText(one)))
  }
  const { background, objectives, mainQuestion, rounds } = expected
  if (background !== undefined)
    count.ask(`${printed.background.length} paragraphs`, printed.background.length === background)
  if (objectives !== undefined)
    count.ask(`${printed.objectives.length} objectives`, printed.objectives.length === objectives)
  if (mainQuestion !== undefined)
    count.ask(`main question ${printed.mainQuestion}`, alike(mainQuestion, printed.mainQuestion))
  for (const round of rounds ?? []) {
    const found = printed.rounds.find(({ name }) => alike(round.name, name))
    count.ask(`round ${round.name}`, found?.questions.length === round.questions)
  }
}

/** The same words, or one of them within the other where that is long enough to mean it. */
export function alike(one: string, other: string | null): boolean {
  const [a, b] = [foldText(one), foldText(other ?? '')]
  if (a === '' || b === '') return a === b && other !== null
  return a === b || (Math.min(a.length, b.length) >= 8 && (a.includes(b) || b.includes(a)))
}
