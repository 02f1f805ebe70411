# Was Menschen lesen, auf Deutsch. Aufbau und Bedeutung der Teile wie in en.ftl.

## Daten und Aufzählungen

month-1 = Januar
    .short = Jan.
month-2 = Februar
    .short = Feb.
month-3 = März
    .short = März
month-4 = April
    .short = Apr.
month-5 = Mai
    .short = Mai
month-6 = Juni
    .short = Juni
month-7 = Juli
    .short = Juli
month-8 = August
    .short = Aug.
month-9 = September
    .short = Sept.
month-10 = Oktober
    .short = Okt.
month-11 = November
    .short = Nov.
month-12 = Dezember
    .short = Dez.
date = { $day }. { $month } { $year }
    .short = { $day }. { $month } { $year }
time = { $hour }:{ $minute } UTC
moment = { $date }, { $time }
list-more = { $first }, { $last }
list-end = { $first } und { $last }
as-of = Stand { $moment }
size-mib = { $count } MiB
size-bytes = { $count ->
    [one] 1 Byte
   *[other] { $count } Bytes
}
larger-than = eine Datei von mehr als { $size }
date-unknown = Datum nicht bekannt
date-unstated = einem ungenannten Tag
date-likely = { $moment } (falls damit eine in UTC geschriebene Mitternacht gemeint ist: { $day })

## Die fünf Fragen und ihre Antworten

question-intact = Unverändert?
question-issuer = Von wem ausgestellt?
question-current = Zurückgezogen oder abgelaufen?
question-entitled = Dürfen sie das verleihen?
question-holder = Aus der eigenen Wallet geschickt?

answer-yes = Ja
answer-no = Nein
answer-unknown = Nicht feststellbar
answer-not_offered = Nicht angeboten
answer-not_asked = Nicht gefragt
answer-not_applicable = Entfällt

answer-intact-yes = Ja
    .sentence = Alles Gezeigte ist, was die ausstellende Stelle gesiegelt hat.
answer-intact-no = Nein
    .unreadable = Nicht lesbar
    .form = Nicht in richtiger Form
    .not-sealed = Nicht gesiegelt
answer-issuer-yes = Bekannt
    .sentence = { $name }, genannt von { $source }.
    .unnamed = Eine Quelle, der Sie vertrauen, kennt diese Stelle.
answer-issuer-no = Widerspruch
answer-issuer-not_applicable = Entfällt
    .sentence = Eine Vorlage hat keine eigene ausstellende Stelle; jeder Nachweis darin hat eine.
answer-current-yes = Nein
    .sentence =
        { $list ->
            [none] Nicht zurückgezogen
            [undated] Nicht auf der Liste der ausstellenden Stelle, deren Datum nicht bekannt ist
           *[other] Nicht auf der Liste der ausstellenden Stelle vom { $list }
        }{ $due ->
            [none] {""}
           *[other] , die nächste zum { $due }
        }; { $until ->
            [none] nennt kein Enddatum
           *[other] gilt bis { $until }
        }.
answer-current-no = Ja
    .revoked = Zurückgezogen
    .suspended = Ausgesetzt
    .status-set = Vermerkt
    .expired = Abgelaufen
    .not-yet-valid = Noch nicht gültig
    .wrong-date = Datum nicht lesbar
answer-current-not_offered = Nicht abgelaufen
    .no-end = Kein Enddatum
    .sentence = Diese Stelle veröffentlicht keine Rücknahmen; der Nachweis gilt bis { $until }.
    .sentence-no-end = Diese Stelle veröffentlicht keine Rücknahmen, und der Nachweis nennt kein Enddatum.
    .not-suspended = Nicht ausgesetzt
    .sentence-not-suspended = Er ist nicht ausgesetzt. Diese Stelle veröffentlicht keine Rücknahmen; der Nachweis gilt bis { $until }.
    .sentence-not-suspended-no-end = Er ist nicht ausgesetzt. Diese Stelle veröffentlicht keine Rücknahmen, und der Nachweis nennt kein Enddatum.
answer-current-not_applicable = Kein Enddatum
    .sentence = Er nennt kein Enddatum und kann nicht zurückgezogen werden.
answer-entitled-yes = Ja
    .sentence = Eine Quelle, der Sie vertrauen, sagt, dass diese Stelle das verleihen darf.
answer-entitled-not_offered = Nicht angeboten
    .sentence = Der Nachweis sagt nichts, was sich vergleichen ließe.
answer-entitled-not_asked = Nicht gefragt
    .sentence = Niemand wurde gefragt, was diese Stelle verleihen darf.
answer-entitled-not_applicable = Entfällt
    .sentence = Hier ist nichts, was eine Akkreditierung braucht.
answer-holder-yes = Ja
    .sentence = Mit dem Schlüssel, für den er ausgestellt ist, auf Ihre Anfrage.
    .sentence-holder = Mit dem Schlüssel, für den er ausgestellt ist, auf diese Anfrage.
answer-holder-not_offered = An keinen Schlüssel gebunden
    .sentence = Jeder mit dieser Datei könnte sie geschickt haben. Vergleichen Sie Namen und Geburtsdatum.
    .sentence-empty = Kein Schlüssel steht dahinter, und es ist nichts darin.
    .sentence-holder = Jeder mit dieser Datei könnte sie schicken. Halten Sie einen Ausweis bereit.
answer-holder-not_asked = Nicht gefragt
    .sentence = Sie haben nicht nach einem Beweis mit dem eigenen Schlüssel gefragt.
    .sentence-holder = Das wird beim Teilen bewiesen, gegenüber allen, die danach fragen.
answer-holder-not_applicable = Entfällt
    .sentence = Es gibt keinen eigenen Schlüssel, nach dem zu fragen wäre.
answer-as-seen = { $seen }.
answer-blocked = Eine frühere Prüfung ist nicht bestanden: { $check }.
    .format = Er konnte nicht gelesen werden.
    .disclosures = Es ist nicht geklärt, ob die Stelle ihn gesiegelt hat.
    .signature = Es ist nicht geklärt, ob die Stelle ihn gesiegelt hat.
    .issuer_key = Es ist nicht geklärt, ob die Stelle ihn gesiegelt hat.
    .issuer_identity = Es ist nicht bekannt, wer die Stelle ist.
answer-disabled = Diese Prüfung ist hier ausgeschaltet: { $check }.
answer-open = Dafür ist nicht genug bekannt.

## Prüfungen und wie sie ausgehen

check-format = Form
check-disclosures = Offenlegung
check-signature = Siegel
check-issuer_key = Schlüssel der Stelle
check-issuer_identity = Identität der Stelle
check-validity_period = Zeitraum
check-status = Rücknahme
check-accreditation = Akkreditierung
check-schema = Schema und Typ
check-holder_binding = Eigener Schlüssel
check-request = Anfrage

outcome-pass = Bestanden
outcome-fail = Nicht bestanden
outcome-unknown = Nicht feststellbar
outcome-not_offered = Nicht angeboten
outcome-not_asked = Nicht gefragt
outcome-not_applicable = Entfällt
outcome-blocked = Nicht untersucht
outcome-disabled = Ausgeschaltet

skip-not_offered = Der Nachweis bietet hier nichts zu prüfen.
    .status = Diese Stelle veröffentlicht keine Rücknahmen.
    .holder_binding = An keinen Schlüssel gebunden. Jeder mit dieser Datei könnte sie geschickt haben.
    .validity_period = Er nennt keine Daten.
    .disclosures = Nichts darin lässt sich zurückhalten.
skip-not_asked = Niemand hat danach gefragt.
    .holder_binding = Nach einem Beweis mit dem eigenen Schlüssel wurde nicht gefragt.
    .request = Es gab keine Anfrage zum Vergleichen.
    .accreditation = Niemand wurde gefragt, was die Stelle verleihen darf.
skip-not_applicable = Diese Art von Nachweis hat nichts dergleichen.
    .validity_period = Er nennt kein Enddatum.
    .disclosures = Nichts darin lässt sich zurückhalten.
    .status = Er kann nicht zurückgezogen werden.
    .schema = Er nennt kein Schema und keinen Typ, dessen Regeln veröffentlicht sind.
skip-disabled = Ausgeschaltet von denen, die dieses Programm betreiben.

actor-issuer = Die ausstellende Stelle
actor-holder = Die Inhaberin oder der Inhaber
actor-verifier = Sie, die prüfen
    .holder = Wer prüft
actor-network = Niemand Bestimmtes

## Überschriften

headline-in-force = Echt, in Kraft
headline-no-withdrawals = Echt; diese Stelle veröffentlicht keine Rücknahmen
headline-not-suspended = Echt, nicht ausgesetzt; diese Stelle veröffentlicht keine Rücknahmen
headline-no-end = Echt, kein Enddatum
headline-genuine-but = Echt; { $clause }
headline-outside = Echt, aber außerhalb dessen, was die Stelle verleihen darf
headline-outside-only = Außerhalb dessen, was die Stelle verleihen darf
headline-unaltered-in-force = Unverändert, in Kraft; { $issuer }
headline-unaltered-no-withdrawals = Unverändert; { $issuer }, und sie veröffentlicht keine Rücknahmen
headline-unaltered = Unverändert; { $issuer }
headline-unaltered-but = Unverändert; { $issuer }, und { $clause }
headline-vouch-issuer-not-listed = niemand bürgt für die ausstellende Stelle
headline-vouch-no-trust-source = niemand wurde nach der ausstellenden Stelle gefragt
headline-vouch-unknown = wer die ausstellende Stelle ist, war nicht feststellbar
headline-policy-only = Genügt dieser Regel; { $clause }
headline-not-genuine = Nicht echt
headline-presentation-not-genuine = Diese Vorlage ist nicht echt
headline-not-in-force = Nicht in Kraft
headline-against-schema = Hat nicht die vereinbarte Form
headline-not-from-owner = Nicht bewiesen, dass es von der Inhaberin oder dem Inhaber kommt
headline-not-owner-too = { $line }; nicht bewiesen, dass es von der Inhaberin oder dem Inhaber kommt
headline-not-settled = Nicht geklärt: { $clause }; das spricht nicht gegen die vorlegende Person
    .holder = Nicht geklärt: { $clause }; das spricht nicht gegen Sie
headline-open = { $what }, war nicht feststellbar
headline-switched-off = die Prüfung „{ $check }“ ist ausgeschaltet
headline-of-many = Nachweis { $number } von { $count }: { $text }
headline-all = Alle { $count } Nachweise: { $text }
headline-all-genuine = Alle { $count } Nachweise sind echt
headline-but = { $line }; aber { $clause }
headline-inside = Ein Nachweis darin: { $text }
headline-nothing-presented = Eine leere Vorlage
headline-schema-unchecked = { $line }; ob er die vereinbarte Form einhält, wurde nicht geprüft
headline-schemas-unchecked = { $line }; ob alle die vereinbarte Form einhalten, wurde nicht geprüft
headline-withdrawn-before =
    { $word ->
        [suspended] Ausgesetzt
       *[revoked] Zurückgezogen
    }, wie die Liste der Stelle am { $date } sagte; Neueres ließ sich nicht erfahren
state-valid = Gilt
state-invalid = Gilt nicht
state-revoked = Zurückgezogen
state-suspended = Ausgesetzt
state-expired = Abgelaufen
state-undecided = Nicht geklärt

open-format = ob er die richtige Form hat
open-disclosures = ob alles Gezeigte dazugehört
open-signature = ob er unverändert ist
open-issuer_key = ob die genannte Stelle ihn gesiegelt hat
open-issuer_identity = wer die ausstellende Stelle ist
open-validity_period = ob er abgelaufen ist
open-status = ob er zurückgezogen wurde
open-accreditation = ob die Stelle das verleihen darf
open-schema = ob er die vereinbarte Form hat
open-holder_binding = ob er von der Inhaberin oder dem Inhaber kommt
open-request = ob er Ihre Anfrage beantwortet

explain-open =
    { $count ->
        [one] Eines war nicht feststellbar: { $things }.
       *[other] { $count } Dinge waren nicht feststellbar: { $things }.
    }
explain-not-against = Das spricht nicht gegen die vorlegende Person.
    .holder = Das spricht nicht gegen Sie.
explain-no-withdrawals = Diese Stelle veröffentlicht keine Rücknahmen.
explain-certificate-unsettled = Was dazu mitkam, ob das Zertifikat zurückgezogen wurde, klärt es nicht.
explain-certificate-unasked = Nicht gefragt wurde, ob das Zertifikat hinter dem Siegel selbst zurückgezogen wurde.
explain-genuine-until = Bis dahin war er echt.
explain-not-recognised = Echt heißt nicht anerkannt: Nur eine zuständige Behörde erkennt an.

step-compare = Vergleichen Sie Namen und Geburtsdatum mit einem Ausweis.

## Um einen Bericht

report-unreadable = Die Datei kann nicht gelesen werden: { $reason }
report-failed = Dieses Programm ist an der Datei gescheitert und sagt nichts über sie. Sagen Sie es denen, die es machen.
report-next = Was zu tun ist
report-trusted-lists = Vertrauenslisten der Europäischen Union, übernommen am { $made }
report-judged = { $as_of } · Regel „{ $policy }“

## Probleme: Form

-ask-applicant = Bitten Sie die vorlegende Person um die Datei des Nachweises, so wie die Stelle sie ausgegeben hat.
-reissue = Nur die ausstellende Stelle kann das richten. Bitten Sie dort um einen berichtigten Nachweis.
-reissue-holder = Nur die ausstellende Stelle kann das richten. Bitten Sie dort um einen berichtigten Nachweis.
-original = Bitten Sie die vorlegende Person um Datei oder Link, wie die Stelle sie ausgegeben hat, und prüfen Sie diese.
-original-holder = Holen Sie den Nachweis neu bei der ausstellenden Stelle, und lassen Sie diese Datei unverändert.
-present-again = Schicken Sie der vorlegenden Person eine neue Anfrage, und lassen Sie diese beantworten.
-present-again-holder = Bitten Sie um eine neue Anfrage, und beantworten Sie diese.

problem-unreadable =
    { $known ->
        [seal] Das ist eine gesiegelte Datei, aber ihr Siegel oder das Gesiegelte lässt sich nicht lesen.
        [token] Das ist ein signiertes Token, aber es ist beschädigt oder unvollständig.
        [damaged] Diese Datei ist beschädigt, unvollständig oder nicht so geschrieben, wie solche Dateien sein müssen.
       *[other] Das ist kein Nachweis, der hier gelesen werden kann.
    }
    .means =
        { $known ->
            [seal] Vielleicht hat ein Programm die Datei unterwegs verändert oder gekürzt. Ob sie echt war, ist nicht bekannt; was darin steht, wurde nicht untersucht. Das spricht gegen niemanden.
            [token] Vielleicht wurde nur ein Teil davon kopiert. Ob es echt war, ist nicht bekannt. Das spricht gegen niemanden.
            [damaged] Vielleicht brach das Herunterladen ab, oder ein Programm hat sie verändert. Was darin steht, wurde nicht untersucht. Das spricht gegen niemanden.
           *[other] Vielleicht ist es ein Bild, ein Scan oder ein gewöhnliches Dokument. Das spricht gegen niemanden.
        }
    .next =
        { $known ->
            [other] { -ask-applicant }
           *[seal] { -original } Lässt sich auch die nicht lesen, kann nur die ausstellende Stelle helfen.
        }
    .next-holder =
        { $known ->
            [other] Bitten Sie die ausstellende Stelle um die Datei des Nachweises oder um einen Link dazu.
           *[seal] { -original-holder } Lässt sich auch die nicht lesen, sagen Sie es der ausstellenden Stelle.
        }
    .detail = { $reason }
    .headline =
        { $known ->
            [seal] Eine gesiegelte Datei, die sich nicht lesen lässt
            [token] Ein signiertes Token, das sich nicht lesen lässt
            [damaged] Eine beschädigte Datei
           *[other] Kein lesbarer Nachweis
        }
    .settle = es ist kein lesbarer Nachweis darin
problem-too-large = Die Datei ist größer als { $size }, und mehr wird nicht gelesen.
    .means = Nachweise sind weit kleiner. Sie wurde nicht untersucht.
    .detail = Mindestens { $actual } Bytes, mehr als die Grenze von { $limit }
    .next = Bitten Sie die vorlegende Person um den Nachweis allein, ohne Anhänge.
    .next-holder = Bitten Sie die ausstellende Stelle um den Nachweis allein, ohne Anhänge.
    .headline = Zu groß, um gelesen zu werden
    .settle = die Datei ist zu groß, um gelesen zu werden
problem-unsupported-format = Diese Art von Nachweis wird hier nicht gelesen: { $name }.
    .means = Ob er echt ist, wurde nicht untersucht.
    .next = Prüfen Sie ihn mit einem Programm für diese Art, oder bitten Sie die vorlegende Person um eine andere Form.
    .next-holder = Fragen Sie die ausstellende Stelle, ob sie den Nachweis auch in anderer Form gibt.
    .headline = Eine Art von Nachweis, die hier nicht gelesen wird
    .settle = diese Art von Nachweis wird hier nicht gelesen
problem-earlier-open-badge = Das ist ein Open Badge der Version { $version } ({ $part }), der hier nicht beurteilt wird: nur Version 3.0.
    .means =
        { $secured ->
            [hosted] Nur die Website der ausstellenden Stelle belegt ihn, und sie wurde nicht gefragt. Ob er echt ist, wurde nicht untersucht.
            [signed] Ihn belegt eine Signatur eigener Form, die nicht untersucht wurde. Ob er echt ist, ist nicht bekannt.
           *[other] Er sagt nicht, was ihn belegt. Ob er echt ist, wurde nicht untersucht.
        }
    .next = Prüfen Sie ihn mit einem Programm für Open Badges 2.0, oder bitten Sie um den Badge als Version 3.0: Viele Plattformen geben beide.
    .next-holder = Laden Sie den Badge als Open Badges 3.0 dort herunter, wo Sie ihn erworben haben, oder bitten Sie die ausstellende Stelle darum.
    .headline = Ein Open Badge älterer Version, der hier nicht beurteilt wird
    .settle = es ist ein Open Badge der Version { $version }, der hier nicht beurteilt wird
problem-blockcerts = Das ist ein Blockcerts-Zertifikat (Version { $version }): Sein Siegel steht in einer Blockchain, die hier nicht gefragt wird.
    .means = Ob es echt ist, wurde nicht untersucht. Das spricht gegen niemanden.
    .next = Prüfen Sie es mit einem Programm für Blockcerts, oder bitten Sie die vorlegende Person um eine andere Form.
    .next-holder = Fragen Sie die ausstellende Stelle, ob sie den Nachweis auch in anderer Form gibt.
    .headline = Ein Blockcerts-Zertifikat, das hier nicht beurteilt wird
    .settle = sein Siegel steht in einer Blockchain, die hier nicht gefragt wird
problem-picture-without-credential = Das ist ein Bild ({ $picture }), in das kein Nachweis eingebettet ist.
    .means = Das Bild eines Badges allein beweist nichts: Jeder kann es kopieren. Das spricht gegen niemanden.
    .next = Bitten Sie die vorlegende Person um die Datei des Badges oder um das Bild, wie die Stelle es ausgab. Kopien und Bildschirmfotos verlieren den Badge.
    .next-holder = Laden Sie den Badge neu herunter, wo Sie ihn erworben haben. Kopieren, Verkleinern und Bildschirmfotos nehmen ihn aus dem Bild.
    .headline = Ein Bild ohne Nachweis
    .settle = es ist ein Bild ohne Nachweis
problem-several-in-picture = In diesem Bild ({ $picture }) stehen { $count } Nachweise, wo einer stehen darf.
    .means = Welcher gemeint ist, sagt niemand; darum wurde keiner untersucht.
    .next = Bitten Sie die vorlegende Person um den einen Nachweis, der gemeint ist, in einer eigenen Datei.
    .next-holder = Bitten Sie die ausstellende Stelle um den Badge in einer eigenen Datei.
    .headline = Ein Bild mit mehreren Nachweisen
    .settle = in diesem Bild stehen mehrere Nachweise
problem-picture-damaged = Dieses Bild ({ $picture }) ist beschädigt, und kein Nachweis wird ihm entnommen.
    .means = Unterwegs wurde die Datei verändert oder abgeschnitten. Was darin stand, wurde nicht untersucht.
    .next = { -original }
    .next-holder = Laden Sie das Bild neu herunter, wo Sie den Badge erworben haben.
    .detail = { $reason }
    .headline = Ein beschädigtes Bild
    .settle = das Bild ist beschädigt
problem-picture-too-much = In diesem Bild ({ $picture }) steht mehr, als durchgesehen wird: über { $limit } { $what }.
    .means = Kein ehrlicher Badge braucht so viel. Ob ein Nachweis darin steht, wurde nicht festgestellt.
    .next = { -ask-applicant }
    .next-holder = Bitten Sie die ausstellende Stelle um den Badge in einer eigenen Datei.
    .headline = Ein Bild, in dem mehr steht, als durchgesehen wird
    .settle = in diesem Bild steht mehr, als durchgesehen wird
problem-missing-member = Dem Nachweis fehlt „{ $member }“, das sein Standard verlangt.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Nicht in richtiger Form
    .settle = die Stelle muss ihn in die richtige Form bringen
problem-wrong-member = Im Nachweis hat „{ $member }“ einen Wert, den sein Standard nicht erlaubt.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $member }: erwartet { $expected }, gefunden { $found }
    .headline = Nicht in richtiger Form
    .settle = die Stelle muss ihn in die richtige Form bringen
problem-not-plain = Was er zeigt, ist nicht klar das, was unterschrieben wurde.
    .means = Teile stehen, wo keine Unterschrift sie festhält; jemand kann sie verschoben haben.
    .next = { -original }
    .next-holder = { -original-holder }
    .detail = { $reason }
    .headline = Nicht echt: Was er zeigt, ist nicht, was unterschrieben wurde
    .settle = was er zeigt, ist nicht klar das, was unterschrieben wurde
problem-unknown-context = Einige seiner Wörter sind an einer Adresse erklärt, der hier niemand vertraut.
    .means = Was diese Wörter heißen, kann hier niemand sagen; so ließ sich das Unterschriebene nicht mit dem Gezeigten vergleichen.
    .next = Wenn Sie denen vertrauen, die diese Adresse pflegen, nehmen Sie ihre Erklärungen auf, und prüfen Sie neu.
    .next-holder = Bitten Sie die ausstellende Stelle, Wörter eines veröffentlichten Standards zu verwenden.
    .detail = { $address }
    .settle = einige seiner Wörter sind an einer Adresse erklärt, der hier niemand vertraut
problem-loose-context = Die Bedeutung einiger seiner Wörter legt kein Standard fest.
    .means = Das Dokument selbst sagt, was sie heißen; eine Unterschrift darüber beweist weniger, als es scheint.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .settle = die Stelle muss Wörter verwenden, deren Bedeutung ein Standard festlegt
problem-wrong-type = Er nennt sich anders, als er ist.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = erwartet { $expected }, gefunden { $found }
    .headline = Nicht in richtiger Form
    .settle = die Stelle muss ihn in die richtige Form bringen
problem-contradiction = Er widerspricht sich bei „{ $member }“.
    .means = Außen steht das eine, im Nachweis selbst das andere; auf keines ist Verlass.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $member }: außen { $outside }, innen { $inside }
    .headline = Widerspricht sich
    .settle = die Stelle muss sagen, welche von zwei widersprüchlichen Angaben gilt
problem-no-issuer = Der Nachweis sagt nicht, wer ihn ausgestellt hat.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Nennt keine ausstellende Stelle
    .settle = die ausstellende Stelle muss darin genannt sein
problem-support-broken = Etwas, das daneben steht, eine Empfehlung oder ein Beleg, ist nicht, was seine Stelle gesiegelt hat.
    .means = Er zeigt also Worte, hinter denen niemand steht. Was die eigene Stelle sagt, kann trotzdem gelten.
    .next = Lassen Sie außer Acht, was daneben steht, und fragen Sie die Stelle, warum es dort steht.
    .detail = { $place }: { $reason }
    .settle = etwas, das daneben steht, ist nicht, was seine Stelle gesiegelt hat
problem-nothing-presented = In dieser Vorlage ist kein Nachweis.
    .means = Eine Vorlage ist die Hülle, in der jemand Nachweise schickt. Diese ist leer: Wer die Hülle gesiegelt hat, sagt darin nichts darüber, was jemand gelernt hat.
    .next = Bitten Sie die vorlegende Person um den Nachweis selbst, oder darum, eine neue Anfrage zu beantworten und ihn dort auszuwählen.
    .next-holder = Schicken Sie den Nachweis selbst, oder beantworten Sie eine neue Anfrage und wählen Sie ihn dort aus.
    .headline = Eine leere Vorlage
    .settle = in dieser Vorlage ist kein Nachweis
problem-too-deep = Er ist in mehr Schichten gepackt als die { $limit }, die gelesen werden.
    .means = Nachweise haben wenige Schichten. Er wurde nicht untersucht.
    .next = { -ask-applicant }
    .next-holder = { -original-holder }
    .headline = Nicht in richtiger Form
    .settle = er ist in zu viele Schichten gepackt, um gelesen zu werden

## Probleme: Offenlegung

problem-disclosure-mismatch = Er zeigt etwas, das die Stelle nicht unterschrieben hat, oder zeigt es doppelt.
    .next = { -present-again }
    .next-holder = { -original-holder }
    .detail = { $reason }

## Probleme: das Siegel

problem-not-sealed = Nichts siegelt ihn: Es gibt keine Unterschrift.
    .means = Jeder könnte ihn geschrieben haben. Das heißt nicht, dass es nicht stimmt.
    .next = Bitten Sie die ausstellende Stelle um einen gesiegelten Nachweis, oder diesen zu bestätigen.
    .headline = Nicht gesiegelt: Jeder könnte ihn geschrieben haben
    .settle = nichts siegelt ihn
problem-no-seal-of-its-own = Er hat kein eigenes Siegel, und wer das Umgebende gesiegelt hat, ist nicht die Stelle, die er nennt.
    .means = Dass jemand dies verliehen hat, sagt nur ein anderer.
    .next = Bitten Sie die vorlegende Person um den Nachweis, wie seine Stelle ihn gesiegelt hat.
    .next-holder = Bitten Sie seine Stelle um einen gesiegelten Nachweis.
    .detail = { $issuer }
    .settle = die genannte Stelle muss ihn gesiegelt haben
problem-seal-evidence = Was das Siegel als Beleg für seine Zeit mitbringt, gehört nicht zu ihm: { $part }.
    .means = Die Datei wurde nach dem Siegeln geändert. Das Gesiegelte selbst kann unverändert sein.
    .next = { -original }
    .next-holder = { -original-holder }
    .detail = { $reason }
    .settle = die Belege des Siegels passen nicht zu ihm
problem-signature-mismatch = Die Unterschrift passt nicht zu dem, was er sagt.
    .means = Er wurde nach der Unterschrift geändert, oder jemand anderes hat ihn unterschrieben.
    .next = { -original }
    .next-holder = { -original-holder }
    .detail = { $method }
problem-unsupported-securing = Er ist auf eine Art gesiegelt, die hier nicht geprüft wird: { $name }.
    .means = Ob er echt ist, war nicht feststellbar.
    .next = Prüfen Sie ihn mit einem Programm, das diese Art kennt, oder bitten Sie die Stelle um eine andere Form.
    .next-holder = Fragen Sie die ausstellende Stelle, ob sie den Nachweis auch in anderer Form gibt.
    .settle = er ist auf eine Art gesiegelt, die hier nicht geprüft wird
problem-base-proof = Er ist allein für die Wallet seiner Inhaberin oder seines Inhabers gesiegelt und wurde so geschickt.
    .means = Das Siegel hält. Eine Wallet macht daraus, was andere sehen, damit man selbst bestimmt, was das ist.
    .next = Bitten Sie darum, dass er aus der Wallet geschickt wird, für die er ausgestellt ist.
    .next-holder = Behalten Sie diese Datei in Ihrer Wallet, und teilen Sie von dort.
    .settle = er muss aus der eigenen Wallet geschickt werden
problem-wrong-algorithm = Er ist mit einem Verfahren unterschrieben, das für seinen Schlüssel nicht erlaubt ist.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $algorithm } mit einem Schlüssel { $key }
    .settle = er ist mit einem nicht erlaubten Verfahren unterschrieben
problem-malformed-proof = Sein Siegel hat nicht die Form, die sein Standard verlangt.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .headline = Sein Siegel ist nicht lesbar
    .settle = sein Siegel ist nicht lesbar
problem-wrong-purpose = Seine Unterschrift wurde zu einem anderen Zweck gemacht, als ihn auszustellen.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = erwartet { $expected }, gefunden { $found }
    .settle = seine Unterschrift wurde zu einem anderen Zweck gemacht
problem-proof-expired = Seine Unterschrift sollte bis { $expires } halten; das liegt vor dem { $at }.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Sein Siegel lief am { $expires } ab
    .settle = sein Siegel lief am { $expires } ab
problem-proof-not-yet-made = Seine Unterschrift soll vom { $created } sein; das liegt nach dem { $at }.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Sein Siegel ist auf den { $created } datiert
    .settle = sein Siegel ist auf den { $created } datiert, nach dem gefragten Tag
problem-too-costly = Herauszufinden, was unterschrieben wurde, bräuchte mehr als { $limit } Schritte.
    .means = Kein redlicher Nachweis braucht so viele. Die Arbeit wurde abgebrochen.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .headline = Nicht in richtiger Form
    .settle = es ist zu viel Arbeit, herauszufinden, was unterschrieben wurde
# Was hilft, wo draußen niemand gefragt werden sollte, statt es später wieder zu versuchen.
unasked-next = Dieser Lauf hat draußen niemanden gefragt (--offline). Ohne --offline wird abgefragt, was hier offen ist.
unasked-next-in-a-window = Sie sind offline, also wurde draußen niemand gefragt. Prüfen Sie noch einmal, wenn Sie online sind: Dann wird abgefragt, was hier offen ist.
# Why nobody was asked, as those say it who gave the option, and in a window.
offline-by-option = --offline
offline-in-a-window = weil Sie offline sind
problem-no-key = Der Schlüssel zum Prüfen war nicht zu bekommen.
    .unasked = Der Schlüssel zum Prüfen wurde nicht abgefragt ({ $offline }).
    .means = Ob der Nachweis echt ist, war nicht feststellbar.
    .next = { $reason ->
        [none] Fragen Sie die Stelle, wo ihr Schlüssel veröffentlicht ist.
       *[other] Versuchen Sie es später wieder. Hilft das nicht, fragen Sie die Stelle, wo ihre Schlüssel veröffentlicht sind.
    }
    .detail = { $reason ->
        [none] { $key }
       *[other] { $key }: { $reason }
    }
    .settle = der Schlüssel zum Prüfen war nicht zu bekommen
    .settle-unasked = der Schlüssel zum Prüfen wurde nicht abgefragt ({ $offline })

problem-key-unfit = Der veröffentlichte Schlüssel der Stelle taugt nicht zum Prüfen von Unterschriften.
    .means = Ob der Nachweis echt ist, war nicht feststellbar.
    .next = Sagen Sie der Stelle, was mit dem Schlüssel nicht stimmt. Bitten Sie sie bis dahin um eine Bestätigung.
    .next-holder = Sagen Sie der Stelle, was nicht stimmt, und bitten Sie um einen Nachweis mit gutem Schlüssel.
    .detail = { $key }: { $reason }
    .settle = der Schlüssel der Stelle taugt nicht zum Prüfen von Unterschriften

## Probleme: der Schlüssel der Stelle

problem-key-not-tied = Nichts verbindet den Schlüssel der Unterschrift mit der genannten Stelle.
    .means = Die Unterschrift passt, aber jeder hätte sie unter diesem Namen machen können.
    .next = Bitten Sie die Stelle, ihren Schlüssel zu veröffentlichen, oder nehmen Sie sie in Ihre eigene Liste auf.
    .next-holder = Bitten Sie die ausstellende Stelle, den Schlüssel zu veröffentlichen, mit dem sie unterschreibt.
    .detail = Stelle { $issuer }, Schlüssel { $key }
    .settle = nichts verbindet den Schlüssel mit der genannten Stelle
problem-key-not-listed = Die Stelle führt den Schlüssel nicht auf, mit dem er unterschrieben ist.
    .means = Entweder hat ihn jemand anderes gemacht, oder die Stelle hat den Schlüssel von ihrer Liste genommen.
    .next = Fragen Sie die Stelle, ob er von ihr ist, unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle um einen neuen Nachweis, unterschrieben mit einem Schlüssel, den sie aufführt.
    .detail = Stelle { $issuer }, Schlüssel { $key }
problem-strangers-key = Er ist mit einem Schlüssel unterschrieben, der nicht der Stelle gehört.
    .means = Jemand anderes hat ihn gemacht und den Namen dieser Stelle daraufgesetzt.
    .next = Verlassen Sie sich nicht darauf. Fragen Sie die Stelle unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Teilen Sie ihn nicht. Fragen Sie die Stelle, ob er von ihr ist.
    .detail = Stelle { $issuer }, Schlüssel { $key }
problem-key-retired = Er ist mit einem Schlüssel unterschrieben, den die Stelle von { $from } bis { $until } aufführte und nun nicht mehr.
    .means = Das Datum darauf ist seine eigene Angabe. Nichts beweist, dass damals unterschrieben wurde.
    .next = Bitten Sie die Stelle um Bestätigung, unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle um einen neuen Nachweis, unterschrieben mit einem Schlüssel, den sie aufführt.
    .detail = Stelle { $issuer }, Schlüssel { $key }
    .settle = die Stelle muss bestätigen, was ein früherer Schlüssel von ihr unterschrieben hat
problem-document-unavailable = Das Dokument, in dem die Stelle ihre Schlüssel aufführt, war nicht zu bekommen.
    .unasked = Das Dokument, in dem die Stelle ihre Schlüssel aufführt, wurde nicht abgefragt ({ $offline }).
    .means = Ob diese Stelle ihn unterschrieben hat, war darum nicht feststellbar.
    .next = Versuchen Sie es später wieder. Bleibt es weg, muss die Stelle es wieder bereitstellen.
    .detail = { $address }: { $reason }
    .settle = die Schlüsselliste der Stelle war nicht zu bekommen
    .settle-unasked = die Schlüsselliste der Stelle wurde nicht abgefragt ({ $offline })
problem-document-later = Das Dokument, in dem die Stelle ihre Schlüssel aufführt, wurde am { $fetched } geholt, nach dem Zeitpunkt, nach dem Sie fragen.
    .means = Es sagt, wem dieser Schlüssel seither gehört. Ob er am { $at } der Stelle gehörte, war nicht feststellbar.
    .next = Fragen Sie nach dem Stand von heute, oder nehmen Sie Belege, die damals aufbewahrt wurden.
    .detail = { $address }
    .settle = die Schlüsselliste der Stelle ist nur mit Stand { $fetched } bekannt
problem-document-malformed = Das Dokument, in dem die Stelle ihre Schlüssel aufführt, hat nicht die richtige Form.
    .means = Ob diese Stelle ihn unterschrieben hat, war darum nicht feststellbar.
    .next = Nur die Stelle kann es richten. Sagen Sie ihr, welches Dokument falsch ist.
    .detail = { $address }: { $reason }
    .settle = die Stelle muss ihre Schlüsselliste richten
problem-unsupported-issuer = Die Stelle ist auf eine Art benannt, die hier nicht nachgeschlagen werden kann.
    .means = Ob diese Stelle ihn unterschrieben hat, war darum nicht feststellbar.
    .next = Prüfen Sie ihn mit einem Programm, das diese Art der Benennung kennt.
    .next-holder = Fragen Sie die Stelle, ob sie auch unter einer Web-Adresse ausstellt.
    .detail = { $issuer }
    .settle = die Stelle ist auf eine Art benannt, die hier nicht nachgeschlagen werden kann
problem-no-anchor = Das Zertifikat des Siegels führt zu keiner Instanz, der Sie vertrauen.
    .means =
        { $organisation ->
            [none] Das Zertifikat nennt keine Organisation
           *[other] Im Zertifikat steht, dass es { $organisation } gehört
        }{ $authority ->
            [none] . Wer es ausgestellt hat, steht nicht darin
           *[other] , und dass { $authority } es ausgestellt hat. Das kann jeder hineinschreiben: Es wurde mit keinem Zertifikat dieser Instanz verglichen
        }.
    .next = Wenn Sie der Instanz vertrauen, besorgen Sie sich ihr Zertifikat von ihr selbst, tragen Sie es in Ihre eigene Liste ein und prüfen Sie neu.
    .next-holder = Wer prüft, muss dieser Instanz vertrauen. Sie können ihren Namen nennen.
    .settle = niemand, dem Sie vertrauen, bürgt für das Zertifikat des Siegels
problem-certificate-not-in-force = Das Zertifikat des Siegels galt von { $from } bis { $until }, nicht am { $at }.
    .means = Nichts beweist, dass in dieser Zeit gesiegelt wurde. Das Datum im Siegel ist dessen eigene Angabe.
    .next = Bitten Sie die Stelle um ein Siegel mit unabhängigem Zeitstempel.
    .settle = die Stelle muss beweisen, wann sie gesiegelt hat
problem-certificate-not-begun = Ein Zertifikat auf dem Weg vom Siegel zu seiner Instanz gilt erst ab { $from }, nicht am { $at }.
    .means = Wer gesiegelt hat, klärt kein Zertifikat, das noch nicht galt.
    .next = Bitten Sie die Stelle, mit einem gültigen Zertifikat zu siegeln.
    .next-holder = { -reissue-holder }
    .settle = die Stelle muss mit einem gültigen Zertifikat siegeln
problem-service-not-granted = Die Instanz hinter dem Zertifikat des Siegels war am { $at } nicht dafür zugelassen.
    .means = Nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, stand { $authority } damals als „{ $status }“ da. Wofür sie in dieser Zeit bürgte, dafür steht niemand ein.
    .next = Bitten Sie die Stelle um ein Siegel von einer Instanz, die zugelassen ist.
    .settle = die Stelle muss mit einer zugelassenen Instanz siegeln
problem-service-of-another-kind = Die Instanz hinter dem Zertifikat des Siegels ist gelistet, aber nicht für Siegel.
    .means = Nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, stellt { $authority } keine qualifizierten Zertifikate für Siegel aus.
    .next = Bitten Sie die Stelle um ein Siegel von einer Instanz, die für Siegel gelistet ist.
    .settle = die Stelle muss mit einer Instanz siegeln, die für Siegel gelistet ist
problem-trusted-list-overdue = Die Vertrauensliste, die sagen würde, wer für das Siegel bürgt, ist überfällig.
    .means = Vorhanden ist Ausgabe { $issue } der Vertrauensliste von { $territory } vom { $issued }, die bis { $until } galt. Was sie sagt, kann sich seither geändert haben.
    .next = Holen Sie die Vertrauenslisten neu, und prüfen Sie noch einmal.
    .next-holder = Wer prüft, muss die Vertrauenslisten neu holen.
    .settle = wer prüft, muss die Vertrauenslisten neu holen
problem-authority-withdrawn = Das Zertifikat einer Instanz über dem des Siegels wurde am { $since } widerrufen, von { $authority }.
    .means = Dass das Siegel von vorher ist, lässt sich nicht sehen: nachweislich gab es das am { $at_moment }. Wer den Schlüssel dieser Instanz hatte, konnte in ihrem Namen Zertifikate machen.
    .next = Fragen Sie die Stelle, ob sie das gesiegelt hat, unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle, es neu zu siegeln.
    .settle = eine Instanz hinter dem Siegel wurde widerrufen, die Stelle muss neu siegeln
problem-trusted-list-closed = Die Vertrauensliste, die sagen würde, wer für das Siegel bürgt, ist geschlossen.
    .means = Ausgabe { $issue } der Vertrauensliste von { $territory } vom { $issued } war ihre letzte: keine mehr kommt. Sie sagt, wie die Instanz bis dahin stand; seither sagt es niemand, und sie entscheidet nichts.
    .next = Bitten Sie die Stelle um ein Siegel von einer Instanz auf einer Liste, die noch geführt wird. Die Listen neu zu holen ändert nichts.
    .settle = die Stelle muss mit einer Instanz siegeln, deren Liste noch geführt wird
problem-trusted-list-ahead = Die Vertrauensliste, die sagen würde, wer für das Siegel bürgt, ist aus einer späteren Zeit.
    .means = Vorhanden ist Ausgabe { $issue } der Vertrauensliste von { $territory }, die nach eigener Angabe am { $issued } ausgegeben wurde: das war noch nicht da, als sie übernommen wurde.
    .next = Sehen Sie nach, ob die Uhr dieses Rechners stimmt, holen Sie die Vertrauenslisten neu, und prüfen Sie noch einmal.
    .next-holder = Wer prüft, muss die Vertrauenslisten neu holen.
    .settle = wer prüft, muss die Vertrauenslisten neu holen
problem-service-unread = Was die Vertrauensliste von der Instanz hinter dem Siegel sagt, wird hier nicht verstanden.
    .means = Nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, darf sich auf den Eintrag von { $authority } niemand verlassen, der „{ $extension }“ nicht kennt, und dieses Programm kennt es nicht.
    .next = Lassen Sie das Siegel von einem Programm prüfen, das es kennt.
    .next-holder = Wer prüft, braucht ein Programm, das diesen Eintrag kennt.
    .settle = ein Programm muss es prüfen, das „{ $extension }“ kennt
problem-certificate-withdrawn = Das Zertifikat des Siegels wurde am { $since } widerrufen, von { $authority }.
    .means = Dass das Siegel von vorher ist, lässt sich nicht sehen: nachweislich gab es das am { $at_moment }. Wer gesiegelt hat, war vielleicht nicht die Stelle, die das Zertifikat nennt.
    .next = Fragen Sie die Stelle, ob sie das gesiegelt hat, unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle, es neu zu siegeln.
    .settle = das Zertifikat des Siegels wurde widerrufen, die Stelle muss neu siegeln
problem-sealed-after-withdrawal = Gesiegelt wurde, nachdem das Zertifikat widerrufen war.
    .means = { $authority } hat das Zertifikat am { $since } widerrufen. Was gesiegelt ist, trägt einen unabhängigen Zeitstempel vom { $after_moment }; älter ist das Siegel nicht.
    .next = Verlassen Sie sich nicht darauf. Fragen Sie die Stelle, ob sie das gesiegelt hat, unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle, es neu zu siegeln.
    .headline = Gesiegelt, nachdem das Zertifikat am { $since } widerrufen war
    .settle = gesiegelt wurde nach dem Widerruf des Zertifikats, die Stelle muss neu siegeln
problem-certificate-suspect = Der Schlüssel zum Zertifikat des Siegels war vielleicht seit dem { $suspect } in fremder Hand.
    .means = Das sagt { $authority }; von dort wurde das Zertifikat am { $since } widerrufen. Nachweislich gab es das Siegel am { $at_moment }, also nach dem Beginn dieses Zweifels.
    .next = Fragen Sie die Stelle, ob sie das gesiegelt hat, unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle, es neu zu siegeln.
    .settle = die Stelle muss bestätigen, dass sie das gesiegelt hat, oder es neu siegeln
problem-time-stamp-order = Die Zeitstempel des Siegels widersprechen einander.
    .means = Was gesiegelt ist, wurde am { $inside_moment } gestempelt, das Siegel darauf aber früher, am { $over_moment }. So beweist nichts, wann gesiegelt wurde.
    .next = Das kann nur die ausstellende Stelle beheben, mit einem neuen Siegel.
    .settle = die Stelle muss mit Zeitstempeln siegeln, die zueinander passen
problem-certificate-unfit = Das Zertifikat des Siegels ist nicht zum Siegeln gemacht.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .settle = die Stelle muss mit einem dafür gemachten Zertifikat siegeln
problem-certificate-not-judged = Ob das Zertifikat des Siegels zu jemandem führt, dem vertraut wird, war nicht feststellbar.
    .means = Der Grund: { $reason }. Das spricht weder gegen den Nachweis noch für ihn.
    .next = Bitten Sie die Stelle, mit dem Siegelzertifikat ihrer Organisation zu siegeln; oder nennen Sie dieses Zertifikat in Ihrer Liste, wenn Sie wissen, wessen es ist.
    .next-holder = { -reissue-holder }
    .detail = { $reason }
    .settle = die Stelle kann mit einem Zertifikat siegeln, das hier gelesen wird
problem-seal-mismatch =
    { $credential ->
        [none] Er sagt von der ausstellenden Stelle nicht, was das Zertifikat des Siegels sagt.
       *[other] Die darin genannte Stelle ist nicht die, die das Zertifikat des Siegels nennt.
    }
    .means =
        { $credential ->
            [none] Was ein gesiegelter Nachweis von der Stelle sagen muss, fehlt; so gehört das Siegel niemandem, den er nennt.
           *[other] Wer gesiegelt hat, hat einen anderen Namen daraufgesetzt.
        }
    .next =
        { $credential ->
            [none] Bitten Sie die Stelle um einen, der sie so nennt wie ihr Zertifikat.
           *[other] Verlassen Sie sich nicht darauf. Fragen Sie die genannte Stelle unter einer Adresse, die Sie von anderswo kennen.
        }
    .next-holder = Bitten Sie die Stelle um einen Nachweis, der sie so nennt wie ihr Zertifikat.
    .detail =
        { $credential ->
            [none] { $member } fehlt im Nachweis, im Zertifikat { $certificate }
           *[other] { $member }: im Nachweis { $credential }, im Zertifikat { $certificate }
        }
    .settle = die genannte Stelle ist nicht die, die das Zertifikat nennt

## Probleme: wer die Stelle ist

problem-issuer-not-listed = Keine Quelle, der Sie vertrauen, kennt diese Stelle.
    .means = Wie sie sich nennt, ist ihre eigene Angabe. Viele redliche Schulen stehen noch nirgends.
    .next = Fragen Sie die Stelle, wer für sie bürgt. Kennen Sie sie, nehmen Sie sie in Ihre eigene Liste auf.
    .next-holder = Fragen Sie die Stelle, in welchem Register sie steht, und nennen Sie es denen, die prüfen.
    .detail = { $issuer }
    .settle = die Stelle muss zeigen, wer für sie bürgt
problem-no-trust-source = Niemand konnte gefragt werden, wer diese Stelle ist, denn hier ist keine Quelle eingerichtet.
    .means = Wie sie sich nennt, ist ihre eigene Angabe.
    .next = Richten Sie eine Liste vertrauter Stellen oder ein Register ein, und prüfen Sie neu.
    .next-holder = Wer prüft, verwendet eigene Quellen, die diese Stelle kennen können.
    .settle = hier ist keine Quelle eingerichtet, die sagen könnte, wer die Stelle ist
problem-source-unavailable = Keine Antwort von { $source } auf die Frage, wer diese Stelle ist.
    .unasked = Nicht gefragt, wer diese Stelle ist: { $source } ({ $offline }).
    .next = Versuchen Sie es später wieder, oder nehmen Sie die Stelle in Ihre eigene Liste auf, wenn Sie sie kennen.
    .detail = { $reason }
    .settle = eine Quelle, die die Stelle kennen könnte, war nicht zu erreichen
    .settle-unasked = eine Quelle zur Stelle wurde nicht gefragt ({ $offline })
problem-issuer-contradicted = Eine Quelle, der Sie vertrauen, sagt über diese Stelle anderes als der Nachweis.
    .means = Vielleicht benutzt jemand den Namen dieser Stelle.
    .next = Verlassen Sie sich nicht darauf. Fragen Sie die Stelle unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle, ihren Eintrag oder den Nachweis zu berichtigen.
    .detail = { $source } sagt { $says }, gefunden { $found }
    .headline = Nicht echt: Die Stelle ist nicht, wer sie zu sein angibt
problem-dated-after-end = Nach eigenen Worten wurde er am { $found } unterschrieben oder verliehen; der Eintrag dieser Stelle endete am { $until }.
    .means = Eine geschlossene Schule siegelt nichts mehr. Wer ihren Schlüssel noch hat, kann es.
    .next = Fragen Sie, wer die Akten dieser Schule führt, ob sie das verliehen hat.
    .detail = { $source }
    .settle = wer die Akten der Schule führt, muss bestätigen, dass er von vor dem { $until } ist
problem-listing-not-in-force = Der Eintrag dieser Stelle galt zu diesem Zeitpunkt nicht.
    .means = Die Quelle kennt die Stelle und bürgt für diesen Tag nicht.
    .next = Fragen Sie die Betreiber der Quelle oder die Stelle, was an diesem Tag galt.
    .detail = { $source }, von { $from } bis { $until }
    .settle = der Eintrag der Stelle galt zu diesem Zeitpunkt nicht

## Probleme: Daten

problem-expired = Er lief am { $valid_until } ab.
    .next = Fragen Sie die vorlegende Person, ob er erneuert wurde. Die ausstellende Stelle kann ihn erneuern.
    .next-holder = Bitten Sie die Stelle, ihn zu erneuern. Zeigen können Sie ihn weiterhin; dabei steht, dass er abgelaufen ist.
    .detail = Verglichen mit { $at }
    .headline = Abgelaufen am { $valid_until }
problem-may-be-withheld = Teile wurden zurückbehalten, und einer davon kann sagen, ob er noch gilt.
    .means = Die Stelle hat { $count } Teile verdeckt, wo ein Enddatum oder ein Status stehen kann.
    .next = Bitten Sie die vorlegende Person, ihn ganz zu zeigen.
    .next-holder = Zeigen Sie ihn ganz, oder bitten Sie die Stelle um einen, der Daten und Status offen nennt.
    .detail = { $member }
    .settle = ein zurückbehaltener Teil kann sagen, ob er gilt
problem-not-yet-valid = Er gilt erst ab { $valid_from }.
    .next = Prüfen Sie ihn an diesem Tag wieder. Wirkt das Datum falsch, fragen Sie die Stelle.
    .detail = Verglichen mit { $at }
    .headline = Noch nicht gültig: gilt ab { $valid_from }
problem-not-disclosed = Es wird nur ein Teil gezeigt, und { $member } ist nicht dabei.
    .means = Was die Stelle dazu sagt, kann weggelassen worden sein.
    .next = Bitten Sie darum, dass auch { $member } gezeigt wird.
    .next-holder = Zeigen Sie beim Teilen auch { $member }.
    .settle = { $member } wurde weggelassen, oder es gibt das nicht
problem-status-may-be-left-out = Es wird nur ein Teil gezeigt, und ein Eintrag zum Status kann darin fehlen.
    .means = { $shown ->
        [one] Der gezeigte Eintrag steht
       *[other] Die { $shown } gezeigten Einträge stehen
    } dort nach eigener Wahl: Die Stelle verlangt nicht, dass der Status immer gezeigt wird. Ein anderer Eintrag kann sagen, dass er zurückgezogen wurde.
    .next = Fragen Sie die Stelle, ob er zurückgezogen wurde, oder nach einem, dessen Status immer gezeigt wird.
    .next-holder = Bitten Sie die Stelle um einen, dessen Status immer gezeigt wird.
    .settle = ein anderer Eintrag zum Status kann weggelassen worden sein
problem-wrong-date = Das Datum „{ $member }“ ist nicht lesbar.
    .means = Ab wann oder bis wann er gilt, war darum nicht feststellbar.
    .next = { -reissue }
    .next-holder = { -reissue-holder }
    .detail = { $member }: { $found }
    .headline = Nicht in richtiger Form
    .settle = die Stelle muss ein Datum darin richten

## Probleme: Rücknahmen

problem-revoked = Die Stelle hat ihn zurückgezogen, wie ihre Liste vom { $as_of } sagt.
    .means = Warum, sagt die Liste nicht. Es kann ein Irrtum sein, oder er wurde durch einen anderen ersetzt.
    .next = Fragen Sie die vorlegende Person, bevor Sie entscheiden; den Grund kann die Stelle nennen.
    .next-holder = Fragen Sie die Stelle nach dem Grund, und ob es einen neuen gibt.
    .detail = { $list }
    .headline = Zurückgezogen, Stand { $as_of }
problem-suspended = Die Stelle hat ihn ausgesetzt, wie ihre Liste vom { $as_of } sagt.
    .means = Er gilt zurzeit nicht und kann wieder gelten.
    .next = Fragen Sie die vorlegende Person, bevor Sie entscheiden, und prüfen Sie später wieder; den Grund kann die Stelle nennen.
    .next-holder = Fragen Sie die Stelle nach dem Grund, und was geschehen muss, damit er wieder gilt.
    .detail = { $list }
    .headline = Ausgesetzt, Stand { $as_of }
problem-status-set = Die Stelle hat ihn mit einem Vermerk versehen: { $purpose } { $value }.
    .means = Was dieser Vermerk für Sie heißt, legt kein Standard fest.
    .next = Fragen Sie die Stelle, was der Vermerk heißt.
    .detail = { $list }
    .headline = Von der Stelle vermerkt: { $purpose } { $value }
    .settle = die Stelle muss sagen, was ihr Vermerk heißt
problem-unsupported-status = Wie die Stelle Nachweise zurückzieht, ist hier nicht bekannt: { $name }.
    .means = Ob er zurückgezogen wurde, war darum nicht feststellbar.
    .next = Fragen Sie die Stelle, ob er noch gilt.
    .settle = wie die Stelle Nachweise zurückzieht, ist hier nicht bekannt
problem-list-unavailable = Die Liste der zurückgezogenen Nachweise dieser Stelle war nicht zu bekommen.
    .unasked = Die Liste der zurückgezogenen Nachweise dieser Stelle wurde nicht abgefragt ({ $offline }).
    .means = Ob dieser zurückgezogen wurde, können wir darum nicht sagen.
    .next = Versuchen Sie es später wieder, oder fragen Sie die Stelle.
    .detail = { $list }: { $reason }
    .settle = die Liste der Rücknahmen war nicht zu bekommen
    .settle-unasked = die Liste der Rücknahmen wurde nicht abgefragt ({ $offline })
problem-list-malformed = Auf die Liste der zurückgezogenen Nachweise dieser Stelle ist kein Verlass.
    .means = Ob dieser zurückgezogen wurde, können wir darum nicht sagen.
    .next = Die Stelle muss ihre Liste richten. Fragen Sie sie bis dahin nach diesem Nachweis.
    .next-holder = Die Stelle muss ihre Liste richten. Sagen Sie ihr, dass die Liste falsch ist.
    .detail = { $list }: { $reason }
    .settle = die Stelle muss ihre Liste der Rücknahmen richten
problem-list-later = Die Liste der zurückgezogenen Nachweise nennt kein Datum und wurde am { $fetched } geholt, nach dem Zeitpunkt, nach dem Sie fragen.
    .means = Ob dieser am { $at } zurückgezogen war, war darum nicht feststellbar.
    .next = Fragen Sie nach dem Stand von heute, oder nehmen Sie Belege, die damals aufbewahrt wurden.
    .detail = { $list }
    .settle = die Liste der Rücknahmen ist nur mit Stand { $fetched } bekannt
problem-list-not-in-force = Die Liste der zurückgezogenen Nachweise dieser Stelle gilt nicht für diesen Zeitpunkt.
    .means = Ob dieser zurückgezogen wurde, können wir darum nicht sagen.
    .next = Die Stelle muss eine neue Liste veröffentlichen. Fragen Sie sie bis dahin nach diesem Nachweis.
    .next-holder = Die Stelle muss eine neue Liste veröffentlichen. Sagen Sie ihr, dass die Liste veraltet ist.
    .detail = { $list }, von { $from } bis { $until }
    .settle = die Stelle muss ihre Liste der Rücknahmen erneuern
problem-unsigned-list = Die Liste der Widerrufe nennt ihn nicht, und niemand hat sie unterschrieben.
    .means = Solche Listen sind reiner Text. Wer zwischen Ihnen und der Stelle steht, könnte eine Zeile weggelassen haben.
    .next = Fragen Sie die Stelle, ob er noch gilt, unter einer Adresse, die Sie von anderswo kennen.
    .next-holder = Bitten Sie die Stelle um einen Nachweis, dessen Widerruf geprüft werden kann.
    .detail = { $list }
    .settle = die Widerrufsliste der Stelle ist nicht unterschrieben
problem-list-older-than-seen = Die Liste der zurückgezogenen Nachweise ist vom { $issued }, älter als eine schon gesehene vom { $seen }.
    .means = Vielleicht zeigt jemand eine alte Liste; ob dieser zurückgezogen wurde, können wir darum nicht sagen.
    .next = Versuchen Sie es später wieder. Bleibt es so, fragen Sie die Stelle.
    .detail = { $list }
    .settle = es kam eine ältere Liste der Rücknahmen als eine schon gesehene
problem-list-elsewhere = Die Liste der zurückgezogenen Nachweise, die dort stand, nennt sich eine andere Liste.
    .means = Gegen diesen Nachweis steht darauf nichts; ob es die gemeinte Liste ist, ist nicht bekannt.
    .next = Fragen Sie die Stelle nach diesem Nachweis. Sie kann jede Liste dort veröffentlichen, wo diese selbst es nennt.
    .next-holder = Sagen Sie der Stelle, dass ihre Liste nicht dort steht, wo diese selbst es nennt.
    .detail = { $list } antwortet mit { $named }
    .settle = die Liste der Stelle nennt sich eine andere Liste
    .accepted = auf einer Liste, die sich eine andere nennt, steht nichts dagegen
problem-delegated_list = Die Liste der zurückgezogenen Nachweise führt jemand anderes, und niemand, dem Sie vertrauen, nennt diese dafür.
    .means = Gegen diesen Nachweis steht dort nichts; ob diese Liste zählt, ist nicht bekannt.
    .next = Fragen Sie die Stelle, wer ihre Liste führt. Stimmt es, ergänzen Sie das in Ihrer eigenen Liste.
    .next-holder = Bitten Sie die Stelle, öffentlich zu sagen, wer ihre Liste der Rücknahmen führt.
    .detail = { $list }, unterschrieben von { $signer } für { $issuer }
    .settle = die Stelle muss sagen, wer ihre Liste der Rücknahmen führt
    .accepted = auf einer Liste, die jemand anderes unterschreibt, steht nichts dagegen

## Probleme: was die Stelle verleihen darf

problem-no-accreditation-source = Niemand konnte gefragt werden, ob diese Stelle das verleihen darf.
    .means = Wer sie ist und was sie verleihen darf, ist zweierlei.
    .next = Fragen Sie die Stelle nach ihrer Akkreditierung, oder richten Sie eine Quelle ein, die sie kennt.
    .next-holder = Werden Sie gefragt, kann die Stelle ihre Akkreditierung nennen.
    .detail = { $issuer }
    .settle = niemand konnte gefragt werden, ob die Stelle das verleihen darf
problem-award-not-comparable = Er sagt nicht genug, um ihn mit dem zu vergleichen, was die Stelle verleihen darf.
    .next = Fragen Sie die Stelle, welcher ihrer akkreditierten Abschlüsse das ist.
    .detail =
        { $limb ->
            [level] { $source } grenzt nach der EQR-Stufe ein, die der Nachweis nicht für alles nennt, was er verleiht
            [field] { $source } grenzt nach dem Fach (ISCED-F) ein, das der Nachweis nicht für alles nennt, was er verleiht
            [type] { $source } grenzt nach der Art des Nachweises ein, die dieser nicht nennt
            [qualification] { $source } grenzt nach der Qualifikation ein, die sich aus dem Nachweis nicht in allen seinen Sprachen ergibt
            [country] { $source } grenzt nach dem Land ein, das der Nachweis nicht nennt
            [date] { $source } grenzt nach dem Tag der Verleihung ein, den der Nachweis nicht nennt
            [zone] { $source } grenzt nach dem Tag der Verleihung ein, und der Nachweis nennt einen Zeitpunkt, der in manchen Zeitzonen darin liegt und in anderen nicht
            [kind] { $source } sagt nicht, von welcher Art die Akkreditierung ist
            [agent] { $source } sagt nicht, wer akkreditiert hat
            [unread] { $source } zieht eine Grenze in Worten, die hier nicht verstanden werden
            [size] { $source } lässt sich nicht mit allem vergleichen, was er verleiht: Er enthält mehr, als als solches gelesen wird
            [part] { $source } deckt vielleicht einen der Teile nicht, die der Nachweis zeigt: Ihre Stufe oder ihr Fach ist anders als beim Ganzen
            [state] { $source } nennt ihren Stand oder eine Entscheidung in Worten, die hier nicht verstanden werden
           *[other] { $source } lässt sich nicht mit dem vergleichen, was der Nachweis verleiht
        }
    .settle = die Stelle muss sagen, welcher ihrer akkreditierten Abschlüsse das ist
problem-outside-accreditation =
    { $limb ->
        [level] Er ist auf einer anderen Stufe, als die Stelle nach { $source } verleihen darf.
        [field] Er ist aus einem anderen Fach, als die Stelle nach { $source } verleihen darf.
        [type] Er ist von anderer Art, als die Stelle nach { $source } verleihen darf.
        [qualification] Er ist eine andere Qualifikation, als die Stelle nach { $source } verleihen darf.
        [country] Er wurde in einem anderen Land verliehen, als die Stelle nach { $source } darf.
        [date] Der Tag, an dem er verliehen worden sein soll, liegt außerhalb der Zeit, von der { $source } spricht.
        [withdrawn] Die Akkreditierung, die er nennt ({ $source }), gilt nach seinen eigenen Worten nicht mehr.
        [body] Die Akkreditierung, die er nennt ({ $source }), ist die einer anderen Stelle.
        [schema] Er ist von einer Art, für die seine Stelle nicht akkreditiert wurde ({ $source }).
        [decision] Die Entscheidung in { $source } lässt die Stelle nichts verleihen.
        [status] { $source } gehört nicht zur gesetzlich verlangten Qualitätssicherung.
        [agency] Die Agentur, die entschieden hat, war an diesem Tag nicht registriert ({ $source }).
       *[other] Er liegt außerhalb dessen, was die Stelle nach { $source } verleihen darf.
    }
    .means = Die Stelle kann anderswo oder später dafür akkreditiert worden sein.
    .next = Fragen Sie die Stelle nach ihrer Akkreditierung für diesen Abschluss.
    .detail = erlaubt { $allowed }, gefunden { $found }
    .settle = die Stelle muss ihre Akkreditierung für diesen Abschluss zeigen
problem-accreditation-ended = Die Stelle durfte das bis { $until } verleihen, und nichts beweist, dass es vorher geschah.
    .means = Der Tag der Verleihung ist das Wort der Stelle. Wer ihren Schlüssel noch hat, kann einen früheren schreiben.
    .next = Fragen Sie die Stelle nach einem Beweis für den Tag der Verleihung, etwa einem Siegel mit Zeitstempel.
    .detail = { $source }: verliehen am { $awarded }, geendet am { $until }
    .settle = die Stelle muss beweisen, dass bis zum { $until } verliehen wurde
problem-awarded-by-another = Er nennt { $body } als die Stelle, die verleiht, und niemand, dem Sie vertrauen, sagt, dass der Aussteller für sie ausstellen darf.
    .means = Wer einen Nachweis siegelt, kann darin jeden nennen.
    .next = Fragen Sie { $body }, ob das von dort verliehen wurde. Darf der Aussteller für sie ausstellen, sagen Sie das in Ihrer eigenen Liste (issued_by).
    .next-holder = Werden Sie gefragt, kann { $body } es bestätigen.
    .detail = ausgestellt von { $issuer }
    .settle = { $body } muss bestätigen, das verliehen zu haben
problem-accreditation-unvouched = Er sagt, dass { $agent } die Stelle dafür akkreditiert hat. Das ist das Wort der Stelle selbst.
    .means = Niemand, dem Sie vertrauen, steht dafür ein.
    .next = Fragen Sie { $agent }, oder sehen Sie im Register dort nach. Stimmt es, sagen Sie in Ihrer eigenen Liste, wen { $agent } akkreditiert (accredits).
    .next-holder = Werden Sie gefragt, kann { $agent } es bestätigen.
    .detail = { $agent }
    .settle = { $agent } muss die Akkreditierung bestätigen
problem-accreditation-not-sound = Die Akkreditierung in { $source } hält selbst nicht stand.
    .means = Also lässt sich ihr nichts entnehmen.
    .next = Bitten Sie die akkreditierende Stelle um eine neue.
    .detail = { $source }: { $reason }
    .settle = die Akkreditierung in { $source } hält selbst nicht stand
problem-accreditation-of-another = Die Akkreditierung, die er anbietet, ist die einer anderen Stelle.
    .next = Fragen Sie die Stelle nach ihrer eigenen Akkreditierung.
    .detail = { $source }: erwartet { $expected }, gefunden { $found }
    .settle = die Stelle muss ihre eigene Akkreditierung zeigen
problem-accreditation-by-name = { $source } handelt von einer Stelle gleichen Namens, { $name }. Ob das diese ist, ist nicht bekannt.
    .means = Zwei Stellen können einen Namen haben, und Namen lassen sich nachahmen.
    .next = Ist es dieselbe, ergänzen Sie die Kennung aus { $source } beim Eintrag der Stelle in Ihrer eigenen Liste.
    .next-holder = Werden Sie gefragt, kann die Stelle sagen, unter welcher Kennung sie geführt wird.
    .detail = { $name }
    .settle = es ist nicht bekannt, ob { $source } von seiner Stelle handelt
problem-accreditor-unknown = Wer die Akkreditierung unterschrieben hat, ist niemand, dem Sie zutrauen, diese Stelle zu akkreditieren.
    .next = Finden Sie heraus, wer das ist. Trauen Sie es ihm zu, sagen Sie in Ihrer eigenen Liste, wen er akkreditiert (accredits).
    .next-holder = Werden Sie gefragt, nennen Sie, wer die Stelle akkreditiert.
    .detail = unterschrieben von { $accreditor }
    .settle = es ist nicht bekannt, wer die Stelle akkreditiert hat
problem-self-accredited = Die Akkreditierung, die er anbietet, ist die eigene seiner Stelle.
    .means = Niemand akkreditiert sich selbst.
    .next = Fragen Sie die Stelle, wer sie sonst akkreditiert.
    .detail = unterschrieben von { $accreditor }
    .settle = die Stelle muss zeigen, wer sie sonst akkreditiert
problem-accreditation-unavailable = Die Akkreditierung unter { $source } war nicht zu bekommen.
    .unasked = Die Akkreditierung unter { $source } wurde nicht abgefragt ({ $offline }).
    .next = Versuchen Sie es später wieder. Bleibt es so, müssen die Betreiber des Registers handeln.
    .detail = { $reason }
    .settle = die Akkreditierung unter { $source } war nicht zu bekommen
    .settle-unasked = die Akkreditierung unter { $source } wurde nicht abgefragt ({ $offline })
problem-accreditation-chain =
    { $reason ->
        [no-root] Er nennt eine Akkreditierung von EBSI, und Ihre eigene Liste nennt keine Wurzel, in der eine solche Kette enden darf.
        [elsewhere] Er nennt eine Akkreditierung in einem Register, das Ihre eigene Liste nicht nennt; niemand wurde gefragt.
        [form] Was er als seine Akkreditierung nennt, ist nicht die Adresse einer solchen.
        [malformed] Was das Register zu seiner Akkreditierung antwortet, ist nicht zu lesen.
        [statement] Was er als seine Akkreditierung nennt, lässt niemanden das verleihen oder dafür akkreditieren.
        [loop] Die Akkreditierungen, die er nennt, führen auf sich selbst zurück.
        [long] Die Kette der Akkreditierungen, die er nennt, ist länger als jede ehrliche.
        [ends] Die Kette der Akkreditierungen, die er nennt, endet bei jemandem, der keine Wurzel ist, der Sie vertrauen.
       *[other] Die Kette der Akkreditierungen, die er nennt, führt zu niemandem, dem Sie vertrauen.
    }
    .next =
        { $reason ->
            [no-root] Vertrauen Sie einer solchen Wurzel, ergänzen Sie sie in Ihrer eigenen Liste ([[root]]).
            [elsewhere] Vertrauen Sie einer Wurzel, deren Ketten dort stehen, ergänzen Sie sie in Ihrer eigenen Liste ([[root]], registry).
            [ends] Finden Sie heraus, wer das ist. Vertrauen Sie ihm als Wurzel, ergänzen Sie ihn in Ihrer eigenen Liste ([[root]]).
           *[other] Fragen Sie die Stelle nach ihrer Akkreditierung.
        }
    .next-holder = Werden Sie gefragt, kann die Stelle ihre Akkreditierung nennen.
    .detail = { $at }
    .settle = keine Kette von Akkreditierungen führt zu einer Wurzel, der Sie vertrauen

## Probleme: das Schema und die Regeln des Typs

problem-schema-mismatch =
    { $rule ->
        [required] Er hält sich nicht an das genannte Schema: „{ $due }“ fehlt.
        [type] Er hält sich nicht an das genannte Schema: Ein Wert müsste von der Art { $due } sein.
        [unexpected] Er hält sich nicht an das genannte Schema, das „{ $due }“ nicht vorsieht.
        [enum] Er hält sich nicht an das genannte Schema: Ein Wert ist keiner der erlaubten ({ $due }).
        [const] Er hält sich nicht an das genannte Schema: Ein Wert müsste „{ $due }“ sein.
        [format] Er hält sich nicht an das genannte Schema: Ein Wert ist nicht als „{ $due }“ geschrieben.
        [pattern] Er hält sich nicht an das genannte Schema: Ein Wert passt nicht zum Muster { $due }.
        [min-items] Er hält sich nicht an das genannte Schema: Eine Liste müsste mindestens { $due } Einträge haben.
        [max-items] Er hält sich nicht an das genannte Schema: Eine Liste dürfte höchstens { $due } Einträge haben.
        [min-length] Er hält sich nicht an das genannte Schema: Ein Text müsste mindestens { $due } Zeichen haben.
        [max-length] Er hält sich nicht an das genannte Schema: Ein Text dürfte höchstens { $due } Zeichen haben.
        [minimum] Er hält sich nicht an das genannte Schema: Eine Zahl liegt unter { $due }.
        [maximum] Er hält sich nicht an das genannte Schema: Eine Zahl liegt über { $due }.
        [choice] Er hält sich nicht an das genannte Schema: Ein Teil hat keine der dort erlaubten Formen.
       *[other] Er hält sich nicht an das genannte Schema: Die Regel „{ $due }“ ist verletzt.
    }
    .means = Er kann durchaus echt sein: Die Stelle hat ihn so unterschrieben. Er hat nicht die Form, die sie verspricht.
    .next = Bitten Sie die Stelle, ihn in der Form neu auszustellen, die sein Schema verlangt.
    .detail =
        { $place ->
            [none] { $schema }, für den Nachweis als ganzen
           *[other] { $schema }, bei { $place }
        }
    .headline = Hält sich nicht an das Schema, das er nennt
problem-type-rule =
    { $rule ->
        [mandatory] Die Regeln seines Typs sind verletzt: „{ $claim }“ muss enthalten sein und fehlt.
        [always] Die Regeln seines Typs sind verletzt: „{ $claim }“ müsste zurückgehalten werden können.
        [never] Die Regeln seines Typs sind verletzt: „{ $claim }“ muss immer gezeigt werden und kann zurückgehalten werden.
       *[path] Die Regeln seines Typs passen nicht zu ihm: „{ $claim }“ ist in einem Wert dieser Art nicht zu finden.
    }
    .means = Er kann durchaus echt sein: Die Stelle hat ihn so unterschrieben. Er ist nicht das, was sie ihn nennt.
    .next = Bitten Sie die Stelle, ihn nach den Regeln seines Typs neu auszustellen.
    .detail = { $type_name }
    .headline = Hält sich nicht an die Regeln seines Typs
problem-type-contradicts = Die Regeln seines Typs widersprechen einander.
    .means = Niemand kann sie einhalten, und nach ihrem Standard ist ein solcher Nachweis abzulehnen.
    .next = Bitten Sie die Stelle, in Ordnung zu bringen, was sie über den Typ veröffentlicht.
    .detail = { $address }: { $reason }
    .headline = Die Regeln seines Typs widersprechen einander
problem-schema-unavailable = Was die Stelle über die Form solcher Nachweise sagt, war nicht zu bekommen oder nicht brauchbar.
    .unasked = Was die Stelle über die Form solcher Nachweise sagt, wurde nicht abgefragt ({ $offline }).
    .means = Ob er sich daran hält, ist daher offen. An seinem Siegel ändert das nichts.
    .next = Versuchen Sie es später wieder, wenn Ihnen die Form wichtig ist.
    .detail = { $address }: { $reason }
    .settle = die vereinbarte Form war nicht zu bekommen
    .settle-unasked = die vereinbarte Form wurde nicht abgefragt ({ $offline })
problem-pinned-schema-unavailable = Genau das Dokument, an das die Stelle die Form bindet, war nicht zu bekommen oder nicht brauchbar.
    .unasked = Genau das Dokument, an das die Stelle die Form bindet, wurde nicht abgefragt ({ $offline }).
    .means = Ob der Nachweis sich daran hält, ist daher offen.
    .next = Versuchen Sie es später wieder, oder bitten Sie die Stelle um das Dokument.
    .detail = { $address }: { $reason }
    .settle = das Dokument, das seine Form festlegt, war nicht zu bekommen
    .settle-unasked = das Dokument, das seine Form festlegt, wurde nicht abgefragt ({ $offline })
problem-schema-altered = Das Dokument, das seine Form festlegt, ist ein anderes, als die Stelle gemeint hat.
    .means = Ob er sich an das Gemeinte hält, ist daher offen. Gegen den Nachweis spricht das nicht.
    .next = Bitten Sie die Stelle, das richtige Dokument wieder zu veröffentlichen.
    .detail = { $address }: { $reason }
    .settle = das Dokument, das seine Form festlegt, ist ein anderes als das gemeinte
problem-schema-not-sound = Das genannte Schema steht in einem Nachweis, der selbst nicht hält.
    .means = Ob er sich an das Gemeinte hält, ist daher offen. Gegen den Nachweis spricht das nicht.
    .next = Bitten Sie die Stelle, ihr Schema in Ordnung zu bringen.
    .detail = { $address }: { $reason }
    .settle = die Stelle muss das genannte Schema in Ordnung bringen
problem-unsupported-schema =
    { $name ->
        [ShaclValidator2017] Als Schema nennt er SHACL-Regeln, denen diese Prüfung nicht folgt. Die der europäischen digitalen Nachweise werden getrennt davon als Profil mit ihm verglichen.
       *[other] Er nennt ein Schema einer Art, die dieses Programm nicht liest: { $name }.
    }
    .means = Ob er sich daran hält, ist daher offen. An seinem Siegel ändert das nichts.
    .next = Lassen Sie ihn von einem Programm prüfen, das solche Schemas liest, wenn Ihnen die Form wichtig ist.
    .settle = er nennt ein Schema einer Art, die hier nicht gelesen wird
problem-schema-elsewhere = Das genannte Schema beruht auf einem anderen, nach dem nicht gefragt wurde.
    .means = Ob er sich daran hält, ist daher offen. An seinem Siegel ändert das nichts.
    .next = Bitten Sie die Stelle um ein Schema, das für sich steht, wenn Ihnen die Form wichtig ist.
    .detail = { $address } nennt { $reference }
    .settle = das genannte Schema beruht auf einem anderen
problem-schema-too-costly = Das genannte Schema zu befolgen, würde mehr Arbeit kosten, als ein ehrliches je braucht.
    .means = Ob er sich daran hält, ist daher offen. An seinem Siegel ändert das nichts.
    .next = Sagen Sie der Stelle, dass ihr Schema nicht zu befolgen ist.
    .detail = { $address }
    .settle = das genannte Schema ist nicht zu befolgen

## Probleme: wem er gehört

problem-name-of-another = Sie nennt sich „{ $name }“. { $source } führt diesen Namen mit einem anderen Schlüssel.
    .next = Vergleichen Sie ihre Adresse mit der, die Sie kennen. Ist es dieselbe Schule, bitten Sie { $source }, auch diesen Schlüssel aufzunehmen.
    .next-holder = Bitten Sie die Stelle, auch diesen Schlüssel eintragen zu lassen.
problem-look-alike-name = Sie nennt sich „{ $name }“. Das sieht aus wie „{ $listed }“ ({ $source }) und ist nicht dasselbe.
    .next = Sehen Sie sich jeden Buchstaben an, und fragen Sie die Stelle, die Sie kennen, unter einer Adresse aus anderer Quelle.
    .next-holder = Fragen Sie die Stelle, ob sie die ist, die Sie meinen.
problem-look-alike-domain = Ihre Domain { $domain } sieht aus wie { $listed } ({ $source }) und ist eine andere.
    .next = Sehen Sie sich jeden Buchstaben an, und fragen Sie die Stelle, die Sie kennen, unter einer Adresse aus anderer Quelle.
    .next-holder = Fragen Sie die Stelle, ob sie die ist, die Sie meinen.
problem-mixed-scripts = Das Wort „{ $word }“ in ihrem Namen mischt Buchstaben verschiedener Schriften, wie es keine Sprache tut.
    .next = Sehen Sie sich jeden Buchstaben an: Jemand könnte den Namen eines anderen benutzen.
    .next-holder = Fragen Sie die Stelle, ob sie die ist, die Sie meinen.
problem-other-letters = Ihre Domain ist { $domain }; ein Browser zeigt sie als { $letters }.
    .next = Vergleichen Sie die Domain Buchstabe für Buchstabe mit der, die Sie kennen.
    .next-holder = Vergleichen Sie die Domain Buchstabe für Buchstabe mit der, die Sie kennen.
problem-result-not-achieved = Er sagt, dass das Genannte nicht erreicht wurde: Das Ergebnis{ $of ->
        [none] {" "}
       *[other] {" "}von „{ $of }“{" "}
    }ist „{ $status }“.
    .next = Zählen Sie dies nicht als Leistung. Fragen Sie die vorlegende Person, ob es einen späteren Nachweis gibt.
    .next-holder = Das zeigt nicht, dass Sie es erreicht haben. Falls doch später, bitten Sie die ausstellende Stelle um einen neuen Nachweis.
    .but = er sagt, dass dies nicht erreicht wurde
problem-result-not-yet-achieved = Er sagt, dass das Genannte noch nicht erreicht ist: Das Ergebnis{ $of ->
        [none] {" "}
       *[other] {" "}von „{ $of }“{" "}
    }ist „{ $status }“.
    .next = Zählen Sie dies noch nicht als Leistung. Bitten Sie die vorlegende Person um den Nachweis, der sagt, wie es ausging.
    .next-holder = Das zeigt noch nicht, dass Sie es erreicht haben. Bitten Sie dann die ausstellende Stelle um einen Nachweis.
    .but = er sagt, dass dies noch nicht erreicht ist
problem-result-below-required = Ein Ergebnis{ $of ->
        [none] {" "}
       *[other] {" "}(„{ $of }“){" "}
    }ist „{ $found }“, verlangt ist „{ $required }“.
    .next = Zählen Sie dies nicht als Leistung, bevor die ausstellende Stelle es erklärt hat.
    .next-holder = Fragen Sie die ausstellende Stelle: Das Ergebnis liegt unter dem, was die Leistung selbst verlangt.
    .but = ein Ergebnis liegt unter dem, was verlangt ist
problem-result-not-comparable = Ob ein Ergebnis{ $of ->
        [none] {" "}
       *[other] {" "}(„{ $of }“){" "}
    }genügt, war nicht festzustellen: { $found ->
        [none] Es hat keinen Wert
       *[other] Es ist „{ $found }“
    }, verlangt ist „{ $required }“.
    .next = Fragen Sie die ausstellende Stelle, was verlangt ist und ob dieses Ergebnis genügt.
    .next-holder = Bitten Sie die ausstellende Stelle, das Ergebnis so zu schreiben, dass es vergleichbar ist.
problem-result-unknown-status = Ein Ergebnis hat { $status ->
        [none] keinen Status, wo einer stehen muss
       *[other] den Status „{ $status }“, den der Standard nicht kennt
    }.
    .next = Nehmen Sie den Status nicht für einen Erfolg. Fragen Sie die ausstellende Stelle, was er bedeutet.
    .next-holder = Bitten Sie die ausstellende Stelle, den Status so zu schreiben, wie der Standard ihn kennt.
problem-result-undescribed = Ein Ergebnis beruht auf einer Beschreibung, die nicht im Nachweis steht ({ $link }).
    .next = Wovon das Ergebnis ist und was verlangt war, kann nur die ausstellende Stelle sagen. Fragen Sie dort.
    .next-holder = Bitten Sie die ausstellende Stelle um einen Nachweis, der seine Ergebnisse beschreibt.
problem-result-not-allowed = Ein Ergebnis{ $of ->
        [none] {" "}
       *[other] {" "}(„{ $of }“){" "}
    }ist „{ $found }“, was { $allowed ->
        [none] keine der Stufen seiner eigenen Beschreibung ist.
       *[other] seine eigene Beschreibung nicht zulässt ({ $allowed }).
    }
    .next = Fragen Sie die ausstellende Stelle, welches Ergebnis stimmt.
    .next-holder = Bitten Sie die ausstellende Stelle, das Ergebnis oder seine Beschreibung zu berichtigen.
problem-names-nobody = Es steht nicht darin, wem er ausgestellt wurde: weder eine Kennung noch ein Merkmal seiner Inhaberin oder seines Inhabers.
    .means = Jede Person könnte ihn als ihren eigenen zeigen.
    .next = Fragen Sie die Person, wie sie zeigen kann, dass er ihr gehört, oder fragen Sie die ausstellende Stelle.
    .next-holder = Bitten Sie die ausstellende Stelle um einen Nachweis, der Sie nennt.
problem-several-subjects = Er handelt von { $count } Personen oder Dingen. Was kurz gesagt wird, die Elemente und das Blatt gelten nur für das erste.
    .means = Was einer Person verliehen wurde, gehört keiner anderen.
    .next = Sehen Sie nach, welche davon die Person ist und was über sie darin steht.
    .next-holder = Bitten Sie die ausstellende Stelle um einen eigenen Nachweis.
problem-issuer-twice = Das Token nennt { $token } als ausstellende Stelle, der Nachweis darin { $inside }.
    .means = Es zählt, was das Token sagt: wer { $inside } ist, wurde nicht gefragt, und der Name, den die Datei ihrer ausstellenden Stelle gibt, muss nicht der von { $token } sein.
    .next = Fragen Sie die ausstellende Stelle, welche von beiden sie ist.
problem-subject-twice = Das Token ist für { $token } gemacht, und der Nachweis darin handelt von { $inside }.
    .means = Es zählt, was das Token sagt. Ob beide dieselbe Person sind, ist nicht bekannt.
    .next = Vergleichen Sie mit einem Ausweis, oder fragen Sie die ausstellende Stelle.
    .next-holder = Bitten Sie die ausstellende Stelle um einen Nachweis, der Sie nur einmal nennt.
problem-record-of-another = Die Zusammenstellung ist von { $expected } und enthält einen Nachweis, der { $found } ausgestellt wurde.
    .means = Was darin steht, muss nicht das Lernen einer einzigen Person sein.
    .next = Fragen Sie die Stelle, die sie ausgestellt hat, warum er darin steht.
problem-association-open = Die Aufstellung verbindet etwas, das nicht in ihr steht ({ $kind ->
        [none] ohne Art
       *[other] { $kind }
    }: { $id }).
    .next = Bitten Sie die vorlegende Person um die ganze Aufstellung, wenn es auf diesen Teil ankommt.
    .next-holder = Bitten Sie die ausstellende Stelle um die ganze Aufstellung.
problem-called-otherwise = Er nennt seinen Aussteller „{ $name }“; nach { $source } ist das „{ $proven }“.
    .means = Wie eine Datei ihren Aussteller nennt, ist dessen eigenes Wort.
    .next = Halten Sie sich an „{ $proven }“. Ist das ein anderer Name derselben Stelle, sagen Sie es in Ihrer eigenen Liste (also, formerly).
    .next-holder = Werden Sie gefragt, kann „{ $proven }“ es bestätigen.
problem-devised-by-another = Was er verleiht, hat „{ $creator }“ entworfen; verliehen hat es der Aussteller, „{ $issuer }“.
    .means = Wer etwas entwirft, verleiht damit noch nichts.
    .next = Kommt es darauf an, fragen Sie „{ $creator }“.
problem-issued-without-mandate = Ausgestellt hat ihn „{ $issuer }“, verliehen hat ihn „{ $body }“; von einem Auftrag dazu steht nichts darin.
    .means = Jede Stelle kann eine andere als die verleihende nennen.
    .next = Fragen Sie „{ $body }“, ob sie ihn verliehen hat und ob „{ $issuer }“ ihn ausstellen darf.
    .next-holder = Bitten Sie die ausstellende Stelle um einen Nachweis, in dem der Auftrag von „{ $body }“ steht.
problem-issued-by-mandate = Ausgestellt hat ihn „{ $issuer }“ für „{ $body }“, in einem Auftrag, den der Nachweis selbst nennt{ $statement ->
        [none] {""}
       *[other] : „{ $statement }“
    }{ $documents ->
        [0] .
        [one] . Ein Dokument dazu liegt bei.
       *[other] . { $documents } Dokumente dazu liegen bei.
    } Sonst bestätigt den Auftrag hier niemand.
    .next = Wenn es darauf ankommt, fragen Sie „{ $body }“, ob sie „{ $issuer }“ damit beauftragt hat.
problem-renewal-unavailable = Von { $address } kam keine neuere Fassung.
    .unasked = { $address } wurde nicht nach einer neueren Fassung gefragt ({ $offline }).
    .next = Versuchen Sie es später, oder bitten Sie um die neueste Fassung. Was hier steht, gilt für die vorliegende.
    .next-holder = Versuchen Sie es später, oder bitten Sie die ausstellende Stelle um die neueste Fassung.
    .detail = { $reason }
problem-renewal-not-offered = Nach einer neueren Fassung wurde niemand gefragt: Der Nachweis bietet keine an, oder sein Siegel steht nicht fest.
    .next = Fragen Sie die vorlegende Person nach einer neueren Fassung, wenn es darauf ankommt.
    .next-holder = Fragen Sie die ausstellende Stelle, ob es eine neuere Fassung gibt.
problem-renewal-not-intact = Was als neuere Fassung kam, ist nicht als gesiegelt erkannt ({ $reason }); darum gilt die vorliegende.
    .next = Fragen Sie die ausstellende Stelle, warum ihre neuere Fassung nicht hält.
    .next-holder = Fragen Sie die ausstellende Stelle, warum ihre neuere Fassung nicht hält.
problem-renewal-of-another = Was als neuere Fassung kam, ist ein anderer Nachweis; darum gilt die vorliegende.
    .next = Bitten Sie die ausstellende Stelle um die neuere Fassung dieses Nachweises.
    .next-holder = Bitten Sie die ausstellende Stelle um die neuere Fassung dieses Nachweises.
    .detail = { $member }: { $expected } / { $found }
problem-renewal-older = Was als neuere Fassung kam, beginnt am { $after } und damit vor der vorliegenden ({ $before }), die darum gilt.
    .next = Fragen Sie die ausstellende Stelle, welche Fassung die neueste ist.
    .next-holder = Fragen Sie die ausstellende Stelle, welche Fassung die neueste ist.
problem-endorses-another = Eine Befürwortung steht bei { $thing ->
        [credential] dem Nachweis
        [achievement] der Leistung
        [issuer] der ausstellenden Stelle
       *[other] dem Teil
    } { $expected } und befürwortet { $found ->
        [none] nichts, das sie nennt
       *[other] etwas anderes: { $found }
    }.
    .next = Zählen Sie diese Befürwortung nicht für das, wobei sie steht.
    .next-holder = Bitten Sie die ausstellende Stelle, Befürwortungen zu dem zu stellen, was sie befürworten.
problem-binding-missing = Sie haben nach einem Beweis mit dem eigenen Schlüssel gefragt, und er fehlt.
    .next = { -present-again }
    .next-holder = Teilen Sie ihn nochmals aus der Wallet, für die er ausgestellt ist.
    .settle = der Beweis mit dem eigenen Schlüssel fehlt
problem-binding-mismatch = Der Beweis mit dem eigenen Schlüssel passt nicht zu dem, was geschickt wurde.
    .next = { -present-again }
    .next-holder = { -present-again-holder }
    .detail = { $reason }
    .settle = der Beweis mit dem eigenen Schlüssel passt nicht
problem-not-the-owner = Er wurde mit einem anderen Schlüssel geschickt als dem, für den er ausgestellt ist.
    .means = Jemand anderes kann ihn geschickt haben, oder die Wallet wurde gewechselt.
    .next = Fragen Sie die vorlegende Person. Die Stelle kann ihn auf einen neuen Schlüssel ausstellen.
    .next-holder = Teilen Sie ihn aus der Wallet, für die er ausgestellt ist, oder lassen Sie ihn auf den neuen Schlüssel ausstellen.
    .detail = ausgestellt für { $expected }, geschickt mit { $found }
    .settle = er wurde mit einem anderen Schlüssel geschickt als dem, für den er ausgestellt ist
problem-wrong-nonce = Er beantwortet eine andere Anfrage als Ihre.
    .means = Vielleicht verwendet jemand eine alte Antwort nochmals.
    .next = { -present-again }
    .next-holder = { -present-again-holder }
    .detail = erwartet { $expected }, gefunden { $found }
    .settle = er beantwortet eine andere Anfrage
problem-wrong-audience = Er war für jemand anderen bestimmt.
    .next = { -present-again }
    .next-holder = { -present-again-holder }
    .detail = erwartet { $expected }, gefunden { $found }
    .settle = er war für jemand anderen bestimmt
problem-not-fresh = Die Antwort wurde am { $made_moment } gemacht, zu weit vom { $at_moment } entfernt.
    .next = { -present-again }
    .next-holder = Prüfen Sie die Uhr Ihres Rechners, bitten Sie um eine neue Anfrage, und beantworten Sie diese.
    .settle = die Antwort ist nicht von jetzt

## Worauf ein Ergebnis beruht (was fehlt, ist "none")

# ---- whether it was given to whom the person named
question-recipient = An die Person, die Sie nennen?
recipient-matches = Ja
    .sentence = Was Sie nannten, steht darin. Das sagt, wem er gehört, nicht, wer ihn schickte.
    .hashed = Was Sie nannten, steht darin, als Prüfsumme, die nur dazu passt. Das sagt, wem er gehört, nicht, wer ihn schickte.
recipient-does_not_match = Nein
    .sentence = Er wurde jemandem mit anderem Namen, anderer Adresse, Kennung oder anderem Geburtsdatum gegeben, als Sie nannten.
recipient-alike = Nicht festzustellen
    .sentence = Er nennt jemanden, dessen Name ähnlich geschrieben ist und nicht gleich. Vergleichen Sie mit einem Ausweis.
    .born = Das Geburtsdatum darin ist ein Zeitpunkt nach anderer Uhr; gemeint sein kann der Tag, den Sie nannten, oder der daneben. Vergleichen Sie mit einem Ausweis.
recipient-not_offered = Nicht festzustellen
    .sentence = Er nennt niemanden in dieser Art. Vergleichen Sie Namen und Geburtsdatum.
recipient-weak_hash = Nicht festzustellen
    .sentence = Er nennt jemanden mit einer Prüfsumme, auf die kein Verlass ist ({ $algorithm }). Fragen Sie die ausstellende Stelle.
recipient-blocked = Nicht festzustellen
    .sentence = Es steht nicht fest, dass die ausstellende Stelle ihn gesiegelt hat; was er zur Person sagt, zählt darum nicht.

# ---- a newer copy, asked for because the person said so
renewal-taken = Von { $address } kam eine neuere Fassung. Alles hier gilt für sie.
renewal-same = Sie sagt dasselbe wie die vorliegende.
renewal-change =
    { $before ->
        [none] Neu bei { $place }: { $after }
       *[other] { $after ->
            [none] Fehlt bei { $place }: { $before }
           *[other] Bei { $place }: { $before } → { $after }
        }
    }
renewal-more = { $count } weitere Unterschiede.

evidence-form = { $kind }
evidence-disclosures =
    { $shown ->
        [0] Nichts Zurückhaltbares wurde gezeigt
        [one] Ein Teil wurde nach eigener Wahl gezeigt
       *[other] { $shown } Teile wurden nach eigener Wahl gezeigt
    }
evidence-part = Ein Teil wird gezeigt. Was weggelassen wurde, ist nicht zu sehen
evidence-signature = { $method }, Schlüssel { $key }
evidence-own-key = Die Stelle heißt wie ihr Schlüssel: { $issuer }
evidence-listed-key =
    Von der Stelle aufgeführt unter { $address }{ $dated ->
        [none] , Stand nicht bekannt
       *[other] , Stand { $dated }
    }
evidence-listed-in-log =
    Im Verlauf der Stelle aufgeführt, Fassung { $version } vom { $since }{ $witnesses ->
        [0] {""}
        [one] , mit einem Zeugen
       *[other] , mit { $witnesses } Zeugen
    }{ $then ->
        [none] {""}
       *[other] ; an seinem Datum galt Fassung { $then }
    }
evidence-certificate-listed = Zertifikat von { $organisation }, in Ihrer eigenen Liste
evidence-sealed-also = Er trägt noch ein Siegel, dessen Zertifikat { $organisation ->
    [none] keine Organisation
   *[other] { $organisation }
    } nennt. Es passt zum Inhalt; wer das ist, wurde nicht gefragt, und keine Antwort beruht darauf
evidence-certificate-withdrawal-not-settled = Ob das Zertifikat selbst zurückgezogen wurde, ist nicht geklärt: was dazu mitkam, ist zu alt, handelt von einem anderen Zertifikat oder stammt von jemandem, der das nicht sagen darf
evidence-certificate-withdrawal-not-asked = Nicht gefragt wurde, ob das Zertifikat selbst zurückgezogen wurde
evidence-certificate-trusted-list = Zertifikat von { $organisation }, von { $authority }, auf der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }
evidence-named-by-trusted-list = { $name }, nach dem Zertifikat, dessen Instanz auf der Vertrauensliste von { $territory } steht, Ausgabe { $issue }
evidence-seal-grade =
    { $grade ->
        [qualified] Qualifiziertes Siegel
        [advanced-on-qualified] Fortgeschrittenes Siegel mit qualifiziertem Zertifikat
        [advanced] Fortgeschrittenes Siegel
       *[unknown] Güte des Siegels nicht geklärt
    }: { $reason ->
        [listed] nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, mit einem Schlüssel in einem qualifizierten Gerät
        [no-device] nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }; nichts sagt, dass der Schlüssel in einem qualifizierten Gerät liegt
        [listed-by-rules] nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, die über dieses Zertifikat mehr sagt als es selbst: dass es ein qualifiziertes für Siegel ist, mit einem Schlüssel in einem qualifizierten Gerät
        [no-device-by-rules] nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, die über dieses Zertifikat sagt, dass der Schlüssel in keinem qualifizierten Gerät liegt
        [not-qualified-by-rules] nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, ist dieses Zertifikat kein qualifiziertes für Siegel, was immer es selbst sagt
        [rules-unclear] die Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, hat Regeln, bei denen offen ist, ob sie für dieses Zertifikat gelten, oder die einander widersprechen
        [list-ahead] die Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, ist aus einer Zeit, die noch nicht da war, als sie übernommen wurde
        [service-unread] die Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, sagt von der Instanz etwas, das man verstehen muss und das hier unbekannt ist
        [list-overdue] die Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, ist überfällig
        [not-granted-at-issue] nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, war die Instanz nicht zugelassen, als das Zertifikat ausgestellt wurde
        [not-granted] nach der Vertrauensliste von { $territory }, Ausgabe { $issue } vom { $issued }, war die Instanz damals nicht für Siegel zugelassen
        [another-law] nach seinem Zertifikat ist es nach dem Recht eines Landes außerhalb der Europäischen Union qualifiziert
        [certificate-not-qualified] das Zertifikat sagt nicht, dass es ein qualifiziertes für Siegel ist
        [no-list] keine vorhandene Vertrauensliste sagt, dass das Zertifikat ein qualifiziertes ist
       *[nobody-vouches] niemand, dem Sie vertrauen, bürgt für das Zertifikat
    }
evidence-certificate-not-withdrawn =
    Das Zertifikat war nicht widerrufen, nach { $form ->
        [list] der Liste
       *[answer] der Auskunft
    } von { $authority } vom { $at_moment }
evidence-certificate-withdrawn-later = Das Zertifikat wurde am { $since } von { $authority } widerrufen; das Siegel gab es vorher, am { $at_moment }
evidence-certificate-chain = Zertifikat von { $organisation }, in einer Kette zu { $authority }
evidence-time-stamp =
    { $over ->
        [content] Was gesiegelt ist, gab es am { $time_moment }
       *[other] Das Siegel gab es am { $time_moment }
    }, nach dem Zeitstempel von { $authority }
evidence-time-stamp-unproven =
    Der Zeitstempel vom { $time_moment }{ $authority ->
        [none] { "" }
       *[other] { " " }von { $authority }
    } beweist hier nichts: { $because }
time-stamp-why =
    { $why ->
        [no-anchor] Sie haben dieser Zeitstempelstelle kein Vertrauen ausgesprochen
        [unfit] ihr Zertifikat ist nicht für Zeitstempel gemacht
        [not-judged] ob ihr Zertifikat zu jemandem führt, dem Sie vertrauen, war nicht feststellbar
        [not-in-force] ihr Zertifikat ist seither abgelaufen oder galt noch nicht, und nichts Späteres bestätigt ihn
        [withdrawn] ihr Zertifikat wurde widerrufen
        [not-granted] keine vorhandene Vertrauensliste sagt, dass diese Zeitstempelstelle damals zugelassen war
        [overdue] die Vertrauensliste, die sagen würde, ob diese Zeitstempelstelle damals zugelassen war, ist überfällig
        [later] er ist später als der Zeitpunkt, zu dem es ihn nachweislich gab
       *[other] { $reason }
    }
time-stamp-believed = geprüft: von einer Stelle, der Sie vertrauen
time-stamp-not-believed = geprüft, und beweist hier nichts: { $because }
said-alike = { $said } (ebenso { $more ->
    [1] eine weitere Angabe
   *[other] { $more } weitere
})
evidence-named-by-certificate = { $name }, nach ihrem Zertifikat ({ $source })
evidence-sealed-around = Mit dem Nachweis gesiegelt, in dem er steht, von derselben Stelle
evidence-endorses =
    { $thing ->
        [credential] Befürwortet den Nachweis
        [achievement] Befürwortet die Leistung
        [issuer] Befürwortet die ausstellende Stelle
       *[other] Befürwortet einen Teil davon
    }{ $by ->
        [none] {""}
       *[other] , von „{ $by }“, wie sie sich nennt
    }{ $comment ->
        [none] {""}
       *[other] : „{ $comment }“
    }
evidence-taken-out = Einem Bild entnommen ({ $picture }, { $place })
evidence-stands-at = Steht darin bei { $place }
evidence-schema-kept =
    { $dated ->
        [none] Hält sich an das Schema { $address }
       *[other] Hält sich an das Schema { $address }, wie es am { $dated } war
    }
evidence-claim-shown = „{ $claim }“ wird gezeigt
evidence-type-kept =
    { $types ->
        [one] Hält sich an die Regeln seines Typs, „{ $type_name }“
       *[other] Hält sich an die Regeln seines Typs, „{ $type_name }“, und derer, auf denen er beruht
    }
evidence-names-evidence = Nennt Belege{ $name ->
        [none] {""}
       *[other] {" "}„{ $name }“
    } ({ $kind }{ $address ->
        [none] {""}
       *[other] , { $address }
    }), die nicht geprüft wurden{ $text ->
        [none] {""}
       *[other] : „{ $text }“
    }
evidence-names-refresh =
    { $address ->
        [none] Nennt eine Stelle zum Erneuern ({ $kind }), bei der nichts gefragt wurde
       *[other] Lässt sich bei { $address } erneuern ({ $kind }), wo nichts gefragt wurde
    }
evidence-names-terms = Nennt Nutzungsbedingungen ({ $kind }{ $address ->
        [none] {""}
       *[other] , { $address }
    }), die nicht geprüft wurden
evidence-short-list = Eine Liste mit { $entries } Einträgen, weniger als verbergen, nach wem man fragt
evidence-listed = { $name }, nach { $source }
evidence-named-by-federation = { $name }, nach einer unterzeichneten Erklärung von { $source }{ $key ->
        [pinned] { "" }
       *[other] , deren Schlüssel nur durch ihre Adresse bekannt ist
    }
evidence-source-not-asked = Keine Antwort von { $name }: { $reason }
evidence-source-off-not-asked = „{ $name }“ ist ausgeschaltet und wurde nicht gefragt
evidence-controls-domain = Die Domain { $domain } gehört dieser Stelle; wer sie betreibt, sagt hier niemand
evidence-published-under = Ihre Schlüssel stehen unter { $domain }{ $place }; wessen Seite das ist, sagt hier niemand
evidence-linked-domain = Die Domain { $domain } sagt, dass diese Stelle zu ihr gehört; wer sie betreibt, sagt hier niemand
evidence-domain-not-linked = Sie nennt die Domain { $domain } ihre eigene, die das nicht bestätigt: { $reason }
evidence-domains-silent-not-asked = Domains Ihrer Liste ohne Antwort auf die Frage, ob diese Stelle zu ihnen gehört: { $names }
evidence-domains-not-asked =
    { $count ->
        [one] Eine weitere Domain Ihrer Liste wurde nicht gefragt, ob diese Stelle zu ihr gehört
       *[other] { $count } weitere Domains Ihrer Liste wurden nicht gefragt, ob diese Stelle zu ihnen gehört
    }
evidence-period =
    { $from ->
        [none] Bis { $until }
       *[other] { $from } bis { $until }
    }
evidence-no-end =
    { $from ->
        [none] Keine Daten
       *[other] Ab { $from }, ohne Ende
    }
evidence-status-entry =
    { $dated ->
        [none] Eintrag { $index } der Liste
       *[other] Eintrag { $index } der Liste vom { $dated }
    }{ $until ->
        [none] {""}
       *[other] , die bis { $until } gilt
    }{ $update ->
        [none] {""}
       *[other] ; eine neuere Fassung ist zu haben
    }
evidence-revocation-list =
    { $dated ->
        [none] Die nicht unterschriebene Liste der Stelle
       *[other] Die nicht unterschriebene Liste der Stelle, geholt am { $dated }
    }; sie nennt { $entries ->
        [one] einen widerrufenen Nachweis
       *[other] { $entries } widerrufene Nachweise
    }
evidence-may-award =
    { $until ->
        [none] { $name } darf das verleihen, nach { $source }
       *[other] { $name } durfte das bis zum Ende am { $until } verleihen, nach { $source }
    }
evidence-accredited-by =
    { $until ->
        [none] { $agency } hat { $name } dafür akkreditiert, unterschrieben von { $accreditor }
       *[other] { $agency } hat { $name } dafür bis { $until } akkreditiert, unterschrieben von { $accreditor }
    }
evidence-accredited-through =
    { $links ->
        [one] { $root } hat die Stelle dafür akkreditiert, nach { $source }
       *[other] { $root } hat die Stelle dafür über eine Kette von { $links } akkreditiert, nach { $source }: { $path }
    }
evidence-accredited-as-it-says =
    { $dates ->
        [none] { $agency } akkreditiert { $name }, nach { $source }; wofür, sagt der Nachweis, der keinen Tag nennt, ab oder bis zu dem das gilt
       *[other] { $agency } akkreditiert { $name }, nach { $source }; wofür, sagt der Nachweis
    }
evidence-names-accreditation =
    { $agent ->
        [none] Nennt eine Akkreditierung, von niemandem ({ $place })
       *[other] Nennt eine Akkreditierung durch { $agent } ({ $place })
    }
evidence-accreditation-not-asked = Konnte nicht gefragt werden: { $source }
evidence-institution-ended =
    { $ended ->
        [closed] { $name } wurde am { $until } geschlossen
        [merged] { $name } ging am { $until } in einer anderen Stelle auf
        [renamed] { $name } heißt seit { $until } anders
       *[other] { $name } gab es bis { $until }
    }{ $successor ->
        [none] {""}
       *[other] ; an ihrer Stelle wirkt { $successor }
    }
evidence-presented-by = Vorgelegt von { $holder }
evidence-bound-key = Mit dem Schlüssel, den der Nachweis als eigenen nennt
evidence-answers = Beantwortet Ihre Anfrage vom { $made_moment }

## Länder

country-AD = Andorra
country-AL = Albanien
country-AM = Armenien
country-AT = Österreich
country-AZ = Aserbaidschan
country-BA = Bosnien und Herzegowina
country-BE = Belgien
country-BG = Bulgarien
country-CH = Schweiz
country-CY = Zypern
country-CZ = Tschechien
country-DE = Deutschland
country-DK = Dänemark
country-EE = Estland
country-ES = Spanien
country-FI = Finnland
country-FR = Frankreich
country-GB = Vereinigtes Königreich
country-GE = Georgien
country-GR = Griechenland
country-HR = Kroatien
country-HU = Ungarn
country-IE = Irland
country-IS = Island
country-IT = Italien
country-LI = Liechtenstein
country-LT = Litauen
country-LU = Luxemburg
country-LV = Lettland
country-MC = Monaco
country-MD = Moldau
country-ME = Montenegro
country-MK = Nordmazedonien
country-MT = Malta
country-NL = Niederlande
country-NO = Norwegen
country-PL = Polen
country-PT = Portugal
country-RO = Rumänien
country-RS = Serbien
country-SE = Schweden
country-SI = Slowenien
country-SK = Slowakei
country-SM = San Marino
country-TR = Türkei
country-UA = Ukraine
country-VA = Vatikanstadt
country-XK = Kosovo
country-BE-VLG = Belgien, Flandern
country-BE-FR = Belgien, Französische Gemeinschaft
country-BE-DE = Belgien, Deutschsprachige Gemeinschaft
country-GB-ENG-NIR = Vereinigtes Königreich, England und Nordirland
country-GB-SCT = Vereinigtes Königreich, Schottland
country-GB-WLS = Vereinigtes Königreich, Wales

## The verifier's pages

page-check = Prüfen
page-back = Zurück zum Anfang
page-to = für
page-until = gilt bis
page-start-title = Einen Nachweis prüfen
page-start-sub = Einen anfordern oder einen prüfen, den Sie bekommen haben.
page-ask-title = Einen anfordern
page-ask-sub = Das Wallet zeigt der Person, was es senden würde, bevor es etwas sendet.
page-drop-title = Einen prüfen, den Sie bekommen haben
page-drop-sub = Eine Datei oder den Text eines Nachweises. Er bleibt auf diesem Rechner.
page-drop-here = Datei hier ablegen oder auswählen
page-paste-here = Oder den Text hier einfügen
page-check-it = Prüfen
page-what-this-is = Sagt, ob ein Nachweis echt ist, von wem er ist, ob er gilt, und was sich nicht feststellen ließ. Anerkennen kann nur eine zuständige Stelle.
page-request-welding = Schweißqualifikation
page-request-welding-why = Für die Einstellung als Schweißerin oder Schweißer im Stahlbau.
page-request-diploma = Schulabschlusszeugnis
page-request-diploma-why = Für die Zulassung zu einem Kurs oder eine Stelle, die es verlangt.
page-request-first-aid = Erste-Hilfe-Bescheinigung
page-request-first-aid-why = Für alle, die im Betrieb Erste Hilfe leisten.
page-request-any = Irgendein Lernnachweis
page-request-any-why = Um einen zu sehen, ohne etwas Bestimmtes zu suchen.
page-asked-name = Name
page-asked-name-why = Vorname und Nachname
page-asked-what = Was
page-asked-what-why = Wie er heißt
page-asked-level = Niveau
page-asked-level-why = EQR-Niveau, wie es die ausstellende Stelle angibt
page-asked-outcomes = Kann
page-asked-outcomes-why = Lernergebnisse
page-asked-when = Wann
page-asked-when-why = Tag der Verleihung, und bis wann er gilt
page-scan = Mit dem Wallet scannen
page-too-long = Der Link ist zu lang für einen QR-Code. Öffnen oder kopieren Sie ihn.
page-open-title = Mit dem Wallet öffnen
page-open-sub = Den Code scannen, den Link öffnen oder in das Wallet einfügen. Nichts wird gesendet, bevor die Person zustimmt.
page-open-wallet = Im Wallet öffnen
page-copy = Link kopieren
page-copied = Kopiert
page-waiting = Warten auf die Antwort
page-runs-out = Die Anfrage endet am
page-look-again = Noch einmal nachsehen
page-judging = Eine Antwort ist da
page-judging-why = Sie wird geprüft. Laden Sie die Seite gleich noch einmal.
page-refused = Nichts wurde geteilt
page-refused-why = Die Person hat abgelehnt oder hat nichts, was darauf antwortet. Das spricht gegen niemanden.
page-faulty = Die Antwort ist nicht brauchbar
page-faulty-why = Was kam, beantwortet die Anfrage nicht und wurde deshalb nicht beurteilt. Fragen Sie noch einmal.
page-unreadable = Nichts zu prüfen
page-unreadable-why = Es kam keine Datei, oder sie kam nicht ganz an. Wählen Sie sie noch einmal.
page-too-large = Zu groß
page-too-large-why = Geprüft werden Dateien bis 16 MiB. Bitten Sie die Person um den Nachweis allein, ohne weitere Anlagen.
page-broken = Die Prüfung brach ab
page-broken-why = Das liegt an diesem Programm und sagt nichts über die Datei. Versuchen Sie es noch einmal.
page-request-failed = Es ließ sich keine Anfrage stellen
page-request-failed-why = An den Einstellungen dieses Programms stimmt etwas nicht.
page-gone = Hier ist nichts
page-gone-why = Es ist beendet oder war nie da. Anfragen enden nach zehn Minuten, Ergebnisse werden nach einer Stunde vergessen.
page-result-title = Ergebnis
page-print = Drucken
page-save-report = Bericht speichern
page-save-evidence = Nachweise speichern
page-save-evidence-why = Ein Archiv mit allem, worauf diese Antwort beruht, um sie noch Jahre später nachzuprüfen. Es enthält personenbezogene Daten.
page-calls-itself = Nennt sich
page-unverified = unbestätigt
page-no-issuer = nennt keine ausstellende Stelle
page-next-title = Was jetzt zu tun ist
page-again = Noch einmal versuchen
page-ask-newer = Nach neuerer Fassung fragen
page-ask-newer-why = Die ausstellende Stelle bietet neuere Fassungen an. Sie erfährt durch die Frage, dass dieser Nachweis geprüft wird.
page-meet = Beim Treffen
page-meet-why = Vergleichen Sie den Namen mit einem Ausweis.
page-eqf-level = EQR-Niveau
page-as-stated = wie es die ausstellende Stelle angibt
page-home = Mit den Niveaus vergleichen von
page-home-none = keinem Land
page-home-show = Vergleichen
page-home-guessed = Das Land ist das der Sprache Ihres Browsers.
page-home-nothing = Von keinem Niveau seines Rahmens ist bekannt, dass es auf diesem EQR-Niveau steht.
page-no-level = Kein Niveau gezeigt
page-no-level-why = Es ist keines angegeben, oder es wurde zurückgehalten.
page-took = Was dafür nötig war
page-credit = Leistungspunkte
page-workload = Arbeitsaufwand
page-assessment = Beurteilung
page-awarding-body = Verleihende Stelle
page-participation = Teilnahme
page-claimed-title = Behauptet neben bewiesen
page-says = Der Nachweis sagt
page-proven = Bewiesen, und durch wen
page-from-whom = Von wem
page-for-whom = Für wen
page-what = Was
page-can-do = Kann
page-level = Niveau
page-when = Wann
page-not-said = Nicht gesagt oder zurückgehalten
page-sealed = Von der ausstellenden Stelle gesiegelt
page-what-why = Wie sie es geschrieben hat
page-can-do-why = Was jemand kann, ist ihr eigenes Wort
page-when-why = Der Tag der Verleihung ist ihr eigenes Wort
page-not-sealed = Nicht, was die ausstellende Stelle gesiegelt hat
page-not-sealed-why = Auf nichts davon ist Verlass
page-seal-open = Ließ sich nicht feststellen
page-seal-open-why = Ob die ausstellende Stelle das gesiegelt hat, ist offen
page-nobody-vouches = Niemand bürgt für diese Stelle
page-nobody-vouches-why = Nur der Nachweis selbst sagt, wer das ist
page-name-is-word = Der Name ist das Wort der ausstellenden Stelle, von ihr gesiegelt
page-owner-answered = Wem der Schlüssel gehört, der geantwortet hat
page-owner-not = Nicht erwiesen, dass es von der Person selbst kommt
page-owner-open = Ließ sich nicht feststellen
page-only-issuer = Nur die ausstellende Stelle sagt das
page-compare = Vergleichen Sie Namen und Geburtsdatum mit einem Ausweis
page-may-award = Eine Quelle, der Sie vertrauen, sagt, dass sie das verleihen darf
page-may-not-award = Außerhalb dessen, was sie verleihen darf
page-level-why = Wer es weiß, konnte nicht gefragt werden
page-told-title = Was darin steht, gemessen
page-told-all = Alles, was darin steht
page-told-all-why = jeder Wert, in der Reihenfolge der Datei
page-told-lines = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}
page-told-filled = { $filled } von { $lines } ausgefüllt
page-held-disclosed = auf Wunsch gezeigt
page-held-nobody = von niemandem gesichert
page-held-not-settled = nicht geklärt, ob der Aussteller es gesichert hat
page-checks-title = Prüfungen
page-inside = Nachweise darin
page-judged-by = Beurteilt nach der Regel „{ $policy }“.
page-not-required = Nach der Regel „{ $policy }“ nicht verlangt, ändert also die Überschrift nicht: { $checks }.

# ---- was ein Nachweis sagt (show)

show-claimed = Was die Datei sagt. Außer ihr sagt das niemand, es sei denn eine Antwort oben.
show-nothing = Es ist kein Nachweis darin, der gezeigt werden könnte.
show-gap = Die Datei sagt hier nichts.
show-not-confirmed = (nicht bestätigt)
show-level-known = { $framework }: dem EQR-Niveau { $eqf } zugeordnet.
show-level-unconfirmed = { $framework }: EQR-Niveau { $eqf }, nicht bestätigt.
show-level-basis = Grundlage: { $basis }.
show-level-list = Liste der Niveaus: { $list }.
show-no-entry = unbekannt ({ $address })
show-level-nowhere = Steht in keiner Liste, die hier bekannt ist.
show-level-comparable-why = Niveaus werden über den EQR verglichen. Dass sie vergleichbar sind, ist keine Anerkennung.
show-section-profile = Was das Profil verlangt
show-section-secured = Was die ausstellende Stelle gesichert hat
show-profile-shapes = Profil
show-miss-missing = Fehlt
show-miss-unavoidable = Unvermeidbar
show-miss-too-many = Zu oft
show-miss-class = Andere Art
show-miss-datatype = Andere Form
show-miss-language = Doppelt
show-miss-address = Ohne Adresse
show-miss-text = Kein Text
show-miss-list = Nicht aus der Liste
show-miss-most = Zu groß
show-document = Dokument
show-secured-way = Wie
show-secured-shown = Aus eigener Wahl gezeigt
show-brief-elements = Elemente eines Micro-Credentials: { $score } der verbindlichen. Es fehlen oder stehen nur zum Teil da:
show-brief-all-elements = Elemente eines Micro-Credentials: alle { $of } der verbindlichen.
show-brief-sheet = Blatt für die Anerkennung: { $filled } von { $lines } Zeilen gefüllt. { $gaps ->
    [one] Eine sagt nichts.
   *[other] { $gaps } sagen nichts.
}
show-award-number = Leistung
show-award-number-is = { $number } von { $count } Leistungen: { $title }
show-brief-awards = Das Folgende gilt für { $award }. Für eine andere: wanderbuch-verifier show --award NUMMER.
show-brief-sheet-full = Blatt für die Anerkennung: alle { $lines } Zeilen gefüllt.
show-brief-unfit = Was nicht zusammenpasst: { $count }.
show-brief-seal = Siegel, wie es in der Datei steht: { $level }, Zertifikat von { $certificate } ({ $run }), { $stamps ->
    [0] kein Zeitstempel
    [one] ein Zeitstempel
   *[other] { $stamps } Zeitstempel
}. Was davon geprüft wurde: wanderbuch-verifier show.
show-brief-more = Mit der Stelle jedes Werts in der Datei: wanderbuch-verifier show --places.
show-section-person = Wem
show-section-issuing = Von wem
show-section-award = Was verliehen wurde
show-section-levels = Niveau
show-section-elements = Elemente eines Micro-Credentials (Empfehlung des Rates 2022/C 243/02)
show-section-sheet = Fünf Elemente für die Anerkennung
show-section-consistency = Was nicht zusammenpasst
show-section-seal = Das Siegel
show-section-more = Neben der Verleihung
show-section-evidence = Belege
show-section-attachments = Anlagen
show-section-rest = Alles Übrige
show-section-beside = Nebeneinander
show-title = Titel
show-document-name = Bezeichnung des Nachweises
show-section-technical = Für Programme
show-translated = Text
show-section-translations = In anderen Sprachen
show-specified-as = Festgelegt als
show-description = Beschreibung
show-kind = Art
show-person = Person
show-given-name = Vorname
show-family-name = Familienname
show-born = Geboren
show-person-id = Kennung der Person
show-other-person = Eine weitere Person
show-other-person-award = Dieser Person verliehen
show-no-nationality = das Land, dessen Nummer es ist; über eine Staatsangehörigkeit sagt es nichts
show-technical = { $count ->
    [one] Ein Wert sagt, von welcher Art etwas ist, oder verbindet die Teile der Datei.
   *[other] { $count } Werte sagen, von welcher Art etwas ist, oder verbinden die Teile der Datei.
} Mit --places werden sie aufgezählt.
show-identity = Nummer der Person
    .emailAddress = E-Mail-Adresse
    .name = Name
    .sourcedId = Nummer im System der Schule
    .systemId = Nummer in einem System
    .userName = Benutzername
    .accountId = Konto
    .nationalIdentityNumber = Nationale Nummer
    .productId = Nummer des Produkts
    .sisSourcedId = Nummer in den Studierendenakten
    .oneRosterSourcedId = Nummer in der Klassenliste
    .lisSourcedId = Nummer in der Lernplattform
    .ltiUserId = Nummer in der Lernplattform
    .phoneNumber = Telefonnummer
    .identifier = Nummer
show-hashed = nur als Fingerabdruck angegeben, mit dem sich eine bekannte Adresse vergleichen lässt
show-id = id { $id }
show-only-id = kein Name, nur die id { $id }
show-quoted = „{ $text }“
show-at-top = ganz oben in der Datei
show-names-more = { $count } weitere
show-alike = { $said } Das ist an { $count } Stellen so; --places nennt jede.
show-alike-named = { $said } Das ist an { $count } Stellen so, darunter { $names }; --places nennt jede.
show-text-of = { $name } „{ $text }“
show-section-tasks = Was bei der Entscheidung über die Anerkennung noch zu tun ist
show-task-accreditation = Dürfen sie das verleihen?
show-task-accreditation-next = Fragen Sie dort, wer für Akkreditierung zuständig ist, oder tragen Sie in Ihre eigene Liste ein, was die Stelle verleihen darf.
show-task-completeness = Ist er vollständig?
show-task-profile = Hält er sein Profil ein?
show-task-sheet = Das Blatt ergänzen
show-task-sheet-full = Die Datei sagt in jeder Zeile etwas.
show-task-sheet-why = Aus anderen Quellen oder bei der ausstellenden Stelle in Erfahrung bringen: { $gaps }.
show-task-consistency = Klären, was nicht zusammenpasst
show-task-consistency-why = { $count ->
    [0] Es wurde nichts gefunden, was nicht zusammenpasst.
    [one] Eine Angabe passt nicht; sie steht unter „Was nicht zusammenpasst“ (show). Fragen Sie die ausstellende Stelle.
   *[other] { $count } Angaben passen nicht zusammen; sie stehen unter „Was nicht zusammenpasst“ (show). Fragen Sie die ausstellende Stelle.
}
show-task-evidence = Die Belege aufbewahren
show-task-evidence-why = Worauf die Antworten beruhen, muss auch einem Widerspruch standhalten. „Nachweise speichern“ auf der Seite oder wanderbuch-verifier verify --evidence DATEI bewahrt alles auf.
show-task-decide = Entscheiden
show-task-decide-why = Echtheit allein entscheidet noch nichts. Ihre Entscheidung geht als signierte Erklärung an die lernende Person zurück: wanderbuch-verifier recognise stellt sie aus.
show-profile-schema = Schema der Datei
show-schema-is-profile = Als Schema nennt die Datei die Regeln eines Profils. Sie werden hier mit ihr verglichen und ändern keine Antwort. Prüfung „{ $check }“: { $outcome }. { $seen }
show-schema-apart = Als Schema nennt die Datei andere Regeln als die eines Profils. Prüfung „{ $check }“: { $outcome }. { $seen }
show-seal-number = Siegel
show-seal-kind = Art
show-seal-unread = Es lässt sich nicht lesen: { $why }
show-seal-level = Stufe
show-seal-no-level = Es sagt nicht, wann es gesetzt wurde, und hat damit nicht einmal die Bestandteile der Stufe B-B. In der Datei stehen: { $parts }
show-seal-level-means = eine Stufe
    .b = ein Zertifikat und das Datum, das der Siegelnde selbst nennt
    .t = ein Zertifikat, das Datum, das der Siegelnde selbst nennt, und ein Zeitstempel über das Siegel
    .lt = ein Zertifikat, ein Zeitstempel über das Siegel und was nötig ist, um das Zertifikat später zu prüfen
    .lta = ein Zertifikat, ein Zeitstempel über das Siegel, was nötig ist, um das Zertifikat später zu prüfen, und ein Zeitstempel über all das
show-seal-level-why = nach den Bestandteilen der Datei: { $parts }; das ist { $means }. Eine Beschreibung und kein Beweis: Was davon geprüft wurde, steht darunter
show-seal-certificate = Zertifikat
show-seal-subject = Nach eigener Angabe ausgestellt für
show-seal-issued-by = Nach eigener Angabe ausgestellt von
show-seal-valid = Gültig
show-seal-run = vom { $from } bis zum { $until }
show-seal-one-judged = Von mehreren Siegeln wird eines beurteilt: das der ausstellenden Stelle, wenn es eines gibt. Was geprüft wurde, betrifft dieses.
show-seal-ended = seither abgelaufen; es zählt für die Zeit, die ein Zeitstempel beweist
show-seal-not-now = am { $date } nicht gültig
show-seal-fingerprint = Fingerabdruck
show-seal-vouched = Wer bürgt dafür?
show-seal-withdrawal = Zurückgezogen?
show-seal-made = Nach eigener Angabe gesiegelt
show-seal-made-why = Angabe dessen, der gesiegelt hat; sie beweist nichts
show-seal-time-stamp = Zeitstempel
show-seal-no-stamp = Es gibt keinen: Niemand Unabhängiges sagt, wann gesiegelt wurde.
show-seal-stamp = { $moment }{ $authority ->
    [none] {""}
   *[other] , von { $authority }
}, { $over ->
    [content] über das, was gesiegelt ist
    [seal] über das Siegel
   *[all] über das Siegel und alles davor
}
show-seal-stamp-unasked = ob das stimmt, wurde nicht untersucht
show-person-identifier = Nummer der Person
show-issuer = Ausstellende Stelle
show-devised-by = Entworfen von
show-awarding-body = Verleihende Stelle
show-other-name = Auch genannt
show-country = Land
show-region = Region
show-place = Ort
show-contact = Kontakt
show-awarded = Verliehen
show-valid-from = Gültig ab
show-from-member = aus { $member }
show-valid-until = Gilt bis
show-profile = Profil
show-eqf-level = EQR-Niveau
show-national-level = Nationales Niveau
show-other-level = Anderes Niveau
show-level-beside = Niveau daneben
show-isced-level = Stufe des Bildungsgangs
show-cycle = Zyklus auf diesem Niveau
show-eqf = EQR { $eqf }
show-level-comparable = Hinweis
show-credit-offered = Leistungspunkte des Abschlusses
show-no-system = die Datei nennt kein Punktesystem: wovon das Punkte sind, ist unbekannt
show-credit-received = Erhaltene Leistungspunkte
show-duration-volume = Arbeitsaufwand
show-duration-contact = Kontaktstunden
show-duration-maximum = Längste Dauer
show-duration-workload = Geleistet
show-mode = Teilnahmeform
show-setting = Rahmen
show-field = Fachgebiet
show-taught-in = Unterrichtssprache
show-target-group = Gedacht für
show-entry = Zugangsvoraussetzung
show-accreditation = Akkreditierung
show-accreditation-agent = Akkreditiert durch
show-accreditation-of = Akkreditiert
show-jurisdiction = Wo es gilt
show-credential-type = Art des Nachweises
show-qualification = Qualifikation
show-decision = Entscheidung
show-quality-report = Bericht
show-status = Stand
show-issued = Ausgestellt
show-reviewed = Überprüft
show-quality = Qualitätssicherung
show-partial = Nur Teil einer Qualifikation
show-part-of = Teil von
show-related = Verwandt mit
show-outcome-summary = Lernergebnisse
show-criteria = Wie man es erwirbt
show-outcome = Kann
show-reuse = Reichweite
show-skill = Fertigkeit
show-assessment = Prüfung
show-grade = Note
show-supervision = Aufsicht
show-grading-scheme = Notenskala
show-required = Verlangt
show-assessed-by = Geprüft durch
show-activity = Tätigkeit
show-began = Beginn
show-ended = Ende
show-directed-by = Geleitet durch
show-entitlement = Berechtigt zu
show-occupation = Beruf
show-organisation = Organisation
show-further = Weiteres
show-unit = Einheit
show-part = Teil
show-relation = Gehört zusammen
show-relation-isChildOf = { $source } ist ein Teil von { $target }
show-relation-isParentOf = { $source } enthält { $target }
show-relation-isPartOf = { $source } ist ein Teil von { $target }
show-relation-isPeerOf = { $source } steht neben { $target }
show-relation-isRelatedTo = { $source } gehört zu { $target }
show-relation-exactMatchOf = { $source } ist dasselbe wie { $target }
show-relation-precedes = { $source } kommt vor { $target }
show-relation-replacedBy = { $source } ist ersetzt durch { $target }
show-relation-isTranslationOf = { $source } ist eine Übersetzung von { $target }
show-yes = ja
show-no = nein
show-endorsement = Befürwortung
show-endorsement-agent = Befürwortet von
show-statement = Aussage
show-attachment = Anlage
show-rest = Weiteres
show-more = Weitere Werte, die nicht gezeigt werden
show-seal-grade = Was es wert ist
show-elements-score = Angegeben von den verpflichtenden
show-unfit = Passt nicht
show-note = Hinweis
show-identifier-id = Kennung
show-identifier-identifier = Kennung
show-identifier-qualification-code = Code der Qualifikation
show-identifier-registration = Registernummer
show-identifier-eidas = eIDAS-Kennung
show-identifier-vat = Umsatzsteuernummer
show-identifier-tax = Steuernummer
show-identifier-national = Nationale Nummer
show-evidence-mandate = Mandat
show-evidence-conversion = Umwandlung eines Originals auf Papier
show-evidence-accreditation = Akkreditierung
show-evidence-other = Beleg
show-evidence-grade = Wie gut es belegt ist
show-evidence-reason = Warum
show-state-present = angegeben
show-state-partial = teilweise angegeben
show-state-missing = fehlt
show-state-not-applicable = trifft nicht zu
show-lack-name = kein Name, nur eine Kennung
show-lack-country-code = kein erkennbares Land
show-lack-awarding-body = nur die ausstellende Stelle ist genannt
show-lack-readable-date = kein lesbares Datum
show-lack-past-date = es liegt in der Zukunft
show-lack-measure = kein lesbares Maß
show-lack-level-address = kein Niveau eines bekannten Rahmens
show-lack-outcomes = wie man es erwirbt, und nicht, was die Person kann
show-lack-assessment-type = keine Art der Prüfung
show-element-learner = 1 Lernende Person
show-element-title = 2 Titel
show-element-country = 3 Land oder Region der ausstellenden Stelle
show-element-awarding-body = 4 Verleihende Stelle
show-element-date = 5 Datum der Ausstellung
show-element-outcomes = 6 Lernergebnisse
show-element-workload = 7 Arbeitsaufwand
show-element-level = 8 Niveau
show-element-assessment = 9 Art der Prüfung
show-element-participation = 10 Form der Teilnahme
show-element-quality = 11 Qualitätssicherung
show-element-prerequisites = 12 Voraussetzungen (freigestellt)
show-element-supervision = 13 Aufsicht und Identitätsprüfung (freigestellt)
show-element-grade = 14 Note (freigestellt)
show-element-stackability = 15 Kombinierbarkeit (freigestellt)
show-element-further = 16 Weitere Angaben (freigestellt)
show-sheet-eqf-level = Niveau: EQR
show-sheet-national-level = Niveau: national
show-sheet-other-level = Niveau: anderes
show-sheet-access = Niveau: eröffnet Zugang zu
show-sheet-credit = Aufwand: Leistungspunkte
show-sheet-hours = Aufwand: Stunden
show-sheet-longest-time = Aufwand: längste Zeit
show-sheet-awarding-body = Qualität: verleihende Stelle
show-sheet-accreditation = Qualität: Akkreditierung
show-sheet-quality-assurance = Qualität: wie sie gesichert ist
show-sheet-kind = Profil: Art
show-sheet-field = Profil: Fachgebiet
show-sheet-parts = Profil: Teile
show-sheet-mode = Profil: Form
show-sheet-entry = Profil: Zugang
show-sheet-occupation = Profil: Beruf
show-sheet-outcome = Lernergebnisse
show-sheet-skill = Lernergebnisse: Fertigkeiten
show-sheet-assessment = Lernergebnisse: Prüfung
show-beside-credit = Leistungspunkte, jeweils im eigenen System
show-beside-skills = Fertigkeiten
show-beside-both = beide sagen etwas
show-beside-only-left = der zweite sagt nichts
show-beside-only-right = der erste sagt nichts
show-beside-neither = keiner sagt etwas
show-compared-comparable = vergleichbar, was keine Anerkennung ist
show-compared-overlapping = teilweise vergleichbar
show-compared-different = verschiedene Niveaus
show-compared-unknown = nicht vergleichbar, da nicht bekannt
## Sprachen

language-ar = Arabisch
language-be = Belarussisch
language-bg = Bulgarisch
language-bs = Bosnisch
language-ca = Katalanisch
language-cs = Tschechisch
language-cy = Walisisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-et = Estnisch
language-eu = Baskisch
language-fi = Finnisch
language-fr = Französisch
language-ga = Irisch
language-gl = Galicisch
language-he = Hebräisch
language-hr = Kroatisch
language-hu = Ungarisch
language-hy = Armenisch
language-is = Isländisch
language-it = Italienisch
language-ka = Georgisch
language-lb = Luxemburgisch
language-lt = Litauisch
language-lv = Lettisch
language-mk = Mazedonisch
language-mt = Maltesisch
language-nl = Niederländisch
language-no = Norwegisch
language-nb = Norwegisch (Bokmål)
language-nn = Norwegisch (Nynorsk)
language-pl = Polnisch
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sk = Slowakisch
language-sl = Slowenisch
language-sq = Albanisch
language-sr = Serbisch
language-sv = Schwedisch
language-tr = Türkisch
language-uk = Ukrainisch

## Lernen: Elemente eines Microcredentials (2022/C 243/02, Anhang I)

element-learner = Wem er gehört
element-title = Titel
element-country = Land des Ausstellers
element-awarding-body = Verleihende Stelle
element-date = Datum der Verleihung
element-outcomes = Lernergebnisse
element-workload = Arbeitsaufwand
element-level = Niveau
element-assessment = Art der Prüfung
element-participation = Form der Teilnahme
element-quality = Qualitätssicherung
element-prerequisites = Voraussetzungen
element-supervision = Aufsicht und Identität
element-grade = Note
element-stackability = Kann Teil von mehr sein
element-further = Weitere Angaben
element-state-present = Angegeben
element-only-endorsed = in einer Befürwortung: jemandes Wort, das keine Akkreditierung ist
element-state-missing = Nicht angegeben
element-state-not-applicable = Trifft nicht zu
lack-name = Zum Teil: eine Kennung, kein Name
lack-country-code = Zum Teil: kein bekanntes Land
lack-awarding-body = Zum Teil: nur der Aussteller
lack-readable-date = Zum Teil: kein lesbares Datum
lack-past-date = Zum Teil: das Datum liegt in der Zukunft
lack-outcomes = Zum Teil: nur, wie man es erwirbt
lack-measure = Zum Teil: weder System noch Dauer
lack-level-address = Zum Teil: ein Name, keine Adresse eines bekannten Niveaus
lack-assessment-type = Zum Teil: nur ein Ergebnis

## Lernen: Qualifikationsrahmen, und worauf ihre Niveaus beruhen

framework-AL = Albanischer Qualifikationsrahmen
framework-AT = Nationaler Qualifikationsrahmen (NQR)
framework-BE-VLG = Flämischer Qualifikationsrahmen
framework-BE-FR = Qualifikationsrahmen der Französischen Gemeinschaft Belgiens
framework-BE-DE = Qualifikationsrahmen der Deutschsprachigen Gemeinschaft (QDG)
framework-BA = Qualifikationsrahmen von Bosnien und Herzegowina
framework-BG = Bulgarischer Qualifikationsrahmen
framework-HR = Kroatischer Qualifikationsrahmen
framework-CY = Zyprischer Nationaler Qualifikationsrahmen
framework-CZ = Tschechisches Nationales Qualifikationsregister
framework-DK = Dänischer Nationaler Qualifikationsrahmen
framework-EE = Estnischer Qualifikationsrahmen
framework-FI = Finnischer Nationaler Qualifikationsrahmen
framework-FR = Französischer Nationaler Qualifikationsrahmen (Nomenklatur vor 2019)
framework-DE = Deutscher Qualifikationsrahmen (DQR)
framework-GR = Griechischer Nationaler Qualifikationsrahmen
framework-HU = Ungarischer Qualifikationsrahmen
framework-IS = Isländischer Qualifikationsrahmen
framework-IE = Irischer Nationaler Qualifikationsrahmen
framework-IT = Italienischer Qualifikationsrahmen
framework-XK = Nationaler Qualifikationsrahmen des Kosovo
framework-LV = Lettischer Qualifikationsrahmen
framework-LI = Nationaler Qualifikationsrahmen Liechtenstein (NQFL)
framework-LT = Litauischer Qualifikationsrahmen
framework-LU = Luxemburger Qualifikationsrahmen (CLQ)
framework-MT = Maltesischer Qualifikationsrahmen
framework-ME = Montenegrinischer Qualifikationsrahmen
framework-NL = Niederländischer Qualifikationsrahmen
framework-MK = Nordmazedonischer Qualifikationsrahmen
framework-NO = Norwegischer Qualifikationsrahmen
framework-PL = Polnischer Qualifikationsrahmen
framework-PT = Portugiesischer Nationaler Qualifikationsrahmen
framework-RO = Rumänischer Nationaler Qualifikationsrahmen
framework-RS = Serbischer Qualifikationsrahmen
framework-SK = Slowakischer Nationaler Qualifikationsrahmen
framework-SI = Slowenischer Qualifikationsrahmen
framework-ES = Spanischer Qualifikationsrahmen für lebenslanges Lernen (MECU)
framework-SE = Schwedischer Nationaler Qualifikationsrahmen
framework-CH = Nationaler Qualifikationsrahmen Berufsbildung (NQR Berufsbildung)
framework-TR = Türkischer Qualifikationsrahmen
framework-GB-ENG-NIR = Rahmen für geregelte Qualifikationen (RQF)
framework-GB-SCT = Schottischer Rahmen für Leistungspunkte und Qualifikationen (SCQF)
framework-GB-WLS = Rahmen für Leistungspunkte und Qualifikationen für Wales (CQFW)
framework-FR-2 = Französischer Nationaler Qualifikationsrahmen (Dekret von 2019, Niveaus 2 (3) bis 8 nach den Nummern des EQR)
framework-UA = Nationaler Qualifikationsrahmen der Ukraine
framework-GE = Nationaler Qualifikationsrahmen Georgiens
framework-MD = Nationaler Qualifikationsrahmen der Republik Moldau
basis-eight-level-framework-mapped-1-1-framework-not-yet-confirmed-as-referenced = seine acht Niveaus werden für die des EQR genommen; ob er zugeordnet ist, ist nicht bestätigt
basis-eight-level-framework-mapped-1-1 = seine acht Niveaus werden für die des EQR genommen
basis-preparatory-level-0-cedefop-eight-plus-a-preparatory-level = ein vorbereitendes Niveau 0 (Cedefop: acht Niveaus und ein vorbereitendes)
basis-sub-level-inherits-integer-part = ein Zwischenniveau wird für die ganze Zahl davor genommen
basis-old-nomenclature = nach der alten Nomenklatur
basis-icelandic-referencing-5-1-uncertain = nach der isländischen Zuordnung; 5.1 ist unsicher
basis-qaa-leaflet-qualifications-can-cross-boundaries-table-1-from-a-copy = Faltblatt „Qualifications can cross boundaries“ der QAA, Tabelle 1 (nach einer Kopie)
basis-introductory-levels-below-1 = einführende Niveaus unterhalb von 1
basis-below-at-start-level = am Anfang des EQR oder darunter
basis-vwo = vorwissenschaftlicher Unterricht (vwo)
basis-level-1-without-descriptors = für Niveau 1 gibt es keine Beschreibung
basis-slovenian-referencing-report = nach dem slowenischen Zuordnungsbericht
basis-e3-eqf1 = Entry Level 3 steht für EQR-Niveau 1
basis-below-eqf-1 = unterhalb von EQR-Niveau 1
basis-scqf-referencing-level-1-below-eqf-1 = nach der Zuordnung des SCQF; sein Niveau 1 liegt unterhalb von EQR-Niveau 1
basis-only-entry-3-is-referenced-to-eqf-1 = nur Entry Level 3 ist EQR-Niveau 1 zugeordnet
basis-numbers-chosen-to-equal-eqf-level-1-2-hold-no-limited-qualifications = seine Nummern wurden nach denen des EQR gewählt; auf den Niveaus 1 und 2 stehen wenige oder keine Qualifikationen
basis-8-levels-since-2019-20-revision-eqf-comparison-work = acht Niveaus seit der Überarbeitung 2019/20; mit dem EQR verglichen
basis-cedefop-tool-adds-georgia-moldova-in-2025-update = das Werkzeug des Cedefop führt Georgien und Moldau seit 2025
basis-eqf-5-to-8-and-the-cycles-of-the-qf-ehea = EQR 5 bis 8 und die Zyklen des QR-EHR
basis-programmes-and-outcomes-have-no-formal-mapping = Bildungsgänge und Lernergebnisse sind einander nicht förmlich zugeordnet
basis-eu-vocabularies-nqf-list-elm-repo-nqf-xsd-2024-02 = NQF-Liste der EU Vocabularies (nqf.xsd im Repositorium des ELM, 2024-02)
basis-cedefop-overview-note = nach einer Anmerkung in der Übersicht des Cedefop
basis-linked-2013-cedefop-overview-2024 = 2013 zugeordnet (Übersicht des Cedefop 2024)
basis-linked-2013-cedefop-overview = 2013 zugeordnet (Übersicht des Cedefop)
basis-linked-2015-cedefop-overview-2024 = 2015 zugeordnet (Übersicht des Cedefop 2024)
basis-linked-2020-no-source-at-hand = 2020 zugeordnet (keine Quelle zur Hand)
basis-linked-after-feb-2017-no-source-at-hand = nach Februar 2017 zugeordnet (keine Quelle zur Hand)
basis-linked-by-feb-2017-cedefop-news = bis Februar 2017 zugeordnet (Meldung des Cedefop)
basis-linked-by-feb-2017-cedefop-news-uk-left-eqf-work-after-2020-no-source-at-hand = bis Februar 2017 zugeordnet (Meldung des Cedefop); das Vereinigte Königreich arbeitet seit 2020 nicht mehr am EQR mit (keine Quelle zur Hand)
basis-linked-by-feb-2017-cedefop-news-new-8-level-frame-since-2019-no-source-at-hand = bis Februar 2017 zugeordnet (Meldung des Cedefop); seit 2019 ein anderer Rahmen mit acht Niveaus (keine Quelle zur Hand)
basis-no-link-shown-in-cedefop-overview-2024 = die Übersicht des Cedefop von 2024 zeigt keine Zuordnung
basis-not-in-the-feb-2017-list-referencing-status-memory-check = nicht in der Liste des Cedefop vom Februar 2017; ob er zugeordnet ist, ist aus dem Gedächtnis
basis-not-linked-in-cedefop-table-2020-check = in der Tabelle des Cedefop von 2020 nicht zugeordnet; was später kam, ist hier nicht bekannt
basis-not-linked-in-cedefop-table-2020-later-status-memory-check = in der Tabelle des Cedefop von 2020 nicht zugeordnet; was später kam, ist aus dem Gedächtnis

## Lernen: Niveaus und Dauern

level-national = { $country }, { $framework }, Niveau { $level }
level-comparable = Vergleichbar mit EQR-Niveau { $eqf }, nicht anerkannt.
level-cycle = { $cycle ->
    [short-cycle] Kurzstudium
    [first-cycle] Erster Zyklus
    [second-cycle] Zweiter Zyklus
   *[third-cycle] Dritter Zyklus
} der Hochschulbildung (QR-EHR)
level-cycle-means = EQR-Niveau { $eqf } ist das Niveau dieses Zyklus. Nicht alles, was darauf steht, ist Hochschulbildung, und nichts davon ist eine Anerkennung.
level-isced = ISCED 2011, Stufe { $level }{ $level ->
    [0] : frühe Kindheit
    [1] : Primarbereich
    [2] : Sekundarbereich I
    [3] : Sekundarbereich II
    [4] : postsekundär, nicht tertiär
    [5] : kurzes tertiäres Programm
    [6] : Bachelor oder Gleichartiges
    [7] : Master oder Gleichartiges
    [8] : Promotion
   *[other] {""}
}
level-isced-means = ISCED zählt Bildungsgänge, der EQR das Gelernte; nichts bildet das eine auf das andere ab. Meist steht sie nahe EQR-Niveau { $eqf }.
level-isced-alone = ISCED zählt Bildungsgänge, der EQR das Gelernte; nichts bildet das eine auf das andere ab.
level-below = Unterhalb des EQR oder ihm nicht bekannt.
level-source = Quelle: { $source }.
level-not-confirmed = { $source ->
    [none] Durch keine Quelle bestätigt.
   *[other] Nicht bestätigt: { $source }.
}
length-years = { $count ->
    [one] 1 Jahr
   *[other] { $count } Jahre
}
length-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
length-weeks = { $count ->
    [one] 1 Woche
   *[other] { $count } Wochen
}
length-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
length-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
length-hours-and = { $whole },{ $part } Stunden
length-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
length-seconds = { $count ->
    [one] 1 Sekunde
   *[other] { $count } Sekunden
}

## Lernen: was nicht zusammenpasst

fit-label = Eine Beschriftung sagt „{ $label }“, und ihre Adresse steht für { $means } ({ $address }). Es gilt die Adresse.
fit-no-entry = { $label ->
    [none] Die Adresse { $address } nennt nichts aus ihrer Liste, soweit die hier bekannt ist.
   *[other] Eine Beschriftung sagt „{ $label }“, und ihre Adresse ({ $address }) nennt nichts aus ihrer Liste, soweit die hier bekannt ist.
} Was gemeint ist, ist unbekannt.
fit-level = Angegeben sind EQR-Niveau { $eqf } und das nationale Niveau „{ $national }“, das EQR-Niveau { $known } zugeordnet wurde.
fit-framework-country = Das nationale Niveau „{ $national }“ gehört zu { $country }; verliehen wurde in { $bodies }.
fit-identifier-country = Die Nummer { $number } nennt { $named }, die Anschrift ihrer Organisation { $country }.
fit-born-awarded = Das Geburtsdatum ({ $first }) liegt nicht vor der Verleihung ({ $second }).
fit-began-ended = Der erste Tag ({ $first }) liegt nicht vor dem letzten ({ $second }).
fit-began-awarded = Der erste Tag ({ $first }) liegt nicht vor der Verleihung ({ $second }).
fit-awarded-until = Die Verleihung ({ $first }) liegt nicht vor ihrem eigenen Ende ({ $second }).
fit-ahead = Ein Datum, das vorbei sein sollte, liegt in der Zukunft: { $date }.
fit-age = Geboren { $born } und verliehen { $awarded }: dazwischen { $years ->
    [one] liegt ein Jahr
   *[other] liegen { $years } Jahre
}.
fit-local-midnight = Das Geburtsdatum ist als Zeitpunkt geschrieben ({ $born }), anderswo Mitternacht: gemeint ist wohl der { $likely }.
fit-many-months = Als Dauer steht da: { $length }. Vielleicht sind Minuten oder Stunden gemeint.
fit-beyond-maximum = Der Arbeitsaufwand ({ $length }) dauert länger, als das Ganze dauern darf ({ $maximum }).
fit-beyond-activity = Der Arbeitsaufwand ({ $length }) passt nicht zwischen { $began } und { $ended }.
fit-contradicting-durations = Zwei Angaben zum Arbeitsaufwand widersprechen sich: { $length } und { $other }.
fit-hours-per-point = { $points } ECTS-Punkte für { $length }: { $hours } Stunden je Punkt.
fit-no-points = „{ $credit }“ ist keine Zahl von Punkten.
fit-many-points = { $points } ECTS-Punkte sind mehr, als irgendeine Qualifikation gibt.
fit-level-credit = EQR-Niveau { $eqf } und { $points } ECTS-Punkte passen nicht zusammen.
fit-not-confirmed = Worauf das beruht, bestätigt keine Quelle.

## Berichtsheft und Ausbildungsnachweis

grade-declared = Angegeben
grade-documented = Belegt
grade-corroborated = Bekräftigt
grade-verified = Geprüft
grade-means-declared = Die lernende Person gibt es so an.
grade-means-documented = Die lernende Person gibt es so an und zeigt Bilder oder Unterlagen.
grade-means-corroborated = Jemand anderes hat es unterschrieben; wer das ist oder ob es gilt, ist nicht geklärt.
grade-means-verified = Jemand anderes hat es unterschrieben; Unterschrift und unterschreibende Person sind geprüft.
grade-reason-sealed = Die ausstellende Stelle sagt es, das Siegel hält, und es ist bekannt, wer sie ist.
grade-reason-unsettled = Die ausstellende Stelle sagt es, und es ist bekannt, wer sie ist; ob sie es zurückgezogen hat, ist nicht geklärt.
grade-reason-unproven = Die Datei sagt, ihre ausstellende Stelle habe es gesagt. Wer das ist oder ob das Siegel hält, ist nicht geklärt: Bis dahin ist sie ein Dokument, für das sonst niemand einsteht.
grade-reason-broken = Dass jemand es gesagt hat, ist nicht bewiesen: Es gibt kein Siegel, das hält und das der ausstellenden Stelle ist.
grade-reason-withdrawn = Die ausstellende Stelle hat zurückgezogen oder ausgesetzt, was sie gesagt hat.
grade-reason-own = Wer es bekommen hat, sagt es selbst.
grade-reason-document = Ein Dokument in der Datei zeigt es. Was in dem Dokument steht, hat hier niemand beurteilt.
grade-reason-work = Es nennt die Adresse einer Arbeit. Angesehen hat sie hier niemand.
grade-reason-words = Es steht nur in Worten da.
countersigned-no = Nicht gegengezeichnet
countersigned-changed = Seit der Gegenzeichnung geändert
countersigned-unverified = Gegengezeichnet, nicht bestätigt
countersigned-verified = Gegengezeichnet
time-spent = { $hours } Std. { $minutes } Min.
time-spent-hours = { $hours } Std.
week = Woche { $week } des Jahres { $year }
week-days = { $from } bis { $until }
record-finding-impossible = { $week }: { $time } sind mehr, als eine Woche hat. Das sollte sich jemand ansehen.
record-finding-long = { $week }: { $time } sind viel. Das sollte sich jemand ansehen.
record-finding-changed = { $week }: Ein Eintrag wurde nach der Gegenzeichnung geändert. Die Unterschrift gilt nicht für das, was jetzt dort steht.
record-finding-outside = { $week } liegt außerhalb der Ausbildungszeit.
record-finding-twice = { $week }: Derselbe Eintrag steht mehrmals da. Er wird einmal gezählt.
record-title = Ausbildungsnachweis
record-learner = Lernende Person
record-company = Ausbildungsstätte
record-qualification = Abschluss
record-time = Ausbildungszeit
record-made = Erstellt am { $moment } mit Wanderbuch { $version } aus dem eigenen Berichtsheft der lernenden Person.
record-what-counts = Die Einträge hat die lernende Person geschrieben. „Gegengezeichnet“ heißt: Jemand anderes hat genau diesen Text unterschrieben, und Unterschrift und unterschreibende Person wurden am oben genannten Tag geprüft. Was nicht gegengezeichnet ist, ist die eigene Angabe der lernenden Person.
record-work = Tätigkeit
record-hours = Zeit
record-unit = Einheit
record-no-unit = Keiner Einheit zugeordnet
record-evidence = Nachweis
record-total = Summe
record-of-that-countersigned = Davon gegengezeichnet
record-by-on = von { $by }, { $on }
record-by-on-claimed = von { $by } (eigene Angabe; niemand bürgt dafür), { $on }
record-units = Summen je Einheit
record-weeks = Woche für Woche
record-missing = Wochen ohne Eintrag
record-none-missing = Keine: Jede Woche hat einen Eintrag.
record-doubts = Was sich jemand ansehen sollte
record-no-doubts = Nichts.
record-signatures = Gegenzeichnungen
record-no-signatures = Niemand hat etwas gegengezeichnet.
record-not-counted = zählt nicht: { $why }
record-why-does-not-hold = Sie wurde verändert oder zurückgezogen, oder sie ist abgelaufen.
record-why-own-key = Sie ist mit einem eigenen Schlüssel der lernenden Person unterschrieben.
record-why-other-learner = Sie wurde für den Schlüssel einer anderen Person ausgestellt.
record-why-unreadable = Was sie sagt, ist nicht lesbar.
record-covers = { $count ->
    [one] für 1 Eintrag
   *[other] für { $count } Einträge
}
record-pictures = { $count ->
    [one] 1 Bild
   *[other] { $count } Bilder
}
record-picture-left-out = { $name } (hier nicht gezeigt)
record-skills = Fertigkeiten
record-left-out = { $count ->
    [one] 1 Eintrag oder Zeitraum liegt jenseits dessen, was bearbeitet wird, und fehlt hier.
   *[other] { $count } Einträge oder Zeiträume liegen jenseits dessen, was bearbeitet wird, und fehlen hier.
}
record-signed-here = Ort, Datum, Unterschrift der lernenden Person
record-signed-trainer = Ort, Datum, Unterschrift der ausbildenden Person

## Fertigkeiten und ESCO

skills-shared = In beiden
skills-missing = Verlangt, und hier von nichts genannt
skills-beside = Hier, und nicht verlangt
skills-unlinked = Ohne Adresse genannt, daher nicht verglichen
skills-none = Keine
skills-how-essential = wesentlich
skills-how-optional = wahlweise
skills-note = Verglichen werden nur die Adressen. Eine Fertigkeit, die hier nichts nennt, kann trotzdem da sein. Das stuft niemanden ein.
skills-extract = ESCO { $version }, Auszug vom { $date }, auf { $languages } (Fertigkeiten und Berufe: { $count }; Verbindungen zwischen ihnen: { $links })
skills-no-extract = Kein Auszug von ESCO ist zur Hand; Fertigkeiten heißen daher so, wie die Dateien sie nennen.
skills-unreleased = { $count } Einträge fehlen: ESCO hat sie nicht oder nicht mehr veröffentlicht.
skills-astray = { $count } Verbindungen fehlen: Keine der Dateien enthält, was sie nennen.
skills-kind-skill = Fertigkeit
skills-kind-knowledge = Kenntnis
skills-kind-occupation = Beruf
skills-nothing-found = Nichts dieses Namens auf { $language }.
# Was ein Profil europäischer digitaler Nachweise verlangt und eine Datei nicht sagt. Klassen und Angaben heißen wie im Standard.
shapes-generic-no-cv = europäischer digitaler Nachweis
shapes-generic-full = europäischer digitaler Nachweis mit seinen Listen
shapes-accredited = akkreditiert
shapes-converted = aus einem Papieroriginal übertragen
shapes-issued-by-mandate = im Auftrag ausgestellt
shapes-diploma-supplement = Diploma Supplement
profile-keeps = Es steht alles darin, was das Profil verlangt ({ $profiles }).
profile-misses = { $count ->
    [one] Eine Angabe, die das Profil verlangt, steht nicht so darin, wie es sie verlangt
   *[other] { $count } Angaben, die das Profil verlangt, stehen nicht so darin, wie es sie verlangt
} ({ $profiles }).
profile-note = Das betrifft, was die Datei sagt, und nicht, ob sie echt ist.
profile-unknown = Sie nennt ein Profil, für das hier keine Regeln bekannt sind: { $address }.
profile-not-whole = Die Datei sagt mehr, als angesehen wird: Wie es darüber hinaus steht, ist nicht bekannt.
profile-more = { $count ->
    [one] Eine weitere wird nicht gezeigt.
   *[other] { $count } weitere werden nicht gezeigt.
}
profile-unseen = Keine Regel sieht „{ $member }“ an: In den veröffentlichten Regeln heißt es „{ $name }“.
profile-unsayable = Besser könnte es niemand sagen: Die veröffentlichten Regeln verlangen, was das veröffentlichte Format nicht sagen kann.
profile-thing = Ding
    .EuropeanDigitalCredential = Nachweis
    .Issuer = Ausstellende Stelle
    .Person = Person
    .Organisation = Organisation
    .Group = Gruppe
    .Agent = Person oder Stelle
    .Identifier = Kennung
    .LegalIdentifier = Amtliche Kennung
    .LearningAchievement = Lernleistung
    .LearningAchievementSpecification = Beschreibung der Lernleistung
    .Qualification = Qualifikation
    .LearningActivity = Lernaktivität
    .LearningActivitySpecification = Beschreibung der Lernaktivität
    .LearningAssessment = Prüfung
    .LearningAssessmentSpecification = Beschreibung der Prüfung
    .LearningEntitlement = Berechtigung
    .LearningEntitlementSpecification = Beschreibung der Berechtigung
    .LearningOpportunity = Kurs
    .LearningOutcome = Lernergebnis
    .Claim = Aussage
    .ClaimType = Aussage
    .AwardingProcess = Verleihung
    .AwardingOpportunity = Anlass der Verleihung
    .Accreditation = Akkreditierung
    .Evidence = Beleg
    .CreditPoint = Leistungspunkte
    .GradingScheme = Notenskala
    .ShortenedGrading = Kurzbewertung
    .ResultCategory = Gruppe von Ergebnissen
    .ResultDistribution = Verteilung der Ergebnisse
    .Concept = Eintrag einer Liste
    .Location = Ort
    .Address = Anschrift
    .ContactPoint = Kontakt
    .Phone = Telefonnummer
    .WebResource = Webseite
    .MediaObject = Bild oder Dokument
    .Note = Anmerkung
    .Amount = Betrag
    .Grant = Förderung
    .PriceDetail = Preis
    .PeriodOfTime = Zeitraum
    .DisplayParameter = Darstellung
    .IndividualDisplay = Darstellung in einer Sprache
    .DisplayDetail = Seite der Darstellung
    .VerificationCheck = Überprüfung
profile-thing-named = { $class } „{ $name }“
miss-missing = { $thing }: „{ $member }“ { $found ->
    [0] fehlt
   *[other] steht { $found }-mal da, verlangt wird { $least }-mal
}.
miss-too-many = { $thing }: „{ $member }“ steht { $found }-mal da und darf { $most ->
    [one] nur einmal
   *[other] nur { $most }-mal
} dastehen.
miss-class = { $thing }: „{ $member }“ ist nicht als { $asked } beschrieben.
miss-datatype = { $thing }: „{ $member }“ ist nicht als { $asked } geschrieben{ $found ->
    [none] {""}
   *[other] : „{ $found }“
}.
miss-language = { $thing }: „{ $member }“ hat zwei Texte in einer Sprache ({ $tag }).
miss-address = { $thing }: „{ $member }“ hat keine eigene Adresse.
miss-text = { $thing }: „{ $member }“ ist ein Objekt, verlangt wird ein Text.
miss-list = { $thing }: „{ $member }“ nennt sich nicht Eintrag der Liste { $list }.
miss-most = { $thing }: „{ $member }“ ist keine Zahl bis { $most }.
miss-shared = { $thing }: Zwei Beschreibungen haben dieselbe id „{ $id }“ ({ $first } und { $second }) und sind damit nach den Regeln ein und dasselbe. „{ $member }“ steht so { $found }-mal da und darf { $most ->
    [one] nur einmal
   *[other] nur { $most }-mal
} dastehen. Wer ausstellt, muss jeder eine eigene id geben.
miss-shared-of-any = { $thing }: Zwei Beschreibungen haben dieselbe id „{ $id }“ ({ $first } und { $second }) und sind damit nach den Regeln ein und dasselbe, das dann von etwas mehr hat, als es darf. Wer ausstellt, muss jeder eine eigene id geben.
miss-written = { $thing }: „{ $member }“ steht in der Datei und zählt trotzdem nicht. Die veröffentlichten Regeln verlangen die Angabe, aber das Format der Datei (W3C Verifiable Credentials 2.0) kennt diesen Namen nicht. Das kann niemand vermeiden.

# Wie weit die ausstellende Stelle gesichert hat, was eine Datei sagt.
secured-seal = Ein Siegel umfasst die ganze Datei.
secured-token = Eine Signatur umfasst alles, was darin steht.
secured-proof = Der Beweis darin umfasst alles, was darin steht.
secured-selective = Die Signatur der ausstellenden Stelle umfasst jede Angabe. { $shown ->
    [0] Von denen, die sich zurückhalten lassen, wird keine gezeigt
    [one] Eine zeigt die Person aus eigener Wahl
   *[other] { $shown } zeigt die Person aus eigener Wahl
}{ $kept ->
    [0] .
    [one] , und eine Stelle ist zurückgehalten oder leer.
   *[other] , und { $kept } Stellen sind zurückgehalten oder leer.
}
secured-not = Kein Siegel und keine Signatur umfasst etwas davon.
secured-broken = Was das sichern sollte, hält nicht: Niemand steht für etwas davon ein.
secured-open = Ob die ausstellende Stelle das gesichert hat, ist nicht geklärt.
## Anerkennungsbescheide. Erzählt wird, was sagt, wer sie unterschrieben hat.

decision-full = { $by ->
    [none] Wer das unterschrieben hat, sagt
   *[other] { $by } sagt
}: { $what ->
    [none] Das Gelernte
   *[other] „{ $what }“
} wird für { $whole ->
    [yes] die Qualifikation
   *[no] die Einheit
} „{ $goal }“ voll anerkannt.
decision-partial = { $by ->
    [none] Wer das unterschrieben hat, sagt
   *[other] { $by } sagt
}: { $what ->
    [none] Das Gelernte
   *[other] „{ $what }“
} wird für { $whole ->
    [yes] die Qualifikation
   *[no] die Einheit
} „{ $goal }“ zum Teil anerkannt.
decision-conditional = { $by ->
    [none] Wer das unterschrieben hat, sagt
   *[other] { $by } sagt
}: { $what ->
    [none] Das Gelernte
   *[other] „{ $what }“
} wird für { $whole ->
    [yes] die Qualifikation
   *[no] die Einheit
} „{ $goal }“ anerkannt, sobald eine Bedingung erfüllt ist.
decision-exemption = { $by ->
    [none] Wer das unterschrieben hat, sagt
   *[other] { $by } sagt
}: Die Einheit „{ $goal }“ wird erlassen.
decision-refused = { $by ->
    [none] Wer das unterschrieben hat, sagt
   *[other] { $by } sagt
}: { $what ->
    [none] Das Gelernte
   *[other] „{ $what }“
} wird für { $whole ->
    [yes] die Qualifikation
   *[no] die Einheit
} „{ $goal }“ nicht anerkannt.
decision-next-full = Dafür bleibt nichts zu tun.
decision-next-partial = Fragen Sie diese Stelle, wie sich der Rest nachholen lässt.
decision-next-conditional = Erfüllen Sie die Bedingung und bitten Sie diese Stelle um einen neuen Bescheid.
decision-next-exemption = Dafür bleibt nichts zu tun.
decision-next-refused = Lesen Sie die Gründe. Sie können wie angegeben Einspruch erheben oder fragen, was hinzukommen müsste.
decision-kind-full = voll anerkannt
decision-kind-partial = zum Teil anerkannt
decision-kind-conditional = unter einer Bedingung
decision-kind-exemption = erlassen
decision-kind-refused = nicht anerkannt
decision-basis-agreement = einer Vereinbarung zwischen Einrichtungen
decision-basis-law = Gesetz
decision-basis-case = dem Einzelfall
decision-basis-validation = der Validierung von außerhalb der Schule Gelerntem
decision-missing = Das nennt sich Anerkennungsbescheid und sagt nicht, was ein solcher sagen muss: { $member } fehlt. Bitten Sie die ausstellende Stelle um einen neuen.
decision-wrong = Das nennt sich Anerkennungsbescheid und sagt bei { $member } „{ $found }“, was nicht sein kann. Bitten Sie die ausstellende Stelle um einen neuen.
decision-row-kind = Entscheidung
decision-row-by = Entschieden von
decision-row-learner = Über
decision-row-goal = Für
decision-row-qualification = Qualifikation
decision-row-about = Nachweis
decision-row-digest = Sein Hashwert (SHA-256)
decision-row-pointer = Stelle darin
decision-row-date = Entschieden am
decision-row-expires = Gilt bis
decision-row-basis = Beruht auf
decision-row-legal-basis = Gesetz oder Regel
decision-row-reason = Grund
decision-row-covers = Anerkannt ist
decision-row-condition = Bedingung
decision-row-appeal = Wie man Einspruch erhebt
decision-row-id = Kennung des Bescheids
decision-not-by-itself = Er zählt dort, wo seine ausstellende Stelle zuständig ist. Geprüft heißt nicht anerkannt.
why-not-other-qualification = Er gilt einer anderen Qualifikation, „{ $said }“.
why-not-no-such-unit = Diese Qualifikation hat keine Einheit „{ $said }“.
why-not-not-verified = Seine eigene Prüfung geht nicht gut aus, darum zählt er nicht. Sehen Sie seine Antworten an.
why-not-not-competent = { $issuer ->
    [none] Von wem er stammt, ist nicht belegt
   *[other] Er stammt von { $issuer }
}, und das ist keine Stelle, die diese Qualifikation verleihen darf. Nur das Wort einer solchen zählt.
why-not-not-yet = Der Tag der Entscheidung, { $date }, steht noch bevor.
why-not-not-held = Der Nachweis, um den es geht{ $title ->
    [none] {""}
   *[other] , „{ $title }“
}, ist nicht unter diesen.
why-not-other-id = Er spricht vom Nachweis { $said }; der mit diesem Hashwert ist { $found ->
    [none] einer ohne Kennung
   *[other] { $found }
}.
why-not-no-such-achievement = Der Nachweis hat bei { $pointer } keine Leistung.
why-not-other-learner = Er betrifft { $said ->
    [none] jemanden
   *[other] { $said }
}; der Nachweis gehört { $found ->
    [none] niemand Bestimmtem
   *[other] { $found }
}.
why-not-learner-not-proven = Er beruht auf keinem Nachweis, und nichts hier belegt, dass er { $said ->
    [none] dieselbe Person betrifft
   *[other] dieselbe Person wie { $said } betrifft
}.
why-not-superseded = Dieselbe Stelle hat seither anders entschieden ({ $by }).

## Einheiten einer Qualifikation

standing-yours = Haben Sie
standing-if-agreed = Zählt, wenn Ihre Schule zustimmt
standing-missing = Fehlt
standing-choice = Nach Wahl
fits-same-id = Es ist dieselbe Einheit ({ $id }).
fits-recognised = Anerkannt von { $by }.
agreement-of = vom { $date }
fits-agreed = Angenommen nach der Vereinbarung { $agreement } ({ $id }).
fits-covers = Deckt { $count } von { $of } Lernergebnissen ab.
fits-wording = Nennt { $count } von { $of } Lernergebnissen mit denselben Worten; dass es dieselben sind, sagt nichts. Das allein zählt nirgends.
fits-title = Der Titel hat dieselben Wörter ({ $words }). Das allein zählt nirgends.
against-not-counted = Der Nachweis zählt hier nicht: Was mit ihm ist, steht unten bei seiner Datei.
against-refused = { $by } hat es für diese Einheit abgelehnt.
against-not-assessed = Nichts sagt, dass es geprüft wurde.
against-not-passed = Nicht bestanden ({ $result }).
against-unfinished = Nicht abgeschlossen ({ $state }).
against-result-open = Ob „{ $result }“ ein Bestehen ist, ist nicht bekannt; das muss eine Schule sagen.
against-result-not-said = { $grade ->
    [none] Die Datei nennt eine Prüfung und nicht, was dabei herauskam
   *[other] Die Datei sagt nicht, ob die Note { $grade } ein Bestehen ist
}; dass es erreicht wurde, sagt die Verleihung.
against-grade-apart = Die Note ist { $grade }; die Einheit verlangt { $required }. Das lässt sich nicht vergleichen.
against-grade = { $grade ->
    [none] Eine Note ist nicht angegeben
   *[other] Die Note ist { $grade }
}; die Einheit verlangt { $required }.
against-term = { $when ->
    [awarded] Es wurde am { $began } verliehen
    [learned] Es wurde{ $began ->
        [none] {""}
       *[other] {" "}ab { $began }
    }{ $ended ->
        [none] {""}
       *[other] {" "}bis { $ended }
    } gelernt
   *[none] Wann es gelernt wurde, ist nicht bekannt
}; die Vereinbarung { $agreement } ist für das, was{ $first ->
    [none] {""}
   *[other] {" "}ab { $first }
}{ $last ->
    [none] {""}
   *[other] {" "}bis { $last }
} gelernt wurde.
against-age = { $awarded ->
    [none] Wann es verliehen wurde, ist nicht bekannt
   *[other] Verliehen am { $awarded }
}; für diese Einheit zählt es { $years ->
    [one] ein Jahr
   *[other] { $years } Jahre
}.
against-level = Sein EQR-Niveau ist { $credit }, das der Einheit { $unit }.
against-level-unknown = Sein Niveau ist nicht angegeben; das der Einheit ist EQR { $unit }.
points = { $system ->
    [none] { $points } Punkte
   *[other] { $points } { $system }-Punkte
}
points-one = { $system ->
    [none] 1 Punkt
   *[other] 1 { $system }-Punkt
}
rule-met = Erfüllt
rule-if-agreed = Erfüllt, wenn Ihre Schule zustimmt
rule-open = Offen
rule-limit = Grenze
rule-parts = Erfüllte Teile der Regel: { $met } von { $all }{ $agreed ->
    [none] {""}
   *[other] , und { $agreed } mehr, wenn Ihre Schule zustimmt
}.{ $open ->
    [none] {""}
   *[other] {" "}Offen: { $open }.
}
rule-called = „{ $unit }“
# „units“: sie besteht nur aus einzelnen Einheiten; „rules“: aus Regeln, die darunter stehen; sonst aus beidem.
rule-all-of = { $made ->
    [units] Nötig: { $units } ({ $have } von { $need } vorhanden)
    [rules] Alles, was folgt ({ $have } von { $need } erfüllt)
   *[both] Nötig: { $units } und alles, was folgt ({ $have } von { $need } erfüllt)
}
rule-any-of = Mindestens { $need ->
    [one] { $made ->
        [units] eine
       *[other] eines
    }
   *[other] { $need }
} von { $made ->
    [units] { $units }
    [rules] dem, was folgt
   *[both] { $units } und dem, was folgt
} ({ $made ->
    [units] { $have ->
        [none] noch keine vorhanden
        [one] eine vorhanden
       *[other] { $have } vorhanden
    }
   *[other] { $have ->
        [none] noch nichts erfüllt
        [one] eines erfüllt
       *[other] { $have } erfüllt
    }
})
rule-points = Mindestens { $need }{ $from ->
    [none] {""}
   *[other] {" "}aus { $from }
} ({ $have ->
    [none] noch keine vorhanden
   *[other] { $have } vorhanden
})
rule-level = Mindestens { $need ->
    [one] eine Einheit
   *[other] { $need } Einheiten
} auf EQR-Niveau { $eqf } oder höher{ $from ->
    [none] {""}
   *[other] {" "}aus { $from }
} ({ $have ->
    [none] noch keine vorhanden
    [one] eine vorhanden
   *[other] { $have } vorhanden
})
rule-unit = Nötig: { $unit } ({ $there ->
    [yes] vorhanden
   *[no] noch nicht vorhanden
})
rule-not-both = Von { $units } zählt nur eine{ $left ->
    [none] {""}
   *[other] ; nicht hinzugezählt: { $left }
}
rule-without-points = { $rule }; die Beschreibung nennt keine solchen Punkte für { $units }
rule-without-level = { $rule }; die Beschreibung nennt kein Niveau für { $units }

# ---- Einheiten, Leistungsnachweis und Entscheidungen auf der Befehlszeile

units-source-curriculum = Nach dem Lehrplan in { $file }.
units-source-credential = Nach dem, was der Nachweis in { $file } von seinen Teilen sagt.
units-source-opportunity = Nach dem Lernangebot in { $file }.
units-source-open = Dieser Nachweis ist für sich nicht gültig; für diese Beschreibung bürgt also niemand.
units-level = EQR-Niveau { $eqf }.
units-bodies = Verleihen und Einheiten davon anerkennen dürfen: { $bodies }.
units-no-bodies = Die Beschreibung sagt nicht, wer sie verleihen darf; darum zählt niemandes Anerkennung.
units-whole = Eine dieser Dateien ist die Qualifikation selbst.
units-several-learners = Diese Dateien nennen mehrere Personen: { $names }. Vergleichen Sie, bevor Sie zählen.
units-left-out = { $count ->
    [one] Ein weiteres Paar aus Nachweis und Einheit wurde nicht angesehen.
   *[other] { $count } weitere Paare aus Nachweis und Einheit wurden nicht angesehen.
}
units-view-ways = { $view }: mindestens { $least } von diesen { $count }
units-view = { $view }: { $count } von { $of }
units-none = Keine.
units-choice-note = Wie die Dinge stehen, verlangt die Regel diese nicht.
units-one-way = Ein Weg von mehreren
units-in-whole = Mit der ganzen Qualifikation erworben.
units-partly = { $what } deckt für sich zu wenig ab. { $why }
units-points-yours = Punkte davon: { $points }.
units-points-potential = Damit wären es { $points }.
units-ask = Anerkennen können sie nur: { $bodies }. Fragen Sie dort.
units-agreed-assessment = geprüft durch { $how }
units-recognised-by = Anerkannt von { $bodies }.
units-not-yet-recognised = { $bodies ->
    [none] Erreicht. Niemand ist genannt, der es anerkennen könnte.
   *[other] Erreicht und noch nicht anerkannt. Das können nur sagen: { $bodies }.
}
units-decided = { $by } hat entschieden: { $kind }.
units-own = Nach dem eigenen Nachweis: { $own }. Das wird nicht umgerechnet.
units-blocked = { $what } würde passen ({ $why }), aber:
units-hint = Einen Blick wert: { $what }. { $why }
units-rule = Die Regel, mit dem, was Sie haben
units-satisfied = { $bodies ->
    [none] Was Sie haben, erfüllt die Regel.
   *[other] Was Sie haben, erfüllt die Regel. Verleihen können die Qualifikation nur: { $bodies }. Fragen Sie dort.
}
units-not-satisfied = Was Sie haben, erfüllt die Regel nicht.
units-satisfied-if-agreed = Sie wäre erfüllt, wenn Ihre Schule die Vereinbarungen einhält.
units-satisfied-potentially = Sie wäre erfüllt, wenn Ihre Schule auch annimmt, was die Lernergebnisse abdeckt.
units-statements = Entscheidungen
units-counts = Das zählt: { $by } darf darüber entscheiden.
units-does-not-count = Das zählt nicht. { $why }
units-agreements = Vereinbarungen. Niemand hat sie unterschrieben; wer sie angibt, sagt, dass sie gelten.
units-of-another = Die Lernvereinbarung { $id } nennt eine andere lernende Person und wurde nicht verwendet.
units-memorandum = Absichtserklärung { $id } zwischen { $parties }
units-learning-agreement = Lernvereinbarung { $id }: { $learner }, entsendend { $home }, aufnehmend { $host }
units-in-force = In Kraft{ $first ->
    [none] {""}
   *[other] {" "}ab { $first }
}{ $last ->
    [none] {""}
   *[other] {" "}bis { $last }
}.
units-not-in-force = Zurzeit nicht in Kraft{ $first ->
    [none] {""}
   *[other] ; sie beginnt am { $first }
}{ $last ->
    [none] {""}
   *[other] ; ihr letzter Tag ist der { $last }
}.
units-memorandum-term = Sie nimmt an, was in dieser Zeit verliehen wurde, auch später noch.
units-learning-term = Für das, was{ $first ->
    [none] {""}
   *[other] {" "}ab { $first }
}{ $last ->
    [none] {""}
   *[other] {" "}bis { $last }
} gelernt wird.
units-learning-no-term = Sie nennt keine Tage: für alles, was dort gelernt wurde.
units-points-unnamed = { $points }, in keinem genannten System
units-accepts = { $accepted } wird für „{ $unit }“ angenommen{ $more ->
    [none] {""}
   *[other] {" "}({ $more })
}
units-files = Dateien
units-beside = Das zählt für keine Einheit dieser Qualifikation.
units-unread = { $file }: kein Nachweis. { $why }
units-credit = „{ $title }“ ({ $file }, { $place })
units-not-counted = Hier zählt das nicht mit.
units-whole-held = Einheit für Einheit erfüllt nicht, was Sie haben, die Regel. Die Qualifikation selbst haben Sie.
transcript-title = Persönlicher Leistungsnachweis
transcript-of = { $names ->
    [none] Keine Datei nennt die lernende Person.
   *[other] Von { $names }, wie die Dateien sie nennen.
}
transcript-outcomes = Was geprüft wurde
transcript-entry = { $value }
transcript-bodies = Verliehen von { $value }
transcript-awarded = Verliehen am { $value }
transcript-issued = Ausgestellt am { $value }
transcript-valid-from = Gültig ab { $value }
transcript-points = { $value }
transcript-level = EQR-Niveau { $value }
transcript-assessed-passed = Geprüft und bestanden
transcript-assessed-awarded = Geprüft und verliehen; dass es bestanden wurde, sagt die Datei nicht ausdrücklich
transcript-assessed-open = Geprüft; ob es bestanden wurde, ist nicht bekannt
transcript-assessed-not-passed = Nicht bestanden
transcript-assessed-unfinished = Nicht abgeschlossen
transcript-assessed-not-said = Nichts sagt, dass es geprüft wurde
transcript-grade = Note: { $value }
transcript-ids = Bekannt als { $value }
transcript-holds = Der Nachweis gilt ({ $value }).
transcript-holds-not = Der Nachweis gilt nicht ({ $value }).
transcript-holds-open = Ob der Nachweis gilt, ist nicht geklärt ({ $value }).
recognise-named = Anerkennungsbescheid: { $goal }
recognise-title = Anerkennungsbescheid
recognise-signed = Unterschrieben und nach { $file } geschrieben. Geben Sie ihn der lernenden Person; sie bewahrt ihn bei ihren Nachweisen auf.
recognise-not-signed = Nichts wurde unterschrieben. Hier steht, was es würde; --output DATEI unterschreibt es.
recognise-stopped = Nichts wurde unterschrieben: Der Nachweis ist nicht gültig, oder das ist nicht geklärt. Klären Sie es zuerst, lehnen Sie ab, oder unterschreiben Sie trotzdem mit --although.
recognise-by = Unterschrieben von { $id } zählt er dort, wo das eine Stelle ist, die die Qualifikation verleihen darf.
recognise-not-named = Die vorliegende Beschreibung nennt { $id } nicht unter ihren Stellen. Für ihre Leser zählt er nur, wenn sie diese Kennung unter dem Namen einer solchen Stelle kennen.
recognise-checked = Der Nachweis
recognise-says = Die Entscheidung
recognise-learner = Sie betrifft { $learner }.
recognise-claims = Jede Angabe, die unterschrieben wird, neben ausstellender Stelle, Zeit und Kennung

show-section-decision = Die Entscheidung über die Anerkennung
show-beside-checked = Daneben
show-column-element = Element
show-column-left = Dieser Nachweis
show-column-right = Der andere
show-column-says = Was die Datei sagt und wo
show-column-note = Anmerkung
show-decision-id = Kennung des Bescheids
show-decision-date = Entschieden am
show-decision-by = Entschieden von, nach eigener Angabe
show-decision-legal-basis = Gesetz oder Regel
show-decision-reason = Grund
show-decision-covers = Anerkannt ist
show-decision-condition = Bedingung
show-decision-appeal = Wie man Einspruch erhebt
show-decision-basis = Beruht auf
show-decision-qualification = Qualifikation
show-decision-unit = Einheit
show-decision-digest = Hashwert des Nachweises
show-decision-about = Nachweis
show-decision-pointer = Stelle im Nachweis

# ---- wer gefragt wird (trust sources)

sources-as-of = Quellen, Stand { $as_of }, wie verify sie mit denselben Angaben fragen würde.
sources-offline = Draußen wird niemand gefragt (--offline): Nur was vorliegt, zählt.
sources-identity = Wer sagt, wer ein Aussteller ist, in der Reihenfolge, in der gefragt wird; die erste Quelle, die ihn kennt, antwortet:
sources-accreditation = Wer sagt, was eine Stelle verleihen darf, in der Reihenfolge, in der gefragt wird; die erste, die es klärt, antwortet:
sources-identity-own-list = Ihre eigenen Listen
sources-identity-certificates = Zertifikate, denen Sie vertrauen
sources-identity-eu-lists = Die Vertrauenslisten der Europäischen Union
sources-identity-registries = Register von Ausstellern
sources-identity-federations = Föderationen
sources-identity-domains = Was die Domain eines Ausstellers von sich selbst sagt
sources-accreditation-own-list = Was Ihre eigenen Listen über Verleihungen sagen
sources-accreditation-accreditation-credentials = Akkreditierungen, die selbst Nachweise sind, vorliegend und im Geprüften
sources-accreditation-accreditation-chains = Ketten von Akkreditierungen bis zu Wurzeln, die Sie nennen
sources-accreditation-accreditation-claims = Was ein Nachweis über die Akkreditierung seines Ausstellers sagt (das klärt nichts)
sources-switched = { $on ->
    [yes] wird gefragt
   *[other] wird nicht gefragt
}{ $by ->
    [line] , so die Befehlszeile
    [list] , so { $list }
   *[shipped] , wie das Programm ausgeliefert ist
}
sources-none-named = Es ist keine genannt.
    .own-list = Es ist keine genannt; --trust DATEI nennt eine.
    .certificates = Es ist keines genannt; ein [[anchor]] in Ihrer eigenen Liste nennt eines.
    .accreditation-credentials = Es ist keine genannt; --accreditation DATEI nennt eine.
    .accreditation-chains = Es ist keine genannt; eine [[root]] in Ihrer eigenen Liste nennt eine.
sources-issuer-urls = Die Adresse, die ein Nachweis als die seines Ausstellers nennt
sources-holds-issuers = { $count ->
    [one] Ein Aussteller
   *[other] { $count } Aussteller
}
sources-holds-certificates = { $count ->
    [one] Ein Zertifikat
   *[other] { $count } Zertifikate
}
sources-holds-lists = { $count ->
    [one] Eine nationale Liste
   *[other] { $count } nationale Listen
}
sources-keys = { $count ->
    [0] Kein Schlüssel ihres Ankers ist genannt: Allein seine Adresse sagt, welcher das ist.
    [one] Ein Schlüssel ihres Ankers ist genannt.
   *[other] { $count } Schlüssel ihres Ankers sind genannt.
}
sources-never = Hier noch nie geholt.
sources-no-lists = Es liegen keine vor; trust import liest sie aus Dateien, trust update holt sie.
sources-inside = Es steht im Geprüften selbst.
sources-asked-anew = Wird in jedem Lauf neu gefragt; nichts davon wird aufbewahrt.
sources-damaged = Die vorliegende Kopie ist nicht zu gebrauchen: { $reason }
sources-copy = Geholt am { $fetched }; ab { $due } wird neu geholt; der Kopie wird bis { $until } geglaubt.
sources-lists = Eingelesen am { $made }; die erste davon ist am { $due } wieder fällig.{ $overdue ->
    [0] {""}
    [one] {" "}Eine ist überfällig und klärt nichts.
   *[other] {" "}{ $overdue } sind überfällig und klären nichts.
}
sources-untried = Die Adressen, die mit dem Programm kommen, die der Vertrauenslisten und die Dienste hinter Akkreditierungen haben seine Hersteller nie wirklich befragt, nur Aufzeichnungen und Nachbildungen davon.

# ---- ein geprüfter Ausbildungsnachweis (logbook)

board-holds = Jeder Eintrag ist so, wie er hier steht, von jemandem gegengezeichnet, den eine Ihrer Quellen nennt.
board-open = Nicht alles darin ist geklärt oder gegengezeichnet; das spricht nicht gegen die lernende Person.
board-holds-not = Etwas darin hält der Prüfung nicht stand.
board-states = { $total ->
    [one] Ein Eintrag
   *[other] { $total } Einträge
}: { $verified } gegengezeichnet, { $unverified } gegengezeichnet, aber nicht bestätigt, { $changed } seitdem geändert, { $no } nicht gegengezeichnet.
board-bound = { $count ->
    [none] Keine Gegenzeichnung darin ist an einen Schlüssel der lernenden Person gebunden.
    [one] Die Gegenzeichnungen sind an einen Schlüssel gebunden, { $keys }. Dass es der der lernenden Person ist, zeigt keine Datei: Lassen Sie ihn aus der Wallet vorlegen, oder vergleichen Sie einen Ausweis.
   *[other] Die Gegenzeichnungen sind an { $count } Schlüssel gebunden: { $keys }. Welche davon der lernenden Person gehören, zeigt keine Datei: Nennen Sie sie (--learner), sobald Sie es wissen.
}
board-what-counts = Die Einträge hat die lernende Person geschrieben, die Summen sind neu gezählt. „Gegengezeichnet“ heißt, dass jemand anderes genau diesen Text unterschrieben hat und dass Unterschrift und Unterzeichner geprüft sind. Was nicht gegengezeichnet ist, ist ihr eigenes Wort.
board-not-so = { $week }: Der Nachweis nennt einen Eintrag „{ $told }“. Gefunden ist: { $found }.
board-sum-not-so = Der Nachweis nennt insgesamt { $told }; seine Einträge ergeben { $found }.
board-impossible = So viele Stunden hat keine Woche; der Nachweis als Ganzes hält der Prüfung deshalb nicht stand.
board-repeated = { $count ->
    [one] Eine Gegenzeichnung steht zweimal darin; sie zählt einmal.
   *[other] { $count } Gegenzeichnungen stehen mehrfach darin; jede zählt einmal.
}
board-absent = { $count ->
    [one] Ein Eintrag wurde gegengezeichnet und steht in keiner Form im Nachweis:
   *[other] { $count } Einträge wurden gegengezeichnet und stehen in keiner Form im Nachweis:
}
board-photos = Bilder, dem Namen nach: { $names }
board-covers = { $lines ->
    [0] Sie zeigt keinen Eintrag.
    [one] Sie gilt einem Eintrag, { $covers ->
        [0] der im Nachweis nicht so steht, wie er unterschrieben wurde.
       *[other] der im Nachweis so steht, wie er unterschrieben wurde.
    }
   *[other] Sie gilt { $lines } Einträgen, von denen { $covers } im Nachweis so stehen, wie sie unterschrieben wurden.
}
board-counts = Sie zählt.
board-open-not-settled = Nicht bestätigt: Etwas davon ließ sich nicht klären.
board-open-nobody-vouches = Nicht bestätigt: Keine Ihrer Quellen sagt, wessen Schlüssel das ist. Kennen Sie die Person, so tragen Sie den Schlüssel in Ihre eigene Liste ein.
board-open-other-name = Nicht bestätigt: Sie gilt „{ $said }“, und der Nachweis trägt einen anderen Namen. Ist das dieselbe Person, so nennen Sie den Schlüssel (--learner).
board-open-several-keys = Nicht bestätigt: Die Gegenzeichnungen sind an mehrere Schlüssel gebunden, und welcher der lernenden Person gehört, ist nicht bekannt. Nennen Sie sie (--learner).
board-not-does-not-hold = Zählt nicht: Sie wurde verändert oder zurückgezogen, oder sie ist abgelaufen.
board-not-own-key = Zählt nicht: Sie ist mit einem Schlüssel der lernenden Person selbst unterschrieben.
board-not-other-learner = Zählt nicht: Sie ist an einen anderen Schlüssel gebunden als den der lernenden Person.
board-not-unbound = Zählt nicht: Sie ist an keinen Schlüssel gebunden, sodass jeder sie verwenden könnte.
board-not-unreadable = Zählt nicht: Was sie sagt, ist nicht lesbar ({ $reason }).
board-not-no-countersignature = Zählt nicht: Das ist keine Gegenzeichnung.
board-elsewhere = Sie gilt einer anderen Ausbildungsstätte oder einem anderen Abschluss, als der Nachweis nennt: { $company }, { $qualification }.

# ---- ein Urteil, Schritt für Schritt (explain); was Beweise, Token und Normen so nennen, bleibt, wie es ist

trace-file = Die Datei
trace-name = Name
trace-size = Bytes
trace-sha256 = SHA-256
trace-kind = was sie ist
trace-picture = Der Nachweis im { $picture }-Bild
trace-place = steht in
trace-not-read = nicht gelesen
trace-holder = Inhaberin oder Inhaber
trace-issuer = ausstellende Stelle, nach eigener Angabe
trace-unnamed = nicht genannt
trace-credentials = Nachweise
trace-credential-of = Nachweis { $number } der Vorlage
trace-fault = Formfehler
trace-secured = gesichert
trace-secured-not = gar nicht
trace-fetched = Was abgerufen wurde
trace-nothing = nichts
trace-address = Adresse
trace-nothing-came = nichts kam
trace-fetched-at = abgerufen
trace-when-unknown = wann, ist nicht bekannt
trace-newest-list = neueste zuvor gesehene Liste, und von wem
trace-lists = Die Vertrauenslisten der Europäischen Union, die vorliegen
trace-lists-sha256 = SHA-256 der Datei
trace-lists-signed = unterschrieben
trace-lists-made = erstellt
trace-by-nobody = von niemandem
trace-list = Liste
trace-checks = Die elf Prüfungen, für { $moment }
trace-checks-of = Die Prüfungen von Nachweis { $number }
trace-blocked = durch { $check }
trace-says = heißt
trace-problem = Problem
trace-rests-on = beruht auf
trace-by = nach
trace-warning = Warnung
trace-can-act = wer handeln kann: { $actor }
trace-from = aus
trace-of = vom
trace-policy = Was die Regel { $policy } daraus macht
trace-requires = verlangt
trace-accepted = anstelle eines Bestehens angenommen
trace-failed = verlangt und nicht bestanden
trace-open = verlangt und offen
trace-verdict = Urteil
trace-headline = Überschrift
trace-key-of = Der Schlüssel von Beweis { $number }
trace-method = Verfahren
trace-no-key = kein Schlüssel lag vor
trace-key = Schlüssel
trace-jwk = als JWK
trace-multibase = als Multibase
trace-thumbprint = Fingerabdruck (RFC 7638)
trace-no-chain = keine Zertifikatskette führt zu einer Instanz, der Sie vertrauen
trace-chain-link = Zertifikat auf dem Weg
trace-chain-anchor = der Anker, dem Sie vertrauen
trace-the-signature = die Signatur
trace-holds = hält mit diesem Schlüssel
trace-stands-not = hält nicht stand
trace-whose = der Schlüssel gehört
trace-tied = der ausstellenden Stelle
trace-untied = nicht bekanntermaßen der ausstellenden Stelle
trace-proof = Beweis
trace-proof-number = Beweis { $number }
trace-suite = Verfahren
trace-verification-method = Prüfschlüssel
trace-purpose = Zweck
trace-none = keine Angabe
trace-made = entstanden, nach eigener Angabe
trace-expires = läuft ab
trace-signs = was er unterschreibt
trace-signs-unknown = lässt sich nicht sagen
trace-proof-value = Signatur, wie sie dasteht
trace-loose = nicht fest
trace-parts = Bytes unter der Signatur der ausstellenden Stelle (Hash der Angaben zum Beweis, bei ecdsa-sd-2023 ein Schlüssel, Hash der Pflichtaussagen)
trace-statements = weitere gezeigte Aussagen, jede für sich unterschrieben
trace-canonical-options = kanonische Form der Angaben zum Beweis ({ $form })
trace-canonical-document = kanonische Form des Dokuments ohne seinen Beweis ({ $form })
trace-hash = { $hash } davon
trace-signed-bytes = Bytes unter der Signatur
trace-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
}
trace-lines = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
trace-more = … und { $count } mehr
trace-token = Das Token
trace-issuer-token = Das Token der ausstellenden Stelle
trace-further-signature = Eine weitere Signatur
trace-key-binding = Das Token der Inhaberin oder des Inhabers (Key Binding)
trace-algorithm = Algorithmus
trace-header = Kopf
trace-payload = Inhalt
trace-no-json = kein JSON
trace-signed-text = unterschriebener Text
trace-signature = Signatur
trace-disclosures = Die Offenlegungen
trace-hash-name = Hash
trace-hash-unknown = einer, der hier nicht bekannt ist
trace-disclosure = Offenlegung
trace-disclosure-digest = ihr Hash
trace-withheld = Hashes ohne Offenlegung
trace-misfit = passen nicht
trace-sd-hash = sd_hash, wie er sein muss
trace-seal-number = Siegel { $number } (JAdES)
trace-seal-xml = Das Siegel (XAdES)
trace-protected = geschützter Kopf
trace-payload-sha256 = SHA-256 des Inhalts, wie er dasteht
trace-signing-input = unterschriebene Bytes
trace-signed-info = SignedInfo in kanonischer Form
trace-reference = Verweis auf
trace-to-document = das Dokument ohne seine Signatur
trace-to-properties = die eigenen Angaben der Signatur
trace-to-key = das `KeyInfo` der Signatur
trace-uri = URI
trace-transforms = Umformungen
trace-canonical-form = kanonische Form
trace-digest-stated = Hash, wie er geschrieben steht
trace-digest-computed = Hash, wie er berechnet ist
trace-compared = verglichen
trace-same = gleich
trace-differ = nicht gleich
trace-over = über
trace-over-document = das ganze Dokument ohne die Signatur, in exklusiver kanonischer Form, und deren eigene Angaben
trace-over-content = das Gesiegelte, vor dem Siegeln
trace-over-seal = den Wert der Signatur
trace-over-all = alles, was davor steht
trace-holds-not = hält nicht
trace-stopped = nicht weiter gelesen
trace-stamp = Zeitstempel { $number } ({ $part })
trace-stamp-length = gelten sollte er für
trace-imprint-stated = Hash im Zeitstempel
trace-imprint-computed = Hash, wie er berechnet ist
trace-stamp-time = Zeit, die er nennt
trace-stamp-timeless = er nennt keine lesbare Zeit
trace-certificate = Zertifikat von
trace-certificate-sha256 = SHA-256 des Zertifikats
trace-issued-by = ausgestellt von
trace-in-force = gilt
trace-in-force-dates = { $begin } bis { $end }
trace-brought = mitgebrachte Zertifikate

## Warum etwas nicht gelesen oder beurteilt werden kann: was von einem Fehler gesagt wird, als Teil eines Satzes

why-kind-did-document = ein DID-Dokument
why-kind-markup = eine XML- oder HTML-Datei
why-kind-svg-inside = ein SVG-Bild in einem anderen Bild
why-kind-png-inside = ein PNG-Bild, das nicht wie eines beginnt
why-kind-pdf = ein PDF-Dokument
why-kind-zip = ein ZIP-Archiv
why-kind-gzip = ein gzip-Archiv
why-kind-jpeg = ein JPEG-Bild; darin steht kein Nachweis (in PNG und SVG kann einer stehen)
why-kind-cose = ein Nachweis, der mit COSE gesichert ist ({ $form })
why-kind-status-list = eine Liste von Rücknahmen, die kein Nachweis ist
why-kind-token = ein Token vom Typ { $typ }
why-kind-token-unnamed = ein Token ohne Typ
why-kind-signed = { $token }, signiert mit { $alg }
why-kind-sealed-other = eine gesiegelte Datei, in der kein Nachweis steht
why-kind-conceals-nothing = ein JWT, das nichts verbirgt und keinen Typ nennt
why-kind-nested = eine Vorlage in einer Vorlage
why-kind-several = eine Vorlage, die nicht ein einzelner Nachweis ist
why-kind-xml-digest = der Hash eines Nachweises in XML
why-kind-envelope = ein Umschlag vom Typ { $type }
why-kind-older = ein europäischer digitaler Nachweis in der älteren XML-Form (ELM 2, XAdES)
why-kind-older-presentation = ein europäischer digitaler Nachweis in der älteren XML-Form (ELM 2, XAdES), in einer Vorlage
why-kind-sealed = eine gesiegelte Datei mit einem solchen Siegel ({ $why })
why-kind-older-seal = ein europäischer digitaler Nachweis in der älteren XML-Form (ELM 2, XAdES) mit einem solchen Siegel ({ $why })
why-token-token = ein Token
why-token-sd-jwt = ein SD-JWT
why-token-one-of-several = ein SD-JWT mit einer Signatur
why-unreadable-empty = die Datei ist leer
why-unreadable-neither = weder JSON noch ein Token
why-unreadable-no-credential = JSON, aber weder ein Nachweis noch eine Vorlage
why-unreadable-cut-off = ein SD-JWT, das nicht auf ~ endet; ein Teil davon fehlt also
why-unreadable-not-text = kein Text: Byte { $at } ist kein UTF-8
why-unreadable-no-object = JSON, aber { $found } und kein Objekt
why-unreadable-no-claims = ein Token, dessen Inhalt { $found } ist
why-unreadable-no-part = ein Nachweis, der { $found } ist
why-unreadable-but = { $what }, aber: { $why }
why-unreadable-seal = eine gesiegelte Datei, aber: { $why }
why-unreadable-sealed = eine gesiegelte Datei, aber das Gesiegelte lässt sich nicht lesen: { $why }
why-form-too-large = { $actual } Bytes, mehr als die Grenze von { $limit }
why-form-unsupported = { $kind }; das wird nicht gelesen
why-form-missing = { $member } fehlt
why-form-wrong = { $member } muss { $expected } sein und ist { $found }
why-form-wrong-type = der Typ im Kopf muss { $expected } sein und ist { $found }
why-form-contradiction = { $member } ist im Token { $outside } und im Nachweis { $inside }
why-form-no-issuer = keine ausstellende Stelle ist genannt
why-form-earlier = { $kind }; das wird hier nicht beurteilt
why-form-picture-nothing = ein Bild ({ $picture }), in dem kein Nachweis steht
why-form-picture-several = ein Bild ({ $picture }), in dem { $count } Nachweise stehen, wo einer stehen darf
why-form-picture-damaged = ein beschädigtes Bild ({ $picture }): { $reason }
why-form-picture-too-much = ein Bild ({ $picture }) mit mehr als { $limit } { $what }
why-form-too-many = mehr als { $limit } Nachweise in einer Vorlage
why-json-byte-order-mark = es beginnt mit einer Byte-Order-Mark
why-json-syntax = { $reason }, Zeile { $line }, Spalte { $column }
why-jose-parts = { $actual } Teile zwischen Punkten, wo ein kompaktes JWS 3 hat
why-jose-attached = es bringt einen eigenen Inhalt mit, wo die signierten Bytes anderswo stehen
why-jose-json-serialisation = die JSON-Serialisierung wird nicht gelesen
why-jose-encoding = { $part }: { $why }
why-jose-part-header = Kopf
why-jose-part-payload = Inhalt
why-jose-part-signature = Signatur
why-jose-header = der Kopf ist kein JSON, das angenommen wird: { $why }
why-jose-member = im Kopf fehlt `{ $member }` oder ist von falscher Art
why-jose-unsecured = gar nicht signiert (`alg` ist `none`)
why-jose-symmetric = mit einem geteilten Geheimnis gesichert ({ $alg }), was keine ausstellende Stelle beweist
why-jose-unsupported-algorithm = das Signaturverfahren { $alg } wird nicht geprüft
why-jose-critical = der Kopf verlangt die Erweiterung { $name }, die nicht verstanden wird
why-jose-critical-malformed = `crit` im Kopf ist nicht wohlgeformt
why-jose-certificates = { $actual } Zertifikate, mehr als die Grenze von { $limit }
why-sd-jwt-no-tilde = kein `~` steht darin
why-sd-jwt-json-serialisation = die JSON-Serialisierung steht, wo die kompakte stehen muss
why-sd-jwt-json = kein SD-JWT in JSON-Serialisierung: { $reason }
why-sd-jwt-too-many = { $actual } Offenlegungen, mehr als die Grenze von { $limit }
why-sd-jwt-issuer = das JWT der ausstellenden Stelle: { $why }
why-sd-jwt-key-binding = das JWT der Schlüsselbindung: { $why }
why-sd-jwt-payload = der Inhalt ist kein JSON, das angenommen wird: { $why }
why-sd-jwt-not-an-object = der Inhalt ist kein JSON-Objekt, sondern { $actual }
why-sd-jwt-hash-algorithm = das Hashverfahren { $name } wird nicht berechnet
why-disclosure-malformed = Offenlegung { $index } ist nicht wohlgeformt: { $reason }
why-disclosure-repeated = der Hash { $digest } steht mehr als einmal im Token
why-disclosure-unused = Offenlegung { $index } ist keine der ausstellenden Stelle
why-disclosure-reserved = der Name { $name } ist vergeben
why-disclosure-overwrites = Offenlegung { $index } würde die Angabe { $path } überschreiben
why-disclosure-wrong-kind = Offenlegung { $index } ist für ihre Stelle von falscher Art
why-disclosure-digests = die Hashes bei { $path } sind nicht wohlgeformt
why-disclosure-too-deep = tiefer als { $limit } verschachtelt
why-disclosure-must-be-plain = die Angabe { $claim } darf nicht verborgen sein
why-context-embedded = { $address } ist eingebaut und wird nie von außen genommen
why-context-unknown = { $address } ist kein Kontext, der eingebaut ist oder dem vertraut wird
why-context-too-costly = mehr Arbeit an Kontexten als die Grenze von { $limit }
why-json-ld-at = { $why }, bei { $at }
why-json-ld-too-large = mehr als { $limit } Quads
why-json-ld-too-long = mehr als { $limit } Bytes an Quads
why-json-ld-too-costly = mehr als { $limit } Schritte
why-not-plain-no-object = ein Objekt muss dastehen, nicht { $found }
why-not-plain-no-context = es gibt keinen Kontext
why-not-plain-nested-context = ein Kontext steht in etwas, das weder Nachweis noch Vorlage noch Siegel ist
why-not-plain-undefined-term = { $term } wird von keinem Kontext erklärt
why-not-plain-key = { $key } ist kein einfacher Name
why-not-plain-feature = { $key } benutzt { $feature }, was hier nicht angenommen wird
why-not-plain-twice = { $first } und { $second } bedeuten dasselbe
why-not-plain-empty = { $found } steht in keinem Quad
why-not-plain-repeated = { $found } steht zweimal da
why-not-plain-wrong-value = { $expected } muss dastehen, nicht { $found }
why-not-plain-iri = { $found } ist keine vollständige IRI
why-not-plain-blank-node = { $found } benennt einen leeren Knoten
why-not-plain-rewritten = { $found } steht für { $means }
why-not-plain-language = { $found } ist keine Sprachangabe
why-not-plain-number = { $found } ist eine ganze Zahl jenseits von 2^53, die Programme verschieden lesen
why-not-plain-two-places = { $id } hat an zwei Stellen Angaben
why-not-plain-adds-to-outer = ein Nachweis in einem anderen fügt { $id } etwas hinzu, das zum äußeren gehört
why-not-plain-bare-status = der Eintrag zur Rücknahme ist nicht ausgeschrieben
why-integrity-unsupported = { $name } wird nicht geprüft
why-integrity-document = das Dokument: { $why }
why-integrity-proof = das Siegel: { $why }
why-integrity-meaning = `{ $member }` im Siegel bedeutet nicht, was der Standard damit meint
why-integrity-context = die Kontexte des Dokuments beginnen nicht mit denen, mit denen das Siegel gemacht wurde
why-integrity-proof-value = proofValue ist kein Multibase-Text in base58 von einer Signatur dieser Suite
why-integrity-jws = jws: { $why }
why-integrity-algorithm = { $suite } kennt keine Signaturen mit { $algorithm }
why-integrity-base-proof = ein Basissiegel ist nur für den Inhaber, der daraus Siegel für Prüfende ableitet
why-proof-too-many = { $actual } Siegel, mehr als die Grenze von { $limit }
why-proof-member = `{ $member }` im Siegel muss { $expected } sein, nicht { $found }
why-proof-no-previous = kein Siegel hat die Kennung { $id }, die `previousProof` nennt
why-proof-two-previous = zwei Siegel haben die Kennung { $id }, die `previousProof` nennt
why-proof-circle = die Kette der Siegel kehrt zu ihrem Anfang zurück
why-jades-form = { $member }: verlangt ist { $expected }, gefunden { $found }
why-jades-refused = { $member } wird nicht gelesen: { $reason }
why-jades-unknown = { $member } { $found } ist hier nicht bekannt
why-jades-too-many = { $actual } { $what }, mehr als die Grenze von { $limit }
why-jades-no-certificate = das Siegel bringt kein Zertifikat mit
why-jades-not-bound = kein geschützter Verweis bindet ein Zertifikat an die Signatur
why-jades-other-certificate = `{ $reference }` verweist auf das Zertifikat { $expected }, und das Siegel bringt { $found }
why-jades-algorithm = das Verfahren { $algorithm } ist für einen Schlüssel der Art { $key } nicht erlaubt
why-jades-signature = Signatur { $index }: { $why }
why-xml-refused = { $what } wird hier nicht gelesen
why-xml-malformed = nicht wohlgeformt: { $reason }
why-xades-count = { $count } Signaturen, davon { $placed } in der Wurzel: dort muss genau eine stehen
why-xades-id = die Kennung { $id } steht an zwei Elementen
why-xades-form = { $part }: verlangt ist { $expected }, gefunden { $found }
why-xades-digest = der Hash von { $part } ist von etwas anderem
why-xades-signer = keines der { $signers } Zertifikate, die signieren dürfen, hat es getan
why-xades-weak = es nennt als das seines Unterzeichners ein Zertifikat, das signieren darf und dem nicht zu glauben ist: { $why }
why-xades-certificate = es nennt ein anderes Zertifikat als das seines Unterzeichners als das, nach dem es hält
why-xades-not-bound = es bringt kein Zertifikat mit, das es als das seines Unterzeichners nennt
why-signature-algorithm = ein Schlüssel der Art { $kind } macht keine Signaturen mit { $algorithm }
why-signature-length = eine Signatur von { $actual } Bytes, wo { $expected } verlangt sind
why-units-two-units = zwei Einheiten haben die Kennung { $id }
why-units-no-unit = die Regel nennt die Einheit { $id }, die nicht beschrieben ist
why-units-no-choice = eine Auswahl (any_of) verlangt { $need } von { $of }, was niemand erreicht
why-units-value = { $member } ist { $value }
why-units-too-many = { $actual } { $what }, mehr als die Grenze von { $limit }
why-plan-too-large = sie hat { $actual } Bytes, mehr als die Grenze von { $limit }
why-plan-not-text = sie ist weder TOML noch JSON und kein Nachweis; bitten Sie um eines davon, wer sie gemacht hat
why-plan-syntax = sie kann nicht gelesen werden: { $reason }
why-plan-definition = was sie beschreibt, lässt sich nicht verwenden: { $why }; berichtigen kann es, wer sie geschrieben hat
why-plan-no-units = sie nennt weder Einheiten noch Teile; danach lässt sich nicht planen
why-decision-no-qualification = sie sagt nicht, für welche Qualifikation sie ist, und keine ist angegeben
why-decision-no-unit = die Qualifikation hat keine Einheit { $id }; sie hat { $known }
why-decision-no-achievement = der Nachweis hat keine Leistung bei { $pointer }; er hat { $known }
why-decision-no-digest = der Nachweis hat keinen Hash, nach dem er benannt werden könnte
why-decision-expires = sie läuft ab am { $day }; das ist kein Tag oder liegt vor der Entscheidung
why-plan-empty = der Lehrplan beschreibt keine Einheit
why-loq-too-much = mehr als { $limit } { $what }
why-loq-malformed = kein XML, das gelesen wird: { $reason }
why-loq-none = darin steht kein Lernangebot
why-loq-several = darin stehen mehrere Lernangebote, und keines ist als das gemeinte genannt: { $ids }
why-not-kept-format = kein Nachweis, den dieses Programm liest: { $why }
why-signature-mismatch = die Signatur ist nicht die dieses Schlüssels über diese Bytes

## Ein Ergebnis in einem Wort, wie in Tabellen

word-valid = gültig
word-invalid = ungültig
word-revoked = zurückgezogen
word-suspended = ausgesetzt
word-expired = abgelaufen
word-undecided = offen

## Ein Ordner mit Dateien (batch)

batch-no-files = In { $folder } sind keine Dateien
batch-interrupted = nach { $done } von { $all } Dateien unterbrochen
batch-interrupted-resumes = nach { $done } von { $all } Dateien unterbrochen; mit --resume geht es dort weiter
batch-progress = { $done } von { $all }, { $speed }, noch { $left }

## Was die Befehlszeile meldet (notices)

notice-no-policy = es gibt keine Regel { $name }: mitgebracht werden { $known }, und eine solche Datei gibt es nicht
notice-refused = { $file } wird nicht angenommen: { $reason }
notice-not-written = das Ergebnis lässt sich nicht schreiben: { $reason }
notice-not-started = das Programm kann nicht beginnen: { $reason }
notice-taken-by-a-file = eine Datei dieses Namens gibt es schon, und keine wird überschrieben: geben Sie einen anderen Namen an, oder räumen Sie die Datei weg
notice-taken-by-a-folder = das ist ein Ordner: geben Sie den Namen einer neuen Datei darin an
notice-taken-by-a-link = unter diesem Namen liegt ein Verweis, der ins Leere führt: geben Sie einen anderen Namen an, oder entfernen Sie den Verweis
notice-taken-by-a-device = das ist ein Gerät oder eine Leitung und kann keine Datei aufnehmen: geben Sie den Namen einer neuen Datei an
notice-taken-by-output = die Standardausgabe ist keine Datei: geben Sie den Namen einer neuen Datei an
notice-signed = unterschrieben von { $signer }
notice-unsigned = nicht unterschrieben
notice-evidence-kept = Nachweise aufbewahrt in { $file } (darin stehen persönliche Daten): sha256:{ $sha256 }, { $signed }
notice-archive-other = das ist nicht das Archiv, das aufbewahrt wurde: sein SHA-256 ist { $found }, erwartet war { $due }
notice-archive-signed-as-expected = unterschrieben von { $signer }, wie erwartet
notice-archive-signed-by-another = dieses Archiv hat { $signer } unterschrieben, erwartet war { $due }
notice-archive-not-signed = dieses Archiv ist nicht unterschrieben, erwartet war { $due }
notice-archive-signed = unterschrieben von { $signer }; wessen Schlüssel das ist, kann nur --signed-by sagen
notice-archive-digest = dieses Archiv ist nicht unterschrieben; sein Hash ist der erwartete
notice-archive-anybodys = dieses Archiv ist nicht unterschrieben: jeder könnte es gemacht haben. Wurde beim Aufbewahren { $digest } als SHA-256 notiert, so geben Sie --digest { $digest } an
notice-replay-same = beurteilt von { $program } für { $moment }: jede Antwort ({ $count }) ist wieder dieselbe
notice-replay-changed = beurteilt von { $program } für { $moment }: { $changed } von { $count } Antworten sind andere
notice-replay-differs = { $file }: { $what } ist anders: damals { $then }; jetzt { $now }
notice-replay-in-words = { $file }: { $what } ist nur anders gesagt: damals { $then }; jetzt { $now }
notice-replay-byte-for-byte = { $file }: derselbe Bericht, Byte für Byte
notice-replay-same-answer = { $file }: dieselbe Antwort; geschrieben hat sie { $program }
notice-archive-signature = seine Unterschrift hält nicht: { $reason }
notice-archive-manifest = sein Verzeichnis ist nicht brauchbar: { $reason }
notice-archive-unlisted = der Eintrag { $name } steht nicht in seinem Verzeichnis
notice-archive-missing = der Eintrag { $name } fehlt
notice-archive-altered = der Eintrag { $name } ist nicht der, den sein Verzeichnis nennt
notice-archive-end = es ist kein ganzes ZIP-Archiv: sein Ende ist nicht dort, wo es sein muss
notice-archive-shape = es ist kein schlichtes ZIP-Archiv: { $what }
notice-archive-too-large = es hat { $actual } Bytes, mehr als die { $limit }, die gelesen werden
notice-archive-too-many = es hat { $count } Einträge, mehr als die { $limit }, die gelesen werden
notice-archive-name = der Eintrag { $name } hat einen Namen, der anderswohin führt oder nicht schlicht ist
notice-archive-no-file = der Eintrag { $name } ist ein Verweis, ein Ordner oder sonst keine schlichte Datei
notice-archive-twice = den Eintrag { $name } gibt es zweimal
notice-archive-method = der Eintrag { $name } ist verschlüsselt oder auf eine Art gepackt, die nicht gelesen wird
notice-archive-contradiction = der Eintrag { $name } ist zweimal beschrieben, und verschieden
notice-archive-size = der Eintrag { $name } ergibt ausgepackt nicht die { $claimed } Bytes, die er angibt (höchstens { $limit })
notice-archive-checksum = der Eintrag { $name } ist beschädigt: seine Prüfsumme ist eine andere
notice-lists-untried = Das Holen wurde nie an den echten Listen erprobt, nur an Listen, die für Tests gemacht sind.
notice-lists-none = keine Vertrauenslisten vorhanden: es gibt keine Datei { $file }; trust import legt sie an
notice-lists-made = Vertrauenslisten, Stand { $made }: sha256:{ $sha256 }, { $signed }
notice-lists-kept = aufbewahrt in { $file }: sha256:{ $sha256 }, { $signed }
notice-list-of-lists = die Liste der Listen
notice-list-services =
    { $count ->
        [one] ein Dienst
       *[other] { $count } Dienste
    }
notice-list-by = von { $operator }
notice-list-issue = Ausgabe { $issue } vom { $issued }
notice-list-closed = geschlossen: eine nächste kommt nicht
notice-list-overdue = überfällig: die nächste war fällig am { $until }
notice-list-until = die nächste fällig am { $until }
notice-list-refused = nicht angenommen: { $reason }
notice-list-missing = fehlt: { $reason }
notice-list-stays = ; es bleibt Ausgabe { $issue } vom { $issued }
notice-list-no-file = es wurde keine Datei angegeben
notice-list-not-asked = danach wurde nicht gefragt
notice-list-third-country = nicht gelesen: die Liste eines Drittlands nach einem Abkommen (Verordnung (EU) Nr. 910/2014, Artikel 14); über Siegel seiner Dienste urteilt hier niemand
notice-file-refused = { $file } wird nicht angenommen: { $reason }
notice-lotl-refused = die Liste der Listen wird nicht angenommen, und nichts wurde aufbewahrt: { $reason }
notice-lotl-not-had = die Liste der Listen war von { $address } nicht zu bekommen, und nichts wurde geändert: { $reason }
notice-lotl-signed = die Liste der Listen hat jemand unterschrieben, der genannt wurde
notice-lotl-needed = ; vielleicht unterschreiben jetzt andere, was diese früheren Ausgaben zeigen würden: { $names }
notice-lotl-signers = nach Ausgabe { $issue } der Liste der Listen unterschreiben sie jetzt: { $names }
notice-lotl-no-signers = darin ist niemand genannt, der die Liste der Listen unterschreiben darf: geben Sie deren Zertifikate mit --signers FILE an, wie sie im Amtsblatt stehen
notice-lotl-as-before = die Liste der Listen muss von jemandem unterschrieben sein, der es beim letzten Import durfte
notice-esco-language = der Auszug hat { $language } nicht; er hat { $known }
notice-esco-import = esco import nimmt einen auf.
notice-esco-no-target = weder eine Datei noch ein Beruf des Auszugs
notice-esco-no-file = keine solche Datei; ein Beruf braucht einen Auszug (esco import)

## Warum andere Prüfprogramme etwas anderes sagen (compare)

compare-presentation = die Vorlage selbst
compare-credential = Nachweis { $number }
compare-own = dieses Prüfprogramm, Regel { $policy }: { $word }
compare-finding = { $check }: { $found }
compare-not-asked = fragt nicht nach „{ $check }“; hier: { $found }
compare-unread = { $check }: Listen dieser Art gelten dort ungelesen als gut; hier: { $found }
compare-not-found-out = { $check }: was nicht feststellbar war, gilt dort als gut; hier: { $found }
compare-open = { $check }: was es dort hieße, lässt sich von hier aus nicht sagen; hier: { $found }
compare-proof = nur das Siegel: { $word }
compare-proof-about = die Mathematik der Unterschrift und sonst nichts; so antworten Bibliotheken, die ein Siegel prüfen sollen
compare-1edtech = Regel von 1EdTech: { $word }
compare-1edtech-about = das öffentliche Prüfprogramm von 1EdTech (3825471): nimmt einen Schlüssel, der in der Adresse der Prüfmethode selbst steht, sodass jeder für jede Stelle unterschreiben kann; eine Liste, die nicht zu bekommen ist, ist eine Warnung
compare-verifier-plus = Regel von VerifierPlus: { $word }
compare-verifier-plus-about = VerifierPlus und die Learner Credential Wallet: eine Liste, die nicht zu bekommen oder gefälscht ist, hinterlässt keine Zeile, und StatusList2021 und die Liste von 1EdTech gelten ungelesen als gut; eine Stelle, die nirgends steht, ist eine Warnung

## Warum von einer Adresse nichts kam, als Teil eines Satzes

why-issuer-not-reached = die ausstellende Stelle ist nicht zu erreichen: { $why }
why-asker-not-reached = wer fragt, ist nicht zu erreichen: { $why }
why-net-offline = dieser Lauf fragt draußen niemanden ({ $offline })
why-net-not-fetched = es wurde nicht abgerufen
why-net-address = die Adresse ist nicht zu lesen: { $reason }
why-net-refused = die Adresse wird nicht gefragt: { $reason }
why-net-name = den Namen des Servers kennt niemand
why-net-connect = keine Verbindung zum Server
why-net-certificate = das Zertifikat des Servers wird nicht angenommen
why-net-timed-out = binnen { $seconds } Sekunden keine vollständige Antwort
why-net-broken = die Antwort brach ab oder ist kein gültiges HTTP
why-net-status = der Server antwortete mit { $status }
why-net-redirects = der Server leitet { $count }-mal weiter, erlaubt ist das hier { $limit }-mal
why-net-content-type = die Antwort ist von der Art { $found }, nicht { $expected }
why-net-content-coding = die Antwort ist als { $found } gepackt, was nicht verlangt war
why-net-too-large = die Antwort hat mehr als { $limit } Bytes
why-net-budget = binnen { $minutes } Minuten wurde { $whom } zu viel abverlangt ({ $limit } { $unit })
why-net-too-many = es ist eine von mehr als { $limit } Adressen, die eine einzige Datei nennt
why-net-unusable = sichere Verbindungen sind auf diesem Rechner nicht möglich: { $reason }
why-net-file = die Datei im Ordner der Fakten: { $reason }
why-net-not-kept = das Archiv enthält es nicht

## Warum etwas, das draußen gefunden wurde, nicht taugt

why-because-entry = der Eintrag hält nicht ({ $why })
why-kind-and = { $one } und { $other }
why-because-with = { $what } mit { $with }
why-loose-several-speak = mehr als ein Nachweis in diesem Dokument spricht von { $id }
why-loose-two-roles = wer ausstellt und um wen es geht, ist beides { $id }, und was davon gesagt wird, steht an zwei Stellen
why-loose-own-context = ein eigener Kontext, in das Dokument geschrieben
why-loose-not-signed = die Unterschrift deckt nicht alle Kontexte des Dokuments: { $context }
why-loose-direction = die Schreibrichtung eines Textes, die keine Unterschrift über Quads deckt
why-loose-vocabulary = { $key } hat seine Bedeutung nur aus einem Vokabular im Ganzen
why-loose-one-of-several = { $key } ist einer von mehreren Namen für dasselbe
why-loose-class = { $key } ist der Name einer Klasse und steht an der Stelle einer Eigenschaft
why-because-key-ended = der Schlüssel endete am { $end }
why-because-document-of = es ist das Dokument von { $found }
why-because-names-issuer = es nennt als ausstellende Stelle { $found }
why-because-shortened = seine Fassung vom { $seen } wurde früher gesehen und steht nicht darin
why-because-about = sie betrifft { $found }, nicht { $due }
why-because-not-of-type = sein Typ ist nicht { $due }
why-because-list-of = es ist die Liste von { $found }
why-because-no-entry = sie hat keinen Eintrag { $index }
why-because-circle = er erweitert { $found }, und dieser ihn
why-because-describes = es beschreibt den Typ { $found }
why-because-old-copy = die Kopie hier ist vom { $fetched }, und eine neuere kam nicht
why-because-entry-for = der Eintrag gilt für { $found }
why-because-entries = ihre Konfiguration hat mehr als { $limit } Einträge
why-because-own-entries = ihre Konfiguration hat mehr als { $limit } Einträge für diese Stelle
why-because-chain = ihre Kette ist länger als { $limit }
why-because-anchor-key = ihr Anker unterschreibt mit dem Schlüssel { $found }, und den haben Sie nicht genannt
why-flaw-key-of-another = über den Schlüssel verfügt jemand anderes
why-flaw-listed-no-more = der Schlüssel ist für nichts dergleichen mehr aufgeführt
why-flaw-lists-no-keys = es führt keine Schlüssel auf
why-flaw-no-text = es ist kein Text
why-flaw-issuer-key = wessen Schlüssel sie unterschrieben hat, ist nicht bekannt
why-flaw-no-certificate = kein Zertifikat
why-flaw-presentation-signature = die Unterschrift der Vorlage passt nicht
why-flaw-answers-another = ihre Schlüsselbindung antwortet auf eine andere Anfrage als sie selbst
why-flaw-names-no-key = der Nachweis nennt keinen Schlüssel, darum beweist dieser nichts
why-flaw-undated = sie sagt nicht, wann sie ausgestellt wurde, und eine frühere tat es
why-flaw-picture = es ist ein Bild
why-flaw-presentation = es ist eine Vorlage
why-flaw-signed-by-nobody = niemand hat sie unterschrieben
why-flaw-no-subject = sie sagt nicht, wovon sie handelt
why-flaw-other-list = es ist eine Liste von anderer Art, als der Nachweis sagt
why-flaw-not-issued = sie sagt nicht, wann sie ausgestellt wurde
why-flaw-end-no-date = ihr Ende ist kein Datum
why-flaw-beginning-no-date = ihr Beginn ist kein Datum
why-flaw-ttl = `ttl` ist darin keine positive Zahl
why-flaw-no-list = es steht keine Liste darin
why-flaw-no-id = der Nachweis hat keine Kennung, unter der eine solche Liste ihn nennen könnte
why-flaw-list-of-list = die Liste zu einer Liste darf nicht auf noch einer ruhen
why-flaw-bit-order = der Entwurf sagt nicht, in welcher Reihenfolge ihre Bits stehen, und die beiden Lesarten widersprechen sich
why-flaw-no-schema-credential = sein Typ ist nicht JsonSchemaCredential
why-flaw-no-schema = es steht kein JSON-Schema darin
why-flaw-no-version = es sagt nicht, von welcher Version es ist
why-flaw-not-https = es ist keine https-Adresse
why-flaw-no-origin = das ist kein Ursprung im Web
why-flaw-no-linked-dids = in ihrer Konfiguration fehlt `linked_dids`
why-flaw-not-named = ihre Konfiguration nennt diese Stelle nicht
why-flaw-no-linkage = der Eintrag ist kein Nachweis einer Verbindung mit einer Domain
why-flaw-entry-subject = der Eintrag handelt nicht von dem, der ihn ausgestellt hat
why-flaw-entry-end = der Eintrag hat kein Ende, was er müsste
why-flaw-entry-key = der Eintrag ist mit dem Schlüssel eines anderen unterschrieben
why-flaw-no-name = seine Erklärung nennt keinen Namen
why-flaw-chain-loop = ihre Kette führt zu sich selbst zurück
why-flaw-anchor-without-keys = ihr Anker nennt keine Schlüssel
why-flaw-nobody-above = über ihrem Register wird niemand genannt
why-flaw-chain-length = ihre Kette ist länger, als ein Glied darin erlaubt
why-flaw-no-keys-above = ein Glied darüber bürgt für keine Schlüssel
why-flaw-no-entity-address = ihr Glied hat keine Adresse
why-flaw-not-asked = ihr Register sagt nicht, wo es gefragt wird

## Warum ein Schlüssel, eine Kennung, ihr Dokument oder ihr Protokoll keines ist

why-key-unsupported = Schlüssel der Art { $kind } werden nicht gelesen
why-key-member = im Schlüssel fehlt `{ $member }` oder ist von falscher Art
why-key-encoding = der Schlüssel ist falsch geschrieben: { $reason }
why-key-other-kind = ein Schlüssel der Art { $found } in einer Methode vom Typ { $method }
why-key-length = ein Schlüssel der Art { $kind } mit { $actual } Bytes, wo { $expected } verlangt sind
why-key-not-on-curve = kein Punkt der Kurve { $kind }
why-key-small-order = ein Punkt kleiner Ordnung, mit dem alles unterschrieben scheint
why-key-not-canonical = nicht die festgelegte Schreibweise seines Punktes
why-key-rsa-size = ein RSA-Schlüssel von { $bits } Bits; angenommen werden { $least } bis { $most }
why-key-rsa-exponent = ein RSA-Schlüssel, dessen öffentlicher Exponent gerade, unter 3 oder zu lang ist
why-key-rsa-guessable = ein RSA-Schlüssel von einer Art, deren geheime Hälfte andere finden können (ROCA, CVE-2017-15361)
why-key-purpose = `{ $member }` { $value } im Schlüssel erlaubt nicht, Unterschriften damit zu prüfen
why-key-private-published = seine geheime Hälfte ist veröffentlicht: jeder kann damit unterschreiben
why-key-private = der geheime Schlüssel passt nicht zu seiner Kurve oder zu seinem öffentlichen Schlüssel
why-sign-refused = der Schlüssel hat nicht unterschrieben: { $reason }
why-sign-unfit = lässt sich nicht unterschreiben: { $reason }
why-did-syntax = { $text } ist keine DID und keine DID-URL
why-did-not-bare = { $text } ist eine DID-URL, wo eine DID stehen muss
why-did-method = die DID-Methode { $method } ist nicht { $expected }
why-did-address = { $did } nennt keine Web-Adresse: { $reason }
why-did-jwk = in { $did } steht kein JSON Web Key: { $reason }
why-did-no-object = kein JSON-Objekt
why-document-json = kein JSON, das angenommen wird: { $why }
why-document-member = `{ $member }` fehlt oder ist von falscher Art
why-document-ambiguous = { $what } steht zweimal da, und verschieden
why-document-too-many = { $actual } Schlüssel, mehr als die Grenze von { $limit }
why-log-too-many = mehr als { $limit } Fassungen
why-log-line = Zeile { $line }: { $why }
why-log-entry = Eintrag { $version }: { $why }
why-log-member = Eintrag { $version }: `{ $member }` fehlt oder ist von falscher Art
why-log-unknown = Eintrag { $version }: der unbekannte Name { $member }
why-log-method = Eintrag { $version }: die Methode { $found }, wo did:webvh:1.0 verlangt ist
why-log-parameter = Eintrag { $version }: der Parameter `{ $parameter }`: { $reason }
why-log-number = die Fassung { $found }, wo die Nummer { $expected } an der Reihe ist
why-log-hash = Eintrag { $version } hat den Hash { $calculated } und nennt { $found }
why-log-scid = der erste Eintrag hat den Hash { $calculated }, und die Kennung nennt { $found }
why-log-state = Eintrag { $version } ist von { $found }, was nicht den Hash { $scid } hat
why-log-time = Eintrag { $version }: { $found } ist keine Zeit in UTC
why-log-not-later = Eintrag { $version } ist von { $time }, nicht später als { $previous }
why-log-future = Eintrag { $version } ist von { $time }, später als { $now }
why-log-not-committed = Eintrag { $version }: der Eintrag davor hat den Schlüssel { $key } nicht angekündigt
why-log-not-authorised = Eintrag { $version } ist unterschrieben mit { $key }, was nicht erlaubt war
why-log-moved = Eintrag { $version } zieht um nach { $to }: { $reason }
why-log-deactivated = Eintrag { $version } kommt nach dem Ende der Kennung
why-log-another-did = kein Eintrag ist von { $did }
why-log-witnesses = { $found } von { $threshold } Zeugen stehen für Eintrag { $version }
why-log-witness-file = die Siegel der Zeugen: { $why }
why-log-witness-no-array = keine Liste
why-log-witness-too-many = mehr als { $limit } Siegel
why-log-not-found = im Protokoll steht { $what } nicht
why-log-not-at = im Protokoll gibt es zu { $at } keine Fassung
why-log-proof-member = `{ $member }` im Siegel ist { $found }, wo { $expected } verlangt ist
why-log-proof-no-did-key = das Siegel nennt keinen did:key, dessen Fragment sein eigener Schlüssel wäre
why-log-proof-canonical = das Unterschriebene hat keine festgelegte Form
why-log-proof-no-object = das Siegel ist kein Objekt
why-log-proof-context = das Siegel hat einen @context, und was es besiegelt, hat keinen
why-log-proof-ended = das Siegel ist abgelaufen
why-log-proof-no-signature = proofValue ist keine Signatur

## Warum ein Zertifikat keines ist oder nicht taugt

why-certificate-too-large = ein Zertifikat von { $actual } Bytes, mehr als die Grenze von { $limit }
why-certificate-malformed = kein Zertifikat: bei Byte { $at } ist sein DER nicht zu lesen
why-certificate-moment = kein Zertifikat: { $seconds } Sekunden ist kein Zeitpunkt
why-certificate-extension = Erweiterung { $oid } des Zertifikats: ihr DER ist nicht zu lesen
why-certificate-twice = Erweiterung { $oid } des Zertifikats: sie steht zweimal da
why-chain-no-anchor = { $authority }, von wem das Zertifikat unterschrieben ist, gehört nicht zu denen, denen vertraut wird, und führt zu keinem davon
why-chain-not-in-force = die Zertifikate gelten von { $from } bis { $until }, und nicht am { $at }
why-unfit-time-stamps = es ist nicht allein für Zeitstempel
why-unfit-purpose = es ist für eine Website, ein Programm oder die eigenen Auskünfte einer Zertifizierungsstelle, nicht für Dokumente
why-unfit-signing = mit seinem Schlüssel darf nicht unterschrieben werden
why-unfit-authority = es gehört einer Zertifizierungsstelle, nicht dem, der unterschreibt
why-unfit-name = die Instanz darüber darf für seinen Namen nicht bürgen
why-chain-too-long = zwischen ihm und einer Instanz, der vertraut wird, stehen mehr als { $limit } Zertifikate
why-chain-too-far = { $authority } lässt so weit unter sich keine Instanzen füreinander bürgen
why-chain-too-many = { $actual } Zertifikate kamen mit, und höchstens { $limit } werden durchgesehen
why-chain-too-much = durch seine Zertifikate führen mehr Wege, als versucht werden
why-chain-extension = das Zertifikat von { $subject } verlangt etwas, das hier nicht bekannt ist (Erweiterung { $oid })
why-chain-signature = { $authority } hat auf eine Art unterschrieben, die hier nicht geprüft wird
why-chain-names = { $authority } darf nur für manche Namen bürgen, von einer Art, die hier nicht verglichen wird
why-chain-policies = unter { $authority } muss eine Zertifikatsrichtlinie genannt sein, und auf dem ganzen Weg fand sich keine
why-chain-person = es ist das Zertifikat einer Person ({ $name }), für Unterschriften, und keines einer Organisation für Siegel

## Warum ein Siegel über einen Teil, oder das des Inhabers, nicht hält

why-disclose-value = proofValue: { $reason }
why-disclose-length = { $actual } Bytes, wo { $expected } verlangt sind
why-disclose-other-key = bbs-2023 wird mit einem Schlüssel der Art BLS12-381 G2 gemacht, nicht { $kind }
why-disclose-option = die Zusatzfunktion { $option } wird nicht geprüft
why-disclose-labels = die Bezeichner: { $why }
why-disclose-index = { $what } { $index } von { $count } Aussagen steht doppelt, in falscher Reihenfolge oder außerhalb
why-disclose-count = { $signatures } Signaturen für { $statements } Aussagen
why-disclose-pointer = der JSON-Pointer { $pointer } { $reason }
why-disclose-cut = was gezeigt werden soll, zerschneidet eine geordnete Liste oder einen JSON-Wert
why-disclose-nothing = es soll nichts gezeigt werden
why-disclose-no-base = das Dokument hat kein Basissiegel mit { $expected }
why-label-count = { $labels } für { $nodes } namenlose Knoten
why-label-same = zwei namenlose Knoten haben denselben
why-label-two = ein namenloser Knoten hat zwei
why-label-missing = keiner für den namenlosen Knoten c14n{ $number }
why-bbs-malformed = { $what } hat nicht die Form von BBS auf BLS12-381
why-bbs-mismatch = { $what } (BBS) ist nicht von diesem Schlüssel über diese Nachrichten
why-bbs-index = die Nummer { $index } von { $count } Nachrichten steht doppelt, in falscher Reihenfolge oder außerhalb
why-bbs-too-many = { $actual } Nachrichten, mehr als die Grenze von { $limit }
why-disclosure-no-array = keine JSON-Liste
why-disclosure-salt-or-name = Salz oder Name ist kein Text
why-disclosure-salt = das Salz ist kein Text
why-disclosure-elements = { $actual } Teile, wo 2 oder 3 verlangt sind
why-binding-type = der Typ der Schlüsselbindung ist { $actual } statt kb+jwt
why-binding-claim = in der Schlüsselbindung fehlt `{ $claim }` oder ist von falscher Art
why-binding-sd-hash = die Schlüsselbindung gilt { $actual }, das Token ist { $expected }
why-binding-signature = die Schlüsselbindung: { $why }

## Warum eine Liste der Rücknahmen oder die Form eines Typs nicht zu brauchen ist

why-list-member = in der Liste fehlt `{ $member }` oder ist von falscher Art
why-list-unsupported = eine Liste vom Typ { $kind } wird nicht gelesen
why-list-encoding = die Liste ist falsch geschrieben: { $why }
why-list-multibase = kein Multibase in base64url (`u…`)
why-list-base64 = kein base64
why-list-compression = die Liste lässt sich nicht auspacken: was darin steht, ist nicht gepackt oder beschädigt
why-list-after = die Liste lässt sich nicht auspacken: { $bytes } Bytes nach ihrem Ende
why-list-too-large = die Liste hat ausgepackt mehr als { $limit } Bytes
why-list-entry-size = Einträge von { $bits } Bits, wo 1, 2, 4 oder 8 verlangt sind
why-entry-unsupported = ein Status vom Typ { $kind } wird nicht gelesen
why-entry-member = im Statuseintrag fehlt `{ $member }` oder ist von falscher Art
why-entry-too-many = { $actual } Statuseinträge, mehr als die Grenze von { $limit }
why-type-member = { $place }: verlangt ist { $expected }
why-type-overrides = er ändert { $member } von { $path }, was der Typ, den er erweitert, festgelegt hat
why-hash-malformed = der Prüfwert ist nicht wohlgeformt: { $found }
why-hash-unsupported = im Prüfwert steht kein Hash von bekannter Art: { $found }
why-hash-mismatch = der Wert { $algorithm } dessen, was kam, ist ein anderer als der zugesagte

## Warum ein Register oder eine Föderation keine Auskunft gibt

why-statement-form = es ist keine Erklärung eines Gliedes der Föderation: { $why }
why-statement-another = `{ $member }` in der Erklärung ist { $found }, nicht { $expected }
why-statement-not-in-force = die Erklärung gilt von { $from } bis { $until }, nicht am { $at }
why-statement-policy = die Regeln der Föderation: { $why }
why-statement-signature = die Erklärung ist mit keinem Schlüssel unterschrieben, der für { $entity } zählt
why-statement-too-large = mehr als { $limit } Bytes
why-statement-type = ihr Typ ist { $found }, nicht { $expected }
why-statement-no-key = sie nennt keinen Schlüssel
why-statement-no-keys = sie nennt keine Schlüssel
why-statement-missing = `{ $member }` fehlt darin
why-statement-date = `{ $member }` darin ist kein Datum
why-statement-extensions = sie verlangt Erweiterungen (crit)
why-statement-names = sie schränkt die Namen derer darunter ein, was hier nicht geprüft wird
why-statement-length = die Länge, die sie erlaubt, ist keine Zahl
why-statement-superiors = `authority_hints` darin ist keine Liste von Gliedern
why-statement-many-superiors = sie nennt mehr als { $limit } Glieder über sich
why-statement-entity-types = die Arten von Gliedern, die sie erlaubt, sind keine Liste von Namen
why-policy-form = die Regel für { $parameter } ist keine: { $reason }
why-policy-contradiction = die Regeln für { $parameter } widersprechen einander: { $reason }
why-policy-critical = sie verlangt den Regeloperator { $operator }, der hier nicht bekannt ist
why-policy-metadata = { $parameter } ist nicht, wie die Regel es verlangt: { $reason }
why-listing-no-list = es ist keine Liste von Gliedern
why-listing-too-many = mehr als { $limit } Glieder
why-listing-no-text = ein Eintrag ist kein Text
why-registry-no-issuers = kein Name "registry" mit Stellen nach DID
why-registry-too-many = mehr als { $limit } Stellen
why-registry-unnamed = der Eintrag { $did } hat keinen Namen, oder einen, der keiner ist

## Was an JSON, an base64url, an einem Kontext falsch ist

why-syntax-end = es hört zu früh auf
why-syntax-colon = ein Doppelpunkt fehlt
why-syntax-list = ein Komma oder das Ende der Liste fehlt
why-syntax-object = ein Komma oder das Ende des Objekts fehlt
why-syntax-value = ein Wert fehlt
why-syntax-name = der Name einer Angabe muss in Anführungszeichen stehen
why-syntax-escape = in einem Text steht nach einem Rückstrich etwas, das dort nicht stehen darf
why-syntax-surrogate = ein Text hat ein halbes Zeichen (ein einzelnes Surrogat)
why-syntax-control = in einem Text steht ein Steuerzeichen, das umschrieben sein müsste
why-syntax-character = ein Zeichen ist keines von Unicode
why-syntax-number = eine Zahl ist nicht wohlgeformt
why-syntax-range = eine Zahl liegt außerhalb
why-syntax-comma = nach einem Komma folgt nichts
why-syntax-after = nach dem Ende steht noch etwas
why-syntax-repeated = ein Name steht zweimal da
why-syntax-values = es sind mehr als { $limit } Werte
why-syntax-depth = es ist tiefer als { $limit } verschachtelt
why-base64url-character = kein base64url ohne Füllzeichen: Zeichen { $at } hat darin keinen Platz
why-base64url-length = kein base64url ohne Füllzeichen: { $length } Zeichen ergeben keine ganzen Bytes
why-base64url-left-over = kein base64url ohne Füllzeichen: sein letztes Zeichen hat Bits übrig
why-base64url-padding = kein base64url ohne Füllzeichen: es endet mit Füllzeichen
why-jose-part-certificate = Zertifikat
why-context-unread = { $address } ist kein Kontextdokument: { $why }
why-context-no-context = { $address } ist kein Kontextdokument: es hat keinen @context
why-context-invalid = ein Kontext verletzt eine Regel von JSON-LD 1.1 (`{ $code }`): { $found }

## Warum einem Link, einem Angebot oder einer Anfrage nicht gefolgt wird, und nichts gezeigt werden konnte

why-link-no-address = { $address } ist keine Adresse
why-link-no-host = { $address } nennt keinen Rechner
why-link-not-https = { $address } ist nicht https
why-link-neither = { $address } ist weder https noch http
why-link-user-name = { $address } versteckt ihren Rechner hinter einem Benutzernamen
why-link-fragment = { $address } hat einen Teil hinter #, was hier nicht erlaubt ist
why-link-too-long = der Link hat { $actual } Bytes, erlaubt sind { $limit }
why-link-other-scheme = ein Link, der mit { $found } beginnt, ist keiner von diesen: { $expected }
why-link-repeated = { $name } steht mehr als einmal da
why-message-offer = das Angebot
why-message-issuer = die Angaben der ausstellenden Stelle
why-message-server = die Angaben des Servers, der Zugriff gibt
why-message-token = der Token
why-message-access-token = der Zugriffstoken
why-message-nonce = der Einmalwert (nonce)
why-message-credential = der Nachweis
why-message-address = die Adresse
why-message-offer-or-reference = genau eines von credential_offer und credential_offer_uri muss dastehen
why-message-issuer-query = credential_issuer hat einen Teil hinter ?, was nicht erlaubt ist
why-message-code = pre-authorized_code fehlt, ist leer oder zu lang
why-message-no-text = in credential_configuration_ids steht etwas, das kein Text ist
why-message-configurations = { $actual } credential_configuration_ids, erlaubt sind 1 bis { $limit }
why-message-repeated = eine credential_configuration_id steht zweimal da
why-message-input-mode = tx_code hat den input_mode { $found }
why-message-tx-code = tx_code ist { $found }, kein Objekt
why-message-other-server = sein authorization_server { $hint } gehört nicht zur ausstellenden Stelle
why-message-not-sent = das lässt sich nicht senden
why-message-not-offered = { $id } wird nicht angeboten
why-message-too-large = { $actual } Bytes sind zu viele
why-message-none-known = nichts von dem, was angeboten wird, steht in den Angaben der ausstellenden Stelle
why-message-count = { $count } Nachweise
why-message-no-credential = ein Eintrag hat keinen Nachweis
why-offer-other-issuer = { $message } sind von { $found }, erwartet von { $expected }
why-offer-refused = { $message }: der Server lehnt ab, Status { $status }, { $code }: { $description }
why-offer-unsupported = { $what } wird noch nicht unterstützt
why-offer-code-needed = der Code, den die ausstellende Stelle Ihnen getrennt geschickt hat, wird gebraucht
why-offer-code-not-expected = ein Code wird hier nicht erwartet
why-offer-format = das Format des Nachweises ist { $found }, angeboten war { $expected }
why-offer-type = der Typ des Nachweises ist { $found }, angeboten war { $expected }
why-offer-key = der Schlüssel des Nachweises ist { $found }, verlangt war { $expected }
why-offer-not-bound = der Nachweis ist an keinen lesbaren Schlüssel gebunden, verlangt war { $expected }
why-offer-out-of-step = dieser Schritt passt hier nicht
why-unsupported-signing-in = ein Angebot, für das man sich bei der ausstellenden Stelle anmelden muss (ohne pre-authorized_code),
why-unsupported-token-type = ein Token vom Typ { $found }
why-unsupported-later = ein Nachweis, der erst später ausgestellt wird,
why-unsupported-binding = eine Bindung mit { $methods }
why-unsupported-algorithms = ein Beweis, der mit { $algorithms } unterschrieben ist,
why-request-wrong = { $name } ist { $found }, erwartet wird { $expected }
why-request-forbidden = { $name } darf nicht dastehen: { $reason }
why-request-unreadable = { $name } ist nicht lesbar: { $reason }
why-request-signature = die Unterschrift der Anfrage hält nicht: { $reason }
why-request-from-until = die Anfrage gilt von { $from } bis { $until }, und jetzt ist { $now }
why-request-from = die Anfrage gilt ab { $from }, und jetzt ist { $now }
why-request-until = die Anfrage gilt bis { $until }, und jetzt ist { $now }
why-request-not-served = { $address } antwortete mit Status { $status }
why-request-out-of-step = eine Antwort kam, auf die nichts gewartet hat
why-client-not-registered = unter { $id } ist hier niemand bekannt
why-client-prefix = eine Kennung, die mit { $prefix } beginnt, wird nicht angenommen
why-expected-text = ein Text
why-expected-seconds = eine Zahl von Sekunden
why-expected-nonce = 1 bis 1024 Zeichen, die in Adressen stehen dürfen
why-expected-or = { $one } oder { $other }
why-not-here-request-uri = es gibt schon eine request_uri
why-not-here-by-value = nur eine request_uri wird gelesen
why-not-here-no-request-uri = es gibt keine request_uri
why-not-here-not-signed = eine Anfrage, deren Kennung ihre redirect_uri ist, kann nicht unterschrieben sein
why-not-here-transaction-data = keine seiner Arten kann hier gezeigt und unterschrieben werden
why-not-here-draft = das gehört zu Entwürfen vor 1.0; eine dcql_query wird gebraucht
why-not-here-scope = kein scope steht hier für eine Abfrage; eine dcql_query wird gebraucht
why-not-here-direct-post = response_mode ist hier direct_post
why-part-too-large = { $actual } Bytes, erlaubt sind { $limit }
why-signed-none = es gibt keine
why-signed-key-of-another = ihr Schlüssel gehört { $found }, es fragt aber { $asker }
why-signed-other-document = das Dokument ist von { $found }, es fragt aber { $asker }
why-signed-no-key = { $asker } führt keinen Schlüssel { $key } auf, mit dem sich jemand ausweisen darf
why-consent-no-such-credential = die Auswahl { $number } zeigt auf keinen Nachweis
why-consent-sd-jwt = die gewählten Angaben lassen sich nicht herausnehmen: { $reason }
why-consent-derive = der gewählte Teil lässt sich nicht für sich allein zeigen: { $reason }
why-consent-not-text = der Nachweis ist kein Text
why-consent-unwritten = er lässt sich nicht als JSON schreiben
why-consent-other = die Zustimmung { $given } ist nicht die Zustimmung { $expected } zu dieser Anfrage und diesen Werten
why-present-no-key = der Schlüssel, an den der Nachweis für { $query } gebunden ist ({ $key }), ist nicht in dieser Wallet
why-present-wrong-key = ein Schlüssel der Art { $kind } kann kein Siegel nach Data Integrity machen
why-present-signing = beim Unterschreiben: { $reason }
why-present-unwritable = die Antwort lässt sich nicht schreiben
why-query-at = { $member } in der Abfrage: { $reason }
why-query-at-credential = { $member } beim Nachweis { $id } in der Abfrage: { $reason }
why-query-missing = das fehlt
why-query-missing-or-no-text = das fehlt oder ist kein Text
why-query-repeated-id = eine Kennung steht zweimal da
why-query-claim-ids = jede Angabe braucht eine eigene Kennung
why-query-no-object = das ist kein Objekt
why-query-type-lists = type_values ist keine Liste von Listen von Typen
why-query-no-options = options fehlt
why-query-option-no-list = eine Möglichkeit ist keine Liste
why-query-option-length = eine Möglichkeit ist leer oder zu lang
why-query-unknown-id = nichts hat die Kennung { $id }
why-query-empty-list = das ist eine leere Liste
why-query-too-many = das hat { $actual } Einträge, erlaubt sind { $limit }
why-query-no-list = das ist { $found }, verlangt ist aber eine Liste
why-query-no-flag = das ist { $found }, verlangt ist aber true oder false
why-query-entry-no-text = ein Eintrag darin ist kein Text
why-query-no-id = eine Kennung fehlt oder ist kein Text
why-query-id-form = eine Kennung ist leer, zu lang oder hat andere Zeichen als Buchstaben, Ziffern, _ und -
why-query-no-path = path fehlt
why-query-values = values ist keine Liste, leer oder zu lang
why-query-value-kind = ein Eintrag in values ist weder Text noch ganze Zahl noch Wahrheitswert
why-query-path-no-list = ein Pfad ist keine Liste
why-query-steps = ein Pfad hat { $actual } Schritte, erlaubt sind 1 bis { $limit }
why-query-step-number = ein Pfad hat eine Zahl, die negativ oder nicht ganz ist
why-query-step-kind = ein Pfad hat einen Schritt, der weder Text noch Zahl noch null ist
why-unmet-no-credential = kein Nachweis passt dazu
why-unmet-no-option = von einer verlangten Auswahl ist keine Möglichkeit vollständig da
why-unmet-not-asked = unter dieser Kennung wurde nichts verlangt
why-unmet-several = { $count } Nachweise, wo einer verlangt war
why-unmet-several-in-one = { $count } Nachweise in einer Vorlage, wo einer verlangt war
why-unmet-format = verlangt ist { $expected }, nicht { $found }
why-unmet-type = der Typ ist ein anderer
why-unmet-authorities = nur Nachweise bestimmter Stellen werden verlangt, und welche das sind, lässt sich hier nicht sagen
why-unmet-not-bound = der Nachweis ist an keinen Schlüssel gebunden
why-unmet-kept-back = eine Angabe, die verlangt ist, würde zurückbehalten
why-unmet-claim = eine Angabe, die verlangt ist, fehlt oder hat einen anderen Wert
why-candidate = das lässt sich nicht vorlegen: { $reason }
why-candidate-count = eine Vorlage von { $count } Nachweisen
why-candidate-no-type = ein Typ fehlt
why-show-no-claim = bei { $path } steht keine Angabe
why-show-no-disclosure = unter { $count } Offenlegungen gibt es keine mit der Nummer { $index }
why-show-already-bound = eine Schlüsselbindung ist schon da
why-show-holder-key = der Schlüssel, an den er gebunden ist: { $why }
why-show-another-key = der Nachweis ist an einen anderen Schlüssel gebunden als den, der unterschreibt

## Warum sich nichts ausstellen ließ

why-issue-no-object = die Angaben sind kein JSON-Objekt
why-issue-no-claim = bei { $path } steht keine Angabe, die sich verbergen ließe
why-issue-key = der Schlüssel: { $why }
why-issue-sign = die Unterschrift: { $why }
why-issue-sd-jwt = das SD-JWT: { $why }
why-issue-proof = das Siegel: { $why }
why-issue-list = die Liste der Rücknahmen: { $why }
why-issue-no-did-key = ein Schlüssel der Art { $kind } lässt sich nicht als did:key schreiben
why-issue-no-such-entry = die Liste hat { $length } Einträge, einen Eintrag { $index } gibt es nicht
why-issue-wrong-list = eine Liste der Art { $kind } passt nicht zu { $format }
why-bits-size = Einträge von { $size } Bits
why-bits-too-large = eine Liste von { $bytes } Bytes, mehr als die Grenze von { $limit }
why-bits-index = kein Eintrag { $index } in einer Liste von { $entries }
why-bits-value = der Wert { $value } passt nicht in { $size } Bits

## Warum ein Berichtsheft einen Eintrag nicht nimmt, und warum eine Datei zu keinem gehört

why-logbook-week = { $text } ist keine Woche; schreiben Sie 2026-W01 bis 2026-W53, wo das Jahr so viele hat
why-logbook-text = { $member } hat { $actual } Zeichen, verlangt sind 1 bis { $most }
why-logbook-not-begun = die Woche { $week } hat noch nicht begonnen; im Berichtsheft steht, was getan ist
why-logbook-minutes = { $minutes } Minuten; ein Eintrag hat 1 bis { $most }
why-logbook-syntax = die verlangten Angaben stehen nicht darin ({ $reason })
why-logbook-form = als Form steht da { $found }, nicht { $expected }
why-logbook-empty = es steht kein Eintrag darin
why-logbook-entry = Eintrag { $number }: { $why }
why-logbook-digest = Eintrag { $number }: genannt ist der Hash { $said }, sein Text hat aber { $found }
why-logbook-twice = Eintrag { $number } steht zweimal da

## Warum sich eine Datei nicht lesen oder schreiben lässt

why-io-told = das System meldet: { $said }
why-io-not-found = das gibt es nicht
why-io-permission-denied = das ist nicht erlaubt
why-io-already-exists = das gibt es schon
why-io-not-a-directory = das ist kein Ordner
why-io-is-a-directory = das ist ein Ordner
why-io-directory-not-empty = der Ordner ist nicht leer
why-io-read-only = dort darf nur gelesen werden
why-io-storage-full = dort ist kein Platz mehr
why-io-quota-exceeded = der Platz, der Ihnen zusteht, ist verbraucht
why-io-file-too-large = die Datei wird zu groß
why-io-invalid-name = so darf eine Datei dort nicht heißen
why-io-busy = das ist gerade in Gebrauch
why-io-timed-out = das dauerte zu lange
why-io-interrupted = das wurde unterbrochen
why-io-ended = es hörte zu früh auf
why-io-broken-pipe = die Gegenseite hört nicht mehr zu
why-io-address-in-use = die Adresse ist schon in Gebrauch
why-io-address-not-available = diese Adresse hat der Rechner nicht
why-io-out-of-memory = der Arbeitsspeicher reicht nicht

## Warum Dateien von ESCO, Lehrpläne und Bilder für Badges nicht genommen werden

why-esco-line = Zeile { $line }: { $why }
why-esco-encoding = kein UTF-8
why-esco-heading = die Überschrift ist { $found }
why-esco-syntax = nicht lesbar ({ $reason })
why-esco-columns = die Spalten sind { $found }; gelesen werden von ESCO skills, occupations und occupationSkillRelations
why-esco-language = der Name der Datei nennt keine Sprache; bei ESCO heißt sie etwa skills_en.csv
why-esco-together = die Tabellen zusammen: { $why }
why-esco-alone = { $file } ist schon ein Auszug; importieren Sie ihn allein
why-esco-version = kein Dateiname sagt, welche Version von ESCO das ist (v1.2.0); geben Sie sie an (auf der Befehlszeile: --release 1.2.0)
why-esco-nothing = in keiner der Dateien stehen Fertigkeiten oder Berufe in einer der verlangten Sprachen
why-esco-no-target = kein Nachweis und auch kein Lehrplan: { $why }
why-curriculum-syntax = nicht lesbar ({ $reason })
why-bake-not-a-picture = ein Badge kommt in ein PNG- oder SVG-Bild, und das ist keines von beiden
why-bake-already = in diesem Bild ({ $picture }) steht schon ein Nachweis; nehmen Sie das Bild ohne ihn
why-bake-not-a-badge = in ein Bild kommt nur ein Open Badge (3.0), mit eigenem Siegel oder als Token, und das ist: { $kind }
why-bake-unwritable = im Nachweis steht das Zeichen U+{ $code }, das in einem SVG-Bild nicht stehen kann; nehmen Sie ein PNG-Bild
why-bake-too-large = das Bild hätte { $actual } Bytes, mehr als die Grenze von { $limit }

## Die Liste der Beispielschulen

samples-list = Beispielnachweise
samples-list-source = „Liste der Beispielschulen auf diesem Rechner“

## Warum eine Datei nicht sagt, wem vertraut wird

why-trust-certificate = das Zertifikat { $name } ist nicht lesbar: { $why }
why-trust-not-text = { $name } ist kein Text und auch kein Zertifikat
why-trust-record = { $name } ist ein Datensatz aus der Akkreditierungsdatenbank von Europass. Niemand hat ihn unterschrieben, jeder könnte ihn geschrieben haben: Was Sie von dort wissen, gehört in Ihre eigene Liste
why-trust-no-accreditation = { $name } ist kein Nachweis einer Akkreditierung (kein Bericht von DEQAR, keine Akkreditierung von EBSI)
why-trust-registry = das Register { $file } ist nicht lesbar: { $why }
why-trust-list-syntax = die Vertrauensliste { $file } ist nicht lesbar
why-trust-list-issuer = in der Vertrauensliste { $file }, bei der Stelle { $what }: { $reason }
why-trust-list-root = in der Vertrauensliste { $file }, bei der Wurzel { $what }: { $reason }
why-trust-list-source = in der Vertrauensliste { $file }, bei { $what }: { $reason }
why-trust-list-certificate = in der Vertrauensliste { $file }, beim Zertifikat { $what }: { $reason }
why-trust-table-registry = dem Register { $name }
why-trust-table-federation = der Föderation { $name }
why-trust-names-nobody = weder Kennung noch Domain, Zertifikat oder Organisation ist genannt, sie würde also auf niemanden passen
why-trust-names-no-id = keine Kennung ist genannt, sie würde also auf niemanden passen
why-trust-no-domain = { $text } ist keine Domain
why-trust-no-keys = sie hat ein Ende, darum müssen die Schlüssel dastehen, die gültig waren: Wer ihre Adresse später übernimmt, ist jemand anderes
why-trust-no-end = es heißt, sie habe geendet oder eine Nachfolge, darum muss dastehen, bis wann es sie gab
why-trust-no-fingerprint = { $text } ist nicht sha256: mit 64 hexadezimalen Ziffern
why-trust-no-did = { $id } ist keine DID: { $why }
why-trust-no-origin = { $text } ist kein https-Ursprung wie { $example }
why-trust-no-level = { $level } ist keine Stufe des EQR; er hat die Stufen 1 bis 8
why-trust-no-field = { $code } ist kein ISCED-F-Code aus zwei bis vier Ziffern
why-trust-no-country = { $text } ist kein Land nach ISO 3166-1
why-trust-ends-first = das endet am { $until }, bevor es am { $from } beginnt
why-trust-no-date = { $text } ist kein Datum
why-trust-no-address = seine Adresse ist keine, die sich fragen lässt
why-trust-no-anchor = anchor und registry müssen https-Adressen sein
why-trust-unknown-source = eine Quelle { $id } gibt es nicht; es gibt { $known }

## Stücke solcher Sätze, die die Standards und unsere Leser nennen: Arten von Werten, was verlangt ist

piece-null = null
piece-boolean = ein Wahrheitswert
piece-number = eine Zahl
piece-string = ein Text
piece-array = eine Liste
piece-object = ein Objekt
piece-an-empty-array = eine leere Liste
piece-an-empty-language-map = eine leere Sprachtafel
piece-an-array-in-an-array = eine Liste in einer Liste
piece-a-canonical-xsd-double = ein xsd:double in seiner festen Form
piece-a-context = ein Kontext
piece-a-plain-value = ein einfacher Wert
piece-a-text = ein Text
piece-a-value = ein Wert
piece-an-identifier = eine Kennung
piece-an-object-with-members = ein Objekt mit Angaben
piece-the-name-of-a-type = der Name eines Typs
piece-a-text-or-texts = ein Text oder mehrere
piece-an-address = eine Adresse
piece-an-object = ein Objekt
piece-a-text-or-a-list-of-texts = ein Text oder eine Liste von Texten
piece-a-date-and-time-with-a-time-zone = ein Tag mit Uhrzeit und Zeitzone
piece-one-or-more-objects-with-claims = ein Objekt oder mehrere mit Angaben
piece-an-address-or-an-object-whose-id-is-one = eine Adresse oder ein Objekt, dessen id eine ist
piece-addresses-and-objects = Adressen und Objekte
piece-one-address = eine einzige Adresse
piece-a-list-of-other-types = eine Liste anderer Typen
piece-named-once = nur einmal genannt
piece-the-digest-of-that-resource = der Hash dieser Datei
piece-a-credential-of-version-1-1-version-2-0-stands-in-the-token-itself = ein Nachweis der Version 1.1 (Version 2.0 steht im Token selbst)
piece-version-2-0 = Version 2.0
piece-inside-vc = in vc
piece-beside-it = daneben
piece-one = eines
piece-a-data-address-of-a-token = die data:-Adresse eines Tokens
piece-base64-as-its-address-says = base64, wie die Adresse es sagt
piece-the-text-of-a-token = der Text eines Tokens
piece-other-bytes = andere Bytes
piece-an-sd-jwt = ein SD-JWT
piece-a-jwt = ein JWT
piece-the-other-kind-of-token = die andere Art von Token
piece-no-such-claim-in-an-sd-jwt = in einem SD-JWT gar nicht da
piece-a-doctype = ein DOCTYPE
piece-a-name-with-other-letters-than-those-of-ascii = ein Name mit anderen Buchstaben als denen von ASCII
piece-a-namespace-that-may-not-be-declared = ein Namensraum, der nicht erklärt werden darf
piece-a-version-of-xml-other-than-1-0 = eine andere XML-Version als 1.0
piece-an-encoding-other-than-utf-8 = eine andere Kodierung als UTF-8
piece-an-entity-of-its-own = eine eigene Entität
piece-an-instruction-to-programs = eine Anweisung an Programme
piece-bytes = Bytes
piece-elements-in-one-another = Elemente ineinander
piece-attributes-of-one-element = Attribute eines Elements
piece-namespaces-declared-around-an-element = Namensräume, die um ein Element erklärt sind
piece-bytes-in-the-name-of-a-namespace = Bytes im Namen eines Namensraums
piece-nodes = Knoten
piece-bytes-in-a-chunk = Bytes in einem Chunk
piece-bytes-in-a-packed-text = Bytes in einem gepackten Text
piece-certificates = Zertifikate
piece-chunks = Chunks
piece-signatures = Signaturen
piece-a-certificate-in-base64 = ein Zertifikat in base64
piece-a-date-and-time = ein Tag mit Uhrzeit
piece-base64url-of-utf-8 = base64url von UTF-8
piece-base64url-of-a-json-object = base64url eines JSON-Objekts
piece-base64url = base64url
piece-an-array-of-header-names = eine Liste von Namen im Kopf
piece-the-type-of-a-sealed-document = der Typ eines gesiegelten Dokuments
piece-false-in-a-compact-serialisation = in kompakter Serialisierung false
piece-in-both-headers = in beiden Köpfen
piece-not-s256-s384-or-s512 = nicht S256, S384 oder S512
piece-not-in-crit = nicht in `crit`
piece-outside-the-protected-header = außerhalb des geschützten Kopfs
piece-true-and-false-over-one-payload = true und false über einem Inhalt
piece-what-is-sealed-must-be-in-the-file = was gesiegelt ist, muss in der Datei stehen
piece-not-sealed = nicht gesiegelt
piece-a-proof-that-cannot-be-read = mit einem Siegel, das nicht gelesen werden kann
piece-jades-seal = JAdES-Siegel
piece-xades-seal = XAdES-Siegel
piece-w3c-credential-1-1 = W3C-Nachweis 1.1
piece-w3c-credential-2-0 = W3C-Nachweis 2.0
piece-european-digital-credential = Europäischer digitaler Nachweis
piece-european-digital-credential-elm-2 = Europäischer digitaler Nachweis (ELM 2)
piece-presentation = Vorlage
piece-a-context-of-its-own-written-into-the-document = ein eigener Kontext, der im Dokument steht
piece-an-array = eine Liste
piece-units = Einheiten
piece-rules = Regeln
piece-rules-inside-each-other = Regeln ineinander
piece-choices = Wahlmöglichkeiten
piece-your-trust-sources = Ihre Vertrauensquellen
piece-it-names-no-host = sie nennt keinen Rechner
piece-it-leads-into-a-private-network = sie führt in ein privates Netz
piece-it-leads-into-a-provider-s-inner-network = sie führt in das innere Netz eines Anbieters
piece-it-leads-to-this-machine = sie führt zu diesem Rechner
piece-it-leads-to-the-link-only = sie führt nicht über das eigene Netzstück hinaus
piece-it-is-set-aside-for-protocols = sie ist für Protokolle vorbehalten
piece-it-is-set-aside-for-documentation = sie ist für Beispiele vorbehalten
piece-it-is-a-relay-to-other-addresses = sie leitet zu anderen Adressen weiter
piece-it-is-set-aside-for-measurements = sie ist für Messungen vorbehalten
piece-it-names-a-group = sie nennt eine Gruppe von Rechnern
piece-it-is-set-aside = sie ist vorbehalten
piece-it-leads-to-this-machine-to-no-host-or-on-to-another-address = sie führt zu diesem Rechner, zu keinem oder weiter zu einer anderen Adresse
piece-it-leads-on-to-another-address-nat64 = sie führt weiter zu einer anderen Adresse (NAT64)
piece-it-leads-on-to-another-address-teredo = sie führt weiter zu einer anderen Adresse (Teredo)
piece-it-leads-on-to-another-address-6to4 = sie führt weiter zu einer anderen Adresse (6to4)
piece-it-carries-a-user-name = sie enthält einen Benutzernamen
piece-it-has-no-host = sie hat keinen Rechnernamen
piece-it-is-not-https = sie ist nicht https
piece-its-port-is-not-one-for-public-documents = ihr Port ist keiner für öffentliche Dokumente
piece-the-server-redirects-to-no-readable-address = der Server leitet auf keine lesbare Adresse weiter
piece-empty-host = der Rechnername ist leer
piece-invalid-international-domain-name = kein internationaler Domainname
piece-invalid-port-number = keine Portnummer
piece-invalid-ipv4-address = keine IPv4-Adresse
piece-invalid-ipv6-address = keine IPv6-Adresse
piece-invalid-domain-character = ein Zeichen hat in einer Domain keinen Platz
piece-relative-url-without-a-base = ihr Anfang fehlt (https://…)
piece-relative-url-with-a-cannot-be-a-base-base = ihr Anfang fehlt, und die Adresse davor hat keinen
piece-a-cannot-be-a-base-url-doesn-t-have-a-host-to-set = diese Art von Adresse hat keinen Rechnernamen
piece-urls-more-than-4-gb-are-not-supported = sie ist länger als 4 GB
piece-a-did-document = ein DID-Dokument
piece-the-log-of-a-did-webvh = das Protokoll eines did:webvh
piece-the-proofs-of-a-log-s-witnesses = die Siegel der Zeugen eines Protokolls
piece-a-controlled-identifier-document = ein Dokument über eine Kennung (Controlled Identifier Document)
piece-issuer-metadata = Angaben über die ausstellende Stelle
piece-a-key-set = eine Schlüsselliste
piece-a-schema = ein Schema
piece-type-metadata = Angaben über den Typ
piece-a-status-list = eine Statusliste
piece-a-newer-copy-of-the-credential = eine neuere Fassung des Nachweises
piece-an-attribute-of-a-registry-of-issuers = ein Eintrag eines Registers von Ausstellern
piece-a-trusted-list = eine Vertrauensliste
piece-a-registry-of-issuers = ein Register von Ausstellern
piece-a-statement-of-a-federation-s-entity = die Erklärung eines Gliedes einer Föderation
piece-the-did-configuration-of-a-domain = die DID-Konfiguration einer Domain
piece-a-list-of-a-federation-s-members = die Liste der Glieder einer Föderation
piece-all-servers = allen Servern zusammen
piece-this-server = diesem Server
piece-requests = Anfragen
piece-not-a-file = keine Datei
piece-no-such-file-or-directory-os-error-2 = es gibt sie nicht
piece-permission-denied-os-error-13 = sie darf nicht gelesen werden
piece-no-origin = keinen Ursprung
piece-a-key-of-broken-bytes = ein Schlüssel aus angebrochenen Bytes
piece-an-rsa-key-of-other-than-two-numbers = ein RSA-Schlüssel, der nicht aus zwei Zahlen besteht
piece-no-key-in-der = kein Schlüssel in DER
piece-not-base58btc-multibase-z = kein Multibase in base58btc (`z…`)
piece-longer-than-any-key = länger als jeder Schlüssel
piece-no-multicodec-code = kein Multicodec-Code
piece-no-base58 = kein base58
piece-no-hexadecimal-digits = keine hexadezimalen Ziffern
piece-an-even-rsa-modulus = ein gerader RSA-Modulus
piece-the-key-stands-in-more-than-one-form = der Schlüssel steht in mehr als einer Form da
piece-a-curve-without-a-name = eine Kurve ohne Namen
piece-key-or-jwk = key oder jwk
piece-no-base58btc = kein base58btc
piece-longer-than-17-bytes = länger als 17 Bytes
piece-not-the-byte-1-and-16-more-as-a-legal-entity-s-is = nicht das Byte 1 und 16 weitere, wie bei einer juristischen Person
piece-no-address = keine Adresse
piece-no-https-address = keine https-Adresse
piece-user-information-a-query-or-a-fragment-in-it = Benutzerangaben, eine Abfrage oder ein Fragment darin
piece-a-broken-path = ein zerbrochener Pfad
piece-a-path-that-climbs-or-hides-a-separator = ein Pfad, der hinaufsteigt oder ein Trennzeichen versteckt
piece-an-ip-address = eine IP-Adresse
piece-no-scid-of-46-characters = keine SCID von 46 Zeichen
piece-jwks-and-jwks-uri = jwks und jwks_uri
piece-more-entries-than-the-limit = mehr Einträge als die Grenze
piece-no-texts = keine Texte
piece-neither-true-nor-false = weder wahr noch falsch
piece-no-number-of-seconds-up-to-2-31 = keine Zahl von Sekunden bis 2^31
piece-no-object = kein Objekt
piece-no-array = keine Liste
piece-no-list-of-witnesses = keine Liste von Zeugen
piece-more-witnesses-than-the-limit = mehr Zeugen als die Grenze
piece-a-witness-without-id = ein Zeuge ohne Kennung
piece-a-witness-that-is-no-did-key-of-an-ed25519-key = ein Zeuge, der kein did:key eines Schlüssels der Art Ed25519 ist
piece-a-witness-that-stands-there-twice = ein Zeuge, der zweimal dasteht
piece-a-threshold-that-is-not-between-1-and-the-number-of-witnesses = eine Schwelle, die nicht zwischen 1 und der Zahl der Zeugen liegt
piece-missing-in-the-first-entry = fehlt im ersten Eintrag
piece-only-the-first-entry-may-have-it = nur der erste Eintrag darf ihn haben
piece-only-the-first-entry-may-allow-it = nur der erste Eintrag darf es erlauben
piece-missing-although-the-entry-before-committed-to-keys = fehlt, obwohl der Eintrag davor Schlüssel angekündigt hat
piece-it-is-not-portable = sie darf nicht umziehen
piece-it-does-not-say-where-it-was-alsoknownas = sie sagt nicht, wo sie war (alsoKnownAs)
piece-the-key-made-for-the-proof-is-none-of-p-256 = der Schlüssel für dieses Siegel ist keiner der Art P-256
piece-no-base-proof-of-ecdsa-sd-2023 = kein Basissiegel von ecdsa-sd-2023
piece-a-base-proof-has-five-components = ein Basissiegel hat fünf Teile
piece-neither-a-base-nor-a-derived-proof = weder ein Basissiegel noch ein abgeleitetes
piece-a-derived-proof-has-five-components = ein abgeleitetes Siegel hat fünf Teile
piece-it-has-no-one-text-that-is-signed = es gibt keinen einen Text, der unterschrieben ist
piece-no-base-proof-of-bbs-2023 = kein Basissiegel von bbs-2023
piece-no-base-or-derived-proof-of-bbs-2023 = weder ein Basissiegel noch ein abgeleitetes von bbs-2023
piece-bytes-after-the-cbor-item = Bytes nach dem CBOR-Wert
piece-a-text-that-is-no-utf-8 = ein Text, der kein UTF-8 ist
piece-cbor-nested-deeper-than-any-proof-value = CBOR, tiefer verschachtelt als jedes Siegel
piece-more-cbor-items-than-there-are-bytes = mehr CBOR-Werte, als Bytes da sind
piece-a-cbor-tag-which-has-no-place-in-a-proof-value = eine CBOR-Marke, die in einem Siegel keinen Platz hat
piece-a-cbor-item-that-is-no-integer-bytes-text-array-or-map = ein CBOR-Wert, der weder Zahl noch Bytes, Text, Liste oder Tafel ist
piece-a-cbor-item-of-indefinite-length = ein CBOR-Wert von offener Länge
piece-a-cbor-integer-that-is-not-in-its-shortest-form = eine CBOR-Zahl, die nicht in ihrer kürzesten Form steht
piece-the-cbor-is-cut-off = das CBOR ist abgeschnitten
piece-it-was-read-as-one-of-another-suite = es wurde als eines einer anderen Suite gelesen
piece-no-multibase-base64url-u = kein Multibase in base64url (`u…`)
piece-an-integer = eine ganze Zahl
piece-a-map = eine Tafel
piece-selects-a-proof = wählt ein Siegel aus
piece-leads-nowhere-in-this-document = führt in diesem Dokument nirgendwohin
piece-does-not-begin-with-a-slash = beginnt nicht mit einem Schrägstrich
piece-has-a-bare = hat ein bloßes ~
piece-statements = Aussagen
piece-json-pointers = JSON-Pointer
piece-items-of-one-list = Werte in einer Liste
piece-bytes-of-proofvalue = Bytes in proofValue
piece-ecdsa-sd-2023-or-bbs-2023 = ecdsa-sd-2023 oder bbs-2023
piece-randomness = der Zufall
piece-proof = das Siegel
piece-public-key = der öffentliche Schlüssel
piece-secret-key = der geheime Schlüssel
piece-signature = die Signatur
piece-the-document = das Dokument
piece-a-list = eine Liste
piece-a-list-of-names-with-their-languages = eine Liste von Namen mit ihren Sprachen
piece-true-or-false = wahr oder falsch
piece-always-allowed-or-never = always, allowed oder never
piece-not-given = nicht genannt
piece-base-in-a-context-of-its-own-is-not-accepted = ein eigener Kontext darf keine @base setzen
piece-import-names-no-single-context = @import nennt nicht genau einen Kontext
piece-import-in-an-imported-context = @import in einem importierten Kontext
piece-it-ends-in-the-middle-of-a-chunk = sie endet mitten in einem Stück
piece-a-chunk-has-a-type-that-is-none = ein Stück hat einen Typ, der keiner ist
piece-its-first-bytes-are-not-a-png-s = ihre ersten Bytes sind nicht die eines PNG
piece-its-first-chunk-and-no-other-must-be-ihdr = ihr erstes Stück, und kein anderes, muss IHDR sein
piece-a-ztxt-chunk-is-packed-in-an-unknown-way = ein Stück zTXt ist auf unbekannte Art gepackt
piece-an-itxt-chunk-is-cut-short = ein Stück iTXt ist abgeschnitten
piece-an-itxt-chunk-is-packed-in-an-unknown-way = ein Stück iTXt ist auf unbekannte Art gepackt
piece-the-text-in-it-may-be-latin-1-or-utf-8-and-nothing-says-which = der Text darin kann Latin-1 oder UTF-8 sein, und nichts sagt, was
piece-one-credential-stands-in-the-attribute-verify-and-another-one-inside = ein Nachweis steht im Attribut verify und ein anderer darin
piece-an-element-stands-inside-the-credential = im Nachweis steht ein Element
piece-it-ends-before-its-last-element-does = sie endet vor ihrem letzten Element
piece-its-document-type-declares-something-of-its-own = ihr Dokumenttyp erklärt etwas Eigenes
piece-it-says-that-it-is-written-in-another-way-than-utf-8 = sie sagt, dass sie anders als in UTF-8 geschrieben ist
piece-text-stands-outside-of-it = außerhalb davon steht Text
piece-a-second-element-stands-after-it = danach steht ein zweites Element
piece-its-outermost-element-is-not-svg = ihr äußerstes Element ist nicht svg
piece-the-attribute-verify-stands-there-twice = das Attribut verify steht zweimal da
piece-its-start-tag-is-torn = ihr Anfang ist zerrissen
piece-too-short = zu kurz
piece-no-signed-content = kein unterschriebener Inhalt
piece-no-time-stamp = kein Zeitstempel
piece-it-is-of-another-version = er ist von anderer Version
piece-it-has-a-critical-extension-that-we-do-not-know = er hat eine kritische Erweiterung, die wir nicht kennen
piece-of-another-version = von anderer Version
piece-signed-by-nobody = von niemandem unterschrieben
piece-signed-by-more-than-one = von mehr als einem unterschrieben
piece-a-signer-without-attributes = eine Unterschrift ohne Attribute
piece-a-signer-of-another-form = eine Unterschrift von anderer Form
piece-its-digest-is-not-among-those-that-it-names = sein Hash ist keiner von denen, die er nennt
piece-its-digest-is-of-a-kind-that-we-do-not-know = sein Hash ist von einer Art, die wir nicht kennen
piece-its-digest-is-of-another-time-stamp = sein Hash ist der eines anderen Zeitstempels
piece-its-signer-is-not-in-it = wer ihn unterschrieben hat, steht nicht darin
piece-its-signature-does-not-hold = seine Unterschrift hält nicht
piece-it-is-signed-in-a-way-that-we-do-not-check = er ist auf eine Art unterschrieben, die wir nicht prüfen
piece-its-digest-is-made-with-sha-1 = sein Hash ist mit SHA-1 gemacht
piece-its-signer-s-certificate-is-another = das Zertifikat zu seiner Unterschrift ist ein anderes
piece-it-does-not-say-whose-certificate-it-was-signed-by = er sagt nicht, mit wessen Zertifikat er unterschrieben ist
piece-what-was-signed-is-not-said-to-be-a-time-stamp = was unterschrieben ist, nennt sich keinen Zeitstempel
piece-a-certificate-in-it-is-not-its-issuer-s = ein Zertifikat darin ist nicht das der ausstellenden Instanz
piece-no-imprint = kein Abdruck
piece-its-imprint-is-of-other-bytes = sein Abdruck ist der anderer Bytes
piece-its-imprint-is-made-with-sha-1 = sein Abdruck ist mit SHA-1 gemacht
piece-its-imprint-is-made-with-a-hash-that-we-do-not-know = sein Abdruck ist mit einem Hash gemacht, den wir nicht kennen
piece-no-algorithm = kein Verfahren
piece-it-holds-no-time-stamp = es steht kein Zeitstempel darin
piece-not-one-whole-value-of-der = nicht genau ein Wert in DER
piece-no-text-in-base64 = kein Text in base64
piece-the-mandatory-index = die Pflichtnummer
piece-the-selective-index = die Wahlnummer
piece-rsa-or-ecdsa-with-sha-2 = RSA oder ECDSA mit SHA-2
piece-sha-2 = SHA-2
piece-digalg-and-digval = `digAlg` und `digVal`
piece-a-digest-of-the-signer-s-certificate = ein Hash des Zertifikats derer, die unterschrieben haben
piece-a-list-of-names-places-and-nulls-that-is-not-empty = eine nicht leere Liste aus Namen, Stellen und null
piece-a-string = ein Text
piece-a-text-or-an-object-of-value-language-and-direction = ein Text oder ein Objekt aus @value, @language und @direction
piece-an-algorithm-without-parameters = ein Verfahren ohne Parameter
piece-an-array-of-certificates = eine Liste von Zertifikaten
piece-an-identifier-or-different-ones = eine Kennung, oder verschiedene
piece-at-least-one-signature = mindestens eine Signatur
piece-base64 = base64
piece-none-or-exclusive-canonicalization = keine, oder die exklusive Kanonisierung
piece-nothing-beside-signatures = nichts neben `signatures`
piece-one-to-the-document-to-the-signedproperties-or-to-the-keyinfo = einer auf das Dokument, auf die SignedProperties oder auf das KeyInfo
piece-one-to-each-part = einer auf jeden Teil
piece-one-to-the-signedproperties-of-this-signature = einer auf die SignedProperties dieser Signatur
piece-seconds-since-1970 = Sekunden seit 1970
piece-strings-or-objects = Texte oder Objekte
piece-the-same-twice = zweimal dasselbe
piece-three-parts = drei Teile
piece-nothing = nichts
piece-a-list-that-begins-with-https-www-w3-org-2018-credentials-v1-or-https-www-w3-org-ns-credentials-v2 = eine Liste, die mit https://www.w3.org/2018/credentials/v1 oder https://www.w3.org/ns/credentials/v2 beginnt
piece-open-badges-3-0-endorsement = Befürwortung in Open Badges 3.0
piece-request-object = das Anfrageobjekt
piece-no-code = ohne Fehlercode
piece-unknown = unbekannt
piece-work = der Text
piece-unit = die Einheit
piece-skills = Fertigkeiten
piece-a-skill = eine Fertigkeit
piece-pictures = Bilder
piece-a-picture-s-name = der Name eines Bildes
piece-a-picture-s-kind = die Art eines Bildes
piece-a-picture-s-digest = der Hash eines Bildes
piece-learner = der Name der lernenden Person
piece-company = die Ausbildungsstätte
piece-qualification = der Abschluss
piece-id = die Kennung
piece-entries = Einträge
piece-countersignatures = Gegenzeichnungen
piece-links = Verbindungen
piece-needs = verlangte Fertigkeiten
piece-files = Dateien
piece-the-wallet-keeps-the-list-alone-write-the-certificate-s-text-into-it = die Wallet behält nur die Liste; schreiben Sie den Text des Zertifikats hinein
piece-an-entry-reaches-beyond-the-others = ein Eintrag reicht über die anderen hinaus
piece-there-is-something-between-its-entries = zwischen seinen Einträgen steht etwas
piece-it-has-parts-or-a-comment = es hat Teile oder einen Kommentar
piece-the-description-of-an-entry-is-cut-off-or-is-none = die Beschreibung eines Eintrags ist abgeschnitten oder keine
piece-no-signature = keine Signatur
piece-what-it-is-over-stands-there-as-json-so-that-its-bytes-are-not-settled = worüber er ist, steht dort als JSON, sodass dessen Bytes nicht festliegen
