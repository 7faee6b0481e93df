/** Zones by their letters and by their names; where several zones go by one name, the likeliest of a forum comes first. */

type Zones = readonly string[]

function table(lines: string): [string, Zones][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.lastIndexOf(':')
      return [
        line.slice(0, colon),
        line
          .slice(colon + 1)
          .trim()
          .split(' '),
      ] as [string, Zones]
    })
}

function byWord(lines: string): Map<string, Zones> {
  return new Map(table(lines).flatMap(([names, zones]) => names.split(' ').map((name) => [name, zones])))
}

const easternAmerica = 'America/New_York America/Toronto America/Panama'
const centralAmerica = 'America/Chicago America/Mexico_City America/Winnipeg'
const mountainAmerica = 'America/Denver America/Phoenix America/Edmonton'
const pacificAmerica = 'America/Los_Angeles America/Vancouver America/Tijuana'
const centralEurope =
  'Europe/Paris Europe/Madrid Europe/Rome Europe/Berlin Europe/Brussels Europe/Zurich Europe/Vienna Europe/Amsterdam'
const easternEurope = 'Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Kyiv Africa/Cairo'
const easternAustralia = 'Australia/Sydney Australia/Brisbane Australia/Melbourne'

/** Letters that hardly ever mean anything but a zone. */
export const zoneLetters = byWord(`
UTC GMT: UTC
KST: Asia/Seoul
JST: Asia/Tokyo
HKT: Asia/Hong_Kong
SGT: Asia/Singapore
WIB: Asia/Jakarta
WITA: Asia/Makassar
PHT PHST: Asia/Manila
NPT: Asia/Kathmandu
PKT: Asia/Karachi
ULAT: Asia/Ulaanbaatar
EAT: Africa/Nairobi
SAST: Africa/Johannesburg
NZST NZDT: Pacific/Auckland
AWST: Australia/Perth
AKST AKDT: America/Anchorage
BRT BRST: America/Sao_Paulo
CLT CLST: America/Santiago
MSK: Europe/Moscow
TRT: Europe/Istanbul
CET CEST: ${centralEurope}
EET EEST: ${easternEurope}
WET WEST: Europe/Lisbon Atlantic/Canary Africa/Casablanca
EST EDT: ${easternAmerica}
CST: America/Chicago Asia/Shanghai America/Mexico_City America/Costa_Rica Asia/Taipei
CDT: ${centralAmerica}
MST MDT: ${mountainAmerica}
PST PDT: ${pacificAmerica}
IST: Asia/Kolkata Asia/Jerusalem Europe/Dublin
BST: Europe/London Asia/Dhaka
AEST AEDT: ${easternAustralia}
ACST ACDT: Australia/Adelaide Australia/Darwin
`)

/** Of them, what is a word as well where a heading is all in capitals: `CET ATELIER`, `WHERE TO EAT`. */
export const wordsInCapitals: ReadonlySet<string> = new Set(['CET', 'EST', 'EAT', 'IST', 'WET', 'WEST'])

/** Letters that are words, parties or taxes as well: a zone only right behind a clock. */
export const doubtfulZoneLetters = byWord(`
ET: ${easternAmerica}
CT: ${centralAmerica}
MT: ${mountainAmerica}
PT: ${pacificAmerica}
AST ADT: America/Halifax America/Puerto_Rico Asia/Riyadh
ICT: Asia/Bangkok Asia/Ho_Chi_Minh Asia/Phnom_Penh Asia/Vientiane
CAT: Africa/Maputo Africa/Harare Africa/Lusaka Africa/Kigali
WAT: Africa/Lagos Africa/Kinshasa Africa/Algiers
ART: America/Argentina/Buenos_Aires
COT: America/Bogota
PET: America/Lima
VET: America/Caracas
BOT: America/La_Paz
PYT PYST: America/Asuncion
UYT: America/Montevideo
HST: Pacific/Honolulu America/Adak
NST NDT: America/St_Johns
GST: Asia/Dubai
MYT: Asia/Kuala_Lumpur
MMT: Asia/Yangon
WIT: Asia/Jayapura
BDT: Asia/Dhaka
SLST: Asia/Colombo
UZT: Asia/Tashkent
AZT: Asia/Baku
GET: Asia/Tbilisi
IRST: Asia/Tehran
MUT: Indian/Mauritius
FJT: Pacific/Fiji
Z: UTC
`)

/** Names in words, small and without accents, longest first where one is the end of another. */
export const zonePhrases: readonly (readonly [string, Zones])[] = table(`
(?:coordinated )?universal time(?: coordinated)?|greenwich mean time|greenwich time|temps universel(?: coordonne)?|tiempo universal coordinado|hora universal coordinada|tempo universale coordinato|tempo universal coordenado|협정 ?세계시|세계 ?협정시: UTC
korea(?:n)? standard time|korea(?:n)? time|한국 ?표준시|한국 ?시간|한국 ?시각: Asia/Seoul
japan(?:ese)? standard time|japan(?:ese)? time|일본 ?표준시|일본 ?시간: Asia/Tokyo
china standard time|chinese standard time|beijing time|중국 ?시간|베이징 ?시간: Asia/Shanghai
india(?:n)? standard time: Asia/Kolkata
singapore standard time: Asia/Singapore
hong kong standard time: Asia/Hong_Kong
philippine(?:s)? standard time: Asia/Manila
pakistan standard time: Asia/Karachi
nepal(?:i)? (?:standard )?time: Asia/Kathmandu
israel (?:standard|daylight) time: Asia/Jerusalem
gulf standard time: Asia/Dubai
arab(?:ia|ian)? standard time: Asia/Riyadh
indochina time: Asia/Bangkok Asia/Ho_Chi_Minh Asia/Phnom_Penh Asia/Vientiane
western indonesia(?:n)? (?:standard )?time: Asia/Jakarta
east(?:ern)? africa(?:n)? (?:standard )?time: Africa/Nairobi
central africa(?:n)? time: Africa/Maputo Africa/Harare Africa/Lusaka Africa/Kigali
west(?:ern)? africa(?:n)? time: Africa/Lagos Africa/Kinshasa Africa/Algiers
south africa(?:n)? standard time: Africa/Johannesburg
british (?:standard|summer|winter) time|uk time: Europe/London
irish (?:standard |summer )?time|hora irlandesa: Europe/Dublin
spanish time: Europe/Madrid
french time|hora francesa: Europe/Paris
german time|hora alemana: Europe/Berlin
italian time|hora italiana: Europe/Rome
dutch time: Europe/Amsterdam
belgian time|hora belga: Europe/Brussels
swiss time|hora suiza: Europe/Zurich
turkish time: Europe/Istanbul
kenyan time: Africa/Nairobi
thai time: Asia/Bangkok
colombian time: America/Bogota
peruvian time: America/Lima
moscow (?:standard )?time: Europe/Moscow
central european (?:standard |summer |daylight )?time|hora central europea|hora de europa central|heure (?:normale |d'ete )?d'europe centrale|ora dell'europa centrale|hora da europa central|중앙 ?유럽 ?(?:표준시|시간): ${centralEurope}
eastern european (?:standard |summer |daylight )?time: ${easternEurope}
western european (?:standard |summer |daylight )?time: Europe/Lisbon Atlantic/Canary Africa/Casablanca
australian eastern (?:standard |daylight |summer )?time: ${easternAustralia}
australian central (?:standard |daylight )?time: Australia/Adelaide Australia/Darwin
australian western (?:standard )?time: Australia/Perth
new zealand (?:standard |daylight )?time: Pacific/Auckland
alaska (?:standard |daylight )?time: America/Anchorage
hawaii(?:an)?(?:-aleutian)? standard time: Pacific/Honolulu
(?:us |u\\.s\\. )?eastern (?:standard |daylight )?time|미국 ?동부 ?(?:표준시|시간)|heure de l'est|hora del este: ${easternAmerica}
(?:us |u\\.s\\. )?central (?:standard |daylight )?time|미국 ?중부 ?(?:표준시|시간): ${centralAmerica}
(?:us |u\\.s\\. )?mountain (?:standard |daylight )?time: ${mountainAmerica}
(?:us |u\\.s\\. )?pacific (?:standard |daylight )?time|미국 ?서부 ?(?:표준시|시간)|hora del pacifico|heure du pacifique: ${pacificAmerica}
atlantic (?:standard |daylight )?time: America/Halifax America/Puerto_Rico
argentina time|hora (?:de |oficial )?argentina: America/Argentina/Buenos_Aires
horario (?:oficial )?de brasilia|hora de brasilia|brasilia (?:standard )?time: America/Sao_Paulo
hora (?:de |oficial )?colombia(?:na)?: America/Bogota
hora (?:de )?(?:el )?peru(?:ana)?|hora peruana: America/Lima
hora (?:del )?centro de mexico|hora cdmx|hora de la cdmx|tiempo del centro de mexico: America/Mexico_City
hora peninsular(?: espanola)?|hora espanola: Europe/Madrid
heure francaise|heure metropolitaine: Europe/Paris
heure belge: Europe/Brussels
heure suisse: Europe/Zurich
heure quebecoise: America/Toronto
ora italiana: Europe/Rome
hora (?:oficial )?portuguesa|hora de portugal continental|horario de portugal continental: Europe/Lisbon
`)
