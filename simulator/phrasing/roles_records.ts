import { role } from './role.ts'

const himFields = `Health Information Management
Health Information Technology
HIM or HIT
Health Information Management or a related field`

export const recordsRoles = [
  role({
    name: 'him_technician',
    weight: 10,
    family: 'him_operations',
    titles: `Health Information Technician{| I| II}
      HIM {Technician|Specialist|Operations Specialist}{| I| II}
      Health Information Management {Technician|Specialist}
      Medical Records {Technician|Specialist}{| II}
      Health Records Technician
      HIM Analyst{| I}
      {Chart Completion|Record Completion|Deficiency} Analyst`,
    purpose: `keeps {patient records|the legal health record} complete, {correct and available|accurate and in the right chart}
      analyzes {records|charts} for deficiencies, {follows up with providers|keeps delinquency low} and answers requests from {across the hospital|care teams}`,
    duties: `{Analyze|Review} {discharged|inpatient and surgical} records for {missing signatures|deficiencies} and assign them in {@record}.
      {Scan|Prepare, scan} and index {loose documents|outside records} {within 24 hours|on the day received}.
      {Run|Work} the {delinquency|incomplete record} list and {notify|remind} medical staff {weekly|before suspension}.
      {Correct|Research} {misfiled documents|duplicate medical record numbers} and request {merges|overlay corrections}.
      {Retrieve|Locate} records for {audits|patient care|peer review}.
      {Process|Prepare} birth certificates, {death certificates|amendment requests} and {record corrections|late entries}.
      {Answer|Handle} calls from {clinics|departments and patients} {with courtesy|promptly}.
      {Protect|Guard} confidentiality under HIPAA and {state law|hospital policy}.
      {Check|Monitor} image quality, {document types|indexing accuracy} and {interface errors|unsigned transcriptions}.
      {Cover|Rotate through} the {front desk|release window} as needed.`,
    credentials: [
      [12, 'RHIT'],
      [10, '~RHIT'],
      [9, 'RHIT|RHIA'],
      [6, '~RHIT|RHIA'],
      [4, 'HIM_CERT'],
      [3, 'RHIT|RHIA; ~CCA'],
      [5, ''],
    ],
    education: [
      [40, 'high_school'],
      [40, 'associate'],
      [5, 'certificate'],
      [5, 'some_college'],
      [10, null],
    ],
    fields: himFields,
    experience: `health information management experience
      experience in a medical records department
      HIM experience in an acute care setting
      health records experience`,
    years: [0, 3],
    hourly: [18, 28],
    remote: 0.15,
  }),
  role({
    name: 'records_clerk',
    weight: 7,
    family: 'him_operations',
    titles: `Medical Records {Clerk|Coordinator|Assistant}
      Health Information Clerk
      {Document Imaging|Scanning} {Specialist|Technician}
      Chart Prep Specialist
      {Medical Records|HIM} {File Clerk|Associate}`,
    purpose: `{prepares|scans}, indexes and files patient documents and {answers requests|keeps the records room running}
      supports {the clinic|care teams} by {gathering|finding} records before visits`,
    duties: `{Prepare|Sort} and scan {incoming faxes|paper charts|consents} into {@record}.
      {Verify|Check} two identifiers on {each|every} document {before indexing|before it is filed}.
      {Pull|Prepare} charts and outside records for {the next day's|scheduled} visits.
      {Answer|Route} phone calls and {faxes|portal messages}.
      {Distribute|Collect} {mail|loose reports} from {units|clinics} {daily|twice a shift}.
      {Purge|Box} inactive records {by the retention schedule|for storage}.
      {Report|Fix} scan errors the same day.
      {Keep|Maintain} logs of {requests|records released and returned}.`,
    credentials: [
      [24, ''],
      [4, '~RHIT'],
      [2, '~CEHRS|CMAA'],
    ],
    education: [
      [80, 'high_school'],
      [5, 'none'],
      [15, null],
    ],
    experience: `clerical experience in a health care setting
      office experience
      medical records or clerical experience
      customer service experience`,
    years: [0, 1],
    hourly: [15, 21],
    remote: 0.02,
    beginners: true,
  }),
  role({
    name: 'release_specialist',
    weight: 7,
    family: 'release_of_information',
    titles: `Release of Information Specialist{| I| II}
      ROI {Specialist|Technician|Coordinator}
      {Health Information|Medical Records} Specialist - ROI
      Release of Information {Associate|Representative}
      Medical Records {Technician|Coordinator} - Release of Information`,
    purpose: `receives, {validates|reviews} and fulfils requests for patient information {within legal time limits|under HIPAA and state law}
      answers {patients, attorneys, insurers and providers|requesters} who need copies of records, {quickly|on time} and only as the authorization allows`,
    duties: `{Log|Enter} each request in the release system and {validate|check} the authorization.
      {Determine|Decide} what may be released under HIPAA, 42 CFR Part 2 and state law.
      {Respond|Reply} to subpoenas, court orders and {depositions|attorney requests}.
      {Assist|Help} walk-in patients {at the window|with portal access and forms}.
      {Prepare|Certify} records for {disability|legal|continuing care} requests.
      {Quality check|Check} every release {before it leaves|for misfiled pages}.
      {Invoice|Calculate fees for} requesters under {state fee schedules|the published fee schedule}.
      {Escalate|Report} {suspected breaches|unusual requests} to the privacy office.
      {Meet|Keep} turnaround of {five|seven} business days.`,
    credentials: [
      [18, ''],
      [8, '~RHIT'],
      [6, '~CRIS'],
      [4, 'RHIT|RHIA'],
      [3, '~RHIT|RHIA'],
      [2, 'RHIT'],
    ],
    education: [
      [75, 'high_school'],
      [10, 'associate'],
      [15, null],
    ],
    fields: himFields,
    experience: `release of information experience
      medical records experience
      customer service experience in health care
      experience with HIPAA and record requests`,
    years: [0, 2],
    hourly: [16, 24],
    remote: 0.25,
    employers: ['system', 'hospital', 'academic', 'clinic', 'coding_company'],
    beginners: true,
  }),
  role({
    name: 'cancer_registrar',
    weight: 4,
    family: 'registry',
    titles: `{Cancer|Tumor} Registrar{| I| II}
      Oncology Data Specialist{| II}
      Cancer Registry {Abstractor|Coordinator|Specialist}`,
    purpose: `{abstracts|finds and abstracts} cancer cases, stages them and follows patients for {life|the registry}
      keeps the {hospital|network} cancer registry to {CoC, NAACCR and state|Commission on Cancer and SEER} standards`,
    duties: `{Identify|Casefind} reportable tumors from pathology, {imaging|disease index} and clinic lists.
      {Abstract|Code} demographics, AJCC stage, {SEER summary stage|site-specific items} and first-course treatment.
      {Conduct|Maintain} annual follow-up {above 90%|to CoC targets}.
      {Submit|Transmit} edit-free cases to the state and {NCDB|national} registries.
      {Prepare|Present} data for tumor boards and the {cancer committee|annual report}.
      {Support|Prepare for} CoC {accreditation|site visits}.
      {Resolve|Clear} edits and {duplicates|discrepancies} in the registry software.
      {Answer|Fulfil} data requests from {physicians|researchers}.`,
    credentials: [
      [14, 'ODS'],
      [8, 'ODS; ~RHIT|RHIA'],
      [5, '~ODS'],
      [3, 'ODS|RHIT|RHIA'],
    ],
    education: [
      [55, 'associate'],
      [20, 'high_school'],
      [5, 'bachelor'],
      [20, null],
    ],
    fields: `Cancer Registry Management, HIM or an allied field
      Health Information Management
      an allied health field`,
    experience: `cancer registry abstracting experience
      oncology data experience in a CoC program
      registry experience`,
    years: [0, 3],
    hourly: [25, 37],
    remote: 0.55,
    employers: ['system', 'hospital', 'academic', 'coding_company'],
  }),
  role({
    name: 'trauma_registrar',
    weight: 3,
    family: 'registry',
    titles: `Trauma Registrar{| I| II}
      Trauma Registry {Coordinator|Specialist}
      {Stroke|Cardiac|NSQIP} Registry {Abstractor|Data Abstractor}
      Clinical Data Abstractor - Trauma Registry`,
    purpose: `collects, codes and {validates|submits} {injury|trauma} data for the {state and national registries|trauma program}
      abstracts {clinical|procedure and outcome} data for {national registries|quality programs} {within sixty days|on schedule}`,
    duties: `{Abstract|Enter} {trauma activations|injured patients} within {30|60} days of discharge.
      {Assign|Score} AIS, ISS and ICD-10-CM injury codes.
      {Submit|Upload} data to {NTDB|TQIP} and the state registry.
      {Run|Build} reports for {performance improvement|the trauma medical director}.
      {Validate|Re-abstract} {five|ten} percent of cases {each month|for inter-rater reliability}.
      {Attend|Support} peer review and {verification|designation} visits.
      {Work|Coordinate} with {emergency|prehospital} staff to {find|complete} run sheets.`,
    credentials: [
      [8, '~CSTR'],
      [6, '~CAISS|CSTR'],
      [6, 'CSTR|CAISS|RHIT'],
      [4, '~RHIT|RHIA'],
      [3, 'CAISS; ~CSTR'],
      [3, ''],
    ],
    education: [
      [35, 'high_school'],
      [45, 'associate'],
      [20, null],
    ],
    fields: `Health Information Management
      a health-related field`,
    experience: `registry or medical coding experience
      trauma registry experience
      clinical data abstraction`,
    years: [0, 3],
    hourly: [22, 33],
    remote: 0.2,
    employers: ['system', 'hospital', 'academic'],
  }),
  role({
    name: 'transcriptionist',
    weight: 2,
    family: 'transcription',
    titles: `Medical Transcriptionist{| - Acute Care}
      Healthcare Documentation {Editor|Specialist - Transcription}
      Speech Recognition {Editor|Medical Language Specialist}
      Medical Language Specialist`,
    purpose: `{transcribes|edits} dictated reports of {all|surgical and diagnostic} work types {within turnaround|to 98.5% accuracy}
      corrects {speech-recognized|draft} documents and {flags|returns} unclear dictation`,
    duties: `{Transcribe|Edit} {operative notes|consultations|discharge summaries} from {@record} dictation.
      {Apply|Follow} the Book of Style and {site|client} profiles.
      {Flag|Query} blanks, {inconsistencies|wrong-patient dictation} and unclear doses.
      {Meet|Hold} turnaround of {four|twelve} hours and {98|98.5}% quality.
      {Research|Look up} drugs, {eponyms|new instruments} and provider names.
      {Attend|Join} {quality|team} calls {monthly|twice a month}.`,
    credentials: [
      [8, '~RHDS|CHDS'],
      [5, ''],
      [3, 'RHDS|CHDS|CMT'],
    ],
    education: [
      [50, 'high_school'],
      [35, 'certificate'],
      [15, null],
    ],
    fields: 'medical transcription',
    experience: `medical transcription experience
      acute care transcription or editing`,
    years: [0, 3],
    hourly: [16, 23],
    remote: 0.7,
    employers: ['system', 'hospital', 'coding_company', 'clinic'],
  }),
]
