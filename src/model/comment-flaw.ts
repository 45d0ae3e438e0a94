import type { Comment } from './github.ts'

/** Why a comment can't sign or accept, as a clause. */
export function flawOf({ author, isEdited, isHidden, isByApp, isByMail }: Comment): string | null {
  if (!author?.isPerson) return 'it is not by a person'
  if (isByMail) return 'it came by mail, which whoever has the notification can write'
  if (isByApp) return 'an app wrote it in their name'
  if (isEdited) return 'it was edited after it was written'
  return isHidden ? 'it was hidden' : null
}
