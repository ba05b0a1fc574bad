import type { CredentialFamily } from '../credentials.ts'
import { credentialTable } from './table.ts'

const codesOf = (issuer: string, field?: string) =>
  credentialTable
    .filter((entry) => entry.issuer === issuer && (!field || entry.field === field) && entry.status !== 'retired')
    .map(({ code }) => code)

/** Classes of federal announcements; which credentials belong to each is general knowledge. */
export const mastery = ['CCS', 'CCS-P', 'CPC', 'COC', 'CIC', 'RHIT', 'RHIA']
const apprentice = ['CCA', 'CPC-A', 'COC-A']
export const ofAapc = codesOf('AAPC')

export const familyTable: CredentialFamily[] = [
  {
    code: 'CODING_CERT',
    name: 'any medical coding credential',
    members: [...new Set([...mastery, ...apprentice, 'CRC', ...codesOf('AAPC', 'coding')])],
  },
  { code: 'HIM_CERT', name: 'any health information management credential', members: ['RHIT', 'RHIA'] },
  {
    code: 'CDI_CERT',
    name: 'any clinical documentation credential',
    members: ['CDIP', 'CCDS', 'CCDS-O', 'CDEO', 'CDEI'],
  },
  { code: 'REGISTRY_CERT', name: 'any registry credential', members: ['ODS', 'CSTR', 'CAISS'] },
  {
    code: 'PRIVACY_CERT',
    name: 'any privacy or compliance credential',
    members: ['CHPS', 'CHPC', 'CHC', 'CIPP/US', 'CPCO'],
  },
]
