# What people read, in English. Grouped as the report is: dates, questions, answers, checks, headlines, problems, evidence.
# A problem's message says what we saw; .means what that means; .next who can do what (for whoever checks),
# .next-holder the same for whoever holds it; .detail both sides of the comparison; .headline stands above a report
# when the check fails; .settle follows "Not settled:" when it could not be found out; .accepted follows "Genuine;"
# when the policy accepts it.

## Dates and lists

month-1 = January
    .short = Jan
month-2 = February
    .short = Feb
month-3 = March
    .short = Mar
month-4 = April
    .short = Apr
month-5 = May
    .short = May
month-6 = June
    .short = Jun
month-7 = July
    .short = Jul
month-8 = August
    .short = Aug
month-9 = September
    .short = Sep
month-10 = October
    .short = Oct
month-11 = November
    .short = Nov
month-12 = December
    .short = Dec
date = { $day } { $month } { $year }
    .short = { $day } { $month } { $year }
time = { $hour }:{ $minute } UTC
moment = { $date }, { $time }
list-more = { $first }, { $last }
list-end = { $first } and { $last }
as-of = As of { $moment }
size-mib = { $count } MiB
size-bytes = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
}
larger-than = a file of more than { $size }
date-unknown = date not known
date-unstated = an unstated day
date-likely = { $moment } (if that is a midnight written in UTC: { $day })

## The five questions and their answers

question-intact = Unaltered?
question-issuer = Who issued it?
question-current = Withdrawn or run out?
question-entitled = May they award this?
question-holder = Sent from its owner’s wallet?

answer-yes = Yes
answer-no = No
answer-unknown = Could not find out
answer-not_offered = Not offered
answer-not_asked = Not asked
answer-not_applicable = Does not apply

answer-intact-yes = Yes
    .sentence = Everything shown is what the issuer sealed.
answer-intact-no = No
    .unreadable = Not readable
    .form = Not in proper form
    .not-sealed = Not sealed
answer-issuer-yes = Known
    .sentence = { $name }, named by { $source }.
    .unnamed = A source that you trust knows this issuer.
answer-issuer-no = Contradicted
answer-issuer-not_applicable = Does not apply
    .sentence = A presentation has no issuer of its own; each credential in one has.
answer-current-yes = No
    .sentence =
        { $list ->
            [none] Not withdrawn
            [undated] Not on the issuer’s list, whose date is not known
           *[other] Not on the issuer’s list of { $list }
        }{ $due ->
            [none] {""}
           *[other] , next due { $due }
        }; { $until ->
            [none] it names no end date
           *[other] it runs until { $until }
        }.
answer-current-no = Yes
    .revoked = Withdrawn
    .suspended = Suspended
    .status-set = Marked
    .expired = Ran out
    .not-yet-valid = Not begun
    .wrong-date = Date not readable
answer-current-not_offered = Not run out
    .no-end = No end date
    .sentence = This issuer publishes no withdrawals; it runs until { $until }.
    .sentence-no-end = This issuer publishes no withdrawals, and it names no end date.
    .not-suspended = Not suspended
    .sentence-not-suspended = It is not suspended. This issuer publishes no withdrawals; it runs until { $until }.
    .sentence-not-suspended-no-end = It is not suspended. This issuer publishes no withdrawals, and it names no end date.
answer-current-not_applicable = No end date
    .sentence = It names no end date, and it cannot be withdrawn.
answer-entitled-yes = Yes
    .sentence = A source that you trust says that this body may award this.
answer-entitled-not_offered = Not offered
    .sentence = The credential says nothing that could be compared.
answer-entitled-not_asked = Not asked
    .sentence = Nobody was asked what this body may award.
answer-entitled-not_applicable = Does not apply
    .sentence = There is nothing here that needs an accreditation.
answer-holder-yes = Yes
    .sentence = By the key that it was given to, for your request.
    .sentence-holder = By the key that it was given to, for this request.
answer-holder-not_offered = Not tied to a key
    .sentence = Anyone with this file could have sent it. Compare name and date of birth.
    .sentence-empty = No key stands behind it, and nothing is in it.
    .sentence-holder = Anyone with this file could send it. Expect to be asked for an identity document.
answer-holder-not_asked = Not asked
    .sentence = You did not ask for proof from the owner’s key.
    .sentence-holder = It is proven when you share, to whoever asks.
answer-holder-not_applicable = Does not apply
    .sentence = There is no owner’s key to ask for.
answer-as-seen = { $seen }.
answer-blocked = An earlier check did not pass: { $check }.
    .format = It could not be read.
    .disclosures = It is not settled that its issuer sealed it.
    .signature = It is not settled that its issuer sealed it.
    .issuer_key = It is not settled that its issuer sealed it.
    .issuer_identity = It is not known who its issuer is.
answer-disabled = This check is switched off here: { $check }.
answer-open = Not enough is known to say.

## Checks and their outcomes

check-format = Form
check-disclosures = Disclosures
check-signature = Seal
check-issuer_key = Key of the issuer
check-issuer_identity = Identity of the issuer
check-validity_period = Period
check-status = Withdrawal
check-accreditation = Accreditation
check-schema = Schema and type
check-holder_binding = Owner’s key
check-request = Request

outcome-pass = Passed
outcome-fail = Failed
outcome-unknown = Could not find out
outcome-not_offered = Not offered
outcome-not_asked = Not asked
outcome-not_applicable = Does not apply
outcome-blocked = Not looked into
outcome-disabled = Switched off

skip-not_offered = The credential offers nothing to check here.
    .status = This issuer publishes no withdrawals.
    .holder_binding = It is tied to no key. Anyone with this file could have sent it.
    .validity_period = It names no dates.
    .disclosures = Nothing in it can be kept back.
skip-not_asked = Nobody asked for this.
    .holder_binding = No proof from the owner’s key was asked for.
    .request = There was no request to compare with.
    .accreditation = Nobody was asked what its issuer may award.
skip-not_applicable = This kind of credential has nothing of the sort.
    .validity_period = It names no end date.
    .disclosures = Nothing in it can be kept back.
    .status = It cannot be withdrawn.
    .schema = It names no schema, and no type whose rules are published.
skip-disabled = Switched off by whoever runs this program.

actor-issuer = The issuer
actor-holder = The holder
actor-verifier = You, who check it
    .holder = Whoever checks it
actor-network = Nobody in particular

## Headlines

headline-in-force = Genuine, in force
headline-no-withdrawals = Genuine; this issuer publishes no withdrawals
headline-not-suspended = Genuine, not suspended; this issuer publishes no withdrawals
headline-no-end = Genuine, no end date
headline-genuine-but = Genuine; { $clause }
headline-outside = Genuine, but outside what its issuer may award
headline-outside-only = Outside what its issuer may award
headline-unaltered-in-force = Unaltered, in force; { $issuer }
headline-unaltered-no-withdrawals = Unaltered; { $issuer }, and it publishes no withdrawals
headline-unaltered = Unaltered; { $issuer }
headline-unaltered-but = Unaltered; { $issuer }, and { $clause }
headline-vouch-issuer-not-listed = nobody vouches for its issuer
headline-vouch-no-trust-source = nobody was asked who its issuer is
headline-vouch-unknown = who its issuer is could not be found out
headline-policy-only = Meets this policy; { $clause }
headline-not-genuine = Not genuine
headline-presentation-not-genuine = This presentation is not genuine
headline-not-in-force = Not in force
headline-against-schema = Does not keep to the form that was agreed for it
headline-not-from-owner = Not proven to come from its owner
headline-not-owner-too = { $line }; not proven to come from its owner
headline-not-settled = Not settled: { $clause }; this says nothing against the applicant
    .holder = Not settled: { $clause }; this says nothing against you
headline-open = { $what } could not be found out
headline-switched-off = the check “{ $check }” is switched off
headline-of-many = Credential { $number } of { $count }: { $text }
headline-all = All { $count } credentials: { $text }
headline-all-genuine = All { $count } credentials are genuine
headline-but = { $line }; but { $clause }
headline-inside = A credential inside it: { $text }
headline-nothing-presented = An empty presentation
headline-schema-unchecked = { $line }; whether it keeps to the form that was agreed for it was not checked
headline-schemas-unchecked = { $line }; whether all of them keep to the form that was agreed was not checked
headline-withdrawn-before =
    { $word ->
        [suspended] Suspended
       *[revoked] Withdrawn
    }, as its issuer’s list said on { $date }; nothing newer could be found out
state-valid = Holds
state-invalid = Does not hold
state-revoked = Withdrawn
state-suspended = Suspended
state-expired = Ran out
state-undecided = Not settled

open-format = whether it is in proper form
open-disclosures = whether everything shown belongs to it
open-signature = whether it is unaltered
open-issuer_key = whether the issuer that it names sealed it
open-issuer_identity = who its issuer is
open-validity_period = whether it has run out
open-status = whether it has been withdrawn
open-accreditation = whether its issuer may award this
open-schema = whether it keeps to the form that was agreed for it
open-holder_binding = whether it comes from its owner
open-request = whether it answers your request

explain-open =
    { $count ->
        [one] One thing could not be found out: { $things }.
       *[other] { $count } things could not be found out: { $things }.
    }
explain-not-against = This says nothing against the applicant.
    .holder = This says nothing against you.
explain-no-withdrawals = This issuer publishes no withdrawals.
explain-certificate-unsettled = What came along about whether the certificate was withdrawn does not settle it.
explain-certificate-unasked = Whether the certificate behind the seal was itself withdrawn was not asked.
explain-genuine-until = It was genuine until then.
explain-not-recognised = Genuine is not the same as recognised: only a competent authority recognises.

step-compare = Compare name and date of birth with an identity document.

## Around a report

report-unreadable = The file cannot be read: { $reason }
report-failed = This program failed at the file, and says nothing of it. Tell those who make it.
report-next = What to do next
report-trusted-lists = Trusted lists of the European Union, taken in on { $made }
report-judged = { $as_of } · policy “{ $policy }”

## Problems: form

-ask-applicant = Ask the applicant for the credential’s own file, as the issuer gave it.
-reissue = Only the issuer can mend this. Ask it for a corrected credential, or ask the applicant to.
-reissue-holder = Only the issuer can mend this. Ask it for a corrected credential.
-original = Ask the applicant for the file or link as the issuer gave it, and check that one.
-original-holder = Get the credential from its issuer again, and keep that file unchanged.
-present-again = Send the applicant a new request and have it answered again.
-present-again-holder = Ask for a new request and answer that one.

problem-unreadable =
    { $known ->
        [seal] This is a sealed file, but its seal or what it seals cannot be read.
        [token] This is a signed token, but it is damaged or not complete.
        [damaged] This file is damaged, not complete, or not written as such files must be.
       *[other] This is not a credential that can be read here.
    }
    .means =
        { $known ->
            [seal] Perhaps a program changed or cut the file on its way. Whether it was genuine is not known, and what it says was not looked into. That speaks against nobody.
            [token] Perhaps only a part of it was copied. Whether it was genuine is not known. That speaks against nobody.
            [damaged] Perhaps a download broke off, or a program changed it. What it says was not looked into. That speaks against nobody.
           *[other] It may be a picture, a scan or an ordinary document. That speaks against nobody.
        }
    .next =
        { $known ->
            [other] { -ask-applicant }
           *[seal] { -original } If that one cannot be read either, only the issuer can help.
        }
    .next-holder =
        { $known ->
            [other] Ask the issuer for the credential’s own file, or for a link to it.
           *[seal] { -original-holder } If that one cannot be read either, tell the issuer.
        }
    .detail = { $reason }
    .headline =
        { $known ->
            [seal] A sealed file that cannot be read
            [token] A signed token that cannot be read
            [damaged] A damaged file
           *[other] No readable credential
        }
    .settle = there is no readable credential in it
problem-too-large = It is larger than { $size }, and no more than that is read.
    .means = Credentials are far smaller. It was not looked into.
    .detail = At least { $actual } bytes, more than the limit of { $limit }
    .next = Ask the applicant for the credential alone, without attachments.
    .next-holder = Ask the issuer for the credential alone, without attachments.
    .headline = Too large to be read
    .settle = it is too large to be read
problem-unsupported-format = This is a kind of credential that is not read here: { $name }.
    .means = Whether it is genuine was not looked into.
    .next = Check it with a program made for that kind, or ask the applicant for it in another form.
    .next-holder = Ask the issuer whether it gives this credential in another form too.
    .headline = A kind of credential that is not read here
    .settle = this kind of credential is not read here
problem-earlier-open-badge = This is an Open Badge of version { $version } ({ $part }), which is not judged here: only version 3.0 is.
    .means =
        { $secured ->
            [hosted] It is proven by its issuer’s web site alone, which was not asked. Whether it is genuine was not looked into.
            [signed] It is proven by a signature in a form of its own, which was not looked at. Whether it is genuine is not known.
           *[other] It does not say how it is proven. Whether it is genuine was not looked into.
        }
    .next = Check it with a program for Open Badges 2.0, or ask the applicant for the badge as version 3.0: many platforms give both.
    .next-holder = Download the badge as Open Badges 3.0 from where you earned it, or ask the issuer for that.
    .headline = An Open Badge of an older version, which is not judged here
    .settle = it is an Open Badge of version { $version }, which is not judged here
problem-blockcerts = This is a Blockcerts certificate (version { $version }): its seal stands in a blockchain, which is not asked here.
    .means = Whether it is genuine was not looked into. That speaks against nobody.
    .next = Check it with a program for Blockcerts, or ask the applicant for the credential in another form.
    .next-holder = Ask the issuer whether it gives this credential in another form too.
    .headline = A Blockcerts certificate, which is not judged here
    .settle = its seal stands in a blockchain, which is not asked here
problem-picture-without-credential = No credential was baked into this picture ({ $picture }).
    .means = A badge’s picture alone proves nothing: anybody can copy it. That speaks against nobody.
    .next = Ask the applicant for the badge’s own file, or for its picture as the issuer gave it. A copy or a screenshot loses the badge.
    .next-holder = Download the badge again from where you earned it. Copying, resizing and screenshots take the badge out of the picture.
    .headline = A picture without a credential
    .settle = it is a picture without a credential in it
problem-several-in-picture = { $count } credentials stand in this picture ({ $picture }), where one may stand.
    .means = Which one is meant nobody says, so none of them was looked into.
    .next = Ask the applicant for the one credential that is meant, in a file of its own.
    .next-holder = Ask the issuer for the badge in a file of its own.
    .headline = A picture with several credentials
    .settle = several credentials stand in this picture
problem-picture-damaged = This picture ({ $picture }) is damaged, and no credential is taken out of it.
    .means = Something on the way has changed or cut the file. What stood in it was not looked into.
    .next = { -original }
    .next-holder = Download the picture again from where you earned the badge.
    .detail = { $reason }
    .headline = A damaged picture
    .settle = the picture is damaged
problem-picture-too-much = This picture ({ $picture }) has more than { $limit } { $what }, which is more than is looked through.
    .means = No honest badge needs that much. Whether a credential stands in it was not found out.
    .next = { -ask-applicant }
    .next-holder = Ask the issuer for the badge in a file of its own.
    .headline = A picture with more in it than is looked through
    .settle = more stands in this picture than is looked through
problem-missing-member = The credential lacks “{ $member }”, which its standard demands.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Not in proper form
    .settle = the issuer must bring it into proper form
problem-wrong-member = In the credential, “{ $member }” has a value that its standard does not allow.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $member }: expected { $expected }, found { $found }
    .headline = Not in proper form
    .settle = the issuer must bring it into proper form
problem-not-plain = What it shows is not plainly what was signed.
    .means = Parts stand where a signature does not hold them in place, so somebody may have moved them.
    .next = { -original }
    .next-holder = { -original-holder }
    .detail = { $reason }
    .headline = Not genuine: what it shows is not what was signed
    .settle = what it shows is not plainly what was signed
problem-unknown-context = Some of its words are defined at an address that nobody here was told to trust.
    .means = Nobody can say here what those words mean, so what was signed could not be compared with what is shown.
    .next = If you trust whoever keeps that address, add its definitions to those that you trust and check again.
    .next-holder = Ask the issuer to use published standard terms. Whoever checks it may also add the definitions to those they trust.
    .detail = { $address }
    .settle = some of its words are defined at an address that nobody here was told to trust
problem-loose-context = Some of its words have no meaning fixed by a standard.
    .means = The document itself says what they mean, so a signature over them proves less than it seems to.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .settle = the issuer must use words whose meaning is fixed by a standard
problem-wrong-type = It says that it is of another kind than it is.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = expected { $expected }, found { $found }
    .headline = Not in proper form
    .settle = the issuer must bring it into proper form
problem-contradiction = It contradicts itself about “{ $member }”.
    .means = The outer part says one thing and the credential inside another, so neither can be relied on.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $member }: outside { $outside }, inside { $inside }
    .headline = Contradicts itself
    .settle = the issuer must say which of two contradicting statements holds
problem-no-issuer = The credential does not say who issued it.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Names no issuer
    .settle = the issuer must be named in it
problem-support-broken = Something beside it, an endorsement or a piece of evidence, is not what its issuer sealed.
    .means = So it shows words that nobody stands behind. What its own issuer says may hold all the same.
    .next = Take no notice of what stands beside it, and ask the issuer why it is there.
    .detail = { $place }: { $reason }
    .settle = something beside it is not what its issuer sealed
problem-nothing-presented = There is no credential in this presentation.
    .means = A presentation is the wrapping in which somebody sends credentials. This one is empty: whoever sealed the wrapping says nothing in it of what anybody has learned.
    .next = Ask the applicant to send the credential itself, or to answer a new request and choose it there.
    .next-holder = Send the credential itself, or answer a new request and choose it there.
    .headline = An empty presentation
    .settle = there is no credential in this presentation
problem-too-deep = It is packed in more layers than the { $limit } that are read.
    .means = Credentials have few layers. It was not looked into.
    .next = { -ask-applicant }
    .next-holder = { -original-holder }
    .headline = Not in proper form
    .settle = it is packed in too many layers to be read

## Problems: disclosures

problem-disclosure-mismatch = It shows something that its issuer did not sign, or shows it twice.
    .next = { -present-again }
    .next-holder = { -original-holder }
    .detail = { $reason }

## Problems: the seal

problem-not-sealed = Nothing seals it: there is no signature.
    .means = Anybody could have written it. That does not mean that what it says is untrue.
    .next = Ask the issuer for a sealed credential, or to confirm this one.
    .headline = Not sealed: anybody could have written it
    .settle = nothing seals it
problem-no-seal-of-its-own = It has no seal of its own, and whoever sealed what it stands in is not the issuer that it names.
    .means = That somebody awarded this is the word of another.
    .next = Ask the applicant for the credential as its issuer sealed it.
    .next-holder = Ask its issuer for a sealed credential.
    .detail = { $issuer }
    .settle = the issuer that it names must have sealed it
problem-seal-evidence = What the seal brings along as evidence of its time does not belong to it: { $part }.
    .means = The file was changed after it was sealed. What was sealed itself may be unchanged.
    .next = { -original }
    .next-holder = { -original-holder }
    .detail = { $reason }
    .settle = the seal’s own evidence does not fit it
problem-signature-mismatch = The signature does not match what it says.
    .means = It was changed after it was signed, or somebody else signed it.
    .next = { -original }
    .next-holder = { -original-holder }
    .detail = { $method }
problem-unsupported-securing = It is sealed in a way that is not checked here: { $name }.
    .means = Whether it is genuine was not found out.
    .next = Check it with a program that knows this way, or ask the issuer for another form.
    .next-holder = Ask the issuer whether it gives this credential in another form too.
    .settle = it is sealed in a way that is not checked here
problem-base-proof = It is sealed for its owner’s wallet alone, and was sent as it is.
    .means = The seal holds. A wallet makes from it what others are shown, so that its owner chooses what that is.
    .next = Ask for it to be sent from the wallet that it was given to.
    .next-holder = Keep this file in your wallet, and share from there.
    .settle = it must be sent from its owner’s wallet
problem-wrong-algorithm = It is signed with a method that is not allowed for its key.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $algorithm } with a key of { $key }
    .settle = it is signed with a method that is not allowed
problem-malformed-proof = Its seal is not in the form that its standard demands.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .headline = Its seal cannot be read
    .settle = its seal cannot be read
problem-wrong-purpose = Its signature was made for another purpose than to issue this.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = expected { $expected }, found { $found }
    .settle = its signature was made for another purpose
problem-proof-expired = Its signature was meant to last until { $expires }, which was before { $at }.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Its seal ran out on { $expires }
    .settle = its seal ran out on { $expires }
problem-proof-not-yet-made = Its signature says that it was made on { $created }, which is after { $at }.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Its seal is dated { $created }
    .settle = its seal is dated { $created }, after the day asked about
problem-too-costly = Working out what was signed would take more than { $limit } steps.
    .means = No honest credential needs that many. The work was stopped.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Not in proper form
    .settle = it takes too much work to find out what was signed
# What helps where nobody outside was to be asked, in place of trying again later.
unasked-next = This run asked nobody outside (--offline). Run it without --offline, and what is open here is asked for.
unasked-next-in-a-window = You are offline, so nobody outside was asked. Go online and check again, and what is open here is asked for.
# Why nobody was asked, as those say it who gave the option, and in a window.
offline-by-option = --offline
offline-in-a-window = because you are offline
problem-no-key = The key to check it with could not be had.
    .unasked = The key to check it with was not asked for ({ $offline }).
    .means = Whether it is genuine was not found out.
    .next = { $reason ->
        [none] Ask the issuer where its key is published.
       *[other] Try again later. If that does not help, ask the issuer where its keys are published.
    }
    .detail = { $reason ->
        [none] { $key }
       *[other] { $key }: { $reason }
    }
    .settle = the key to check it with could not be had
    .settle-unasked = the key to check it with was not asked for ({ $offline })

problem-key-unfit = The key that the issuer publishes cannot be used to check signatures.
    .means = Whether it is genuine was not found out.
    .next = Tell the issuer what is wrong with the key. Until then, ask the issuer to confirm the credential.
    .next-holder = Tell the issuer what is wrong with the key, and ask for a credential that is signed with a sound one.
    .detail = { $key }: { $reason }
    .settle = the issuer’s key cannot be used to check signatures

## Problems: the issuer’s key

problem-key-not-tied = Nothing ties the key that signed it to the issuer that it names.
    .means = The signature holds, but anybody could have made it under this issuer’s name.
    .next = Ask the issuer to publish its key, or add the issuer to the list that you trust.
    .next-holder = Ask the issuer to publish the key that it signs with.
    .detail = issuer { $issuer }, key { $key }
    .settle = nothing ties the key to the issuer that it names
problem-key-not-listed = The issuer does not list the key that signed it.
    .means = Either somebody else made it, or the issuer has taken the key off its list.
    .next = Ask the issuer whether it made this, by an address that you know from elsewhere.
    .next-holder = Ask the issuer for a new credential, signed with a key that it lists.
    .detail = issuer { $issuer }, key { $key }
problem-strangers-key = It is signed with a key that is not its issuer’s.
    .means = Somebody else made it, and put this issuer’s name on it.
    .next = Do not rely on it. Ask the issuer, by an address that you know from elsewhere.
    .next-holder = Do not share it. Ask the issuer whether it made this.
    .detail = issuer { $issuer }, key { $key }
problem-key-retired = It is signed with a key that the issuer listed from { $from } until { $until }, and does not list any more.
    .means = The date on it is its own word. Nothing proves that it was signed while the key was listed.
    .next = Ask the issuer to confirm it, by an address that you know from elsewhere.
    .next-holder = Ask the issuer for a new credential, signed with a key that it lists.
    .detail = issuer { $issuer }, key { $key }
    .settle = the issuer must confirm what an earlier key of its signed
problem-document-unavailable = The document in which the issuer lists its keys could not be had.
    .unasked = The document in which the issuer lists its keys was not asked for ({ $offline }).
    .means = So whether this issuer signed it could not be found out.
    .next = Try again later. If it stays away, the issuer must bring it back.
    .detail = { $address }: { $reason }
    .settle = the issuer’s list of its keys could not be had
    .settle-unasked = the issuer’s list of its keys was not asked for ({ $offline })
problem-document-later = The document in which the issuer lists its keys was fetched on { $fetched }, after the moment that you ask about.
    .means = It says whose key this is since then. Whether it was the issuer’s on { $at } could not be found out.
    .next = Ask how it stands today, or take evidence that was kept then.
    .detail = { $address }
    .settle = the issuer’s list of its keys is known only as of { $fetched }
problem-document-malformed = The document in which the issuer lists its keys is not in proper form.
    .means = So whether this issuer signed it could not be found out.
    .next = Only the issuer can mend it. Tell it which document is wrong.
    .detail = { $address }: { $reason }
    .settle = the issuer must mend the list of its keys
problem-unsupported-issuer = The issuer is named in a way that cannot be looked up here.
    .means = So whether this issuer signed it could not be found out.
    .next = Check it with a program that knows this way of naming issuers.
    .next-holder = Ask the issuer whether it also issues under a web address.
    .detail = { $issuer }
    .settle = its issuer is named in a way that cannot be looked up here
problem-no-anchor = The seal’s certificate leads to no authority that you trust.
    .next-holder = Whoever checks it must trust that authority. You can tell them its name.
    .means =
        { $organisation ->
            [none] The certificate names no organisation
           *[other] The certificate says that it is { $organisation }’s
        }{ $authority ->
            [none] . Who issued it does not stand in it
           *[other] , and that { $authority } issued it. Anybody can write that: it was held against no certificate of that authority
        }.
    .next = If you trust that authority, add its certificate, had from the authority itself, to those that you trust, and check again.
    .settle = nobody that you trust vouches for the seal’s certificate
problem-certificate-not-in-force = The seal’s certificate was in force from { $from } until { $until }, and not on { $at }.
    .means = Nothing proves that the seal was made while it was in force. The date written in the seal is its own word.
    .next = Ask the issuer for a seal with an independent time-stamp.
    .settle = the issuer must prove when it sealed this
problem-certificate-not-begun = A certificate on the way from the seal to its authority is in force only from { $from }, and not on { $at }.
    .means = Who sealed it is not settled by a certificate that had not begun.
    .next = Ask the issuer to seal it with a certificate that is in force.
    .next-holder = { -reissue-holder }
    .settle = the issuer must seal it with a certificate that is in force
problem-service-not-granted = The authority behind the seal’s certificate did not have its state’s word for that on { $at }.
    .means = By the trusted list of { $territory }, issue { $issue } of { $issued }, { $authority } stood as “{ $status }” then. Whatever it vouched for at that time is nobody’s word.
    .next = Ask the issuer for a seal by an authority whose status is granted.
    .settle = the issuer must seal it by an authority that is granted
problem-service-of-another-kind = The authority behind the seal’s certificate is listed, for other things than seals.
    .means = By the trusted list of { $territory }, issue { $issue } of { $issued }, { $authority } does not issue qualified certificates for seals.
    .next = Ask the issuer for a seal by an authority that is listed for seals.
    .settle = the issuer must seal it by an authority that is listed for seals
problem-trusted-list-overdue = The trusted list that would say who vouches for the seal is overdue.
    .means = You have issue { $issue } of the trusted list of { $territory }, of { $issued }, which counted until { $until }. What it says may have changed since.
    .next = Fetch the trusted lists anew, and check again.
    .next-holder = Whoever checks it must fetch the trusted lists anew.
    .settle = whoever checks must fetch the trusted lists anew
problem-authority-withdrawn = The certificate of an authority above the seal’s was withdrawn on { $since }, by { $authority }.
    .means = That the seal is from before cannot be seen: it is known to have existed on { $at_moment }. Whoever had that authority’s key may have made certificates in its name.
    .next = Ask the issuer whether it sealed this, by an address that you know from elsewhere.
    .next-holder = Ask the issuer to seal it anew.
    .settle = an authority behind its seal was withdrawn, and the issuer must seal it anew
problem-trusted-list-closed = The trusted list that would say who vouches for the seal is closed.
    .means = Issue { $issue } of the trusted list of { $territory }, of { $issued }, was its last: there will be no other. It says how the authority stood until then; since then nobody says that, and it settles nothing.
    .next = Ask the issuer for a seal by an authority that is on a list that is kept. To fetch the lists anew changes nothing.
    .settle = the issuer must seal it by an authority on a list that is still kept
problem-trusted-list-ahead = The trusted list that would say who vouches for the seal is from a later time.
    .means = You have issue { $issue } of the trusted list of { $territory }, which says that it was issued on { $issued }: that had not come when it was taken in.
    .next = See that the clock of this computer is right, fetch the trusted lists anew, and check again.
    .next-holder = Whoever checks it must fetch the trusted lists anew.
    .settle = whoever checks must fetch the trusted lists anew
problem-service-unread = What the trusted list says of the authority behind the seal is not understood here.
    .means = By the trusted list of { $territory }, issue { $issue } of { $issued }, nobody may rely on the entry of { $authority } who does not know “{ $extension }”, and this program does not.
    .next = Have the seal checked by a program that knows it.
    .next-holder = Whoever checks it needs a program that knows this entry.
    .settle = a program must check it that knows “{ $extension }”
problem-certificate-withdrawn = The seal’s certificate was withdrawn on { $since }, by { $authority }.
    .means = That the seal is from before cannot be seen: it is known to have existed on { $at_moment }. Whoever sealed it may not have been the one that the certificate names.
    .next = Ask the issuer whether it sealed this, by an address that you know from elsewhere.
    .next-holder = Ask the issuer to seal it anew.
    .settle = its seal’s certificate was withdrawn, and the issuer must seal it anew
problem-sealed-after-withdrawal = The seal was made after its certificate was withdrawn.
    .means = { $authority } withdrew the certificate on { $since }. What is sealed bears an independent time-stamp of { $after_moment }, so the seal is no older than that.
    .next = Do not rely on it. Ask the issuer whether it sealed this, by an address that you know from elsewhere.
    .next-holder = Ask the issuer to seal it anew.
    .headline = Sealed after its certificate was withdrawn on { $since }
    .settle = it was sealed after its certificate was withdrawn, and the issuer must seal it anew
problem-certificate-suspect = The key of the seal’s certificate may have been in other hands since { $suspect }.
    .means = So says { $authority }, who withdrew the certificate on { $since }. The seal is known to have existed on { $at_moment }, after that doubt began.
    .next = Ask the issuer whether it sealed this, by an address that you know from elsewhere.
    .next-holder = Ask the issuer to seal it anew.
    .settle = the issuer must confirm that it sealed this, or seal it anew
problem-time-stamp-order = The time-stamps of the seal contradict one another.
    .means = What was sealed was stamped on { $inside_moment }, and the seal on it earlier, on { $over_moment }. So nothing proves when it was sealed.
    .next = Only the issuer can mend it, with a new seal.
    .settle = the issuer must seal it with time-stamps that fit together
problem-certificate-unfit = The seal’s certificate is not made for sealing.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .settle = the issuer must seal it with a certificate made for that
problem-certificate-not-judged = Whether the seal’s certificate leads to somebody who is trusted could not be found out.
    .means = { $reason }. That is no word against the credential, and none for it.
    .next = Ask the issuer to seal it with its organisation’s own certificate for seals; or name this certificate in your list, if you know whose it is.
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .settle = the issuer may seal it with a certificate that is read here
problem-seal-mismatch =
    { $credential ->
        [none] It does not say of its issuer what the seal’s certificate says.
       *[other] The issuer written in it is not the one that the seal’s certificate names.
    }
    .means =
        { $credential ->
            [none] What a sealed credential must say of its issuer is missing, so that the seal is nobody’s that it names.
           *[other] Whoever sealed it put another name on it.
        }
    .next =
        { $credential ->
            [none] Ask the issuer for one that names it as its certificate does.
           *[other] Do not rely on it. Ask the issuer that it names, by an address that you know from elsewhere.
        }
    .next-holder = Ask the issuer for a credential that names it as its certificate does.
    .detail =
        { $credential ->
            [none] { $member } is missing in the credential, the certificate says { $certificate }
           *[other] { $member }: the credential says { $credential }, the certificate { $certificate }
        }
    .settle = the issuer written in it is not the one that the certificate names

## Problems: who the issuer is

problem-issuer-not-listed = No source that you trust knows this issuer.
    .next-holder = Ask the issuer which register lists it, and name that register to whoever checks this.
    .means = What it calls itself is its own word. Many honest schools are listed nowhere yet.
    .next = Ask the issuer who vouches for it. If you know it, add it to your own list.
    .detail = { $issuer }
    .settle = its issuer must show who vouches for it
problem-no-trust-source = Nobody could be asked who this issuer is, since no source of trust is set up here.
    .means = What it calls itself is its own word.
    .next = Set up a list of issuers that you trust, or a register, and check again.
    .next-holder = Whoever checks it uses sources of their own, which may know this issuer.
    .settle = no source is set up here that could say who its issuer is
problem-source-unavailable = { $source } could not be asked who this issuer is.
    .unasked = Not asked who this issuer is: { $source } ({ $offline }).
    .next = Try again later, or add the issuer to your own list if you know it.
    .detail = { $reason }
    .settle = a source that may know its issuer could not be asked
    .settle-unasked = a source that may know its issuer was not asked ({ $offline })
problem-issuer-contradicted = A source that you trust says otherwise about this issuer than the credential does.
    .means = Somebody may be using this issuer’s name.
    .next = Do not rely on it. Ask the issuer, by an address that you know from elsewhere.
    .next-holder = Ask the issuer to set its entry or the credential right.
    .detail = { $source } says { $says }, found { $found }
    .headline = Not genuine: its issuer is not who it says
problem-dated-after-end = By its own word it was signed or awarded on { $found }, after the entry for this issuer ended on { $until }.
    .means = A school that is closed seals nothing any more. Whoever still has its key can.
    .next = Ask whoever keeps the records of that school whether it awarded this.
    .detail = { $source }
    .settle = whoever keeps the school’s records must confirm that it is from before { $until }
problem-listing-not-in-force = The entry for this issuer was not in force at that moment.
    .means = The source knows the issuer, and does not vouch for it on that day.
    .next = Ask those who keep the source, or the issuer, what held on that day.
    .detail = { $source }, from { $from } until { $until }
    .settle = its issuer’s entry was not in force at that moment

## Problems: dates

problem-expired = It ran out on { $valid_until }.
    .next = Ask the applicant whether it has been renewed. Its issuer can renew it.
    .next-holder = Ask the issuer to renew it. You can still show it, and it will say that it has run out.
    .detail = Compared with { $at }
    .headline = Ran out on { $valid_until }
problem-may-be-withheld = Parts of it were kept back, and one of them may say whether it is still in force.
    .means = Its issuer has concealed { $count } parts where an end date or a status may stand.
    .next = Ask the applicant to show the whole of it.
    .next-holder = Show the whole of it, or ask the issuer for one that keeps its dates and its status in the open.
    .detail = { $member }
    .settle = a part that was kept back may say whether it is in force
problem-not-yet-valid = It is in force only from { $valid_from }.
    .next = Check it again on that day. If the date looks wrong, ask the issuer.
    .detail = Compared with { $at }
    .headline = Not begun: in force from { $valid_from }
problem-not-disclosed = Its owner shows a part of it, and { $member } is not in it.
    .means = What its issuer says of this may have been left out.
    .next = Ask its owner to show { $member } too.
    .next-holder = Show { $member } too when you share it.
    .settle = its owner left out { $member }, or there is none
problem-status-may-be-left-out = Its owner shows a part of it, and an entry about its status may not be in it.
    .means = { $shown ->
        [one] The entry that is shown stands
       *[other] The { $shown } entries that are shown stand
    } there by its owner’s choice: its issuer does not have the status shown to everybody. Another entry may say that it was withdrawn.
    .next = Ask the issuer whether it was withdrawn, or for one of which the status is always shown.
    .next-holder = Ask the issuer for one of which the status is always shown.
    .settle = another entry about its status may have been left out
problem-wrong-date = The date “{ $member }” cannot be read.
    .means = So from when or until when it holds could not be found out.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $member }: { $found }
    .headline = Not in proper form
    .settle = the issuer must mend a date in it

## Problems: withdrawals

problem-revoked = Its issuer has withdrawn it, as its list of { $as_of } says.
    .means = The list does not say why. It may be a mistake, or it may have been replaced by another.
    .next = Ask the applicant before you decide; the issuer can say why.
    .next-holder = Ask the issuer why, and whether there is a new one.
    .detail = { $list }
    .headline = Withdrawn, as of { $as_of }
problem-suspended = Its issuer has suspended it, as its list of { $as_of } says.
    .means = It is not in force for now, and may be again.
    .next = Ask the applicant before you decide, and check again later; the issuer can say why.
    .next-holder = Ask the issuer why, and what must happen for it to be in force again.
    .detail = { $list }
    .headline = Suspended, as of { $as_of }
problem-status-set = Its issuer has marked it: { $purpose } { $value }.
    .means = What that mark means for you is not fixed by a standard.
    .next = Ask the issuer what the mark means.
    .detail = { $list }
    .headline = Marked by its issuer: { $purpose } { $value }
    .settle = the issuer must say what its mark means
problem-unsupported-status = How its issuer withdraws credentials is not known here: { $name }.
    .means = So whether it has been withdrawn could not be found out.
    .next = Ask the issuer whether it is still in force.
    .settle = how its issuer withdraws credentials is not known here
problem-list-unavailable = The issuer’s list of withdrawn credentials could not be had.
    .unasked = The issuer’s list of withdrawn credentials was not asked for ({ $offline }).
    .means = So we cannot say whether this one has been withdrawn.
    .next = Try again later, or ask the issuer.
    .detail = { $list }: { $reason }
    .settle = the issuer’s list of withdrawals could not be had
    .settle-unasked = the issuer’s list of withdrawals was not asked for ({ $offline })
problem-list-malformed = The issuer’s list of withdrawn credentials cannot be relied on.
    .means = So we cannot say whether this one has been withdrawn.
    .next = The issuer must mend its list. Until then, ask it about this credential.
    .next-holder = The issuer must mend its list. Tell it that the list is wrong.
    .detail = { $list }: { $reason }
    .settle = the issuer must mend its list of withdrawals
problem-list-later = The issuer’s list of withdrawn credentials names no date, and was fetched on { $fetched }, after the moment that you ask about.
    .means = So whether this one had been withdrawn on { $at } could not be found out.
    .next = Ask how it stands today, or take evidence that was kept then.
    .detail = { $list }
    .settle = the issuer’s list of withdrawals is known only as of { $fetched }
problem-list-not-in-force = The issuer’s list of withdrawn credentials does not cover this moment.
    .means = So we cannot say whether this one has been withdrawn.
    .next = The issuer must publish a new list. Until then, ask it about this credential.
    .next-holder = The issuer must publish a new list. Tell it that the list is out of date.
    .detail = { $list }, from { $from } until { $until }
    .settle = the issuer must renew its list of withdrawals
problem-unsigned-list = The issuer’s list of withdrawals does not name it, and is signed by nobody.
    .means = This kind of list is plain text. Whoever stands between you and the issuer could have left a line out.
    .next = Ask the issuer whether it is still in force, by an address that you know from elsewhere.
    .next-holder = Ask the issuer for a credential whose withdrawal can be checked.
    .detail = { $list }
    .settle = the issuer’s list of withdrawals is not signed
problem-list-older-than-seen = The issuer’s list of withdrawn credentials is of { $issued }, older than one seen before, of { $seen }.
    .means = Somebody may be showing an old list, so we cannot say whether this one has been withdrawn.
    .next = Try again later. If it stays so, ask the issuer.
    .detail = { $list }
    .settle = an older list of withdrawals came than one that was seen before
problem-list-elsewhere = The list of withdrawn credentials that was found there calls itself another list.
    .means = Nothing is set against this credential on it. Whether it is the list that the issuer meant is not known.
    .next = Ask the issuer about this credential. It can publish each list at the address that the list itself names.
    .next-holder = Tell the issuer that its list does not stand at the address that the list itself names.
    .detail = { $list } answers with { $named }
    .settle = the issuer’s list calls itself another list
    .accepted = nothing is set against it on a list that calls itself another list
problem-delegated_list = Somebody other than the issuer keeps the list of withdrawn credentials, and nobody that you trust names them for it.
    .means = Nothing is set against this credential there, and whether that list counts is not known.
    .next = Ask the issuer who keeps its list. If it is so, add that signer to the issuer’s entry in your own list.
    .next-holder = Ask the issuer to say publicly who keeps its list of withdrawals.
    .detail = { $list }, signed by { $signer } for { $issuer }
    .settle = the issuer must say who keeps its list of withdrawals
    .accepted = nothing is set against it on a list that somebody else signs

## Problems: what the issuer may award

problem-no-accreditation-source = Nobody could be asked whether this body may award this.
    .means = Who it is and what it may award are two things.
    .next = Ask the issuer for its accreditation, or set up a source that knows it.
    .next-holder = If you are asked, the issuer can name its accreditation.
    .detail = { $issuer }
    .settle = nobody could be asked whether its issuer may award this
problem-award-not-comparable = It does not say enough to be compared with what its issuer may award.
    .next = Ask the issuer which of its accredited awards this is.
    .detail =
        { $limb ->
            [level] { $source } bounds it by the EQF level, which the credential does not state for all that it awards
            [field] { $source } bounds it by the field of study (ISCED-F), which the credential does not state for all that it awards
            [type] { $source } bounds it by the kind of credential, which the credential does not state
            [qualification] { $source } bounds it by the qualification, which cannot be told from the credential in all its languages
            [country] { $source } bounds it by the country, which the credential does not state
            [date] { $source } bounds it by the day of award, which the credential does not state
            [zone] { $source } bounds it by the day of award, and the credential gives a moment that is within it in some time zones and not in others
            [kind] { $source } does not say of which kind that accreditation is
            [agent] { $source } does not say who accredited
            [unread] { $source } sets a bound in words that are not understood here
            [size] { $source } cannot be compared with all that it awards: it holds more than is read as such
            [part] { $source } may not cover one of the parts that the credential shows: their level or field of study is another than the whole’s
            [state] { $source } tells its state or a decision in words that are not understood here
           *[other] { $source } cannot be compared with what the credential awards
        }
    .settle = the issuer must say which of its accredited awards this is
problem-outside-accreditation =
    { $limb ->
        [level] It is at another level than { $source } lets its issuer award.
        [field] It is in another field of study than { $source } lets its issuer award in.
        [type] It is of another kind than { $source } lets its issuer award.
        [qualification] It is another qualification than { $source } lets its issuer award.
        [country] It was awarded in another country than { $source } lets its issuer award in.
        [date] The day on which it says that it was awarded is outside the time of which { $source } speaks.
        [withdrawn] The accreditation that it names ({ $source }) is no longer in force, by the file’s own word.
        [body] The accreditation that it names ({ $source }) is another body’s.
        [schema] It is of a kind that its issuer was not accredited to issue ({ $source }).
        [decision] The decision that { $source } tells lets its issuer award nothing.
        [status] { $source } is no part of the quality assurance that the law asks for.
        [agency] The agency that decided was not registered on that day ({ $source }).
       *[other] It is outside what { $source } says that its issuer may award.
    }
    .means = The issuer may have been accredited for it elsewhere, or later.
    .next = Ask the issuer for its accreditation for this award.
    .detail = allowed { $allowed }, found { $found }
    .settle = the issuer must show its accreditation for this award
problem-accreditation-ended = Its issuer might award this until { $until }, and nothing proves that it was awarded before.
    .means = The day of award is the issuer’s own word. Whoever still has its key could write an earlier one.
    .next = Ask the issuer for proof of when it was awarded, such as a seal with a time-stamp.
    .detail = { $source }: awarded on { $awarded }, ended on { $until }
    .settle = the issuer must prove that it was awarded by { $until }
problem-awarded-by-another = It names { $body } as the one that awards it, and nobody you trust says that its issuer may issue for that body.
    .means = Whoever seals a credential can name anybody in it.
    .next = Ask { $body } whether it awarded this. If its issuer may issue for it, say so in your own list (issued_by).
    .next-holder = If you are asked, { $body } can confirm it.
    .detail = issued by { $issuer }
    .settle = { $body } must confirm that it awarded this
problem-accreditation-unvouched = It says that { $agent } accredited its issuer for this. That is the issuer’s own word.
    .means = Nobody that you trust vouches for it.
    .next = Ask { $agent }, or look into its register. If it is so, say in your own list whom { $agent } accredits (accredits).
    .next-holder = If you are asked, { $agent } can confirm it.
    .detail = { $agent }
    .settle = { $agent } must confirm the accreditation
problem-accreditation-not-sound = The accreditation in { $source } does not hold itself.
    .means = So nothing can be taken from it.
    .next = Ask whoever accredits for a new one.
    .detail = { $source }: { $reason }
    .settle = the accreditation in { $source } does not hold itself
problem-accreditation-of-another = The accreditation that it offers is that of another body.
    .next = Ask the issuer for its own accreditation.
    .detail = { $source }: due { $expected }, found { $found }
    .settle = the issuer must show its own accreditation
problem-accreditation-by-name = { $source } is about a body of the same name, { $name }. Whether that is this one is not known.
    .means = Two bodies can have one name, and names can be imitated.
    .next = If it is the same, add the identifier from { $source } to the issuer’s entry in your own list.
    .next-holder = If you are asked, the issuer can say by which identifier it is registered.
    .detail = { $name }
    .settle = it is not known whether { $source } is about its issuer
problem-accreditor-unknown = Whoever signed the accreditation is none of those that you trust to accredit this issuer.
    .next = Find out who that is. If you trust them with it, say in your own list whom they accredit (accredits).
    .next-holder = If you are asked, name who accredits the issuer.
    .detail = signed by { $accreditor }
    .settle = it is not known who accredited its issuer
problem-self-accredited = The accreditation that it offers is its issuer’s own.
    .means = Nobody accredits itself.
    .next = Ask the issuer who else accredits it.
    .detail = signed by { $accreditor }
    .settle = the issuer must show who else accredits it
problem-accreditation-unavailable = The accreditation at { $source } could not be had.
    .unasked = The accreditation at { $source } was not asked for ({ $offline }).
    .next = Try again later. If it stays away, those who run the registry must act.
    .detail = { $reason }
    .settle = the accreditation at { $source } could not be had
    .settle-unasked = the accreditation at { $source } was not asked for ({ $offline })
problem-accreditation-chain =
    { $reason ->
        [no-root] It names an accreditation of EBSI, and your own list names no root in which such a chain may end.
        [elsewhere] It names an accreditation in a registry that your own list does not name, so that nobody was asked.
        [form] What it names as its accreditation is not the address of one.
        [malformed] The registry’s answer about its accreditation cannot be read.
        [statement] What it names as its accreditation lets nobody award or accredit this.
        [loop] The accreditations that it names lead back to themselves.
        [long] The chain of accreditations that it names is longer than any honest one.
        [ends] The chain of accreditations that it names ends in somebody who is no root that you trust.
       *[other] The chain of accreditations that it names leads to nobody that you trust.
    }
    .next =
        { $reason ->
            [no-root] If you trust such a root, add it to your own list ([[root]]).
            [elsewhere] If you trust a root whose chains stand there, add it to your own list ([[root]], registry).
            [ends] Find out who that is. If you trust it as a root, add it to your own list ([[root]]).
           *[other] Ask the issuer for its accreditation.
        }
    .next-holder = If you are asked, the issuer can name its accreditation.
    .detail = { $at }
    .settle = no chain of accreditations leads to a root that you trust

## Problems: the schema and the rules of the type

problem-schema-mismatch =
    { $rule ->
        [required] It does not keep to the schema that it names: “{ $due }” is missing.
        [type] It does not keep to the schema that it names: a value must be of the type { $due }, and is not.
        [unexpected] It does not keep to the schema that it names, which does not provide for “{ $due }”.
        [enum] It does not keep to the schema that it names: a value is none of those allowed ({ $due }).
        [const] It does not keep to the schema that it names: a value must be “{ $due }”, and is not.
        [format] It does not keep to the schema that it names: a value is not written as “{ $due }” must be.
        [pattern] It does not keep to the schema that it names: a value does not fit the pattern { $due }.
        [min-items] It does not keep to the schema that it names: a list must have { $due } entries or more.
        [max-items] It does not keep to the schema that it names: a list must have { $due } entries at most.
        [min-length] It does not keep to the schema that it names: a text must have { $due } characters or more.
        [max-length] It does not keep to the schema that it names: a text must have { $due } characters at most.
        [minimum] It does not keep to the schema that it names: a number is below { $due }.
        [maximum] It does not keep to the schema that it names: a number is above { $due }.
        [choice] It does not keep to the schema that it names: a part has none of the forms that are allowed there.
       *[other] It does not keep to the schema that it names: the rule “{ $due }” is broken.
    }
    .means = It may well be genuine: its issuer signed it so. It is not in the form that its issuer promises.
    .next = Ask the issuer to issue it again in the form that its schema demands.
    .detail =
        { $place ->
            [none] { $schema }, for the credential as a whole
           *[other] { $schema }, at { $place }
        }
    .headline = Does not keep to the schema that it names
problem-type-rule =
    { $rule ->
        [mandatory] The rules of its type are broken: “{ $claim }” must be in it, and is missing.
        [always] The rules of its type are broken: its holder must be able to keep back “{ $claim }”, and is not.
        [never] The rules of its type are broken: “{ $claim }” must always be shown, and can be kept back.
       *[path] The rules of its type do not fit it: “{ $claim }” cannot be found in a value of this kind.
    }
    .means = It may well be genuine: its issuer signed it so. It is not what its issuer calls it.
    .next = Ask the issuer to issue it again by the rules of its type.
    .detail = { $type_name }
    .headline = Does not keep to the rules of its type
problem-type-contradicts = The rules of its type contradict each other.
    .means = Nobody can keep to them, and their standard has such a credential refused.
    .next = Ask the issuer to mend what it publishes about the type.
    .detail = { $address }: { $reason }
    .headline = The rules of its type contradict each other
problem-schema-unavailable = What its issuer says of the form of such credentials could not be had, or used.
    .unasked = What its issuer says of the form of such credentials was not asked for ({ $offline }).
    .means = So we cannot say whether it keeps to it. That changes nothing about its seal.
    .next = Try again later if the form matters to you.
    .detail = { $address }: { $reason }
    .settle = the form that was agreed for it could not be had
    .settle-unasked = the form that was agreed for it was not asked for ({ $offline })
problem-pinned-schema-unavailable = The very document to which its issuer ties the form of this credential could not be had, or used.
    .unasked = The very document to which its issuer ties the form of this credential was not asked for ({ $offline }).
    .means = So we cannot say whether it keeps to it.
    .next = Try again later, or ask the issuer for the document.
    .detail = { $address }: { $reason }
    .settle = the document that fixes its form could not be had
    .settle-unasked = the document that fixes its form was not asked for ({ $offline })
problem-schema-altered = The document that fixes its form is another than the one that its issuer meant.
    .means = So we cannot say whether it keeps to what its issuer meant. That says nothing against the credential.
    .next = Ask the issuer to publish the right document again.
    .detail = { $address }: { $reason }
    .settle = the document that fixes its form is another than its issuer meant
problem-schema-not-sound = The schema that it names stands in a credential that does not hold itself.
    .means = So we cannot say whether it keeps to what its issuer meant. That says nothing against the credential.
    .next = Ask the issuer to mend its schema.
    .detail = { $address }: { $reason }
    .settle = its issuer must mend the schema that it names
problem-unsupported-schema =
    { $name ->
        [ShaclValidator2017] As its schema it names SHACL rules, which this check does not follow. Those of European Digital Credentials are held against it apart, as its profile.
       *[other] It names a schema of a kind that this program does not read: { $name }.
    }
    .means = So we cannot say whether it keeps to it. That changes nothing about its seal.
    .next = If the form matters to you, have it checked by a program that reads such schemas.
    .settle = it names a schema of a kind that is not read here
problem-schema-elsewhere = The schema that it names rests on another one, which was not asked for.
    .means = So we cannot say whether it keeps to it. That changes nothing about its seal.
    .next = Ask the issuer for a schema that stands by itself, if the form matters to you.
    .detail = { $address } names { $reference }
    .settle = the schema that it names rests on another one
problem-schema-too-costly = Following the schema that it names would take more work than any honest one needs.
    .means = So we cannot say whether it keeps to it. That changes nothing about its seal.
    .next = Tell the issuer that its schema cannot be followed.
    .detail = { $address }
    .settle = the schema that it names cannot be followed

## Problems: whose it is

problem-name-of-another = It calls itself “{ $name }”. { $source } lists that name under another key.
    .next = Compare its address with the one that you know. If it is the same school, ask { $source } to list its key too.
    .next-holder = Ask the issuer to have this key listed too.
problem-look-alike-name = It calls itself “{ $name }”, which looks like “{ $listed }” on { $source } and is not the same.
    .next = Look at each letter, and ask the one that you know, by an address from elsewhere.
    .next-holder = Ask the issuer whether it is the one that you mean.
problem-look-alike-domain = Its domain { $domain } looks like { $listed } on { $source } and is another one.
    .next = Look at each letter, and ask the one that you know, by an address from elsewhere.
    .next-holder = Ask the issuer whether it is the one that you mean.
problem-mixed-scripts = The word “{ $word }” in its name mixes letters of different scripts, as no language does.
    .next = Look at each letter: somebody may be using another’s name.
    .next-holder = Ask the issuer whether it is the one that you mean.
problem-other-letters = Its domain is { $domain }; a browser shows it as { $letters }.
    .next = Compare the domain with the one that you know, letter by letter.
    .next-holder = Compare the domain with the one that you know, letter by letter.
problem-result-not-achieved = It says that what it names was not reached: the result{ $of ->
        [none] {" "}
       *[other] {" "}of “{ $of }”{" "}
    }is “{ $status }”.
    .next = Do not count this as an achievement. Ask the applicant whether there is a later credential.
    .next-holder = This does not show that you reached it. If you did later, ask the issuer for a new credential.
    .but = it says that this was not reached
problem-result-not-yet-achieved = It says that what it names is not reached yet: the result{ $of ->
        [none] {" "}
       *[other] {" "}of “{ $of }”{" "}
    }is “{ $status }”.
    .next = Do not count this as an achievement yet. Ask the applicant for the credential that says how it ended.
    .next-holder = This does not show that you reached it yet. Ask the issuer for a credential once you have.
    .but = it says that this is not reached yet
problem-result-below-required = A result{ $of ->
        [none] {" "}
       *[other] {" "}(“{ $of }”){" "}
    }is “{ $found }”, and the achievement requires “{ $required }”.
    .next = Do not count this as an achievement before the issuer has explained it.
    .next-holder = Ask the issuer: the result is below what the achievement itself requires.
    .but = a result is below what is required
problem-result-not-comparable = Whether a result{ $of ->
        [none] {" "}
       *[other] {" "}(“{ $of }”){" "}
    }suffices could not be found out: { $found ->
        [none] it has no value
       *[other] it is “{ $found }”
    }, and “{ $required }” is required.
    .next = Ask the issuer what is required, and whether this result suffices.
    .next-holder = Ask the issuer to write the result so that it can be compared with what is required.
problem-result-unknown-status = A result has { $status ->
        [none] no status, where there must be one
       *[other] the status “{ $status }”, which the standard does not know
    }.
    .next = Do not take the status for a success. Ask the issuer what it means.
    .next-holder = Ask the issuer to write the status as the standard has it.
problem-result-undescribed = A result rests on a description that is not in the credential ({ $link }).
    .next = What the result is of, and what is required, only the issuer can say. Ask it.
    .next-holder = Ask the issuer for a credential that describes its results.
problem-result-not-allowed = A result{ $of ->
        [none] {" "}
       *[other] {" "}(“{ $of }”){" "}
    }is “{ $found }”, which { $allowed ->
        [none] is none of the levels of its own description.
       *[other] its own description does not allow ({ $allowed }).
    }
    .next = Ask the issuer which result is right.
    .next-holder = Ask the issuer to mend the result or its description.
problem-names-nobody = It does not say to whom it was given: it names neither an id nor an identifier of its holder.
    .means = Anyone could show it as their own.
    .next = Ask the person how they can show that it is theirs, or ask the issuer.
    .next-holder = Ask the issuer for a credential that names you.
problem-several-subjects = It speaks of { $count } subjects. What is told in short, the elements and the sheet are of the first alone.
    .means = What was awarded to one of them is not another’s.
    .next = See which of them the person is, and what it says of that one.
    .next-holder = Ask the issuer for a credential of your own.
problem-issuer-twice = The token names { $token } as its issuer, and the credential inside it { $inside }.
    .means = The token’s word counts: who { $inside } is was not asked, and what the file says of its issuer’s name need not be true of { $token }.
    .next = Ask the issuer which of the two it is.
problem-subject-twice = The token was made for { $token }, and the credential inside it speaks of { $inside }.
    .means = The token’s word counts. Whether both are the same person is not known.
    .next = Compare with an identity document, or ask the issuer.
    .next-holder = Ask the issuer for a credential that names you once.
problem-record-of-another = The record is { $expected }’s, and holds a credential that was given to { $found }.
    .means = What is in it need not be the learning of one person.
    .next = Ask the issuer of the record why it stands there.
problem-association-open = The record joins something that is not in it ({ $kind ->
        [none] of no kind
       *[other] { $kind }
    }: { $id }).
    .next = Ask the applicant for the whole record, if that part matters to you.
    .next-holder = Ask the issuer for the whole record.
problem-called-otherwise = It calls its issuer “{ $name }”; by { $source } that is “{ $proven }”.
    .means = What a file calls its issuer is the issuer’s own word.
    .next = Go by “{ $proven }”. If that is another name of the same body, say so in your own list (also, formerly).
    .next-holder = If you are asked, “{ $proven }” can confirm it.
problem-devised-by-another = What it awards was devised by “{ $creator }”; the one that awards it is its issuer, “{ $issuer }”.
    .means = Whoever devises an achievement awards nothing by that.
    .next = If it matters that it is theirs, ask “{ $creator }”.
problem-issued-without-mandate = It was issued by “{ $issuer }” and awarded by “{ $body }”, and says nothing of a mandate to issue for it.
    .means = Anybody can name somebody else as who awarded.
    .next = Ask “{ $body }” whether it awarded this, and whether “{ $issuer }” may issue it.
    .next-holder = Ask the issuer for a credential that states the mandate of “{ $body }”.
problem-issued-by-mandate = It was issued by “{ $issuer }” for “{ $body }”, by a mandate that it states itself{ $statement ->
        [none] {""}
       *[other] : “{ $statement }”
    }{ $documents ->
        [0] .
        [one] . A document on it is attached.
       *[other] . { $documents } documents on it are attached.
    } Nobody else confirms the mandate here.
    .next = If that matters, ask “{ $body }” whether it charged “{ $issuer }” with issuing this.
problem-renewal-unavailable = No newer copy came from { $address }.
    .unasked = { $address } was not asked for a newer copy ({ $offline }).
    .next = Try again later, or ask the applicant for the newest copy. What stands here is of the copy at hand.
    .next-holder = Try again later, or ask the issuer for the newest copy.
    .detail = { $reason }
problem-renewal-not-offered = Nobody was asked for a newer copy: the credential offers none, or its seal is not settled.
    .next = Ask the applicant whether there is a newer copy, if that matters.
    .next-holder = Ask the issuer whether there is a newer copy.
problem-renewal-not-intact = What came as a newer copy is not known to be sealed by the issuer ({ $reason }), so the copy at hand counts.
    .next = Ask the issuer why its newer copy does not hold.
    .next-holder = Ask the issuer why its newer copy does not hold.
problem-renewal-of-another = What came as a newer copy is another credential, so the copy at hand counts.
    .next = Ask the issuer for the newer copy of this credential.
    .next-holder = Ask the issuer for the newer copy of this credential.
    .detail = { $member }: { $expected } / { $found }
problem-renewal-older = What came as a newer copy begins on { $after }, before the one at hand ({ $before }), which counts.
    .next = Ask the issuer which copy is the newest.
    .next-holder = Ask the issuer which copy is the newest.
problem-endorses-another = An endorsement stands beside the { $thing ->
        [credential] credential
        [achievement] achievement
        [issuer] issuer
       *[other] part
    } { $expected }, and endorses { $found ->
        [none] nothing that it names
       *[other] something else: { $found }
    }.
    .next = Do not count this endorsement for what it stands beside.
    .next-holder = Ask the issuer to put endorsements beside what they endorse.
problem-binding-missing = You asked for proof from the owner’s key, and it was left off.
    .next = { -present-again }
    .next-holder = Share it again from the wallet that it was given to.
    .settle = proof from the owner’s key was left off
problem-binding-mismatch = The proof from the owner’s key does not match what was sent.
    .next = { -present-again }
    .next-holder = { -present-again-holder }
    .detail = { $reason }
    .settle = the proof from the owner’s key does not match
problem-not-the-owner = It was sent with another key than the one it was given to.
    .means = Somebody else may have sent it, or its owner has changed wallets.
    .next = Ask the applicant. Its issuer can give it to a new key.
    .next-holder = Share it from the wallet that it was given to, or ask the issuer to give it to your new key.
    .detail = given to { $expected }, sent with { $found }
    .settle = it was sent with another key than the one it was given to
problem-wrong-nonce = It answers another request than yours.
    .means = Somebody may be using an old answer again.
    .next = { -present-again }
    .next-holder = { -present-again-holder }
    .detail = expected { $expected }, found { $found }
    .settle = it answers another request
problem-wrong-audience = It was meant for somebody else.
    .next = { -present-again }
    .next-holder = { -present-again-holder }
    .detail = expected { $expected }, found { $found }
    .settle = it was meant for somebody else
problem-not-fresh = The answer was made on { $made_moment }, too far from { $at_moment }.
    .next = { -present-again }
    .next-holder = Check your computer’s clock, then ask for a new request and answer that one.
    .settle = the answer was not made now

## What an outcome rests on (arguments that are not there are "none")

# ---- whether it was given to whom the person named
question-recipient = Given to whom you name?
recipient-matches = Yes
    .sentence = What you named stands in it. That says whose it is, not who sent it.
    .hashed = What you named stands in it, as a hash that only fits this. That says whose it is, not who sent it.
recipient-does_not_match = No
    .sentence = It was given to somebody of another name, address, id or date of birth than you named.
recipient-alike = Could not find out
    .sentence = It names somebody whose name is written alike, and not the same. Compare with an identity document.
    .born = The date of birth in it is a moment by another clock, so that the day that you named may be meant or the day beside it. Compare with an identity document.
recipient-not_offered = Could not find out
    .sentence = It names nobody in that kind of words. Compare name and date of birth.
recipient-weak_hash = Could not find out
    .sentence = It names somebody by a hash that cannot be relied on ({ $algorithm }). Ask the issuer.
recipient-blocked = Could not find out
    .sentence = It is not settled that its issuer sealed it, so what it says of the person counts for nothing.

# ---- a newer copy, asked for because the person said so
renewal-taken = A newer copy came from { $address }. Everything here is of that copy.
renewal-same = It says the same as the one at hand.
renewal-change =
    { $before ->
        [none] New at { $place }: { $after }
       *[other] { $after ->
            [none] Gone from { $place }: { $before }
           *[other] At { $place }: { $before } → { $after }
        }
    }
renewal-more = { $count } more differences.

evidence-form = { $kind }
evidence-disclosures =
    { $shown ->
        [0] Nothing that could be kept back was shown
        [one] One part shown by its owner’s choice
       *[other] { $shown } parts shown by their owner’s choice
    }
evidence-part = A part is shown. What its owner left out cannot be seen
evidence-signature = { $method }, { $key } key
evidence-own-key = The issuer’s name is its key: { $issuer }
evidence-listed-key =
    Listed by the issuer at { $address }{ $dated ->
        [none] , as of a day that is not known
       *[other] , as of { $dated }
    }
evidence-listed-in-log =
    Listed in the issuer’s log, version { $version } of { $since }{ $witnesses ->
        [0] {""}
        [one] , with one witness
       *[other] , with { $witnesses } witnesses
    }{ $then ->
        [none] {""}
       *[other] ; version { $then } was in force on its date
    }
evidence-certificate-listed = Certificate of { $organisation }, in your own list
evidence-sealed-also = It bears another seal as well, whose certificate names { $organisation ->
    [none] no organisation
   *[other] { $organisation }
    }. It fits the content; who it is was not asked, and no answer rests on it
evidence-certificate-withdrawal-not-settled = Whether the certificate itself was withdrawn is not settled: what came along about that is too old, of another certificate, or by somebody who may not say it
evidence-certificate-withdrawal-not-asked = Whether the certificate itself was withdrawn was not asked
evidence-certificate-trusted-list = Certificate of { $organisation }, by { $authority }, on the trusted list of { $territory }, issue { $issue } of { $issued }
evidence-named-by-trusted-list = { $name }, by its certificate, whose authority stands on the trusted list of { $territory }, issue { $issue }
evidence-seal-grade =
    { $grade ->
        [qualified] Qualified seal
        [advanced-on-qualified] Advanced seal on a qualified certificate
        [advanced] Advanced seal
       *[unknown] Grade of the seal not settled
    }: { $reason ->
        [listed] by the trusted list of { $territory }, issue { $issue } of { $issued }, with a key in a qualified device
        [no-device] by the trusted list of { $territory }, issue { $issue } of { $issued }; nothing says that its key is in a qualified device
        [listed-by-rules] by the trusted list of { $territory }, issue { $issue } of { $issued }, which says more of this certificate than it says itself: that it is a qualified one for seals, with a key in a qualified device
        [no-device-by-rules] by the trusted list of { $territory }, issue { $issue } of { $issued }, which says of this certificate that its key is in no qualified device
        [not-qualified-by-rules] by the trusted list of { $territory }, issue { $issue } of { $issued }, this certificate is not a qualified one for seals, whatever it says itself
        [rules-unclear] the trusted list of { $territory }, issue { $issue } of { $issued }, has rules of which it cannot be said whether they are for this certificate, or that contradict one another
        [list-ahead] the trusted list of { $territory }, issue { $issue } of { $issued }, is from a time that had not come when it was taken in
        [service-unread] the trusted list of { $territory }, issue { $issue } of { $issued }, says something of its authority that must be understood and is not known here
        [list-overdue] the trusted list of { $territory }, issue { $issue } of { $issued }, is overdue
        [not-granted-at-issue] by the trusted list of { $territory }, issue { $issue } of { $issued }, its authority was not granted when the certificate was issued
        [not-granted] by the trusted list of { $territory }, issue { $issue } of { $issued }, its authority was not granted for seals then
        [another-law] its certificate says that it is qualified by the law of another country than those of the European Union
        [certificate-not-qualified] its certificate does not say that it is a qualified one for seals
        [no-list] no trusted list at hand says that its certificate is a qualified one
       *[nobody-vouches] nobody that you trust vouches for its certificate
    }
evidence-certificate-not-withdrawn =
    The certificate was not withdrawn, by { $form ->
        [list] the list
       *[answer] the answer
    } of { $authority } of { $at_moment }
evidence-certificate-withdrawn-later = The certificate was withdrawn on { $since }, by { $authority }; the seal existed before, on { $at_moment }
evidence-certificate-chain = Certificate of { $organisation }, in a chain to { $authority }
evidence-time-stamp =
    { $over ->
        [content] What is sealed existed on { $time_moment }
       *[other] The seal existed on { $time_moment }
    }, by the time-stamp of { $authority }
evidence-time-stamp-unproven =
    Its time-stamp of { $time_moment }{ $authority ->
        [none] { "" }
       *[other] { " " }by { $authority }
    } proves nothing here: { $because }
time-stamp-why =
    { $why ->
        [no-anchor] you have not said that you trust this time-stamping authority
        [unfit] its certificate is not made for time-stamps
        [not-judged] whether its certificate leads to somebody whom you trust could not be found out
        [not-in-force] its certificate has run out since, or had not begun, and nothing later confirms it
        [withdrawn] its certificate was withdrawn
        [not-granted] no trusted list at hand says that this time-stamping authority was granted then
        [overdue] the trusted list that would say whether this time-stamping authority was granted then is overdue
        [later] it is later than the moment at which it is known to have existed
       *[other] { $reason }
    }
time-stamp-believed = checked: made by an authority that you trust
time-stamp-not-believed = checked, and proves nothing here: { $because }
said-alike = { $said } (and { $more ->
    [1] one
   *[other] { $more }
} more alike)
evidence-named-by-certificate = { $name }, by its certificate ({ $source })
evidence-sealed-around = Sealed with the credential that it stands in, by the same issuer
evidence-endorses =
    { $thing ->
        [credential] Endorses the credential
        [achievement] Endorses the achievement
        [issuer] Endorses the issuer
       *[other] Endorses a part of it
    }{ $by ->
        [none] {""}
       *[other] , by “{ $by }” as it calls itself
    }{ $comment ->
        [none] {""}
       *[other] : “{ $comment }”
    }
evidence-taken-out = Taken out of a picture ({ $picture }, { $place })
evidence-stands-at = Stands inside at { $place }
evidence-schema-kept =
    { $dated ->
        [none] Keeps to the schema { $address }
       *[other] Keeps to the schema { $address }, as it was on { $dated }
    }
evidence-claim-shown = “{ $claim }” is shown
evidence-type-kept =
    { $types ->
        [one] Keeps to the rules of its type, “{ $type_name }”
       *[other] Keeps to the rules of its type, “{ $type_name }”, and of those that it extends
    }
evidence-names-evidence = Names evidence{ $name ->
        [none] {""}
       *[other] {" "}“{ $name }”
    } ({ $kind }{ $address ->
        [none] {""}
       *[other] , { $address }
    }), which was not checked{ $text ->
        [none] {""}
       *[other] : “{ $text }”
    }
evidence-names-refresh =
    { $address ->
        [none] Names a place of renewal ({ $kind }), where nothing was asked
       *[other] Can be renewed at { $address } ({ $kind }), where nothing was asked
    }
evidence-names-terms = Names terms of use ({ $kind }{ $address ->
        [none] {""}
       *[other] , { $address }
    }), which were not checked
evidence-short-list = A list of { $entries } entries, fewer than hide whom one asks about
evidence-listed = { $name }, by { $source }
evidence-named-by-federation = { $name }, by a signed statement of { $source }{ $key ->
        [pinned] { "" }
       *[other] , whose key is known by its address alone
    }
evidence-source-not-asked = { $name } could not be asked: { $reason }
evidence-source-off-not-asked = “{ $name }” is switched off, so it was not asked
evidence-controls-domain = The domain { $domain } is this issuer’s own; who runs it, nobody here says
evidence-published-under = Its keys are published at { $domain }{ $place }; whose page that is, nobody here says
evidence-linked-domain = The domain { $domain } says that this issuer is its own; who runs it, nobody here says
evidence-domain-not-linked = It calls the domain { $domain } its own, which does not confirm it: { $reason }
evidence-domains-silent-not-asked = Domains of your list that gave no answer whether this issuer is their own: { $names }
evidence-domains-not-asked =
    { $count ->
        [one] One more domain of your list was not asked whether this issuer is its own
       *[other] { $count } more domains of your list were not asked whether this issuer is their own
    }
evidence-period =
    { $from ->
        [none] Until { $until }
       *[other] { $from } to { $until }
    }
evidence-no-end =
    { $from ->
        [none] No dates
       *[other] From { $from }, without an end
    }
evidence-status-entry =
    { $dated ->
        [none] Entry { $index } of the list
       *[other] Entry { $index } of the list of { $dated }
    }{ $until ->
        [none] {""}
       *[other] , which runs until { $until }
    }{ $update ->
        [none] {""}
       *[other] ; an updated version is to be had
    }
evidence-revocation-list =
    { $dated ->
        [none] The issuer’s unsigned list
       *[other] The issuer’s unsigned list, fetched on { $dated }
    }, which names { $entries ->
        [one] one withdrawn credential
       *[other] { $entries } withdrawn credentials
    }
evidence-may-award =
    { $until ->
        [none] { $name } may award this, by { $source }
       *[other] { $name } might award this until it ended on { $until }, by { $source }
    }
evidence-accredited-by =
    { $until ->
        [none] { $agency } accredited { $name } for this, signed by { $accreditor }
       *[other] { $agency } accredited { $name } for this until { $until }, signed by { $accreditor }
    }
evidence-accredited-through =
    { $links ->
        [one] { $root } accredited it for this, by { $source }
       *[other] { $root } accredited it for this through a chain of { $links }, by { $source }: { $path }
    }
evidence-accredited-as-it-says =
    { $dates ->
        [none] { $agency } accredits { $name }, by { $source }; for what, the credential says, which names no day from or until which that holds
       *[other] { $agency } accredits { $name }, by { $source }; for what, the credential says
    }
evidence-names-accreditation =
    { $agent ->
        [none] Names an accreditation, by nobody ({ $place })
       *[other] Names an accreditation by { $agent } ({ $place })
    }
evidence-accreditation-not-asked = Could not be asked: { $source }
evidence-institution-ended =
    { $ended ->
        [closed] { $name } was closed on { $until }
        [merged] { $name } went into another on { $until }
        [renamed] { $name } has had another name since { $until }
       *[other] { $name } was there until { $until }
    }{ $successor ->
        [none] {""}
       *[other] ; { $successor } goes on in its place
    }
evidence-presented-by = Presented by { $holder }
evidence-bound-key = By the key that the credential names as its owner’s
evidence-answers = Answers your request of { $made_moment }

## Countries

country-AD = Andorra
country-AL = Albania
country-AM = Armenia
country-AT = Austria
country-AZ = Azerbaijan
country-BA = Bosnia and Herzegovina
country-BE = Belgium
country-BG = Bulgaria
country-CH = Switzerland
country-CY = Cyprus
country-CZ = Czechia
country-DE = Germany
country-DK = Denmark
country-EE = Estonia
country-ES = Spain
country-FI = Finland
country-FR = France
country-GB = United Kingdom
country-GE = Georgia
country-GR = Greece
country-HR = Croatia
country-HU = Hungary
country-IE = Ireland
country-IS = Iceland
country-IT = Italy
country-LI = Liechtenstein
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-MC = Monaco
country-MD = Moldova
country-ME = Montenegro
country-MK = North Macedonia
country-MT = Malta
country-NL = Netherlands
country-NO = Norway
country-PL = Poland
country-PT = Portugal
country-RO = Romania
country-RS = Serbia
country-SE = Sweden
country-SI = Slovenia
country-SK = Slovakia
country-SM = San Marino
country-TR = Türkiye
country-UA = Ukraine
country-VA = Holy See
country-XK = Kosovo
country-BE-VLG = Belgium, Flanders
country-BE-FR = Belgium, French Community
country-BE-DE = Belgium, German-speaking Community
country-GB-ENG-NIR = United Kingdom, England and Northern Ireland
country-GB-SCT = United Kingdom, Scotland
country-GB-WLS = United Kingdom, Wales

## The verifier's pages

page-check = Check
page-back = Back to the start
page-to = to
page-until = runs until
page-start-title = Check a learning credential
page-start-sub = Ask for one, or check one that you were given.
page-ask-title = Ask for one
page-ask-sub = The applicant’s wallet shows what it would send before it sends anything.
page-drop-title = Check one that you were given
page-drop-sub = A file, or the text of a credential or presentation. It stays on this computer.
page-drop-here = Drop a file here, or choose one
page-paste-here = Or paste the text here
page-check-it = Check
page-what-this-is = Says whether a credential is genuine, from whom, and in force, and what could not be found out. Only a competent authority recognises.
page-request-welding = Welding qualification
page-request-welding-why = For hiring a welder for structural steel.
page-request-diploma = School leaving certificate
page-request-diploma-why = For admission to a course or a job that asks for one.
page-request-first-aid = First-aid certificate
page-request-first-aid-why = For whoever gives first aid at work.
page-request-any = Any learning credential
page-request-any-why = To see one, without looking for anything in particular.
page-asked-name = Name
page-asked-name-why = Given name and family name
page-asked-what = What
page-asked-what-why = What it is called
page-asked-level = Level
page-asked-level-why = EQF level, as its issuer states it
page-asked-outcomes = Can do
page-asked-outcomes-why = Learning outcomes
page-asked-when = When
page-asked-when-why = Day of award, and until when it runs
page-scan = Scan with the wallet
page-too-long = The link is too long for a QR code. Open or copy it.
page-open-title = Open with the wallet
page-open-sub = Scan the code, open the link, or paste it into the wallet. Nothing is sent before its owner says yes.
page-open-wallet = Open in the wallet
page-copy = Copy link
page-copied = Copied
page-waiting = Waiting for the answer
page-runs-out = The request ends on
page-look-again = Look again
page-judging = An answer has come
page-judging-why = It is being checked. Load this page again in a moment.
page-refused = Nothing was shared
page-refused-why = The wallet’s owner said no, or has nothing that answers this. That says nothing against anybody.
page-faulty = The answer cannot be used
page-faulty-why = What came does not answer what you asked for, so that it was not judged. Ask again.
page-unreadable = Nothing to check
page-unreadable-why = No file came, or it did not come whole. Choose it again.
page-too-large = Too large
page-too-large-why = Files of up to 16 MiB are checked. Ask the person for the credential alone, without anything around it.
page-broken = The check broke off
page-broken-why = That is this program’s fault and says nothing of the file. Try again.
page-request-failed = No request could be made
page-request-failed-why = Something is wrong with this program’s settings.
page-gone = There is nothing here
page-gone-why = It has ended, or never was. Requests end after ten minutes, results are forgotten after an hour.
page-result-title = Result
page-print = Print
page-save-report = Save the report
page-save-evidence = Save the evidence
page-save-evidence-why = One archive with everything that this answer rests on, for judging it again years later. It holds personal data.
page-calls-itself = Calls itself
page-unverified = unverified
page-no-issuer = names no issuer
page-next-title = What to do next
page-again = Try again
page-ask-newer = Ask for a newer copy
page-ask-newer-why = Its issuer offers newer copies. Asking tells the issuer that this credential is being checked.
page-meet = When you meet
page-meet-why = Compare the name with an identity document.
page-eqf-level = EQF level
page-as-stated = as the issuer states it
page-home = Compare with the levels of
page-home-none = no country
page-home-show = Compare
page-home-guessed = The country is that of your browser’s language.
page-home-nothing = No level of its framework is known to stand at this EQF level.
page-no-level = No level shown
page-no-level-why = It states none, or it was kept back.
page-took = What it took
page-credit = Credit
page-workload = Workload
page-assessment = Assessment
page-awarding-body = Awarding body
page-participation = Participation
page-claimed-title = Claimed beside proven
page-says = The credential says
page-proven = Proven, and by whom
page-from-whom = From whom
page-for-whom = For whom
page-what = What
page-can-do = Can do
page-level = Level
page-when = When
page-not-said = Not said, or kept back
page-sealed = Sealed by the issuer
page-what-why = As the issuer wrote it
page-can-do-why = What a person can do is the issuer’s own word
page-when-why = The day of award is its own word
page-not-sealed = Not what its issuer sealed
page-not-sealed-why = Nothing that it says can be relied on
page-seal-open = Could not be found out
page-seal-open-why = Whether its issuer sealed this is open
page-nobody-vouches = Nobody vouches for this issuer
page-nobody-vouches-why = Nobody but the credential says who that is
page-name-is-word = The name is the issuer’s word, sealed by it
page-owner-answered = The owner of the key that answered you
page-owner-not = Not proven to come from its owner
page-owner-open = Could not be found out
page-only-issuer = Nobody but the issuer says so
page-compare = Compare name and date of birth with an identity document
page-may-award = A source that you trust says that they may award this
page-may-not-award = Outside what they may award
page-level-why = Nobody who knows could be asked
page-told-title = What it says, measured
page-told-all = Everything that it says
page-told-all-why = each value, in the order of the file
page-told-lines = { $count ->
    [one] one line
   *[other] { $count } lines
}
page-told-filled = { $filled } of { $lines } filled
page-held-disclosed = shown by choice
page-held-nobody = secured by nobody
page-held-not-settled = not settled whether its issuer secured it
page-checks-title = Checks
page-inside = Credentials inside it
page-judged-by = Judged by the policy “{ $policy }”.
page-not-required = Not required by the policy “{ $policy }”, so that it does not change the headline: { $checks }.

# ---- what a credential says (show)

show-claimed = What the file says. Nobody but the file says so, unless an answer above does.
show-nothing = There is no credential in it that could be shown.
show-gap = The file says nothing here.
show-not-confirmed = (not confirmed)
show-level-known = { $framework }: referenced to EQF { $eqf }.
show-level-unconfirmed = { $framework }: EQF { $eqf }, not confirmed.
show-level-basis = It rests on: { $basis }.
show-level-list = List of levels: { $list }.
show-no-entry = unknown ({ $address })
show-level-nowhere = Stands in no list that is known here.
show-level-comparable-why = Levels are compared by way of the EQF. That they are comparable is no recognition.
show-section-profile = What its profile asks
show-section-secured = What the issuer secured
show-profile-shapes = Profile
show-miss-missing = Missing
show-miss-unavoidable = Unavoidable
show-miss-too-many = Too often
show-miss-class = Other kind
show-miss-datatype = Other form
show-miss-language = Twice
show-miss-address = Without address
show-miss-text = No text
show-miss-list = Not of the list
show-miss-most = Too large
show-document = Document
show-secured-way = How
show-secured-shown = Shown by choice
show-brief-elements = Elements of a micro-credential: { $score } of the mandatory ones. Missing or stated in part:
show-brief-all-elements = Elements of a micro-credential: all { $of } of the mandatory ones.
show-brief-sheet = Sheet for recognition: { $filled } of { $lines } lines filled. { $gaps ->
    [one] One says nothing.
   *[other] { $gaps } say nothing.
}
show-award-number = Award
show-award-number-is = { $number } of { $count } awards: { $title }
show-brief-awards = What follows is of { $award }. Of another: wanderbuch-verifier show --award NUMBER.
show-brief-sheet-full = Sheet for recognition: all { $lines } lines filled.
show-brief-unfit = What does not fit together: { $count }.
show-brief-seal = Seal, as it stands in the file: { $level }, certificate of { $certificate } ({ $run }), { $stamps ->
    [0] no time-stamp
    [one] one time-stamp
   *[other] { $stamps } time-stamps
}. What was checked of it: wanderbuch-verifier show.
show-brief-more = With the place of each value in the file: wanderbuch-verifier show --places.
show-section-person = To whom
show-section-issuing = By whom
show-section-award = What was awarded
show-section-levels = Level
show-section-elements = Elements of a micro-credential (Council Recommendation 2022/C 243/02)
show-section-sheet = Five elements for recognition
show-section-consistency = What does not fit together
show-section-seal = The seal
show-section-more = Beside the award
show-section-evidence = Evidence
show-section-attachments = Attachments
show-section-rest = Everything else
show-section-beside = Side by side
show-title = Title
show-document-name = Name of the document
show-section-technical = For programs
show-translated = Text
show-section-translations = In other languages
show-specified-as = Specified as
show-description = Description
show-kind = Kind
show-person = Person
show-given-name = Given name
show-family-name = Family name
show-born = Born
show-person-id = Id of the person
show-other-person = Another person
show-other-person-award = Awarded to that person
show-no-nationality = the country whose number it is, which is not a nationality
show-technical = { $count ->
    [one] One value says of what kind a thing is, or joins the parts of the file.
   *[other] { $count } values say of what kind a thing is, or join the parts of the file.
} With --places they are listed.
show-identity = Number of the person
    .emailAddress = E-mail address
    .name = Name
    .sourcedId = Number in the school’s system
    .systemId = Number in a system
    .userName = User name
    .accountId = Account
    .nationalIdentityNumber = National number
    .productId = Number of the product
    .sisSourcedId = Number in the student records
    .oneRosterSourcedId = Number in the class list
    .lisSourcedId = Number in the learning platform
    .ltiUserId = Number in the learning platform
    .phoneNumber = Telephone number
    .identifier = Number
show-hashed = given as a fingerprint only, with which an address that you know can be compared
show-id = id { $id }
show-only-id = no name, only the id { $id }
show-quoted = “{ $text }”
show-at-top = at the top of the file
show-names-more = { $count } more
show-alike = { $said } That is so in { $count } places; --places lists each.
show-alike-named = { $said } That is so in { $count } places, among them { $names }; --places lists each.
show-text-of = { $name } “{ $text }”
show-section-tasks = Tasks of whoever decides on recognition
show-task-accreditation = May they award this?
show-task-accreditation-next = Ask whoever accredits there, or put what this body may award into your own list.
show-task-completeness = Is it complete?
show-task-profile = Does it keep to its profile?
show-task-sheet = Fill the sheet
show-task-sheet-full = The file says something in every line.
show-task-sheet-why = Find out from other sources, or from the issuer: { $gaps }.
show-task-consistency = Clear up what does not fit
show-task-consistency-why = { $count ->
    [0] Nothing was found that does not fit together.
    [one] One thing does not fit together; it is listed below “What does not fit together” (show). Ask the issuer.
   *[other] { $count } things do not fit together; they are listed below “What does not fit together” (show). Ask the issuer.
}
show-task-evidence = Keep the evidence
show-task-evidence-why = What the answers rest on has to stand in an appeal. “Save the evidence” on the page, or wanderbuch-verifier verify --evidence FILE, keeps all of it.
show-task-decide = Decide
show-task-decide-why = Being genuine alone decides nothing. Your decision goes back to the learner as a signed statement: wanderbuch-verifier recognise makes it.
show-profile-schema = Its schema
show-schema-is-profile = As its schema it names the rules of a profile. They are held against it here, and change no answer. Check “{ $check }”: { $outcome }. { $seen }
show-schema-apart = As its schema it names other rules than those of a profile. Check “{ $check }”: { $outcome }. { $seen }
show-seal-number = Seal
show-seal-kind = Kind
show-seal-unread = It cannot be read: { $why }
show-seal-level = Level
show-seal-no-level = It does not say when it was made, so that it has not even the parts of level B-B. In the file stand: { $parts }
show-seal-level-means = a level
    .b = a certificate and the signer’s own date
    .t = a certificate, the signer’s own date, and a time-stamp over the seal
    .lt = a certificate, a time-stamp over the seal, and what is needed to check the certificate later
    .lta = a certificate, a time-stamp over the seal, what is needed to check the certificate later, and a time-stamp over all of that
show-seal-level-why = by the parts in the file: { $parts }; that is { $means }. A description and no proof: what was checked of each part stands below
show-seal-certificate = Certificate
show-seal-subject = Issued to, as it says
show-seal-issued-by = Issued by, as it says
show-seal-valid = In force
show-seal-run = from { $from } until { $until }
show-seal-one-judged = Of several seals one is judged: its issuer’s, where there is one. What was checked is of that one.
show-seal-ended = it has ended since, and counts for the time that a time-stamp proves
show-seal-not-now = not in force on { $date }
show-seal-fingerprint = Fingerprint
show-seal-vouched = Who vouches for it?
show-seal-withdrawal = Withdrawn?
show-seal-made = Sealed, as it says itself
show-seal-made-why = claimed by whoever sealed, and proves nothing
show-seal-time-stamp = Time-stamp
show-seal-no-stamp = There is none: no independent party says when it was sealed.
show-seal-stamp = { $moment }{ $authority ->
    [none] {""}
   *[other] , by { $authority }
}, { $over ->
    [content] over what is sealed
    [seal] over the seal
   *[all] over the seal and everything before it
}
show-seal-stamp-unasked = whether that holds was not looked into
show-person-identifier = Number of the person
show-issuer = Issuer
show-devised-by = Devised by
show-awarding-body = Awarding body
show-other-name = Also called
show-country = Country
show-region = Region
show-place = Place
show-contact = Contact
show-awarded = Awarded
show-valid-from = Valid from
show-from-member = from { $member }
show-valid-until = Runs until
show-profile = Profile
show-eqf-level = EQF level
show-national-level = National level
show-other-level = Other level
show-level-beside = Level beside it
show-isced-level = Level of the programme
show-cycle = Cycle at this level
show-eqf = EQF { $eqf }
show-level-comparable = Note
show-credit-offered = Credit of the award
show-no-system = the file names no system of credit: of what these are points is unknown
show-credit-received = Credit received
show-duration-volume = Workload
show-duration-contact = Hours of contact
show-duration-maximum = Longest duration
show-duration-workload = Worked
show-mode = Form of participation
show-setting = Setting
show-field = Field of study
show-taught-in = Taught in
show-target-group = Meant for
show-entry = Required to enter
show-accreditation = Accreditation
show-accreditation-agent = Accredited by
show-accreditation-of = Accredits
show-jurisdiction = Where it holds
show-credential-type = Kind of credential
show-qualification = Qualification
show-decision = Decision
show-quality-report = Report
show-status = Status
show-issued = Issued
show-reviewed = Reviewed
show-quality = Quality assurance
show-partial = Only a part of a qualification
show-part-of = Part of
show-related = Related to
show-outcome-summary = Learning outcomes
show-criteria = How it is earned
show-outcome = Can
show-reuse = Reaches
show-skill = Skill
show-assessment = Assessment
show-grade = Grade
show-supervision = Supervision
show-grading-scheme = Grading scheme
show-required = Required
show-assessed-by = Assessed by
show-activity = Activity
show-began = Began
show-ended = Ended
show-directed-by = Directed by
show-entitlement = Entitles to
show-occupation = Occupation
show-organisation = Organisation
show-further = Further
show-unit = Unit
show-part = Part
show-relation = Belongs
show-relation-isChildOf = { $source } is a part of { $target }
show-relation-isParentOf = { $source } contains { $target }
show-relation-isPartOf = { $source } is a part of { $target }
show-relation-isPeerOf = { $source } stands beside { $target }
show-relation-isRelatedTo = { $source } is related to { $target }
show-relation-exactMatchOf = { $source } is the same as { $target }
show-relation-precedes = { $source } comes before { $target }
show-relation-replacedBy = { $source } is replaced by { $target }
show-relation-isTranslationOf = { $source } is a translation of { $target }
show-yes = yes
show-no = no
show-endorsement = Endorsement
show-endorsement-agent = Endorsed by
show-statement = Statement
show-attachment = Attachment
show-rest = Further
show-more = More values that are not shown
show-seal-grade = What it is worth
show-elements-score = Stated of the mandatory ones
show-unfit = Does not fit
show-note = Note
show-identifier-id = Id
show-identifier-identifier = Identifier
show-identifier-qualification-code = Code of the qualification
show-identifier-registration = Registration
show-identifier-eidas = eIDAS identifier
show-identifier-vat = VAT number
show-identifier-tax = Tax number
show-identifier-national = National number
show-evidence-mandate = Mandate
show-evidence-conversion = Conversion of a paper original
show-evidence-accreditation = Accreditation
show-evidence-other = Evidence
show-evidence-grade = How well it is evidenced
show-evidence-reason = Why
show-state-present = stated
show-state-partial = partly stated
show-state-missing = missing
show-state-not-applicable = does not apply
show-lack-name = no name, only an id
show-lack-country-code = no country that can be told
show-lack-awarding-body = only the issuer is named
show-lack-readable-date = no date that can be read
show-lack-past-date = it lies ahead
show-lack-measure = no measure that can be read
show-lack-level-address = no level of a known framework
show-lack-outcomes = how it is earned, and not what the person can do
show-lack-assessment-type = no kind of assessment
show-element-learner = 1 Learner
show-element-title = 2 Title
show-element-country = 3 Country or region of the issuer
show-element-awarding-body = 4 Awarding body
show-element-date = 5 Date of issuing
show-element-outcomes = 6 Learning outcomes
show-element-workload = 7 Notional workload
show-element-level = 8 Level
show-element-assessment = 9 Type of assessment
show-element-participation = 10 Form of participation
show-element-quality = 11 Quality assurance
show-element-prerequisites = 12 Prerequisites (optional)
show-element-supervision = 13 Supervision and identity check (optional)
show-element-grade = 14 Grade (optional)
show-element-stackability = 15 Stackability (optional)
show-element-further = 16 Further information (optional)
show-sheet-eqf-level = Level: EQF
show-sheet-national-level = Level: national
show-sheet-other-level = Level: other
show-sheet-access = Level: gives access to
show-sheet-credit = Workload: credit
show-sheet-hours = Workload: hours
show-sheet-longest-time = Workload: longest time
show-sheet-awarding-body = Quality: awarding body
show-sheet-accreditation = Quality: accreditation
show-sheet-quality-assurance = Quality: how it is assured
show-sheet-kind = Profile: kind
show-sheet-field = Profile: field
show-sheet-parts = Profile: parts
show-sheet-mode = Profile: mode
show-sheet-entry = Profile: entry
show-sheet-occupation = Profile: occupation
show-sheet-outcome = Outcomes
show-sheet-skill = Outcomes: skills
show-sheet-assessment = Outcomes: assessment
show-beside-credit = credit, each in its own system
show-beside-skills = skills
show-beside-both = both say something
show-beside-only-left = the second says nothing
show-beside-only-right = the first says nothing
show-beside-neither = neither says anything
show-compared-comparable = comparable, which is no recognition
show-compared-overlapping = partly comparable
show-compared-different = different levels
show-compared-unknown = cannot be compared
## Languages

language-ar = Arabic
language-be = Belarusian
language-bg = Bulgarian
language-bs = Bosnian
language-ca = Catalan
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fi = Finnish
language-fr = French
language-ga = Irish
language-gl = Galician
language-he = Hebrew
language-hr = Croatian
language-hu = Hungarian
language-hy = Armenian
language-is = Icelandic
language-it = Italian
language-ka = Georgian
language-lb = Luxembourgish
language-lt = Lithuanian
language-lv = Latvian
language-mk = Macedonian
language-mt = Maltese
language-nl = Dutch
language-no = Norwegian
language-nb = Norwegian (Bokmål)
language-nn = Norwegian (Nynorsk)
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sl = Slovenian
language-sq = Albanian
language-sr = Serbian
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian

## Learning: elements of a micro-credential (2022/C 243/02, Annex I)

element-learner = Whose it is
element-title = Title
element-country = Country of the issuer
element-awarding-body = Awarding body
element-date = Date of award
element-outcomes = Learning outcomes
element-workload = Workload
element-level = Level
element-assessment = Type of assessment
element-participation = Form of participation
element-quality = Quality assurance
element-prerequisites = Needed to enter
element-supervision = Supervision and identity
element-grade = Grade
element-stackability = Can be part of more
element-further = Further information
element-state-present = Stated
element-only-endorsed = in an endorsement: somebody’s word, which is no accreditation
element-state-missing = Not stated
element-state-not-applicable = Does not apply
lack-name = In part: an id and no name
lack-country-code = In part: no country that is known
lack-awarding-body = In part: the issuer alone
lack-readable-date = In part: no date that can be read
lack-past-date = In part: the date lies ahead
lack-outcomes = In part: how it is earned alone
lack-measure = In part: no system and no length
lack-level-address = In part: a name and no address of a known level
lack-assessment-type = In part: a result alone

## Learning: frameworks of levels, and on what their levels rest

framework-AL = Albanian Qualifications Framework
framework-AT = Austrian National Qualifications Framework
framework-BE-VLG = Flemish qualifications framework
framework-BE-FR = Qualifications Framework of the French Community of Belgium
framework-BE-DE = Qualifications Framework of the German-speaking Community of Belgium
framework-BA = Bosnia and Herzegovina Qualifications Framework
framework-BG = Bulgarian Qualifications Framework
framework-HR = Croatian Qualifications Framework
framework-CY = Cypriot National Qualifications Framework
framework-CZ = Czech National Register of Qualifications
framework-DK = Danish National Qualifications Framework
framework-EE = Estonian Qualifications Framework
framework-FI = Finnish National Qualifications Framework
framework-FR = French National Qualifications Framework (pre-2019 nomenclature)
framework-DE = German National Qualifications Framework (DQR)
framework-GR = Hellenic National Qualifications Framework
framework-HU = Hungarian National Qualifications Framework
framework-IS = Icelandic Qualifications Framework
framework-IE = Irish National Framework of Qualifications
framework-IT = Italian Qualifications Framework
framework-XK = Kosovo National Qualifications Framework
framework-LV = Latvian Qualifications Framework
framework-LI = NQF for Lifelong Learning for Liechtenstein
framework-LT = Lithuanian National Qualifications Framework
framework-LU = Luxembourg Qualifications Framework
framework-MT = Maltese National Qualifications Framework
framework-ME = Montenegrin Qualifications Framework
framework-NL = Dutch National Qualifications Framework
framework-MK = North Macedonian Qualifications Framework
framework-NO = Norwegian Qualifications Framework
framework-PL = Polish National Qualifications Framework
framework-PT = Portuguese National Qualifications Framework
framework-RO = Romanian National Qualifications Framework
framework-RS = Serbian Qualifications Framework
framework-SK = Slovak National Qualifications Framework
framework-SI = Slovenian Qualifications Framework
framework-ES = Spanish Qualifications Framework for Lifelong Learning (MECU)
framework-SE = Swedish National Qualifications Framework
framework-CH = NQF of Swiss Vocational and Professional Education
framework-TR = Turkish Qualifications Framework
framework-GB-ENG-NIR = Regulated Qualifications Framework
framework-GB-SCT = Scottish Credit and Qualifications Framework
framework-GB-WLS = Credit and Qualifications Framework for Wales
framework-FR-2 = French NQF, decree 2019, levels 2(3)-8 aligned to EQF numbers
framework-UA = National Qualifications Framework of Ukraine
framework-GE = NQF Georgia
framework-MD = NQF Moldova
basis-eight-level-framework-mapped-1-1-framework-not-yet-confirmed-as-referenced = its eight levels are taken for those of the EQF; whether it is referenced is not confirmed
basis-eight-level-framework-mapped-1-1 = its eight levels are taken for those of the EQF
basis-preparatory-level-0-cedefop-eight-plus-a-preparatory-level = a preparatory level 0 (Cedefop: eight levels and a preparatory one)
basis-sub-level-inherits-integer-part = a level between is taken for the whole number before it
basis-old-nomenclature = by the old nomenclature
basis-icelandic-referencing-5-1-uncertain = by the Icelandic referencing; 5.1 is uncertain
basis-qaa-leaflet-qualifications-can-cross-boundaries-table-1-from-a-copy = QAA leaflet “Qualifications can cross boundaries”, table 1 (from a copy)
basis-introductory-levels-below-1 = introductory levels below 1
basis-below-at-start-level = at the start of the EQF, or below it
basis-vwo = pre-university education (vwo)
basis-level-1-without-descriptors = level 1 has no descriptors
basis-slovenian-referencing-report = by the Slovenian referencing report
basis-e3-eqf1 = Entry Level 3 stands for EQF level 1
basis-below-eqf-1 = below EQF level 1
basis-scqf-referencing-level-1-below-eqf-1 = by the referencing of the SCQF; its level 1 lies below EQF level 1
basis-only-entry-3-is-referenced-to-eqf-1 = only Entry Level 3 is referenced to EQF level 1
basis-numbers-chosen-to-equal-eqf-level-1-2-hold-no-limited-qualifications = its numbers were chosen to equal those of the EQF; levels 1 and 2 hold few qualifications, or none
basis-8-levels-since-2019-20-revision-eqf-comparison-work = eight levels since the revision of 2019/20; compared with the EQF
basis-cedefop-tool-adds-georgia-moldova-in-2025-update = Cedefop’s tool has Georgia and Moldova since its update of 2025
basis-eqf-5-to-8-and-the-cycles-of-the-qf-ehea = EQF 5 to 8 and the cycles of the QF-EHEA
basis-programmes-and-outcomes-have-no-formal-mapping = programmes and outcomes have no formal mapping
basis-eu-vocabularies-nqf-list-elm-repo-nqf-xsd-2024-02 = EU Vocabularies NQF list (ELM repo nqf.xsd, 2024-02)
basis-cedefop-overview-note = by a note in Cedefop’s overview
basis-linked-2013-cedefop-overview-2024 = linked in 2013 (Cedefop overview 2024)
basis-linked-2013-cedefop-overview = linked in 2013 (Cedefop overview)
basis-linked-2015-cedefop-overview-2024 = linked in 2015 (Cedefop overview 2024)
basis-linked-2020-no-source-at-hand = linked in 2020 (no source at hand)
basis-linked-after-feb-2017-no-source-at-hand = linked after February 2017 (no source at hand)
basis-linked-by-feb-2017-cedefop-news = linked by February 2017 (Cedefop news)
basis-linked-by-feb-2017-cedefop-news-uk-left-eqf-work-after-2020-no-source-at-hand = linked by February 2017 (Cedefop news); the United Kingdom left the work on the EQF after 2020 (no source at hand)
basis-linked-by-feb-2017-cedefop-news-new-8-level-frame-since-2019-no-source-at-hand = linked by February 2017 (Cedefop news); another framework of eight levels since 2019 (no source at hand)
basis-no-link-shown-in-cedefop-overview-2024 = Cedefop’s overview of 2024 shows no link
basis-not-in-the-feb-2017-list-referencing-status-memory-check = not in Cedefop’s list of February 2017; whether it is referenced is from memory
basis-not-linked-in-cedefop-table-2020-check = not linked in Cedefop’s table of 2020; what came later is not known here
basis-not-linked-in-cedefop-table-2020-later-status-memory-check = not linked in Cedefop’s table of 2020; what came later is from memory

## Learning: levels and lengths

level-national = { $country }, { $framework }, level { $level }
level-comparable = Comparable with EQF level { $eqf }, not recognised.
level-cycle = { $cycle ->
    [short-cycle] Short cycle
    [first-cycle] First cycle
    [second-cycle] Second cycle
   *[third-cycle] Third cycle
} of higher education (QF-EHEA)
level-cycle-means = EQF level { $eqf } is the level of this cycle. Not all that stands at it is higher education, and nothing of this is recognition.
level-isced = ISCED 2011, level { $level }{ $level ->
    [0] : early childhood
    [1] : primary
    [2] : lower secondary
    [3] : upper secondary
    [4] : post-secondary, not tertiary
    [5] : short-cycle tertiary
    [6] : bachelor or the like
    [7] : master or the like
    [8] : doctorate or the like
   *[other] {""}
}
level-isced-means = ISCED counts programmes, the EQF what was learned; nothing maps one to the other. Usually it stands near EQF level { $eqf }.
level-isced-alone = ISCED counts programmes, the EQF what was learned; nothing maps one to the other.
level-below = Below the EQF, or not known to it.
level-source = Source: { $source }.
level-not-confirmed = { $source ->
    [none] Not confirmed by a source.
   *[other] Not confirmed: { $source }.
}
length-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
length-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
length-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
length-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
length-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
length-hours-and = { $whole }.{ $part } hours
length-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
length-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}

## Learning: what does not fit together

fit-label = A label says “{ $label }”, and its address stands for { $means } ({ $address }). The address counts.
fit-no-entry = { $label ->
    [none] The address { $address } names nothing in its list as it is known here.
   *[other] A label says “{ $label }”, and its address ({ $address }) names nothing in its list as it is known here.
} What is meant is unknown.
fit-level = It states EQF level { $eqf }, and the national level “{ $national }”, which was referenced to EQF level { $known }.
fit-framework-country = The national level “{ $national }” is one of { $country }; who awarded is in { $bodies }.
fit-identifier-country = The number { $number } names { $named }, and the address of its organisation { $country }.
fit-born-awarded = The date of birth ({ $first }) is not before the award ({ $second }).
fit-began-ended = The first day ({ $first }) is not before the last ({ $second }).
fit-began-awarded = The first day ({ $first }) is not before the award ({ $second }).
fit-awarded-until = The award ({ $first }) is not before its own end ({ $second }).
fit-ahead = A date that should have passed lies ahead: { $date }.
fit-age = Born { $born } and awarded { $awarded }: { $years ->
    [one] one year
   *[other] { $years } years
} between them.
fit-local-midnight = The date of birth is written as a moment ({ $born }), which is midnight elsewhere: { $likely } is likely meant.
fit-many-months = A duration of { $length }: perhaps minutes or hours are meant.
fit-beyond-maximum = The workload ({ $length }) takes longer than the whole may take ({ $maximum }).
fit-beyond-activity = A workload of { $length } does not go between { $began } and { $ended }.
fit-contradicting-durations = Two workloads contradict each other: { $length }, and { $other }.
fit-hours-per-point = { $points } ECTS points for { $length }: { $hours } hours to a point.
fit-no-points = “{ $credit }” is no number of points.
fit-many-points = { $points } ECTS points are more than any qualification gives.
fit-level-credit = EQF level { $eqf } and { $points } ECTS points do not go together.
fit-not-confirmed = What this rests on is not confirmed by a source.

## Logbook and training record

grade-declared = Declared
grade-documented = Documented
grade-corroborated = Corroborated
grade-verified = Verified
grade-means-declared = The learner says so.
grade-means-documented = The learner says so, and shows pictures or documents.
grade-means-corroborated = Somebody else has signed it; who that is, or whether it holds, is not settled.
grade-means-verified = Somebody else has signed it, and the signature and who signed have been verified.
grade-reason-sealed = Its issuer states it, the seal holds, and it is known who the issuer is.
grade-reason-unsettled = Its issuer states it, and it is known who the issuer is; whether it was withdrawn is not settled.
grade-reason-unproven = The file says that its issuer states it. Who that is, or whether the seal holds, is not settled: until then it is a document for which nobody else vouches.
grade-reason-broken = Nobody is proven to have stated it: there is no seal that holds and is its issuer’s.
grade-reason-withdrawn = Its issuer has withdrawn or suspended what it stated.
grade-reason-own = The one whom it was given to states it.
grade-reason-document = A document in the file shows it. What the document says, nobody has judged here.
grade-reason-work = It names a piece of work by its address. Nobody has looked at it here.
grade-reason-words = It is told in words alone.
countersigned-no = Not countersigned
countersigned-changed = Changed since it was countersigned
countersigned-unverified = Countersigned, not confirmed
countersigned-verified = Countersigned
time-spent = { $hours } h { $minutes } min
time-spent-hours = { $hours } h
week = Week { $week } of { $year }
week-days = { $from } to { $until }
record-finding-impossible = { $week }: { $time } are more than a week has. Somebody should look at that.
record-finding-long = { $week }: { $time } are many. Somebody should look at that.
record-finding-changed = { $week }: an entry was changed after it was countersigned. The signature does not count for what stands there now.
record-finding-outside = { $week } lies outside the time of training.
record-finding-twice = { $week }: the same entry stands there more than once. It is counted once.
record-title = Training record
record-learner = Learner
record-company = Place of training
record-qualification = Qualification
record-time = Time of training
record-made = Made on { $moment } by Wanderbuch { $version } from the learner’s own logbook.
record-what-counts = The learner wrote the entries. “Countersigned” says that somebody else signed exactly this text, and that signature and signer were verified on the day named above. What is not countersigned is the learner’s own word.
record-work = Work
record-hours = Time
record-unit = Unit
record-no-unit = No unit in particular
record-evidence = Evidence
record-total = Total
record-of-that-countersigned = Of that countersigned
record-by-on = by { $by }, { $on }
record-by-on-claimed = by { $by } (so they call themselves; nobody vouches for it), { $on }
record-units = Totals for each unit
record-weeks = Week by week
record-missing = Weeks without an entry
record-none-missing = None: every week has an entry.
record-doubts = What somebody should look at
record-no-doubts = Nothing.
record-signatures = Countersignatures
record-no-signatures = Nobody has countersigned anything.
record-not-counted = does not count: { $why }
record-why-does-not-hold = it was altered or withdrawn, or has run out.
record-why-own-key = it is signed with a key of the learner’s own.
record-why-other-learner = it was made for another learner’s key.
record-why-unreadable = what it says cannot be read.
record-covers = { $count ->
    [one] for 1 entry
   *[other] for { $count } entries
}
record-pictures = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
}
record-picture-left-out = { $name } (not shown here)
record-skills = Skills
record-left-out = { $count ->
    [one] 1 entry or stretch of time is beyond what is worked on, and left out.
   *[other] { $count } entries or stretches of time are beyond what is worked on, and left out.
}
record-signed-here = Place, date, signature of the learner
record-signed-trainer = Place, date, signature of the trainer

## Skills and ESCO

skills-shared = In both
skills-missing = Asked for, and named by nothing here
skills-beside = Here, and not asked for
skills-unlinked = Named without an address, so not compared
skills-none = None
skills-how-essential = essential
skills-how-optional = optional
skills-note = Compared by their addresses alone. A skill that nothing here names may be there all the same. This ranks nobody.
skills-extract = ESCO { $version }, extract of { $date }, in { $languages } (skills and occupations: { $count }; links between them: { $links })
skills-no-extract = No extract of ESCO is at hand, so skills stand under the names that the files give them.
skills-unreleased = { $count } entries were left out: ESCO has not released them, or no longer.
skills-astray = { $count } links were left out: none of the files holds what they name.
skills-kind-skill = skill
skills-kind-knowledge = knowledge
skills-kind-occupation = occupation
skills-nothing-found = Nothing of that name in { $language }.
# What a profile of European Digital Credentials asks, and a file does not say. Names of classes and members are the standard's.
shapes-generic-no-cv = European Digital Credential
shapes-generic-full = European Digital Credential, with its lists
shapes-accredited = accredited
shapes-converted = converted from a paper original
shapes-issued-by-mandate = issued by mandate
shapes-diploma-supplement = Diploma Supplement
profile-keeps = It says everything that its profile asks ({ $profiles }).
profile-misses = { $count ->
    [one] One thing that its profile asks is not said as it asks
   *[other] { $count } things that its profile asks are not said as it asks
} ({ $profiles }).
profile-note = This is about what the file says, and not about whether it is genuine.
profile-unknown = It names a profile that no rules are known for here: { $address }.
profile-not-whole = The file says more than is looked at: what it does beyond that is not known.
profile-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
profile-unseen = No rule looks at “{ $member }”: the published rules call it “{ $name }”.
profile-unsayable = Nobody could say it better: the published rules ask what the published format cannot say.
profile-thing = Thing
    .EuropeanDigitalCredential = Credential
    .Issuer = Issuer
    .Person = Person
    .Organisation = Organisation
    .Group = Group
    .Agent = Person or body
    .Identifier = Identifier
    .LegalIdentifier = Official identifier
    .LearningAchievement = Achievement
    .LearningAchievementSpecification = Description of the achievement
    .Qualification = Qualification
    .LearningActivity = Activity
    .LearningActivitySpecification = Description of the activity
    .LearningAssessment = Assessment
    .LearningAssessmentSpecification = Description of the assessment
    .LearningEntitlement = Entitlement
    .LearningEntitlementSpecification = Description of the entitlement
    .LearningOpportunity = Course
    .LearningOutcome = Learning outcome
    .Claim = Statement
    .ClaimType = Statement
    .AwardingProcess = Award
    .AwardingOpportunity = Occasion of the award
    .Accreditation = Accreditation
    .Evidence = Evidence
    .CreditPoint = Credit
    .GradingScheme = Grading scheme
    .ShortenedGrading = Short grading
    .ResultCategory = Category of results
    .ResultDistribution = Distribution of results
    .Concept = Entry of a list
    .Location = Place
    .Address = Address
    .ContactPoint = Contact
    .Phone = Telephone number
    .WebResource = Web page
    .MediaObject = Picture or document
    .Note = Note
    .Amount = Amount
    .Grant = Grant
    .PriceDetail = Price
    .PeriodOfTime = Period
    .DisplayParameter = Layout
    .IndividualDisplay = Layout in one language
    .DisplayDetail = Page of the layout
    .VerificationCheck = Check
profile-thing-named = { $class } “{ $name }”
miss-missing = { $thing }: “{ $member }” is { $found ->
    [0] missing
   *[other] there { $found } times, and { $least } are asked
}.
miss-too-many = { $thing }: “{ $member }” is there { $found } times, and may be there { $most ->
    [one] once
   *[other] { $most } times
}.
miss-class = { $thing }: “{ $member }” is not described as { $asked }.
miss-datatype = { $thing }: “{ $member }” is not written as { $asked }{ $found ->
    [none] {""}
   *[other] : “{ $found }”
}.
miss-language = { $thing }: “{ $member }” has two texts of one language ({ $tag }).
miss-address = { $thing }: “{ $member }” has no address of its own.
miss-text = { $thing }: “{ $member }” is an object, where a text is asked.
miss-list = { $thing }: “{ $member }” does not say that it is an entry of the list { $list }.
miss-most = { $thing }: “{ $member }” is no number up to { $most }.
miss-shared = { $thing }: two descriptions share the id “{ $id }” ({ $first } and { $second }), so that by the rules they are one thing. That has “{ $member }” { $found } times, and may have it { $most ->
    [one] once
   *[other] { $most } times
}. Whoever issues it must give each an id of its own.
miss-shared-of-any = { $thing }: two descriptions share the id “{ $id }” ({ $first } and { $second }), so that by the rules they are one thing, which then has more of something than it may. Whoever issues it must give each an id of its own.
miss-written = { $thing }: “{ $member }” stands in the file and does not count. The published rules ask for it, and the format of the file (W3C Verifiable Credentials 2.0) does not know that name. Nobody can avoid that.

# How far the issuer secured what a file says.
secured-seal = A seal covers the whole file.
secured-token = One signature covers everything that it says.
secured-proof = Its proof covers everything that it says.
secured-selective = The issuer’s signature covers each statement. { $shown ->
    [0] None that its holder may keep back is shown
    [one] One is shown by its holder’s choice
   *[other] { $shown } are shown by its holder’s choice
}{ $kept ->
    [0] .
    [one] , and one place is kept back or left blank.
   *[other] , and { $kept } places are kept back or left blank.
}
secured-not = No seal and no signature covers any of this.
secured-broken = What should secure this does not hold: nobody vouches for any of it.
secured-open = Whether the issuer secured this is not settled.
## Recognition statements. They are told as the word of who signed them.

decision-full = { $by ->
    [none] Whoever signed this says
   *[other] { $by } says
}: { $what ->
    [none] what was learned
   *[other] “{ $what }”
} is recognised in full for { $whole ->
    [yes] the qualification
   *[no] the unit
} “{ $goal }”.
decision-partial = { $by ->
    [none] Whoever signed this says
   *[other] { $by } says
}: { $what ->
    [none] what was learned
   *[other] “{ $what }”
} is recognised in part for { $whole ->
    [yes] the qualification
   *[no] the unit
} “{ $goal }”.
decision-conditional = { $by ->
    [none] Whoever signed this says
   *[other] { $by } says
}: { $what ->
    [none] what was learned
   *[other] “{ $what }”
} will be recognised for { $whole ->
    [yes] the qualification
   *[no] the unit
} “{ $goal }” once a condition is met.
decision-exemption = { $by ->
    [none] Whoever signed this says
   *[other] { $by } says
}: the unit “{ $goal }” need not be taken.
decision-refused = { $by ->
    [none] Whoever signed this says
   *[other] { $by } says
}: { $what ->
    [none] what was learned
   *[other] “{ $what }”
} is not recognised for { $whole ->
    [yes] the qualification
   *[no] the unit
} “{ $goal }”.
decision-next-full = Nothing is left to do for it.
decision-next-partial = Ask that body how the rest can be made up for.
decision-next-conditional = Meet the condition, and ask that body for a new statement.
decision-next-exemption = Nothing is left to do for it.
decision-next-refused = Read the reasons. You may appeal as stated, or ask what would have to be added.
decision-kind-full = recognised in full
decision-kind-partial = recognised in part
decision-kind-conditional = on a condition
decision-kind-exemption = exempted
decision-kind-refused = not recognised
decision-basis-agreement = an agreement between institutions
decision-basis-law = law
decision-basis-case = the single case
decision-basis-validation = validation of what was learned outside of school
decision-missing = It calls itself a recognition statement and does not say what it must: { $member } is missing. Ask its issuer for a new one.
decision-wrong = It calls itself a recognition statement and says “{ $found }” at { $member }, which it cannot. Ask its issuer for a new one.
decision-row-kind = Decision
decision-row-by = Decided by
decision-row-learner = About
decision-row-goal = For
decision-row-qualification = Qualification
decision-row-about = Credential
decision-row-digest = Its digest (SHA-256)
decision-row-pointer = Place in it
decision-row-date = Decided on
decision-row-expires = Holds until
decision-row-basis = Rests on
decision-row-legal-basis = Law or rule
decision-row-reason = Reason
decision-row-covers = Recognised is
decision-row-condition = Condition
decision-row-appeal = How to appeal
decision-row-id = Id of the statement
decision-not-by-itself = It counts where its issuer is competent. Verified is not recognised.
why-not-other-qualification = It is for another qualification, “{ $said }”.
why-not-no-such-unit = This qualification has no unit “{ $said }”.
why-not-not-verified = Its own check does not end well, so it does not count. See its answers.
why-not-not-competent = { $issuer ->
    [none] From whom it is, is not proven
   *[other] It is from { $issuer }
}, and that is no body that may award this qualification. Only such a body’s word counts.
why-not-not-yet = The day of the decision, { $date }, is still to come.
why-not-not-held = The credential that it is about{ $title ->
    [none] {""}
   *[other] , “{ $title }”,
} is not among these.
why-not-other-id = It speaks of the credential { $said }; the one of that digest is { $found ->
    [none] one without an id
   *[other] { $found }
}.
why-not-no-such-achievement = The credential has no achievement at { $pointer }.
why-not-other-learner = It is about { $said ->
    [none] somebody
   *[other] { $said }
}; the credential is { $found ->
    [none] nobody’s in particular
   *[other] that of { $found }
}.
why-not-learner-not-proven = It rests on no credential, and nothing here proves that it is about the same { $said ->
    [none] person
   *[other] { $said }
}.
why-not-superseded = The same body has decided otherwise since ({ $by }).

## Units of a qualification

standing-yours = Yours
standing-if-agreed = Counts if your school agrees
standing-missing = Missing
standing-choice = By choice
fits-same-id = It is the same unit ({ $id }).
fits-recognised = Recognised by { $by }.
agreement-of = of { $date }
fits-agreed = Accepted under the agreement { $agreement } ({ $id }).
fits-covers = It covers { $count } of { $of } learning outcomes.
fits-wording = It states { $count } of { $of } learning outcomes in the same words, and nothing says that they are the same. That alone counts nowhere.
fits-title = Its title has the same words ({ $words }). That alone counts nowhere.
against-not-counted = Its credential does not count here: what is the matter with it stands below, at its file.
against-refused = { $by } has refused it for this unit.
against-not-assessed = Nothing says that it was assessed.
against-not-passed = It was not passed ({ $result }).
against-unfinished = It is not finished ({ $state }).
against-result-open = Whether “{ $result }” is a pass is not known; a school has to say so.
against-result-not-said = { $grade ->
    [none] Its file names an assessment and not what came out of it
   *[other] Its file does not say whether the grade { $grade } is a pass
}; that it was achieved is what its award says.
against-grade-apart = The grade is { $grade }; the unit asks for { $required }. These two cannot be compared.
against-grade = { $grade ->
    [none] No grade is stated
   *[other] The grade is { $grade }
}; the unit asks for { $required }.
against-term = { $when ->
    [awarded] It was awarded on { $began }
    [learned] It was learned{ $began ->
        [none] {""}
       *[other] {" "}from { $began }
    }{ $ended ->
        [none] {""}
       *[other] {" "}until { $ended }
    }
   *[none] When it was learned is not known
}; the agreement { $agreement } is for what was learned{ $first ->
    [none] {""}
   *[other] {" "}from { $first }
}{ $last ->
    [none] {""}
   *[other] {" "}until { $last }
}.
against-age = { $awarded ->
    [none] When it was awarded is not known
   *[other] It was awarded on { $awarded }
}; for this unit it counts { $years ->
    [one] one year
   *[other] { $years } years
}.
against-level = Its EQF level is { $credit }; the unit’s is { $unit }.
against-level-unknown = Its level is not stated; the unit’s is EQF { $unit }.
points = { $system ->
    [none] { $points } points
   *[other] { $points } { $system } points
}
points-one = { $system ->
    [none] 1 point
   *[other] 1 { $system } point
}
rule-met = Met
rule-if-agreed = Met if your school agrees
rule-open = Open
rule-limit = Limit
rule-parts = Parts of the rule that are met: { $met } of { $all }{ $agreed ->
    [none] {""}
   *[other] , and { $agreed } more if your school agrees
}.{ $open ->
    [none] {""}
   *[other] {" "}Open: { $open }.
}
rule-called = “{ $unit }”
# “units”: it is made of single units alone; “rules”: of rules that stand below it; else of both.
rule-all-of = { $made ->
    [units] Needed: { $units } ({ $have } of { $need } there)
    [rules] All that follows ({ $have } of { $need } met)
   *[both] Needed: { $units } and all that follows ({ $have } of { $need } met)
}
rule-any-of = At least { $need } of { $made ->
    [units] { $units }
    [rules] what follows
   *[both] { $units } and what follows
} ({ $made ->
    [units] { $have ->
        [none] nothing there yet
       *[other] { $have } there
    }
   *[other] { $have ->
        [none] nothing met yet
       *[other] { $have } met
    }
})
rule-points = At least { $need }{ $from ->
    [none] {""}
   *[other] {" "}from { $from }
} ({ $have ->
    [none] nothing there yet
   *[other] { $have } there
})
rule-level = At least { $need ->
    [one] one unit
   *[other] { $need } units
} at EQF level { $eqf } or above{ $from ->
    [none] {""}
   *[other] {" "}from { $from }
} ({ $have ->
    [none] nothing there yet
   *[other] { $have } there
})
rule-unit = Needed: { $unit } ({ $there ->
    [yes] there
   *[no] not there yet
})
rule-not-both = Of { $units } only one counts{ $left ->
    [none] {""}
   *[other] ; not added: { $left }
}
rule-without-points = { $rule }; the definition states no such points for { $units }
rule-without-level = { $rule }; the definition states no level for { $units }

# ---- units, transcripts and decisions on the command line

units-source-curriculum = By the curriculum in { $file }.
units-source-credential = By what the credential in { $file } says of its parts.
units-source-opportunity = By the learning opportunity in { $file }.
units-source-open = That credential is not valid by itself, so that nobody vouches for this definition.
units-level = EQF level { $eqf }.
units-bodies = Who may award it, and recognise units of it: { $bodies }.
units-no-bodies = The definition does not say who may award it, so that nobody’s recognition counts.
units-whole = One of these files is the qualification itself.
units-several-learners = These files name several people: { $names }. Compare before you count.
units-left-out = { $count ->
    [one] One more pair of a credential and a unit was not looked at.
   *[other] { $count } more pairs of a credential and a unit were not looked at.
}
units-view-ways = { $view }: at least { $least } of these { $count }
units-view = { $view }: { $count } of { $of }
units-none = None.
units-choice-note = As things stand, the rule does not ask for these.
units-one-way = One way of several
units-in-whole = Held with the whole qualification.
units-partly = { $what } covers too little by itself. { $why }
units-points-yours = Points of these: { $points }.
units-points-potential = With these it would be { $points }.
units-ask = Only these can recognise them: { $bodies }. Ask there.
units-agreed-assessment = assessed by { $how }
units-recognised-by = Recognised by { $bodies }.
units-not-yet-recognised = { $bodies ->
    [none] Achieved. Nobody is named who could recognise it.
   *[other] Achieved, and not yet recognised. Only these can say so: { $bodies }.
}
units-decided = { $by } has decided: { $kind }.
units-own = By its own credential: { $own }. That is not converted.
units-blocked = { $what } would fit ({ $why }), but:
units-hint = Worth a look: { $what }. { $why }
units-rule = The rule, with what is yours
units-satisfied = { $bodies ->
    [none] The rule is satisfied by what is yours.
   *[other] The rule is satisfied by what is yours. Only these can award the qualification: { $bodies }. Ask there.
}
units-not-satisfied = The rule is not satisfied by what is yours.
units-satisfied-if-agreed = It would be if your school keeps the agreements.
units-satisfied-potentially = It would be if your school also accepts what covers the outcomes.
units-statements = Decisions
units-counts = This counts: { $by } may decide it.
units-does-not-count = This does not count. { $why }
units-agreements = Agreements. Nobody signed them; whoever gave them says that they hold.
units-of-another = The learning agreement { $id } names another learner, and was not used.
units-memorandum = Memorandum { $id } between { $parties }
units-learning-agreement = Learning agreement { $id }: { $learner }, home { $home }, host { $host }
units-in-force = In force{ $first ->
    [none] {""}
   *[other] {" "}from { $first }
}{ $last ->
    [none] {""}
   *[other] {" "}until { $last }
}.
units-not-in-force = Not in force at this moment{ $first ->
    [none] {""}
   *[other] ; it begins on { $first }
}{ $last ->
    [none] {""}
   *[other] ; its last day is { $last }
}.
units-memorandum-term = It accepts what was awarded in that time, also afterwards.
units-learning-term = For what is learned{ $first ->
    [none] {""}
   *[other] {" "}from { $first }
}{ $last ->
    [none] {""}
   *[other] {" "}until { $last }
}.
units-learning-no-term = It names no days: for whatever was learned there.
units-points-unnamed = { $points }, of no system that is named
units-accepts = { $accepted } is accepted for “{ $unit }”{ $more ->
    [none] {""}
   *[other] {" "}({ $more })
}
units-files = Files
units-beside = It counts for no unit of this qualification.
units-unread = { $file }: no credential. { $why }
units-credit = “{ $title }” ({ $file }, { $place })
units-not-counted = It is not counted here.
units-whole-held = Unit by unit the rule is not satisfied by what is yours. The qualification itself is.
transcript-title = Personal transcript
transcript-of = { $names ->
    [none] No file names the learner.
   *[other] Of { $names }, as the files name them.
}
transcript-outcomes = What was assessed
transcript-entry = { $value }
transcript-bodies = Awarded by { $value }
transcript-awarded = Awarded on { $value }
transcript-issued = Issued on { $value }
transcript-valid-from = Valid from { $value }
transcript-points = { $value }
transcript-level = EQF level { $value }
transcript-assessed-passed = Assessed and passed
transcript-assessed-awarded = Assessed, and awarded; the file does not say in words that it was passed
transcript-assessed-open = Assessed; whether it was passed is not known
transcript-assessed-not-passed = Not passed
transcript-assessed-unfinished = Not finished
transcript-assessed-not-said = Nothing says that it was assessed
transcript-grade = Grade: { $value }
transcript-ids = Known as { $value }
transcript-holds = Its credential holds ({ $value }).
transcript-holds-not = Its credential does not hold ({ $value }).
transcript-holds-open = Whether its credential holds is not settled ({ $value }).
recognise-named = Recognition statement: { $goal }
recognise-title = Recognition statement
recognise-signed = Signed, and written to { $file }. Give it to the learner; they keep it with their credentials.
recognise-not-signed = Nothing was signed. This is what would be; --output FILE signs it.
recognise-stopped = Nothing was signed: the credential is not valid, or that is not settled. Settle it first, refuse, or sign all the same with --although.
recognise-by = Signed by { $id }, it counts where that is a body that may award the qualification.
recognise-not-named = The definition at hand does not name { $id } among its bodies. For readers of that definition it counts only if they know that id by the name of one.
recognise-checked = The credential
recognise-says = The decision
recognise-learner = It is about { $learner }.
recognise-claims = Every claim that is signed, besides issuer, time and id

show-section-decision = The decision on recognition
show-beside-checked = Beside it
show-column-element = Element
show-column-left = This award
show-column-right = The other
show-column-says = What the file says, and where
show-column-note = Note
show-decision-id = Id of the statement
show-decision-date = Decided on
show-decision-by = Decided by, as it says itself
show-decision-legal-basis = Law or rule
show-decision-reason = Reason
show-decision-covers = Recognised is
show-decision-condition = Condition
show-decision-appeal = How to appeal
show-decision-basis = Rests on
show-decision-qualification = Qualification
show-decision-unit = Unit
show-decision-digest = Digest of the credential
show-decision-about = Credential
show-decision-pointer = Place in the credential

# ---- who is asked (trust sources)

sources-as-of = Sources as of { $as_of }, as verify would ask them with the same options.
sources-offline = Nobody outside is asked (--offline): only what is at hand counts.
sources-identity = Who says who an issuer is, in the order in which they are asked; the first that knows it answers:
sources-accreditation = Who says what a body may award, in the order in which they are asked; the first that settles it answers:
sources-identity-own-list = Your own lists
sources-identity-certificates = Certificates that you trust
sources-identity-eu-lists = The trusted lists of the European Union
sources-identity-registries = Registries of issuers
sources-identity-federations = Federations
sources-identity-domains = What an issuer’s domain says of itself
sources-accreditation-own-list = What your own lists say of awards
sources-accreditation-accreditation-credentials = Accreditations that are credentials, at hand and inside what is checked
sources-accreditation-accreditation-chains = Chains of accreditation, up to roots that you name
sources-accreditation-accreditation-claims = What a credential says of its issuer’s own accreditation (it settles nothing)
sources-switched = { $on ->
    [yes] asked
   *[other] not asked
}{ $by ->
    [line] , as the command line says
    [list] , as { $list } says
   *[shipped] , as the program ships
}
sources-none-named = None is named.
    .own-list = None is named; --trust FILE names one.
    .certificates = None is named; an [[anchor]] in your own list names one.
    .accreditation-credentials = None is named; --accreditation FILE names one.
    .accreditation-chains = None is named; a [[root]] in your own list names one.
sources-issuer-urls = The address that a credential names as its issuer’s
sources-holds-issuers = { $count ->
    [one] One issuer
   *[other] { $count } issuers
}
sources-holds-certificates = { $count ->
    [one] One certificate
   *[other] { $count } certificates
}
sources-holds-lists = { $count ->
    [one] One national list
   *[other] { $count } national lists
}
sources-keys = { $count ->
    [0] No key of its anchor is named: its address alone says which key that is.
    [one] One key of its anchor is named.
   *[other] { $count } keys of its anchor are named.
}
sources-never = Never fetched here.
sources-no-lists = None are at hand; trust import takes them from files, trust update fetches them.
sources-inside = It stands in what is checked.
sources-asked-anew = Asked anew in each run; nothing of it is kept.
sources-damaged = The copy at hand cannot be used: { $reason }
sources-copy = Fetched on { $fetched }; asked for again from { $due } on; the copy is believed until { $until }.
sources-lists = Taken in on { $made }; the first of them is due again on { $due }.{ $overdue ->
    [0] {""}
    [one] {" "}One is overdue and settles nothing.
   *[other] {" "}{ $overdue } are overdue and settle nothing.
}
sources-untried = The addresses that the program ships with, those of the trusted lists, and the services behind accreditations were never tried live by its makers, only with recordings and doubles.

# ---- a training record, checked (logbook)

board-holds = Every entry is countersigned, as it stands here, by somebody whom a source of yours names.
board-open = Not everything in it is settled or countersigned; this says nothing against the learner.
board-holds-not = Something in it does not hold.
board-states = { $total ->
    [one] One entry
   *[other] { $total } entries
}: { $verified } countersigned, { $unverified } countersigned but not confirmed, { $changed } changed since, { $no } not countersigned.
board-bound = { $count ->
    [none] No countersignature in it is bound to a key of the learner’s.
    [one] The countersignatures are bound to one key, { $keys }. That it is the learner’s no file shows: ask the wallet for a presentation, or compare an identity document.
   *[other] The countersignatures are bound to { $count } keys: { $keys }. Which of them are the learner’s no file shows: name them (--learner) once you know.
}
board-what-counts = The learner wrote the entries, and the sums are counted anew. “Countersigned” says that somebody else signed exactly this text, and that signature and signer were verified. What is not countersigned is the learner’s own word.
board-not-so = { $week }: the record calls an entry “{ $told }”. What is found is: { $found }.
board-sum-not-so = The record states { $told } in all; its entries come to { $found }.
board-impossible = No week has so many hours, so the record as a whole does not hold.
board-repeated = { $count ->
    [one] One countersignature stands in it twice; it is counted once.
   *[other] { $count } countersignatures stand in it more than once; each is counted once.
}
board-absent = { $count ->
    [one] One entry was countersigned and does not stand in the record, in any form:
   *[other] { $count } entries were countersigned and do not stand in the record, in any form:
}
board-photos = Pictures, by name: { $names }
board-covers = { $lines ->
    [0] It shows no entry.
    [one] It was made for one entry, { $covers ->
        [0] which does not stand in the record as it was signed.
       *[other] which stands in the record as it was signed.
    }
   *[other] It was made for { $lines } entries, of which { $covers } stand in the record as they were signed.
}
board-counts = It counts.
board-open-not-settled = Not confirmed: something of it could not be found out.
board-open-nobody-vouches = Not confirmed: no source of yours names whose key that is. If you know the signer, put the key into your own list.
board-open-other-name = Not confirmed: it was made for “{ $said }”, and the record bears another name. If that is the same person, name the key (--learner).
board-open-several-keys = Not confirmed: the countersignatures are bound to several keys, and which is the learner’s is not known. Name them (--learner).
board-not-does-not-hold = Does not count: it was altered or withdrawn, or has run out.
board-not-own-key = Does not count: it is signed with a key of the learner’s own.
board-not-other-learner = Does not count: it is bound to another key than the learner’s.
board-not-unbound = Does not count: it is bound to nobody’s key, so that anybody could use it.
board-not-unreadable = Does not count: what it says cannot be read ({ $reason }).
board-not-no-countersignature = Does not count: it is no countersignature.
board-elsewhere = It was made for another place of training or qualification than the record names: { $company }, { $qualification }.

# ---- a judgement, step by step (explain); what proofs, tokens and standards call things stays as it is

trace-file = The file
trace-name = name
trace-size = bytes
trace-sha256 = SHA-256
trace-kind = what it is
trace-picture = The credential in the { $picture } picture
trace-place = stands in
trace-not-read = not read
trace-holder = holder
trace-issuer = issuer, as it says
trace-unnamed = none is named
trace-credentials = credentials
trace-credential-of = Credential { $number } of the presentation
trace-fault = fault of form
trace-secured = secured
trace-secured-not = not at all
trace-fetched = What was fetched
trace-nothing = nothing
trace-address = address
trace-nothing-came = nothing came
trace-fetched-at = fetched
trace-when-unknown = it is not known when
trace-newest-list = newest list seen before, and by whom
trace-lists = The trusted lists of the European Union that are at hand
trace-lists-sha256 = SHA-256 of the file
trace-lists-signed = signed
trace-lists-made = made
trace-by-nobody = by nobody
trace-list = list
trace-checks = The eleven checks, for { $moment }
trace-checks-of = The checks of credential { $number }
trace-blocked = by { $check }
trace-says = says
trace-problem = problem
trace-rests-on = rests on
trace-by = by
trace-warning = warning
trace-can-act = who can act: { $actor }
trace-from = from
trace-of = of
trace-policy = What the policy { $policy } makes of it
trace-requires = requires
trace-accepted = accepted in place of a pass
trace-failed = required and failed
trace-open = required and open
trace-verdict = verdict
trace-headline = headline
trace-key-of = The key of proof { $number }
trace-method = method
trace-no-key = no key was at hand
trace-key = key
trace-jwk = as JWK
trace-multibase = as multibase
trace-thumbprint = thumbprint (RFC 7638)
trace-no-chain = no chain of certificates leads to an authority that you trust
trace-chain-link = certificate on the way
trace-chain-anchor = the anchor that you trust
trace-the-signature = the signature
trace-holds = holds by this key
trace-stands-not = does not stand
trace-whose = whose key
trace-tied = the issuer’s
trace-untied = not known to be the issuer’s
trace-proof = proof
trace-proof-number = Proof { $number }
trace-suite = suite
trace-verification-method = verification method
trace-purpose = purpose
trace-none = none
trace-made = made, as it says
trace-expires = expires
trace-signs = what it signs
trace-signs-unknown = cannot be told
trace-proof-value = signature, as it stands there
trace-loose = loose
trace-parts = bytes under the issuer’s signature (options’ hash, for ecdsa-sd-2023 a key, mandatory statements’ hash)
trace-statements = further statements that are shown, each signed by itself
trace-canonical-options = canonical form of the proof’s options ({ $form })
trace-canonical-document = canonical form of the document without its proof ({ $form })
trace-hash = its { $hash }
trace-signed-bytes = bytes under the signature
trace-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
trace-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
trace-more = … and { $count } more
trace-token = The token
trace-issuer-token = The issuer’s token
trace-further-signature = A further signature
trace-key-binding = The holder’s token (key binding)
trace-algorithm = algorithm
trace-header = header
trace-payload = payload
trace-no-json = no JSON
trace-signed-text = signed text
trace-signature = signature
trace-disclosures = The disclosures
trace-hash-name = hash
trace-hash-unknown = one that is not known here
trace-disclosure = disclosure
trace-disclosure-digest = its digest
trace-withheld = digests without a disclosure
trace-misfit = do not fit
trace-sd-hash = sd_hash, as it must be
trace-seal-number = Seal { $number } (JAdES)
trace-seal-xml = The seal (XAdES)
trace-protected = protected header
trace-payload-sha256 = SHA-256 of the payload as it stands there
trace-signing-input = signing input
trace-signed-info = SignedInfo in canonical form
trace-reference = reference to
trace-to-document = the document without its signature
trace-to-properties = the signature’s own properties
trace-to-key = the signature’s `KeyInfo`
trace-uri = URI
trace-transforms = transforms
trace-canonical-form = canonical form
trace-digest-stated = digest as written
trace-digest-computed = digest as computed
trace-compared = compared
trace-same = the same
trace-differ = not the same
trace-over = over
trace-over-document = all of the document but the signature, in exclusive canonical form, and its own properties
trace-over-content = what is sealed, from before it was sealed
trace-over-seal = the value of the signature
trace-over-all = everything that stands before it
trace-holds-not = does not hold
trace-stopped = not read any further
trace-stamp = Time-stamp { $number } ({ $part })
trace-stamp-length = it should be over
trace-imprint-stated = imprint in the token
trace-imprint-computed = imprint as computed
trace-stamp-time = time that it states
trace-stamp-timeless = it states no time that can be read
trace-certificate = certificate of
trace-certificate-sha256 = SHA-256 of the certificate
trace-issued-by = issued by
trace-in-force = in force
trace-in-force-dates = { $begin } to { $end }
trace-brought = certificates brought along

## Why something cannot be read or judged: what is said of an error, as a part of a sentence

why-kind-did-document = a DID document
why-kind-markup = an XML or HTML file
why-kind-svg-inside = an SVG picture inside another picture
why-kind-png-inside = a PNG picture that does not begin as one
why-kind-pdf = a PDF document
why-kind-zip = a ZIP archive
why-kind-gzip = a gzip archive
why-kind-jpeg = a JPEG picture, which carries no credential (PNG and SVG may)
why-kind-cose = a credential secured with COSE ({ $form })
why-kind-status-list = a status list, which is no credential
why-kind-token = a token of type { $typ }
why-kind-token-unnamed = a token of type unnamed
why-kind-signed = { $token } signed with { $alg }
why-kind-sealed-other = a sealed file that holds no credential
why-kind-conceals-nothing = a JWT that conceals nothing and names no type
why-kind-nested = a presentation inside a presentation
why-kind-several = a presentation, which is no one credential
why-kind-xml-digest = the digest of a credential in XML
why-kind-envelope = an envelope of type { $type }
why-kind-older = a European Digital Credential of the older XML form (ELM 2, XAdES)
why-kind-older-presentation = a European Digital Credential of the older XML form (ELM 2, XAdES), in a presentation
why-kind-sealed = a sealed file with such a seal ({ $why })
why-kind-older-seal = a European Digital Credential of the older XML form (ELM 2, XAdES) with such a seal ({ $why })
why-token-token = a token
why-token-sd-jwt = an SD-JWT
why-token-one-of-several = an SD-JWT with a signature
why-unreadable-empty = the file is empty
why-unreadable-neither = neither JSON nor a token
why-unreadable-no-credential = JSON, but neither a credential nor a presentation
why-unreadable-cut-off = an SD-JWT that does not end in ~, so that a part of it is missing
why-unreadable-not-text = not text: byte { $at } is no UTF-8
why-unreadable-no-object = JSON, but { $found }, not an object
why-unreadable-no-claims = a token whose content is { $found }
why-unreadable-no-part = a credential that is { $found }
why-unreadable-but = { $what }, but { $why }
why-unreadable-seal = a sealed file, but { $why }
why-unreadable-sealed = a sealed file, but what is sealed cannot be read: { $why }
why-form-too-large = { $actual } bytes, more than the limit of { $limit }
why-form-unsupported = { $kind } is not supported
why-form-missing = { $member } is missing
why-form-wrong = { $member } must be { $expected }, and is { $found }
why-form-wrong-type = the header’s type must be { $expected }, and is { $found }
why-form-contradiction = { $member } is { $outside } in the token and { $inside } in the credential
why-form-no-issuer = no issuer is named
why-form-earlier = { $kind } is not judged here
why-form-picture-nothing = a picture ({ $picture }) without a credential in it
why-form-picture-several = a picture ({ $picture }) with { $count } credentials in it, where one may stand
why-form-picture-damaged = a damaged picture ({ $picture }): { $reason }
why-form-picture-too-much = a picture ({ $picture }) with more than { $limit } { $what }
why-form-too-many = more than { $limit } credentials in one presentation
why-json-byte-order-mark = starts with a byte-order mark
why-json-syntax = { $reason } at line { $line }, column { $column }
why-jose-parts = { $actual } parts between dots where a compact JWS has 3
why-jose-attached = it brings a payload of its own, where the signed bytes stand elsewhere
why-jose-json-serialisation = the JSON serialisation is not supported
why-jose-encoding = the { $part } is { $why }
why-jose-part-header = header
why-jose-part-payload = payload
why-jose-part-signature = signature
why-jose-header = the header is no JSON that is accepted: { $why }
why-jose-member = the header’s `{ $member }` is missing or of the wrong type
why-jose-unsecured = not signed at all (`alg` is `none`)
why-jose-symmetric = secured with a shared secret ({ $alg }), which proves no issuer
why-jose-unsupported-algorithm = the signature algorithm { $alg } is not supported
why-jose-critical = the header demands the extension { $name }, which is not understood
why-jose-critical-malformed = the header’s `crit` is not well formed
why-jose-certificates = { $actual } certificates, more than the limit of { $limit }
why-sd-jwt-no-tilde = no `~` stands in it
why-sd-jwt-json-serialisation = the JSON serialisation stands where the compact one is due
why-sd-jwt-json = no SD-JWT in JSON serialisation: { $reason }
why-sd-jwt-too-many = { $actual } disclosures, more than the limit of { $limit }
why-sd-jwt-issuer = the issuer’s JWT: { $why }
why-sd-jwt-key-binding = the key binding JWT: { $why }
why-sd-jwt-payload = the payload is no JSON that is accepted: { $why }
why-sd-jwt-not-an-object = the payload is no JSON object but { $actual }
why-sd-jwt-hash-algorithm = the hash algorithm { $name } is not supported
why-disclosure-malformed = disclosure { $index } is malformed: { $reason }
why-disclosure-repeated = the digest { $digest } stands in the token more than once
why-disclosure-unused = disclosure { $index } is none of the issuer’s
why-disclosure-reserved = the name { $name } is reserved
why-disclosure-overwrites = disclosure { $index } would overwrite the claim { $path }
why-disclosure-wrong-kind = disclosure { $index } is of the wrong kind for its place
why-disclosure-digests = the digests at { $path } are malformed
why-disclosure-too-deep = nested deeper than { $limit }
why-disclosure-must-be-plain = the claim { $claim } may not be concealed
why-context-embedded = { $address } is embedded, and is never taken from outside
why-context-unknown = { $address } is no context that is embedded or trusted
why-context-too-costly = more work on contexts than the limit of { $limit }
why-json-ld-at = { $why }, at { $at }
why-json-ld-too-large = more than { $limit } quads
why-json-ld-too-long = more than { $limit } bytes of quads
why-json-ld-too-costly = more than { $limit } steps
why-not-plain-no-object = an object is expected, not { $found }
why-not-plain-no-context = there is no context
why-not-plain-nested-context = a context stands inside something that is no credential, presentation or proof
why-not-plain-undefined-term = { $term } is defined by no context
why-not-plain-key = { $key } is no plain term
why-not-plain-feature = { $key } uses { $feature }, which is not accepted here
why-not-plain-twice = { $first } and { $second } mean the same
why-not-plain-empty = { $found } is in no quad
why-not-plain-repeated = { $found } stands there twice
why-not-plain-wrong-value = { $expected } is expected, not { $found }
why-not-plain-iri = { $found } is no absolute IRI
why-not-plain-blank-node = { $found } names a blank node
why-not-plain-rewritten = { $found } stands for { $means }
why-not-plain-language = { $found } is no language tag
why-not-plain-number = { $found } is a whole number beyond 2^53, which programs read differently
why-not-plain-two-places = { $id } has members in two places
why-not-plain-adds-to-outer = a credential inside another adds to { $id }, which belongs to the outer one
why-not-plain-bare-status = the status entry is not spelled out
why-integrity-unsupported = { $name } is not supported
why-integrity-document = the document: { $why }
why-integrity-proof = the proof: { $why }
why-integrity-meaning = the proof’s `{ $member }` does not mean what its standard means by it
why-integrity-context = the document’s contexts do not begin with those that the proof was made with
why-integrity-proof-value = proofValue is no multibase base58 text of a signature of its suite
why-integrity-jws = jws: { $why }
why-integrity-algorithm = { $suite } has no { $algorithm } signatures
why-integrity-base-proof = a base proof is for the holder alone, who derives proofs for verifiers from it
why-proof-too-many = { $actual } proofs, more than the limit of { $limit }
why-proof-member = the proof’s `{ $member }` must be { $expected }, not { $found }
why-proof-no-previous = no proof has the id { $id } that `previousProof` names
why-proof-two-previous = two proofs have the id { $id } that `previousProof` names
why-proof-circle = the chain of proofs comes back to where it began
why-jades-form = { $member }: { $expected } is due, found { $found }
why-jades-refused = { $member } is not supported: { $reason }
why-jades-unknown = { $member } { $found } is not known here
why-jades-too-many = { $actual } { $what }, more than the limit of { $limit }
why-jades-no-certificate = the seal brings no certificate along
why-jades-not-bound = no protected reference binds a certificate to the signature
why-jades-other-certificate = `{ $reference }` refers to the certificate { $expected }, and the seal brings { $found }
why-jades-algorithm = the algorithm { $algorithm } is not allowed for a key of the kind { $key }
why-jades-signature = signature { $index }: { $why }
why-xml-refused = { $what } is not read here
why-xml-malformed = not well-formed: { $reason }
why-xades-count = { $count } signatures, of which { $placed } in the root: one is due, and there
why-xades-id = the id { $id } stands on two elements
why-xades-form = { $part }: { $expected } is due, found { $found }
why-xades-digest = the digest of { $part } is of something else
why-xades-signer = none of the { $signers } certificates that may sign it did
why-xades-weak = it names a certificate as its signer’s that may sign it and cannot be believed: { $why }
why-xades-certificate = it names another certificate as its signer’s than the one by which it holds
why-xades-not-bound = it brings no certificate along that it names as its signer’s
why-signature-algorithm = a key of the kind { $kind } makes no { $algorithm } signatures
why-signature-length = a signature of { $actual } bytes where { $expected } are due
why-units-two-units = two units have the id { $id }
why-units-no-unit = the rule names the unit { $id }, which is not defined
why-units-no-choice = a choice (any_of) asks for { $need } of { $of }, which nobody can reach
why-units-value = { $member } is { $value }
why-units-too-many = { $actual } { $what }, more than the limit of { $limit }
why-plan-too-large = it has { $actual } bytes, more than the limit of { $limit }
why-plan-not-text = it is neither TOML nor JSON, and no credential; ask whoever made it for one of these
why-plan-syntax = it cannot be read: { $reason }
why-plan-definition = what it defines cannot be used: { $why }; whoever wrote it can mend it
why-plan-no-units = it names no units or parts, so that there is nothing to plan by
why-decision-no-qualification = it does not say for which qualification it is, and no definition of one was given
why-decision-no-unit = the qualification has no unit { $id }; it has { $known }
why-decision-no-achievement = the credential has no achievement at { $pointer }; it has { $known }
why-decision-no-digest = the credential has no digest by which it could be named
why-decision-expires = it expires on { $day }, which is no day, or lies before the decision
why-plan-empty = the curriculum defines no unit
why-loq-too-much = more than { $limit } { $what }
why-loq-malformed = no XML that is read: { $reason }
why-loq-none = no learning opportunity stands in it
why-loq-several = several learning opportunities stand in it, and none is said to be meant: { $ids }
why-not-kept-format = no credential that this program reads: { $why }
why-signature-mismatch = the signature is not this key’s over these bytes

## A result in one word, as in tables

word-valid = valid
word-invalid = invalid
word-revoked = revoked
word-suspended = suspended
word-expired = expired
word-undecided = undecided

## A folder of files (batch)

batch-no-files = { $folder } holds no files
batch-interrupted = interrupted after { $done } of { $all } files
batch-interrupted-resumes = interrupted after { $done } of { $all } files; --resume goes on from there
batch-progress = { $done } of { $all }, { $speed }, { $left } left

## What the command line tells (notices)

notice-no-policy = there is no policy { $name }: built in are { $known }, and there is no such file
notice-refused = { $file } is refused: { $reason }
notice-not-written = the result cannot be written: { $reason }
notice-not-started = the program cannot start: { $reason }
notice-taken-by-a-file = there is a file of that name, and none is written over: give another name, or move that file away
notice-taken-by-a-folder = this is a folder: give the name of a new file in it
notice-taken-by-a-link = there is a link of that name, which leads nowhere: give another name, or remove the link
notice-taken-by-a-device = this is a device or a pipe and can keep no file: give the name of a new file
notice-taken-by-output = standard output is no file: give the name of a new file
notice-signed = signed by { $signer }
notice-unsigned = not signed
notice-evidence-kept = evidence kept in { $file } (it holds personal data): sha256:{ $sha256 }, { $signed }
notice-archive-other = this is not the archive that was kept: its SHA-256 is { $found }, expected was { $due }
notice-archive-signed-as-expected = signed by { $signer }, as expected
notice-archive-signed-by-another = this archive was signed by { $signer }, expected was { $due }
notice-archive-not-signed = this archive is not signed, expected was { $due }
notice-archive-signed = signed by { $signer }; whose key that is, only --signed-by can say
notice-archive-digest = this archive is not signed; its digest is the expected one
notice-archive-anybodys = this archive is not signed: anybody could have made it. If { $digest } is the SHA-256 that was noted when it was kept, add --digest { $digest }
notice-replay-same = judged by { $program } for { $moment }: every answer ({ $count }) is the same again
notice-replay-changed = judged by { $program } for { $moment }: { $changed } of { $count } answers are not the same
notice-replay-differs = { $file }: { $what } differs: then { $then }; now { $now }
notice-replay-in-words = { $file }: { $what } differs in words only: then { $then }; now { $now }
notice-replay-byte-for-byte = { $file }: the same report, byte for byte
notice-replay-same-answer = { $file }: the same answer; it was written by { $program }
notice-archive-signature = its signature does not hold: { $reason }
notice-archive-manifest = its manifest cannot be used: { $reason }
notice-archive-unlisted = the entry { $name } is not listed in its manifest
notice-archive-missing = the entry { $name } is missing
notice-archive-altered = the entry { $name } is not the one that its manifest lists
notice-archive-end = it is no whole ZIP archive: its end is not where it must be
notice-archive-shape = it is no plain ZIP archive: { $what }
notice-archive-too-large = it has { $actual } bytes, more than the { $limit } that are read
notice-archive-too-many = it has { $count } entries, more than the { $limit } that are read
notice-archive-name = the entry { $name } has a name that leads elsewhere or is not plain
notice-archive-no-file = the entry { $name } is a link, a folder or something else that is no plain file
notice-archive-twice = the entry { $name } is there twice
notice-archive-method = the entry { $name } is encrypted, or packed in a way that is not read
notice-archive-contradiction = the entry { $name } is described twice, and differently
notice-archive-size = the entry { $name } does not unpack to the { $claimed } bytes that it says (at most { $limit })
notice-archive-checksum = the entry { $name } is damaged: its checksum is another
notice-lists-untried = Fetching was never tried against the live lists, only with lists made for tests.
notice-lists-none = no trusted lists are at hand: there is no { $file }; trust import makes it
notice-lists-made = trusted lists as of { $made }: sha256:{ $sha256 }, { $signed }
notice-lists-kept = kept in { $file }: sha256:{ $sha256 }, { $signed }
notice-list-of-lists = the list of lists
notice-list-services =
    { $count ->
        [one] one service
       *[other] { $count } services
    }
notice-list-by = by { $operator }
notice-list-issue = issue { $issue } of { $issued }
notice-list-closed = closed: there is no next one
notice-list-overdue = overdue: the next one was due { $until }
notice-list-until = next due { $until }
notice-list-refused = refused: { $reason }
notice-list-missing = missing: { $reason }
notice-list-stays = ; issue { $issue } of { $issued } stays
notice-list-no-file = no file was given
notice-list-not-asked = it was not asked for
notice-list-third-country = not read: a third country’s list under an agreement (Regulation (EU) No 910/2014, Article 14); seals by its services are judged by nobody here
notice-file-refused = { $file } is refused: { $reason }
notice-lotl-refused = the list of lists is refused, and nothing was kept: { $reason }
notice-lotl-not-had = the list of lists could not be had from { $address }, and nothing was changed: { $reason }
notice-lotl-signed = the list of lists is signed by one who was named
notice-lotl-needed = ; others may sign it now, which these issues before it would show: { $names }
notice-lotl-signers = by issue { $issue } of the list of lists its signers are now: { $names }
notice-lotl-no-signers = nobody is named there who may sign the list of lists: give their certificates with --signers FILE, as the Official Journal publishes them
notice-lotl-as-before = the list of lists must be signed by one of those who might sign it when it was last imported
notice-esco-language = the extract has no { $language }; it has { $known }
notice-esco-import = esco import takes one in.
notice-esco-no-target = neither a file nor an occupation of the extract
notice-esco-no-file = no such file; an occupation needs an extract (esco import)

## Why other verifiers say something else (compare)

compare-presentation = the presentation itself
compare-credential = credential { $number }
compare-own = this verifier, policy { $policy }: { $word }
compare-finding = { $check }: { $found }
compare-not-asked = does not ask “{ $check }”; here: { $found }
compare-unread = { $check }: lists of that kind are taken for good unread; here: { $found }
compare-not-found-out = { $check }: what could not be found out is taken for good; here: { $found }
compare-open = { $check }: what it would say cannot be told from here; here: { $found }
compare-proof = proof only: { $word }
compare-proof-about = the mathematics of the signature and nothing else, as libraries answer that are asked to verify a proof
compare-1edtech = 1EdTech rule: { $word }
compare-1edtech-about = 1EdTech’s public validator (3825471): takes a key that stands in the verification method’s own address, so that anybody can sign as any issuer; a list that cannot be had is a warning
compare-verifier-plus = VerifierPlus rule: { $word }
compare-verifier-plus-about = VerifierPlus and the Learner Credential Wallet: a list that cannot be had or is forged leaves no row, and StatusList2021 and the 1EdTech list are taken for good unread; an unlisted issuer is a warning

## Why an address gave no answer, as a part of a sentence

why-issuer-not-reached = the issuer cannot be reached: { $why }
why-asker-not-reached = who asks cannot be reached: { $why }
why-net-offline = this run asks nobody outside ({ $offline })
why-net-not-fetched = it was not fetched
why-net-address = the address cannot be read: { $reason }
why-net-refused = the address is not asked: { $reason }
why-net-name = the server’s name is not known
why-net-connect = no connection to the server
why-net-certificate = the server’s certificate is not accepted
why-net-timed-out = no whole answer within { $seconds } seconds
why-net-broken = the answer broke off or is no valid HTTP
why-net-status = the server answered { $status }
why-net-redirects = the server redirects { $count } times, { $limit } allowed here
why-net-content-type = the answer is of type { $found }, not { $expected }
why-net-content-coding = the answer is packed as { $found }, which was not asked for
why-net-too-large = the answer is larger than { $limit } bytes
why-net-budget = too much was asked of { $whom } within { $minutes } minutes ({ $limit } { $unit })
why-net-too-many = it is one of more than { $limit } addresses that one file names
why-net-unusable = secure connections are not possible on this machine: { $reason }
why-net-file = the file in the folder of facts: { $reason }
why-net-not-kept = the archive does not hold it

## Why something found outside does not serve

why-because-entry = the entry does not hold ({ $why })
why-kind-and = { $one } and { $other }
why-because-with = { $what } with { $with }
why-loose-several-speak = more than one credential in this document speaks of { $id }
why-loose-two-roles = issuer and subject are both { $id }, and what is said of it stands in two places
why-loose-own-context = a context of its own, written into the document
why-loose-not-signed = the signature does not cover all contexts of the document: { $context }
why-loose-direction = a text’s direction, which no signature over quads covers
why-loose-vocabulary = { $key } is defined by a vocabulary at large
why-loose-one-of-several = { $key } is one of several terms for the same
why-loose-class = { $key } is the name of a class, and stands in the place of a property
why-because-key-ended = the key ended on { $end }
why-because-document-of = it is the document of { $found }
why-because-names-issuer = it names the issuer { $found }
why-because-shortened = its version of { $seen } was seen before, and is not in it
why-because-about = it is about { $found }, not about { $due }
why-because-not-of-type = its type is not { $due }
why-because-list-of = it is the list of { $found }
why-because-no-entry = it has no entry { $index }
why-because-circle = it extends { $found }, which extends it
why-because-describes = it describes the type { $found }
why-because-old-copy = the copy at hand is of { $fetched }, and no newer one came
why-because-entry-for = the entry is for { $found }
why-because-entries = its configuration has more than { $limit } entries
why-because-own-entries = its configuration has more than { $limit } entries for this issuer
why-because-chain = its chain is longer than { $limit }
why-because-anchor-key = its anchor signs with the key { $found }, which is none that you named
why-flaw-key-of-another = the key is controlled by somebody else
why-flaw-listed-no-more = the key is listed for nothing of the kind any more
why-flaw-lists-no-keys = it lists no keys
why-flaw-no-text = it is no text
why-flaw-issuer-key = whose key signed it is not known
why-flaw-no-certificate = no certificate
why-flaw-presentation-signature = the presentation’s signature does not match
why-flaw-answers-another = its key binding answers another request than it does
why-flaw-names-no-key = the credential names no key, so this one proves nothing
why-flaw-undated = it does not say when it was issued, and one that does was seen before
why-flaw-picture = it is a picture
why-flaw-presentation = it is a presentation
why-flaw-signed-by-nobody = nobody signed it
why-flaw-no-subject = it has no subject
why-flaw-other-list = it is a list of another kind than the credential says
why-flaw-not-issued = it does not say when it was issued
why-flaw-end-no-date = its end is no date
why-flaw-beginning-no-date = its beginning is no date
why-flaw-ttl = its ttl is no positive number
why-flaw-no-list = it holds no list
why-flaw-no-id = the credential has no id by which such a list could name it
why-flaw-list-of-list = the list of a list may not rest on yet another
why-flaw-bit-order = the draft does not say in which order its bits stand, and the two readings differ
why-flaw-no-schema-credential = its type is not JsonSchemaCredential
why-flaw-no-schema = it holds no JSON Schema
why-flaw-no-version = it does not say of which version it is
why-flaw-not-https = it is no https address
why-flaw-no-origin = that is no origin of the web
why-flaw-no-linked-dids = its configuration has no linked_dids
why-flaw-not-named = its configuration does not name this issuer
why-flaw-no-linkage = the entry is no domain linkage credential
why-flaw-entry-subject = the entry’s subject is not its issuer
why-flaw-entry-end = the entry has no end, which it must
why-flaw-entry-key = the entry was signed with another’s key
why-flaw-no-name = its statement gives no name
why-flaw-chain-loop = its chain leads back to itself
why-flaw-anchor-without-keys = its anchor names no keys
why-flaw-nobody-above = nobody above its registry is named
why-flaw-chain-length = its chain is longer than an entity in it allows
why-flaw-no-keys-above = an entity above it vouches for no keys
why-flaw-no-entity-address = its entity has no address
why-flaw-not-asked = its registry does not say where it is asked

## Why a key, an identifier, its document or its log is none

why-key-unsupported = keys of the kind { $kind } are not supported
why-key-member = the key’s member `{ $member }` is missing or of the wrong type
why-key-encoding = the key is not well encoded: { $reason }
why-key-other-kind = a { $found } key in a method of type { $method }
why-key-length = a { $kind } key with { $actual } bytes where { $expected } are due
why-key-not-on-curve = no point of the curve { $kind }
why-key-small-order = a point of small order, with which anything seems signed
why-key-not-canonical = not the canonical encoding of its point
why-key-rsa-size = an RSA key of { $bits } bits; { $least } to { $most } are accepted
why-key-rsa-exponent = an RSA key whose public exponent is even, below 3, or too long
why-key-rsa-guessable = an RSA key of a kind whose private half others can find (ROCA, CVE-2017-15361)
why-key-purpose = the key’s `{ $member }` { $value } does not allow to check signatures with it
why-key-private-published = its private half is published: anybody can sign with it
why-key-private = the private key does not fit its curve or its public key
why-sign-refused = the key did not sign: { $reason }
why-sign-unfit = cannot be signed: { $reason }
why-did-syntax = { $text } is no DID or DID URL
why-did-not-bare = { $text } is a DID URL where a DID is due
why-did-method = the DID method { $method } is not { $expected }
why-did-address = { $did } names no web address: { $reason }
why-did-jwk = { $did } holds no JSON Web Key: { $reason }
why-did-no-object = no JSON object
why-document-json = no JSON that is accepted: { $why }
why-document-member = the member `{ $member }` is missing or of the wrong type
why-document-ambiguous = { $what } stands there twice, and differs
why-document-too-many = { $actual } keys, more than the limit of { $limit }
why-log-too-many = more than { $limit } versions
why-log-line = line { $line }: { $why }
why-log-entry = entry { $version }: { $why }
why-log-member = entry { $version }: the member `{ $member }` is missing or of the wrong type
why-log-unknown = entry { $version }: the unknown member { $member }
why-log-method = entry { $version }: the method { $found } where did:webvh:1.0 is due
why-log-parameter = entry { $version }: the parameter `{ $parameter }`: { $reason }
why-log-number = the version { $found } where number { $expected } is due
why-log-hash = entry { $version } has the hash { $calculated }, and says { $found }
why-log-scid = the first entry has the hash { $calculated }, and the identifier says { $found }
why-log-state = entry { $version } is of { $found }, which does not have the hash { $scid }
why-log-time = entry { $version }: { $found } is no time in UTC
why-log-not-later = entry { $version } is of { $time }, not later than { $previous }
why-log-future = entry { $version } is of { $time }, later than { $now }
why-log-not-committed = entry { $version }: the entry before did not commit to the key { $key }
why-log-not-authorised = entry { $version } is signed by { $key }, which was not authorised
why-log-moved = entry { $version } moves to { $to }: { $reason }
why-log-deactivated = entry { $version } comes after the identifier was deactivated
why-log-another-did = no entry is of { $did }
why-log-witnesses = { $found } of { $threshold } witnesses stand for entry { $version }
why-log-witness-file = the witnesses’ proofs: { $why }
why-log-witness-no-array = no array
why-log-witness-too-many = more than { $limit } proofs
why-log-not-found = the log has not { $what }
why-log-not-at = the log has not a version at { $at }
why-log-proof-member = the proof’s { $member } is { $found } where { $expected } is due
why-log-proof-no-did-key = the proof names no did:key whose fragment is its own key
why-log-proof-canonical = what is signed has no canonical form
why-log-proof-no-object = the proof is no object
why-log-proof-context = the proof has a @context, and what it signs has none
why-log-proof-ended = the proof has ended
why-log-proof-no-signature = proofValue is no signature

## Why a certificate is none, or unfit

why-certificate-too-large = a certificate of { $actual } bytes, more than the limit of { $limit }
why-certificate-malformed = not a certificate: its DER cannot be read at byte { $at }
why-certificate-moment = not a certificate: { $seconds } seconds is no moment
why-certificate-extension = certificate extension { $oid }: its DER cannot be read
why-certificate-twice = certificate extension { $oid }: stands there twice
why-chain-no-anchor = { $authority }, who signed the certificate, is nobody that the user trusts, nor leads to one
why-chain-not-in-force = the certificates are in force from { $from } to { $until }, and not at { $at }
why-unfit-time-stamps = it is not for time-stamps alone
why-unfit-purpose = it is for a web site, a program or an authority’s own answers, not for documents
why-unfit-signing = its key may not be used to sign
why-unfit-authority = it is an authority’s certificate, not a signer’s
why-unfit-name = the authority above it may not vouch for its name
why-chain-too-long = more than { $limit } certificates stand between it and an authority that is trusted
why-chain-too-far = { $authority } does not let authorities vouch for one another that far below it
why-chain-too-many = { $actual } certificates came along, and at most { $limit } are looked through
why-chain-too-much = there are more ways through its certificates than are tried
why-chain-extension = the certificate of { $subject } demands something that is not known here (extension { $oid })
why-chain-signature = { $authority } signed in a way that is not checked here
why-chain-names = { $authority } may vouch for some names only, of a kind that is not compared here
why-chain-policies = a policy must be named below { $authority }, and none was found on all of the way
why-chain-person = it is the certificate of a person ({ $name }), for signatures, and not one of an organisation for seals

## Why a proof of a part, or of the owner’s key, does not hold

why-disclose-value = proofValue: { $reason }
why-disclose-length = { $actual } bytes where { $expected } are due
why-disclose-other-key = bbs-2023 is made with a key of BLS12-381 G2, not of { $kind }
why-disclose-option = the feature option { $option } is not supported
why-disclose-labels = the labels: { $why }
why-disclose-index = { $what } { $index } of { $count } statements is repeated, out of order or out of range
why-disclose-count = { $signatures } signatures for { $statements } statements
why-disclose-pointer = the JSON Pointer { $pointer } { $reason }
why-disclose-cut = what is to be disclosed cuts an ordered list or a JSON value
why-disclose-nothing = nothing is to be disclosed
why-disclose-no-base = the document has no base proof of { $expected }
why-label-count = { $labels } for { $nodes } blank nodes
why-label-same = two blank nodes have the same
why-label-two = a blank node has two
why-label-missing = none for the blank node c14n{ $number }
why-bbs-malformed = no { $what } of BBS on BLS12-381
why-bbs-mismatch = the BBS { $what } is not this key’s over these messages
why-bbs-index = the message index { $index } of { $count } is repeated, out of order or out of range
why-bbs-too-many = { $actual } messages, more than the limit of { $limit }
why-disclosure-no-array = no JSON array
why-disclosure-salt-or-name = salt or name is no text
why-disclosure-salt = the salt is no text
why-disclosure-elements = { $actual } elements where 2 or 3 are due
why-binding-type = the key binding’s type is { $actual } instead of kb+jwt
why-binding-claim = the key binding’s `{ $claim }` is missing or of the wrong type
why-binding-sd-hash = the key binding is over { $actual }, the token is { $expected }
why-binding-signature = the key binding: { $why }

## Why a list of withdrawals, or the form of a type, cannot be used

why-list-member = the list’s `{ $member }` is missing or of the wrong type
why-list-unsupported = a list of the type { $kind } is not supported
why-list-encoding = the list is not well encoded: { $why }
why-list-multibase = not base64url multibase (`u…`)
why-list-base64 = no base64
why-list-compression = the list cannot be unpacked: what it holds is not packed, or damaged
why-list-after = the list cannot be unpacked: { $bytes } bytes after its end
why-list-too-large = the list is longer than { $limit } bytes when unpacked
why-list-entry-size = entries of { $bits } bits where 1, 2, 4 or 8 are due
why-entry-unsupported = a status of the type { $kind } is not supported
why-entry-member = the status entry’s `{ $member }` is missing or of the wrong type
why-entry-too-many = { $actual } status entries, more than the limit of { $limit }
why-type-member = { $place } must be { $expected }
why-type-overrides = it changes { $member } of { $path }, which the type that it extends has fixed
why-hash-malformed = the integrity metadata is malformed: { $found }
why-hash-unsupported = the integrity metadata has no hash of a known kind: { $found }
why-hash-mismatch = the { $algorithm } of what was received is another than the one that was promised

## Why a registry or federation gives no answer

why-statement-form = it is no entity statement: { $why }
why-statement-another = the { $member } of its statement is { $found }, not { $expected }
why-statement-not-in-force = its statement holds from { $from } until { $until }, not on { $at }
why-statement-policy = the federation’s policy: { $why }
why-statement-signature = its statement was not signed by a key that counts for { $entity }
why-statement-too-large = larger than { $limit } bytes
why-statement-type = its type is { $found }, not { $expected }
why-statement-no-key = it names no key
why-statement-no-keys = it names no keys
why-statement-missing = it has no { $member }
why-statement-date = its { $member } is no date
why-statement-extensions = it demands extensions (crit)
why-statement-names = it bounds the names of those below, which is not checked here
why-statement-length = the length that it allows is no number
why-statement-superiors = its authority_hints are no list of entities
why-statement-many-superiors = it names more than { $limit } entities above it
why-statement-entity-types = the entity types that it allows are no list of names
why-policy-form = the policy for { $parameter } is none: { $reason }
why-policy-contradiction = the policies for { $parameter } contradict each other: { $reason }
why-policy-critical = it demands the policy operator { $operator }, which is not known here
why-policy-metadata = { $parameter } is not as the policy asks: { $reason }
why-listing-no-list = it is no list of entities
why-listing-too-many = more than { $limit } entities
why-listing-no-text = an entry is no text
why-registry-no-issuers = no member "registry" with issuers by DID
why-registry-too-many = more than { $limit } issuers
why-registry-unnamed = the entry { $did } has no name, or one that is none

## What is wrong in JSON, in base64url, in a context

why-syntax-end = it ends too early
why-syntax-colon = a colon is missing
why-syntax-list = a comma or the end of the list is missing
why-syntax-object = a comma or the end of the object is missing
why-syntax-value = a value is missing
why-syntax-name = the name of a member must stand in quotation marks
why-syntax-escape = a text has an escape that is none
why-syntax-surrogate = a text has half of a character (a lone surrogate)
why-syntax-control = a text has a control character that is not escaped
why-syntax-character = a character is none of Unicode
why-syntax-number = a number is malformed
why-syntax-range = a number is out of range
why-syntax-comma = a comma has nothing after it
why-syntax-after = something stands after its end
why-syntax-repeated = a member name is repeated
why-syntax-values = there are more than { $limit } values
why-syntax-depth = it is nested deeper than { $limit }
why-base64url-character = not base64url without padding: character { $at } has no place in it
why-base64url-length = not base64url without padding: no bytes make { $length } characters
why-base64url-left-over = not base64url without padding: its last character has bits left over
why-base64url-padding = not base64url without padding: it ends in padding
why-jose-part-certificate = certificate
why-context-unread = { $address } is no context document: { $why }
why-context-no-context = { $address } is no context document: it has no @context
why-context-invalid = a context breaks a rule of JSON-LD 1.1 (`{ $code }`): { $found }

## Why a link, an offer or a request is not followed, and nothing could be shown

why-link-no-address = { $address } is no address
why-link-no-host = { $address } names no host
why-link-not-https = { $address } is not https
why-link-neither = { $address } is neither https nor http
why-link-user-name = { $address } hides its host behind a user name
why-link-fragment = { $address } has a fragment
why-link-too-long = the link has { $actual } bytes, more than { $limit }
why-link-other-scheme = a link that begins with { $found } is none of { $expected }
why-link-repeated = { $name } stands more than once
why-message-offer = credential offer
why-message-issuer = credential issuer metadata
why-message-server = authorization server metadata
why-message-token = token
why-message-access-token = access token
why-message-nonce = nonce
why-message-credential = credential
why-message-address = address
why-message-offer-or-reference = exactly one of credential_offer and credential_offer_uri is needed
why-message-issuer-query = credential_issuer has a query
why-message-code = pre-authorized_code is missing, empty or too long
why-message-no-text = credential_configuration_ids has an entry that is no text
why-message-configurations = { $actual } credential_configuration_ids, not 1 to { $limit }
why-message-repeated = a credential_configuration_id is repeated
why-message-input-mode = tx_code has the input_mode { $found }
why-message-tx-code = tx_code is { $found }, no object
why-message-other-server = its authorization_server { $hint } is not one of the issuer's
why-message-not-sent = it cannot be sent
why-message-not-offered = { $id } is not offered
why-message-too-large = { $actual } bytes are too many
why-message-none-known = none of what is offered stands in the issuer's metadata
why-message-count = { $count } credentials
why-message-no-credential = an entry has no credential
why-offer-other-issuer = { $message } is of { $found }, expected { $expected }
why-offer-refused = { $message }: status { $status }, { $code }: { $description }
why-offer-unsupported = { $what } is not supported yet
why-offer-code-needed = a transaction code is needed
why-offer-code-not-expected = a transaction code is not expected
why-offer-format = the credential's format is { $found }, expected { $expected }
why-offer-type = the credential's type is { $found }, expected { $expected }
why-offer-key = the credential's key is { $found }, expected { $expected }
why-offer-not-bound = the credential is bound to no key that can be read, expected { $expected }
why-offer-out-of-step = this step does not fit here
why-unsupported-signing-in = an offer without a pre-authorised code (signing in at the issuer)
why-unsupported-token-type = a token of the type { $found }
why-unsupported-later = issuance at a later time
why-unsupported-binding = binding by { $methods }
why-unsupported-algorithms = proofs signed with { $algorithms }
why-request-wrong = { $name } is { $found }, expected { $expected }
why-request-forbidden = { $name } must not be there: { $reason }
why-request-unreadable = { $name } cannot be read: { $reason }
why-request-signature = the request's signature does not hold: { $reason }
why-request-from-until = the request runs from { $from } until { $until }, and it is { $now }
why-request-from = the request runs from { $from }, and it is { $now }
why-request-until = the request runs until { $until }, and it is { $now }
why-request-not-served = { $address } answered with status { $status }
why-request-out-of-step = an answer came that nothing waited for
why-client-not-registered = nobody is known as { $id }
why-client-prefix = the client identifier prefix { $prefix } is not accepted
why-expected-text = text
why-expected-seconds = a number of seconds
why-expected-nonce = 1 to 1024 URL-safe characters
why-expected-or = { $one } or { $other }
why-not-here-request-uri = there is a request_uri
why-not-here-by-value = only a request_uri is read
why-not-here-no-request-uri = there is no request_uri
why-not-here-not-signed = a request whose client identifier is its redirect_uri cannot be signed
why-not-here-transaction-data = we can show and sign none of its types
why-not-here-draft = it belongs to drafts before 1.0; a dcql_query is needed
why-not-here-scope = no scope stands for a query here; a dcql_query is needed
why-not-here-direct-post = response_mode is direct_post
why-part-too-large = { $actual } bytes, more than { $limit }
why-signed-none = there is none
why-signed-key-of-another = its key belongs to { $found }, the asker is { $asker }
why-signed-other-document = the document is of { $found }, the asker is { $asker }
why-signed-no-key = { $asker } lists no key { $key } for authentication
why-consent-no-such-credential = choice { $number } points at no credential
why-consent-sd-jwt = the chosen claims cannot be picked: { $reason }
why-consent-derive = the chosen part cannot be shown by itself: { $reason }
why-consent-not-text = the credential is no text
why-consent-unwritten = it cannot be written as JSON
why-consent-other = consent { $given } is not the consent { $expected } to this request and these values
why-present-no-key = the key that the credential for { $query } is bound to ({ $key }) is not in this wallet
why-present-wrong-key = a key of kind { $kind } cannot make a Data Integrity proof
why-present-signing = signing: { $reason }
why-present-unwritable = the answer cannot be written
why-query-at = the query's { $member }: { $reason }
why-query-at-credential = the query's credential { $id }, { $member }: { $reason }
why-query-missing = is missing
why-query-missing-or-no-text = is missing or no text
why-query-repeated-id = an id is repeated
why-query-claim-ids = every claim needs an id of its own
why-query-no-object = is no object
why-query-type-lists = type_values is no list of lists of types
why-query-no-options = options is missing
why-query-option-no-list = an option is no list
why-query-option-length = an option is empty or too long
why-query-unknown-id = nothing has the id { $id }
why-query-empty-list = is an empty list
why-query-too-many = has { $actual } entries, more than { $limit }
why-query-no-list = is { $found }, no list
why-query-no-flag = is { $found }, not true or false
why-query-entry-no-text = has an entry that is no text
why-query-no-id = an id is missing or no text
why-query-id-form = an id is empty, too long, or has other characters than letters, digits, _ and -
why-query-no-path = path is missing
why-query-values = values is no list, empty, or too long
why-query-value-kind = values has an entry that is no text, whole number or boolean
why-query-path-no-list = a path is no list
why-query-steps = a path has { $actual } steps, not 1 to { $limit }
why-query-step-number = a path has a number that is negative or not whole
why-query-step-kind = a path has a step that is no text, number or null
why-unmet-no-credential = no credential answers it
why-unmet-no-option = no option of a required set is complete
why-unmet-not-asked = nothing was asked for under this id
why-unmet-several = { $count } credentials where one was asked for
why-unmet-several-in-one = { $count } credentials in one presentation, where one was asked for
why-unmet-format = { $expected } is asked for, not { $found }
why-unmet-type = the type is another one
why-unmet-authorities = only credentials of certain authorities are asked for, which we cannot tell
why-unmet-not-bound = the credential is bound to no key
why-unmet-kept-back = a claim that is asked for would be kept back
why-unmet-claim = a claim that is asked for is not there, or has another value
why-candidate = this cannot be presented: { $reason }
why-candidate-count = a presentation of { $count } credentials
why-candidate-no-type = it has no type
why-show-no-claim = no claim stands at { $path }
why-show-no-disclosure = there is no disclosure { $index } among { $count }
why-show-already-bound = it is bound already
why-show-holder-key = the key it is bound to: { $why }
why-show-another-key = the credential is bound to another key than the signer's

## Why nothing could be issued

why-issue-no-object = the claims are no JSON object
why-issue-no-claim = no claim to conceal stands at { $path }
why-issue-key = the key: { $why }
why-issue-sign = the signature: { $why }
why-issue-sd-jwt = the SD-JWT: { $why }
why-issue-proof = the proof: { $why }
why-issue-list = the list of withdrawals: { $why }
why-issue-no-did-key = a key of kind { $kind } has no did:key form
why-issue-no-such-entry = the list has { $length } entries, there is no entry { $index }
why-issue-wrong-list = a { $kind } list does not go with { $format }
why-bits-size = entries of { $size } bits
why-bits-too-large = a list of { $bytes } bytes, more than the limit of { $limit }
why-bits-index = no entry { $index } in a list of { $entries }
why-bits-value = the value { $value } does not fit { $size } bits

## Why a logbook takes no entry, and why a file belongs to none

why-logbook-week = { $text } is no week: 2026-W01 to 2026-W53, where the year has so many
why-logbook-text = { $member } has { $actual } characters; it needs from 1 to { $most }
why-logbook-not-begun = the week { $week } has not begun; a logbook says what was done
why-logbook-minutes = { $minutes } minutes; an entry has from 1 to { $most }
why-logbook-syntax = { $reason }
why-logbook-form = its form is { $found }, not { $expected }
why-logbook-empty = it holds no entry
why-logbook-entry = entry { $number }: { $why }
why-logbook-digest = entry { $number }: its digest is { $said }, and its text has { $found }
why-logbook-twice = entry { $number } stands there twice

## Why a file cannot be read or written: in English the system itself says it

why-io-told = { $said }
why-io-not-found = { $said }
why-io-permission-denied = { $said }
why-io-already-exists = { $said }
why-io-not-a-directory = { $said }
why-io-is-a-directory = { $said }
why-io-directory-not-empty = { $said }
why-io-read-only = { $said }
why-io-storage-full = { $said }
why-io-quota-exceeded = { $said }
why-io-file-too-large = { $said }
why-io-invalid-name = { $said }
why-io-busy = { $said }
why-io-timed-out = { $said }
why-io-interrupted = { $said }
why-io-ended = { $said }
why-io-broken-pipe = { $said }
why-io-address-in-use = { $said }
why-io-address-not-available = { $said }
why-io-out-of-memory = { $said }

## Why files of ESCO, curricula and pictures for badges are not taken

why-esco-line = line { $line }: { $why }
why-esco-encoding = no UTF-8
why-esco-heading = the heading is { $found }
why-esco-syntax = { $reason }
why-esco-columns = its columns are { $found }; read are ESCO's skills, occupations and occupationSkillRelations
why-esco-language = its name says no language; ESCO calls it like skills_en.csv
why-esco-together = the tables together: { $why }
why-esco-alone = { $file } is an extract already; import it alone
why-esco-version = no file's name says which version of ESCO this is (v1.2.0); say it (on the command line: --release 1.2.0)
why-esco-nothing = none of the files holds skills or occupations in a language that was asked for
why-esco-no-target = no credential, and no curriculum either: { $why }
why-curriculum-syntax = { $reason }
why-bake-not-a-picture = badges are baked into PNG and SVG pictures, and this is neither
why-bake-already = there is a credential in this picture ({ $picture }) already; take the picture without one
why-bake-not-a-badge = only an Open Badge (3.0), with a proof inside or as a token, is baked into a picture, and this is { $kind }
why-bake-unwritable = the credential holds the character U+{ $code }, which an SVG picture cannot hold; take a PNG picture
why-bake-too-large = the picture would have { $actual } bytes, more than the limit of { $limit }

## The list of the sample schools

samples-list = sample credentials
samples-list-source = the list of sample schools, made on this computer

## Why a file does not say whom to trust

why-trust-certificate = the certificate { $name } cannot be read: { $why }
why-trust-not-text = { $name } is no text, and no certificate either
why-trust-record = { $name } is a record of the accreditation database of Europass, which nobody signed, so that anybody could have written it: what you know from there belongs into your own list
why-trust-no-accreditation = { $name } is no credential about accreditation (a report of DEQAR, an accreditation of EBSI)
why-trust-registry = the registry { $file } cannot be read: { $why }
why-trust-list-syntax = the trust list { $file } cannot be read
why-trust-list-issuer = the trust list { $file }, issuer { $what }: { $reason }
why-trust-list-root = the trust list { $file }, root { $what }: { $reason }
why-trust-list-source = the trust list { $file }, { $what }: { $reason }
why-trust-list-certificate = the trust list { $file }, certificate { $what }: { $reason }
why-trust-table-registry = registry { $name }
why-trust-table-federation = federation { $name }
why-trust-names-nobody = names no id, domain, certificate or organisation, so it would match nobody
why-trust-names-no-id = names no id, so it would match nobody
why-trust-no-domain = { $text } is no domain
why-trust-no-keys = has an end, and so must name the keys that were valid: whoever takes over its address later is somebody else
why-trust-no-end = says that it ended or has a successor, and so must say until when it was there
why-trust-no-fingerprint = { $text } is not sha256: and 64 hexadecimal digits
why-trust-no-did = { $id } is no DID: { $why }
why-trust-no-origin = { $text } is no https origin, such as { $example }
why-trust-no-level = { $level } is no level of the EQF, which has 1 to 8
why-trust-no-field = { $code } is no ISCED-F code of two to four digits
why-trust-no-country = { $text } is no country by ISO 3166-1
why-trust-ends-first = it ends on { $until }, before it begins on { $from }
why-trust-no-date = { $text } is no date
why-trust-no-address = its address is none that can be asked
why-trust-no-anchor = anchor and registry are https addresses
why-trust-unknown-source = there is no source { $id }; there are { $known }

## Pieces of such sentences that the standards and our readers name: kinds of values, what is due

piece-null = null
piece-boolean = boolean
piece-number = number
piece-string = string
piece-array = array
piece-object = object
piece-an-empty-array = an empty array
piece-an-empty-language-map = an empty language map
piece-an-array-in-an-array = an array in an array
piece-a-canonical-xsd-double = a canonical xsd:double
piece-a-context = a context
piece-a-plain-value = a plain value
piece-a-text = a text
piece-a-value = a value
piece-an-identifier = an identifier
piece-an-object-with-members = an object with members
piece-the-name-of-a-type = the name of a type
piece-a-text-or-texts = a text or texts
piece-an-address = an address
piece-an-object = an object
piece-a-text-or-a-list-of-texts = a text or a list of texts
piece-a-date-and-time-with-a-time-zone = a date and time with a time zone
piece-one-or-more-objects-with-claims = one or more objects with claims
piece-an-address-or-an-object-whose-id-is-one = an address, or an object whose id is one
piece-addresses-and-objects = addresses and objects
piece-one-address = one address
piece-a-list-of-other-types = a list of other types
piece-named-once = named once
piece-the-digest-of-that-resource = the digest of that resource
piece-a-credential-of-version-1-1-version-2-0-stands-in-the-token-itself = a credential of version 1.1 (version 2.0 stands in the token itself)
piece-version-2-0 = version 2.0
piece-inside-vc = inside vc
piece-beside-it = beside it
piece-one = one
piece-a-data-address-of-a-token = a data: address of a token
piece-base64-as-its-address-says = base64, as its address says
piece-the-text-of-a-token = the text of a token
piece-other-bytes = other bytes
piece-an-sd-jwt = an SD-JWT
piece-a-jwt = a JWT
piece-the-other-kind-of-token = the other kind of token
piece-no-such-claim-in-an-sd-jwt = no such claim in an SD-JWT
piece-a-doctype = a DOCTYPE
piece-a-name-with-other-letters-than-those-of-ascii = a name with other letters than those of ASCII
piece-a-namespace-that-may-not-be-declared = a namespace that may not be declared
piece-a-version-of-xml-other-than-1-0 = a version of XML other than 1.0
piece-an-encoding-other-than-utf-8 = an encoding other than UTF-8
piece-an-entity-of-its-own = an entity of its own
piece-an-instruction-to-programs = an instruction to programs
piece-bytes = bytes
piece-elements-in-one-another = elements in one another
piece-attributes-of-one-element = attributes of one element
piece-namespaces-declared-around-an-element = namespaces declared around an element
piece-bytes-in-the-name-of-a-namespace = bytes in the name of a namespace
piece-nodes = nodes
piece-bytes-in-a-chunk = bytes in a chunk
piece-bytes-in-a-packed-text = bytes in a packed text
piece-certificates = certificates
piece-chunks = chunks
piece-signatures = signatures
piece-a-certificate-in-base64 = a certificate in base64
piece-a-date-and-time = a date and time
piece-base64url-of-utf-8 = base64url of UTF-8
piece-base64url-of-a-json-object = base64url of a JSON object
piece-base64url = base64url
piece-an-array-of-header-names = an array of header names
piece-the-type-of-a-sealed-document = the type of a sealed document
piece-false-in-a-compact-serialisation = false in a compact serialisation
piece-in-both-headers = in both headers
piece-not-s256-s384-or-s512 = not S256, S384 or S512
piece-not-in-crit = not in `crit`
piece-outside-the-protected-header = outside the protected header
piece-true-and-false-over-one-payload = true and false over one payload
piece-what-is-sealed-must-be-in-the-file = what is sealed must be in the file
piece-not-sealed = not sealed
piece-a-proof-that-cannot-be-read = a proof that cannot be read
piece-jades-seal = JAdES seal
piece-xades-seal = XAdES seal
piece-w3c-credential-1-1 = W3C credential 1.1
piece-w3c-credential-2-0 = W3C credential 2.0
piece-european-digital-credential = European Digital Credential
piece-european-digital-credential-elm-2 = European Digital Credential (ELM 2)
piece-presentation = presentation
piece-a-context-of-its-own-written-into-the-document = a context of its own, written into the document
piece-an-array = an array
piece-units = units
piece-rules = rules
piece-rules-inside-each-other = rules inside each other
piece-choices = choices
piece-your-trust-sources = your trust sources
piece-it-names-no-host = it names no host
piece-it-leads-into-a-private-network = it leads into a private network
piece-it-leads-into-a-provider-s-inner-network = it leads into a provider's inner network
piece-it-leads-to-this-machine = it leads to this machine
piece-it-leads-to-the-link-only = it leads to the link only
piece-it-is-set-aside-for-protocols = it is set aside for protocols
piece-it-is-set-aside-for-documentation = it is set aside for documentation
piece-it-is-a-relay-to-other-addresses = it is a relay to other addresses
piece-it-is-set-aside-for-measurements = it is set aside for measurements
piece-it-names-a-group = it names a group
piece-it-is-set-aside = it is set aside
piece-it-leads-to-this-machine-to-no-host-or-on-to-another-address = it leads to this machine, to no host, or on to another address
piece-it-leads-on-to-another-address-nat64 = it leads on to another address (NAT64)
piece-it-leads-on-to-another-address-teredo = it leads on to another address (Teredo)
piece-it-leads-on-to-another-address-6to4 = it leads on to another address (6to4)
piece-it-carries-a-user-name = it carries a user name
piece-it-has-no-host = it has no host
piece-it-is-not-https = it is not https
piece-its-port-is-not-one-for-public-documents = its port is not one for public documents
piece-the-server-redirects-to-no-readable-address = the server redirects to no readable address
piece-empty-host = empty host
piece-invalid-international-domain-name = invalid international domain name
piece-invalid-port-number = invalid port number
piece-invalid-ipv4-address = invalid IPv4 address
piece-invalid-ipv6-address = invalid IPv6 address
piece-invalid-domain-character = invalid domain character
piece-relative-url-without-a-base = relative URL without a base
piece-relative-url-with-a-cannot-be-a-base-base = relative URL with a cannot-be-a-base base
piece-a-cannot-be-a-base-url-doesn-t-have-a-host-to-set = a cannot-be-a-base URL doesn't have a host to set
piece-urls-more-than-4-gb-are-not-supported = URLs more than 4 GB are not supported
piece-a-did-document = a DID document
piece-the-log-of-a-did-webvh = the log of a did:webvh
piece-the-proofs-of-a-log-s-witnesses = the proofs of a log's witnesses
piece-a-controlled-identifier-document = a controlled identifier document
piece-issuer-metadata = issuer metadata
piece-a-key-set = a key set
piece-a-schema = a schema
piece-type-metadata = type metadata
piece-a-status-list = a status list
piece-a-newer-copy-of-the-credential = a newer copy of the credential
piece-an-attribute-of-a-registry-of-issuers = an attribute of a registry of issuers
piece-a-trusted-list = a trusted list
piece-a-registry-of-issuers = a registry of issuers
piece-a-statement-of-a-federation-s-entity = a statement of a federation's entity
piece-the-did-configuration-of-a-domain = the DID configuration of a domain
piece-a-list-of-a-federation-s-members = a list of a federation's members
piece-all-servers = all servers
piece-this-server = this server
piece-requests = requests
piece-not-a-file = not a file
piece-no-such-file-or-directory-os-error-2 = No such file or directory (os error 2)
piece-permission-denied-os-error-13 = Permission denied (os error 13)
piece-no-origin = no origin
piece-a-key-of-broken-bytes = a key of broken bytes
piece-an-rsa-key-of-other-than-two-numbers = an RSA key of other than two numbers
piece-no-key-in-der = no key in DER
piece-not-base58btc-multibase-z = not base58btc multibase (`z…`)
piece-longer-than-any-key = longer than any key
piece-no-multicodec-code = no multicodec code
piece-no-base58 = no base58
piece-no-hexadecimal-digits = no hexadecimal digits
piece-an-even-rsa-modulus = an even RSA modulus
piece-the-key-stands-in-more-than-one-form = the key stands in more than one form
piece-a-curve-without-a-name = a curve without a name
piece-key-or-jwk = key or jwk
piece-no-base58btc = no base58btc
piece-longer-than-17-bytes = longer than 17 bytes
piece-not-the-byte-1-and-16-more-as-a-legal-entity-s-is = not the byte 1 and 16 more, as a legal entity's is
piece-no-address = no address
piece-no-https-address = no https address
piece-user-information-a-query-or-a-fragment-in-it = user information, a query or a fragment in it
piece-a-broken-path = a broken path
piece-a-path-that-climbs-or-hides-a-separator = a path that climbs or hides a separator
piece-an-ip-address = an IP address
piece-no-scid-of-46-characters = no SCID of 46 characters
piece-jwks-and-jwks-uri = jwks and jwks_uri
piece-more-entries-than-the-limit = more entries than the limit
piece-no-texts = no texts
piece-neither-true-nor-false = neither true nor false
piece-no-number-of-seconds-up-to-2-31 = no number of seconds up to 2^31
piece-no-object = no object
piece-no-array = no array
piece-no-list-of-witnesses = no list of witnesses
piece-more-witnesses-than-the-limit = more witnesses than the limit
piece-a-witness-without-id = a witness without id
piece-a-witness-that-is-no-did-key-of-an-ed25519-key = a witness that is no did:key of an Ed25519 key
piece-a-witness-that-stands-there-twice = a witness that stands there twice
piece-a-threshold-that-is-not-between-1-and-the-number-of-witnesses = a threshold that is not between 1 and the number of witnesses
piece-missing-in-the-first-entry = missing in the first entry
piece-only-the-first-entry-may-have-it = only the first entry may have it
piece-only-the-first-entry-may-allow-it = only the first entry may allow it
piece-missing-although-the-entry-before-committed-to-keys = missing although the entry before committed to keys
piece-it-is-not-portable = it is not portable
piece-it-does-not-say-where-it-was-alsoknownas = it does not say where it was (alsoKnownAs)
piece-the-key-made-for-the-proof-is-none-of-p-256 = the key made for the proof is none of P-256
piece-no-base-proof-of-ecdsa-sd-2023 = no base proof of ecdsa-sd-2023
piece-a-base-proof-has-five-components = a base proof has five components
piece-neither-a-base-nor-a-derived-proof = neither a base nor a derived proof
piece-a-derived-proof-has-five-components = a derived proof has five components
piece-it-has-no-one-text-that-is-signed = it has no one text that is signed
piece-no-base-proof-of-bbs-2023 = no base proof of bbs-2023
piece-no-base-or-derived-proof-of-bbs-2023 = no base or derived proof of bbs-2023
piece-bytes-after-the-cbor-item = bytes after the CBOR item
piece-a-text-that-is-no-utf-8 = a text that is no UTF-8
piece-cbor-nested-deeper-than-any-proof-value = CBOR nested deeper than any proof value
piece-more-cbor-items-than-there-are-bytes = more CBOR items than there are bytes
piece-a-cbor-tag-which-has-no-place-in-a-proof-value = a CBOR tag, which has no place in a proof value
piece-a-cbor-item-that-is-no-integer-bytes-text-array-or-map = a CBOR item that is no integer, bytes, text, array or map
piece-a-cbor-item-of-indefinite-length = a CBOR item of indefinite length
piece-a-cbor-integer-that-is-not-in-its-shortest-form = a CBOR integer that is not in its shortest form
piece-the-cbor-is-cut-off = the CBOR is cut off
piece-it-was-read-as-one-of-another-suite = it was read as one of another suite
piece-no-multibase-base64url-u = no multibase base64url (`u…`)
piece-an-integer = an integer
piece-a-map = a map
piece-selects-a-proof = selects a proof
piece-leads-nowhere-in-this-document = leads nowhere in this document
piece-does-not-begin-with-a-slash = does not begin with a slash
piece-has-a-bare = has a bare ~
piece-statements = statements
piece-json-pointers = JSON Pointers
piece-items-of-one-list = items of one list
piece-bytes-of-proofvalue = bytes of proofValue
piece-ecdsa-sd-2023-or-bbs-2023 = ecdsa-sd-2023 or bbs-2023
piece-randomness = randomness
piece-proof = proof
piece-public-key = public key
piece-secret-key = secret key
piece-signature = signature
piece-the-document = the document
piece-a-list = a list
piece-a-list-of-names-with-their-languages = a list of names with their languages
piece-true-or-false = true or false
piece-always-allowed-or-never = always, allowed or never
piece-not-given = not given
piece-base-in-a-context-of-its-own-is-not-accepted = @base in a context of its own is not accepted
piece-import-names-no-single-context = @import names no single context
piece-import-in-an-imported-context = @import in an imported context
piece-it-ends-in-the-middle-of-a-chunk = it ends in the middle of a chunk
piece-a-chunk-has-a-type-that-is-none = a chunk has a type that is none
piece-its-first-bytes-are-not-a-png-s = its first bytes are not a PNG's
piece-its-first-chunk-and-no-other-must-be-ihdr = its first chunk, and no other, must be IHDR
piece-a-ztxt-chunk-is-packed-in-an-unknown-way = a zTXt chunk is packed in an unknown way
piece-an-itxt-chunk-is-cut-short = an iTXt chunk is cut short
piece-an-itxt-chunk-is-packed-in-an-unknown-way = an iTXt chunk is packed in an unknown way
piece-the-text-in-it-may-be-latin-1-or-utf-8-and-nothing-says-which = the text in it may be Latin-1 or UTF-8, and nothing says which
piece-one-credential-stands-in-the-attribute-verify-and-another-one-inside = one credential stands in the attribute verify, and another one inside
piece-an-element-stands-inside-the-credential = an element stands inside the credential
piece-it-ends-before-its-last-element-does = it ends before its last element does
piece-its-document-type-declares-something-of-its-own = its document type declares something of its own
piece-it-says-that-it-is-written-in-another-way-than-utf-8 = it says that it is written in another way than UTF-8
piece-text-stands-outside-of-it = text stands outside of it
piece-a-second-element-stands-after-it = a second element stands after it
piece-its-outermost-element-is-not-svg = its outermost element is not svg
piece-the-attribute-verify-stands-there-twice = the attribute verify stands there twice
piece-its-start-tag-is-torn = its start tag is torn
piece-too-short = too short
piece-no-signed-content = no signed content
piece-no-time-stamp = no time-stamp
piece-it-is-of-another-version = it is of another version
piece-it-has-a-critical-extension-that-we-do-not-know = it has a critical extension that we do not know
piece-of-another-version = of another version
piece-signed-by-nobody = signed by nobody
piece-signed-by-more-than-one = signed by more than one
piece-a-signer-without-attributes = a signer without attributes
piece-a-signer-of-another-form = a signer of another form
piece-its-digest-is-not-among-those-that-it-names = its digest is not among those that it names
piece-its-digest-is-of-a-kind-that-we-do-not-know = its digest is of a kind that we do not know
piece-its-digest-is-of-another-time-stamp = its digest is of another time-stamp
piece-its-signer-is-not-in-it = its signer is not in it
piece-its-signature-does-not-hold = its signature does not hold
piece-it-is-signed-in-a-way-that-we-do-not-check = it is signed in a way that we do not check
piece-its-digest-is-made-with-sha-1 = its digest is made with SHA-1
piece-its-signer-s-certificate-is-another = its signer's certificate is another
piece-it-does-not-say-whose-certificate-it-was-signed-by = it does not say whose certificate it was signed by
piece-what-was-signed-is-not-said-to-be-a-time-stamp = what was signed is not said to be a time-stamp
piece-a-certificate-in-it-is-not-its-issuer-s = a certificate in it is not its issuer's
piece-no-imprint = no imprint
piece-its-imprint-is-of-other-bytes = its imprint is of other bytes
piece-its-imprint-is-made-with-sha-1 = its imprint is made with SHA-1
piece-its-imprint-is-made-with-a-hash-that-we-do-not-know = its imprint is made with a hash that we do not know
piece-no-algorithm = no algorithm
piece-it-holds-no-time-stamp = it holds no time-stamp
piece-not-one-whole-value-of-der = not one whole value of DER
piece-no-text-in-base64 = no text in base64
piece-the-mandatory-index = the mandatory index
piece-the-selective-index = the selective index
piece-rsa-or-ecdsa-with-sha-2 = RSA or ECDSA with SHA-2
piece-sha-2 = SHA-2
piece-digalg-and-digval = `digAlg` and `digVal`
piece-a-digest-of-the-signer-s-certificate = a digest of the signer's certificate
piece-a-list-of-names-places-and-nulls-that-is-not-empty = a list of names, places and nulls that is not empty
piece-a-string = a string
piece-a-text-or-an-object-of-value-language-and-direction = a text, or an object of @value, @language and @direction
piece-an-algorithm-without-parameters = an algorithm without parameters
piece-an-array-of-certificates = an array of certificates
piece-an-identifier-or-different-ones = an identifier, or different ones
piece-at-least-one-signature = at least one signature
piece-base64 = base64
piece-none-or-exclusive-canonicalization = none, or exclusive canonicalization
piece-nothing-beside-signatures = nothing beside `signatures`
piece-one-to-the-document-to-the-signedproperties-or-to-the-keyinfo = one to the document, to the SignedProperties or to the KeyInfo
piece-one-to-each-part = one to each part
piece-one-to-the-signedproperties-of-this-signature = one to the SignedProperties of this signature
piece-seconds-since-1970 = seconds since 1970
piece-strings-or-objects = strings or objects
piece-the-same-twice = the same twice
piece-three-parts = three parts
piece-nothing = nothing
piece-a-list-that-begins-with-https-www-w3-org-2018-credentials-v1-or-https-www-w3-org-ns-credentials-v2 = a list that begins with https://www.w3.org/2018/credentials/v1 or https://www.w3.org/ns/credentials/v2
piece-open-badges-3-0-endorsement = Open Badges 3.0 endorsement
piece-request-object = request object
piece-no-code = no code
piece-unknown = unknown
piece-work = work
piece-unit = unit
piece-skills = skills
piece-a-skill = a skill
piece-pictures = pictures
piece-a-picture-s-name = a picture's name
piece-a-picture-s-kind = a picture's kind
piece-a-picture-s-digest = a picture's digest
piece-learner = learner
piece-company = company
piece-qualification = qualification
piece-id = id
piece-entries = entries
piece-countersignatures = countersignatures
piece-links = links
piece-needs = needs
piece-files = files
piece-the-wallet-keeps-the-list-alone-write-the-certificate-s-text-into-it = the wallet keeps the list alone; write the certificate's text into it
piece-an-entry-reaches-beyond-the-others = an entry reaches beyond the others
piece-there-is-something-between-its-entries = there is something between its entries
piece-it-has-parts-or-a-comment = it has parts or a comment
piece-the-description-of-an-entry-is-cut-off-or-is-none = the description of an entry is cut off or is none
piece-no-signature = no signature
piece-what-it-is-over-stands-there-as-json-so-that-its-bytes-are-not-settled = what it is over stands there as JSON, so that its bytes are not settled
