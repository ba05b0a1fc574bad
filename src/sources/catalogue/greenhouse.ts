import type { EmployerBoard } from './employerBoard.ts'

// biome-ignore format: one line a board
export const greenhouse: EmployerBoard[] = [
  ['CA', 'Crestwood Behavioral Health', 'https://job-boards.greenhouse.io/crestwoodcareers'],
  ['CA', 'WelbeHealth', 'https://job-boards.greenhouse.io/welbehealth'],
  ['CO', 'Mental Health Center of Denver', 'https://job-boards.greenhouse.io/mentalhealthcenterofdenver'],
  ['CO', 'Vail Health', 'https://job-boards.greenhouse.io/vailclinicincdbavailhealthhospital'],
  ['IL', 'Compass Health Center', 'https://job-boards.greenhouse.io/compasshealthcenter'],
  ['IN', 'Jane Pauley Community Health Center', 'https://job-boards.greenhouse.io/thejanepauleycommunityhealthcenterinc'],
  ['MA', 'Eliot Community Human Services', 'https://job-boards.greenhouse.io/eliotcommunityhumanservices'],
  ['TX', 'Lone Star Circle of Care', 'https://job-boards.greenhouse.io/lonestarcircleofcare'],
  [null, 'Clover Health', 'https://job-boards.greenhouse.io/cloverhealth'],
  [null, 'Flatiron Health', 'https://job-boards.greenhouse.io/flatironhealth'],
  [null, 'One Medical', 'https://job-boards.greenhouse.io/onemedical'],
  [null, 'Strive Health', 'https://job-boards.greenhouse.io/strivehealth'],
]
