# The texts of the wallet's pages. What is said about a credential comes from shared/words.

loading = Loading
try-again = Try again

## The five states of an issuer's name
issuer-claimed = Calls itself { $name } · unverified
issuer-address = Gives only the address { $host } · unverified
title-of-kind = “{ $kind }” credential
title-none = Credential without a title
issuer-unnamed = Issuer without a name · unverified

## Credentials
home-title = Credentials
waiting-title = Not kept yet
menu-open = Pages
menu-close = Close
palette-open = Go to…
palette-hint = Go to a page or a credential by name
palette-page = page
palette-does = action
palette-none = Nothing is called “{ $query }”
home-add = Add…
home-search = Search all that they say
home-count = { $count ->
    [one] 1 credential
   *[other] { $count } credentials
}
home-found = { $count ->
    [one] { $found } of 1 credential
   *[other] { $found } of { $count } credentials
}
home-none-found = Nothing says “{ $query }”. Try part of a word, a school or a year.
home-empty = No credentials yet. Add a file, a link or a text from a school, an employer or Europass.
state-checking = Being checked
state-not-settled = Not settled; this says nothing against you
eqf-level = EQF level { $level }
eqf-short = EQF { $level }
no-level = No level stated
credit-unnamed-short = { $points } points (no system)
grade-said = Result: { $grade }

## One credential
export = Export…
share = Share…
as-of = As of { $date }
check-again = Check again
can-do = Can do
no-outcomes = It names no learning outcomes.
as-stated = as the school states it
rest-title = Everything else it says
rest-note = { $count ->
    [one] 1 statement, the original file, where each answer comes from
   *[other] { $count } statements, the original file, where each answer comes from
}
checks-title = Where each answer comes from
said-note = As the file says it. Nobody but its issuer says so, unless an answer above does.
rest-more = { $count ->
    [one] 1 more value stands in the original file.
   *[other] { $count } more values stand in the original file.
}
statements-title = Everything else, by its place in the file
technical-title = What programs read, by its place in the file
parts-title = Made of
national-level = National level
level-at-home = For comparison, at home: { $level }
national-unknown = Not among the national levels that are known here, so nothing is said of it.
attachments-title = Pictures and documents in it
attachments-note = From the file itself, unverified. A seal or signature that is drawn proves nothing.
attachment-save = Save…
attachment-saved = It was saved
attachment-unreadable = Its content cannot be read.
attachment-not-drawn = Not drawn here. Save it to look at it.
document-look = Look at it
document-back = Credential
document-page = Page { $page } of { $pages }
document-previous = Previous page
document-next = Next page
document-drawing = The page is being drawn
document-not-drawn = This page could not be drawn
document-why-locked = The document is locked with a password, or encrypted in a way that is not known here.
document-why-unreadable = It is no PDF document, or a damaged one.
document-why-no-page = The document has no such page.
document-why-too-much = It takes more time or memory than a document may here. It may be very large, or made to do harm.
document-why-failed = What draws documents failed at this one. Everything else is as it was.
document-why-not-started = Documents are drawn by a process of their own, and that could not be started.
kind-pdf = PDF document
kind-picture = Picture ({ $kind })
kind-unknown = Of a kind that the file does not name
kilobytes = { $count } kB
doubts-title = What does not fit together
doubts-note = To be looked at, and proof of nothing.
elements-title = As a micro-credential
elements-score = { $present } of { $all } elements stated
elements-note = The European Union asks for eleven elements, and names five more. A credential may be genuine without them.
elements-optional = Not asked for, and said by some
profile-title = As a European Digital Credential
profile-note = What its profile asks, and it does not say so. A credential may be genuine all the same.
original-title = The original file
delete = Delete credential…

first-samples = Look around with sample credentials
first-title = How does your first credential reach you?
first-note = Kept on this computer, shared piece by piece. No account needed.
first-link = My school sent a link
first-link-note = An offer in an e-mail or on a page. It takes about a minute
first-files = I have files
first-files-note = Europass, Open Badges and others, one or many at once
first-text = I copied it as text
first-text-note = From an e-mail, a chat or a web page
first-empty = Start empty
first-next = Next, a passphrase that locks it
what-this-is = Wanderbuch keeps credentials of learning, checks them against those who issued them, and shows others what you choose, piece by piece.
what-this-is-not = Wanderbuch reads Europass credentials, but it is not the European identity wallet and holds no identity card. It checks what others awarded; recognising it is for the authorities.

## Passphrase
back = Back
locked-title = Locked
locked-note = Your credentials are encrypted on this computer. They stay hidden until you unlock.
locked-idle = { $minutes ->
    [one] Locked by itself after 1 minute
   *[other] Locked by itself after { $minutes } minutes
}
locked-forgotten = Nobody can recover a forgotten passphrase: no copy of it leaves this computer.
passphrase = Passphrase
passphrase-new = Passphrase
passphrase-again = The same again
passphrase-show = Show passphrase
passphrase-hide = Hide passphrase
passphrase-rule = At least { $least } characters. A few words that you remember are best.
passphrase-differs = The two are not the same yet.
unlock = Unlock
unlocking = Unlocking…
create = Create wallet
creating = Creating…
create-title = Choose a passphrase
create-note = It encrypts your credentials and keys on this computer.
create-warning = Keep it somewhere safe. Nobody can recover it, since no copy of it leaves this computer.

## Adding
add-title = Add credentials
add-note = Everything is checked before it is kept.
add-drop = Drop files here
add-drop-now = Let go to add them
add-choose = Choose files…
add-paste = Link or text
add-paste-hint = Paste a link from your school, or the credential itself
add-paste-note = A link is opened once, and only when you continue.
add-reading = Reading…
continue = Continue
preview-reading = Reading and checking
preview-title = { $count ->
    [0] Nothing could be read
    [one] This is what came
   *[other] { $count } credentials came
}
preview-note = It waits here, encrypted, until you keep or discard it.
preview-known = { $count ->
    [one] One of them is in the wallet already.
   *[other] { $count } of them are in the wallet already.
}
preview-keep = { $count ->
    [one] Keep credential
   *[other] Keep { $count } credentials
}
preview-discard = Discard
preview-unread = Could not be read
offer-title = You are offered a credential
offer-note = Nothing has been fetched yet. What they call themselves is proven only by what comes.
offer-what = What
offer-from = From this address
offer-accept = Get it
offer-fetching = Fetching…

## Requests and consent
requests-title = Requests
requests-note = When somebody asks you to show a credential, put their link here. Opening it sends nothing about you.
requests-to-share = To share “{ $title }”, put in the link of whoever asks for it. You then see what they ask for, and choose what leaves.
requests-link = Link of the request
requests-link-note = It begins with openid4vp:// or https:// and stands under “open in wallet”, or behind the QR code.
requests-open = Open request
requests-opening = Opening…
requests-again = Back to requests
consent-why = Why
consent-why-unregistered = No register says what they may ask for.
consent-their-words = In their words, unverified
consent-no-purpose = They do not say why.
quoted = “{ $words }”
consent-who = Who asks
consent-leaves = What leaves
consent-leaves-too = And
consent-another = Choose another
consent-from = { $count ->
    [one] From { $title }, exactly this value
   *[other] From { $title }, exactly these { $count } values
}
consent-optional = Optional
consent-stays = stays here unless you add it
consent-beyond = Beyond the purpose
on = On
off = Off
refuse = Refuse
share-values = { $count ->
    [one] Share one value
    [2] Share two values
    [3] Share three values
    [4] Share four values
    [5] Share five values
    [6] Share six values
    [7] Share seven values
    [8] Share eight values
    [9] Share nine values
   *[other] Share { $count } values
}
sharing = Sharing…
shared-sent = What was sent
shared-next = They ask you to go on at this address. Nothing opens by itself.
shared-history = See history
done = Done

## History
history-title = History
history-note = What you shared, with whom, and what came in. It stays on this computer.
history-empty = Nothing has been shared yet.
history-open = Open a request…

## Settings
settings-title = Settings
settings-look = Appearance
settings-theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
settings-language = Language
language-system = As the system
settings-country = Your country
settings-country-note = Levels of credentials are compared with those of this country. That they are comparable is no recognition.
country-system = As the system
country-system-named = As the system: { $country }
country-another = Another country…
country-fewer = Show fewer
settings-zoom = Size
settings-zoom-how = Ctrl + and Ctrl − make everything larger or smaller, Ctrl 0 resets it
settings-lock = Lock
settings-lock-after = Lock by itself after
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
lock-now = Lock now
settings-keys = Keys
settings-keys-note = Credentials are bound to a key of yours, so that you can show that they are yours. Old keys stay for what is bound to them, and none ever leaves unencrypted.
settings-no-keys = None yet. One is made when it is first needed.
key-name = Name of the key
key-rename = Rename…
key-rotate = Replace…
save = Save
cancel = Cancel
settings-trust = Whose word you trust
settings-trust-note = Lists of issuers of your own, as TOML files: whoever stands in one is known to you.
settings-trust-none = No list yet, so issuers stand as unknown unless somebody else vouches for them.
settings-trust-add = Add list…
settings-trust-remove = Remove…
trust-remove-title = Trust this list no longer?
trust-remove-sentence = Whoever only “{ $name }” vouches for is unverified from then on. Your credentials stay; all their states are found out anew.
settings-sources = Who is asked who an issuer is
settings-sources-note = In this order; the first that knows the issuer answers. Nobody outside is asked about a credential whose seal does not hold.
source-own-list = Your own lists
source-own-list-note = The files above. Nothing leaves this computer.
source-certificates = Certificates
source-certificates-note = The name in a seal’s certificate, where your lists trust the authority behind it. Nothing leaves this computer.
source-registries = Registries of issuers
source-registries-note = The member registry of the Digital Credentials Consortium, and those in your lists. Each is fetched whole about once a day, so its keepers do not learn whom you look up.
source-federations = Federations
source-federations-note = The member federation of the Digital Credentials Consortium, and those in your lists. They learn which of their members is looked up.
source-domains = Domains
source-domains-note = An issuer’s own domain, and those in your lists, are asked which issuers are theirs. A domain proves a domain and no name.
remove = Remove
settings-about = What this is
lock = Lock
dismiss = Dismiss

## Questions
delete-title = Delete this credential?
delete-sentence = { $title } goes from this computer for good. Its file can be saved before, with Export.
delete-verb = Delete credential
rotate-title = Put a new key in the place of this one?
rotate-sentence = New credentials will be bound to the new key. { $name } stays for those that are bound to it.
rotate-verb = Make new key

## What is made of findings and records
home-checked = last checked { $moment }
state-ends = { $days ->
    [0] { $state }, ends today
    [one] { $state }, ends tomorrow
   *[other] { $state }, ends in { $days } days
}
aside-on = on { $date }
aside-until = until { $date }
aside-why = open to see why
to-person = to { $name }
original-kind = Kind
original-secured = Secured
original-size = Size
original-issuer = Issuer’s id
bytes = { $count } bytes
consent-title = A request to see a credential
consent-asks = { $count ->
    [0] { $who } asks to see “{ $title }”. Nothing has been sent yet.
    [one] { $who } asks to see one value of “{ $title }”. Nothing has been sent yet.
   *[other] { $who } asks to see { $count } values of “{ $title }”. Nothing has been sent yet.
}
consent-asks-more = { $who } asks to see { $count } values of { $credentials } of your credentials. Nothing has been sent yet.
consent-along = Goes along, because this credential cannot be shown without it
consent-stays-here = Stays here: { $names }.
consent-whole = This credential can only be shown whole: nothing of it stays here.
consent-technical = What programs read
consent-technical-note = { $count ->
    [one] one value: the seal, keys and types, with which the rest is checked
   *[other] { $count } values: the seal, keys and types, with which the rest is checked
}
consent-request-key = Key of the request
consent-note = Kept in your history, with these values. Whoever sees the same seal twice can tell that it is the same person.
consent-note-expires = Kept in your history, with these values. Runs out at { $time }. Whoever sees the same seal twice can tell that it is the same person.
consent-goes-along = Goes along
consent-seal = { $count ->
    [one] The issuer’s seal, which proves the rest: one value
   *[other] The issuer’s seal, which proves the rest: { $count } values
}
asker-signed = Request signed
asker-signed-means = Nobody changed it on its way. Whose key that is, nobody says here.
asker-unsigned = Not signed
asker-unsigned-means = Only the address above is known of them.
asker-known = You know them
asker-known-means = You have shared something with this address before
asker-first = First time
asker-first-means = You have never shared anything with this address
claim-given-name = First name
claim-family-name = Family name
claim-birthdate = Date of birth
claim-place = Place
claim-identity = Made out to
claim-skill = Skill
claim-title = Qualification
claim-level = EQF level
claim-issuer = Awarding body
claim-awarded = Awarded
claim-kind = Kind of award
claim-assessment = Assessment
claim-credit = Credit
claim-workload = Workload
claim-outcomes = Can do
claim-unit = Units
claim-participation = Mode of learning
claim-quality = Quality assurance
claim-country = Country
claim-until = Runs out
claim-from = Valid from
claim-sealed = Sealed
claim-issuer-id = Issuer’s identifier
claim-type = Type of credential
claim-status = Where withdrawals are published
claim-schema = Schema
claim-key = Key it is bound to
claim-certificate = Issuer’s certificate
history-from = From { $whom }
history-from-file = From a file or text
history-received = Received
history-shared = Shared
history-not-taken = Not taken
history-refused = Refused
history-removed = Deleted
history-key = Key
history-security = Security
history-countersigned = Countersigned
history-nothing = Nothing was sent
history-count = { $count ->
    [one] One value
   *[other] { $count } values
}
history-values = Values
history-sent-size = Size of what was sent
vault-folder = Kept in
vault-key = Opened by
vault-keyring = the system’s keyring, or your passphrase
vault-passphrase = your passphrase
vault-version = Version
trust-since = Added on { $date }
key-about = { $bound ->
    [one] { $kind }, since { $since }, 1 credential bound to it
   *[other] { $kind }, since { $since }, { $bound } credentials bound to it
}
key-about-retired = { $bound ->
    [one] { $kind }, { $since } to { $until }, 1 credential bound to it
   *[other] { $kind }, { $since } to { $until }, { $bound } credentials bound to it
}

## What can go wrong
vault-unreadable = The vault cannot be read
vault-not-made = The wallet could not be created
passphrase-wrong = That is not the passphrase
passphrase-wrong-why = Look at capital letters and the keyboard’s language, then try again.
credential-unreadable = This credential cannot be read
credential-empty = The file holds none.
check-impossible = It could not be checked
history-unreadable = The history cannot be read
not-deleted = It was not deleted
exported = The original file was saved
not-exported = The file was not saved
samples-not-made = The samples could not be made
not-changed = That was not changed
not-trusted = The list was not added
pasted-text = pasted text
nothing-readable = This is no credential that can be read
path-open = Which file?
path-open-note = This system shows no window to choose files, so type the path. You can also drop files onto this window.
path-open-verb = Open
path-save = Save as which file?
path-save-note = This system shows no window to choose files, so type the path. A file that is there already is not replaced.
path-save-verb = Save
path-label = Path
files-left = { $count } more files
files-left-why = At most { $most } are taken at once. Add the rest after these.
not-kept = It was not kept
offline = You asked to work offline
offline-why = Start without --offline to follow links.
offer-code = Code from your school
offer-failed = The offer could not be followed
request-failed = The request cannot be answered
request-gone = The request is no longer open
request-gone-why = It was answered, refused, or the wallet was locked in between. Ask for a new link.
not-shared = It was not shared
refused-unheard = Refused; they could not be told
shared-title = Shared
shared-sentence = { $who } has received these values, and nothing else.

## What a credential says, under its names
skill-esco-other = { $skill } (“{ $own }” in the file)
skill-esco = { $skill }, a skill of ESCO
entry-unnamed = an entry of { $host } without a name
skill-unnamed = A skill that is named by its address alone
part-unnamed = A part without a name
said-learner = The learner
said-credential = The credential
said-issuing-body = Who issued it, as it says itself
said-achieved = What was achieved
said-beside = Said beside it
said-evidence = Evidence
said-together = How the awards belong together
said-attachments = Pictures and documents in it
said-also-in = Also in
said-translations = In other languages
said-name = Name
said-given-name = Given name
said-family-name = Family name
said-born = Born
said-person-id = Id
said-identifier = Identifier
said-kind = Kind
said-about = About
said-profile = Follows the profile
said-issuer = Issuer
said-country = Country
said-awarded = Awarded
said-other-person = Another person
said-other-person-award = Awarded to that person
said-issued = Issued
said-valid-from = Valid from
said-until = Runs until
said-relation = Belongs
said-attachment = Attachment
said-attachment-place = Belongs to
said-place-display = How the credential looks
said-place-picture = An organisation or achievement
said-place-evidence = The evidence
said-place-attachment = The credential
said-media-type = Type
said-size = Size
said-about-bytes = about { $count } bytes
said-id = Id
said-qualification-code = Code of the qualification
said-registration = Registration
said-eidas = eIDAS identifier
said-vat = VAT number
said-tax = Tax number
said-national = National number
said-achievement = Achievement
said-specified-as = Specified as
said-awarding-body = Awarding body
said-devised-by = Devised by
said-eqf-level = EQF level
said-national-level = National level
said-other-level = Other level
said-credit-received = Credit received
said-credit = Credit
said-volume = Workload
said-contact-hours = Hours of contact
said-maximum = Longest duration
said-workload = Workload done
said-outcome = Can do
said-criteria = How it is earned
said-outcome-summary = Can do, in short
said-reuse = Reaches
said-skill = Skill
said-entry-requirement = Needed to enter
said-setting = Setting
said-mode = Mode of learning
said-field = Field of study
said-taught-in = Language
said-target-group = For whom
said-quality = Quality assurance
said-part = Part
said-unit = Unit of the definition
said-partial = Partial qualification
said-partial-yes = Yes, a part of one
said-partial-no = No, a whole one
said-part-of = Part of
said-related = Related to
said-further = See also
said-assessment = Assessment
said-grade = Grade
said-result = Result
said-supervision = Supervision and identity
said-grading-scheme = What grades mean
said-required-result = Result needed
said-result-issued = Result issued
said-assessed-by = Assessed by
said-activity = Activity
said-began = Began
said-ended = Ended
said-directed-by = Led by
said-entitlement = Entitles to
said-entitlement-status = Prospective or actual
said-occupation = Occupation
said-jurisdiction = Where it holds
said-holds-at = Holds at
said-since = Since
said-other-name = Also called
said-region = Region
said-address = Address
said-contact = Contact
said-accreditation = Accreditation
said-accredited-by = Accredited by
said-accredited = Accredited
said-credential-type = For credentials of the kind
said-qualification = For the qualification
said-decision = Decision
said-report = Report
said-status = State
said-reviewed = To be reviewed
said-evidence-mandate = Mandate to issue for another
said-evidence-conversion = Conversion of a paper original
said-evidence-accreditation = Evidence of accreditation
said-evidence-other = Evidence of the learning
said-evidence-grade = How well it is evidenced
said-statement = States

## Logbook
logbook-title = Logbook
logbook-note = What you did in your training, week by week. Your trainer countersigns it; the examination board gets the record.
logbook-empty = No entries yet. Write down what you did this week, for how long, and for which unit.
logbook-write = Add entry…
logbook-go-on = Go on with your entry…
logbook-drop = Discard changes
logbook-whose-missing = Not said yet: whose logbook this is, and for which qualification
logbook-about-say = Say whose it is…
logbook-about-change = Change…
logbook-about-go-on = Go on saying whose it is…
logbook-total = { $all } in all, of that { $signed } countersigned
logbook-open = { $count ->
    [one] 1 entry is not countersigned as it stands
   *[other] { $count } entries are not countersigned as they stand
}
logbook-open-how = Save a file and send it to your trainer. What comes back is a credential: add it under “Credentials”.
logbook-ask-trainer = Ask your trainer…
logbook-request-saved = Saved. It holds the texts of these entries; pictures stay here
logbook-record-saved = The training record was saved
logbook-doubts = To be looked at
logbook-missing = { $count ->
    [one] 1 week of training has no entry: { $weeks }
   *[other] { $count } weeks of training have no entry: { $weeks }
}
logbook-signature-void = The countersignature by { $by } { $why }
logbook-units = Totals for each unit
logbook-unit-total = { $time }, of that { $signed } countersigned
logbook-record = Training record
logbook-record-note = What an examination board asks for: weeks, totals for each unit, and who countersigned what and when. It says what is not countersigned.
logbook-record-page = Page to print…
logbook-record-data = Data…
logbook-record-table = Table…
logbook-record-name = training-record
logbook-record-whose = First say whose logbook it is, above.
logbook-unreadable = The logbook cannot be read
logbook-not-saved = It was not saved
logbook-half-not-kept = What you have not saved yet would not survive a lock
logbook-no-picture = This picture was not taken
logbook-entry = Entry
logbook-entry-new = New entry
logbook-change-voids = If you change the entry, this countersignature no longer counts for it.
logbook-week = Week
logbook-week-hint = 12/2026 or 20.3.2026
logbook-week-before = Week before
logbook-week-after = Week after
logbook-week-how = A week like 12/2026, or one of its days like 20.3.2026
logbook-hours-how = For the whole week: 7:30, 7.5 or 45 min
logbook-unit-known = Choose { $unit }
logbook-hours = Hours
logbook-work = What you did
logbook-work-hint = Turned bolts from round steel, measured them, kept the drawing
logbook-unit = Unit of the qualification, if any
logbook-skills = Skills that you practised, if any
logbook-skills-search = Search skills in ESCO
logbook-skills-address = Address of a skill
logbook-skills-none-at-hand = To choose skills by their names, import ESCO, the European list of skills. It is free: download the classification as CSV at esco.ec.europa.eu, under “Use ESCO”, and import its tables here.
logbook-skills-none-found = ESCO says nothing for “{ $query }”. Try part of a word.
logbook-skills-add = Add { $name }
logbook-skills-add-address = Add the address { $address }
logbook-skills-remove = Remove skill { $name }
logbook-photos = Pictures
logbook-photos-note = PNG or JPEG, kept encrypted here. What leaves with a record is made small, without where and when it was taken.
logbook-photos-add = Add pictures…
logbook-photo-remove = Remove picture { $name }
logbook-saving = Saving…
logbook-remove = Remove entry
logbook-remove-title = Remove this entry?
logbook-remove-sentence = Its text and its pictures are gone then. A countersignature of it stays among your credentials.
logbook-about = Whose logbook it is
logbook-about-note = So it stands on the training record and on what your trainer signs.
logbook-learner = Your name
logbook-company = Place of training
logbook-qualification = Qualification
logbook-from = First week of training
logbook-until = Last week of training, if known

logbook-trainer = Do you train somebody?
logbook-trainer-note = Open the file that they sent you, or drop it here. You see every entry before you sign.
logbook-trainer-open = Open request…

## Countersigning
sign-title = Did they do this?
sign-about = You are asked to sign that it was done as it stands here. Nothing has been signed yet.
sign-unreadable = The request was not opened
sign-failed = It was not signed
sign-whose = Who asks
sign-whose-note = As their file says it; nobody else does
sign-learner = Learner
sign-company = Training at
sign-qualification = Qualification
sign-who = Who signs
sign-name = Your name
sign-role = What you are there, if you like
sign-role-hint = Master metalworker, trainer
sign-key = Key of this wallet
sign-with-key = With “{ $name }”
sign-key-note = Your signature cannot be taken back. It counts where others know that this key is yours.
sign-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
sign-entries-note = Exactly this is signed
sign-unit = Unit
sign-skill = Skill
sign-picture = Picture
sign-picture-apart = { $name }. It is not in this file, look at it with your apprentice. Signed is its SHA-256, { $digest }
sign-note = Signed as: { $by }. You choose where the signed file goes; it stays in your history that you signed.
sign-note-unnamed = Say who signs first: your name.
sign-yes = { $count ->
    [one] Sign 1 entry…
   *[other] Sign { $count } entries…
}
sign-no = Do not sign
sign-busy = Signing…
sign-file-name = countersigned
sign-done = Signed
sign-done-next = Send this file back to { $learner }. They add it under “Credentials”.
sign-trust = Say whose key it is
sign-trust-note = Hand these lines over in person to whoever is to rely on it: the apprentice, the board. They go into a list that the wallet or the verifier trusts.
sign-copy = Copy lines
sign-copied = Copied

## Skills
skills-title = Skills
skills-import = Import ESCO…
skills-page-note = What your credentials and your logbook name, by whom; and what others ask for. Skills are compared, people are not.
skills-at-hand = { $extract }. Imported on { $date }
skills-search = Search skills and occupations
skills-none-found = ESCO says nothing for “{ $query }”. Try part of a word.
skills-compare = Compare
skills-compare-with = Compare my skills with { $name }
skills-compare-title = Beside a target
skills-compare-note = An occupation that you search for, or a file: a credential or a curriculum.
skills-compare-file = Compare with a file…
skills-none-here = None
skills-own = Your skills
skills-own-none = None yet: no credential and no entry of your logbook names a skill.
skills-logged = your logbook
skills-unreadable = Skills cannot be shown
skills-not-compared = It cannot be compared
skills-imported = ESCO was imported
skills-not-imported = ESCO was not imported
## Plan
plan-title = Plan
plan-empty = No plan yet. Add the file in which your school lists the units of a qualification: then you see which are yours, which may count, and which are missing.
plan-empty-sources = Or plan by a credential of yours that names its units
plan-loading = Your credentials are being looked through
plan-progress = { $seen } of { $of }
plan-add = Add plan…
plan-ask = Ask your school…
plan-export = Export…
plan-choose = Plan
plan-untitled = A qualification without a name
plan-unit-untitled = Unit { $unit }
plan-school-unnamed = whoever awards this
plan-somebody = an issuer without a name
plan-units = { $count ->
    [one] 1 unit
   *[other] { $count } units
}
plan-units-all = { $count ->
    [one] 1 unit, needed
   *[other] { $count } units, all needed
}
plan-units-rule = { $count ->
    [one] 1 unit, with a rule of its own
   *[other] { $count } units, with a rule of their own
}
plan-points-ects = { $points } ECTS credits
plan-points-ecvet = { $points } ECVET points
plan-points-unnamed = { $points } points of a system without a name
plan-points-other = { $points } points ({ $system })
plan-units-alone = in units
plan-hours = { $hours } hours
plan-of = of { $whole }
plan-sum-yours = { $points } yours
plan-sum-if = { $points } if your school agrees
plan-sum-missing = { $points } missing
plan-sum-missing-one = 1 missing
plan-sum-missing-least = at least { $points } missing
plan-sum-missing-least-one = at least 1 missing
plan-also = Beside that, and never converted: { $yours } yours, { $agreed } if your school agrees
plan-yours = Yours
plan-yours-note = Awarded as this very unit, or recognised in writing
plan-if = If your school agrees
plan-if-note = Only your school decides. Nothing is counted before
plan-missing = Missing
plan-missing-note = Nothing in your wallet counts for these yet
plan-missing-ways = At least { $least } of these { $of } needed; the rule leaves a choice
plan-choice = By choice
plan-choice-note = As things stand, the rule does not ask for these
plan-whole = You hold the qualification itself: { $title }, from { $body }.
plan-whole-recognised = { $by } recognised the qualification as a whole on { $date }.
plan-all-there = All that its rule asks for is yours. Only { $school } can award the qualification: ask there.
plan-all-if-agreed = All that its rule asks for would be there if { $school } agrees to what is marked so.
plan-in-whole = Held with the whole qualification
plan-awarded = Awarded by { $body } on { $date }
plan-awarded-undated = Awarded by { $body }, on a day that it does not say
plan-same = { $awarded }, as this very unit. { $school } has not said yet that it recognises it
plan-recognised = Recognised by { $by } on { $date }, from { $title } ({ $body })
plan-exempted = { $by } decided on { $date } that you need not take it
plan-undated = a day that it does not say
plan-agreed = { $title }, from { $body }: accepted by the agreement { $agreement }. Ask { $school } to recognise it
plan-covers = { $title }, from { $body }: { $have } of { $of } outcomes match. In no agreement, so ask { $school } first
plan-covers-all = { $title }, from { $body }: all { $of } outcomes match. In no agreement, so ask { $school } first
plan-covers-partly = { $title }, from { $body }, covers { $have } of { $of } outcomes: too few to ask for
plan-result-open = { $title }, from { $body }: whether its result is a pass is not known. Ask { $school }
plan-freed = { $title }, from { $body }: free for { $unit } if { $school } accepts another credential elsewhere
plan-nothing = Nothing in your wallet speaks to it
plan-blocked = { $title }, from { $body }, would fit, but { $why }
plan-hint-wording = { $title }, from { $body }, states the same outcome in words. That alone counts for nothing: ask { $school }
plan-hint = { $title }, from { $body }, is called alike. That alone counts for nothing: ask { $school }
plan-decided-partial = { $by } recognised a part of it on { $date }
plan-decided-conditional = { $by } recognised it on { $date }, on a condition that is still open
plan-decided-refused = { $by } refused it on { $date }
plan-decided-full = { $by } recognised it on { $date }
plan-guard-not-counted = its credential does not count ({ $state })
plan-guard-refused = { $by } has refused it for this unit
plan-guard-not-assessed = it names no assessment: ask { $body } to issue it with one
plan-guard-not-passed = its result is “{ $result }”
plan-guard-unfinished = it is not finished (“{ $state }”)
plan-guard-result-open = Whether “{ $result }” is a pass is not known: { $school } has to say so.
plan-guard-grade-alone = It does not say whether the grade “{ $grade }” is a pass; that you achieved it is what its award says.
plan-guard-no-result = It names an assessment and no result; that you achieved it is what its award says.
plan-guard-grade-apart = its grade “{ $grade }” cannot be compared with { $required }, which is needed
plan-guard-grade = its grade “{ $grade }” does not reach { $required }
plan-guard-no-grade = it states no grade, and { $required } is needed
plan-guard-term = it was not learned in the days of the agreement { $agreement }
plan-guard-age = { $count ->
    [one] it is older than 1 year
   *[other] it is older than { $count } years
}
plan-guard-no-date = { $count ->
    [one] it says no date, and may not be older than 1 year
   *[other] it says no date, and may not be older than { $count } years
}
plan-guard-level = its EQF level { $credit } is below { $unit }
plan-guard-level-unknown = It states no level, and the unit has EQF level { $unit }: { $school } has to look at that.
plan-line-worth = Worth
plan-line-there = Worth where it was learned
plan-line-level = Level
plan-line-recognised = Recognised by
plan-line-note = To be looked at
plan-line-left-out = Not added
plan-line-also = Also
plan-line-outcomes = Asks for
plan-covered = Covered
plan-not-covered = Not covered
plan-not-recognised-yet = Nobody yet. Only { $school } can say so.
plan-one-at-most = Of this and another unit one counts at most, and the other does.
plan-open-credential = Open credential
plan-rule-title = What the rule asks for
plan-decisions = Decided about you
plan-decisions-note = Statements that bodies signed. Each counts only where whoever signed it may award this qualification
plan-decision-counts = Counts
plan-decision-open = Holds, and leaves the unit open
plan-decision-refused = Refused
plan-decision-not = Does not count
plan-decision-may = { $by } may decide it.
plan-decision-not-verified = Its own check does not end well ({ $state })
plan-beside-title = Not counted
plan-beside-note = { $count ->
    [one] 1 credential serves no unit here
   *[other] { $count } credentials serve no unit here
}
plan-beside-more = { $count ->
    [one] And 1 more
   *[other] And { $count } more
}
plan-fits-none = Fits no unit of this plan.
plan-fits-none-points = { $points }. Fits no unit of this plan.
plan-fits-none-system = { $points }. Another system; points are never converted.
plan-not-checked = Not checked yet. Open it to have it checked.
plan-ran-out = Ran out on { $date }
plan-left-out = { $count ->
    [one] 1 more pair of a credential and a unit was not looked at.
   *[other] { $count } more pairs of credentials and units were not looked at.
}
plan-documents = What this rests on
plan-documents-note = As the files say it. Nobody has checked who wrote them, and they alone make nothing count.
plan-from-file = Plan from the file { $name }, added on { $date }
plan-from-credential = Plan from your credential { $name }, added on { $date }
plan-from-agreement = Agreement from the file { $name }, added on { $date }
plan-memorandum = What { $parties } accept of each other
plan-agreement = Your learning agreement between { $home } and { $host }
plan-of-another = It is for { $learner }, and none of your credentials is given to that name. It is not used.
plan-not-in-force = It is not in force today. It counts for what was awarded while it was.
plan-other-schools = None of its parties awards a qualification that you plan by, so it says nothing here.
plan-letter = To { $school }

    I am learning for the qualification “{ $title }”. What I learned elsewhere may stand for these of its units:
plan-letter-unit = { $title }, awarded by { $body } on { $date }
plan-letter-unit-undated = { $title }, awarded by { $body }
plan-letter-agreed = , which our agreement { $agreement } accepts
plan-letter-covers = : { $have } of its { $of } outcomes are the same
plan-letter-end = Please look at each of them, and recognise it where you agree. I can share the credentials, so that you can check them yourselves. Nothing of this counts before you have said so.
plan-letter-title = Ask your school
plan-letter-note = Copy this, or save it and send it as you like. Nothing leaves by itself.
plan-letter-copy = Copy text
plan-letter-copied = Copied
plan-letter-save = Save…
plan-add-title = Add a plan
plan-add-note = A qualification with its units, or an agreement about them. It stays on this computer.
plan-add-drop = Drop the file here
plan-add-kinds = Curricula (TOML, JSON), Europass qualifications and learning opportunities (JSON, XML), learning agreements, memoranda
plan-add-sources = Or plan by a credential of yours
plan-remove-title = Remove this file from your plans?
plan-remove-sentence = { $title } is no longer planned by. Your credentials stay as they are.
plan-remove-verb = Remove from plans
plan-not-added = The plan was not added
plan-not-shown = The plan could not be made
plan-exported = The plan was saved

## Timeline
timeline-title = Timeline
timeline-note = What your credentials say that you learned and did, by the dates that they say.
timeline-count = { $count ->
    [one] 1 event
   *[other] { $count } events
} from { $credentials ->
    [one] 1 credential
   *[other] { $credentials } credentials
}
timeline-empty = Nothing yet. What you learned appears here by its date, as soon as there are credentials.
timeline-undated = No date said
timeline-not-checked = Not checked yet
timeline-award = Awarded
timeline-part = Part
timeline-activity = Activity
timeline-assessment = Assessment
timeline-entitlement = Entitlement
timeline-part-of = part of { $whole }
timeline-from-to = { $began } to { $ended }
timeline-since = since { $began }
timeline-of-whole = { $date }, with the whole
timeline-level = EQF { $level }
timeline-not-shown = The timeline could not be made

# ---- a recognition statement

decision-title = What was decided
said-recognition = The decision
said-decision-kind = Decision
said-decision-by = Decided by, as it says itself
said-decision-date = Decided on
said-decision-basis = Rests on
said-decision-legal-basis = Law or rule
said-decision-reason = Reason
said-decision-covers = Recognised is
said-decision-condition = Condition
said-decision-appeal = How to appeal
said-decision-qualification = Qualification
said-decision-about = Credential
said-decision-unit = Unit
said-decision-unit-id = Id of the unit
said-decision-qualification-id = Id of the qualification
said-decision-digest = Digest of the credential (SHA-256)
said-decision-credential-id = Id of the credential
said-decision-credential-issuer = Issuer of the credential
said-decision-pointer = Place in the credential
said-decision-id = Id of the statement
said-decision-issuer = Id of whoever signed
said-decision-learner-id = Id of the learner

# ---- the command line

cli-passphrase = Passphrase of the vault:
cli-passphrase-new = New passphrase ({ $least } characters or more):
cli-passphrase-again = The same again:
cli-passphrase-set = The passphrase opens the vault from now on.
cli-no-display = there is no display here for the window; the same jobs by words: wanderbuch --help
# The word that a person types, in small letters.
cli-yes = yes
cli-none = No credentials.
cli-checked = { $state } (checked { $when })
cli-not-checked = not checked yet
cli-remove = Remove “{ $title }”? Only a copy of the vault’s folder brings it back, made while the wallet was closed and opened with the passphrase; the wallet makes none by itself. Type yes:
cli-removed = { $id }  removed: { $title }
cli-kept = { $id }  kept: { $title }, from { $issuer } (as the file says)
cli-kept-already = { $id }  was there already: { $title }, from { $issuer } (as the file says)
cli-nobody = nobody named
cli-standard-input = standard input
cli-bytes = { $count } bytes
cli-history-none = Nothing happened yet.
cli-history-received = received
cli-history-removed = removed
cli-history-shared = shared
cli-history-declined = refused to share
cli-history-not-taken = sent, and not taken
cli-history-key = key changed
cli-history-security = security changed
cli-history-countersigned = countersigned for somebody
cli-show-says = What it says (nobody but the file says so, unless an answer above does):
cli-show-format = Format
cli-show-checks = The eleven checks:
cli-show-more = { $count ->
    [one] (1 more value: wanderbuch show --all)
   *[other] ({ $count } more values: wanderbuch show --all)
}
cli-refused = Refused. Nothing left.
cli-not-sent = Nothing was sent. To send exactly this: --consent { $hash }
cli-share = Share this with { $whom }? Type yes:
cli-sent = Sent to { $whom }.
cli-sent-next = They would like you to open { $address }
cli-asked-by = Asked by
cli-calls-itself = calls itself
cli-unverified = { $name } (unverified)
cli-signed-by = Signed by
cli-signed-by-nobody = nobody: only the address is known
cli-from = From
cli-leave-asked = These values leave, because they are asked for:
cli-leave-along = These leave too; they cannot be kept back from this credential:
cli-leave-seal = And the seal, which proves them:
cli-linkable = Who sees the same seal or key twice can tell that it is the same person.
cli-offered-by = Offered by
cli-offers = Offers
cli-code = The code that the issuer sent you apart{ $hint }:
cli-receive = Receive from { $whom }? Type yes:
cli-keys-none = No keys yet; one is made when it is needed.
cli-key-made = made { $date }
cli-key-retired = retired { $date }
cli-key-bound = { $count } bound
cli-samples-removed = { $count ->
    [one] 1 sample credential removed.
   *[other] { $count } sample credentials removed.
}
cli-samples-key = The key that was made with them is yours and stays (wanderbuch keys).
cli-trust-none = No trust files of your own.
cli-trust-off = Not asked: { $sources }
cli-baked = { $file }: { $count } bytes. Whoever has this picture has the credential in it.
cli-plan-none = No plan yet: wanderbuch plan add FILE.
cli-plan-no-letter = There is nothing to ask for: no unit counts only if a school agrees.
cli-plan-no-files = No files to plan by.
cli-plan-could = could be planned by: { $title } ({ $about }): wanderbuch plan add --credential { $id }
cli-timeline-none = No credentials, so nothing learned is known yet.
cli-your-logbook = your logbook
cli-logbook-none = No entries yet; wanderbuch logbook add writes one.
cli-logbook-void = ! Credential { $id } by { $by }: { $why }
cli-logbook-sums = { $all }, of that { $signed } countersigned; { $count ->
    [one] 1 week
   *[other] { $count } weeks
} without an entry.
cli-logbook-exported-page = { $file }: { $count } bytes. It holds everything that the logbook says, and its pictures; not the signed credentials.
cli-logbook-exported-data = { $file }: { $count } bytes. It holds everything that the logbook says, and the signed credentials; of pictures their names and digests.
cli-logbook-exported-table = { $file }: { $count } bytes. It holds whose logbook it is and a line for each entry; no skills, pictures or signed credentials.
cli-entry-removed = { $id }  removed
cli-entry-written = { $id }  written: { $week } · { $time } · { $work }
cli-entry-unit = Unit
cli-entry-skill = Skill
cli-entry-picture = Picture
cli-entry-picture-elsewhere = { $name } (not in this file; sha256:{ $digest })
cli-photo-written = { $file }: { $count } bytes, with everything that the camera wrote into them.
cli-learner = Learner
cli-company = Training at
cli-qualification = Qualification
cli-until = Until
cli-about-needed = A record needs --learner, --company and --qualification.
cli-countersign-written = { $count ->
    [one] { $file }: asks for a countersignature on 1 entry, its text included; pictures stay here.
   *[other] { $file }: asks for a countersignature on { $count } entries, texts included; pictures stay here.
}
cli-countersign-next = Send it to your trainer (wanderbuch logbook sign FILE), and import what comes back.
cli-not-signed = Nothing was signed. To sign exactly this: --consent { $hash }
cli-sign = Do you sign that this was done as it stands here? Type yes:
cli-signed = { $file }: signed. Send it back to { $learner }.
cli-signed-trust = It counts where your key is known. These lines, in a file that wanderbuch trust add or a verifier's --trust reads, say whose it is:
cli-sign-says = The apprentice's file says (nobody else does):
cli-sign-as = You sign as
cli-sign-with = with the key
cli-error-no-job = no command was given; see wanderbuch --help
cli-error-no-vault = there is no vault in { $folder } yet; wanderbuch import or wanderbuch samples makes one
cli-error-nobody = nobody can be asked here: this is no terminal; say so beforehand (the options are in --help)
cli-error-no-passphrase = the passphrase is needed, and there is no terminal to ask for it at; name a file with --passphrase-file, or set WANDERBUCH_PASSPHRASE
cli-error-not-the-same = the two passphrases are not the same; nothing was changed
cli-error-empty-passphrase = the passphrase file is empty
error-key-wrong-passphrase = this passphrase does not open the vault
error-keep-empty = there is no credential in it, so there is nothing to keep; ask whoever sent it for the credentials themselves
cli-error-offline = this job needs the network
cli-error-not-yes = “{ $answer }” is not yes; nothing was done
cli-error-output = writing the answer: { $why }
cli-error-not-kept = { $failed } of { $all } could not be kept
cli-error-entry = no logbook takes this entry: { $why }
cli-error-no-photo = the entry has { $all } pictures; there is none at { $place }
cli-error-no-week = today has no week of its own; name one with --week
cli-error-other-consent = { $given } stands for something else; what is shown here is { $expected }
cli-error-no-format = “{ $name }” ends in none of .html, .json, .csv; name the kind with --format
cli-error-faults = the vault is damaged: { $fault }; put back a copy of the vault’s folder, if you made one
error-vault-no-such = the vault has no { $what ->
    [key] key
    [plan] plan
    [picture] picture
    [logbook-entry] logbook entry
    [trust-file] trust file
    [sent-presentation] sent presentation
   *[other] credential
} { $id }
error-file-folder = { $file } is a folder; name the files in it
error-file-none = { $file } is no file (name - to read from standard input)
error-file-too-large = { $file } has more than { $limit } bytes, the most that is read
error-file-unreadable = { $file } cannot be read: { $why }
error-file-unwritten = { $file } is not written: { $why }

## Why something was not done, as a part of a sentence

error-home-nowhere = no folder for the vault: set HOME or WANDERBUCH_HOME, or name one with --home
error-home-unusable = the vault's folder { $file } cannot be used: { $why }
error-home-busy = another Wanderbuch is at work on { $file }; try again when it is done
error-vault-missing = there is no vault at { $file }
error-vault-already-there = there is a vault at { $file } already
error-vault-unusable = the vault { $file } cannot be used: { $why }
error-vault-does-not-open = the vault does not open with its key: the file is damaged or another vault's; put back a copy of the vault’s folder, if you made one
error-vault-damaged = the vault is damaged; put back a copy of the vault’s folder, if you made one
error-vault-not-encrypting = this program was built without encryption for its vault, and writes nothing without it
error-vault-newer = the vault was made by a newer Wanderbuch (form { $form }): use that one
error-vault-busy = another Wanderbuch is writing to the vault; try again when it is done
error-vault-not-writable = the vault cannot be written: { $why }; make room or give permission
error-no-name = { $name } is no name: from 1 to 100 characters
error-vault-key = the key cannot be used: { $why }
error-vault-no-did-key = the key cannot be used: { $kind } has no did:key
error-vault-unknown-algorithm = the key cannot be used: the algorithm { $name } is not known
error-vault-failed = the vault failed: { $why }
error-key-passphrase-too-short = a passphrase has at least { $least } characters; this one has { $actual }
error-key-no-passphrase = this vault has no passphrase; the system's keyring opens it
error-key-not-in-keyring = this vault's key is not in the system's keyring; its passphrase opens it
error-key-passphrase-needed = the system has no keyring that works: choose a passphrase
error-key-already-there = there is a vault in this folder already
error-key-keys-missing = the vault is there, but its key file vault.keys is missing; put back a copy of the vault’s folder, if you made one
error-key-derivation = the key could not be worked out: { $why }
error-slots-unusable = the key file { $file } cannot be used: { $why }
error-slots-damaged = the key file { $file } is damaged ({ $why }); put back a copy of the vault’s folder, if you made one
error-slots-newer = the key file { $file } has version { $found }, this program knows { $known }: use the newer Wanderbuch
error-slots-too-large = more than { $limit } bytes
error-slots-syntax = { $why }
error-slots-none = it has no slot
error-keyring-absent = the system's keyring does not answer; log in to your desktop, or use the passphrase
error-keyring-locked = the system's keyring is locked: { $why }; unlock it, or use the passphrase
error-keyring-timed-out = the system's keyring did not answer within { $limit }; unlock it, or use the passphrase
error-keyring-lost = the system's keyring no longer has this vault's key; use the passphrase
error-keyring-wrong = the system's keyring gives back something else than was put in
error-keyring-failed = the system's keyring failed: { $why }
error-receive-no-key = the issuer accepts no kind of key that this wallet makes
error-receive-signing = the proof of the key cannot be signed: { $why }
error-receive-out-of-step = the issuer's answers came out of order
error-present-request = the request is not answered: { $why }
error-present-unsatisfied = nothing in this wallet answers the request: { $why }
error-present-not-taken = what was sent was not taken: { $address } answered with status { $status }
error-keep-altered = its seal does not fit what it says, so it is not kept; ask the issuer to send it anew
error-no-policy = there is no policy { $name }
error-samples = the samples cannot be made: { $why }
error-plan-too-many = there are { $limit } files to plan by already, the most that are taken; remove one first
error-sign-request = the request cannot be used: { $why }
error-sign-issue = it cannot be signed: { $why }
error-logbook-about = say first whose logbook it is: name, place of training and qualification
error-logbook-empty = the logbook has no entry yet
error-logbook-hours = { $text } is no length of time; write 7.5, 7:30 or 45 min
error-logbook-no-hours = say how long it took, for example 7:30
error-logbook-no-week = say in which week it was, or on which day
error-logbook-no-work = say what you did
error-logbook-backwards = the last week, { $until }, is before the first, { $from }
error-sign-nothing = every entry is countersigned as it stands; nothing is left to ask for
error-sign-key = the learner's key in the request cannot be used: { $why }
error-sign-own-request = this request comes from this very wallet: nobody countersigns their own entries
error-sign-other-request = this is not the request that was shown; open it again
error-sign-not-saved = it was signed and could not be saved: { $why }
error-photo-kind = { $name } is neither a PNG nor a JPEG picture
error-photo-unshown = { $name } cannot be shown: it is damaged, or has more than 24 million pixels
error-skills-kept = the extract of ESCO that is kept cannot be read, import it again: { $why }
error-skills-no-occupation = { $typed } is neither a file, nor a credential's number, nor an occupation of the extract
error-skills-no-skill = { $typed } is neither the address of a skill nor its name in the extract of ESCO
error-skills-no-skill-near = { $typed } is neither the address of a skill nor its name in the extract of ESCO; near it are: { $near }
error-skills-format = the credential cannot be read: { $why }
error-key-anothers = the key kept for this vault in the { $place ->
    [keyring] keyring
    [memory] memory
   *[other] passphrase slot
} is another vault's
