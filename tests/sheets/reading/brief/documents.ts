/** Documents of the tests as blocks, and readings as plain values. */
import type { SheetDocument } from '../../../../src/sheets/blocks/block.ts'
import { blocksOfHtml } from '../../../../src/sheets/blocks/from-html.ts'
import { blocksOfMarkdown } from '../../../../src/sheets/blocks/from-markdown.ts'
import { blocksOfText } from '../../../../src/sheets/blocks/from-text.ts'
import { readSheet } from '../../../../src/sheets/reading/read-sheet.ts'
import type { Answers, Found, Reading, ReadPerson } from '../../../../src/sheets/reading/reading.ts'

export const ofText = (text: string): SheetDocument => blocksOfText(text)
export const ofMarkdown = (text: string): SheetDocument => blocksOfMarkdown(text)
export const ofHtml = (html: string): SheetDocument => blocksOfHtml(html)

export function readText(text: string, answers: Answers = {}): Reading {
  return readSheet(ofText(text), answers)
}

export function bare<T>(found: Found<T> | null | undefined): T | null {
  return found?.value ?? null
}

/** `Dr. | Ana Ruiz | Director | Harbour Trust | KE`, with a dash for what is not known. */
export function personLine({ honorific, name, post, organisation, country }: ReadPerson): string {
  const parts = [bare(honorific), name.value, bare(post), bare(organisation), country?.value.code]
  return parts.map((part) => part ?? '-').join(' | ')
}

/** What the brief of a session says, without the places that it was taken from. */
export function briefOf(reading: Reading) {
  const values = (all: readonly Found<string>[]) => all.map(({ value }) => value)
  return {
    title: bare(reading.title),
    forum: bare(reading.forum),
    place: bare(reading.place),
    languages: values(reading.languages),
    audience: values(reading.audience),
    background: values(reading.background),
    objectives: values(reading.objectives),
    mainQuestion: bare(reading.mainQuestion),
    rounds: reading.rounds.map(({ name, questions }) => [name.value, ...values(questions)]),
    keywords: values(reading.keywords),
    moderators: reading.moderators.map(personLine),
    speakers: reading.speakers.map(personLine),
  }
}

/** `2025-11-12 15:00–16:30 America/Bogota` */
export function slotOf({ days, stated, zone }: Reading): string {
  const date = days.map((day) => bare(day.date) ?? '?').join(',') || '-'
  return [date, `${bare(stated.start) ?? '-'}–${bare(stated.end) ?? '-'}`, zone?.value.iana ?? '?'].join(' ')
}

export function asksOf({ asks }: Reading): string[] {
  return asks.map(({ kind, about, choices }) => `${kind}: ${about} [${choices.join(', ')}]`)
}
