/** What the parts of a case are called in a catalogue of cases, over a column or before a colon, in the six languages. */
import { foldText } from '../../../domain/folding.ts'

export type CaseField =
  | ('title' | 'abstract' | 'place' | 'city' | 'region' | 'country' | 'organisation' | 'type')
  | ('presenter' | 'post')

const words: Record<CaseField, string> = {
  title: `title|presentation|case title|제목|título|titre|titolo`,
  abstract: `abstract|summary|description|about|in short|short description|요약|초록|설명|내용|개요|사례 요약|resumen
    |descripción|résumé|resume|descrittivo|riassunto|sintesi|descrizione|resumo|descrição|síntese`,
  place: `place|location|where|place and country|city and country|city/country|장소|위치|소재지|lugar|ubicación|lieu
    |luogo|local|localização|localización`,
  city: 'city|town|municipality|도시|시|ciudad|municipio|ville|commune|città|comune|cidade|município',
  region: 'region|province|state|지역|región|provincia|région|province|regione|região|estado',
  country: 'country|countries|국가|나라|país|países|pays|paese|nazione',
  organisation: `organisation|organisations|organization|organizations|institution|institutions|entity|led by|run by
    |기관|단체|기관명|단체명|소속|운영 기관|주관|organización|organizaciones|entidad|entidades|institución
    |organismes|organisme|structure|structures|organizzazione|organizzazioni|ente|enti|organização|organizações
    |entidade|entidades|instituição`,
  type: `type|kind|type of organisation|type of organization|organisation type|organization type|유형|기관 유형
    |단체 유형|구분|tipo|tipo de organización|tipo de entidad|type d'organisation|type de structure|tipologia
    |tipo di organizzazione|tipo de organização`,
  presenter: `presenter|presenters|presented by|speaker|speakers|발표자|발표|ponente|ponentes|presentado por|presenta
    |expositor|expositora|intervenant|intervenante|présenté par|orateur|relatore|relatrice|presentato da
    |apresentador|apresentadora|apresentado por|orador|oradora`,
  post: `position|post|function|job title|직위|직책|cargo|puesto|fonction|poste|carica|ruolo|função`,
}

/** Called so, it is a case and nothing that somebody gives a talk about. */
const cases =
  /^(?:(?:name|title|nombre|título|nom|titre|nome|titolo) (?:of|of the|de la|del|de|du|della|dell['’]|do|da) )?(?:the )?(?:cases?|case stud(?:y|ies)|(?:good |best )?practices?|projects?|initiatives?|experiences?|casos?|(?:buena )?prácticas?|proyectos?|iniciativas?|experiencias?|cas|(?:bonne )?pratiques?|projets?|expériences?|(?:buona )?pratica|progett[oi]|iniziativ[ae]|esperienz[ae]|(?:boa )?prática|projetos?|experiências?)(?: (?:title|name))?$|^(?:사례|사례명|우수 ?사례|사업명|프로젝트)$/iu

const byWord = new Map(
  (Object.entries(words) as [CaseField, string][]).flatMap(([field, list]) =>
    list.split('|').map((word) => [foldText(word).trim(), field] as const),
  ),
)

export interface CaseWord {
  field: CaseField
  /** The word itself says that it is a case. */
  isCase: boolean
}

export function caseWord(text: string): CaseWord | undefined {
  if (text.length > 60) return undefined
  const bare = text
    .replace(/\s{0,3}\([^()]{0,30}\)/gu, '')
    .replace(/[\s:*.]{1,4}$/u, '')
    .trim()
  if (cases.test(bare)) return { field: 'title', isCase: true }
  const field = byWord.get(foldText(bare))
  return field === undefined ? undefined : { field, isCase: false }
}
