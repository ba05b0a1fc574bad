import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Command } from 'commander'
import type { z } from 'zod'
import { adRecordSchema, postingOfRecord } from '../../domain/adRecord.ts'
import { type Person, personOf } from '../../domain/fit/person.ts'
import { fitOf, withEvidence } from '../../domain/fit.ts'
import { profileSchema } from '../../domain/profile.ts'
import { readPosting } from '../../domain/reading/index.ts'
import { UsageError } from '../output.ts'

/** `credence fit`: reads ads from standard input and says how a person fits each. */
export function fitCommand(): Command {
  return new Command('fit')
    .description(
      'Read ads as JSON lines on standard input; write how a person fits each, one JSON line an ad: what is met, missing and conditional.',
    )
    .requiredOption('--profile <file>', 'the person, as a JSON file')
    .option('--ndjson', 'JSON lines in, JSON lines out (the only form there is)')
    .addHelpText(
      'after',
      `
Each line needs id, title and description, as for \`credence tag\`. The answer's fit is qualified, qualified_on_condition,
one_step, not_yet or unstated. The profile may leave out what is not known; days are like 2027-05-31:
  {"credentials": [{"code": "CCA", "earnedOn": "…", "expiresOn": "…"}, {"code": "RHIT", "inProgressUntil": "…"}],
   "education": [{"level": "associate", "field": "Health Information Technology", "accredited": true, "inProgressUntil": "…"}],
   "experience": [{"years": 2, "in": "outpatient coding"}], "place": "Akron, OH", "radiusMiles": 30, "remote": true,
   "states": ["OH"], "payFloor": {"amount": 22, "unit": "hour"}, "roles": ["coding"]}

Example:
  credence fit --profile me.json --ndjson < ads.ndjson`,
    )
    .action(async ({ profile }: { profile: string }) => {
      process.stdout.on('error', () => process.exit(1))
      process.exitCode = (await fitLines(await readPerson(profile))) ? 0 : 1
    })
}

async function readPerson(file: string): Promise<Person> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`)
  }
  const profile = profileSchema.safeParse(value)
  if (!profile.success) throw new UsageError(`${file}: ${faultsOf(profile.error, 'profile')}`)
  return personOf(profile.data, new Date())
}

/** True when every line could be read; a line that cannot is named on standard error, the others are answered. */
async function fitLines(person: Person): Promise<boolean> {
  let number = 0
  let isGood = true
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const answer = fitLine(line, person)
    if ('fault' in answer) {
      isGood = false
      process.stderr.write(`credence fit: line ${number}: ${answer.fault}\n`)
    } else if (!process.stdout.write(`${answer.json}\n`)) await once(process.stdout, 'drain')
  }
  return isGood
}

function fitLine(line: string, person: Person): { json: string } | { fault: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { fault: (error as Error).message }
  }
  const record = adRecordSchema.safeParse(value)
  if (!record.success) return { fault: faultsOf(record.error, 'record') }
  const { reading } = readPosting(postingOfRecord(record.data))
  const { fit, missing, met, conditions, path } = withEvidence(fitOf(person, reading.requirement), reading)
  return { json: JSON.stringify({ id: record.data.id, fit, missing, met, conditions, path }) }
}

function faultsOf(error: z.ZodError, whole: string): string {
  return error.issues.map((issue) => `${issue.path.join('.') || whole}: ${issue.message}`).join('; ')
}
