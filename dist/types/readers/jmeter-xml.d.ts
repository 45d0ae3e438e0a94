import { type LoadRun } from './load-run.ts';
import type { StreamReader } from './stream-reader.ts';
/**
 * A JMeter result file (JTL) in XML, of any size, in constant memory. A transaction repeats the samples below it and is left
 * out, by JMeter's own rule; what lies in it counts, for "generate parent sample" hides requests there. What lies in a
 * sample that is no transaction are its redirects and embedded files, which are part of it, as in JMeter's CSV. Percentiles
 * are nearest rank over all samples, failed ones included. Throws `Unusable` with the line.
 */
export declare function readJmeterXml(): StreamReader<LoadRun>;
