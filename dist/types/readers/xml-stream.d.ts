import type { StreamReader } from './stream-reader.ts';
import { type XmlHandler } from './xml.ts';
/** As `readXml`, for UTF-8 files of any size, in constant memory. Throws `Unusable`. */
export declare function xmlStream(handler: XmlHandler): StreamReader<void>;
