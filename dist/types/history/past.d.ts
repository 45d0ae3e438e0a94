import type { Commit, Git } from '../model/git.ts';
import type { Instant } from '../model/instant.ts';
import type { Ports } from '../model/ports.ts';
import type { Ssh } from '../model/ssh.ts';
/** The world as a commit left it. Of GitHub only what can't change is asked: files at a commit. */
export declare function worldAt(commit: Commit, at: Instant, policies: readonly string[], git: Git, ports: Ports): Promise<Ports>;
/** A signature that many commits hold is checked once. */
export declare function rememberingSsh(ssh: Ssh, sha256: Ports['sha256']): Ssh;
