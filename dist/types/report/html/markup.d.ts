/** Markup that is safe to write: made by `html` alone, so that no text reaches a page unescaped. */
export interface Html {
    readonly markup: string;
}
export type Part = Html | string | number | null | readonly Part[];
/** A template of markup. Text that is put into it is escaped, for content and for quoted attributes alike; markup is not. */
export declare function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html;
