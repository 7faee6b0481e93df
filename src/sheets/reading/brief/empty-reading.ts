/** A reading with nothing in it: what is not in the document stays empty. */
import type { Reading, SheetKind } from '../reading.ts'

export function emptyReading(kind: SheetKind, language: string | null): Reading {
  return {
    kind,
    language,
    title: null,
    forum: null,
    stated: { start: null, end: null, minutes: null },
    zone: null,
    place: null,
    format: null,
    delivery: null,
    track: null,
    languages: [],
    audience: [],
    background: [],
    objectives: [],
    mainQuestion: null,
    rounds: [],
    keywords: [],
    moderators: [],
    speakers: [],
    days: [],
    reference: null,
    cases: [],
    asks: [],
    leftOver: [],
    findings: [],
  }
}
