import type { Ssh } from '../model/ssh.ts';
/** Signatures by OpenSSH's ssh-keygen, from 8.9 on, as it is found on the PATH. */
export declare function nodeSsh(): Ssh;
