/** The one sentence of a text that says when all of it is: `The webinar will be held on 14 March from 10:00 to 11:30.` */
import { type Passage, partOf } from '../../blocks/block.ts'
import { findClocks } from '../times/clocks.ts'
import { findDates } from '../times/dates.ts'

const longestSentence = 400
const mostSentences = 400
const held =
  /(?<!\p{L})(?:will (?:be (?:held|hosted|organi[sz]ed|convened)|take place|be taking place)|(?:takes|is taking) place|se (?:celebrará|realizará|llevará a cabo|desarrollará)|tendrá lugar|aura lieu|se (?:tiendra|déroulera)|si (?:terrà|svolgerà)|avrà luogo|será realizad[oa]|realizar-se-á|decorrerá|acontecerá|terá lugar|vai acontecer)(?!\p{L})|개최(?:한다|된다|합니다|됩니다|할 예정|될 예정)|열린다|열립니다/iu
/** Of something else than the session itself. */
const other =
  /(?<!\p{L})(?:next|previous|last year|follow[- ]up|second|registration|rehearsal|dinner|reception|deadline|excursion|visit|próxim[oa]|inscripción|cena|visita|prochaine?|inscription|dîner|visite|prossim[oa]|iscrizione|inscrição|jantar|다음|지난|접수|만찬)(?!\p{L})/iu

/** Undefined where none says it, or more than one. */
export function slotSentence(passages: readonly Passage[]): Passage | undefined {
  const told = passages.flatMap(sentencesOf).slice(0, mostSentences).filter(saysSlot)
  return told.length === 1 ? told[0] : undefined
}

function sentencesOf(passage: Passage): Passage[] {
  if (!/\d/.test(passage.text) || passage.text.length > 6_000) return []
  const sentences: Passage[] = []
  let from = 0
  for (const { index } of passage.text.matchAll(
    /(?<=[\p{Ll}\d)다요][.!?])\s+(?=\p{Lu}|\p{Script=Hangul})/gu,
  )) {
    sentences.push(partOf(passage, from, index))
    from = index
  }
  sentences.push(partOf(passage, from))
  return sentences.filter(({ text }) => text.length <= longestSentence && /\d/.test(text))
}

function saysSlot({ text }: Passage): boolean {
  if (!held.test(text) || other.test(text)) return false
  const [date, second] = findDates(text)
  if (date === undefined || second !== undefined || date.until !== null) return false
  const clocks = findClocks(text)
  return clocks.length === 1 && clocks[0]?.end != null
}
