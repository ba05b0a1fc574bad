import { confidenceThatSatisfies } from './credentials.ts'
import { rungs } from './education.ts'
import { eligibilityFor, type Lack } from './fit/eligibility.ts'
import { type Person, personOf, standingOf, standsInFrom } from './fit/person.ts'
import { gradeOf, mayApply } from './fit.ts'
import type { Requirement } from './listing.ts'
import { gainOf, type Step, steps } from './pathways.ts'
import type { Profile } from './profile.ts'

/** What one step, or a pair, would open: the requirements met after it and not before. */
export interface Unlock<Id> {
  steps: Step[]
  /** now: the person could take it up; after: once they have what `lack` says; unknown: the facts do not say. */
  reach: 'now' | 'after' | 'unknown'
  lack: Lack
  opens: Id[]
}

/** Ids of the requirements by which a person may apply: wholly met, or on a condition that the ad offers. */
export function openTo<Id>(person: Person, requirements: Iterable<[Id, Requirement]>): Set<Id> {
  const open = new Set<Id>()
  for (const [id, requirement] of requirements) if (mayApply(gradeOf(person, requirement))) open.add(id)
  return open
}

/** The profile with the steps taken. */
export function profileAfter(profile: Profile, taken: Step[]): Profile {
  const gains = taken.map(gainOf)
  return {
    ...profile,
    credentials: [...profile.credentials, ...gains.flatMap((gain) => ('credential' in gain ? [gain.credential] : []))],
    education: [...profile.education, ...gains.flatMap((gain) => ('degree' in gain ? [gain.degree] : []))],
  }
}

/**
 * The steps within a person's reach that they have not taken: credentials not held, and degrees at most one rung above what
 * is finished (or of the same height, where none in health information is held).
 */
export function stepsFor(person: Person): Step[] {
  const finished = person.schooling.filter(({ state }) => state === 'finished').map(({ degree }) => degree)
  const height = Math.max(rungs.high_school, ...finished.map(({ level }) => rungs[level]))
  return steps.filter((step) => {
    const gain = gainOf(step)
    if ('credential' in gain) return standingOf(person, step.code).state !== 'held'
    const rung = rungs[gain.degree.level]
    const isHeld = finished.some(
      ({ level, accredited }) => rungs[level] >= rung && (accredited || !gain.degree.accredited),
    )
    return !isHeld && rung <= height + 1
  })
}

/** For each step within reach, what it alone opens, most first. */
export function unlocks<Id>(profile: Profile, requirements: ReadonlyMap<Id, Requirement>, now: Date): Unlock<Id>[] {
  const person = personOf(profile, now)
  const closed = closedTo(person, requirements)
  return stepsFor(person)
    .map((step) => unlockOf(person, [step], concernedBy(step, closed), now))
    .sort((a, b) => b.opens.length - a.opens.length)
}

/**
 * Pairs of a degree and a credential, or of two credentials, that open what no step opens alone, most first. `opens` holds
 * only that. At most `most` pairs.
 */
export function pairedUnlocks<Id>(
  profile: Profile,
  requirements: ReadonlyMap<Id, Requirement>,
  now: Date,
  most = 10,
): Unlock<Id>[] {
  const person = personOf(profile, now)
  const all = closedTo(person, requirements)
  const reachable = stepsFor(person)
  const alone = reachable.flatMap((step) => unlockOf(person, [step], concernedBy(step, all), now).opens)
  const opened = new Set(alone)
  const closed = all.filter(([id]) => !opened.has(id))
  const concerned = new Map(reachable.map((step) => [step, new Map(concernedBy(step, closed))]))
  const pairs = reachable.flatMap((first, index) =>
    reachable.slice(index + 1).map((second) => [first, second] as const),
  )
  return pairs
    .filter((pair) => pair.some(({ kind }) => kind === 'credential'))
    .map(([first, second]) => {
      const other = concerned.get(second)!
      const both = [...concerned.get(first)!].filter(([id]) => other.has(id))
      return unlockOf(person, [first, second], both, now)
    })
    .filter(({ opens }) => opens.length > 0)
    .sort((a, b) => b.opens.length - a.opens.length)
    .slice(0, most)
}

function closedTo<Id>(person: Person, requirements: ReadonlyMap<Id, Requirement>): [Id, Requirement][] {
  const open = openTo(person, requirements)
  return [...requirements].filter(([id]) => !open.has(id))
}

/** Those that the step can make a difference to: that ask for its credential, or for schooling, or that one be eligible. */
function concernedBy<Id>(step: Step, entries: [Id, Requirement][]): [Id, Requirement][] {
  if (step.kind === 'degree')
    return entries.filter(([, { paths }]) =>
      paths.some(({ education, conditions }) => education || conditions.some(({ kind }) => kind === 'eligible')),
    )
  const satisfied = new Map<string, boolean>()
  const asksForIt = (code: string) => {
    const known = satisfied.get(code) ?? confidenceThatSatisfies(step.code, code) >= standsInFrom
    satisfied.set(code, known)
    return known
  }
  return entries.filter(([, { paths }]) =>
    paths.some(({ credentials }) => credentials.some((set) => set.some(asksForIt))),
  )
}

/** Only what is closed need be tried again: a step makes no fit worse. */
function unlockOf<Id>(person: Person, taken: Step[], closed: [Id, Requirement][], now: Date): Unlock<Id> {
  const after = personOf(profileAfter(person.profile, taken), now)
  return { steps: taken, ...reachOf(person, taken), opens: [...openTo(after, closed)] }
}

/** The later of two steps may build on the first. */
function reachOf(person: Person, taken: Step[]): Pick<Unlock<never>, 'reach' | 'lack'> {
  const schooled = personOf(
    profileAfter(
      person.profile,
      taken.filter(({ kind }) => kind === 'degree'),
    ),
    new Date(person.today),
  )
  const answers = taken.filter(({ kind }) => kind === 'credential').map(({ code }) => eligibilityFor(schooled, code))
  const lack: Lack = Object.assign({}, ...answers.map((answer) => answer.lack))
  if (answers.some(({ eligible }) => eligible === 'no')) return { reach: 'after', lack }
  return { reach: answers.some(({ eligible }) => eligible === 'unknown') ? 'unknown' : 'now', lack }
}
