// Preloaded: a process says on stderr, at its end, how many KiB it took at most, and how many milliseconds of the processor.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(2, `peak ${maxRSS} cpu ${Math.round((userCPUTime + systemCPUTime) / 1000)}\n`)
})
