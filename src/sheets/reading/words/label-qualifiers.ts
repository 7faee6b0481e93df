/** Words around a label that say what it is a label of, and small words between them: taken away before it is looked up. */

const kindsOfMeeting = {
  en: 'session sessions workshop event meeting panel webinar seminar roundtable activity conference plenary side dialogue day forum lab symposium course talk lecture',
  ko: '세션 워크숍 행사 회의 세미나 포럼 토론회 학술',
  es: 'sesion sesiones taller evento reunion panel seminario actividad mesa conversatorio encuentro jornada conferencia charla',
  fr: 'seance seances session sessions atelier evenement reunion table ronde seminaire activite rencontre journee conference',
  it: 'sessione sessioni laboratorio evento riunione seminario incontro tavola rotonda tavolo convegno attivita giornata webinar',
  pt: 'sessao sessoes oficina evento reuniao seminario atividade mesa redonda encontro painel jornada',
}

const smallWords = {
  en: 'the of for your proposed a an this its their to confirmed tentative preliminary local full please brief short planned main your s each list in at by our',
  ko: '',
  es: 'el la los las del de para su esta este propuesto propuesta lista local un una en por al confirmados',
  fr: 'le la les l du de des d pour votre cette ce propose proposee liste locale local un une au aux en par a',
  it: 'il lo la i gli le l del dello della dei degli delle dell di per d proposto proposta lista elenco un una al alla',
  pt: 'o a os as do da dos das de para sua seu proposto proposta lista local um uma na no pela confirmados',
}

export const qualifiers: ReadonlySet<string> = new Set(wordsIn(kindsOfMeeting))
/** What is asked beside a name: "Speakers and their affiliations". */
export const details: ReadonlySet<string> = new Set(
  'affiliation affiliations institutional institutions institution names name organisations organizations countries country titles bios biographies photos afiliacion afiliaciones institucion instituciones nombres affiliations institutions noms affiliazioni nomi istituzioni afiliacao afiliacoes nomes instituicoes 소속 성명 직위'.split(
    ' ',
  ),
)
export const fillers: ReadonlySet<string> = new Set(wordsIn(smallWords))

function wordsIn(lists: Record<string, string>): string[] {
  return Object.values(lists).flatMap((list) => list.split(' ').filter((word) => word !== ''))
}

/** The commonest words of running text, by which its language is told. */
export const smallWordsOf: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to in for is are with on by be this that from as at an will or how what we our which session time',
    es: 'el la los las de del y en que un una por para con es se su al más como sobre desde qué entre o e lo',
    fr: 'le la les de des du et en un une est pour dans que qui sur par au aux avec ce cette à nous ou l d',
    it: 'il lo la i gli le di del della dei delle e in un una per con che è si da nel alla al come sono ore non su',
    pt: 'o a os as de do da dos das e em um uma para com que é por no na se ao como mais ou são às pelo pela',
    de: 'der die das und den dem von zu mit im für auf ist nicht ein eine des sich als auch werden oder uhr am',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
)
