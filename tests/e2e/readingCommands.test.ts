import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCredence } from '../support/program.ts'

const ad = {
  id: 'a',
  title: 'Coder II',
  description: '<p>RHIT or CCS required. CPT and ICD-10. Full-time. $24.50 - $31.25 an hour. Remote.</p>',
  location: 'Boise, ID',
}

it('tag answers the good lines, names the bad ones and fails', async () => {
  const lines = [
    JSON.stringify(ad),
    'not json',
    JSON.stringify({ id: 'b', title: 'Cook' }),
    '',
    JSON.stringify({ ...ad, id: 7 }),
  ]
  const { code, stdout, stderr } = await startCredence(['tag', '--ndjson'], {}, lines.join('\n')).ended
  expect(code).toBe(1)
  expect(stderr).toMatch(/line 2: /)
  expect(stderr).toMatch(/line 3: description/)
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map((answer) => answer.id)).toEqual(['a', 7])
  expect(answers[0]).toMatchObject({
    isHealthInformation: true,
    roleFamily: 'coding',
    workMode: 'remote',
    employmentType: 'full_time',
    pay: { min: 24.5, max: 31.25, unit: 'hour', currency: 'USD' },
  })
})

it('tag ends well when every line is good', async () => {
  const { code, stderr } = await startCredence(['tag', '--ndjson'], {}, JSON.stringify(ad)).ended
  expect({ code, stderr }).toMatchObject({ code: 0 })
})

it('eval compares a folder of labelled ads, and is used wrongly without one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'credence-gold-'))
  try {
    const label = {
      id: 'a',
      credentials: ['RHIT', 'CCS'].map((code) => ({
        code,
        level: 'required',
        alternatives_group: 1,
        obtain_within_months: null,
      })),
      education: { minimum: null },
      experience: { minimum_years: null },
      work_mode: 'remote',
      employment_type: 'full_time',
      salary: { min: 24.5, max: 31.25, unit: 'hour' },
      role_family: 'coding',
      is_him: true,
    }
    await writeFile(join(folder, 'postings.jsonl'), `${JSON.stringify({ ...ad, kind: 'him', doc_type: 'posting' })}\n`)
    await writeFile(join(folder, 'labels.jsonl'), `${JSON.stringify(label)}\n`)
    const { code, stdout } = await startCredence(['eval', '--gold', folder, '--json']).ended
    const evaluation = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(evaluation.ads).toBe(1)
    expect(evaluation.kinds.posting.fields.find((score: { field: string }) => score.field === 'pay')).toMatchObject({
      right: 1,
      wrong: 0,
      accuracy: 1,
    })
    expect((await startCredence(['eval', '--gold', join(folder, 'missing')]).ended).code).toBe(2)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
