import { gzipSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryPorts } from '../../src/index.ts'
import { inspect } from '../../src/inspect/inspect.ts'
import { inspectionText } from '../../src/inspect/text.ts'
import { checkPasted, inspected, proposedFor } from '../support/inspected.ts'
import { hasSample, sampleBytes, sampleFiles } from '../support/samples.ts'
import { lines, now } from '../support/world.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125 })

const value = ({ measures }: Awaited<ReturnType<typeof proposedFor>>, name: string) => measures.find((measure) => measure.name === name)?.value

describe('dates', () => {
  const records = (...dates: readonly string[]) => ({ 'records.csv': lines('person,completedOn', ...dates.map((date, i) => `E${i},${date}`)) })

  test.each([
    [['12/11/2026', '13/11/2026'], 'dateFormat: dd/MM/yyyy'],
    [['11/12/2026', '11/13/2026'], 'dateFormat: MM/dd/yyyy'],
    [['2/11/2026', '13/11/2026'], 'dateFormat: d/M/yyyy'],
    [['12 Nov 2026', '13 Nov 2026'], 'dateFormat: dd MMM yyyy'],
    [['2026-11-12 10:01:00', '2026-11-13 10:01:00'], 'dateFormat: "yyyy-MM-dd HH:mm:ss"'],
    [['26-11-12', '26-11-13'], 'dateFormat: yy-MM-dd'],
  ])('%j are read by %s', async (dates, line) => {
    expect((await proposedFor(records(...dates))).lines).toMatch(new RegExp(`^ +${line}$`, 'm'))
  })

  test('where no cell tells day from month nothing is guessed, and the gate then reads no date', async () => {
    const proposal = await proposedFor(records('11/12/2026', '10/11/2026'))
    expect(proposal.lines).not.toMatch(/^ +dateFormat/m)
    expect(proposal.questions.join('\n')).toContain('dateFormat: which of dd/MM/yyyy or MM/dd/yyyy?')
  })

  test('ISO dates need no format; times without a zone are named', async () => {
    expect((await proposedFor(records('2026-11-12'))).lines).not.toContain('dateFormat')
    expect((await proposedFor(records('2026-11-12'))).timesWithoutZone).toBe(false)
    expect((await proposedFor(records('2026-11-12T10:00:00Z'))).timesWithoutZone).toBe(false)
    expect((await proposedFor(records('2026-11-12T10:00:00'))).timesWithoutZone).toBe(true)
  })

  test('the times of a tool too', async () => {
    const run = (time: string) => ({ 'run.csv': lines('timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,grpThreads,allThreads', `${time},120,start,200,OK,t1,true,1,1`) })
    const local = await proposedFor(run('2026/11/20 10:00:00.000'))
    expect([local.timesWithoutZone, local.occurredAt]).toEqual([true, '2026-11-20T10:00:00Z'])
    const utc = await proposedFor(run(String(Date.parse('2026-11-20T10:00:00Z'))))
    expect([utc.timesWithoutZone, utc.occurredAt]).toEqual([false, '2026-11-20T10:00:00Z'])
  })

  test('what no pattern reads is shown by its form alone', async () => {
    const { questions } = await proposedFor({ 'actions.csv': lines('id,action,status,due', 'A1,Mend,open,2026/11/10 9:04 AM Jane') })
    expect(JSON.stringify(questions)).not.toContain('Jane')
  })
})

describe('which column is which', () => {
  test('of two that would do none is taken, and the question names both', async () => {
    const proposal = await proposedFor({ 'log.csv': lines('Hazard ID,Hazard name,Residual severity,Residual likelihood,Existing controls,New controls,Owner', 'H1,Wrong order,Major,Low,Banner,Second check,CSO') })
    expect(proposal.questions).toContain('columns.controls: which of "Existing controls" or "New controls"?')
    expect(proposal.lines).not.toMatch(/^ +controls:/m)
    expect(value(proposal, 'uncontrolled')).toBe(1)
    const control = await proposedFor({ 'log.csv': lines('Hazard ID,Hazard name,Residual severity,Residual likelihood,Existing controls,Owner', 'H1,Wrong order,Major,Low,Banner,CSO') })
    expect(value(control, 'uncontrolled')).toBe(0)
  })

  test('a roster among the files shows which column names people, and the pair is measured', async () => {
    const files = { 'staff.csv': lines('Staff number,site', 'S1,North', 'S2,South', 'S3,South'), 'lms.csv': lines('email,staff id,status', 'a@x.example,S1,Completed', 'b@x.example,S2,Booked') }
    const proposal = await proposedFor(files)
    expect(proposal.files).toEqual(['staff.csv', 'lms.csv'])
    expect(proposal.lines).toContain('columns: {person: staff id}')
    expect(value(proposal, 'coveragePercent')).toBe(100 / 3)
    expect((await inspected(files)).files[0]?.notes).toEqual(['It is the roster of the training entry that is shown with lms.csv.'])
  })

  test('concerns are not proposed as defects, which nobody has to accept', async () => {
    const concerns = lines('id,raisedOn,raisedBy,severity,status,response', 'C1,2026-11-01,kim,high,closed,ok')
    expect((await inspected({ 'a.csv': concerns })).files[0]?.proposals.map(({ type }) => type)).toEqual(['concerns'])
    expect((await inspected({ 'a.csv': lines('id,severity,status', 'D1,high,closed') })).files[0]?.proposals.map(({ type }) => type)).toEqual(['defectLog'])
  })

  test('records are never their own roster: who attended is not who should be trained', async () => {
    const records = { 'lms.csv': lines('person,status', 'S1,Completed') }
    const proposal = await proposedFor(records)
    expect(proposal.status).toBe('unusable')
    expect(proposal.lines).toContain('roster: everyone-who-should-be-trained.csv')
    expect((await checkPasted(proposal, records)).verdict).toBe('not-ready')
  })

  test('a roster with other dates, flags and employment is no record of training', async () => {
    const type = async (text: string) => (await inspected({ 'staff.csv': text })).files[0]?.proposals.map(({ why }) => why)
    const roster = ['it lists people, as a roster does']
    expect(await type(lines('person,site,Start date', 'S1,North,2020-01-02', 'S2,South,2021-02-03'))).toEqual(roster)
    expect(await type(lines('person,site,Full time,First aider', 'S1,North,yes,no', 'S2,South,no,no'))).toEqual(roster)
    expect(await type(lines('person,site,status', 'S1,North,Active', 'S2,South,Leaver'))).toEqual(roster)
    expect(await type(lines('person,site,Fire safety', 'S1,North,2026-01-02', 'S2,South,Booked'))).toEqual(['it has people in rows and a column for each course'])
    const { questions, lines: yaml } = await proposedFor({ 'matrix.csv': lines('person,Fire safety,First aider', 'S1,2026-01-02,yes', 'S2,Booked,no') })
    expect(yaml).toContain('courseColumns: [Fire safety]')
    expect(questions.join('\n')).toContain('is each of "Fire safety" a course? And "First aider"?')
  })

  test('title lines, an old encoding and a sheet of several are said', async () => {
    const titled = await proposedFor({ 'log.csv': `Defects of November\n\n${lines('id,severity,status', 'D1,low,open')}` })
    expect(titled.lines).toContain('headerRow: 3')
    expect(value(titled, 'openLow')).toBe(1)
    const latin = await proposedFor({ 'log.csv': new Uint8Array(Buffer.from(lines('id,severity,status,summary', 'D1,low,open,Zo\u00eb'), 'latin1')) })
    expect(latin.lines).toContain('encoding: windows-1252')
    const sheet = (name: string, data: readonly Record<string, string>[]) => ({ name, columns: Object.keys(data[0] ?? {}).map((key) => ({ header: key, key })), data: [...data] })
    const book = await writeXlsx({ sheets: [sheet('Read me', [{ about: 'Defects' }]), sheet('Log', [{ id: 'D1', severity: 'high', status: 'open' }])] })
    const proposal = await proposedFor({ 'log.xlsx': book })
    expect(proposal.lines).toContain('sheet: Log')
    expect(value(proposal, 'openHigh')).toBe(1)
  })
})

describe('nothing is copied from the result', () => {
  test.each(sampleFiles())('%s', async (name) => {
    for (const { lines: yaml } of (await inspected({ [name]: sampleBytes(name) })).files.flatMap(({ proposals }) => proposals)) {
      const active = yaml.split('\n').filter((line) => /^ +(?:min|max|require)\w*:/.test(line) && !/^ +#/.test(line))
      expect(active.filter((line) => !line.includes('replace'))).toEqual([])
      for (const line of yaml.split('\n').filter((each) => /# +(?:min|max|require)\w+:/.test(each) && !each.includes('which') && !each.includes('?'))) expect(line).toContain('…')
    }
  })

  test('a placeholder blocks until somebody replaces it', async () => {
    const hazards = { 'hazards.csv': lines('id,hazard,residualRisk,controls,owner', 'H1,Wrong order,2,Check,CSO') }
    expect((await checkPasted(await proposedFor(hazards), hazards)).verdict).toBe('not-ready')
    const form = { 'form.csv': lines('Timestamp,Ready?', '2026-11-01,5', '2026-11-02,4') }
    const survey = await proposedFor(form)
    expect((await checkPasted(survey, form)).measures['responsePercent']).toBeLessThan(1)
    expect((await checkPasted(survey, form)).measures['favourablePercent']).toBe(0)
    for (const lag of [-1, 0, 0.5, 1, 7]) {
      const numbers = { 'lag.json': JSON.stringify({ lag }) }
      expect((await checkPasted(await proposedFor(numbers), numbers)).verdict).toBe('not-ready')
    }
  })

  test.each([
    ['an unknown result', 'result.json', '{"outcome": {"passed": true}}'],
    ['a page', 'report.html', '<!doctype html><title>All passed</title>'],
    ['a log', 'run.log', 'everything passed\n'],
    ['a report of the gate', 'report.json', '{"schemaVersion": 1, "verdict": "ready"}'],
    ['a checklist', 'readiness.yml', 'version: 1\nservice: T\nrelease: "1"\nitems: []\n'],
  ])('%s is not proposed as a document, for as that anything would pass', async (_, name, text) => {
    const [file] = (await inspected({ [name]: text })).files
    expect(file?.proposals).toEqual([])
    expect(file?.problem?.remedy).not.toBe('')
  })
})

describe('nobody is named', () => {
  const looks = [{}, { columns: 80, colour: true }, { columns: 120, ascii: true }]
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 'o', 'r', 's', 't'), minLength: 5, maxLength: 9 }).map((text) => `Zq${text}`)
  const people = fc.uniqueArray(fc.tuple(word, word), { minLength: 1, maxLength: 6, selector: ([first, last]) => first + last })
  const headers = fc.constantFrom<string>('Name', 'Employee', 'Email', 'Owner', 'Manager', 'person', 'Raised by', 'Ansprechpartner', 'who', 'Trainer', 'Comments', 'hazard', 'Contact', 'X', 'Ward sister', 'Shift nurse', 'Course tutor', 'Site sponsor', 'Department head', 'Team champion', 'Group of Ann', 'Role holder', 'status of')

  test('whatever a table is of, the cells of columns that could name somebody are not shown', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.uniqueArray(headers, { minLength: 1, maxLength: 4 }), fc.constantFrom('id,severity,status', 'id,action,status', 'date,group,attended', 'Timestamp,Ready?', 'status,completedOn', 'id,hazard', ''), async (named, columns, others) => {
        const cells = others.split(',').filter((name) => name !== '')
        const row = ([first, last]: readonly [string, string], i: number) => [...columns.map((name) => (name === 'Email' ? `${first}.${last}@ward.example` : `${first} ${last}`)), ...cells.map((name) => (/date|Timestamp|On/.test(name) ? '2026-11-01' : name === 'attended' ? '7' : `${name}${i}`))]
        const files = { 'a.csv': lines([...columns, ...cells.map((name) => (columns.includes(name) ? `${name} 2` : name))].join(','), ...named.map((person, i) => row(person, i).join(','))), 'b.json': JSON.stringify(named.map(([first, last]) => ({ person: `${first} ${last}`, site: 'North' }))) }
        const inspection = await inspected(files)
        for (const text of [JSON.stringify(inspection), ...looks.map((each) => inspectionText(inspection, each))]) expect(text).not.toMatch(/Zq/)
      }),
      { numRuns: 150 },
    )
  })

  test('words that a checklist has to name are shown', async () => {
    const [file] = (await inspected({ 'lms.csv': lines('person,status,site', 'Jane Doe,Erledigt,North', 'Ben Ito,Gebucht,South') })).files
    expect(file?.table?.columns.map(({ values }) => values)).toEqual([null, ['Erledigt', 'Gebucht'], ['North', 'South']])
  })
})

describe('files as they come', () => {
  test('compressed, in a folder, or not there', async () => {
    const k6 = sampleBytes('k6/constructed-handleSummary-ok.json')
    const [packed] = (await inspected({ 'k6.json.gz': gzipSync(k6) })).files
    expect([packed?.packing, packed?.format?.name, packed?.proposals[0]?.measures[0]?.value]).toEqual(['gzip', 'k6-summary', 216_000])
    const ports = memoryPorts({ files: { 'evidence/k6.json': k6, 'evidence/concerns/c1.yml': 'id: C1\nraisedOn: 2026-11-01\nraisedBy: kim\nseverity: low\nstatus: open\n', 'evidence/concerns/c2.yml': 'id: C2\nraisedOn: 2026-11-01\nraisedBy: kim\nseverity: low\nstatus: open\n' }, now })
    const all = await inspect({ files: ['evidence'], folder: 'evidence' }, ports)
    expect(all.files.map(({ path, proposals }) => [path, proposals.map(({ type }) => type)])).toEqual([['concerns/c1.yml', ['concerns']], ['concerns/c2.yml', []], ['k6.json', ['loadTest']]])
    const [absent] = (await inspect({ files: ['nothing.csv'], folder: '' }, ports)).files
    expect(absent?.problem?.message).toBe('there is no such file')
  })

  test.each(['a: b.csv', '~a.csv', 'a\\b.csv'])('a name that no checklist can hold is to be changed: %s', async (name) => {
    const [file] = (await inspected({ [name]: lines('id,severity,status', 'D1,low,open') })).files
    expect([file?.problem?.message, file?.problem?.remedy.slice(0, 10)]).toEqual(['has a name that no checklist can hold', 'Rename it:'])
  })

  test('the same file whole, cut, shuffled or empty never throws', async () => {
    const samples = sampleFiles().filter((name) => hasSample(name) && sampleBytes(name).length < 20_000)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.nat(20_000), async (name, at) => {
        const bytes = sampleBytes(name)
        await inspected({ [name]: bytes.subarray(0, at % (bytes.length + 1)) })
      }),
      { numRuns: 150 },
    )
  })
})
