/** What stands around a clock in six languages. */
import { anyOf, exactlyOf, wordsOf } from './alternation.ts'

/** They open a clock, and say that a number behind them is an hour: `ore 9.30`, `das 9h`, `from 10.30`. */
export const hourWords = exactlyOf(
  wordsOf(`ore alle dalle alle_ore dalle_ore le_ore a_las de_las desde_las entre_las a_partir_de_las a_partir_das
    a_partir_de à_partir_de às das à dès at from kl kl. h h. ca ca. starting_at starts_at`),
)

/** They say surely that it is an hour, whatever the number is. */
export const surelyHours = exactlyOf(
  wordsOf('ore alle_ore dalle_ore le_ore dalle das de_las desde_las entre_las a_partir_das a_partir_de_las'),
)

/** They open a clock as they open much else. */
export const openingWords = anyOf(wordsOf('between de du entre desde tra fra um vers'))

/** The start is said, and the end is not. */
export const startWords = exactlyOf(
  wordsOf(`from à_partir_de a_partir_de a_partir_de_las a_partir_das desde desde_las dès dalle dalle_ore starting_at
    starts_at`),
)

/** A label in front of a clock. */
export const timeLabels = anyOf(
  wordsOf(
    'time times hora horas horario horário heure heures horaire horaires orario orari ora 시간 시각 일시',
  ),
)

/** Between the two ends. */
export const endWords = anyOf(
  wordsOf(`to till until til through thru up_to a à al alle ao às as hasta hasta_las hasta_la a_las a_la até até_às até_as
    até_à jusqu'à fino_a fino_alle alle_ore bis 부터 에서`),
)

/** Between the two ends after `between`. */
export const andWords = anyOf(wordsOf('and et y y_las e e_le e_as'))

/** A clock behind it is an end, and the start is somewhere else. */
export const limitWords = anyOf(
  wordsOf(`until till til by before up_to no_later_than hasta hasta_las hasta_la antes_de_las avant jusqu'à fino_a fino_alle
    entro_le entro_le_ore prima_delle até até_às até_as até_à antes_das`),
)

export const morningWords = anyOf(
  wordsOf(
    'in_the_morning de_la_mañana de_la_madrugada du_matin del_mattino di_mattina da_manhã da_madrugada',
  ),
)

export const eveningWords = anyOf(
  wordsOf(`in_the_afternoon in_the_evening at_night de_la_tarde de_la_noche del_mediodía de_l'après-midi du_soir
    del_pomeriggio di_sera della_sera da_tarde da_noite`),
)

export const noonWords = anyOf(wordsOf('noon midday mediodía midi mezzogiorno meio-dia 정오'))
export const midnightWords = anyOf(wordsOf('midnight medianoche minuit mezzanotte meia-noite 자정'))

export const koreanMorning = ['오전', '아침', '새벽']
export const koreanEvening = ['오후', '저녁', '낮', '밤']

/** A number behind it names a thing. */
export const numberedThings = anyOf(
  wordsOf(`article articles art. artículo artigo articolo section sections sección seção sezione § chapter chapters
    capítulo chapitre capitolo figure figura fig. table tabla tableau tabella tabela version versión versão v. paragraph para párrafo
    paragraphe paragrafo page pages pagina página pp. p. no. nº n° number numéro número numero item point punto ponto annex anexo annexe
    allegato step ratio ratio_of scale escala iso rfc sdg ods odd goal target 제`),
)

/** A number before it counts or measures something. */
export const measures = anyOf(
  wordsOf(`% ‰ percent per_cent por_ciento pour_cent per_cento por_cento euro euros eur usd dollars dollar won krw € $ £ ¥ ₩ million
    millions billion billions millones milliards milioni milhões mil bn mn km kg cm mm m² ha mb gb kb tonnes tons points pts times
    people persons participants personas personnes persone pessoas participantes countries países pays paesi years años ans anni anos
    원 명 개 % 만 억 점 배 도 km² °c`),
)
