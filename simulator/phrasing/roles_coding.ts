import { role } from './role.ts'

const himFields = `Health Information Management
Health Information Technology
HIM or a related health science
Health Information Management or a closely related field
HIT`

export const codingRoles = [
  role({
    name: 'inpatient_coder',
    weight: 12,
    family: 'coding',
    titles: `Inpatient Coder{| I| II| III}
      {Senior |}Inpatient Coding Specialist
      {HIM |Facility |Hospital |Acute Care }Coder{| I| II| III| - Inpatient}
      Coding Specialist{ II| III} - Inpatient
      Coder/Abstractor{| II}
      Medical Records Coder, Inpatient
      Inpatient Facility Coder ({DRG|MS-DRG})`,
    purpose: `{assigns|abstracts and assigns} ICD-10-CM and ICD-10-PCS codes to inpatient encounters {so that the DRG reflects the care given|for billing, quality reporting and research}
      reviews discharged inpatient accounts and {sequences|selects and sequences} diagnoses and procedures {under official guidelines|according to the coding guidelines in force}
      keeps the inpatient work queue {within its discharged-not-final-coded target|current} while holding {95|96|97}% coding accuracy`,
    duties: `{Review|Read} the complete inpatient record, from emergency note to discharge summary, {before assigning codes|to establish the principal diagnosis}.
      {Assign|Select} ICD-10-CM diagnosis and ICD-10-PCS procedure codes {with the help of|using} {@encoder}.
      {Validate|Confirm} MS-DRG and APR-DRG assignment, severity of illness and {risk of mortality|present-on-admission indicators}.
      {Write|Send} compliant queries to {physicians|attending providers} {when documentation conflicts|where the record is incomplete or unclear}.
      {Work closely|Partner} with clinical documentation specialists to {reconcile DRG mismatches|settle differences between working and final DRG}.
      {Abstract|Capture} discharge disposition, procedure dates and {attending and operating providers|required registry fields} in {@record}.
      {Maintain|Hold} a productivity of {2.0|2.5|18 to 22} {charts an hour|inpatient charts a day, by length of stay}.
      {Follow|Keep up with} Coding Clinic advice, {quarterly|annual} code updates and payer rules.
      Correct {claim edits|pre-bill edits} and {respond to denials|prepare coding rationale for denial appeals}.
      Take part in {monthly|quarterly} coding roundtables and {internal|external} audits.
      Code {cardiac surgery|trauma|neonatal|transplant|obstetric} stays, the hardest cases of the service.`,
    credentials: [
      [14, 'RHIT|RHIA|CCS'],
      [10, 'CCS'],
      [8, 'CCS|CIC'],
      [6, 'RHIT|RHIA|CCS|CIC'],
      [5, 'CCS; ~RHIT|RHIA'],
      [5, 'RHIT|RHIA; CCS'],
      [4, 'CODING_CERT'],
      [4, 'RHIA|RHIT; ~CCS'],
      [3, '~CCS|CIC'],
      [3, 'CODING_CERT; ~CCS'],
      [2, 'CCS|RHIT|RHIA|CPC'],
    ],
    education: [
      [30, 'high_school'],
      [35, 'associate'],
      [8, 'certificate'],
      [5, 'bachelor'],
      [22, null],
    ],
    fields: himFields,
    experience: `inpatient coding experience
      acute care inpatient coding
      hospital inpatient coding in a teaching facility
      ICD-10-CM/PCS inpatient coding experience
      facility coding experience`,
    years: [1, 5],
    hourly: [24, 36],
    remote: 0.55,
    employers: ['system', 'hospital', 'academic', 'coding_company'],
  }),
  role({
    name: 'outpatient_coder',
    weight: 13,
    family: 'coding',
    titles: `Outpatient Coder{| I| II}
      Pro-Fee Coder{| - Surgery| - E/M}
      Professional Fee Coding Specialist
      Medical Coder{| I| II| III}
      {ED|Emergency Department|Ambulatory|Same Day Surgery|Radiology} Coder
      Physician Coder - {Orthopedics|Cardiology|General Surgery|Gastroenterology|Primary Care}
      Coding Specialist - {Outpatient|Ambulatory|Physician Practice}
      Multispecialty Coder
      Clinic Coding Specialist{| II}`,
    purpose: `codes {clinic|outpatient|professional fee} encounters with CPT, HCPCS Level II and ICD-10-CM {for clean claims|so that claims leave clean the first time}
      turns physician documentation into {accurate|complete} CPT and ICD-10-CM codes across {several specialties|a busy surgical practice}
      supports {physicians and advanced practice providers|our providers} with correct {E/M levels|procedure coding} and timely charge review`,
    duties: `{Assign|Select} CPT, HCPCS and ICD-10-CM codes for {office visits|procedures|observation and same day surgery|emergency visits}.
      {Apply|Check} modifiers, NCCI edits and {medical necessity|local coverage} rules {before charges drop|prior to billing}.
      {Level|Audit} evaluation and management services under {current AMA|2021 and later} guidelines.
      {Work|Resolve} charge review and claim edit work queues in {@record}.
      {Educate|Give feedback to} providers on {documentation gaps|missed charges} {each month|as trends appear}.
      {Research|Answer} payer denials and {rebill|recode} corrected claims.
      {Reconcile|Balance} {surgery logs|daily schedules} against charges so that nothing is missed.
      {Meet|Keep} {95|96}% accuracy and {the department's|published} productivity standards.
      {Stay current|Keep up} with annual CPT, ICD-10-CM and payer policy changes.
      {Use|Work in} {@encoder} and {@record} on two screens.
      Assist the {billing office|patient accounts team} with {coding questions|account inquiries}.`,
    credentials: [
      [14, 'CPC|CCS-P'],
      [12, 'CPC'],
      [8, 'CPC|COC|CCS'],
      [8, 'CODING_CERT'],
      [6, 'CPC|CCS|CCS-P|COC'],
      [5, 'RHIT|CPC|CCS'],
      [4, 'CPC; ~CPMA'],
      [4, '~CPC|CCS-P'],
      [3, 'COC|CPC; ~RHIT|RHIA'],
      [3, '~CODING_CERT'],
      [3, 'CCA|CPC-A|CPC'],
      [2, 'CPC; ~CEMC'],
    ],
    education: [
      [45, 'high_school'],
      [15, 'associate'],
      [12, 'certificate'],
      [28, null],
    ],
    fields: himFields,
    experience: `outpatient coding experience
      professional fee coding
      physician practice coding experience
      CPT and ICD-10-CM coding
      multispecialty coding experience
      surgical coding experience`,
    years: [1, 4],
    hourly: [20, 32],
    remote: 0.45,
    employers: ['system', 'hospital', 'academic', 'clinic', 'coding_company'],
  }),
  role({
    name: 'risk_adjustment_coder',
    weight: 5,
    family: 'coding',
    titles: `Risk Adjustment Coder{| II}
      HCC Coder{| - Retrospective Review}
      Risk Adjustment Coding Specialist
      {Senior |}HCC Coding {Auditor|Analyst}
      Medical Record Review Coder - Risk Adjustment`,
    purpose: `reviews ambulatory and inpatient records for {supported hierarchical condition categories|HCC conditions} {for Medicare Advantage members|under CMS and HHS models}
      finds and validates chronic conditions {documented|recorded} face to face, and removes those that are not supported`,
    duties: `{Review|Abstract} {60 to 80|90 or more} encounters a day for HCC capture under {CMS-HCC V28|current model} rules.
      {Apply|Check} MEAT criteria to every {condition|diagnosis} submitted.
      {Flag|Report} unsupported diagnoses for deletion and {document the reason|give the page reference}.
      {Support|Prepare files for} RADV {audits|readiness reviews}.
      {Share|Discuss} documentation trends with {provider educators|network physicians}.
      {Keep|Maintain} {95|97}% accuracy on over-read.
      {Travel|Drive} to provider offices to {retrieve|scan} charts {when asked|in peak season}.
      Enter findings in the {chart review platform|coding workflow tool}, and release charts {daily|within 24 hours}.`,
    credentials: [
      [14, 'CRC'],
      [10, 'CRC|CPC|CCS'],
      [8, 'CPC; ~CRC'],
      [5, 'CODING_CERT; ~CRC'],
      [4, 'CRC|CCS-P|CCS|CPC|RHIT'],
      [3, 'CODING_CERT'],
    ],
    education: [
      [45, 'high_school'],
      [15, 'associate'],
      [40, null],
    ],
    fields: himFields,
    experience: `risk adjustment coding
      HCC coding experience
      Medicare Advantage chart review experience
      medical record review and coding`,
    years: [1, 3],
    hourly: [23, 33],
    remote: 0.75,
    employers: ['payer', 'coding_company', 'system'],
  }),
  role({
    name: 'coding_trainee',
    weight: 4,
    family: 'coding',
    titles: `{Coding|Medical Coding} {Apprentice|Trainee}
      Coder I - {Entry Level|New Graduates Welcome}
      {Entry Level|Junior} Medical Coder
      Associate Coder`,
    purpose: `learns outpatient {and inpatient |}coding beside experienced coders {through a twelve-month program|with daily feedback}
      begins with {ancillary|radiology and laboratory} accounts and {grows into|moves on to} clinic and surgery coding`,
    duties: `{Code|Assign codes to} {simple|ancillary} accounts under the eye of a {lead coder|mentor}.
      {Attend|Complete} weekly {classes|case reviews} on guidelines, anatomy and {reimbursement|compliance}.
      {Look up|Research} {codes|guidelines} in {@encoder} and in the code books.
      {Correct|Learn from} audit findings {within two days|and keep an error log}.
      {Scan|Index} late documents and {route|return} incomplete records.
      {Ask|Raise} questions early, and {write up|note} the answers for the next trainee.
      Release accounts in {@record} once {accuracy reaches|audits confirm} 95%.`,
    credentials: [
      [10, 'CCA|CPC-A'],
      [8, 'CODING_CERT'],
      [6, 'CPC-A|CPC|CCA|CCS'],
      [5, '~CCA|CPC-A'],
      [4, 'CPC-A|CPC'],
      [3, ''],
    ],
    education: [
      [40, 'high_school'],
      [35, 'certificate'],
      [15, 'associate'],
      [10, null],
    ],
    fields: himFields,
    experience: `coding or medical office experience
      health records experience`,
    years: [0, 0],
    hourly: [17, 23],
    remote: 0.2,
    employers: ['system', 'hospital', 'academic', 'clinic', 'coding_company'],
    beginners: true,
  }),
  role({
    name: 'coding_auditor',
    weight: 6,
    family: 'coding',
    titles: `Coding Auditor{| II}
      {Coding|Inpatient Coding|Pro-Fee Coding} {Quality|Compliance} Auditor
      Coding Auditor/Educator
      Coding Quality {Educator|Specialist}
      DRG {Validator|Validation Specialist}
      {Lead|Senior} Coding Auditor - {Inpatient|Outpatient}`,
    purpose: `audits coded {inpatient and outpatient|professional fee} accounts {before and after billing|for accuracy and compliance} and teaches what the audits show
      measures coding quality, explains {every|each} variance and {trains coders and providers|follows it to its cause}`,
    duties: `{Plan|Carry out} {prospective and retrospective|random and focused} audits of coded records.
      {Recalculate|Validate} DRG, APC and {HCC|E/M} assignment and {document|explain} each variance.
      {Write|Deliver} audit reports with {financial impact|accuracy rates} to {coding leadership|the compliance committee}.
      {Build|Teach} education for {coders|coders and providers} from {audit findings|denial trends}.
      {Review|Rebut} payer and {RAC|third-party} audit findings.
      {Keep|Maintain} the audit schedule, the sampling plan and {the scorecards|inter-rater tests}.
      {Interpret|Summarize} new guidelines, Coding Clinic and CPT Assistant for the team.
      {Answer|Settle} escalated coding questions {within one day|with references}.`,
    credentials: [
      [10, 'CCS|RHIT|RHIA; ~CPMA'],
      [8, 'CPC; CPMA'],
      [8, 'CPC|CCS|CCS-P|COC; ~CPMA'],
      [6, 'CCS|CIC|RHIT|RHIA'],
      [5, 'CODING_CERT; ~CPMA'],
      [4, 'RHIA|RHIT; CCS'],
      [3, 'CPMA|CEMA; CPC|CCS-P'],
      [3, 'CCS; ~CDIP|CCDS'],
    ],
    education: [
      [15, 'high_school'],
      [45, 'associate'],
      [20, 'bachelor'],
      [20, null],
    ],
    fields: himFields,
    experience: `coding and auditing experience
      inpatient and outpatient coding experience
      coding audit experience
      progressive coding experience, with auditing duties`,
    years: [3, 7],
    hourly: [30, 44],
    remote: 0.6,
    employers: ['system', 'hospital', 'academic', 'coding_company', 'payer'],
  }),
  role({
    name: 'cdi_specialist',
    weight: 7,
    family: 'cdi',
    titles: `{CDI|Clinical Documentation Integrity|Clinical Documentation Improvement} Specialist{| II}
      Clinical Documentation Specialist
      {Senior|Lead} CDI Specialist
      Outpatient CDI Specialist
      CDI Second Level Reviewer
      CDI Educator`,
    purpose: `reviews inpatient records {concurrently|during the stay} so that documentation {shows|reflects} how sick patients are and what was done
      works with providers and coders to {clarify|complete} clinical documentation {through compliant queries|while the patient is still in house}`,
    duties: `{Review|Open} {new admissions|12 to 15 initial and follow-up cases} daily and assign a working DRG in {@encoder}.
      {Issue|Compose} {compliant|AHIMA/ACDIS-conformant} queries for {specificity|clinical validity|conflicting documentation}.
      {Round|Meet} with {hospitalists|service lines} to teach {severity capture|documentation of sepsis and malnutrition}.
      {Track|Report} query response, agreement and {CC/MCC capture|case mix} rates.
      {Reconcile|Compare} working and final DRG with coding {after discharge|each morning}.
      {Support|Help with} clinical validation denials and {appeal letters|peer-to-peer preparation}.
      {Identify|Flag} hospital-acquired conditions and patient safety indicators.
      {Precept|Orient} new specialists, {by turns|as the team grows}.`,
    credentials: [
      [10, 'RN; ~CCDS|CDIP'],
      [8, 'CCDS|CDIP'],
      [7, 'RN|RHIA|RHIT|CCS; ~CCDS|CDIP'],
      [5, 'CDI_CERT'],
      [4, 'RN; CCDS|CDIP'],
      [4, 'RHIA|RHIT|RN'],
      [3, 'CCS|CCDS|CDIP|RHIA'],
      [2, 'RN; ~CDI_CERT'],
    ],
    education: [
      [35, 'associate'],
      [40, 'bachelor'],
      [25, null],
    ],
    fields: `Nursing or Health Information Management
      Nursing
      Nursing, HIM or a related clinical field`,
    experience: `acute care clinical or inpatient coding experience
      CDI experience in a hospital
      clinical documentation integrity experience
      recent adult acute care experience`,
    years: [2, 5],
    hourly: [34, 52],
    remote: 0.35,
    employers: ['system', 'hospital', 'academic', 'coding_company'],
  }),
]
