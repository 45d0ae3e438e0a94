import { type Html } from './markup.ts';
export interface Framed {
    readonly title: string;
    /** Where the link that comes first leads: "Skip to …". */
    readonly skipTo: string;
    readonly header: string;
    readonly main: Html;
    readonly footer: string;
}
/**
 * A whole page around its content: self-contained, without a script; its policy lets in nothing but its own style sheet,
 * by digest. Text reaches it through the one template that escapes.
 */
export declare function frame({ title, skipTo, header, main, footer }: Framed): string;
