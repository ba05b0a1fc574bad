import { role } from './role.ts'

/** Near misses: jobs that share words, employers or abbreviations with health-information work, and are none. */
export const otherRoles = [
  role(
    {
      name: 'registered_nurse',
      weight: 5,
      family: 'other',
      titles: `Registered Nurse (RN) - {Medical Surgical|Emergency Department|ICU|Telemetry|Float Pool}
        RN{|, Labor and Delivery|, Endoscopy}
        Clinic {RN|Registered Nurse}
        Nurse Care Manager, RN`,
      purpose: `gives {safe|skilled} bedside care to {adults|patients and families} on {a 28-bed unit|our unit}
        plans, gives and {evaluates|documents} nursing care`,
      duties: `{Assess|Monitor} patients and {report|act upon} changes.
        Give medications and {treatments|blood products} {as ordered|safely}.
        {Document|Chart} care in {@record} in real time.
        {Teach|Prepare} patients and families for {discharge|home}.
        {Work|Huddle} with physicians, {case management|therapy} and pharmacy.
        {Precept|Guide} new graduates and students.
        {Take part|Share} in {unit council|fall prevention} work.`,
      credentials: [
        [10, 'RN; BLS'],
        [6, 'RN'],
        [4, 'RN; BLS; ~CCM'],
      ],
      education: [
        [50, 'associate'],
        [25, 'bachelor'],
        [25, null],
      ],
      fields: 'Nursing',
      experience: `acute care nursing experience
        recent RN experience`,
      years: [0, 3],
      hourly: [32, 55],
      employers: ['system', 'hospital', 'academic', 'clinic', 'long_term_care'],
    },
    false,
  ),
  role(
    {
      name: 'software_developer',
      weight: 4,
      family: 'other',
      titles: `{Software Engineer|Full Stack Developer|Senior Software Developer} - {Patient Portal|Platform|Integrations}
        {Python|Java|.NET} {Coder|Developer}
        {Security|Cloud} Engineer{| II}
        Front End Developer, {Digital Health|Web}`,
      purpose: `{codes and ships|writes} {services|features} for {our patient applications|a platform used by many clinics}
        builds {interfaces|back-end services} and keeps them {fast|reliable}`,
      duties: `{Write|Review} code in {TypeScript|Java|Python} with tests.
        {Design|Operate} APIs and {pipelines|queues}.
        {Join|Lead} code reviews and {sprint planning|design sessions}.
        {Fix|Investigate} defects from {monitoring|users}.
        {Harden|Monitor} CIC tenant log-in and {CTR|SOC 2} controls.
        {Deploy|Release} through {continuous integration|feature flags}.`,
      credentials: [
        [14, ''],
        [2, '~CISSP'],
      ],
      education: [
        [70, 'bachelor'],
        [30, null],
      ],
      fields: 'Computer Science or a related field',
      experience: `professional software development experience
        coding experience in a modern language`,
      years: [2, 6],
      hourly: [45, 80],
      remote: 0.5,
      employers: ['system', 'payer', 'academic', 'civic'],
    },
    false,
  ),
  role(
    {
      name: 'museum_registrar',
      weight: 2,
      family: 'other',
      titles: `{Assistant |}Registrar, {Museum Collections|Collections and Exhibitions}
        Museum Registrar
        {University |Associate University }Registrar
        {Student Records|Registration} Specialist - Registrar's Office`,
      purpose: `{keeps|manages} the records of {the collection|students' academic work}
        oversees {loans and accessions|enrollment, transcripts and degree audits}`,
      duties: `{Catalog|Track} {objects|transcript requests} in the {collections|student information} system.
        {Prepare|Review} {loan agreements|transfer credit}.
        {Coordinate|Schedule} {couriers and crates|classes and rooms}.
        {Answer|Serve} {lenders|students and faculty}.
        {Keep|Audit} files under {museum|FERPA} policy.
        {Report|Submit} {inventory|enrollment} data.`,
      credentials: [[1, '']],
      education: [
        [80, 'bachelor'],
        [20, null],
      ],
      fields: `Museum Studies or Art History
        higher education administration`,
      experience: `registrar's office experience
        collections experience`,
      years: [1, 3],
      hourly: [20, 32],
      employers: ['civic'],
    },
    false,
  ),
  role(
    {
      name: 'marketing_specialist',
      weight: 2,
      family: 'other',
      titles: `{Digital|Paid Search} Marketing {Specialist|Manager}
        {Growth|Performance} Marketing Analyst
        Marketing {Coordinator|Specialist} - Paid Media`,
      purpose: `runs paid search for {our service lines|the health plan} to CPC and lead targets
        plans campaigns and {measures|reports} CTR, CPC and ROI`,
      duties: `{Manage|Tune} {search|social} campaigns to {CPC|cost per lead} goals.
        {Report|Explain} CTR, CPC and ROI {weekly|to service lines}.
        {Write|Test} ads and landing pages.
        {Brief|Manage} {agencies|designers}.
        {Keep|Plan} the {budget|calendar}.
        {Study|Track} {audiences|web analytics}.`,
      credentials: [[1, '']],
      education: [
        [80, 'bachelor'],
        [20, null],
      ],
      fields: 'Marketing or Communications',
      experience: 'paid media experience',
      years: [2, 5],
      hourly: [27, 42],
      remote: 0.3,
      employers: ['system', 'payer', 'civic'],
    },
    false,
  ),
  role(
    {
      name: 'medical_assistant',
      weight: 4,
      family: 'other',
      titles: `Medical Assistant{| - Pediatrics| - Float}
        MA - {Family Medicine|Orthopedics|Dermatology}
        {Phlebotomist|Patient Care Technician}`,
      purpose: `rooms patients, takes vital signs and {assists|supports} providers
        {draws blood|gives immunizations} and keeps the clinic on time`,
      duties: `{Room|Prepare} patients and {record|take} vital signs.
        {Give|Prepare} {injections|vaccines} under supervision.
        {Clean|Stock} rooms and {sterilize|set out} instruments.
        {Enter|Update} history and medicines in {@record}.
        {Schedule|Arrange} {referrals|follow-up visits}.
        {Return|Triage} calls {by protocol|for the care team}.`,
      credentials: [
        [6, 'CMA|RMA; BLS'],
        [4, '~CMA|RMA'],
        [3, 'BLS'],
      ],
      education: [
        [60, 'high_school'],
        [25, 'certificate'],
        [15, null],
      ],
      fields: 'medical assisting',
      experience: 'medical assisting experience',
      years: [0, 1],
      hourly: [16, 23],
      employers: ['clinic', 'system', 'hospital'],
    },
    false,
  ),
  role(
    {
      name: 'financial_analyst',
      weight: 2,
      family: 'other',
      titles: `{Financial|Budget} Analyst{| II}
        {Senior |}Accountant
        Supply Chain Analyst`,
      purpose: `{prepares|analyzes} {budgets|monthly results} and the ROI of {capital projects|new sites}
        {closes|reconciles} the books {each month|with the controller}`,
      duties: `{Build|Update} {forecasts|models}.
        {Reconcile|Close} accounts {monthly|by day five}.
        {Report|Explain} variances to {directors|department heads}.
        {Calculate|Present} ROI of {equipment|expansions}.
        {Support|Prepare} the yearly audit.
        {Maintain|Improve} spreadsheets and {controls|ledgers}.`,
      credentials: [[1, '']],
      education: [
        [90, 'bachelor'],
        [10, null],
      ],
      fields: 'Accounting or Finance',
      experience: 'accounting or finance experience',
      years: [1, 4],
      hourly: [28, 42],
      remote: 0.15,
      employers: ['system', 'hospital', 'payer', 'civic'],
    },
    false,
  ),
  role(
    {
      name: 'legal_records_clerk',
      weight: 2,
      family: 'other',
      titles: `{Court|County} Records {Clerk|Specialist}
        {Land Records|Vital Statistics Counter} Clerk
        Law Firm Records {Coordinator|Clerk}`,
      purpose: `files, scans and {retrieves|copies} {court|client} records
        serves the public at the {counter|records window}`,
      duties: `{File|Index} {deeds|pleadings|case files}.
        {Scan|Box} closed files.
        {Answer|Copy for} {attorneys|the public}.
        {Collect|Receipt} fees.
        {Follow|Apply} the retention schedule.
        {Deliver|Route} files {between floors|to courtrooms}.`,
      credentials: [[1, '']],
      education: [
        [80, 'high_school'],
        [20, null],
      ],
      experience: 'clerical experience',
      years: [0, 2],
      hourly: [15, 22],
      employers: ['civic'],
    },
    false,
  ),
  role(
    {
      name: 'hospital_support',
      weight: 4,
      family: 'other',
      titles: `{Environmental Services|Food Service} {Attendant|Associate}
        Security Officer
        {Patient Transporter|Sterile Processing Technician}
        Maintenance {Mechanic|Technician}`,
      purpose: `keeps {the hospital|patient areas} {clean, safe and welcoming|running}
        serves patients, visitors and staff with {care|courtesy}`,
      duties: `{Clean|Prepare} {rooms|equipment} {to infection standards|on schedule}.
        {Respond|Answer} to calls from {units|the desk}.
        {Log|Report} {work orders|incidents}.
        {Lift|Move} {supplies|beds} safely.
        {Follow|Keep} safety rules.
        {Greet|Direct} visitors.`,
      credentials: [
        [8, ''],
        [2, 'BLS'],
      ],
      education: [
        [60, 'high_school'],
        [15, 'none'],
        [25, null],
      ],
      experience: `related experience
        hospital experience`,
      years: [0, 1],
      hourly: [14, 21],
      employers: ['system', 'hospital', 'academic', 'long_term_care'],
    },
    false,
  ),
  role(
    {
      name: 'clinical_technologist',
      weight: 3,
      family: 'other',
      titles: `{Radiologic|CT|MRI} Technologist
        {Pharmacy|Surgical|Respiratory} {Technician|Technologist}
        Physical Therapist{| Assistant}
        Medical Laboratory Scientist`,
      purpose: `performs {examinations|procedures|tests} {safely|to standard} for {inpatients and outpatients|patients of all ages}
        provides {diagnostic|therapeutic} services and {records|reports} the results`,
      duties: `{Perform|Prepare} {scans|tests|treatments} by protocol.
        {Check|Calibrate} equipment {daily|by schedule}.
        {Explain|Describe} the {procedure|plan} to patients.
        {Record|Document} results in {@record}.
        {Keep|Maintain} {supplies|quality controls}.
        {Teach|Supervise} students.`,
      credentials: [
        [5, 'BLS'],
        [5, ''],
      ],
      education: [
        [50, 'associate'],
        [20, 'certificate'],
        [30, null],
      ],
      fields: 'the profession, from an accredited program',
      experience: 'clinical experience in the profession',
      years: [0, 2],
      hourly: [22, 42],
      employers: ['system', 'hospital', 'academic', 'clinic'],
    },
    false,
  ),
  role(
    {
      name: 'code_enforcement',
      weight: 2,
      family: 'other',
      titles: `{Building Code|Life Safety Code} Inspector
        CNC {Programmer|Machinist}
        {Help Desk|Desktop Support} Technician
        Bar Code Systems Technician`,
      purpose: `inspects {buildings|systems} for code {compliance|violations}
        {supports|repairs} {devices|machines} across {campus|the plant}`,
      duties: `{Inspect|Test} {sites|devices} and {write|log} findings.
        {Explain|Apply} code {requirements|revisions}.
        {Close|Track} tickets.
        {Repair|Replace} {parts|hardware}.
        {Keep|Update} {drawings|inventories}.
        {Answer|Meet} {users|contractors}.`,
      credentials: [
        [4, 'DRIVER'],
        [3, '~COMPTIA-A+'],
        [3, ''],
      ],
      education: [
        [60, 'high_school'],
        [20, 'associate'],
        [20, null],
      ],
      fields: 'a technical field',
      experience: 'trade or technical experience',
      years: [1, 3],
      hourly: [21, 34],
      employers: ['civic', 'academic'],
    },
    false,
  ),
]
