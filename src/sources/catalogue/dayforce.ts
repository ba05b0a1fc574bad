import type { EmployerBoard } from './employerBoard.ts'

// biome-ignore format: one line a board
export const dayforce: EmployerBoard[] = [
  ['AZ', 'District Medical Group', 'https://jobs.dayforcehcm.com/marge/CANDIDATEPORTAL'],
  ['CA', 'Kern Health Systems', 'https://jobs.dayforcehcm.com/kernhealth/CANDIDATEPORTAL'],
  ['CA', 'San Ysidro Health', 'https://jobs.dayforcehcm.com/syhealth/MEDICALCANDIDATEPORTAL'],
  ['GA', 'Claratel Behavioral Health', 'https://jobs.dayforcehcm.com/dekalbcsb/CANDIDATEPORTAL'],
  ['HI', 'Maui Medical Group', 'https://jobs.dayforcehcm.com/mmg/CANDIDATEPORTAL'],
  ['MT', 'Bitterroot Health', 'https://jobs.dayforcehcm.com/bhealth/CANDIDATEPORTAL'],
  ['NE', 'Memorial Community Hospital & Health System', 'https://jobs.dayforcehcm.com/mchhs/CANDIDATEPORTAL'],
  ['TX', 'Nexus Hospitals', 'https://jobs.dayforcehcm.com/nexus/CANDIDATEPORTAL'],
  ['WV', 'Marshall Health', 'https://jobs.dayforcehcm.com/marshallhealth/CANDIDATEPORTAL'],
  [null, 'ArchWell Health', 'https://jobs.dayforcehcm.com/archwellhealth/CANDIDATEPORTAL'],
  [null, 'Centauri Health Solutions', 'https://jobs.dayforcehcm.com/centauri/CANDIDATEPORTAL'],
]
