import { describe, expect, it } from 'vitest'
import { readWorkMode } from '../../../src/domain/reading/workMode.ts'
import { adOfWords, placeOfWords } from '../../support/adOfWords.ts'

const modeOf = (text: string, place = '', title?: string) =>
  readWorkMode(adOfWords(text, title, { places: place ? [placeOfWords(place)] : [] })).workMode
const statesOf = (text: string, place = 'Remote') =>
  readWorkMode(adOfWords(text, 'Coder', { places: [placeOfWords(place)] })).remoteStates?.join(' ') ?? null

describe('remote', () => {
  it.each([
    ['This is a fully remote position.'],
    ['The work is 100% remote. We hire remote staff in AL, GA, TN.'],
    ['You will work from home after two weeks of training on site.'],
    ['Home-based, with equipment provided.'],
    ['Fully distributed; core hours 11-3 Eastern.'],
    ['Location: Salem or Portland, OR, or remote within Oregon'],
    ['Position may be remote in Montana, Wyoming, Idaho or the Dakotas'],
    ['First 60 days on site, then remote.'],
    ['Remote, with mileage when you visit buildings (about one trip each month).'],
  ])('%s', (text) => expect(modeOf(text)).toBe('remote'))
  it.each([['Remote'], ['Remote - US'], ['Remote,Tampa, FLORIDA'], ['Nationwide'], ['Work From Home - Ohio']])(
    'board says %s',
    (place) => {
      expect(modeOf('We code.', place)).toBe('remote')
    },
  )
  it('in the title', () => expect(modeOf('We code.', 'Boise, ID', 'Inpatient Coder (Remote)')).toBe('remote'))
})

describe('hybrid', () => {
  it.each([
    ['Hybrid: two days a week at the east campus.'],
    ['Onsite in Boise for the first 90 days of training, then you may work from home up to 3 days a week.'],
    ['Telework four days; in Olympia on Wednesdays.'],
    ['Work from home, with three days per week in the office.'],
    ['The manager lives near Lexington and spends one day per week there; otherwise remote.'],
    ['Onsite most days; work at home on Fridays.'],
    ['Able to be on site in Tampa three days a week.'],
    ['Some remote work is allowed.'],
    ['Position is available as a hybrid position in San Carlos as well as a remote position.'],
  ])('%s', (text) => expect(modeOf(text)).toBe('hybrid'))
  it('board says remote, the text knows better', () =>
    expect(modeOf('Hybrid, two days a week in clinic.', 'Remote')).toBe('hybrid'))
  it('board says both', () =>
    expect(modeOf('', 'Los Angeles, CA; on-site with some telecommuting possible')).toBe('hybrid'))
})

describe('on site', () => {
  it.each([
    ['This job is not eligible for telecommuting.'],
    ['In the office, no remote.'],
    ["Remote work isn't possible because the patients are here."],
    ['LOCATION\nOn-site in Jackson, MS during the traineeship.'],
    ['Site: Building C, on campus'],
    ['SCHEDULE: M-F, 8-4:30, on campus.'],
    ['This is not a remote position.'],
    ['Where: on site the first year. After that remote work is possible.'],
  ])('%s', (text) => expect(modeOf(text)).toBe('onsite'))
  it('board says so', () => expect(modeOf('', 'Onsite - Cedar Rapids, IA')).toBe('onsite'))
})

describe('says nothing of the work mode', () => {
  it.each([
    ['Onsite parking and an on-site fitness center.'],
    ['Courteous in person and on the phone.'],
    ['Supervises remote coders and supports remote monitoring of patients.'],
    ['Experience with hybrid medical records and virtual meetings.'],
    ['Remote access to our network needs two factors.'],
    ['Title 38 hybrid status is kept.'],
    ['Skilled with Microsoft Office. Our main campus reaches nine counties.'],
    ['Home health and hospice charts; patients recover at home.'],
    ['Conducts on-site audits of provider offices.'],
  ])('%s', (text) => expect(modeOf(text)).toBeNull())
})

describe('states of a remote worker', () => {
  it.each([
    ['We can employ in: AL, IN, KS, ME, OH, OK, OR and PA.', 'AL IN KS ME OH OK OR PA'],
    [
      'Applicants must reside in one of these states: Arkansas, Delaware, West Virginia, Washington, or Washington, D.C. We may revise the list.',
      'AR DC DE WA WV',
    ],
    ['Candidates must live in Florida, Georgia or Texas.', 'FL GA TX'],
    ['Open to home-based staff in AR, DE, IN, ME, OK, OR.', 'AR DE IN ME OK OR'],
    ['You must reside in FL, GA, TX or TN.', 'FL GA TN TX'],
    ['Must live in Washington.', 'WA'],
    ['States where we run payroll: HI, ID, ME', 'HI ID ME'],
    ['Available only to residents of New York and New Jersey.', 'NJ NY'],
  ])('%s', (text, states) => expect(statesOf(text)).toBe(states))

  it('all but those that are excluded', () => {
    const states = statesOf('Not available to residents of CA, CO, NY, or WA.')!.split(' ')
    expect(states).toHaveLength(47)
    expect(states).not.toContain('CO')
    expect(states).toContain('DC')
  })
  it.each([
    ['Must live within 60 miles of Novato.'],
    ['Residents of California: see our privacy notice.'],
    ['Our hospital is located in Alabama.'],
    ['Pay Zone B covers AL, AR, GA and TX.'],
    ['CPC or CCS; MD or PA preferred.'],
    ['Central or Eastern time zone only.'],
  ])('none: %s', (text) => expect(statesOf(text)).toBeNull())
  it('are those the board names', () => expect(statesOf('We code.', 'Remote - TX, OK, LA')).toBe('LA OK TX'))
  it('are not the state of an anchor city', () => expect(statesOf('We code.', 'Remote, Knoxville, TN')).toBeNull())
  it('are not told of work on site', () => {
    expect(
      readWorkMode(adOfWords('On-site role. Must live in Ohio.', 'Coder', { places: [placeOfWords('Dayton, OH')] }))
        .remoteStates,
    ).toBeNull()
  })
})

describe('more ways to say where the work is done', () => {
  it.each<[string, string | null]>([
    ['Work arrangement: Hybrid', 'hybrid'],
    ['In office Tuesdays and Thursdays, home otherwise.', 'hybrid'],
    ['Five days a week in the office.', 'onsite'],
    ['You are in the office 5 days a week.', 'onsite'],
    ['You may work from anywhere in the United States.', 'remote'],
    ['Telecommute up to 60%.', 'hybrid'],
    ['No remote option.', 'onsite'],
    ['Remote: No', 'onsite'],
    ['Telework eligible: No', 'onsite'],
    ['Remote Type: Remote', 'remote'],
    ['Once trained, this job is remote.', 'remote'],
    ['After a two-week orientation in Tulsa the work is done from your home.', 'remote'],
    ['Work at home in any state but California.', 'remote'],
    ['This is an onsite position.', 'onsite'],
    ['On-site only; this job cannot be done from home.', 'onsite'],
    ['You can work remotely two days a week after probation.', 'hybrid'],
    ['Remote within 50 miles of Dayton, with a monthly meeting on site.', 'remote'],
    ['Our coders are remote; this position is on site.', 'onsite'],
    ['Position sits in the HIM office, third floor. No telework.', 'onsite'],
    ['WFH 2 days/wk', 'hybrid'],
    ['Remote first, office when you like.', 'remote'],
    ['The team is fully remote. You need a quiet room with a door.', 'remote'],
    ['Partially remote: Mondays and Fridays from home.', 'hybrid'],
    ['Hybrid schedule after 90 days; on site until then.', 'hybrid'],
    ['We are a hybrid of a clinic and a school.', null],
    ['Works on site at two client hospitals.', 'onsite'],
    ['Home office must have a locking door. 100% telecommute.', 'remote'],
    ['Must be able to come on site with 24 hours notice; otherwise work from home.', 'remote'],
    ['Location: 100% virtual', 'remote'],
    ['Travel between sites, 10%.', null],
    ['In-person interviews only.', null],
    ['Not eligible for remote work during training; hybrid thereafter.', 'hybrid'],
    ['Remote (must reside in TX).', 'remote'],
    ['This role may be performed remotely from any of the states listed.', 'remote'],
    ['You will report to the records room on the ground floor each day. This job is not remote.', 'onsite'],
    ['Onsite Monday through Friday', 'onsite'],
    ['three days in clinic, two from home', 'hybrid'],
    ['Remote, except for one week on site at the start.', 'remote'],
    ['Must be comfortable working from home with no supervision.', 'remote'],
  ])('%s: %s', (text, expected) => expect(modeOf(text)).toBe(expected))
})
