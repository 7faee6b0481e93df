/** What a form says where nobody has written anything yet, in six languages. */
import { foldText } from '../../../domain/folding.ts'
import { isToFill } from './placeholders.ts'

const toCome = new Set(
  [
    'tbc, tbd, tba, n/a, na, n.a., none, xx, xxx, xxxx, to be confirmed, to be determined, to be announced, to be defined, to be decided, not applicable, pending, your text here, name, title, your name, name surname, first name last name, speaker name, session title, session name, location, venue, speakers, title of session, title of presentation, topic, day, date, time, speaker, text, your answer, type here, tbc by organisers',
    'por confirmar, por definir, por determinar, a confirmar, a definir, pendiente, sin definir, nombre, nombre y apellido, escriba aqui, no aplica',
    'a confirmer, a definir, a preciser, a determiner, en attente, nom, nom et prenom, prenom nom, sans objet, a venir, votre texte',
    'da confermare, da definire, da stabilire, da precisare, in attesa, nome, nome e cognome, nome cognome, non applicabile',
    'a confirmar, a definir, a determinar, por anunciar, pendente, nome completo, nao se aplica',
    '미정, 추후 공지, 추후공지, 추후 확정, 추후확정, 추후 결정, 확인 중, 확인중, 성명, 이름, 홍길동, 해당없음, 해당 없음, 예정, 섭외중, 섭외 중, 미확정',
  ].flatMap((list) => list.split(', ')),
)

/** Begins as an instruction to who fills the form in. */
const instruction =
  /^(?:(?:please|kindly|veuillez|merci de|por favor|si prega di|per favore) |(?:insert|enter your|type your|write your|fill in|fill out|click (?:or tap )?here|add your|choose an item|escriba|inserte|ingrese|haga clic|inserer|inserez|saisir|saisissez|cliquez|inserire qui|scrivere qui|fare clic|inserir|insira|clique aqui|preencha)(?![\p{L}\p{N}]))/u
/** A sentence about a field is longer than a heading; "Describe the city" may be a title, and is rarely one. */
const longestInstruction = 160

const dateForm =
  /^(?:(?:d{1,2}|j{1,2}|m{1,4}|y{2,4}|a{2,4}|g{1,2}|h{1,2}|0{1,4}|_{1,8}|월|일|년|시|분)[\s/.:,–-]{0,3}){2,8}$/
const howMuch =
  /^\((?:max|min|up to|maximo|maximum|massimo|hasta|jusqu|fino a|ate|optional|opcional|if any|\d{1,4} (?:words|palabras|mots|parole|palavras)|최대|선택)[^)]{0,120}\)$/

/** Nothing has been filled in there: dots, brackets, `dd/mm/yyyy`, "to be confirmed". */
export function isUnfilled(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (text.length > 300) return false
  if (isUnticked(text)) return true
  if (/[☐□]\s/u.test(text) && !/[☑☒✔✓🗹■]/u.test(text)) return true
  const folded = foldText(text)
  const inner = folded.replace(/^[[({<«"“'\s…._|-]{1,40}/, '').replace(/[\])}>»"”'\s…._|:-]{1,40}$/, '')
  if (inner === '' || toCome.has(inner) || dateForm.test(inner) || /^\(?\d{1,2}[.)]?$/.test(inner))
    return true
  if (inner.length <= 80 && inner.split(/[,/;()]/).every((part) => isAskedFor(part.trim()))) return true
  if (/(?<!\p{L})x{4,}(?!\p{L})/u.test(folded) || /^x{2,3}(?:[\s:./-]{1,3}x{2,3}){0,9}$/.test(inner))
    return true
  if (/^\[[^\]]{0,200}\]\.?$/.test(folded) || /^<[^>]{0,200}>$/.test(folded)) return true
  if (isToFill(text)) return true
  return howMuch.test(folded) || (instruction.test(inner) && text.length <= longestInstruction)
}

/** Boxes to tick, and none of them is. */
function isUnticked(text: string): boolean {
  return /^\s{0,4}[☐□▢❏]/u.test(text) && !/[☑☒✓✔■▣⊠]|[[(]\s?[xX]\s?[\])]/u.test(text)
}

/** "Name, title, organisation": what a form wants to know. */
function isAskedFor(part: string): boolean {
  return part === '' || toCome.has(part) || asked.has(part)
}

const asked = new Set(
  'organisation organization affiliation institution position post role country email e-mail phone bio short\u00a0bio organizacion institucion cargo pais correo organisme fonction pays organizzazione ente ruolo paese organizacao instituicao 소속 직위 직책 국가 연락처'
    .split(' ')
    .map((word) => word.replace('\u00a0', ' ')),
)
