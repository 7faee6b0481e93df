/** What kind of row a title in a sheet is: as the desk tells it, and what else is written in the six languages. */
import { foldText } from '../../../domain/folding.ts'
import type { ItemKind } from '../../../domain/session.ts'
import { kindOfTitle } from '../../../domain/title-kinds.ts'
import { joinedHangul } from './spaced-hangul.ts'

/** Words anywhere in a title, whole; what is more particular stands first. */
const spaced: readonly (readonly [ItemKind, string])[] = [
  [
    'connection-check',
    'connection check|sound ?check|mic(?:rophone)? check|prova audio|teste de (?:som|audio|conexao)',
  ],
  [
    'questions',
    'q ?& ?a|q and a|preguntas y respuestas|questions? et reponses?|questions?[/-]reponses?|domande e risposte',
  ],
  ['questions', 'perguntas e respostas|domande|perguntas|sesion de preguntas|ronda de preguntas'],
  ['break', '(?:coffee|tea|lunch|refreshment|networking|health|bio|comfort)s? ?(?:/ ?(?:coffee|tea) )?break'],
  [
    'break',
    'break|breakfast|brunch|lunch|dinner|supper|buffet|cocktails?|happy hour|refreshments?|recess|luncheon',
  ],
  [
    'break',
    'pausa(?: caffe| cafe| pranzo)?|coffee|refrigerio|receso|descanso|almuerzo|comida|desayuno|merienda|cena|coctel',
  ],
  [
    'break',
    'cafe|pause(?:[- ]cafe|[- ]dejeuner)?|dejeuner|petit[- ]dejeuner|diner|collation|cocktail dinatoire|aperitif',
  ],
  [
    'break',
    'intervallo|pranzo|colazione|aperitivo|rinfresco|light lunch|intervalo|almoco|lanche|jantar|coquetel',
  ],
  [
    'closing',
    'closing|clausura|cierre|cloture|chiusura|conclusioni|encerramento|adjourn|wrap[- ]?up|workshop close',
  ],
  [
    'closing',
    'despedida|palabras de cierre|mot de cloture|conclusion|considerazioni finali|consideracoes finais',
  ],
  ['presentation', 'keynote|lectio(?: magistralis| civilis)?|conferencia magistral|palestra'],
  [
    'introduction',
    'registration|check[- ]in|welcome|welcoming|opening|introductions?|registro|acreditacion|inscripciones',
  ],
  [
    'introduction',
    'inauguracion|bienvenida|apertura|accueil|bienvenue|ouverture|inscription|enregistrement|emargement',
  ],
  [
    'introduction',
    'registrazione|accredito|accoglienza|saluti|benvenuto|introduzione|inaugurazione|credenciamento',
  ],
  ['introduction', 'abertura|boas[- ]vindas|recepcao|cadastro|recepcion'],
  [
    'discussion',
    'panel|round ?table|discussion|debate|debat|mesa redonda|table ronde|tavola rotonda|dibattito|tertulia',
  ],
  [
    'discussion',
    'conversatorio|dialogo|dialoghi|painel|roda de conversa|discussao|dialogue|group work|breakout',
  ],
  [
    'presentation',
    'presentations?|presentacion|presentazione|apresentacao|ponencia|expose|lecture|relazione|talk',
  ],
]

const hangul: readonly (readonly [ItemKind, RegExp])[] = [
  ['questions', /질의|응답|질문|q&a/],
  ['break', /휴식|브레이크|중식|석식|조식|점심|오찬|만찬|다과|커피|티타임/],
  ['closing', /폐회|폐막|마무리|폐식|맺음|클로징/],
  ['introduction', /등록|접수|개회|개막|개식|환영|인사|축사|오프닝|소개|국민의례|내빈/],
  ['discussion', /토론|토의|간담|대담|좌담/],
  ['presentation', /발표|발제|강연|기조|특강/],
]

const wholes = spaced.map(([kind, words]) => [kind, wholeWord(words)] as const)
const beginnings = spaced.map(
  ([kind, words]) => [kind, new RegExp(`^(?:${words})(?![\\p{L}\\p{N}-])`, 'u')] as const,
)

function wholeWord(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'u')
}

const wholeTitles: Readonly<Record<string, ItemKind>> = {
  close: 'closing',
  end: 'closing',
  fin: 'closing',
  fine: 'closing',
  fim: 'closing',
  'end of day': 'closing',
  'end of the day': 'closing',
}

/** A title with a word of a kind somewhere in it is only taken for it when it is short: it may be about breaks. */
const shortTitle = 60

export function itemKindOf(title: string): ItemKind {
  const text = joinedHangul(foldText(title.slice(0, 200)))
  const begun =
    wholeTitles[text] ?? kindOfTitle(text) ?? beginnings.find(([, shape]) => shape.test(text))?.[0]
  if (begun !== undefined) return begun
  if (text.length > shortTitle) return 'other'
  const inside = wholes.find(([, shape]) => shape.test(text)) ?? hangul.find(([, shape]) => shape.test(text))
  return inside?.[0] ?? 'other'
}
