import {
  type Boilerplate,
  comparePrepared,
  type Opening,
  type PreparedOpening,
  prepareOpening,
  type Verdict,
} from '../duplicates.ts'
import { disagreement } from './facets.ts'

export interface Clusters {
  /** Ids of postings that are one opening; every posting is in just one. */
  openings: string[][]
  /** Pairs of the same role elsewhere or otherwise, and what sets them apart. */
  siblings: { a: string; b: string; because: string }[]
}

interface Edge {
  a: number
  b: number
  verdict: Verdict
}

/** A run of words is boilerplate once this many unlike jobs share it. */
const boilerplateJobs = 4
const rarestShared = 30
const marginOfDoubt = 0.15

/**
 * Puts postings together that are of one opening. Pairs are looked for among the postings of one employer with a like
 * title, and among those that share rare words where the employer is hidden. No cluster holds two that disagree; a posting
 * that fits two unlike ones alike well joins neither.
 */
export function clusterOpenings(openings: Opening[]): Clusters {
  const prepared = openings.map(prepareOpening)
  const isBoilerplate = boilerplateOf(prepared)
  const edges: Edge[] = []
  const siblings: Clusters['siblings'] = []
  for (const [a, b] of candidatePairs(prepared, isBoilerplate)) {
    const verdict = comparePrepared(prepared[a]!, prepared[b]!, isBoilerplate)
    if (verdict.relation === 'same') edges.push({ a, b, verdict })
    else if (verdict.relation === 'sibling')
      siblings.push({ a: openings[a]!.id, b: openings[b]!.id, because: verdict.because })
  }
  const members = join(prepared, withoutDoubt(prepared, edges))
  return { openings: members.map((cluster) => cluster.map((index) => openings[index]!.id)), siblings }
}

function boilerplateOf(prepared: PreparedOpening[]): Boilerplate {
  const jobs = new Map<number, Set<string>>()
  for (const one of prepared) {
    const job = `${one.employer}|${one.title}`
    for (const set of [one.shingles.threes, one.shingles.fives]) {
      for (const run of set) {
        const known = jobs.get(run)
        if (!known) jobs.set(run, new Set([job]))
        else if (known.size < boilerplateJobs) known.add(job)
      }
    }
  }
  return (run) => (jobs.get(run)?.size ?? 0) >= boilerplateJobs
}

function candidatePairs(prepared: PreparedOpening[], isBoilerplate: Boilerplate): [number, number][] {
  const buckets = new Map<string, number[]>()
  const put = (key: string, index: number) => {
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  }
  prepared.forEach((one, index) => {
    if (one.employer !== '') put(`employer ${one.employer.split(' ').slice(0, 2).join(' ')}`, index)
    if (one.opening.vendor) put(`id ${one.opening.vendor} ${one.opening.externalId}`, index)
    for (const run of one.shingles.threes) if (!isBoilerplate(run)) put(`run ${run}`, index)
  })
  const pairs = new Map<string, [number, number]>()
  for (const [key, bucket] of buckets) {
    if (key.startsWith('run ') && bucket.length > rarestShared) continue
    for (let left = 0; left < bucket.length; left++) {
      for (let right = left + 1; right < bucket.length; right++) {
        const [a, b] = [bucket[left]!, bucket[right]!]
        if (a !== b) pairs.set(`${a} ${b}`, [a, b])
      }
    }
  }
  return [...pairs.values()]
}

/** Drops what ties one posting to two that disagree, unless one tie is clearly the stronger. */
function withoutDoubt(prepared: PreparedOpening[], edges: Edge[]): Edge[] {
  const ties = new Map<number, Edge[]>()
  for (const edge of edges) for (const end of [edge.a, edge.b]) ties.set(end, [...(ties.get(end) ?? []), edge])
  const doubtful = new Set<Edge>()
  for (const [index, own] of ties) {
    for (const one of own) {
      for (const other of own) {
        if (one === other || one.verdict.strength === 1) continue
        const [left, right] = [one, other].map((edge) => prepared[edge.a === index ? edge.b : edge.a]!)
        if (one.verdict.strength < other.verdict.strength + marginOfDoubt && disagreement(left!.facets, right!.facets))
          doubtful.add(one)
      }
    }
  }
  return edges.filter((edge) => !doubtful.has(edge))
}

/** Joins along the ties, strongest first, as long as no two of a cluster disagree. */
function join(prepared: PreparedOpening[], edges: Edge[]): number[][] {
  const clusterOf = prepared.map((_, index) => index)
  const members = prepared.map((_, index) => [index])
  for (const { a, b, verdict } of [...edges].sort((x, y) => y.verdict.strength - x.verdict.strength)) {
    const [left, right] = [clusterOf[a]!, clusterOf[b]!]
    if (left === right) continue
    const isApart = members[left]!.some((one) =>
      members[right]!.some((other) => disagreement(prepared[one]!.facets, prepared[other]!.facets)),
    )
    if (isApart && verdict.strength < 1) continue
    for (const index of members[right]!) clusterOf[index] = left
    members[left]!.push(...members[right]!)
    members[right] = []
  }
  return members.filter((cluster) => cluster.length > 0)
}
