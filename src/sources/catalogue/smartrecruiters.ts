import type { EmployerBoard } from './employerBoard.ts'

// biome-ignore format: one line a board
export const smartrecruiters: EmployerBoard[] = [
  ['AZ', 'NATIVE HEALTH', 'https://careers.smartrecruiters.com/nativehealth'],
  ['CA', "Stanford Medicine Children's Health", 'https://careers.smartrecruiters.com/StanfordMedicineChildrensHealth'],
  ['CO', 'Salud Family Health', 'https://careers.smartrecruiters.com/SaludFamilyHealthCenters'],
  ['FL', 'Palm Medical Centers', 'https://careers.smartrecruiters.com/palmmedicalcenters'],
  ['IL', 'Northwestern Memorial Healthcare', 'https://careers.smartrecruiters.com/northwesternmedicine'],
  ['MI', 'Munson Healthcare', 'https://careers.smartrecruiters.com/munsonhealthcare1', '2026-09-21', 657],
  ['NY', 'Healthix', 'https://careers.smartrecruiters.com/healthix'],
  ['WA', 'Kittitas Valley Healthcare', 'https://careers.smartrecruiters.com/kittitasvalleyhealthcare'],
  [null, 'Guidehealth', 'https://careers.smartrecruiters.com/guidehealth'],
  [null, 'Kaiser Permanente', 'https://careers.smartrecruiters.com/KaiserPermanente3'],
  [null, 'Privia Health', 'https://careers.smartrecruiters.com/PriviaHealth'],
]
