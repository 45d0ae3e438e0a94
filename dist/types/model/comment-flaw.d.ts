import type { Comment } from './github.ts';
/** Why a comment can't sign or accept, as a clause. */
export declare function flawOf({ author, isEdited, isHidden, isByApp, isByMail }: Comment): string | null;
