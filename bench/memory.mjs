// Preloaded: a process says on stderr, at its end, how many KiB it took at most.
import { writeSync } from 'node:fs'

process.on('exit', () => void writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`))
