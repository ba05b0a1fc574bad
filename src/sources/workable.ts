import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson, text } from './json.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ account: z.string() })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  name: z.string(),
  jobs: z.array(
    z.object({
      title: z.string(),
      shortcode: z.string(),
      code: text,
      employment_type: text,
      telecommuting: z.boolean().nullish(),
      department: text,
      url: z.url(),
      application_url: text,
      published_on: text,
      country: text,
      city: text,
      state: text,
      education: text,
      experience: text,
      locations: z
        .array(z.object({ country: text, city: text, region: text, hidden: z.boolean().nullish() }))
        .nullish(),
      description: z.string(),
    }),
  ),
})

/** Workable's public account widget: one answer holds every ad with its text. */
export const workable: Source<Board> = {
  id: 'workable',
  name: 'Workable',
  board: boardSchema,
  listsEverything: true,
  spacingMs: 5_000,

  at(url) {
    const own = /^(?!(?:apply|www|jobs|help)\.)([\w-]+)\.workable\.com$/.exec(url.host)?.[1]
    if (own) return { account: own }
    if (url.host !== 'apply.workable.com') return null
    const account = url.pathname.replace(/^\/api\/v\d\/(?:widget\/)?accounts/, '').split('/')[1]
    return account && account !== 'j' ? { account } : null
  },
  slug: (board) => board.account,
  home: (board) => `https://apply.workable.com/${board.account}/`,
  first: (board) => ({ url: `https://apply.workable.com/api/v1/widget/accounts/${board.account}?details=true` }),

  read(page) {
    const { name, jobs } = readJson(page, listSchema)
    return {
      postings: jobs.map((job) => ({
        ...emptyPosting(job.shortcode, job.url, job.title.trim()),
        employer: name,
        description: job.description,
        places: placesOf(job),
        workMode: job.telecommuting ? 'Remote' : null,
        employmentTypes: job.employment_type ? [job.employment_type] : [],
        postedAt: statedDate(job.published_on),
        requisition: job.code,
        applyUrl: job.application_url,
        department: job.department,
        fields: {
          ...(job.education && { educationRequirements: job.education }),
          ...(job.experience && { experienceLevel: job.experience }),
        },
      })),
    }
  },
}

function placesOf(job: z.infer<typeof listSchema>['jobs'][number]) {
  const shown = job.locations?.filter(({ hidden }) => !hidden) ?? []
  const places = shown.map(({ city, region, country }) => statedPlace({ city, state: region, country }))
  return distinctPlaces(places.length ? places : [statedPlace(job)])
}
