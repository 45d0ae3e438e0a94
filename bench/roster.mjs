// A roster of a million people, some on two rows, and the records of a learning system for them: who is trained, in the
// weakest of 32 groups too. Ours includes the SHA-256 of both files.
//   node bench/roster.mjs [--rows 1e6] [--rounds 9]
import { join } from 'node:path'
import { rowsAndRounds } from './compare.mjs'
import { makeRoster } from './make-roster.mjs'
import { versus } from './versus.mjs'

const { rows, rounds } = rowsAndRounds(1e6)
const table = (file, columns) =>
  `read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', columns = {${Object.entries(columns).map(([name, type]) => `${name}: '${type}'`).join(', ')}})`

await versus(`A roster of ${rows} people with their training records`, {
  make: (folder) => makeRoster(join(folder, 'roster.csv'), join(folder, 'records.csv'), rows),
  files: ['roster.csv', 'records.csv'],
  evidence: '{type: training, roster: roster.csv, records: records.csv, groupBy: [site, shift, role]}',
  measures: ['people', 'coveragePercent', 'groupCoveragePercent'],
  query: (folder) => `
    with staff as (
      select distinct lower(trim(person)) person, trim(site) site, trim(shift) shift, trim(role) as job
      from ${table(join(folder, 'roster.csv'), { person: 'VARCHAR', site: 'VARCHAR', shift: 'VARCHAR', role: 'VARCHAR' })}),
    trained as (
      select distinct lower(trim(person)) person
      from ${table(join(folder, 'records.csv'), { person: 'VARCHAR', course: 'VARCHAR', status: 'VARCHAR', completedOn: 'DATE' })}
      where lower(trim(status)) = 'completed' and completedOn <= current_date),
    groups as (
      select 100 * count(trained.person) / count(*) covered from staff left join trained using (person) group by site, shift, job)
    select count(distinct staff.person)::double, (100 * count(distinct trained.person) / count(distinct staff.person))::double,
      (select min(covered) from groups)::double
    from staff left join trained using (person)`,
  rounds,
})
