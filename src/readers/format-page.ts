/** What people need to know of a format; loaded only for `explain` and the documentation. Plain sentences. */
export interface FormatPage {
  /** How to make the tool write such a file: the command or the setting. */
  readonly produce: string
  /** What is measured, and in which unit. */
  readonly measured: string
  /** What such a file can't show, and what is refused. */
  readonly cannotShow: string
}

/** A page for each format of a group. */
export type PagesOf<Group> = Readonly<Record<keyof Group, FormatPage>>
