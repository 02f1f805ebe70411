# Die Texte der Seiten. Was über einen Nachweis gesagt wird, kommt aus shared/words.

loading = Wird geladen
try-again = Erneut versuchen

## Die fünf Zustände des Namens einer ausstellenden Stelle
issuer-claimed = Nennt sich { $name } · ungeprüft
issuer-address = Nennt nur die Adresse { $host } · ungeprüft
title-of-kind = Nachweis „{ $kind }“
title-none = Nachweis ohne Titel
issuer-unnamed = Stelle ohne Namen · ungeprüft

## Nachweise
home-title = Nachweise
waiting-title = Noch nicht behalten
menu-open = Seiten
menu-close = Schließen
palette-open = Gehe zu…
palette-hint = Seite oder Nachweis beim Namen suchen
palette-page = Seite
palette-does = Aktion
palette-none = Nichts heißt „{ $query }“
home-add = Hinzufügen…
home-search = Alles durchsuchen, was sie sagen
home-count = { $count ->
    [one] 1 Nachweis
   *[other] { $count } Nachweise
}
home-found = { $count ->
    [one] { $found } von 1 Nachweis
   *[other] { $found } von { $count } Nachweisen
}
home-none-found = Nichts enthält „{ $query }“. Versuchen Sie einen Teil des Wortes, eine Schule oder ein Jahr.
home-empty = Noch keine Nachweise. Fügen Sie eine Datei, einen Link oder einen Text von einer Schule, einem Betrieb oder Europass hinzu.
state-checking = Wird geprüft
state-not-settled = Nicht geklärt; das spricht nicht gegen Sie
eqf-level = EQR-Niveau { $level }
eqf-short = EQR { $level }
no-level = Kein Niveau angegeben
credit-unnamed-short = { $points } Punkte (kein System)
grade-said = Ergebnis: { $grade }

## Ein Nachweis
export = Exportieren…
share = Teilen…
as-of = Stand { $date }
check-again = Erneut prüfen
can-do = Kann
no-outcomes = Er nennt keine Lernergebnisse.
as-stated = wie die Schule es angibt
rest-title = Alles andere, was er sagt
rest-note = { $count ->
    [one] 1 Angabe, die Originaldatei, woher jede Antwort kommt
   *[other] { $count } Angaben, die Originaldatei, woher jede Antwort kommt
}
checks-title = Woher jede Antwort kommt
said-note = So sagt es die Datei. Außer der ausstellenden Stelle sagt es niemand, wenn nicht eine Antwort oben es tut.
rest-more = { $count ->
    [one] 1 weiterer Wert steht in der Originaldatei.
   *[other] { $count } weitere Werte stehen in der Originaldatei.
}
statements-title = Alles andere, nach seiner Stelle in der Datei
technical-title = Was Programme lesen, nach seiner Stelle in der Datei
parts-title = Besteht aus
national-level = Nationales Niveau
level-at-home = Zum Vergleich, bei Ihnen: { $level }
national-unknown = Nicht unter den nationalen Niveaus, die hier bekannt sind; darum wird nichts dazu gesagt.
attachments-title = Bilder und Dokumente darin
attachments-note = Aus der Datei selbst, ungeprüft. Ein gezeichnetes Siegel oder eine gezeichnete Unterschrift beweist nichts.
attachment-save = Speichern…
attachment-saved = Es wurde gespeichert
attachment-unreadable = Der Inhalt ist nicht lesbar.
attachment-not-drawn = Wird hier nicht gezeigt. Speichern Sie es, um es anzusehen.
document-look = Ansehen
document-back = Nachweis
document-page = Seite { $page } von { $pages }
document-previous = Vorige Seite
document-next = Nächste Seite
document-drawing = Die Seite wird gezeichnet
document-not-drawn = Diese Seite ließ sich nicht zeichnen
document-why-locked = Das Dokument ist mit einem Passwort verschlossen oder auf eine Art verschlüsselt, die hier nicht bekannt ist.
document-why-unreadable = Es ist kein PDF-Dokument oder ein beschädigtes.
document-why-no-page = Das Dokument hat diese Seite nicht.
document-why-too-much = Es braucht mehr Zeit oder Speicher, als ein Dokument hier darf. Es ist vielleicht sehr groß oder soll Schaden anrichten.
document-why-failed = Das Zeichnen dieses Dokuments ist fehlgeschlagen. Alles andere ist, wie es war.
document-why-not-started = Dokumente zeichnet ein eigener Prozess, und der ließ sich nicht starten.
kind-pdf = PDF-Dokument
kind-picture = Bild ({ $kind })
kind-unknown = Von einer Art, die die Datei nicht nennt
kilobytes = { $count } kB
doubts-title = Was nicht zusammenpasst
doubts-note = Zum Ansehen, und ein Beweis für nichts.
elements-title = Als Micro-Credential
elements-score = { $present } von { $all } Angaben vorhanden
elements-note = Die Europäische Union verlangt elf Angaben und nennt fünf weitere. Ein Nachweis kann auch ohne sie echt sein.
elements-optional = Nicht verlangt, und von manchen gesagt
profile-title = Als europäischer digitaler Nachweis
profile-note = Was sein Profil verlangt und er nicht sagt. Ein Nachweis kann trotzdem echt sein.
original-title = Die Originaldatei
delete = Nachweis löschen…

first-samples = Mit Beispielen umsehen
first-title = Wie kommt Ihr erster Nachweis zu Ihnen?
first-note = Auf diesem Computer aufbewahrt, Stück für Stück geteilt. Kein Konto nötig.
first-link = Meine Schule hat einen Link geschickt
first-link-note = Ein Angebot in einer E-Mail oder auf einer Seite. Das dauert etwa eine Minute
first-files = Ich habe Dateien
first-files-note = Europass, Open Badges und andere, eine oder viele auf einmal
first-text = Ich habe ihn als Text kopiert
first-text-note = Aus einer E-Mail, einem Chat oder einer Webseite
first-empty = Leer beginnen
first-next = Als Nächstes kommt eine Passphrase, die ihn verschließt
what-this-is = Wanderbuch bewahrt Lernnachweise auf, prüft sie bei den ausstellenden Stellen und zeigt anderen Stück für Stück, was Sie auswählen.
what-this-is-not = Wanderbuch liest Europass-Nachweise, ist aber nicht die europäische Identitäts-Wallet und enthält keinen Ausweis. Es prüft, was andere verliehen haben; anerkennen können es nur die zuständigen Stellen.

## Passphrase
back = Zurück
locked-title = Gesperrt
locked-note = Ihre Nachweise sind auf diesem Computer verschlüsselt. Sie bleiben verborgen, bis Sie entsperren.
locked-idle = { $minutes ->
    [one] Nach 1 Minute von selbst gesperrt
   *[other] Nach { $minutes } Minuten von selbst gesperrt
}
locked-forgotten = Eine vergessene Passphrase kann niemand wiederherstellen: Keine Kopie davon verlässt diesen Computer.
passphrase = Passphrase
passphrase-new = Passphrase
passphrase-again = Noch einmal dieselbe
passphrase-show = Passphrase zeigen
passphrase-hide = Passphrase verbergen
passphrase-rule = Mindestens { $least } Zeichen. Am besten sind ein paar Wörter, die Sie sich merken.
passphrase-differs = Die beiden sind noch nicht gleich.
unlock = Entsperren
unlocking = Wird entsperrt…
create = Wallet anlegen
creating = Wird angelegt…
create-title = Wählen Sie eine Passphrase
create-note = Sie verschlüsselt Ihre Nachweise und Schlüssel auf diesem Computer.
create-warning = Bewahren Sie sie sicher auf. Niemand kann sie wiederherstellen, denn keine Kopie davon verlässt diesen Computer.

## Hinzufügen
add-title = Nachweise hinzufügen
add-note = Alles wird geprüft, bevor es aufbewahrt wird.
add-drop = Dateien hier ablegen
add-drop-now = Loslassen, um sie hinzuzufügen
add-choose = Dateien wählen…
add-paste = Link oder Text
add-paste-hint = Fügen Sie einen Link Ihrer Schule ein, oder den Nachweis selbst
add-paste-note = Ein Link wird einmal geöffnet, und erst, wenn Sie fortfahren.
add-reading = Wird gelesen…
continue = Weiter
preview-reading = Wird gelesen und geprüft
preview-title = { $count ->
    [0] Nichts war lesbar
    [one] Das ist gekommen
   *[other] { $count } Nachweise sind gekommen
}
preview-note = Es wartet hier verschlüsselt, bis Sie es behalten oder verwerfen.
preview-known = { $count ->
    [one] Einer davon ist schon in der Wallet.
   *[other] { $count } davon sind schon in der Wallet.
}
preview-keep = { $count ->
    [one] Nachweis behalten
   *[other] { $count } Nachweise behalten
}
preview-discard = Verwerfen
preview-unread = Nicht lesbar
offer-title = Ihnen wird ein Nachweis angeboten
offer-note = Noch wurde nichts abgeholt. Wie sie sich nennen, beweist erst, was kommt.
offer-what = Was
offer-from = Von dieser Adresse
offer-accept = Abholen
offer-fetching = Wird abgeholt…

## Anfragen und Einwilligung
requests-title = Anfragen
requests-note = Wenn jemand Sie bittet, einen Nachweis zu zeigen, fügen Sie den Link hier ein. Beim Öffnen wird nichts über Sie gesendet.
requests-to-share = Um „{ $title }“ zu teilen, fügen Sie den Link ein, mit dem jemand danach fragt. Sie sehen dann, was verlangt wird, und entscheiden, was Sie herausgeben.
requests-link = Link der Anfrage
requests-link-note = Er beginnt mit openid4vp:// oder https:// und steht unter „In der Wallet öffnen“ oder hinter dem QR-Code.
requests-open = Anfrage öffnen
requests-opening = Wird geöffnet…
requests-again = Zurück zu den Anfragen
consent-why = Warum
consent-why-unregistered = Kein Register sagt, wonach sie fragen dürfen.
consent-their-words = In ihren Worten, ungeprüft
consent-no-purpose = Sie sagen nicht, warum.
quoted = „{ $words }“
consent-who = Wer fragt
consent-leaves = Was hinausgeht
consent-leaves-too = Und
consent-another = Anderen wählen
consent-from = { $count ->
    [one] Aus { $title }, genau dieser Wert
   *[other] Aus { $title }, genau diese { $count } Werte
}
consent-optional = Freiwillig
consent-stays = bleibt hier, wenn Sie es nicht hinzufügen
consent-beyond = Über den Zweck hinaus
on = An
off = Aus
refuse = Ablehnen
share-values = { $count ->
    [one] Einen Wert teilen
    [2] Zwei Werte teilen
    [3] Drei Werte teilen
    [4] Vier Werte teilen
    [5] Fünf Werte teilen
    [6] Sechs Werte teilen
    [7] Sieben Werte teilen
    [8] Acht Werte teilen
    [9] Neun Werte teilen
   *[other] { $count } Werte teilen
}
sharing = Wird geteilt…
shared-sent = Was gesendet wurde
shared-next = Sie werden gebeten, unter dieser Adresse weiterzumachen. Nichts öffnet sich von selbst.
shared-history = Verlauf ansehen
done = Fertig

## Verlauf
history-title = Verlauf
history-note = Was Sie mit wem geteilt haben, und was gekommen ist. Das bleibt auf diesem Computer.
history-empty = Noch wurde nichts geteilt.
history-open = Anfrage öffnen…

## Einstellungen
settings-title = Einstellungen
settings-look = Aussehen
settings-theme = Farben
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
settings-language = Sprache
language-system = Wie das System
settings-country = Ihr Land
settings-country-note = Niveaus von Nachweisen werden mit denen dieses Landes verglichen. Dass sie vergleichbar sind, ist keine Anerkennung.
country-system = Wie das System
country-system-named = Wie das System: { $country }
country-another = Ein anderes Land…
country-fewer = Weniger zeigen
settings-zoom = Größe
settings-zoom-how = Strg + und Strg − machen alles größer oder kleiner, Strg 0 setzt es zurück
settings-lock = Sperre
settings-lock-after = Von selbst sperren nach
minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
lock-now = Jetzt sperren
settings-keys = Schlüssel
settings-keys-note = Nachweise sind an einen Ihrer Schlüssel gebunden, damit Sie zeigen können, dass sie Ihre sind. Alte Schlüssel bleiben für das, was an sie gebunden ist, und keiner verlässt den Computer unverschlüsselt.
settings-no-keys = Noch keiner. Einer wird gemacht, sobald er gebraucht wird.
key-name = Name des Schlüssels
key-rename = Umbenennen…
key-rotate = Ersetzen…
save = Speichern
cancel = Abbrechen
settings-trust = Wessen Wort Sie trauen
settings-trust-note = Eigene Listen von ausstellenden Stellen, als TOML-Dateien: Wer darin steht, ist Ihnen bekannt.
settings-trust-none = Noch keine Liste; ausstellende Stellen gelten darum als unbekannt, wenn nicht jemand anderes für sie bürgt.
settings-trust-add = Liste hinzufügen…
settings-trust-remove = Entfernen…
trust-remove-title = Dieser Liste nicht mehr trauen?
trust-remove-sentence = Für wen nur „{ $name }“ einsteht, ist danach ungeprüft. Ihre Nachweise bleiben; ihr Stand wird neu ermittelt.
settings-sources = Wer gefragt wird, wer eine ausstellende Stelle ist
settings-sources-note = In dieser Reihenfolge; die erste Quelle, die die Stelle kennt, antwortet. Außerhalb wird niemand nach einem Nachweis gefragt, dessen Siegel nicht hält.
source-own-list = Ihre eigenen Listen
source-own-list-note = Die Dateien oben. Nichts verlässt diesen Computer.
source-certificates = Zertifikate
source-certificates-note = Der Name im Zertifikat eines Siegels, wenn Ihre Listen der Stelle dahinter vertrauen. Nichts verlässt diesen Computer.
source-registries = Register von ausstellenden Stellen
source-registries-note = Das Mitgliederregister des Digital Credentials Consortium und die Register in Ihren Listen. Jedes wird etwa einmal am Tag als Ganzes geholt, sodass niemand dort erfährt, wen Sie nachschlagen.
source-federations = Föderationen
source-federations-note = Die Mitgliederföderation des Digital Credentials Consortium und die Föderationen in Ihren Listen. Sie erfahren, welches ihrer Mitglieder nachgeschlagen wird.
source-domains = Domains
source-domains-note = Die eigene Domain einer ausstellenden Stelle und die in Ihren Listen werden gefragt, welche Stellen ihre sind. Eine Domain beweist eine Domain und keinen Namen.
remove = Entfernen
settings-about = Was das ist
lock = Sperren
dismiss = Schließen

## Rückfragen
delete-title = Diesen Nachweis löschen?
delete-sentence = { $title } verschwindet endgültig von diesem Computer. Die Datei lässt sich vorher mit „Exportieren“ speichern.
delete-verb = Nachweis löschen
rotate-title = Diesen Schlüssel durch einen neuen ersetzen?
rotate-sentence = Neue Nachweise werden an den neuen Schlüssel gebunden. { $name } bleibt für die, die an ihn gebunden sind.
rotate-verb = Neuen Schlüssel machen

## Was aus Befunden und Aufzeichnungen wird
home-checked = zuletzt geprüft { $moment }
state-ends = { $days ->
    [0] { $state }, endet heute
    [one] { $state }, endet morgen
   *[other] { $state }, endet in { $days } Tagen
}
aside-on = am { $date }
aside-until = bis { $date }
aside-why = öffnen, um zu sehen, warum
to-person = an { $name }
original-kind = Art
original-secured = Gesichert
original-size = Größe
original-issuer = Kennung der Stelle
bytes = { $count } Byte
consent-title = Eine Anfrage nach einem Nachweis
consent-asks = { $count ->
    [0] { $who } möchte „{ $title }“ sehen. Noch wurde nichts gesendet.
    [one] { $who } möchte eine Angabe aus „{ $title }“ sehen. Noch wurde nichts gesendet.
   *[other] { $who } möchte { $count } Angaben aus „{ $title }“ sehen. Noch wurde nichts gesendet.
}
consent-asks-more = { $who } möchte { $count } Angaben aus { $credentials } Ihrer Nachweise sehen. Noch wurde nichts gesendet.
consent-along = Geht mit, weil dieser Nachweis ohne das nicht gezeigt werden kann
consent-stays-here = Bleibt hier: { $names }.
consent-whole = Dieser Nachweis kann nur ganz gezeigt werden: Nichts davon bleibt hier.
consent-technical = Was Programme lesen
consent-technical-note = { $count ->
    [one] ein Wert: Siegel, Schlüssel und Typangaben, mit denen das Übrige geprüft wird
   *[other] { $count } Werte: Siegel, Schlüssel und Typangaben, mit denen das Übrige geprüft wird
}
consent-request-key = Schlüssel der Anfrage
consent-note = Bleibt mit diesen Werten in Ihrem Verlauf. Wer dasselbe Siegel zweimal sieht, erkennt, dass es dieselbe Person ist.
consent-note-expires = Bleibt mit diesen Werten in Ihrem Verlauf. Läuft um { $time } ab. Wer dasselbe Siegel zweimal sieht, erkennt, dass es dieselbe Person ist.
consent-goes-along = Geht mit
consent-seal = { $count ->
    [one] Das Siegel der ausstellenden Stelle, das das Übrige beweist: ein Wert
   *[other] Das Siegel der ausstellenden Stelle, das das Übrige beweist: { $count } Werte
}
asker-signed = Anfrage unterschrieben
asker-signed-means = Unterwegs hat sie niemand verändert. Wessen Schlüssel das ist, sagt hier niemand.
asker-unsigned = Nicht unterschrieben
asker-unsigned-means = Von ihnen ist nur die Adresse oben bekannt.
asker-known = Sie kennen sie
asker-known-means = Sie haben mit dieser Adresse schon einmal etwas geteilt
asker-first = Zum ersten Mal
asker-first-means = Sie haben mit dieser Adresse noch nie etwas geteilt
claim-given-name = Vorname
claim-family-name = Familienname
claim-birthdate = Geburtsdatum
claim-place = Ort
claim-identity = Ausgestellt auf
claim-skill = Fertigkeit
claim-title = Qualifikation
claim-level = EQR-Niveau
claim-issuer = Verleihende Stelle
claim-awarded = Verliehen
claim-kind = Art der Verleihung
claim-assessment = Prüfung
claim-credit = Leistungspunkte
claim-workload = Arbeitsaufwand
claim-outcomes = Kann
claim-unit = Einheiten
claim-participation = Form des Lernens
claim-quality = Qualitätssicherung
claim-country = Land
claim-until = Läuft ab
claim-from = Gültig ab
claim-sealed = Gesiegelt
claim-issuer-id = Kennung der ausstellenden Stelle
claim-type = Typ des Nachweises
claim-status = Wo Rücknahmen veröffentlicht werden
claim-schema = Schema
claim-key = Schlüssel, an den er gebunden ist
claim-certificate = Zertifikat der ausstellenden Stelle
history-from = Von { $whom }
history-from-file = Aus einer Datei oder einem Text
history-received = Erhalten
history-shared = Geteilt
history-not-taken = Nicht angenommen
history-refused = Abgelehnt
history-removed = Gelöscht
history-key = Schlüssel
history-security = Sicherheit
history-countersigned = Gegengezeichnet
history-nothing = Nichts wurde gesendet
history-count = { $count ->
    [one] Ein Wert
   *[other] { $count } Werte
}
history-values = Werte
history-sent-size = Größe des Gesendeten
vault-folder = Aufbewahrt in
vault-key = Geöffnet durch
vault-keyring = den Schlüsselbund des Systems oder Ihre Passphrase
vault-passphrase = Ihre Passphrase
vault-version = Version
trust-since = Hinzugefügt am { $date }
key-about = { $bound ->
    [one] { $kind }, seit { $since }, 1 Nachweis daran gebunden
   *[other] { $kind }, seit { $since }, { $bound } Nachweise daran gebunden
}
key-about-retired = { $bound ->
    [one] { $kind }, { $since } bis { $until }, 1 Nachweis daran gebunden
   *[other] { $kind }, { $since } bis { $until }, { $bound } Nachweise daran gebunden
}

## Was schiefgehen kann
vault-unreadable = Der Tresor ist nicht lesbar
vault-not-made = Die Wallet konnte nicht angelegt werden
passphrase-wrong = Das ist nicht die Passphrase
passphrase-wrong-why = Achten Sie auf Großbuchstaben und die Sprache der Tastatur, und versuchen Sie es erneut.
credential-unreadable = Dieser Nachweis ist nicht lesbar
credential-empty = Die Datei enthält keinen.
check-impossible = Er konnte nicht geprüft werden
history-unreadable = Der Verlauf ist nicht lesbar
not-deleted = Er wurde nicht gelöscht
exported = Die Originaldatei wurde gespeichert
not-exported = Die Datei wurde nicht gespeichert
samples-not-made = Die Beispiele konnten nicht gemacht werden
not-changed = Das wurde nicht geändert
not-trusted = Die Liste wurde nicht hinzugefügt
pasted-text = eingefügter Text
nothing-readable = Das ist kein Nachweis, der gelesen werden kann
path-open = Welche Datei?
path-open-note = Dieses System zeigt kein Fenster zum Wählen von Dateien; schreiben Sie deshalb den Pfad. Sie können Dateien auch auf diesem Fenster ablegen.
path-open-verb = Öffnen
path-save = Als welche Datei speichern?
path-save-note = Dieses System zeigt kein Fenster zum Wählen von Dateien; schreiben Sie deshalb den Pfad. Eine Datei, die es schon gibt, wird nicht ersetzt.
path-save-verb = Speichern
path-label = Pfad
files-left = { $count } weitere Dateien
files-left-why = Auf einmal werden höchstens { $most } genommen. Fügen Sie die übrigen danach hinzu.
not-kept = Es wurde nicht behalten
offline = Sie wollten offline arbeiten
offline-why = Starten Sie ohne --offline, um Links zu folgen.
offer-code = Code von Ihrer Schule
offer-failed = Dem Angebot konnte nicht gefolgt werden
request-failed = Die Anfrage lässt sich nicht beantworten
request-gone = Die Anfrage ist nicht mehr offen
request-gone-why = Sie wurde beantwortet oder abgelehnt, oder die Wallet war inzwischen gesperrt. Bitten Sie um einen neuen Link.
not-shared = Es wurde nicht geteilt
refused-unheard = Abgelehnt; es konnte ihnen nicht gesagt werden
shared-title = Geteilt
shared-sentence = { $who } hat diese Werte erhalten, und sonst nichts.

## Was ein Nachweis sagt, unter seinen Namen
skill-esco-other = { $skill } („{ $own }“ in der Datei)
skill-esco = { $skill }, eine Fertigkeit aus ESCO
entry-unnamed = ein Eintrag ohne Namen aus { $host }
skill-unnamed = Eine Fertigkeit, von der nur die Adresse dasteht
part-unnamed = Ein Teil ohne Namen
said-learner = Die lernende Person
said-credential = Der Nachweis
said-issuing-body = Wer ihn ausgestellt hat, nach eigener Angabe
said-achieved = Was erreicht wurde
said-beside = Daneben gesagt
said-evidence = Belege
said-together = Wie die Verleihungen zusammengehören
said-attachments = Bilder und Dokumente darin
said-also-in = Auch auf
said-translations = In anderen Sprachen
said-name = Name
said-given-name = Vorname
said-family-name = Familienname
said-born = Geboren
said-person-id = Kennung
said-identifier = Kennung
said-kind = Art
said-about = Über
said-profile = Folgt dem Profil
said-issuer = Ausstellende Stelle
said-country = Land
said-awarded = Verliehen
said-other-person = Eine weitere Person
said-other-person-award = Dieser Person verliehen
said-issued = Ausgestellt
said-valid-from = Gültig ab
said-until = Gilt bis
said-relation = Gehört zu
said-attachment = Anhang
said-attachment-place = Gehört zu
said-place-display = Wie der Nachweis aussieht
said-place-picture = Eine Einrichtung oder Leistung
said-place-evidence = Die Belege
said-place-attachment = Der Nachweis
said-media-type = Typ
said-size = Größe
said-about-bytes = etwa { $count } Byte
said-id = Kennung
said-qualification-code = Code der Qualifikation
said-registration = Registrierung
said-eidas = eIDAS-Kennung
said-vat = Umsatzsteuernummer
said-tax = Steuernummer
said-national = Nationale Nummer
said-achievement = Leistung
said-specified-as = Beschrieben als
said-awarding-body = Verleihende Stelle
said-devised-by = Entworfen von
said-eqf-level = EQR-Niveau
said-national-level = Nationales Niveau
said-other-level = Anderes Niveau
said-credit-received = Erhaltene Leistungspunkte
said-credit = Leistungspunkte
said-volume = Arbeitsaufwand
said-contact-hours = Kontaktstunden
said-maximum = Längste Dauer
said-workload = Geleisteter Aufwand
said-outcome = Kann
said-criteria = Wie man es erwirbt
said-outcome-summary = Kann, in Kürze
said-reuse = Reicht
said-skill = Fertigkeit
said-entry-requirement = Voraussetzung
said-setting = Rahmen
said-mode = Form des Lernens
said-field = Fachgebiet
said-taught-in = Sprache
said-target-group = Für wen
said-quality = Qualitätssicherung
said-part = Teil
said-unit = Einheit der Beschreibung
said-partial = Teilqualifikation
said-partial-yes = Ja, ein Teil einer Qualifikation
said-partial-no = Nein, eine ganze
said-part-of = Teil von
said-related = Verwandt mit
said-further = Siehe auch
said-assessment = Prüfung
said-grade = Note
said-result = Ergebnis
said-supervision = Aufsicht und Identität
said-grading-scheme = Was Noten bedeuten
said-required-result = Nötiges Ergebnis
said-result-issued = Ergebnis ausgestellt
said-assessed-by = Geprüft von
said-activity = Tätigkeit
said-began = Begonnen
said-ended = Beendet
said-directed-by = Geleitet von
said-entitlement = Berechtigt zu
said-entitlement-status = Künftig oder tatsächlich
said-occupation = Beruf
said-jurisdiction = Wo es gilt
said-holds-at = Gilt bei
said-since = Seit
said-other-name = Auch genannt
said-region = Region
said-address = Adresse
said-contact = Kontakt
said-accreditation = Akkreditierung
said-accredited-by = Akkreditiert von
said-accredited = Akkreditiert
said-credential-type = Für Nachweise der Art
said-qualification = Für die Qualifikation
said-decision = Entscheidung
said-report = Bericht
said-status = Stand
said-reviewed = Nächste Überprüfung
said-evidence-mandate = Auftrag, für andere auszustellen
said-evidence-conversion = Übertragung eines Originals auf Papier
said-evidence-accreditation = Beleg einer Akkreditierung
said-evidence-other = Beleg des Lernens
said-evidence-grade = Wie gut es belegt ist
said-statement = Sagt

## Berichtsheft
logbook-title = Berichtsheft
logbook-note = Was Sie in Ihrer Ausbildung getan haben, Woche für Woche. Wer Sie ausbildet, zeichnet es gegen; die Prüfungsstelle bekommt den Ausbildungsnachweis.
logbook-empty = Noch keine Einträge. Schreiben Sie auf, was Sie diese Woche getan haben, wie lange und für welche Einheit.
logbook-write = Eintrag schreiben…
logbook-go-on = Eintrag fortsetzen…
logbook-drop = Änderungen verwerfen
logbook-whose-missing = Noch nicht gesagt: wessen Berichtsheft das ist, und für welchen Abschluss
logbook-about-say = Angeben, wessen es ist…
logbook-about-change = Ändern…
logbook-about-go-on = Weiter angeben, wessen es ist…
logbook-total = { $all } insgesamt, davon { $signed } gegengezeichnet
logbook-open = { $count ->
    [one] 1 Eintrag ist so, wie er dasteht, nicht gegengezeichnet
   *[other] { $count } Einträge sind so, wie sie dastehen, nicht gegengezeichnet
}
logbook-open-how = Speichern Sie eine Datei und schicken Sie sie der Person, die Sie ausbildet. Was zurückkommt, ist ein Nachweis: Fügen Sie ihn unter „Nachweise“ hinzu.
logbook-ask-trainer = Gegenzeichnen lassen…
logbook-request-saved = Gespeichert. Die Datei enthält die Texte dieser Einträge; Bilder bleiben hier
logbook-record-saved = Der Ausbildungsnachweis wurde gespeichert
logbook-doubts = Zum Ansehen
logbook-missing = { $count ->
    [one] 1 Ausbildungswoche hat keinen Eintrag: { $weeks }
   *[other] { $count } Ausbildungswochen haben keinen Eintrag: { $weeks }
}
logbook-signature-void = Die Gegenzeichnung von { $by } { $why }
logbook-units = Summen je Einheit
logbook-unit-total = { $time }, davon { $signed } gegengezeichnet
logbook-record = Ausbildungsnachweis
logbook-record-note = Was eine Prüfungsstelle verlangt: Wochen, Summen je Einheit, und wer was wann gegengezeichnet hat. Er sagt, was nicht gegengezeichnet ist.
logbook-record-page = Seite zum Drucken…
logbook-record-data = Daten…
logbook-record-table = Tabelle…
logbook-record-name = ausbildungsnachweis
logbook-record-whose = Geben Sie zuerst oben an, wessen Berichtsheft das ist.
logbook-unreadable = Das Berichtsheft ist nicht lesbar
logbook-not-saved = Es wurde nicht gespeichert
logbook-half-not-kept = Was noch nicht gespeichert ist, würde eine Sperre nicht überstehen
logbook-no-picture = Dieses Bild wurde nicht genommen
logbook-entry = Eintrag
logbook-entry-new = Neuer Eintrag
logbook-change-voids = Wenn Sie den Eintrag ändern, gilt diese Gegenzeichnung nicht mehr für ihn.
logbook-week = Woche
logbook-week-hint = 12/2026 oder 20.3.2026
logbook-week-before = Woche davor
logbook-week-after = Woche danach
logbook-week-how = Eine Woche wie 12/2026 oder einer ihrer Tage wie 20.3.2026
logbook-hours-how = Für die ganze Woche: 7:30, 7,5 oder 45 min
logbook-unit-known = { $unit } wählen
logbook-hours = Stunden
logbook-work = Was Sie getan haben
logbook-work-hint = Bolzen aus Rundstahl gedreht, gemessen, Zeichnung aufbewahrt
logbook-unit = Einheit der Qualifikation, falls zutreffend
logbook-skills = Fertigkeiten, die Sie geübt haben, falls zutreffend
logbook-skills-search = Fertigkeiten in ESCO suchen
logbook-skills-address = Adresse einer Fertigkeit
logbook-skills-none-at-hand = Um Fertigkeiten nach ihrem Namen zu wählen, importieren Sie ESCO, die europäische Liste der Fertigkeiten. Sie ist kostenlos: Laden Sie die Klassifikation als CSV von esco.ec.europa.eu herunter, unter „ESCO nutzen“, und importieren Sie die Tabellen hier.
logbook-skills-none-found = ESCO sagt nichts zu „{ $query }“. Versuchen Sie einen Teil des Wortes.
logbook-skills-add = { $name } hinzufügen
logbook-skills-add-address = Die Adresse { $address } hinzufügen
logbook-skills-remove = Fertigkeit { $name } entfernen
logbook-photos = Bilder
logbook-photos-note = PNG oder JPEG, hier verschlüsselt aufbewahrt. Was mit einem Ausbildungsnachweis hinausgeht, wird verkleinert, ohne Ort und Zeit der Aufnahme.
logbook-photos-add = Bilder hinzufügen…
logbook-photo-remove = Bild { $name } entfernen
logbook-saving = Wird gespeichert…
logbook-remove = Eintrag entfernen
logbook-remove-title = Diesen Eintrag entfernen?
logbook-remove-sentence = Sein Text und seine Bilder sind dann weg. Eine Gegenzeichnung davon bleibt unter Ihren Nachweisen.
logbook-about = Wessen Berichtsheft das ist
logbook-about-note = So steht es auf dem Ausbildungsnachweis und auf dem, was gegengezeichnet wird.
logbook-learner = Ihr Name
logbook-company = Ausbildungsstätte
logbook-qualification = Abschluss
logbook-from = Erste Ausbildungswoche
logbook-until = Letzte Ausbildungswoche, falls bekannt
logbook-trainer = Bilden Sie jemanden aus?
logbook-trainer-note = Öffnen Sie die Datei, die man Ihnen geschickt hat, oder legen Sie sie hier ab. Sie sehen jeden Eintrag, bevor Sie unterschreiben.
logbook-trainer-open = Bitte um Gegenzeichnung öffnen…

## Gegenzeichnen
sign-title = Wurde das so getan?
sign-about = Sie werden gebeten zu unterschreiben, dass das so getan wurde, wie es hier steht. Noch ist nichts unterschrieben.
sign-unreadable = Die Bitte wurde nicht geöffnet
sign-failed = Es wurde nicht unterschrieben
sign-whose = Wer bittet
sign-whose-note = So sagt es die Datei; sonst sagt es niemand
sign-learner = Lernende Person
sign-company = Ausbildungsstätte
sign-qualification = Abschluss
sign-who = Wer unterschreibt
sign-name = Ihr Name
sign-role = Was Sie dort sind, wenn Sie möchten
sign-role-hint = Metallbaumeisterin, Ausbilderin
sign-key = Schlüssel dieser Wallet
sign-with-key = Mit „{ $name }“
sign-key-note = Ihre Unterschrift lässt sich nicht zurücknehmen. Sie zählt dort, wo man weiß, dass dieser Schlüssel Ihrer ist.
sign-entries = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
sign-entries-note = Genau das wird unterschrieben
sign-unit = Einheit
sign-skill = Fertigkeit
sign-picture = Bild
sign-picture-apart = { $name }. Es ist nicht in dieser Datei; sehen Sie es gemeinsam an. Unterschrieben wird sein SHA-256, { $digest }
sign-note = Unterschrieben als: { $by }. Sie wählen, wohin die unterschriebene Datei kommt; dass Sie unterschrieben haben, bleibt in Ihrem Verlauf.
sign-note-unnamed = Sagen Sie zuerst, wer unterschreibt: Ihren Namen.
sign-yes = { $count ->
    [one] 1 Eintrag unterschreiben…
   *[other] { $count } Einträge unterschreiben…
}
sign-no = Nicht unterschreiben
sign-busy = Wird unterschrieben…
sign-file-name = gegengezeichnet
sign-done = Unterschrieben
sign-done-next = Schicken Sie diese Datei zurück an { $learner }. Dort wird sie unter „Nachweise“ hinzugefügt.
sign-trust = Sagen, wessen Schlüssel das ist
sign-trust-note = Geben Sie diese Zeilen persönlich an alle, die sich darauf verlassen sollen: die lernende Person, die Prüfungsstelle. Sie kommen in eine Liste, der die Wallet oder der Prüfer vertraut.
sign-copy = Zeilen kopieren
sign-copied = Kopiert

## Fertigkeiten
skills-title = Fertigkeiten
skills-import = ESCO importieren…
skills-page-note = Was Ihre Nachweise und Ihr Berichtsheft nennen, und von wem; und was andere verlangen. Verglichen werden Fertigkeiten, nicht Menschen.
skills-at-hand = { $extract }. Importiert am { $date }
skills-search = Fertigkeiten und Berufe suchen
skills-none-found = ESCO sagt nichts zu „{ $query }“. Versuchen Sie einen Teil des Wortes.
skills-compare = Vergleichen
skills-compare-with = Meine Fertigkeiten mit { $name } vergleichen
skills-compare-title = Neben einem Ziel
skills-compare-note = Ein Beruf, den Sie suchen, oder eine Datei: ein Nachweis oder ein Lehrplan.
skills-compare-file = Mit einer Datei vergleichen…
skills-none-here = Keine
skills-own = Ihre Fertigkeiten
skills-own-none = Noch keine: Kein Nachweis und kein Eintrag Ihres Berichtshefts nennt eine Fertigkeit.
skills-logged = Ihr Berichtsheft
skills-unreadable = Fertigkeiten lassen sich nicht zeigen
skills-not-compared = Das lässt sich nicht vergleichen
skills-imported = ESCO wurde importiert
skills-not-imported = ESCO wurde nicht importiert

## Plan
plan-title = Plan
plan-empty = Noch kein Plan. Fügen Sie die Datei hinzu, in der Ihre Schule die Einheiten einer Qualifikation auflistet: Dann sehen Sie, welche Sie haben, welche zählen könnten und welche fehlen.
plan-empty-sources = Oder planen Sie nach einem Ihrer Nachweise, der seine Einheiten nennt
plan-loading = Ihre Nachweise werden durchgesehen
plan-progress = { $seen } von { $of }
plan-add = Plan hinzufügen…
plan-ask = Schule fragen…
plan-export = Exportieren…
plan-choose = Plan
plan-untitled = Eine Qualifikation ohne Namen
plan-unit-untitled = Einheit { $unit }
plan-school-unnamed = die Stelle, die das verleiht
plan-somebody = einer Stelle ohne Namen
plan-units = { $count ->
    [one] 1 Einheit
   *[other] { $count } Einheiten
}
plan-units-all = { $count ->
    [one] 1 Einheit, erforderlich
   *[other] { $count } Einheiten, alle erforderlich
}
plan-units-rule = { $count ->
    [one] 1 Einheit, mit eigener Regel
   *[other] { $count } Einheiten, mit eigener Regel
}
plan-points-ects = { $points } ECTS-Punkte
plan-points-ecvet = { $points } ECVET-Punkte
plan-points-unnamed = { $points } Punkte eines Systems ohne Namen
plan-points-other = { $points } Punkte ({ $system })
plan-units-alone = in Einheiten
plan-hours = { $hours } Stunden
plan-of = insgesamt { $whole }
plan-sum-yours = { $points } haben Sie
plan-sum-if = { $points }, wenn Ihre Schule zustimmt
plan-sum-missing = { $points } fehlen
plan-sum-missing-one = 1 fehlt
plan-sum-missing-least = mindestens { $points } fehlen
plan-sum-missing-least-one = mindestens 1 fehlt
plan-also = Daneben, und nie umgerechnet: { $yours } haben Sie, { $agreed }, wenn Ihre Schule zustimmt
plan-yours = Haben Sie
plan-yours-note = Als genau diese Einheit verliehen oder schriftlich anerkannt
plan-if = Wenn Ihre Schule zustimmt
plan-if-note = Das entscheidet nur Ihre Schule. Vorher zählt nichts
plan-missing = Fehlt
plan-missing-note = Dafür zählt noch nichts in Ihrer Wallet
plan-missing-ways = Mindestens { $least } von diesen { $of } nötig; die Regel lässt eine Wahl
plan-choice = Nach Wahl
plan-choice-note = Wie die Dinge stehen, verlangt die Regel diese nicht
plan-whole = Sie haben die Qualifikation selbst: { $title }, von { $body }.
plan-whole-recognised = { $by } hat am { $date } die Qualifikation als Ganzes anerkannt.
plan-all-there = Sie haben alles, was die Regel verlangt. Verleihen kann die Qualifikation nur { $school }: Fragen Sie dort.
plan-all-if-agreed = Alles, was die Regel verlangt, wäre da, wenn { $school } dem zustimmt, was so gekennzeichnet ist.
plan-in-whole = Mit der ganzen Qualifikation vorhanden
plan-awarded = Verliehen von { $body } am { $date }
plan-awarded-undated = Verliehen von { $body }, an einem ungenannten Tag
plan-same = { $awarded }, als genau diese Einheit. Ob { $school } sie anerkennt, ist noch nicht gesagt
plan-recognised = Anerkannt von { $by } am { $date }, aus { $title } ({ $body })
plan-exempted = { $by } hat am { $date } entschieden, dass Sie sie nicht absolvieren müssen
plan-undated = einem ungenannten Tag
plan-agreed = { $title }, von { $body }: angenommen nach der Vereinbarung { $agreement }. Bitten Sie { $school } um die Anerkennung
plan-covers = { $title }, von { $body }: { $have } von { $of } Lernergebnissen stimmen überein. In keiner Vereinbarung; fragen Sie darum zuerst { $school }
plan-covers-all = { $title }, von { $body }: alle { $of } Lernergebnisse stimmen überein. In keiner Vereinbarung; fragen Sie darum zuerst { $school }
plan-covers-partly = { $title }, von { $body }, deckt { $have } von { $of } Lernergebnissen ab: zu wenige, um zu fragen
plan-result-open = { $title }, von { $body }: Ob sein Ergebnis ein Bestehen ist, ist nicht bekannt. Fragen Sie { $school }
plan-freed = { $title }, von { $body }: frei für { $unit }, wenn { $school } anderswo einen anderen Nachweis annimmt
plan-nothing = Nichts in Ihrer Wallet spricht dafür
plan-blocked = { $title }, von { $body }, würde passen, aber { $why }
plan-hint-wording = { $title }, von { $body }, nennt dasselbe Lernergebnis mit denselben Worten. Das allein zählt nicht: Fragen Sie { $school }
plan-hint = { $title }, von { $body }, heißt ähnlich. Das allein zählt nicht: Fragen Sie { $school }
plan-decided-partial = { $by } hat am { $date } einen Teil davon anerkannt
plan-decided-conditional = { $by } hat sie am { $date } unter einer Bedingung anerkannt, die noch offen ist
plan-decided-refused = { $by } hat sie am { $date } abgelehnt
plan-decided-full = { $by } hat sie am { $date } anerkannt
plan-guard-not-counted = der Nachweis zählt nicht ({ $state })
plan-guard-refused = { $by } hat ihn für diese Einheit abgelehnt
plan-guard-not-assessed = er nennt keine Prüfung: Bitten Sie { $body }, ihn mit einer auszustellen
plan-guard-not-passed = sein Ergebnis ist „{ $result }“
plan-guard-unfinished = er ist nicht abgeschlossen („{ $state }“)
plan-guard-result-open = Ob „{ $result }“ ein Bestehen ist, ist nicht bekannt: Das muss { $school } sagen.
plan-guard-grade-alone = Er sagt nicht, ob die Note „{ $grade }“ ein Bestehen ist; dass Sie es erreicht haben, sagt die Verleihung.
plan-guard-no-result = Er nennt eine Prüfung und kein Ergebnis; dass Sie es erreicht haben, sagt die Verleihung.
plan-guard-grade-apart = seine Note „{ $grade }“ lässt sich mit { $required } nicht vergleichen, was nötig ist
plan-guard-grade = seine Note „{ $grade }“ erreicht { $required } nicht
plan-guard-no-grade = er nennt keine Note, und { $required } ist nötig
plan-guard-term = er fällt nicht in die Tage der Vereinbarung { $agreement }
plan-guard-age = { $count ->
    [one] er ist älter als 1 Jahr
   *[other] er ist älter als { $count } Jahre
}
plan-guard-no-date = { $count ->
    [one] er nennt kein Datum und darf nicht älter als 1 Jahr sein
   *[other] er nennt kein Datum und darf nicht älter als { $count } Jahre sein
}
plan-guard-level = sein EQR-Niveau { $credit } liegt unter { $unit }
plan-guard-level-unknown = Er nennt kein Niveau, und die Einheit hat EQR-Niveau { $unit }: { $school } muss sich das ansehen.
plan-line-worth = Wert
plan-line-there = Wert, wo es gelernt wurde
plan-line-level = Niveau
plan-line-recognised = Anerkannt von
plan-line-note = Zum Ansehen
plan-line-left-out = Nicht dazugezählt
plan-line-also = Außerdem
plan-line-outcomes = Verlangt
plan-covered = Abgedeckt
plan-not-covered = Nicht abgedeckt
plan-not-recognised-yet = Noch niemandem. Das kann nur { $school } sagen.
plan-one-at-most = Von dieser und einer anderen Einheit zählt höchstens eine, und die andere zählt.
plan-open-credential = Nachweis öffnen
plan-rule-title = Was die Regel verlangt
plan-decisions = Über Sie entschieden
plan-decisions-note = Bescheide, die Stellen unterschrieben haben. Jeder zählt nur, wenn diese Stelle die Qualifikation verleihen darf
plan-decision-counts = Zählt
plan-decision-open = Gilt und lässt die Einheit offen
plan-decision-refused = Abgelehnt
plan-decision-not = Zählt nicht
plan-decision-may = { $by } darf darüber entscheiden.
plan-decision-not-verified = Seine eigene Prüfung geht nicht gut aus ({ $state })
plan-beside-title = Nicht gezählt
plan-beside-note = { $count ->
    [one] 1 Nachweis dient hier keiner Einheit
   *[other] { $count } Nachweise dienen hier keiner Einheit
}
plan-beside-more = { $count ->
    [one] Und 1 weiterer
   *[other] Und { $count } weitere
}
plan-fits-none = Passt zu keiner Einheit dieses Plans.
plan-fits-none-points = { $points }. Passt zu keiner Einheit dieses Plans.
plan-fits-none-system = { $points }. Ein anderes System; Punkte werden nie umgerechnet.
plan-not-checked = Noch nicht geprüft. Öffnen Sie ihn, damit er geprüft wird.
plan-ran-out = Abgelaufen am { $date }
plan-left-out = { $count ->
    [one] 1 weiteres Paar aus Nachweis und Einheit wurde nicht angesehen.
   *[other] { $count } weitere Paare aus Nachweis und Einheit wurden nicht angesehen.
}
plan-documents = Worauf das beruht
plan-documents-note = So sagen es die Dateien. Niemand hat geprüft, wer sie geschrieben hat, und sie allein lassen nichts zählen.
plan-from-file = Plan aus der Datei { $name }, hinzugefügt am { $date }
plan-from-credential = Plan aus Ihrem Nachweis { $name }, hinzugefügt am { $date }
plan-from-agreement = Vereinbarung aus der Datei { $name }, hinzugefügt am { $date }
plan-memorandum = Was { $parties } voneinander annehmen
plan-agreement = Ihre Lernvereinbarung zwischen { $home } und { $host }
plan-of-another = Sie ist für { $learner }, und keiner Ihrer Nachweise ist auf diesen Namen ausgestellt. Sie wird nicht verwendet.
plan-not-in-force = Sie ist heute nicht in Kraft. Sie zählt für das, was verliehen wurde, als sie es war.
plan-other-schools = Keine ihrer Parteien verleiht eine Qualifikation, nach der Sie planen; hier sagt sie darum nichts.
plan-letter = An { $school }

    ich lerne für die Qualifikation „{ $title }“. Was ich anderswo gelernt habe, könnte für diese Einheiten stehen:
plan-letter-unit = { $title }, verliehen von { $body } am { $date }
plan-letter-unit-undated = { $title }, verliehen von { $body }
plan-letter-agreed = , was unsere Vereinbarung { $agreement } annimmt
plan-letter-covers = : { $have } von { $of } Lernergebnissen sind dieselben
plan-letter-end = Bitte sehen Sie sich jede davon an, und erkennen Sie sie an, wo Sie zustimmen. Ich kann die Nachweise teilen, damit Sie sie selbst prüfen können. Nichts davon zählt, bevor Sie es gesagt haben.
plan-letter-title = Schule fragen
plan-letter-note = Kopieren Sie das, oder speichern und schicken Sie es, wie Sie möchten. Von selbst geht nichts hinaus.
plan-letter-copy = Text kopieren
plan-letter-copied = Kopiert
plan-letter-save = Speichern…
plan-add-title = Plan hinzufügen
plan-add-note = Eine Qualifikation mit ihren Einheiten, oder eine Vereinbarung darüber. Das bleibt auf diesem Computer.
plan-add-drop = Datei hier ablegen
plan-add-kinds = Lehrpläne (TOML, JSON), Europass-Qualifikationen und Lernangebote (JSON, XML), Lernvereinbarungen, Absichtserklärungen
plan-add-sources = Oder nach einem Ihrer Nachweise planen
plan-remove-title = Diese Datei aus Ihren Plänen entfernen?
plan-remove-sentence = Nach { $title } wird nicht mehr geplant. Ihre Nachweise bleiben, wie sie sind.
plan-remove-verb = Aus den Plänen entfernen
plan-not-added = Der Plan wurde nicht hinzugefügt
plan-not-shown = Der Plan konnte nicht gemacht werden
plan-exported = Der Plan wurde gespeichert

## Zeitleiste
timeline-title = Zeitleiste
timeline-note = Was Sie nach Ihren Nachweisen gelernt und getan haben, nach den Tagen, die sie nennen.
timeline-count = { $count ->
    [one] 1 Ereignis
   *[other] { $count } Ereignisse
} aus { $credentials ->
    [one] 1 Nachweis
   *[other] { $credentials } Nachweisen
}
timeline-empty = Noch nichts. Was Sie gelernt haben, erscheint hier nach seinem Datum, sobald es Nachweise gibt.
timeline-undated = Kein Datum genannt
timeline-not-checked = Noch nicht geprüft
timeline-award = Verliehen
timeline-part = Teil
timeline-activity = Tätigkeit
timeline-assessment = Prüfung
timeline-entitlement = Berechtigung
timeline-part-of = Teil von { $whole }
timeline-from-to = { $began } bis { $ended }
timeline-since = seit { $began }
timeline-of-whole = { $date }, mit dem Ganzen
timeline-level = EQR { $level }
timeline-not-shown = Die Zeitleiste konnte nicht gemacht werden

# ---- ein Anerkennungsbescheid

decision-title = Was entschieden wurde
said-recognition = Die Entscheidung
said-decision-kind = Entscheidung
said-decision-by = Entschieden von, nach eigener Angabe
said-decision-date = Entschieden am
said-decision-basis = Beruht auf
said-decision-legal-basis = Gesetz oder Regel
said-decision-reason = Grund
said-decision-covers = Anerkannt ist
said-decision-condition = Bedingung
said-decision-appeal = Wie man Einspruch erhebt
said-decision-qualification = Qualifikation
said-decision-about = Nachweis
said-decision-unit = Einheit
said-decision-unit-id = Kennung der Einheit
said-decision-qualification-id = Kennung der Qualifikation
said-decision-digest = Hashwert des Nachweises (SHA-256)
said-decision-credential-id = Kennung des Nachweises
said-decision-credential-issuer = Ausstellende Stelle des Nachweises
said-decision-pointer = Stelle im Nachweis
said-decision-id = Kennung des Bescheids
said-decision-issuer = Kennung der unterschreibenden Stelle
said-decision-learner-id = Kennung der lernenden Person

# ---- die Befehlszeile

cli-passphrase = Passphrase des Tresors:
cli-passphrase-new = Neue Passphrase (mindestens { $least } Zeichen):
cli-passphrase-again = Noch einmal dieselbe:
cli-passphrase-set = Von jetzt an öffnet diese Passphrase den Tresor.
cli-no-display = hier gibt es keinen Bildschirm für das Fenster; dasselbe mit Worten: wanderbuch --help
cli-yes = ja
cli-none = Keine Nachweise.
cli-checked = { $state } (geprüft { $when })
cli-not-checked = noch nicht geprüft
cli-remove = „{ $title }“ entfernen? Zurück kommt er nur aus einer Kopie des Tresor-Ordners, die bei geschlossener Wallet gemacht wurde und sich mit der Passphrase öffnet; von selbst entsteht keine. Geben Sie ja ein:
cli-removed = { $id }  entfernt: { $title }
cli-kept = { $id }  aufbewahrt: { $title }, von { $issuer } (wie die Datei sagt)
cli-kept-already = { $id }  war schon da: { $title }, von { $issuer } (wie die Datei sagt)
cli-nobody = niemandem, der genannt wird
cli-standard-input = Standardeingabe
cli-bytes = { $count } Byte
cli-history-none = Noch ist nichts geschehen.
cli-history-received = erhalten
cli-history-removed = entfernt
cli-history-shared = geteilt
cli-history-declined = Teilen abgelehnt
cli-history-not-taken = gesendet und nicht angenommen
cli-history-key = Schlüssel geändert
cli-history-security = Sicherheit geändert
cli-history-countersigned = für jemanden gegengezeichnet
cli-show-says = Was darin steht (das sagt nur die Datei, wenn nicht oben eine Antwort es sagt):
cli-show-format = Format
cli-show-checks = Die elf Prüfungen:
cli-show-more = { $count ->
    [one] (1 weiterer Wert: wanderbuch show --all)
   *[other] ({ $count } weitere Werte: wanderbuch show --all)
}
cli-refused = Abgelehnt. Nichts ist hinausgegangen.
cli-not-sent = Nichts wurde gesendet. Um genau dies zu senden: --consent { $hash }
cli-share = Dies mit { $whom } teilen? Geben Sie ja ein:
cli-sent = An { $whom } gesendet.
cli-sent-next = Dort bittet man Sie, dies zu öffnen: { $address }
cli-asked-by = Gefragt von
cli-calls-itself = nennt sich
cli-unverified = { $name } (ungeprüft)
cli-signed-by = Signiert von
cli-signed-by-nobody = niemandem: Nur die Adresse ist bekannt
cli-from = Von
cli-leave-asked = Diese Werte gehen hinaus, weil nach ihnen gefragt wird:
cli-leave-along = Diese auch; bei diesem Nachweis lassen sie sich nicht zurückhalten:
cli-leave-seal = Und das Siegel, das sie beweist:
cli-linkable = Wer dasselbe Siegel oder denselben Schlüssel zweimal sieht, erkennt, dass es dieselbe Person ist.
cli-offered-by = Angeboten von
cli-offers = Bietet an
cli-code = Der Code, den die ausstellende Stelle gesondert geschickt hat{ $hint }:
cli-receive = Von { $whom } empfangen? Geben Sie ja ein:
cli-keys-none = Noch keine Schlüssel; einer entsteht, sobald er gebraucht wird.
cli-key-made = erzeugt am { $date }
cli-key-retired = abgelöst am { $date }
cli-key-bound = { $count } gebunden
cli-samples-removed = { $count ->
    [one] 1 Beispielnachweis entfernt.
   *[other] { $count } Beispielnachweise entfernt.
}
cli-samples-key = Der Schlüssel, der mit ihnen erzeugt wurde, gehört Ihnen und bleibt (wanderbuch keys).
cli-trust-none = Keine eigenen Vertrauensdateien.
cli-trust-off = Nicht gefragt: { $sources }
cli-baked = { $file }: { $count } Byte. Wer dieses Bild hat, hat auch den Nachweis darin.
cli-plan-none = Noch kein Plan: wanderbuch plan add DATEI.
cli-plan-no-letter = Es gibt nichts zu erbitten: Keine Einheit zählt nur, wenn eine Schule zustimmt.
cli-plan-no-files = Keine Dateien, nach denen geplant wird.
cli-plan-could = Danach ließe sich planen: { $title } ({ $about }): wanderbuch plan add --credential { $id }
cli-timeline-none = Keine Nachweise; darum ist noch nichts Gelerntes bekannt.
cli-your-logbook = Ihr Berichtsheft
cli-logbook-none = Noch keine Einträge; wanderbuch logbook add schreibt einen.
cli-logbook-void = ! Nachweis { $id } von { $by }: { $why }
cli-logbook-sums = { $all }, davon { $signed } gegengezeichnet; { $count ->
    [one] 1 Woche
   *[other] { $count } Wochen
} ohne Eintrag.
cli-logbook-exported-page = { $file }: { $count } Byte. Darin steht alles, was das Berichtsheft sagt, mit seinen Bildern; nicht die signierten Nachweise.
cli-logbook-exported-data = { $file }: { $count } Byte. Darin steht alles, was das Berichtsheft sagt, mit den signierten Nachweisen; von Bildern Name und Prüfsumme.
cli-logbook-exported-table = { $file }: { $count } Byte. Darin steht, wessen Berichtsheft es ist, und jeder Eintrag in einer Zeile; keine Fähigkeiten, Bilder oder signierten Nachweise.
cli-entry-removed = { $id }  entfernt
cli-entry-written = { $id }  geschrieben: { $week } · { $time } · { $work }
cli-entry-unit = Einheit
cli-entry-skill = Fertigkeit
cli-entry-picture = Bild
cli-entry-picture-elsewhere = { $name } (nicht in dieser Datei; sha256:{ $digest })
cli-photo-written = { $file }: { $count } Byte, mit allem, was die Kamera hineingeschrieben hat.
cli-learner = Lernende Person
cli-company = Ausbildung bei
cli-qualification = Abschluss
cli-until = Bis
cli-about-needed = Ein Ausbildungsnachweis braucht --learner, --company und --qualification.
cli-countersign-written = { $count ->
    [one] { $file }: bittet um die Gegenzeichnung von 1 Eintrag, mit seinem Text; Bilder bleiben hier.
   *[other] { $file }: bittet um die Gegenzeichnung von { $count } Einträgen, mit ihren Texten; Bilder bleiben hier.
}
cli-countersign-next = Schicken Sie sie an die Ausbilderin oder den Ausbilder (wanderbuch logbook sign DATEI), und importieren Sie, was zurückkommt.
cli-not-signed = Nichts wurde unterschrieben. Um genau dies zu unterschreiben: --consent { $hash }
cli-sign = Unterschreiben Sie, dass dies so getan wurde, wie es hier steht? Geben Sie ja ein:
cli-signed = { $file }: unterschrieben. Schicken Sie sie zurück an { $learner }.
cli-signed-trust = Es zählt, wo Ihr Schlüssel bekannt ist. Diese Zeilen, in einer Datei, die wanderbuch trust add oder --trust eines Prüfprogramms liest, sagen, wessen er ist:
cli-sign-says = Die Datei der lernenden Person sagt (sonst niemand):
cli-sign-as = Sie unterschreiben als
cli-sign-with = mit dem Schlüssel
cli-error-no-job = kein Befehl wurde genannt; siehe wanderbuch --help
cli-error-no-vault = in { $folder } gibt es noch keinen Tresor; wanderbuch import oder wanderbuch samples legt einen an
cli-error-nobody = hier kann niemand gefragt werden: das ist kein Terminal; sagen Sie es vorher (die Möglichkeiten stehen in --help)
cli-error-no-passphrase = die Passphrase wird gebraucht, und es gibt kein Terminal, an dem danach gefragt werden könnte; nennen Sie eine Datei mit --passphrase-file oder setzen Sie WANDERBUCH_PASSPHRASE
cli-error-not-the-same = die beiden Passphrasen sind nicht dieselben; nichts wurde geändert
cli-error-empty-passphrase = die Datei mit der Passphrase ist leer
error-key-wrong-passphrase = diese Passphrase öffnet den Tresor nicht
error-keep-empty = es liegt kein Nachweis darin, also gibt es nichts aufzubewahren; bitten Sie um die Nachweise selbst
cli-error-offline = dafür wird das Netz gebraucht
cli-error-not-yes = „{ $answer }“ ist kein Ja; nichts ist geschehen
cli-error-output = beim Schreiben der Antwort: { $why }
cli-error-not-kept = { $failed } von { $all } ließen sich nicht aufbewahren
cli-error-entry = diesen Eintrag nimmt kein Berichtsheft auf: { $why }
cli-error-no-photo = der Eintrag hat { $all } Bilder; an Stelle { $place } ist keines
cli-error-no-week = heute hat keine eigene Woche; nennen Sie eine mit --week
cli-error-other-consent = { $given } steht für etwas anderes; was hier gezeigt wird, ist { $expected }
cli-error-no-format = „{ $name }“ endet weder auf .html noch auf .json oder .csv; nennen Sie die Art mit --format
cli-error-faults = der Tresor ist beschädigt: { $fault }; spielen Sie eine Kopie des Tresor-Ordners zurück, falls Sie eine gemacht haben
error-vault-no-such = der Tresor hat keinen Eintrag dieser Art: { $what ->
    [key] Schlüssel
    [plan] Plan
    [picture] Bild
    [logbook-entry] Eintrag im Berichtsheft
    [trust-file] Vertrauensdatei
    [sent-presentation] gesendete Vorlage
   *[other] Nachweis
} { $id }
error-file-folder = { $file } ist ein Ordner; nennen Sie die Dateien darin
error-file-none = { $file } ist keine Datei (mit - wird die Standardeingabe gelesen)
error-file-too-large = { $file } hat mehr als { $limit } Byte, mehr wird nicht gelesen
error-file-unreadable = { $file } ist nicht lesbar: { $why }
error-file-unwritten = { $file } wird nicht geschrieben: { $why }

## Warum etwas nicht geschah, als Teil eines Satzes

error-home-nowhere = für den Tresor gibt es keinen Ordner: setzen Sie HOME oder WANDERBUCH_HOME, oder nennen Sie einen mit --home
error-home-unusable = der Ordner des Tresors, { $file }, ist nicht zu benutzen: { $why }
error-home-busy = ein anderes Wanderbuch arbeitet gerade mit { $file }; versuchen Sie es noch einmal, wenn es fertig ist
error-vault-missing = bei { $file } gibt es keinen Tresor
error-vault-already-there = bei { $file } gibt es schon einen Tresor
error-vault-unusable = der Tresor { $file } ist nicht zu benutzen: { $why }
error-vault-does-not-open = der Tresor öffnet sich nicht mit seinem Schlüssel: Die Datei ist beschädigt oder gehört zu einem anderen Tresor; spielen Sie eine Kopie des Tresor-Ordners zurück, falls Sie eine gemacht haben
error-vault-damaged = der Tresor ist beschädigt; spielen Sie eine Kopie des Tresor-Ordners zurück, falls Sie eine gemacht haben
error-vault-not-encrypting = dieses Programm wurde ohne Verschlüsselung für den Tresor gebaut, und ohne sie schreibt es nichts
error-vault-newer = der Tresor ist von einem neueren Wanderbuch (Form { $form }): benutzen Sie dieses
error-vault-busy = ein anderes Wanderbuch schreibt gerade in den Tresor; versuchen Sie es noch einmal, wenn es fertig ist
error-vault-not-writable = in den Tresor lässt sich nicht schreiben: { $why }; schaffen Sie Platz, oder erlauben Sie das Schreiben
error-no-name = { $name } ist kein Name: ein Name hat 1 bis 100 Zeichen
error-vault-key = der Schlüssel ist nicht zu benutzen: { $why }
error-vault-no-did-key = der Schlüssel ist nicht zu benutzen: für { $kind } gibt es kein did:key
error-vault-unknown-algorithm = der Schlüssel ist nicht zu benutzen: das Verfahren { $name } ist hier nicht bekannt
error-vault-failed = der Tresor meldet einen Fehler: { $why }
error-key-passphrase-too-short = eine Passphrase hat mindestens { $least } Zeichen; diese hat { $actual }
error-key-no-passphrase = dieser Tresor hat keine Passphrase; der Schlüsselbund des Systems öffnet ihn
error-key-not-in-keyring = der Schlüssel dieses Tresors ist nicht im Schlüsselbund des Systems; Ihre Passphrase öffnet ihn
error-key-passphrase-needed = auf diesem System arbeitet kein Schlüsselbund: wählen Sie eine Passphrase
error-key-already-there = in diesem Ordner gibt es schon einen Tresor
error-key-keys-missing = der Tresor ist da, aber seine Schlüsseldatei vault.keys fehlt; spielen Sie eine Kopie des Tresor-Ordners zurück, falls Sie eine gemacht haben
error-key-derivation = der Schlüssel ließ sich nicht errechnen: { $why }
error-slots-unusable = die Schlüsseldatei { $file } ist nicht zu benutzen: { $why }
error-slots-damaged = die Schlüsseldatei { $file } ist beschädigt ({ $why }); spielen Sie eine Kopie des Tresor-Ordners zurück, falls Sie eine gemacht haben
error-slots-newer = die Schlüsseldatei { $file } hat die Version { $found }, dieses Programm kennt { $known }: benutzen Sie das neuere Wanderbuch
error-slots-too-large = mehr als { $limit } Byte
error-slots-syntax = nicht lesbar: { $why }
error-slots-none = kein Weg zum Schlüssel steht darin
error-keyring-absent = der Schlüsselbund des Systems antwortet nicht; melden Sie sich am Rechner an, oder nehmen Sie die Passphrase
error-keyring-locked = der Schlüsselbund des Systems ist gesperrt: { $why }; entsperren Sie ihn, oder nehmen Sie die Passphrase
error-keyring-timed-out = der Schlüsselbund des Systems hat binnen { $limit } nicht geantwortet; entsperren Sie ihn, oder nehmen Sie die Passphrase
error-keyring-lost = der Schlüsselbund des Systems hat den Schlüssel dieses Tresors nicht mehr; nehmen Sie die Passphrase
error-keyring-wrong = der Schlüsselbund des Systems gibt etwas anderes zurück, als hineingelegt wurde
error-keyring-failed = der Schlüsselbund des Systems meldet einen Fehler: { $why }
error-receive-no-key = die ausstellende Stelle nimmt keine Art von Schlüssel an, die diese Wallet macht
error-receive-signing = der Beweis für den Schlüssel lässt sich nicht unterschreiben: { $why }
error-receive-out-of-step = die Antworten der ausstellenden Stelle kamen in falscher Reihenfolge
error-present-request = die Anfrage wird nicht beantwortet: { $why }
error-present-unsatisfied = nichts in dieser Wallet passt zu dieser Anfrage: { $why }
error-present-not-taken = was gesendet wurde, wurde nicht angenommen: { $address } antwortete mit Status { $status }
error-keep-altered = das Siegel passt nicht zum Inhalt, darum wird es nicht aufbewahrt; bitten Sie die ausstellende Stelle, es noch einmal zu schicken
error-no-policy = eine Richtlinie { $name } gibt es nicht
error-samples = die Beispiele lassen sich nicht machen: { $why }
error-plan-too-many = es sind schon { $limit } Dateien zum Planen da, mehr werden nicht genommen; entfernen Sie zuerst eine
error-sign-request = die Bitte um Gegenzeichnung ist nicht zu benutzen: { $why }
error-sign-issue = es lässt sich nicht unterschreiben: { $why }
error-logbook-about = geben Sie zuerst an, wessen Berichtsheft das ist: Name, Ausbildungsstätte und Abschluss
error-logbook-empty = im Berichtsheft steht noch kein Eintrag
error-logbook-hours = { $text } ist keine Dauer; schreiben Sie 7.5, 7:30 oder 45 min
error-logbook-no-hours = geben Sie an, wie lange es gedauert hat, zum Beispiel 7:30
error-logbook-no-week = geben Sie an, in welcher Woche oder an welchem Tag es war
error-logbook-no-work = schreiben Sie, was Sie gemacht haben
error-logbook-backwards = die letzte Woche, { $until }, liegt vor der ersten, { $from }
error-sign-nothing = jeder Eintrag ist so gegengezeichnet, wie er dasteht; es gibt nichts mehr zu erbitten
error-sign-key = der Schlüssel der lernenden Person in der Bitte ist nicht zu benutzen: { $why }
error-sign-own-request = diese Bitte kommt aus dieser Wallet: die eigenen Einträge zeichnet niemand gegen
error-sign-other-request = das ist nicht die Bitte, die gezeigt wurde; öffnen Sie sie noch einmal
error-sign-not-saved = es wurde unterschrieben und ließ sich nicht speichern: { $why }
error-photo-kind = { $name } ist weder ein PNG- noch ein JPEG-Bild
error-photo-unshown = { $name } lässt sich nicht zeigen: das Bild ist beschädigt oder hat mehr als 24 Millionen Pixel
error-skills-kept = der Auszug aus ESCO, der hier liegt, ist nicht lesbar, importieren Sie ihn noch einmal: { $why }
error-skills-no-occupation = { $typed } ist weder eine Datei noch die Nummer eines Nachweises noch ein Beruf aus dem Auszug
error-skills-no-skill = { $typed } ist weder die Adresse einer Fertigkeit noch ihr Name im Auszug aus ESCO
error-skills-no-skill-near = { $typed } ist weder die Adresse einer Fertigkeit noch ihr Name im Auszug aus ESCO; ähnlich sind: { $near }
error-skills-format = der Nachweis ist nicht lesbar: { $why }
error-key-anothers = der Schlüssel, der für diesen Tresor { $place ->
    [keyring] im Schlüsselbund
    [memory] im Arbeitsspeicher
   *[other] hinter der Passphrase
} liegt, gehört zu einem anderen Tresor
