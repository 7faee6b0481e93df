/** Background, objectives, audience, keywords, questions: what the sections of a sheet say, field by field. */
import type { Passage } from '../../blocks/block.ts'
import { type Found, found, type ReadRound } from '../reading.ts'
import { type Chunk, chunksOf, foundChunk, listedIn } from './chunks.ts'
import type { LabelField } from './label-lines.ts'
import type { Section } from './sections.ts'
import { cleaned, splitAt } from './values.ts'

export interface BriefTexts {
  background: Found<string>[]
  objectives: Found<string>[]
  audience: Found<string>[]
  keywords: Found<string>[]
  mainQuestion: Found<string> | null
  rounds: ReadRound[]
}

export function readBriefTexts(sections: readonly Section[]): BriefTexts {
  const chunksIn = (...fields: LabelField[]) =>
    sections.filter(({ field }) => fields.includes(field)).flatMap(({ lines }) => chunksOf(lines))
  const mixed = chunksIn('brief')
  return {
    background: [...chunksIn('background'), ...mixed.filter(({ kind }) => kind === 'paragraph')].map(
      foundChunk,
    ),
    objectives: [
      ...sections.filter(({ field }) => field === 'objectives').flatMap(objectivesIn),
      ...mixed.filter(({ kind }) => kind === 'item').map(foundChunk),
    ],
    audience: audienceIn(chunksIn('audience')),
    keywords: sections.filter(({ field }) => field === 'keywords').flatMap(keywordsIn),
    mainQuestion: mainQuestionIn(sections),
    rounds: roundsIn(sections),
  }
}

/** Where some are listed, what introduces the list is none of them. */
function objectivesIn({ lines }: Section): Found<string>[] {
  const chunks = chunksOf(lines)
  const items = chunks.filter(({ kind }) => kind === 'item')
  if (items.length > 0) return items.map(foundChunk)
  return chunks.filter(({ text }) => !/[:：]$/.test(text)).flatMap(listedIn)
}

const groupSigns = /[,;/·、，；]/
/** A list has short parts; a sentence is kept whole. */
const mostWordsOfGroup = 9

/** Groups that are listed, each with a sign of its own, are whole; else signs within a line part them. */
function audienceIn(chunks: readonly Chunk[]): Found<string>[] {
  const isListed = chunks.length >= 2 && chunks.every(({ kind }) => kind === 'item')
  return isListed ? chunks.map(foundChunk) : chunks.flatMap(groupsIn)
}

function groupsIn(chunk: Chunk): Found<string>[] {
  const parts = chunk.parts.flatMap((part) => splitAt(withoutOr(part), groupSigns))
  const isList = parts.every(({ text }) => text.split(/\s+/).length <= mostWordsOfGroup)
  return isList
    ? parts.filter(isNoEtc).map(({ text, spot }) => found(text.replace(/\.$/, ''), spot))
    : [foundChunk(chunk)]
}

/** "and/or" is no place to cut. */
function withoutOr(part: Passage): Passage {
  return {
    ...part,
    text: part.text.replace(/and\/or|y\/o|et\/ou|e\/o|e\/ou/giu, (or) => or.replace('/', '∕')),
  }
}

function isNoEtc({ text }: Passage): boolean {
  return !/^(?:etc\.?|등|et al\.?)$/iu.test(text)
}

const keywordSigns = /[,/;·|•、，；#\t]/

/** Lists only: the first line that is a sentence ends them. */
function keywordsIn({ lines }: Section): Found<string>[] {
  const keywords: Found<string>[] = []
  for (const chunk of chunksOf(lines)) {
    const parts = chunk.parts.flatMap((part) => splitAt(part, keywordSigns))
    const isList = parts.every(({ text }) => text.split(/\s+/).length <= 6 && !/[.!?]\s*\S|[?!]$/.test(text))
    if (!isList) break
    keywords.push(...parts.map(({ text, spot }) => found(text.replace(/\.$/, ''), spot)))
  }
  return keywords
}

function mainQuestionIn(sections: readonly Section[]): Found<string> | null {
  const section = sections.find(({ field, lines }) => field === 'main-question' && chunksOf(lines).length > 0)
  if (section === undefined) return null
  const chunks = chunksOf(section.lines)
  const asking = chunks.filter(({ text }) => /[?？]/.test(text))
  const chosen = asking.length > 0 ? asking : chunks.slice(0, 1)
  return found(
    chosen.map(({ text }) => text).join(' '),
    chosen.flatMap(({ at }) => at),
  )
}

/** Questions that stand in no round are one round without a name of its own. */
function roundsIn(sections: readonly Section[]): ReadRound[] {
  const rounds: ReadRound[] = []
  let isAsking = false
  for (const section of sections) {
    const { field, label } = section
    if (field !== 'round' && field !== 'keywords')
      isAsking = field === 'questions' || field === 'main-question'
    if ((field !== 'questions' && field !== 'round') || label === null) continue
    const questions = questionsIn(section)
    if (field === 'questions' && questions.length > 0) rounds.push({ name: found('', label.spot), questions })
    if (field === 'round' && (isAsking || asksSomething(questions)))
      rounds.push({ name: nameOf(label), questions })
  }
  return rounds
}

/** Anything may be called "Part 1": a round asks something, or stands below the label of the questions. */
function asksSomething(questions: readonly Found<string>[]): boolean {
  return questions.some(({ value }) => /[?？]/.test(value))
}

function nameOf(label: Passage): Found<string> {
  const name = cleaned(label)
  return found(name.text, name.spot)
}

function questionsIn({ lines }: Section): Found<string>[] {
  const chunks = chunksOf(lines)
  const items = chunks.filter(({ kind }) => kind === 'item')
  const asking = chunks.filter(({ text, kind }) => kind === 'item' || /[?？]/.test(text))
  if (items.length > 0) return asking.map(foundChunk)
  if (asking.length > 0) return asking.flatMap(listedIn)
  return chunks.filter(({ text }) => !/[:：]$/.test(text)).map(foundChunk)
}
