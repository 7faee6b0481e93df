/** How letters begin and end, in six languages: between a salutation and a closing stands no sheet. */
import { foldText } from '../../../domain/folding.ts'

const salutation =
  /^(?:dear|to whom it may concern|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|muy senor(?:es|a)? mi[oa]s?|distinguid[oa]s?|prezad[oa]s?|car[oaie](?:s)?|ilustrissim[oa]|exm[oa]s?\.?|cher|chere|chers|madame|monsieur|mesdames|gentil[ei]|gentilissim[oaie]|egregi[oa]?|spett\.?(?:le)?|친애하는|존경하는)(?![\p{L}-])[^:?!]{0,80}[,:]?$/u
const closing =
  /^(?:(?:yours|very) (?:sincerely|truly|faithfully)(?: yours)?|sincerely(?: yours)?|(?:kind|best|warm|with kind|with best) (?:regards|wishes)|regards|respectfully(?: yours)?|atentamente|cordialmente|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?| atentos?)?|le saluda atentamente|reciba un cordial saludo|atenciosamente|com os melhores cumprimentos|cumprimentos|saudacoes|cordialement|(?:bien|tres) a vous|veuillez agreer.{0,120}|je vous prie.{0,120}|meilleures salutations|cordiali saluti|distinti saluti|con i migliori saluti|올림|드림|감사합니다)[,.]?$/u

/** Lines of a document, in order. */
export function isLetter(lines: readonly string[]): boolean {
  const folded = lines.map((line) => (line.length > 140 ? '' : foldText(line.trim())))
  const begins = folded.findIndex((line) => salutation.test(line))
  return begins >= 0 && folded.slice(begins + 1).some((line) => closing.test(line))
}
