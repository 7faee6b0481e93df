/** What the heading of a column in a table of people says, in six languages. */
import { foldText } from '../../../domain/folding.ts'

export type PeopleColumn =
  | ('number' | 'name' | 'organisation' | 'country' | 'post' | 'presentation' | 'abstract' | 'role')
  | ('theme' | 'contact' | 'biography')

const words: Record<PeopleColumn, string> = {
  number: 'no n num number numero nr # 번호 연번 순번 order ordre orden ordem ordine',
  name: 'name names speaker speakers panelist panellist panelists panellists presenter presenters participant participants person people moderator nombre nombres ponente ponentes panelista expositor participante nom noms intervenant intervenants orateur orateurs nome nomi relatore relatori palestrante orador oradores participantes 이름 성명 성함 발표자 연사 토론자 발제자 참가자 패널',
  organisation:
    'organisation organization organisations organizations affiliation affiliations institution institutions entity company employer organizacion institucion entidad afiliacion organismo empresa organisme structure etablissement organizzazione ente istituzione affiliazione struttura organizacao instituicao entidade afiliacao 소속 기관 단체 소속기관 기관명 단체명',
  country:
    'country countries nationality pais paises pays paese paesi nazione nacionalidad nationalite nacionalidade 국가 나라 국적',
  post: 'position post designation function job occupation rank capacity cargo puesto funcion fonction poste qualifica carica ruolo funcao profesion profession titre 직위 직책 직함 직급',
  presentation:
    'presentation presentations topic talk paper description subject ponencia presentacion tema exposicion exposition communication intervention sujet intervento relazione presentazione argomento apresentacao comunicacao palestra 발표주제 주제 발표제목 발제 발제주제 내용 제목',
  abstract: 'abstract summary resumen resume riassunto resumo sintesi 초록 요약',
  role: 'role roles rol papel participation participacion participacao 역할 구분 role/s',
  theme: 'theme keyword keywords track 분야 키워드 eje axe eixo',
  contact:
    'email e-mail mail contact phone telephone correo courriel contacto contato contatto telefono telefone 이메일 연락처 전화',
  biography: 'bio biography cv profile biografia biographie profilo perfil 약력 소개 photo picture foto',
}

const byWord = new Map(
  (Object.entries(words) as [PeopleColumn, string][]).flatMap(([column, list]) =>
    list.split(' ').map((word) => [word, column] as const),
  ),
)

const topicWords = new Set(['topic', 'tema', 'sujet', 'argomento', 'subject', 'assunto', '주제'])

/** A word that stands for a talk where nothing else does, and for its theme beside the talk. */
export function isTopic(heading: string): boolean {
  return topicWords.has(foldText(heading).trim())
}

/** "Presentation title" and "Name of the presenter" are told by the word that says most. */
const order: readonly PeopleColumn[] = [
  ...(['contact', 'biography', 'abstract', 'presentation', 'role', 'post', 'organisation'] as const),
  ...(['name', 'country', 'theme', 'number'] as const),
]

/** `title` stands alone for a post or for what is presented: the rows say which. */
export function peopleColumnOf(heading: string): PeopleColumn | 'title' | undefined {
  if (heading.length > 80) return undefined
  const [before = ''] = foldText(heading).split('(')
  const all = before.split(/[^\p{L}\p{N}#-]+/u).filter((word) => word !== '')
  if (all.length === 0 || all.length > 6) return undefined
  const together = byWord.get(all.join(''))
  if (together !== undefined) return together
  const found = all.flatMap((word) => byWord.get(word) ?? [])
  if (/^(?:full )?nam|^nom(?!i?n)|^성|^이름/u.test(all.join(' ')) && found.includes('name')) return 'name'
  const isTitle = all.some((word) => ['title', 'titles', 'titulo', 'titolo'].includes(word))
  if (isTitle && found.includes('abstract')) return 'presentation'
  if (isTitle)
    return found.includes('presentation') ? 'presentation' : found.includes('name') ? 'name' : 'title'
  // `Titre et résumé de l’intervention`: both stand in it, and the rows are cut where the title ends.
  if (found.includes('abstract') && found.includes('presentation') && all.length > 2) return 'presentation'
  return order.find((column) => found.includes(column))
}
