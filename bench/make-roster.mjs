// Writes a staff roster and the training records of a learning system for the same people. Most cells are plain, some
// are quoted; one person in fifty has no record, some ids differ in case and space. The same number of people gives the
// same bytes.
//   node bench/make-roster.mjs ROSTER RECORDS [PEOPLE]
import { closeSync, openSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const sites = ['North hub', 'South hub', '"East hub, annexe"', 'West hub']
const shifts = ['day', 'night']
const roles = ['Call handler', 'Nurse adviser', 'Pharmacist', '"Team ""lead"""']
const flushLength = 1 << 20

export function makeRoster(rosterFile, recordsFile, people) {
  let seed = 1
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const pick = (list) => list[random(list.length)]
  const roster = writer(rosterFile, 'person,site,shift,role\n')
  const records = writer(recordsFile, 'person,course,status,completedOn\n')
  for (let i = 0; i < people; i++) {
    const person = `E${String(i).padStart(7, '0')}`
    roster.add(`${person},${pick(sites)},${pick(shifts)},${pick(roles)}\n`)
    /* A person on two rows counts once, and once in each group. */
    if (random(1000) === 0) roster.add(`${person},${pick(sites)},${pick(shifts)},${pick(roles)}\n`)
    if (random(50) === 0) continue
    const written = random(10) === 0 ? `${person.toLowerCase()} ` : person
    const status = random(30) === 0 ? 'Booked' : 'Completed'
    records.add(`${written},Safe calls,${status},2026-11-${10 + random(20)}\n`)
  }
  roster.close()
  records.close()
}

function writer(path, header) {
  const file = openSync(path, 'w')
  let text = header
  const flush = () => {
    writeSync(file, text)
    text = ''
  }
  return {
    add(line) {
      text += line
      if (text.length >= flushLength) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , roster, records, people = '1e6'] = process.argv
  makeRoster(roster, records, Number(people))
}
