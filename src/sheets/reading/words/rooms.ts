/** Words for rooms and places inside a building, in the six languages. */
import { foldText } from '../../../domain/folding.ts'

const spaced = new RegExp(
  `(?<![\\p{L}])(?:${[
    'rooms?|halls?|lounge|auditorium|theat(?:er|re)|foyer|lobby|terrace|ballroom|restaurant|cafeteria|canteen|gallery',
    'garden|courtyard|atrium|floor|building|tower|venue|online|zoom|stage|plenary hall|exhibition area|library',
    'sala|salas|salon|salones|aula|auditorio|patio|comedor|vestibulo|terraza|jardin|piso|edificio|biblioteca|explanada',
    'salle|salles|amphi|amphitheatre|hall|etage|jardin|bibliotheque|batiment|rez-de-chaussee|en ligne|visio',
    'sale|aula magna|teatro|salone|palazzo|chiostro|cortile|ristorante|piano|giardino|rettorato|foyer',
    'salao|auditorio|anfiteatro|refeitorio|restaurante|andar|predio|patio|jardim',
  ].join('|')})(?![\\p{L}])`,
  'u',
)
const hangul = /(?:홀|실|강당|로비|라운지|식당|층|극장|회관|센터|광장|무대|\d호)(?:$|[\s,()\d])/u
/** `한가실 대표 (마을방송)`: somebody whose name ends as rooms do. */
const somebody =
  /^[가-힣]{3}\s(?:[가-힣]{1,8}\s)?[가-힣]{0,6}(?:교수|대표|과장|팀장|국장|부장|센터장|원장|소장|이사|이사장|연구원|연구위원|위원|위원장|의원|기자|박사|변호사|활동가|사무국장|회장|부회장|주무관|작가|감독|강사)(?:$|[\s(,])/u

/** True of short words only that name a room: `Sala 3`, `2층 대강당`, `Lounge`. */
export function isRoomName(text: string): boolean {
  if (text.length > 80 || /[?!:;]/u.test(text)) return false
  return spaced.test(foldText(text)) || (hangul.test(text.trim()) && !somebody.test(text.trim()))
}
