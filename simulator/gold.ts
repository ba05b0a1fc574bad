import type { GoldLabel, GoldPosting } from '../src/domain/evaluation.ts'
import type { Ad } from './ads.ts'

/** An invented ad with its truth, in the form that `credence eval --gold` reads. */
export function goldOf({ posting, truth }: Ad, id: string): { posting: GoldPosting; label: GoldLabel } {
  const { pay, fields, employmentTypes, workMode, places } = posting
  return {
    posting: {
      id,
      kind: truth.isHealthInformation ? 'him' : 'near_miss',
      doc_type: 'posting',
      title: posting.title,
      company: posting.employer,
      location: places.map(({ text }) => text),
      workMode,
      employmentType: employmentTypes,
      pay: pay && { min: pay.min, max: pay.max, unit: pay.unit, currency: pay.currency, source: pay.source },
      fields,
      description: posting.description,
    },
    label: {
      id,
      credentials: truth.credentials.map(({ code, level, group, withinMonths, eligibleSuffices }) => ({
        code,
        level,
        alternatives_group: group,
        obtain_within_months: withinMonths,
        eligible_suffices: eligibleSuffices,
      })),
      education: {
        minimum: truth.education.minimum,
        preferred: truth.education.preferred,
        or_equivalent_experience: truth.education.equivalentExperience,
      },
      experience: { minimum_years: truth.experience.minimumYears },
      work_mode: truth.workMode,
      employment_type: truth.employmentType,
      salary: truth.pay && { min: truth.pay.min, max: truth.pay.max, unit: truth.pay.unit },
      role_family: truth.roleFamily,
      is_him: truth.isHealthInformation,
    },
  }
}
