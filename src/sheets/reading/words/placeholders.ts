/** What templates leave to be filled in: `Month dd, yyyy`, `Speaker Name`, `xxxx`. Nothing under it is meant. */
import { foldText } from '../../../domain/folding.ts'

const name = '(?:name|names|nom|noms|nombre|nombres|nome|nomi|nomes|title|titles|titre|titulo|titolo)'
const thing =
  '(?:session|speaker|speakers|presenter|moderator|track|talk|presentation|topic|panel|event|workshop|organi[sz]ation|venue|room|ponente|sesion|charla|tema|moderador|evento|intervenant|seance|orateur|conferencier|relatore|sessione|intervento|moderatore|palestrante|sessao|palestra|mediador)'
const link = "(?: (?:of|of the|de|de la|del|du|di|da|do|de l[’'])?)? ?"

const whole = new RegExp(
  `^[\\[(<{]?(?:your |insert |add |enter |your own )?(?:(?:${thing}${link}){1,2}${name}|${name}${link}${thing}|location|venue|lugar|lieu|luogo|local|speakers?|ponentes?|intervenants?|relatori|palestrantes?|발표자 ?이름|발표자 ?성명|세션 ?제목|성명|제목|장소)(?: (?:\\d{1,2}|here))?[\\])>}]?$`,
  'u',
)
/** Telling wherever they stand. */
const inside: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:lorem ipsum|to be filled|fill in)(?![\p{L}\p{N}])/iu,
  /^(?:insert|enter|type|add|inserte|insérer|inserire|inserir|escriba|saisir) (?:your |the |el |la |le |il |o )?(?:text|title|name|date|time|session|speaker|floor|here)/iu,
  /\[(?:name|title|date|time|speaker|session|nombre|título|fecha|nom|titre|heure|nome|titolo|data|이름|제목|날짜|시간)[^\]]{0,30}\]/iu,
  /<(?:name|title|date|time|speaker|session|nombre|título|fecha|nom|titre|heure|nome|titolo|data)[^>]{0,30}>/iu,
  /[○◯〇]{2,}/u,
]
const dates: readonly RegExp[] = [
  /(?<!\p{L})(?:d{1,2}|j{2}|g{2})[\s./,-]{1,3}(?:m{2,4}|mes|mois|month)(?!\p{L})/iu,
  /(?<!\p{L})(?:month|mm+|mes|mois|mese)[\s./,-]{1,3}(?:dd?|day|jj|gg)(?!\p{L})/iu,
  /(?<!\p{L})(?:dd?|jj|gg) de (?:mes|mm)(?!\p{L})/iu,
  /(?<!\p{L})(?:yyyy|aaaa|jjjj)(?!\p{L})/iu,
  /(?:[○◯〇_]{1,4}|0{2,4})\s?[년월]\s?(?:[○◯〇_]{1,4}|00)\s?[월일]/u,
  /\d{2}xx(?!\p{L})|(?<!\p{L})xx[./-]xx/iu,
]

/** A date that is still to be written. */
export function isDateToFill(text: string): boolean {
  return text.length <= 200 && dates.some((shape) => shape.test(text))
}

/** The whole text is something to be filled in, in every part of it: `Track Name – Session Title`. */
export function isToFill(text: string): boolean {
  if (text.length > 200) return false
  if (isDateToFill(text) || inside.some((shape) => shape.test(text.trim()))) return true
  const parts = foldText(text)
    .split(/ ?[–—|:/-] | [–—|:/-] ?|\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const filled = parts.filter((part) => whole.test(part))
  return filled.length > 0 && filled.length === parts.length
}

const toCome =
  /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|announced|determined|defined|decided)|por (?:confirmar|definir)|(?:a|à) (?:confirmar|confirmer|definir|définir|préciser)|da (?:confermare|definire)|미정|추후 ?(?:공지|확정)|-{1,3}|\?{1,3})$/iu

/** Nobody knows it yet, and it says so. */
export function isToCome(text: string): boolean {
  return text.length <= 40 && toCome.test(text.trim())
}
