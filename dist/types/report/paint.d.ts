/** Colours for a terminal. */
export interface Paint {
    readonly bold: (text: string) => string;
    readonly dim: (text: string) => string;
    readonly red: (text: string) => string;
    readonly green: (text: string) => string;
    readonly yellow: (text: string) => string;
    readonly blue: (text: string) => string;
}
/** Colours, or none. */
export declare function paint(colour: boolean): Paint;
