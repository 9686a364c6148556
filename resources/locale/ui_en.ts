<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AboutPanel</name>
        <message>
            <source>About this program</source>
            <translation>About this program</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0, without any warranty. It sends nothing anywhere and counts nobody. No native reader has read its Khmer and no lawyer has checked its texts yet.</source>
            <translation>Free software under the Apache License 2.0, without any warranty. It sends nothing anywhere and counts nobody. No native reader has read its Khmer and no lawyer has checked its texts yet.</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Notice</translation>
        </message>
        <message>
            <source>Number of the vault</source>
            <translation>Number of the vault</translation>
        </message>
        <message>
            <source>Number of this computer in case numbers</source>
            <translation>Number of this computer in case numbers</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Packages</translation>
        </message>
        <message>
            <source>This vault</source>
            <translation>This vault</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>What this program cannot do</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>Works of others</translation>
        </message>
    </context>
    <context>
        <name>AboutPart</name>
        <message>
            <source>Access</source>
            <translation>Access</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>Announced</translation>
        </message>
        <message>
            <source>Areas that were refused</source>
            <translation>Areas that were refused</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Erase for good</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>Kind of visit</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>On which mandate</source>
            <translation>On which mandate</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>Prison</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>Recommendations</translation>
        </message>
        <message>
            <source>Registers that were seen</source>
            <translation>Registers that were seen</translation>
        </message>
        <message>
            <source>Summary for the report</source>
            <translation>Summary for the report</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>The visit</source>
            <translation>The visit</translation>
        </message>
        <message>
            <source>To verify</source>
            <translation>To verify</translation>
        </message>
        <message>
            <source>Was a guard always there?</source>
            <translation>Was a guard always there?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>AccessCard</name>
        <message>
            <source>Asked, no answer yet</source>
            <translation>Asked, no answer yet</translation>
        </message>
        <message>
            <source>End: {who}</source>
            <translation>End: {who}</translation>
        </message>
        <message>
            <source>Everybody of the office whose case it is</source>
            <translation>Everybody of the office whose case it is</translation>
        </message>
        <message>
            <source>Everybody of the office {office}</source>
            <translation>Everybody of the office {office}</translation>
        </message>
        <message>
            <source>Give the case back</source>
            <translation>Give the case back</translation>
        </message>
        <message>
            <source>I know: {what}</source>
            <translation>I know: {what}</translation>
        </message>
        <message>
            <source>In charge: {person}</source>
            <translation>In charge: {person}</translation>
        </message>
        <message>
            <source>It ends here: what is written from now on is closed to them. What they have they keep.</source>
            <translation>It ends here: what is written from now on is closed to them. What they have they keep.</translation>
        </message>
        <message>
            <source>It is noted that you know.</source>
            <translation>It is noted that you know.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Nobody is in charge</source>
            <translation>Nobody is in charge</translation>
        </message>
        <message>
            <source>Office {office}</source>
            <translation>Office {office}</translation>
        </message>
        <message>
            <source>Only the computers of the person who made it, and those whom it is shared with.</source>
            <translation>Only the computers of the person who made it, and those whom it is shared with.</translation>
        </message>
        <message>
            <source>Opened by {person} on {day}</source>
            <translation>Opened by {person} on {day}</translation>
        </message>
        <message>
            <source>Put somebody in charge</source>
            <translation>Put somebody in charge</translation>
        </message>
        <message>
            <source>Restrict the case</source>
            <translation>Restrict the case</translation>
        </message>
        <message>
            <source>Restricted</source>
            <translation>Restricted</translation>
        </message>
        <message>
            <source>Share the case</source>
            <translation>Share the case</translation>
        </message>
        <message>
            <source>Shared with {who}</source>
            <translation>Shared with {who}</translation>
        </message>
        <message>
            <source>Take the case on</source>
            <translation>Take the case on</translation>
        </message>
        <message>
            <source>The case goes on in a file of its own.</source>
            <translation>The case goes on in a file of its own.</translation>
        </message>
        <message>
            <source>The case is given back.</source>
            <translation>The case is given back.</translation>
        </message>
        <message>
            <source>The case is put in their hands; they are asked whether they take it on.</source>
            <translation>The case is put in their hands; they are asked whether they take it on.</translation>
        </message>
        <message>
            <source>The case is shared.</source>
            <translation>The case is shared.</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>Unassigned</translation>
        </message>
        <message>
            <source>Waits for your answer</source>
            <translation>Waits for your answer</translation>
        </message>
        <message>
            <source>Who may see this case</source>
            <translation>Who may see this case</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Whom</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>You</source>
            <translation>You</translation>
        </message>
        <message>
            <source>You have taken the case on.</source>
            <translation>You have taken the case on.</translation>
        </message>
        <message>
            <source>given by {person}</source>
            <translation>given by {person}</translation>
        </message>
    </context>
    <context>
        <name>AddCard</name>
        <message>
            <source>2 to 12 Latin letters, digits or hyphens.</source>
            <translation>2 to 12 Latin letters, digits or hyphens.</translation>
        </message>
        <message>
            <source>Add a prison</source>
            <translation>Add a prison</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Add it</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>Kind of place</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>There is a prison with this code. Open it in the list to correct it.</source>
            <translation>There is a prison with this code. Open it in the list to correct it.</translation>
        </message>
        <message>
            <source>Write its name in one of the two languages.</source>
            <translation>Write its name in one of the two languages.</translation>
        </message>
    </context>
    <context>
        <name>AdviceCard</name>
        <message>
            <source>Advice</source>
            <translation>Advice</translation>
        </message>
        <message>
            <source>Advice in English</source>
            <translation>Advice in English</translation>
        </message>
        <message>
            <source>Advice in Khmer</source>
            <translation>Advice in Khmer</translation>
        </message>
        <message>
            <source>Articles of law</source>
            <translation>Articles of law</translation>
        </message>
        <message>
            <source>Earlier versions: {n}</source>
            <translation>Earlier versions: {n}</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Next steps</translation>
        </message>
        <message>
            <source>Next steps in English</source>
            <translation>Next steps in English</translation>
        </message>
        <message>
            <source>No advice was written yet.</source>
            <translation>No advice was written yet.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Sealed</translation>
        </message>
        <message>
            <source>Version {n}</source>
            <translation>Version {n}</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>Critical</translation>
        </message>
        <message>
            <source>How do you know?</source>
            <translation>How do you know?</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Men</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Source and note</source>
            <translation>Source and note</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Women</translation>
        </message>
        <message>
            <source>Write a finding</source>
            <translation>Write a finding</translation>
        </message>
        <message>
            <source>below the rule</source>
            <translation>below the rule</translation>
        </message>
        <message>
            <source>two answers, to be decided</source>
            <translation>two answers, to be decided</translation>
        </message>
        <message>
            <source>{day}: {answer}</source>
            <translation>{day}: {answer}</translation>
        </message>
    </context>
    <context>
        <name>ArrivedCard</name>
        <message>
            <source>A new version has arrived: {version}.</source>
            <translation>A new version has arrived: {version}.</translation>
        </message>
        <message>
            <source>Fetch it all the same</source>
            <translation>Fetch it all the same</translation>
        </message>
        <message>
            <source>Fetch it now</source>
            <translation>Fetch it now</translation>
        </message>
        <message>
            <source>From your organisation</source>
            <translation>From your organisation</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Here</translation>
        </message>
        <message>
            <source>It was sent on {day}.</source>
            <translation>It was sent on {day}.</translation>
        </message>
        <message>
            <source>Not here yet</source>
            <translation>Not here yet</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nothing new</translation>
        </message>
        <message>
            <source>See what it brings</source>
            <translation>See what it brings</translation>
        </message>
        <message>
            <source>Send an update to every computer</source>
            <translation>Send an update to every computer</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Take it back</translation>
        </message>
        <message>
            <source>This computer has no hub. It comes with the next stick of the office.</source>
            <translation>This computer has no hub. It comes with the next stick of the office.</translation>
        </message>
        <message>
            <source>This line costs by the amount. A stick of the office brings it too.</source>
            <translation>This line costs by the amount. A stick of the office brings it too.</translation>
        </message>
        <message>
            <source>Version {version} came too and is not taken: {reason}</source>
            <translation>Version {version} came too and is not taken: {reason}</translation>
        </message>
        <message>
            <source>Version {version} is in the exchange since {day}.</source>
            <translation>Version {version} is in the exchange since {day}.</translation>
        </message>
        <message>
            <source>What an administrator sends to every computer is offered here.</source>
            <translation>What an administrator sends to every computer is offered here.</translation>
        </message>
        <message>
            <source>{name} sent it on {day}.</source>
            <translation>{name} sent it on {day}.</translation>
        </message>
        <message>
            <source>{size} MB of it are still to come.</source>
            <translation>{size} MB of it are still to come.</translation>
        </message>
    </context>
    <context>
        <name>AskPanel</name>
        <message>
            <source>Choose one.</source>
            <translation>Choose one.</translation>
        </message>
    </context>
    <context>
        <name>BackupPanel</name>
        <message>
            <source>A backup is a folder that opens with the passphrase of its own day. Keep it on another disk, in another house: a stick in the bag of the computer is lost together with it.</source>
            <translation>A backup is a folder that opens with the passphrase of its own day. Keep it on another disk, in another house: a stick in the bag of the computer is lost together with it.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>Choose a place and begin</source>
            <translation>Choose a place and begin</translation>
        </message>
        <message>
            <source>Choose the folder of the backup</source>
            <translation>Choose the folder of the backup</translation>
        </message>
        <message>
            <source>Copying and reading back</source>
            <translation>Copying and reading back</translation>
        </message>
        <message>
            <source>Days until a backup is due</source>
            <translation>Days until a backup is due</translation>
        </message>
        <message>
            <source>It is opened as for a restore and compared whole. Nothing is written.</source>
            <translation>It is opened as for a restore and compared whole. Nothing is written.</translation>
        </message>
        <message>
            <source>It is time</source>
            <translation>It is time</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Looking</translation>
        </message>
        <message>
            <source>Make a backup</source>
            <translation>Make a backup</translation>
        </message>
        <message>
            <source>No folder chosen yet.</source>
            <translation>No folder chosen yet.</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>None yet</translation>
        </message>
        <message>
            <source>Passphrase of the day of the backup</source>
            <translation>Passphrase of the day of the backup</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Recent</translation>
        </message>
        <message>
            <source>Remind me after days without a backup</source>
            <translation>Remind me after days without a backup</translation>
        </message>
        <message>
            <source>Stopped. Nothing was left behind.</source>
            <translation>Stopped. Nothing was left behind.</translation>
        </message>
        <message>
            <source>The backup was made, read back and compared: {cases} cases, in {folder}.</source>
            <translation>The backup was made, read back and compared: {cases} cases, in {folder}.</translation>
        </message>
        <message>
            <source>The last one was made and read back on {day} at {time}.</source>
            <translation>The last one was made and read back on {day} at {time}.</translation>
        </message>
        <message>
            <source>There is no backup. If this disk breaks, everything is gone.</source>
            <translation>There is no backup. If this disk breaks, everything is gone.</translation>
        </message>
        <message>
            <source>This is the disk of the vault itself. If it breaks or is stolen, the backup is lost with it.</source>
            <translation>This is the disk of the vault itself. If it breaks or is stolen, the backup is lost with it.</translation>
        </message>
        <message>
            <source>Try a backup</source>
            <translation>Try a backup</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Try it</translation>
        </message>
        <message>
            <source>Where shall the backup be put?</source>
            <translation>Where shall the backup be put?</translation>
        </message>
        <message>
            <source>Whole: {cases} cases would come back.</source>
            <translation>Whole: {cases} cases would come back.</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>CapacityCard</name>
        <message>
            <source>A number without its source helps nobody.</source>
            <translation>A number without its source helps nobody.</translation>
        </message>
        <message>
            <source>Add a source</source>
            <translation>Add a source</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Add it</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>As of</translation>
        </message>
        <message>
            <source>At most, if a range is given</source>
            <translation>At most, if a range is given</translation>
        </message>
        <message>
            <source>How many people it is built for</source>
            <translation>How many people it is built for</translation>
        </message>
        <message>
            <source>Nobody has said for how many people it is built.</source>
            <translation>Nobody has said for how many people it is built.</translation>
        </message>
        <message>
            <source>Part of the prison</source>
            <translation>Part of the prison</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>This is less than the first number.</source>
            <translation>This is less than the first number.</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Who says so</translation>
        </message>
        <message>
            <source>Write a number, or nothing.</source>
            <translation>Write a number, or nothing.</translation>
        </message>
        <message>
            <source>Write a number.</source>
            <translation>Write a number.</translation>
        </message>
        <message>
            <source>day unknown</source>
            <translation>day unknown</translation>
        </message>
    </context>
    <context>
        <name>CaseScreen</name>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>It is undone.</source>
            <translation>It is undone.</translation>
        </message>
        <message>
            <source>Look at a letter and print it</source>
            <translation>Look at a letter and print it</translation>
        </message>
        <message>
            <source>Put the copied file or picture to the case</source>
            <translation>Put the copied file or picture to the case</translation>
        </message>
    </context>
    <context>
        <name>CasesScreen</name>
        <message>
            <source>All matters</source>
            <translation>All matters</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>At any time</translation>
        </message>
        <message>
            <source>At work</source>
            <translation>At work</translation>
        </message>
        <message>
            <source>Case no.</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Cases that fit: {n}</source>
            <translation>Cases that fit: {n}</translation>
        </message>
        <message>
            <source>Cases: {n}</source>
            <translation>Cases: {n}</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Each consultation that you save stands here.</source>
            <translation>Each consultation that you save stands here.</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>Everybody's cases</source>
            <translation>Everybody's cases</translation>
        </message>
        <message>
            <source>Filter by name or number</source>
            <translation>Filter by name or number</translation>
        </message>
        <message>
            <source>In charge</source>
            <translation>In charge</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>Last year</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>My cases</source>
            <translation>My cases</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>New consultation</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>No case fits these filters</source>
            <translation>No case fits these filters</translation>
        </message>
        <message>
            <source>No case yet</source>
            <translation>No case yet</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Opened</translation>
        </message>
        <message>
            <source>Person in charge</source>
            <translation>Person in charge</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Resolved</translation>
        </message>
        <message>
            <source>Show all cases</source>
            <translation>Show all cases</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>The view is removed; its cases stay.</source>
            <translation>The view is removed; its cases stay.</translation>
        </message>
        <message>
            <source>The view is saved.</source>
            <translation>The view is saved.</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>This year</translation>
        </message>
        <message>
            <source>Try fewer letters, or another spelling.</source>
            <translation>Try fewer letters, or another spelling.</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>another case bears this number</source>
            <translation>another case bears this number</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>two values to choose from</source>
            <translation>two values to choose from</translation>
        </message>
    </context>
    <context>
        <name>ChartBox</name>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Checklist</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Hide the table</source>
            <translation>Hide the table</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Show as table</translation>
        </message>
        <message>
            <source>Visit no.</source>
            <translation>Visit no.</translation>
        </message>
    </context>
    <context>
        <name>ClashesCard</name>
        <message>
            <source>It is taken out.</source>
            <translation>It is taken out.</translation>
        </message>
        <message>
            <source>It stays.</source>
            <translation>It stays.</translation>
        </message>
        <message>
            <source>The choice is saved.</source>
            <translation>The choice is saved.</translation>
        </message>
        <message>
            <source>Two values to choose from</source>
            <translation>Two values to choose from</translation>
        </message>
    </context>
    <context>
        <name>ClosePanel</name>
        <message>
            <source>Choose the currency.</source>
            <translation>Choose the currency.</translation>
        </message>
        <message>
            <source>Choose the result.</source>
            <translation>Choose the result.</translation>
        </message>
        <message>
            <source>Choose what was done.</source>
            <translation>Choose what was done.</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Close the case</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Currency</translation>
        </message>
        <message>
            <source>Money the client got</source>
            <translation>Money the client got</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Number of the other case</source>
            <translation>Number of the other case</translation>
        </message>
        <message>
            <source>Result for the client</source>
            <translation>Result for the client</translation>
        </message>
        <message>
            <source>Riel</source>
            <translation>Riel</translation>
        </message>
        <message>
            <source>Say whether the client was told.</source>
            <translation>Say whether the client was told.</translation>
        </message>
        <message>
            <source>Told on</source>
            <translation>Told on</translation>
        </message>
        <message>
            <source>US dollars</source>
            <translation>US dollars</translation>
        </message>
        <message>
            <source>Was the client told?</source>
            <translation>Was the client told?</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>What the client got</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>Why not?</source>
            <translation>Why not?</translation>
        </message>
        <message>
            <source>Write the day.</source>
            <translation>Write the day.</translation>
        </message>
        <message>
            <source>Write the sum in digits.</source>
            <translation>Write the sum in digits.</translation>
        </message>
        <message>
            <source>Write why not.</source>
            <translation>Write why not.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message>
            <source>Digits of the code</source>
            <translation>Digits of the code</translation>
        </message>
        <message>
            <source>It ends as soon as it was used, or a new code was made.</source>
            <translation>It ends as soon as it was used, or a new code was made.</translation>
        </message>
        <message>
            <source>Khmer digits</source>
            <translation>Khmer digits</translation>
        </message>
        <message>
            <source>Latin digits</source>
            <translation>Latin digits</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Print the sheet</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>Recovery code of a legalaid vault</source>
            <translation>Recovery code of a legalaid vault</translation>
        </message>
        <message>
            <source>Recovery code: {groups}</source>
            <translation>Recovery code: {groups}</translation>
        </message>
        <message>
            <source>Use it when the passphrase is lost: on the unlock page, “I forgot my passphrase”.</source>
            <translation>Use it when the passphrase is lost: on the unlock page, “I forgot my passphrase”.</translation>
        </message>
        <message>
            <source>Vault: {short}</source>
            <translation>Vault: {short}</translation>
        </message>
        <message>
            <source>Whoever has this sheet and the computer can open the vault. Keep it locked away, far from it.</source>
            <translation>Whoever has this sheet and the computer can open the vault. Keep it locked away, far from it.</translation>
        </message>
    </context>
    <context>
        <name>CodeStep</name>
        <message>
            <source>It is on paper</source>
            <translation>It is on paper</translation>
        </message>
        <message>
            <source>It opens the vault if the passphrase is lost. It is shown only now. Print it or copy it by hand, and keep the paper locked away, far from this computer. Do not photograph it.</source>
            <translation>It opens the vault if the passphrase is lost. It is shown only now. Print it or copy it by hand, and keep the paper locked away, far from this computer. Do not photograph it.</translation>
        </message>
        <message>
            <source>Write down the recovery code</source>
            <translation>Write down the recovery code</translation>
        </message>
    </context>
    <context>
        <name>Compose</name>
        <message>
            <source>Language of the letter</source>
            <translation>Language of the letter</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Make the letter</source>
            <translation>Make the letter</translation>
        </message>
        <message>
            <source>Not yet read by the office</source>
            <translation>Not yet read by the office</translation>
        </message>
        <message>
            <source>This paragraph has no words in the language of the letter.</source>
            <translation>This paragraph has no words in the language of the letter.</translation>
        </message>
    </context>
    <context>
        <name>ConflictCard</name>
        <message>
            <source>(empty)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>Another value</source>
            <translation>Another value</translation>
        </message>
        <message>
            <source>Before: {value}</source>
            <translation>Before: {value}</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Keep mine</translation>
        </message>
        <message>
            <source>Keep the earlier value</source>
            <translation>Keep the earlier value</translation>
        </message>
        <message>
            <source>Keep the later value</source>
            <translation>Keep the later value</translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation>Keep theirs</translation>
        </message>
        <message>
            <source>Keep this text</source>
            <translation>Keep this text</translation>
        </message>
        <message>
            <source>Keep what I wrote</source>
            <translation>Keep what I wrote</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Put both together</source>
            <translation>Put both together</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Theirs</translation>
        </message>
        <message>
            <source>Two different values were saved. Both are kept until you choose.</source>
            <translation>Two different values were saved. Both are kept until you choose.</translation>
        </message>
        <message>
            <source>Write another</source>
            <translation>Write another</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>{person}, {day}, {time}</source>
            <translation>{person}, {day}, {time}</translation>
        </message>
    </context>
    <context>
        <name>ConnectStep</name>
        <message>
            <source>A hub is a server that keeps the encrypted work until the other computers fetch it. It can read nothing and let nobody in. Without a hub, sticks carry the work.</source>
            <translation>A hub is a server that keeps the encrypted work until the other computers fetch it. It can read nothing and let nobody in. Without a hub, sticks carry the work.</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>Address of the hub</translation>
        </message>
        <message>
            <source>By stick only</source>
            <translation>By stick only</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connect</translation>
        </message>
        <message>
            <source>From who runs the hub. Only the first computer of an organisation needs it.</source>
            <translation>From who runs the hub. Only the first computer of an organisation needs it.</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>Is there a hub?</source>
            <translation>Is there a hub?</translation>
        </message>
        <message>
            <source>The organisation uses the hub from now on.</source>
            <translation>The organisation uses the hub from now on.</translation>
        </message>
        <message>
            <source>Write the address, or go on without a hub.</source>
            <translation>Write the address, or go on without a hub.</translation>
        </message>
    </context>
    <context>
        <name>ConsultationForm</name>
        <message>
            <source>1 – life or liberty</source>
            <translation>1 – life or liberty</translation>
        </message>
        <message>
            <source>2 – one day</source>
            <translation>2 – one day</translation>
        </message>
        <message>
            <source>3 – three working days</source>
            <translation>3 – three working days</translation>
        </message>
        <message>
            <source>4 – routine</source>
            <translation>4 – routine</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Advice</translation>
        </message>
        <message>
            <source>Advice in English</source>
            <translation>Advice in English</translation>
        </message>
        <message>
            <source>Advice in Khmer</source>
            <translation>Advice in Khmer</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Date or year of birth</source>
            <translation>Date or year of birth</translation>
        </message>
        <message>
            <source>Day of the consultation</source>
            <translation>Day of the consultation</translation>
        </message>
        <message>
            <source>Difficulty communicating</source>
            <translation>Difficulty communicating</translation>
        </message>
        <message>
            <source>Difficulty hearing</source>
            <translation>Difficulty hearing</translation>
        </message>
        <message>
            <source>Difficulty remembering</source>
            <translation>Difficulty remembering</translation>
        </message>
        <message>
            <source>Difficulty seeing</source>
            <translation>Difficulty seeing</translation>
        </message>
        <message>
            <source>Difficulty walking</source>
            <translation>Difficulty walking</translation>
        </message>
        <message>
            <source>Difficulty with self-care</source>
            <translation>Difficulty with self-care</translation>
        </message>
        <message>
            <source>Empty: a consultation</source>
            <translation>Empty: a consultation</translation>
        </message>
        <message>
            <source>Empty: everybody of the office</source>
            <translation>Empty: everybody of the office</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>Empty: today</translation>
        </message>
        <message>
            <source>Enter adds one</source>
            <translation>Enter adds one</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>Ethnicity</translation>
        </message>
        <message>
            <source>Everybody of the office</source>
            <translation>Everybody of the office</translation>
        </message>
        <message>
            <source>Everybody of the office; it could harm somebody</source>
            <translation>Everybody of the office; it could harm somebody</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>Family name in Khmer</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>Family name in Latin letters</translation>
        </message>
        <message>
            <source>Form of address</source>
            <translation>Form of address</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>Given name in Khmer</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>Given name in Latin letters</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Health</translation>
        </message>
        <message>
            <source>Hearings</source>
            <translation>Hearings</translation>
        </message>
        <message>
            <source>Home and contact</source>
            <translation>Home and contact</translation>
        </message>
        <message>
            <source>Home: commune, district or province</source>
            <translation>Home: commune, district or province</translation>
        </message>
        <message>
            <source>How the advice was given</source>
            <translation>How the advice was given</translation>
        </message>
        <message>
            <source>How the client came</source>
            <translation>How the client came</translation>
        </message>
        <message>
            <source>In need of special protection</source>
            <translation>In need of special protection</translation>
        </message>
        <message>
            <source>In short: what is it about?</source>
            <translation>In short: what is it about?</translation>
        </message>
        <message>
            <source>Interpreter needed?</source>
            <translation>Interpreter needed?</translation>
        </message>
        <message>
            <source>Kind of case</source>
            <translation>Kind of case</translation>
        </message>
        <message>
            <source>LGBTI</source>
            <translation>LGBTI</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Laws and articles</source>
            <translation>Laws and articles</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>More exactly</source>
            <translation>More exactly</translation>
        </message>
        <message>
            <source>Name the rights at stake</source>
            <translation>Name the rights at stake</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>Nationality</translation>
        </message>
        <message>
            <source>Next steps in English</source>
            <translation>Next steps in English</translation>
        </message>
        <message>
            <source>Next steps in Khmer</source>
            <translation>Next steps in Khmer</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Note for the file, not for the client</source>
            <translation>Note for the file, not for the client</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Only I, and whom I share it with</source>
            <translation>Only I, and whom I share it with</translation>
        </message>
        <message>
            <source>Only what the case needs, and only if the client wants it written down.</source>
            <translation>Only what the case needs, and only if the client wants it written down.</translation>
        </message>
        <message>
            <source>Other name or alias</source>
            <translation>Other name or alias</translation>
        </message>
        <message>
            <source>Other parties</source>
            <translation>Other parties</translation>
        </message>
        <message>
            <source>Poverty</source>
            <translation>Poverty</translation>
        </message>
        <message>
            <source>References</source>
            <translation>References</translation>
        </message>
        <message>
            <source>Rights at stake</source>
            <translation>Rights at stake</translation>
        </message>
        <message>
            <source>Safe hours</source>
            <translation>Safe hours</translation>
        </message>
        <message>
            <source>Safe ways to reach the client</source>
            <translation>Safe ways to reach the client</translation>
        </message>
        <message>
            <source>Sensitive facts</source>
            <translation>Sensitive facts</translation>
        </message>
        <message>
            <source>Service given</source>
            <translation>Service given</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Stays anonymous?</source>
            <translation>Stays anonymous?</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>The client's question</source>
            <translation>The client's question</translation>
        </message>
        <message>
            <source>The story as the client tells it</source>
            <translation>The story as the client tells it</translation>
        </message>
        <message>
            <source>To what does the client agree? No answer counts as no.</source>
            <translation>To what does the client agree? No answer counts as no.</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>Were the limits of our help told?</source>
            <translation>Were the limits of our help told?</translation>
        </message>
        <message>
            <source>Were the risks told?</source>
            <translation>Were the risks told?</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>What happened</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>When it happened</translation>
        </message>
        <message>
            <source>Where it happened</source>
            <translation>Where it happened</translation>
        </message>
        <message>
            <source>Who may see the case</source>
            <translation>Who may see the case</translation>
        </message>
        <message>
            <source>Write sensitive facts</source>
            <translation>Write sensitive facts</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>ConsultationScreen</name>
        <message>
            <source>Begin another</source>
            <translation>Begin another</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>New consultation</translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation>Save (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Saved. Somebody else wrote other values: please choose.</source>
            <translation>Saved. Somebody else wrote other values: please choose.</translation>
        </message>
        <message>
            <source>The changes were saved.</source>
            <translation>The changes were saved.</translation>
        </message>
        <message>
            <source>The consultation was saved as {case}.</source>
            <translation>The consultation was saved as {case}.</translation>
        </message>
        <message>
            <source>The value is settled.</source>
            <translation>The value is settled.</translation>
        </message>
        <message>
            <source>What you typed is kept as a draft.</source>
            <translation>What you typed is kept as a draft.</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>{channel}, anonymous</source>
            <translation>{channel}, anonymous</translation>
        </message>
    </context>
    <context>
        <name>CorrectionCard</name>
        <message>
            <source>A change without its source helps nobody.</source>
            <translation>A change without its source helps nobody.</translation>
        </message>
        <message>
            <source>Closed since</source>
            <translation>Closed since</translation>
        </message>
        <message>
            <source>Correct what is known</source>
            <translation>Correct what is known</translation>
        </message>
        <message>
            <source>Empty: it was always so, and the list was wrong.</source>
            <translation>Empty: it was always so, and the list was wrong.</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>Kind of place</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>So since which day</source>
            <translation>So since which day</translation>
        </message>
        <message>
            <source>Under whom</source>
            <translation>Under whom</translation>
        </message>
        <message>
            <source>Who is held there</source>
            <translation>Who is held there</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Who says so</translation>
        </message>
        <message>
            <source>Write the day.</source>
            <translation>Write the day.</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Crash report</source>
            <translation>Crash report</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Save the report</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>Something went wrong in the program itself. What was saved is safe, and what you were typing is kept as a draft. This report holds no names and no texts; you may read it, save it and hand it to those who look after the program.</source>
            <translation>Something went wrong in the program itself. What was saved is safe, and what you were typing is kept as a draft. This report holds no names and no texts; you may read it, save it and hand it to those who look after the program.</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Pick a day (arrow down)</source>
            <translation>Pick a day (arrow down)</translation>
        </message>
        <message>
            <source>This is not a date we can read. Write it as 21/11/2026, 11/2026 or 2026.</source>
            <translation>This is not a date we can read. Write it as 21/11/2026, 11/2026 or 2026.</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>day/month/year</translation>
        </message>
        <message>
            <source>{era} was taken as a year of the Buddhist Era: {date}. Please check it.</source>
            <translation>{era} was taken as a year of the Buddhist Era: {date}. Please check it.</translation>
        </message>
    </context>
    <context>
        <name>DecisionsCard</name>
        <message>
            <source>Both values wait for a decision again.</source>
            <translation>Both values wait for a decision again.</translation>
        </message>
        <message>
            <source>In no case</source>
            <translation>In no case</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>Open the case</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Open the visit</translation>
        </message>
        <message>
            <source>Take the later value in all {n}</source>
            <translation>Take the later value in all {n}</translation>
        </message>
        <message>
            <source>The value is settled.</source>
            <translation>The value is settled.</translation>
        </message>
        <message>
            <source>The values are settled.</source>
            <translation>The values are settled.</translation>
        </message>
        <message>
            <source>Two values to choose from</source>
            <translation>Two values to choose from</translation>
        </message>
    </context>
    <context>
        <name>DisplayPanel</name>
        <message>
            <source>As the computer</source>
            <translation>As the computer</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Display and language</source>
            <translation>Display and language</translation>
        </message>
        <message>
            <source>Khmer shows Khmer digits. Every field takes both kinds of digits; case numbers stay as they are.</source>
            <translation>Khmer shows Khmer digits. Every field takes both kinds of digits; case numbers stay as they are.</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Language of the window</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>Larger letters</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Size of letters</source>
            <translation>Size of letters</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Smaller letters</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>DraftOffer</name>
        <message>
            <source>A draft of {day}, {time}, was not finished.</source>
            <translation>A draft of {day}, {time}, was not finished.</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Go on with it</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Not now</translation>
        </message>
    </context>
    <context>
        <name>DuplicateCard</name>
        <message>
            <source>Cases: {cases}</source>
            <translation>Cases: {cases}</translation>
        </message>
        <message>
            <source>Held to be the same person</source>
            <translation>Held to be the same person</translation>
        </message>
        <message>
            <source>Is this the same person?</source>
            <translation>Is this the same person?</translation>
        </message>
        <message>
            <source>It is somebody else</source>
            <translation>It is somebody else</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>No name</translation>
        </message>
        <message>
            <source>Same person</source>
            <translation>Same person</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Somebody else</translation>
        </message>
    </context>
    <context>
        <name>EntryCard</name>
        <message>
            <source>Ask somebody to take it up</source>
            <translation>Ask somebody to take it up</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>No case comes of it</source>
            <translation>No case comes of it</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Open a case</translation>
        </message>
        <message>
            <source>taken by {person}</source>
            <translation>taken by {person}</translation>
        </message>
    </context>
    <context>
        <name>EntryWindow</name>
        <message>
            <source>Change to English</source>
            <translation>Change to English</translation>
        </message>
        <message>
            <source>Change to Khmer</source>
            <translation>Change to Khmer</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Dark colours</translation>
        </message>
        <message>
            <source>Larger letters (Ctrl++)</source>
            <translation>Larger letters (Ctrl++)</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Light colours</translation>
        </message>
        <message>
            <source>Smaller letters (Ctrl+-)</source>
            <translation>Smaller letters (Ctrl+-)</translation>
        </message>
    </context>
    <context>
        <name>EraseScreen</name>
        <message>
            <source>A supervisor or an administrator who is somebody else has to agree; nothing happens before. After that it cannot be undone.</source>
            <translation>A supervisor or an administrator who is somebody else has to agree; nothing happens before. After that it cannot be undone.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Choose why.</source>
            <translation>Choose why.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Erase for good</translation>
        </message>
        <message>
            <source>It happens at once and cannot be undone.</source>
            <translation>It happens at once and cannot be undone.</translation>
        </message>
        <message>
            <source>It is erased here. Other computers follow with their next exchange.</source>
            <translation>It is erased here. Other computers follow with their next exchange.</translation>
        </message>
        <message>
            <source>It is erased. Its record can be printed here.</source>
            <translation>It is erased. Its record can be printed here.</translation>
        </message>
        <message>
            <source>The order is given. It waits for a second person.</source>
            <translation>The order is given. It waits for a second person.</translation>
        </message>
        <message>
            <source>This computer may not order it: somebody of its office does, or whoever leads it.</source>
            <translation>This computer may not order it: somebody of its office does, or whoever leads it.</translation>
        </message>
        <message>
            <source>Type its number</source>
            <translation>Type its number</translation>
        </message>
        <message>
            <source>What goes</source>
            <translation>What goes</translation>
        </message>
        <message>
            <source>What no order reaches</source>
            <translation>What no order reaches</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Why?</translation>
        </message>
    </context>
    <context>
        <name>ErasuresScreen</name>
        <message>
            <source>A case is erased from its own page. Who has carried it out is seen here.</source>
            <translation>A case is erased from its own page. Who has carried it out is seen here.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Exchange</translation>
        </message>
        <message>
            <source>It is erased on this computer too.</source>
            <translation>It is erased on this computer too.</translation>
        </message>
        <message>
            <source>Nothing was ordered to be erased</source>
            <translation>Nothing was ordered to be erased</translation>
        </message>
        <message>
            <source>Orders to erase</source>
            <translation>Orders to erase</translation>
        </message>
        <message>
            <source>Save the record</source>
            <translation>Save the record</translation>
        </message>
        <message>
            <source>The order is withdrawn, unless somebody has agreed to it elsewhere meanwhile.</source>
            <translation>The order is withdrawn, unless somebody has agreed to it elsewhere meanwhile.</translation>
        </message>
        <message>
            <source>You have agreed. Every computer carries it out with its next exchange.</source>
            <translation>You have agreed. Every computer carries it out with its next exchange.</translation>
        </message>
        <message>
            <source>{name} is written.</source>
            <translation>{name} is written.</translation>
        </message>
    </context>
    <context>
        <name>ExchangeScreen</name>
        <message>
            <source>Belongs</source>
            <translation>Belongs</translation>
        </message>
        <message>
            <source>Computers</source>
            <translation>Computers</translation>
        </message>
        <message>
            <source>Everything is kept here and nowhere else. An administrator of an organisation can let this computer join; all its cases, numbers and histories come along.</source>
            <translation>Everything is kept here and nowhere else. An administrator of an organisation can let this computer join; all its cases, numbers and histories come along.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Exchange</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Fingerprint</translation>
        </message>
        <message>
            <source>Found an organisation</source>
            <translation>Found an organisation</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>Hub</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>Join an organisation</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>No differing values</source>
            <translation>No differing values</translation>
        </message>
        <message>
            <source>No two people wrote different things into one field.</source>
            <translation>No two people wrote different things into one field.</translation>
        </message>
        <message>
            <source>None: by stick and shared folder</source>
            <translation>None: by stick and shared folder</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Orders to erase</source>
            <translation>Orders to erase</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>People and computers</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Removed</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>This computer</translation>
        </message>
        <message>
            <source>This computer works alone</source>
            <translation>This computer works alone</translation>
        </message>
        <message>
            <source>last heard {moment}</source>
            <translation>last heard {moment}</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>not yet known here</translation>
        </message>
    </context>
    <context>
        <name>FacilitiesScreen</name>
        <message>
            <source>Add a prison</source>
            <translation>Add a prison</translation>
        </message>
        <message>
            <source>Built for</source>
            <translation>Built for</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>Kind of place</translation>
        </message>
        <message>
            <source>Last visit</source>
            <translation>Last visit</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>Prison</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>Prison visits</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>Prisons</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Visits</translation>
        </message>
    </context>
    <context>
        <name>FacilityScreen</name>
        <message>
            <source>Also called</source>
            <translation>Also called</translation>
        </message>
        <message>
            <source>Asked and not seen done</source>
            <translation>Asked and not seen done</translation>
        </message>
        <message>
            <source>Closed since</source>
            <translation>Closed since</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Held / places</source>
            <translation>Held / places</translation>
        </message>
        <message>
            <source>It is corrected.</source>
            <translation>It is corrected.</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>Kind of place</translation>
        </message>
        <message>
            <source>Known from</source>
            <translation>Known from</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Nobody of this office was there yet.</source>
            <translation>Nobody of this office was there yet.</translation>
        </message>
        <message>
            <source>Not sentenced</source>
            <translation>Not sentenced</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Nothing is open.</source>
            <translation>Nothing is open.</translation>
        </message>
        <message>
            <source>Occupancy</source>
            <translation>Occupancy</translation>
        </message>
        <message>
            <source>Open visit {ref}</source>
            <translation>Open visit {ref}</translation>
        </message>
        <message>
            <source>People held</source>
            <translation>People held</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>Prison</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>Prisons</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>The source is added.</source>
            <translation>The source is added.</translation>
        </message>
        <message>
            <source>Under whom</source>
            <translation>Under whom</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>What is known</translation>
        </message>
        <message>
            <source>What was stated and what was counted stand apart and are never added up.</source>
            <translation>What was stated and what was counted stand apart and are never added up.</translation>
        </message>
        <message>
            <source>Who is held there</source>
            <translation>Who is held there</translation>
        </message>
        <message>
            <source>the list that came with the program</source>
            <translation>the list that came with the program</translation>
        </message>
        <message>
            <source>this office</source>
            <translation>this office</translation>
        </message>
        <message>
            <source>{answers} answers, {findings} findings, {recommendations} recommendations</source>
            <translation>{answers} answers, {findings} findings, {recommendations} recommendations</translation>
        </message>
    </context>
    <context>
        <name>FactsCard</name>
        <message>
            <source>Earlier numbers</source>
            <translation>Earlier numbers</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Facts</translation>
        </message>
        <message>
            <source>In detail</source>
            <translation>In detail</translation>
        </message>
        <message>
            <source>Kind of service</source>
            <translation>Kind of service</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Money</translation>
        </message>
        <message>
            <source>Result for the client</source>
            <translation>Result for the client</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rights</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>What the client got</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>When it happened</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
    </context>
    <context>
        <name>FileViewer</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Pages of the file</source>
            <translation>Pages of the file</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Picture</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>Text of the file</translation>
        </message>
        <message>
            <source>The whole picture</source>
            <translation>The whole picture</translation>
        </message>
    </context>
    <context>
        <name>FilesCard</name>
        <message>
            <source>Add a file</source>
            <translation>Add a file</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Add files</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Files</translation>
        </message>
        <message>
            <source>Look at {file}</source>
            <translation>Look at {file}</translation>
        </message>
        <message>
            <source>No file yet.</source>
            <translation>No file yet.</translation>
        </message>
        <message>
            <source>Or drop files here; a copied picture can be pasted.</source>
            <translation>Or drop files here; a copied picture can be pasted.</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>Picture of {day}, {time}</source>
            <translation>Picture of {day}, {time}</translation>
        </message>
        <message>
            <source>The copy is written. It lies outside the vault, where others may read it.</source>
            <translation>The copy is written. It lies outside the vault, where others may read it.</translation>
        </message>
        <message>
            <source>The file is in the vault.</source>
            <translation>The file is in the vault.</translation>
        </message>
        <message>
            <source>Write a copy of {file} outside the vault</source>
            <translation>Write a copy of {file} outside the vault</translation>
        </message>
        <message>
            <source>Write a copy outside the vault</source>
            <translation>Write a copy outside the vault</translation>
        </message>
    </context>
    <context>
        <name>FilesPart</name>
        <message>
            <source>Photos and files</source>
            <translation>Photos and files</translation>
        </message>
        <message>
            <source>They are sealed in the vault. A copy of a photo leaves without what the camera wrote into it, and none leaves before the risk of reprisals was judged for every interview.</source>
            <translation>They are sealed in the vault. A copy of a photo leaves without what the camera wrote into it, and none leaves before the risk of reprisals was judged for every interview.</translation>
        </message>
    </context>
    <context>
        <name>FindBox</name>
        <message>
            <source>Empty this field</source>
            <translation>Empty this field</translation>
        </message>
    </context>
    <context>
        <name>FindScreen</name>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Cases: {n}</source>
            <translation>Cases: {n}</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nothing was found</source>
            <translation>Nothing was found</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Reference number</source>
            <translation>Reference number</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Try fewer letters, the other script, or only the last digits of a number.</source>
            <translation>Try fewer letters, the other script, or only the last digits of a number.</translation>
        </message>
        <message>
            <source>What are you looking for?</source>
            <translation>What are you looking for?</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>What was found</translation>
        </message>
        <message>
            <source>Write a name, words, a telephone, or the number of a case, a letter or a court file.</source>
            <translation>Write a name, words, a telephone, or the number of a case, a letter or a court file.</translation>
        </message>
    </context>
    <context>
        <name>FindingForm</name>
        <message>
            <source>How bad</source>
            <translation>How bad</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>How often</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>In English</translation>
        </message>
        <message>
            <source>In Khmer</source>
            <translation>In Khmer</translation>
        </message>
        <message>
            <source>In the report for the public</source>
            <translation>In the report for the public</translation>
        </message>
        <message>
            <source>Interviews, by pseudonym</source>
            <translation>Interviews, by pseudonym</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Other sources</source>
            <translation>Other sources</translation>
        </message>
        <message>
            <source>Photos and files</source>
            <translation>Photos and files</translation>
        </message>
        <message>
            <source>Questions of the checklist</source>
            <translation>Questions of the checklist</translation>
        </message>
        <message>
            <source>Their sources count for this finding too.</source>
            <translation>Their sources count for this finding too.</translation>
        </message>
        <message>
            <source>What it rests on</source>
            <translation>What it rests on</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>What was found</translation>
        </message>
        <message>
            <source>Who may read it</source>
            <translation>Who may read it</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>FindingsPart</name>
        <message>
            <source>Change finding {n}</source>
            <translation>Change finding {n}</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Nothing was written yet. A critical question answered with no offers to write a finding.</source>
            <translation>Nothing was written yet. A critical question answered with no offers to write a finding.</translation>
        </message>
        <message>
            <source>Single source</source>
            <translation>Single source</translation>
        </message>
        <message>
            <source>Write a finding</source>
            <translation>Write a finding</translation>
        </message>
        <message>
            <source>files {names}</source>
            <translation>files {names}</translation>
        </message>
        <message>
            <source>found again</source>
            <translation>found again</translation>
        </message>
        <message>
            <source>found at {n} visits</source>
            <translation>found at {n} visits</translation>
        </message>
        <message>
            <source>interviews {names}</source>
            <translation>interviews {names}</translation>
        </message>
        <message>
            <source>questions {codes}</source>
            <translation>questions {codes}</translation>
        </message>
        <message>
            <source>rests on: {sources}</source>
            <translation>rests on: {sources}</translation>
        </message>
        <message>
            <source>{n}. {text}</source>
            <translation>{n}. {text}</translation>
        </message>
    </context>
    <context>
        <name>FinishRow</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>FirstRunScreen</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>Letterhead</translation>
        </message>
        <message>
            <source>New vault</source>
            <translation>New vault</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Recovery code</translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <source>Please look at: {fields}</source>
            <translation>Please look at: {fields}</translation>
        </message>
        <message>
            <source>Sections of this form</source>
            <translation>Sections of this form</translation>
        </message>
    </context>
    <context>
        <name>FormScreen</name>
        <message>
            <source>Draft saved on this computer at {time}</source>
            <translation>Draft saved on this computer at {time}</translation>
        </message>
        <message>
            <source>Keep the draft now</source>
            <translation>Keep the draft now</translation>
        </message>
        <message>
            <source>Names are hidden. What you typed is still here.</source>
            <translation>Names are hidden. What you typed is still here.</translation>
        </message>
        <message>
            <source>Press F9 to go on.</source>
            <translation>Press F9 to go on.</translation>
        </message>
        <message>
            <source>Save and finish</source>
            <translation>Save and finish</translation>
        </message>
        <message>
            <source>The entry was taken out.</source>
            <translation>The entry was taken out.</translation>
        </message>
    </context>
    <context>
        <name>FoundStep</name>
        <message>
            <source>Choose the papers.</source>
            <translation>Choose the papers.</translation>
        </message>
        <message>
            <source>Draw the seed</source>
            <translation>Draw the seed</translation>
        </message>
        <message>
            <source>Found an organisation</source>
            <translation>Found an organisation</translation>
        </message>
        <message>
            <source>Name of the organisation</source>
            <translation>Name of the organisation</translation>
        </message>
        <message>
            <source>One code, in two copies</source>
            <translation>One code, in two copies</translation>
        </message>
        <message>
            <source>Papers of the seed</source>
            <translation>Papers of the seed</translation>
        </message>
        <message>
            <source>The seed is a secret that names administrators and opens everything if all computers are lost. It goes on paper now and is kept on no computer. Three papers are for three people, none of whom can use one alone.</source>
            <translation>The seed is a secret that names administrators and opens everything if all computers are lost. It goes on paper now and is kept on no computer. Three papers are for three people, none of whom can use one alone.</translation>
        </message>
        <message>
            <source>This computer becomes its first administrator, and its office the first office. All cases stay as they are, with their numbers.</source>
            <translation>This computer becomes its first administrator, and its office the first office. All cases stay as they are, with their numbers.</translation>
        </message>
        <message>
            <source>Three papers, two are enough</source>
            <translation>Three papers, two are enough</translation>
        </message>
        <message>
            <source>Write the name.</source>
            <translation>Write the name.</translation>
        </message>
    </context>
    <context>
        <name>HandOverPanel</name>
        <message>
            <source>Choose how the letter reached the client.</source>
            <translation>Choose how the letter reached the client.</translation>
        </message>
        <message>
            <source>How it reached the client</source>
            <translation>How it reached the client</translation>
        </message>
        <message>
            <source>Record it</source>
            <translation>Record it</translation>
        </message>
        <message>
            <source>Was it read aloud?</source>
            <translation>Was it read aloud?</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Another case bears this number too: two computers gave it without knowing of each other.</source>
            <translation>Another case bears this number too: two computers gave it without knowing of each other.</translation>
        </message>
        <message>
            <source>Change the facts</source>
            <translation>Change the facts</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Erase for good</translation>
        </message>
        <message>
            <source>It is ordered that this case is erased. It is still here because this computer has work in it that no other one has; nothing of it is handed on. See Exchange, Orders to erase.</source>
            <translation>It is ordered that this case is erased. It is still here because this computer has work in it that no other one has; nothing of it is handed on. See Exchange, Orders to erase.</translation>
        </message>
        <message>
            <source>Open the other case</source>
            <translation>Open the other case</translation>
        </message>
        <message>
            <source>Somebody ordered that this case is erased. It waits for a second person.</source>
            <translation>Somebody ordered that this case is erased. It waits for a second person.</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>The case is closed.</translation>
        </message>
        <message>
            <source>The case now stands at: {status}</source>
            <translation>The case now stands at: {status}</translation>
        </message>
        <message>
            <source>in charge: {person}</source>
            <translation>in charge: {person}</translation>
        </message>
        <message>
            <source>opened {day}</source>
            <translation>opened {day}</translation>
        </message>
    </context>
    <context>
        <name>HearingsCard</name>
        <message>
            <source>Ahead</source>
            <translation>Ahead</translation>
        </message>
        <message>
            <source>Hearings and appointments</source>
            <translation>Hearings and appointments</translation>
        </message>
        <message>
            <source>No date is set.</source>
            <translation>No date is set.</translation>
        </message>
        <message>
            <source>Result: {text}</source>
            <translation>Result: {text}</translation>
        </message>
        <message>
            <source>The result is saved.</source>
            <translation>The result is saved.</translation>
        </message>
        <message>
            <source>Write the result: {hearing}</source>
            <translation>Write the result: {hearing}</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Show all: {n}</source>
            <translation>Show all: {n}</translation>
        </message>
        <message>
            <source>{field}: {before} → {after}</source>
            <translation>{field}: {before} → {after}</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field}: {value}</translation>
        </message>
        <message>
            <source>{field}: {value} was taken out</source>
            <translation>{field}: {value} was taken out</translation>
        </message>
        <message>
            <source>{n} more fields</source>
            <translation>{n} more fields</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>Ask by file</source>
            <translation>Ask by file</translation>
        </message>
        <message>
            <source>Ask with a code</source>
            <translation>Ask with a code</translation>
        </message>
        <message>
            <source>Computer {tag} of {office}</source>
            <translation>Computer {tag} of {office}</translation>
        </message>
        <message>
            <source>Every group gets a new key, as after a removal. Do it if somebody may have copied the files of a computer.</source>
            <translation>Every group gets a new key, as after a removal. Do it if somebody may have copied the files of a computer.</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Fingerprint</translation>
        </message>
        <message>
            <source>Found an organisation</source>
            <translation>Found an organisation</translation>
        </message>
        <message>
            <source>Go on with joining</source>
            <translation>Go on with joining</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>Hub</translation>
        </message>
        <message>
            <source>If every computer is gone: the seed and the hub bring everything back to this one.</source>
            <translation>If every computer is gone: the seed and the hub bring everything back to this one.</translation>
        </message>
        <message>
            <source>If there is an organisation already, this computer asks to join it, and an administrator answers. All its cases, numbers and histories come along.</source>
            <translation>If there is an organisation already, this computer asks to join it, and an administrator answers. All its cases, numbers and histories come along.</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>Join an organisation</translation>
        </message>
        <message>
            <source>Last heard {moment}</source>
            <translation>Last heard {moment}</translation>
        </message>
        <message>
            <source>Let a computer in</source>
            <translation>Let a computer in</translation>
        </message>
        <message>
            <source>Let in what it wrote</source>
            <translation>Let in what it wrote</translation>
        </message>
        <message>
            <source>Make new keys</source>
            <translation>Make new keys</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>New keys</translation>
        </message>
        <message>
            <source>None: by stick and shared folder</source>
            <translation>None: by stick and shared folder</translation>
        </message>
        <message>
            <source>Not heard yet</source>
            <translation>Not heard yet</translation>
        </message>
        <message>
            <source>Offices, with their computers</source>
            <translation>Offices, with their computers</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>People and computers</translation>
        </message>
        <message>
            <source>Recover with the seed</source>
            <translation>Recover with the seed</translation>
        </message>
        <message>
            <source>Recovered with the seed</source>
            <translation>Recovered with the seed</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Remove the person</source>
            <translation>Remove the person</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Removed</translation>
        </message>
        <message>
            <source>Seed on paper</source>
            <translation>Seed on paper</translation>
        </message>
        <message>
            <source>Several computers share their cases as an organisation. The first one founds it: its cases stay, its office becomes the first office.</source>
            <translation>Several computers share their cases as an organisation. The first one founds it: its cases stay, its office becomes the first office.</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>This computer</translation>
        </message>
        <message>
            <source>Use a hub</source>
            <translation>Use a hub</translation>
        </message>
        <message>
            <source>What it had stays readable here. To belong again, restore its backup on a computer and ask to join.</source>
            <translation>What it had stays readable here. To belong again, restore its backup on a computer and ask to join.</translation>
        </message>
        <message>
            <source>When no administrator is left</source>
            <translation>When no administrator is left</translation>
        </message>
        <message>
            <source>With the seed from the sealed paper, this computer becomes an administrator's.</source>
            <translation>With the seed from the sealed paper, this computer becomes an administrator's.</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>not yet known here</translation>
        </message>
    </context>
    <context>
        <name>HotlineForm</name>
        <message>
            <source>Age in years</source>
            <translation>Age in years</translation>
        </message>
        <message>
            <source>Call back on</source>
            <translation>Call back on</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Given</translation>
        </message>
        <message>
            <source>Is somebody in danger now?</source>
            <translation>Is somebody in danger now?</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Name or alias</source>
            <translation>Name or alias</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Province, district or commune</source>
            <translation>Province, district or commune</translation>
        </message>
        <message>
            <source>Safe ways to reach the caller</source>
            <translation>Safe ways to reach the caller</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Stays anonymous?</source>
            <translation>Stays anonymous?</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>The call</source>
            <translation>The call</translation>
        </message>
        <message>
            <source>The caller</source>
            <translation>The caller</translation>
        </message>
        <message>
            <source>What about</source>
            <translation>What about</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>What was answered</translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation>What was asked</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>HotlineScreen</name>
        <message>
            <source>Call back</source>
            <translation>Call back</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Go on as full consultation</source>
            <translation>Go on as full consultation</translation>
        </message>
        <message>
            <source>Hotline call</source>
            <translation>Hotline call</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>Open the case</translation>
        </message>
        <message>
            <source>Save the call (Ctrl+Enter)</source>
            <translation>Save the call (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>The call was saved as {case}.</source>
            <translation>The call was saved as {case}.</translation>
        </message>
    </context>
    <context>
        <name>IdentityCard</name>
        <message>
            <source>Cell</source>
            <translation>Cell</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>Family name in Khmer</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>Family name in Latin letters</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>Given name in Khmer</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>Given name in Latin letters</translation>
        </message>
        <message>
            <source>How to reach the person or the family</source>
            <translation>How to reach the person or the family</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Only who opens it here sees it, and each look is noted. A line is saved when you leave it.</source>
            <translation>Only who opens it here sees it, and each look is noted. A line is saved when you leave it.</translation>
        </message>
        <message>
            <source>Prisoner number</source>
            <translation>Prisoner number</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Put it away</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Who is {pseudonym}?</source>
            <translation>Who is {pseudonym}?</translation>
        </message>
    </context>
    <context>
        <name>IntakeScreen</name>
        <message>
            <source>Ask somebody to take it up</source>
            <translation>Ask somebody to take it up</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>How it came</source>
            <translation>How it came</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>It is off the list.</source>
            <translation>It is off the list.</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Name or alias</source>
            <translation>Name or alias</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>Nobody waits</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Nobody yet</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>The contact is in the list.</source>
            <translation>The contact is in the list.</translation>
        </message>
        <message>
            <source>They are asked to take it up.</source>
            <translation>They are asked to take it up.</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>Who takes it up</source>
            <translation>Who takes it up</translation>
        </message>
        <message>
            <source>Whoever came, called or wrote and has no case yet stands here.</source>
            <translation>Whoever came, called or wrote and has no case yet stands here.</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Whom</translation>
        </message>
        <message>
            <source>Write down a contact</source>
            <translation>Write down a contact</translation>
        </message>
        <message>
            <source>You</source>
            <translation>You</translation>
        </message>
    </context>
    <context>
        <name>InterviewForm</name>
        <message>
            <source>Allowed</source>
            <translation>Allowed</translation>
        </message>
        <message>
            <source>Ask for each by itself. What is not marked is not allowed.</source>
            <translation>Ask for each by itself. What is not marked is not allowed.</translation>
        </message>
        <message>
            <source>Called here</source>
            <translation>Called here</translation>
        </message>
        <message>
            <source>Chosen by</source>
            <translation>Chosen by</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>How likely?</source>
            <translation>How likely?</translation>
        </message>
        <message>
            <source>How many, if a group</source>
            <translation>How many, if a group</translation>
        </message>
        <message>
            <source>In private?</source>
            <translation>In private?</translation>
        </message>
        <message>
            <source>In the words of the talk, without names</source>
            <translation>In the words of the talk, without names</translation>
        </message>
        <message>
            <source>Left empty, it is 14 days later where the risk is medium or high.</source>
            <translation>Left empty, it is 14 days later where the risk is medium or high.</translation>
        </message>
        <message>
            <source>Never the name: it stands apart.</source>
            <translation>Never the name: it stands apart.</translation>
        </message>
        <message>
            <source>Out of the staff's hearing?</source>
            <translation>Out of the staff's hearing?</translation>
        </message>
        <message>
            <source>Risk of reprisals</source>
            <translation>Risk of reprisals</translation>
        </message>
        <message>
            <source>See the person again on</source>
            <translation>See the person again on</translation>
        </message>
        <message>
            <source>The talk</source>
            <translation>The talk</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Themes</translation>
        </message>
        <message>
            <source>Until it is judged, and where it is high, nothing of this talk leaves the office.</source>
            <translation>Until it is judged, and where it is high, nothing of this talk leaves the office.</translation>
        </message>
        <message>
            <source>Was the person free to refuse?</source>
            <translation>Was the person free to refuse?</translation>
        </message>
        <message>
            <source>What the person allows</source>
            <translation>What the person allows</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>What was said</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Whom</translation>
        </message>
        <message>
            <source>Why not in private?</source>
            <translation>Why not in private?</translation>
        </message>
        <message>
            <source>Writing down was not allowed.</source>
            <translation>Writing down was not allowed.</translation>
        </message>
    </context>
    <context>
        <name>InterviewsPart</name>
        <message>
            <source>Change interview {name}</source>
            <translation>Change interview {name}</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Interviews</translation>
        </message>
        <message>
            <source>It is noted that the person was seen again.</source>
            <translation>It is noted that the person was seen again.</translation>
        </message>
        <message>
            <source>May leave: {uses}</source>
            <translation>May leave: {uses}</translation>
        </message>
        <message>
            <source>No interview was written yet.</source>
            <translation>No interview was written yet.</translation>
        </message>
        <message>
            <source>Nothing of it leaves the office.</source>
            <translation>Nothing of it leaves the office.</translation>
        </message>
        <message>
            <source>Seen again</source>
            <translation>Seen again</translation>
        </message>
        <message>
            <source>To be seen again, from earlier visits</source>
            <translation>To be seen again, from earlier visits</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>Who is it?</translation>
        </message>
        <message>
            <source>Write an interview</source>
            <translation>Write an interview</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>by {day}</translation>
        </message>
        <message>
            <source>chosen by: {who}</source>
            <translation>chosen by: {who}</translation>
        </message>
        <message>
            <source>not in private</source>
            <translation>not in private</translation>
        </message>
        <message>
            <source>risk not judged</source>
            <translation>risk not judged</translation>
        </message>
        <message>
            <source>seen again on {day}</source>
            <translation>seen again on {day}</translation>
        </message>
        <message>
            <source>to be seen again on {day}</source>
            <translation>to be seen again on {day}</translation>
        </message>
        <message>
            <source>{n} people</source>
            <translation>{n} people</translation>
        </message>
    </context>
    <context>
        <name>InviteStep</name>
        <message>
            <source>1. Give a code</source>
            <translation>1. Give a code</translation>
        </message>
        <message>
            <source>2. Who asks?</source>
            <translation>2. Who asks?</translation>
        </message>
        <message>
            <source>A computer</source>
            <translation>A computer</translation>
        </message>
        <message>
            <source>A note for you. Nobody else sees it.</source>
            <translation>A note for you. Nobody else sees it.</translation>
        </message>
        <message>
            <source>Address of the hub and code</source>
            <translation>Address of the hub and code</translation>
        </message>
        <message>
            <source>Copied. Send it to that person alone.</source>
            <translation>Copied. Send it to that person alone.</translation>
        </message>
        <message>
            <source>Copy address and code</source>
            <translation>Copy address and code</translation>
        </message>
        <message>
            <source>Fingerprint that both sides see</source>
            <translation>Fingerprint that both sides see</translation>
        </message>
        <message>
            <source>For whom is it?</source>
            <translation>For whom is it?</translation>
        </message>
        <message>
            <source>Give it to that person alone, face to face or by telephone. It is for one computer, until {moment}.</source>
            <translation>Give it to that person alone, face to face or by telephone. It is for one computer, until {moment}.</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>Hub</translation>
        </message>
        <message>
            <source>Let a computer in</source>
            <translation>Let a computer in</translation>
        </message>
        <message>
            <source>Let it in</source>
            <translation>Let it in</translation>
        </message>
        <message>
            <source>Let nobody in</source>
            <translation>Let nobody in</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Look again</translation>
        </message>
        <message>
            <source>Make a code</source>
            <translation>Make a code</translation>
        </message>
        <message>
            <source>Make another code</source>
            <translation>Make another code</translation>
        </message>
        <message>
            <source>Nobody gets in with this code any more.</source>
            <translation>Nobody gets in with this code any more.</translation>
        </message>
        <message>
            <source>Nobody yet. Codes that wait for their computer: {n}</source>
            <translation>Nobody yet. Codes that wait for their computer: {n}</translation>
        </message>
        <message>
            <source>Open a request file</source>
            <translation>Open a request file</translation>
        </message>
        <message>
            <source>Requests that do not prove their code: {n}. Somebody between you and the other computer changed them. Use a request file.</source>
            <translation>Requests that do not prove their code: {n}. Somebody between you and the other computer changed them. Use a request file.</translation>
        </message>
        <message>
            <source>The other computer asks over the line with a code that you give to its person. Both of you then compare the same digits.</source>
            <translation>The other computer asks over the line with a code that you give to its person. Both of you then compare the same digits.</translation>
        </message>
        <message>
            <source>Whoever asks with a code is seen only on the computer on which the code was made. Another administrator makes another code.</source>
            <translation>Whoever asks with a code is seen only on the computer on which the code was made. Another administrator makes another code.</translation>
        </message>
    </context>
    <context>
        <name>JoinOnlineStep</name>
        <message>
            <source>1. Type the code</source>
            <translation>1. Type the code</translation>
        </message>
        <message>
            <source>2. Let the administrator compare</source>
            <translation>2. Let the administrator compare</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>Address of the hub</translation>
        </message>
        <message>
            <source>As soon as the administrator has answered, this computer joins by itself. You may work on meanwhile.</source>
            <translation>As soon as the administrator has answered, this computer joins by itself. You may work on meanwhile.</translation>
        </message>
        <message>
            <source>Ask to join</source>
            <translation>Ask to join</translation>
        </message>
        <message>
            <source>Eight groups of six digits. If you got address and code as one line, paste all of it here.</source>
            <translation>Eight groups of six digits. If you got address and code as one line, paste all of it here.</translation>
        </message>
        <message>
            <source>Everything that this computer has comes along: cases, histories, numbers. An administrator of the organisation gives you a code.</source>
            <translation>Everything that this computer has comes along: cases, histories, numbers. An administrator of the organisation gives you a code.</translation>
        </message>
        <message>
            <source>Fingerprint that both sides see</source>
            <translation>Fingerprint that both sides see</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>Join an organisation</translation>
        </message>
        <message>
            <source>Join by file instead</source>
            <translation>Join by file instead</translation>
        </message>
        <message>
            <source>Joining code</source>
            <translation>Joining code</translation>
        </message>
        <message>
            <source>Look for the answer</source>
            <translation>Look for the answer</translation>
        </message>
        <message>
            <source>The administrator reads the same digits</source>
            <translation>The administrator reads the same digits</translation>
        </message>
        <message>
            <source>The administrator sees these digits too. Read them aloud, face to face or by telephone. If they differ, somebody is in between: do not join.</source>
            <translation>The administrator sees these digits too. Read them aloud, face to face or by telephone. If they differ, somebody is in between: do not join.</translation>
        </message>
        <message>
            <source>The digits differ</source>
            <translation>The digits differ</translation>
        </message>
        <message>
            <source>This computer belongs to the organisation. The next exchange brings the others' cases.</source>
            <translation>This computer belongs to the organisation. The next exchange brings the others' cases.</translation>
        </message>
        <message>
            <source>This computer does not join. Ask the administrator for a new code.</source>
            <translation>This computer does not join. Ask the administrator for a new code.</translation>
        </message>
        <message>
            <source>Type the address of the hub that the administrator shows.</source>
            <translation>Type the address of the hub that the administrator shows.</translation>
        </message>
        <message>
            <source>Type the code that the administrator shows.</source>
            <translation>Type the code that the administrator shows.</translation>
        </message>
    </context>
    <context>
        <name>JoinStep</name>
        <message>
            <source>1. Ask</source>
            <translation>1. Ask</translation>
        </message>
        <message>
            <source>2. Let the administrator compare</source>
            <translation>2. Let the administrator compare</translation>
        </message>
        <message>
            <source>3. Open the answer</source>
            <translation>3. Open the answer</translation>
        </message>
        <message>
            <source>Choose the answer</source>
            <translation>Choose the answer</translation>
        </message>
        <message>
            <source>Everything that this computer has comes along: cases, histories, numbers. An administrator of the organisation answers the request.</source>
            <translation>Everything that this computer has comes along: cases, histories, numbers. An administrator of the organisation answers the request.</translation>
        </message>
        <message>
            <source>Fingerprint of the organisation</source>
            <translation>Fingerprint of the organisation</translation>
        </message>
        <message>
            <source>Fingerprint of this request</source>
            <translation>Fingerprint of this request</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>Hub</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Join</translation>
        </message>
        <message>
            <source>Join an organisation</source>
            <translation>Join an organisation</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Open the answer</source>
            <translation>Open the answer</translation>
        </message>
        <message>
            <source>Read these digits to the administrator, face to face or by telephone. If the administrator sees others, somebody changed the file on the way.</source>
            <translation>Read these digits to the administrator, face to face or by telephone. If the administrator sees others, somebody changed the file on the way.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>The administrator gives back a file. It fits this computer alone.</source>
            <translation>The administrator gives back a file. It fits this computer alone.</translation>
        </message>
        <message>
            <source>The administrator reads the same digits for the organisation</source>
            <translation>The administrator reads the same digits for the organisation</translation>
        </message>
        <message>
            <source>The request is written. Take it to an administrator.</source>
            <translation>The request is written. Take it to an administrator.</translation>
        </message>
        <message>
            <source>This computer belongs to the organisation. The next exchange brings the others' cases.</source>
            <translation>This computer belongs to the organisation. The next exchange brings the others' cases.</translation>
        </message>
        <message>
            <source>Where to write the request</source>
            <translation>Where to write the request</translation>
        </message>
        <message>
            <source>Write the request</source>
            <translation>Write the request</translation>
        </message>
        <message>
            <source>Write the request to a stick, or send the file. It holds no name and no case.</source>
            <translation>Write the request to a stick, or send the file. It holds no name and no case.</translation>
        </message>
        <message>
            <source>none: by stick and shared folder</source>
            <translation>none: by stick and shared folder</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Keys of this window</source>
            <translation>Keys of this window</translation>
        </message>
    </context>
    <context>
        <name>LanguageStep</name>
        <message>
            <source>Hub for the exchange between computers: {address}</source>
            <translation>Hub for the exchange between computers: {address}</translation>
        </message>
        <message>
            <source>It stands in the fields of the next steps. Read it, and change what is not right.</source>
            <translation>It stands in the fields of the next steps. Read it, and change what is not right.</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Language of the window</translation>
        </message>
        <message>
            <source>Letters are written in the language that each client needs, whatever is chosen here.</source>
            <translation>Letters are written in the language that each client needs, whatever is chosen here.</translation>
        </message>
        <message>
            <source>Office: {name}</source>
            <translation>Office: {name}</translation>
        </message>
        <message>
            <source>The window locks after {minutes} minutes in which nobody touches it.</source>
            <translation>The window locks after {minutes} minutes in which nobody touches it.</translation>
        </message>
        <message>
            <source>This program keeps the records of a legal aid office encrypted on this computer, and prints its letters. It needs no internet and sends nothing anywhere.</source>
            <translation>This program keeps the records of a legal aid office encrypted on this computer, and prints its letters. It needs no internet and sends nothing anywhere.</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>What this program cannot do</translation>
        </message>
        <message>
            <source>Your organisation suggests</source>
            <translation>Your organisation suggests</translation>
        </message>
    </context>
    <context>
        <name>LetInStep</name>
        <message>
            <source>1. The request</source>
            <translation>1. The request</translation>
        </message>
        <message>
            <source>3. The answer</source>
            <translation>3. The answer</translation>
        </message>
        <message>
            <source>Answer the request once both read the same digits.</source>
            <translation>Answer the request once both read the same digits.</translation>
        </message>
        <message>
            <source>Ask the other person to read theirs, face to face or by telephone. If they differ, answer nothing: somebody changed the file on the way.</source>
            <translation>Ask the other person to read theirs, face to face or by telephone. If they differ, answer nothing: somebody changed the file on the way.</translation>
        </message>
        <message>
            <source>Choose the request</source>
            <translation>Choose the request</translation>
        </message>
        <message>
            <source>Fingerprint of the organisation</source>
            <translation>Fingerprint of the organisation</translation>
        </message>
        <message>
            <source>Fingerprint of the request</source>
            <translation>Fingerprint of the request</translation>
        </message>
        <message>
            <source>It is the vault of an earlier computer, restored from a backup.</source>
            <translation>It is the vault of an earlier computer, restored from a backup.</translation>
        </message>
        <message>
            <source>Let a computer in</source>
            <translation>Let a computer in</translation>
        </message>
        <message>
            <source>Let it in</source>
            <translation>Let it in</translation>
        </message>
        <message>
            <source>Open the request</source>
            <translation>Open the request</translation>
        </message>
        <message>
            <source>Open the request that the other person wrote, and answer it once both read the same digits.</source>
            <translation>Open the request that the other person wrote, and answer it once both read the same digits.</translation>
        </message>
        <message>
            <source>The answer is written.</source>
            <translation>The answer is written.</translation>
        </message>
        <message>
            <source>The computer belongs to the organisation. Hand over the answer.</source>
            <translation>The computer belongs to the organisation. Hand over the answer.</translation>
        </message>
        <message>
            <source>The computer belongs to the organisation: computer {tag} of the office {office}.</source>
            <translation>The computer belongs to the organisation: computer {tag} of the office {office}.</translation>
        </message>
        <message>
            <source>The hub could not take the answer; it goes out with the next exchange.</source>
            <translation>The hub could not take the answer; it goes out with the next exchange.</translation>
        </message>
        <message>
            <source>Where to write the answer</source>
            <translation>Where to write the answer</translation>
        </message>
        <message>
            <source>Whoever opens it sees the fingerprint of the organisation, and asks you to read yours. It must be this:</source>
            <translation>Whoever opens it sees the fingerprint of the organisation, and asks you to read yours. It must be this:</translation>
        </message>
        <message>
            <source>Write the answer once more</source>
            <translation>Write the answer once more</translation>
        </message>
        <message>
            <source>{file} is written, for computer {tag} of the office {office}.</source>
            <translation>{file} is written, for computer {tag} of the office {office}.</translation>
        </message>
    </context>
    <context>
        <name>LetterCard</name>
        <message>
            <source>Declare void</source>
            <translation>Declare void</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Look at it</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>Not handed over</source>
            <translation>Not handed over</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Print a copy</source>
            <translation>Print a copy</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>Void: {reason}</source>
            <translation>Void: {reason}</translation>
        </message>
        <message>
            <source>{template} · {language} · {day} · copies: {copies}</source>
            <translation>{template} · {language} · {day} · copies: {copies}</translation>
        </message>
    </context>
    <context>
        <name>LetterForm</name>
        <message>
            <source>Address of the addressee</source>
            <translation>Address of the addressee</translation>
        </message>
        <message>
            <source>Around the letter</source>
            <translation>Around the letter</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>Copies to</source>
            <translation>Copies to</translation>
        </message>
        <message>
            <source>Marks in the corner</source>
            <translation>Marks in the corner</translation>
        </message>
        <message>
            <source>Name of the addressee</source>
            <translation>Name of the addressee</translation>
        </message>
        <message>
            <source>Number in the office's own register</source>
            <translation>Number in the office's own register</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Numbered list</translation>
        </message>
        <message>
            <source>Office or organisation of the addressee</source>
            <translation>Office or organisation of the addressee</translation>
        </message>
        <message>
            <source>One on each line.</source>
            <translation>One on each line.</translation>
        </message>
        <message>
            <source>References: what this letter answers</source>
            <translation>References: what this letter answers</translation>
        </message>
        <message>
            <source>Steps, papers or purposes: one on each line.</source>
            <translation>Steps, papers or purposes: one on each line.</translation>
        </message>
        <message>
            <source>The letter needs this.</source>
            <translation>The letter needs this.</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>What the letter says</source>
            <translation>What the letter says</translation>
        </message>
        <message>
            <source>Write a whole date: day, month and year.</source>
            <translation>Write a whole date: day, month and year.</translation>
        </message>
        <message>
            <source>{field}, in English</source>
            <translation>{field}, in English</translation>
        </message>
        <message>
            <source>{field}, in Khmer</source>
            <translation>{field}, in Khmer</translation>
        </message>
    </context>
    <context>
        <name>LetterScreen</name>
        <message>
            <source>Both</source>
            <translation>Both</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Choose a letter to look at it.</source>
            <translation>Choose a letter to look at it.</translation>
        </message>
        <message>
            <source>Draft saved on this computer at {time}</source>
            <translation>Draft saved on this computer at {time}</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>It is noted how letter {number} reached the client.</source>
            <translation>It is noted how letter {number} reached the client.</translation>
        </message>
        <message>
            <source>Khmer</source>
            <translation>Khmer</translation>
        </message>
        <message>
            <source>Letter {number} is made and kept in the vault.</source>
            <translation>Letter {number} is made and kept in the vault.</translation>
        </message>
        <message>
            <source>Letter {number} is void.</source>
            <translation>Letter {number} is void.</translation>
        </message>
        <message>
            <source>Letter {number} went to the printer.</source>
            <translation>Letter {number} went to the printer.</translation>
        </message>
        <message>
            <source>Letter {number}, as it is kept.</source>
            <translation>Letter {number}, as it is kept.</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Letters</translation>
        </message>
        <message>
            <source>Letters of this case</source>
            <translation>Letters of this case</translation>
        </message>
        <message>
            <source>Letters of this case: {n}</source>
            <translation>Letters of this case: {n}</translation>
        </message>
        <message>
            <source>Names are hidden. What you typed is still here.</source>
            <translation>Names are hidden. What you typed is still here.</translation>
        </message>
        <message>
            <source>New letter</source>
            <translation>New letter</translation>
        </message>
        <message>
            <source>Press F9 to go on.</source>
            <translation>Press F9 to go on.</translation>
        </message>
        <message>
            <source>Preview. The letter gets its number when it is made.</source>
            <translation>Preview. The letter gets its number when it is made.</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>Print a test page</translation>
        </message>
        <message>
            <source>Print this letter</source>
            <translation>Print this letter</translation>
        </message>
        <message>
            <source>The letter as it is printed</source>
            <translation>The letter as it is printed</translation>
        </message>
        <message>
            <source>The letter cannot be made yet: see what is marked.</source>
            <translation>The letter cannot be made yet: see what is marked.</translation>
        </message>
        <message>
            <source>The letter was saved as a PDF file. The file is not encrypted.</source>
            <translation>The letter was saved as a PDF file. The file is not encrypted.</translation>
        </message>
        <message>
            <source>The test page went to the printer. Look at it before the first letter.</source>
            <translation>The test page went to the printer. Look at it before the first letter.</translation>
        </message>
    </context>
    <context>
        <name>LetterheadForm</name>
        <message>
            <source>Address in English</source>
            <translation>Address in English</translation>
        </message>
        <message>
            <source>Address in Khmer</source>
            <translation>Address in Khmer</translation>
        </message>
        <message>
            <source>As it stands before the date of a letter.</source>
            <translation>As it stands before the date of a letter.</translation>
        </message>
        <message>
            <source>Bodies above the office, in Khmer</source>
            <translation>Bodies above the office, in Khmer</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Each on a line of its own.</source>
            <translation>Each on a line of its own.</translation>
        </message>
        <message>
            <source>Heading of letters</source>
            <translation>Heading of letters</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation>Name of the office</translation>
        </message>
        <message>
            <source>Place and contact</source>
            <translation>Place and contact</translation>
        </message>
        <message>
            <source>Place in English</source>
            <translation>Place in English</translation>
        </message>
        <message>
            <source>Place in Khmer</source>
            <translation>Place in Khmer</translation>
        </message>
        <message>
            <source>Print the national heading (“Kingdom of Cambodia, Nation Religion King”)</source>
            <translation>Print the national heading (“Kingdom of Cambodia, Nation Religion King”)</translation>
        </message>
        <message>
            <source>State bodies write under it. Whether an association may is for your office to decide; the program does not know. Without the tick, letters begin with the name of the office.</source>
            <translation>State bodies write under it. Whether an association may is for your office to decide; the program does not know. Without the tick, letters begin with the name of the office.</translation>
        </message>
        <message>
            <source>Telephones, one a line</source>
            <translation>Telephones, one a line</translation>
        </message>
        <message>
            <source>The same in English</source>
            <translation>The same in English</translation>
        </message>
    </context>
    <context>
        <name>LetterheadStep</name>
        <message>
            <source>Begin to work</source>
            <translation>Begin to work</translation>
        </message>
        <message>
            <source>It stands on every letter. All of it can be left empty now and changed later in the settings.</source>
            <translation>It stands on every letter. All of it can be left empty now and changed later in the settings.</translation>
        </message>
        <message>
            <source>The office's letterhead</source>
            <translation>The office's letterhead</translation>
        </message>
    </context>
    <context>
        <name>LettersCard</name>
        <message>
            <source>Letters</source>
            <translation>Letters</translation>
        </message>
        <message>
            <source>Make a letter</source>
            <translation>Make a letter</translation>
        </message>
        <message>
            <source>No letter was made yet.</source>
            <translation>No letter was made yet.</translation>
        </message>
        <message>
            <source>Template of the new letter</source>
            <translation>Template of the new letter</translation>
        </message>
        <message>
            <source>copies: {n}</source>
            <translation>copies: {n}</translation>
        </message>
    </context>
    <context>
        <name>LimitsScreen</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>What this program cannot do</translation>
        </message>
    </context>
    <context>
        <name>LineCard</name>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Send the files now</source>
            <translation>Send the files now</translation>
        </message>
        <message>
            <source>Text goes by itself. Photos and files of cases wait until you send them.</source>
            <translation>Text goes by itself. Photos and files of cases wait until you send them.</translation>
        </message>
        <message>
            <source>This line costs by the amount</source>
            <translation>This line costs by the amount</translation>
        </message>
    </context>
    <context>
        <name>LineChart</name>
        <message>
            <source>{count} visits: from “{first}” on {first_day} to “{last}” on {last_day}.</source>
            <translation>{count} visits: from “{first}” on {first_day} to “{last}” on {last_day}.</translation>
        </message>
    </context>
    <context>
        <name>LineEdit</name>
        <message>
            <source>Too long: this line takes {limit} characters. Nothing was put in.</source>
            <translation>Too long: this line takes {limit} characters. Nothing was put in.</translation>
        </message>
    </context>
    <context>
        <name>LinksField</name>
        <message>
            <source>Remove {tag}</source>
            <translation>Remove {tag}</translation>
        </message>
    </context>
    <context>
        <name>ListedPart</name>
        <message>
            <source>It is saved.</source>
            <translation>It is saved.</translation>
        </message>
        <message>
            <source>It is undone.</source>
            <translation>It is undone.</translation>
        </message>
        <message>
            <source>The change is saved.</source>
            <translation>The change is saved.</translation>
        </message>
    </context>
    <context>
        <name>LogoPicker</name>
        <message>
            <source>Choose a picture</source>
            <translation>Choose a picture</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>No logo</source>
            <translation>No logo</translation>
        </message>
        <message>
            <source>PNG or JPEG. It stands at the upper left of every letter.</source>
            <translation>PNG or JPEG. It stands at the upper left of every letter.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Pictures</translation>
        </message>
        <message>
            <source>Remove the logo</source>
            <translation>Remove the logo</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Everywhere</translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation>Find everywhere</translation>
        </message>
        <message>
            <source>Hide or show names</source>
            <translation>Hide or show names</translation>
        </message>
        <message>
            <source>Hold it: every button and field shows its key</source>
            <translation>Hold it: every button and field shows its key</translation>
        </message>
        <message>
            <source>In a list: open the row</source>
            <translation>In a list: open the row</translation>
        </message>
        <message>
            <source>In a list: the first row, the last row</source>
            <translation>In a list: the first row, the last row</translation>
        </message>
        <message>
            <source>Keys of this window</source>
            <translation>Keys of this window</translation>
        </message>
        <message>
            <source>Legal Aid</source>
            <translation>Legal Aid</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Lock now</translation>
        </message>
        <message>
            <source>Main sections</source>
            <translation>Main sections</translation>
        </message>
        <message>
            <source>Next field, field before</source>
            <translation>Next field, field before</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Next part of the window</translation>
        </message>
        <message>
            <source>Office notes</source>
            <translation>Office notes</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>On this page</translation>
        </message>
        <message>
            <source>Part of the window before</source>
            <translation>Part of the window before</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Refresh</translation>
        </message>
        <message>
            <source>Section of a form, part of the settings</source>
            <translation>Section of a form, part of the settings</translation>
        </message>
    </context>
    <context>
        <name>MarksField</name>
        <message>
            <source>Does it name the result for the people held?</source>
            <translation>Does it name the result for the people held?</translation>
        </message>
        <message>
            <source>Does it reach the cause?</source>
            <translation>Does it reach the cause?</translation>
        </message>
        <message>
            <source>Does it say a way in which it can be done?</source>
            <translation>Does it say a way in which it can be done?</translation>
        </message>
        <message>
            <source>Is it among the most pressing ones?</source>
            <translation>Is it among the most pressing ones?</translation>
        </message>
        <message>
            <source>Is it in the power of whoever is asked?</source>
            <translation>Is it in the power of whoever is asked?</translation>
        </message>
        <message>
            <source>Name the finding that it answers.</source>
            <translation>Name the finding that it answers.</translation>
        </message>
        <message>
            <source>Name who is to do it.</source>
            <translation>Name who is to do it.</translation>
        </message>
        <message>
            <source>What exactly is to be done, and where?</source>
            <translation>What exactly is to be done, and where?</translation>
        </message>
        <message>
            <source>Write how one will see that it is done.</source>
            <translation>Write how one will see that it is done.</translation>
        </message>
        <message>
            <source>Write until when.</source>
            <translation>Write until when.</translation>
        </message>
        <message>
            <source>{mark}: still open</source>
            <translation>{mark}: still open</translation>
        </message>
        <message>
            <source>{mark}: there</source>
            <translation>{mark}: there</translation>
        </message>
    </context>
    <context>
        <name>MonthGrid</name>
        <message>
            <source>Fr</source>
            <translation>Fr</translation>
        </message>
        <message>
            <source>Mo</source>
            <translation>Mo</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>Sa</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>Su</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>Th</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>Tu</translation>
        </message>
        <message>
            <source>We</source>
            <translation>We</translation>
        </message>
    </context>
    <context>
        <name>MonthPopup</name>
        <message>
            <source>Month after</source>
            <translation>Month after</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>Month before</translation>
        </message>
    </context>
    <context>
        <name>MovePanel</name>
        <message>
            <source>Choose a reason.</source>
            <translation>Choose a reason.</translation>
        </message>
        <message>
            <source>More about it</source>
            <translation>More about it</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>NewCode</name>
        <message>
            <source>From the paper</source>
            <translation>From the paper</translation>
        </message>
        <message>
            <source>It is on paper</source>
            <translation>It is on paper</translation>
        </message>
        <message>
            <source>The old code is used up. The new one is shown only now: print it or copy it by hand.</source>
            <translation>The old code is used up. The new one is shown only now: print it or copy it by hand.</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>At least {least} characters; blanks do not count. Long is better than complicated: five words that have nothing to do with each other are good.</source>
            <translation>At least {least} characters; blanks do not count. Long is better than complicated: five words that have nothing to do with each other are good.</translation>
        </message>
        <message>
            <source>Five names of communes, drawn by chance: more than {count} possibilities. Write them down until you know them by heart.</source>
            <translation>Five names of communes, drawn by chance: more than {count} possibilities. Write them down until you know them by heart.</translation>
        </message>
        <message>
            <source>Long enough, and no well-known phrase. Nothing can tell whether people who know you would guess it.</source>
            <translation>Long enough, and no well-known phrase. Nothing can tell whether people who know you would guess it.</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>Show what I type</source>
            <translation>Show what I type</translation>
        </message>
        <message>
            <source>Suggest five words</source>
            <translation>Suggest five words</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>The same once more</translation>
        </message>
        <message>
            <source>The two are not the same. Type the second one again.</source>
            <translation>The two are not the same. Type the second one again.</translation>
        </message>
        <message>
            <source>{counted} of {least} characters.</source>
            <translation>{counted} of {least} characters.</translation>
        </message>
    </context>
    <context>
        <name>NotesCard</name>
        <message>
            <source>Add the note</source>
            <translation>Add the note</translation>
        </message>
        <message>
            <source>Another note</source>
            <translation>Another note</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>The note is added.</source>
            <translation>The note is added.</translation>
        </message>
        <message>
            <source>Write the note first.</source>
            <translation>Write the note first.</translation>
        </message>
    </context>
    <context>
        <name>OfficeKeyCard</name>
        <message>
            <source>Choose the public key</source>
            <translation>Choose the public key</translation>
        </message>
        <message>
            <source>Enrol a public key</source>
            <translation>Enrol a public key</translation>
        </message>
        <message>
            <source>Make an office key</source>
            <translation>Make an office key</translation>
        </message>
        <message>
            <source>Office keys that open this vault: {n}</source>
            <translation>Office keys that open this vault: {n}</translation>
        </message>
        <message>
            <source>The key is made. Put {private} in the safe and enrol {public} in each vault.</source>
            <translation>The key is made. Put {private} in the safe and enrol {public} in each vault.</translation>
        </message>
        <message>
            <source>The office key can open this vault now.</source>
            <translation>The office key can open this vault now.</translation>
        </message>
        <message>
            <source>The office's own key</source>
            <translation>The office's own key</translation>
        </message>
        <message>
            <source>Where to put the private key</source>
            <translation>Where to put the private key</translation>
        </message>
        <message>
            <source>Whoever holds the private file of an office key can open every vault in which its public file is enrolled. Keep the private file on a stick in the safe, away from every vault, and enrol the public one in each.</source>
            <translation>Whoever holds the private file of an office key can open every vault in which its public file is enrolled. Keep the private file on a stick in the safe, away from every vault, and enrol the public one in each.</translation>
        </message>
    </context>
    <context>
        <name>OfficePanel</name>
        <message>
            <source>Letters that are already made stay as they were printed.</source>
            <translation>Letters that are already made stay as they were printed.</translation>
        </message>
        <message>
            <source>Office and letterhead</source>
            <translation>Office and letterhead</translation>
        </message>
        <message>
            <source>Save the letterhead</source>
            <translation>Save the letterhead</translation>
        </message>
        <message>
            <source>The letterhead is saved.</source>
            <translation>The letterhead is saved.</translation>
        </message>
    </context>
    <context>
        <name>OfficeStep</name>
        <message>
            <source>Choose an empty folder, or where to make one</source>
            <translation>Choose an empty folder, or where to make one</translation>
        </message>
        <message>
            <source>Choose another place</source>
            <translation>Choose another place</translation>
        </message>
        <message>
            <source>Exactly three letters from A to Z.</source>
            <translation>Exactly three letters from A to Z.</translation>
        </message>
        <message>
            <source>Name of the office in English</source>
            <translation>Name of the office in English</translation>
        </message>
        <message>
            <source>Name of the office in Khmer</source>
            <translation>Name of the office in Khmer</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Office and person</source>
            <translation>Office and person</translation>
        </message>
        <message>
            <source>On the disk of this computer, not on a network drive or in a folder that is copied to the internet. The name of the folder is seen before unlocking, so keep names of clients out of it.</source>
            <translation>On the disk of this computer, not on a network drive or in a folder that is copied to the internet. The name of the folder is seen before unlocking, so keep names of clients out of it.</translation>
        </message>
        <message>
            <source>Province of the office</source>
            <translation>Province of the office</translation>
        </message>
        <message>
            <source>They stand in every case number, such as BTB-2026-512-0001-1, and stay for ever.</source>
            <translation>They stand in every case number, such as BTB-2026-512-0001-1, and stay for ever.</translation>
        </message>
        <message>
            <source>Three letters of the office</source>
            <translation>Three letters of the office</translation>
        </message>
        <message>
            <source>Where the vault lies</source>
            <translation>Where the vault lies</translation>
        </message>
        <message>
            <source>Who works at this computer</source>
            <translation>Who works at this computer</translation>
        </message>
        <message>
            <source>Write the name of the office, in one script at least.</source>
            <translation>Write the name of the office, in one script at least.</translation>
        </message>
        <message>
            <source>Write your name, in one script at least.</source>
            <translation>Write your name, in one script at least.</translation>
        </message>
        <message>
            <source>Your name in Khmer</source>
            <translation>Your name in Khmer</translation>
        </message>
        <message>
            <source>Your name in Latin letters</source>
            <translation>Your name in Latin letters</translation>
        </message>
    </context>
    <context>
        <name>OrderCard</name>
        <message>
            <source>A case that is not known here</source>
            <translation>A case that is not known here</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Agree</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>Let it go</translation>
        </message>
        <message>
            <source>This computer has work in it that no other one has. It goes too if you agree.</source>
            <translation>This computer has work in it that no other one has. It goes too if you agree.</translation>
        </message>
        <message>
            <source>This computer has work in it that no other one has. It is not handed on any more. Read it or print it if it is needed, then let it go.</source>
            <translation>This computer has work in it that no other one has. It is not handed on any more. Read it or print it if it is needed, then let it go.</translation>
        </message>
        <message>
            <source>Type {text}</source>
            <translation>Type {text}</translation>
        </message>
        <message>
            <source>Withdraw the order</source>
            <translation>Withdraw the order</translation>
        </message>
        <message>
            <source>agreed to by {name}</source>
            <translation>agreed to by {name}</translation>
        </message>
        <message>
            <source>ordered by {name}</source>
            <translation>ordered by {name}</translation>
        </message>
        <message>
            <source>withdrawn by {name}</source>
            <translation>withdrawn by {name}</translation>
        </message>
    </context>
    <context>
        <name>OrganisationPanel</name>
        <message>
            <source>Found or join an organisation</source>
            <translation>Found or join an organisation</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>People and computers</translation>
        </message>
    </context>
    <context>
        <name>OrganisationScreen</name>
        <message>
            <source>Exchange</source>
            <translation>Exchange</translation>
        </message>
        <message>
            <source>Groups with a new key: {n}. Tell the other computers, by line or by stick.</source>
            <translation>Groups with a new key: {n}. Tell the other computers, by line or by stick.</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>What was typed here and not saved is back.</source>
            <translation>What was typed here and not saved is back.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Filled checklist</source>
            <translation>Filled checklist</translation>
        </message>
        <message>
            <source>Nobody who was interviewed is named on any of them.</source>
            <translation>Nobody who was interviewed is named on any of them.</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Report for the public</source>
            <translation>Report for the public</translation>
        </message>
        <message>
            <source>Report, confidential</source>
            <translation>Report, confidential</translation>
        </message>
        <message>
            <source>Save the paper</source>
            <translation>Save the paper</translation>
        </message>
        <message>
            <source>The prison through the years</source>
            <translation>The prison through the years</translation>
        </message>
        <message>
            <source>{name} is written.</source>
            <translation>{name} is written.</translation>
        </message>
    </context>
    <context>
        <name>ParagraphCard</name>
        <message>
            <source>Change the paragraph</source>
            <translation>Change the paragraph</translation>
        </message>
        <message>
            <source>Law and article</source>
            <translation>Law and article</translation>
        </message>
        <message>
            <source>New paragraph</source>
            <translation>New paragraph</translation>
        </message>
        <message>
            <source>Offer it no more</source>
            <translation>Offer it no more</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Title to find it by</source>
            <translation>Title to find it by</translation>
        </message>
        <message>
            <source>Version {n}, {day}</source>
            <translation>Version {n}, {day}</translation>
        </message>
        <message>
            <source>Words in English</source>
            <translation>Words in English</translation>
        </message>
        <message>
            <source>Words in Khmer</source>
            <translation>Words in Khmer</translation>
        </message>
        <message>
            <source>Write a title.</source>
            <translation>Write a title.</translation>
        </message>
        <message>
            <source>Write the words, in one language at least.</source>
            <translation>Write the words, in one language at least.</translation>
        </message>
    </context>
    <context>
        <name>ParagraphPicker</name>
        <message>
            <source>Insert</source>
            <translation>Insert</translation>
        </message>
        <message>
            <source>Insert a paragraph</source>
            <translation>Insert a paragraph</translation>
        </message>
        <message>
            <source>Insert “{title}”</source>
            <translation>Insert “{title}”</translation>
        </message>
        <message>
            <source>No paragraph has these words.</source>
            <translation>No paragraph has these words.</translation>
        </message>
        <message>
            <source>The office has written no paragraph yet. Settings, Reusable paragraphs.</source>
            <translation>The office has written no paragraph yet. Settings, Reusable paragraphs.</translation>
        </message>
        <message>
            <source>Word in the paragraph</source>
            <translation>Word in the paragraph</translation>
        </message>
        <message>
            <source>version {n}</source>
            <translation>version {n}</translation>
        </message>
    </context>
    <context>
        <name>ParagraphsPanel</name>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Change “{title}”</source>
            <translation>Change “{title}”</translation>
        </message>
        <message>
            <source>Explain an article once, in Khmer and English, and insert it into advice and letters with a click. Letters already made stay as they were.</source>
            <translation>Explain an article once, in Khmer and English, and insert it into advice and letters with a click. Letters already made stay as they were.</translation>
        </message>
        <message>
            <source>New paragraph</source>
            <translation>New paragraph</translation>
        </message>
        <message>
            <source>No paragraph has these words.</source>
            <translation>No paragraph has these words.</translation>
        </message>
        <message>
            <source>No paragraph is written yet.</source>
            <translation>No paragraph is written yet.</translation>
        </message>
        <message>
            <source>Reusable paragraphs</source>
            <translation>Reusable paragraphs</translation>
        </message>
        <message>
            <source>The paragraph is offered no more.</source>
            <translation>The paragraph is offered no more.</translation>
        </message>
        <message>
            <source>Version {n} is saved.</source>
            <translation>Version {n} is saved.</translation>
        </message>
        <message>
            <source>Word in the paragraph</source>
            <translation>Word in the paragraph</translation>
        </message>
    </context>
    <context>
        <name>Part</name>
        <message>
            <source>It is undone.</source>
            <translation>It is undone.</translation>
        </message>
    </context>
    <context>
        <name>PartBar</name>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Next part of the page</source>
            <translation>Next part of the page</translation>
        </message>
        <message>
            <source>Part of the page before</source>
            <translation>Part of the page before</translation>
        </message>
    </context>
    <context>
        <name>PartedPlaces</name>
        <message>
            <source>(empty)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Both</translation>
        </message>
        <message>
            <source>Both changed place {n}</source>
            <translation>Both changed place {n}</translation>
        </message>
        <message>
            <source>{person}: {text}</source>
            <translation>{person}: {text}</translation>
        </message>
    </context>
    <context>
        <name>PartiesCard</name>
        <message>
            <source>No name</source>
            <translation>No name</translation>
        </message>
        <message>
            <source>Nobody is named in this case.</source>
            <translation>Nobody is named in this case.</translation>
        </message>
        <message>
            <source>Page of this person: {name}</source>
            <translation>Page of this person: {name}</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Capital letters are on (Caps Lock).</source>
            <translation>Capital letters are on (Caps Lock).</translation>
        </message>
        <message>
            <source>Show or hide what is typed</source>
            <translation>Show or hide what is typed</translation>
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Choose a passphrase</source>
            <translation>Choose a passphrase</translation>
        </message>
        <message>
            <source>Make the vault</source>
            <translation>Make the vault</translation>
        </message>
        <message>
            <source>The vault is being made. This takes some seconds.</source>
            <translation>The vault is being made. This takes some seconds.</translation>
        </message>
        <message>
            <source>Whoever knows it can read everything, and nobody can open the vault without it: there is no way to reset it. Khmer or Latin letters are both good; use the keyboard that you always have.</source>
            <translation>Whoever knows it can read everything, and nobody can open the vault without it: there is no way to reset it. Khmer or Latin letters are both good; use the keyboard that you always have.</translation>
        </message>
    </context>
    <context>
        <name>PdfView</name>
        <message>
            <source>Fit to the width</source>
            <translation>Fit to the width</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Page {n} of {total}</source>
            <translation>Page {n} of {total}</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
    </context>
    <context>
        <name>PeopleScreen</name>
        <message>
            <source>Born</source>
            <translation>Born</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Clients and parties stand here as soon as a consultation is saved.</source>
            <translation>Clients and parties stand here as soon as a consultation is saved.</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Name in Latin letters</source>
            <translation>Name in Latin letters</translation>
        </message>
        <message>
            <source>Name, telephone or number of a paper</source>
            <translation>Name, telephone or number of a paper</translation>
        </message>
        <message>
            <source>Nobody has this name or number</source>
            <translation>Nobody has this name or number</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Nobody yet</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>People: {n}</source>
            <translation>People: {n}</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Show all people</source>
            <translation>Show all people</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>Try fewer letters, the other script, or a telephone number.</source>
            <translation>Try fewer letters, the other script, or a telephone number.</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Change the entry</source>
            <translation>Change the entry</translation>
        </message>
        <message>
            <source>May sign letters</source>
            <translation>May sign letters</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Name in Latin letters</source>
            <translation>Name in Latin letters</translation>
        </message>
        <message>
            <source>New colleague</source>
            <translation>New colleague</translation>
        </message>
        <message>
            <source>Position in English</source>
            <translation>Position in English</translation>
        </message>
        <message>
            <source>Position in Khmer</source>
            <translation>Position in Khmer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>Write the name, in one script at least.</source>
            <translation>Write the name, in one script at least.</translation>
        </message>
    </context>
    <context>
        <name>PersonScreen</name>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Also called</source>
            <translation>Also called</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Born</translation>
        </message>
        <message>
            <source>Both entries stand for one person now.</source>
            <translation>Both entries stand for one person now.</translation>
        </message>
        <message>
            <source>Called here</source>
            <translation>Called here</translation>
        </message>
        <message>
            <source>Cases and roles</source>
            <translation>Cases and roles</translation>
        </message>
        <message>
            <source>Compare with everybody</source>
            <translation>Compare with everybody</translation>
        </message>
        <message>
            <source>It is undone.</source>
            <translation>It is undone.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Looking for other entries of this person …</source>
            <translation>Looking for other entries of this person …</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Name in Latin letters</source>
            <translation>Name in Latin letters</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>Nationality</translation>
        </message>
        <message>
            <source>New consultation for this person</source>
            <translation>New consultation for this person</translation>
        </message>
        <message>
            <source>No case.</source>
            <translation>No case.</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>No name</translation>
        </message>
        <message>
            <source>No other entry looks like this person.</source>
            <translation>No other entry looks like this person.</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Not the same</translation>
        </message>
        <message>
            <source>Open case {ref}</source>
            <translation>Open case {ref}</translation>
        </message>
        <message>
            <source>Page of this person: {name}</source>
            <translation>Page of this person: {name}</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Safe hours</source>
            <translation>Safe hours</translation>
        </message>
        <message>
            <source>Safe ways to reach them</source>
            <translation>Safe ways to reach them</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>The entries stand for two people again.</source>
            <translation>The entries stand for two people again.</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>The same person</translation>
        </message>
        <message>
            <source>The same person?</source>
            <translation>The same person?</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>What is known</translation>
        </message>
        <message>
            <source>Written in {ref}</source>
            <translation>Written in {ref}</translation>
        </message>
        <message>
            <source>said by {person}</source>
            <translation>said by {person}</translation>
        </message>
        <message>
            <source>{phone} (not safe to call)</source>
            <translation>{phone} (not safe to call)</translation>
        </message>
        <message>
            <source>{why} — {score} of 100</source>
            <translation>{why} — {score} of 100</translation>
        </message>
    </context>
    <context>
        <name>PlaceField</name>
        <message>
            <source>Choose a place from the list, or empty the field.</source>
            <translation>Choose a place from the list, or empty the field.</translation>
        </message>
        <message>
            <source>Commune, district or province</source>
            <translation>Commune, district or province</translation>
        </message>
    </context>
    <context>
        <name>PlacePicker</name>
        <message>
            <source>Village</source>
            <translation>Village</translation>
        </message>
    </context>
    <context>
        <name>PlanCard</name>
        <message>
            <source>Announced</source>
            <translation>Announced</translation>
        </message>
        <message>
            <source>Choose the prison first.</source>
            <translation>Choose the prison first.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>Kind of visit</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Plan a visit</translation>
        </message>
        <message>
            <source>Plan it</source>
            <translation>Plan it</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>Prison</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>PopulationPart</name>
        <message>
            <source>All together, if not told by sex</source>
            <translation>All together, if not told by sex</translation>
        </message>
        <message>
            <source>Among them</source>
            <translation>Among them</translation>
        </message>
        <message>
            <source>Area for each person, m²</source>
            <translation>Area for each person, m²</translation>
        </message>
        <message>
            <source>Area of all cells, m²</source>
            <translation>Area of all cells, m²</translation>
        </message>
        <message>
            <source>Boys</source>
            <translation>Boys</translation>
        </message>
        <message>
            <source>Children living with their mothers</source>
            <translation>Children living with their mothers</translation>
        </message>
        <message>
            <source>Foreigners</source>
            <translation>Foreigners</translation>
        </message>
        <message>
            <source>Girls</source>
            <translation>Girls</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Held</translation>
        </message>
        <message>
            <source>Held longer than the law allows</source>
            <translation>Held longer than the law allows</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Men</translation>
        </message>
        <message>
            <source>Not yet sentenced</source>
            <translation>Not yet sentenced</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Occupancy</source>
            <translation>Occupancy</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>On which day</translation>
        </message>
        <message>
            <source>People for each toilet</source>
            <translation>People for each toilet</translation>
        </message>
        <message>
            <source>People held</source>
            <translation>People held</translation>
        </message>
        <message>
            <source>People with disabilities</source>
            <translation>People with disabilities</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Pregnant women</source>
            <translation>Pregnant women</translation>
        </message>
        <message>
            <source>Share not yet sentenced</source>
            <translation>Share not yet sentenced</translation>
        </message>
        <message>
            <source>The place</source>
            <translation>The place</translation>
        </message>
        <message>
            <source>Toilets</source>
            <translation>Toilets</translation>
        </message>
        <message>
            <source>Under 18</source>
            <translation>Under 18</translation>
        </message>
        <message>
            <source>What follows from the numbers</source>
            <translation>What follows from the numbers</translation>
        </message>
        <message>
            <source>What the director says and what the team counts stay apart. A line is saved when you leave it.</source>
            <translation>What the director says and what the team counts stay apart. A line is saved when you leave it.</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Women</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>day/month/year</translation>
        </message>
        <message>
            <source>{share} of {places} places ({source})</source>
            <translation>{share} of {places} places ({source})</translation>
        </message>
        <message>
            <source>{source}: these numbers cannot be true together: {names}.</source>
            <translation>{source}: these numbers cannot be true together: {names}.</translation>
        </message>
    </context>
    <context>
        <name>PrintLine</name>
        <message>
            <source>Printing page {n} of {total}</source>
            <translation>Printing page {n} of {total}</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Kept on this computer only. There is no backup yet.</source>
            <translation>Kept on this computer only. There is no backup yet.</translation>
        </message>
        <message>
            <source>Kept on this computer. The backup is recent.</source>
            <translation>Kept on this computer. The backup is recent.</translation>
        </message>
        <message>
            <source>Kept on this computer. The last backup is older than {days} days.</source>
            <translation>Kept on this computer. The last backup is older than {days} days.</translation>
        </message>
    </context>
    <context>
        <name>ProgressLine</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>Proof</name>
        <message>
            <source>Group {number}</source>
            <translation>Group {number}</translation>
        </message>
        <message>
            <source>Look at your paper, not at your memory, and type these two groups.</source>
            <translation>Look at your paper, not at your memory, and type these two groups.</translation>
        </message>
        <message>
            <source>This is another number. Look at the paper once more.</source>
            <translation>This is another number. Look at the paper once more.</translation>
        </message>
    </context>
    <context>
        <name>ProofStep</name>
        <message>
            <source>Checking the passphrase. This takes about a second, on purpose.</source>
            <translation>Checking the passphrase. This takes about a second, on purpose.</translation>
        </message>
        <message>
            <source>From memory</source>
            <translation>From memory</translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation>From the paper</translation>
        </message>
        <message>
            <source>Is it really on paper?</source>
            <translation>Is it really on paper?</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Type the passphrase once more, while there is still time to choose another.</source>
            <translation>Type the passphrase once more, while there is still time to choose another.</translation>
        </message>
    </context>
    <context>
        <name>Prose</name>
        <message>
            <source>Too long: {count} characters, and there is room for {room}. Nothing was put in.</source>
            <translation>Too long: {count} characters, and there is room for {room}. Nothing was put in.</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>1 to 9: the answer. Before it, how you know, or why there is none: {keys}. Enter, or Ctrl+Enter after words: on. Arrow up: back.</source>
            <translation>1 to 9: the answer. Before it, how you know, or why there is none: {keys}. Enter, or Ctrl+Enter after words: on. Arrow up: back.</translation>
        </message>
        <message>
            <source>Next section</source>
            <translation>Next section</translation>
        </message>
        <message>
            <source>Section before</source>
            <translation>Section before</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>That was the last question.</source>
            <translation>That was the last question.</translation>
        </message>
        <message>
            <source>Type in a filled form</source>
            <translation>Type in a filled form</translation>
        </message>
    </context>
    <context>
        <name>RecommendationForm</name>
        <message>
            <source>A help, nothing more: it can be saved and sent as it is.</source>
            <translation>A help, nothing more: it can be saved and sent as it is.</translation>
        </message>
        <message>
            <source>Addressee</source>
            <translation>Addressee</translation>
        </message>
        <message>
            <source>Asks again what was asked before</source>
            <translation>Asks again what was asked before</translation>
        </message>
        <message>
            <source>Findings that it answers</source>
            <translation>Findings that it answers</translation>
        </message>
        <message>
            <source>How one will see that it is done</source>
            <translation>How one will see that it is done</translation>
        </message>
        <message>
            <source>How soon</source>
            <translation>How soon</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>In English</translation>
        </message>
        <message>
            <source>In Khmer</source>
            <translation>In Khmer</translation>
        </message>
        <message>
            <source>In the report for the public</source>
            <translation>In the report for the public</translation>
        </message>
        <message>
            <source>Is it a strong one?</source>
            <translation>Is it a strong one?</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Or another addressee</source>
            <translation>Or another addressee</translation>
        </message>
        <message>
            <source>Recommendations of the United Nations that it rests on</source>
            <translation>Recommendations of the United Nations that it rests on</translation>
        </message>
        <message>
            <source>Ten marks of a good recommendation</source>
            <translation>Ten marks of a good recommendation</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>What is to be done</translation>
        </message>
        <message>
            <source>Who and when</source>
            <translation>Who and when</translation>
        </message>
        <message>
            <source>Who may read it</source>
            <translation>Who may read it</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>{n}. {text}</source>
            <translation>{n}. {text}</translation>
        </message>
    </context>
    <context>
        <name>RecommendationsPart</name>
        <message>
            <source>Ask again</source>
            <translation>Ask again</translation>
        </message>
        <message>
            <source>Asked for at earlier visits</source>
            <translation>Asked for at earlier visits</translation>
        </message>
        <message>
            <source>Change {name}</source>
            <translation>Change {name}</translation>
        </message>
        <message>
            <source>Empty: the newest letter to the prison</source>
            <translation>Empty: the newest letter to the prison</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>Empty: today</translation>
        </message>
        <message>
            <source>Note a reply</source>
            <translation>Note a reply</translation>
        </message>
        <message>
            <source>Note that they were sent</source>
            <translation>Note that they were sent</translation>
        </message>
        <message>
            <source>Nothing is asked for yet.</source>
            <translation>Nothing is asked for yet.</translation>
        </message>
        <message>
            <source>Number of the letter</source>
            <translation>Number of the letter</translation>
        </message>
        <message>
            <source>Recommendations of this visit</source>
            <translation>Recommendations of this visit</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>They are noted as sent.</source>
            <translation>They are noted as sent.</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>What they say is done and what you see here stay apart.</source>
            <translation>What they say is done and what you see here stay apart.</translation>
        </message>
        <message>
            <source>Write a recommendation</source>
            <translation>Write a recommendation</translation>
        </message>
    </context>
    <context>
        <name>RecoverScreen</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Begin to work</source>
            <translation>Begin to work</translation>
        </message>
        <message>
            <source>Eight groups of six digits, in Khmer or Latin digits, with or without blanks between them.</source>
            <translation>Eight groups of six digits, in Khmer or Latin digits, with or without blanks between them.</translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation>From the paper</translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation>I forgot my passphrase</translation>
        </message>
        <message>
            <source>Open with the code</source>
            <translation>Open with the code</translation>
        </message>
        <message>
            <source>Opening the vault</source>
            <translation>Opening the vault</translation>
        </message>
        <message>
            <source>Recovery code from the paper</source>
            <translation>Recovery code from the paper</translation>
        </message>
        <message>
            <source>The old code is used up: tear the old paper. The new one is shown only now.</source>
            <translation>The old code is used up: tear the old paper. The new one is shown only now.</translation>
        </message>
        <message>
            <source>Write down the new recovery code</source>
            <translation>Write down the new recovery code</translation>
        </message>
    </context>
    <context>
        <name>RecoverStep</name>
        <message>
            <source>Address of the hub</source>
            <translation>Address of the hub</translation>
        </message>
        <message>
            <source>Everything that was at the hub comes back to this computer, and can be read again.</source>
            <translation>Everything that was at the hub comes back to this computer, and can be read again.</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Recover</translation>
        </message>
        <message>
            <source>Recover the organisation with its seed</source>
            <translation>Recover the organisation with its seed</translation>
        </message>
        <message>
            <source>Seed of the organisation</source>
            <translation>Seed of the organisation</translation>
        </message>
        <message>
            <source>This computer becomes an administrator's and opens the keys that are kept for the seed. Everybody sees that it was done. Remove the lost computers afterwards.</source>
            <translation>This computer becomes an administrator's and opens the keys that are kept for the seed. Everybody sees that it was done. Remove the lost computers afterwards.</translation>
        </message>
        <message>
            <source>This computer is an administrator's now. Put the paper back and seal it again.</source>
            <translation>This computer is an administrator's now. Put the paper back and seal it again.</translation>
        </message>
        <message>
            <source>This must stand on the paper as its fingerprint</source>
            <translation>This must stand on the paper as its fingerprint</translation>
        </message>
        <message>
            <source>This vault was restored from a backup. If another computer of the organisation still works, take in a bundle of it first, so that both tell one story.</source>
            <translation>This vault was restored from a backup. If another computer of the organisation still works, take in a bundle of it first, so that both tell one story.</translation>
        </message>
        <message>
            <source>Type the code, or as many shares as are needed, one on each line.</source>
            <translation>Type the code, or as many shares as are needed, one on each line.</translation>
        </message>
        <message>
            <source>Type the seed.</source>
            <translation>Type the seed.</translation>
        </message>
        <message>
            <source>Write the address of the hub.</source>
            <translation>Write the address of the hub.</translation>
        </message>
    </context>
    <context>
        <name>ReferencesCard</name>
        <message>
            <source>No number of a court, police post or prison is known.</source>
            <translation>No number of a court, police post or prison is known.</translation>
        </message>
        <message>
            <source>Reference numbers</source>
            <translation>Reference numbers</translation>
        </message>
    </context>
    <context>
        <name>RemoveStep</name>
        <message>
            <source>Choose why.</source>
            <translation>Choose why.</translation>
        </message>
        <message>
            <source>It is removed. Every key that it had is replaced for what comes now.</source>
            <translation>It is removed. Every key that it had is replaced for what comes now.</translation>
        </message>
        <message>
            <source>It keeps what it has. Everything that is written from now on is closed to it. On a lost computer the passphrase alone protects what it has.</source>
            <translation>It keeps what it has. Everything that is written from now on is closed to it. On a lost computer the passphrase alone protects what it has.</translation>
        </message>
        <message>
            <source>People, as far as they are known on this computer: {n}. Decide with a supervisor whom to tell.</source>
            <translation>People, as far as they are known on this computer: {n}. Decide with a supervisor whom to tell.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Remove from the organisation</source>
            <translation>Remove from the organisation</translation>
        </message>
        <message>
            <source>Tell the other computers soon, by line or by stick: until they hear of it they write for it too.</source>
            <translation>Tell the other computers soon, by line or by stick: until they hear of it they write for it too.</translation>
        </message>
        <message>
            <source>What was sent before stays. What it writes from now on is put aside and changes nothing.</source>
            <translation>What was sent before stays. What it writes from now on is put aside and changes nothing.</translation>
        </message>
        <message>
            <source>Whose records it can read</source>
            <translation>Whose records it can read</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>{name}, computers: {n}</source>
            <translation>{name}, computers: {n}</translation>
        </message>
    </context>
    <context>
        <name>ReplyForm</name>
        <message>
            <source>Done on, as they say</source>
            <translation>Done on, as they say</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>Empty: today</translation>
        </message>
        <message>
            <source>In their words</source>
            <translation>In their words</translation>
        </message>
        <message>
            <source>Number of the letter</source>
            <translation>Number of the letter</translation>
        </message>
        <message>
            <source>Promised until</source>
            <translation>Promised until</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>The reply</source>
            <translation>The reply</translation>
        </message>
        <message>
            <source>What they say is done</source>
            <translation>What they say is done</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>What was answered</translation>
        </message>
        <message>
            <source>What we think of it</source>
            <translation>What we think of it</translation>
        </message>
    </context>
    <context>
        <name>RequestForm</name>
        <message>
            <source>Consent to open a case</source>
            <translation>Consent to open a case</translation>
        </message>
        <message>
            <source>Does the person want a case?</source>
            <translation>Does the person want a case?</translation>
        </message>
        <message>
            <source>Empty: today</source>
            <translation>Empty: today</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>In a few words</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>No name here: who it is stands apart.</source>
            <translation>No name here: who it is stands apart.</translation>
        </message>
        <message>
            <source>Pseudonym</source>
            <translation>Pseudonym</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>Said in the interview</source>
            <translation>Said in the interview</translation>
        </message>
        <message>
            <source>Was the person free to say no?</source>
            <translation>Was the person free to say no?</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>What is asked for</translation>
        </message>
    </context>
    <context>
        <name>RequestsPart</name>
        <message>
            <source>A request becomes a case only with the person's own consent, given free to say no.</source>
            <translation>A request becomes a case only with the person's own consent, given free to say no.</translation>
        </message>
        <message>
            <source>Change the request of {pseudonym}</source>
            <translation>Change the request of {pseudonym}</translation>
        </message>
        <message>
            <source>Nobody asked for anything for himself.</source>
            <translation>Nobody asked for anything for himself.</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>Open a case</translation>
        </message>
        <message>
            <source>Requests of single prisoners</source>
            <translation>Requests of single prisoners</translation>
        </message>
        <message>
            <source>The case is opened.</source>
            <translation>The case is opened.</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>Who is it?</translation>
        </message>
        <message>
            <source>Write a request</source>
            <translation>Write a request</translation>
        </message>
        <message>
            <source>became a case</source>
            <translation>became a case</translation>
        </message>
        <message>
            <source>choose the matter, then a case can be opened</source>
            <translation>choose the matter, then a case can be opened</translation>
        </message>
        <message>
            <source>no consent to a case</source>
            <translation>no consent to a case</translation>
        </message>
        <message>
            <source>not free to say no: no case</source>
            <translation>not free to say no: no case</translation>
        </message>
    </context>
    <context>
        <name>RestoreScreen</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Choose the folder of the backup</source>
            <translation>Choose the folder of the backup</translation>
        </message>
        <message>
            <source>It will lie in {folder}</source>
            <translation>It will lie in {folder}</translation>
        </message>
        <message>
            <source>No folder chosen yet.</source>
            <translation>No folder chosen yet.</translation>
        </message>
        <message>
            <source>Passphrase of the day of the backup</source>
            <translation>Passphrase of the day of the backup</translation>
        </message>
        <message>
            <source>Reading the backup and comparing all of it</source>
            <translation>Reading the backup and comparing all of it</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Restore from a backup</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Restoring</translation>
        </message>
        <message>
            <source>The backup</source>
            <translation>The backup</translation>
        </message>
        <message>
            <source>The backup is read whole and compared before anything is written, and stays as it is. The restored vault counts as a new computer: its next numbers cannot collide with those of the old one.</source>
            <translation>The backup is read whole and compared before anything is written, and stays as it is. The restored vault counts as a new computer: its next numbers cannot collide with those of the old one.</translation>
        </message>
        <message>
            <source>The restored vault</source>
            <translation>The restored vault</translation>
        </message>
        <message>
            <source>{cases} cases are back. Open the vault with the passphrase of the day of the backup.</source>
            <translation>{cases} cases are back. Open the vault with the passphrase of the day of the backup.</translation>
        </message>
    </context>
    <context>
        <name>RestrictPanel</name>
        <message>
            <source>Go on restricted</source>
            <translation>Go on restricted</translation>
        </message>
        <message>
            <source>Restrict the case</source>
            <translation>Restrict the case</translation>
        </message>
        <message>
            <source>The case goes on in a new file, under a new number, in your charge. Only your computers can read it, and those of whom you share it with. Of the old file a closed sheet stays with the office. What colleagues have read they have read. This cannot be undone.</source>
            <translation>The case goes on in a new file, under a new number, in your charge. Only your computers can read it, and those of whom you share it with. Of the old file a closed sheet stays with the office. What colleagues have read they have read. This cannot be undone.</translation>
        </message>
    </context>
    <context>
        <name>RowsField</name>
        <message>
            <source>Take out: {entry}</source>
            <translation>Take out: {entry}</translation>
        </message>
        <message>
            <source>Take this entry out</source>
            <translation>Take this entry out</translation>
        </message>
    </context>
    <context>
        <name>SafetyPanel</name>
        <message>
            <source>Call the window “Office notes” and give it a plain icon</source>
            <translation>Call the window “Office notes” and give it a plain icon</translation>
        </message>
        <message>
            <source>Ctrl+L locks at once: everything is covered, what you were typing is kept, the keys are dropped.</source>
            <translation>Ctrl+L locks at once: everything is covered, what you were typing is kept, the keys are dropped.</translation>
        </message>
        <message>
            <source>It also locks when the computer goes to sleep or its screen is locked.</source>
            <translation>It also locks when the computer goes to sleep or its screen is locked.</translation>
        </message>
        <message>
            <source>It hinders a look over the shoulder. It does not hide the program from somebody who searches the computer.</source>
            <translation>It hinders a look over the shoulder. It does not hide the program from somebody who searches the computer.</translation>
        </message>
        <message>
            <source>Lock and neutral name</source>
            <translation>Lock and neutral name</translation>
        </message>
        <message>
            <source>Lock by itself after minutes without a key or the mouse</source>
            <translation>Lock by itself after minutes without a key or the mouse</translation>
        </message>
        <message>
            <source>Minutes until it locks by itself</source>
            <translation>Minutes until it locks by itself</translation>
        </message>
        <message>
            <source>Neutral name and icon</source>
            <translation>Neutral name and icon</translation>
        </message>
    </context>
    <context>
        <name>SecretsPanel</name>
        <message>
            <source>Another passphrase</source>
            <translation>Another passphrase</translation>
        </message>
        <message>
            <source>Backups and copies made before today still open with the old passphrase. If somebody else may know it, use the last card of this page instead.</source>
            <translation>Backups and copies made before today still open with the old passphrase. If somebody else may know it, use the last card of this page instead.</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Change the passphrase</translation>
        </message>
        <message>
            <source>Does the recovery code still open the vault?</source>
            <translation>Does the recovery code still open the vault?</translation>
        </message>
        <message>
            <source>Fetch the paper and type the code. It is only tried; nothing changes.</source>
            <translation>Fetch the paper and type the code. It is only tried; nothing changes.</translation>
        </message>
        <message>
            <source>From now on the new passphrase opens the vault.</source>
            <translation>From now on the new passphrase opens the vault.</translation>
        </message>
        <message>
            <source>Make a new key</source>
            <translation>Make a new key</translation>
        </message>
        <message>
            <source>Passphrase and recovery code</source>
            <translation>Passphrase and recovery code</translation>
        </message>
        <message>
            <source>Passphrase of today</source>
            <translation>Passphrase of today</translation>
        </message>
        <message>
            <source>Recovery code from the paper</source>
            <translation>Recovery code from the paper</translation>
        </message>
        <message>
            <source>Somebody knows my passphrase</source>
            <translation>Somebody knows my passphrase</translation>
        </message>
        <message>
            <source>The new recovery code is in force. Tear the old paper.</source>
            <translation>The new recovery code is in force. Tear the old paper.</translation>
        </message>
        <message>
            <source>The paper is lost: make a new code</source>
            <translation>The paper is lost: make a new code</translation>
        </message>
        <message>
            <source>The vault gets a new key, a new passphrase and a new recovery code. What somebody copied before today still opens with the old ones; nothing that is written from now on does. Large vaults take some minutes.</source>
            <translation>The vault gets a new key, a new passphrase and a new recovery code. What somebody copied before today still opens with the old ones; nothing that is written from now on does. Large vaults take some minutes.</translation>
        </message>
        <message>
            <source>Try the code</source>
            <translation>Try the code</translation>
        </message>
        <message>
            <source>Yes. Put the paper back where it was.</source>
            <translation>Yes. Put the paper back where it was.</translation>
        </message>
    </context>
    <context>
        <name>SeedStep</name>
        <message>
            <source>Digits of the code</source>
            <translation>Digits of the code</translation>
        </message>
        <message>
            <source>Fingerprint of the organisation</source>
            <translation>Fingerprint of the organisation</translation>
        </message>
        <message>
            <source>From the paper</source>
            <translation>From the paper</translation>
        </message>
        <message>
            <source>Group {number}</source>
            <translation>Group {number}</translation>
        </message>
        <message>
            <source>It is on paper: found the organisation</source>
            <translation>It is on paper: found the organisation</translation>
        </message>
        <message>
            <source>It is shown only now. Print it, or copy it by hand twice. Seal the papers and keep them in different places, far from the computers. Do not photograph it.</source>
            <translation>It is shown only now. Print it, or copy it by hand twice. Seal the papers and keep them in different places, far from the computers. Do not photograph it.</translation>
        </message>
        <message>
            <source>Khmer digits</source>
            <translation>Khmer digits</translation>
        </message>
        <message>
            <source>Latin digits</source>
            <translation>Latin digits</translation>
        </message>
        <message>
            <source>Look at your paper, not at your memory, and type what stands there.</source>
            <translation>Look at your paper, not at your memory, and type what stands there.</translation>
        </message>
        <message>
            <source>Paper {n}</source>
            <translation>Paper {n}</translation>
        </message>
        <message>
            <source>Paper {paper}, word {number}</source>
            <translation>Paper {paper}, word {number}</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Print the sheet</translation>
        </message>
        <message>
            <source>Put the seed on paper</source>
            <translation>Put the seed on paper</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Save as a file</translation>
        </message>
        <message>
            <source>Seed of “{name}”</source>
            <translation>Seed of “{name}”</translation>
        </message>
        <message>
            <source>Something else stands there. Look at the paper once more.</source>
            <translation>Something else stands there. Look at the paper once more.</translation>
        </message>
        <message>
            <source>The organisation is founded. This computer is its administrator's.</source>
            <translation>The organisation is founded. This computer is its administrator's.</translation>
        </message>
        <message>
            <source>The sheet is written, and not encrypted. Print it, then delete the file.</source>
            <translation>The sheet is written, and not encrypted. Print it, then delete the file.</translation>
        </message>
        <message>
            <source>The sheet went to the printer. Look at it before you go on.</source>
            <translation>The sheet went to the printer. Look at it before you go on.</translation>
        </message>
        <message>
            <source>Where to write the sheet</source>
            <translation>Where to write the sheet</translation>
        </message>
    </context>
    <context>
        <name>SeenAgainCard</name>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>How is the person?</source>
            <translation>How is the person?</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>Note it</translation>
        </message>
        <message>
            <source>Say in a few words how the person is.</source>
            <translation>Say in a few words how the person is.</translation>
        </message>
        <message>
            <source>Write the day.</source>
            <translation>Write the day.</translation>
        </message>
        <message>
            <source>{pseudonym} was seen again</source>
            <translation>{pseudonym} was seen again</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>About this program</source>
            <translation>About this program</translation>
        </message>
        <message>
            <source>Audit trail</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>Display and language</source>
            <translation>Display and language</translation>
        </message>
        <message>
            <source>If this laptop is stolen</source>
            <translation>If this laptop is stolen</translation>
        </message>
        <message>
            <source>Letter templates</source>
            <translation>Letter templates</translation>
        </message>
        <message>
            <source>Lock and neutral name</source>
            <translation>Lock and neutral name</translation>
        </message>
        <message>
            <source>Office and letterhead</source>
            <translation>Office and letterhead</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Parts of the settings</source>
            <translation>Parts of the settings</translation>
        </message>
        <message>
            <source>Passphrase and recovery code</source>
            <translation>Passphrase and recovery code</translation>
        </message>
        <message>
            <source>People of the office</source>
            <translation>People of the office</translation>
        </message>
        <message>
            <source>Reusable paragraphs</source>
            <translation>Reusable paragraphs</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Updates</translation>
        </message>
    </context>
    <context>
        <name>ShownNames</name>
        <message>
            <source>End: {who}</source>
            <translation>End: {who}</translation>
        </message>
        <message>
            <source>It ends here: names written from now on are closed to them. What they have they keep.</source>
            <translation>It ends here: names written from now on are closed to them. What they have they keep.</translation>
        </message>
        <message>
            <source>Nobody but you.</source>
            <translation>Nobody but you.</translation>
        </message>
        <message>
            <source>Only who wrote a name down can read it, not even the lead of the team, unless it is shown here.</source>
            <translation>Only who wrote a name down can read it, not even the lead of the team, unless it is shown here.</translation>
        </message>
        <message>
            <source>Show the names</source>
            <translation>Show the names</translation>
        </message>
        <message>
            <source>Show the names to somebody</source>
            <translation>Show the names to somebody</translation>
        </message>
        <message>
            <source>The names of this visit are shown. Both of you see that.</source>
            <translation>The names of this visit are shown. Both of you see that.</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>To whom</translation>
        </message>
        <message>
            <source>Who else may see the names</source>
            <translation>Who else may see the names</translation>
        </message>
        <message>
            <source>shown by {person}</source>
            <translation>shown by {person}</translation>
        </message>
    </context>
    <context>
        <name>SidesWarning</name>
        <message>
            <source>Possible conflict at another office: ask head office before you advise.</source>
            <translation>Possible conflict at another office: ask head office before you advise.</translation>
        </message>
        <message>
            <source>Possible conflict at: {offices}</source>
            <translation>Possible conflict at: {offices}</translation>
        </message>
        <message>
            <source>There may be a conflict of interest at another office.</source>
            <translation>There may be a conflict of interest at another office.</translation>
        </message>
        <message>
            <source>This person may be, or may have been, a client here.</source>
            <translation>This person may be, or may have been, a client here.</translation>
        </message>
        <message>
            <source>This person may stand against a client in another case here.</source>
            <translation>This person may stand against a client in another case here.</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>ended</translation>
        </message>
        <message>
            <source>still open</source>
            <translation>still open</translation>
        </message>
        <message>
            <source>{case} ({state}): {name}, {role} – {reasons}</source>
            <translation>{case} ({state}): {name}, {role} – {reasons}</translation>
        </message>
    </context>
    <context>
        <name>StaffPanel</name>
        <message>
            <source>Add a colleague</source>
            <translation>Add a colleague</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Change {name}</source>
            <translation>Change {name}</translation>
        </message>
        <message>
            <source>People of the office</source>
            <translation>People of the office</translation>
        </message>
        <message>
            <source>Signs letters</source>
            <translation>Signs letters</translation>
        </message>
        <message>
            <source>The entry is saved.</source>
            <translation>The entry is saved.</translation>
        </message>
        <message>
            <source>The person of this computer signs its letters. The others can be given tasks and cases.</source>
            <translation>The person of this computer signs its letters. The others can be given tasks and cases.</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>This computer</translation>
        </message>
    </context>
    <context>
        <name>StateCard</name>
        <message>
            <source>Alarms</source>
            <translation>Alarms</translation>
        </message>
        <message>
            <source>Exchange now</source>
            <translation>Exchange now</translation>
        </message>
        <message>
            <source>I have read the alarms</source>
            <translation>I have read the alarms</translation>
        </message>
        <message>
            <source>Last exchange</source>
            <translation>Last exchange</translation>
        </message>
        <message>
            <source>Looking for the hub</source>
            <translation>Looking for the hub</translation>
        </message>
        <message>
            <source>Orders to erase that wait for you</source>
            <translation>Orders to erase that wait for you</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Refused and put aside</source>
            <translation>Refused and put aside</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Sent {done} of {total}</source>
            <translation>Sent {done} of {total}</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Waiting to be sent</translation>
        </message>
        <message>
            <source>Waits for others' work</source>
            <translation>Waits for others' work</translation>
        </message>
        <message>
            <source>Where the work is</source>
            <translation>Where the work is</translation>
        </message>
    </context>
    <context>
        <name>StatePage</name>
        <message>
            <source>Loading</source>
            <translation>Loading</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>StepIndicator</name>
        <message>
            <source>Step {n} of {total}: {name}</source>
            <translation>Step {n} of {total}: {name}</translation>
        </message>
    </context>
    <context>
        <name>StepPage</name>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
    </context>
    <context>
        <name>StickCard</name>
        <message>
            <source>By USB stick</source>
            <translation>By USB stick</translation>
        </message>
        <message>
            <source>Changes taken in: {n}</source>
            <translation>Changes taken in: {n}</translation>
        </message>
        <message>
            <source>Choose the file on the stick</source>
            <translation>Choose the file on the stick</translation>
        </message>
        <message>
            <source>Choose the stick</source>
            <translation>Choose the stick</translation>
        </message>
        <message>
            <source>Give way to the list of members in that file</source>
            <translation>Give way to the list of members in that file</translation>
        </message>
        <message>
            <source>Take in from a stick</source>
            <translation>Take in from a stick</translation>
        </message>
        <message>
            <source>Two administrators changed the list of members without having met. Agree by voice whose list stays. The others take in a file of that one with this tick; what was added here is signed again behind it.</source>
            <translation>Two administrators changed the list of members without having met. Agree by voice whose list stays. The others take in a file of that one with this tick; what was added here is signed again behind it.</translation>
        </message>
        <message>
            <source>Write a file for the other computers, and take in the file that they wrote. It is encrypted.</source>
            <translation>Write a file for the other computers, and take in the file that they wrote. It is encrypted.</translation>
        </message>
        <message>
            <source>Write to a stick</source>
            <translation>Write to a stick</translation>
        </message>
        <message>
            <source>{name} is on the stick.</source>
            <translation>{name} is on the stick.</translation>
        </message>
    </context>
    <context>
        <name>StolenPanel</name>
        <message>
            <source>If this laptop is stolen</source>
            <translation>If this laptop is stolen</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>Print this page</translation>
        </message>
        <message>
            <source>Print this page now and keep it with the recovery code. The computer will not be there to show it.</source>
            <translation>Print this page now and keep it with the recovery code. The computer will not be there to show it.</translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Remove {tag}</source>
            <translation>Remove {tag}</translation>
        </message>
    </context>
    <context>
        <name>TakeCard</name>
        <message>
            <source>How it came</source>
            <translation>How it came</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Name or alias</source>
            <translation>Name or alias</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>This is needed.</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation>What was asked</translation>
        </message>
        <message>
            <source>Write down a contact</source>
            <translation>Write down a contact</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>Write it down</translation>
        </message>
    </context>
    <context>
        <name>TasksCard</name>
        <message>
            <source>Add the task</source>
            <translation>Add the task</translation>
        </message>
        <message>
            <source>Another task</source>
            <translation>Another task</translation>
        </message>
        <message>
            <source>Done: {task}</source>
            <translation>Done: {task}</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>Nothing is to be done.</source>
            <translation>Nothing is to be done.</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>The task is added.</source>
            <translation>The task is added.</translation>
        </message>
        <message>
            <source>The task is done.</source>
            <translation>The task is done.</translation>
        </message>
        <message>
            <source>The task is open again.</source>
            <translation>The task is open again.</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>Write what is to be done.</translation>
        </message>
        <message>
            <source>done on {day}</source>
            <translation>done on {day}</translation>
        </message>
    </context>
    <context>
        <name>TemplatesPanel</name>
        <message>
            <source>All templates</source>
            <translation>All templates</translation>
        </message>
        <message>
            <source>Change the wording</source>
            <translation>Change the wording</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Khmer</source>
            <translation>Khmer</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>Language of the letter</translation>
        </message>
        <message>
            <source>Letter templates</source>
            <translation>Letter templates</translation>
        </message>
        <message>
            <source>New template from this one</source>
            <translation>New template from this one</translation>
        </message>
        <message>
            <source>No lawyer in Cambodia has checked these texts yet. Until somebody of your office has read one, its letters say on the paper that they are not reviewed.</source>
            <translation>No lawyer in Cambodia has checked these texts yet. Until somebody of your office has read one, its letters say on the paper that they are not reviewed.</translation>
        </message>
        <message>
            <source>Not read yet</source>
            <translation>Not read yet</translation>
        </message>
        <message>
            <source>Noted: the office has read this template.</source>
            <translation>Noted: the office has read this template.</translation>
        </message>
        <message>
            <source>Offer it no more</source>
            <translation>Offer it no more</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Read</translation>
        </message>
        <message>
            <source>Read by the office</source>
            <translation>Read by the office</translation>
        </message>
        <message>
            <source>Read “{title}”</source>
            <translation>Read “{title}”</translation>
        </message>
        <message>
            <source>The wording is saved. Read it once more before it is used.</source>
            <translation>The wording is saved. Read it once more before it is used.</translation>
        </message>
        <message>
            <source>These words are used no more.</source>
            <translation>These words are used no more.</translation>
        </message>
        <message>
            <source>Use the shipped words again</source>
            <translation>Use the shipped words again</translation>
        </message>
        <message>
            <source>Version {version}. Words in brackets come from the case.</source>
            <translation>Version {version}. Words in brackets come from the case.</translation>
        </message>
        <message>
            <source>We have read it and use it</source>
            <translation>We have read it and use it</translation>
        </message>
    </context>
    <context>
        <name>TimelineCard</name>
        <message>
            <source>A line needs the answers of two visits that took place.</source>
            <translation>A line needs the answers of two visits that took place.</translation>
        </message>
        <message>
            <source>A line needs the number of people of two visits from the same kind of source.</source>
            <translation>A line needs the number of people of two visits from the same kind of source.</translation>
        </message>
        <message>
            <source>No answer has changed since the visit before.</source>
            <translation>No answer has changed since the visit before.</translation>
        </message>
        <message>
            <source>People held</source>
            <translation>People held</translation>
        </message>
        <message>
            <source>People held ({source})</source>
            <translation>People held ({source})</translation>
        </message>
        <message>
            <source>Through the years</source>
            <translation>Through the years</translation>
        </message>
        <message>
            <source>What has changed</source>
            <translation>What has changed</translation>
        </message>
        <message>
            <source>Which lines</source>
            <translation>Which lines</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message>
            <source>A new version has arrived: {version}.</source>
            <translation>A new version has arrived: {version}.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Call-backs</source>
            <translation>Call-backs</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Cases without a next step</source>
            <translation>Cases without a next step</translation>
        </message>
        <message>
            <source>Consultation</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>Contacts that you were asked to take up: {n}.</source>
            <translation>Contacts that you were asked to take up: {n}.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Drafts</translation>
        </message>
        <message>
            <source>Findings that came back</source>
            <translation>Findings that came back</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Give up</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Hearings and appointments</source>
            <translation>Hearings and appointments</translation>
        </message>
        <message>
            <source>Hotline call</source>
            <translation>Hotline call</translation>
        </message>
        <message>
            <source>I know</source>
            <translation>I know</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>It is noted how letter {number} reached the client.</source>
            <translation>It is noted how letter {number} reached the client.</translation>
        </message>
        <message>
            <source>It is noted that you know.</source>
            <translation>It is noted that you know.</translation>
        </message>
        <message>
            <source>It stands here again.</source>
            <translation>It stands here again.</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Letter template</source>
            <translation>Letter template</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>Letterhead</translation>
        </message>
        <message>
            <source>Letters not handed over</source>
            <translation>Letters not handed over</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>New consultation</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Not saved yet</translation>
        </message>
        <message>
            <source>Not saved yet: {page}</source>
            <translation>Not saved yet: {page}</translation>
        </message>
        <message>
            <source>Nothing is waiting</source>
            <translation>Nothing is waiting</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Opened by colleagues</source>
            <translation>Opened by colleagues</translation>
        </message>
        <message>
            <source>Opened {day}</source>
            <translation>Opened {day}</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>Overdue: {day}</source>
            <translation>Overdue: {day}</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>Paragraph</translation>
        </message>
        <message>
            <source>People to be seen again</source>
            <translation>People to be seen again</translation>
        </message>
        <message>
            <source>Person of the office</source>
            <translation>Person of the office</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>Prison</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>Prison visits</translation>
        </message>
        <message>
            <source>Prison visits planned</source>
            <translation>Prison visits planned</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>Prisons</translation>
        </message>
        <message>
            <source>Recommendations that are overdue</source>
            <translation>Recommendations that are overdue</translation>
        </message>
        <message>
            <source>See them</source>
            <translation>See them</translation>
        </message>
        <message>
            <source>See what it brings</source>
            <translation>See what it brings</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Show more</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Tasks, hearings, call-backs, drafts and letters to hand over appear here.</source>
            <translation>Tasks, hearings, call-backs, drafts and letters to hand over appear here.</translation>
        </message>
        <message>
            <source>The last backup is older than {days} days.</source>
            <translation>The last backup is older than {days} days.</translation>
        </message>
        <message>
            <source>The next one is on {day}.</source>
            <translation>The next one is on {day}.</translation>
        </message>
        <message>
            <source>The task is done.</source>
            <translation>The task is done.</translation>
        </message>
        <message>
            <source>The task waits again.</source>
            <translation>The task waits again.</translation>
        </message>
        <message>
            <source>There is no backup yet. If this computer is lost, everything is lost.</source>
            <translation>There is no backup yet. If this computer is lost, everything is lost.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>Was it made?</source>
            <translation>Was it made?</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Week</translation>
        </message>
        <message>
            <source>What was typed there is given up.</source>
            <translation>What was typed there is given up.</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{number} of {day}</source>
            <translation>{number} of {day}</translation>
        </message>
        <message>
            <source>{n} visits</source>
            <translation>{n} visits</translation>
        </message>
        <message>
            <source>{person}, {day}</source>
            <translation>{person}, {day}</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Change to English</source>
            <translation>Change to English</translation>
        </message>
        <message>
            <source>Change to Khmer</source>
            <translation>Change to Khmer</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Dark colours</translation>
        </message>
        <message>
            <source>Find a person, case or number (Ctrl+K)</source>
            <translation>Find a person, case or number (Ctrl+K)</translation>
        </message>
        <message>
            <source>Hide names (F9)</source>
            <translation>Hide names (F9)</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Light colours</translation>
        </message>
        <message>
            <source>Lock now (Ctrl+L)</source>
            <translation>Lock now (Ctrl+L)</translation>
        </message>
        <message>
            <source>Show names (F9)</source>
            <translation>Show names (F9)</translation>
        </message>
    </context>
    <context>
        <name>TrailPanel</name>
        <message>
            <source>All {entries} entries fit. The code of the last one is {code}; the letters printed last carry such codes, so that an older vault put back would be noticed.</source>
            <translation>All {entries} entries fit. The code of the last one is {code}; the letters printed last carry such codes, so that an older vault put back would be noticed.</translation>
        </message>
        <message>
            <source>Audit trail</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Check every entry</source>
            <translation>Check every entry</translation>
        </message>
        <message>
            <source>Every save, print and export is noted in a chain: an entry that somebody changed or took out no longer fits the next one.</source>
            <translation>Every save, print and export is noted in a chain: an entry that somebody changed or took out no longer fits the next one.</translation>
        </message>
        <message>
            <source>From entry {entries} on, the chain does not fit: something was changed outside the program. Keep this vault as it is, tell the office, and compare it with the last backup. Code: {code}.</source>
            <translation>From entry {entries} on, the chain does not fit: something was changed outside the program. Keep this vault as it is, tell the office, and compare it with the last backup. Code: {code}.</translation>
        </message>
        <message>
            <source>Is the chain whole?</source>
            <translation>Is the chain whole?</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>Not checked yet</translation>
        </message>
        <message>
            <source>Not whole</source>
            <translation>Not whole</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Whole</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>A vault is a folder in which everything is kept encrypted: cases, people, letters. Make a new one for yourself, open one that lies on this computer or on a stick, or bring one back from a backup.</source>
            <translation>A vault is a folder in which everything is kept encrypted: cases, people, letters. Make a new one for yourself, open one that lies on this computer or on a stick, or bring one back from a backup.</translation>
        </message>
        <message>
            <source>Checking the passphrase. This takes about a second, on purpose.</source>
            <translation>Checking the passphrase. This takes about a second, on purpose.</translation>
        </message>
        <message>
            <source>Choose the folder of a vault</source>
            <translation>Choose the folder of a vault</translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation>I forgot my passphrase</translation>
        </message>
        <message>
            <source>New vault</source>
            <translation>New vault</translation>
        </message>
        <message>
            <source>No vault is known on this computer yet</source>
            <translation>No vault is known on this computer yet</translation>
        </message>
        <message>
            <source>Open another folder</source>
            <translation>Open another folder</translation>
        </message>
        <message>
            <source>Open your vault</source>
            <translation>Open your vault</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Restore from a backup</translation>
        </message>
        <message>
            <source>Take it off this list</source>
            <translation>Take it off this list</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Vaults of this computer</source>
            <translation>Vaults of this computer</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>What this program cannot do</translation>
        </message>
        <message>
            <source>You can try again in {seconds} s. Each wrong try doubles the wait, to five minutes at most. Nothing is deleted, however often somebody tries.</source>
            <translation>You can try again in {seconds} s. Each wrong try doubles the wait, to five minutes at most. Nothing is deleted, however often somebody tries.</translation>
        </message>
    </context>
    <context>
        <name>UpdatesPanel</name>
        <message>
            <source>A newer version comes as a file on a stick, or through the exchange from your organisation. The program never looks for one on a network by itself.</source>
            <translation>A newer version comes as a file on a stick, or through the exchange from your organisation. The program never looks for one on a network by itself.</translation>
        </message>
        <message>
            <source>An update needs {count} signatures of the people whom this version trusts.</source>
            <translation>An update needs {count} signatures of the people whom this version trusts.</translation>
        </message>
        <message>
            <source>Back up, then install</source>
            <translation>Back up, then install</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>Choose the update file</source>
            <translation>Choose the update file</translation>
        </message>
        <message>
            <source>Close the program now</source>
            <translation>Close the program now</translation>
        </message>
        <message>
            <source>Close the program, then let whoever may install on this computer give this command:</source>
            <translation>Close the program, then let whoever may install on this computer give this command:</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Copy the command</translation>
        </message>
        <message>
            <source>Copying</source>
            <translation>Copying</translation>
        </message>
        <message>
            <source>Copying and reading back</source>
            <translation>Copying and reading back</translation>
        </message>
        <message>
            <source>First a backup is made and read back. Choose a disk that stays when this computer is gone.</source>
            <translation>First a backup is made and read back. Choose a disk that stays when this computer is gone.</translation>
        </message>
        <message>
            <source>Its date, {day}, is past. Ask the office whether a newer one exists.</source>
            <translation>Its date, {day}, is past. Ask the office whether a newer one exists.</translation>
        </message>
        <message>
            <source>Open an update file</source>
            <translation>Open an update file</translation>
        </message>
        <message>
            <source>The backup is made, read back and compared</source>
            <translation>The backup is made, read back and compared</translation>
        </message>
        <message>
            <source>The installer for this computer has {size} MB and is the one that was signed.</source>
            <translation>The installer for this computer has {size} MB and is the one that was signed.</translation>
        </message>
        <message>
            <source>The installer of version {version} waits until this program is closed.</source>
            <translation>The installer of version {version} waits until this program is closed.</translation>
        </message>
        <message>
            <source>The update</source>
            <translation>The update</translation>
        </message>
        <message>
            <source>This program</source>
            <translation>This program</translation>
        </message>
        <message>
            <source>This version trusts nobody's signature yet, so it takes no update file. Install a newer one by its installer; the vault stays as it is.</source>
            <translation>This version trusts nobody's signature yet, so it takes no update file. Install a newer one by its installer; the vault stays as it is.</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Updates</translation>
        </message>
        <message>
            <source>Version {version} goes to every computer with the next exchange.</source>
            <translation>Version {version} goes to every computer with the next exchange.</translation>
        </message>
        <message>
            <source>Version {version} is offered no more.</source>
            <translation>Version {version} is offered no more.</translation>
        </message>
        <message>
            <source>Version {version} runs on this computer.</source>
            <translation>Version {version} runs on this computer.</translation>
        </message>
        <message>
            <source>Version {version} takes the place of {installed}.</source>
            <translation>Version {version} takes the place of {installed}.</translation>
        </message>
        <message>
            <source>What it brings: {words}</source>
            <translation>What it brings: {words}</translation>
        </message>
        <message>
            <source>Where shall the backup be put?</source>
            <translation>Where shall the backup be put?</translation>
        </message>
        <message>
            <source>{signed} signatures hold, {needed} are needed.</source>
            <translation>{signed} signatures hold, {needed} are needed.</translation>
        </message>
    </context>
    <context>
        <name>VaultList</name>
        <message>
            <source>Not found. Is the disk or stick plugged in?</source>
            <translation>Not found. Is the disk or stick plugged in?</translation>
        </message>
    </context>
    <context>
        <name>VerificationForm</name>
        <message>
            <source>How do you know?</source>
            <translation>How do you know?</translation>
        </message>
        <message>
            <source>Is it done?</source>
            <translation>Is it done?</translation>
        </message>
        <message>
            <source>Questions of the checklist</source>
            <translation>Questions of the checklist</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>What was seen</translation>
        </message>
        <message>
            <source>What was seen, measured or read; not what was told.</source>
            <translation>What was seen, measured or read; not what was told.</translation>
        </message>
    </context>
    <context>
        <name>VersionsCard</name>
        <message>
            <source>What it was in other years</source>
            <translation>What it was in other years</translation>
        </message>
        <message>
            <source>before</source>
            <translation>before</translation>
        </message>
        <message>
            <source>closed since {day}</source>
            <translation>closed since {day}</translation>
        </message>
        <message>
            <source>open again</source>
            <translation>open again</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>since {day}</translation>
        </message>
    </context>
    <context>
        <name>ViewBar</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Name of the view</translation>
        </message>
        <message>
            <source>Remove this view</source>
            <translation>Remove this view</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Save these filters as a view</source>
            <translation>Save these filters as a view</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Saved views</translation>
        </message>
    </context>
    <context>
        <name>VillageBar</name>
        <message>
            <source>Begin the clinic</source>
            <translation>Begin the clinic</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Choose the place from the list.</source>
            <translation>Choose the place from the list.</translation>
        </message>
        <message>
            <source>End the clinic</source>
            <translation>End the clinic</translation>
        </message>
        <message>
            <source>Its letters</source>
            <translation>Its letters</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>On which day</translation>
        </message>
        <message>
            <source>Village clinic</source>
            <translation>Village clinic</translation>
        </message>
        <message>
            <source>Village clinic: {place}, {day}. Consultations written: {count}</source>
            <translation>Village clinic: {place}, {day}. Consultations written: {count}</translation>
        </message>
        <message>
            <source>Where the clinic is</source>
            <translation>Where the clinic is</translation>
        </message>
        <message>
            <source>Write the whole day.</source>
            <translation>Write the whole day.</translation>
        </message>
    </context>
    <context>
        <name>VillageScreen</name>
        <message>
            <source>Both</source>
            <translation>Both</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Khmer</source>
            <translation>Khmer</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>Language of the letter</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Letters made: {n}. Not made: {failed}.</source>
            <translation>Letters made: {n}. Not made: {failed}.</translation>
        </message>
        <message>
            <source>Letters of the clinic</source>
            <translation>Letters of the clinic</translation>
        </message>
        <message>
            <source>Make the missing letters</source>
            <translation>Make the missing letters</translation>
        </message>
        <message>
            <source>Making letter {n} of {total}</source>
            <translation>Making letter {n} of {total}</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>New consultation</translation>
        </message>
        <message>
            <source>No consultation was written at this clinic</source>
            <translation>No consultation was written at this clinic</translation>
        </message>
        <message>
            <source>No letter yet</source>
            <translation>No letter yet</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open case {case}</source>
            <translation>Open case {case}</translation>
        </message>
        <message>
            <source>Print them all</source>
            <translation>Print them all</translation>
        </message>
        <message>
            <source>The letters went to the printer. Note for each how it reached the client.</source>
            <translation>The letters went to the printer. Note for each how it reached the client.</translation>
        </message>
        <message>
            <source>Those that you save there stand here.</source>
            <translation>Those that you save there stand here.</translation>
        </message>
        <message>
            <source>{case}: nothing is written yet under “{field}”</source>
            <translation>{case}: nothing is written yet under “{field}”</translation>
        </message>
    </context>
    <context>
        <name>VisitFactsForm</name>
        <message>
            <source>Access</source>
            <translation>Access</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>Announced</translation>
        </message>
        <message>
            <source>Areas that were refused</source>
            <translation>Areas that were refused</translation>
        </message>
        <message>
            <source>Colleagues of this office are in the team already.</source>
            <translation>Colleagues of this office are in the team already.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>In English</translation>
        </message>
        <message>
            <source>In Khmer</source>
            <translation>In Khmer</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>Kind of visit</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>On which mandate</source>
            <translation>On which mandate</translation>
        </message>
        <message>
            <source>Others in the team</source>
            <translation>Others in the team</translation>
        </message>
        <message>
            <source>Registers that were seen</source>
            <translation>Registers that were seen</translation>
        </message>
        <message>
            <source>Summary for the report</source>
            <translation>Summary for the report</translation>
        </message>
        <message>
            <source>Was a guard always there?</source>
            <translation>Was a guard always there?</translation>
        </message>
        <message>
            <source>When, and by whom</source>
            <translation>When, and by whom</translation>
        </message>
        <message>
            <source>Where the team was let in</source>
            <translation>Where the team was let in</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>VisitLetters</name>
        <message>
            <source>It takes a number when it is made, and stays in the vault as it is.</source>
            <translation>It takes a number when it is made, and stays in the vault as it is.</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>Language of the letter</translation>
        </message>
        <message>
            <source>Letter to the prison</source>
            <translation>Letter to the prison</translation>
        </message>
        <message>
            <source>Letter {number} is made and kept in the vault.</source>
            <translation>Letter {number} is made and kept in the vault.</translation>
        </message>
        <message>
            <source>Letter {number} is void.</source>
            <translation>Letter {number} is void.</translation>
        </message>
        <message>
            <source>Letter {number} went to the printer.</source>
            <translation>Letter {number} went to the printer.</translation>
        </message>
        <message>
            <source>Look at it first</source>
            <translation>Look at it first</translation>
        </message>
        <message>
            <source>Make the letter</source>
            <translation>Make the letter</translation>
        </message>
        <message>
            <source>The letter was saved as a PDF file. The file is not encrypted.</source>
            <translation>The letter was saved as a PDF file. The file is not encrypted.</translation>
        </message>
    </context>
    <context>
        <name>VisitScreen</name>
        <message>
            <source>Mark as: {status}</source>
            <translation>Mark as: {status}</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>Prison visits</translation>
        </message>
        <message>
            <source>The prison</source>
            <translation>The prison</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Visit</translation>
        </message>
    </context>
    <context>
        <name>VisitsScreen</name>
        <message>
            <source>Answers</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>No visit yet</source>
            <translation>No visit yet</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Plan a visit</translation>
        </message>
        <message>
            <source>Plan the first one: choose a prison and a day. The checklist comes with it.</source>
            <translation>Plan the first one: choose a prison and a day. The checklist comes with it.</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>Prison</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>Prison visits</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>Prisons</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>Recommendations</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Visit no.</source>
            <translation>Visit no.</translation>
        </message>
    </context>
    <context>
        <name>VoidPanel</name>
        <message>
            <source>Declare it void</source>
            <translation>Declare it void</translation>
        </message>
        <message>
            <source>The number and the letter stay; a void letter cannot be made good again.</source>
            <translation>The number and the letter stay; a void letter cannot be made good again.</translation>
        </message>
        <message>
            <source>Why is it void?</source>
            <translation>Why is it void?</translation>
        </message>
        <message>
            <source>Write the reason.</source>
            <translation>Write the reason.</translation>
        </message>
    </context>
    <context>
        <name>VouchStep</name>
        <message>
            <source>I asked its person, and all of it is his or her own work</source>
            <translation>I asked its person, and all of it is his or her own work</translation>
        </message>
        <message>
            <source>Let in what it wrote</source>
            <translation>Let in what it wrote</translation>
        </message>
        <message>
            <source>Let it in for everybody</source>
            <translation>Let it in for everybody</translation>
        </message>
        <message>
            <source>Parts let in: {n}. The others take them with the next exchange.</source>
            <translation>Parts let in: {n}. The others take them with the next exchange.</translation>
        </message>
        <message>
            <source>The computer handed this over after its removal, so it changes nothing yet. If its own person wrote it before the computer was lost, let it in: then everybody takes it. If somebody else had the computer by then, leave it.</source>
            <translation>The computer handed this over after its removal, so it changes nothing yet. If its own person wrote it before the computer was lost, let it in: then everybody takes it. If somebody else had the computer by then, leave it.</translation>
        </message>
        <message>
            <source>{name}, parts that were put aside: {n}</source>
            <translation>{name}, parts that were put aside: {n}</translation>
        </message>
    </context>
    <context>
        <name>WordingCard</name>
        <message>
            <source>An empty line parts paragraphs; “# ” begins a heading.</source>
            <translation>An empty line parts paragraphs; “# ” begins a heading.</translation>
        </message>
        <message>
            <source>Change the wording</source>
            <translation>Change the wording</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>New template</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Subject in English</source>
            <translation>Subject in English</translation>
        </message>
        <message>
            <source>Subject in Khmer</source>
            <translation>Subject in Khmer</translation>
        </message>
        <message>
            <source>The letter needs this.</source>
            <translation>The letter needs this.</translation>
        </message>
        <message>
            <source>These stand for what the case says; write them with their braces:</source>
            <translation>These stand for what the case says; write them with their braces:</translation>
        </message>
        <message>
            <source>Title in English</source>
            <translation>Title in English</translation>
        </message>
        <message>
            <source>Title in Khmer</source>
            <translation>Title in Khmer</translation>
        </message>
        <message>
            <source>Version {n}, {day}</source>
            <translation>Version {n}, {day}</translation>
        </message>
        <message>
            <source>Words in English</source>
            <translation>Words in English</translation>
        </message>
        <message>
            <source>Words in Khmer</source>
            <translation>Words in Khmer</translation>
        </message>
    </context>
    <context>
        <name>Writing</name>
        <message>
            <source>Give up</source>
            <translation>Give up</translation>
        </message>
        <message>
            <source>It was not saved.</source>
            <translation>It was not saved.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>_Choices</name>
        <message>
            <source>2. What will it be?</source>
            <translation>2. What will it be?</translation>
        </message>
        <message>
            <source>A new office</source>
            <translation>A new office</translation>
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation>Choose at least one role.</translation>
        </message>
        <message>
            <source>Choose the office.</source>
            <translation>Choose the office.</translation>
        </message>
        <message>
            <source>Choose whose computer it is.</source>
            <translation>Choose whose computer it is.</translation>
        </message>
        <message>
            <source>Code of the new office</source>
            <translation>Code of the new office</translation>
        </message>
        <message>
            <source>Everybody of an office reads its ordinary cases. An administrator reads no more than the others of the same office.</source>
            <translation>Everybody of an office reads its ordinary cases. An administrator reads no more than the others of the same office.</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Only the seed names administrators. Type the code, or one share on each line.</source>
            <translation>Only the seed names administrators. Type the code, or one share on each line.</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Seed of the organisation</source>
            <translation>Seed of the organisation</translation>
        </message>
        <message>
            <source>Somebody who has no computer yet</source>
            <translation>Somebody who has no computer yet</translation>
        </message>
        <message>
            <source>The other person reads the same digits</source>
            <translation>The other person reads the same digits</translation>
        </message>
        <message>
            <source>Three capital letters</source>
            <translation>Three capital letters</translation>
        </message>
        <message>
            <source>Three capital letters, such as BTB.</source>
            <translation>Three capital letters, such as BTB.</translation>
        </message>
        <message>
            <source>Type the seed.</source>
            <translation>Type the seed.</translation>
        </message>
        <message>
            <source>Whose computer is it?</source>
            <translation>Whose computer is it?</translation>
        </message>
        <message>
            <source>Write the answer</source>
            <translation>Write the answer</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>not yet known here</translation>
        </message>
    </context>
    <context>
        <name>_PaperCard</name>
        <message>
            <source>Record on paper</source>
            <translation>Record on paper</translation>
        </message>
    </context>
    <context>
        <name>_ResultLine</name>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>belonging</name>
        <message>
            <source>For another reason</source>
            <translation>For another reason</translation>
        </message>
        <message>
            <source>To advise on it or look it through</source>
            <translation>To advise on it or look it through</translation>
        </message>
        <message>
            <source>To be in charge of it</source>
            <translation>To be in charge of it</translation>
        </message>
        <message>
            <source>To go on with it</source>
            <translation>To go on with it</translation>
        </message>
        <message>
            <source>somebody of {office} ({id})</source>
            <translation>somebody of {office} ({id})</translation>
        </message>
        <message>
            <source>somebody unknown here</source>
            <translation>somebody unknown here</translation>
        </message>
        <message>
            <source>the office {office}</source>
            <translation>the office {office}</translation>
        </message>
    </context>
    <context>
        <name>checks</name>
        <message>
            <source>An entry is not complete. Complete it or take it out.</source>
            <translation>An entry is not complete. Complete it or take it out.</translation>
        </message>
        <message>
            <source>One of the entries cannot be read. Mend it or take it out.</source>
            <translation>One of the entries cannot be read. Mend it or take it out.</translation>
        </message>
        <message>
            <source>There is a hidden sign in this text. Write it anew by hand.</source>
            <translation>There is a hidden sign in this text. Write it anew by hand.</translation>
        </message>
        <message>
            <source>This cannot be read. Mend it or empty the field.</source>
            <translation>This cannot be read. Mend it or empty the field.</translation>
        </message>
        <message>
            <source>This date cannot be read. Mend it or empty the field.</source>
            <translation>This date cannot be read. Mend it or empty the field.</translation>
        </message>
        <message>
            <source>This day has not come yet. Is it right?</source>
            <translation>This day has not come yet. Is it right?</translation>
        </message>
        <message>
            <source>This is before {year}. Is it right?</source>
            <translation>This is before {year}. Is it right?</translation>
        </message>
        <message>
            <source>This is needed to finish.</source>
            <translation>This is needed to finish.</translation>
        </message>
        <message>
            <source>This text is too long: {count} characters, {limit} at most.</source>
            <translation>This text is too long: {count} characters, {limit} at most.</translation>
        </message>
    </context>
    <context>
        <name>consents</name>
        <message>
            <source>A detainee's consent counts only with yes.</source>
            <translation>A detainee's consent counts only with yes.</translation>
        </message>
        <message>
            <source>Asked through an interpreter?</source>
            <translation>Asked through an interpreter?</translation>
        </message>
        <message>
            <source>Asked where nobody else could hear?</source>
            <translation>Asked where nobody else could hear?</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Was a guard or official present?</source>
            <translation>Was a guard or official present?</translation>
        </message>
        <message>
            <source>Was the client free to refuse?</source>
            <translation>Was the client free to refuse?</translation>
        </message>
        <message>
            <source>{purpose}: how it was given</source>
            <translation>{purpose}: how it was given</translation>
        </message>
    </context>
    <context>
        <name>destinations</name>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Erase for good</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Exchange</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>Hotline call</source>
            <translation>Hotline call</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Letters</translation>
        </message>
        <message>
            <source>Letters of the clinic</source>
            <translation>Letters of the clinic</translation>
        </message>
        <message>
            <source>New consultation</source>
            <translation>New consultation</translation>
        </message>
        <message>
            <source>Orders to erase</source>
            <translation>Orders to erase</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Prison</source>
            <translation>Prison</translation>
        </message>
        <message>
            <source>Prison visits</source>
            <translation>Prison visits</translation>
        </message>
        <message>
            <source>Prisons</source>
            <translation>Prisons</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>What this program cannot do</source>
            <translation>What this program cannot do</translation>
        </message>
    </context>
    <context>
        <name>erasure</name>
        <message>
            <source>A court or a rule asks for it</source>
            <translation>A court or a rule asks for it</translation>
        </message>
        <message>
            <source>A number without a name in the figures, and a keyed mark in the index of conflicts.</source>
            <translation>A number without a name in the figures, and a keyed mark in the index of conflicts.</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>Another reason</translation>
        </message>
        <message>
            <source>Backups that were made before: delete those that still have it.</source>
            <translation>Backups that were made before: delete those that still have it.</translation>
        </message>
        <message>
            <source>Backups. The last one of this computer, of {day}, still has it: delete the backups that do.</source>
            <translation>Backups. The last one of this computer, of {day}, still has it: delete the backups that do.</translation>
        </message>
        <message>
            <source>Computers that can read it, and carry the order out with their next exchange: {n}.</source>
            <translation>Computers that can read it, and carry the order out with their next exchange: {n}.</translation>
        </message>
        <message>
            <source>Computers that were removed and had read it: {n}.</source>
            <translation>Computers that were removed and had read it: {n}.</translation>
        </message>
        <message>
            <source>Entries of the intake, and links between persons, that speak of it: {n}. Look at them yourself.</source>
            <translation>Entries of the intake, and links between persons, that speak of it: {n}. Look at them yourself.</translation>
        </message>
        <message>
            <source>It was kept long enough</source>
            <translation>It was kept long enough</translation>
        </message>
        <message>
            <source>It was recorded by mistake</source>
            <translation>It was recorded by mistake</translation>
        </message>
        <message>
            <source>Paper and files that were given out. Letters of this case: {n}.</source>
            <translation>Paper and files that were given out. Letters of this case: {n}.</translation>
        </message>
        <message>
            <source>Records: {records}, files: {files}. Their history, drafts and what the search knows go with them.</source>
            <translation>Records: {records}, files: {files}. Their history, drafts and what the search knows go with them.</translation>
        </message>
        <message>
            <source>Saves that only this computer has, and that go too: {n}.</source>
            <translation>Saves that only this computer has, and that go too: {n}.</translation>
        </message>
        <message>
            <source>Sticks as they lie there, until they are written anew. They bring nothing back.</source>
            <translation>Sticks as they lie there, until they are written anew. They bring nothing back.</translation>
        </message>
        <message>
            <source>The hub gives it to nobody from then on, and deletes its sealed bytes after days: {n}.</source>
            <translation>The hub gives it to nobody from then on, and deletes its sealed bytes after days: {n}.</translation>
        </message>
        <message>
            <source>The person concerned asked for it</source>
            <translation>The person concerned asked for it</translation>
        </message>
        <message>
            <source>What it holds puts somebody in danger</source>
            <translation>What it holds puts somebody in danger</translation>
        </message>
        <message>
            <source>computer {tag}</source>
            <translation>computer {tag}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>done everywhere</source>
            <translation>done everywhere</translation>
        </message>
        <message>
            <source>has work of its own: {n}</source>
            <translation>has work of its own: {n}</translation>
        </message>
        <message>
            <source>last heard {moment}</source>
            <translation>last heard {moment}</translation>
        </message>
        <message>
            <source>not heard from</source>
            <translation>not heard from</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>not yet known here</source>
            <translation>not yet known here</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>under way</translation>
        </message>
        <message>
            <source>waits for a second person</source>
            <translation>waits for a second person</translation>
        </message>
        <message>
            <source>waits for you</source>
            <translation>waits for you</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>withdrawn</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Something went wrong in the program itself. What was saved is safe.</source>
            <translation>Something went wrong in the program itself. What was saved is safe.</translation>
        </message>
        <message>
            <source>Try it once more. If it happens again, save the report and hand it to those who look after the program.</source>
            <translation>Try it once more. If it happens again, save the report and hand it to those who look after the program.</translation>
        </message>
    </context>
    <context>
        <name>exchange</name>
        <message>
            <source>A change could not be read</source>
            <translation>A change could not be read</translation>
        </message>
        <message>
            <source>A copy of this vault works elsewhere</source>
            <translation>A copy of this vault works elsewhere</translation>
        </message>
        <message>
            <source>Also on other computers.</source>
            <translation>Also on other computers.</translation>
        </message>
        <message>
            <source>Items that need your decision: {n}</source>
            <translation>Items that need your decision: {n}</translation>
        </message>
        <message>
            <source>One computer told two different stories</source>
            <translation>One computer told two different stories</translation>
        </message>
        <message>
            <source>One save is too large to be sent</source>
            <translation>One save is too large to be sent</translation>
        </message>
        <message>
            <source>Saved on this computer only. Changes not sent yet: {n}</source>
            <translation>Saved on this computer only. Changes not sent yet: {n}</translation>
        </message>
        <message>
            <source>Sent to the hub {day}, {time}. No other computer has confirmed it yet.</source>
            <translation>Sent to the hub {day}, {time}. No other computer has confirmed it yet.</translation>
        </message>
        <message>
            <source>Sent. No other computer has confirmed it yet.</source>
            <translation>Sent. No other computer has confirmed it yet.</translation>
        </message>
        <message>
            <source>Something came with a false signature</source>
            <translation>Something came with a false signature</translation>
        </message>
        <message>
            <source>The hub did not come to an end</source>
            <translation>The hub did not come to an end</translation>
        </message>
        <message>
            <source>The hub forgot what it had confirmed</source>
            <translation>The hub forgot what it had confirmed</translation>
        </message>
        <message>
            <source>The hub left something out</source>
            <translation>The hub left something out</translation>
        </message>
        <message>
            <source>The hub refused a change</source>
            <translation>The hub refused a change</translation>
        </message>
        <message>
            <source>The hub was put back to an older state</source>
            <translation>The hub was put back to an older state</translation>
        </message>
        <message>
            <source>Two computers differed; what differed was made again</source>
            <translation>Two computers differed; what differed was made again</translation>
        </message>
        <message>
            <source>Two different lists of the organisation's members exist</source>
            <translation>Two different lists of the organisation's members exist</translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Advice in English</source>
            <translation>Advice in English</translation>
        </message>
        <message>
            <source>Advice in Khmer</source>
            <translation>Advice in Khmer</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Asked in private?</source>
            <translation>Asked in private?</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>Asked on</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Day and time</source>
            <translation>Day and time</translation>
        </message>
        <message>
            <source>Decided on</source>
            <translation>Decided on</translation>
        </message>
        <message>
            <source>Difficulty communicating</source>
            <translation>Difficulty communicating</translation>
        </message>
        <message>
            <source>Difficulty hearing</source>
            <translation>Difficulty hearing</translation>
        </message>
        <message>
            <source>Difficulty remembering</source>
            <translation>Difficulty remembering</translation>
        </message>
        <message>
            <source>Difficulty seeing</source>
            <translation>Difficulty seeing</translation>
        </message>
        <message>
            <source>Difficulty walking</source>
            <translation>Difficulty walking</translation>
        </message>
        <message>
            <source>Difficulty with self-care</source>
            <translation>Difficulty with self-care</translation>
        </message>
        <message>
            <source>Does the client agree?</source>
            <translation>Does the client agree?</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>Earlier numbers</source>
            <translation>Earlier numbers</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>Ethnicity</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>Family name in Khmer</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>Family name in Latin letters</translation>
        </message>
        <message>
            <source>Form of address</source>
            <translation>Form of address</translation>
        </message>
        <message>
            <source>Free to refuse?</source>
            <translation>Free to refuse?</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>Given name in Khmer</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>Given name in Latin letters</translation>
        </message>
        <message>
            <source>Given on</source>
            <translation>Given on</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Given to</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Health</translation>
        </message>
        <message>
            <source>How it reached the client</source>
            <translation>How it reached the client</translation>
        </message>
        <message>
            <source>How it was asked</source>
            <translation>How it was asked</translation>
        </message>
        <message>
            <source>How the advice was given</source>
            <translation>How the advice was given</translation>
        </message>
        <message>
            <source>How the client came</source>
            <translation>How the client came</translation>
        </message>
        <message>
            <source>In need of special protection</source>
            <translation>In need of special protection</translation>
        </message>
        <message>
            <source>Information only</source>
            <translation>Information only</translation>
        </message>
        <message>
            <source>Interpreter needed?</source>
            <translation>Interpreter needed?</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>Kind of paper</translation>
        </message>
        <message>
            <source>Kind of service</source>
            <translation>Kind of service</translation>
        </message>
        <message>
            <source>LGBTI</source>
            <translation>LGBTI</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Laws</source>
            <translation>Laws</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Looked at by the supervisor</source>
            <translation>Looked at by the supervisor</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Matter in detail</source>
            <translation>Matter in detail</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Money</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Name of the institution</source>
            <translation>Name of the institution</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>Nationality</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Next steps</translation>
        </message>
        <message>
            <source>Next steps in English</source>
            <translation>Next steps in English</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Number in the register</source>
            <translation>Number in the register</translation>
        </message>
        <message>
            <source>Number of the other case</source>
            <translation>Number of the other case</translation>
        </message>
        <message>
            <source>Number there</source>
            <translation>Number there</translation>
        </message>
        <message>
            <source>Opened on</source>
            <translation>Opened on</translation>
        </message>
        <message>
            <source>Other name or alias</source>
            <translation>Other name or alias</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Other names</translation>
        </message>
        <message>
            <source>Person in charge</source>
            <translation>Person in charge</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Platform</translation>
        </message>
        <message>
            <source>Poverty</source>
            <translation>Poverty</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Read aloud?</source>
            <translation>Read aloud?</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Reason of the status</source>
            <translation>Reason of the status</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Result for the client</source>
            <translation>Result for the client</translation>
        </message>
        <message>
            <source>Rights at stake</source>
            <translation>Rights at stake</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Safe hours</source>
            <translation>Safe hours</translation>
        </message>
        <message>
            <source>Safe to call?</source>
            <translation>Safe to call?</translation>
        </message>
        <message>
            <source>Safe ways to reach the client</source>
            <translation>Safe ways to reach the client</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Since when</translation>
        </message>
        <message>
            <source>State of the translation</source>
            <translation>State of the translation</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Stays anonymous?</source>
            <translation>Stays anonymous?</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Taken on</source>
            <translation>Taken on</translation>
        </message>
        <message>
            <source>Taken out</source>
            <translation>Taken out</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>To be looked at again on</source>
            <translation>To be looked at again on</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>To what</translation>
        </message>
        <message>
            <source>Told on</source>
            <translation>Told on</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Translation</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>Until when</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>Village</translation>
        </message>
        <message>
            <source>Was a guard there?</source>
            <translation>Was a guard there?</translation>
        </message>
        <message>
            <source>Was there an interpreter?</source>
            <translation>Was there an interpreter?</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>Were the limits of our help told?</source>
            <translation>Were the limits of our help told?</translation>
        </message>
        <message>
            <source>Were the risks told?</source>
            <translation>Were the risks told?</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>What happened</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>What the client got</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>What we learnt</source>
            <translation>What we learnt</translation>
        </message>
        <message>
            <source>When it came</source>
            <translation>When it came</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>When it happened</translation>
        </message>
        <message>
            <source>Where it is from</source>
            <translation>Where it is from</translation>
        </message>
        <message>
            <source>Whose telephone, if not theirs</source>
            <translation>Whose telephone, if not theirs</translation>
        </message>
        <message>
            <source>Why is it void?</source>
            <translation>Why is it void?</translation>
        </message>
        <message>
            <source>Why the client was not told</source>
            <translation>Why the client was not told</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>Words of the message</source>
            <translation>Words of the message</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>about {year}</source>
            <translation>about {year}</translation>
        </message>
    </context>
    <context>
        <name>likeness</name>
        <message>
            <source>Khmer name alike</source>
            <translation>Khmer name alike</translation>
        </message>
        <message>
            <source>Latin name alike</source>
            <translation>Latin name alike</translation>
        </message>
        <message>
            <source>born about the same time</source>
            <translation>born about the same time</translation>
        </message>
        <message>
            <source>name sounds alike</source>
            <translation>name sounds alike</translation>
        </message>
        <message>
            <source>same commune</source>
            <translation>same commune</translation>
        </message>
        <message>
            <source>same paper</source>
            <translation>same paper</translation>
        </message>
        <message>
            <source>same telephone</source>
            <translation>same telephone</translation>
        </message>
    </context>
    <context>
        <name>moves</name>
        <message>
            <source>Assign</source>
            <translation>Assign</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Close the case</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Decline</translation>
        </message>
        <message>
            <source>Go on with the case</source>
            <translation>Go on with the case</translation>
        </message>
        <message>
            <source>Open the case again</source>
            <translation>Open the case again</translation>
        </message>
        <message>
            <source>Put to triage</source>
            <translation>Put to triage</translation>
        </message>
        <message>
            <source>Refer to others</source>
            <translation>Refer to others</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Resolved</translation>
        </message>
        <message>
            <source>Take the case up</source>
            <translation>Take the case up</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Wait</translation>
        </message>
    </context>
    <context>
        <name>organisation</name>
        <message>
            <source>Another computer has taken its place</source>
            <translation>Another computer has taken its place</translation>
        </message>
        <message>
            <source>For another reason</source>
            <translation>For another reason</translation>
        </message>
        <message>
            <source>It is lost or stolen</source>
            <translation>It is lost or stolen</translation>
        </message>
        <message>
            <source>The person leaves</source>
            <translation>The person leaves</translation>
        </message>
        <message>
            <source>This computer belongs to {name}: office {office}, computer {tag}, {roles}.</source>
            <translation>This computer belongs to {name}: office {office}, computer {tag}, {roles}.</translation>
        </message>
        <message>
            <source>This computer reads the cases of the office {office}, and what is shared with it.</source>
            <translation>This computer reads the cases of the office {office}, and what is shared with it.</translation>
        </message>
        <message>
            <source>This computer was removed from {name}. What it writes now reaches nobody.</source>
            <translation>This computer was removed from {name}. What it writes now reaches nobody.</translation>
        </message>
        <message>
            <source>This computer works alone and has asked to join.</source>
            <translation>This computer works alone and has asked to join.</translation>
        </message>
        <message>
            <source>This computer works alone. Everything is kept here and nowhere else.</source>
            <translation>This computer works alone. Everything is kept here and nowhere else.</translation>
        </message>
        <message>
            <source>This vault was restored from a backup. It is a new computer to {name} and was not let in yet.</source>
            <translation>This vault was restored from a backup. It is a new computer to {name} and was not let in yet.</translation>
        </message>
        <message>
            <source>You say who belongs. You read cases only where you are a member: those of the office {office}, and what is shared with you.</source>
            <translation>You say who belongs. You read cases only where you are a member: those of the office {office}, and what is shared with you.</translation>
        </message>
        <message>
            <source>one code, in two sealed copies</source>
            <translation>one code, in two sealed copies</translation>
        </message>
        <message>
            <source>the organisation</source>
            <translation>the organisation</translation>
        </message>
        <message>
            <source>{of} papers, {needed} are enough</source>
            <translation>{of} papers, {needed} are enough</translation>
        </message>
    </context>
    <context>
        <name>parties</name>
        <message>
            <source>A person or an organisation?</source>
            <translation>A person or an organisation?</translation>
        </message>
        <message>
            <source>Add a person or organisation</source>
            <translation>Add a person or organisation</translation>
        </message>
        <message>
            <source>Family name in Khmer</source>
            <translation>Family name in Khmer</translation>
        </message>
        <message>
            <source>Family name in Latin letters</source>
            <translation>Family name in Latin letters</translation>
        </message>
        <message>
            <source>Given name in Khmer</source>
            <translation>Given name in Khmer</translation>
        </message>
        <message>
            <source>Given name in Latin letters</source>
            <translation>Given name in Latin letters</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>Kind of organisation</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Name in Khmer</source>
            <translation>Name in Khmer</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Other name or alias</source>
            <translation>Other name or alias</translation>
        </message>
        <message>
            <source>Other parties</source>
            <translation>Other parties</translation>
        </message>
        <message>
            <source>Part in the case</source>
            <translation>Part in the case</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>Party</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>Telephone of the organisation</source>
            <translation>Telephone of the organisation</translation>
        </message>
    </context>
    <context>
        <name>phones</name>
        <message>
            <source>Add a number of another system</source>
            <translation>Add a number of another system</translation>
        </message>
        <message>
            <source>Add a paper</source>
            <translation>Add a paper</translation>
        </message>
        <message>
            <source>Add a reference</source>
            <translation>Add a reference</translation>
        </message>
        <message>
            <source>Add a telephone</source>
            <translation>Add a telephone</translation>
        </message>
        <message>
            <source>Identity papers</source>
            <translation>Identity papers</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>Kind of paper</translation>
        </message>
        <message>
            <source>Name of the institution</source>
            <translation>Name of the institution</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Number in another system</source>
            <translation>Number in another system</translation>
        </message>
        <message>
            <source>Number there</source>
            <translation>Number there</translation>
        </message>
        <message>
            <source>Numbers in other systems</source>
            <translation>Numbers in other systems</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Reference</translation>
        </message>
        <message>
            <source>References</source>
            <translation>References</translation>
        </message>
        <message>
            <source>Safe to call?</source>
            <translation>Safe to call?</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>Telephones</source>
            <translation>Telephones</translation>
        </message>
        <message>
            <source>Their number</source>
            <translation>Their number</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>Whose telephone, if not theirs</source>
            <translation>Whose telephone, if not theirs</translation>
        </message>
    </context>
    <context>
        <name>printing</name>
        <message>
            <source>Save the letter as a PDF file</source>
            <translation>Save the letter as a PDF file</translation>
        </message>
    </context>
    <context>
        <name>program</name>
        <message>
            <source>Legal Aid</source>
            <translation>Legal Aid</translation>
        </message>
        <message>
            <source>Office notes</source>
            <translation>Office notes</translation>
        </message>
    </context>
    <context>
        <name>recommendation</name>
        <message>
            <source>Asked again</source>
            <translation>Asked again</translation>
        </message>
        <message>
            <source>Day agreed</source>
            <translation>Day agreed</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>Replied</source>
            <translation>Replied</translation>
        </message>
        <message>
            <source>Seen: {result}</source>
            <translation>Seen: {result}</translation>
        </message>
        <message>
            <source>Sent, no reply</source>
            <translation>Sent, no reply</translation>
        </message>
        <message>
            <source>They say: done</source>
            <translation>They say: done</translation>
        </message>
        <message>
            <source>answers findings {numbers}</source>
            <translation>answers findings {numbers}</translation>
        </message>
        <message>
            <source>promised until {day}</source>
            <translation>promised until {day}</translation>
        </message>
        <message>
            <source>sent {day}</source>
            <translation>sent {day}</translation>
        </message>
        <message>
            <source>they say: {text}</source>
            <translation>they say: {text}</translation>
        </message>
        <message>
            <source>to {whom}</source>
            <translation>to {whom}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>we think: {text}</source>
            <translation>we think: {text}</translation>
        </message>
        <message>
            <source>{day}, reply: {kind}</source>
            <translation>{day}, reply: {kind}</translation>
        </message>
        <message>
            <source>{day}, seen at {visit}: {result}. {evidence}</source>
            <translation>{day}, seen at {visit}: {result}. {evidence}</translation>
        </message>
    </context>
    <context>
        <name>standings</name>
        <message>
            <source>looked at {day}</source>
            <translation>looked at {day}</translation>
        </message>
        <message>
            <source>said to be done {day}</source>
            <translation>said to be done {day}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>until {day}</translation>
        </message>
    </context>
    <context>
        <name>steps</name>
        <message>
            <source>Add a hearing or appointment</source>
            <translation>Add a hearing or appointment</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Add a step</translation>
        </message>
        <message>
            <source>Add a task</source>
            <translation>Add a task</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>By when</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Hearings</source>
            <translation>Hearings</translation>
        </message>
        <message>
            <source>Kind of task</source>
            <translation>Kind of task</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Next step</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Time of day</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>What is to be done</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>What it is</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>Write the time as 9:00 or 14:30.</source>
            <translation>Write the time as 9:00 or 14:30.</translation>
        </message>
    </context>
    <context>
        <name>visit</name>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Interviews</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Photos and files</source>
            <translation>Photos and files</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>Recommendations</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requests</translation>
        </message>
        <message>
            <source>The visit</source>
            <translation>The visit</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Advice given</source>
            <translation>Advice given</translation>
        </message>
        <message>
            <source>Another copy of a letter</source>
            <translation>Another copy of a letter</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>At once</translation>
        </message>
        <message>
            <source>Brought in from a file</source>
            <translation>Brought in from a file</translation>
        </message>
        <message>
            <source>Case closed</source>
            <translation>Case closed</translation>
        </message>
        <message>
            <source>Case looked at</source>
            <translation>Case looked at</translation>
        </message>
        <message>
            <source>Case moved</source>
            <translation>Case moved</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>Case opened</translation>
        </message>
        <message>
            <source>Changed: {records}</source>
            <translation>Changed: {records}</translation>
        </message>
        <message>
            <source>Chosen between two values</source>
            <translation>Chosen between two values</translation>
        </message>
        <message>
            <source>File added</source>
            <translation>File added</translation>
        </message>
        <message>
            <source>File taken out</source>
            <translation>File taken out</translation>
        </message>
        <message>
            <source>Letter declared void</source>
            <translation>Letter declared void</translation>
        </message>
        <message>
            <source>Letter handed over</source>
            <translation>Letter handed over</translation>
        </message>
        <message>
            <source>Letter made</source>
            <translation>Letter made</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>Note written</translation>
        </message>
        <message>
            <source>One day</source>
            <translation>One day</translation>
        </message>
        <message>
            <source>Received from another computer</source>
            <translation>Received from another computer</translation>
        </message>
        <message>
            <source>Result of a hearing written</source>
            <translation>Result of a hearing written</translation>
        </message>
        <message>
            <source>Routine</source>
            <translation>Routine</translation>
        </message>
        <message>
            <source>Taken out: {records}</source>
            <translation>Taken out: {records}</translation>
        </message>
        <message>
            <source>Task ticked or taken up again</source>
            <translation>Task ticked or taken up again</translation>
        </message>
        <message>
            <source>Task written</source>
            <translation>Task written</translation>
        </message>
        <message>
            <source>Three days</source>
            <translation>Three days</translation>
        </message>
        <message>
            <source>Written to a file outside the vault</source>
            <translation>Written to a file outside the vault</translation>
        </message>
        <message>
            <source>advice</source>
            <translation>advice</translation>
        </message>
        <message>
            <source>answer of a visit</source>
            <translation>answer of a visit</translation>
        </message>
        <message>
            <source>assignment</source>
            <translation>assignment</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>closing</translation>
        </message>
        <message>
            <source>colleague</source>
            <translation>colleague</translation>
        </message>
        <message>
            <source>consent</source>
            <translation>consent</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>contact</translation>
        </message>
        <message>
            <source>copy of a letter</source>
            <translation>copy of a letter</translation>
        </message>
        <message>
            <source>facts of the case</source>
            <translation>facts of the case</translation>
        </message>
        <message>
            <source>facts of the visit</source>
            <translation>facts of the visit</translation>
        </message>
        <message>
            <source>file</source>
            <translation>file</translation>
        </message>
        <message>
            <source>finding</source>
            <translation>finding</translation>
        </message>
        <message>
            <source>hearing or appointment</source>
            <translation>hearing or appointment</translation>
        </message>
        <message>
            <source>interview</source>
            <translation>interview</translation>
        </message>
        <message>
            <source>letter</source>
            <translation>letter</translation>
        </message>
        <message>
            <source>letterhead</source>
            <translation>letterhead</translation>
        </message>
        <message>
            <source>name and address</source>
            <translation>name and address</translation>
        </message>
        <message>
            <source>note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>number in another system</source>
            <translation>number in another system</translation>
        </message>
        <message>
            <source>number of prisoners</source>
            <translation>number of prisoners</translation>
        </message>
        <message>
            <source>opening by a colleague</source>
            <translation>opening by a colleague</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>organisation</translation>
        </message>
        <message>
            <source>paper</source>
            <translation>paper</translation>
        </message>
        <message>
            <source>party</source>
            <translation>party</translation>
        </message>
        <message>
            <source>person</source>
            <translation>person</translation>
        </message>
        <message>
            <source>recommendation</source>
            <translation>recommendation</translation>
        </message>
        <message>
            <source>reference number</source>
            <translation>reference number</translation>
        </message>
        <message>
            <source>reply of the prison</source>
            <translation>reply of the prison</translation>
        </message>
        <message>
            <source>request of a prisoner</source>
            <translation>request of a prisoner</translation>
        </message>
        <message>
            <source>sensitive facts</source>
            <translation>sensitive facts</translation>
        </message>
        <message>
            <source>step</source>
            <translation>step</translation>
        </message>
        <message>
            <source>task</source>
            <translation>task</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>telephone</translation>
        </message>
        <message>
            <source>verification</source>
            <translation>verification</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{field} ({record})</source>
            <translation>{field} ({record})</translation>
        </message>
        <message>
            <source>{n} MB</source>
            <translation>{n} MB</translation>
        </message>
        <message>
            <source>{n} US dollars</source>
            <translation>{n} US dollars</translation>
        </message>
        <message>
            <source>{n} kB</source>
            <translation>{n} kB</translation>
        </message>
        <message>
            <source>{n} riel</source>
            <translation>{n} riel</translation>
        </message>
    </context>
</TS>
