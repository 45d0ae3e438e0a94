import type { OtherRule } from '../model/rules.ts'

export interface RuleNote {
  /** What is wrong, in a sentence or two. */
  readonly means: string
  readonly why: string
  readonly mend: string
}

const oneReader = 'A checklist that can be read in two ways would say one thing to people and another to the gate.'
const misspelt = 'A misspelt key that is passed over would silently demand nothing.'

/** Rules that no bound gives rise to; the compiler names one that is missing. */
export const ruleNotes: Readonly<Record<OtherRule, RuleNote>> = {
  'checklist/syntax': {
    means: 'The file is not well-formed YAML or JSON, or it uses anchors, aliases, tags, directives, merge keys or duplicate keys.',
    why: oneReader,
    mend: 'Look at the line; common causes are a wrong indent, a missing quote, or a key that stands twice. Write repeated parts out.',
  },
  'checklist/unreadable': { means: 'The checklist is missing, too large, not UTF-8, or lies outside the repository.', why: 'Without a checklist nothing has been asked, and nothing asked is never a pass.', mend: 'Correct the path, or save the file as UTF-8.' },
  'checklist/unknown-key': { means: 'A key is not part of the format.', why: misspelt, mend: 'Take the nearest known key, which the finding names, or remove it.' },
  'checklist/unknown-type': { means: 'An evidence entry names a type that does not exist.', why: misspelt, mend: 'Take the nearest known type, which the finding names.' },
  'checklist/unknown-name': { means: 'An item, role or rule is named that is defined nowhere.', why: 'A sign-off or waiver of nothing would look like one of something.', mend: 'Correct the name, or define it.' },
  'checklist/missing-key': { means: 'A key that must be there is not.', why: 'The gate never guesses what is demanded.', mend: 'Add the key.' },
  'checklist/value': { means: 'A value is of the wrong kind, out of range, a date that does not exist, or a text that is blank.', why: 'A bound or date that can not be understood would compare as neither more nor less.', mend: 'Write the value as the finding says.' },
  'checklist/unquoted': { means: 'A text such as a release is written as a bare number: YAML reads 2026.10 as 2026.1.', why: 'The report would name another release than the file does.', mend: 'Put it in quotes.' },
  'checklist/limit': { means: 'The checklist has more items, depth or bytes than the gate reads.', why: 'A file that exhausts the gate would leave the question open.', mend: 'Split it into several checklists.' },
  'checklist/duplicate': { means: 'An id, entry or record stands twice.', why: oneReader, mend: 'Remove one, or give it another name.' },
  'checklist/required-bound': { means: 'maxResidualRisk of a hazard log, or the bounds of a measurement, are given neither in the checklist nor by a policy.', why: 'Without them whatever is measured would pass.', mend: 'Say what must be reached.' },
  'evidence/unusable': { means: 'A file is missing, does not parse, contradicts itself, or lies where the gate does not read.', why: 'Evidence that can not be read is evidence that is not there.', mend: 'The finding names the file, the line and what to do.' },
  'evidence/unavailable': { means: 'The disk or a service did not answer, or refused, so it could not be found out.', why: 'Unknown is neither failed nor passed. It can not be waived: it can only be found out.', mend: 'Give the permission that the finding names, or run it again.' },
  'evidence/future': { means: 'Something is dated after now.', why: 'What has not happened yet shows nothing.', mend: 'Correct the date, or wait until it has happened.' },
  'evidence/empty': { means: 'A register has no rows.', why: 'It may mean that there is nothing, or that nobody was asked.', mend: 'Make sure that people know of the register; a policy can demand that it was open for long enough.' },
  'evidence/unmatched': { means: 'Training records are for people who are not on the roster.', why: 'Either the roster is not complete, or both files name people differently.', mend: 'Compare the two files; "columns.person" says which column names the person.' },
  'evidence/rows': { means: 'Rows of a file were read and do not count, for the reason that is given.', why: 'A row that does not count must not look as if it did.', mend: 'Complete the rows.' },
  'load-test/thresholds-undecided': { means: 'The file declares thresholds without saying whether they held.', why: 'The declaration of a limit is not its result.', mend: 'Give the summary that the tool writes at the end of the run.' },
  'load-test/limits-of-file': { means: 'A result file of this kind can not show everything that it may be asked.', why: 'Who reads the verdict should know what no file of this tool says.', mend: 'Give the file, or the exit code, that the remedy names.' },
  'load-test/exit-code': { means: 'The exit code of the load tool is given, and is not 0.', why: 'Some tools give their verdict in the exit code alone.', mend: "Find out from the tool's log why, mend it and run the test again." },
  'security-scan/severity-unbounded': { means: 'A finding that stands has a severity of 7 or more, is no error to its tool, and maxSeverity is given nowhere.', why: 'CodeQL and Trivy write many grave findings as warnings and their CVSS score beside it; a bound on errors does not see them.', mend: 'Give maxSeverity, for example 6.9.' },
  'test-report/exit-code': { means: 'The exit code of the test tool is given, and is not 0.', why: 'Some tools leave what could not be loaded out of their report, and tell of it by the exit code alone.', mend: "Find out from the tool's log why, mend it and run the tests again." },
  'sign-off/refused': { means: 'Somebody who holds a role has refused the item.', why: 'One accountable person who refuses outweighs any number who accept. It can not be waived or outvoted.', mend: 'Talk to that person and mend what is wrong. Only a later acceptance by the same person, in the same role and at least as surely known, lifts it.' },
  'sign-off/refusals': { means: 'Somebody who holds the role has refused the item.', why: 'See sign-off/refused.', mend: 'See sign-off/refused.' },
  'sign-off/unreadable': { means: 'A file beside the checklist that should be a signed sign-off can not be understood, or a signature stands without its statement.', why: 'It could be a refusal. What can not be read is not passed over.', mend: 'Write it anew with "go-live-gate sign … --key FILE", or remove it together with its signature, where everyone can see that.' },
  'sign-off/stale': { means: 'The sign-off covers evidence or demands as they were, and they have changed since.', why: 'Nobody can be taken to have accepted what they have not seen.', mend: 'Let the person look again and sign anew; the finding prints the line.' },
  'sign-off/does-not-count': { means: 'A sign-off is set aside: wrong role, too old, in the future, by the owner, or not known surely enough.', why: 'A name in a file is a claim, and the person who built it can not vouch for it.', mend: 'Correct the record, or let somebody sign who may.' },
  'sign-off/condition': { means: 'Somebody signed on a condition that is due after go-live.', why: 'It does not block, and must not be forgotten.', mend: 'See that it is done by then.' },
  'sign-off/team': { means: 'A team holds the role or owns the item, and who belongs to it could not be read.', why: 'Unknown is not yes.', mend: 'Name the people one by one, or give the gate a token that can read the team.' },
  'github-check/not-successful': { means: 'A check that the checklist asks for ran on this commit and did not succeed, or still runs.', why: 'Only success is success: skipped, neutral and cancelled are none.', mend: 'Let it finish, or mend what it found, then run the gate again.' },
  'sign-off/unclear': { means: 'Somebody who may refuse wrote something on GitHub that may have been a refusal: the line is not whole, names nothing known, was edited out of sight, or somebody else deleted the comment.', why: 'A veto must not get lost because it was misspelt or taken away.', mend: 'Ask the person: a new comment by them with the whole line, /sign-off or /refuse, clears it up.' },
  'sign-off/not-understood': { means: 'A line on GitHub that begins like a sign-off is not whole, or names an item or role that this checklist does not have.', why: 'Whoever wrote it believes that they signed.', mend: 'Let them write the whole line as the gate prints it: /sign-off ITEM as ROLE sha256:HEX.' },
  'waiver/does-not-count': { means: 'A waiver has expired, is too long, is approved by the wrong person, or lies in the future.', why: 'An exception that lasts for ever is a rule that was abolished.', mend: 'Approve a new one, or satisfy the item.' },
  'waiver/unused': { means: 'A waiver waives nothing any more.', why: 'It would silently excuse the next failure.', mend: 'Remove it.' },
  'not-applicable/does-not-count': { means: 'A statement that an item does not apply is not approved by somebody who may.', why: '"Not applicable" is the quietest way past a gate.', mend: 'Let somebody approve it who may, or satisfy the item.' },
  'policy/syntax': { means: 'A policy file is not well-formed YAML or JSON, or uses what it may not: anchors, aliases, tags, duplicate keys.', why: 'A policy that is misread would ask for less than its owners agreed. It stops everything.', mend: 'Mend the line that the finding names, in the policy.' },
  'policy/unreadable': { means: 'A policy that is named is not there, or is not a file that can be read.', why: 'Without it nobody knows what is demanded.', mend: 'Correct the name, or put the policy where it is looked for.' },
  'policy/unavailable': { means: 'A policy could not be fetched.', why: 'Unknown is not yes: what it demands may not be met.', mend: 'Give the permission or connection that the finding names, or run once online so that the policy is kept.' },
  'policy/unpinned': { means: 'A policy of another repository is named by a branch or tag, or by none.', why: 'What a branch means can change after it was agreed.', mend: 'Write the 40 hex digits of a commit after the "@".' },
  'policy/unknown-key': { means: 'A policy has a key that the format does not know.', why: 'A misspelt key would demand nothing.', mend: 'Take the nearest known key, which the finding names, or remove it.' },
  'policy/unknown-type': { means: 'A policy asks for a type of evidence that does not exist.', why: 'A misspelt type would demand nothing.', mend: 'Take the nearest known type, which the finding names.' },
  'policy/missing-key': { means: 'A policy lacks a key that it must have.', why: 'A policy that is misread would ask for less than its owners agreed. It stops everything.', mend: 'Add the key.' },
  'policy/value': { means: 'A policy has a value that is not allowed there.', why: 'A policy that is misread would ask for less than its owners agreed. It stops everything.', mend: 'Write the value as the finding says.' },
  'policy/unquoted': { means: 'A text in a policy is written as a bare number.', why: 'It could lose digits.', mend: 'Put it in quotes.' },
  'policy/limit': { means: 'A policy, or what it includes, is larger than the gate reads.', why: 'A file that exhausts the gate would leave the question open.', mend: 'Split it, or include fewer.' },
  'policy/duplicate': { means: 'A policy says the same thing twice.', why: 'It could be read in two ways.', mend: 'Remove one.' },
  'policy/cycle': { means: 'Policies include each other in a circle.', why: 'Nobody can say which came first.', mend: 'Remove one of the lines that include.' },
  'policy/conflict': { means: 'Two policies set one setting to different values, and both can not hold.', why: 'The gate does not choose between two owners.', mend: 'Agree on one value, or name only one of the policies.' },
  'policy/looser': { means: 'The checklist asks for less than a policy; the stricter is used.', why: 'Who reads only the checklist would expect something else.', mend: 'Write what the policy asks for or something stricter, or leave it to the policy.' },
  'policy/setting': { means: 'The checklist changes a setting that a policy sets for everybody.', why: 'How something is measured decides what the result means.', mend: 'Write the value of the policy, or leave it out.' },
  'policy/missing-item': { means: 'A policy asks for an item that the checklist does not have.', why: 'What nobody answers for is not ready.', mend: 'Add the item with an owner and evidence.' },
  'policy/missing-evidence': { means: 'A policy asks for evidence that the item does not have.', why: 'The item may be owned and still not be shown.', mend: 'Add the evidence entry to the item.' },
  'change-freeze/active': { means: 'A policy has a freeze that covers the go-live, or the checklist does not say when it goes live.', why: 'NHS 24 launched at the start of winter; a busy season is the worst time to find out.', mend: 'Choose another date and give it as "goLive", or have the freeze waived by a role that may.' },
  'gate/nothing-required': { means: 'No item is required for this environment.', why: 'Ready is concluded from something that was asked and shown, never from nothing.', mend: 'Require at least one item.' },
  'gate/not-authoritative': { means: 'The report was judged as of another instant, with --as-of.', why: 'A rehearsal opens no gate.', mend: 'Run it without --as-of.' },
}
