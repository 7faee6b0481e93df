/** Labels of days and of parts of a day: `Day 2`, `1일차`, `Sessione del pomeriggio`. */
import { foldText } from '../../../domain/folding.ts'

const ordinals: Record<string, number> = {
  one: 1,
  first: 1,
  two: 2,
  second: 2,
  three: 3,
  third: 3,
  four: 4,
  fourth: 4,
  five: 5,
  fifth: 5,
  primer: 1,
  primero: 1,
  segundo: 2,
  tercer: 3,
  tercero: 3,
  cuarto: 4,
  quinto: 5,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  primo: 1,
  prima: 1,
  secondo: 2,
  seconda: 2,
  terzo: 3,
  terza: 3,
  quarto: 4,
  quarta: 4,
  primeiro: 1,
  terceiro: 3,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  첫째: 1,
  첫: 1,
  둘째: 2,
  셋째: 3,
  넷째: 4,
  다섯째: 5,
}

const day = '(?:day|dia|jour|journee|giorno|giornata|jornada)'
const named = '[a-z]{1,10}'
const shapes: readonly RegExp[] = [
  new RegExp(`^${day} ?(?:no\\.? ?|n[°º] ?|#)?(\\d{1,2})(?![\\d/]|[:.,]\\d|\\p{L})`, 'u'),
  new RegExp(`^${day} (${named})(?!\\p{L})`, 'u'),
  new RegExp(`^(?:el )?(\\d{1,2}) ?(?:st|nd|rd|th|er|ere|o|a|e|eme|[°º])? ${day}(?!\\p{L})`, 'u'),
  new RegExp(`^(?:the |la |il |o |el )?(${named}) ${day}(?!\\p{L})`, 'u'),
  /^(?:제 ?)?(\d{1,2}) ?일 ?차/u,
  /^(첫째|둘째|셋째|넷째|다섯째|첫) ?날/u,
]

/** The number of the day that a label begins with, and how many characters of it say so. */
export function dayNumberAt(text: string): { day: number; to: number } | undefined {
  const lead = text.match(/^[\s•*–—\-[(<【]{0,6}/u)?.[0].length ?? 0
  const folded = foldText(text.slice(lead, lead + 60))
  for (const shape of shapes) {
    const found = folded.match(shape)
    const number = found?.[1] === undefined ? undefined : (ordinals[found[1]] ?? Number(found[1]))
    if (found && number !== undefined && number >= 1 && number <= 31)
      return { day: number, to: Math.min(text.length, lead + found[0].length) }
  }
  return undefined
}

const part = [
  'morning|afternoon|evening|night|a\\.?m\\.?|p\\.?m\\.?',
  'manana|tarde|noche|matin|matinee|apres-midi|soiree|soir|mattina|mattino|mattinata|pomeriggio|sera|serata',
  'manha|noite|오전|오후|저녁|야간',
].join('|')
const about =
  "(?:the |la |el |il |le |l[’']|in the |de la |del |della |della |da |di |por la |dell[’']|de l[’']|du |a )*"
const session =
  '(?:session|sessions|sesion|sesiones|seance|sessione|sessioni|sessao|programme|program|programa|programma|jornada|turno|세션|행사|일정|프로그램)'
const wholePart = new RegExp(
  `^[\\s*–—\\-[(<【]{0,4}(?:${about}(?:${part})|${about}(?:${part}) ?${session}|${session} ${about}(?:${part}))[\\s*:–—\\-\\])>】]{0,4}$`,
  'u',
)

/** A part of the day and nothing else: it begins no row and names no day. */
export function isPartOfDay(text: string): boolean {
  return text.length <= 60 && wholePart.test(foldText(text))
}

/** How people say that what follows is the programme: `Programme`, `일정`, `Orden del día`. */
const programme = new RegExp(
  `^(?:${[
    '(?:tentative |draft |provisional |final |detailed |general |preliminary |full )?(?:agenda|program(?:me)?|schedule|time ?table|running order|run of show|order of (?:the )?day)',
    '(?:programa|programacion|agenda|orden del dia|cronograma|itinerario)(?: (?:preliminar|general|tentativo|provisional|de actividades|academico|del dia))?',
    '(?:programme|ordre du jour|deroule|deroulement|emploi du temps)(?: (?:previsionnel|provisoire|detaille|de la journee))?',
    '(?:programma|ordine del giorno|scaletta|calendario)(?: (?:provvisorio|dettagliato|della giornata))?',
    '(?:programacao|pauta|ordem do dia)',
    '(?:프로그램|일정|일정표|세부 ?일정|행사 ?일정|시간표|식순|진행 ?순서|세부 ?프로그램|행사 ?프로그램)',
  ].join('|')})[\\s:.–—-]{0,4}$`,
  'u',
)

export function isProgrammeLabel(text: string): boolean {
  return text.length <= 60 && programme.test(foldText(text).replace(/^[^\p{L}\p{N}]{1,6}/u, ''))
}
