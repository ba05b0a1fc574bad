import { role } from './role.ts'

const himFields = `Health Information Management
Health Information Management or Health Administration
HIM, health informatics or a related field`
const dataFields = `Health Informatics, Statistics or a related field
Health Information Management or Data Analytics
public health, statistics or HIM`

export const officeRoles = [
  role({
    name: 'him_supervisor',
    weight: 3,
    family: 'him_management',
    titles: `{HIM|Health Information} Supervisor
      {Medical Records|Health Information Management} Supervisor
      HIM Team {Lead|Leader}
      Supervisor, {HIM Operations|Health Information Management}`,
    purpose: `supervises {twelve|fifteen|twenty} {HIM technicians|health information staff} and {their work queues|the daily work of the department}
      leads {imaging, release and record completion|day-to-day HIM operations} {across two sites|at the main campus}`,
    duties: `{Schedule|Assign} staff and {balance|monitor} work queues {daily|across shifts}.
      {Hire|Interview}, train and {coach|appraise} staff.
      {Monitor|Report} productivity, quality and {turnaround|backlog}.
      {Write|Revise} procedures and {check|audit} that they are followed.
      {Resolve|Answer} escalated {record corrections|patient complaints}.
      {Prepare|Support} Joint Commission {tracers|readiness}.
      {Serve|Act} as backup for {release|record completion} when volumes rise.`,
    credentials: [
      [12, 'RHIT|RHIA'],
      [5, 'RHIT'],
      [5, '~RHIT|RHIA'],
      [4, 'RHIA|RHIT; ~CHPS'],
      [2, 'RHIA|RHIT|CCS'],
    ],
    education: [
      [60, 'associate'],
      [25, 'bachelor'],
      [15, null],
    ],
    fields: himFields,
    experience: `HIM experience, with lead duties
      health information management experience
      supervisory experience in health records`,
    years: [2, 5],
    hourly: [27, 39],
    remote: 0.05,
  }),
  role({
    name: 'him_manager',
    weight: 4,
    family: 'him_management',
    titles: `{HIM|Health Information} Manager
      {Manager|Director}, Health Information Management
      {Regional |}Director of {HIM|Health Information Management}
      Assistant Director, Health Information
      Health Information Management {Manager|Director}`,
    purpose: `leads {health information management|the HIM division} for {the hospital|three hospitals}: record integrity, release, {coding|imaging} and privacy
      is accountable for the legal health record, {its policies|its systems} and {a budget|a team of thirty}`,
    duties: `{Direct|Lead} HIM operations, {budget|staffing} and {vendor contracts|strategy}.
      {Set|Own} policy for the legal health record, {retention|amendment} and {disclosure|access}.
      {Chair|Lead} the {health information|forms} committee.
      {Reduce|Manage} discharged-not-final-billed days with {coding|revenue cycle} leaders.
      {Ensure|Maintain} compliance with CMS Conditions of Participation, Joint Commission and {state law|HIPAA}.
      {Lead|Sponsor} the HIM part of {@record} {upgrades|optimization}.
      {Recruit|Develop} {managers and supervisors|the next leaders} of the department.
      {Report|Present} measures to {the CFO|executive leadership}.`,
    credentials: [
      [12, 'RHIA'],
      [10, 'RHIA|RHIT'],
      [4, 'RHIA; ~CHPS'],
      [3, 'RHIA|RHIT; ~CCS'],
      [2, '~RHIA'],
    ],
    education: [
      [75, 'bachelor'],
      [10, 'associate'],
      [5, 'master'],
      [10, null],
    ],
    fields: himFields,
    experience: `HIM management experience
      progressive HIM leadership experience
      health information leadership in an acute care hospital`,
    years: [3, 7],
    hourly: [40, 66],
    remote: 0.04,
    employers: ['system', 'hospital', 'academic', 'long_term_care'],
  }),
  role({
    name: 'data_analyst',
    weight: 5,
    family: 'data_analytics',
    titles: `{Health|Healthcare} Data Analyst{| II}
      Health Information Data Analyst
      {Senior |}Clinical Data Analyst
      Quality Data Analyst
      {Master Patient Index|MPI} {Analyst|Data Integrity Analyst}`,
    purpose: `turns {coded and clinical|record} data into {reports|measures} that {leaders|care teams} can act upon
      {guards|improves} the quality of patient {identity|data} across {@record} and its interfaces`,
    duties: `{Write|Maintain} SQL against {the warehouse|Clarity|clinical data marts}.
      {Build|Publish} dashboards of {readmissions|case mix|registry measures}.
      {Investigate|Correct} duplicate and overlaid patient records.
      {Validate|Reconcile} {extracts|quality measures} against the chart.
      {Define|Document} data elements with {HIM and clinical|business} owners.
      {Present|Explain} findings to {committees|people who are not analysts}.
      {Monitor|Trend} {coding|documentation} indicators {monthly|each week}.`,
    credentials: [
      [8, '~CHDA'],
      [7, '~RHIA|CHDA'],
      [6, 'RHIT|RHIA'],
      [5, ''],
      [4, 'RHIA; ~CHDA'],
      [3, '~CPHQ|CHDA'],
    ],
    education: [
      [60, 'bachelor'],
      [25, 'associate'],
      [15, null],
    ],
    fields: dataFields,
    experience: `health care data analysis experience
      SQL and reporting experience in health care
      experience with clinical or claims data`,
    years: [1, 4],
    hourly: [28, 44],
    remote: 0.4,
    employers: ['system', 'hospital', 'academic', 'payer'],
  }),
  role({
    name: 'informatics_analyst',
    weight: 4,
    family: 'informatics',
    titles: `{Health|Clinical} Informatics {Specialist|Analyst}
      {HIM|Clinical} Applications Analyst - {Epic|Cerner|MEDITECH}
      EHR {Trainer|Implementation Specialist|Analyst}
      HIM Systems Analyst
      Clinical Informaticist`,
    purpose: `{configures|builds and supports} {the HIM modules of |}{@record} and {trains|stands beside} the people who use it
      links {clinicians|departments} and {IT|builders} so that the record {works at the bedside|serves care}`,
    duties: `{Build|Configure} {deficiency tracking|documents and templates} in {@record}.
      {Gather|Write} requirements with {HIM, nursing and physician|department} leaders.
      {Test|Validate} upgrades and {interfaces|new releases}.
      {Train|Support} users at {the elbow|go-live} and in class.
      {Investigate|Close} tickets {within service levels|by priority}.
      {Document|Map} workflows and {change control|downtime procedures}.
      {Join|Share} the on-call rotation {every sixth week|with the team}.`,
    credentials: [
      [8, '~CPHIMS|CAHIMS'],
      [6, '~RHIA|RHIT'],
      [6, ''],
      [4, 'EPIC-HIM'],
      [3, 'RHIA|RN'],
      [3, '~CPHI'],
    ],
    education: [
      [60, 'bachelor'],
      [25, 'associate'],
      [15, null],
    ],
    fields: `Health Informatics, Nursing or Information Systems
      Health Information Management or Computer Information Systems`,
    experience: `experience supporting an electronic health record
      EHR build or training experience
      clinical or HIM systems experience`,
    years: [1, 5],
    hourly: [31, 50],
    remote: 0.3,
    employers: ['system', 'hospital', 'academic', 'clinic'],
  }),
  role({
    name: 'privacy_analyst',
    weight: 3,
    family: 'privacy_compliance',
    titles: `{HIPAA |}Privacy {Analyst|Specialist|Officer}
      {Health Information|Patient} Privacy {Analyst|Coordinator}
      {HIM|Privacy} Compliance {Analyst|Specialist}`,
    purpose: `investigates {privacy incidents|access alerts} and {advises|trains} staff on HIPAA and state privacy law
      runs the {privacy program|access audit program} of {the organization|our hospitals}`,
    duties: `{Investigate|Document} {reported|suspected} privacy incidents and {assess|score} breach risk.
      {Audit|Monitor} record access in {@record} and {follow up|escalate} what does not fit.
      {Draft|Send} breach notifications {within legal deadlines|to patients and agencies}.
      {Teach|Train} {new employees|departments} on privacy.
      {Review|Negotiate} business associate agreements.
      {Answer|Process} {accounting of disclosures|restriction and amendment} requests.
      {Keep|Update} privacy policies {yearly|as laws change}.`,
    credentials: [
      [8, '~CHPS|CHPC'],
      [5, 'RHIA|RHIT; ~CHPS'],
      [4, 'CHPC|CHC|CHPS'],
      [3, '~CHC|CHPC'],
      [3, ''],
      [2, 'CHPS|RHIA'],
    ],
    education: [
      [70, 'bachelor'],
      [15, 'associate'],
      [15, null],
    ],
    fields: `Health Information Management, Health Administration or a related field
      HIM or compliance`,
    experience: `health care privacy or compliance experience
      privacy, HIM or compliance experience
      HIPAA privacy program experience`,
    years: [2, 5],
    hourly: [30, 46],
    remote: 0.2,
    employers: ['system', 'hospital', 'academic', 'payer'],
  }),
  role({
    name: 'billing_specialist',
    weight: 6,
    family: 'revenue_cycle',
    titles: `Medical {Biller|Billing Specialist}{| I| II}
      {Insurance|Claims} Follow-up {Specialist|Representative}
      {Hospital |}Denials {Specialist|Analyst}
      Patient Account Representative`,
    purpose: `{bills|submits} and follows {hospital|physician} claims until they are paid {correctly|in full}
      works {denied|unpaid} claims, finds {the cause|what went wrong} and {appeals|corrects} them`,
    duties: `{Submit|Release} clean claims {daily|through the clearinghouse}.
      {Follow up|Call payers} on unpaid accounts {over 30 days|by balance and age}.
      {Appeal|Rework} denials with {records|coding support}.
      {Post|Reconcile} payments and {adjustments|remittances}.
      {Explain|Discuss} statements and {set up|offer} payment plans.
      {Verify|Update} coverage and {authorizations|coordination of benefits}.
      {Document|Note} each action in {@record}.
      {Spot|Report} payer trends to {the supervisor|revenue integrity}.`,
    credentials: [
      [14, ''],
      [6, '~CPB|CPC'],
      [4, '~CRCR'],
      [4, 'CPC|CPB'],
      [3, '~CODING_CERT'],
      [2, 'CBCS|CPC|CPB'],
    ],
    education: [
      [75, 'high_school'],
      [10, 'certificate'],
      [5, 'associate'],
      [10, null],
    ],
    fields: 'medical billing',
    experience: `medical billing experience
      hospital or physician billing
      insurance follow-up and denial experience`,
    years: [0, 3],
    hourly: [17, 25],
    remote: 0.25,
  }),
  role({
    name: 'revenue_integrity_analyst',
    weight: 4,
    family: 'revenue_cycle',
    titles: `Revenue Integrity {Analyst|Specialist}
      Charge {Capture|Integrity} {Analyst|Specialist}
      {CDM|Chargemaster} Analyst
      {Clinical |}Denials Management Analyst
      Revenue Cycle Analyst`,
    purpose: `{finds|prevents} missed and incorrect charges by {comparing|auditing} records, codes and claims
      maintains {the chargemaster|charge capture} and {resolves|studies} edits that hold bills`,
    duties: `{Audit|Review} charges against the record for {infusion|surgery|observation} services.
      {Maintain|Update} chargemaster lines, {CPT/HCPCS|revenue} codes and prices.
      {Resolve|Work} claim edits that {hold|delay} bills.
      {Study|Trend} denials by {payer and cause|department} and propose fixes.
      {Train|Advise} departments on charge capture.
      {Prepare|Measure} {yearly code updates|charge lag} with {IT and finance|coding}.
      {Report|Present} recovered revenue {monthly|to the steering group}.`,
    credentials: [
      [8, 'CPC|COC|CCS|RHIT|RHIA'],
      [6, '~CHRI|CRCR'],
      [6, '~CPC|CCS'],
      [5, 'CODING_CERT'],
      [3, 'RHIT|RHIA|CCS; ~CHRI'],
      [2, ''],
    ],
    education: [
      [40, 'associate'],
      [35, 'bachelor'],
      [10, 'high_school'],
      [15, null],
    ],
    fields: `Health Information Management, Business or Finance
      HIM or a business field`,
    experience: `revenue integrity or coding experience
      charge capture, coding or billing experience
      hospital revenue cycle experience`,
    years: [2, 5],
    hourly: [28, 42],
    remote: 0.4,
    employers: ['system', 'hospital', 'academic', 'coding_company'],
  }),
]
