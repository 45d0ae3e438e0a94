/**
 * The part of JSON Schema (draft-07) that our schemas use, without what only people read. `schemas/generate.mjs` refuses
 * to write a schema with any other keyword.
 */
export interface Shape {
    readonly definitions?: Readonly<Record<string, Shape>>;
    readonly $ref?: string;
    readonly type?: string;
    readonly const?: string | number | boolean;
    readonly enum?: readonly (string | number | boolean)[];
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, Shape>>;
    readonly additionalProperties?: false | Shape;
    readonly propertyNames?: Shape;
    readonly minProperties?: number;
    readonly maxProperties?: number;
    readonly items?: Shape;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly anyOf?: readonly Shape[];
    /** With a discriminator: the branch whose property has the value's own constant is the one that counts. */
    readonly oneOf?: readonly Shape[];
    readonly discriminator?: {
        readonly propertyName: string;
    };
}
/**
 * Whether a value has the shape, and nothing more: what is wrong with one that has not, the compiled validators tell.
 * They are ten times as large, and an ordinary start must not read them. A test holds the two to each other.
 */
export declare function conforms(value: unknown, root: Shape): boolean;
