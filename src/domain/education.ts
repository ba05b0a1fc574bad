import type { EducationLevel } from './listing.ts'

/** How ads name a level, in folded text (lower case, plain quotes and dashes); the first that matches at a place counts. */
export const levelPatterns: [EducationLevel, RegExp][] = [
  [
    'none',
    /\bno (?:college |specific |formal |university )?(?:degree|diploma|education(?:al requirements?)?|schooling)s?(?: or \w+)? (?:is |are )?(?:required|needed|necessary)\b|\bno (?:degree|diploma) (?:needed|required)\b|\bdegree:? (?:is )?not (?:necessary|required|needed)\b|\bneither a degree\b|\beducation:? none\b|\bno degree\b|\bno diploma\b/g,
  ],
  [
    'doctorate',
    /\bph\.?d\b\.?|\bdoctora(?:te|l)\b(?! (?:fellow|student))|\bdr\.?p\.?h\b|\bpharm\.?d\b|\bjuris doctor\w*|\bj\.?d\.? (?:degree|required|from)|\blaw degree\b|\bmedical degree\b|\bmedical school graduate\b|\bterminal degree\b|\bdnp\b/g,
  ],
  [
    'master',
    /\bmaster(?:'?s|s')?(?:'s)? (?:level )?(?:degree|(?=of (?:science|arts|public|business|health|social)|in\b|or\b|prefer|required|level))|\bmaster's\b|\bmasters\b(?! file)|\bm\.?h\.?a\b\.?|\bm\.?b\.?a\b\.?|\bm\.?p\.?h\b\.?|\bm[as]\b(?=\s?(?:,|\/|or)\s?(?:or )?ph\.?d\b)|\bmsn\b|\bmshi\b|\bmsw\b|\b(?:graduate|advanced|post-?graduate) (?:level )?degree\b|\bm\.[as]\.(?= (?:in|degree|or))|\bm[as] (?:degree|in (?:health|nursing|public|business|biostat|epidem|statistic))/g,
  ],
  [
    'bachelor',
    /\bbachelor(?:'?s|s')?\b|\bbaccalaureate\b|\bb\.?s\.?n\b\.?|\bb\.a\.?(?:\/b\.?s\.?)?|\bb\.s\.?(?:\/b\.?a\.?)?|\bb[as]\/b[as]\b|\bb[as]\b(?=\s?(?:,|\/|or)\s?(?:or )?(?:m\.?[as]|b[as]|ph\.?d|a[as])\b)|\b(?:four|4)[- ]year (?:college |university )?degree\b|\bundergraduate degree\b|(?<!year )\b(?:college|university) degree\b|\bcollege graduate\b|\bb[as](?: degree| in [a-z])|\bbshim\b|\bfour years of (?:college|education above)/g,
  ],
  [
    'associate',
    /\bassociates?(?:'s?)?(?:\/bachelor'?s?)? ?(?:'s)?(?: level)?(?: college)? degrees?\b|\bassociate(?:'?s|s')? (?:of (?:applied |arts|science)|in (?:applied|him|hit|health|science|arts|any|a |an |nursing|business|coding|medical|cancer|information))|\bassociate'?s?(?= (?:or|with|\(|preferred|required|and (?:\d|two|three|four|five))|[;,.]? ?(?:\/|or) ?bachelor|\/)|\bassociate's\b|\bassoc\.? degree\b|\b(?:two|2)[- ]year (?:college )?degree\b|\ba\.a\.s?\b\.?(?:\/a\.?s\.?)?|\ba\.s\.(?: degree)?|\baas\b|\ba[as] degree\b|\baa\/as\b|\badn\b|\ba[as] in [a-z]|\bassociate (?=.{0,24}degree)|\bcommunity college degree\b/g,
  ],
  [
    'high_school',
    /\bhigh[- ]?school\b|\bh\.?s\.? (?:diploma|grad\w*|or ged|\/ ?ged|degree|education)|\bhs\/ged\b|\bhsd\b|\bg\.?e\.?d\b\.?|\bhiset\b|\bgeneral equivalency\b|\bgeneral education(?:al)? (?:development|diploma)\b|\bsecondary (?:school|education)\b|\bdiploma or equivalent\b|\b12th grade\b|\btwelfth grade\b/g,
  ],
  [
    'some_college',
    /\bsome college\b|\bcollege[- ](?:level )?(?:course ?work|courses?|credits?|credit hours|hours)\b|\b\d+ (?:or more )?(?:college |semester |quarter )+(?:credit )?(?:hours|credits|units)\b|\b(?:one|two|1|2) (?:academic )?years? (?:of (?:education |study |college |post-?secondary )?)?(?:above|beyond) (?:the )?high school\b|\b(?:one|two|1|2) years? of college\b|\bcurrently enrolled\b|\benrolled in\b|\bsemester hours\b/g,
  ],
  [
    'certificate',
    /\bcertificate (?:in(?! your| the first| hand)|program|of completion|from|or diploma)\b|\bcoding certificate\b|\b(?:vocational|technical|trade|business)(?:\/\w+)? (?:school|diploma|training|certificate|college|program)\b|\bpost-?secondary (?:certificate|award|non-?degree)\b|\b(?:completion|completed|graduat(?:e|ion)) (?:of|from) (?:an? )?(?:\S+ ){0,6}?(?:program|course|school|training)\b|\bpcap\b|\bdiploma in\b|\bcertificate\b(?= (?:required|preferred))|\bcoding (?:program|course) (?:graduate|completion)\b|\bcollege certificate\b/g,
  ],
]

/** Fields of study, as codes, with the words that name them. */
export const fieldPatterns: [string, RegExp][] = [
  [
    'him',
    /\bhealth ?(?:care )?information (?:management|administration)|\bhim\b|\bmedical records? (?:administration|management)/,
  ],
  ['hit', /\bhealth ?(?:care )?information (?:technolog|technician|systems?)|\bhit\b/],
  ['informatics', /\binformatics\b/],
  ['coding', /\b(?:medical |clinical )?(?:coding|billing)\b/],
  ['nursing', /\bnursing\b|\bb\.?s\.?n\b|\bmsn\b|\badn\b/],
  [
    'health_administration',
    /\bhealth ?(?:care )?(?:services )?(?:administration|management)|\bmha\b|\bhospital administration/,
  ],
  ['public_health', /\bpublic health\b|\bmph\b|\bepidemiology\b|\bbiostatistics\b/],
  ['business', /\bbusiness\b|\bfinance\b|\baccounting\b|\bmba\b/],
  [
    'computer_science',
    /\bcomputer science\b|\binformation (?:systems|technology)\b|\bdata (?:science|analytics)\b|\bstatistics\b|\bmathematics\b/,
  ],
  ['cancer_registry', /\bcancer (?:registry|information|data)\b|\boncology data\b/],
  ['medical_assisting', /\bmedical assist|\bmedical office\b/],
  ['science', /\bhealth ?(?:care )?sciences?\b|\bbiolog|\blife science|\ballied health\b/],
  ['law', /\blaw\b|\blegal studies\b/],
  [
    'related',
    /\brelated (?:field|discipline|area|degree|program|subject)|\bany field\b|\b(?:similar|comparable|equivalent) field|\brelated health/,
  ],
]

/** Fields that are one programme under several names: an ad that names one takes the others. */
export const sameStudies = new Map([
  ['him', ['hit']],
  ['hit', ['him']],
])

/** Fields of health: what "or a related field" takes beside the one that an ad names. A judgement. */
export const healthStudies = [
  'him',
  'hit',
  'informatics',
  'coding',
  'nursing',
  'health_administration',
  'public_health',
  'cancer_registry',
  'medical_assisting',
  'science',
]

/**
 * How high a level stands: one step of schooling leads over a distance of one. Nobody needs a certificate on the way from
 * high school to an associate degree, so it stands between them.
 */
export const rungs: Record<EducationLevel, number> = {
  none: 0,
  high_school: 1,
  certificate: 1.5,
  some_college: 1.5,
  associate: 2,
  bachelor: 3,
  master: 4,
  doctorate: 5,
}

/** Usual years of full-time study after high school, for experience that is accepted in its place. General knowledge. */
export const yearsOfStudy: Record<EducationLevel, number> = {
  none: 0,
  high_school: 0,
  certificate: 1,
  some_college: 1,
  associate: 2,
  bachelor: 4,
  master: 6,
  doctorate: 8,
}
