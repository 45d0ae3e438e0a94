import type { GitHub } from '../model/github.ts';
/** GitHub, asked each question once: for one run, in which a hundred items may ask the same. */
export declare function remembering(github: GitHub): GitHub;
