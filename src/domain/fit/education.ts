import { healthStudies, rungs, sameStudies, yearsOfStudy } from '../education.ts'
import type { EducationLevel, RequirementPath } from '../listing.ts'
import { rankOfEducation } from '../requirement.ts'
import type { Outcome } from './outcome.ts'
import { lastDayWithin, type Person, type Schooling, usualWindowMonths } from './person.ts'

type Asked = NonNullable<RequirementPath['education']>
type Answer = 'yes' | 'perhaps' | 'no'

/** The best that the person's schooling makes of a demand: met, met on a condition, or what it lacks. */
export function meetEducation(person: Person, asked: Asked, conditions: RequirementPath['conditions']): Outcome {
  const { level, fields, accredited } = asked
  const kind = 'education' as const
  let perhaps: Schooling | null = null
  let coming: Schooling | null = null
  for (const schooling of person.schooling) {
    const { degree, state } = schooling
    const answer = finishes(schooling, asked)
    if (answer === 'yes') return { state: 'met', item: { kind, level, fields, accredited, by: degree } }
    if (answer === 'perhaps') perhaps ??= schooling
    const isInTime = state === 'in_progress' && degree.inProgressUntil! <= lastDayWithin(person, usualWindowMonths)
    if (isInTime && answerOf(schooling, asked) !== 'no') coming ??= schooling
  }
  const by = coming ?? perhaps
  if (by) {
    const on = by.degree.inProgressUntil
    const condition = by === coming ? ('in_progress' as const) : ('unconfirmed' as const)
    return { state: 'condition', item: { kind, level, fields, accredited, condition, months: null, on, by: by.degree } }
  }
  const held = highest(person)
  if (conditions.some(({ kind }) => kind === 'equivalent_experience') && person.years >= yearsInPlace(held, level)) {
    const condition = 'equivalent_experience' as const
    return {
      state: 'condition',
      item: { kind, level, fields, accredited, condition, months: null, on: null, by: null },
    }
  }
  const nearest = nearestTo(person, asked)
  return {
    state: 'missing',
    item: { kind, level, fields, accredited, because: lackOf(nearest, asked), by: nearest?.degree ?? null },
    // Most who leave school out of their profile have finished it: it is no step of its own.
    steps: Math.max(1, Math.ceil(rungs[level] - Math.max(rungs.high_school, rungs[held]))),
  }
}

/** Year for year, as public employers count experience for schooling; at least one. */
function yearsInPlace(held: EducationLevel, asked: EducationLevel): number {
  return Math.max(1, yearsOfStudy[asked] - yearsOfStudy[held])
}

/** What counts of schooling today: all of it when finished; of a degree in progress, the school behind it. */
function finishes(schooling: Schooling, asked: Asked): Answer {
  if (schooling.state === 'finished') return answerOf(schooling, asked)
  const isDegree = rankOfEducation(schooling.degree.level) > rankOfEducation('high_school')
  if (!isDegree) return 'no'
  if (isOfSchool(asked.level)) return 'yes'
  // Who studies for a degree has some college behind them; how much, nobody said.
  const isStudent = rungs[schooling.degree.level] >= rungs.associate
  return isStudent && rungs[asked.level] <= rungs.some_college ? worst('perhaps', answerOf(schooling, asked)) : 'no'
}

function isOfSchool(level: EducationLevel): boolean {
  return rankOfEducation(level) <= rankOfEducation('high_school')
}

function answerOf(schooling: Schooling, asked: Asked): Answer {
  const { level, accredited } = schooling.degree
  const reaches = reachesLevel(level, asked.level)
  // A field or an accreditation is said of the degree that another path asks for, never of high school.
  if (isOfSchool(asked.level)) return reaches
  const proves = !asked.accredited || accredited ? 'yes' : accredited === null ? 'perhaps' : 'no'
  return worst(reaches, worst(isInField(schooling.fields, asked.fields), proves))
}

function worst(a: Answer, b: Answer): Answer {
  return a === 'no' || b === 'no' ? 'no' : a === 'yes' ? b : a
}

/** By the order of levels, as requirements are compared; a certificate may or may not have been college work. */
function reachesLevel(held: EducationLevel, asked: EducationLevel): Answer {
  if (rankOfEducation(held) >= rankOfEducation(asked)) return 'yes'
  return held === 'certificate' && asked === 'some_college' ? 'perhaps' : 'no'
}

function isInField(held: string[] | null, asked: string[]): Answer {
  if (asked.length === 0) return 'yes'
  if (held === null) return 'perhaps'
  if (held.some((code) => asked.includes(code) || sameStudies.get(code)?.some((same) => asked.includes(same))))
    return 'yes'
  if (!asked.includes('related')) return 'no'
  return held.some((code) => healthStudies.includes(code)) ? 'yes' : 'perhaps'
}

function highest({ schooling }: Person): EducationLevel {
  return schooling.reduce<EducationLevel>((best, { degree, state }) => {
    const level = state === 'finished' ? degree.level : rungs[degree.level] > rungs.high_school ? 'high_school' : 'none'
    return rungs[level] > rungs[best] ? level : best
  }, 'none')
}

/** What says most about the lack: schooling that would do but for its end, then the highest. */
function nearestTo({ schooling }: Person, asked: Asked): Schooling | null {
  let nearest: Schooling | null = null
  let most = -1
  for (const one of schooling) {
    const worth = rungs[one.degree.level] + (one.state !== 'finished' && answerOf(one, asked) !== 'no' ? 10 : 0)
    if (worth > most) nearest = one
    most = Math.max(most, worth)
  }
  return nearest
}

function lackOf(nearest: Schooling | null, asked: Asked) {
  if (nearest === null) return 'not_held'
  if (reachesLevel(nearest.degree.level, asked.level) === 'no') return 'level'
  if (answerOf(nearest, asked) !== 'no') return nearest.state === 'overdue' ? 'overdue' : 'later'
  return isInField(nearest.fields, asked.fields) === 'no' ? 'field' : 'accreditation'
}
