/** Limits of checklist and policy files. */
export const limits = {
  bytes: 1024 * 1024,
  items: 2000,
} as const
