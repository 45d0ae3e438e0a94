import { SaxesParser } from 'saxes';
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
/** As `readXml`, for text that comes in pieces, without a byte-order mark. */
export declare function xmlParser(handler: XmlHandler): Pick<SaxesParser, 'write' | 'close'>;
/** An attribute that is a whole number from 0; null where it is absent or empty. Throws `Unusable` for all else. */
export declare function countIn(attributes: Attributes, name: string, line: number): number | null;
