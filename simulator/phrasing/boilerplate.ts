import { templates } from './template.ts'

export const about = templates(
  '{@name} is {a not-for-profit|an independent|a community-owned} {system of hospitals and clinics|health care organization} serving {@city} and the {towns|counties} around it. {Our 3,200 colleagues|More than two thousand of us} care for {our neighbors|families} {at every stage of life|close to home}.',
  'For {sixty|ninety|more than forty} years {@name} has {cared for|served} the people of {@state}. We are {small enough to know each other|proud of a culture that listens}, and {large enough to offer a career|we invest in our people}.',
  'At {@name} {every job touches a patient|we believe that good records are good care}. {Come and grow with us.|Join a team that is glad you are here.}',
  '{@name}, {based|with its main campus} in {@city}, {@state}, is accredited by The Joint Commission{| and has earned Magnet designation}. {Our values: respect, skill, candor.|We keep our promises to patients and to each other.}',
  '{Named|Voted} one of the best places to work in {@state} {three years running|by its own staff}, {@name} {offers work that matters|puts people first}.',
)

export const codingCompanyAbout = templates(
  '{@name} provides {remote coding, audit and documentation|coding and record} services to {hospitals and physician groups|clients} in {thirty|more than twenty} states. Every coder on our team {holds an AAPC or AHIMA credential|is measured at 95% accuracy}.',
  '{Founded|Started} by coders, {@name} {serves|supports} {health systems|clinics} across the country with {auditors, coders and educators|people who know records}. {Work from home with people who answer.|Our equipment, your desk.}',
)

export const benefits = templates(
  '{Medical, dental and vision|Health} coverage {from day one|after 30 days}',
  '{403(b)|401(k)} with {a 4%|an employer} match',
  '{Paid time off|PTO} that {grows with service|starts at 20 days}',
  'Tuition {assistance|reimbursement} up to {$3,000|$5,250} a year',
  'AHIMA and AAPC dues {paid|reimbursed}, and {two paid days|time} for continuing education',
  'Certification fee {refund|reimbursement} and exam vouchers',
  'After one year with us we pay for your {RHIT|CPC|CCS} exam',
  '{Free|On-site} parking and {a fitness center|discounted child care}',
  'Employer-paid life insurance and disability cover',
  'Employee assistance program',
  '{Referral|Sign-on} bonus of up to {$1,500|$2,000|$5,000} for {hard-to-fill|selected} positions',
  'Public service loan forgiveness {eligible employer|for those who qualify}',
)

export const equal = templates(
  '{@name} is an equal opportunity employer. {All qualified applicants are considered|We consider all applicants} without regard to race, color, religion, sex, national origin, age, disability{, veteran status|, gender identity, veteran status} or any other protected {status|characteristic}.',
  'EEO/AA employer: {minorities, women, veterans and people with disabilities are encouraged to apply|disability and veterans}. {If you need an accommodation to apply, call us.|Accommodation is offered on request.}',
  'We {welcome|value} differences. {@name} does not discriminate {in hiring or employment|on any basis that the law protects}. A background check {and drug screen |}follows every offer.',
)

export const skills = templates(
  'Knowledge of medical terminology, anatomy and {disease processes|pharmacology}',
  '{Skilled|At ease} with {@record} and Microsoft {Office|Excel}',
  '{Clear|Tactful} written and spoken communication',
  'Able to {work alone|manage a queue} with little supervision',
  'Close attention to detail and {deadlines|accuracy}',
  'Ability to keep information confidential',
  'Typing of {40|45} words a minute',
  '{Good|Sound} judgment and a {service|team} attitude',
  'Able to sit for long periods and lift up to {20|25} pounds',
  'Reliable {high-speed internet|home office} for days away from the office',
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
  ],
  required: [
    'Minimum Qualifications',
    'Required Qualifications',
    'Requirements',
    'Required',
    'Minimum Requirements',
    'Basic Qualifications',
    'What you need',
  ],
  preferred: [
    'Preferred Qualifications',
    'Preferred',
    'Desired Qualifications',
    'Nice to have',
    'Preferred Skills and Experience',
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
