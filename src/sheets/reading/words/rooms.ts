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
const hangul = /(?:홀|실|강당|로비|라운지|식당|층|극장|회관|센터|광장|무대|호)(?:$|[\s,()\d])/u

/** True of short words only that name a room: `Sala 3`, `2층 대강당`, `Lounge`. */
export function isRoomName(text: string): boolean {
  if (text.length > 80 || /[?!:;]/u.test(text)) return false
  return spaced.test(foldText(text)) || hangul.test(text.trim())
}
