/** What stands before a name and is no part of it, in the six languages; a dot may follow each, with or without a blank. */

/** Folded, without dots; longer ones are tried first. */
const titles = [
  // English
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'messrs', 'dr', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady'],
  ...[
    'hon',
    'the hon',
    'honourable',
    'honorable',
    'the honourable',
    'rev',
    'reverend',
    'engr',
    'adv',
    'atty',
  ],
  ...[
    'amb',
    'capt',
    'col',
    'gen',
    'lt',
    'sgt',
    'assoc prof',
    'asst prof',
    'associate prof',
    'assistant prof',
  ],
  ...['h e', 'he', 'hrh', 'h r h', 'his excellency', 'her excellency', 'fr', 'sr dr', 'rt hon', 'hon dr'],
  // Spanish
  ...[
    'sr',
    'sra',
    'srta',
    'sres',
    'sras',
    'don',
    'dona',
    'dna',
    'dra',
    'monsenor',
    'doutor',
    'doutora',
    'drs',
    'lic',
    'licda',
    'lcda',
    'lcdo',
    'licdo',
  ],
  ...[
    'ing',
    'arq',
    'mtro',
    'mtra',
    'mgtr',
    'mgs',
    'mag',
    'msc',
    'm sc',
    'mba',
    'phd',
    'ph d',
    'abg',
    'abog',
    'econ',
  ],
  ...[
    'psic',
    'profa',
    'profra',
    'excmo',
    'excma',
    'excmo sr',
    'excma sra',
    'ilmo',
    'ilma',
    'c p',
    'cp',
    'q f b',
    'biol',
  ],
  ...['dip', 'sen', 'gral', 'cnel', 'pbro', 'hno', 'hna', 'tec', 'msp', 'mph', 'cpa', 'm c', 'd'],
  // French
  ...['m', 'mm', 'mme', 'mmes', 'mlle', 'mlles', 'monsieur', 'madame', 'mademoiselle', 'pr', 'me', 'maitre'],
  ...['s e', 's e m', 's e mme', 'son excellence', 'son excellence m', 'dre', 'pre'],
  // Italian
  ...[
    'sig',
    'sig ra',
    'sigra',
    'sig na',
    'signor',
    'signora',
    'dott',
    'dott ssa',
    'dottssa',
    'dottor',
    'dottoressa',
  ],
  ...[
    'dr ssa',
    'drssa',
    'prof ssa',
    'profssa',
    'professoressa',
    'avv',
    'on',
    'onorevole',
    'rag',
    'geom',
    'mons',
    'card',
  ],
  ...['suor', 'padre', 'arch', 'cav', 's em', 's e r', 's e mons'],
  // Portuguese
  ...[
    'dom',
    'prof a',
    'eng',
    'enga',
    'engo',
    'exmo',
    'exma',
    'exmo sr',
    'exma sra',
    's exa',
    'v exa',
    'dr a',
    'sr a',
  ],
  ...['s ex', 'me dr', 'ma dra', 'dep', 'ver', 'pe', 'ir'],
]

/** Words and initials that mean something else more often: they need their dot. */
const needsDot = new Set(
  'd m mm me pr ir he ing hon sen gen col amb on dip arch lic econ eng don fr dom adv mag dep ver pe tec dip padre biol cp'
    .split(' ')
    .filter((word) => !['don', 'dom', 'padre', 'lic', 'ing', 'eng', 'mm'].includes(word)),
)

/** Two of them in capitals count without a dot: `HE Ana`, `H.E. Ana`. */
const inCapitals = new Set(['he', 'hon', 'ing', 'lic', 'on'])

const known = new Set(titles)
const longest = Math.max(...titles.map((title) => title.split(' ').length))

export function isTitle(folded: string): boolean {
  return known.has(folded)
}

export function titleNeedsDot(folded: string, written: string): boolean {
  if (inCapitals.has(folded) && /^\p{Lu}{2,4}$/u.test(written)) return false
  return needsDot.has(folded)
}

export const mostTitleWords = longest

/** `Lic. en Psicología Carlos Arias`: what these are in stands before the name. */
export const degrees = new Set(
  'lic licda lcda lcdo msc mba mgtr mtro mtra ing phd dr dra master mag'.split(' '),
)

/** After a name, it belongs to nobody's post: `Ana Ruiz, PhD`. */
export const lettersAfter =
  /^(?:ph\.? ?d\.?|m\.? ?d\.?|m\.?b\.?a\.?|m\.? ?sc\.?|b\.? ?sc\.?|m\.?a\.?|ll\.?m\.?|esq\.?|jr\.?|sr\.?|obe|mbe|cbe|cpa|rn|frs)$/i
