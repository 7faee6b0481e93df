/** The zone that a sheet's clocks are meant in: as it says, checked against itself, and asked for where it does not. */
import type { LocalDate } from '../../../domain/clock.ts'
import type { Spot } from '../../blocks/block.ts'
import { instantOf } from '../day-instants.ts'
import { type Answers, type Ask, type Found, found, type ReadFinding, type ReadZone } from '../reading.ts'
import { type PlaceTexts, zoneChoices } from './zone-choices.ts'
import type { ZoneMention } from './zone-mentions.ts'

export interface ZoneFacts extends PlaceTexts {
  mentions: readonly ZoneMention[]
  /** Starts of the rows, as clocks. */
  starts: ReadonlySet<string>
  date: LocalDate | null
  language: string | null
  /** Something has a clock. */
  hasClocks: boolean
  /** Where the clocks stand that need a zone. */
  at: Spot[]
}

export interface SheetZone {
  zone: Found<ReadZone> | null
  asks: Ask[]
  findings: ReadFinding[]
}

export function readZone(facts: ZoneFacts, answers: Answers): SheetZone {
  const chosen = likeliest(facts)
  const findings = disagreements(facts, chosen)
  if (answers.zone !== undefined) {
    return { zone: found({ iana: answers.zone, stated: true }, []), asks: [], findings }
  }
  if (chosen === undefined) {
    return {
      zone: null,
      asks: facts.hasClocks ? [ask(facts, zoneChoices(facts, facts.language))] : [],
      findings,
    }
  }
  const fitting = chosen.zone.iana === null ? narrowed(chosen, facts) : [chosen.zone.iana]
  const [iana, ...more] = fitting
  if (iana === undefined || more.length > 0) return askWhich(chosen, fitting, { facts, findings })
  const isDoubtful = findings.length > 0
  const zone = found({ iana, stated: true }, chosen.at, isDoubtful ? 'unsure' : 'sure')
  const others = facts.mentions.flatMap((mention) => mention.zone.iana ?? [])
  return { zone, asks: isDoubtful ? [ask(facts, [...new Set([iana, ...others])], chosen)] : [], findings }
}

function ask({ at }: ZoneFacts, choices: readonly string[], about?: ZoneMention): Ask {
  return {
    kind: 'zone',
    at: about === undefined ? at : [about.at],
    about: about?.written ?? '',
    choices: [...choices],
  }
}

/** The one whose clocks the rows have; else the first that is not UTC, which stands there for comparison. */
function likeliest({ mentions, starts, hasClocks }: ZoneFacts): ZoneMention | undefined {
  if (!hasClocks) return undefined
  const [first] = starts
  const general = mentions.filter(({ start }) => start === null)
  const isFirst = mentions.some(({ start }) => start !== null && start === first)
  /* A later row has the clock of another zone by chance, where one zone is told for all. */
  const forAll =
    isFirst || first === undefined
      ? undefined
      : general.find((mention) => !isUtc(mention) && mention.heads !== true)
  if (forAll !== undefined) return forAll
  const agreeing = Map.groupBy(
    mentions.filter(({ start }) => start !== null && starts.has(start)),
    ({ zone }) => zone.iana ?? zone.written,
  )
  const [most] = [...agreeing.values()].sort(
    (a, b) => b.length - a.length || Number(isUtc(a[0])) - Number(isUtc(b[0])),
  )
  if (most !== undefined) return most[0]
  const head = mentions.find(({ heads }) => heads === true)
  if (head !== undefined) return head
  const local = mentions.find((mention) => !isUtc(mention))
  if (starts.size === 0) return local ?? mentions[0]
  /* Rows by other clocks than any that has a zone: only a zone for all of the times can be theirs. */
  return general.find((mention) => !isUtc(mention)) ?? general[0] ?? onlyOne(mentions)
}

function onlyOne(mentions: readonly ZoneMention[]): ZoneMention | undefined {
  const names = new Set(mentions.map(({ zone }) => zone.iana ?? zone.written))
  return names.size === 1 ? mentions[0] : undefined
}

function isUtc(mention: ZoneMention | undefined): boolean {
  return mention?.zone.kind === 'utc' || mention?.zone.iana === 'UTC'
}

/** Whichever it is, where their clocks show the same that day the instants are known. */
function askWhich(
  chosen: ZoneMention,
  fitting: readonly string[],
  { facts, findings }: { facts: ZoneFacts; findings: ReadFinding[] },
): SheetZone {
  const offset = sharedOffset(fitting, facts)
  const zone = offset === null ? null : found({ iana: offset, stated: true }, chosen.at, 'likely')
  return { zone, asks: [ask(facts, fitting, chosen)], findings }
}

/** `CST` is several: the UTC beside it, or the place, says which it can be. */
function narrowed(mention: ZoneMention, facts: ZoneFacts): readonly string[] {
  const { candidates } = mention.zone
  const told = sameSlotElsewhere(mention, facts.mentions)
  const agreeing = candidates.filter(
    (iana) => told !== undefined && agrees({ ...told.own, iana }, told.other, facts.date) === true,
  )
  const left = agreeing.length > 0 ? agreeing : candidates
  const near = zoneChoices({ ...facts, rest: [] }, null).filter((zone) => left.includes(zone))
  return near.length > 0 ? near : left
}

/** The same slot by UTC, else by a clock whose zone is known: `9:00 EDT / 22:00 KST`. */
function sameSlotElsewhere(mention: ZoneMention, mentions: readonly ZoneMention[]) {
  const alike = mentions.filter(({ zone }) => zone.written === mention.zone.written)
  const known = mentions.filter(({ zone }) => zone.iana !== null)
  for (const other of [...known.filter(isUtc), ...known.filter((one) => !isUtc(one))]) {
    const own = [mention, ...alike].find((one) => isSameSlot(one, other))
    if (own !== undefined) return { own, other: { ...other, iana: other.zone.iana ?? 'UTC' } }
  }
  return undefined
}

/** Whichever of its zones `CEST` means, on that day their clocks show the same. */
function sharedOffset(zones: readonly string[], { date }: ZoneFacts): string | null {
  if (date === null) return null
  const noon = zones.map((iana) => instantOf(date, '12:00', { iana }))
  const [first] = noon
  if (first == null || noon.some((instant) => instant !== first)) return null
  const east = (Date.parse(`${date}T12:00:00Z`) - Date.parse(first)) / 60_000
  const clock = [Math.abs(east) / 60, Math.abs(east) % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  )
  return east === 0 ? 'UTC' : `${east < 0 ? '-' : '+'}${clock.join(':')}`
}

/** On one line, or one below the other, it is one slot by several clocks. */
function isSameSlot(one: ZoneMention, other: ZoneMention): boolean {
  return one.start !== null && other.start !== null && Math.abs(one.line - other.line) <= 1
}

type Clocked = ZoneMention & { iana: string }
const seasons = ['2021-01-15', '2021-07-15'] as LocalDate[]

/** Undefined where nobody can say: no date, and it depends on the season. */
function agrees(one: Clocked, other: Clocked, date: LocalDate | null): boolean | undefined {
  const at = (day: LocalDate, { start, iana }: Clocked) => dayMinute(instantOf(day, start ?? '', { iana }))
  const same = (day: LocalDate) => at(day, one) === at(day, other)
  if (date !== null) return same(date)
  const both = seasons.map(same)
  return both.every(Boolean) ? true : both.some(Boolean) ? undefined : false
}

/** Whichever of its zones each letter means: false where no two of them ever agree. */
function agreeAnyhow(one: ZoneMention, other: ZoneMention, date: LocalDate | null): boolean | undefined {
  const same = one.zone.candidates.flatMap((iana) =>
    other.zone.candidates.map((second) => agrees({ ...one, iana }, { ...other, iana: second }, date)),
  )
  if (same.length === 1) return same[0]
  return same.length === 0 || same.some((agree) => agree !== false)
}

/** Days aside: a range of the evening before is the same moment by another clock. */
function dayMinute(instant: string | null): string | null {
  return instant === null ? null : instant.slice(11, 16)
}

/** The same slot by two clocks that are never the same moment, or only in the season that its name leaves out. */
function disagreements({ mentions, date }: ZoneFacts, chosen: ZoneMention | undefined): ReadFinding[] {
  const findings: ReadFinding[] = []
  const told = new Set<string>()
  let utc: ZoneMention | undefined
  for (const mention of mentions) {
    if (mention.start === null) continue
    /* A row with a UTC clock of its own is held against that one. */
    const isTold = mentions.some((one) => isUtc(one) && one.start !== null && one.line === mention.line)
    const before: ZoneMention | undefined = isTold
      ? undefined
      : (utc ?? (chosen !== undefined && isSameSlot(chosen, mention) ? chosen : undefined))
    if (isUtc(mention)) utc = mention
    const other = isUtc(mention) ? nearest(mentions, mention) : before
    if (other === undefined || other === mention || other.start === null || mention.line - other.line > 12)
      continue
    const key = [mention, other]
      .map(({ zone }) => zone.iana ?? zone.written)
      .sort()
      .join()
    if (told.has(key)) continue
    const same = agreeAnyhow(mention, other, date)
    if (same === true || (same === undefined && !isStandardName(mention, other))) continue
    told.add(key)
    findings.push({
      code: 'zones-disagree',
      at: [other.at, mention.at],
      facts: { one: other.written, other: mention.written },
    })
  }
  return findings
}

/** A UTC range behind the local one: "18:00 KST / 9:00 UTC". */
function nearest(mentions: readonly ZoneMention[], utc: ZoneMention): ZoneMention | undefined {
  return mentions.findLast(
    (other) => other.line === utc.line && other.at.from < utc.at.from && other.start !== null,
  )
}

/** "Pacific Standard Time" names the winter's clock. */
function isStandardName(one: ZoneMention, other: ZoneMention): boolean {
  const standard = /standard|est[aá]ndar|normale?|표준시/iu
  return standard.test(one.zone.written) || standard.test(other.zone.written)
}
