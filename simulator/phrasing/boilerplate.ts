import { templates } from './template.ts'

export const about = templates(
  '{@name} is {a not-for-profit|an independent|a community-owned} {system of hospitals and clinics|health care organization} serving {@city} and the {towns|counties} around it. {Our 3,200 colleagues|More than two thousand of us} care for {our neighbors|families} {at every stage of life|close to home}.',
  'For {sixty|ninety|more than forty} years {@name} has {cared for|served} the people of {@state}. We are {small enough to know each other|proud of a culture that listens}, and {large enough to offer a career|we invest in our people}. {Our associates stay: the average is eleven years.|Many of our associates began here as students.}',
  'At {@name} {every job touches a patient|we believe that good records are good care}. {Come and grow with us.|Join a team that is glad you are here.} {Our main campus in|From} {@city}{, we reach| reaches} {nine counties|a quarter of a million people} with {primary and specialty care|hospital, clinic and home care}.',
  '{@name}, {based|with its main campus} in {@city}, {@state}, is accredited by The Joint Commission{| and has earned Magnet designation| and by the Commission on Cancer (CoC)}. {Our values: respect, skill, candor.|We keep our promises to patients and to each other.}',
  '{Named|Voted} one of the best places to work in {@state} {three years running|by its own staff}, {@name} {offers work that matters|puts people first}. {Last year we handled $1.2 billion in claims without a single sanction.|We treated 48,000 emergency visits last year.}',
  'Who is {@name}? {A family of clinics and a hospital|A care team of many trades} that {began in a farmhouse|was founded by three physicians} and {still knows its patients by name|now serves much of the state}.',
)

export const codingCompanyAbout = templates(
  '{@name} provides {coding, audit and documentation|coding and record} services to {hospitals and physician groups|clients} in {thirty|more than twenty} states. Every coder on our team {holds an AAPC or AHIMA credential|is measured at 95% accuracy}.',
  '{Founded|Started} by coders, {@name} {serves|supports} {health systems|clinics} across the country with {auditors, coders and educators|people who know records}. {Questions are answered the same day.|We own our equipment and our mistakes.}',
  '{@name} is a {growing|privately held} {revenue cycle|health information} company. {We never send work offshore.|Our clients stay nine years on average.} {Most of us live in MD, MA and PA.|We are 400 people in eleven states.}',
)

export const civicAbout = templates(
  '{@name} serves {the public|its people} from {@city}, {@state}, with {a staff of 240|departments large and small}. {We value plain dealing.|Come and be useful.}',
  'At {@name} you {work with people who stay|see what your work is for}. {Our offices have been in town|We have been neighbors} for {a century|forty years}.',
)

export const healthBenefits = templates(
  'AHIMA and AAPC dues {paid|reimbursed}, and {two paid days|time} for continuing education',
  'Certification fee {refund|reimbursement} and exam vouchers',
  'After one year with us we pay for your {RHIT|CPC|CCS} exam',
  'Bonus of {$500|$1,000} for earning {an RHIA|a CCS|a CDIP} while with us',
  'Public service loan forgiveness {eligible employer|for those who qualify}',
  'Shift differential of {$1.75|$2.50} an hour for evenings and weekends',
)

export const benefits = templates(
  '{Medical, dental and vision|Health} coverage {from day one|after 30 days}',
  '{403(b)|401(k)} with {a 4%|an employer} match',
  '{Paid time off|PTO} that {grows with service|starts at 20 days}',
  'Tuition {assistance|reimbursement} up to {$3,000|$5,250} a year',
  '{Free|On-site} parking and {a fitness center|discounted child care}',
  'Employer-paid life insurance and disability cover',
  'Employee assistance program',
  '{Referral|Sign-on} bonus of up to {$1,500|$2,000|$5,000} for {hard-to-fill|selected} positions',
  'A technology allowance of {$60 a month|$400 a year}',
  'Bachelor completion programs with partner colleges',
)

export const equal = templates(
  '{@name} is an equal opportunity employer. {All qualified applicants are considered|We consider all applicants} without regard to race, color, religion, sex, national origin, age, disability{, veteran status|, gender identity, veteran status} or any other protected {status|characteristic}.',
  'EEO/AA employer: {minorities, women, veterans and people with disabilities are encouraged to apply|disability and veterans}. {If you need an accommodation to apply, call us.|Accommodation is offered on request.}',
  'We {welcome|value} differences. {@name} does not discriminate {in hiring or employment|on any basis that the law protects}. A background check {and drug screen |}follows every offer.',
)

export const notices = templates(
  '{Influenza|Seasonal flu} vaccination, or an approved exemption, is {asked of all staff|part of onboarding}. {@name} takes part in E-Verify.',
  'Recruiters: {@name} does not accept résumés from agencies without a signed agreement.',
  'Physical demands: sitting for most of the day, {occasional lifting of up to 25 pounds|frequent use of hands and eyes}, {walking between buildings|little travel}. Work is done in {an office|a well-lit office} with {moderate|low} noise.',
  'We will never ask for payment or bank details during hiring. All offers come from {@name} in writing.',
  '{The tobacco-free policy covers all campuses.|All campuses are free of tobacco.} Applicants must be at least 18 years of age and {able to work in the United States|legally authorized to work}.',
  'This position is {exempt|non-exempt} under the Fair Labor Standards Act. Salary grade {108|N14|6}. Job code {417|2210|0934}.',
)

export const healthSkills = templates(
  'Knowledge of medical terminology, anatomy and {disease processes|pharmacology}',
  '{Skilled|At ease} with {@record} and Microsoft {Office|Excel}',
  'Basic knowledge of {HIPAA and patient rights|the legal health record}',
)

export const skills = templates(
  '{Clear|Tactful} written and spoken communication',
  'Able to {work alone|manage a queue} with little supervision',
  'Close attention to detail and {deadlines|accuracy}',
  'Ability to keep information confidential',
  'Typing of {40|45} words a minute',
  '{Good|Sound} judgment and a {service|team} attitude',
  'Able to sit for long periods and lift up to {20|25} pounds',
  'Able to {drive between campuses when asked|attend early meetings}',
  'Able to {read and follow|explain} {written procedures|regulations} and to ask when they are unclear',
  '{Calm|Courteous} under pressure, {in person and on the phone|with patients and colleagues}',
  'Able to {learn new software quickly|switch between several systems}',
)

export const colleagues = templates(
  'You will work with {a team of nine|twelve colleagues}, among them {RHITs and certified coders|two RHIAs and a CCS}, and report to the {HIM Director|department manager}.',
  'The team {meets each morning for ten minutes|shares its work queues}, {and nobody works alone|and questions are answered the same day}.',
  'Your manager, {a former coder|an RHIA with twenty years here}, {believes in training|keeps the door open}.',
  'The department has {grown by a third|moved to new offices} {since last year|in the spring} and {serves four hospitals|answers for 900 providers}.',
)

export const commonDuties = templates(
  'Maintains confidentiality of patient information at all times.',
  '{Attends|Takes part in} staff meetings, {huddles|in-services} and required training.',
  'Performs other duties as assigned.',
  '{Keeps|Maintains} {productivity and quality|accuracy} standards set by the department.',
  '{Supports|Takes part in} performance improvement and {survey readiness|safety} work.',
  'Helps {new colleagues|students} learn the {work|systems}.',
  'Reports {system problems|downtime} and follows {downtime procedures|change notices}.',
)

export const closings = templates(
  '{Apply|Please apply} online; {we answer every applicant|interviews begin at once}.',
  'This description is a summary and {does not list every duty|duties may change}.',
  'Interested? {Send your application today.|We would like to hear from you.}',
  'The position {reports to the HIM Director|reports to the department manager} and {works closely with|supports} {quality and finance|colleagues in every clinic}.',
)

export const headings = {
  duties: [
    'Responsibilities',
    'What you will do',
    'Essential Functions',
    'Job Duties',
    'Principal Accountabilities',
    'Your day',
    'Key Responsibilities',
    'Duties and Responsibilities',
  ],
  required: [
    'Minimum Qualifications',
    'Required Qualifications',
    'Requirements',
    'Required',
    'Minimum Requirements',
    'Basic Qualifications',
    'What you need',
    'Must have',
    'Required Education, Experience and Certification',
  ],
  preferred: [
    'Preferred Qualifications',
    'Preferred',
    'Desired Qualifications',
    'Nice to have',
    'Preferred Skills and Experience',
    'Desirable',
  ],
  mixed: [
    'Qualifications',
    'Education and Experience',
    'Who you are',
    'Job Requirements',
    'Education, Licensure and Experience',
  ],
  skills: ['Knowledge, Skills and Abilities', 'Skills', 'What helps you succeed', 'Other'],
  benefits: ['Benefits', 'What we offer', 'Why join us', 'Total Rewards'],
  about: ['About us', 'Who we are', 'Overview', 'About the organization'],
  summary: ['Position Summary', 'Job Summary', 'The role', 'Summary', 'General Description'],
  pay: ['Compensation', 'Pay', 'Pay Range', 'Salary'],
  schedule: ['Schedule', 'Shift and Hours', 'Work schedule', 'Position details'],
} as const
