export interface XmlHandler {
    open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
    close(name: string): void;
}
/** Reads XML strictly: well formed, one root, at most 64 deep, no DOCTYPE and so no entities. Throws `Unusable`. */
export declare function readXml(text: string, handler: XmlHandler): void;
