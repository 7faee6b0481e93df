/** A programme told in a sentence: `개회식은 오전 9시부터 오전 10시까지, 세미나는 오전 10시부터 오전 11시까지`. */
import { findClocks } from '../times/clocks.ts'
import { markOf } from './clock-marks.ts'
import { type Draft, newDraft } from './draft.ts'
import { cutPiece, type Piece } from './piece.ts'

const longest = 600

/** Rows of the first line that tells of two or more things, each with its own range of time. */
export function stepsOfSentences(pieces: readonly Piece[]): Draft[] {
  for (const piece of pieces) {
    if (piece.text.length > longest || notProgramme.test(piece.text)) continue
    const drafts = draftsOfSentence(piece)
    if (drafts.length >= 2) return drafts
  }
  return []
}

const notProgramme =
  /(?<!\p{L})(?:office|open|opening hours|closed|phone|call us|weekdays?|monday|saturday|운영시간|근무시간|접수|상담|horario de atención|lunes|heures d'ouverture|lundi|orario di apertura|lunedì|segunda)(?!\p{L})/iu

function draftsOfSentence(piece: Piece): Draft[] {
  const { text } = piece
  const drafts: Draft[] = []
  let from = 0
  for (const span of findClocks(text)) {
    const subject = span.end === null ? undefined : subjectOf(cutPiece(piece, from, span.from))
    from = span.to
    if (subject === undefined) continue
    const draft = newDraft(markOf(piece, span))
    draft.title.push(subject)
    drafts.push(draft)
  }
  return drafts
}

const korean = /([\p{Script=Hangul}\p{L}\p{N}·‘’'"“” ]{1,40}?)(?:은|는|이|가)\s?$/u
const european =
  /(?:^|[,;.]\s|(?<!\p{L})(?:and|then|y|luego|et|puis|e|poi|depois)\s)((?:[Tt]he|[Ll]a|[Ee]l|[Ll]e|[Ii]l|[Oo]|[Aa]|[Ll]['’])?\s?[\p{L}\p{N}’'‘“”" -]{3,60}?)\s(?:(?:is|will be|runs|takes place|se realizará|será|tendrá lugar|aura lieu|se tient|si terrà|è|será realizada)\s)?(?:from|de|desde|du|dalle(?: ore)?|das|between|entre)(?:\s(?:las?|les?))?\s?$/u

/** What the clause before a clock is about. */
function subjectOf(clause: Piece): Piece | undefined {
  const { text } = clause
  for (const shape of [korean, european]) {
    const found = text.match(shape)
    const said = found?.[1]?.trim()
    if (found?.index === undefined || said === undefined || said === '') continue
    const bare = said.replace(/^(?:그리고|이어서?|이후|the|la|el|le|il|o|a)\s/iu, '')
    const at = text.indexOf(bare, found.index)
    return cutPiece(clause, at, at + bare.length)
  }
  return undefined
}
