export type Attributes = Readonly<Record<string, string>>;
/** Called in the order of the text. Names are as written, with case and prefix. */
export interface XmlHandler {
    open(name: string, attributes: Attributes, line: number): void;
    /** Text and CDATA between tags, in pieces. */
    text?(text: string): void;
    close(name: string): void;
}
/** Reads XML strictly: well formed, one root, at most 64 deep, no DOCTYPE and so no entities. Throws `Unusable`. */
export declare function readXml(text: string, handler: XmlHandler): void;
/**
 * Name of the root element of a text that may be XML, by its beginning; null where it does not begin as XML does. A
 * DOCTYPE names the root too. Takes time in proportion to the beginning's length.
 */
export declare function rootOf(head: string): string | null;
/** An attribute that is a whole number from 0; null where it is absent or empty. Throws `Unusable` for all else. */
export declare function countIn(attributes: Attributes, name: string, line: number): number | null;
