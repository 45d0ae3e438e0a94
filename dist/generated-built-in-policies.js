const e={essential:`# yaml-language-server: $schema=../schemas/policy.schema.json
version: 1
policy: essential
title: The least that any service shows before it goes live
items:
  - id: staff-engagement
    title: The people who will use it were asked, and answered
    why: Those who will work with a service see its faults first, and only where somebody asks them.
    evidence:
      - type: engagement
  - id: operator-training
    title: Everyone who will operate it is trained
    why: A service goes live with the staff it has, not with those who came to the course.
    evidence:
      - type: training
  - id: safety-sign-off
    title: A named person accepts the remaining risk
    why: A risk that nobody has accepted is a risk that nobody has looked at.
    evidence:
      - type: hazardLog
  - id: load-testing
    title: It holds the busiest hour
    why: The first day is the busiest, and the worst one on which to find the limit.
    evidence:
      - type: loadTest
  - id: concerns
    title: What people raised was answered
    why: In most failures somebody had said so before.
    evidence:
      - type: concerns
`};exports.builtInPolicies=e;