# The texts of the wallet's pages. What is said about a credential comes from shared/words.

loading = Loading
try-again = Try again

## The five states of an issuer's name
issuer-claimed = Calls itself { $name } · unverified
issuer-unnamed = Names no issuer · unverified

## Credentials
home-title = Credentials
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
eqf-level = EQF level { $level }
no-level = No level stated

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
statements-title = Statements
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
add-note = Everything is checked before it is kept. Nothing is sent anywhere about you.
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
preview-note = Nothing is kept yet.
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
requests-link = Link of the request
requests-link-note = It begins with openid4vp:// or https:// and stands under “open in wallet”, or behind the QR code.
requests-open = Open request
requests-opening = Opening…
requests-again = Back to requests
consent-why = Why
consent-why-unregistered = No register says what they may ask for.
consent-their-words = In their words, unverified
consent-no-purpose = They do not say why.
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
language = English
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
