import picocolors from 'picocolors';
/** Colours for a terminal, or none. */
export type Paint = ReturnType<typeof picocolors.createColors>;
export declare function paint(colour: boolean): Paint;
