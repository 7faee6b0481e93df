/** Blocks of a document → what was understood of it. */
import type { SheetDocument, Spot } from '../blocks/block.ts'
import { emptyReading } from './brief/empty-reading.ts'
import { readSession, type SheetParts } from './brief/read-session.ts'
import { spotsOfReading } from './brief/reading-spots.ts'
import { cutSections } from './brief/sections.ts'
import { type KindFacts, kindOf } from './kind.ts'
import { languageOfDocument } from './language.ts'
import { findLeftOver } from './left-over.ts'
import { readProgramme } from './programme/read-programme.ts'
import { readFirstSheet } from './read-first-sheet.ts'
import type { Answers, Reading, SheetKind } from './reading.ts'
import { readCatalogue } from './reference/read-catalogue.ts'
import { readReference } from './reference/read-reference.ts'
import { sheetsIn } from './several-sheets.ts'
import { isLetter } from './words/letters.ts'

/** Whoever says that it is a programme, or something to read, has all of it read as that. */
export function readSheet(document: SheetDocument, answers: Answers): Reading {
  const isOne = answers.kind !== undefined && answers.kind !== 'session'
  const [first, ...others] = isOne ? [] : sheetsIn(document)
  if (first === undefined) return readWhole(document, answers)
  return readFirstSheet(document, [first, ...others], (part) => readWhole(part, answers))
}

function readWhole(document: SheetDocument, answers: Answers): Reading {
  const language = languageOfDocument(document)
  const { order, halves, year } = answers
  const given = { order, year: year ?? null, language, ...(halves === undefined ? {} : { halves }) }
  const programme = readProgramme(document, given)
  const parts = { document, answers, language, programme, cut: cutSections(document, programme.used) }
  const { reading, labels } = readSession(parts)
  const cases = readCatalogue(document)
  const facts = kindFacts(parts, reading, cases?.cases ?? [])
  const kind = answers.kind ?? kindOf(facts)
  const empty = emptyReading(kind, language)
  if (kind === 'empty-form') return empty
  if (kind === 'catalogue' || kind === 'reference')
    return readPaper(document, { ...empty, title: reading.title }, kind)
  if (kind === 'none') {
    const title = facts.isLetter ? null : reading.title
    const { findings } = reading
    return { ...empty, title, findings, leftOver: findLeftOver(document, [...labels, ...(title?.at ?? [])]) }
  }
  const used = [...programme.used, ...labels, ...spotsOfReading(reading)]
  const said = [reading.title?.value, reading.forum?.value]
  return { ...reading, kind, leftOver: findLeftOver(document, used, said) }
}

/** What is no session: something to read, called as its first lines look, or cases one after the other. */
function readPaper(document: SheetDocument, empty: Reading, kind: SheetKind): Reading {
  const leftOver = (used: readonly Spot[], title: Reading['title']) =>
    findLeftOver(document, [...used, ...(title?.at ?? [])])
  if (kind === 'reference') {
    const { title, reference, used } = readReference(document)
    const named = title ?? empty.title
    return { ...empty, title: named, reference, leftOver: leftOver(used, named) }
  }
  const { title, cases, used } = readCatalogue(document) ?? { title: null, cases: [], used: [] }
  return { ...empty, title, cases, leftOver: leftOver(used, title) }
}

function kindFacts({ document, cut }: SheetParts, reading: Reading, cases: Reading['cases']): KindFacts {
  const texts = document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  const filled = reading.days.filter(({ items }) => items.length > 0)
  return {
    sections: cut.sections,
    days: reading.days.length > 1 ? reading.days : filled,
    people: [...reading.moderators, ...reading.speakers],
    cases,
    hasSlot: reading.days.some(({ date }) => date !== null) || reading.stated.start !== null,
    isLetter: isLetter(texts.flatMap((text) => text.split('\n'))),
    letters: texts.reduce((sum, text) => sum + text.length, 0),
    prose: texts.filter((text) => text.length >= 120).length,
  }
}
