import type { EmployerBoard } from './employerBoard.ts'

/** Sources with a few boards each. */
// biome-ignore format: one line a board
export const others: Record<string, EmployerBoard[]> = {
  ashby: [
    [null, 'Abridge', 'https://jobs.ashbyhq.com/Abridge'],
    [null, 'AKASA', 'https://jobs.ashbyhq.com/akasa'],
  ],
  bamboohr: [
    ['KS', 'Satanta District Hospital', 'https://satantahospital.bamboohr.com/careers'],
    ['LA', 'Freedom Behavioral Hospital of Lake Charles', 'https://freedombehavioralhospitallakecharles.bamboohr.com/careers'],
    ['LA', 'Freedom Behavioral Hospital of Monroe', 'https://freedombehavioralhospitalmonroe.bamboohr.com/careers'],
    ['MT', 'Greater Valley Health', 'https://greatervalleyhealth1.bamboohr.com/careers'],
    ['TX', 'Freedom Behavioral Hospital of Plainview', 'https://freedombehavioralhospitalplainview.bamboohr.com/careers'],
    ['WV', 'OVP Health', 'https://ovphealth.bamboohr.com/careers'],
  ],
  breezy: [
    ['CA', 'Mountains Community Hospital', 'https://mch-careers.breezy.hr'],
    ['ID', 'Kaniksu Community Health', 'https://kaniksu-community-health.breezy.hr'],
  ],
  jazzhr: [
    ['NC', 'Bethany Medical', 'https://bethanymedical.applytojob.com/'],
    ['ND', 'West River Health Services', 'https://westriverhealthservices.applytojob.com/'],
    ['TX', 'Legacy Community Health', 'https://legacycommunityhealth.applytojob.com'],
    [null, 'Perimeter Healthcare', 'https://perimeterhealthcare.applytojob.com/'],
    [null, 'ZHealth Documentation', 'https://zhealthdocumentation.applytojob.com'],
  ],
  jibe: [
    ['CT', 'Yale New Haven Health', 'https://jobs.ynhhs.org/jobs'],
    [null, 'Ardent Health', 'https://jobs.ardenthealth.com/jobs', '2026-09-08'],
  ],
  jobvite: [
    ['CA', 'Palomar Health', 'https://jobs.jobvite.com/palomarhealth'],
    ['CT', 'Nuvance Health', 'https://jobs.jobvite.com/nuvance'],
    ['WA', 'Kitsap Mental Health Services', 'https://jobs.jobvite.com/kitsapmentalhealth'],
    [null, 'Washington Hospital', 'https://jobs.jobvite.com/washingtonhospital'],
  ],
  lever: [
    ['CA', 'UCSF', 'https://jobs.lever.co/ucsf'],
    [null, 'Aledade', 'https://jobs.lever.co/aledade'],
  ],
  paylocity: [
    ['GA', 'Positive Impact Health Centers', 'https://recruiting.paylocity.com/Recruiting/Jobs/All/76b9b616-bb54-4de9-9ae2-fd1f7eb3e2b2'],
  ],
  phenom: [
    ['CT', 'Hartford HealthCare', 'https://www.hhccareers.org/us/en/search-results'],
    ['FL', 'Baptist Health South Florida', 'https://careers.baptisthealth.net/us/en/search-results'],
    ['NC', 'Duke Health', 'https://careers.dukehealth.org/us/en/search-results'],
    ['SC', 'Roper St. Francis Healthcare', 'https://careers.rsfh.com/us/en/search-results', '2026-08-28', 305],
  ],
  rippling: [
    ['MT', 'Northern Montana Hospital', 'https://ats.rippling.com/northern-montana-hospital/jobs'],
  ],
  successfactors: [
    ['NY', 'Weill Cornell Medicine', 'https://jobs.weill.cornell.edu/'],
    ['TX', 'Baylor College of Medicine', 'https://jobs.bcm.edu/'],
  ],
  taleo: [
    ['AK', 'Yukon-Kuskokwim Health Corporation', 'https://phh.tbe.taleo.net/phh01/ats/careers/v2/searchResults?org=YKHC&cws=41'],
    ['CA', 'Valley Presbyterian Hospital', 'https://phe.tbe.taleo.net/phe03/ats/careers/v2/searchResults?org=VPH&cws=41'],
    ['OK', 'Memorial Health System of Southwest Oklahoma', 'https://phg.tbe.taleo.net/phg04/ats/careers/v2/searchResults?org=COMACOUN&cws=1'],
    ['OR', 'The Portland Clinic', 'https://phh.tbe.taleo.net/phh02/ats/careers/v2/searchResults?org=TPC&cws=1'],
    ['PA', 'AmeriHealth Caritas', 'https://phe.tbe.taleo.net/phe02/ats/careers/v2/searchResults?org=AMERINC&cws=1'],
    ['WA', 'Yakima Valley Farm Workers Clinic', 'https://phh.tbe.taleo.net/phh04/ats/careers/v2/searchResults?org=YVFWC&cws=47'],
    [null, 'Radiology Partners', 'https://phe.tbe.taleo.net/phe01/ats/careers/v2/searchResults?org=RADIPART&cws=1'],
  ],
  workable: [
    ['CA', 'Northern California Behavioral Health System', 'https://apply.workable.com/northern-california-behavioral-health-system'],
    ['NY', 'Calvary Hospital', 'https://apply.workable.com/calvary-hospital'],
    ['TX', 'Houston Behavioral Healthcare Hospital', 'https://apply.workable.com/houston-behavioral-healthcare-hospital'],
  ],
}
